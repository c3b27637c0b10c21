// SPDX-License-Identifier: Apache-2.0
#include "ctl/fingerprint.hpp"
#include "ctl/known_screens.hpp"
#include "test_screen.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace vitrine::ctl {

using namespace workshop;

TEST(Fingerprint, IsTakenAsPeopleCopyIt)
{
    const std::string shown =
        "AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89";
    std::string small = shown;
    for (auto& c : small)
        c = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    std::string bare;
    for (const char c : small)
        if (c != ':')
            bare += c;
    EXPECT_EQ(readFingerprint(shown), shown);
    EXPECT_EQ(readFingerprint(small), shown);
    EXPECT_EQ(readFingerprint(bare), shown);
    for (const auto& wrong : {std::string(), std::string("AB:CD"), shown + ":00", shown.substr(3) + ":0G"})
        EXPECT_EQ(readFingerprint(wrong), "") << wrong;
}

TEST(KnownScreens, AreKeptForTheOwnerAlone)
{
    const TempFolder folder;
    const auto file = folder / "settings/vitrine/screens.json";
    EXPECT_TRUE(readKnownScreens(file)->empty());
    const KnownScreens screens{{"lobby", {.url = "https://lobby:8443", .fingerprint = "AB", .token = "t"}}};
    ASSERT_TRUE(writeKnownScreens(file, screens));
    struct stat about = {};
    ASSERT_EQ(::stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
    EXPECT_FALSE(isOpenToOthers(file));
    EXPECT_EQ(readKnownScreens(file)->at("lobby").url, "https://lobby:8443");
    std::filesystem::permissions(file, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
    EXPECT_TRUE(isOpenToOthers(file));
    ASSERT_TRUE(writeKnownScreens(file, screens));
    EXPECT_FALSE(isOpenToOthers(file));
}

TEST(KnownScreens, OfADamagedFileAreToldNotForgotten)
{
    const TempFolder folder;
    for (const auto* text : {"{", "[]", R"({"lobby": "x"})", R"({"lobby": {}})"}) {
        write(folder / "screens.json", text);
        EXPECT_EQ(readKnownScreens(folder / "screens.json").error().code, Errc::Unreadable) << text;
    }
}

} // namespace vitrine::ctl
