// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/fixture.hpp"

#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

namespace vitrine::workshop {

/// A piece of what a store does, and what must hold wherever it is cut off.
struct Work {
    enum class Before { Shown, Stored, Damaged, Leftovers };

    const char* name;
    int generations; ///< that were shown one after the other before it: 1.0.0, 1.0.1 …
    Before before;
    Result<void> (*run)(Store& store, const InstallRules& rules, const std::filesystem::path& packs);
    bool (*isDone)(const Store& store);
    std::vector<std::string> mayShow; ///< the versions one of which is on show, however it went
};

void PrintTo(const Work& work, std::ostream* out);
/// Install of a folder, of an archive, as of many files and in pieces, activation, roll back, collection, the opening
/// of a store that was left in disorder, and an install over damaged files.
[[nodiscard]] std::vector<Work> works();

/// A store before its work, of which copies are made.
class WorkTest : public StoreTest, public testing::WithParamInterface<Work> {
protected:
    static constexpr int kDone = 0;
    static constexpr int kRefused = 7;
    static constexpr int kDiskFull = 8;

    void SetUp() override;
    /// The work on `m_root`, for a process of its own: with the opening of the store, as a daemon does it.
    [[nodiscard]] int work() const;
    /// Opens what was left in `m_root` and says what is wrong with it. Empty: it is the old or the new, whole; there
    /// is nothing left to clean up; and the work can be done again from there. `told`: it was said to be done.
    /// A state that was looked at before is not looked at again.
    [[nodiscard]] std::string whyNotMended(bool told);

    // In memory, where there is any: what counts is the order of the steps.
    TempFolder m_quick{std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path()};
    std::filesystem::path m_packs = m_quick / "packs";
    std::filesystem::path m_before = m_quick / "before";

private:
    [[nodiscard]] std::string whyNotOldOrNew(bool told);
    [[nodiscard]] std::string whyNotAgain();

    std::set<std::string> m_seen;
};

} // namespace vitrine::workshop
