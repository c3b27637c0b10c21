// SPDX-License-Identifier: Apache-2.0
#include "doctor/measure_texts.hpp"

#include "core/words/words.hpp"
#include "doctor/silence.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <poll.h>
#include <utility>

namespace vitrine::doctor {

namespace json = boost::json;

namespace {

constexpr std::size_t kBatch = 200;
/// How often somebody is asked whether to go on, in milliseconds.
constexpr int kAskPause = 100;

/// @return false: these are not the sizes of `count` texts
bool readSizes(const json::value& value, std::size_t count, std::vector<TextFacts>& facts)
{
    const auto* object = value.if_object();
    const auto* sizes = object == nullptr ? nullptr : object->if_contains("sizes");
    if (sizes == nullptr || !sizes->is_array() || sizes->get_array().size() != count)
        return false;
    for (const auto& size : sizes->get_array()) {
        auto one = textFactsFromJson(size);
        if (!one)
            return false;
        facts.push_back(std::move(*one));
    }
    return true;
}

Problem unbearable(const TextUse& use, bool stuck)
{
    return {Severity::Error,
            "dangerous-file",
            use.place,
            stuck ? phrase("{} keeps the program busy that sets it in type, and it had to be ended", use.name)
                  : phrase("{} ends the program that sets it in type", use.name),
            phrase("write it anew, without unusual signs"),
            use.excerpt};
}

} // namespace

TextMeasure::TextMeasure(std::filesystem::path program, std::chrono::milliseconds silence)
    : m_program(std::move(program))
    , m_silence(silence)
    , m_child(Child::start(m_program, {"--texts"}))
{
}

Result<void> TextMeasure::start()
{
    m_ready = false;
    m_child = Child::start(m_program, {"--texts"});
    return m_child ? Result<void>() : m_child.error();
}

TextMeasure::Answer TextMeasure::ask(const std::vector<TextUse>& texts, std::size_t first, std::size_t count,
                                     const std::function<bool()>& goOn, std::vector<TextFacts>& facts)
{
    json::array list;
    for (std::size_t at = first; at < first + count; ++at)
        list.push_back(textToJson(texts[at]));
    if (!m_child->say(json::serialize(json::object{{"texts", std::move(list)}})))
        return Answer::Ended;
    for (Silence silent(*m_child, m_silence);;) {
        if (!goOn())
            return Answer::Cancelled;
        pollfd wait{m_child->descriptor(), POLLIN, 0};
        if (::poll(&wait, 1, kAskPause) == 0) {
            if (silent.isTooLong())
                return Answer::Stuck;
            continue;
        }
        silent.end();
        const bool open = m_child->hear();
        while (const auto line = m_child->line()) {
            boost::system::error_code error;
            const auto value = json::parse(*line, error);
            if (!error && !m_ready && value.is_object() && value.get_object().contains("ready"))
                m_ready = true;
            else
                return !error && readSizes(value, count, facts) ? Answer::Given : Answer::Ended;
        }
        if (!open)
            return Answer::Ended;
    }
}

Result<void> TextMeasure::judge(const std::vector<TextUse>& texts, const std::function<bool()>& goOn,
                                Problems& problems)
{
    const auto failed = [&](const Words& why) {
        return Error{Errc::Io, phrase("texts could not be measured: {} {}", m_program.string(), why)};
    };
    const Error cancelled{Errc::Cancelled, phrase("the check was cancelled")};
    std::size_t carefulUntil = 0; // in the batch that has ended the program each text is asked for alone
    for (std::size_t first = 0; first < texts.size();) {
        if (!m_child)
            return m_child.error();
        const auto batch = first < carefulUntil ? 1 : std::min(kBatch, texts.size() - first);
        std::vector<TextFacts> facts;
        const auto answer = ask(texts, first, batch, goOn, facts);
        if (answer == Answer::Cancelled)
            return cancelled;
        if (answer == Answer::Given) {
            for (std::size_t at = 0; at < batch; ++at)
                judgeText(texts[first + at], facts[at], problems);
            first += batch;
            continue;
        }
        if (!m_ready)
            return failed(phrase("does not start"));
        if (auto started = start(); !started)
            return started.error();
        // Before a text is blamed: one that nobody could choke on.
        facts.clear();
        const auto again = ask({TextUse{"A", "de", {}, {}, {}, {}}}, 0, 1, goOn, facts);
        if (again == Answer::Cancelled)
            return cancelled;
        if (again != Answer::Given)
            return failed(phrase("cannot set a letter in type"));
        if (batch > 1) {
            carefulUntil = first + batch;
        } else {
            problems.push_back(unbearable(texts[first], answer == Answer::Stuck));
            ++first;
        }
    }
    return {};
}

} // namespace vitrine::doctor
