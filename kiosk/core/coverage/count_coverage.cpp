// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/count_coverage.hpp"

#include "core/media/medium.hpp"
#include "core/pack/pack.hpp"
#include "core/pack/schema.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <cctype>
#include <optional>

namespace vitrine {

namespace json = boost::json;

namespace {

const json::value* memberOf(const json::object* object, std::string_view key)
{
    return object == nullptr ? nullptr : object->if_contains(json::string_view(key.data(), key.size()));
}

bool isWritten(const json::value* value)
{
    const auto* words = value == nullptr ? nullptr : value->if_string();
    return words != nullptr && !words->empty();
}

/// Is there something for `language`, its own or the same for all?
bool speaksIn(const json::value* value, const std::string& language)
{
    return isWritten(value) || (value != nullptr && isWritten(memberOf(value->if_object(), language)));
}

std::string_view annotationOf(const json::value& root, const json::value& node)
{
    const auto* schema = dereference(root, node).if_object();
    return schema == nullptr ? std::string_view{} : textMember(*schema, "x-vitrine");
}

/// Calls `see(key, node)` for the properties that `schema` knows, its own and those of its branches.
template <class See>
void eachProperty(const json::value& root, const json::object& schema, const See& see)
{
    const auto* own = memberOf(&schema, "properties");
    if (own != nullptr && own->is_object())
        for (const auto& [key, node] : own->get_object())
            see(std::string_view(key.data(), key.size()), node);
    for (const auto* const list : {"anyOf", "oneOf"}) {
        const auto* branches = memberOf(&schema, list);
        if (branches == nullptr || !branches->is_array())
            continue;
        for (const auto& branch : branches->get_array())
            if (const auto* inner = dereference(root, branch).if_object())
                if (const auto* properties = memberOf(inner, "properties");
                    properties != nullptr && properties->is_object())
                    for (const auto& [key, node] : properties->get_object())
                        see(std::string_view(key.data(), key.size()), node);
    }
}

/// What a property of a medium is called tells what it is for: several of them are plain texts.
std::optional<Aspect> aspectOfMember(std::string_view key, std::string_view annotation)
{
    if (annotation == "captions")
        return Aspect::Captions;
    if (key == "alt")
        return Aspect::AltTexts;
    if (key == "transcript")
        return Aspect::Transcripts;
    if (key == "audio_description")
        return Aspect::AudioDescriptions;
    return std::nullopt;
}

bool isWordsOrFile(std::string_view what)
{
    return what == "text" || what == "body" || what == "captions" || what == "recording" || what == "signed";
}

} // namespace

CoverageCount::CoverageCount(const PackSource& source, const Places& places, ExhibitCoverage& into)
    : m_source(source)
    , m_places(places)
    , m_into(into)
{
    for (const auto& language : source.languages)
        if (std::ranges::none_of(into.languages, [&](const auto& known) { return known.language == language; }))
            into.languages.push_back({language, {}});
}

void CoverageCount::walk(const json::value& root, const json::value& schema, const json::value& value,
                         const std::string& pointer, std::string_view but)
{
    m_top = pointer;
    walkSchema(root, schema, value, pointer, [&](const Meeting& meeting) {
        if (!but.empty() && meeting.pointer == but)
            return false;
        const auto what = meeting.what();
        if (what.empty()) {
            besides(root, meeting);
            return true;
        }
        if (what == "text" || what == "body")
            count(Aspect::Texts, &meeting.value, meeting.pointer, Alone::EveryLanguage);
        else if (what == "captions")
            count(Aspect::Captions, &meeting.value, meeting.pointer, Alone::FirstLanguage);
        else if (!isWordsOrFile(what))
            medium(root, meeting);
        return false;
    });
}

/// What a map could hold whether it does or not: somebody who reads its words, a film that signs them.
void CoverageCount::besides(const json::value& root, const Meeting& meeting)
{
    const auto* map = meeting.value.if_object();
    const auto* properties = memberOf(&meeting.schema, "properties");
    if (map == nullptr || properties == nullptr || !properties->is_object())
        return;
    for (const auto& [key, node] : properties->get_object()) {
        const auto annotation = annotationOf(root, node);
        if (annotation == "recording")
            recording(node, *map, memberOf(map, key));
        else if (annotation == "signed")
            signLanguage(memberOf(map, key));
    }
}

void CoverageCount::recording(const json::value& node, const json::object& beside, const json::value* value)
{
    const auto* named = memberOf(node.if_object(), "x-reads");
    const auto reads = named != nullptr && named->is_array() ? named->get_array() : json::array{"title", "line"};
    for (auto& language : m_into.languages) {
        const bool isRead = std::ranges::any_of(reads, [&](const json::value& key) {
            return key.is_string() && speaksIn(memberOf(&beside, key.get_string()), language.language);
        });
        if (!isRead)
            continue;
        auto& share = language.of(Aspect::Recordings);
        ++share.wanted;
        const bool isFirst = &language == &m_into.languages.front();
        const bool isOwn = value != nullptr && isWritten(memberOf(value->if_object(), language.language));
        share.have += isOwn || (isFirst && isWritten(value)) ? 1 : 0;
    }
}

void CoverageCount::signLanguage(const json::value* value)
{
    ++m_into.signLanguage.wanted;
    m_into.signLanguage.have += isWritten(value) || (value != nullptr && value->is_object()) ? 1 : 0;
}

void CoverageCount::medium(const json::value& root, const Meeting& meeting)
{
    const auto what = meeting.what();
    if (what == "scene" || what == "logo")
        return; // they only decorate
    const auto* map = meeting.value.if_object();
    std::optional<bool> sound; // asked once, and only for what may have some
    const auto sounds = [&] {
        if (!sound)
            sound = hasSound(what, meeting.value);
        return *sound;
    };
    eachProperty(root, meeting.schema, [&](std::string_view key, const json::value& node) {
        const auto annotation = annotationOf(root, node);
        const auto* value = memberOf(map, key);
        const auto pointer = below(meeting.pointer, key);
        if (annotation == "signed" && key == "sign_language") {
            if (value != nullptr || sounds())
                signLanguage(value);
            return;
        }
        const auto aspect = aspectOfMember(key, annotation);
        if (!aspect)
            return;
        if (*aspect == Aspect::AltTexts) {
            const bool decorates = value != nullptr && value->is_string() && value->get_string().empty();
            if (!decorates)
                count(*aspect, value, pointer, Alone::EveryLanguage);
            return;
        }
        const bool eitherWillDo = what == "sound" && *aspect != Aspect::Transcripts;
        if (value != nullptr || (!eitherWillDo && sounds()))
            count(*aspect, value, pointer,
                  *aspect == Aspect::Transcripts ? Alone::EveryLanguage : Alone::FirstLanguage);
    });
}

/// A film without sound needs neither captions nor a voice that describes it. One that cannot be read counts as heard.
bool CoverageCount::hasSound(std::string_view what, const json::value& value) const
{
    if (what != "film")
        return what == "sound";
    const auto* map = value.if_object();
    const auto* file = map == nullptr ? &value : memberOf(map, "src");
    if (!isWritten(file))
        return true;
    const auto path = mediumInside(m_source.folder, std::string(file->get_string()));
    if (path.empty())
        return true;
    const auto medium = inspectMedium(path);
    return !medium.fault.empty() || !medium.hasFilm || medium.hasSound;
}

void CoverageCount::count(Aspect aspect, const json::value* value, const std::string& pointer, Alone alone)
{
    const bool one = m_into.languages.size() == 1;
    for (auto& language : m_into.languages) {
        auto& share = language.of(aspect);
        ++share.wanted;
        const bool isFirst = &language == &m_into.languages.front();
        const bool own = value != nullptr && isWritten(memberOf(value->if_object(), language.language));
        const bool same = isWritten(value) && (alone == Alone::EveryLanguage || isFirst);
        if (own || same) {
            ++share.have;
            share.same += same && !one && alone == Alone::EveryLanguage ? 1 : 0;
        } else {
            m_into.gaps.push_back({aspect, language.language, m_places.of(pointer), nameAt(pointer)});
        }
    }
}

/// "pages 2 › body": as somebody finds it in the file. Entries are counted from one.
std::string CoverageCount::nameAt(const std::string& pointer) const
{
    std::string name;
    std::string_view rest = std::string_view(pointer).substr(std::min(m_top.size(), pointer.size()));
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto key = rest.substr(0, rest.find('/'));
        const bool isNumber = !key.empty() && key.size() < 6 &&
                              std::ranges::all_of(key, [](unsigned char c) { return std::isdigit(c) != 0; });
        if (isNumber)
            name += ' ' + std::to_string(std::stoi(std::string(key)) + 1);
        else
            name += (name.empty() ? "" : " › ") + std::string(key);
        rest.remove_prefix(key.size());
    }
    return name;
}

} // namespace vitrine
