// SPDX-License-Identifier: Apache-2.0
#include "shell/content/loader.hpp"

namespace vitrine::shell {

Loader::Loader(ContentSource source, std::vector<std::filesystem::path> exhibitFolders, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_exhibitFolders(std::move(exhibitFolders))
{
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Loader::~Loader() = default;

void Loader::load(int number)
{
    enqueue([this, number] { tellRead(number, readContent(m_source, number, kinds())); });
}

void Loader::glance(int number)
{
    enqueue([this, number] {
        auto read = readContent(m_source, number, kinds(), ReadDepth::Glance);
        tellRead(number, read ? std::move(read) : readContent(m_source, number, kinds()));
    });
}

void Loader::check(int number)
{
    enqueue([this, number] {
        if (!m_source.pack.empty())
            tell([this, problems = checkMedia(m_source.pack, *kinds())] { emit checked(problems); });
        else if (const auto read = readContent(m_source, number, kinds()); !read)
            tellRefused(number, read.error());
    });
}

void Loader::tellRead(int number, Result<Content> read)
{
    if (read)
        tell([this, content = std::make_shared<const Content>(std::move(*read))] { emit loaded(content); });
    else
        tellRefused(number, read.error());
}

void Loader::tellRefused(int number, const Error& error)
{
    tell([this, number, error] { emit refused(number, error.message, error.problems, error.code == Errc::NotFound); });
}

const std::shared_ptr<const Kinds>& Loader::kinds()
{
    if (!m_kinds) {
        Problems problems;
        m_kinds = std::make_shared<const Kinds>(readKinds(m_exhibitFolders, problems));
        if (!problems.empty())
            tell([this, problems] { emit kindsRefused(problems); });
    }
    return m_kinds;
}

void Loader::tell(std::function<void()> signal)
{
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
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
