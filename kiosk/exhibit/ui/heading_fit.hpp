// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QObject>
#include <QQmlParserStatus>
#include <QQuickItem>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// How far a headline is shrunk so that its longest word, and if asked its height, fits the box: in steps of 6 % down
/// to 70 %. Below that words break. If asked, lines of about the same length instead of a full one and a rest.
/// Made by QML it measures when all it needs is known, not once for each.
class HeadingFit : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY inputChanged)
    Q_PROPERTY(QFont font MEMBER m_font WRITE setFont NOTIFY inputChanged)
    Q_PROPERTY(QQuickItem* box MEMBER m_box WRITE setBox NOTIFY inputChanged)
    Q_PROPERTY(qreal height MEMBER m_height WRITE setHeight NOTIFY inputChanged)
    Q_PROPERTY(qreal lineHeight MEMBER m_lineHeight WRITE setLineHeight NOTIFY inputChanged)
    Q_PROPERTY(bool balanced MEMBER m_balanced WRITE setBalanced NOTIFY inputChanged)
    Q_PROPERTY(qreal factor READ factor NOTIFY fitChanged)
    Q_PROPERTY(QFont fitted READ fitted NOTIFY fittedChanged)
    Q_PROPERTY(qreal fullHeight READ fullHeight NOTIFY fullHeightChanged)
    Q_PROPERTY(bool breaks READ breaks NOTIFY fitChanged)
    Q_PROPERTY(qreal spare READ spare NOTIFY spareChanged)

public:
    explicit HeadingFit(QObject* parent = nullptr);

    [[nodiscard]] qreal factor() const { return m_factor; }
    /// The font that was measured: drawn in any other, words might not fit. Another size alone is another font, since
    /// Inter Display is narrower than Inter.
    [[nodiscard]] QFont fitted() const { return m_fitted; }
    [[nodiscard]] qreal fullHeight() const { return m_fullHeight; } ///< without regard to `height`
    [[nodiscard]] bool breaks() const { return m_breaks; }
    [[nodiscard]] qreal spare() const { return m_spare; } ///< of the box's width, to leave empty so that lines balance

    void setText(const QString& text);
    void setFont(const QFont& font);
    /// The item whose width counts. One that was given no width is as wide as its words: nothing to shrink for.
    void setBox(QQuickItem* box);
    void setHeight(qreal height);
    void setLineHeight(qreal lineHeight);
    void setBalanced(bool balanced);

    void classBegin() override { m_complete = false; }
    void componentComplete() override;

signals:
    void inputChanged();
    void fitChanged();
    void fittedChanged();
    void fullHeightChanged();
    void spareChanged();

private:
    void fit();
    [[nodiscard]] QFont fontAt(qreal factor) const;
    [[nodiscard]] qreal spareOf(qreal width, qreal factor, bool breaks) const;

    QString m_text;
    QFont m_font;
    QQuickItem* m_box = nullptr;
    qreal m_height = 0; ///< 0: as high as it wants
    qreal m_lineHeight = 1;
    qreal m_factor = 1;
    QFont m_fitted;
    qreal m_fullHeight = 0;
    bool m_balanced = false;
    bool m_joins = false; ///< its letters join: none is moved
    bool m_breaks = false;
    bool m_complete = true;
    qreal m_spare = 0;
};

} // namespace vitrine::ui
