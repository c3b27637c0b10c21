// SPDX-License-Identifier: Apache-2.0
#include "core/pack/spoken_texts.hpp"

#include "core/pack/schema_walk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

/// Where title and line stand; no pointer into settings begins so.
constexpr std::string_view kOutside = "exhibit";

/// The words of a block without their markup.
std::string plainBlock(const json::value& block)
{
    std::string words;
    if (const auto* runs = block.as_object().if_contains("runs"))
        for (const auto& run : runs->as_array())
            words += textMember(run.as_object(), "text");
    return words;
}

std::string_view above(std::string_view pointer)
{
    return pointer.substr(0, pointer.rfind('/'));
}

class SpokenGatherer {
public:
    SpokenGatherer(const Pack& pack, std::string_view language, const Fallbacks& declared)
        : m_pack(pack)
        , m_language(language)
        , m_declared(declared)
    {
    }

    void text(std::string pointer, const Text& text)
    {
        std::string found;
        auto words = localise(text, m_language, m_declared, m_pack.languages, &found);
        add(std::move(pointer), std::move(words), std::move(found));
    }

    void body(const std::string& pointer, const Text& text)
    {
        std::string found;
        for (const auto& block : localiseBody(text, m_language, m_declared, m_pack.languages, &found))
            add(pointer, plainBlock(block), found);
    }

    void recording(std::string_view object, const Text& files, const json::array* reads)
    {
        m_recordings.push_back({std::string(object), files, reads});
    }

    [[nodiscard]] std::vector<SpokenText> gathered()
    {
        int together = 0;
        for (const auto& recording : m_recordings) {
            ++together;
            for (auto& [pointer, text] : m_texts) {
                if (above(pointer) != recording.object || !isRead(pointer, recording.reads))
                    continue;
                const auto file = fileFor(recording.files, text.language);
                const auto path = file.empty() ? std::filesystem::path() : mediumInside(m_pack.folder, file);
                if (path.empty())
                    continue;
                text.recording = path.string();
                text.together = together;
            }
        }
        std::vector<SpokenText> texts;
        texts.reserve(m_texts.size());
        for (auto& [pointer, text] : m_texts)
            texts.push_back(std::move(text));
        return texts;
    }

private:
    struct Recording {
        std::string object; ///< pointer of what it stands in
        Text files;
        const json::array* reads;
    };

    void add(std::string pointer, std::string words, std::string language)
    {
        if (!words.empty())
            m_texts.emplace_back(std::move(pointer), SpokenText{std::move(words), std::move(language), {}, 0});
    }

    static bool isRead(std::string_view pointer, const json::array* reads)
    {
        const auto key = pointer.substr(pointer.rfind('/') + 1);
        return reads == nullptr || std::ranges::any_of(*reads, [&](const json::value& name) {
                   return name.is_string() && std::string_view(name.get_string()) == key;
               });
    }

    /// Only in the very language the words are in: nothing else is what stands there.
    [[nodiscard]] std::string fileFor(const Text& files, const std::string& language) const
    {
        const auto file = files.find(language.empty() ? m_language : std::string_view(language));
        return file == files.end() ? std::string{} : file->second;
    }

    const Pack& m_pack;
    std::string_view m_language;
    const Fallbacks& m_declared;
    std::vector<std::pair<std::string, SpokenText>> m_texts; ///< by their pointer
    std::vector<Recording> m_recordings;
};

} // namespace

Text recordingFromJson(const json::value& value, std::string_view firstLanguage)
{
    if (const auto* file = value.if_string())
        return {{std::string(firstLanguage), std::string(*file)}};
    return textFromJson(value);
}

std::vector<SpokenText> spokenTexts(const Pack& pack, const Exhibit& exhibit, const Kind* kind,
                                    std::string_view language, const Fallbacks& declared)
{
    SpokenGatherer gatherer(pack, language, declared);
    gatherer.text(below(std::string(kOutside), "title"), exhibit.title);
    gatherer.text(below(std::string(kOutside), "line"), exhibit.line);
    if (!exhibit.recording.empty())
        gatherer.recording(kOutside, exhibit.recording, nullptr);
    if (kind == nullptr)
        return gatherer.gathered();
    walkSchema(kind->settings, kind->settings, exhibit.settings, "", [&](const Meeting& meeting) {
        const auto what = meeting.what();
        if (what == "text")
            gatherer.text(meeting.pointer, textFromJson(meeting.value));
        else if (what == "body")
            gatherer.body(meeting.pointer, textFromJson(meeting.value));
        else if (what == "recording")
            gatherer.recording(above(meeting.pointer), recordingFromJson(meeting.value, pack.languages.front()),
                               meeting.reads);
        // Pictures and films have words of their own: what they show, whose they are.
        return what != "text" && what != "body" && what != "recording" && what != "captions";
    });
    return gatherer.gathered();
}

} // namespace vitrine
