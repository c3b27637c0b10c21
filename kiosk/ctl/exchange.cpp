// SPDX-License-Identifier: Apache-2.0
#include "ctl/exchange.hpp"

#include "core/store/disk.hpp"
#include "ctl/tls_pin.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>

#include <algorithm>
#include <cerrno>
#include <numeric>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace net = boost::asio;
namespace http = boost::beast::http;
using net::ip::tcp;

namespace {

constexpr auto kAsResult = net::as_tuple(net::use_awaitable);
constexpr std::size_t kMaxAnswer = 32UL * 1024 * 1024;
constexpr std::size_t kPiece = 512UL * 1024;
constexpr std::chrono::milliseconds kBetweenLooks{100};

struct Address {
    std::string host;
    std::string port;
    bool isName = false;
};

Result<Address> readAddress(const std::string& url)
{
    const auto parts = boost::urls::parse_uri(url);
    if (!parts || parts->scheme() != "https" || parts->host().empty())
        return Error{Errc::Unreachable,
                     phrase("\"{}\" is not an address of a screen, such as https://lobby:8443", url)};
    Address address;
    address.isName = parts->host_type() == boost::urls::host_type::name;
    address.host = parts->host_type() == boost::urls::host_type::ipv6
                       ? std::string(parts->host_ipv6_address().to_string())
                       : std::string(parts->host());
    address.port = parts->has_port() ? std::string(parts->port()) : "443";
    return address;
}

/// Fills `room` from what is left of the stretches, and takes that from them.
Result<std::size_t> readStretches(const Fd& file, std::span<Stretch>& left, std::span<std::byte> room,
                                  const std::string& name)
{
    std::size_t filled = 0;
    while (!left.empty() && filled < room.size()) {
        auto& stretch = left.front();
        const auto most = std::min<std::uint64_t>(room.size() - filled, stretch.size);
        const auto count =
            most == 0 ? 0 : ::pread(file.get(), room.data() + filled, most, static_cast<off_t>(stretch.at));
        if (count < 0)
            return systemError(errno, phrase("cannot read {}", name));
        if (count == 0 && most > 0)
            return Error{Errc::Refused, phrase("{} was changed while it was sent", name)};
        stretch.at += static_cast<std::uint64_t>(count);
        stretch.size -= static_cast<std::uint64_t>(count);
        filled += static_cast<std::size_t>(count);
        if (stretch.size == 0)
            left = left.subspan(1);
    }
    return filled;
}

/// The whole way of one exchange. Everything runs on one thread, in run().
class Talk {
public:
    Talk(Address address, std::string url, const std::string& fingerprint, const Request& request,
         const Patience& patience, const Progress& progress)
        : m_address(std::move(address))
        , m_url(std::move(url))
        , m_pin(fingerprint)
        , m_request(request)
        , m_patience(patience)
        , m_progress(progress)
        , m_stream(m_io, m_pin.context())
        , m_deadline(m_io)
        , m_look(m_io)
        , m_onlyLook(fingerprint.empty())
    {
    }

    Result<Answer> run()
    {
        net::co_spawn(m_io, talk(), [this](const std::exception_ptr& thrown) {
            m_deadline.cancel();
            m_look.cancel();
            m_isOver = true;
            hangUp();
            m_thrown = thrown;
        });
        if (m_request.isUnwanted != nullptr)
            net::co_spawn(m_io, lookWhetherWanted(), net::detached);
        m_io.run();
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        if (m_failure)
            return *m_failure;
        return std::move(m_answer);
    }
    [[nodiscard]] const std::string& seen() const { return m_pin.seen(); }

private:
    void within(std::chrono::seconds time)
    {
        m_deadline.expires_after(time);
        m_deadline.async_wait([this](boost::system::error_code ec) {
            if (ec)
                return; // something happened in time
            m_late = true;
            hangUp();
        });
    }
    void hangUp()
    {
        boost::system::error_code ignored; // who is gone need not hear it
        m_stream.next_layer().close(ignored);
    }
    net::awaitable<void> lookWhetherWanted()
    {
        while (!m_isOver) {
            if (m_request.isUnwanted()) {
                fail({Errc::Cancelled, phrase("stopped on request")});
                co_return hangUp();
            }
            m_look.expires_after(kBetweenLooks);
            (void)co_await m_look.async_wait(kAsResult);
        }
    }
    void fail(Error error)
    {
        if (!m_failure) // the first is the cause of the others
            m_failure = std::move(error);
    }
    void failToReach(const Words& what, boost::system::error_code ec)
    {
        if (m_late)
            return fail({Errc::Timeout, phrase("{} took too long", what)});
        fail({Errc::Unreachable, phrase("{} failed: {}", what, ec.message())});
    }

    net::awaitable<void> talk()
    {
        within(m_patience.connect);
        tcp::resolver resolver(m_io);
        const auto [notFound, places] = co_await resolver.async_resolve(m_address.host, m_address.port, kAsResult);
        if (notFound)
            co_return failToReach(phrase("finding {}", m_url), notFound);
        const auto [notThere, place] = co_await net::async_connect(m_stream.next_layer(), places, kAsResult);
        if (notThere)
            co_return failToReach(phrase("connecting to {}", m_url), notThere);
        boost::system::error_code ignored; // only a matter of speed
        m_stream.next_layer().set_option(tcp::no_delay(true), ignored);
        if (m_address.isName)
            SSL_set_tlsext_host_name(m_stream.native_handle(), m_address.host.c_str());
        const auto [notSafe] = co_await m_stream.async_handshake(net::ssl::stream_base::client, kAsResult);
        if (m_pin.isOther())
            co_return fail(
                {Errc::Unreachable, phrase("another device answered at {}: its fingerprint is {}, not the one we know. "
                                           "Nothing was sent to it. If the screen got a new certificate, add it again",
                                           m_url, m_pin.seen())});
        if (notSafe)
            co_return failToReach(phrase("talking safely to {}", m_url), notSafe);
        if (!m_onlyLook)
            co_await ask();
    }

    template <class Body>
    http::request<Body> head() const
    {
        http::request<Body> request(m_request.verb, m_request.target, 11);
        request.set(http::field::host,
                    (m_address.host.find(':') == std::string::npos ? m_address.host : "[" + m_address.host + "]") +
                        ":" + m_address.port);
        request.set(http::field::user_agent, "vitrinectl");
        request.set(http::field::accept, "application/json, application/problem+json, */*");
        request.set(http::field::authorization, "Bearer " + m_request.token);
        request.set(http::field::connection, "close");
        return request;
    }

    net::awaitable<void> ask()
    {
        if (m_request.file.empty()) {
            auto request = head<http::string_body>();
            if (m_request.verb != http::verb::get) {
                request.set(http::field::content_type, "application/json");
                request.body() = m_request.body;
                request.prepare_payload();
            }
            within(m_patience.answer);
            const auto [notSent, bytes] = co_await http::async_write(m_stream, request, kAsResult);
            if (notSent)
                co_return failToReach(phrase("asking {}", m_url), notSent);
        } else {
            // The screen may refuse long before it has got everything, so its answer is listened for from the start.
            net::co_spawn(m_io, upload(), [this](const std::exception_ptr& thrown) {
                if (thrown) {
                    m_thrown = thrown;
                    hangUp();
                }
            });
        }
        co_await hear();
    }

    net::awaitable<void> hear()
    {
        boost::beast::flat_buffer buffer;
        http::response_parser<http::string_body> parser;
        parser.header_limit(16 * 1024);
        parser.body_limit(kMaxAnswer);
        const auto [cut, bytes] = co_await http::async_read(m_stream, buffer, parser, kAsResult);
        m_answered = true;
        hangUp(); // an upload under way ends with it
        if (cut && m_late)
            co_return fail({Errc::Timeout, phrase("{} gave no answer in time", m_url)});
        if (cut == http::error::body_limit || cut == http::error::header_limit)
            co_return fail({Errc::Unreachable, phrase("{} answered with more than a screen ever does", m_url)});
        if (cut)
            co_return fail({Errc::Unreachable, phrase("{} broke off: {}", m_url, cut.message())});
        auto response = parser.release();
        m_answer = {.status = response.result_int(),
                    .type = std::string(response[http::field::content_type]),
                    .body = std::move(response.body())};
    }

    net::awaitable<void> upload()
    {
        const auto file = openFile(m_request.file, O_RDONLY);
        struct stat about = {};
        if (!file || ::fstat(file->get(), &about) != 0) {
            fail(file ? systemError(errno, phrase("cannot read {}", m_request.file.string())) : file.error());
            co_return hangUp();
        }
        ::posix_fadvise(file->get(), 0, 0, POSIX_FADV_SEQUENTIAL); // advice only; reading works without it
        auto stretches = m_request.stretches;
        if (!m_request.offset)
            stretches = {{.at = 0, .size = static_cast<std::uint64_t>(about.st_size)}};
        const auto total = std::accumulate(stretches.begin(), stretches.end(), std::uint64_t{0},
                                           [](std::uint64_t all, const Stretch& one) { return all + one.size; });
        auto request = head<http::buffer_body>();
        request.set(http::field::content_type, m_request.offset ? "application/octet-stream" : "application/x-tar");
        if (m_request.offset)
            request.set("Upload-Offset", std::to_string(*m_request.offset));
        request.content_length(total);
        request.body().data = nullptr;
        request.body().more = true;
        http::request_serializer<http::buffer_body> serializer(request);
        within(m_patience.chunk);
        const auto [notBegun, headBytes] = co_await http::async_write_header(m_stream, serializer, kAsResult);
        if (notBegun)
            co_return; // hear() tells what became of it
        std::vector<std::byte> piece(kPiece);
        std::uint64_t done = 0;
        std::span<Stretch> left(stretches);
        while (!m_answered && done < total) {
            const auto count = readStretches(*file, left, piece, m_request.file.string());
            if (!count) {
                fail(count.error());
                co_return hangUp();
            }
            request.body().data = piece.data();
            request.body().size = *count;
            within(m_patience.chunk);
            const auto [notSent, sent] = co_await http::async_write(m_stream, serializer, kAsResult);
            if (notSent && notSent != http::error::need_buffer)
                co_return; // as above
            done += *count;
            if (m_progress && !m_progress(done, total)) {
                fail({Errc::Cancelled, phrase("stopped on request")});
                co_return hangUp();
            }
        }
        if (m_answered)
            co_return;
        within(m_patience.afterUpload);
        request.body().data = nullptr;
        request.body().more = false;
        (void)co_await http::async_write(m_stream, serializer, kAsResult); // hear() tells if it failed
    }

    Address m_address;
    std::string m_url;
    TlsPin m_pin;
    const Request& m_request;
    const Patience& m_patience;
    const Progress& m_progress;
    net::io_context m_io{1};
    net::ssl::stream<tcp::socket> m_stream;
    net::steady_timer m_deadline;
    net::steady_timer m_look;
    bool m_isOver = false;
    bool m_onlyLook;
    bool m_late = false;
    bool m_answered = false;
    std::optional<Error> m_failure;
    std::exception_ptr m_thrown;
    Answer m_answer;
};

} // namespace

Result<Answer> exchange(const std::string& url, const std::string& fingerprint, const Request& request,
                        const Patience& patience, const Progress& progress, std::string* seen)
{
    auto address = readAddress(url);
    if (!address)
        return address.error();
    Talk talk(std::move(*address), url, fingerprint, request, patience, progress);
    auto answer = talk.run();
    if (seen != nullptr)
        *seen = talk.seen();
    return answer;
}

} // namespace vitrine::ctl
