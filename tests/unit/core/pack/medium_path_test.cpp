// SPDX-License-Identifier: Apache-2.0
#include "core/pack/medium_path.hpp"

#include "core/pack/pack.hpp"
#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

std::string fault(const test::TempFolder& folder, std::string_view path)
{
    const auto found = findPackFile(folder.path(), path).fault;
    return found ? '[' + found->code + "] " + found->sentence : "";
}

} // namespace

TEST(MediumPath, A17StaysInsideThePack)
{
    const test::TempFolder folder;
    folder.write("media/a.png", "x");
    EXPECT_EQ(mediumInside(folder.path(), "media/a.png"), folder.path() / "media/a.png");
    EXPECT_EQ(mediumInside(folder.path(), "media/not-there.png"), folder.path() / "media/not-there.png");
    for (const std::string_view path : {"",
                                        "/etc/passwd",
                                        "../a",
                                        "media/../../a",
                                        "media/..",
                                        "./a",
                                        "media//a.png",
                                        "media/",
                                        "media\\a.png",
                                        "..\\a",
                                        "C:/a",
                                        "c:a",
                                        "file:///etc/passwd",
                                        "https://example.org/a.png",
                                        "data:image/png;base64,AA",
                                        "media/%2e%2e/a",
                                        "media/a.png.",
                                        "media/a.png ",
                                        " media/a.png",
                                        "media /a.png",
                                        "media/a\n.png",
                                        "media/\x1B[31m.png",
                                        "media/\xFF.png",
                                        "a/b/c/d/e/f/g/h/i/j/k/l/m.png"}) {
        EXPECT_EQ(mediumInside(folder.path(), path), "") << path;
        EXPECT_NE(fault(folder, path), "") << path;
    }
    EXPECT_EQ(mediumInside(folder.path(), std::string(241, 'a')), "");
}

TEST(MediumPath, Case19FindsANameInEitherForm)
{
    const std::string composed = "media/M\xc3\xbchle/\xc3\x84pfel.png";
    const std::string apart = "media/Mu\xcc\x88hle/A\xcc\x88pfel.png";
    for (const auto& [stored, written] : {std::pair{composed, apart}, std::pair{apart, composed}}) {
        const test::TempFolder folder;
        folder.write(stored, "x");
        EXPECT_EQ(mediumInside(folder.path(), written), folder.path() / stored);
        EXPECT_EQ(mediumInside(folder.path(), stored), folder.path() / stored);
        EXPECT_EQ(fault(folder, written), "");
        EXPECT_EQ(fault(folder, stored), "");
        std::filesystem::create_directory_symlink("/etc", folder.path() / "media/\xc3\xbc"
                                                                          "ber");
        EXPECT_EQ(mediumInside(folder.path(), "media/u\xcc\x88"
                                              "ber/passwd"),
                  "");
        EXPECT_NE(fault(folder, "media/u\xcc\x88"
                                "ber/passwd"),
                  "");
    }
}

TEST(MediumPath, A17LeadsOverNoLink) // B42
{
    const test::TempFolder folder;
    folder.write("real/a.png", "x");
    std::filesystem::create_directory_symlink("real", folder.path() / "linked");
    std::filesystem::create_symlink("a.png", folder.path() / "real/b.png");
    EXPECT_EQ(mediumInside(folder.path(), "linked/a.png"), "");
    EXPECT_EQ(mediumInside(folder.path(), "real/b.png"), "");
    EXPECT_EQ(fault(folder, "linked/a.png"), "[leaves-pack] linked is a link, and links may leave the pack");
}

TEST(MediumPath, A18NamesTheNearMatch)
{
    const test::TempFolder folder;
    folder.write("media/Cover.JPG", "x");
    const auto wrongCase = findPackFile(folder.path(), "Media/cover.jpg").fault;
    ASSERT_TRUE(wrongCase);
    EXPECT_EQ(wrongCase->code, "wrong-case");
    EXPECT_EQ(wrongCase->hint, "write \"media/cover.jpg\"");
    const auto deeper = findPackFile(folder.path(), "media/cover.jpg").fault;
    ASSERT_TRUE(deeper);
    EXPECT_EQ(deeper->hint, "write \"media/Cover.JPG\"");
    const auto near = findPackFile(folder.path(), "media/Kover.JPG").fault;
    ASSERT_TRUE(near);
    EXPECT_EQ(near->sentence, "there is no file media/Kover.JPG");
    EXPECT_EQ(near->hint, "did you mean \"media/Cover.JPG\"?");
    EXPECT_EQ(fault(folder, "media"), "[missing-file] media is not a file");
}

TEST(MediumPath, A19KnowsUmlautsInEveryForm)
{
    const test::TempFolder folder;
    folder.write("media/gro\xCC\x88\xC3\x9F"
                 "e.svg",
                 "as a Mac stores it");
    folder.write("media/\xC3\xBC"
                 "ber.svg",
                 "x");
    folder.write("media/\xEF\xBC\xA1.svg", "x"); // a wide A
    const auto form = findPackFile(folder.path(), "media/A.svg").fault;
    ASSERT_TRUE(form);
    EXPECT_EQ(form->code, "wrong-case");
    EXPECT_NE(form->sentence.en.find("looks the same"), std::string::npos) << form->sentence;
    EXPECT_NE(form->hint.en.find("rename"), std::string::npos) << "two names that look the same are no advice";
    const auto letterCase = findPackFile(folder.path(), "media/\xC3\x9C"
                                                        "ber.svg")
                                .fault;
    ASSERT_TRUE(letterCase);
    EXPECT_EQ(letterCase->hint, "write \"media/\xC3\xBC"
                                "ber.svg\"");
}

} // namespace vitrine
