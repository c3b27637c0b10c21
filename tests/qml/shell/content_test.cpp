// SPDX-License-Identifier: Apache-2.0
#include "shell/content/exhibition.hpp"
#include "shell/content/language_note.hpp"
#include "shell/content/languages.hpp"
#include "shell/content/loader.hpp"
#include "shell/content/logo.hpp"
#include "shell/content/to_variant.hpp"
#include "shell/content/words.hpp"
#include "shell/home/home_finder.hpp"
#include "temp_pack.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QUrl>

namespace vitrine::shell {
namespace {

const QByteArray kTwo = "  - id: tale\n    kind: story\n    title: { de: Märchen, en: Tale }\n"
                        "    line: { de: Ein Satz, en: One sentence }\n    cover: { src: media/cover.png, alt: { de: "
                        "Bild, en: Picture }, focus: [0.2, 0.8] }\n    minutes: 5\n    audience: [children]\n"
                        "    settings: { say: { de: Hallo, en: Hello } }\n"
                        "  - id: other\n    kind: story\n    title: { de: Anderes, en: Other }\n";

struct Contents : testing::Test {
    TempPlace place;
    Contents() { place.goodPlugin(); }

    static QVariant at(const Cards& cards, int row, int role) { return cards.data(cards.index(row), role); }
};

TEST_F(Contents, AreReadAndShownAsCards)
{
    place.pack("one", kTwo);
    Exhibition exhibition(place.content("one"), {"de", "en"});
    const Cards& cards = *exhibition.cards();
    ASSERT_EQ(cards.count(), 2);
    EXPECT_EQ(at(cards, 0, Cards::ExhibitId), "tale");
    EXPECT_EQ(at(cards, 0, Cards::Title), "Märchen");
    EXPECT_EQ(at(cards, 0, Cards::Line), "Ein Satz");
    EXPECT_EQ(at(cards, 0, Cards::KindTitle), "Tale deutsch");
    EXPECT_EQ(at(cards, 0, Cards::Minutes), 5);
    EXPECT_EQ(at(cards, 0, Cards::State), "ready");
    const QVariantMap cover = at(cards, 0, Cards::Cover).toMap();
    EXPECT_EQ(cover["src"].toUrl(), QUrl::fromLocalFile(place.path("one/media/cover.png")));
    EXPECT_EQ(cover["alt"], "Bild");
    EXPECT_DOUBLE_EQ(cover["focusX"].toDouble(), 0.2);
    EXPECT_TRUE(at(cards, 1, Cards::Cover).toMap().isEmpty());
}

TEST_F(Contents, ChangeTheirLanguageWithoutBeingReadAgain)
{
    place.pack("one", kTwo);
    Exhibition exhibition(place.content("one"), {"de", "en"});
    QDir(place.path("one")).removeRecursively(); // nothing is left to read
    const QAbstractItemModelTester tester(exhibition.cards(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy changed(exhibition.cards(), &QAbstractItemModel::dataChanged);
    exhibition.setLanguage("en");
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(at(*exhibition.cards(), 0, Cards::Title), "Tale");
    EXPECT_EQ(exhibition.settings(exhibition.cards()->entries().front())["say"], "Hello");
}

TEST_F(Contents, InAnotherLanguageThanTheOneChosenSaySoOnTheirCard)
{
    place.pack("one", kTwo + "  - id: german\n    kind: story\n    title: { de: Nur deutsch, en: Only German }\n"
                             "    settings: { say: { de: Ein langer Satz auf Deutsch } }\n");
    Words words;
    words.prepare({"de", "en"}, *place.kinds());
    words.choose("en");
    Exhibition exhibition(place.content("one"), {"de", "en"});
    const Cards& cards = *exhibition.cards();
    EXPECT_EQ(at(cards, 2, Cards::LanguageNote), "");
    exhibition.setLanguage("en");
    EXPECT_EQ(at(cards, 0, Cards::LanguageNote), "");
    EXPECT_EQ(at(cards, 2, Cards::LanguageNote), "Only in German");
    EXPECT_EQ(at(cards, 2, Cards::LanguageWord), "German");
    EXPECT_EQ(mainLanguage(cards.languageUse(cards.entries()[2]), "en"), "de");
}

TEST_F(Contents, TakeWhatIsMissingFromTheLanguageThatWasDeclared)
{
    place.pack("one", kTwo);
    Exhibition exhibition(place.content("one"), {"de", "ar"}, {{"ar", {"en"}}});
    exhibition.setLanguage("ar");
    EXPECT_EQ(at(*exhibition.cards(), 0, Cards::Title), "Tale");
    EXPECT_EQ(at(*exhibition.cards(), 0, Cards::KindTitle), "Tale english");
    EXPECT_EQ(exhibition.settings(exhibition.cards()->entries().front())["say"], "Hello");
}

TEST_F(Contents, OfSeveralPacksStandSideBySideUnderTheirOwnNames)
{
    place.pack("one", kTwo);
    place.pack("two", kTwo);
    Content both = *place.content("one");
    const auto second = place.content("two");
    both.packs.push_back(second->packs.front());
    both.kinds = second->kinds;
    Cards cards(std::make_shared<const Content>(std::move(both)));
    ASSERT_EQ(cards.count(), 4);
    EXPECT_EQ(cards.entries()[2].id, "two/tale");
    EXPECT_EQ(cards.find("two/tale")->pack->id, "two");
    EXPECT_EQ(cards.find("nobody"), nullptr);
}

TEST_F(Contents, SayWhichExhibitsAreNotToBeOpened)
{
    place.pack("one", kTwo);
    Exhibition exhibition(place.content("one"), {"de"});
    Cards& cards = *exhibition.cards();
    cards.setAside({"tale"});
    EXPECT_FALSE(cards.ready("tale"));
    EXPECT_EQ(at(cards, 0, Cards::State), "unavailable");
    EXPECT_TRUE(cards.ready("other"));
    cards.setAside({});
    EXPECT_TRUE(cards.ready("tale"));
    cards.setKindBroken("story");
    EXPECT_FALSE(cards.ready("tale"));
    EXPECT_FALSE(cards.ready("other"));
}

TEST_F(Contents, AreShownOnlyWhenTheyAreDueCase28)
{
    place.pack("one",
               "  - id: tale\n    kind: story\n    title: A\n    topics: [light]\n"
               "    when: { from: 2027-03-28, until: 2027-03-28, hours: [\"02:30-04:00\"] }\n"
               "  - { id: other, kind: story, title: B, topics: [sound], when: { until: 2027-03-27 } }\n",
               "topics: { light: Light, sound: Sound }\n"
               "attract: { playlist: [{ src: media/cover.png, when: { days: [monday] } }] }\n");
    Exhibition exhibition(place.content("one"), {"de"});
    Cards& cards = *exhibition.cards();
    HomeFinder finder;
    finder.setActive(true);
    finder.setCards(&cards);
    EXPECT_EQ(cards.dueCount(), 2) << "nobody has told the time";
    EXPECT_EQ(exhibition.playlist().size(), 1);
    const auto at = [](const char* day, const char* minute) { return *readDay(day) + *readDayMinute(minute); };

    exhibition.setNow(at("2027-03-27", "12:00")); // a Saturday
    EXPECT_EQ(cards.dueCount(), 1);
    EXPECT_FALSE(cards.ready("tale"));
    EXPECT_TRUE(cards.ready("other"));
    EXPECT_EQ(finder.found(), std::vector{1});
    EXPECT_EQ(finder.shelves(), QStringList("topic:sound"));
    EXPECT_EQ(exhibition.playlist().size(), 0) << "not a Monday";

    exhibition.setNow(at("2027-03-28", "01:59"));
    EXPECT_EQ(cards.dueCount(), 0);
    EXPECT_EQ(finder.count(), 0);
    EXPECT_NE(exhibition.nextWords(), "");
    QSignalSpy changed(&cards, &Cards::dueChanged);
    exhibition.setNow(at("2027-03-28", "03:00")); // what follows 01:59 that night
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(cards.ready("tale"));
    EXPECT_EQ(exhibition.nextWords(), "");
    exhibition.setNow(at("2027-03-29", "12:00"));
    EXPECT_EQ(exhibition.playlist().size(), 1);
    EXPECT_EQ(exhibition.nextWords(), "") << "it will never be shown again";
    exhibition.setNow(at("1970-01-01", "00:00"));
    EXPECT_EQ(cards.dueCount(), 2) << "a clock that was never set";
}

TEST_F(Contents, RememberWhatWasSeenUntilTheVisitEnds)
{
    place.pack("one", kTwo);
    Exhibition exhibition(place.content("one"), {"de"});
    Cards& cards = *exhibition.cards();
    cards.markSeen("other");
    EXPECT_EQ(at(cards, 1, Cards::Seen), true);
    EXPECT_EQ(at(cards, 0, Cards::Seen), false);
    cards.forgetSeen();
    EXPECT_EQ(at(cards, 1, Cards::Seen), false);
}

TEST_F(Contents, GiveTheHouseItsFace)
{
    place.pack("one", kTwo,
               "theme: { accent: \"#804020\", house: Haus }\nquestion: { de: Was nun?, en: What now? }\n"
               "attract: { playlist: [media/cover.png], call: { de: Anfassen, en: Touch }, note: { de: Heute } }\n");
    Exhibition exhibition(place.content("one"), {"de", "en", "fr"});
    EXPECT_EQ(exhibition.accent(), QColor("#804020"));
    EXPECT_EQ(exhibition.house(), "Haus");
    EXPECT_EQ(exhibition.question(), "Was nun?");
    EXPECT_EQ(exhibition.note(), "Heute");
    ASSERT_EQ(exhibition.calls().size(), 3);
    EXPECT_EQ(exhibition.calls()[1].toMap()["text"], "Touch");
    EXPECT_EQ(exhibition.calls()[2].toMap()["text"], ""); // no French, and no German in its place
    ASSERT_EQ(exhibition.playlist().size(), 1);
    EXPECT_EQ(exhibition.playlist()[0].toMap()["film"], false);
}

TEST_F(Contents, KnowWhichPicturesAreMadeForAnUprightPanel)
{
    place.pack("one", kTwo, "attract: { playlist: [media/cover.png, media/tall.png] }\n");
    place.picture("one/media/tall.png", Qt::darkGreen, {36, 64});
    const Exhibition exhibition(place.content("one"), {"de"});
    ASSERT_EQ(exhibition.playlist().size(), 2);
    EXPECT_EQ(exhibition.playlist()[0].toMap()["upright"], false);
    EXPECT_EQ(exhibition.playlist()[1].toMap()["upright"], true);
}

TEST_F(Contents, ShowTheirCoversWhereNobodyChoseAPlaylist)
{
    place.pack("one", kTwo);
    const Exhibition exhibition(place.content("one"), {"de"});
    ASSERT_EQ(exhibition.playlist().size(), 1);
}

TEST_F(Contents, WithAMistakeAreRefusedWithItsPlace)
{
    place.pack("one", "  - id: tale\n    kind: storry\n    title: A\n");
    const auto read = readContent({place.folder("one"), {}}, 0, place.kinds());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Errc::Refused);
    EXPECT_NE(printProblems(read.error().problems).find("pack.yaml:9:11: error: "), std::string::npos)
        << printProblems(read.error().problems);
}

TEST_F(Contents, OfAStoreAreMissingUntilTheFirstGeneration)
{
    const auto read = readContent({{}, place.folder("nowhere")}, 0, place.kinds());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Errc::NotFound);
}

TEST_F(Contents, ArriveFromTheLoadersThread)
{
    place.pack("one", kTwo);
    Loader loader({place.folder("one"), {}}, {place.folder("exhibits")});
    std::shared_ptr<const Content> arrived;
    QObject::connect(&loader, &Loader::loaded, &loader,
                     [&](std::shared_ptr<const Content> content) { arrived = std::move(content); });
    QSignalSpy loaded(&loader, &Loader::loaded);
    QSignalSpy checked(&loader, &Loader::checked);
    loader.load(0);
    loader.check(0);
    ASSERT_TRUE(loaded.wait(20'000));
    EXPECT_EQ(arrived->packs.front().id, "one");
    ASSERT_TRUE(!checked.empty() || checked.wait(20'000));
    EXPECT_FALSE(hasErrors(checked.first().first().value<Problems>()));
}

/// What the first picture needs is read at once, and what is wrong with the rest is said as it is when read closely.
TEST_F(Contents, AreReadAtAGlanceFirstAndCheckedAfterwards)
{
    place.pack("one", "  - { id: tale, kind: story, title: { de: A, en: B }, unheard: of }\n");
    Loader loader({place.folder("one"), {}}, {place.folder("exhibits")});
    QSignalSpy loaded(&loader, &Loader::loaded);
    QSignalSpy checked(&loader, &Loader::checked);
    loader.glance(0);
    loader.check(0);
    ASSERT_TRUE(checked.wait(20'000));
    EXPECT_EQ(loaded.size(), 1);
    EXPECT_TRUE(hasErrors(checked.first().first().value<Problems>()));
}

TEST_F(Contents, ThatNoGlanceCanReadAreRefusedWithEverythingThatIsWrong)
{
    place.pack("one", "  - { id: tale, kind: storry, title: { de: A, en: B }, unheard: of }\n");
    Loader loader({place.folder("one"), {}}, {place.folder("exhibits")});
    QSignalSpy refused(&loader, &Loader::refused);
    loader.glance(0);
    ASSERT_TRUE(refused.wait(20'000));
    const auto problems = refused.first()[2].value<Problems>();
    const auto said = [&](std::string_view code) { return std::ranges::count(problems, code, &Problem::code); };
    EXPECT_EQ(said("unknown-kind"), 1);
    EXPECT_EQ(said("unknown-key"), 1) << "which only a closer look finds";
}

TEST_F(Contents, WithABrokenPictureAreFoundByTheCheckOfMedia)
{
    place.pack("one", kTwo);
    place.write("one/media/cover.png", "this is no picture");
    EXPECT_TRUE(hasErrors(checkMedia(place.folder("one"), *place.kinds())));
}

TEST(Languages, OnOfferAreThoseOfTheScreenThatAPackHas)
{
    Pack pack;
    pack.languages = {"de", "uk", "en"};
    EXPECT_EQ(offeredLanguages({pack}, {"en", "fr", "de"}).join(' '), "en de");
    EXPECT_EQ(offeredLanguages({pack}, {"fr"}).join(' '), "de uk en");
    Pack other;
    other.languages = {"en", "ar"};
    EXPECT_EQ(offeredLanguages({pack, other}, {}).join(' '), "de uk en ar") << "all that the packs have";
    EXPECT_EQ(offeredLanguages({pack, other}, {"ar", "uk"}).join(' '), "ar uk");
}

TEST(ShellWords, AreChosenAnewOnlyWhereTheySaySomethingElse)
{
    const Kinds none;
    Words words;
    words.prepare({"de"}, none);
    const auto start = [] { return QCoreApplication::translate("BottomBar", "Adjust"); };
    EXPECT_TRUE(words.choose("de"));
    EXPECT_EQ(start(), "Anpassen");
    EXPECT_FALSE(words.choose("de"));
    words.prepare({"de", "fr"}, none);
    EXPECT_FALSE(words.choose("de")) << "another language came, and this one is as it was";
    EXPECT_TRUE(words.choose("en"));
    EXPECT_EQ(start(), "Adjust");
    words.prepare({"en"}, none);
    EXPECT_TRUE(words.choose("en")) << "it was chosen before its words were read";
    EXPECT_FALSE(words.choose("en"));
    const Kinds others;
    words.prepare({"en"}, others);
    EXPECT_TRUE(words.choose("en")) << "plugins may say it in their own words";
}

struct LanguageNotes : testing::Test {
    Words words;
    const Kinds none;
    LanguageNotes() { words.prepare({"de", "en", "de-simple", "fr", "ar"}, none); }

    QString note(const LanguageUse& use, const QString& language)
    {
        words.choose(language);
        return languageNote(use, language);
    }
};

TEST_F(LanguageNotes, TellInTheLanguageChosenWhichOneTheTextsAreIn)
{
    EXPECT_EQ(note({{"de", 900}}, "en"), "Only in German");
    EXPECT_EQ(note({{"de", 900}}, "fr"), QString::fromUtf8("Uniquement en allemand"));
    EXPECT_EQ(note({{"de", 900}}, "ar"), QString::fromUtf8("بالألمانية فقط"));
    EXPECT_EQ(note({{"en", 900}}, "de"), "Nur auf Englisch");
    EXPECT_EQ(note({{"en", 900}}, "de-simple"), "Nur auf Englisch");
    EXPECT_EQ(note({{"de", 900}}, "de-simple"), "Nicht in Leichter Sprache");
}

TEST_F(LanguageNotes, SpeakOfAPartWhereItIsAPart)
{
    EXPECT_EQ(note({{"de", 300}, {"en", 700}}, "en"), "Some of it only in German");
    EXPECT_EQ(note({{"de", 300}, {"de-simple", 700}}, "de-simple"), "Ein Teil ist nicht in Leichter Sprache");
    EXPECT_EQ(note({{"de", 20}, {"en", 980}}, "en"), "") << "a name is no text";
    EXPECT_EQ(languageMark({{"de", 300}, {"en", 700}}, "en").sentence, "") << "a card tells of the whole alone";
    EXPECT_EQ(languageMark({{"de", 700}, {"en", 300}}, "en").sentence, "Only in German");
    EXPECT_EQ(languageMark({{"de", 700}, {"en", 300}}, "en").word, "German");
}

TEST_F(LanguageNotes, AreSilentWhereThereIsNothingToTell)
{
    EXPECT_EQ(note({}, "en"), "");
    EXPECT_EQ(note({{"en", 900}}, "en"), "");
    EXPECT_EQ(note({{"de-simple", 900}}, "de"), "");
    EXPECT_EQ(note({{"fr", 900}}, "fr-CA"), "");
}

TEST(Languages, NameThemselves)
{
    EXPECT_EQ(languageName("de"), "Deutsch");
    EXPECT_EQ(languageName("en"), "English");
    EXPECT_EQ(languageName("fr"), "Français");
    EXPECT_EQ(languageName("uk"), "Українська");
    EXPECT_EQ(languageName("ar"), "العربية");
    EXPECT_EQ(languageName("de-simple"), "Leichte Sprache");
    EXPECT_EQ(languageName("zh"), "中文");
    EXPECT_EQ(languageName("zh-Hant"), "繁體中文");
    EXPECT_EQ(languageName("ja"), "日本語");
    EXPECT_EQ(languageName("ko"), "한국어");
    EXPECT_EQ(languageName("tr"), "Türkçe");
    EXPECT_EQ(languageName("tlh"), "tlh") << "nobody knows it";
}

TEST(ToVariant, TurnsFilesOfMediaIntoAddresses)
{
    const QVariantMap map =
        toVariant(boost::json::parse(R"({"look": {"src": "/a b/c#d%20.jpg", "type": "picture", "focusX": 0.5},
                                         "src": "/not/a/medium", "n": 3, "list": [true, null, "x"]})"))
            .toMap();
    EXPECT_EQ(QUrl(map["look"].toMap()["src"].toString()).toLocalFile(), "/a b/c#d%20.jpg");
    EXPECT_EQ(map["src"], "/not/a/medium");
    EXPECT_EQ(map["n"].typeId(), QMetaType::Int);
    EXPECT_EQ(map["list"].toList()[0], true);
    EXPECT_TRUE(map["list"].toList()[1].isNull());
}

TEST(Logo, TakesTheColourOfTheWordsBesideIt)
{
    const TempPlace place;
    place.write("logo.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">)"
                            R"(<rect width="10" height="10" fill="currentColor"/>)"
                            R"(<rect x="10" width="10" height="10" fill="#00ff00"/></svg>)");
    const QImage image = drawLogo(place.path("logo.svg"), Qt::red, {0, 40});
    ASSERT_EQ(image.size(), QSize(80, 40));
    EXPECT_EQ(image.pixelColor(20, 20), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(60, 20), QColor(Qt::green));
    EXPECT_TRUE(drawLogo(place.path("none.svg"), Qt::red, {0, 40}).isNull());
}

} // namespace
} // namespace vitrine::shell
