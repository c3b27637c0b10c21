// SPDX-License-Identifier: Apache-2.0
// What changes below a visitor's feet: the content, also by there being none any longer, the panel, the time.
#include "shell/content/languages.hpp"
#include "shell/shell.hpp"

#include <utility>

namespace vitrine::shell {

namespace {

/// The exhibit a visitor is in has another id now: the one that stands in its place, if nothing else can be meant.
const Cards::Entry* renamed(const Cards& before, const Cards& after, const Cards::Entry& open)
{
    if (before.entries().size() != after.entries().size())
        return nullptr;
    const auto place = static_cast<std::size_t>(&open - before.entries().data());
    const Cards::Entry& same = after.entries()[place];
    return same.exhibit->kind == open.exhibit->kind && !before.find(same.id) ? &same : nullptr;
}

} // namespace

void Shell::renew(std::shared_ptr<const Content> content)
{
    if (!m_exhibition) {
        take(std::move(content));
        return;
    }
    m_tried = true;
    const QStringList languages = offeredLanguages(content->packs, m_screen.languages);
    m_words.prepare(languages, *content->kinds);
    if (content->kinds != m_exhibition->content().kinds)
        emit kindsKnown(content->kinds);
    auto exhibition = std::make_unique<Exhibition>(std::move(content), languages, m_screen.fallback);
    Cards& cards = *exhibition->cards();
    cards.setAside(m_aside);
    cards.keepSeen(*m_exhibition->cards());
    if (exhibition->hasSchedules())
        exhibition->setNow(m_due.now());
    exhibition->setLanguage(languages.contains(m_visit.language()) ? m_visit.language() : languages.value(0));

    QString open = m_visit.exhibit();
    if (const Cards::Entry* before = openEntry(); before && !cards.find(open)) {
        const Cards::Entry* now = renamed(*m_exhibition->cards(), cards, *before);
        open = now ? now->id : QString();
    }
    const FileStamps stamps = m_exhibition->content().stamps;
    setExhibition(std::move(exhibition));
    m_visit.setLanguages(languages);
    if (!m_visit.exhibit().isEmpty())
        stayIn(open, stamps);
    emit exhibitionChanged();
    emit singleChanged();
    applyPause();
    compileSoon();
}

/// `id`: what the open exhibit is called now; empty: it is gone. `before`: the stamps of what it has been showing.
void Shell::stayIn(const QString& id, const FileStamps& before)
{
    if (id.isEmpty()) {
        m_visit.home();
        return;
    }
    if (id != m_visit.exhibit()) { // it only has another name
        m_visit.home();
        open(id);
        return;
    }
    const Cards::Entry* entry = openEntry();
    const bool lives = m_context && !m_exhibitBroken && entry->kind &&
                       m_context->kind() == QString::fromStdString(entry->exhibit->kind) &&
                       !playsAnother(m_context->settings(), before, m_exhibition->content().stamps);
    if (lives) {
        fillContext(*m_context, *entry);
        emit exhibitTitleChanged();
        return;
    }
    setExhibitBroken(false);
    if (entry->kind)
        makeExhibit(id);
    else
        setExhibitBroken(true);
}

void Shell::setPanel(const Display& panel)
{
    m_screen.display = panel;
    emit panelChanged();
}

void Shell::setExhibitsNow(const QDateTime& now)
{
    m_exhibitsNow = now;
    if (m_context)
        m_context->setNow(now);
}

/// Nothing that is kept may be shown any longer: the pause page, at once.
void Shell::beQuiet(int generation)
{
    m_quiet = generation;
    m_pending = 0;
    m_incomingReady = false;
    m_preparing.stop();
    m_incoming.reset();
    if (m_exhibition)
        takeBack();
    emit incomingChanged();
    applyPause();
    emit whole(m_visit.page());
}

void Shell::setOnline(bool online)
{
    m_online = online;
    if (m_context)
        m_context->setOnline(online);
}

} // namespace vitrine::shell
