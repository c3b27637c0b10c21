// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"
#include "daemon/kiosk.hpp"
#include "link/messages.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>

namespace vitrine::daemon {

/// Questions to the shell for what is on the glass, and the answers on their way back. Whoever asks often shares
/// pictures; that is not done here.
class PictureRequests {
public:
    /// False: there is no shell to ask.
    using Ask = std::function<bool(const link::PictureRequest&)>;
    PictureRequests(net::any_io_executor executor, Ask ask,
                    std::chrono::milliseconds patience = std::chrono::seconds(5));

    [[nodiscard]] net::awaitable<Result<Frame>> picture(int width);
    void answer(const link::PictureReply& reply);
    void shellIsGone();

private:
    using Waiting = std::map<std::int64_t, std::optional<Result<Frame>>>; ///< by id; nothing: not answered yet

    Ask m_ask;
    std::chrono::milliseconds m_patience;
    Doorbell m_answered;
    Waiting m_waiting;
    std::int64_t m_next = 1;
};

} // namespace vitrine::daemon
