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

/// The software renderer's image node lets go of a texture that it owns only when it goes itself, not when it is given
/// another (seen with Qt 6.4): eight megabytes of each frame would stay.
struct FilmNode : QSGNode {
    explicit FilmNode(QSGImageNode* node)
        : picture(node)
    {
        picture->setOwnsTexture(false);
        appendChildNode(picture);
    }
    void show(std::unique_ptr<QSGTexture> next)
    {
        picture->setTexture(next.get());
        texture = std::move(next);
    }

    QSGImageNode* picture; ///< a child, and so ours
    std::unique_ptr<QSGTexture> texture;
};

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
    if (m_sink) // frames come from the decoder's thread
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
    if (wanted()) {
        m_new = true;
        update();
    } else {
        m_frame = {};
    }
    emit came();
}

QSGNode* FilmFrames::updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/)
{
    auto* film = static_cast<FilmNode*>(node);
    if (m_new) {
        m_new = false;
        const QImage image = m_frame.toImage();
        std::unique_ptr<QSGTexture> texture(image.isNull() ? nullptr : window()->createTextureFromImage(image));
        if (!texture) {
            delete film;
            return nullptr;
        }
        if (!film)
            film = new FilmNode(window()->createImageNode());
        film->show(std::move(texture));
    }
    if (!film)
        return nullptr;
    auto* picture = film->picture;
    const auto [part, place] = lay(picture->texture()->textureSize(), boundingRect(), m_fill);
    picture->setSourceRect(part);
    picture->setRect(place);
    picture->setFiltering(part.size() == place.size() ? QSGTexture::Nearest : QSGTexture::Linear);
    return film;
}

} // namespace vitrine::film
