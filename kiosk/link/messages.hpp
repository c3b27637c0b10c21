// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The messages between shell and daemon: JSON-RPC 2.0, one message a line, UTF-8, over a Unix socket that the daemon
/// owns. Either side may die and come back; the shell connects again by itself and starts with `hello`.
///
///   shell -> daemon   notifications  hello, heartbeat, visit, fault, drawn, log, staff, pair, dropIn
///   daemon -> shell   notifications  load, setAside, pause, sleep, quit, pairing, dropIns, clock, unload
///                     requests       picture (answered with the frame)
namespace vitrine::link {

/// A line longer than this closes the connection. A picture is the largest message.
inline constexpr std::size_t kMaxLine = 16UL * 1024 * 1024;
inline constexpr int kLinkVersion = 1;

/// First message of a connection.
struct Hello {
    int version = kLinkVersion;
    std::int64_t pid = 0;
    std::string software; ///< the shell's version
    int generation = 0;   ///< what is on the glass as a whole; 0: a pack folder, or nothing yet
    int width = 0;        ///< window, device pixels
    int height = 0;
};

/// Once a second, sent by the GUI thread's event loop, so that a turning loop and drawn frames are both proved.
struct Heartbeat {
    std::uint64_t frames = 0; ///< frames swapped by the render thread since the start
    std::string page;         ///< "attract", "home", "exhibit", "still-there", "pause", "asleep"
    std::string exhibit;      ///< id of the open exhibit, else empty
    std::string kind;         ///< its kind
    std::string language;
    bool visit = false; ///< somebody is using the screen
    int generation = 0; ///< on the glass as a whole
    int pending = 0;    ///< loaded or loading: waits until the visit is over, or for its first frame; 0: none
    // What was seen when the drawn frame was looked at last:
    std::uint64_t looks = 0; ///< how many looks there were; the rest is of the last
    std::string print = {};  ///< the same for the same picture
    int brightness = 0;      ///< percent
    int dark = 0;            ///< percent of it that is black
    int movesWithinS = 0;    ///< what is shown changes within so many seconds; 0: it may stand still
};

/// A step of a visit, for the record: "begin", "prepare", "drop", "open", "close", "language", "end".
struct VisitStep {
    std::string step;
    std::string exhibit;
    std::string language;
    std::string how; ///< how it ended: "idle", "home"
};

struct FaultReport {
    std::string code; ///< stable: "exhibit-failed", "medium-broken", "plugin-broken", "generation-refused"; what
                      ///< visitors say: "visitor-touch", "visitor-sound", "visitor-picture", "visitor-other"
    std::string exhibit;
    std::string kind;
    std::string sentence;
    std::string picture = {}; ///< what was on the glass: a JPEG as base64; empty: none
};

/// A generation's first whole frame is on the glass.
struct Drawn {
    int generation = 0;
    std::int64_t sinceStartMs = 0;
};

struct LogLine {
    std::string level; ///< "debug", "info", "warning", "error"
    std::string text;
};

/// Staff did something at the screen, for the audit. Only "restart" makes the daemon act.
struct StaffStep {
    std::string step; ///< "opened", "wrong-pin", "closed", "test-picture", "touch-test", "sound-test", "volume", ...
    std::string detail;
};

/// Staff at the screen, who know its PIN, want a code that opens the dashboard, or no longer.
struct Pair {
    bool on = false;
};

/// Staff at the screen, who know its PIN, decide about a pack that nobody trusted has signed.
struct DropInAnswer {
    std::string id;
    std::string at; ///< of what they saw
    bool show = false;
};

/// Show this generation as soon as nobody uses the screen, or at once.
struct Load {
    int generation = 0;
    bool now = false;
};

/// These exhibits are not to be opened (their cards say so).
struct SetAside {
    std::vector<std::string> exhibits;
};

/// Show or leave the pause page.
struct Pause {
    bool on = false;
};

/// Go to sleep when nobody uses the screen, or wake; until the opening hours next change.
struct Sleep {
    bool on = false;
};

struct Quit {};

/// Whether the clock on the wall can be believed: else no hours keep visitors out.
struct WallClock {
    bool sure = true;
};

/// Memory is short: the open exhibit is to go, before the shell has to.
struct Unload {};

/// Answers `pair`, and says later what became of the code.
struct Pairing {
    std::string state;  ///< "open", "used", "wrong" (too many wrong tries: closed), "closed"
    std::string code;   ///< of an open one: logs in once
    int seconds = 0;    ///< how long it holds
    std::string listen; ///< the address the daemon listens at; 0.0.0.0 or ::: all of this computer's
    int port = 0;
    std::string fingerprint; ///< of the certificate that a browser will be shown
};

/// What came by drop-in folder or stick, for staff at the screen; all of it each time, the newest first.
struct DropIns {
    boost::json::array places; ///< {id, kind, label, state, sentence, sentence_de}
    /// {id, at, name, from, state, sentence, sentence_de, findings, errors, warnings, …}, as GET /drop-ins has them but
    /// for `findings`, which are the first three
    boost::json::array items;
};

/// Ask for what is on the glass, scaled to `width` device pixels.
struct PictureRequest {
    std::int64_t id = 0;
    int width = 960;
};

struct PictureReply {
    std::int64_t id = 0;
    std::string jpeg;  ///< bytes (base64 on the wire)
    std::string error; ///< not empty: no picture, and why
};

using ToDaemon =
    std::variant<Hello, Heartbeat, VisitStep, FaultReport, Drawn, LogLine, StaffStep, Pair, DropInAnswer, PictureReply>;
using ToShell = std::variant<Load, SetAside, Pause, Sleep, Quit, PictureRequest, Pairing, DropIns, WallClock, Unload>;

/// One line, with its newline.
[[nodiscard]] std::string encode(const ToDaemon& message);
[[nodiscard]] std::string encode(const ToShell& message);
/// Malformed or unknown messages are errors with a sentence; the receiver notes them and goes on.
[[nodiscard]] Result<ToDaemon> decodeToDaemon(std::string_view line);
[[nodiscard]] Result<ToShell> decodeToShell(std::string_view line);

} // namespace vitrine::link
