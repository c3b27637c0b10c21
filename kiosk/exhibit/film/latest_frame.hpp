// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVideoFrame>

#include <mutex>

namespace vitrine::film {

/// The newest frame, from the decoder's thread to the scene's. A scene that is slower than its film skips frames
/// instead of keeping them all: at thirty a second they would fill the memory within seconds.
class LatestFrame : public QObject {
    Q_OBJECT

public:
    /// On any thread.
    void put(const QVideoFrame& frame);
    [[nodiscard]] QVideoFrame take();

signals:
    void came(); ///< once until take()

private:
    std::mutex m_mutex;
    QVideoFrame m_frame;
    bool m_told = false;
};

} // namespace vitrine::film
