// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <boost/system/result.hpp>

#include <stdexcept>

namespace vitrine {

/// What kind of failure it is; callers decide by it, people read the message.
enum class Errc {
    None, ///< 0 is never a failure
    NotFound,
    Unreadable,
    Refused, ///< checked and found wrong; Error::problems may say where
    DiskFull,
    Io,
    Timeout,
    Busy,
    NotAllowed,
    Unreachable,
    Cancelled,
};

/// An expected failure: a kind, a sentence for a person, and the problems found on the way, if any.
struct Error {
    Errc code = Errc::None;
    Words message;
    Problems problems = {};
};

template <class T = void>
using Result = boost::system::result<T, Error>;

/// What value() does on a failure; found by argument lookup.
[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location& /*where*/)
{
    throw std::runtime_error(error.message.en);
}

} // namespace vitrine
