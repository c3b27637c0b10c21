// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>

namespace vitrine::daemon {

/// The folder where a screen keeps what must outlive the daemon. Whoever has one has it alone: a lock says so.
class StateFolder {
public:
    /// Makes what is missing. An error says whether the folder cannot be written or another daemon has it.
    [[nodiscard]] static Result<StateFolder> open(const std::filesystem::path& root);
    StateFolder(StateFolder&& other) noexcept;
    StateFolder& operator=(StateFolder&&) = delete;
    StateFolder(const StateFolder&) = delete;
    StateFolder& operator=(const StateFolder&) = delete;
    ~StateFolder();

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    [[nodiscard]] std::filesystem::path store() const { return m_root / "store"; }
    [[nodiscard]] std::filesystem::path record() const { return m_root / "record.db"; }
    [[nodiscard]] std::filesystem::path tls() const { return m_root / "tls"; }
    [[nodiscard]] std::filesystem::path dropIns() const { return m_root / "drop-ins.json"; }
    [[nodiscard]] std::filesystem::path sticks() const { return m_root / "sticks"; }
    [[nodiscard]] std::filesystem::path arriving() const { return m_root / "arriving"; }
    [[nodiscard]] std::filesystem::path trust() const { return m_root / "trust-list.json"; }
    [[nodiscard]] std::filesystem::path ladder() const { return m_root / "ladder.json"; }
    [[nodiscard]] std::filesystem::path verified() const { return m_root / "verified.json"; }
    [[nodiscard]] std::filesystem::path time() const { return m_root / "time.json"; }
    [[nodiscard]] std::filesystem::path run() const { return m_root / "run"; }
    [[nodiscard]] std::filesystem::path link() const { return run() / "link.sock"; }
    [[nodiscard]] std::filesystem::path shell() const { return run() / "shell.json"; }
    [[nodiscard]] std::filesystem::path control() const { return run() / "control.json"; }
    [[nodiscard]] std::filesystem::path shellLog() const { return m_root / "log" / "shell.log"; }

private:
    StateFolder(std::filesystem::path root, int lock);
    std::filesystem::path m_root;
    int m_lock;
};

} // namespace vitrine::daemon
