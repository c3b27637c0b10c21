// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/home/home_layout.hpp"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace vitrine::shell {

/// layOutHome() for QML: set what it depends on, bind to where things stand. All in design px, left to right.
class HomeGrid : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int exhibits READ exhibits WRITE setExhibits NOTIFY changed)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY changed)
    Q_PROPERTY(qreal width READ width WRITE setWidth NOTIFY changed)
    Q_PROPERTY(qreal height READ height WRITE setHeight NOTIFY changed)
    Q_PROPERTY(bool portrait READ portrait WRITE setPortrait NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool plain READ plain WRITE setPlain NOTIFY changed)
    Q_PROPERTY(bool looking READ looking WRITE setLooking NOTIFY changed)

    Q_PROPERTY(bool shelves READ shelves NOTIFY changed)
    Q_PROPERTY(qreal margin READ margin NOTIFY changed)
    Q_PROPERTY(QRectF headline READ headline NOTIFY changed)
    Q_PROPERTY(bool headlineSinks READ headlineSinks NOTIFY changed)
    Q_PROPERTY(QRectF house READ house NOTIFY changed)
    Q_PROPERTY(bool houseEnds READ houseEnds NOTIFY changed)
    Q_PROPERTY(QRectF search READ search NOTIFY changed)
    Q_PROPERTY(QRectF chips READ chips NOTIFY changed)
    Q_PROPERTY(QRectF cards READ cards NOTIFY changed)
    Q_PROPERTY(QRectF pager READ pager NOTIFY changed)
    Q_PROPERTY(bool arrowsBeside READ arrowsBeside NOTIFY changed)
    Q_PROPERTY(QVariantList cells READ cells NOTIFY changed) ///< of rect, of one page
    Q_PROPERTY(int perPage READ perPage NOTIFY changed)
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(qreal pageWidth READ pageWidth NOTIFY changed)
    Q_PROPERTY(QRectF rail READ rail NOTIFY changed)
    Q_PROPERTY(qreal shelfPitch READ shelfPitch NOTIFY changed)
    Q_PROPERTY(qreal shelfHead READ shelfHead NOTIFY changed)
    Q_PROPERTY(QSizeF shelfCard READ shelfCard NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] int exhibits() const { return m_space.exhibits; }
    [[nodiscard]] int count() const { return m_space.count; }
    [[nodiscard]] qreal width() const { return m_space.width; }
    [[nodiscard]] qreal height() const { return m_space.height; }
    [[nodiscard]] bool portrait() const { return m_space.portrait; }
    [[nodiscard]] qreal textScale() const { return m_space.textScale; }
    [[nodiscard]] bool plain() const { return m_space.plain; }
    [[nodiscard]] bool looking() const { return m_space.looking; }
    void setExhibits(int exhibits) { set(m_space.exhibits, exhibits); }
    void setCount(int count) { set(m_space.count, count); }
    void setWidth(qreal width) { set(m_space.width, width); }
    void setHeight(qreal height) { set(m_space.height, height); }
    void setPortrait(bool portrait) { set(m_space.portrait, portrait); }
    void setTextScale(qreal scale) { set(m_space.textScale, scale); }
    void setPlain(bool plain) { set(m_space.plain, plain); }
    void setLooking(bool looking) { set(m_space.looking, looking); }

    [[nodiscard]] bool shelves() const { return m_layout.form == HomeLayout::Form::Shelves; }
    [[nodiscard]] qreal margin() const { return m_layout.margin; }
    [[nodiscard]] const QRectF& headline() const { return m_layout.headline; }
    [[nodiscard]] bool headlineSinks() const { return m_layout.headlineSinks; }
    [[nodiscard]] const QRectF& house() const { return m_layout.house; }
    [[nodiscard]] bool houseEnds() const { return m_layout.houseEnds; }
    [[nodiscard]] const QRectF& search() const { return m_layout.search; }
    [[nodiscard]] const QRectF& chips() const { return m_layout.chips; }
    [[nodiscard]] const QRectF& cards() const { return m_layout.cards; }
    [[nodiscard]] const QRectF& pager() const { return m_layout.pager; }
    [[nodiscard]] bool arrowsBeside() const { return m_layout.arrowsBeside; }
    [[nodiscard]] const QVariantList& cells() const { return m_cells; }
    [[nodiscard]] int perPage() const { return m_layout.perPage; }
    [[nodiscard]] int pages() const { return m_layout.pages; }
    [[nodiscard]] qreal pageWidth() const { return m_layout.pageWidth; }
    [[nodiscard]] const QRectF& rail() const { return m_layout.rail; }
    [[nodiscard]] qreal shelfPitch() const { return m_layout.shelfPitch; }
    [[nodiscard]] qreal shelfHead() const { return m_layout.shelfHead; }
    [[nodiscard]] const QSizeF& shelfCard() const { return m_layout.shelfCard; }

signals:
    void changed();

private:
    template <class T>
    void set(T& field, T value)
    {
        if (field == value)
            return;
        field = value;
        layOut();
    }
    void layOut()
    {
        m_layout = layOutHome(m_space);
        m_cells.clear();
        for (const QRectF& cell : m_layout.cells)
            m_cells.push_back(cell);
        emit changed();
    }

    HomeSpace m_space;
    HomeLayout m_layout;
    QVariantList m_cells;
};

} // namespace vitrine::shell
