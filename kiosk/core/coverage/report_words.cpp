// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/report_words.hpp"

#include "core/text/language_name.hpp"

#include <array>
#include <charconv>

namespace vitrine {

namespace {

struct AspectWords {
    std::string_view heading;
    std::string_view meaning;
    std::string_view one;
    std::string_view many;
};

constexpr std::array<AspectWords, kAspects.size()> kEnglishAspects{{
    {"Texts", "Headlines, body texts, captions of pictures, questions and answers.", "text", "texts"},
    {"Alternative texts", "Words that say what a picture or a film shows, for people who cannot see it.",
     "alternative text", "alternative texts"},
    {"Captions", "What is said and heard in a film, written into the picture.", "film with captions",
     "films with captions"},
    {"Transcripts", "What is said and heard in a film or a sound, as a text to read.", "transcript", "transcripts"},
    {"Audio description", "A voice that says what is to be seen in a film.", "audio description", "audio descriptions"},
    {"Recordings", "Texts that a person has read. All others are read by the screen's own voice.", "recording",
     "recordings"},
}};

constexpr std::array<AspectWords, kAspects.size()> kGermanAspects{{
    {"Texte", "Überschriften, Fließtexte, Bildunterschriften, Fragen und Antworten.", "Text", "Texte"},
    {"Alternativtexte", "Worte, die sagen, was ein Bild oder Film zeigt, für Menschen, die es nicht sehen.",
     "Alternativtext", "Alternativtexte"},
    {"Untertitel", "Was in einem Film gesprochen wird und zu hören ist, ins Bild geschrieben.", "Untertitelung",
     "Untertitelungen"},
    {"Texte zum Nachlesen", "Was in einem Film oder Ton zu hören ist, als Text (Transkript).", "Text zum Nachlesen",
     "Texte zum Nachlesen"},
    {"Audiodeskription", "Eine Stimme, die sagt, was in einem Film zu sehen ist.", "Audiodeskription",
     "Audiodeskriptionen"},
    {"Aufnahmen", "Texte, die ein Mensch eingesprochen hat. Alle anderen liest die Stimme des Bildschirms vor.",
     "Aufnahme", "Aufnahmen"},
}};

constexpr std::array<std::string_view, 12> kEnglishMonths{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kGermanMonths{"Januar",    "Februar", "März",     "April",
                                                         "Mai",       "Juni",    "Juli",     "August",
                                                         "September", "Oktober", "November", "Dezember"};

const AspectWords& wordsOf(Aspect aspect, bool german)
{
    return (german ? kGermanAspects : kEnglishAspects).at(static_cast<std::size_t>(aspect));
}

int digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    int number = 0;
    const auto part = text.substr(std::min(from, text.size()), count);
    static_cast<void>(std::from_chars(part.data(), part.data() + part.size(), number));
    return number;
}

} // namespace

std::string_view ReportWords::heading(Aspect aspect) const
{
    return wordsOf(aspect, m_german).heading;
}

std::string_view ReportWords::meaning(Aspect aspect) const
{
    return wordsOf(aspect, m_german).meaning;
}

std::string ReportWords::many(Aspect aspect, int count) const
{
    const auto& words = wordsOf(aspect, m_german);
    return std::to_string(count) + " " + std::string(count == 1 ? words.one : words.many);
}

std::string ReportWords::count(int count, std::string_view one, std::string_view many, std::string_view oneGerman,
                               std::string_view manyGerman) const
{
    const auto word = count == 1 ? of(one, oneGerman) : of(many, manyGerman);
    return std::to_string(count) + " " + std::string(word);
}

std::string ReportWords::nameOfLanguage(std::string_view language) const
{
    constexpr std::string_view kEasy = "-simple";
    const auto dash = language.find('-');
    auto name = languageNameIn(language.substr(0, dash), m_german ? "de" : "en");
    if (language.ends_with(kEasy))
        name += of(", easy to read", ", Leichte Sprache");
    else if (dash != std::string_view::npos)
        name += " (" + std::string(language) + ")";
    return name;
}

std::string ReportWords::day(std::string_view isoDay) const
{
    const int year = digitsAt(isoDay, 0, 4);
    const int month = digitsAt(isoDay, 5, 2);
    const int day = digitsAt(isoDay, 8, 2);
    if (month < 1 || month > 12)
        return std::string(isoDay);
    const auto& months = m_german ? kGermanMonths : kEnglishMonths;
    return std::to_string(day) + (m_german ? ". " : " ") + std::string(months.at(static_cast<std::size_t>(month - 1))) +
           " " + std::to_string(year);
}

std::string ReportWords::outOf(const Share& share) const
{
    return std::to_string(share.have) + std::string(of(" of ", " von ")) + std::to_string(share.wanted);
}

std::string ReportWords::list(const std::vector<std::string>& words) const
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? of(" and ", " und ") : ", ";
        text += words[i];
    }
    return text;
}

} // namespace vitrine
