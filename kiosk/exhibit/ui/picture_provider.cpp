// SPDX-License-Identifier: Apache-2.0
#include "picture_provider.hpp"

#include "cover_painter.hpp"
#include "read_picture.hpp"

#include <QQuickTextureFactory>

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

namespace vitrine::ui {

namespace {

// What the thread and the response share. The response may be cancelled, and with its engine be gone, while the thread
// still works.
struct Work {
    std::mutex guard;
    QQuickImageResponse* response = nullptr; ///< null when it is gone
    std::atomic_bool cancelled = false;
    QImage image;
    QString error;
};

class Response : public QQuickImageResponse {
public:
    explicit Response(std::shared_ptr<Work> work)
        : m_work(std::move(work))
    {
        m_work->response = this;
    }
    ~Response() override
    {
        const std::lock_guard lock(m_work->guard);
        m_work->response = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Response)

    [[nodiscard]] QQuickTextureFactory* textureFactory() const override
    {
        return QQuickTextureFactory::textureFactoryForImage(m_work->image);
    }
    [[nodiscard]] QString errorString() const override { return m_work->error; }
    void cancel() override { m_work->cancelled = true; }

private:
    std::shared_ptr<Work> m_work;
};

void makePicture(const PictureOrder& order, Work& work)
{
    auto reading = readPicture(order);
    if (!reading.error.isEmpty())
        PictureAddress::remember(order.source, reading.error);
    work.image = std::move(reading.image);
    work.error = reading.error;
}

} // namespace

PictureProvider::PictureProvider(Of of)
    : m_of(of)
{
    m_threads.setMaxThreadCount(2); // enough for a page of cards, and a film keeps its own
}

PictureProvider::~PictureProvider()
{
    finish();
}

void PictureProvider::finish()
{
    {
        const std::lock_guard lock(m_guard);
        m_finished = true;
    }
    m_threads.clear();
    m_threads.waitForDone();
}

QQuickImageResponse* PictureProvider::requestImageResponse(const QString& id, const QSize& /*requestedSize*/)
{
    auto work = std::make_shared<Work>();
    auto* response = new Response(work); // the engine deletes it after finished()
    const std::lock_guard open(m_guard);
    if (m_finished)
        return response; // nobody waits for it any more
    m_threads.start([work, id, of = m_of] {
        if (!work->cancelled) {
            const auto order = PictureOrder::fromId(id);
            if (of == Of::Pictures)
                makePicture(order, *work);
            else
                work->image = finishPicture(paintCover(order.seed, order.kind, order.accent, order.size), order);
        }
        const std::lock_guard lock(work->guard);
        if (work->response) // by its own thread's loop: the engine listens only after it was given the response
            QMetaObject::invokeMethod(work->response, &QQuickImageResponse::finished, Qt::QueuedConnection);
    });
    return response;
}

} // namespace vitrine::ui
