// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/problem.hpp"
#include "shell/options.hpp"

#include <QQmlComponent>
#include <QQuickItem>
#include <QVariantMap>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class QQuickWindow;

/// What the programs that show pages have in common: the shell of a screen and the preview.
namespace vitrine::shell {

class Shell;

/// To standard error; `folder` goes before every file name.
void print(const Problems& problems, const std::string& folder = {});

/// False: there is a screen.yaml and it is wrong; its problems are printed.
[[nodiscard]] bool readScreenFile(const Options& options, Screen& screen);

/// What is ours and not compiled in: films, the keyboard.
[[nodiscard]] std::filesystem::path modulesFolder();
[[nodiscard]] std::vector<std::filesystem::path> exhibitFolders(const Options& options);

/// The loader asks pictures for their size while QGuiApplication is made. Whoever asks first makes Qt's list of plugin
/// folders, and QGuiApplication adds to that list without a lock: made together, they crashed one start in a hundred.
void lookForImagePlugins();

/// Null: the QML is broken, and its errors are printed.
[[nodiscard]] std::unique_ptr<QQuickItem> make(QQmlComponent& component, const QVariantMap& properties);

/// Tells the shell when it is known whether a graphics chip draws.
void tellHowItIsDrawn(QQuickWindow& window, Shell& shell);

/// A line for each fault.
void logFaults(Shell& shell);

} // namespace vitrine::shell
