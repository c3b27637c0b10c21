// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/file_bytes.hpp"
#include "core/media/medium.hpp"

namespace vitrine {

/// One look for each format. Each is called when the first bytes promised it, and says whether the file keeps it.
[[nodiscard]] Medium inspectPng(FileBytes& file);
[[nodiscard]] Medium inspectJpeg(FileBytes& file);
[[nodiscard]] Medium inspectWebP(FileBytes& file);
[[nodiscard]] Medium inspectSvg(FileBytes& file);
[[nodiscard]] Medium inspectMp4(FileBytes& file);
[[nodiscard]] Medium inspectWebM(FileBytes& file);
[[nodiscard]] Medium inspectOgg(FileBytes& file);
[[nodiscard]] Medium inspectMp3(FileBytes& file);
[[nodiscard]] Medium inspectWav(FileBytes& file);
[[nodiscard]] Medium inspectCalendar(FileBytes& file);

/// Says what is wrong in `medium`, the first fault only: later ones follow from it.
/// Finds fault with a size that no screen shows, or not this one.
void judgeSize(Medium& medium, const MediaLimits& limits = {});

void fault(Medium& medium, Words sentence, Words hint = phrase("export or copy it again"));

} // namespace vitrine
