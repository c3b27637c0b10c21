// SPDX-License-Identifier: Apache-2.0
#include "doctor/sandbox/landlock.hpp"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace vitrine::doctor {

namespace {

/// What the kernel is asked to watch: its first version knew 13 rights, each of the next two added one. Later ones are
/// of devices and networks, which seccomp has closed.
std::uint64_t rightsOf(long version)
{
    constexpr std::uint64_t kFirst = (1U << 13U) - 1;
    return kFirst | (version >= 2 ? 1U << 13U : 0U) | (version >= 3 ? 1U << 14U : 0U);
}

Error failed(const std::string& what)
{
    return Error{Errc::NotAllowed, what + ": " + std::generic_category().message(errno)};
}

class Descriptor {
public:
    explicit Descriptor(long number)
        : m_number(static_cast<int>(number))
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

constexpr std::uint64_t kReadFile = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kReadFolder = kReadFile | LANDLOCK_ACCESS_FS_READ_DIR;
/// Files and folders; no device, link, socket or pipe. Moving between folders and cutting are bits of later kernels.
constexpr std::uint64_t kWriteFolder = kReadFolder | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                       LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                       LANDLOCK_ACCESS_FS_MAKE_REG | 1U << 13U | 1U << 14U;
constexpr std::uint64_t kBecome = kReadFile | LANDLOCK_ACCESS_FS_EXECUTE;

/// Allows `ofFolder` at a folder and below, `ofFile` at a file.
Result<void> allow(const Descriptor& rules, const std::filesystem::path& path, std::uint64_t ofFolder,
                   std::uint64_t ofFile)
{
    const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat about = {};
    if (place.number() < 0 || ::fstat(place.number(), &about) != 0)
        return {}; // what is not there is not read either
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(about.st_mode) ? ofFolder : ofFile;
    rule.parent_fd = place.number();
    if (rule.allowed_access != 0 &&
        ::syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        return failed("the kernel does not take " + path.string());
    return {};
}

} // namespace

Result<void> keepTo(const Leave& leave)
{
    const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return {};                                   // an old kernel, or one that has it switched off
    const std::uint64_t watched = rightsOf(version); // the first member of landlock_ruleset_attr, all that we fill
    const Descriptor rules(::syscall(SYS_landlock_create_ruleset, &watched, sizeof watched, 0));
    if (rules.number() < 0)
        return failed("the kernel takes no list of folders");
    for (const auto& path : leave.readable)
        if (auto allowed = allow(rules, path, kReadFolder, kReadFile); !allowed)
            return allowed;
    for (const auto& path : leave.executable)
        if (auto allowed = allow(rules, path, 0, kBecome); !allowed)
            return allowed;
    if (!leave.writable.empty())
        if (auto allowed = allow(rules, leave.writable, kWriteFolder & watched, 0); !allowed)
            return allowed;
    if (::syscall(SYS_landlock_restrict_self, rules.number(), 0) != 0)
        return failed("the kernel does not keep to the list of folders");
    return {};
}

} // namespace vitrine::doctor
