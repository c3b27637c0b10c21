// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"
#include "core/archive/passing_file.hpp"
#include "core/store/install_plan.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace vitrine {

/// A content of a plan that the store has not got.
struct MissingBlob {
    std::string sum;
    std::uint64_t bytes = 0;
    std::uint64_t have = 0; ///< have come already
};

/// How far the sending of a plan's files is.
struct PlanState {
    std::string id;
    std::uint64_t bytes = 0;          ///< of the whole pack, each content once
    std::uint64_t offset = 0;         ///< of these are here; where the sending goes on
    std::vector<MissingBlob> missing; ///< in the order in which they are to be sent, each from `have` on
};

/// Files that are being sent and belong to no pack yet, in `root/incoming`: `SUM.part` while its bytes come, `SUM` when
/// they are all there and are what the sum says, `ID.plan` for each plan that wants them. What an earlier process left
/// is read again before it counts. A file may be wanted by several plans, and serves the next one that wants it. May be
/// called from several threads.
class Incoming {
public:
    /// `root` is the store's.
    explicit Incoming(const std::filesystem::path& root);

    [[nodiscard]] Result<void> keep(const InstallPlan& plan);
    [[nodiscard]] Result<InstallPlan> plan(const std::string& id) const;
    [[nodiscard]] PlanState state(const InstallPlan& plan);
    /// Of the plan's contents these have suffered in the store: they are asked for although it has them.
    void doubt(const InstallPlan& plan, std::set<std::string> suffered);

    /// Takes the bytes from `offset` on, of each missing content one after the other. Whatever it ends with, what has
    /// come stays, but for what is not what the sums say, which is Refused. Busy: the sending goes on at another place,
    /// or somebody else is sending the same content. DiskFull: the rest would leave less than `keepFree`.
    [[nodiscard]] Result<PlanState> receive(const InstallPlan& plan, std::uint64_t offset, ByteSource& source,
                                            std::uint64_t keepFree, const Progress& progress);

    /// The file with this content, if it has come whole; empty: it has not.
    [[nodiscard]] std::filesystem::path whole(const std::string& sum) const;

    /// Removes a plan and what no other plan wants. Busy while it is being sent.
    [[nodiscard]] Result<void> letGo(const std::string& id);
    /// The same for all plans that nobody has sent anything of for so long, and for what no plan wants.
    [[nodiscard]] Result<void> sweep(std::chrono::seconds keepFor);
    /// Whether `plan` may come beside the others without all together being more than `most`. Others that have rested
    /// for an hour give way. DiskFull: it may not.
    [[nodiscard]] Result<void> makeRoom(const InstallPlan& plan, std::uint64_t most);

private:
    struct Half { ///< what need not be read again when its sending goes on
        std::uint64_t have = 0;
        PassingFile passing;
        bool isReread = false; ///< its beginning was found on the disk: nobody knows how it fared there
    };
    struct Kept {
        std::string id;
        InstallPlan plan;
        std::chrono::seconds rested{};
    };
    [[nodiscard]] std::filesystem::path wholeFile(const std::string& sum) const { return m_folder / sum; }
    [[nodiscard]] std::filesystem::path partFile(const std::string& sum) const { return m_folder / (sum + ".part"); }
    [[nodiscard]] std::filesystem::path planFile(const std::string& id) const { return m_folder / (id + ".plan"); }
    [[nodiscard]] bool isHere(const std::string& sum, std::uint64_t bytes);
    [[nodiscard]] Result<std::vector<Kept>> kept() const;
    [[nodiscard]] bool isSent(const std::string& id) const;
    [[nodiscard]] Result<void> removeUnwanted();
    [[nodiscard]] Result<Half> takeHalf(const MissingBlob& blob, std::vector<std::string> names);
    [[nodiscard]] Result<void> fill(const MissingBlob& blob, Half& half, ByteSource& source, std::span<std::byte> room,
                                    const Progress& goOn) const;
    [[nodiscard]] Result<bool> receiveOne(const MissingBlob& blob, std::vector<std::string> names, ByteSource& source,
                                          std::span<std::byte> room, const Progress& goOn);
    void forget(const std::string& sum);

    std::filesystem::path m_root;
    std::filesystem::path m_folder;
    std::mutex m_tidying;       ///< a plan is written, or what no plan wants is removed
    mutable std::mutex m_mutex; ///< of all below
    std::set<std::string> m_whole;
    std::set<std::string> m_doubted;
    std::set<std::string> m_taken;     ///< contents that come just now
    std::multiset<std::string> m_sent; ///< plans of which something comes just now
    std::map<std::string, Half> m_halves;
};

} // namespace vitrine
