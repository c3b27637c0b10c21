// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"
#include "core/archive/names.hpp"
#include "core/media/medium.hpp"
#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <array>

namespace vitrine {

TEST(Names, ThatPeopleGiveAreTaken)
{
    for (const auto* name : {"pack.yaml", "media/cover.jpg", "media/Köln 1.png", "exhibits/日本.yaml",
                             "a/b/c/d/e/f/g/h/i/j/k/l.txt", "media/a-b_c (2).webm", "media/..hidden.txt"})
        EXPECT_EQ(whyBadName(name), std::nullopt) << name;
}

TEST(Names, ThatLeaveThePackOrConfuseToolsAreRefused)
{
    const std::string deep = "a/b/c/d/e/f/g/h/i/j/k/l/m.txt";
    for (const std::string& name : {std::string(),
                                    std::string("/etc/passwd"),
                                    std::string("../x"),
                                    std::string("a/../../x"),
                                    std::string(".."),
                                    std::string("./x"),
                                    std::string("."),
                                    std::string("a/./b"),
                                    std::string("a//b"),
                                    std::string("a/"),
                                    std::string("a\\b"),
                                    std::string("a\nb"),
                                    std::string("a\x1b[31mb"),
                                    std::string("a\0b", 3),
                                    std::string("a\x7f"),
                                    std::string("a\xc2\x85"),
                                    std::string("\xff.txt"),
                                    std::string("a\xc0\xaf"),
                                    std::string("a\xed\xa0\x80"),
                                    std::string("-rf"),
                                    std::string("media/-x"),
                                    std::string("media/x."),
                                    std::string("media/x "),
                                    std::string("media./x"),
                                    std::string("a\xe2\x80\xae"
                                                "gpj.exe"),
                                    std::string("a\xe2\x80\x8b.txt"),
                                    std::string(241, 'a'),
                                    deep})
        EXPECT_TRUE(whyBadName(name)) << printName(name);
    EXPECT_FALSE(whyBadName(std::string(240, 'a')));
}

TEST(Names, AreShownWithoutHarm)
{
    EXPECT_EQ(printName("a\x1b[31m").find('\x1b'), std::string::npos);
    EXPECT_EQ(printName("a\nb").find('\n'), std::string::npos);
    EXPECT_EQ(printName("Köln"), "\"Köln\"");
    EXPECT_LT(printName(std::string(5000, 'a')).size(), 200U);
}

TEST(NameTable, A19FindsNamesThatSomeFileSystemTakesForOne)
{
    struct Pair {
        const char* one;
        const char* other;
    };
    for (const auto& [one, other] :
         std::array{Pair{"media/a.jpg", "media/A.JPG"}, Pair{"Media/a.jpg", "media/b.jpg"},
                    Pair{"stra\xc3\x9f"
                         "e.txt",
                         "STRASSE.txt"},
                    Pair{"M\xc3\xbcnchen.txt", "Mu\xcc\x88nchen.txt"}, Pair{"\xef\xac\x81nd.txt", "find.txt"},
                    Pair{"a.txt", "a.txt"}, Pair{"a.txt", "a.txt/b.txt"}, Pair{"a.txt/b.txt", "a.txt"}}) {
        NameTable names;
        EXPECT_EQ(names.add(one), std::nullopt) << one;
        EXPECT_TRUE(names.add(other)) << one << " and " << other;
    }
}

TEST(NameTable, LeavesOthersAlone)
{
    NameTable names;
    for (const auto* name : {"media/a.jpg", "media/b.jpg", "media/more/a.jpg", "a.jpg", "exhibits/a.yaml"})
        EXPECT_EQ(names.add(name), std::nullopt) << name;
}

TEST(ContentTypes, LetDataInAndKeepCodeOut)
{
    for (const auto* name : {"pack.yaml", "media/a.JPG", "media/film.webm", "media/film.de.vtt", "dates.ics", "LICENSE",
                             "media/model.glb", "README.md"})
        EXPECT_EQ(whyNotContent(name), std::nullopt) << name;
    for (const auto* name : {"Main.qml",  "run.js",   "run.mjs",  "lib.so",    "lib.so.6", "run.sh",  "run.py",
                             "a.desktop", "font.ttf", "a.woff2",  "page.html", "a.tar",    "a.vpack", "a.zip",
                             "a.exe",     "qmldir",   "noending", "a.qmlc",    "a.svgz",   "a."})
        EXPECT_TRUE(whyNotContent(name)) << name;
}

TEST(ContentTypes, AFontIsNoContentWhateverItIsCalled_Case120)
{
    for (const auto* name : {"media/a.ttf", "media/a.OTF", "media/a.ttc", "media/a.woff", "a.woff2", "media/a.pfb"})
        EXPECT_TRUE(whyNotContent(name)) << name;
    const test::TempFolder folder;
    for (const auto& beginning :
         {std::string{'\0', '\1', '\0', '\0', '\0', '\x0F'}, std::string("OTTO"), std::string("wOF2")}) {
        folder.write("picture", beginning + std::string(400, '\0'));
        EXPECT_EQ(inspectMedium(folder.path() / "picture").type, MediumType::Unknown)
            << "one that is called a picture is none either";
    }
}

TEST(ContentTypes, AreNotFooledByAName)
{
    const auto why = [](std::string_view start) {
        return whyNotContent("media/a.jpg", std::as_bytes(std::span(start)));
    };
    EXPECT_TRUE(why("\x7f"
                    "ELF\x02\x01\x01"));
    EXPECT_TRUE(why("#!/bin/sh\n"));
    EXPECT_TRUE(why("PK\x03\x04rest"));
    EXPECT_TRUE(why("\x1f\x8b\x08"));
    EXPECT_TRUE(why(std::string(257, 'x') + "ustar"));
    EXPECT_FALSE(why("\xff\xd8\xff\xe0"));
    EXPECT_FALSE(why(""));
    EXPECT_FALSE(why("# a heading"));
}

} // namespace vitrine
