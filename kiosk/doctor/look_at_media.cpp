// SPDX-License-Identifier: Apache-2.0
#include "doctor/look_at_media.hpp"

#include "doctor/child.hpp"
#include "doctor/silence.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <list>
#include <numeric>
#include <optional>
#include <poll.h>
#include <utility>

namespace vitrine::doctor {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

/// How often somebody is asked whether to go on, in milliseconds.
constexpr int kLookPause = 100;
/// What decodes at half the speed at which it plays still gets its time; nothing gets more.
constexpr double kSlowest = 2;
constexpr double kUntoldSeconds = 300;

std::chrono::milliseconds allowance(const Job& job, std::chrono::milliseconds silence, bool film)
{
    if (!film)
        return silence;
    const double claimed = job.seconds > 0 ? std::min(job.seconds, 7200.0) : kUntoldSeconds;
    return silence + std::chrono::milliseconds(static_cast<std::int64_t>(1000 * kSlowest * claimed));
}

/// One program and the file it has open.
class Worker {
public:
    Worker(Child child, std::chrono::milliseconds silence)
        : m_child(std::move(child))
        , m_most(silence)
        , m_silence(m_child, silence)
        , m_answer(m_child, silence)
    {
    }

    [[nodiscard]] int descriptor() const { return m_child.descriptor(); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    [[nodiscard]] std::optional<std::size_t> job() const { return m_job; }

    [[nodiscard]] bool give(std::size_t number, const Job& job)
    {
        m_job = number;
        m_plays = false;
        m_silence.end();
        m_answer.end();
        return m_child.say(json::serialize(json::object{{"file", job.file}, {"seconds", job.seconds}}));
    }

    enum class Heard { NoLine, Note, Facts, End };
    /// Takes one line; `facts` is filled when it answers a job.
    Heard hear(Facts& facts)
    {
        const auto line = m_child.line();
        if (!line)
            return Heard::NoLine;
        m_silence.end();
        boost::system::error_code error;
        const auto value = json::parse(*line, error);
        const auto* object = value.if_object();
        if (error || object == nullptr)
            return Heard::End;
        if (object->contains("ready")) {
            m_ready = true;
            return Heard::Note;
        }
        if (const auto* refusal = object->if_contains("refused"); refusal != nullptr && refusal->is_string()) {
            m_refusal = refusal->get_string();
            return Heard::End;
        }
        if (object->contains("playing")) { // a film says that it goes on
            m_plays = true;
            return Heard::Note;
        }
        auto answer = factsFromJson(value);
        if (!answer || !m_job)
            return Heard::End;
        facts = std::move(*answer);
        m_job.reset();
        return Heard::Facts;
    }

    [[nodiscard]] bool listen() { return m_child.hear(); }
    [[nodiscard]] bool isOverdue(const Job& job) const
    {
        return m_silence.isTooLong() || m_answer.isLongerThan(allowance(job, m_most, m_plays));
    }
    [[nodiscard]] bool isPlaying() const { return m_plays && !m_silence.isTooLong(); }
    [[nodiscard]] int end() { return m_child.end(); }

private:
    Child m_child;
    std::chrono::milliseconds m_most;
    Silence m_silence; ///< of the program
    Silence m_answer;  ///< what it was asked is not answered
    std::optional<std::size_t> m_job;
    std::string m_refusal;
    bool m_ready = false;
    bool m_plays = false;
};

class Pool {
public:
    Pool(const std::vector<Job>& jobs, const Looking& looking)
        : m_jobs(jobs)
        , m_looking(looking)
        , m_order(jobs.size())
        , m_facts(jobs.size())
    {
        // Long films first: the last program should not be alone with one at the end.
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](std::size_t a, std::size_t b) { return jobs[a].seconds < jobs[b].seconds; });
    }

    Result<std::vector<Facts>> run(const std::function<bool(std::size_t)>& goOn)
    {
        while (m_done < m_jobs.size()) {
            if (!goOn(m_done))
                return Error{Errc::Cancelled, phrase("the check was cancelled")};
            if (auto staffed = hire(); !staffed)
                return staffed.error();
            wait();
            for (auto worker = m_workers.begin(); worker != m_workers.end();) {
                auto goesOn = attend(*worker);
                if (!goesOn)
                    return goesOn.error();
                worker = *goesOn ? std::next(worker) : m_workers.erase(worker);
            }
        }
        (void)goOn(m_done);
        return std::move(m_facts);
    }

private:
    Result<void> hire()
    {
        const auto wanted = std::min<std::size_t>(m_looking.programs, m_jobs.size() - m_done);
        while (m_workers.size() < wanted) {
            auto child = Child::start(m_looking.program, {m_looking.pack.string()});
            if (!child)
                return child.error();
            m_workers.emplace_back(std::move(*child), m_looking.silence);
        }
        return {};
    }

    void wait()
    {
        m_waiting.clear();
        for (const auto& worker : m_workers)
            m_waiting.push_back({worker.descriptor(), POLLIN, 0});
        ::poll(m_waiting.data(), m_waiting.size(), kLookPause); // an interruption is a look around
    }

    /// True: this program stays.
    Result<bool> attend(Worker& worker)
    {
        bool open = worker.listen();
        for (bool more = true; more;) {
            Facts facts;
            const auto job = worker.job();
            switch (worker.hear(facts)) {
            case Worker::Heard::NoLine:
                more = false;
                break;
            case Worker::Heard::Note:
                break;
            case Worker::Heard::Facts:
                finish(*job, std::move(facts));
                break;
            case Worker::Heard::End:
                open = more = false;
                break;
            }
        }
        if (!worker.refusal().empty())
            return Error{Errc::Io, phrase("media could not be opened: {}", worker.refusal())};
        const bool overdue = worker.isOverdue(worker.job() ? m_jobs[*worker.job()] : Job{});
        if (!worker.isReady() && (!open || overdue))
            return Error{Errc::Io, phrase("media could not be opened: {}",
                                          phrase("{} does not start", m_looking.program.string()))};
        if (!open || (worker.job() && overdue)) {
            lose(worker, overdue);
            return false;
        }
        if (worker.isReady() && !worker.job()) {
            if (m_order.empty())
                return false; // nothing is left for it
            const auto next = m_order.back();
            m_order.pop_back();
            if (!worker.give(next, m_jobs[next])) {
                lose(worker, false);
                return false;
            }
        }
        return true;
    }

    void finish(std::size_t job, Facts facts)
    {
        facts.file = m_jobs[job].file; // whatever it says it has looked at
        m_facts[job] = std::move(facts);
        ++m_done;
    }

    void lose(Worker& worker, bool overdue)
    {
        const bool playing = worker.isPlaying();
        const bool hadToBeEnded = worker.end() == -SIGXCPU || overdue; // the system keeps a clock too
        if (const auto job = worker.job()) {
            Facts facts;
            facts.outcome = !hadToBeEnded ? Outcome::Ended : playing ? Outcome::Slow : Outcome::Stuck;
            finish(*job, std::move(facts));
        }
    }

    const std::vector<Job>& m_jobs;
    const Looking& m_looking;
    std::vector<std::size_t> m_order; ///< still to be given out, the next one last
    std::vector<Facts> m_facts;
    std::list<Worker> m_workers; ///< each looks at its own child, and stays where it is
    std::vector<pollfd> m_waiting;
    std::size_t m_done = 0;
};

} // namespace

Result<std::vector<Facts>> lookAtMedia(const std::vector<Job>& jobs, const Looking& looking,
                                       const std::function<bool(std::size_t)>& goOn)
{
    return Pool(jobs, looking).run(goOn);
}

} // namespace vitrine::doctor
