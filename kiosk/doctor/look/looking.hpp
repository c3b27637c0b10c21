// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/facts.hpp"

#include <filesystem>
#include <functional>

/// The inside of vitrine-look: each function opens one file with the library that a screen uses, in a program that may
/// die of it.
namespace vitrine::doctor {

/// Loads what the libraries load by and by (plugins, fonts, tables), before the doors are closed. Answers what is
/// missing, in a sentence; empty: nothing.
[[nodiscard]] std::string warmUp();

/// PNG, JPEG, WebP or SVG, decoded within L4 of our limits.
[[nodiscard]] Facts lookAtPicture(const std::filesystem::path& file);

/// A film or a sound, decoded from the first packet to the last. `playing` hears now and then that it goes on.
[[nodiscard]] Facts lookAtFilm(const std::filesystem::path& file, const std::function<void()>& playing);

} // namespace vitrine::doctor
