// SPDX-License-Identifier: Apache-2.0
#include "archive/workshop.hpp"
#include "core/archive/read_archive.hpp"

#include <gtest/gtest.h>

#include <random>

namespace vitrine {

using namespace workshop;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

const Files kFiles{{"pack.yaml", "vitrine: 1\n"}, {"media/a.txt", "first\n"}, {"media/b.txt", std::string(3000, 'b')}};

/// Notes what reaches the disk in the store.
class NoteSink final : public FileSink {
public:
    Result<void> begin(const std::string& name, std::uint64_t /*size*/) override
    {
        names.push_back(name);
        return {};
    }
    Result<void> write(std::span<const std::byte> part) override
    {
        bytes += part.size();
        return {};
    }
    Result<void> end() override { return {}; }
    std::vector<std::string> names;
    std::uint64_t bytes = 0;
};

struct Reading {
    Result<ArchiveHead> head;
    std::vector<std::string> names;
    std::uint64_t bytes;
};

Reading readBytes(const std::string& bytes, const ArchiveLimits& limits = {}, std::size_t piece = 100'000)
{
    TextSource source(bytes, piece);
    NoteSink sink;
    auto head = readPackArchive(
        source, limits, [](const auto&, const auto&) { return Result<void>(); }, sink);
    return {std::move(head), std::move(sink.names), sink.bytes};
}

struct Hostile {
    std::string what;
    std::string bytes;
    std::string sentence; ///< a part of the refusal
    bool written = false; ///< a listed file before the bad entry may have been taken
};

void PrintTo(const Hostile& hostile, std::ostream* out)
{
    *out << hostile.what;
}

Tar begun(const Files& files = kFiles)
{
    return Tar().file("pack.sums", sumsOf(files));
}

std::string withEntry(const Tar::Header& header, const std::string& content = {})
{
    return begun().add(header, content).end();
}

std::string sumsNaming(const std::string& name)
{
    return Tar().file("pack.sums", sha256("x") + "  " + name + "\n").file("pack.yaml", "x").end();
}

std::vector<Hostile> hostileArchives()
{
    const auto good = tarOf(kFiles).end();
    std::vector<Hostile> all{
        {"Empty", "", "not a pack"},
        {"NotATar", "hello, this is no tar\n", "not a pack"},
        {"Case31Gzip", std::string("\x1f\x8b\x08\0rest", 8), "not a pack"},
        {"EndAlone", std::string(10240, '\0'), "not a pack"},
        {"SumsNotFirst", Tar().file("pack.yaml", "x").end(), "first entry"},
        {"SumsAFolder", Tar().add({.name = "pack.sums/", .type = '5'}).end(), "first entry"},
        {"SumsEmpty", Tar().file("pack.sums", "").end(), "names no files"},
        {"SumsTooLarge", Tar().file("pack.sums", std::string(4 * 1024 * 1024 + 1, 'x')).end(), "larger than"},
        {"SumsCutOff", Tar().file("pack.sums", sha256("x") + "  pack.yaml").end(), "cut off"},
        {"SumsWithoutFormat", Tar().file("pack.sums", "hello world\n").end(), "line 1"},
        {"SumsUpperCase", Tar().file("pack.sums", std::string(64, 'A') + "  pack.yaml\n").end(), "line 1"},
        {"Case46SumsTwice", Tar().file("pack.sums", sumsOf(kFiles) + sumsOf(kFiles)).end(), "twice"},
        {"Case57SignatureTooLarge", begun().file("pack.sums.minisig", std::string(16 * 1024 + 1, 'x')).end(),
         "larger than"},
        {"Case57SignatureEmpty", begun().file("pack.sums.minisig", "").end(), "empty"},
        {"Case57SignatureTwice", begun().file("pack.sums.minisig", "x").file("pack.sums.minisig", "x").end(),
         "not in pack.sums"},
        {"Case42Symlink", withEntry({.name = "media/a.txt", .type = '2', .linkName = "/etc/passwd"}), "is a link"},
        {"Case42SymlinkDangling", withEntry({.name = "media/a.txt", .type = '2', .linkName = "gone"}), "is a link"},
        {"Case43HardLink", withEntry({.name = "media/a.txt", .type = '1', .linkName = "pack.yaml"}), "is a link"},
        {"Case43HardLinkOutside", withEntry({.name = "media/a.txt", .type = '1', .linkName = "../../x"}), "is a link"},
        {"Case44CharacterDevice", withEntry({.name = "media/a.txt", .type = '3'}), "neither a file nor a folder"},
        {"Case44BlockDevice", withEntry({.name = "media/a.txt", .type = '4'}), "neither a file nor a folder"},
        {"Case44Fifo", withEntry({.name = "media/a.txt", .type = '6'}), "neither a file nor a folder"},
        {"Case37GnuSparse", withEntry({.name = "media/a.txt", .type = 'S', .magic = "ustar  "}), ""},
        {"GnuFormat", withEntry({.name = "media/a.txt", .magic = std::string("ustar  \0", 8)}, "first\n"),
         "ustar and pax"},
        {"OldFormat", withEntry({.name = "media/a.txt", .magic = std::string(8, '\0')}, "first\n"), "ustar and pax"},
        {"Case37PaxSparse",
         begun()
             .pax({{"GNU.sparse.major", "1"},
                   {"GNU.sparse.minor", "0"},
                   {"GNU.sparse.name", "media/a.txt"},
                   {"GNU.sparse.realsize", "1000"}})
             .file("media/a.txt", "1\n0\n6\n" + std::string(506, '\0') + "first\n")
             .end(),
         "sparse"},
        {"Case50Unlisted", withEntry({.name = "media/c.txt"}, "x"), "not in pack.sums"},
        {"Case50UnlistedFolder", withEntry({.name = "empty/", .type = '5'}), "not in pack.sums"},
        {"Case50Missing", begun().file("pack.yaml", "vitrine: 1\n").end(), "not in the archive", true},
        {"Case46Twice", begun().file("pack.yaml", "vitrine: 1\n").file("pack.yaml", "vitrine: 1\n").end(), "twice",
         true},
        {"Case46FolderForFile", begun({{"media/a.txt", "x"}}).add({.name = "media/a.txt", .type = '5'}).end(),
         "not in pack.sums"},
        {"Case46FileForFolder", begun({{"media/a.txt", "x"}}).file("media", "x").end(), "not in pack.sums"},
        {"Case36Changed", begun().file("pack.yaml", "vitrine: 2\n").end(), "was changed", true},
        {"Case36Longer", begun().file("pack.yaml", "vitrine: 1\n\n").end(), "was changed", true},
        {"Case39TwoArchives", good + good, "behind the end"},
        {"Case39TrailingText", good + "one more thing", "behind the end"},
        {"Case39TrailingZeros", good + std::string(200'000, '\0'), "behind the end"},
        {"Case39NoEnd", tarOf(kFiles).bytes(), "cut off"},
        {"Case39HalfAnEnd", tarOf(kFiles).bytes() + std::string(512, '\0'), "cut off"},
        {"Case33SizeNegative",
         withEntry({.name = "pack.yaml", .size = std::string("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12)}),
         ""},
        {"Case33SizeEightExbibytes",
         withEntry({.name = "pack.yaml", .size = std::string("\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff", 12)}), ""},
        {"Case33SizeFourGibibytesAndOne", withEntry({.name = "pack.yaml", .size = "40000000001"}),
         "the most for one file"},
        {"Case36SizeMoreThanThere", withEntry({.name = "pack.yaml", .size = "00000001000"}, "vitrine: 1\n"), "", true},
        {"Case37PaxSizeThatLies", begun().pax({{"size", "5"}}).file("pack.yaml", "vitrine: 1\n").end(), "", true},
        {"Case41PaxPathOutside", begun().pax({{"path", "../x.txt"}}).file("pack.yaml", "x").end(), "\"..\""},
        {"Case42PaxLink",
         begun()
             .pax({{"linkpath", "/etc"}})
             .file("pack.yaml", "vitrine: 1\n")
             .add({.name = "media/a.txt", .type = '2'})
             .end(),
         "", true},
        {"Case47NotUtf8", withEntry({.name = "media/\xff.txt"}, "x"), "UTF-8"},
        {"Case51ProgramAsPicture",
         tarOf({{"pack.yaml", "x"},
                {"media/a.jpg", std::string("\x7f"
                                            "ELF") +
                                    std::string(600, 'x')}})
             .end(),
         "a program", true},
        {"Case32ArchiveAsFilm",
         tarOf({{"pack.yaml", "x"}, {"media/a.webm", std::string("PK\x03\x04") + std::string(30, 'x')}}).end(),
         "an archive", true},
    };
    for (const std::string& name :
         {std::string("../x.txt"), std::string("/x.txt"), std::string("./x.txt"), std::string("a//x.txt"),
          std::string("a\\x.txt"), std::string("a\tx.txt"), std::string("a/../../x.txt"), std::string("-x.txt")}) {
        all.push_back({"Case41Entry" + std::to_string(all.size()), withEntry({.name = name}, "x"), "the name"});
        all.push_back({"Case41Sums" + std::to_string(all.size()), sumsNaming(name), "the name"});
    }
    for (const auto* name : {"Main.qml", "run.sh", "lib.so", "x.js", "x.desktop", "x.ttf", "x.html", "x.zip", "x"})
        all.push_back({"Case60Kind" + std::to_string(all.size()), sumsNaming(name), "pack.sums, line 1"});
    for (const auto& name :
         {std::string("a\nx.txt"), std::string("a\x1b[31mx.txt"), "a/" + std::string(255, 'n') + ".txt",
          std::string("a/-rf.txt"), std::string("a/ x.txt"), std::string("a/\xe2\x80\xaex.txt")}) {
        all.push_back({"Case47Entry" + std::to_string(all.size()), begun().pax({{"path", name}}).file("x", "x").end(),
                       "the name"});
        all.push_back({"Case47Sums" + std::to_string(all.size()), sumsNaming(name), ""});
    }
    std::string deep = "x.txt";
    for (int level = 0; level < 12; ++level)
        deep.insert(0, "d/");
    all.push_back({"Case48ThirteenLevels", withEntry({.name = deep}, "x"), "deeper than 12 levels"});
    for (int level = 0; level < 2000; ++level)
        deep.insert(0, "d/");
    all.push_back({"Case48TwoThousandLevels", begun().pax({{"path", deep}}).file("x", "x").end(), "the name"});
    all.push_back({"Case37PaxCommentWithoutEnd",
                   begun().pax({{"comment", std::string(100'000, ' ')}}).file("pack.yaml", "vitrine: 1\n").end(),
                   "says more about a file"});
    all.push_back(
        {"Case37PaxCommentThatLiesAboutItsLength",
         begun().add({.name = "PaxHeader/aligned", .type = 'x'}, "9000 comment= \n").file("pack.yaml", "x").end(), ""});
    all.push_back({"Case42FileThroughASymlink",
                   begun({{"media/a.txt", "x"}})
                       .add({.name = "media", .type = '2', .linkName = "/tmp"})
                       .file("media/a.txt", "x")
                       .end(),
                   "is a link"});
    all.push_back({"Case43HardLinkToItself", withEntry({.name = "media/a.txt", .type = '1', .linkName = "media/a.txt"}),
                   "is a link"});
    all.push_back({"Case32ATarInATar", tarOf({{"pack.yaml", "x"}, {"media/a.bin", tarOf(kFiles).end()}}).end(),
                   "an archive (tar)", true});
    all.push_back({"Case50LitterInAFinishedArchive", withEntry({.name = ".DS_Store"}, "x"), "not in pack.sums"});
    std::string doubles = sumsOf({{"media/a.txt", "x"}, {"media/A.txt", "x"}});
    all.push_back({"Case46CaseDouble", Tar().file("pack.sums", doubles).end(), "upper and lower case"});
    doubles = sumsOf({{"M\xc3\xbc.txt", "x"}, {"Mu\xcc\x88.txt", "x"}});
    all.push_back({"Case46UnicodeDouble", Tar().file("pack.sums", doubles).end(), "Unicode form"});
    return all;
}

class HostileArchive : public testing::TestWithParam<Hostile> {};

} // namespace

TEST_P(HostileArchive, IsRefused)
{
    const auto& hostile = GetParam();
    for (const std::size_t piece : {std::size_t{100'000}, std::size_t{333}}) {
        const auto reading = readBytes(hostile.bytes, {}, piece);
        ASSERT_FALSE(reading.head) << hostile.what;
        EXPECT_EQ(reading.head.error().code, Errc::Refused) << reading.head.error().message;
        EXPECT_NE(reading.head.error().message.en.find(hostile.sentence), std::string::npos)
            << hostile.what << ": " << reading.head.error().message;
        EXPECT_EQ(reading.head.error().message.en.find_first_of("\n\r\t\x1b"), std::string::npos);
        EXPECT_NE(reading.head.error().message.de, reading.head.error().message.en) << hostile.what;
        if (!hostile.written && hostile.sentence != "behind the end" && hostile.sentence != "cut off") {
            EXPECT_TRUE(reading.names.empty()) << hostile.what << " reached the sink";
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Archives, HostileArchive, testing::ValuesIn(hostileArchives()),
                         [](const auto& about) { return about.param.what; });

TEST(ArchiveReader, TakesAWholeArchiveInPiecesOfAnySize)
{
    const auto bytes = tarOf(kFiles).end();
    for (const std::size_t piece : {1U, 7U, 512U, 100'000U}) {
        const auto reading = readBytes(bytes, {}, piece);
        ASSERT_TRUE(reading.head) << reading.head.error().message;
        EXPECT_EQ(reading.head->sums.size(), 3U);
        EXPECT_EQ(reading.names.size(), 3U);
        EXPECT_EQ(reading.bytes, 11U + 6U + 3000U);
    }
}

TEST(ArchiveReader, TakesNoArchiveThatEndsTooEarlyCase38)
{
    const auto bytes = tarOf(kFiles).end();
    for (std::size_t size = 0; size < std::min<std::size_t>(bytes.size(), 4096); ++size)
        ASSERT_FALSE(readBytes(bytes.substr(0, size)).head) << size;
    std::mt19937 dice(7);
    for (int i = 0; i < 100; ++i) {
        const auto size = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1)(dice);
        ASSERT_FALSE(readBytes(bytes.substr(0, size)).head) << size;
    }
}

TEST(ArchiveReader, SeesEachChangedByteOfSumsAndFilesCase54)
{
    const auto bytes = tarOf(kFiles).end();
    const auto sums = sumsOf(kFiles);
    for (std::size_t at = 512; at < 512 + sums.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(readBytes(changed).head) << "byte " << at;
    }
    const auto content = bytes.find("first\n");
    for (std::size_t at = content; at < content + 6; ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        EXPECT_FALSE(readBytes(changed).head) << "byte " << at;
    }
}

TEST(ArchiveReader, SeesAChangedBitAtAThousandPlacesOfTheMediaCase54)
{
    const Files files{{"pack.yaml", "vitrine: 1\n"}, {"media/film.webm", std::string(40'000, 'f')}};
    const auto bytes = tarOf(files).end();
    const auto film = bytes.find(std::string(512, 'f'));
    std::mt19937 dice(54);
    for (int i = 0; i < 1000; ++i) {
        auto changed = bytes;
        const auto at = film + std::uniform_int_distribution<std::size_t>(0, 39'999)(dice);
        changed[at] = static_cast<char>(changed[at] ^ (1 << std::uniform_int_distribution<int>(0, 6)(dice)));
        ASSERT_FALSE(readBytes(changed).head) << "byte " << at;
    }
}

TEST(ArchiveReader, TakesAccessListsAndAttributesForNothingCase49)
{
    auto tar = begun();
    for (const auto& [name, content] : kFiles)
        tar.pax({{"SCHILY.xattr.user.note", "x"},
                 {"SCHILY.xattr.security.capability", std::string("\1\0\0\2", 4)},
                 {"SCHILY.acl.access", "user::rwx,group::rwx,other::rwx"},
                 {"LIBARCHIVE.xattr.user.note", "eA=="},
                 {"uid", "4711"},
                 {"uname", "somebody"}})
            .file(name, content);
    const auto reading = readBytes(tar.end());
    ASSERT_TRUE(reading.head) << reading.head.error().message;
    EXPECT_EQ(reading.names.size(), kFiles.size());
}

TEST(ArchiveReader, HoldsTheLimitsBeforeAnythingIsWrittenCase34Case35)
{
    const auto bytes = tarOf(kFiles).end();
    ArchiveLimits files;
    files.entries = 2;
    EXPECT_TRUE(readBytes(bytes, files).names.empty());
    EXPECT_FALSE(readBytes(bytes, files).head);
    ArchiveLimits size;
    size.fileBytes = 2999;
    EXPECT_EQ(readBytes(bytes, size).names, (std::vector<std::string>{"pack.yaml", "media/a.txt"}));
    ArchiveLimits all;
    all.archiveBytes = 3000;
    EXPECT_FALSE(readBytes(bytes, all).head);

    Tar folders = Tar().file("pack.sums", sumsOf(kFiles));
    for (int i = 0; i < 20; ++i)
        folders.add({.name = "media/", .type = '5'});
    ArchiveLimits few;
    few.entries = 10;
    EXPECT_FALSE(readBytes(folders.end(), few).head);
}

TEST(ArchiveReader, AsksTheJudgeBeforeItTakesOrEvenParsesAnything)
{
    TextSource source(begun().file("pack.sums.minisig", "a signature").file("pack.yaml", "vitrine: 1\n").end());
    NoteSink sink;
    std::string seen;
    const auto head = readPackArchive(
        source, {},
        [&](const std::string& sums, const std::string& signature) -> Result<void> {
            EXPECT_EQ(sums, sumsOf(kFiles));
            seen = signature;
            return Error{Errc::Refused, "not today"};
        },
        sink);
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().message, "not today");
    EXPECT_EQ(seen, "a signature");
    EXPECT_TRUE(sink.names.empty());
}

TEST(ArchiveReader, StopsWhenAskedTo)
{
    TextSource source(tarOf({{"pack.yaml", "x"}, {"media/a.txt", std::string(500'000, 'a')}}).end(), 1000);
    NoteSink sink;
    const auto head = readPackArchive(
        source, {}, [](const auto&, const auto&) { return Result<void>(); }, sink,
        [](std::uint64_t done, std::uint64_t) { return done < 100'000; });
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().code, Errc::Cancelled);
    EXPECT_LT(sink.bytes, 110'000U);
}

TEST(ArchiveReader, HandsOnWhatTheSourceSays)
{
    class Broken final : public ByteSource {
        Result<std::size_t> read(std::span<std::byte> /*room*/) override
        {
            return Error{Errc::Io, "the stick was pulled out"};
        }
    } source;
    NoteSink sink;
    const auto head = readPackArchive(
        source, {}, [](const auto&, const auto&) { return Result<void>(); }, sink);
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().code, Errc::Io);
    EXPECT_EQ(head.error().message, "the stick was pulled out");
}

TEST(ArchiveReader, TakesModesOwnersAndTimesForNothingCase45)
{
    auto tar = Tar().file("pack.sums", sumsOf(kFiles));
    for (const auto& [name, content] : kFiles)
        tar.add({.name = name, .mode = 07777}, content);
    const auto reading = readBytes(tar.end());
    EXPECT_TRUE(reading.head) << reading.head.error().message;
}

} // namespace vitrine
