// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <boost/json/value.hpp>

#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// Long work that can be watched and cancelled: GET and DELETE /operations/ID.
struct Operation {
    std::string id;
    std::string what;              ///< "install", "upload", "activate", "roll-back", "verify", "restart-shell"
    std::string state = "running"; ///< "running", "waiting", "done", "failed", "cancelled"
    double progress = 0;           ///< 0..1
    Words sentence;                ///< what is being done, or how it ended, for a person
    std::string who;
    std::string startedAt;
    std::string endedAt;
    boost::json::object result;
    Problems problems;
    bool cancelAsked = false;
};

[[nodiscard]] boost::json::object toJson(const Operation& operation);

/// The last hundred operations, newest last. One thread. `changed` is called after each change.
class Operations {
public:
    using Changed = std::function<void(const Operation&)>;
    explicit Operations(Changed changed)
        : m_changed(std::move(changed))
    {
    }

    /// The reference lives until the next start().
    Operation& start(std::string what, std::string who);
    [[nodiscard]] Operation* find(std::string_view id);
    void update(std::string_view id, double progress, Words sentence);
    /// All that can be done is done; the rest waits for something outside, such as a visitor who uses the screen.
    void wait(std::string_view id, Words sentence);
    void end(std::string_view id, std::string state, Words sentence, boost::json::object result = {},
             Problems problems = {});
    /// False: it has ended, waits (too late to cancel), or nothing of that id is known.
    bool cancel(std::string_view id);
    [[nodiscard]] const std::deque<Operation>& all() const { return m_operations; }

private:
    Changed m_changed;
    std::deque<Operation> m_operations;
    int m_next = 1;
};

} // namespace vitrine::daemon
