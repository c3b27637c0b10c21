// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/guard.hpp"

#include <gtest/gtest.h>

namespace vitrine::daemon {

namespace {

unsigned refusal(const std::map<std::string, std::string>& fields, bool byCookie)
{
    http::fields kept;
    kept.set(http::field::host, "localhost:8443");
    for (const auto& [name, value] : fields)
        kept.set(name, value);
    Request request;
    request.fields = &kept;
    const auto refused = refuseCrossSite(request, byCookie);
    return refused ? refused->status : 0;
}

} // namespace

TEST(OurHost, IsLocalhostAnAddressOrANameOfOursWithOurPortCase134)
{
    const std::vector<std::string> names{"lobby.museum.example"};
    const auto ours = [&](std::string_view host) { return isOurHost(host, names, 8443); };
    for (const auto* good : {"localhost:8443", "LOCALHOST:8443", "127.0.0.1:8443", "192.168.1.5:8443", "[::1]:8443",
                             "[fe80::1]:8443", "lobby.museum.example:8443", "Lobby.Museum.Example:8443"})
        EXPECT_TRUE(ours(good)) << good;
    for (const auto* bad : {"evil.example:8443", "localhost", "localhost:443", "localhost:8444", "127.0.0.1", "",
                            ":8443", "localhost:", "localhost:8443x", "localhost:65536", "localhost.evil.example:8443",
                            "127.0.0.1.evil.example:8443", "evil-lobby.museum.example:8443", "[::1]", "::1:8443",
                            "[127.0.0.1]:8443", "0x7f000001:8443", "localhost@x:8443"})
        EXPECT_FALSE(ours(bad)) << bad;
    EXPECT_TRUE(isOurHost("localhost", names, 443)) << "443 is what a missing port means";
}

TEST(CrossSite, AChangeByCookieNeedsTheFieldCase136)
{
    EXPECT_EQ(refusal({}, true), 403U);
    EXPECT_EQ(refusal({{"X-Vitrine", "0"}}, true), 403U);
    EXPECT_EQ(refusal({{"X-Vitrine", "1"}}, true), 0U);
    EXPECT_EQ(refusal({}, false), 0U) << "no browser adds a token by itself";
}

TEST(CrossSite, AForeignPageIsRefusedCase136)
{
    const std::string ours = "https://localhost:8443";
    EXPECT_EQ(refusal({{"X-Vitrine", "1"}, {"Origin", ours}, {"Sec-Fetch-Site", "same-origin"}}, true), 0U);
    for (const auto* origin :
         {"https://evil.example", "http://localhost:8443", "null", "https://localhost", "https://localhost:8444"})
        EXPECT_EQ(refusal({{"X-Vitrine", "1"}, {"Origin", origin}}, true), 403U) << origin;
    EXPECT_EQ(refusal({{"Origin", "https://evil.example"}}, false), 403U);
    EXPECT_EQ(refusal({{"X-Vitrine", "1"}, {"Sec-Fetch-Site", "cross-site"}}, true), 403U);
    EXPECT_EQ(refusal({{"X-Vitrine", "1"}, {"Sec-Fetch-Site", "same-site"}}, true), 403U);
    EXPECT_EQ(refusal({{"X-Vitrine", "1"}, {"Sec-Fetch-Site", "none"}}, true), 0U) << "typed by the person";
}

} // namespace vitrine::daemon
