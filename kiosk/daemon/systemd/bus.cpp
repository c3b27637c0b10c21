// SPDX-License-Identifier: Apache-2.0
#include "daemon/systemd/bus.hpp"

#include "core/words/words.hpp"
#include "daemon/logs.hpp"

#include <boost/asio/co_spawn.hpp>

#include <systemd/sd-bus.h>

#include <cstring>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto kPatience = 5s;

struct Reply {
    explicit Reply(net::any_io_executor executor)
        : come(std::move(executor))
    {
    }
    Doorbell come;
    BusMessage message;
    std::string error;
};

std::string because(int negative)
{
    return std::strerror(-negative);
}

/// Called by sd-bus with what `userdata` was given: the one that waits may be gone.
int take(sd_bus_message* message, void* userdata, sd_bus_error* /*error*/)
{
    const auto waiting = *static_cast<std::weak_ptr<Reply>*>(userdata);
    if (const auto reply = waiting.lock()) {
        if (const auto* error = sd_bus_message_get_error(message))
            reply->error = error->message ? error->message : error->name;
        reply->message = BusMessage(sd_bus_message_ref(message), sd_bus_message_unref);
        reply->come.ring();
    }
    return 0;
}

} // namespace

struct Bus::Connection {
    Connection(const net::any_io_executor& executor, sd_bus* opened)
        : bus(opened, sd_bus_close_unref)
        , descriptor(executor, ::dup(sd_bus_get_fd(opened)))
        , wake(executor)
    {
    }
    std::unique_ptr<sd_bus, sd_bus* (*)(sd_bus*)> bus;
    net::posix::stream_descriptor descriptor;
    Doorbell wake; ///< something is to be written, or the end
    bool closed = false;
};

Bus::Bus(net::any_io_executor executor, std::string address)
    : m_executor(std::move(executor))
    , m_address(std::move(address))
{
}

Bus::~Bus()
{
    close();
}

void Bus::close()
{
    if (const auto last = std::exchange(m_connection, nullptr)) {
        last->closed = true;
        boost::system::error_code ignored; // it is of no use any more
        last->descriptor.close(ignored);
        last->wake.ring();
    }
}

Result<void> Bus::open()
{
    if (m_connection && !m_connection->closed)
        return {};
    sd_bus* opened = nullptr;
    int result = 0;
    if (m_address.empty()) {
        result = sd_bus_open_system(&opened);
    } else {
        result = sd_bus_new(&opened);
        for (const auto& step : {std::function<int()>([&] { return sd_bus_set_address(opened, m_address.c_str()); }),
                                 std::function<int()>([&] { return sd_bus_set_bus_client(opened, 1); }),
                                 std::function<int()>([&] { return sd_bus_start(opened); })})
            if (result >= 0)
                result = step();
    }
    if (result < 0) {
        sd_bus_unref(opened);
        return Error{Errc::Unreachable, phrase("the system's bus cannot be reached: {}", because(result))};
    }
    m_connection = std::make_shared<Connection>(m_executor, opened);
    net::co_spawn(m_executor, turn(m_connection), logFailure("the system's bus"));
    return {};
}

/// Lets the library work whenever its socket is readable, and soon after it was given something to write.
net::awaitable<void> Bus::turn(std::shared_ptr<Connection> connection)
{
    while (!connection->closed) {
        int result = 0;
        do
            result = sd_bus_process(connection->bus.get(), nullptr);
        while (result > 0);
        if (result < 0) {
            connection->closed = true;
            break;
        }
        const auto wants = sd_bus_get_events(connection->bus.get());
        if (wants > 0 && (wants & POLLOUT) != 0) {
            co_await connection->wake.waitFor(5ms); // its buffer is full, which with calls as small as ours is rare
            continue;
        }
        // A bell and a socket at once: the one that comes first ends the other.
        connection->descriptor.async_wait(net::posix::stream_descriptor::wait_read, [connection](const auto& error) {
            if (!error)
                connection->wake.ring();
        });
        co_await connection->wake.waitFor(kPatience);
        boost::system::error_code ignored; // nothing may be waiting
        if (!connection->closed)
            connection->descriptor.cancel(ignored);
    }
}

net::awaitable<Result<BusMessage>> Bus::call(BusMember member, std::function<int(sd_bus_message*)> fill)
{
    if (auto opened = open(); !opened)
        co_return opened.error();
    const auto connection = m_connection;
    sd_bus_message* made = nullptr;
    int result = sd_bus_message_new_method_call(connection->bus.get(), &made, member.destination, member.path.c_str(),
                                                member.interface, member.name);
    const BusMessage message(made, sd_bus_message_unref);
    if (result >= 0 && fill)
        result = fill(made);
    const auto reply = std::make_shared<Reply>(m_executor);
    auto waiting = std::make_unique<std::weak_ptr<Reply>>(reply);
    sd_bus_slot* made_slot = nullptr;
    if (result >= 0)
        result = sd_bus_call_async(connection->bus.get(), &made_slot, made, take, waiting.get(),
                                   static_cast<std::uint64_t>(std::chrono::microseconds(kPatience).count()));
    // Unreferenced before what it points to goes: then nobody calls back any more.
    const std::unique_ptr<sd_bus_slot, sd_bus_slot* (*)(sd_bus_slot*)> slot(made_slot, sd_bus_slot_unref);
    if (result < 0)
        co_return Error{Errc::Io, phrase("{} cannot be asked for: {}", member.name, because(result))};
    connection->wake.ring();
    const auto deadline = Steady::now() + kPatience;
    while (!reply->message && !connection->closed && Steady::now() < deadline)
        co_await reply->come.waitFor(
            std::max(1ms, std::min(500ms, std::chrono::ceil<std::chrono::milliseconds>(deadline - Steady::now()))));
    if (!reply->message)
        co_return Error{Errc::Timeout, phrase("{} was not answered by the system", member.name)};
    if (!reply->error.empty())
        co_return Error{Errc::Refused, phrase("{} is refused by the system: {}", member.name, reply->error)};
    co_return reply->message;
}

net::awaitable<Result<std::string>> Bus::property(BusMember member, char type)
{
    const std::function<int(sd_bus_message*)> fill = [&](sd_bus_message* message) {
        return sd_bus_message_append(message, "ss", member.interface, member.name);
    };
    const BusMember get{member.destination, member.path, "org.freedesktop.DBus.Properties", "Get"};
    auto answer = co_await call(get, fill);
    if (!answer)
        co_return answer.error();
    const char wanted[] = {type, '\0'};
    auto* message = answer->get();
    int result = sd_bus_message_enter_container(message, 'v', wanted);
    std::string text;
    if (result > 0 && type == 's') {
        const char* value = nullptr;
        result = sd_bus_message_read_basic(message, type, &value);
        text = value ? value : "";
    } else if (result > 0 && type == 't') {
        std::uint64_t value = 0;
        result = sd_bus_message_read_basic(message, type, &value);
        text = std::to_string(value);
    } else if (result > 0) {
        std::int32_t value = 0; // "u" and "i" have the same size
        result = sd_bus_message_read_basic(message, type, &value);
        text = std::to_string(value);
    }
    if (result <= 0)
        co_return Error{Errc::Unreadable, phrase("the system's {} cannot be read", member.name)};
    co_return text;
}

} // namespace vitrine::daemon
