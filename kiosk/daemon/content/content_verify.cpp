// SPDX-License-Identifier: Apache-2.0
// Whether what is kept is still what came, and what can be done about it.
#include "daemon/content/content.hpp"

#include "core/store/disk.hpp"
#include "daemon/content/content_turn.hpp"
#include "daemon/content/on_pool.hpp"
#include "daemon/logs.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <chrono>
#include <thread>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr const char* kReading = "Everything that is kept is read and compared with its sums";
constexpr double kReadingShare = 0.9; // the rest is to mend
constexpr const char* kTarget = "everything that is kept";
const Actor kByItself{"Vitrine", "", "supervisor"};

/// Takes a quarter of the time of a thread: visitors need the disk and the processor more than a look at what is kept.
class Stroller {
public:
    explicit Stroller(bool strolls)
        : m_strolls(strolls)
    {
    }
    void rest(const std::atomic<bool>& hurry)
    {
        const auto worked = Clock::now() - m_since;
        for (auto left = 3 * worked; m_strolls && !hurry && left > Clock::duration::zero(); left -= kNap)
            std::this_thread::sleep_for(std::min<Clock::duration>(left, kNap));
        m_since = Clock::now();
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::duration kNap = std::chrono::milliseconds(20);
    bool m_strolls;
    Clock::time_point m_since = Clock::now();
};

const char* nameOf(Damage::What what)
{
    switch (what) {
    case Damage::Changed:
        return "changed";
    case Damage::Missing:
        return "missing";
    case Damage::Surplus:
        return "surplus";
    case Damage::Receipt:
        return "receipt";
    case Damage::Record:
        break;
    }
    return "record";
}

json::object toJson(const Damage& damage)
{
    json::object object{
        {"id", damage.pack.id}, {"version", damage.pack.version}, {"file", damage.file}, {"what", nameOf(damage.what)}};
    if (!damage.mendedFrom.empty())
        object["mended_from"] = damage.mendedFrom;
    return object;
}

json::object toJson(const Verification& verified)
{
    json::array mended;
    json::array gone;
    for (const auto& damage : verified.damages)
        (damage.mendedFrom.empty() ? gone : mended).push_back(toJson(damage));
    return {{"files", verified.files},
            {"bytes", verified.bytes},
            {"whole", verified.isWhole()},
            {"mended", std::move(mended)},
            {"gone", std::move(gone)}};
}

std::string files(std::uint64_t count)
{
    return count == 1 ? "1 file" : std::to_string(count) + " files";
}

bool isGone(const Damage& damage)
{
    return damage.mendedFrom.empty();
}

/// "lobby 1.0.0: media/film.mp4", and how many more.
std::string printGone(const Verification& verified)
{
    const auto first = std::ranges::find_if(verified.damages, isGone);
    const auto more = std::ranges::count_if(verified.damages, isGone) - 1;
    const auto pack = first->pack.id + " " + first->pack.version + ": ";
    const auto text = first->what == Damage::Record    ? first->file
                      : first->what == Damage::Receipt ? pack + "its sums and signature"
                                                       : pack + first->file;
    return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

std::string sentenceOf(const Verification& verified)
{
    auto text = files(verified.files) + ", " + printBytes(verified.bytes) + " read";
    if (verified.damages.empty())
        return text + ": all as they came";
    const auto gone = static_cast<std::uint64_t>(std::ranges::count_if(verified.damages, isGone));
    if (const auto mended = verified.damages.size() - gone; mended > 0)
        text += "; " + files(mended) + " had suffered and " + (mended == 1 ? "is" : "are") + " mended";
    return gone == 0 ? text : text + "; damaged and nowhere else to be found: " + printGone(verified);
}

} // namespace

Result<std::string> Content::verify(Actor actor)
{
    if (auto error = whyNotNow()) {
        audit("verify", kTarget, actor, "refused: " + error->message.en);
        return std::move(*error);
    }
    const auto operation = m_operations.start("verify", actor.who).id;
    begin(operation);
    m_meter = std::make_shared<Meter>();
    net::co_spawn(m_executor, readEverything(operation, std::move(actor), m_meter, false),
                  logFailure("verifying what is kept"));
    return operation;
}

void Content::verifyInPassing()
{
    if (m_stopping || !m_running.empty() || !m_inPassing.empty())
        return;
    m_inPassing = m_operations.start("verify", kByItself.who).id;
    begin(m_inPassing);
    m_meter = std::make_shared<Meter>();
    net::co_spawn(m_executor, readEverything(m_inPassing, kByItself, m_meter, true),
                  logFailure("verifying what is kept"));
}

net::awaitable<void> Content::readEverything(std::string operation, Actor actor, std::shared_ptr<Meter> meter,
                                             bool inPassing)
{
    if (inPassing && meter->cancel) { // before it had begun
        tellVerified(operation, actor, Error{Errc::Cancelled, {}}, inPassing);
        m_inPassing.clear();
        m_free.ring();
        co_return;
    }
    struct Verified {
        Result<Verification> verification = Error{};
        std::optional<Catalogue> catalogue; ///< if something was mended
    };
    const std::function<Verified()> job = [this, spares = m_rules.content.dropIn, held = m_held, meter,
                                           inPassing]() -> Verified {
        Stroller stroller(inPassing);
        auto verification = m_store.verify(spares, [&](std::uint64_t done, std::uint64_t total) {
            meter->done = done;
            meter->total = total;
            stroller.rest(meter->cancel);
            return !meter->cancel;
        });
        std::optional<Catalogue> catalogue;
        if (verification && !verification->damages.empty())
            catalogue = readCatalogue(m_store, m_rules.kinds, {}, held); // what was mended reads again
        return {std::move(verification), std::move(catalogue)};
    };
    Verified verified;
    {
        const Turn turn(*this, operation);
        m_operations.update(operation, 0, kReading);
        net::co_spawn(m_executor, showProgress(m_executor, m_operations, operation, kReading, meter, kReadingShare),
                      logFailure("showing the progress of a verification"));
        verified = co_await onPool(m_pool, job);
        meter->over = true;
        if (verified.catalogue) {
            m_catalogue = std::move(*verified.catalogue);
            m_hooks.changed();
        }
        tellVerified(operation, actor, verified.verification, inPassing);
        if (inPassing)
            m_inPassing.clear();
    }
}

void Content::tellVerified(const std::string& operation, const Actor& actor, const Result<Verification>& verified,
                           bool inPassing)
{
    if (!verified && inPassing && verified.error().code == Errc::Cancelled) {
        m_operations.end(operation, "cancelled", "It has made way, and is tried again later");
        return;
    }
    if (!verified) {
        if (m_hooks.verified && verified.error().code != Errc::Cancelled)
            m_hooks.verified(false); // it is not tried again and again
        return refuse(operation, "verify", kTarget, actor, verified.error());
    }
    const auto sentence = sentenceOf(*verified);
    if (!verified->isWhole()) {
        FaultEntry fault;
        fault.code = "content-damaged";
        fault.sentence = sentence;
        fault.detail = {{"generation", m_catalogue.current}, {"gone", toJson(*verified).at("gone")}};
        m_hooks.fault(std::move(fault));
    }
    audit("verify", kTarget, actor, verified->isWhole() ? "done" : "failed: " + sentence);
    m_operations.end(operation, "done", sentence, toJson(*verified));
    if (m_hooks.verified)
        m_hooks.verified(verified->isWhole());
}

} // namespace vitrine::daemon
