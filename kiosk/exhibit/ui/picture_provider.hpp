// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

#include <mutex>

namespace vitrine::ui {

/// Pictures (image://vitrine-picture/…) and drawn covers (image://vitrine-cover/…), made on threads of their own.
class PictureProvider : public QQuickAsyncImageProvider {
public:
    enum class Of { Pictures, Covers };

    explicit PictureProvider(Of of);
    ~PictureProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;
    /// Nothing is read any more when it returns, and nothing will be. From any thread: Qt's reader may hold the
    /// provider longer than its engine does.
    void finish();

private:
    std::mutex m_guard; ///< between a request and finish()
    bool m_finished = false;
    Of m_of;
    QThreadPool m_threads;
};

} // namespace vitrine::ui
