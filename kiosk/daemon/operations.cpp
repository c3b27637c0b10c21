// SPDX-License-Identifier: Apache-2.0
#include "daemon/operations.hpp"

#include "daemon/clock.hpp"

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr std::size_t kKeptOperations = 100;

bool ended(const Operation& operation)
{
    return !operation.endedAt.empty();
}

} // namespace

json::object toJson(const Operation& operation)
{
    json::object object{{"id", operation.id},
                        {"what", operation.what},
                        {"state", operation.state},
                        {"progress", operation.progress},
                        {"sentence", operation.sentence.en},
                        {"who", operation.who},
                        {"started_at", operation.startedAt}};
    if (operation.sentence.de != operation.sentence.en)
        object["sentence_de"] = operation.sentence.de;
    if (ended(operation))
        object["ended_at"] = operation.endedAt;
    if (!operation.result.empty())
        object["result"] = operation.result;
    object["findings"] = problemsToJson(operation.problems);
    return object;
}

Operation& Operations::start(std::string what, std::string who)
{
    // What still runs must stay findable, however much has happened since.
    if (m_operations.size() >= kKeptOperations) {
        const auto oldest = std::find_if(m_operations.begin(), m_operations.end(), ended);
        if (oldest != m_operations.end())
            m_operations.erase(oldest);
    }
    Operation operation;
    operation.id = std::to_string(m_next++);
    operation.what = std::move(what);
    operation.who = std::move(who);
    operation.startedAt = now();
    auto& kept = m_operations.emplace_back(std::move(operation));
    if (m_changed)
        m_changed(kept);
    return kept;
}

Operation* Operations::find(std::string_view id)
{
    const auto found = std::find_if(m_operations.begin(), m_operations.end(),
                                    [&](const Operation& operation) { return operation.id == id; });
    return found == m_operations.end() ? nullptr : &*found;
}

void Operations::update(std::string_view id, double progress, Words sentence)
{
    auto* operation = find(id);
    if (!operation || ended(*operation))
        return;
    operation->progress = std::clamp(progress, 0.0, 1.0);
    operation->sentence = std::move(sentence);
    if (m_changed)
        m_changed(*operation);
}

void Operations::wait(std::string_view id, Words sentence)
{
    auto* operation = find(id);
    if (!operation || ended(*operation) || (operation->state == "waiting" && operation->sentence == sentence))
        return;
    operation->state = "waiting";
    operation->sentence = std::move(sentence);
    if (m_changed)
        m_changed(*operation);
}

void Operations::end(std::string_view id, std::string state, Words sentence, json::object result, Problems problems)
{
    auto* operation = find(id);
    if (!operation || ended(*operation))
        return;
    if (state == "done")
        operation->progress = 1;
    operation->state = std::move(state);
    operation->sentence = std::move(sentence);
    if (!result.empty())
        operation->result = std::move(result);
    if (!problems.empty())
        operation->problems = std::move(problems);
    operation->endedAt = now();
    if (m_changed)
        m_changed(*operation);
}

bool Operations::cancel(std::string_view id)
{
    auto* operation = find(id);
    if (!operation || operation->state != "running")
        return false;
    operation->cancelAsked = true;
    if (m_changed)
        m_changed(*operation);
    return true;
}

} // namespace vitrine::daemon
