// SPDX-License-Identifier: Apache-2.0
#include "ctl/send_pack.hpp"

#include "core/archive/index_archive.hpp"
#include "ctl/interrupt.hpp"
#include "ctl/on_screens.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <optional>
#include <random>
#include <thread>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

constexpr unsigned kNotFound = 404;

/// What another try may mend: somebody else is at work, the screen starts again, the network was away.
bool mayPass(const Answer& answer)
{
    if (answer.status == 429 || answer.status == 503)
        return true;
    boost::system::error_code ec;
    const auto problem = json::parse(answer.body, ec);
    const bool wished = !ec && problem.is_object() && textIn(problem.get_object(), "code") == "cancelled";
    return answer.status == 409 && !wished;
}

class Sending {
public:
    Sending(const ScreenClient& screen, const std::filesystem::path& archive, ArchiveIndex index, std::string when,
            const SendWatch& watch, const Persistence& persistence)
        : m_screen(screen)
        , m_archive(archive)
        , m_index(std::move(index))
        , m_when(std::move(when))
        , m_watch(watch)
        , m_persistence(persistence)
    {
    }

    Result<json::object> run()
    {
        // One for all of it: Ctrl-C between two requests is not lost.
        const Interrupt interrupt;
        m_screen.giveUpWhen(Interrupt::isWanted);
        for (int failures = 0;;) {
            const auto before = m_furthest;
            auto done = tryOnce();
            if (done || !m_mayPass)
                return done ? done : withHint(done.error());
            failures = m_furthest > before ? 1 : failures + 1;
            if (failures >= m_persistence.tries)
                return withHint(done.error());
            if (m_watch.brokeOff)
                m_watch.brokeOff(done.error().message);
            if (!pause(failures))
                return withHint({Errc::Cancelled, phrase("stopped on request")});
        }
    }

private:
    Result<json::object> tryOnce()
    {
        auto planned = m_screen.post("/api/v1/packs/plans", request(), Wait::Long);
        if (planned && planned->status == kNotFound && !m_isPlanned)
            return sendWhole();
        auto state = stateFrom(planned);
        if (!state)
            return state.error();
        m_isPlanned = true;
        while (!listIn(*state, "missing").empty()) {
            const auto before = numberIn(*state, "offset");
            state = sendMissing(*state);
            if (!state)
                return state.error();
            if (numberIn(*state, "offset") <= before && !listIn(*state, "missing").empty())
                return Error{Errc::Unreadable,
                             phrase("the screen's answer makes no sense; is its software much older or newer?")};
        }
        const auto installed = m_screen.post("/api/v1/packs/plans/" + textIn(*state, "plan") + "/install",
                                             json::object{{"when", m_when}}, Wait::Long);
        auto answer = take(installed);
        if (answer)
            (*answer)["sent"] = json::object{{"bytes", m_sent}, {"of", numberIn(*state, "bytes")}};
        return answer;
    }

    [[nodiscard]] json::object request() const
    {
        json::object request{{"sums", m_index.head.sumsText}};
        if (!m_index.head.signature.empty())
            request["signature"] = m_index.head.signature;
        request["sizes"] = json::array(m_index.sizes.begin(), m_index.sizes.end());
        return request;
    }

    /// A good answer, or what it tells; remembers whether another try may mend it.
    Result<json::object> take(const Result<Answer>& answer)
    {
        // Nobody waits for a screen that was never there.
        m_isThere = m_isThere || answer;
        m_mayPass =
            answer ? mayPass(*answer)
                   : m_isThere && (answer.error().code == Errc::Unreachable || answer.error().code == Errc::Timeout);
        return jsonOf(answer);
    }

    Result<json::object> stateFrom(const Result<Answer>& answer)
    {
        auto state = take(answer);
        if (state)
            m_furthest = std::max(m_furthest, numberIn(*state, "offset"));
        return state;
    }

    Result<json::object> sendWhole()
    {
        return jsonOf(m_screen.put("/api/v1/packs?when=" + m_when, m_archive,
                                   [this](auto done, auto total) { return tell(done, total); }));
    }

    Result<json::object> sendMissing(const json::object& state)
    {
        Patch patch{
            .file = m_archive, .stretches = {}, .offset = static_cast<std::uint64_t>(numberIn(state, "offset"))};
        for (const auto& item : listIn(state, "missing")) {
            const auto* blob = item.if_object();
            const auto place = blob == nullptr ? m_index.bySum.end() : m_index.bySum.find(textIn(*blob, "sum"));
            const auto have = blob == nullptr ? 0 : static_cast<std::uint64_t>(numberIn(*blob, "have"));
            if (place == m_index.bySum.end() || have > place->second.size)
                return Error{Errc::Unreadable, phrase("the screen asks for files that the pack has not got")};
            patch.stretches.push_back({.at = place->second.at + have, .size = place->second.size - have});
        }
        const auto all = static_cast<std::uint64_t>(numberIn(state, "bytes"));
        std::uint64_t sent = 0;
        const auto answer =
            m_screen.patch("/api/v1/blobs/" + textIn(state, "plan"), patch, [&](std::uint64_t done, std::uint64_t) {
                sent = done;
                return tell(patch.offset + done, all);
            });
        m_sent += sent;
        return stateFrom(answer);
    }

    [[nodiscard]] bool tell(std::uint64_t done, std::uint64_t total) const
    {
        return !Interrupt::isWanted() && (!m_watch.progress || m_watch.progress(done, total));
    }

    /// False: somebody has had enough.
    [[nodiscard]] bool pause(int failures)
    {
        std::chrono::milliseconds time = m_persistence.first * (1L << std::min(failures - 1, 20));
        time = std::min(time, m_persistence.longest);
        // Screens that come back together are not all asked together.
        time = time * std::uniform_int_distribution<int>(75, 125)(m_chance) / 100;
        constexpr std::chrono::milliseconds kNap{50};
        for (; time.count() > 0 && !Interrupt::isWanted(); time -= kNap)
            std::this_thread::sleep_for(std::min(time, kNap));
        return !Interrupt::isWanted();
    }

    [[nodiscard]] Error withHint(Error error) const
    {
        const bool isDone = error.code == Errc::Refused || error.code == Errc::NotAllowed;
        if (m_sent > 0 && !isDone)
            error.message += "; " + phrase("what has come is kept for a while: the same command goes on from there");
        return error;
    }

    ScreenClient m_screen;
    const std::filesystem::path& m_archive;
    ArchiveIndex m_index;
    std::string m_when;
    const SendWatch& m_watch;
    const Persistence& m_persistence;
    std::minstd_rand m_chance{std::random_device{}()};
    bool m_isThere = false;   ///< it has answered in this call
    bool m_isPlanned = false; ///< and it knows how
    bool m_mayPass = false;
    std::int64_t m_furthest = 0;
    std::uint64_t m_sent = 0;
};

} // namespace

Result<json::object> sendPack(const ScreenClient& screen, const std::filesystem::path& archive, const std::string& when,
                              const SendWatch& watch, const Persistence& persistence)
{
    auto index = indexArchive(archive);
    if (!index)
        return index.error();
    return Sending(screen, archive, std::move(*index), when, watch, persistence).run();
}

} // namespace vitrine::ctl
