// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <QObject>
#include <QString>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace vitrine::shell {

/// The whole check of a pack folder (kiosk/doctor), again and again, behind what is seen: on a thread and in programs
/// of its own, which give way to everything else. A check that is asked for while one runs takes its place.
class MediaCheck : public QObject {
    Q_OBJECT

public:
    MediaCheck(std::filesystem::path pack, std::vector<std::filesystem::path> exhibitFolders,
               QObject* parent = nullptr);
    ~MediaCheck() override;

    void start();

signals:
    /// Of the check that was asked for last.
    void checked(const vitrine::Problems& problems);
    /// It cannot be checked: why.
    void impossible(const vitrine::Words& why);

private:
    void work(const std::stop_token& stop);
    void check(const std::stop_token& stop, int round);

    std::filesystem::path m_pack;
    std::vector<std::filesystem::path> m_exhibitFolders;
    std::atomic_int m_asked = 0; ///< how often
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace vitrine::shell
