// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

#include "core/coverage/count_coverage.hpp"
#include "core/pack/schema.hpp"

#include <algorithm>

namespace vitrine {

namespace json = boost::json;

namespace {

Text textAt(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(json::string_view(key.data(), key.size()));
    return value == nullptr ? Text{} : textFromJson(*value);
}

ExhibitCoverage exhibitCoverage(const ExhibitSource& exhibit, const PackSource& source)
{
    ExhibitCoverage coverage;
    coverage.id = textMember(*exhibit.value, "id");
    coverage.kind = textMember(*exhibit.value, "kind");
    coverage.title = textAt(*exhibit.value, "title");
    if (exhibit.kind != nullptr)
        coverage.kindTitle = exhibit.kind->title;
    CoverageCount count(source, exhibit.document->places, coverage);
    const auto& schema = builtInSchema("pack");
    const auto settings = exhibit.pointer + "/settings";
    count.walk(schema, schema.at("definitions").at("exhibit"), *exhibit.value, exhibit.pointer, settings);
    const auto* written = exhibit.value->if_contains("settings");
    if (exhibit.kind != nullptr && written != nullptr)
        count.walk(exhibit.kind->settings, exhibit.kind->settings, *written, settings, {});
    return coverage;
}

} // namespace

std::string_view nameOf(Aspect aspect)
{
    constexpr std::array<std::string_view, kAspects.size()> kNames{"texts",       "alt_texts",          "captions",
                                                                   "transcripts", "audio_descriptions", "recordings"};
    return kNames.at(static_cast<std::size_t>(aspect));
}

int Share::percent() const
{
    if (wanted <= 0)
        return 100;
    return have == 0 ? 0 : std::max(1, static_cast<int>(100LL * have / wanted));
}

Share& Share::operator+=(const Share& other)
{
    have += other.have;
    wanted += other.wanted;
    same += other.same;
    return *this;
}

bool LanguageCoverage::isWhole() const
{
    return std::ranges::all_of(kAspects,
                               [&](Aspect aspect) { return aspect == Aspect::Recordings || of(aspect).isWhole(); });
}

std::vector<LanguageCoverage> PackCoverage::totals() const
{
    auto sum = frame.languages;
    for (const auto& exhibit : exhibits)
        for (std::size_t i = 0; i < sum.size() && i < exhibit.languages.size(); ++i)
            for (const auto aspect : kAspects)
                sum[i].of(aspect) += exhibit.languages[i].of(aspect);
    return sum;
}

Share PackCoverage::signLanguage() const
{
    auto sum = frame.signLanguage;
    for (const auto& exhibit : exhibits)
        sum += exhibit.signLanguage;
    return sum;
}

PackCoverage coverageOf(const PackSource& source)
{
    PackCoverage coverage;
    const auto& root = source.root();
    coverage.id = textMember(root, "id");
    coverage.version = textMember(root, "version");
    coverage.licence = textMember(root, "licence");
    coverage.title = textAt(root, "title");
    coverage.contact = textAt(root, "contact");
    coverage.languages = source.languages;
    CoverageCount count(source, source.places(), coverage.frame);
    const auto& schema = builtInSchema("pack");
    count.walk(schema, schema, source.documents.front().root, "", "/exhibits");
    coverage.exhibits.reserve(source.exhibits.size());
    for (const auto& exhibit : source.exhibits)
        coverage.exhibits.push_back(exhibitCoverage(exhibit, source));
    return coverage;
}

} // namespace vitrine
