// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>

namespace vitrine::intake {

/// A sentence for a curator. An importer brings its own words, so that a new one changes no catalogue of the house.
struct Note {
    std::string en;
    std::string de;
    /// For what goes into a pack whose words are in `language`.
    [[nodiscard]] const std::string& in(std::string_view language) const
    {
        return language.starts_with("de") ? de : en;
    }
};

/// Why a source cannot be taken over at all.
struct Failure {
    Errc code = Errc::None;
    Note why;
};

template <class T = void>
using Outcome = boost::system::result<T, Failure>;

/// What value() does on a failure; found by argument lookup.
[[noreturn]] inline void throw_exception_from_error(const Failure& failure, const boost::source_location& /*where*/)
{
    throw std::runtime_error(failure.why.en);
}

[[nodiscard]] inline Failure refused(Note why)
{
    return {Errc::Refused, std::move(why)};
}

} // namespace vitrine::intake
