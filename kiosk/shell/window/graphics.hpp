// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <thread>

class QQuickWindow;

namespace vitrine::shell {

/// Whether there is a graphics chip that a program may draw with; `devices` is where its files stand.
[[nodiscard]] bool hasGraphicsChip(const std::filesystem::path& devices = "/dev");

/// Qt keeps small pictures in one texture of the window's size, 16 MB at 1080p; here only icons and glyphs are small.
/// Writes to the environment: before any thread is made, since another may read what this frees.
void limitAtlas();

/// Without a graphics chip Qt Quick draws with its software renderer: OpenGL by the processor takes 300 ms more to
/// start, 70 MB more memory and 30 ms a frame, for the same picture. Whoever sets QT_QUICK_BACKEND decides; so does a
/// platform that can only draw by OpenGL. `software`: neither decides. After the application is made, before the first
/// window.
void chooseRenderer(bool software = false);

/// A graphics driver takes as long to load as all of QML: this does it on a thread of its own. Nothing to do: no
/// thread.
[[nodiscard]] std::jthread loadGraphicsDriver();

/// No graphics chip draws the frames of `window`: then nothing moves without need. On the render thread.
[[nodiscard]] bool drawnByProcessor(const QQuickWindow& window);

} // namespace vitrine::shell
