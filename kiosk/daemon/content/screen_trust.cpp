// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/screen_trust.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;

ScreenTrust::ScreenTrust(TrustRules root, std::filesystem::path file)
    : m_root(withKeysRead(std::move(root)))
    , m_file(std::move(file))
{
    recall();
}

void ScreenTrust::recall()
{
    m_list.reset();
    m_text.clear();
    m_trouble = {};
    m_rules = m_root;
    const auto kept = readTrustListFile(m_file);
    if (kept && !*kept)
        return;
    Problems problems;
    auto list = kept ? readTrustList((*kept)->text, m_file.filename().string(), problems) : std::nullopt;
    if (!list) {
        m_trouble = phrase("the trust list in {} cannot be read, so nothing signed is taken; a technician can remove "
                           "the file, and then screen.yaml counts again",
                           m_file.string());
        spdlog::error("{}: {}", m_trouble.en, kept ? printProblems(problems) : kept.error().message.en);
        m_rules.unsignedPacks = false;
        m_rules.confirmUnsigned = false;
        m_rules.keys.clear();
        return;
    }
    if (list->number < m_root.firstList) {
        spdlog::warn("trust list {} does not count: screen.yaml takes none before {}", list->number, m_root.firstList);
        return;
    }
    m_text = (*kept)->text;
    m_rules = withTrustList(m_root, *list);
    m_list = std::move(list);
}

Result<bool> ScreenTrust::take(const SignedTrustList& given)
{
    if (!m_trouble.empty())
        return Error{Errc::Refused, m_trouble};
    if (m_list && given.text == m_text)
        return false;
    if (const auto list = admitTrustList(given, m_root, m_list); !list)
        return list.error();
    const auto written = writeTrustListFile(m_file, given);
    recall(); // what lies on the disk is what counts after the next start
    if (!written)
        return written.error();
    return true;
}

json::object ScreenTrust::toJson() const
{
    json::array keys;
    for (const auto& trusted : m_rules.keys) {
        if (!trusted.key)
            continue; // a file that has gone since the start vouches for nobody
        const auto text = printPublicKey(*trusted.key);
        const auto begin = text.find('\n') + 1;
        const auto id = printKeyId(*trusted.key);
        keys.push_back(
            json::object{{"key_id", id},
                         {"key", text.substr(begin, text.size() - begin - 1)},
                         {"name", trusted.name},
                         {"packs", json::value_from(trusted.packs)},
                         {"until", trusted.until.empty() ? json::value(nullptr) : json::value(trusted.until)},
                         {"lists", trusted.lists},
                         {"state", printSignerState(signerOf(id, m_rules).state)}});
    }
    return {{"list", m_list ? json::value(m_list->number) : json::value(nullptr)},
            {"enough", m_list ? m_list->enough : m_root.enough},
            {"keys", std::move(keys)},
            {"revoked", json::value_from(m_rules.revoked)},
            {"when_revoked", m_root.withdraw ? "withdraw" : "keep"},
            {"trouble", m_trouble.empty() ? json::value(nullptr) : json::value(m_trouble.en)}};
}

json::object ScreenTrust::summary() const
{
    json::array names;
    for (const auto& trusted : m_rules.keys)
        if (trusted.key && !isRevoked(printKeyId(*trusted.key), m_rules))
            names.emplace_back(trusted.name.empty() ? printKeyId(*trusted.key) : trusted.name);
    return {{"list", m_list ? json::value(m_list->number) : json::value(nullptr)},
            {"keys", std::move(names)},
            {"revoked", m_rules.revoked.size()},
            {"trouble", m_trouble.empty() ? json::value(nullptr) : json::value(m_trouble.en)}};
}

} // namespace vitrine::daemon
