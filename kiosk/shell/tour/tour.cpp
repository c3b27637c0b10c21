// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/tour.hpp"

#include <QAccessible>
#include <QCryptographicHash>
#include <QEventLoop>
#include <QMetaProperty>

#include <QtMath>

#include <algorithm>

namespace vitrine::shell {

namespace {

/// The same for pictures that look the same; what lies below the bar's upper edge does not count, for it shows
/// progress.
QByteArray looksOf(const QImage& picture, int height)
{
    const QImage small = picture.copy(0, 0, picture.width(), height)
                             .scaled(picture.width() / 12, height / 12, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB444);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (int y = 0; y < small.height(); ++y)
        hash.addData(QByteArrayView(small.constScanLine(y), qsizetype(small.width()) * 2));
    return hash.result();
}

std::vector<QString> keysOf(const std::vector<PagePart>& parts, const std::function<bool(const PagePart&)>& wanted)
{
    std::vector<QString> keys;
    for (const PagePart& part : parts)
        if (wanted(part) && std::ranges::find(keys, part.key()) == keys.end())
            keys.push_back(part.key());
    return keys;
}

} // namespace

Tour::Tour(Showing& showing, Seen seen)
    : m_showing(showing)
    , m_seen(std::move(seen))
    , m_rest(showing.window())
{
    rest();
}

void Tour::dress(const TourView& view)
{
    m_view = view;
    m_sheets.clear();
    begin();
    wear();
    rest();
}

void Tour::wear()
{
    Shell& shell = m_showing.shell();
    if (!m_view.language.isEmpty())
        shell.visit()->setLanguage(m_view.language);
    shell.resetComfort();
    shell.chooseTextScale(m_view.textScale);
    shell.chooseContrast(m_view.contrast);
    shell.chooseCalm(true);
    shell.chooseReach(m_view.reach);
}

/// Where nobody is in a visit nobody has asked for controls within reach.
void Tour::wearOutside()
{
    wear();
    m_showing.shell().chooseReach(false);
}

bool Tour::rest()
{
    return m_rest.reach();
}

QString Tour::sheet() const
{
    return m_showing.scene().property("sheet").toString();
}

QString Tour::place() const
{
    Shell& shell = m_showing.shell();
    const Visit& visit = *shell.visit();
    QStringList at{visit.page(), visit.exhibit(), sheet(), visit.language(), shell.staff()->page()};
    const QMetaObject& comfort = *shell.comfort()->metaObject(); // whatever a visitor can choose
    for (int i = comfort.propertyOffset(); i < comfort.propertyCount(); ++i)
        at << comfort.property(i).read(shell.comfort()).toString();
    return at.join('|');
}

std::vector<PagePart> Tour::look() const
{
    return partsOf(m_showing.window(), m_showing.scene());
}

std::vector<PagePart> Tour::bar() const
{
    std::vector<PagePart> fields = look();
    std::erase_if(fields, [](const PagePart& part) {
        return !part.control || !part.enabled || !within(*part.item, QStringLiteral("BottomBar"));
    });
    return fields;
}

bool Tour::mayPress(const PagePart& part) const
{
    // The bar and the cards of home lead out; the tour goes there by itself.
    return part.control && part.enabled && !within(*part.item, QStringLiteral("BottomBar")) &&
           !within(*part.item, QStringLiteral("HomeCard"));
}

void Tour::tell(const QString& path, const QString& exhibit, bool rests)
{
    m_seen(TourPage{path, exhibit, rests, look(), m_showing.window().grabWindow()});
}

void Tour::begin()
{
    Visit& visit = *m_showing.shell().visit();
    visit.pause(false);
    if (!visit.machine().visit()) {
        visit.begin();
        wear(); // what a visit chose is forgotten at its end
        rest();
    }
    visit.touch();
    m_showing.shell().guide()->aloud()->stop(); // who listens is asked nothing
    leaveSheets();
}

bool Tour::leaveSheets()
{
    if (sheet().isEmpty())
        return true;
    m_showing.scene().setProperty("sheet", QString());
    rest();
    return sheet().isEmpty();
}

bool Tour::enter(const QString& exhibit)
{
    begin();
    Shell& shell = m_showing.shell();
    if (shell.visit()->exhibit() == exhibit) {
        shell.goHome(); // alone, it opens again by itself
        rest();
    } else if (!shell.visit()->exhibit().isEmpty()) {
        shell.visit()->home();
        rest();
    }
    if (shell.visit()->exhibit() != exhibit) {
        shell.open(exhibit);
        rest();
    }
    return shell.visit()->exhibit() == exhibit;
}

void Tour::everything()
{
    attract();
    home();
    sheets();
    exhibits();
    question();
    pause();
    asleep();
}

void Tour::attract()
{
    m_showing.shell().visit()->end(QStringLiteral("left"));
    wearOutside();
    tell(QStringLiteral("attract"), {}, rest());
}

void Tour::home()
{
    if (m_showing.shell().single())
        return;
    const auto again = [this] {
        begin();
        m_showing.shell().visit()->home();
        return rest();
    };
    explore(QStringLiteral("home"), {}, again);
}

void Tour::sheets()
{
    begin();
    const QString base = place();
    for (const QString& key : keysOf(bar(), [](const PagePart&) { return true; })) {
        const auto fields = bar();
        const auto field = std::ranges::find(fields, key, &PagePart::key);
        if (field == fields.end())
            continue;
        press(*field);
        rest();
        if (!sheet().isEmpty())
            meetSheet();
        begin();
        if (place() != base && !m_showing.shell().single()) {
            m_showing.shell().visit()->home();
            rest();
        }
    }
    // The one that no field of the bar opens.
    begin();
    QMetaObject::invokeMethod(&m_showing.scene(), "askForFault");
    rest();
    meetSheet();
    begin();
}

void Tour::meetSheet()
{
    const QString name = sheet();
    if (m_sheets.contains(name))
        return;
    m_sheets.insert(name);
    const auto again = [this, name] {
        wear();
        begin();
        m_showing.scene().setProperty("sheet", name);
        rest();
        return sheet() == name;
    };
    explore(QStringLiteral("sheet/") + name, {}, again);
}

void Tour::exhibits()
{
    const auto& entries = m_showing.shell().exhibition()->cards()->entries();
    for (const auto& entry : entries)
        exhibit(entry.id);
}

void Tour::exhibit(const QString& id)
{
    const auto* entry = m_showing.shell().exhibition()->cards()->find(id);
    if (!entry)
        return;
    explore(QString::fromStdString(entry->exhibit->kind) + '/' + id, id, [this, id] { return enter(id); });
}

void Tour::explore(const QString& base, const QString& exhibit, const std::function<bool()>& again)
{
    Exploration exploration(m_limits);
    if (!again())
        return;
    const QString here = place();
    const auto may = [this](const PagePart& part) { return mayPress(part); };
    bool rests = true;
    QSet<QByteArray> looks; // what is covered makes no new page: a list of chapters over another chapter
    const auto see = [&] {
        const auto parts = look();
        if (!exploration.see(signatureOf(parts), keysOf(parts, may)))
            return;
        const auto fields = bar();
        const QImage picture = m_showing.window().grabWindow();
        const QByteArray seen =
            looksOf(picture, fields.empty() ? picture.height() : qFloor(fields[0].place.top()) - 16);
        if (looks.contains(seen))
            return;
        looks.insert(seen);
        m_seen(TourPage{base + '/' + QString::number(looks.size()), exhibit, rests, parts, picture});
    };
    /// Presses what has that key; false: it led out or is not there.
    const auto go = [&](const QString& key) {
        const auto parts = look();
        const auto part =
            std::ranges::find_if(parts, [&](const PagePart& each) { return may(each) && each.key() == key; });
        if (part == parts.end() || !press(*part))
            return false;
        rests = rest();
        if (place() == here)
            return true;
        if (!sheet().isEmpty())
            meetSheet();
        return false;
    };
    const auto restart = [&] {
        exploration.restart();
        if (!again())
            return false;
        rests = true;
        see();
        return true;
    };

    see();
    while (!exploration.over()) {
        if (const auto key = exploration.next()) {
            if (go(*key))
                see();
            else if (place() != here && !restart())
                return;
            continue;
        }
        const auto way = exploration.wayBack();
        if (!way || !restart())
            return;
        for (const QString& key : *way) {
            exploration.stepped(key);
            if (!go(key)) {
                exploration.giveUp(*way);
                break;
            }
        }
        if (place() != here && !restart())
            return;
        see();
        if (!exploration.left())
            exploration.giveUp(*way); // it is not where it was
    }
}

void Tour::pause()
{
    begin();
    m_showing.shell().pause(true);
    wearOutside();
    tell(QStringLiteral("pause"), {}, rest());
    m_showing.shell().pause(false);
    rest();
}

void Tour::question()
{
    begin();
    Shell& shell = m_showing.shell();
    shell.clock().advance(shell.visit()->machine().patience().ask + std::chrono::milliseconds(1));
    tell(QStringLiteral("still-there"), {}, rest());
    shell.visit()->stay();
    rest();
}

void Tour::asleep()
{
    begin();
    Shell& shell = m_showing.shell();
    shell.visit()->end(QStringLiteral("left"));
    shell.sleep(true);
    wearOutside();
    tell(QStringLiteral("asleep"), {}, rest());
    shell.care()->touched();
    tell(QStringLiteral("asleep/answer"), {}, rest());
    shell.sleep(false);
    shell.clock().advance(std::chrono::minutes(1)); // its answer is over
    rest();
}

// --- staff ----------------------------------------------------------------------------------------------------------

bool Tour::knock()
{
    Staff& staff = *m_showing.shell().staff();
    staff.leave();
    begin();
    const QSizeF glass = m_showing.window().size();
    const qreal corner = std::min(glass.width(), glass.height()) / 8;
    for (const QPointF at : {QPointF(1, 1), QPointF(glass.width() - 1, 1),
                             QPointF(glass.width() - 1, glass.height() - 1), QPointF(1, glass.height() - 1)})
        for (const auto phase : {FingerStep::Phase::Down, FingerStep::Phase::Up})
            static_cast<void>(staff.finger({0, phase, at}, glass, corner));
    rest();
    return staff.page() == QLatin1String("pin");
}

void Tour::type(const QString& pin)
{
    Staff& staff = *m_showing.shell().staff();
    for (const QChar digit : pin)
        staff.digit(digit.digitValue());
    staff.enter();
    QEventLoop loop; // it is checked on another thread
    const auto checked = QObject::connect(&staff, &Staff::enteredChanged, &loop, [&] {
        if (!staff.checking())
            loop.quit();
    });
    if (staff.checking())
        loop.exec();
    QObject::disconnect(checked);
}

bool Tour::unlock()
{
    if (!knock())
        return false;
    type(Showing::pin());
    rest();
    return m_showing.shell().staff()->page() == QLatin1String("panel");
}

void Tour::staff()
{
    if (!knock())
        return;
    tell(QStringLiteral("staff/pin"), {}, rest());
    type(QStringLiteral("0000"));
    tell(QStringLiteral("staff/wrong-pin"), {}, rest());
    m_showing.shell().clock().advance(std::chrono::seconds(6)); // until the next is welcome
    explore(QStringLiteral("staff/panel"), {}, [this] { return unlock(); });
    m_showing.shell().staff()->leave();
    rest();
}

} // namespace vitrine::shell
