// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/home/home_layout.hpp"

#include <QObject>
#include <QVariantList>
#include <qqmlintegration.h>

namespace vitrine::shell {

/// layOutHome() for QML: set what it depends on, bind to where the cards stand.
class HomeGrid : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY changed)
    Q_PROPERTY(qreal width READ width WRITE setWidth NOTIFY changed)
    Q_PROPERTY(qreal height READ height WRITE setHeight NOTIFY changed)
    Q_PROPERTY(qreal margin READ margin WRITE setMargin NOTIFY changed)
    Q_PROPERTY(bool portrait READ portrait WRITE setPortrait NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool plain READ plain WRITE setPlain NOTIFY changed)
    Q_PROPERTY(QVariantList cells READ cells NOTIFY changed) ///< of rect
    Q_PROPERTY(int perPage READ perPage NOTIFY changed)
    Q_PROPERTY(int pages READ pages NOTIFY changed)
    Q_PROPERTY(qreal pageWidth READ pageWidth NOTIFY changed)
    Q_PROPERTY(qreal pagerHeight READ pagerHeight NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] int count() const { return m_space.count; }
    [[nodiscard]] qreal width() const { return m_space.width; }
    [[nodiscard]] qreal height() const { return m_space.height; }
    [[nodiscard]] qreal margin() const { return m_space.margin; }
    [[nodiscard]] bool portrait() const { return m_space.portrait; }
    [[nodiscard]] qreal textScale() const { return m_space.textScale; }
    [[nodiscard]] bool plain() const { return m_space.plain; }
    void setCount(int count) { set(m_space.count, count); }
    void setWidth(qreal width) { set(m_space.width, width); }
    void setHeight(qreal height) { set(m_space.height, height); }
    void setMargin(qreal margin) { set(m_space.margin, margin); }
    void setPortrait(bool portrait) { set(m_space.portrait, portrait); }
    void setTextScale(qreal scale) { set(m_space.textScale, scale); }
    void setPlain(bool plain) { set(m_space.plain, plain); }

    [[nodiscard]] const QVariantList& cells() const { return m_cells; }
    [[nodiscard]] int perPage() const { return m_layout.perPage; }
    [[nodiscard]] int pages() const { return m_layout.pages; }
    [[nodiscard]] qreal pageWidth() const { return m_layout.pageWidth; }
    [[nodiscard]] qreal pagerHeight() const { return m_layout.pagerHeight; }

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
