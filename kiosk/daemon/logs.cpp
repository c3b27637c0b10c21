// SPDX-License-Identifier: Apache-2.0
#include "daemon/logs.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

namespace vitrine::daemon {

namespace {

constexpr std::size_t kKeptLines = 1000;
constexpr std::streamoff kTailBytes = 512L * 1024;

/// The message with control characters as escapes: `\n`, `\x1b`.
class OneLine : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm& /*time*/, spdlog::memory_buf_t& out) override
    {
        for (const char letter : std::string_view(message.payload.data(), message.payload.size())) {
            const auto code = static_cast<unsigned char>(letter);
            if (letter == '\n') {
                out.append(std::string_view("\\n"));
            } else if (code < 0x20 || code == 0x7f) {
                std::array<char, 5> escape{};
                const auto length = std::snprintf(escape.data(), escape.size(), "\\x%02x", code);
                out.append(std::string_view(escape.data(), static_cast<std::size_t>(length)));
            } else {
                out.push_back(letter);
            }
        }
    }

    [[nodiscard]] std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<OneLine>(); }
};

std::unique_ptr<spdlog::formatter> formatter(const std::string& pattern)
{
    auto made = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc, "\n");
    made->add_flag<OneLine>('*').set_pattern(pattern);
    return made;
}

const std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt>& ring()
{
    static const auto sink = std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kKeptLines);
    return sink;
}

std::vector<std::string> tail(const std::filesystem::path& file, std::size_t lines)
{
    std::ifstream in(file, std::ios::binary);
    if (!in.seekg(0, std::ios::end))
        return {};
    const std::streamoff size = in.tellg();
    in.seekg(std::max<std::streamoff>(0, size - kTailBytes));
    std::vector<std::string> found;
    std::string line;
    if (size > kTailBytes)
        std::getline(in, line); // the rest of a line that began before
    while (std::getline(in, line))
        found.push_back(line);
    if (found.size() > lines)
        found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(lines));
    return found;
}

} // namespace

void startLog()
{
    auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    console->set_formatter(formatter("vitrined: %^%l%$: %*"));
    ring()->set_formatter(formatter("%Y-%m-%dT%H:%M:%S.%eZ %l: %*"));
    auto logger = std::make_shared<spdlog::logger>("vitrined", spdlog::sinks_init_list{console, ring()});
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
}

std::vector<std::string> logs(std::string_view of, int lines, const std::filesystem::path& shellLog)
{
    const auto most = static_cast<std::size_t>(std::max(lines, 0));
    if (of == "shell")
        return tail(shellLog, most);
    auto found = ring()->last_formatted(most);
    for (auto& line : found)
        while (line.ends_with('\n'))
            line.pop_back();
    return found;
}

std::function<void(std::exception_ptr)> logFailure(std::string what)
{
    return [what = std::move(what)](const std::exception_ptr& failure) {
        if (!failure)
            return;
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& error) {
            spdlog::error("{} ended by an error: {}", what, error.what());
        } catch (...) {
            spdlog::error("{} ended by an error that is no exception of the standard library", what);
        }
    };
}

} // namespace vitrine::daemon
