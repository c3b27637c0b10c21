// SPDX-License-Identifier: Apache-2.0
// Whom the screen trusts.
#include "daemon/http/api.hpp"

namespace vitrine::daemon {

namespace json = boost::json;

net::awaitable<Answer> Api::trust(Exchange& /*exchange*/)
{
    co_return answerJson(200, m_kiosk.trust());
}

net::awaitable<Answer> Api::takeTrustList(Exchange& exchange)
{
    std::vector<std::string_view> known{"list", "signatures"};
    auto read = co_await readObject(exchange, m_rules.limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto& body = std::get<json::object>(read);
    const auto* list = body.if_contains("list");
    const auto* signatures = body.if_contains("signatures");
    if (!list || !list->is_string() || !signatures || !signatures->is_array())
        co_return answerProblem(400, "bad-json", "list is the text of a trust list, signatures are those beside it");
    SignedTrustList given;
    given.text = list->as_string();
    for (const auto& signature : signatures->as_array()) {
        if (!signature.is_string())
            co_return answerProblem(400, "bad-json", "each signature is the text of a .minisig file");
        given.signatures.emplace_back(signature.as_string());
    }
    exchange.noted = true; // by the kiosk
    auto taken = m_kiosk.takeTrustList(given, actorOf(exchange));
    co_return taken ? answerJson(200, std::move(*taken)) : answerError(taken.error());
}

} // namespace vitrine::daemon
