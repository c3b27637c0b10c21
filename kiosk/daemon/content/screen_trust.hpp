// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/trust_list.hpp"

#include <boost/json/object.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// Whom this screen trusts: what its screen.yaml says, or the trust list that was taken last. Writes its one small file
/// at once, on the caller's thread: a list that revokes a key does not queue behind an install.
class ScreenTrust {
public:
    /// Reads the file. One that is damaged lets nothing signed in: what it revoked is not known any more.
    ScreenTrust(TrustRules root, std::filesystem::path file);

    /// What counts now, with each key in memory.
    [[nodiscard]] const TrustRules& rules() const { return m_rules; }
    /// The number of the list that counts; 0: screen.yaml does.
    [[nodiscard]] int number() const { return m_list ? m_list->number : 0; }
    /// Why no list counts although there is one; empty: all is well.
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }
    /// True: it counts from now on. False: it did already. After a failure what lies on the disk counts, old or new.
    [[nodiscard]] Result<bool> take(const SignedTrustList& given);

    /// GET /trust: list, enough, keys, revoked, when_revoked, trouble.
    [[nodiscard]] boost::json::object toJson() const;
    /// The part of it that stands in the screen's state.
    [[nodiscard]] boost::json::object summary() const;

private:
    void recall();

    TrustRules m_root;
    std::filesystem::path m_file;
    std::optional<TrustList> m_list;
    std::string m_text; ///< of m_list, as it was signed
    Words m_trouble;
    TrustRules m_rules;
};

} // namespace vitrine::daemon
