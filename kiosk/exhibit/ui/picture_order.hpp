// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QSize>
#include <QString>
#include <QUrl>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// Makes the addresses of pictures and drawn covers in QML, and knows why a picture could not be shown.
class PictureAddress : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// The side of a picture on which words lie, from top to bottom.
    enum class Words { Nowhere, Left, Right };
    Q_ENUM(Words)

    explicit PictureAddress(QObject* parent = nullptr);

    Q_INVOKABLE [[nodiscard]] static QString of(const QUrl& source, const QSize& size, qreal focusX, qreal focusY,
                                                vitrine::ui::PictureAddress::Words words, qreal radius, bool topOnly,
                                                bool grey);
    Q_INVOKABLE [[nodiscard]] static QString ofCover(const QString& seed, const QString& kind, const QColor& accent,
                                                     const QSize& size, qreal radius, bool topOnly, bool grey);
    /// The sentence of the last failure of `source`; the reader of pictures leaves it here.
    Q_INVOKABLE [[nodiscard]] static QString reason(const QUrl& source);
    static void remember(const QUrl& source, const QString& reason);
};

/// What a picture or a drawn cover shall look like, apart from its size. Travels as the id of an image: address.
struct PictureOrder {
    QUrl source;         ///< a file or a built-in resource; empty for covers
    QString seed, kind;  ///< of covers
    QColor accent;       ///< of covers
    QSize size;          ///< device px; empty: as large as the picture is
    double focusX = 0.5; ///< the point that stays when the picture is cut
    double focusY = 0.5;
    PictureAddress::Words words = PictureAddress::Words::Nowhere;
    double radius = 0;    ///< of rounded corners, device px
    bool topOnly = false; ///< only the upper corners are round
    bool grey = false;

    [[nodiscard]] QString toId() const;
    [[nodiscard]] static PictureOrder fromId(const QString& id);
};

} // namespace vitrine::ui
