// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace vitrine::daemon {

TEST(CoverageRoute, AnswersAsDataTableAndPage)
{
    const RunningServer server;
    const auto viewer = server.bearer("viewer");
    const auto data = server.ask("GET /api/v1/coverage", viewer);
    ASSERT_EQ(data.status, 200);
    EXPECT_EQ(boost::json::parse(data.body).at("screen").at("name").as_string(), "Lobby");

    const auto table = server.ask("GET /api/v1/coverage?format=csv", viewer);
    EXPECT_EQ(table.field("content-type"), "text/csv; charset=utf-8");
    EXPECT_NE(table.body.find("Lobby,guess,"), std::string::npos) << table.body;

    const auto page = server.ask("GET /api/v1/coverage?format=html&language=de", viewer);
    EXPECT_EQ(page.field("content-type"), "text/html; charset=utf-8");
    EXPECT_NE(page.body.find("<html lang=\"de\">"), std::string::npos);
    const auto policy = page.field("content-security-policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'; frame-ancestors 'none'; style-src 'sha256-")) << policy;
    EXPECT_EQ(data.field("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
}

TEST(CoverageRoute, RefusesWhatItCannotWrite)
{
    const RunningServer server;
    for (const auto* const target : {"format=pdf", "language=fr", "format=html&language="})
        EXPECT_EQ(server.ask(std::string("GET /api/v1/coverage?") + target, server.bearer("viewer")).status, 400)
            << target;
}

} // namespace vitrine::daemon
