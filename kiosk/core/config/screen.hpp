// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/archive_limits.hpp"
#include "core/config/hours.hpp"
#include "core/media/media_limits.hpp"
#include "core/problem.hpp"
#include "core/text/text.hpp"
#include "core/trust/trust_rules.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// The panel. Lengths in millimetres; 0: unknown, then sizes follow the pixels.
struct Display {
    std::string output; ///< the output this shell covers, such as "HDMI-1"; empty: the first
    int widthMm = 0;
    int heightMm = 0;
    int lowerEdgeMm = 800;
    int viewingDistanceMm = 700;
    /// Above the floor: what a person who sits or is small can touch. Reach mode moves everything between them.
    int reachFromMm = 380;
    int reachToMm = 1220;
};

/// When a visit ends: after `ask` without a touch the shell asks, after `answer` more it is over.
struct Idle {
    std::chrono::seconds ask{60};
    std::chrono::seconds answer{20};
    std::chrono::seconds filmAtMost{1200}; ///< how long a film or reading aloud may hold the clock
};

/// What the keys of a keypad mean: an action's name -> names of keys as Qt spells them.
using Keypad = std::map<std::string, std::vector<std::string>>;
[[nodiscard]] Keypad standardKeypad();

/// Speech on this screen.
struct SpeechRules {
    bool enabled = true;
    int rate = 0;                              ///< -10 slow … 10 quick
    std::map<std::string, std::string> voices; ///< language -> name of a voice; without one the engine's first
};

/// In percent of what the sound device can.
struct SoundRules {
    int volume = 60;
    int atMost = 80;
};

/// How staff come to the service panel.
struct ServiceRules {
    enum class Gesture { Corners, Hold };
    Gesture gesture = Gesture::Corners;
    std::string pin; ///< a hash of it; empty: the panel cannot be opened
};

/// What keeps a panel from ageing.
struct CareRules {
    struct Dim {
        DaySpan daily;
        int brightness = 100; ///< percent
    };
    int shiftMm = 6; ///< how far the picture may wander
    std::chrono::seconds shiftEvery{60};
    std::chrono::seconds stillAtMost{120}; ///< nothing in attract stands still for longer
    std::vector<Dim> dim;
};

struct ContentRules : ArchiveLimits {
    MediaLimits media;
    std::filesystem::path dropIn; ///< folder that is watched for packs; empty: none
    bool sticks = false;          ///< take packs from USB sticks
    std::vector<std::filesystem::path> stickFolders{"/media", "/run/media"}; ///< where sticks are mounted, at any depth
    std::uint64_t keepFreeBytes = 512ULL * 1024 * 1024;
    int keepGenerations = 3;
    std::uint64_t uploadBytes = 16ULL * 1024 * 1024 * 1024; ///< of packs that are being sent and not installed yet
    std::chrono::hours uploadsKept{24};                     ///< while nobody goes on sending
    std::chrono::hours verifyEvery{24}; ///< everything that is kept is read again; 0: only when somebody asks
};

struct ControlRules {
    std::string listen = "0.0.0.0";
    std::uint16_t port = 8443;
    std::vector<std::string> names;    ///< host names the Host header may carry besides addresses and localhost
    std::filesystem::path certificate; ///< empty: the screen makes its own
    std::filesystem::path key;
    int uploads = 1;      ///< at once
    int connections = 64; ///< at once
    int connectionsPerAddress = 8;
    int headerKib = 8;                    ///< of a request: its first line and its fields
    int bodyKib = 64;                     ///< of a request with JSON or text; packs have limits of their own
    int requestsPerSecond = 20;           ///< of one client, of those that cost something
    std::chrono::minutes sessionIdle{15}; ///< of somebody who is signed in and does nothing
    std::chrono::hours sessionAtMost{8};  ///< then who is signed in signs in again
};

struct SupervisionRules {
    std::chrono::milliseconds hangAfter{5000}; ///< no heartbeat for so long is a hang
    std::chrono::milliseconds startWithin{20000};
    std::chrono::seconds blackAfter{30};      ///< a glass that is dark for so long is black, and no dark page
    std::chrono::seconds probation{60};       ///< new content must live for so long, else the one before returns
    int pauseAfter = 5;                       ///< deaths within ten minutes, then the step before the pause page
    std::chrono::seconds tryAgainAfter{1800}; ///< on the pause page
    int triesADay = 3;                        ///< of the content from there
    bool reboot = true;                       ///< when not even the pause page stays; only where systemd runs us
    std::uint64_t shellBytes = 3072ULL * 1024 * 1024; ///< a shell that needs more is started again
};

/// A screen as `screen.yaml` describes it. Relative paths are made absolute against the file's folder.
struct Screen {
    std::string name = "Vitrine";
    std::string place;
    Display display;
    std::vector<std::string> languages; ///< offered to visitors, the first at the start; none: all that the packs have
    /// For a language: where to look, in order, when a text is missing; after these its parents and the pack's first.
    Fallbacks fallback;
    Idle idle;
    Keypad keypad = standardKeypad();
    SpeechRules speech;
    SoundRules sound;
    ServiceRules service;
    CareRules care;
    Hours hours;
    ContentRules content;
    TrustRules trust;
    ControlRules control;
    SupervisionRules supervision;
};

/// Reads and checks a `screen.yaml`; a screen only if no problem is an error. Never throws.
[[nodiscard]] std::optional<Screen> readScreen(const std::filesystem::path& file, Problems& problems);

} // namespace vitrine
