// SPDX-License-Identifier: Apache-2.0
#include "spoken_check.hpp"

#include "page_checks.hpp"

#include "core/config/screen.hpp"
#include "shell/speech/guide.hpp"

#include <QPointer>
#include <QQuickWindow>

#include <algorithm>
#include <utility>

namespace vitrine::walk {

namespace {

struct Heard {
    QString text;
    QString language;
};

/// Says everything at once and remembers it.
class Ear : public shell::Voice {
public:
    Ear(std::vector<Heard>& heard, QStringList languages)
        : m_heard(heard)
        , m_languages(std::move(languages))
    {
    }
    void start(const QStringList&, Listener listener) override
    {
        m_listener = std::move(listener);
        std::vector<shell::VoiceName> voices;
        for (const QString& language : m_languages)
            voices.push_back({language, language});
        m_listener.ready(voices);
    }
    void speak(const shell::Saying& saying) override
    {
        m_heard.push_back({saying.text, saying.language});
        m_listener.finished(saying.id);
    }
    void stop() override {}

private:
    std::vector<Heard>& m_heard;
    QStringList m_languages;
    Listener m_listener;
};

/// Their switch wakes the voice.
Screen withHeadphones()
{
    Screen screen;
    screen.keypad["headphones_in"] = {"F9"};
    return screen;
}

QString baseOf(const QString& language)
{
    return language.section(QLatin1Char('-'), 0, 0);
}

/// Only what is pronounced.
QString letters(const QString& text)
{
    QString kept;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            kept += c;
    return kept;
}

/// Where a page stands before somebody walks over it.
class Standing {
public:
    explicit Standing(QQuickItem& scene)
        : m_window(scene.window())
        , m_focus(m_window->activeFocusItem())
    {
        remember(scene);
    }
    ~Standing()
    {
        for (const auto& [view, at] : m_views) {
            if (!view)
                continue;
            view->setProperty("contentX", at.x());
            view->setProperty("contentY", at.y());
        }
        if (m_focus)
            m_focus->forceActiveFocus();
    }
    Q_DISABLE_COPY_MOVE(Standing)

private:
    void remember(QQuickItem& item)
    {
        if (item.inherits("QQuickFlickable"))
            m_views.emplace_back(&item,
                                 QPointF(item.property("contentX").toReal(), item.property("contentY").toReal()));
        for (QQuickItem* child : item.childItems())
            remember(*child);
    }

    QQuickWindow* m_window;
    QPointer<QQuickItem> m_focus;
    std::vector<std::pair<QPointer<QQuickItem>, QPointF>> m_views;
};

class SpokenCheck {
public:
    SpokenCheck(QQuickItem& scene, const QString& language, const shell::Lexicon& lexicon, const QStringList& voices)
        : m_language(language)
        , m_lexicon(lexicon)
        , m_guide(
              withHeadphones(), [&](QString&) { return std::make_unique<Ear>(m_heard, voices); }, {},
              [](const QString&, const char*, const char* source) { return QString(source); })
    {
        m_guide.setLanguage(language, language);
        m_guide.setLexicon([this] { return m_lexicon; });
        m_guide.walk()->setPage(&scene);
    }

    Findings run()
    {
        press(Qt::Key_F9);
        const auto stops = m_guide.walk()->stops();
        for (std::size_t i = 0; i < stops.size(); ++i) {
            m_heard.clear();
            press(Qt::Key_Tab);
            listen(m_guide.walk()->stop());
        }
        m_guide.touched();
        return std::move(m_findings);
    }

private:
    void press(int key) { m_guide.key(QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier)); }

    void listen(const shell::Stop& stop)
    {
        if (!stop.item)
            return;
        QString all;
        for (const Heard& heard : m_heard) {
            all += heard.text + QLatin1Char(' ');
            const QString known = m_lexicon.languageOf(heard.text);
            if (const QString& wanted = known.isEmpty() ? m_language : known; baseOf(heard.language) != baseOf(wanted))
                add(stop, QStringLiteral("spoken in another language"), heard.language + ": " + heard.text);
        }
        if (letters(stop.name).isEmpty() || !letters(all).contains(letters(stop.name)))
            add(stop, QStringLiteral("not spoken"), QStringLiteral("heard \"%1\"").arg(all.trimmed()));
    }

    void add(const shell::Stop& stop, const QString& check, const QString& numbers)
    {
        m_findings.push_back({check, nameOf(*stop.item, stop.name), numbers, stop.rect});
    }

    QString m_language;
    const shell::Lexicon& m_lexicon;
    std::vector<Heard> m_heard;
    shell::Guide m_guide;
    Findings m_findings;
};

} // namespace

Findings checkSpoken(QQuickItem& scene, const QString& language, const shell::Lexicon& lexicon,
                     const QStringList& voices)
{
    const Standing before(scene);
    return SpokenCheck(scene, language, lexicon, voices).run();
}

} // namespace vitrine::walk
