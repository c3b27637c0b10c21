// SPDX-License-Identifier: Apache-2.0
#include "shell/content/loader.hpp"

namespace vitrine::shell {

Loader::Loader(ContentSource source, std::vector<std::filesystem::path> exhibitFolders, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_exhibitFolders(std::move(exhibitFolders))
{
    qRegisterMetaType<std::shared_ptr<const vitrine::shell::Content>>();
    qRegisterMetaType<vitrine::Problems>("vitrine::Problems");
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Loader::~Loader() = default;

void Loader::load(int number)
{
    enqueue([this, number] {
        // A signal from this thread reaches the receivers in theirs, through their event loop.
        auto content = readContent(m_source, number, kinds());
        if (content)
            emit loaded(std::make_shared<const Content>(std::move(*content)));
        else
            emit refused(number, QString::fromStdString(content.error().message), content.error().problems,
                         content.error().code == Errc::NotFound);
    });
}

void Loader::check()
{
    enqueue([this] { emit checked(checkMedia(m_source.pack, *kinds())); });
}

const std::shared_ptr<const Kinds>& Loader::kinds()
{
    if (!m_kinds) {
        Problems problems;
        m_kinds = std::make_shared<const Kinds>(readKinds(m_exhibitFolders, problems));
        if (!problems.empty())
            emit kindsRefused(problems);
    }
    return m_kinds;
}

void Loader::enqueue(std::function<void()> job)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
}

void Loader::work(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace vitrine::shell
