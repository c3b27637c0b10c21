// SPDX-License-Identifier: Apache-2.0
// A shell without a picture: it is called like the real one, speaks the link, and behaves as the words in the file
// `behaviour` beside the link's socket say. It reads that file before each heartbeat.
//   die       ends with exit code 3, once           crash     ends by SIGSEGV, once
//   silent    sends no heartbeat                    frozen    tells of no new frames
//   deaf      does not end when asked to            mute      never says hello
//   visit     somebody uses the screen              open=ID   that exhibit is open
//   refuse    cannot show what it is told to load   noise     sends lines that are no messages
#include "core/store/generation.hpp"
#include "link/messages.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <set>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace vitrine;
namespace fs = std::filesystem;

namespace {

constexpr int kBeatMs = 50;

class StandIn {
public:
    StandIn(fs::path store, fs::path link, bool paused)
        : m_store(std::move(store))
        , m_link(std::move(link))
        , m_paused(paused)
    {
    }

    int run()
    {
        if (const auto current = readCurrentGeneration(m_store); current && !m_paused)
            m_generation = current->number;
        for (;;) {
            behave();
            if (m_socket < 0)
                connect();
            else
                beat();
            listen();
        }
    }

private:
    void behave()
    {
        std::ifstream in(m_link.parent_path() / "behaviour");
        m_words = {std::istream_iterator<std::string>(in), {}};
        m_exhibit.clear();
        for (const auto& word : m_words)
            if (word.starts_with("open="))
                m_exhibit = word.substr(5);
        if (asked("deaf"))
            std::signal(SIGTERM, SIG_IGN);
        if (asked("die") || asked("crash"))
            fs::remove(m_link.parent_path() / "behaviour"); // once: the next life is a good one
        if (asked("die"))
            std::exit(3);
        if (asked("crash")) {
            std::signal(SIGSEGV, SIG_DFL); // a sanitizer would end it in its own way
            std::raise(SIGSEGV);
        }
    }

    [[nodiscard]] bool asked(const char* word) const { return m_words.contains(word); }

    void connect()
    {
        if (asked("mute"))
            return;
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        m_link.string().copy(address.sun_path, sizeof address.sun_path - 1);
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            return hangUp();
        send(link::Hello{link::kLinkVersion, ::getpid(), "stand-in", m_generation, 1920, 1080});
        std::fprintf(stderr, "hello %d\n", ::getpid());
    }

    void beat()
    {
        if (asked("noise"))
            write("{\"jsonrpc\":\n");
        if (!asked("frozen"))
            m_frames += 3;
        if (!asked("silent"))
            send(link::Heartbeat{m_frames,
                                 m_paused            ? "pause"
                                 : m_exhibit.empty() ? "attract"
                                                     : "exhibit",
                                 m_exhibit, m_exhibit.empty() ? "" : "note", "de", asked("visit"), m_generation,
                                 m_pending});
        if (m_pending != 0 && !m_paused && !asked("visit"))
            show();
    }

    void show()
    {
        if (asked("refuse"))
            send(link::FaultReport{"generation-refused", "", "", "the stand-in does not want to"});
        else
            send(link::Drawn{m_generation = m_pending, 1});
        m_pending = 0;
    }

    void listen()
    {
        pollfd ready{m_socket, POLLIN, 0};
        if (::poll(&ready, m_socket < 0 ? 0 : 1, kBeatMs) <= 0)
            return;
        char bytes[4096];
        const auto length = ::read(m_socket, bytes, sizeof bytes);
        if (length <= 0)
            return hangUp();
        m_received.append(bytes, static_cast<std::size_t>(length));
        for (auto end = m_received.find('\n'); end != std::string::npos; end = m_received.find('\n')) {
            if (const auto message = link::decodeToShell(m_received.substr(0, end)))
                take(*message);
            m_received.erase(0, end + 1);
        }
    }

    void take(const link::ToShell& message)
    {
        if (const auto* load = std::get_if<link::Load>(&message)) {
            m_pending = load->generation;
            if (load->now)
                show();
        } else if (const auto* aside = std::get_if<link::SetAside>(&message)) {
            for (const auto& exhibit : aside->exhibits)
                std::fprintf(stderr, "set aside %s\n", exhibit.c_str());
        } else if (const auto* picture = std::get_if<link::PictureRequest>(&message)) {
            send(link::PictureReply{picture->id, "\xff\xd8" + std::to_string(picture->width), {}});
        } else if (std::holds_alternative<link::Quit>(message) && !asked("deaf")) {
            std::exit(0);
        }
    }

    void send(const link::ToDaemon& message) { write(link::encode(message)); }

    void write(const std::string& line)
    {
        if (m_socket >= 0 && ::send(m_socket, line.data(), line.size(), MSG_NOSIGNAL) < 0)
            hangUp();
    }

    void hangUp()
    {
        ::close(m_socket);
        m_socket = -1;
    }

    fs::path m_store;
    fs::path m_link;
    bool m_paused; ///< the pause page alone
    std::set<std::string> m_words;
    std::string m_exhibit;
    std::string m_received;
    int m_socket = -1;
    int m_generation = 0;
    int m_pending = 0;
    std::uint64_t m_frames = 0;
};

} // namespace

int main(int count, char** words)
{
    fs::path store;
    fs::path link;
    bool paused = false;
    for (int i = 1; i < count; ++i)
        paused = paused || std::string_view(words[i]) == "--pause";
    for (int i = 1; i + 1 < count; ++i) {
        if (std::string_view(words[i]) == "--store")
            store = words[i + 1];
        if (std::string_view(words[i]) == "--link")
            link = words[i + 1];
    }
    return StandIn(store, link, paused).run();
}
