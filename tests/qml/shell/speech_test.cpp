// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/guide.hpp"
#include "shell/speech/text_lines.hpp"

#include "page_file.hpp"

#include <gtest/gtest.h>

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryFile>
#include <QTest>

namespace vitrine::shell {
namespace {

/// What a voice was asked to do, in order; it "finishes" when the test says so.
struct VoiceBook {
    QStringList said;
    std::vector<Saying> sayings;
    int stops = 0;
    Voice::Listener listener;
    bool awake = true; ///< it answers at once
};

class FakeVoice : public Voice {
public:
    explicit FakeVoice(VoiceBook& book)
        : m_book(book)
    {
    }
    void start(const QStringList&, Listener listener) override
    {
        m_book.listener = std::move(listener);
        if (m_book.awake)
            m_book.listener.ready({{"German", "de"}, {"English (America)", "en"}});
    }
    void speak(const Saying& saying) override
    {
        m_book.sayings.push_back(saying);
        m_book.said << saying.text;
    }
    void stop() override { ++m_book.stops; }

private:
    VoiceBook& m_book;
};

/// The same of recordings.
struct PlayBook {
    std::vector<Saying> sayings;
    int stops = 0;
    bool able = true;
    Player::Listener listener;
};

class FakePlayer : public Player {
public:
    explicit FakePlayer(PlayBook& book)
        : m_book(book)
    {
    }
    void start(Listener listener) override { m_book.listener = std::move(listener); }
    [[nodiscard]] bool able(QString& why) const override
    {
        why = m_book.able ? "" : "no loudspeaker";
        return m_book.able;
    }
    void play(const Saying& saying) override { m_book.sayings.push_back(saying); }
    void stop() override { ++m_book.stops; }

private:
    PlayBook& m_book;
};

struct AGuide : testing::Test {
    VoiceBook book;
    PlayBook plays;
    Screen screen;
    QQmlEngine engine;
    QQuickWindow window;
    std::unique_ptr<QQuickItem> page;
    std::unique_ptr<Guide> guide;
    int made = 0;

    AGuide() { makeGuide(); }
    ~AGuide() override { page.reset(); }
    Q_DISABLE_COPY_MOVE(AGuide)

    void makeGuide()
    {
        guide = std::make_unique<Guide>(
            screen,
            [this](QString&) {
                ++made;
                return std::make_unique<FakeVoice>(book);
            },
            [this](QString&) { return std::make_unique<FakePlayer>(plays); },
            [](const QString& language, const char*, const char* source) { return language + ": " + source; });
        guide->setLanguage("de", "de");
    }
    /// A page of 1000 x 600; `Told` is something with a name, `Press` a control that counts how often it is pressed.
    void make(const QByteArray& content)
    {
        static const QByteArray kWords =
            "  component Told: Item { property string say; width: 100; height: 40; Accessible.name: say\n"
            "    Accessible.role: Accessible.StaticText }\n"
            "  component Title: Told { Accessible.role: Accessible.Heading }\n"
            "  component Press: Told { id: press; property int times; property bool on; activeFocusOnTab: true\n"
            "    Accessible.role: Accessible.Button; Accessible.checkable: true; Accessible.checked: on\n"
            "    Keys.onPressed: event => event.accepted = event.key === Qt.Key_Select\n"
            "    Keys.onReleased: event => { times += 1; event.accepted = true } }\n";
        const PageFile file("import QtQuick\nItem { id: root; width: 1000; height: 600; property bool opened: false\n" +
                            kWords + content + "}\n");
        QQmlComponent component(&engine, file.url());
        page.reset(qobject_cast<QQuickItem*>(component.create()));
        ASSERT_NE(page, nullptr) << component.errorString().toStdString();
        window.resize(1000, 600);
        page->setParentItem(window.contentItem());
        window.show();
        window.requestActivate();
        guide->walk()->setPage(page.get());
    }
    void key(int code, QEvent::Type type = QEvent::KeyPress, bool repeated = false)
    {
        guide->key(QKeyEvent(type, code, Qt::NoModifier, {}, repeated));
    }
    void hit(int code)
    {
        key(code);
        key(code, QEvent::KeyRelease);
    }
    /// The visit's first key, until the first stop is named.
    void begin()
    {
        hit(Qt::Key_Right);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !book.said.isEmpty(); }));
    }
    [[nodiscard]] QQuickItem* item(const char* name) const { return page->findChild<QQuickItem*>(name); }
    [[nodiscard]] QString last() const { return book.said.isEmpty() ? QString() : book.said.back(); }
    void end() { book.listener.finished(book.sayings.back().id); }
};

const QByteArray kThree = "Title { say: 'Top' } Press { objectName: 'a'; say: 'A'; y: 100 }\n"
                          "Press { objectName: 'b'; say: 'B'; y: 200 }\n";

TEST_F(AGuide, LoadsNoVoiceBeforeItIsNeeded)
{
    make(kThree);
    guide->touched();
    guide->pageChanged();
    EXPECT_EQ(made, 0);
    begin();
    EXPECT_EQ(made, 1);
}

TEST_F(AGuide, SaysWithTheFirstKeyHowItGoesAndWhereOneIs)
{
    make(kThree);
    begin();
    EXPECT_TRUE(last().startsWith("Next and previous walk over the page")) << last().toStdString();
    EXPECT_TRUE(last().endsWith("Top. Heading.")) << last().toStdString();
    EXPECT_TRUE(guide->walk()->walking());
}

TEST_F(AGuide, WalksOverEveryStopInARing)
{
    make(kThree);
    begin();
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "A. Button. 1 of 2.");
    EXPECT_EQ(window.activeFocusItem(), item("a"));
    hit(Qt::Key_Down);
    EXPECT_EQ(last(), "B. Button. 2 of 2.");
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "Top. Heading.");
    EXPECT_NE(window.activeFocusItem(), item("b")) << "a text leaves no control in focus";
    EXPECT_EQ(guide->walk()->frame(), QRectF(0, 0, 100, 40)) << "and is framed";
    hit(Qt::Key_Left);
    EXPECT_EQ(last(), "B. Button. 2 of 2.");
}

TEST_F(AGuide, ChoosesOnReleaseAndIgnoresATremblingHand)
{
    make(kThree);
    begin();
    hit(Qt::Key_Right);
    key(Qt::Key_Return);
    EXPECT_EQ(item("a")->property("times").toInt(), 0);
    key(Qt::Key_Return, QEvent::KeyRelease);
    EXPECT_EQ(item("a")->property("times").toInt(), 1);
    hit(Qt::Key_Return);
    EXPECT_EQ(item("a")->property("times").toInt(), 1);
    hit(Qt::Key_Right);
    hit(Qt::Key_Return);
    EXPECT_EQ(item("b")->property("times").toInt(), 1) << "another stop is no double hit";
}

TEST_F(AGuide, DoesNotRunAwayWhileAKeyIsHeld)
{
    make(kThree);
    begin();
    hit(Qt::Key_Right);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Right, QEvent::KeyPress, true);
    EXPECT_EQ(last(), "A. Button. 1 of 2.");
}

TEST_F(AGuide, SaysWhatAChoiceHasChanged)
{
    make("Title { say: 'Top' } Press { objectName: 'a'; say: 'A'; y: 100; onTimesChanged: on = true }\n");
    begin();
    hit(Qt::Key_Right);
    hit(Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last() == "A. chosen."; })) << last().toStdString();
}

TEST_F(AGuide, GoesToTheHeadlineOfWhatOpensAndBackToWhereItWasOpened)
{
    make("Item { objectName: 'sheet'; id: sheet; width: 1000; height: 500; visible: root.opened; z: 1\n"
         "  MouseArea { anchors.fill: parent } Title { say: 'Sheet'; x: 200 } }\n"
         "Press { objectName: 'a'; say: 'A'; y: 100; onTimesChanged: root.opened = true }\n"
         "Press { say: 'Other'; y: 300 }\n"
         "Keys.onEscapePressed: event => { event.accepted = root.opened; root.opened = false }\n");
    begin();
    EXPECT_TRUE(last().endsWith("A. Button. 1 of 2."));
    hit(Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last() == "Sheet. Heading."; })) << last().toStdString();
    hit(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last() == "A. Button. 1 of 2."; })) << last().toStdString();
}

TEST_F(AGuide, GoesOnFromWhereTheFocusWentByItselfHoweverSoonTheNextKeyComes)
{
    make("Press { objectName: 'a'; say: 'A'; onTimesChanged: keys.forceActiveFocus() }\n"
         "Told { say: 'a text'; y: 100 } Press { id: keys; say: 'q'; y: 200 } Press { say: 'w'; y: 300 }\n");
    begin();
    hit(Qt::Key_Return); // a keyboard rises and takes the focus …
    hit(Qt::Key_Tab);    // … and nobody waits until the walk has seen it
    EXPECT_EQ(last(), "w. Button. 2 of 2.");
}

TEST_F(AGuide, HoldsASliderUntilItIsLetGo)
{
    make("Title { say: 'Top' }\n"
         "Item { objectName: 's'; y: 100; width: 90; height: 40; property real value: 5; activeFocusOnTab: true\n"
         "  Accessible.role: Accessible.Slider; Accessible.name: 'Guess'; Accessible.description: value + ' m'\n"
         "  Accessible.onIncreaseAction: value += 1; Accessible.onDecreaseAction: value -= 1 }\n");
    begin();
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "Guess. Slider. 5 m.");
    hit(Qt::Key_Return);
    EXPECT_TRUE(guide->walk()->held());
    hit(Qt::Key_Right);
    hit(Qt::Key_Right);
    hit(Qt::Key_Left);
    EXPECT_EQ(item("s")->property("value").toInt(), 6);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last() == "Guess. 6 m."; })) << last().toStdString();
    hit(Qt::Key_Escape);
    EXPECT_FALSE(guide->walk()->held());
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "Top. Heading.");
}

TEST_F(AGuide, ScrollsAStopIntoView)
{
    make("Title { say: 'Top' }\n"
         "Flickable { objectName: 'list'; y: 100; width: 500; height: 200; contentHeight: 1000; clip: true\n"
         "  Press { say: 'A' } Press { say: 'B'; y: 900 } }\n");
    begin();
    hit(Qt::Key_Right);
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "B. Button. 2 of 2.");
    const qreal y = item("list")->property("contentY").toReal();
    EXPECT_LE(y, 900);
    EXPECT_GE(y + 200, 940);
}

TEST_F(AGuide, IsSilentTheMomentSomethingIsTouched)
{
    make(kThree);
    begin();
    EXPECT_TRUE(guide->speaking());
    guide->touched();
    EXPECT_EQ(book.stops, 1);
    EXPECT_FALSE(guide->speaking());
    EXPECT_FALSE(guide->walk()->walking());
}

TEST_F(AGuide, RepeatsLouderAndSlowerUntilTheVisitEnds)
{
    make(kThree);
    begin();
    const QString first = last();
    hit(Qt::Key_Asterisk);
    EXPECT_EQ(last(), first);
    for (int i = 0; i < 9; ++i)
        hit(Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(book.sayings.back().volume, screen.sound.atMost / 100.0) << "the house's limit";
    hit(Qt::Key_7);
    EXPECT_DOUBLE_EQ(book.sayings.back().rate, -0.2);
    guide->endVisit();
    EXPECT_FALSE(guide->speaking());
    begin();
    hit(Qt::Key_Right);
    EXPECT_DOUBLE_EQ(book.sayings.back().volume, screen.sound.volume / 100.0);
    EXPECT_DOUBLE_EQ(book.sayings.back().rate, 0);
}

TEST_F(AGuide, WaitsWithItsFirstWordsUntilTheVoiceIsAwake)
{
    book.awake = false;
    make(kThree);
    hit(Qt::Key_Right);
    ASSERT_TRUE(QTest::qWaitFor([&] { return guide->speaking(); }));
    EXPECT_TRUE(book.said.isEmpty());
    book.listener.ready({{"German", "de"}});
    EXPECT_EQ(book.said.size(), 1);
}

TEST_F(AGuide, SpeaksTheLanguageShownOrSaysThatItCannot)
{
    make(kThree);
    begin();
    EXPECT_EQ(book.sayings.back().voice, "German");
    guide->setLanguage("en", "de");
    hit(Qt::Key_Right);
    EXPECT_EQ(book.sayings.back().voice, "English (America)");
    guide->setLanguage("ar", "de");
    hit(Qt::Key_Right);
    EXPECT_EQ(book.sayings.back().voice, "German");
    EXPECT_TRUE(last().startsWith("de: There is no voice for this language")) << last().toStdString();
    EXPECT_FALSE(guide->notice().isEmpty());
    const auto count = book.said.size();
    hit(Qt::Key_Right);
    EXPECT_EQ(book.said.size(), count) << "once";
}

TEST_F(AGuide, SaysWhyItIsMuteOnceAndToStaff)
{
    make(kThree);
    QSignalSpy broken(guide.get(), &Guide::broken);
    begin();
    book.listener.failed("nobody answers");
    book.listener.failed("nobody answers");
    EXPECT_EQ(broken.count(), 1);
    EXPECT_FALSE(guide->able());
    EXPECT_FALSE(guide->notice().isEmpty());
    hit(Qt::Key_Right);
    EXPECT_TRUE(guide->walk()->walking()) << "the keypad goes on";
}

TEST_F(AGuide, ReadsAPageSentenceBySentenceAndMarksEach)
{
    make("Title { say: 'Top' } Press { say: 'On'; y: 500 }\n"
         "Text { objectName: 't'; y: 100; width: 300; wrapMode: Text.Wrap; text: 'One is here. Two is there.'\n"
         "  textFormat: Text.PlainText; Accessible.role: Accessible.StaticText; Accessible.name: text }\n");
    guide->toggleReading();
    EXPECT_TRUE(guide->aloud()->reading());
    EXPECT_EQ(last(), "Top");
    end();
    EXPECT_EQ(last(), "One is here.");
    EXPECT_EQ(guide->aloud()->item(), item("t"));
    EXPECT_EQ(guide->aloud()->boxes().size(), 1);
    const QRectF first = guide->aloud()->boxes().first().toRectF();
    end();
    EXPECT_EQ(last(), "Two is there.");
    EXPECT_GT(guide->aloud()->boxes().first().toRectF().left(), first.right() - 1) << "on the same line, further on";
    end();
    EXPECT_FALSE(guide->aloud()->reading()) << "the button leads on and is no content";
    EXPECT_EQ(book.said.size(), 3);
}

TEST_F(AGuide, StopsReadingWithItsFieldAndDoesNotBeginAnew)
{
    make(kThree);
    guide->toggleReading();
    guide->touched(); // the finger comes down on the field…
    EXPECT_FALSE(guide->aloud()->reading());
    EXPECT_EQ(book.stops, 1);
    guide->toggleReading(); // … and is lifted from it
    EXPECT_FALSE(guide->aloud()->reading());
    guide->touched();
    guide->toggleReading();
    EXPECT_TRUE(guide->aloud()->reading());
}

const QByteArray kTold = "component Words: Text { width: 300; wrapMode: Text.Wrap; textFormat: Text.PlainText\n"
                         "  Accessible.role: Accessible.StaticText; Accessible.name: text }\n"
                         "Words { objectName: 't'; text: 'Top' } Words { objectName: 'b'; y: 100; text: 'One. Two.' }\n"
                         "Words { objectName: 'end'; y: 200; text: 'End' }\n";

TEST_F(AGuide, SaysWordsOfAnotherLanguageInTheVoiceOfThat)
{
    make(kTold);
    guide->setLexicon([] {
        Lexicon lexicon;
        lexicon.add({"One. Two.", "en", {}, 0});
        lexicon.add({"End", "ar", {}, 0});
        return lexicon;
    });
    guide->toggleReading();
    EXPECT_EQ(book.sayings.back().voice, "German");
    end();
    EXPECT_EQ(last(), "One.");
    EXPECT_EQ(book.sayings.back().voice, "English (America)");
    end();
    EXPECT_EQ(last(), "Two.");
    end(); // nobody can say what follows
    EXPECT_FALSE(guide->aloud()->reading());
    EXPECT_EQ(book.said.size(), 3);
    EXPECT_FALSE(guide->notice().isEmpty());
}

TEST_F(AGuide, NamesAStopInTwoVoicesOneAfterTheOther)
{
    make(kThree);
    guide->setLexicon([] {
        Lexicon lexicon;
        lexicon.add({"A", "en", {}, 0});
        lexicon.add({"Aufschrift", "en", {}, 0});
        return lexicon;
    });
    item("a")->setProperty("say", "Aufschrift");
    begin();
    hit(Qt::Key_Right);
    EXPECT_EQ(last(), "Aufschrift");
    EXPECT_EQ(book.sayings.back().voice, "English (America)");
    end();
    EXPECT_EQ(last(), "Button. 1 of 2.");
    EXPECT_EQ(book.sayings.back().voice, "German");
    EXPECT_TRUE(guide->speaking());
    end();
    EXPECT_FALSE(guide->speaking());
    hit(Qt::Key_Asterisk);
    EXPECT_EQ(last(), "Aufschrift") << "all of it again";
}

/// A recording that is really there; what plays it is not.
class WithARecording : public AGuide {
protected:
    WithARecording()
    {
        EXPECT_TRUE(m_file.open());
        m_url = QUrl::fromLocalFile(m_file.fileName());
        guide->setLexicon([this] {
            Lexicon lexicon;
            for (const char* words : {"Top", "One. Two."})
                lexicon.add({words, {}, m_url, 1});
            return lexicon;
        });
    }
    void read()
    {
        make(kTold);
        guide->toggleReading();
    }

    QTemporaryFile m_file;
    QUrl m_url;
};

TEST_F(WithARecording, PlaysItInPlaceOfTheVoiceAndShowsAboutWhereItIs)
{
    read();
    ASSERT_EQ(plays.sayings.size(), 1U);
    EXPECT_EQ(plays.sayings[0].recorded, m_url);
    EXPECT_DOUBLE_EQ(plays.sayings[0].volume, screen.sound.volume / 100.0);
    EXPECT_TRUE(book.said.isEmpty());
    EXPECT_EQ(guide->aloud()->item(), item("t"));
    plays.listener.progressed(plays.sayings[0].id, 0.6);
    EXPECT_EQ(guide->aloud()->item(), item("b"));
    plays.listener.finished(plays.sayings[0].id);
    EXPECT_EQ(last(), "End") << "what it has read is not read again";
}

TEST_F(WithARecording, StopsItWithAnyActionAndPlaysItAgain)
{
    read();
    hit(Qt::Key_Plus);
    EXPECT_FALSE(guide->aloud()->reading());
    ASSERT_EQ(plays.sayings.size(), 2U) << "again, louder";
    EXPECT_GT(plays.sayings[1].volume, plays.sayings[0].volume);
    const int before = plays.stops;
    guide->touched();
    EXPECT_GT(plays.stops, before);
    EXPECT_FALSE(guide->speaking());
}

TEST_F(WithARecording, IsReadByTheVoiceWhenItIsBrokenAndToldOnce)
{
    QSignalSpy broken(guide.get(), &Guide::recordingBroken);
    read();
    plays.listener.broken(plays.sayings[0].id, "cannot be decoded");
    EXPECT_EQ(last(), "Top. One. Two.");
    guide->touched();
    guide->toggleReading(); // was silenced by the same finger
    guide->toggleReading();
    EXPECT_EQ(plays.sayings.size(), 1U);
    EXPECT_EQ(last(), "Top");
    EXPECT_EQ(broken.count(), 1);
}

TEST_F(WithARecording, IsReadByTheVoiceWhenThereIsNoSuchFile)
{
    QSignalSpy broken(guide.get(), &Guide::recordingBroken);
    EXPECT_TRUE(m_file.remove());
    read();
    EXPECT_TRUE(plays.sayings.empty());
    EXPECT_EQ(last(), "Top") << "sentence by sentence, as ever";
    ASSERT_EQ(broken.count(), 1);
    EXPECT_EQ(broken[0][0].toUrl(), m_url);
}

TEST_F(WithARecording, IsReadByTheVoiceUntilThereIsALoudspeaker)
{
    QSignalSpy broken(guide.get(), &Guide::recordingBroken);
    plays.able = false;
    read();
    EXPECT_EQ(last(), "Top");
    guide->toggleReading();
    guide->toggleReading();
    EXPECT_EQ(broken.count(), 1);
    guide->toggleReading();
    plays.able = true;
    guide->toggleReading();
    EXPECT_EQ(plays.sayings.size(), 1U);
}

TEST_F(AGuide, SaysTheQuestionAndTheLastSeconds)
{
    make(kThree);
    begin();
    page->findChild<QQuickItem*>("a")->setVisible(false);
    guide->ask(true);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last().startsWith("Top. Heading. B. Button."); })) << last().toStdString();
    guide->count(10);
    EXPECT_FALSE(last().startsWith("10")) << "not into the question";
    end();
    guide->count(5);
    EXPECT_EQ(last(), "5 seconds left.");
}

TEST(TextLines, StandWhereTextDrawsThem)
{
    QQmlEngine engine;
    QQuickWindow window;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nText { width: 220; wrapMode: Text.Wrap; textFormat: Text.StyledText\n"
                      "  font.pixelSize: 20; lineHeight: 30; lineHeightMode: Text.FixedHeight\n"
                      "  text: 'Some words &amp; <b>strong</b> ones that need a few lines.<br>And a new one.' }\n",
                      QUrl(QStringLiteral("qrc:/text.qml")));
    const std::unique_ptr<QQuickItem> text(qobject_cast<QQuickItem*>(component.create()));
    ASSERT_NE(text, nullptr);
    text->setParentItem(window.contentItem());
    const QString words = wordsOf(*text);
    EXPECT_EQ(words, "Some words & strong ones that need a few lines.\nAnd a new one.");
    const int lines = text->property("lineCount").toInt();
    ASSERT_GT(lines, 2);
    const auto boxes = boxesOf(*text, 0, words.size());
    ASSERT_EQ(static_cast<int>(boxes.size()), lines);
    EXPECT_EQ(boxes[1].top(), 30);
    const auto last = boxesOf(*text, words.indexOf("And"), 14);
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0].top(), 30 * (lines - 1));
    EXPECT_EQ(last[0].left(), 0);
}

} // namespace
} // namespace vitrine::shell
