// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/schedule/schedule.hpp"
#include "core/store/store.hpp"
#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// What staff see of a pack without opening it.
struct PackSummary {
    struct ExhibitSummary {
        std::string id;
        std::string kind;
        boost::json::object title; ///< language -> words
        Schedule when;             ///< shown then, if the pack is
    };
    PackRef pack;
    boost::json::object title;
    Schedule when; ///< of everything in it
    bool isSigned = false;
    std::string keyId;                    ///< of the key it came signed with; empty: of none
    std::vector<ExhibitSummary> exhibits; ///< empty when the pack cannot be read any more
};

/// What lies in the store, read once after each change, so that questions are answered without a disk.
struct Catalogue {
    std::vector<Generation> generations; ///< newest first
    int current = 0;                     ///< 0: none yet
    int previous = 0;                    ///< what a roll back returns to; 0: nothing
    std::vector<int> good;               ///< generations that have proved themselves on the glass
    std::vector<std::shared_ptr<const PackSummary>> packs;
    std::vector<std::shared_ptr<const PackSummary>> held; ///< in no generation: staff have not decided yet

    [[nodiscard]] const Generation* generation(int number) const; ///< null: not kept
    [[nodiscard]] bool isGood(int number) const;
    [[nodiscard]] const PackSummary* summary(const PackRef& pack) const;
    /// "opening-week 2026.11.0" or "3 packs": a generation's content for a sentence.
    [[nodiscard]] std::string name(int number) const;
};

/// Blocking. Packs that `known` has already are not read again: a version never changes.
[[nodiscard]] Catalogue readCatalogue(const Store& store, const Kinds& kinds, const Catalogue& known,
                                      const std::vector<PackRef>& held = {});

} // namespace vitrine::daemon
