// SPDX-License-Identifier: Apache-2.0
#include "media_warm_up.hpp"

#include <QCoreApplication>
#include <QMediaFormat>
#include <QPointer>
#include <QThreadPool>

namespace vitrine::exhibit {

MediaWarmUp::MediaWarmUp(QObject* parent)
    : QObject(parent)
{
    QThreadPool::globalInstance()->start([warmUp = QPointer(this)] {
        // Asking what it can decode makes it load.
        const bool any = !QMediaFormat().supportedVideoCodecs(QMediaFormat::Decode).isEmpty();
        if (!any)
            qWarning("no video decoder is installed");
        // The pointer is only looked at where its object lives: on the GUI thread.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [warmUp] {
            if (warmUp == nullptr)
                return;
            warmUp->m_ready = true;
            emit warmUp->readyChanged();
        });
    });
}

} // namespace vitrine::exhibit
