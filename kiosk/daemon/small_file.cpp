// SPDX-License-Identifier: Apache-2.0
#include "daemon/small_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace vitrine::daemon {

namespace {

constexpr std::uintmax_t kMost = 1024UL * 1024;

Error failure(const std::filesystem::path& file, int number)
{
    return Error{number == ENOSPC || number == EDQUOT ? Errc::DiskFull : Errc::Io,
                 phrase("cannot write {}: {}", file.string(), std::generic_category().message(number))};
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::optional<std::string> readSmallFile(const std::filesystem::path& file)
{
    std::error_code error;
    if (const auto size = std::filesystem::file_size(file, error); error || size > kMost)
        return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<void> writeSmallFile(const std::filesystem::path& file, std::string_view text)
{
    const auto next = file.parent_path() / ("." + file.filename().string() + ".next");
    const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        return failure(file, errno);
    const bool written = writeAll(descriptor, text) && ::fsync(descriptor) == 0;
    const int number = errno;
    ::close(descriptor);
    if (!written || ::rename(next.c_str(), file.c_str()) != 0) {
        const auto error = failure(file, written ? errno : number);
        ::unlink(next.c_str());
        return error;
    }
    return {};
}

} // namespace vitrine::daemon
