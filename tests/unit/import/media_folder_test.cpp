// SPDX-License-Identifier: Apache-2.0
#include "import/media_folder.hpp"

#include "archive/workshop.hpp"

#include <gmock/gmock.h>

namespace vitrine::intake {

using namespace workshop;
namespace fs = std::filesystem;
using testing::HasSubstr;

TEST(MediaFolder, NamesMediaSoThatEveryDiskTakesThem)
{
    const TempFolder folder;
    MediaFolder media(folder / "work");
    const auto picture = read(fs::path(VITRINE_TEST_MEDIA) / "picture.png");
    EXPECT_EQ(media.addBytes(picture, "../../Größe 1.PNG").value(), "media/groesse-1.png");
    EXPECT_EQ(media.addBytes(picture, "groesse 1.jpg").value(), "media/groesse-1-2.png") << "named by its bytes";
    EXPECT_EQ(media.addBytes(picture, "日本.png").value(), "media/medium.png");
    EXPECT_EQ(read(folder / "work/media/groesse-1.png"), picture);
}

TEST(MediaFolder, RefusesWhatNoScreenShowsAndLeavesNothingOfIt)
{
    const TempFolder folder;
    MediaFolder media(folder / "work");
    EXPECT_THAT(media.addBytes("#!/bin/sh", "a.jpg").error().why.en, HasSubstr("no picture, film or sound"));
    EXPECT_THAT(media.addBytes("xx", "a.wmf").error().why.de, HasSubstr("WMF-Zeichnung"));
    EXPECT_TRUE(fs::is_empty(folder / "work/media"));
    fs::create_symlink("/etc/passwd", folder / "link.jpg");
    EXPECT_THAT(media.add(folder / "link.jpg").error().why.en, HasSubstr("a link"));
    EXPECT_EQ(media.add(folder / "nothing.jpg").error().code, Errc::NotFound);
}

} // namespace vitrine::intake
