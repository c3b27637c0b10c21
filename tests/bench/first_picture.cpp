// SPDX-License-Identifier: Apache-2.0
// bench_first_picture [--pid-file FILE] [--kill PID] -- COMMAND ARG…
// Starts COMMAND (or kills PID and waits for whoever comes next) and measures, from outside and in the same way for
// every program, how long it takes until the glass shows a picture: a grid of points over the whole screen has several
// colours and stays the same for 100 ms. Prints the milliseconds until that picture first stood there; ends the
// command.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t kColumns = 24;
constexpr std::size_t kRows = 14;
constexpr std::size_t kColoursOfAPicture = 12;

using Grid = std::array<unsigned long, kColumns * kRows>;

/// The colours at a grid of points. Whole rows are fetched, as few round trips as there are rows.
bool look(Display* display, Grid& grid)
{
    const Window root = DefaultRootWindow(display);
    const auto width = static_cast<unsigned>(DisplayWidth(display, DefaultScreen(display)));
    const auto height = static_cast<unsigned>(DisplayHeight(display, DefaultScreen(display)));
    for (std::size_t row = 0; row < kRows; ++row) {
        const auto y = static_cast<int>((2 * row + 1) * height / (2 * kRows));
        XImage* line = XGetImage(display, root, 0, y, width, 1, AllPlanes, ZPixmap);
        if (line == nullptr)
            return false;
        for (std::size_t column = 0; column < kColumns; ++column) {
            const auto x = static_cast<int>((2 * column + 1) * width / (2 * kColumns));
            grid[row * kColumns + column] = XGetPixel(line, x, 0) & 0xFFFFFF;
        }
        XDestroyImage(line);
    }
    return true;
}

std::size_t colours(const Grid& grid)
{
    return std::set<unsigned long>(grid.begin(), grid.end()).size();
}

} // namespace

int main(int count, char** words)
{
    std::vector<char*> command;
    pid_t victim = 0;
    std::size_t wanted = kColoursOfAPicture;
    for (int i = 1; i < count; ++i) {
        if (std::strcmp(words[i], "--kill") == 0 && i + 1 < count)
            victim = static_cast<pid_t>(std::strtol(words[++i], nullptr, 10));
        else if (std::strcmp(words[i], "--colours") == 0 && i + 1 < count)
            wanted = static_cast<std::size_t>(std::strtol(words[++i], nullptr, 10));
        else if (std::strcmp(words[i], "--") == 0) {
            command.assign(words + i + 1, words + count);
            break;
        }
    }
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || (command.empty() && victim == 0)) {
        std::fputs("usage: bench_first_picture [--colours N] (--kill PID | -- COMMAND ARG...), on a display\n", stderr);
        return 2;
    }
    const auto start = Clock::now();
    pid_t child = 0;
    Grid before{};
    if (victim != 0) {
        kill(victim, SIGKILL);
        // The glass must first lose the old picture, else the old one would count as the new one.
        while (look(display, before) && colours(before) >= wanted && Clock::now() - start < 5s)
            std::this_thread::sleep_for(2ms);
    } else {
        child = fork();
        if (child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            setpgid(0, 0);
            command.push_back(nullptr);
            execvp(command[0], command.data());
            _exit(127);
        }
    }
    Grid last{};
    auto stoodSince = Clock::now();
    while (Clock::now() - start < 60s) {
        Grid now{};
        if (!look(display, now))
            break;
        const auto moment = Clock::now();
        // Calm motion (a slowly zooming attract picture) still counts as the same picture: most points are alike.
        std::size_t alike = 0;
        for (std::size_t i = 0; i < now.size(); ++i)
            alike += now[i] == last[i] ? 1U : 0U;
        if (colours(now) < wanted || (last != Grid{} && colours(last) < wanted) || alike * 10 < now.size() * 3)
            stoodSince = moment;
        else if (moment - stoodSince >= 100ms) {
            std::printf("%.1f\n", std::chrono::duration<double, std::milli>(stoodSince - start).count());
            if (child > 0) {
                kill(-child, SIGKILL);
                waitpid(child, nullptr, 0);
            }
            return 0;
        }
        last = now;
        std::this_thread::sleep_for(2ms);
    }
    if (child > 0)
        kill(-child, SIGKILL);
    std::fputs("no picture within 60 seconds\n", stderr);
    return 1;
}
