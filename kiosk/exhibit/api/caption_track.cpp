// SPDX-License-Identifier: Apache-2.0
#include "caption_track.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QStringList>
#include <QThreadPool>

#include <utility>

namespace vitrine::exhibit {

namespace {

constexpr qint64 kMostBytes = qint64(4) * 1024 * 1024; // a film of three hours has some 200 kB of captions

struct Reading {
    std::vector<Caption> captions;
    QString error;
};

Reading readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, path + QStringLiteral(": ") + file.errorString()};
    if (file.size() > kMostBytes)
        return {{}, path + QStringLiteral(": larger than 4 MiB, no captions of a film are")};
    Problems problems;
    Reading reading;
    reading.captions = readCaptions(file.readAll().toStdString(), path.toStdString(), problems);
    // A bad cue is left out and the others are shown; only a file without any good one is an error.
    if (reading.captions.empty() && !problems.empty())
        reading.error = QString::fromStdString(printProblems(problems)).trimmed();
    return reading;
}

} // namespace

CaptionTrack::CaptionTrack(QObject* parent)
    : QObject(parent)
{
}

void CaptionTrack::setSource(const QUrl& source)
{
    if (source == m_source)
        return;
    m_source = source;
    emit sourceChanged();
    m_captions.clear();
    m_errorString.clear();
    m_status = source.isEmpty() ? Null : Loading;
    emit statusChanged();
    showText();
    if (source.isEmpty())
        return;
    if (!source.isLocalFile())
        return take({}, source.toString() + QStringLiteral(": captions are read from files only"));

    QThreadPool::globalInstance()->start([source, self = QPointer<CaptionTrack>(this)] {
        auto reading = readFile(source.toLocalFile());
        // The pointer is looked at on the GUI thread only, where the track lives and dies.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [source, self, reading = std::move(reading)]() mutable {
                if (self && self->m_source == source)
                    self->take(std::move(reading.captions), reading.error);
            },
            Qt::QueuedConnection);
    });
}

void CaptionTrack::setPosition(int position)
{
    if (position == m_position)
        return;
    m_position = position;
    emit positionChanged();
    showText();
}

void CaptionTrack::take(std::vector<Caption> captions, const QString& error)
{
    m_captions = std::move(captions);
    m_errorString = error;
    m_status = error.isEmpty() ? Ready : Error;
    emit statusChanged();
    showText();
}

void CaptionTrack::showText()
{
    const std::chrono::milliseconds now(m_position);
    QStringList lines;
    for (const auto& caption : m_captions) {
        if (caption.begin <= now && now < caption.end)
            lines << QString::fromStdString(caption.text);
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
}

} // namespace vitrine::exhibit
