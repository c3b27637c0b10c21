// SPDX-License-Identifier: Apache-2.0
#include "made_stage.hpp"
#include "shell/shell.hpp"

#include <gtest/gtest.h>

#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

namespace vitrine::shell {
namespace {

const QByteArray kTwo =
    "  - { id: tale, kind: story, title: { de: A, en: B }, settings: { say: { de: eins, en: one } } }\n"
    "  - { id: other, kind: story, title: { de: C, en: D } }\n";

/// A visitor stands in front of a pack while it is written.
struct ARenewedPack : testing::Test {
    TempPlace place;
    std::unique_ptr<Shell> shell;

    ARenewedPack()
    {
        place.goodPlugin();
        place.goodPlugin("quiz", "Riddle");
        kinds = place.kinds();
        shell = std::make_unique<Shell>(Screen{}, Shell::Start{"home", "en"});
    }
    std::shared_ptr<const Kinds> kinds;

    std::shared_ptr<Content> save(const QByteArray& exhibits, const QByteArray& languages = "[de, en]") const
    {
        place.pack("pack", exhibits, {}, languages);
        auto read = readContent({place.folder("pack"), {}}, 0, kinds);
        EXPECT_TRUE(read) << (read ? "" : printProblems(read.error().problems));
        return std::make_shared<Content>(std::move(*read));
    }
    [[nodiscard]] std::string firstTitle() const
    {
        const Cards& cards = *shell->exhibition()->cards();
        return cards.title(cards.entries().front()).toStdString();
    }
};

TEST_F(ARenewedPack, IsShownAtOnceInTheMiddleOfAVisit)
{
    shell->renew(save(kTwo));
    ASSERT_EQ(shell->visit()->page(), "home");
    shell->visit()->setLanguage("de");
    shell->renew(save("  - { id: tale, kind: story, title: { de: Neu, en: New } }\n"));
    EXPECT_EQ(shell->visit()->page(), "home");
    EXPECT_EQ(shell->visit()->language(), "de");
    EXPECT_EQ(firstTitle(), "Neu");
}

TEST_F(ARenewedPack, KeepsTheVisitorInTheExhibitAndWhatWasSeen)
{
    shell->renew(save(kTwo));
    shell->open("other");
    shell->renew(save(QByteArray(kTwo).replace("de: C, en: D", "de: C, en: Changed")));
    EXPECT_EQ(shell->visit()->exhibit(), "other");
    EXPECT_EQ(shell->exhibitTitle(), "Changed");
}

TEST_F(ARenewedPack, LeadsHomeWhenTheExhibitIsGone)
{
    shell->renew(save(kTwo));
    shell->open("other");
    shell->renew(save("  - { id: tale, kind: story, title: { de: A, en: B } }\n"));
    EXPECT_EQ(shell->visit()->page(), "home");
}

TEST_F(ARenewedPack, FollowsAnExhibitThatOnlyHasAnotherId)
{
    shell->renew(save(kTwo));
    shell->open("other");
    shell->renew(save(QByteArray(kTwo).replace("id: other", "id: renamed")));
    EXPECT_EQ(shell->visit()->exhibit(), "renamed");
}

TEST_F(ARenewedPack, TakesTheFirstLanguageWhenTheOneShownIsGone)
{
    shell->renew(save(kTwo, "[de, en, fr]"));
    shell->visit()->setLanguage("fr");
    ASSERT_EQ(shell->visit()->language(), "fr");
    shell->renew(save(kTwo));
    EXPECT_EQ(shell->visit()->language(), "en"); // what --language asked for
    EXPECT_EQ(firstTitle(), "B");
}

/// The same with a stage, on which the exhibit is a living object.
struct ARenewedStage : ARenewedPack {
    QQmlEngine engine;
    std::unique_ptr<Stage> stage;

    ARenewedStage()
    {
        stage = makeStage(engine, place, {"story", "quiz"});
        shell->setStage(stage.get());
        shell->renew(save(kTwo));
        shell->open("tale");
        if (!QTest::qWaitFor([this] { return stage->exhibit() != nullptr; }))
            throw std::runtime_error("the exhibit was not made");
    }
    ~ARenewedStage() override { shell->setStage(nullptr); }
    [[nodiscard]] std::string said() const { return stage->exhibit()->property("said").toString().toStdString(); }
};

TEST_F(ARenewedStage, GivesTheLivingExhibitItsNewWords)
{
    QQuickItem* exhibit = stage->exhibit();
    ASSERT_EQ(said(), "one");
    shell->renew(save(QByteArray(kTwo).replace("en: one", "en: two")));
    EXPECT_EQ(stage->exhibit(), exhibit); // so its page, and whatever else a visitor did in it, is as it was
    EXPECT_EQ(said(), "two");
}

TEST_F(ARenewedStage, TellsTheOpenExhibitAndTheNextWhetherThereIsANetwork)
{
    const auto online = [&] {
        return stage->exhibit()->property("context").value<exhibit::ExhibitContext*>()->online();
    };
    EXPECT_TRUE(online());
    shell->setOnline(false);
    EXPECT_FALSE(online());
    const QPointer<QQuickItem> exhibit = stage->exhibit();
    shell->goHome();
    shell->open("other");
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage->exhibit() && stage->exhibit() != exhibit; }));
    EXPECT_FALSE(online());
    shell->setOnline(true);
    EXPECT_TRUE(online());
}

TEST_F(ARenewedStage, MakesAnExhibitAgainThatIsAnotherKindNow)
{
    const QPointer<QQuickItem> exhibit = stage->exhibit();
    shell->renew(save(QByteArray(kTwo).replace("id: tale, kind: story", "id: tale, kind: quiz")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return stage->exhibit() && stage->exhibit() != exhibit; }));
    EXPECT_EQ(said(), "one");
    EXPECT_EQ(shell->visit()->exhibit(), "tale");
}

TEST_F(ARenewedStage, MakesAnExhibitAgainThatHadFailed)
{
    QMetaObject::invokeMethod(stage->exhibit(), "failed", Q_ARG(QString, "nothing to show"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return shell->exhibitBroken(); }));
    shell->renew(save(QByteArray(kTwo).replace("en: one", "en: mended")));
    EXPECT_FALSE(shell->exhibitBroken());
    ASSERT_TRUE(QTest::qWaitFor([&] { return stage->exhibit() != nullptr; }));
    EXPECT_EQ(said(), "mended");
}

TEST_F(ARenewedStage, TellsAPictureThatKeptItsNameFromTheOneBefore)
{
    const QByteArray withPicture =
        QByteArray(kTwo).replace("settings: { say: { de: eins, en: one } }",
                                 "settings: { look: { src: media/cover.png, alt: { de: A, en: B } } }");
    const auto src = [&] {
        return stage->exhibit()
            ->property("context")
            .value<exhibit::ExhibitContext*>()
            ->settings()["look"]
            .toMap()["src"]
            .toUrl();
    };
    shell->renew(save(withPicture));
    const QUrl before = src();
    auto content = save(withPicture);
    content->stamps[before.toLocalFile()] = 1;
    shell->renew(content);
    EXPECT_NE(src(), before);
    EXPECT_EQ(src().toLocalFile(), before.toLocalFile());
}

TEST(FileStamps, LeaveTheAddressOfAFilmAndSayThatItIsAnother)
{
    const QVariant settings = QVariantMap{
        {"film", QVariantMap{{"type", "film"}, {"src", "file:///p/a.webm"}, {"captions", "file:///p/a.vtt"}}}};
    const FileStamps stamps{{"/p/a.webm", 1}, {"/p/a.vtt", 2}};
    const QVariantMap film = stamped(settings, stamps).toMap()["film"].toMap();
    EXPECT_EQ(film["src"].toString(), "file:///p/a.webm");
    EXPECT_EQ(film["captions"].toString(), "file:///p/a.vtt?2");
    EXPECT_TRUE(playsAnother(settings, {}, stamps));
    EXPECT_FALSE(playsAnother(settings, {{"/p/a.webm", 1}}, stamps)); // captions are read again by themselves
}

} // namespace
} // namespace vitrine::shell
