// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "latest_frame.hpp"

#include <QQuickItem>
#include <QVideoFrame>
#include <QVideoSink>
#include <qqmlintegration.h>

#include <memory>

namespace vitrine::film {

/// Draws a sink's frames where Qt's own VideoOutput cannot: it needs shaders, and without a graphics chip Qt Quick's
/// software renderer has none. With a chip it does nothing.
class FilmFrames : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// The scene is drawn by the software renderer.
    Q_PROPERTY(bool wanted READ wanted CONSTANT)
    Q_PROPERTY(QVideoSink* sink READ sink WRITE setSink NOTIFY sinkChanged)
    /// As large as the item, cut at its edges; else whole.
    Q_PROPERTY(bool fill MEMBER m_fill WRITE setFill NOTIFY fillChanged)

public:
    explicit FilmFrames(QQuickItem* parent = nullptr);
    ~FilmFrames() override;

    [[nodiscard]] static bool wanted();
    [[nodiscard]] QVideoSink* sink() const { return m_sink; }
    void setSink(QVideoSink* sink);
    void setFill(bool fill);

signals:
    void sinkChanged();
    /// A frame came, drawn here or not. For QML, which must not listen to the sink itself: it wraps the frame that the
    /// sink's signal carries, and its collector, which sees a few bytes instead of eleven megabytes, lets hundreds of
    /// them live.
    void came();
    void fillChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;

private:
    void take();

    QPointer<QVideoSink> m_sink;
    std::shared_ptr<LatestFrame> m_latest; ///< the decoder's thread may still hold it when we are gone
    QMetaObject::Connection m_frames;
    QVideoFrame m_frame;
    bool m_new = false; ///< not yet drawn
    bool m_fill = false;
};

} // namespace vitrine::film
