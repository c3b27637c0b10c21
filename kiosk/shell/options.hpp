// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

namespace vitrine::shell {

/// What `--contact-sheet` draws.
struct ContactSheetOptions {
    std::filesystem::path out;
    QStringList languages; ///< empty: all the pack has
    std::vector<qreal> texts{1};
    QStringList contrasts{QStringLiteral("standard")};
    std::vector<QSize> formats{{1920, 1080}};
    bool reach = false;
};

/// What the command line asks for.
struct Options {
    std::filesystem::path pack;  ///< one pack folder, alone; else
    std::filesystem::path store; ///< the store of a screen
    QString link;                ///< the daemon's socket; empty: none
    std::filesystem::path screen;
    std::vector<std::filesystem::path> exhibits;
    std::optional<QSize> windowed;
    QString start = QStringLiteral("attract"); ///< "attract", "home" or an exhibit's id
    QString language;
    bool paused = false;                             ///< the pause page and nothing else: no content, no graphics chip
    bool software = false;                           ///< the processor draws, whatever the machine has
    bool frameTimes = false;                         ///< say how long frames take
    QString clock;                                   ///< a socket on which a test moves the clock; empty: none
    std::optional<ContactSheetOptions> contactSheet; ///< pictures of a pack's pages instead of a screen
    bool gallery = false;                            ///< the components of Vitrine.Ui instead of a screen
    bool preview = false;                            ///< a pack folder beside its editor: what is saved shows at once
    std::optional<QSize> size;                       ///< of a preview's panel, in pixels
    bool portrait = false;                           ///< how it stands

    /// Somebody looks at a pack folder in a window: it has a cursor and can be closed.
    [[nodiscard]] bool closable() const { return !pack.empty() && windowed.has_value(); }
};

/// The program ends before it began: what to print, where, and the exit code.
struct Leave {
    QString text;
    bool toStdout = false;
    int code = 2;
};

[[nodiscard]] std::variant<Options, Leave> readOptions(const QStringList& arguments);

} // namespace vitrine::shell
