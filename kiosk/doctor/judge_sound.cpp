// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.hpp"
#include "doctor/verdict.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine::doctor {

namespace {

/// EBU R 128 asks for −23 LUFS, streams go up to −16 (AES TD1008). One sound beside the other should need no other
/// volume: what is a whole unit above that, or ten below R 128, stands out.
constexpr double kLoudest = -15;
constexpr double kQuietest = -33;
/// One cut-off crest may be wanted, as in a drum; several are a recording that was too loud.
constexpr std::int64_t kMostClippings = 2;

} // namespace

void judgeSound(const SoundFacts& facts, bool ofFilm, Verdict& verdict)
{
    constexpr std::array<std::string_view, 11> kCodecs{"aac",       "mp3",       "opus",      "vorbis",
                                                       "flac",      "pcm_u8",    "pcm_s16le", "pcm_s24le",
                                                       "pcm_s32le", "pcm_f32le", "pcm_f64le"};
    const auto& file = verdict.use().file;
    const bool webm = file.ends_with(".webm");
    const std::string keep = ofFilm ? "-c:v copy " : "";
    const std::string coder = file.ends_with(".mp3")   ? "-c:a libmp3lame"
                              : file.ends_with(".wav") ? "-c:a pcm_s16le"
                              : webm || file.ends_with(".ogg") || file.ends_with(".oga") || file.ends_with(".opus")
                                  ? "-c:a libopus"
                                  : "-c:a aac";
    if (std::ranges::find(kCodecs, facts.codec) == kCodecs.end())
        return verdict.error(
            "not-for-screens",
            phrase("the sound of {} is coded as {}, which not every screen decodes", file, facts.codec),
            phrase("convert it: {}", ffmpegLine(file, keep + coder)));
    if (facts.channels == 0)
        return verdict.error("broken-medium", phrase("{} holds no sound that can be decoded", file),
                             phrase("export or copy it again"));
    if (facts.broken > 0)
        verdict.warning("broken-medium", phrase("the sound of {} is damaged in {} places", file, facts.broken),
                        phrase("export or copy it again"));
    const auto level = [&] {
        return phrase("bring it to the usual loudness: {}",
                      ffmpegLine(file, keep + "-af loudnorm=I=-23:TP=-1:LRA=11 -ar 48000 " + coder));
    };
    if (facts.loudness && *facts.loudness > kLoudest)
        verdict.warning("loud-sound",
                        phrase("{} is far louder than others: {} LUFS, and −23 is usual (EBU R 128)", file,
                               decimal(*facts.loudness)),
                        level());
    else if (facts.loudness && *facts.loudness < kQuietest)
        verdict.warning("quiet-sound",
                        phrase("{} is far quieter than others: {} LUFS, and −23 is usual (EBU R 128)", file,
                               decimal(*facts.loudness)),
                        level());
    if (facts.clippings > kMostClippings)
        verdict.warning("clipped-sound",
                        phrase("{} was recorded too loud: its sound is cut off in {} places, which crackles", file,
                               facts.clippings),
                        phrase("take it from its source again, with less gain"));
}

} // namespace vitrine::doctor
