// SPDX-License-Identifier: Apache-2.0
// What came by drop-in folder or stick, told to the shell, and what staff at the screen decide about it.
#include "daemon/screen_kiosk.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr std::size_t kItemsTold = 20;
constexpr std::size_t kFindingsTold = 3;

/// As the panel needs it: the first findings in full, the rest as numbers.
json::object forPanel(json::object item)
{
    json::array first;
    int errors = 0;
    int warnings = 0;
    for (const auto& finding : item.at("findings").as_array()) {
        (finding.at("severity").as_string() == "error" ? errors : warnings) += 1;
        if (first.size() < kFindingsTold)
            first.push_back(finding);
    }
    item["findings"] = std::move(first);
    item["errors"] = errors;
    item["warnings"] = warnings;
    return item;
}

} // namespace

void ScreenKiosk::tellShellOfDropIns()
{
    link::DropIns told;
    told.places = m_arrivals.list().places();
    for (auto& item : m_arrivals.list().items()) {
        if (told.items.size() >= kItemsTold)
            break;
        told.items.push_back(forPanel(std::move(item.as_object())));
    }
    m_link.send(told);
}

net::awaitable<Result<json::object>> ScreenKiosk::answerDropIn(std::string id, std::string at, bool show, Actor actor)
{
    return m_arrivals.answer(std::move(id), std::move(at), show, std::move(actor));
}

net::awaitable<void> ScreenKiosk::answerAtTheScreen(link::DropInAnswer answer)
{
    const Actor staff{"at the screen", "technician", "screen"};
    const auto done = co_await m_arrivals.answer(answer.id, answer.at, answer.show, staff);
    if (!done)
        spdlog::warn("the answer of staff at the screen changes nothing: {}", done.error().message.en);
    tellShellOfDropIns(); // what they see is what is so, whatever became of the answer
}

} // namespace vitrine::daemon
