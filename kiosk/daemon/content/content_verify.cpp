// SPDX-License-Identifier: Apache-2.0
// Whether what is kept is still what came, and what can be done about it.
#include "daemon/content/content.hpp"

#include "core/store/disk.hpp"
#include "daemon/content/content_turn.hpp"
#include "daemon/content/on_pool.hpp"
#include "daemon/logs.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr const char* kReading = "Everything that is kept is read and compared with its sums";
constexpr const char* kTarget = "everything that is kept";

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
    m_running = operation;
    net::co_spawn(m_executor, readEverything(operation, std::move(actor)), logFailure("verifying what is kept"));
    return operation;
}

net::awaitable<void> Content::readEverything(std::string operation, Actor actor)
{
    const Turn turn(*this, operation);
    const auto meter = std::make_shared<Meter>();
    m_meter = meter;
    m_operations.update(operation, 0, kReading);
    net::co_spawn(m_executor, showProgress(operation, kReading, meter),
                  logFailure("showing the progress of a verification"));
    struct Verified {
        Result<Verification> verification = Error{};
        Catalogue catalogue;
    };
    const std::function<Verified()> job = [this, spares = m_rules.content.dropIn, held = m_held, meter]() -> Verified {
        auto verification = m_store.verify(spares, [meter](std::uint64_t done, std::uint64_t total) {
            meter->done = done;
            meter->total = total;
            return !meter->cancel;
        });
        return {std::move(verification),
                readCatalogue(m_store, m_rules.kinds, {}, held)}; // what was mended reads again
    };
    auto verified = co_await onPool(m_pool, job);
    meter->over = true;
    m_catalogue = std::move(verified.catalogue);
    m_hooks.changed();
    if (!verified.verification) {
        refuse(operation, "verify", kTarget, actor, verified.verification.error());
        co_return;
    }
    const auto& found = *verified.verification;
    const auto sentence = sentenceOf(found);
    if (!found.isWhole()) {
        FaultEntry fault;
        fault.code = "content-damaged";
        fault.sentence = sentence;
        fault.detail = {{"generation", m_catalogue.current}, {"gone", toJson(found).at("gone")}};
        m_hooks.fault(std::move(fault));
    }
    audit("verify", kTarget, actor, found.isWhole() ? "done" : "failed: " + sentence);
    m_operations.end(operation, "done", sentence, toJson(found));
}

} // namespace vitrine::daemon
