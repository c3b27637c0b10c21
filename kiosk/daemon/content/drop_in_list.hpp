// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"
#include "core/words/words.hpp"

#include <boost/json/value.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// A pack that somebody put into the drop-in folder or brought on a stick, and what became of it.
struct DropIn {
    std::string id;   ///< stays while it lies there
    std::string name; ///< as text
    std::string from; ///< id of the place
    std::string at;   ///< of its state; who answers a question says which one by it
    /// "waiting", "asks" (staff decide), "installed", "refused", "left" (staff decided against it), "pulled" (the stick
    /// was), "unreachable" (the share is)
    std::string state;
    Words sentence;
    boost::json::value findings = boost::json::array();
    double progress = -1;        ///< 0 to 1 while it is copied; less: unknown
    std::optional<PackRef> pack; ///< of "asks": it lies in the store
    boost::json::object title;   ///< of `pack`, by language
    std::string signer;          ///< an unknown key that signed it; empty: nobody did
    boost::json::object change;  ///< {replaces, new, gone, exhibits}: what would be different
    bool unsaid = false;         ///< its text of findings is older than its state
};

/// Where packs come from, as it is now.
struct DropInPlace {
    std::string kind; ///< "folder", "share", "stick"
    std::string label;
    std::string folder;
    /// "ready" (a stick may be taken out), "reading" (it may not), "unreachable"
    std::string state;
    Words sentence;
    bool operator==(const DropInPlace&) const = default;
};

/// All of them, as staff see them: GET /drop-ins, events, service panel. One thread.
class DropInList {
public:
    struct Hooks {
        std::function<void(boost::json::object)> item; ///< as in items(); one that is gone has the state "gone"
        std::function<void()> places;
    };
    explicit DropInList(Hooks hooks)
        : m_hooks(std::move(hooks))
    {
    }
    void put(DropIn item);
    void remove(const std::string& id);
    [[nodiscard]] const DropIn* find(std::string_view id) const;
    [[nodiscard]] const std::map<std::string, DropIn>& all() const { return m_items; }
    void said(const std::string& id); ///< its text of findings is written

    void setPlace(const std::string& id, DropInPlace place);
    void removePlace(const std::string& id);

    [[nodiscard]] boost::json::array items() const; ///< newest first
    [[nodiscard]] boost::json::array places() const;

private:
    Hooks m_hooks;
    std::map<std::string, DropIn> m_items;
    std::map<std::string, DropInPlace> m_places;
};

/// The id of what has this name in this place.
[[nodiscard]] std::string dropInId(std::string_view place, std::string_view name);
[[nodiscard]] boost::json::object toJson(const DropIn& item);
/// What toJson() made; anything else throws std::exception.
[[nodiscard]] DropIn dropInFrom(const boost::json::object& object);

} // namespace vitrine::daemon
