// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace vitrine::ui {

/// Pictures (image://vitrine-picture/…) and drawn covers (image://vitrine-cover/…), made on threads of their own.
class PictureProvider : public QQuickAsyncImageProvider {
public:
    enum class Of { Pictures, Covers };

    explicit PictureProvider(Of of);
    ~PictureProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    Of m_of;
    QThreadPool m_threads;
};

} // namespace vitrine::ui
