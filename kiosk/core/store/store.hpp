// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"
#include "core/config/screen.hpp"
#include "core/pack/kind.hpp"
#include "core/result.hpp"
#include "core/store/generation.hpp"
#include "core/store/incoming.hpp"
#include "core/store/receipt.hpp"
#include "core/store/verify.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// What a check says of a pack that has arrived: its name only if no finding is an error.
struct PackCheck {
    std::optional<PackRef> pack;
    Problems problems;
};

struct InstallRules {
    const Kinds* kinds = nullptr; ///< never null when installing
    ContentRules content;
    TrustRules trust;
    bool allowOlder = false; ///< take a version older than the newest ever active
    /// Stay when old generations must go to make room. Nothing goes before a pack's signature has been judged.
    std::vector<PackRef> held = {};
    /// Checks the files that have arrived in a folder; an Error: they could not be checked. None: readPack(), which
    /// reads what strangers have made in this very process.
    std::function<Result<PackCheck>(const std::filesystem::path& folder)> check = {};
    /// From so many new files on they are brought to the disk together: one wait for it instead of one for each.
    std::size_t syncTogether = 32;
};

/// Somebody wants to send a pack.
struct PlanRequest {
    std::string sums;
    std::string signature;            ///< empty: none
    std::vector<std::uint64_t> sizes; ///< of the files, in the order of the lines of `sums`
};

struct Installed {
    PackRef pack;
    Problems findings; ///< warnings of the check
    bool wasThere = false;
    bool isSigned = false;
    std::string stranger = {}; ///< an unknown key that has signed it
    std::uint64_t newBytes = 0;
};

/// The store of a screen: `blobs/` by SHA-256, `packs/ID/VERSION/` as trees of hard links, `generations/N/`, and
/// `current`, one link that is renamed over. Every step is synced before the next relies on it. Not thread safe: one
/// caller at a time; blocking, so the daemon calls it from its pool.
class Store {
public:
    /// Makes the folders when they are missing and removes what an interrupted install left in `staging/`. If `current`
    /// names nothing whole, the generation that was active last and is whole takes its place.
    [[nodiscard]] static Result<Store> open(std::filesystem::path root);

    [[nodiscard]] Result<Installed> installFolder(const std::filesystem::path& folder, const InstallRules& rules,
                                                  const Progress& progress = {});
    /// Sums and signature are judged before anything else is taken; each file is verified as it streams by.
    [[nodiscard]] Result<Installed> installArchive(ByteSource& source, const InstallRules& rules,
                                                   const Progress& progress = {});

    /// What must be sent of a pack, once its signature is judged, room is found and the plan is kept in `incoming`,
    /// where all that is on its way may have `mostIncoming` bytes.
    [[nodiscard]] Result<InstallPlan> planInstall(PlanRequest request, const InstallRules& rules, Incoming& incoming,
                                                  std::uint64_t mostIncoming);
    /// A pack of which each file has come, in whatever pieces, or was here: judged and checked as an archive is. Busy:
    /// not all has come.
    [[nodiscard]] Result<Installed> installPlan(const InstallPlan& plan, Incoming& incoming, const InstallRules& rules,
                                                const Progress& progress = {});

    /// A new generation: the current one with `pack` in place of its other versions, or added. Not yet active.
    [[nodiscard]] Result<Generation> addGeneration(const PackRef& pack, const std::string& madeBy);
    /// One without packs, for when nothing that is kept may be shown: the screen is quiet. Not yet active.
    [[nodiscard]] Result<Generation> addEmptyGeneration(const std::string& madeBy);
    /// The one atomic switch.
    [[nodiscard]] Result<void> activate(int number);
    /// The generation that was active before the current one; NotFound when there is none.
    [[nodiscard]] Result<Generation> previous() const;
    [[nodiscard]] Result<Generation> current() const;
    [[nodiscard]] std::vector<Generation> generations() const; ///< newest first
    [[nodiscard]] std::vector<PackRef> packs() const;          ///< by id, then by version, oldest first
    /// Whose signature a pack came with and what it consists of.
    [[nodiscard]] Result<Receipt> receipt(const PackRef& pack) const;
    /// Drops generations beyond the `keep` newest (never the current and the one before) and packs and blobs that
    /// neither the rest nor `held` names.
    [[nodiscard]] Result<std::uint64_t> collect(int keep, const std::vector<PackRef>& held = {});
    /// Reads everything and mends what it can, from the store itself and from packs that lie in the folder `spares`
    /// (empty: none).
    [[nodiscard]] Result<Verification> verify(const std::filesystem::path& spares, const Progress& progress = {});

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

private:
    explicit Store(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }
    std::filesystem::path m_root;
};

} // namespace vitrine
