// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QObject>
#include <QQuickItem>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// How far a headline is shrunk so that its longest word, and if asked its height, fits the box: in steps of 6 % down
/// to 70 %. Below that words break.
class HeadingFit : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY inputChanged)
    Q_PROPERTY(QFont font MEMBER m_font WRITE setFont NOTIFY inputChanged)
    Q_PROPERTY(QQuickItem* box MEMBER m_box WRITE setBox NOTIFY inputChanged)
    Q_PROPERTY(qreal height MEMBER m_height WRITE setHeight NOTIFY inputChanged)
    Q_PROPERTY(qreal lineHeight MEMBER m_lineHeight WRITE setLineHeight NOTIFY inputChanged)
    Q_PROPERTY(qreal factor READ factor NOTIFY fitChanged)
    Q_PROPERTY(qreal fullHeight READ fullHeight NOTIFY fullHeightChanged)
    Q_PROPERTY(bool breaks READ breaks NOTIFY fitChanged)

public:
    explicit HeadingFit(QObject* parent = nullptr);

    [[nodiscard]] qreal factor() const { return m_factor; }
    [[nodiscard]] qreal fullHeight() const { return m_fullHeight; } ///< without regard to `height`
    [[nodiscard]] bool breaks() const { return m_breaks; }

    void setText(const QString& text);
    void setFont(const QFont& font);
    /// The item whose width counts. One that was given no width is as wide as its words: nothing to shrink for.
    void setBox(QQuickItem* box);
    void setHeight(qreal height);
    void setLineHeight(qreal lineHeight);

signals:
    void inputChanged();
    void fitChanged();
    void fullHeightChanged();

private:
    void fit();

    QString m_text;
    QFont m_font;
    QQuickItem* m_box = nullptr;
    qreal m_height = 0; ///< 0: as high as it wants
    qreal m_lineHeight = 1;
    qreal m_factor = 1;
    qreal m_fullHeight = 0;
    bool m_breaks = false;
};

} // namespace vitrine::ui
