// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.hpp"

#include "core/store/disk.hpp"
#include "core/text/letters.hpp"
#include "ctl/call.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace vitrine::ctl {

namespace {

bool inColour(int stream)
{
    const auto* wish = std::getenv("NO_COLOR");
    const auto* terminal = std::getenv("TERM");
    return ::isatty(stream) == 1 && (wish == nullptr || *wish == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

void print(std::FILE* stream, std::string_view text)
{
    // A closed pipe ends the program by signal; there is nobody to tell.
    (void)std::fwrite(text.data(), 1, text.size(), stream);
    (void)std::fflush(stream);
}

std::string inLines(std::string_view text)
{
    std::string shown;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        shown += printable(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return shown;
}

void printProblemsTo(std::FILE* stream, const Problems& problems, std::string_view folder)
{
    auto text = inLines(printProblems(problems, folder, staffLanguage()));
    if (inColour(::fileno(stream)))
        for (const auto& [severity, colour] : {std::pair{"error", "31"}, {"warning", "35"}}) {
            const auto name = phrase(severity).in(staffLanguage()) + ":";
            const auto word = ": " + name + " ";
            const auto painted = ": \x1b[1;" + std::string(colour) + "m" + name + "\x1b[0m ";
            for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
                text.replace(at, word.size(), painted);
        }
    print(stream, text);
}

} // namespace

Exit exitOf(const Error& error)
{
    switch (error.code) {
    case Errc::Unreachable:
    case Errc::Timeout:
        return kUnreachable;
    case Errc::NotAllowed:
        return kNotAllowed;
    default:
        return kNo;
    }
}

Exit worseOf(Exit a, Exit b)
{
    return std::max(a, b);
}

void say(std::string_view line)
{
    print(stdout, inLines(line));
}

void complain(const Words& sentence)
{
    print(stderr, "vitrinectl: " + inLines(sentence.in(staffLanguage())));
}

void sayJson(const boost::json::value& value)
{
    print(stdout, boost::json::serialize(value) + "\n");
}

void sayProblems(const Problems& problems, std::string_view folder)
{
    printProblemsTo(stdout, problems, folder);
}

void complainProblems(const Problems& problems, std::string_view folder)
{
    printProblemsTo(stderr, problems, folder);
}

ProgressLine::ProgressLine(std::string what)
    : m_what(std::move(what))
    , m_watched(::isatty(STDERR_FILENO) == 1)
{
}

ProgressLine::~ProgressLine()
{
    if (m_drawn > 0)
        draw({});
}

bool ProgressLine::isTime()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_watched || now - m_last < std::chrono::milliseconds(100))
        return false;
    m_last = now;
    return true;
}

void ProgressLine::show(std::uint64_t done, std::uint64_t total)
{
    if (!isTime())
        return;
    auto text = m_what + ": " + printBytes(done);
    if (total > 0)
        text += " of " + printBytes(total) + " (" + std::to_string(done * 100 / total) + " %)";
    draw(text);
}

void ProgressLine::show(double share, std::string_view sentence)
{
    if (isTime())
        draw(m_what + ": " + std::to_string(static_cast<int>(share * 100)) + " %  " + printable(sentence));
}

void ProgressLine::draw(const std::string& text)
{
    const auto length = countLetters(text);
    print(stderr, "\r" + text + std::string(m_drawn > length ? m_drawn - length : 0, ' ') + (text.empty() ? "\r" : ""));
    m_drawn = length;
}

} // namespace vitrine::ctl
