// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr const char* kHead = "vitrine: 1\nid: lobby\nversion: 2026.11.0\ntitle: Lobby\nlanguages: [de, en]\n"
                              "licence: CC-BY-4.0\n";

} // namespace

TEST(IncludedFiles, KeepTheirOrderWhicheverIsReadFirst)
{
    const test::TempFolder folder;
    std::string pack = std::string(kHead) + "exhibits:\n";
    std::vector<std::string> ids;
    for (int number = 100; number < 300; ++number) {
        ids.push_back("e" + std::to_string(number));
        const auto text = "id: " + ids.back() + "\nkind: note\ntitle: {de: Zahl, en: Number}\nsettings: {body: Hi}\n";
        if (number % 7 == 0) {
            pack += "  - {id: " + ids.back() + ", kind: note, title: Here, settings: {body: Hi}}\n";
            continue;
        }
        // Some take long, so that those behind them are read first.
        folder.write("exhibits/" + ids.back() + ".yaml", std::string(number % 10 == 0 ? 200'000 : 0, '\n') + text);
        pack += "  - include: exhibits/" + ids.back() + ".yaml\n";
    }
    folder.write("pack.yaml", pack);
    const auto reading = readPack(folder.path(), test::kinds());
    EXPECT_EQ(printProblems(reading.problems), "");
    ASSERT_TRUE(reading.pack);
    std::vector<std::string> read;
    std::ranges::transform(reading.pack->exhibits, std::back_inserter(read), &Exhibit::id);
    EXPECT_EQ(read, ids);

    folder.write("exhibits/e120.yaml", "id: [");
    folder.write("exhibits/e250.yaml", "id: {");
    const auto broken = readPack(folder.path(), test::kinds());
    EXPECT_FALSE(broken.pack);
    ASSERT_EQ(broken.problems.size(), 2U) << printProblems(broken.problems);
    EXPECT_EQ(broken.problems[0].place.file, "exhibits/e120.yaml");
    EXPECT_EQ(broken.problems[1].place.file, "exhibits/e250.yaml");
}

} // namespace vitrine
