// SPDX-License-Identifier: Apache-2.0
#include "doctor/read_words.hpp"

#include "core/words/words.hpp"
#include "doctor/silence.hpp"
#include "doctor/wire.hpp"

#include <boost/json/parse.hpp>

#include <cerrno>
#include <cstdlib>
#include <poll.h>
#include <utility>

namespace vitrine::doctor {

namespace json = boost::json;

namespace {

/// How often somebody is asked whether to go on, in milliseconds.
constexpr int kPause = 100;

class Listener {
public:
    /// False: this line makes no sense.
    bool take(const std::string& line)
    {
        boost::system::error_code error;
        const auto value = json::parse(line, error);
        const auto* object = value.if_object();
        if (error || object == nullptr || object->size() != 1)
            return false;
        const auto& [what, told] = *object->begin();
        if (what == "reading" && told.is_string()) {
            m_now = told.get_string();
        } else if (what == "finding") {
            auto problem = problemFromJson(told);
            if (!problem)
                return false;
            m_reading.problems.push_back(std::move(*problem));
        } else if (what == "use") {
            auto use = useFromJson(told);
            if (!use)
                return false;
            m_reading.media.push_back(std::move(*use));
        } else if (what == "text") {
            auto use = textUseFromJson(told);
            if (!use)
                return false;
            m_reading.texts.push_back(std::move(*use));
        } else if (what == "pack" && told.is_object()) {
            return name(told.get_object());
        } else if (what == "refused" && told.is_string()) {
            m_refusal = told.get_string();
        } else {
            m_whole = what == "end";
            return m_whole;
        }
        return true;
    }

    [[nodiscard]] bool isWhole() const { return m_whole; }
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    [[nodiscard]] const std::string& now() const { return m_now; }
    Reading& reading() { return m_reading; }

private:
    bool name(const json::object& pack)
    {
        const auto* id = pack.if_contains("id");
        const auto* version = pack.if_contains("version");
        if (id == nullptr || version == nullptr || !id->is_string() || !version->is_string())
            return false;
        m_reading.id = id->get_string();
        m_reading.version = version->get_string();
        return true;
    }

    Reading m_reading;
    std::string m_now;
    std::string m_refusal;
    bool m_whole = false;
};

Problem endedBy(const std::string& file, bool stuck)
{
    Problem problem;
    problem.code = "dangerous-file";
    problem.place.file = file;
    problem.sentence = stuck ? phrase("{} keeps the program busy that opens it, and it had to be ended", file)
                             : phrase("{} ends the program that opens it", file);
    problem.hint = phrase("it may be damaged or made to do harm: take it from its source again, or leave it out");
    return problem;
}

} // namespace

Result<Reading> readWords(const std::filesystem::path& program, const std::filesystem::path& folder,
                          const std::vector<std::filesystem::path>& kindFolders, const MediaLimits& limits,
                          std::chrono::milliseconds silence, const std::function<bool()>& goOn)
{
    std::vector<std::string> words{std::to_string(limits.megapixels), std::to_string(limits.playing.count()),
                                   folder.string()};
    for (const auto& kinds : kindFolders)
        words.push_back(kinds.string());
    auto child = Child::start(program, words);
    if (!child)
        return child.error();
    Listener listener;
    Silence silent(*child, silence);
    bool stuck = false;
    for (bool open = true; open && !listener.isWhole();) {
        if (!goOn())
            return Error{Errc::Cancelled, phrase("the check was cancelled")};
        pollfd wait{child->descriptor(), POLLIN, 0};
        if (::poll(&wait, 1, kPause) == 0) {
            stuck = silent.isTooLong();
            if (stuck)
                break;
            continue;
        }
        silent.end();
        open = child->hear();
        while (const auto line = child->line())
            if (!listener.take(*line)) {
                open = false; // the program has lost its mind, which is as good as its end
                break;
            }
    }
    if (!listener.refusal().empty())
        return Error{Errc::Io, phrase("the pack could not be checked: {}", listener.refusal())};
    if (!listener.isWhole()) {
        if (listener.now().empty())
            return Error{Errc::Io,
                         phrase("the pack could not be checked: {}", phrase("{} does not start", program.string()))};
        listener.reading().problems.push_back(endedBy(listener.now(), stuck));
        listener.reading().id.clear();
    }
    return std::move(listener.reading());
}

} // namespace vitrine::doctor
