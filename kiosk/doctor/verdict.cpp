// SPDX-License-Identifier: Apache-2.0
#include "doctor/verdict.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <utility>

namespace vitrine::doctor {

namespace {

/// As a shell takes it for one word.
std::string quoted(const std::string& word)
{
    const bool plain = std::ranges::all_of(
        word, [](unsigned char c) { return std::isalnum(c) != 0 || c == '/' || c == '.' || c == '-' || c == '_'; });
    if (plain && !word.starts_with('-'))
        return word;
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? "'\\''" : std::string(1, c);
    return text + '\'';
}

Problem problemAt(const MediumUse& use, Severity severity, const char* code, Words sentence, Words hint)
{
    Problem problem;
    problem.severity = severity;
    problem.code = code;
    problem.place = use.place;
    problem.sentence = std::move(sentence);
    problem.hint = std::move(hint);
    problem.excerpt = use.excerpt;
    return problem;
}

} // namespace

void Verdict::error(const char* code, Words sentence, Words hint)
{
    m_problems.push_back(problemAt(m_use, Severity::Error, code, std::move(sentence), std::move(hint)));
}

void Verdict::warning(const char* code, Words sentence, Words hint)
{
    m_problems.push_back(problemAt(m_use, Severity::Warning, code, std::move(sentence), std::move(hint)));
}

std::string clock(double seconds)
{
    const auto all = std::lround(std::clamp(seconds, 0.0, 360'000.0));
    std::array<char, 32> text{};
    if (all >= 3600)
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", all / 3600, all / 60 % 60, all % 60);
    else
        std::snprintf(text.data(), text.size(), "%ld:%02ld", all / 60, all % 60);
    return text.data();
}

Words decimal(double number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", std::clamp(number, -1e9, 1e9));
    std::string english = text.data();
    if (english.starts_with('-'))
        english.replace(0, 1, "−");
    auto german = english;
    std::ranges::replace(german, '.', ',');
    return {english, german};
}

std::string ffmpegLine(const std::string& file, const std::string& options)
{
    const auto dot = file.rfind('.');
    const auto made = file.substr(0, dot) + "-new" + (dot == std::string::npos ? std::string() : file.substr(dot));
    return "ffmpeg -i " + quoted(file) + ' ' + options + ' ' + quoted(made);
}

std::string forScreens(const std::string& file)
{
    return file.ends_with(".webm") ? "-c:v libvpx-vp9 -crf 32 -b:v 0 -pix_fmt yuv420p -c:a libopus"
                                   : "-c:v libx264 -crf 20 -pix_fmt yuv420p -c:a aac -movflags +faststart";
}

} // namespace vitrine::doctor
