// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes: pictures, films, sounds, drawings and calendars, before anything decodes them.
#include "fuzz/require.hpp"

#include "core/media/formats.hpp"

#include <sys/mman.h>
#include <unistd.h>

namespace {

/// A file in memory, for readers that open theirs by name.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* data, std::size_t size)
        : m_file(::memfd_create("input", MFD_CLOEXEC))
    {
        vitrine::require(m_file >= 0 && ::write(m_file, data, size) == static_cast<ssize_t>(size), "no file in memory");
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(m_file); }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    const MemoryFile file(data, size);
#ifdef VITRINE_FUZZ_CALENDAR
    FileBytes bytes(file.path());
    const auto medium = inspectCalendar(bytes);
#else
    const auto medium = inspectMedium(file.path());
#endif
    if (!medium.fault.empty())
        requireSentence(medium.fault.en);
    requireSentence(describe(medium).en);
    return 0;
}
