// SPDX-License-Identifier: Apache-2.0
#include "link/base64.hpp"

#include <gtest/gtest.h>

using namespace vitrine::link;

TEST(Base64, SpeaksTheExamplesOfItsStandard)
{
    const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(toBase64(bytes), text);
        EXPECT_EQ(fromBase64(text), bytes);
    }
}

TEST(Base64, KeepsEveryByte)
{
    for (int length = 0; length < 70; ++length) {
        std::string bytes;
        for (int i = 0; i < length; ++i)
            bytes += static_cast<char>(i * 37 + length);
        EXPECT_EQ(fromBase64(toBase64(bytes)), bytes) << length;
    }
}

TEST(Base64, RefusesWhatIsNotExactlyBase64)
{
    for (const auto* text :
         {"Zg=", "Zg", "Z===", "====", "Zm9\n", "Zm9v\n\n\n\n", " Zm9", "Zm-_", "Zm=v", "\xc3\xa4\xc3\xa4"})
        EXPECT_FALSE(fromBase64(text)) << text;
}
