// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/content.hpp"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace vitrine::shell {

/// Reads content on a thread of its own and tells by signals in the owner's thread. One job after the other, in the
/// order asked.
class Loader : public QObject {
    Q_OBJECT

public:
    Loader(ContentSource source, std::vector<std::filesystem::path> exhibitFolders, QObject* parent = nullptr);
    ~Loader() override;

    /// Reads generation `number`, 0: the current one (or the pack folder).
    void load(int number);
    /// The same for a picture as soon as can be, in half the time: check() has to follow. What a glance cannot read is
    /// read as by load(), which says why.
    void glance(int number);
    /// Looks closely at what glance() read: at all media of a pack folder, at the words of generation `number`, whose
    /// media were looked at when it was installed. `checked` or, for a generation that is wrong, `refused` follows.
    void check(int number);

signals:
    void loaded(std::shared_ptr<const vitrine::shell::Content> content);
    /// `missing`: there is nothing there yet, which is no fault.
    void refused(int generation, const vitrine::Words& sentence, const vitrine::Problems& problems, bool missing);
    void checked(const vitrine::Problems& problems); ///< of the pack folder
    /// Some plugins cannot be used; the others are.
    void kindsRefused(const vitrine::Problems& problems);

private:
    void work(const std::stop_token& stop);
    void tellRefused(int number, const Error& error);
    void tellRead(int number, Result<Content> read);
    void enqueue(std::function<void()> job);
    /// Runs `signal` in the owner's thread and event loop: whoever connects before that loop turns misses nothing.
    void tell(std::function<void()> signal);
    const std::shared_ptr<const Kinds>& kinds(); ///< on the worker thread only

    ContentSource m_source;
    std::vector<std::filesystem::path> m_exhibitFolders;
    std::shared_ptr<const Kinds> m_kinds; ///< of the worker thread, read once: a loaded plugin cannot be changed
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace vitrine::shell
