// SPDX-License-Identifier: Apache-2.0
#include "film_frames.hpp"

#include <QImage>
#include <QQuickWindow>
#include <QSGImageNode>

#include <memory>
#include <utility>

namespace vitrine::film {

namespace {

/// `whole` and where it goes: fitted into `place`, or cut so that it fills it.
std::pair<QRectF, QRectF> lay(const QSizeF& whole, const QRectF& place, bool fill)
{
    if (fill) {
        const QSizeF part = place.size().scaled(whole, Qt::KeepAspectRatio);
        QRectF cut({}, part);
        cut.moveCenter(QRectF({}, whole).center());
        return {cut, place};
    }
    QRectF shown({}, whole.scaled(place.size(), Qt::KeepAspectRatio));
    shown.moveCenter(place.center());
    return {QRectF({}, whole), shown};
}

} // namespace

FilmFrames::FilmFrames(QQuickItem* parent)
    : QQuickItem(parent)
    , m_latest(new LatestFrame, [](LatestFrame* latest) { latest->deleteLater(); })
{
    setFlag(ItemHasContents, wanted());
    connect(m_latest.get(), &LatestFrame::came, this, &FilmFrames::take, Qt::QueuedConnection);
}

FilmFrames::~FilmFrames()
{
    disconnect(m_frames);
}

bool FilmFrames::wanted()
{
    return QQuickWindow::sceneGraphBackend() == QStringLiteral("software");
}

void FilmFrames::setSink(QVideoSink* sink)
{
    if (sink == m_sink)
        return;
    disconnect(m_frames);
    m_sink = sink;
    if (m_sink && wanted()) // frames come from the decoder's thread
        m_frames = connect(m_sink, &QVideoSink::videoFrameChanged,
                           [latest = m_latest](const QVideoFrame& frame) { latest->put(frame); });
    emit sinkChanged();
}

void FilmFrames::setFill(bool fill)
{
    if (fill == m_fill)
        return;
    m_fill = fill;
    update();
    emit fillChanged();
}

void FilmFrames::take()
{
    m_frame = m_latest->take();
    m_new = true;
    update();
}

QSGNode* FilmFrames::updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/)
{
    auto* picture = static_cast<QSGImageNode*>(node);
    if (m_new) {
        m_new = false;
        const QImage image = m_frame.toImage();
        std::unique_ptr<QSGTexture> texture(image.isNull() ? nullptr : window()->createTextureFromImage(image));
        if (!texture) {
            delete picture;
            return nullptr;
        }
        if (!picture) {
            picture = window()->createImageNode();
            picture->setOwnsTexture(true);
        }
        picture->setTexture(texture.release());
    }
    if (!picture)
        return nullptr;
    const auto [part, place] = lay(picture->texture()->textureSize(), boundingRect(), m_fill);
    picture->setSourceRect(part);
    picture->setRect(place);
    picture->setFiltering(part.size() == place.size() ? QSGTexture::Nearest : QSGTexture::Linear);
    return picture;
}

} // namespace vitrine::film
