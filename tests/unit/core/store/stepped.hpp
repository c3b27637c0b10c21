// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <sys/types.h>
#include <unistd.h>

namespace vitrine::workshop {

/// Where a stepped child stops.
enum class Calls {
    Changing,         ///< after which something on the disk, or what is known to be on it, is not as it was
    ChangingAndOpens, ///< and where something is opened only to be read: that fails, too, when descriptors run out
};

/// Runs `work` in a child that stops before each call to the system of those `Calls`. The kernel itself picks them out
/// (seccomp), so nothing in the child knows of it and no call goes by unseen. The system gives it no threads: what is
/// done side by side is done in turns, and the n-th call is the same each time.
class Stepped {
public:
    template <class Work>
    explicit Stepped(const Work& work, Calls calls = Calls::ChangingAndOpens)
        : m_child(::fork())
    {
        if (m_child != 0)
            return;
        if (!letMeBeStepped(calls))
            ::_exit(kNotAllowed);
        ::_exit([&]() noexcept { return work(); }()); // what it throws must not find the test above it
    }
    ~Stepped();
    Stepped(const Stepped&) = delete;
    Stepped& operator=(const Stepped&) = delete;

    [[nodiscard]] bool mayTrace();
    /// On to where the next of the calls is about to be made; false: the child has ended.
    [[nodiscard]] bool toNextChange();
    /// The call that is about to be made is not made and fails instead. False: not on this machine.
    [[nodiscard]] bool failThisCall(int number);
    /// The child dies as by a pulled plug, before the call.
    void killHere();
    void toEnd();
    [[nodiscard]] pid_t pid() const { return m_child; }
    /// Nothing while it runs; -1: it was killed.
    [[nodiscard]] std::optional<int> exit() const { return m_exit; }

    // What the call that is about to be made is, for who keeps a list of them.
    [[nodiscard]] long call() const;
    [[nodiscard]] std::uint64_t argument(int index) const;
    [[nodiscard]] std::string bytesAt(std::uint64_t address, std::size_t count) const;
    /// The text that argument `index` points to.
    [[nodiscard]] std::string text(int index) const;
    /// What the descriptor in argument `index` has open.
    [[nodiscard]] std::filesystem::path opened(int index) const;

private:
    static constexpr int kNotAllowed = 9;
    [[nodiscard]] static bool letMeBeStepped(Calls calls);
    [[nodiscard]] bool step();

    pid_t m_child;
    std::optional<int> m_exit;
};

} // namespace vitrine::workshop
