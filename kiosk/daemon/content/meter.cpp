// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/meter.hpp"

#include "daemon/doorbell.hpp"

#include <algorithm>

namespace vitrine::daemon {

using namespace std::chrono_literals;

net::awaitable<void> showProgress(net::any_io_executor executor, Operations& operations, std::string operation,
                                  Words sentence, std::shared_ptr<Meter> meter, double share)
{
    Doorbell bell(executor);
    std::uint64_t told = 0;
    while (!meter->over) {
        const auto* found = operations.find(operation);
        if (found && found->cancelAsked)
            meter->cancel = true;
        const std::uint64_t done = meter->done;
        const std::uint64_t total = meter->total;
        if (done != told) {
            told = done;
            const auto part = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.5;
            operations.update(operation, std::min(part, 1.0) * share, sentence);
        }
        co_await bell.waitFor(200ms);
    }
}

} // namespace vitrine::daemon
