// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/tour/exploration.hpp"
#include "shell/tour/page_parts.hpp"
#include "shell/tour/rest.hpp"
#include "shell/tour/showing.hpp"

#include <QImage>
#include <QSet>
#include <QString>

#include <functional>

namespace vitrine::shell {

/// How the pages are looked at: what a visitor can choose.
struct TourView {
    QString language; ///< empty: the first
    qreal textScale = 1;
    QString contrast = QStringLiteral("standard");
    bool reach = false;
};

/// A page the tour has come to, at rest.
struct TourPage {
    QString path;      ///< "attract", "home/1", "sheet/language", "story/what-is-it/2"
    QString exhibit;   ///< its id; empty: a page of the shell
    bool rests = true; ///< false: something on it moves on and on
    std::vector<PagePart> parts;
    QImage picture;
};

/// Visits every page of a shell without knowing any exhibit: the shell's own pages, then each exhibit, where it presses
/// whatever can be pressed. The same pack gives the same pages every time. GUI thread; the event loop runs meanwhile.
class Tour {
public:
    using Seen = std::function<void(const TourPage&)>;

    Tour(Showing& showing, Seen seen);

    /// How it looks from now on.
    void dress(const TourView& view);
    void setLimits(Exploration::Limits limits) { m_limits = limits; }

    void everything(); ///< that visitors see
    void attract();
    void home();   ///< its pages; nothing where one exhibit is all there is
    void sheets(); ///< whatever the bar opens
    void exhibits();
    void exhibit(const QString& id);
    void question(); ///< "still there?"
    void pause();
    void asleep(); ///< dark, and with its answer to a finger
    void staff();  ///< the PIN, and whatever the service panel opens

private:
    [[nodiscard]] QString place() const; ///< where one is, as the visit and the sheets see it
    [[nodiscard]] QString sheet() const;
    [[nodiscard]] std::vector<PagePart> look() const;
    [[nodiscard]] std::vector<PagePart> bar() const;
    bool rest();
    void begin(); ///< a visit, where there is none
    bool leaveSheets();
    bool knock();                  ///< what staff do to be asked for the PIN
    bool unlock();                 ///< the service panel, from the beginning
    void type(const QString& pin); ///< and OK
    void wearOutside();
    bool enter(const QString& exhibit);
    void tell(const QString& path, const QString& exhibit, bool rests);
    /// Presses its way through what lies at `base`. `again` goes to its first page; false: it cannot.
    void explore(const QString& base, const QString& exhibit, const std::function<bool()>& again);
    /// A sheet opened: it is a page of its own, the first time.
    void meetSheet();
    [[nodiscard]] bool mayPress(const PagePart& part) const;
    void wear();

    Showing& m_showing;
    Seen m_seen;
    Rest m_rest;
    TourView m_view;
    Exploration::Limits m_limits;
    QSet<QString> m_sheets; ///< those already seen in this view
};

} // namespace vitrine::shell
