// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/routes.hpp"

#include "daemon/http/api.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitrine::daemon {

std::span<const Route> routes()
{
    using enum http::verb;
    using enum Role;
    static const std::array kRoutes{
        Route{get, "/health", None, &Api::health},
        Route{get, "/metrics", Viewer, &Api::metrics},
        Route{get, "/api/v1/openapi.json", Viewer, &Api::openApi},

        Route{post, "/api/v1/login", None, &Api::login, true},
        Route{post, "/api/v1/logout", Viewer, &Api::logout, true, "logout"},
        Route{get, "/api/v1/session", Viewer, &Api::session},
        Route{post, "/api/v1/login-codes", Admin, &Api::makeLoginCode, true, "login-code"},

        Route{get, "/api/v1/screen", Viewer, &Api::screen},
        Route{get, "/api/v1/screen/picture", Viewer, &Api::picture, true},
        Route{post, "/api/v1/screen/actions/restart-shell", Technician, &Api::restartShell, true, "restart-shell"},
        Route{post, "/api/v1/screen/actions/sleep", Technician, &Api::sleep, true, "sleep"},
        Route{post, "/api/v1/screen/actions/wake", Technician, &Api::wake, true, "wake"},

        Route{get, "/api/v1/packs", Viewer, &Api::packs},
        Route{put, "/api/v1/packs", Curator, &Api::putPack, true, "install"},
        Route{post, "/api/v1/packs/plans", Curator, &Api::makePlan, true, "install"},
        Route{get, "/api/v1/packs/plans/{plan}", Curator, &Api::plan},
        Route{delete_, "/api/v1/packs/plans/{plan}", Curator, &Api::letPlanGo, true, "cancel"},
        Route{post, "/api/v1/packs/plans/{plan}/install", Curator, &Api::installPlan, true, "install"},
        Route{patch, "/api/v1/blobs/{plan}", Curator, &Api::patchBlobs, true, "install"},
        Route{post, "/api/v1/packs/verify", Technician, &Api::verifyPacks, true, "verify"},
        Route{get, "/api/v1/generations", Viewer, &Api::generations},
        Route{post, "/api/v1/generations/rollback", Curator, &Api::rollBack, true, "roll-back"},
        Route{post, "/api/v1/generations/{number}/activate", Curator, &Api::activate, true, "activate"},
        Route{get, "/api/v1/drop-ins", Viewer, &Api::dropIns},
        Route{get, "/api/v1/coverage", Viewer, &Api::coverage, true},
        Route{post, "/api/v1/drop-ins/{id}/show", Technician, &Api::showDropIn, true, "confirm"},
        Route{post, "/api/v1/drop-ins/{id}/leave", Technician, &Api::leaveDropIn, true, "leave"},

        Route{get, "/api/v1/trust", Viewer, &Api::trust},
        Route{post, "/api/v1/trust", Technician, &Api::takeTrustList, true, "trust-list"},

        Route{get, "/api/v1/operations", Viewer, &Api::allOperations},
        Route{get, "/api/v1/operations/{id}", Viewer, &Api::operation},
        Route{delete_, "/api/v1/operations/{id}", Curator, &Api::cancelOperation, true, "cancel"},

        Route{get, "/api/v1/faults", Viewer, &Api::faults},
        Route{get, "/api/v1/faults/{id}/picture", Viewer, &Api::faultPicture, true},
        Route{get, "/api/v1/audit", Technician, &Api::audit},
        Route{get, "/api/v1/logs", Technician, &Api::logLines},
        Route{get, "/api/v1/events", Viewer, &Api::events},
    };
    return kRoutes;
}

namespace {

/// What the braces took, empty for a pattern without; nothing: the path is another.
std::optional<std::string_view> fit(std::string_view pattern, std::string_view path)
{
    const auto open = pattern.find('{');
    if (open == std::string_view::npos)
        return pattern == path ? std::optional<std::string_view>("") : std::nullopt;
    const auto after = pattern.substr(pattern.find('}') + 1);
    if (!path.starts_with(pattern.substr(0, open)))
        return std::nullopt;
    const auto rest = path.substr(open);
    const auto part = rest.substr(0, rest.find('/'));
    if (part.empty() || rest.substr(part.size()) != after)
        return std::nullopt;
    return part;
}

} // namespace

RouteMatch findRoute(http::verb method, std::string_view path)
{
    RouteMatch match;
    const auto wanted = method == http::verb::head ? http::verb::get : method;
    for (const auto& route : routes()) {
        const auto part = fit(route.pattern, path);
        if (!part)
            continue;
        if (route.method == wanted) {
            match.route = &route;
            match.part = *part;
            return match;
        }
        match.least = std::min(match.least, route.role);
        const auto name = http::to_string(route.method);
        match.allow += (match.allow.empty() ? "" : ", ") + std::string(name.data(), name.size());
        if (route.method == http::verb::get)
            match.allow += ", HEAD";
    }
    return match;
}

} // namespace vitrine::daemon
