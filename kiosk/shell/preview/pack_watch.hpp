// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/steady.hpp"
#include "shell/preview/folder_look.hpp"

#include <QObject>
#include <QSet>
#include <QSocketNotifier>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct inotify_event;

namespace vitrine::shell {

/// Hears of every file that is saved in a pack's folder or below it, however an editor saves: in place, under another
/// name that is moved over the old one, or by taking the old one away first. What is saved together is told once, a
/// moment after the last of it. The litter of desktops and editors is not heard of. A folder that is taken away is
/// waited for. Where the system does not tell of all that is written (on a share, or when it has no more watches to
/// give) the folder is looked through once a second, on a thread of its own. GUI thread.
class PackWatch : public QObject {
    Q_OBJECT

public:
    /// How it knows.
    enum class How {
        AsTheDiskAllows,
        Looking, ///< wherever the folder lies
    };
    explicit PackWatch(std::filesystem::path folder, How how = How::AsTheDiskAllows, QObject* parent = nullptr);
    ~PackWatch() override;

    /// It is not told, and looks.
    [[nodiscard]] bool looks() const { return m_looks; }
    void setLookEvery(std::chrono::milliseconds time) { m_look.setInterval(time); }

signals:
    /// These files are other ones now, or gone; `first`: when the system told of the first of them.
    void saved(const QStringList& files, vitrine::shell::Clock::time_point first);

private:
    void beginTold();
    void beginLooking();
    void lookSoon();
    void take(const FolderLook& now);
    void giveUp(const std::filesystem::path& folder);
    void watch(const std::filesystem::path& folder, bool tell);
    void forget(const std::filesystem::path& folder);
    void forgetAll();
    void lookForReturn();
    void hear();
    void hear(const inotify_event& event, std::string_view name);
    void hearOfFolder(const inotify_event& event, const std::filesystem::path& path);
    void note(const std::filesystem::path& path);
    void tell();

    std::filesystem::path m_folder;
    bool m_looks = false;
    QTimer m_look;
    FolderLook m_before;
    QSet<QString> m_growing; ///< large files that were being written when they were looked at
    int m_inotify = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::map<int, std::filesystem::path> m_watched; ///< by inotify's number
    std::optional<int> m_root;                      ///< none: the folder is not there
    QTimer m_quiet;
    QTimer m_return;
    QSet<QString> m_files;
    std::optional<Clock::time_point> m_first;
};

} // namespace vitrine::shell
