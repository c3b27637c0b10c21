// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/answer.hpp"
#include "daemon/http/head.hpp"
#include "daemon/http/sessions.hpp"

#include <span>
#include <string>
#include <string_view>

namespace vitrine::daemon {

class Api;
struct Exchange;

/// One line of the control API: all that decides who may ask for what.
struct Route {
    http::verb method;
    std::string_view pattern; ///< parts in braces take any one part: "/api/v1/operations/{id}"
    Role role;                ///< the least that may; None: everybody
    net::awaitable<Answer> (Api::*handler)(Exchange&);
    /// Counted against the client's rate: what changes something, guesses secrets or makes the shell work. Reading is
    /// cheap for us and monitors read often, so it is bounded by connections only.
    bool costly = false;
    std::string_view change = {}; ///< what the audit calls it; empty: changes nothing, or notes by itself
};

/// The whole API. A request that no line fits is answered with 404 or 405; everything outside /api is the dashboard's.
[[nodiscard]] std::span<const Route> routes();

struct RouteMatch {
    const Route* route = nullptr; ///< null: no line, or none with this method
    std::string part;             ///< what the braces took
    std::string allow;            ///< methods of this path, for a 405; empty: nobody knows the path
    Role least = Role::Admin;     ///< the least role of any method of the path
};

/// HEAD finds the line of GET.
[[nodiscard]] RouteMatch findRoute(http::verb method, std::string_view path);

} // namespace vitrine::daemon
