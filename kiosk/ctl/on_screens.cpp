// SPDX-License-Identifier: Apache-2.0
#include "ctl/on_screens.hpp"

#include "core/text/nearest.hpp"
#include "ctl/console.hpp"

#include <boost/json/array.hpp>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

std::string_view nameOf(Errc code)
{
    switch (code) {
    case Errc::NotFound:
        return "not-found";
    case Errc::DiskFull:
        return "disk-full";
    case Errc::Timeout:
        return "timeout";
    case Errc::Busy:
        return "busy";
    case Errc::NotAllowed:
        return "not-allowed";
    case Errc::Unreachable:
        return "unreachable";
    case Errc::Cancelled:
        return "cancelled";
    case Errc::Unreadable:
        return "unreadable";
    case Errc::Io:
        return "io";
    default:
        return "refused";
    }
}

/// All screens that are named, or nothing: with a wrong name among them nothing is done at all.
std::optional<std::vector<std::pair<std::string, KnownScreen>>> resolve(Call& call,
                                                                        const std::vector<std::string>& names)
{
    const auto file = screensFile();
    const auto known = readKnownScreens(file);
    if (!known) {
        complain(known.error().message);
        call.exit = kWrongCall;
        return {};
    }
    if (!known->empty() && isOpenToOthers(file))
        complain(phrase("others on this computer can read the tokens in {0}; run: chmod 600 {0}", file.string()));
    std::vector<std::string> knownNames;
    for (const auto& [name, screen] : *known)
        knownNames.push_back(name);
    std::vector<std::pair<std::string, KnownScreen>> screens;
    for (const auto& name : names) {
        const auto found = known->find(name);
        if (found != known->end()) {
            screens.emplace_back(name, found->second);
            continue;
        }
        const auto hint = didYouMean(name, knownNames);
        complain(phrase("no screen is called \"{}\"", name) + "; " +
                 (hint.empty() ? phrase("vitrinectl screens shows those that are known, vitrinectl add makes one known")
                               : hint));
        call.exit = kUnreachable;
    }
    if (call.exit != kDone)
        return {};
    return screens;
}

} // namespace

void onScreens(Call& call, const std::vector<std::string>& names, bool json, const Turn& turn)
{
    const auto screens = resolve(call, names);
    if (!screens)
        return;
    json::array answers;
    for (const auto& [name, screen] : *screens) {
        const ScreenClient client(screen);
        auto answer = turn(name, client, json);
        json::object about{{"screen", name}};
        if (answer) {
            for (auto& [key, value] : *answer)
                about[key] = std::move(value);
        } else {
            const auto error = answer.error();
            call.exit = worseOf(call.exit, exitOf(error));
            about["error"] = json::object{{"code", nameOf(error.code)},
                                          {"sentence", error.message.en},
                                          {"sentence_de", error.message.de},
                                          {"findings", problemsToJson(error.problems)}};
            if (isUnreachable(error))
                about["state"] = "unreachable";
            if (!json) {
                complainProblems(error.problems, {});
                complain(Words(name) + ": " + error.message);
            }
        }
        answers.push_back(std::move(about));
    }
    if (json)
        sayJson(answers);
}

bool isUnreachable(const Error& error)
{
    return error.code == Errc::Unreachable || error.code == Errc::Timeout;
}

std::string textIn(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

Words sentenceIn(const json::object& object)
{
    Words sentence(textIn(object, "sentence"));
    if (auto german = textIn(object, "sentence_de"); !german.empty())
        sentence.de = std::move(german);
    return sentence;
}

std::int64_t numberIn(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr)
        return 0;
    if (value->is_uint64())
        return static_cast<std::int64_t>(value->get_uint64());
    return value->is_int64() ? value->get_int64() : 0;
}

const json::object& objectIn(const json::object& object, std::string_view key)
{
    static const json::object kNone;
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_object() ? value->get_object() : kNone;
}

const json::array& listIn(const json::object& object, std::string_view key)
{
    static const json::array kNone;
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_array() ? value->get_array() : kNone;
}

} // namespace vitrine::ctl
