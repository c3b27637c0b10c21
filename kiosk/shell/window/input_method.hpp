// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace vitrine::shell {

/// Chooses who may write into a field: Qt Virtual Keyboard, driven by the keyboard of the scene, where both are
/// installed; else nobody, and never an input method of the system. Call it before there is a QGuiApplication.
/// `modules`: where our own modules lie. True: there is a keyboard.
bool chooseInputMethod(const std::filesystem::path& modules);

} // namespace vitrine::shell
