// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/pack_watch.hpp"
#include "temp_pack.hpp"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <filesystem>

#include <sys/resource.h>

namespace vitrine::shell {
namespace {

namespace fs = std::filesystem;

/// Somebody saves in a pack's folder; `told` is what the watch said of it, whether the system tells it or it looks.
struct APackWatch : testing::TestWithParam<PackWatch::How> {
    TempPlace place;
    QStringList told; ///< names inside the pack, all of them
    int times = 0;
    std::unique_ptr<PackWatch> watch;

    APackWatch()
    {
        place.write("pack/pack.yaml", "id: one\n");
        place.write("pack/media/hall.svg", "<svg/>");
        begin();
    }
    void begin()
    {
        watch = std::make_unique<PackWatch>(place.folder("pack"), GetParam());
        watch->setLookEvery(std::chrono::milliseconds(20));
        EXPECT_EQ(watch->looks(), GetParam() == PackWatch::How::Looking);
        QObject::connect(watch.get(), &PackWatch::saved, watch.get(), [this](const QStringList& files) {
            ++times;
            for (const QString& file : files)
                told << QDir(place.path("pack")).relativeFilePath(file);
        });
    }
    [[nodiscard]] bool hears(const QString& name)
    {
        return QTest::qWaitFor([&] { return told.contains(name); });
    }
    void move(const QString& from, const QString& to) const { fs::rename(place.folder(from), place.folder(to)); }
};

TEST_P(APackWatch, HearsOfAFileThatIsWrittenInPlace)
{
    place.write("pack/pack.yaml", "id: two\n");
    EXPECT_TRUE(hears("pack.yaml"));
    EXPECT_EQ(times, 1);
}

TEST_P(APackWatch, HearsOfAFileThatAnEditorMovesOverTheOldOne)
{
    place.write("pack/.pack.yaml.swp", "id: two\n");
    move("pack/.pack.yaml.swp", "pack/pack.yaml");
    EXPECT_TRUE(hears("pack.yaml"));
    EXPECT_EQ(told, QStringList{"pack.yaml"}); // of the litter nothing
}

TEST_P(APackWatch, HearsOnceOfAnEditorThatTakesTheOldFileAwayFirst)
{
    move("pack/pack.yaml", "pack/pack.yaml~");
    place.write("pack/pack.yaml", "id: two\n");
    QFile::remove(place.path("pack/pack.yaml~"));
    EXPECT_TRUE(hears("pack.yaml"));
    EXPECT_EQ(times, 1);
    EXPECT_EQ(told, QStringList{"pack.yaml"});
}

TEST_P(APackWatch, HearsOnceOfManyFilesThatAreSavedTogether)
{
    for (int i = 0; i < 20; ++i)
        place.write(QString("pack/exhibits/%1.yaml").arg(i), "id: x\n");
    EXPECT_TRUE(hears("exhibits/19.yaml"));
    EXPECT_EQ(times, 1);
    EXPECT_TRUE(told.contains("exhibits/0.yaml"));
}

TEST_P(APackWatch, IgnoresWhatDesktopsAndEditorsLeave)
{
    for (const char* litter : {".DS_Store", "Thumbs.db", "pack.yaml~", ".pack.yaml.swp", "media/.~lock.hall.svg#",
                               "#pack.yaml#", "film.mp4.part", ".git/HEAD"})
        place.write(QString("pack/") + litter, "litter");
    place.write("pack/media/hall.svg", "<svg></svg>"); // the last that is saved is told with all before
    EXPECT_TRUE(hears("media/hall.svg"));
    EXPECT_EQ(told, QStringList{"media/hall.svg"});
}

TEST_P(APackWatch, HearsOfWhatLiesInFoldersThatCameLater)
{
    place.write("elsewhere/deep/film.webm", "film");
    move("elsewhere", "pack/more");
    EXPECT_TRUE(hears("more/deep/film.webm"));
    place.write("pack/more/deep/film.webm", "another");
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.count("more/deep/film.webm") == 2; }));
}

TEST_P(APackWatch, HearsNoMoreOfAFolderThatWasMovedOut)
{
    move("pack/media", "outside");
    EXPECT_TRUE(hears("media"));
    place.write("outside/hall.svg", "<svg></svg>");
    place.write("pack/pack.yaml", "id: two\n");
    EXPECT_TRUE(hears("pack.yaml"));
    EXPECT_FALSE(told.contains("media/hall.svg"));
}

TEST_P(APackWatch, HearsThatTheWholeFolderIsGoneAndThatItIsBack)
{
    move("pack", "away");
    EXPECT_TRUE(hears("."));
    told.clear();
    move("away", "pack");
    EXPECT_TRUE(hears("pack.yaml"));
    told.clear();
    place.write("pack/pack.yaml", "id: two\n"); // and goes on hearing
    EXPECT_TRUE(hears("pack.yaml"));
    told.clear();
    fs::remove_all(place.folder("pack"));
    EXPECT_TRUE(hears("."));
    place.write("pack/pack.yaml", "id: three\n");
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.contains("pack.yaml"); }));
}

TEST_P(APackWatch, IsNotSlowedByTwoThousandFiles)
{
    watch.reset();
    for (int i = 0; i < 2000; ++i)
        place.write(QString("pack/media/%1/%2.txt").arg(i % 40).arg(i), "x");
    begin();
    place.write("pack/media/39/1999.txt", "y");
    EXPECT_TRUE(hears("media/39/1999.txt"));
    EXPECT_EQ(told.size(), 1);
}

TEST_P(APackWatch, TellsOfALargeFileWhenItHasStoppedGrowing)
{
    const QByteArray much(5 * 1024 * 1024, 'x');
    place.write("pack/media/film.webm", much);
    place.write("pack/pack.yaml", "id: two\n");
    EXPECT_TRUE(hears("media/film.webm"));
    EXPECT_TRUE(hears("pack.yaml"));
}

INSTANTIATE_TEST_SUITE_P(ToldAndLooking, APackWatch,
                         testing::Values(PackWatch::How::AsTheDiskAllows, PackWatch::How::Looking),
                         [](const auto& how) { return how.param == PackWatch::How::Looking ? "Looking" : "Told"; });

TEST(APackWatchWithoutTheSystem, LooksWhenTheSystemHasNothingMoreToWatchWith)
{
    const TempPlace place;
    place.write("pack/pack.yaml", "id: one\n");
    QStringList told;
    rlimit files{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &files), 0);
    const rlimit none{3, files.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
    PackWatch watch(place.folder("pack"));
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &files), 0);
    ASSERT_TRUE(watch.looks());
    watch.setLookEvery(std::chrono::milliseconds(20));
    QObject::connect(&watch, &PackWatch::saved, [&](const QStringList& names) { told += names; });
    for (const char* text : {"id: two two\n", "id: three\n"}) {
        told.clear();
        place.write("pack/pack.yaml", text);
        EXPECT_TRUE(QTest::qWaitFor([&] { return told.contains(place.path("pack/pack.yaml")); })) << text;
    }
}

TEST(FoldersOnADisk, AreHeardOf)
{
    const TempPlace place;
    EXPECT_FALSE(othersWriteUnheard(place.folder("")));
    EXPECT_FALSE(othersWriteUnheard("/nowhere/at/all"));
}

} // namespace
} // namespace vitrine::shell
