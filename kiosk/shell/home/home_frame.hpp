// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/home/home_layout.hpp"

namespace vitrine::shell {

/// Below which a card's words would have to shrink, in design px.
[[nodiscard]] double leastCardHeight(double textScale);
/// How narrow a card may be.
[[nodiscard]] double leastCardWidth(double textScale);

/// Places headline, house, search and chips, and leaves the rest to `cards` (its bottom is that of home). Where home is
/// low (an on-screen keyboard, a band in reach), what is least needed goes first: house, headline, a row of its own
/// for the search. Pure.
[[nodiscard]] HomeLayout frameHome(const HomeSpace& space);

} // namespace vitrine::shell
