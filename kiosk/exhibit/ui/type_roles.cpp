// SPDX-License-Identifier: Apache-2.0
#include "type_roles.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine::ui {

namespace {

constexpr std::array kRoles{
    TypeRole{"poster", 128, 500, 1.00, -0.035, Growth::None},
    TypeRole{"question", 104, 500, 1.05, -0.030, Growth::Root},
    TypeRole{"title", 78, 500, 1.06, -0.028, Growth::Root},
    TypeRole{"sheet", 60, 500, 1.06, -0.024, Growth::Root},
    TypeRole{"wide", 56, 600, 1.06, -0.020, Growth::Root},
    TypeRole{"card", 42, 600, 1.08, -0.020, Growth::Root},
    TypeRole{"alone", 44, 600, 1.20, -0.010, Growth::Root},
    TypeRole{"main", 36, 600, 1.20, -0.005, Growth::Root},
    TypeRole{"body", 35, 400, 1.46, 0, Growth::Full},
    TypeRole{"button", 30, 600, 1.20, -0.005, Growth::Root},
    TypeRole{"support", 29, 400, 1.32, 0, Growth::Full},
    TypeRole{"least", 25, 500, 1.25, 0, Growth::Full},
};

} // namespace

const TypeRole& typeRole(const QString& name)
{
    const auto row =
        std::ranges::find_if(kRoles, [&](const TypeRole& role) { return name == QLatin1String(role.name); });
    if (row != kRoles.end())
        return *row;
    return *std::ranges::find_if(
        kRoles, [](const TypeRole& role) { return QLatin1String(role.name) == QLatin1String("body"); });
}

double scaledSize(const TypeRole& role, double scale)
{
    switch (role.growth) {
    case Growth::None:
        return role.size;
    case Growth::Root:
        return role.size * std::sqrt(scale);
    case Growth::Full:
        break;
    }
    return role.size * scale;
}

} // namespace vitrine::ui
