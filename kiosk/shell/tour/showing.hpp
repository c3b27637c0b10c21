// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/result.hpp"
#include "shell/content/content.hpp"
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"
#include "shell/shell.hpp"
#include "shell/window/shell_window.hpp"

#include <QQmlEngine>

#include <memory>
#include <vector>

namespace vitrine::shell {

/// A shell on show: one pack or a store in a window of any size, without a daemon, a visitor or a thread that reads.
/// For pictures of its pages and for those who check them.
class Showing : public QObject {
    Q_OBJECT

public:
    struct Of {
        std::filesystem::path pack;
        std::filesystem::path store;                 ///< instead of a pack: what a screen shows
        std::vector<std::filesystem::path> exhibits; ///< folders of plugins
        Screen screen;                               ///< its panel is turned to suit `size`
        QSize size{1920, 1080};
        std::vector<std::string>
            languages; ///< on offer, whether the pack has words in them or falls back; empty: its own
    };
    [[nodiscard]] static Result<std::unique_ptr<Showing>> make(const Of& what);
    ~Showing() override;

    /// With which staff come in on a screen that is on show.
    [[nodiscard]] static QString pin() { return QStringLiteral("2580"); }
    [[nodiscard]] Shell& shell() { return *m_shell; }
    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] QQuickItem& scene() { return *m_scene; }
    /// What the shell reported since the last call: a code, the exhibit and a sentence each.
    [[nodiscard]] QStringList takeFaults();

private:
    explicit Showing(const Of& what);
    [[nodiscard]] Result<> present(std::shared_ptr<const Content> content, QSize size);

    UrlGate m_gate;
    NoNetwork m_noNetwork;
    QQmlEngine m_engine;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<ShellWindow> m_window;
    QQuickItem* m_scene = nullptr; ///< the window's
    QStringList m_faults;
};

/// The screen with its panel turned so that it is as wide or high as the format.
[[nodiscard]] Screen turnedFor(Screen screen, QSize format);

} // namespace vitrine::shell
