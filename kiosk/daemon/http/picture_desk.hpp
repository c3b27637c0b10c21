// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/answer.hpp"
#include "daemon/kiosk.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// Pictures of the screen for many: the shell is asked once per width, and for half a second everybody gets that one.
class PictureDesk {
public:
    struct Picture {
        std::shared_ptr<const std::string> jpeg;
        std::string takenAt;
        std::string tag;
    };
    explicit PictureDesk(Kiosk& kiosk)
        : m_kiosk(kiosk)
    {
    }
    [[nodiscard]] net::awaitable<Result<Picture>> get(int width);

private:
    struct Order {
        explicit Order(const net::any_io_executor& executor)
            : ready(executor, net::steady_timer::time_point::max())
        {
        }
        net::steady_timer ready; ///< never fires; cancelled when the picture is there
        std::optional<Result<Picture>> picture;
        std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max();
    };
    Kiosk& m_kiosk;
    std::map<int, std::shared_ptr<Order>> m_orders; ///< by width
};

} // namespace vitrine::daemon
