// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.hpp"
#include "doctor/verdict.hpp"

namespace vitrine::doctor {

void judgePicture(const PictureFacts& facts, Verdict& verdict)
{
    const auto& file = verdict.use().file;
    if (facts.cmyk)
        verdict.error("colour-profile",
                      phrase("{} has the colours of a printing press (CMYK), and a screen would show others", file),
                      phrase("export it for screens: RGB, with the colour profile sRGB"));
    else if (!facts.colours.empty())
        verdict.warning(
            "colour-profile",
            phrase("{} has colours for \"{}\", and a screen shows them as if they were sRGB: too pale or too strong",
                   file, facts.colours),
            phrase("export it with the colour profile sRGB"));
}

} // namespace vitrine::doctor
