// SPDX-License-Identifier: Apache-2.0
// The slips of people who write their first packs: each is one finding, which says where, what and what to write.
#include "core/pack/pack.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

constexpr const char* kPack = "vitrine: 1\n"
                              "id: haus\n"
                              "version: 1.0.0\n"
                              "title: Haus\n"
                              "languages: [de, en]\n"
                              "licence: CC-BY-4.0\n"
                              "exhibits:\n"
                              "  - id: frage\n"
                              "    kind: quiz\n"
                              "    title: Fragen\n"
                              "    settings:\n"
                              "      questions:\n"
                              "        - question: Wie viele\n"
                              "          answers:\n"
                              "            - text: eins\n"
                              "              correct: true\n"
                              "            - text: zwei\n";

const Kinds& kinds()
{
    static const Kinds all = [] {
        Problems problems;
        return readKinds({std::string(VITRINE_CONFIG) + "/../exhibits"}, problems);
    }();
    return all;
}

struct Slip {
    const char* name;
    const char* instead_of;
    const char* written;
    const char* english; ///< line:column: sentence; hint
    const char* german;
};

std::ostream& operator<<(std::ostream& out, const Slip& slip)
{
    return out << slip.name;
}

std::string told(const Problems& problems, Language language)
{
    std::string all;
    for (const auto& problem : problems)
        all += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ": " +
               problem.sentence.in(language) + "; " + problem.hint.in(language) + '\n';
    return all;
}

class Mistakes : public testing::TestWithParam<Slip> {};

constexpr const char* kTitle = "title: Haus\n";
constexpr const char* kExhibit = "    title: Fragen\n";

const Slip kSlips[] = {
    {"Times", kExhibit, "    title: Fragen\n    when: { hours: [9:00-18:00] }\n",
     "11:21: \"9:00-18:00\" is not a time of day; write \"09:00-18:00\"\n",
     "11:21: „9:00-18:00“ ist keine Uhrzeit; schreiben Sie \"09:00-18:00\"\n"},
    {"TimesThatAreNoList", kExhibit, "    title: Fragen\n    when:\n      hours: 9 bis 18 Uhr\n",
     "12:14: \"hours\" must be a list, not the text \"9 bis 18 Uhr\"; write it as a list: [\"09:00-18:00\"]\n",
     "12:14: „hours“ muss eine Liste sein, nicht der Text „9 bis 18 Uhr“; schreiben Sie es als Liste: "
     "[\"09:00-18:00\"]\n"},
    {"GermanDay", kExhibit, "    title: Fragen\n    when: { from: 30.11.2026 }\n",
     "11:19: \"30.11.2026\" is not a day; write 2026-11-30\n",
     "11:19: „30.11.2026“ ist kein Tag; schreiben Sie 2026-11-30\n"},
    {"DecimalCommas", kTitle, "title: Haus\nattract: { playlist: [{ src: media/a.svg, alt: a, focus: [0,5, 0,4] }] }\n",
     "5:58: a number has a point, not a comma; write [0.5, 0.4]\n",
     "5:58: eine Zahl hat hier einen Punkt, kein Komma; schreiben Sie [0.5, 0.4]\n"},
    {"Dash", "            - text: zwei\n", "              text: zwei\n",
     "17:15: \"text\" stands twice in one entry of a list, in line 15 and here; write a dash before it if the next "
     "entry begins here: - text: …\n",
     "17:15: „text“ steht zweimal in einem Eintrag einer Liste, in Zeile 15 und hier; setzen Sie einen Strich davor, "
     "wenn hier der nächste Eintrag beginnt: - text: …\n"},
    {"NoDashAtAll", "            - text: eins\n              correct: true\n            - text: zwei\n",
     "            text: eins\n            correct: true\n            text: zwei\n",
     "15:13: \"answers\" must be a list, not a map; begin each entry of the list with a dash and a space: \"- …\"\n",
     "15:13: „answers“ muss eine Liste sein, nicht eine Gruppe; beginnen Sie jeden Eintrag der Liste mit einem Strich "
     "und einem Leerzeichen: „- …“\n"},
    {"DashWithoutSpace", "            - text: zwei", "            -text: zwei",
     "17:13: behind the dash of a list entry a space is missing; write - text: zwei\n",
     "17:13: nach dem Strich eines Listeneintrags fehlt ein Leerzeichen; schreiben Sie - text: zwei\n"},
    {"NoRightAnswer", "              correct: true\n", "",
     "15:13: no answer is correct; write correct: true beside the right one\n",
     "15:13: keine Antwort ist richtig; schreiben Sie correct: true zu der richtigen\n"},
    {"TheWordOfALanguage", kTitle, "title: { de: Haus, english: House }\n",
     "4:20: \"english\" is not a language; write en\n", "4:20: „english“ ist keine Sprache; schreiben Sie en\n"},
    {"ALanguageInBigLetters", kTitle, "title: { De: Haus, en: House }\n", "4:10: \"De\" is not a language; write de\n",
     "4:10: „De“ ist keine Sprache; schreiben Sie de\n"},
    {"ALanguageThePackHasNot", kTitle, "title: { de: Haus, en: House, fr: Maison }\n",
     "4:31: \"fr\" is not one of the pack's languages; add it to \"languages\" in pack.yaml, or delete this line\n",
     "4:31: „fr“ gehört nicht zu den Sprachen des Pakets; ergänzen Sie die Sprache unter „languages“ in pack.yaml, "
     "oder "
     "löschen Sie diese Zeile\n"},
    {"Tab", "    kind: quiz", "\tkind: quiz", "9:1: a tab stands where spaces must indent; indent with spaces\n",
     "9:1: die Zeile ist mit einem Tabulator eingerückt; rücken Sie mit Leerzeichen ein\n"},
    {"ColonOfAValue", "kind: quiz", "kind quiz", "9:5: after \"kind\" a colon is missing; write \"kind: quiz\"\n",
     "9:5: nach „kind“ fehlt ein Doppelpunkt; schreiben Sie „kind: quiz“\n"},
    {"ColonOfAGroup", "    settings:\n", "    settings\n",
     "11:5: after \"settings\" a colon is missing; write settings:\n",
     "11:5: nach „settings“ fehlt ein Doppelpunkt; schreiben Sie settings:\n"},
    {"UmlautInAnId", "id: haus", "id: führung", "2:5: \"führung\" is not an id; write fuehrung\n",
     "2:5: „führung“ ist keine Kennung; schreiben Sie fuehrung\n"},
    {"WordsAsAnId", "id: haus", "id: Unser Haus", "2:5: \"Unser Haus\" is not an id; write unser-haus\n",
     "2:5: „Unser Haus“ ist keine Kennung; schreiben Sie unser-haus\n"},
    {"ShortVersion", "version: 1.0.0", "version: v1.2", "3:10: \"v1.2\" is not a version; write 1.2.0\n",
     "3:10: „v1.2“ ist keine Version; schreiben Sie 1.2.0\n"},
    {"VersionOfTwoNumbers", "version: 1.0.0", "version: 1.0",
     "3:10: \"version\" must be a text, not the number 1; write 1.0.0\n",
     "3:10: „version“ muss ein Text sein, nicht die Zahl 1; schreiben Sie 1.0.0\n"},
    {"AKeyOfAChoice", "exhibits:\n",
     "exhibits:\n  - id: wann\n    kind: events\n    title: Wann\n    settings: { calender: media/a.svg }\n",
     "11:17: there is no key \"calender\" here; did you mean \"calendar\"?\n",
     "11:17: den Schlüssel „calender“ gibt es hier nicht; meinten Sie „calendar“?\n"},
    {"Backslash", kExhibit, "    title: Fragen\n    cover: { src: media\\platz.jpg, alt: Platz }\n",
     "11:19: the path has a backslash; write media/platz.jpg\n",
     "11:19: der Pfad enthält einen umgekehrten Schrägstrich (\\); schreiben Sie media/platz.jpg\n"},
    {"BackslashInQuotes", kExhibit, "    title: Fragen\n    cover: { src: \"media\\platz.jpg\", alt: Platz }\n",
     "11:19: the path has a backslash; write \"media/platz.jpg\"\n",
     "11:19: der Pfad enthält einen umgekehrten Schrägstrich (\\); schreiben Sie \"media/platz.jpg\"\n"},
    {"ADriveOfWindows", kExhibit, "    title: Fragen\n    cover: { src: C:\\Users\\Anna\\platz.jpg, alt: Platz }\n",
     "11:19: a file of the pack is meant here, not an address or a drive; put the file into the folder media and write "
     "media/platz.jpg\n",
     "11:19: hier ist eine Datei des Pakets gemeint, keine Adresse und kein Laufwerk; legen Sie die Datei in den "
     "Ordner "
     "media und schreiben Sie media/platz.jpg\n"},
    {"ADriveOfWindowsInQuotes", kExhibit,
     "    title: Fragen\n    cover: { src: \"C:\\Users\\Anna\\platz.jpg\", alt: Platz }\n",
     "11:19: a file of the pack is meant here, not an address or a drive; put the file into the folder media and write "
     "\"media/platz.jpg\"\n",
     "11:19: hier ist eine Datei des Pakets gemeint, keine Adresse und kein Laufwerk; legen Sie die Datei in den "
     "Ordner "
     "media und schreiben Sie \"media/platz.jpg\"\n"},
    {"AColonInATitle", kTitle, "title: Haus: gestern und heute\n",
     "4:8: this text holds a colon and stands in no quotes; write title: \"Haus: gestern und heute\"\n",
     "4:8: dieser Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen; schreiben Sie title: \"Haus: "
     "gestern und heute\"\n"},
    {"AColonInBraces", kTitle, "title: { de: Haus: gestern, en: House }\n",
     "4:14: this text holds a colon and stands in no quotes; write de: \"Haus: gestern\"\n",
     "4:14: dieser Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen; schreiben Sie de: \"Haus: "
     "gestern\"\n"},
    {"AQuoteThatIsNotClosed", kTitle, "title: { de: \"Haus, en: House }\n",
     "4:14: a text in quotes is not closed; add the closing quote\n",
     "4:14: ein Text in Anführungszeichen ist nicht geschlossen; ergänzen Sie das schließende Anführungszeichen\n"},
    {"TextBehindAQuote", kTitle, "title: \"Unser\" Haus\n",
     "4:16: behind the closing quote the text goes on; put the whole text in single quotes: '\"Unser\" Haus'\n",
     "4:16: nach dem schließenden Anführungszeichen geht der Text weiter; setzen Sie den ganzen Text in einfache "
     "Anführungszeichen: '\"Unser\" Haus'\n"},
    {"Yes", "correct: true", "correct: ja",
     "16:24: \"correct\" must be true or false, not the text \"ja\"; write true, without quotes\n",
     "16:24: „correct“ muss true oder false sein, nicht der Text „ja“; schreiben Sie true, ohne Anführungszeichen\n"},
    {"CurlyQuotesOfAText", kTitle, "title: { de: „Haus: alt“, en: “Our house” }\n",
     "4:14: these quotes are curly, as word processors set them: YAML knows straight ones only; write \"Haus: alt\"\n",
     "4:14: das sind typografische Anführungszeichen, wie Textprogramme sie setzen: YAML kennt nur gerade; schreiben "
     "Sie \"Haus: alt\"\n"},
    {"CurlyQuotesOfAnId", "id: haus", "id: “haus”",
     "2:5: the quotes of \"“haus”\" are curly, as word processors set "
     "them, and become part of the value; write haus\n",
     "2:5: die Anführungszeichen von „“haus”“ sind typografische, wie Textprogramme sie setzen, und zählen zum Wert; "
     "schreiben Sie haus\n"},
    {"CurlyQuotesOfAPath", kExhibit, "    title: Fragen\n    cover: { src: “media/platz.jpg”, alt: Platz }\n",
     "11:19: the quotes of the path are curly, as word processors set them; write media/platz.jpg\n",
     "11:19: die Anführungszeichen des Pfads sind typografische, wie Textprogramme sie setzen; schreiben Sie "
     "media/platz.jpg\n"},
};

} // namespace

TEST_P(Mistakes, AreOneFindingThatSaysWhatToWrite)
{
    const auto& slip = GetParam();
    std::string text = kPack;
    const auto at = text.find(slip.instead_of);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, std::string(slip.instead_of).size(), slip.written);
    const test::TempFolder folder;
    folder.write("pack.yaml", text);
    if (text.find("media/a.svg") != std::string::npos)
        folder.write("media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    const auto reading = readPack(folder.path(), kinds());
    EXPECT_EQ(told(reading.problems, Language::English), slip.english);
    EXPECT_EQ(told(reading.problems, Language::German), slip.german);
}

INSTANTIATE_TEST_SUITE_P(Slips, Mistakes, testing::ValuesIn(kSlips),
                         [](const testing::TestParamInfo<Slip>& slip) { return std::string(slip.param.name); });

} // namespace vitrine
