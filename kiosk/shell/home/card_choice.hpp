// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/card_facts.hpp"

#include <QString>

#include <vector>

namespace vitrine::shell {

/// What a visitor looks for on home. An empty field asks for nothing.
struct CardChoice {
    QString search; ///< as typed; several words must all be there, parts of words are enough
    QString group;  ///< id of a CardGroup
    QString audience;
    int atMostMinutes = 0;

    [[nodiscard]] bool any() const
    {
        return !foldWords(search).isEmpty() || !group.isEmpty() || !audience.isEmpty() || atMostMinutes > 0;
    }
    bool operator==(const CardChoice&) const = default;
};

/// The places in `facts` of all that suit, in order.
[[nodiscard]] std::vector<int> findCards(const std::vector<CardFacts>& facts, const CardChoice& choice);

/// One filter that can be touched.
struct Chip {
    enum class Facet { All, Group, Audience, Minutes };
    Facet facet = Facet::All;
    QString value;
    QString name;
    int count = 0; ///< how many there would be if it were chosen beside what is chosen of the other facets
    bool chosen = false;
    bool operator==(const Chip&) const = default;
};

/// All filters that tell some of the exhibits from others: "All" first, then groups, audiences, one length.
[[nodiscard]] std::vector<Chip> chipsFor(const std::vector<CardFacts>& facts, const std::vector<CardGroup>& groups,
                                         const CardChoice& choice);

} // namespace vitrine::shell
