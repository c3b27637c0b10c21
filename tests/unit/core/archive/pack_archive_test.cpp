// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/layout.hpp"
#include "core/archive/litter.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/read_archive.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <optional>

#include <sys/stat.h>

namespace vitrine {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

Result<ArchiveHead> readFile(const fs::path& file)
{
    auto source = openFileSource(file);
    if (!source)
        return source.error();
    NoSink sink;
    return readPackArchive(
        **source, {}, [](const auto&, const auto&) { return Result<void>(); }, sink);
}

} // namespace

TEST(Sums, AreWrittenAsSha256sumWritesThem)
{
    const TempFolder folder;
    write(folder / "a.txt", "first\n");
    write(folder / "Köln.txt", "second\n");
    std::string printed;
    ASSERT_EQ(run({"sh", "-c", "cd " + folder.path().string() + " && sha256sum Köln.txt a.txt"}, &printed), 0);
    const auto sums = readSums(printed);
    ASSERT_TRUE(sums) << sums.error().message;
    EXPECT_EQ(sums->at("a.txt"), *sha256File(folder / "a.txt"));
    EXPECT_EQ(printSums(*sums), printed);
}

TEST(PackFiles, AreSortedAndWithoutWhatDesktopsLeave)
{
    const TempFolder folder;
    writePack(folder.path(), "sample", "1.0.0");
    for (const auto* litter :
         {".DS_Store", "Thumbs.db", "media/.DS_Store", ".git/config", "__MACOSX/x.jpg", "pack.yaml~",
          "media/.dot.svg.swp", "pack.sums", "pack.sums.minisig", "media/film.mp4.part"})
        write(folder / litter, "x");
    const auto files = packFiles(folder.path());
    ASSERT_TRUE(files) << files.error().message;
    EXPECT_EQ(*files, (std::vector<std::string>{"media/dot.svg", "pack.yaml"}));
}

TEST(PackFiles, Case20NameTheDesktopLitterThatTheyLeaveOut)
{
    const TempFolder folder;
    writePack(folder.path(), "sample", "1.0.0");
    for (const auto* litter :
         {".DS_Store", "media/Thumbs.db", "desktop.ini", "__MACOSX/x.jpg", ".git/config", ".Trash-1000/y",
          "System Volume Information/z", ".fseventsd/0", ".Spotlight-V100/s", "pack.yaml~", "pack.yaml.bak",
          "pack.yaml.orig", ".pack.yaml.swp", "#pack.yaml#", "~$list.csv"})
        write(folder / litter, "x");
    const auto files = packFiles(folder.path());
    ASSERT_TRUE(files) << files.error().message;
    EXPECT_EQ(*files, (std::vector<std::string>{"media/dot.svg", "pack.yaml"}));
    const auto left = litterIn(folder.path());
    EXPECT_EQ(left.size(), 15U);
    EXPECT_EQ(std::ranges::count(left, "__MACOSX/"), 1);
    const auto notice = litterNotice({".DS_Store", "Thumbs.db"});
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->severity, Severity::Warning);
    EXPECT_NE(std::string(notice->sentence).find(": .DS_Store, Thumbs.db (2)"), std::string::npos);
    EXPECT_FALSE(litterNotice({}));
}

TEST(PackFiles, RefuseWhatIsNotContentAndNameEachOfIt)
{
    const TempFolder folder;
    writePack(folder.path(), "sample", "1.0.0");
    write(folder / "media/Main.qml", "Item {}");
    write(folder / "media/a\nb.txt", "x");
    write(folder / "media/DOT.svg", "x");
    fs::create_symlink("/etc/passwd", folder / "media/link.txt");
    ASSERT_EQ(::mkfifo((folder / "media/pipe.txt").c_str(), 0600), 0);
    const auto files = packFiles(folder.path());
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, Errc::Refused);
    std::vector<std::string> codes;
    for (const auto& problem : files.error().problems)
        codes.push_back(problem.code);
    std::ranges::sort(codes);
    EXPECT_EQ(codes, (std::vector<std::string>{"bad-name", "bad-name", "leaves-pack", "not-content", "not-content"}));
    EXPECT_EQ(packFiles(folder / "nowhere").error().code, Errc::NotFound);
}

TEST(PackArchive, OfTheSameFolderIsTheSameBytes)
{
    const TempFolder folder;
    writePack(folder / "one", "sample", "1.0.0");
    write(folder / "one/media/Köln.txt", "Umlaut\n");
    // Made in another order, at another time, with other rights, under another name: what counts is the same.
    write(folder / "two/media/Köln.txt", "Umlaut\n");
    writePack(folder / "two", "sample", "1.0.0");
    fs::permissions(folder / "two/pack.yaml", fs::perms::owner_all);
    fs::last_write_time(folder / "two/pack.yaml", fs::file_time_type::clock::now() - std::chrono::hours(100));
    ASSERT_TRUE(writePackArchive(folder / "one", folder / "one.vpack"));
    ASSERT_TRUE(writePackArchive(folder / "two", folder / "two.vpack"));
    EXPECT_EQ(read(folder / "one.vpack"), read(folder / "two.vpack"));
    EXPECT_FALSE(fs::exists(folder / "one.vpack.part"));
}

TEST(PackArchive, IsTheSameUnderAnotherLocaleTimeZoneAndUmask)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    for (const auto* name : {"Z.txt", "a.txt", "\xc3\x84pfel.txt", "e\xcc\x81.txt", "\xe6\xbc\xa2.txt"})
        write(folder / "pack/media" / name, "x\n");
    ASSERT_TRUE(writePackArchive(folder / "pack", folder / "one.vpack"));
    const std::string locale = ::setlocale(LC_ALL, nullptr);
    const auto* zone = std::getenv("TZ");
    const auto before = zone != nullptr ? std::optional<std::string>(zone) : std::nullopt;
    for (const auto* name : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) { // what is not installed changes nothing
        (void)::setlocale(LC_ALL, name);
        ::setenv("TZ", "Pacific/Kiritimati", 1);
        ::tzset();
        const auto mask = ::umask(0077);
        const auto built = writePackArchive(folder / "pack", folder / "two.vpack");
        ::umask(mask);
        EXPECT_TRUE(built) << name;
        EXPECT_EQ(read(folder / "two.vpack"), read(folder / "one.vpack")) << name;
    }
    (void)::setlocale(LC_ALL, locale.c_str());
    before ? ::setenv("TZ", before->c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}

TEST(PackArchive, IsReadBackAsItWasWritten)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    const std::string longName = "media/" + std::string(120, 'l') + "/" + std::string(90, 'n') + ".txt";
    write(folder / "pack" / longName, "long\n");
    write(folder / "pack/media/ein Bär.txt", "Umlaut\n");
    write(folder / "pack/media/empty.txt", "");
    const auto written = writePackArchive(folder / "pack", folder / "pack.vpack");
    ASSERT_TRUE(written) << written.error().message;
    const auto head = readFile(folder / "pack.vpack");
    ASSERT_TRUE(head) << head.error().message;
    EXPECT_EQ(head->sums, *written);
    EXPECT_EQ(head->sums.size(), 5U);
    EXPECT_TRUE(head->signature.empty());
}

TEST(PackArchive, CanBeCheckedWithoutVitrine)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    write(folder / "pack/media/Köln am Rhein.txt", "Umlaut\n");
    write(folder / "pack/media" / (std::string(150, 'n') + ".txt"), "long\n");
    const auto archive = (folder / "pack.vpack").string();
    ASSERT_TRUE(writePackArchive(folder / "pack", archive));

    // Sign as a person does: take the sums out, sign them, build again.
    std::string output;
    ASSERT_EQ(run({"tar", "-xf", archive, "-C", folder.path().string(), "pack.sums"}, &output), 0) << output;
    const auto secret = (folder / "key.sec").string();
    const auto open = (folder / "key.pub").string();
    ASSERT_EQ(run({"minisign", "-G", "-W", "-p", open, "-s", secret}, &output), 0) << output;
    ASSERT_EQ(run({"minisign", "-S", "-W", "-s", secret, "-m", (folder / "pack.sums").string(), "-t",
                   "vitrine pack sample 1.0.0"},
                  &output),
              0)
        << output;
    ASSERT_TRUE(writePackArchive(folder / "pack", archive, read(folder / "pack.sums.minisig")));

    const auto out = (folder / "out").string();
    fs::create_directory(out);
    EXPECT_EQ(run({"tar", "-tf", archive}, &output), 0);
    EXPECT_TRUE(output.starts_with("pack.sums\npack.sums.minisig\npack.yaml\n")) << output;
    EXPECT_EQ(run({"tar", "-xf", archive, "-C", out}, &output), 0);
    EXPECT_EQ(output, "") << "tar finds something to complain about";
    EXPECT_EQ(run({"sh", "-c", "cd " + out + " && sha256sum --strict --quiet -c pack.sums"}, &output), 0) << output;
    EXPECT_EQ(run({"minisign", "-V", "-p", open, "-m", out + "/pack.sums"}, &output), 0) << output;
    EXPECT_NE(output.find("vitrine pack sample 1.0.0"), std::string::npos) << output;
}

TEST(PackArchive, BeginsLargeFilesAtABlockAndEveryToolTakesIt)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    const std::string longName = std::string(120, 'l') + "/" + std::string(90, 'n') + ".bin";
    // Names of every length move what comes after them through all places in a block.
    const std::vector<std::string> names{"a.bin", "b/Übergröße.bin", longName, "m.bin", "n.bin"};
    for (std::size_t number = 0; number < names.size(); ++number) {
        write(folder / "pack/media" / names[number],
              "begin" + std::string(kAlignFrom + 700 * number, static_cast<char>('a' + number)));
        write(folder / "pack/media" / (names[number] + ".txt"), std::string(number * 600, 't'));
    }
    write(folder / "pack/media/small.bin", "begin" + std::string(kAlignFrom - 6, 's'));
    const auto archive = (folder / "pack.vpack").string();
    const auto sums = writePackArchive(folder / "pack", archive);
    ASSERT_TRUE(sums) << sums.error().message;
    const auto bytes = read(archive);
    std::size_t found = 0;
    for (auto at = bytes.find("begin"); at != std::string::npos; at = bytes.find("begin", at + 1))
        found += at % kShareBlock == 0 ? 1 : 0;
    EXPECT_EQ(found, names.size());
    const auto head = readFile(archive);
    ASSERT_TRUE(head) << head.error().message;
    EXPECT_EQ(head->sums, *sums);

    std::string output;
    const auto out = (folder / "out").string();
    fs::create_directory(out);
    EXPECT_EQ(run({"tar", "-xf", archive, "-C", out}, &output), 0);
    EXPECT_EQ(output, "") << "tar finds something to complain about";
    EXPECT_EQ(run({"sh", "-c", "cd " + out + " && sha256sum --strict --quiet -c pack.sums"}, &output), 0) << output;
    EXPECT_EQ(run({"python3", "-c", "import sys, tarfile; tarfile.open(sys.argv[1], 'r:').extractall(sys.argv[2])",
                   archive, (folder / "out2").string()},
                  &output),
              0)
        << output;
    EXPECT_EQ(run({"diff", "-r", out, (folder / "out2").string()}, &output), 0) << output;
}

TEST(PackArchive, Case19HasOneFormOfNameWhateverTheComputerStores)
{
    const TempFolder folder;
    const std::string composed = "media/M\xc3\xbchle/Gr\xc3\xb6\xc3\x9f"
                                 "e.txt";
    const std::string apart = "media/Mu\xcc\x88hle/Gro\xcc\x88\xc3\x9f"
                              "e.txt";
    for (const auto& [pack, name] : {std::pair{"one", composed}, std::pair{"two", apart}}) {
        writePack(folder / pack, "sample", "1.0.0");
        write(folder / pack / name, "Umlaut\n");
        write(folder / pack / "media/N.txt", "between the two in one form, not in the other\n");
    }
    const auto one = writePackArchive(folder / "one", folder / "one.vpack");
    const auto two = writePackArchive(folder / "two", folder / "two.vpack");
    ASSERT_TRUE(one && two);
    EXPECT_TRUE(two->contains(composed));
    EXPECT_EQ(read(folder / "one.vpack"), read(folder / "two.vpack"));
    ASSERT_TRUE(readFile(folder / "two.vpack"));

    write(folder / "two" / composed, "Umlaut\n");
    EXPECT_FALSE(writePackArchive(folder / "two", folder / "two.vpack")) << "two files of one name";
}

TEST(PackArchive, LeavesNothingBehindWhenItCannotBeWritten)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    const auto stopped = writePackArchive(folder / "pack", folder / "pack.vpack", {},
                                          [](std::uint64_t, std::uint64_t) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Errc::Cancelled);
    EXPECT_FALSE(fs::exists(folder / "pack.vpack"));
    EXPECT_FALSE(fs::exists(folder / "pack.vpack.part"));
    EXPECT_EQ(writePackArchive(folder / "pack", folder / "nowhere/pack.vpack").error().code, Errc::NotFound);
}

TEST(PackArchive, ToldByTheProgressHowFarItIs)
{
    const TempFolder folder;
    writePack(folder / "pack", "sample", "1.0.0");
    write(folder / "pack/media/large.bin", std::string(3'000'000, 'x'));
    std::uint64_t last = 0;
    std::uint64_t all = 0;
    ASSERT_TRUE(writePackArchive(folder / "pack", folder / "pack.vpack", {}, [&](auto done, auto total) {
        EXPECT_GE(done, last);
        last = done;
        all = total;
        return true;
    }));
    EXPECT_EQ(last, all);
    EXPECT_GT(all, 3'000'000U);
}

} // namespace vitrine
