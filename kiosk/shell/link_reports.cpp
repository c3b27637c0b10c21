// SPDX-License-Identifier: Apache-2.0
#include "shell/link_reports.hpp"

#include "shell/process_clock.hpp"
#include "shell/window/frame_watch.hpp"
#include "shell/window/glass_look.hpp"

#include "veiled.hpp"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QQuickWindow>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr int kJpegQuality = 80;
constexpr int kLeastWidth = 16;
/// What changes in attract fades, and a look comes every few seconds.
constexpr std::chrono::seconds kToSeeAMove{15};

/// What a visitor writes or draws is not in the picture.
void veil(QImage& glass, const QQuickWindow& window)
{
    const auto places = ui::veiledPlaces(*window.contentItem());
    if (places.empty())
        return;                   // to paint on a picture that somebody else holds is to copy it
    glass.setDevicePixelRatio(1); // a painter knows no ratio below one
    QPainter painter(&glass);
    painter.scale(glass.width() / qreal(window.width()), glass.height() / qreal(window.height()));
    for (const QRectF& place : places)
        painter.fillRect(place.toAlignedRect(), Qt::gray);
}

/// For a worker thread.
link::PictureReply encodePicture(qint64 id, const QImage& glass, int width)
{
    const int wanted = std::clamp(width, kLeastWidth, std::max(kLeastWidth, glass.width()));
    const QImage scaled = wanted == glass.width() ? glass : glass.scaledToWidth(wanted, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!scaled.convertToFormat(QImage::Format_RGB888).save(&buffer, "JPEG", kJpegQuality))
        return {id, {}, "the picture could not be encoded"};
    return {id, bytes.toStdString(), {}};
}

} // namespace

LinkReports::LinkReports(const QString& socket, Shell& shell, QQuickWindow& window, FrameWatch& frames)
    : m_shell(shell)
    , m_window(window)
    , m_frames(frames)
    , m_look(*new GlassLook(window, [&shell] { return shell.care()->brightness(); }))
    , m_client(socket, {[this] {
                            return link::Hello{link::kLinkVersion,
                                               QCoreApplication::applicationPid(),
                                               QCoreApplication::applicationVersion().toStdString(),
                                               m_drawn,
                                               qRound(m_window.width() * m_window.effectiveDevicePixelRatio()),
                                               qRound(m_window.height() * m_window.effectiveDevicePixelRatio())};
                        },
                        [this] { return heartbeat(); }})
{
    connect(&m_client, &LinkClient::beat, &window, &QQuickWindow::update); // a still scene proves a frame too
    connect(&m_client, &LinkClient::loadAsked, this, &LinkReports::loadAsked);
    connect(&m_client, &LinkClient::quitAsked, this, &LinkReports::quitAsked);
    connect(&m_client, &LinkClient::setAsideAsked, &shell, &Shell::setAside);
    connect(&m_client, &LinkClient::pauseAsked, &shell, &Shell::pause);
    connect(&m_client, &LinkClient::clockTold, shell.care(), &PanelCare::believeClock);
    connect(&m_client, &LinkClient::unloadAsked, &shell, &Shell::unload);
    connect(&m_client, &LinkClient::sleepAsked, &shell, &Shell::sleep);
    connect(&m_client, &LinkClient::pictureAsked, this, &LinkReports::takePicture);
    reportVisit();
    reportStaff();

    connect(&shell, &Shell::fault, this,
            [this](const QString& code, const QString& exhibit, const QString& kind, const QString& sentence) {
                m_client.send(link::FaultReport{code.toStdString(), exhibit.toStdString(), kind.toStdString(),
                                                sentence.toStdString()});
            });
    connect(&shell, &Shell::noted, this, [this](const QString& exhibit, const QString& what, const QString& value) {
        m_client.send(link::LogLine{"debug", (exhibit + ": " + what + ' ' + value).toStdString()});
    });
    connect(&shell, &Shell::whole, this, [this] {
        m_frames.afterNextFrame([this, self = QPointer(this), whole = m_shell.shownGeneration()](Clock::time_point) {
            if (!self || whole == m_drawn || whole != m_shell.shownGeneration())
                return;
            m_drawn = whole;
            m_client.send(link::Drawn{m_drawn, sinceProcessStartMs()});
            m_client.beatNow();
        });
    });
}

LinkReports::~LinkReports()
{
    QThreadPool::globalInstance()->waitForDone(); // a picture may be on its way to us
}

void LinkReports::reportVisit()
{
    const auto step = [this](const char* what, const QString& exhibit, const QString& how) {
        m_client.send(
            link::VisitStep{what, exhibit.toStdString(), m_shell.visit()->language().toStdString(), how.toStdString()});
    };
    Visit* visit = m_shell.visit();
    connect(visit, &Visit::begun, this, [step] { step("begin", {}, {}); });
    connect(visit, &Visit::closed, this, [step](const QString& exhibit) { step("close", exhibit, {}); });
    connect(visit, &Visit::languageChosen, this, [this, step] { step("language", m_shell.visit()->exhibit(), {}); });
    connect(visit, &Visit::ended, this, [step](const QString& how) { step("end", {}, how); });
    connect(visit, &Visit::changed, &m_client, &LinkClient::beatNow);
    connect(&m_shell, &Shell::aboutToPrepare, this, [step](const QString& exhibit) { step("prepare", exhibit, {}); });
    connect(&m_shell, &Shell::dropped, this, [step] { step("drop", {}, {}); });
    connect(&m_shell, &Shell::aboutToOpen, this, [this, step](const QString& exhibit) {
        step("open", exhibit, {});
        m_client.beatNow();
    });
}

void LinkReports::reportStaff()
{
    Staff* staff = m_shell.staff();
    connect(staff, &Staff::did, this, [this](const QString& step, const QString& detail) {
        m_client.send(link::StaffStep{step.toStdString(), detail.toStdString()});
    });
    connect(staff, &Staff::codeWanted, this, [this](bool on) { m_client.send(link::Pair{on}); });
    connect(&m_client, &LinkClient::pairingTold, staff, &Staff::setPairing);
    connect(&m_client, &LinkClient::dropInsTold, staff, &Staff::setArrivals);
    connect(staff, &Staff::answered, this, [this](const QString& id, const QString& at, bool show) {
        m_client.send(link::DropInAnswer{id.toStdString(), at.toStdString(), show});
    });
    connect(&m_client, &LinkClient::connectedChanged, staff, &Staff::setLinked);
    connect(m_shell.visitorFaults(), &VisitorFaults::reported, this,
            [this](const QString& code, const QString& exhibit, const QString& kind, const QString& sentence,
                   const QByteArray& picture) {
                m_client.send(link::FaultReport{code.toStdString(), exhibit.toStdString(), kind.toStdString(),
                                                sentence.toStdString(), picture.toStdString()});
            });
}

link::Heartbeat LinkReports::heartbeat() const
{
    const Visit* visit = std::as_const(m_shell).visit();
    const int taken = m_shell.shownGeneration(); // by the scene; its frame may still be to come
    const auto seen = m_look.found();
    const bool moves = visit->machine().page() == Page::Attract && m_shell.exhibition();
    return {m_frames.frames(),
            visit->page().toStdString(),
            visit->exhibit().toStdString(),
            m_shell.openKind().toStdString(),
            visit->language().toStdString(),
            visit->machine().visit(),
            m_drawn,
            m_shell.pendingGeneration() == 0 && taken != m_drawn ? taken : m_shell.pendingGeneration(),
            seen.looks,
            seen.looks == 0 ? std::string() : QString::number(seen.glance.print, 16).toStdString(),
            seen.glance.brightness,
            seen.glance.dark,
            moves ? static_cast<int>((m_shell.care()->stillAtMost() + kToSeeAMove).count()) : 0};
}

void LinkReports::takePicture(qint64 id, int width)
{
    // A small one is made smooth from a few pixels more, and no frame waits for all of them.
    const int few = width * 3 / 2;
    if (2 * few > m_window.width() * m_window.effectiveDevicePixelRatio()) {
        send(id, width, m_window.grabWindow());
        return;
    }
    m_look.copy(few, [this, self = QPointer(this), id, width](const QImage& copy) {
        if (self) // the look is the window's and may outlive us
            send(id, width, copy.isNull() ? m_window.grabWindow() : copy);
    });
}

void LinkReports::send(qint64 id, int width, QImage glass)
{
    if (glass.isNull()) {
        m_client.send(link::PictureReply{id, {}, "the window shows nothing at the moment"});
        return;
    }
    veil(glass, m_window);
    QThreadPool::globalInstance()->start([this, id, width, glass = std::move(glass)] {
        auto reply = encodePicture(id, glass, width);
        QMetaObject::invokeMethod(
            this, [this, reply = std::move(reply)] { m_client.send(reply); }, Qt::QueuedConnection);
    });
}

} // namespace vitrine::shell
