// SPDX-License-Identifier: Apache-2.0
// What a visitor does, before a page hears of it: who is woken, answered, made silent; and what is taken from one.
#include "shell/shell.hpp"

#include <QTimer>

#include <chrono>

#include <malloc.h>

namespace vitrine::shell {

namespace {

/// An exhibit that is closed is gone by then.
constexpr std::chrono::seconds kLetGo{4};

} // namespace

void Shell::followGuide()
{
    connect(&m_visit, &Visit::changed, this, [this] { m_guide.ask(m_visit.asking()); });
    connect(&m_visit, &Visit::secondsLeftChanged, this, [this] { m_guide.count(m_visit.secondsLeft()); });
    connect(&m_guide, &Guide::speakingChanged, this, [this] {
        if (m_context)
            m_context->setDucked(m_guide.speaking());
        // Whoever listens to the voice touches nothing meanwhile.
        m_visit.engage(Busy::Reading, m_guide.speaking() && !m_visit.asking());
    });
    connect(&m_comfort, &exhibit::Comfort::readAloudChanged, this,
            [this] { m_guide.setReadPages(m_comfort.readAloud()); });
    m_guide.setLexicon([this] { return wordsShown(); });
    connect(&m_visit, &Visit::opened, &m_guide, &Guide::forgetWords);
    connect(&m_visit, &Visit::closed, &m_guide, &Guide::forgetWords);
    connect(this, &Shell::exhibitionChanged, &m_guide, &Guide::forgetWords);
    connect(&m_guide, &Guide::recordingBroken, this, [this](const QUrl& file, const QString& why) {
        const QString sentence = file.isEmpty() ? QStringLiteral("recordings cannot be played: ") + why
                                                : file.fileName() + QStringLiteral(": ") + why;
        emit fault(QStringLiteral("medium-broken"), file.isEmpty() ? QString() : m_visit.exhibit(),
                   file.isEmpty() ? QString() : openKind(), sentence);
    });
    connect(&m_guide, &Guide::broken, this,
            [this](const QString& why) { emit fault(QStringLiteral("speech-broken"), {}, {}, why); });
}

Lexicon Shell::wordsShown() const
{
    if (!m_exhibition)
        return {};
    const Cards::Entry* open = openEntry();
    Lexicon lexicon = m_exhibition->wordsOf(open);
    if (open && m_context) {
        for (const QString& words : m_context->foreignWords())
            lexicon.add({words.simplified(), m_context->foreignLanguage(), {}, 0});
    }
    return lexicon;
}

bool Shell::touched(bool byKey, QPointF where)
{
    if (!byKey)
        m_guide.touched();
    const bool used = wakes(byKey, where);
    if (byKey && used)
        m_guide.keyUsedUp();
    return used;
}

bool Shell::wakes(bool byKey, QPointF where)
{
    if (m_staff.open())
        return false;                // no visitor's touch: the visit below may end meanwhile
    if (byKey && m_visit.asking()) { // there is nothing to walk to first: every key says "I am here",
        m_visit.moreTime();          // and who walks by keys is slower than a finger
        return true;
    }
    m_care.touched();
    m_wokenAt = where;
    if (m_visit.machine().page() == Page::Attract && !m_exhibition)
        return true; // there is nothing to wake yet
    if (!m_visit.touch())
        return false;
    if (m_visit.machine().visit())
        emit woken();
    return true;
}

void Shell::unload()
{
    if (!m_stage || m_visit.exhibit().isEmpty() || m_exhibitBroken)
        return;
    emit fault(QStringLiteral("exhibit-memory"), m_visit.exhibit(), openKind(),
               QStringLiteral("it needed more memory than there is and was closed"));
    m_stage->close();
    m_stage->release();
    setExhibitBroken(true);
    emit singleChanged();
    QTimer::singleShot(kLetGo, this, [] { ::malloc_trim(0); });
}

} // namespace vitrine::shell
