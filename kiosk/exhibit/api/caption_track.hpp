// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/captions.hpp"

#include <QObject>
#include <QString>
#include <QUrl>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::exhibit {

/// The captions of a film: give it a WebVTT file and the film's position, it says what to show.
/// The file is read off the GUI thread.
class CaptionTrack : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(int position READ position WRITE setPosition NOTIFY positionChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY statusChanged)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString errorString READ errorString NOTIFY statusChanged)

public:
    enum Status { Null, Loading, Ready, Error };
    Q_ENUM(Status)

    explicit CaptionTrack(QObject* parent = nullptr);

    [[nodiscard]] const QUrl& source() const { return m_source; }
    [[nodiscard]] int position() const { return m_position; } ///< milliseconds
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] int count() const { return static_cast<int>(m_captions.size()); }
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] const QString& errorString() const { return m_errorString; }

    void setSource(const QUrl& source);
    void setPosition(int position);

signals:
    void sourceChanged();
    void positionChanged();
    void textChanged();
    void statusChanged();

private:
    void take(std::vector<Caption> captions, const QString& error);
    void showText();

    QUrl m_source;
    int m_position = 0;
    QString m_text;
    Status m_status = Null;
    QString m_errorString;
    std::vector<Caption> m_captions;
};

} // namespace vitrine::exhibit
