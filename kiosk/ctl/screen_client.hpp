// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/index_archive.hpp"
#include "core/store/store.hpp"
#include "ctl/known_screens.hpp"

#include <boost/json/object.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::ctl {

struct Answer {
    unsigned status = 0;
    std::string type; ///< "application/json"
    std::string body;
};

/// How long to wait for what.
struct Patience {
    std::chrono::seconds connect{10};
    std::chrono::seconds answer{30};
    std::chrono::seconds chunk{120};        ///< for the screen to take a piece of an upload
    std::chrono::seconds afterUpload{1800}; ///< to check and store what it got
};

/// How long an answer may take: one that is at hand, or one before which the screen reads or checks whole packs.
enum class Wait { Short, Long };

/// Parts of a file that go on an upload at `offset`.
struct Patch {
    std::filesystem::path file;
    std::vector<Stretch> stretches;
    std::uint64_t offset = 0;
};

/// Talks to one screen over HTTPS. The screen is known by its certificate's fingerprint and by nothing else; without
/// the right one not a byte of ours is sent. Failures are sentences that name the screen's address.
class ScreenClient {
public:
    explicit ScreenClient(KnownScreen screen, Patience patience = {})
        : m_screen(std::move(screen))
        , m_patience(patience)
    {
    }

    /// Whatever the screen answers, also a refusal.
    [[nodiscard]] Result<Answer> get(std::string_view target) const;
    [[nodiscard]] Result<Answer> post(std::string_view target, const boost::json::object& body,
                                      Wait wait = Wait::Short) const;
    /// From now on requests are given up when this says so.
    void giveUpWhen(bool (*isUnwanted)()) { m_isUnwanted = isUnwanted; }
    /// Streams the parts as the body; stops early when the screen has already answered.
    [[nodiscard]] Result<Answer> patch(std::string_view target, const Patch& patch, const Progress& progress) const;
    /// Streams the file as the body; stops early when the screen has already answered.
    [[nodiscard]] Result<Answer> put(std::string_view target, const std::filesystem::path& file,
                                     const Progress& progress) const;

    /// The fingerprint of whatever answers at `url`, before anybody trusts it.
    [[nodiscard]] static Result<std::string> fingerprintOf(const std::string& url, Patience patience = {});

private:
    KnownScreen m_screen;
    Patience m_patience;
    bool (*m_isUnwanted)() = nullptr;
};

/// The JSON of a good answer; of any other, the failure it tells: 401 and 403 are NotAllowed, problems come with their
/// places.
[[nodiscard]] Result<boost::json::object> jsonOf(const Result<Answer>& answer);
/// What a bad answer tells.
[[nodiscard]] Error refusalOf(const Answer& answer);

} // namespace vitrine::ctl
