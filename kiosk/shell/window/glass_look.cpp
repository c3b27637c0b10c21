// SPDX-License-Identifier: Apache-2.0
#include "shell/window/glass_look.hpp"

#include <QImage>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSGRenderNode>
#include <QSGRendererInterface>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

constexpr auto kEvery = 4s;
constexpr auto kForAFrame = 500ms;
constexpr int kRows = 36;
/// No colour brighter than this: nothing, not a dark page.
constexpr qreal kBlack = 6;
/// Above every page and every mark.
constexpr qreal kTop = 1e6;

/// The middle of the n-th of kRows strips.
int rowAt(int strip, int height)
{
    return (2 * strip + 1) * height / (2 * kRows);
}

Glance glanceAt(const QImage& image, int black)
{
    GlanceMaker maker(black);
    for (int strip = 0; strip < kRows; ++strip) {
        const int y = rowAt(strip, image.height());
        // 32 bits are read where they lie; some panels have 16.
        const QImage row = image.depth() == 32
                               ? QImage(image.constScanLine(y), image.width(), 1, image.format())
                               : image.copy(0, y, image.width(), 1).convertToFormat(QImage::Format_RGB32);
        maker.row(
            {reinterpret_cast<const std::uint32_t*>(row.constScanLine(0)), static_cast<std::size_t>(row.width())});
    }
    return maker.made();
}

/// How many pixels of `glass` go into one of a picture that is `width` or more of them wide.
int stepTo(int width, int glass)
{
    return std::max(1, glass / std::max(1, width));
}

/// Every n-th pixel of every n-th line, on `sheet` where it fits. No QImage is copied while somebody paints on it: that
/// takes all of its pixels, which is longer than a frame.
QImage smaller(const QImage& frame, int width, QImage sheet)
{
    const QImage pixels(frame.constBits(), frame.width(), frame.height(), frame.bytesPerLine(), frame.format());
    const int step = stepTo(width, frame.width());
    if (frame.depth() != 32)
        return pixels.scaledToWidth(frame.width() / step, Qt::FastTransformation);
    if (sheet.size() != frame.size() / step || !sheet.reinterpretAsFormat(frame.format()))
        sheet = QImage(frame.size() / step, frame.format());
    for (int y = 0; y < sheet.height(); ++y) {
        const auto* from = reinterpret_cast<const std::uint32_t*>(pixels.constScanLine(y * step));
        auto* to = reinterpret_cast<std::uint32_t*>(sheet.scanLine(y));
        for (int x = 0; x < sheet.width(); ++x, from += step)
            *to++ = *from;
    }
    return sheet;
}

} // namespace

/// Where the processor draws, a node is the only one that is shown the pixels. It draws nothing itself.
class GlassLook::Reader : public QSGRenderNode {
public:
    Reader(QQuickWindow& window, QPointer<GlassLook> look)
        : m_window(window)
        , m_look(std::move(look))
    {
    }
    void render(const RenderState* /*state*/) override
    {
        auto* painter = static_cast<QPainter*>(
            m_window.rendererInterface()->getResource(&m_window, QSGRendererInterface::PainterResource));
        QPaintDevice* device = painter ? painter->device() : nullptr;
        if (!m_look || !device || device->devType() != QInternal::Image)
            return;
        const auto& frame = *static_cast<QImage*>(device);
        m_look->take(glanceAt(frame, m_look->m_black));
        if (const int width = std::exchange(m_look->m_copyWidth, 0))
            m_look->copied(smaller(frame, width, std::exchange(m_look->m_sheet, {})));
    }
    [[nodiscard]] StateFlags changedStates() const override { return {}; }
    [[nodiscard]] RenderingFlags flags() const override { return BoundedRectRendering | DepthAwareRendering; }
    [[nodiscard]] QRectF rect() const override { return {0, 0, 1, 1}; }

private:
    QQuickWindow& m_window;
    QPointer<GlassLook> m_look;
};

/// The pixel in the corner that the node stands on.
class GlassLook::Paper : public QQuickItem {
public:
    Paper(QQuickItem& above, GlassLook& look)
        : QQuickItem(&above)
        , m_look(&look)
    {
        setFlag(ItemHasContents);
        setSize({1, 1});
        setZ(kTop);
    }

protected:
    QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* /*data*/) override
    {
        if (!node)
            node = new Reader(*window(), m_look);
        node->markDirty(QSGNode::DirtyMaterial);
        return node;
    }

private:
    QPointer<GlassLook> m_look;
};

GlassLook::GlassLook(QQuickWindow& window, std::function<qreal()> brightness)
    : QObject(&window)
    , m_window(window)
    , m_brightness(std::move(brightness))
{
    connect(&window, &QQuickWindow::afterRendering, this, &GlassLook::readBack, Qt::DirectConnection);
    connect(&m_pace, &QTimer::timeout, this, &GlassLook::look);
    m_pace.start(kEvery);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kForAFrame);
    connect(&m_patience, &QTimer::timeout, this, [this] { copied({}); });
}

GlassLook::~GlassLook()
{
    QThreadPool::globalInstance()->waitForDone(); // a sheet may be on its way to us
}

GlassLook::Found GlassLook::found() const
{
    const std::scoped_lock lock(m_mutex);
    return m_found;
}

QSize GlassLook::frameSize() const
{
    return m_window.size() * m_window.effectiveDevicePixelRatio();
}

void GlassLook::look()
{
    if (!m_window.isSceneGraphInitialized())
        return;
    m_black = static_cast<int>(std::floor(kBlack * std::clamp(m_brightness(), 0.0, 1.0)));
    switch (m_window.rendererInterface()->graphicsApi()) {
    case QSGRendererInterface::Software:
        if (!m_paper)
            m_paper = new Paper(*m_window.contentItem(), *this);
        m_paper->update();
        break;
    case QSGRendererInterface::OpenGL:
        m_due = true;
        m_window.update();
        break;
    default:
        break;
    }
}

void GlassLook::copy(int width, std::function<void(QImage)> taken)
{
    const int glass = frameSize().width();
    m_copies.push_back({std::min(width, glass), std::move(taken)});
    if (!m_window.isSceneGraphInitialized() || !m_window.isExposed() ||
        m_window.rendererInterface()->graphicsApi() != QSGRendererInterface::Software) {
        copied({});
        return;
    }
    if (!m_patience.isActive())
        m_patience.start();
    // Its memory is fetched by another thread: the system gives it page by page, which took longer than the copying.
    const int step = stepTo(m_copies.back().width, glass);
    QThreadPool::globalInstance()->start([this, width = m_copies.back().width, size = frameSize() / step] {
        QImage sheet(size, QImage::Format_RGB32);
        sheet.fill(0);
        QMetaObject::invokeMethod(
            this,
            [this, width, sheet = std::move(sheet)]() mutable {
                if (m_copies.empty())
                    return; // nobody waits for it any more
                m_copyWidth = std::max(m_copyWidth, width);
                m_sheet = std::move(sheet);
                look();
            },
            Qt::QueuedConnection);
    });
}

void GlassLook::copied(const QImage& picture)
{
    m_patience.stop();
    for (auto& copy : std::exchange(m_copies, {})) {
        if (picture.isNull() || picture.width() >= copy.width)
            copy.taken(picture);
        else
            m_copies.push_back(std::move(copy)); // asked for after that frame
    }
    if (!m_copies.empty())
        m_patience.start();
}

void GlassLook::readBack()
{
    if (!m_due.exchange(false))
        return;
    m_window.beginExternalCommands(); // what was recorded is drawn now
    if (auto* context = QOpenGLContext::currentContext()) {
        auto* gl = context->functions();
        gl->glBindFramebuffer(GL_FRAMEBUFFER, context->defaultFramebufferObject());
        const QSize size = frameSize();
        std::vector<std::uint32_t> pixels(static_cast<std::size_t>(size.width()));
        GlanceMaker maker(m_black);
        for (int strip = 0; strip < kRows; ++strip) {
            gl->glReadPixels(0, rowAt(strip, size.height()), size.width(), 1, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
            maker.row(pixels);
        }
        take(maker.made());
    }
    m_window.endExternalCommands();
}

void GlassLook::take(const Glance& glance)
{
    if (glance.print == 0)
        return;
    const std::scoped_lock lock(m_mutex);
    m_found.glance = glance;
    ++m_found.looks;
}

} // namespace vitrine::shell
