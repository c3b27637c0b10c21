// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/json_body.hpp"

#include <gtest/gtest.h>

namespace vitrine::daemon {

namespace {

bool taken(std::string_view text)
{
    const std::vector<std::string_view> known{"a", "b"};
    return readJsonObject(text, 16, known).has_value();
}

} // namespace

TEST(JsonBody, TakesAnObjectOfKnownKeys)
{
    EXPECT_TRUE(taken(R"({"a": 1, "b": "x"})"));
    EXPECT_TRUE(taken("{}"));
    EXPECT_TRUE(taken(R"({"a": {"c": 1, "d": {"c": 2}}})")) << "the same key in two objects";
}

TEST(JsonBody, RefusesWhatIsUnknownOrTwiceCase128Case142)
{
    EXPECT_FALSE(taken(R"({"c": 1})"));
    EXPECT_FALSE(taken(R"({"a": 1, "a": 2})"));
    EXPECT_FALSE(taken(R"({"a": 1, "\u0061": 2})")) << "the same key, spelled differently";
    EXPECT_FALSE(taken(R"({"a": {"x": 1, "x": 2}})"));
}

TEST(JsonBody, RefusesWhatIsNoObjectCase142)
{
    for (const auto* bad :
         {"", "[]", "1", "null", "\"a\"", "{", "{} {}", "{\"a\": NaN}", "{\"a\": 1e999}", "{\"a\": \"\xFF\"}", "{a: 1}",
          "{'a': 1}", "{\"a\": 1,}", "/* c */ {}", "[{\"a\": 1}, {\"a\": 2}]"})
        EXPECT_FALSE(taken(bad)) << bad;
}

TEST(JsonBody, RefusesDepthAndSizeQuicklyCase142)
{
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(taken(R"({"a": )" + std::string(10'000, '[') + std::string(10'000, ']') + "}"));
    std::string keys = "{";
    while (keys.size() < 60'000)
        keys += "\"k" + std::to_string(keys.size()) + "\": 1,";
    EXPECT_FALSE(taken(keys + "\"z\": 1}"));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)) << "milliseconds in truth";
}

} // namespace vitrine::daemon
