// SPDX-License-Identifier: Apache-2.0
#include "block_text.hpp"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <gtest/gtest.h>

using namespace vitrine::ui;

namespace {

QVariantList runs(const char* text, bool strong = false)
{
    return {QVariantMap{{"text", QString::fromUtf8(text)}, {"strong", strong}}};
}

/// Counts who asks it for a picture.
class Probe : public QQuickImageProvider {
public:
    explicit Probe(int& asked)
        : QQuickImageProvider(QQuickImageProvider::Image)
        , m_asked(asked)
    {
    }
    QImage requestImage(const QString&, QSize* size, const QSize&) override
    {
        ++m_asked;
        *size = QSize(4, 4);
        return {4, 4, QImage::Format_RGB32};
    }

private:
    int& m_asked;
};

int picturesAskedFor(const char* qml)
{
    int asked = 0;
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.engine()->addImageProvider(QStringLiteral("probe"), new Probe(asked));
    QQmlComponent component(view.engine());
    component.setData(QByteArray("import QtQuick\nimport Vitrine.Ui\n") + qml, {});
    EXPECT_FALSE(component.isError()) << component.errorString().toStdString();
    auto* item = qobject_cast<QQuickItem*>(component.create());
    view.setContent({}, nullptr, item);
    view.resize(600, 400);
    view.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    EXPECT_FALSE(view.grabWindow().isNull());
    return asked;
}

} // namespace

TEST(BlockText, MakesStrongWordsBoldAndEscapesTheRest)
{
    EXPECT_EQ(BlockText::markup(runs("Licht & Glas")), QStringLiteral("Licht &amp; Glas"));
    EXPECT_EQ(BlockText::markup(runs("wichtig", true)), QStringLiteral("<b>wichtig</b>"));
    EXPECT_EQ(BlockText::markup(runs("<b onclick='x'>\"", true)), QStringLiteral("<b>&lt;b onclick='x'&gt;&quot;</b>"));
    EXPECT_EQ(BlockText::markup(runs("eins\nzwei")), QStringLiteral("eins<br>zwei"));
}

TEST(BlockText, ReadsTheSameWordsAloudThatItShows)
{
    auto both = runs("Ein ");
    both += runs("Haus", true);
    EXPECT_EQ(BlockText::plain(both), QStringLiteral("Ein Haus"));
}

TEST(BlockText, A23OpensNoFileForMarkupInAText)
{
    // The control: QML's own styled text does fetch such a picture, so this test could fail.
    EXPECT_GT(picturesAskedFor("Text { textFormat: Text.StyledText; text: \"a <img src='image://probe/x'> b\" }"), 0);

    for (const char* type : {"paragraph", "quote", "item", "heading", "code"}) {
        const QByteArray qml = QByteArray("BodyText { width: 500; blocks: [{type: '") + type +
                               "', level: 1, runs: [{text: \"a <img src='image://probe/x'> b\", strong: true}]}] }";
        EXPECT_EQ(picturesAskedFor(qml.constData()), 0) << type;
    }
    EXPECT_EQ(picturesAskedFor("Words { text: \"a <img src='image://probe/x'> b\" }"), 0);
    EXPECT_EQ(picturesAskedFor("Heading { text: \"a <img src='image://probe/x'> b\" }"), 0);
}
