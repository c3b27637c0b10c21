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

} // namespace

Result<void> readOnlyBelow(const std::vector<std::filesystem::path>& readable)
{
    const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return {};                                   // an old kernel, or one that has it switched off
    const std::uint64_t watched = rightsOf(version); // the first member of landlock_ruleset_attr, all that we fill
    const Descriptor rules(::syscall(SYS_landlock_create_ruleset, &watched, sizeof watched, 0));
    if (rules.number() < 0)
        return failed("the kernel takes no list of folders");
    for (const auto& path : readable) {
        const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
        struct stat about = {};
        if (place.number() < 0 || ::fstat(place.number(), &about) != 0)
            continue; // what is not there is not read either
        landlock_path_beneath_attr rule{};
        rule.allowed_access =
            LANDLOCK_ACCESS_FS_READ_FILE | (S_ISDIR(about.st_mode) ? LANDLOCK_ACCESS_FS_READ_DIR : 0U);
        rule.parent_fd = place.number();
        if (::syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
            return failed("the kernel does not take " + path.string());
    }
    if (::syscall(SYS_landlock_restrict_self, rules.number(), 0) != 0)
        return failed("the kernel does not keep to the list of folders");
    return {};
}

} // namespace vitrine::doctor
