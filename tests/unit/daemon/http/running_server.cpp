// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <fstream>
#include <future>
#include <stdexcept>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

fs::path newFolder()
{
    std::string name = (fs::temp_directory_path() / "vitrine-http-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::runtime_error("no folder for the test");
    return name;
}

void writeDashboard(const fs::path& folder)
{
    fs::create_directories(folder / "js");
    std::ofstream(folder / "index.html") << "<!doctype html><title>Vitrine</title>";
    std::ofstream(folder / "js/app.js") << "export {};";
    std::ofstream(folder / "notes.txt") << "not served";
}

} // namespace

ServerLimits RunningServer::roomy()
{
    ServerLimits limits;
    limits.requestBurst = 1e9;
    return limits;
}

RunningServer::RunningServer(const ServerLimits& limits)
    : folder(newFolder())
    , events(io.get_executor())
    , operations([this](const Operation& operation) { events.publish("operation", toJson(operation)); })
{
    auto opened = Record::open(folder / "record.db");
    if (!opened)
        throw std::runtime_error(opened.error().message);
    record = std::move(*opened);
    for (const auto* role : {"viewer", "curator", "technician", "admin"})
        m_tokens[role] = record->addToken(role, role).value();
    kiosk = std::make_unique<TestKiosk>(folder, operations, *record);
    writeDashboard(folder / "web");
    ServerRules rules;
    rules.listen = "127.0.0.1";
    rules.port = 0;
    rules.names = {"screen.example"};
    rules.tlsFolder = folder / "tls";
    rules.dashboardFolder = folder / "web";
    rules.limits = limits;
    auto server = Server::open(io.get_executor(), std::move(rules), *kiosk, operations, events, *record,
                               [](std::string_view of, int lines) {
                                   return std::vector<std::string>(static_cast<std::size_t>(std::min(lines, 3)),
                                                                   std::string(of) + " says \xFF");
                               });
    if (!server)
        throw std::runtime_error(server.error().message);
    m_server = std::move(*server);
    net::co_spawn(io, m_server->serve(), net::detached);
    m_thread = std::thread([this] { io.run(); });
}

RunningServer::~RunningServer()
{
    stop();
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

void RunningServer::stop()
{
    if (!m_thread.joinable())
        return;
    net::post(io, [this] { m_server->stop(); });
    m_thread.join();
}

const std::string& RunningServer::token(std::string_view role) const
{
    return m_tokens.find(role)->second;
}

std::string RunningServer::bearer(std::string_view role) const
{
    return role.empty() || role == "none" ? std::string() : "Authorization: Bearer " + token(role) + "\r\n";
}

std::string RunningServer::text(std::string_view line, std::string_view more, std::string_view body) const
{
    auto request =
        std::string(line) + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port()) + "\r\n" + std::string(more);
    if (!body.empty())
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return request + "\r\n" + std::string(body);
}

Reply RunningServer::ask(std::string_view line, std::string_view more, std::string_view body) const
{
    TlsClient client(port());
    client.send(text(line, more, body));
    return client.receive(line.starts_with("HEAD "));
}

std::string RunningServer::logIn(std::string_view role) const
{
    const auto reply = ask("POST /api/v1/login", kJsonType, R"({"token": ")" + token(role) + R"("})");
    const auto cookie = reply.field("set-cookie");
    return cookie.substr(0, cookie.find(';'));
}

void RunningServer::onThread(const std::function<void()>& work)
{
    std::promise<void> done;
    net::post(io, [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

} // namespace vitrine::daemon
