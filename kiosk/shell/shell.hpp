// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/care/panel_care.hpp"
#include "shell/clock/shell_clock.hpp"
#include "shell/content/due_watch.hpp"
#include "shell/content/exhibition.hpp"
#include "shell/content/loader.hpp"
#include "shell/content/words.hpp"
#include "shell/sound/sound.hpp"
#include "shell/speech/guide.hpp"
#include "shell/staff/staff.hpp"
#include "shell/staff/visitor_faults.hpp"
#include "shell/stage/stage.hpp"
#include "shell/visit/visit.hpp"

#include "comfort.hpp"
#include "exhibit_context.hpp"

#include <QDateTime>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>

#include <memory>
#include <optional>
#include <vector>

namespace vitrine::shell {

/// What joins the parts: content comes in, the visit decides what is shown, the stage shows exhibits, and whoever
/// listens (the link to the daemon) is told. This is the one object QML gets.
class Shell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("There is one shell, and it makes the scene.")
    Q_PROPERTY(vitrine::shell::Visit* visit READ visit CONSTANT)
    Q_PROPERTY(vitrine::shell::PanelCare* care READ care CONSTANT)
    Q_PROPERTY(vitrine::exhibit::Comfort* comfort READ comfort CONSTANT)
    /// What is shown; null: nothing yet, or there is nothing.
    Q_PROPERTY(vitrine::shell::Exhibition* exhibition READ exhibition NOTIFY exhibitionChanged)
    /// The next generation, to be prepared out of sight; null: none.
    Q_PROPERTY(vitrine::shell::Exhibition* incoming READ incoming NOTIFY incomingChanged)
    /// The open exhibit cannot be shown: its page says so.
    Q_PROPERTY(bool exhibitBroken READ exhibitBroken NOTIFY exhibitBrokenChanged)
    Q_PROPERTY(QString exhibitTitle READ exhibitTitle NOTIFY exhibitTitleChanged)
    /// The open exhibit's cover, as cards have it; empty: none.
    /// The open exhibit's own film in sign language; empty: none.
    Q_PROPERTY(QUrl exhibitSignFilm READ exhibitSignFilm NOTIFY exhibitTitleChanged)
    Q_PROPERTY(QVariantMap exhibitCover READ exhibitCover NOTIFY exhibitTitleChanged)
    /// What is to be told of the open exhibit's language: "Only in German". Empty: nothing.
    Q_PROPERTY(QString exhibitNote READ exhibitNote NOTIFY exhibitTitleChanged)
    /// There is one exhibit and no home.
    Q_PROPERTY(bool single READ single NOTIFY singleChanged)
    /// Where the finger was that woke the screen.
    Q_PROPERTY(QPointF wokenAt READ wokenAt NOTIFY woken)
    /// A keyboard can be shown in the scene. Set before the scene is made.
    Q_PROPERTY(bool keyboard READ keyboard CONSTANT)
    /// The language shown has an easy variant (Leichte Sprache), or is one.
    Q_PROPERTY(bool easyOffered READ easyOffered NOTIFY languageReady)
    Q_PROPERTY(bool easy READ easy NOTIFY languageReady)
    /// Some exhibit has a film in sign language.
    Q_PROPERTY(bool signOffered READ signOffered NOTIFY exhibitionChanged)
    Q_PROPERTY(bool softwareRendered READ softwareRendered NOTIFY softwareRenderedChanged)
    Q_PROPERTY(qreal panelWidthMm READ panelWidthMm NOTIFY panelChanged)
    Q_PROPERTY(qreal viewingDistanceMm READ viewingDistanceMm NOTIFY panelChanged)
    Q_PROPERTY(vitrine::shell::Sound* sound READ sound CONSTANT)
    Q_PROPERTY(vitrine::shell::Staff* staff READ staff CONSTANT)
    Q_PROPERTY(vitrine::shell::VisitorFaults* visitorFaults READ visitorFaults CONSTANT)
    /// The keypad, speech and reading aloud.
    Q_PROPERTY(vitrine::shell::Guide* guide READ guide CONSTANT)
    Q_PROPERTY(vitrine::shell::Stage* stage READ stage WRITE setStage NOTIFY stageChanged)

public:
    struct Start {
        QString page = QStringLiteral("attract"); ///< "attract", "home" or an exhibit's id
        QString language;
        Speech::MakeVoice voice = &loadVoice;
        Speech::MakePlayer player = &loadPlayer;
    };
    Shell(const Screen& screen, Start start, QObject* parent = nullptr);
    ~Shell() override;

    [[nodiscard]] Visit* visit() { return &m_visit; }
    [[nodiscard]] const Visit* visit() const { return &m_visit; }
    [[nodiscard]] PanelCare* care() { return &m_care; }
    [[nodiscard]] ShellClock& clock() { return m_clock; }
    [[nodiscard]] exhibit::Comfort* comfort() { return &m_comfort; }
    [[nodiscard]] Exhibition* exhibition() const { return m_exhibition.get(); }
    [[nodiscard]] Exhibition* incoming() const { return m_incoming.get(); }
    [[nodiscard]] bool exhibitBroken() const { return m_exhibitBroken; }
    [[nodiscard]] QString exhibitTitle() const;
    [[nodiscard]] QVariantMap exhibitCover() const;
    [[nodiscard]] QUrl exhibitSignFilm() const;
    [[nodiscard]] QString exhibitNote() const;
    [[nodiscard]] Lexicon wordsShown() const; ///< what the voice needs to know of them
    [[nodiscard]] QString openKind() const;   ///< kind of the open exhibit, else empty
    [[nodiscard]] bool single() const;
    [[nodiscard]] bool easyOffered() const;
    [[nodiscard]] bool easy() const;
    [[nodiscard]] bool signOffered() const;
    [[nodiscard]] QPointF wokenAt() const { return m_wokenAt; }
    [[nodiscard]] bool keyboard() const { return m_keyboard; }
    [[nodiscard]] bool softwareRendered() const { return m_softwareRendered; }
    [[nodiscard]] qreal panelWidthMm() const { return m_screen.display.widthMm; }
    [[nodiscard]] qreal viewingDistanceMm() const { return m_screen.display.viewingDistanceMm; }
    [[nodiscard]] Guide* guide() { return &m_guide; }
    [[nodiscard]] Stage* stage() const { return m_stage; }
    [[nodiscard]] Sound* sound() { return &m_sound; }
    [[nodiscard]] Staff* staff() { return &m_staff; }
    [[nodiscard]] VisitorFaults* visitorFaults() { return &m_visitorFaults; }
    [[nodiscard]] int shownGeneration() const { return m_exhibition ? m_exhibition->generation() : m_quiet; }
    [[nodiscard]] int pendingGeneration() const { return m_pending; }

    void setStage(Stage* stage);
    /// Every exhibit shuffles by it from now on: pages come out alike each time.
    void setSeed(unsigned seed) { m_seed = seed; }
    void setSoftwareRendered(bool software);
    void setKeyboard(bool there) { m_keyboard = there; }
    /// Another panel is looked at: a preview shows the same pages as if they stood on it.
    void setPanel(const Display& panel);
    /// What exhibits take for now; invalid: the time of this computer. A preview chooses it.
    void setExhibitsNow(const QDateTime& now);
    /// This screen is in a network, or not: exhibits may show another face then.
    void setOnline(bool online);
    /// A finger or key came down; true: it woke the screen or answered its question and is used up.
    bool touched(bool byKey, QPointF where);

    // Content, from the loader.
    void take(std::shared_ptr<const Content> content);
    void refuse(int generation, const QString& sentence, bool missing);
    /// The same content, written anew: it is shown at once and where the visitor stands, in the middle of a visit too.
    /// The open exhibit gets its new settings as it gets those of another language. Only one that is another kind now,
    /// that had failed, or whose film is another file, is made again. One that is gone leads home.
    void renew(std::shared_ptr<const Content> content);
    // Orders, from the daemon.
    void expect(int generation, bool now);
    void setAside(const QStringList& exhibits);
    void pause(bool on);
    /// Staff put the screen to sleep, or wake it; until the opening hours next change.
    void sleep(bool on);
    /// Memory is short: the open exhibit goes, and a calm page says that it is not there.
    void unload();

    /// A finger is on that exhibit's card: it is made already, and taken back if the finger leaves.
    Q_INVOKABLE void prepare(const QString& id);
    Q_INVOKABLE void drop();
    Q_INVOKABLE void open(const QString& id);
    Q_INVOKABLE void goHome();
    /// A film the visitor started plays in the open exhibit.
    Q_INVOKABLE void engage(bool on) { m_visit.engage(Busy::Film, on); }
    Q_INVOKABLE void chooseTextScale(qreal scale) { m_comfort.setTextScale(scale); }
    Q_INVOKABLE void chooseContrast(const QString& contrast) { m_comfort.setContrast(contrast); }
    Q_INVOKABLE void chooseCalm(bool calm) { m_comfort.setCalm(calm); }
    Q_INVOKABLE void chooseCaptions(bool captions) { m_comfort.setCaptions(captions); }
    Q_INVOKABLE void chooseReach(bool on) { m_comfort.setReach(on); }
    Q_INVOKABLE void chooseReadAloud(bool on) { m_comfort.setReadAloud(on); }
    Q_INVOKABLE void chooseSignLanguage(bool on) { m_comfort.setSignLanguage(on); }
    Q_INVOKABLE void chooseLeftHanded(bool on) { m_comfort.setLeftHanded(on); }
    /// Into the easy variant of the language shown, or out of it; ignored where there is none.
    Q_INVOKABLE void chooseEasy(bool easy);
    Q_INVOKABLE void resetComfort()
    {
        m_comfort.reset();
        m_visit.wishTime(false);
    }
    /// The incoming exhibition's first pictures are decoded.
    Q_INVOKABLE void incomingReady();
    /// The page that is shown is there as a whole, pictures and all.
    Q_INVOKABLE void pageWhole(const QString& page);
    Q_INVOKABLE void coverBroken(const QString& id, const QString& reason);
    /// Where everything that is touched lies while the visitor wants it within reach, on a glass of that size in px.
    [[nodiscard]] Q_INVOKABLE QRectF reachBand(qreal width, qreal height) const;
    [[nodiscard]] Q_INVOKABLE QString languageName(const QString& language) const;
    /// "Short sentences, easy words" in that easy language.
    [[nodiscard]] Q_INVOKABLE QString easyHint(const QString& language) const;
    /// "Back in a moment" in every language on offer, the first first.
    [[nodiscard]] Q_INVOKABLE QStringList pauseWords() const;
    /// When the house opens, in every language on offer.
    [[nodiscard]] Q_INVOKABLE QStringList openingWords() const;
    /// The call to touch in every language on offer: the packs' words, else the shell's.
    [[nodiscard]] Q_INVOKABLE QStringList callWords() const;

signals:
    void exhibitionChanged();
    void incomingChanged();
    void exhibitBrokenChanged();
    void exhibitTitleChanged();
    void singleChanged();
    void woken();
    void softwareRenderedChanged();
    void panelChanged();
    void stageChanged();
    /// An exhibit is about to be made: tell the daemon first.
    void aboutToPrepare(const QString& exhibit);
    void dropped();
    void aboutToOpen(const QString& exhibit);
    void exhibitMade(const QString& exhibit);
    /// The shown generation and its page are there as a whole.
    void whole(const QString& page);
    void fault(const QString& code, const QString& exhibit, const QString& kind, const QString& sentence);
    void noted(const QString& exhibit, const QString& what, const QString& value);
    /// Folders whose files may be shown, those of plugins apart.
    void contentFolders(const QStringList& folders);
    void kindsKnown(const std::shared_ptr<const vitrine::Kinds>& kinds);
    void languageReady();
    /// qsTr() says something else now. To have everything said anew costs a frame, so not for nothing.
    void wordsChanged();
    void startPageUnknown(const QString& id);

private:
    void followGuide();
    bool wakes(bool byKey, QPointF where);
    [[nodiscard]] const Cards::Entry* openEntry() const; ///< of the open exhibit; null: none
    void show(std::unique_ptr<Exhibition> exhibition);
    void setExhibition(std::unique_ptr<Exhibition> exhibition);
    void stayIn(const QString& id, const FileStamps& before);
    void takeBack();
    void beQuiet(int generation);
    void farewell();
    void changeOverIfFree();
    void tellFolders();
    void applyPause();
    void watchDue();
    [[nodiscard]] QStringList languagesOnOffer() const;
    void applyLanguage();
    void makeExhibit(const QString& id);
    [[nodiscard]] std::unique_ptr<exhibit::ExhibitContext> makeContext(const Cards::Entry& entry);
    void fillContext(exhibit::ExhibitContext& context, const Cards::Entry& entry) const;
    void exhibitFailed(const QString& sentence, bool broken);
    void endVisit();
    void compileSoon();
    void compileNext();
    void setExhibitBroken(bool broken);

    Screen m_screen;
    Start m_start;
    ShellClock m_clock;
    DueWatch m_due;
    Visit m_visit;
    PanelCare m_care;
    exhibit::Comfort m_comfort;
    Words m_words;
    Sound m_sound;
    Staff m_staff;
    VisitorFaults m_visitorFaults;
    Guide m_guide;
    std::unique_ptr<Exhibition> m_exhibition;
    std::unique_ptr<Exhibition> m_incoming;
    QPointer<Stage> m_stage;
    QPointer<exhibit::ExhibitContext> m_context;
    QSet<QString> m_aside;
    std::vector<const Kind*> m_toCompile; ///< of the shown content
    QTimer m_compile;
    QTimer m_preparing; ///< how long an incoming exhibition may take to decode its pictures
    QPointF m_wokenAt;
    QDateTime m_exhibitsNow;
    bool m_online = true;
    std::optional<unsigned> m_seed;
    int m_pending = 0;
    bool m_now = false;
    bool m_incomingReady = false;
    bool m_pauseAsked = false;
    bool m_tried = false;   ///< there was an answer to the first reading
    int m_quiet = 0;        ///< the generation without packs that the pause page stands for; 0: none
    bool m_settled = false; ///< the first page is there as a whole; from now on there is time for what may come next
    bool m_exhibitBroken = false;
    bool m_softwareRendered = false;
    bool m_keyboard = false;
};

} // namespace vitrine::shell
