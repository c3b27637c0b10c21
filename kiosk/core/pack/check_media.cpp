// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/archive/names.hpp"
#include "core/media/data_files.hpp"
#include "core/media/file_bytes.hpp"
#include "core/media/medium.hpp"
#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/medium_path.hpp"
#include "core/pack/unused_files.hpp"
#include "core/text/captions.hpp"
#include "core/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::size_t kLargestCaptions = 4ULL * 1024 * 1024;
/// Twice a screen of 3840 × 2160 pixels, so that there is something to look at closely.
constexpr std::int64_t kMostUsefulPixels = 2LL * 3840 * 2160;

struct Ending {
    std::string_view ending;
    MediumType type;
};
constexpr std::array kEndings{
    Ending{".png", MediumType::Png},     Ending{".jpg", MediumType::Jpeg}, Ending{".jpeg", MediumType::Jpeg},
    Ending{".webp", MediumType::WebP},   Ending{".svg", MediumType::Svg},  Ending{".webm", MediumType::WebM},
    Ending{".mp4", MediumType::Mp4},     Ending{".m4v", MediumType::Mp4},  Ending{".m4a", MediumType::Mp4},
    Ending{".ogg", MediumType::Ogg},     Ending{".oga", MediumType::Ogg},  Ending{".opus", MediumType::Ogg},
    Ending{".mp3", MediumType::Mp3},     Ending{".wav", MediumType::Wav},  Ending{".vtt", MediumType::WebVtt},
    Ending{".ics", MediumType::Calendar}};

std::string endingOf(std::string_view file)
{
    const auto dot = file.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : file.substr(dot));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// A line for a terminal names the file itself in the place of IN, and in the place of OUT one beside it.
Words withNames(Words hint, const std::string& path)
{
    const auto dot = path.rfind('.');
    for (auto* said : {&hint.en, &hint.de})
        for (const auto& [stands, name] : {std::pair<std::string, std::string>{" -i IN ", " -i '" + path + "' "},
                                           {" OUT.", " '" + path.substr(0, dot) + "-new'."}})
            if (const auto at = said->find(stands); at != std::string::npos)
                said->replace(at, stands.size(), name);
    return hint;
}

bool isPicture(const Medium& medium)
{
    return medium.type == MediumType::Png || medium.type == MediumType::Jpeg || medium.type == MediumType::WebP ||
           medium.type == MediumType::Svg;
}

/// Can `medium` be what a pack calls a picture, a film and so on?
bool serves(std::string_view what, const Medium& medium)
{
    if (what == "picture" || what == "logo" || what == "poster")
        return isPicture(medium);
    if (what == "film" || what == "signed")
        return medium.hasFilm;
    if (what == "scene")
        return isPicture(medium) || medium.hasFilm;
    if (what == "sound" || what == "recording")
        return medium.hasSound && !medium.hasFilm;
    if (what == "captions")
        return medium.type == MediumType::WebVtt;
    return what != "calendar" || medium.type == MediumType::Calendar;
}

Words wanted(std::string_view what)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 10> kWords{{
        {"picture", unsaid("a picture (PNG, JPEG, WebP or SVG)")},
        {"logo", unsaid("a picture (SVG, PNG, JPEG or WebP)")},
        {"poster", unsaid("a picture (PNG, JPEG, WebP or SVG)")},
        {"film", unsaid("a film (WebM or MP4)")},
        {"signed", unsaid("a film (WebM or MP4)")},
        {"scene", unsaid("a picture or a film")},
        {"sound", unsaid("a sound (Ogg, MP3 or WAV)")},
        {"recording", unsaid("a sound (Ogg, MP3 or WAV)")},
        {"captions", unsaid("captions (WebVTT)")},
        {"calendar", unsaid("a calendar (.ics)")},
    }};
    const auto* const found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& word) { return word.first == what; });
    return found == kWords.end() ? phrase("a file") : phrase(found->second);
}

class Media {
public:
    Media(const PackSource& source, MediaDepth depth, Problems& problems, const ReadingNow& now,
          const MediaLimits& limits)
        : m_source(source)
        , m_depth(depth)
        , m_problems(problems)
        , m_now(now)
        , m_limits(limits)
        , m_used{"pack.yaml"}
    {
        m_used.insert(source.includes.begin(), source.includes.end());
        for (const auto& exhibit : source.exhibits)
            m_exhibits.emplace(std::pair(&exhibit.document->places, exhibit.pointer), textMember(*exhibit.value, "id"));
    }

    /// Whoever misspelt a kind or a key shall not be told to delete the files that are named below it.
    [[nodiscard]] bool isHalfUnderstood() const
    {
        return std::ranges::any_of(m_problems, [](const Problem& problem) {
            return problem.code == "unknown-kind" || problem.code == "unknown-key" || problem.code == "wrong-type" ||
                   problem.code == "double-key" || problem.code == "wrong-case";
        });
    }

    std::vector<MediumUse> check()
    {
        visitAnnotated(m_source, [&](const Places& places, const Meeting& meeting) {
            const bool words = meeting.what() == "text" || meeting.what() == "body";
            if (!words)
                annotated(places, meeting);
            return !words; // captions stand inside films
        });
        if (m_depth == MediaDepth::Showable && !isHalfUnderstood())
            checkUnusedFiles(m_source.folder, m_used, m_problems);
        return std::move(m_uses);
    }

private:
    void annotated(const Places& places, const Meeting& meeting)
    {
        const auto what = meeting.what();
        const auto* map = meeting.value.if_object();
        if (what == "captions" || what == "recording") {
            if (map == nullptr)
                file(what, meeting.value, meeting.pointer, places);
            else
                for (const auto& [language, path] : *map)
                    file(what, path, below(meeting.pointer, language), places);
            return;
        }
        const auto* source = map == nullptr ? &meeting.value : map->if_contains("src");
        if (source == nullptr)
            return; // the schema has said so
        const auto pointer = map == nullptr ? meeting.pointer : below(meeting.pointer, "src");
        const auto* medium = file(what, *source, pointer, places);
        if (map != nullptr && map->contains("poster"))
            file("poster", map->at("poster"), below(meeting.pointer, "poster"), places);
        if (medium != nullptr && medium->fault.empty())
            words(what, *medium, map, pointer, places);
    }

    /// What only costs memory and time: every screen shows it smaller.
    void size(const Medium& medium, const std::string& path, const std::string& pointer, Findings& findings)
    {
        const bool pixels = isPicture(medium) && medium.type != MediumType::Svg;
        if (!pixels || medium.width * medium.height <= kMostUsefulPixels || !m_large.insert(path).second)
            return;
        // As large as the largest screen in one direction, and at least as large in the other.
        const bool lying = medium.width >= medium.height;
        const double screenWidth = lying ? 3840 : 2160;
        const double screenHeight = lying ? 2160 : 3840;
        const double scale = std::max(screenWidth / static_cast<double>(medium.width),
                                      screenHeight / static_cast<double>(medium.height));
        const auto times = [&](std::int64_t side) { return std::llround(scale * static_cast<double>(side)); };
        const std::pair would{times(medium.width), times(medium.height)};
        findings.warning(
            "large-picture", pointer,
            phrase("{} has {} × {} pixels, far more than a screen shows", path, medium.width, medium.height),
            phrase("make it smaller: {} × {} pixels fill the largest screen", would.first, would.second));
    }

    /// What people need who cannot see or hear a medium.
    void words(std::string_view what, const Medium& medium, const json::object* map, const std::string& pointer,
               const Places& places)
    {
        Findings findings(m_problems, places);
        const auto lacks = [&](const char* key) { return map == nullptr || !map->contains(key); };
        if (what == "picture" && lacks("alt"))
            findings.warning("missing-alt", pointer, phrase("this picture has no alternative text"),
                             phrase(map == nullptr ? "write {src: …, alt: …}; alt: \"\" if it only decorates"
                                                   : "add \"alt: …\"; alt: \"\" if it only decorates"));
        if (what == "film" && medium.hasSound && lacks("captions"))
            findings.warning("missing-captions", pointer, phrase("this film has sound and no captions"),
                             phrase("add \"captions: …\" with a WebVTT file"));
        if (what == "sound" && lacks("transcript") && lacks("captions"))
            findings.warning("missing-captions", pointer, phrase("this sound has neither transcript nor captions"),
                             phrase("add \"transcript: …\""));
    }

    /// Answers what the file is, or nothing if it is not there or was not looked at.
    const Medium* file(std::string_view what, const json::value& value, const std::string& pointer,
                       const Places& places)
    {
        const auto* written = value.if_string();
        if (written == nullptr || written->empty() || countLetters(*written) > kMaxNameBytes)
            return nullptr; // the schema has said so
        const std::string path(*written);
        Findings findings(m_problems, places);
        const auto [file, fault] = findPackFile(m_source.folder, path);
        if (fault) {
            findings.error(fault->code, pointer, fault->sentence, fault->hint);
            return nullptr;
        }
        m_used.insert(path);
        if (m_depth != MediaDepth::Showable)
            return nullptr;
        if (what == "data") {
            data(path, file, pointer, findings);
            return nullptr;
        }
        const auto& medium = inspected(path, file);
        const auto ending = endingOf(path);
        const auto* const named =
            std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& known) { return known.ending == ending; });
        if (medium.type != MediumType::Unknown && (named == kEndings.end() || named->type != medium.type)) {
            findings.error("wrong-medium", pointer,
                           phrase("{} is {} by its content, and its name says otherwise", path, describe(medium)),
                           phrase("rename it, or export it in the format of its name"));
        } else if (medium.type == MediumType::Unknown && medium.fault.empty()) {
            findings.error(
                "wrong-medium", pointer, phrase("{} is not {}", path, wanted(what)),
                what == "captions"
                    ? phrase("save them as WebVTT: the first line says WEBVTT, times have a dot, 00:00:01.000")
                    : phrase("put one there, or name another file"));
        } else if (!medium.fault.empty()) {
            findings.error("broken-medium", pointer, phrase("{} {}", path, medium.fault), withNames(medium.hint, path));
        } else if (!serves(what, medium)) {
            findings.error("wrong-medium", pointer,
                           phrase("{} is {}, and {} is needed here", path, describe(medium), wanted(what)),
                           phrase("name another file"));
        } else if (what == "captions") {
            captions(path, file);
            use(what, path, medium, pointer, places);
        } else {
            size(medium, path, pointer, findings);
            use(what, path, medium, pointer, places);
        }
        return &medium;
    }

    void use(std::string_view what, const std::string& path, const Medium& medium, const std::string& pointer,
             const Places& places)
    {
        auto place = places.of(pointer);
        auto excerpt = places.excerpt(place.line);
        // "/exhibits/3/settings/film/captions/de": of the film two steps up, which was met before it.
        std::string of;
        if (what == "captions")
            for (auto above = pointer; of.empty() && !above.empty(); above.resize(above.rfind('/')))
                if (const auto film = m_playing.find({&places, above}); film != m_playing.end())
                    of = film->second;
        if (what == "film" || what == "sound")
            m_playing[{&places, pointer.ends_with("/src") ? pointer.substr(0, pointer.size() - 4) : pointer}] = path;
        m_uses.push_back({path, std::string(what), exhibitAt(pointer, places), std::move(place), std::move(excerpt),
                          std::move(of), what == "captions" ? m_captions[path] : medium.seconds});
    }

    /// The exhibit that `pointer` lies in: one of a list in pack.yaml, or the whole of a file of its own.
    [[nodiscard]] std::string exhibitAt(const std::string& pointer, const Places& places) const
    {
        constexpr std::string_view kList = "/exhibits/";
        const auto own =
            pointer.starts_with(kList) ? pointer.substr(0, pointer.find('/', kList.size())) : std::string();
        auto found = m_exhibits.find({&places, own});
        if (found == m_exhibits.end())
            found = m_exhibits.find({&places, std::string()});
        return found == m_exhibits.end() ? std::string() : std::string(found->second);
    }

    /// One file may be named many times; it is read once.
    const Medium& inspected(const std::string& path, const std::filesystem::path& file)
    {
        const auto [entry, isNew] = m_inspected.try_emplace(path);
        if (isNew) {
            if (m_now)
                m_now(path);
            entry->second = inspectMedium(file, m_limits);
        }
        return entry->second;
    }

    void captions(const std::string& path, const std::filesystem::path& file)
    {
        const auto [end, isNew] = m_captions.try_emplace(path, 0.0);
        if (!isNew)
            return;
        FileBytes bytes(file);
        const auto wrong = [&](Words sentence, Words hint) {
            m_problems.push_back(
                {Severity::Error, "bad-captions", {path, 0, 0, 0}, std::move(sentence), std::move(hint), {}});
        };
        if (bytes.size() > kLargestCaptions)
            return wrong(phrase("the captions are larger than 4 MiB"), phrase("is this the right file?"));
        const auto before = m_problems.size();
        const auto found = readCaptions(bytes.all(kLargestCaptions), path, m_problems);
        for (const auto& caption : found)
            end->second = std::max(end->second, std::chrono::duration<double>(caption.end).count());
        if (found.empty() && m_problems.size() == before)
            wrong(phrase("there is no caption in this file"), phrase("add them, or do not name the file"));
    }

    void data(const std::string& path, const std::filesystem::path& file, const std::string& pointer,
              Findings& findings)
    {
        FileBytes bytes(file);
        if (m_now)
            m_now(path);
        if (const auto fault = checkDataFile(bytes, endingOf(path)))
            findings.error("broken-medium", pointer, phrase("{} {}", path, fault->sentence), fault->hint);
    }

    const PackSource& m_source;
    MediaDepth m_depth;
    Problems& m_problems;
    const ReadingNow& m_now;
    const MediaLimits& m_limits;
    using Spot = std::pair<const Places*, std::string>; ///< a file of YAML and a pointer into it
    std::map<Spot, std::string_view> m_exhibits;
    std::map<Spot, std::string> m_playing; ///< films and sounds with their files
    std::vector<MediumUse> m_uses;
    std::set<std::string> m_used;
    std::map<std::string, Medium> m_inspected;
    std::map<std::string, double> m_captions; ///< seconds until the last one ends
    std::set<std::string> m_large;            ///< said already
};

} // namespace

std::vector<MediumUse> checkMedia(const PackSource& source, MediaDepth depth, Problems& problems, const ReadingNow& now,
                                  const MediaLimits& limits)
{
    return Media(source, depth, problems, now, limits).check();
}

} // namespace vitrine
