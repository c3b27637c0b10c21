// SPDX-License-Identifier: Apache-2.0
// Each check finds the flaw it is for, and nothing on a page without flaws: a walk that finds nothing means something.
#include "page_checks.hpp"
#include "spoken_check.hpp"

#include "shell/tour/rest.hpp"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

#include <gtest/gtest.h>

#include <memory>

namespace vitrine::walk {
namespace {

/// A page of 1000 x 500 px on a panel where a pixel is half a millimetre.
class Checks : public testing::Test {
protected:
    Checks() { m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); }

    Findings find(const QByteArray& inside, double least = 4.5)
    {
        QQmlComponent page(&m_engine);
        page.setData("import QtQuick\nimport Vitrine.Ui\nRectangle { width: 1000; height: 500; color: 'white'\n" +
                         inside + "\n}",
                     QUrl());
        m_scene.reset(qobject_cast<QQuickItem*>(page.create()));
        if (!m_scene) {
            ADD_FAILURE() << page.errorString().toStdString();
            return {};
        }
        m_scene->setParentItem(m_window.contentItem());
        m_window.resize(1000, 500);
        m_window.show();
        shell::Rest(m_window).reach();
        const QImage shown = m_window.grabWindow();
        Findings findings =
            checkControls(m_window, *m_scene, shell::partsOf(m_window, *m_window.contentItem()), m_panel);
        auto texts = textsOf(*m_scene);
        for (const Finding& finding : checkContrast(m_window, texts, shown, true, least))
            findings.push_back(finding);
        for (const Finding& finding : checkTexts(texts, QSizeF(1000, 500)))
            findings.push_back(finding);
        return findings;
    }

    QString checks(const QByteArray& inside, double least = 4.5)
    {
        QStringList names;
        for (const Finding& finding : find(inside, least))
            names << finding.check;
        return names.join(", ");
    }

    /// Of the page that was made last, when it is walked over with a voice for German.
    QString spoken(const shell::Lexicon& lexicon = {}, const QString& language = QStringLiteral("de"))
    {
        QStringList told;
        for (const Finding& finding : checkSpoken(*m_scene, language, lexicon, {QStringLiteral("de")}))
            told << finding.check + ' ' + finding.item;
        return told.join(", ");
    }

    static QByteArray button(const QByteArray& more, const QByteArray& name = "Weiter")
    {
        return "Pressable { label: '" + name + "'; width: 100; height: 100; " + more + " }\n";
    }

    Panel m_panel{0.5, 800, {}};

private:
    QQmlEngine m_engine;
    QQuickWindow m_window;
    std::unique_ptr<QQuickItem> m_scene;
};

TEST_F(Checks, FindNothingOnAPageWithoutFlaws)
{
    EXPECT_EQ(checks(button("x: 10; y: 10") + button("x: 120; y: 10", "Zurück") +
                     "Text { x: 20; y: 200; text: 'Guten Tag'; font.pixelSize: 30; color: 'black' }"),
              "");
}

TEST_F(Checks, FindWhatIsTooSmallTooNearOrOver)
{
    EXPECT_EQ(checks("Pressable { label: 'a'; width: 28; height: 100 }"), "too small");
    EXPECT_EQ(checks(button("x: 0") + button("x: 104", "Zurück")), "too near");
    EXPECT_EQ(checks(button("x: 0") + button("x: 90", "Zurück")), "overlaps");
}

TEST_F(Checks, FindWhatIsOutsideTheScreenOrTheBand)
{
    EXPECT_EQ(checks(button("x: 950")), "outside the screen");
    m_panel.bandMm = {820, 1000};
    EXPECT_EQ(checks(button("y: 10")), "outside the band");
    EXPECT_EQ(checks(button("y: 200")), "");
}

TEST_F(Checks, FindControlsWithoutANameAndOffTheKeypadsWay)
{
    EXPECT_NE(checks(button("", "")).indexOf("without a name"), -1);
    EXPECT_EQ(checks(button("x: 100; y: 100") + "Rectangle { anchors.fill: parent; MouseArea { anchors.fill: parent } "
                                                "Accessible.role: Accessible.Dialog; Accessible.name: 'Blatt' }")
                  .indexOf("too small"),
              -1);
}

TEST_F(Checks, FindWhatIsNotSpoken)
{
    find(button("x: 10; y: 10") + "Words { x: 20; y: 200; text: 'Guten Tag' }");
    EXPECT_EQ(spoken(), "");
    EXPECT_EQ(spoken({}, "fr"), "not spoken Pressable \"Weiter\", not spoken Words \"Guten Tag\"") << "no voice for it";
    shell::Lexicon lexicon;
    lexicon.add({"Guten Tag", "en", {}, 0});
    EXPECT_EQ(spoken(lexicon), "not spoken Words \"Guten Tag\"") << "only the voice of a language says its words";
    find(button("x: 10; y: 10", ""));
    EXPECT_EQ(spoken(), "not spoken Pressable \"\"");
}

TEST_F(Checks, FindWordsThatAreCutOrDoNotFit)
{
    EXPECT_EQ(checks("Text { width: 60; text: 'Donaudampfschiff'; font.pixelSize: 30; elide: Text.ElideRight }"),
              "cut");
    EXPECT_EQ(checks("Text { width: 60; text: 'Donaudampfschiff'; font.pixelSize: 30 }"), "wider than its place");
    EXPECT_EQ(
        checks("Item { clip: true; width: 60; height: 60; Text { text: 'Donaudampfschiff'; font.pixelSize: 30 } }"),
        "cut");
    EXPECT_EQ(checks("Text { x: 900; text: 'Donaudampfschiff'; font.pixelSize: 30 }"), "outside the screen");
    EXPECT_EQ(checks("Flickable { width: 200; height: 100; contentHeight: 300; clip: true; "
                     "Text { y: 80; text: 'Donau'; font.pixelSize: 30 } }"),
              "");
}

TEST_F(Checks, FindWordsOverWords)
{
    EXPECT_EQ(checks("Text { text: 'Donaudampfschiff'; font.pixelSize: 30 } Text { y: 12; text: 'Kapitän'; "
                     "font.pixelSize: 30 }"),
              "overlaps");
    EXPECT_EQ(checks("Text { text: 'Donaudampfschiff'; font.pixelSize: 30 } Rectangle { anchors.fill: parent } "
                     "Text { y: 12; text: 'Kapitän'; font.pixelSize: 30 }"),
              "")
        << "a sheet lies between";
    EXPECT_EQ(checks("Text { text: 'Kapitän'; font.pixelSize: 30 } Text { y: 30; topPadding: -12; bottomPadding: 12; "
                     "text: 'سفينة'; font.pixelSize: 30 }"),
              "")
        << "letters that stand low in their line are lifted to where others stand";
}

TEST_F(Checks, MeasureWordsAgainstWhatReallyLiesBehindThem)
{
    const QByteArray grey = "Text { x: 20; y: 20; text: 'Guten Tag'; font.pixelSize: 30; color: '#707070' }";
    EXPECT_EQ(checks(grey), "");
    EXPECT_EQ(checks(grey, 7), "contrast");
    EXPECT_EQ(checks("Rectangle { width: 500; height: 100; color: '#303030' }" + grey), "contrast");
    EXPECT_EQ(checks("Item { opacity: 0.4; " + grey + " }"), "contrast");
}

} // namespace
} // namespace vitrine::walk

int main(int argc, char** argv)
{
    QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
    const QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
