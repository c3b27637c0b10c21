// SPDX-License-Identifier: Apache-2.0
// No test reads or changes what the person has who runs it: keys, caches.
#include "archive/workshop.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace vitrine::ctl {

namespace {

class OwnSettings final : public testing::Environment {
public:
    void SetUp() override
    {
        ::setenv("VITRINE_KEYS", (m_folder / "keys.json").c_str(), 1);
        ::setenv("XDG_CACHE_HOME", (m_folder / "cache").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (m_folder / "settings").c_str(), 1);
    }

private:
    workshop::TempFolder m_folder;
};

[[maybe_unused]] const auto* const kOwnSettings = testing::AddGlobalTestEnvironment(new OwnSettings); // GoogleTest's

} // namespace

} // namespace vitrine::ctl
