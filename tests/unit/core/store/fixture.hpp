// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/workshop.hpp"
#include "core/store/store.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vitrine::workshop {

/// A store in a folder of its own, and what goes into it.
class StoreTest : public testing::Test {
protected:
    StoreTest();
    [[nodiscard]] Store open();
    /// Writes a pack and installs it.
    Result<Installed> install(Store& store, const std::string& id, const std::string& version,
                              const std::string& words = "Hello");
    /// The same, with a generation, active.
    int show(Store& store, const std::string& id, const std::string& version, const std::string& words = "Hello");
    [[nodiscard]] std::filesystem::path pack(const std::string& id, const std::string& version,
                                             const std::string& words = "Hello");
    Result<Installed> installFile(Store& store, const std::filesystem::path& file);

    TempFolder m_folder;
    std::filesystem::path m_root;
    Kinds m_kinds = noteKinds();
    InstallRules m_rules;
};

[[nodiscard]] std::vector<std::string> filesBelow(const std::filesystem::path& folder);
/// Everything that must hold of a store at any time; empty: it does.
[[nodiscard]] std::string whyNotWhole(const std::filesystem::path& root);
/// What must hold once the store was opened and collected: there is nothing in it that nobody needs, and so nothing
/// that a person would have to clean. Empty: it does.
[[nodiscard]] std::string whyNotTidy(const std::filesystem::path& root);
/// Every name below it with what it is, and which names are one file.
[[nodiscard]] std::string printStore(const std::filesystem::path& root);
/// A second store with the same files, hard links where there are some. What was in `to` is gone.
void copyStore(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace vitrine::workshop
