// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/medium_use.hpp"
#include "core/problem.hpp"
#include "doctor/facts.hpp"

#include <string>

namespace vitrine::doctor {

/// Findings about one file, at the place that names it.
class Verdict {
public:
    Verdict(const MediumUse& use, Problems& problems)
        : m_use(use)
        , m_problems(problems)
    {
    }
    void error(const char* code, Words sentence, Words hint);
    void warning(const char* code, Words sentence, Words hint);
    [[nodiscard]] const MediumUse& use() const { return m_use; }

private:
    const MediumUse& m_use;
    Problems& m_problems;
};

void judgePicture(const PictureFacts& facts, Verdict& verdict);
void judgeFilm(const FilmFacts& facts, Verdict& verdict);
void judgeSound(const SoundFacts& facts, bool ofFilm, Verdict& verdict);

/// "1:05" and "2:00:00".
[[nodiscard]] std::string clock(double seconds);
/// With one decimal, and a comma where people write one.
[[nodiscard]] Words decimal(double number);
/// A line for a terminal that makes `file` anew beside itself, with `options` between its two names.
[[nodiscard]] std::string ffmpegLine(const std::string& file, const std::string& options);
/// The options that make what every screen plays, in the container that the name of `file` promises.
[[nodiscard]] std::string forScreens(const std::string& file);

} // namespace vitrine::doctor
