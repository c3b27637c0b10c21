// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/picture_desk.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace vitrine::daemon {

namespace {
constexpr std::chrono::milliseconds kFresh{500};
}

net::awaitable<Result<PictureDesk::Picture>> PictureDesk::get(int width)
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_orders, [now](const auto& pair) { return pair.second->until <= now; });
    if (const auto found = m_orders.find(width); found != m_orders.end()) {
        const auto order = found->second;
        while (!order->picture)
            co_await order->ready.async_wait(net::as_tuple(net::use_awaitable));
        co_return *order->picture;
    }
    const auto order = std::make_shared<Order>(co_await net::this_coro::executor);
    m_orders[width] = order;
    try {
        auto frame = co_await m_kiosk.picture(width);
        if (frame) {
            auto tag = tagOf(frame->jpeg);
            order->picture = Picture{std::make_shared<const std::string>(std::move(frame->jpeg)),
                                     std::move(frame->takenAt), std::move(tag)};
        } else {
            order->picture = frame.error();
        }
    } catch (const std::exception&) {
        // Whoever waits must not wait for ever; the one who asked tells of the failure itself.
        order->picture = Error{Errc::Unreachable, phrase("the picture could not be taken")};
        order->until = now;
        order->ready.cancel();
        throw;
    }
    order->until = std::chrono::steady_clock::now() + kFresh;
    order->ready.cancel();
    co_return *order->picture;
}

} // namespace vitrine::daemon
