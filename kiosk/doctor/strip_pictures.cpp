// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip_pictures.hpp"

#include "core/words/words.hpp"
#include "doctor/child.hpp"
#include "doctor/examine.hpp"
#include "doctor/strip_memory.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <optional>
#include <poll.h>
#include <sys/stat.h>

namespace vitrine::doctor {

namespace fs = std::filesystem;
namespace json = boost::json;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kPlanPause = 100; ///< milliseconds

bool isPicture(const std::string& name)
{
    auto ending = fs::path(name).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".jpg" || ending == ".jpeg" || ending == ".png" || ending == ".webp";
}

Words nameOf(const std::string& found)
{
    if (found == "place")
        return phrase("the place where it was taken");
    if (found == "device")
        return phrase("the camera's serial numbers and own notes");
    if (found == "owner")
        return phrase("the camera's owner");
    if (found == "persons")
        return phrase("who is shown");
    return phrase("smaller pictures of it");
}

Problem findingAbout(const std::string& file, const StripPlan& plan)
{
    Problem problem{.severity = Severity::Warning,
                    .code = "private-metadata",
                    .place = {.file = file},
                    .sentence = {},
                    .hint = {},
                    .excerpt = {}};
    if (plan.found.empty()) {
        problem.sentence = phrase("the notes in this picture cannot be read, and go into the archive as they are");
        problem.hint = phrase("if it may have come from a camera, export it anew without metadata");
        return problem;
    }
    auto list = nameOf(plan.found.front());
    for (std::size_t number = 1; number < plan.found.size(); ++number)
        list += ", " + nameOf(plan.found[number]);
    problem.sentence = phrase("this picture also tells {}", list);
    problem.hint = phrase("nothing to do: the archive gets it without, and the file here is not changed");
    return problem;
}

class Asker {
public:
    Asker(const fs::path& pack, const Stripping& stripping)
        : m_pack(pack)
        , m_stripping(stripping)
    {
    }

    /// Nothing: the picture ended the program, or kept it busy for too long.
    Result<std::optional<StripPlan>> ask(const std::string& file, std::uint64_t size, const std::function<bool()>& goOn)
    {
        for (int turn = 0; turn < 2; ++turn) {
            const bool isFresh = !m_child;
            if (isFresh) {
                auto child = Child::start(m_stripping.program, {m_pack.string()});
                if (!child)
                    return child.error();
                m_child.emplace(std::move(*child));
            }
            auto heard = m_child->say(json::serialize(json::object{{"file", file}}))
                             ? hear(goOn)
                             : Result<std::string>(std::string());
            if (!heard)
                return heard.error();
            boost::system::error_code error;
            const auto value = json::parse(*heard, error);
            if (const auto* object = error ? nullptr : value.if_object();
                object != nullptr && object->contains("refused"))
                return Error{Errc::Io, phrase("pictures could not be opened: {}",
                                              std::string(object->at("refused").is_string()
                                                              ? std::string_view(object->at("refused").get_string())
                                                              : std::string_view()))};
            if (auto plan = error ? std::nullopt : planFromJson(value, size))
                return plan;
            m_child.reset();
            if (isFresh) // it was this picture, and none before it
                break;
        }
        return std::optional<StripPlan>();
    }

private:
    /// A line; an empty one: none comes.
    Result<std::string> hear(const std::function<bool()>& goOn)
    {
        const auto begun = Clock::now();
        for (;;) {
            if (auto line = m_child->line())
                return std::move(*line);
            if (!goOn())
                return Error{Errc::Cancelled, phrase("stopped on request")};
            if (Clock::now() - begun > m_stripping.silence)
                return std::string();
            pollfd waiting{m_child->descriptor(), POLLIN, 0};
            ::poll(&waiting, 1, kPlanPause); // an interruption is a look around
            if (!m_child->hear()) {
                auto last = m_child->line();
                return last ? std::move(*last) : std::string();
            }
        }
    }

    const fs::path& m_pack;
    const Stripping& m_stripping;
    std::optional<Child> m_child;
};

} // namespace

Result<StrippedPictures> stripPictures(const fs::path& pack, const std::vector<std::string>& files,
                                       const Stripping& stripping,
                                       const std::function<bool(std::size_t, std::size_t)>& goOn)
{
    StrippedPictures result;
    std::vector<std::string> pictures;
    std::ranges::copy_if(files, std::back_inserter(pictures), isPicture);
    std::error_code error;
    const auto folder = fs::absolute(pack, error);
    if (error)
        return Error{Errc::NotFound, phrase("{} cannot be found: {}", pack.string(), error.message())};
    auto asked = stripping;
    if (asked.program.empty())
        asked.program = fs::read_symlink("/proc/self/exe", error).parent_path() / "vitrine-strip";
    StripMemory memory(stripping.memory);
    Asker asker(folder, asked);
    for (std::size_t number = 0; number < pictures.size(); ++number) {
        const auto& file = pictures[number];
        const auto isWanted = [&] { return !goOn || goOn(number, pictures.size()); };
        if (!isWanted())
            return Error{Errc::Cancelled, phrase("stopped on request")};
        struct stat about = {};
        if (::lstat((folder / file).c_str(), &about) != 0)
            return systemError(errno, phrase("cannot read {}", file));
        const auto state = stateOf(about);
        auto plan = memory.find(state);
        if (!plan) {
            auto answer = asker.ask(file, state.size, isWanted);
            if (!answer)
                return answer.error();
            plan = *answer ? std::move(**answer) : StripPlan{.found = {}, .pieces = {}, .isOdd = true};
            memory.note(state, *plan);
        }
        if (!plan->found.empty() || plan->isOdd)
            result.findings.push_back(findingAbout(file, *plan));
        if (!plan->pieces.empty())
            result.splices.emplace(file, Splice{.of = state, .pieces = std::move(plan->pieces)});
    }
    return result;
}

} // namespace vitrine::doctor
