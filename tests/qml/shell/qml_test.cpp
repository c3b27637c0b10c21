// SPDX-License-Identifier: Apache-2.0
#include "core/pack/schema.hpp"
#include "shell/content/logo.hpp"
#include "shell/shell.hpp"
#include "temp_pack.hpp"

#include "../quick_test_setup.hpp"

#include <boost/json/serialize.hpp>

#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

#include <memory>
#include <vector>

namespace vitrine::shell {

namespace {

const QByteArray kBroken = "import QtQuick\nimport Vitrine.Exhibit\nExhibit { thisIsNoProperty: 3 }\n";
const QByteArray kNoExhibit = "import QtQuick\nItem {}\n";
const QByteArray kGivesUp = "import QtQuick\nimport Vitrine.Exhibit\nExhibit { id: root\n"
                            "  Component.onCompleted: root.failed(\"no light today\") }\n";
const QByteArray kEnds = "import QtQuick\nimport Vitrine.Exhibit\nExhibit { id: root\n"
                         "  Timer { running: root.active; interval: 10; onTriggered: root.finished() } }\n";

const QByteArray kCounts = "import QtQuick\nimport Vitrine.Exhibit\nExhibit { id: root\n"
                           "  property int taps: 0\n  TapHandler { onTapped: ++root.taps } }\n";

QByteArray exhibit(const QByteArray& id, const QByteArray& kind, const QByteArray& title)
{
    return "  - { id: " + id + ", kind: " + kind + ", title: { de: " + title + " deutsch, en: " + title +
           " english }, cover: { src: media/cover.png, alt: A } }\n";
}

} // namespace

/// What the pages are given in tests: a real shell on real packs in a temporary folder, with plugins that work and
/// others that do not.
class Bench : public QObject {
    Q_OBJECT
    Q_PROPERTY(vitrine::shell::Shell* shell READ shell NOTIFY shellChanged)
    Q_PROPERTY(QStringList faults READ faults NOTIFY faultsChanged)

public:
    explicit Bench(QQmlEngine& engine)
    {
        m_place.goodPlugin();
        m_place.plugin("broken", "Broken", kBroken);
        m_place.plugin("foreign", "Foreign", kNoExhibit);
        m_place.plugin("sad", "Sad", kGivesUp);
        m_place.plugin("brief", "Brief", kEnds);
        m_place.plugin("counts", "Counts", kCounts);
        for (const char* kind : {"story", "broken", "foreign", "sad", "brief", "counts"})
            engine.addImportPath(m_place.path(QString("exhibits/%1/qml").arg(kind)));
        m_engine = &engine;
    }

    [[nodiscard]] Shell* shell() const { return m_shell.get(); }
    [[nodiscard]] QStringList faults() const { return m_faults; }

    /// A new shell with a pack of `count` exhibits that work.
    Q_INVOKABLE void showCards(int count)
    {
        QByteArray exhibits;
        for (int i = 0; i < count; ++i)
            exhibits += exhibit("tale-" + QByteArray::number(i), "story", "Tale " + QByteArray::number(i));
        show(exhibits);
    }
    /// A new shell with `count` exhibits, the even ones on light and short, the others on sound and long.
    Q_INVOKABLE void showTopics(int count)
    {
        QByteArray exhibits;
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            exhibits += "  - { id: tale-" + number + ", kind: story, title: Tale " + number +
                        (i % 2 == 0 ? ", topics: [light], minutes: 3" : ", topics: [sound], minutes: 9") +
                        ", cover: { src: media/cover.png, alt: A } }\n";
        }
        show(exhibits, "topics: { light: { de: Licht, en: Light }, sound: { de: Klang, en: Sound } }\n");
    }
    /// A new shell with one exhibit of each plugin.
    Q_INVOKABLE void showPlugins()
    {
        show(exhibit("good", "story", "Good") + exhibit("torn", "broken", "Torn") + exhibit("odd", "foreign", "Odd") +
             exhibit("sad", "sad", "Sad") + exhibit("brief", "brief", "Brief") +
             exhibit("counting", "counts", "Counting"));
    }
    /// A new shell with one exhibit in German and Arabic, and one in German alone; Leichte Sprache is on offer.
    Q_INVOKABLE void showTongues()
    {
        m_languages = "[de, en, ar, de-simple]";
        show("  - { id: both, kind: story, title: { de: Beides, ar: كلاهما, en: Both },\n"
             "      settings: { say: { de: Ein deutscher Satz, ar: جملة عربية طويلة, en: A sentence } } }\n"
             "  - { id: german, kind: story, title: { de: Nur deutsch }, settings: { say: { de: Ein Satz } } }\n");
        m_languages = "[de, en]";
    }
    /// A new shell whose house, question and note are `words`, in every language; and more exhibits than pages hold.
    Q_INVOKABLE void showWords(const QString& words, int count)
    {
        m_words = words.toUtf8();
        showTopics(count);
        m_words.clear();
    }
    /// What the schema of packs says of the place of a text: place("properties/question").
    Q_INVOKABLE [[nodiscard]] QVariantMap place(const QString& pointer) const
    {
        auto node =
            QJsonDocument::fromJson(QByteArray::fromStdString(boost::json::serialize(builtInSchema("pack")))).object();
        const auto keys = pointer.split(QLatin1Char('/'));
        for (const auto& key : keys)
            node = node.value(key).toObject();
        return node.value(QStringLiteral("x-place")).toObject().toVariantMap();
    }
    /// A finger on attract.
    Q_INVOKABLE void wake() { m_shell->touched(false, {}); }
    Q_INVOKABLE void loadNext(int generation)
    {
        m_shell->expect(generation, false);
        m_shell->take(content(generation));
    }

signals:
    void shellChanged();
    void faultsChanged();

private:
    [[nodiscard]] std::shared_ptr<const Content> content(int generation) const
    {
        auto read = std::make_shared<Content>(*m_place.content(m_pack));
        read->generation = generation;
        return read;
    }
    void show(const QByteArray& exhibits, const QByteArray& more = {})
    {
        m_pack = QString("pack-%1").arg(++m_number);
        const bool own = !m_words.isEmpty();
        m_place.pack(m_pack, exhibits,
                     "theme: { accent: \"#0A7D8C\", house: " + (own ? m_words : "Haus") +
                         " }\nquestion: " + (own ? m_words : "{ de: Was nun?, en: What now? }") +
                         "\nattract: { playlist: [media/cover.png], call: { de: Anfassen, en: Touch }" +
                         (own ? ", note: " + m_words : QByteArray()) + " }\n" + more,
                     m_languages);
        m_faults.clear();
        // The page of the last test still holds on to the shell it was given.
        if (m_shell)
            m_shell.release()->deleteLater();
        m_shell = std::make_unique<Shell>(Screen(), Shell::Start{});
        QQmlEngine::setObjectOwnership(m_shell.get(), QQmlEngine::CppOwnership);
        connect(m_shell.get(), &Shell::fault, this, [this](const QString& code, const QString& exhibit) {
            m_faults << code + " " + exhibit;
            emit faultsChanged();
        });
        connect(m_shell.get(), &Shell::wordsChanged, m_engine, &QQmlEngine::retranslate);
        m_shell->take(content(1));
        emit shellChanged();
    }

    TempPlace m_place;
    QQmlEngine* m_engine = nullptr;
    std::unique_ptr<Shell> m_shell;
    QString m_pack;
    QByteArray m_languages = "[de, en]";
    QByteArray m_words;
    QStringList m_faults;
    int m_number = 0;
};

class Setup : public QuickTestSetup {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine) override
    {
        QuickTestSetup::qmlEngineAvailable(engine);
        engine->addImageProvider(QStringLiteral("vitrine-logo"), new LogoProvider);
        auto* bench = new Bench(*engine);
        bench->setParent(engine);
        qmlRegisterSingletonInstance("Vitrine.Bench", 1, 0, "Bench", bench);
    }
};

} // namespace vitrine::shell

QUICK_TEST_MAIN_WITH_SETUP(shell_qml_test, vitrine::shell::Setup)

#include "qml_test.moc"
