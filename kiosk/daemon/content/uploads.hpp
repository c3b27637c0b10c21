// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/store/incoming.hpp"
#include "daemon/content/content.hpp"
#include "daemon/doorbell.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/operations.hpp"

#include <boost/asio/thread_pool.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace vitrine::daemon {

/// Packs that are sent in pieces: what is missing, the bytes of it from wherever the last try broke off, and the
/// install when all is here. Bytes are written on threads of their own, so that neither a slow network nor a slow disk
/// holds up the pool's thread or ours.
class Uploads {
public:
    /// `store` is the store's folder.
    Uploads(net::any_io_executor executor, Content& content, Operations& operations, const std::filesystem::path& store,
            const ContentRules& rules, int atOnce);
    ~Uploads();
    Uploads(const Uploads&) = delete;
    Uploads& operator=(const Uploads&) = delete;

    /// Sweeps what nobody came back for, now and then.
    [[nodiscard]] net::awaitable<void> run();
    /// Returns when nothing is being written any more. Whoever reads from the network must have ended it.
    [[nodiscard]] net::awaitable<void> stop();

    // As Kiosk has them.
    [[nodiscard]] net::awaitable<Result<boost::json::object>> plan(PlanRequest request);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> state(std::string id);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> receive(std::string id, std::uint64_t offset,
                                                                      std::shared_ptr<ByteSource> source, Actor actor);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> install(std::string id, When when, Actor actor);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> letGo(std::string id);

private:
    net::any_io_executor m_executor;
    Content& m_content;
    Operations& m_operations;
    const ContentRules& m_rules;
    Incoming m_incoming;
    net::thread_pool m_threads;
    Doorbell m_bell;
    int m_writing = 0;
    bool m_stopping = false;
};

/// {plan, bytes, offset, missing: [{sum, bytes, have}]}
[[nodiscard]] boost::json::object toJson(const PlanState& state);

} // namespace vitrine::daemon
