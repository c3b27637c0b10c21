// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/loader.hpp"
#include "shell/preview/finding_list.hpp"
#include "shell/preview/media_check.hpp"
#include "shell/preview/pack_watch.hpp"
#include "shell/preview/panels.hpp"
#include "shell/shell.hpp"

#include <QDateTime>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>
#include <qqmlintegration.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace vitrine::shell {

/// A pack folder beside its editor: what is saved is shown where the visitor stands, and what is wrong with it is said.
/// While the pack has errors, what was shown last stays. A curator chooses the panel, the time and what else a visitor
/// cannot. GUI thread; files are read on others.
class Preview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes its preview.")
    Q_PROPERTY(vitrine::shell::Shell* shell READ shell CONSTANT)
    Q_PROPERTY(vitrine::shell::FindingList* findings READ findings CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QStringList panels READ panels CONSTANT) ///< names
    Q_PROPERTY(int panel READ panel NOTIFY panelChanged)
    Q_PROPERTY(bool upright READ upright NOTIFY panelChanged)
    Q_PROPERTY(QSize pixels READ pixels NOTIFY panelChanged) ///< of the panel as it stands
    /// "as saved", "reading", "errors": what is seen, against what was saved last.
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString savedAt READ savedAt NOTIFY stateChanged) ///< "14:05:09": when what is shown was saved
    Q_PROPERTY(bool checking READ checking NOTIFY stateChanged)  ///< media are being looked at
    /// The time that the shell goes by, and whether it is another than this computer's.
    Q_PROPERTY(QString date READ date NOTIFY timeChanged)
    Q_PROPERTY(QString time READ time NOTIFY timeChanged)
    Q_PROPERTY(bool otherTime READ otherTime NOTIFY timeChanged)
    Q_PROPERTY(bool networkGone READ networkGone NOTIFY switchesChanged)
    Q_PROPERTY(bool visitEnds READ visitEnds NOTIFY switchesChanged)
    Q_PROPERTY(bool paused READ paused NOTIFY switchesChanged)

public:
    struct Order {
        std::filesystem::path pack;
        std::vector<std::filesystem::path> exhibits;
        std::vector<Panel> panels; ///< at least one
        bool upright = false;
    };
    /// `shell` outlives it.
    Preview(Shell& shell, Order order, QObject* parent = nullptr);

    [[nodiscard]] Shell* shell() { return &m_shell; }
    [[nodiscard]] FindingList* findings() { return &m_findings; }
    [[nodiscard]] QString folder() const { return QString::fromStdString(m_order.pack.string()); }
    [[nodiscard]] QStringList panels() const;
    [[nodiscard]] int panel() const { return m_panel; }
    [[nodiscard]] bool upright() const { return m_upright; }
    [[nodiscard]] QSize pixels() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString savedAt() const { return m_savedAt.toString(QStringLiteral("HH:mm:ss")); }
    [[nodiscard]] bool checking() const { return m_checking; }
    [[nodiscard]] QString date() const;
    [[nodiscard]] QString time() const;
    [[nodiscard]] bool otherTime() const { return m_otherTime; }
    [[nodiscard]] bool networkGone() const { return m_networkGone; }
    [[nodiscard]] bool visitEnds() const { return m_visitEnds; }
    [[nodiscard]] bool paused() const { return m_paused; }

    /// Of two sentences the one in the language of the person at this computer.
    Q_INVOKABLE [[nodiscard]] QString say(const QString& pattern, const QStringList& words = {}) const;
    Q_INVOKABLE void choosePanel(int panel);
    Q_INVOKABLE void chooseUpright(bool upright);
    /// False: these are no date (2026-12-24) and time (18:00).
    Q_INVOKABLE bool chooseTime(const QString& date, const QString& time);
    Q_INVOKABLE void moveTime(int minutes);
    Q_INVOKABLE void chooseNow();
    Q_INVOKABLE void chooseNetworkGone(bool gone);
    Q_INVOKABLE void chooseVisitEnds(bool ends);
    Q_INVOKABLE void choosePaused(bool paused);
    Q_INVOKABLE void attract();
    Q_INVOKABLE void home();
    /// Everything as a visitor finds it: language, comfort, time, no pause.
    Q_INVOKABLE void reset();
    /// Reads the pack again, whether it was saved or not.
    Q_INVOKABLE void reload();

signals:
    void panelChanged();
    void stateChanged();
    void timeChanged();
    void switchesChanged();
    /// What was saved is set up; `since`: when it was saved.
    void renewed(vitrine::shell::Clock::time_point since);
    /// There was an answer to the first reading: something can be shown.
    void begun();
    void kindsRefused(const vitrine::Problems& problems);

private:
    void followLoaders();
    void read(const QStringList& files, Clock::time_point since);
    void taken(const std::shared_ptr<const Content>& read);
    void refused(const vitrine::Words& sentence, const Problems& problems);
    void checkSoon();
    void checked(const Problems& problems);
    void applyPanel();
    void setTime(const QDateTime& time);
    void stayAwake();
    void keepVisit();

    Shell& m_shell;
    Order m_order;
    FindingList m_findings;
    Loader m_loader;    ///< quick, for what is seen
    MediaCheck m_check; ///< slow, for the findings
    PackWatch m_watch;
    FileStamps m_stamps;
    QTimer m_visit; ///< keeps it going while somebody writes
    QTimer m_minute;
    QDateTime m_savedAt;
    QDateTime m_readAt;
    std::optional<Clock::time_point> m_since; ///< of what is being read
    int m_panel = 0;
    bool m_upright = false;
    bool m_wrong = false; ///< what was saved last has errors
    bool m_begun = false;
    bool m_reading = false;
    bool m_readAgain = false; ///< more was saved meanwhile
    bool m_checking = false;
    bool m_otherTime = false;
    bool m_networkGone = false;
    bool m_visitEnds = false;
    bool m_paused = false;
};

} // namespace vitrine::shell
