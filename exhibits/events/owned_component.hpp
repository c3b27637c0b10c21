// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libical/ical.h>

#include <memory>

namespace vitrine::exhibit {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

/// A calendar or an event that nothing else owns.
using OwnedComponent = std::unique_ptr<icalcomponent, FreeComponent>;

} // namespace vitrine::exhibit
