// SPDX-License-Identifier: Apache-2.0
#include "shell/staff/visitor_faults.hpp"

#include "veiled.hpp"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QQuickItem>
#include <QQuickItemGrabResult>
#include <QThreadPool>

#include <utility>

namespace vitrine::shell {

namespace {

constexpr int kPictureWidth = 960;
constexpr qsizetype kPictureBytes = 200'000; ///< what the daemon keeps
constexpr int kBestQuality = 80;
constexpr int kWorstQuality = 20;

/// For a worker thread.
QByteArray smallJpeg(const QImage& picture)
{
    const QImage flat = picture.convertToFormat(QImage::Format_RGB888);
    for (int quality = kBestQuality; quality >= kWorstQuality; quality -= 20) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (flat.save(&buffer, "JPEG", quality) && bytes.size() <= kPictureBytes)
            return bytes;
    }
    return {};
}

QString sentenceOf(const QString& what)
{
    if (what == QLatin1String("touch"))
        return QStringLiteral("A visitor says that the screen does not react to touch");
    if (what == QLatin1String("sound"))
        return QStringLiteral("A visitor says that there is no sound");
    if (what == QLatin1String("picture"))
        return QStringLiteral("A visitor says that picture or content is wrong");
    return QStringLiteral("A visitor says that something does not work");
}

} // namespace

bool FaultBrake::may(const QString& code, const QString& exhibit, Time now)
{
    std::erase_if(m_last, [now](const auto& entry) { return now - entry.second >= kEvery; });
    return m_last.emplace(code + QLatin1Char(' ') + exhibit, now).second;
}

VisitorFaults::VisitorFaults(ShellClock& clock, std::function<Where()> where, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_where(std::move(where))
{
}

VisitorFaults::~VisitorFaults()
{
    QThreadPool::globalInstance()->waitForDone(); // a picture may be on its way to us
}

void VisitorFaults::notice(QQuickItem* page)
{
    forget();
    if (!page || page->width() < 1 || page->height() < 1)
        return;
    const qreal scale = kPictureWidth / page->width();
    const auto result = page->grabToImage(QSize(kPictureWidth, qRound(page->height() * scale)));
    if (!result)
        return;
    QList<QRectF> fields;
    for (const QRectF& place : ui::veiledPlaces(*page))
        fields << page->mapRectFromScene(place);
    connect(result.data(), &QQuickItemGrabResult::ready, this,
            [this, result, scale, fields = std::move(fields), number = m_noticed] {
                if (number != m_noticed)
                    return;
                m_before = result->image();
                QPainter painter(&m_before);
                for (const QRectF& field : fields)
                    painter.fillRect(QRectF(field.topLeft() * scale, field.size() * scale).adjusted(-4, -4, 4, 4),
                                     QColor(0x60, 0x60, 0x60));
            });
}

void VisitorFaults::forget()
{
    ++m_noticed;
    m_before = {};
}

void VisitorFaults::report(const QString& what)
{
    const QString code = QStringLiteral("visitor-") + what;
    const Where where = m_where();
    const QImage before = std::exchange(m_before, {});
    forget();
    if (!m_brake.may(code, where.exhibit, m_clock.now()))
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), before, code, where, sentence = sentenceOf(what)] {
        const QByteArray picture = before.isNull() ? QByteArray() : smallJpeg(before).toBase64();
        QMetaObject::invokeMethod(
            qApp,
            [self, picture, code, where, sentence] {
                if (self)
                    emit self->reported(code, where.exhibit, where.kind, sentence, picture);
            },
            Qt::QueuedConnection);
    });
}

} // namespace vitrine::shell
