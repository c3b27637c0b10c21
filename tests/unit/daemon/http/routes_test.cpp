// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/openapi.hpp"
#include "daemon/http/routes.hpp"
#include "running_server.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace vitrine::daemon {

namespace {

constexpr std::array<std::string_view, 5> kRoles{"none", "viewer", "curator", "technician", "admin"};
constexpr std::array<std::string_view, 8> kMethods{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"};

/// The documented cells: path, method, least role. Written by hand on purpose: a route that is added, opened or closed
/// must be added, opened or closed here too.
struct Cell {
    std::string_view method;
    std::string_view path;
    std::string_view role;
};
constexpr std::array kTable{
    Cell{"GET", "/health", "none"},
    Cell{"GET", "/metrics", "viewer"},
    Cell{"GET", "/api/v1/openapi.json", "viewer"},
    Cell{"POST", "/api/v1/login", "none"},
    Cell{"POST", "/api/v1/logout", "viewer"},
    Cell{"GET", "/api/v1/session", "viewer"},
    Cell{"POST", "/api/v1/login-codes", "admin"},
    Cell{"GET", "/api/v1/screen", "viewer"},
    Cell{"GET", "/api/v1/screen/picture", "viewer"},
    Cell{"POST", "/api/v1/screen/actions/restart-shell", "technician"},
    Cell{"POST", "/api/v1/screen/actions/sleep", "technician"},
    Cell{"POST", "/api/v1/screen/actions/wake", "technician"},
    Cell{"GET", "/api/v1/packs", "viewer"},
    Cell{"PUT", "/api/v1/packs", "curator"},
    Cell{"POST", "/api/v1/packs/plans", "curator"},
    Cell{"GET", "/api/v1/packs/plans/{plan}", "curator"},
    Cell{"DELETE", "/api/v1/packs/plans/{plan}", "curator"},
    Cell{"POST", "/api/v1/packs/plans/{plan}/install", "curator"},
    Cell{"PATCH", "/api/v1/blobs/{plan}", "curator"},
    Cell{"POST", "/api/v1/packs/verify", "technician"},
    Cell{"GET", "/api/v1/generations", "viewer"},
    Cell{"POST", "/api/v1/generations/rollback", "curator"},
    Cell{"POST", "/api/v1/generations/{number}/activate", "curator"},
    Cell{"GET", "/api/v1/drop-ins", "viewer"},
    Cell{"GET", "/api/v1/coverage", "viewer"},
    Cell{"POST", "/api/v1/drop-ins/{id}/show", "technician"},
    Cell{"POST", "/api/v1/drop-ins/{id}/leave", "technician"},
    Cell{"GET", "/api/v1/trust", "viewer"},
    Cell{"POST", "/api/v1/trust", "technician"},
    Cell{"GET", "/api/v1/operations", "viewer"},
    Cell{"GET", "/api/v1/operations/{id}", "viewer"},
    Cell{"DELETE", "/api/v1/operations/{id}", "curator"},
    Cell{"GET", "/api/v1/faults", "viewer"},
    Cell{"GET", "/api/v1/faults/{id}/picture", "viewer"},
    Cell{"GET", "/api/v1/audit", "technician"},
    Cell{"GET", "/api/v1/logs", "technician"},
    Cell{"GET", "/api/v1/events", "viewer"},
};

std::size_t rank(std::string_view role)
{
    return static_cast<std::size_t>(std::find(kRoles.begin(), kRoles.end(), role) - kRoles.begin());
}

std::string concrete(std::string_view pattern)
{
    const auto open = pattern.find('{');
    if (open == std::string_view::npos)
        return std::string(pattern);
    return std::string(pattern.substr(0, open)) + "2" + std::string(pattern.substr(pattern.find('}') + 1));
}

/// What the table says about `role` doing `method` on `path`.
std::set<int> expected(std::string_view role, std::string_view method, std::string_view path)
{
    const auto asked = method == "HEAD" ? std::string_view("GET") : method;
    std::size_t least = kRoles.size();
    for (const auto& cell : kTable) {
        if (cell.path != path)
            continue;
        if (cell.method == asked) {
            if (rank(role) >= rank(cell.role))
                return {200, 201, 202, 204, 400, 404, 409, 411, 415}; // a handler answered
            return {role == "none" ? 401 : 403};
        }
        least = std::min(least, rank(cell.role));
    }
    return {role == "none" && least > 0 ? 401 : 405};
}

} // namespace

TEST(Routes, AreExactlyTheDocumentedOnesCase126)
{
    std::set<std::string> documented;
    for (const auto& cell : kTable)
        documented.insert(std::string(cell.method) + " " + std::string(cell.path) + " " + std::string(cell.role));
    std::set<std::string> there;
    for (const auto& route : routes()) {
        const auto method = http::to_string(route.method);
        there.insert(std::string(method.data(), method.size()) + " " + std::string(route.pattern) + " " +
                     std::string(nameOfRole(route.role)));
    }
    EXPECT_EQ(there, documented);
}

TEST(Routes, EveryCellOfRoleEndpointAndMethodCase125Case126Case129)
{
    const RunningServer server;
    std::set<std::string_view> paths;
    for (const auto& cell : kTable)
        paths.insert(cell.path);
    int cells = 0;
    for (const auto role : kRoles) {
        for (const auto path : paths) {
            auto client = std::make_unique<TlsClient>(server.port());
            for (const auto method : kMethods) {
                const auto line = std::string(method) + " " + concrete(path);
                const bool stream = path == "/api/v1/events" && method == "GET" && role != "none";
                client->send(server.text(line, server.bearer(role)));
                const auto reply = client->receive(method == "HEAD");
                const auto allowed = expected(role, method, path);
                EXPECT_TRUE(allowed.contains(reply.status)) << role << " " << line << " -> " << reply.status;
                EXPECT_EQ(reply.status == 405, !reply.field("allow").empty()) << line;
                if (reply.status >= 400 && method != "HEAD") {
                    EXPECT_EQ(reply.field("content-type"), "application/problem+json; charset=utf-8") << line;
                }
                ++cells;
                if (stream || reply.field("connection") == "close")
                    client = std::make_unique<TlsClient>(server.port());
            }
        }
    }
    EXPECT_GE(cells, 5 * 20 * 8);
}

TEST(Routes, GetAndHeadChangeNothingCase129)
{
    const RunningServer server;
    for (const auto& cell : kTable) {
        for (const auto* method : {"GET", "HEAD"}) {
            const auto reply = server.ask(std::string(method) + " " + concrete(cell.path), server.bearer("admin"));
            EXPECT_NE(reply.status, 0) << method << " " << cell.path;
        }
    }
    EXPECT_EQ(server.kiosk->changes, 0);
}

TEST(Routes, WhatHasNoPathIsHiddenFromStrangersAndMissingForOthersCase127)
{
    const RunningServer server;
    for (const auto* path :
         {"/api", "/api/v2/screen", "/api/v1", "/api/v1/nothing", "/api/v1/screen/x", "/api/v1/operations/2/x"}) {
        EXPECT_EQ(server.ask(std::string("GET ") + path).status, 401) << path;
        EXPECT_EQ(server.ask(std::string("GET ") + path, server.bearer("viewer")).status, 404) << path;
    }
}

TEST(Routes, ThePageFindsItsWayButAFileThatIsNotThereIsMissing)
{
    const RunningServer server;
    for (const auto* path : {"/", "/content", "/faults/7"})
        EXPECT_EQ(server.ask(std::string("GET ") + path).field("content-type"), "text/html; charset=utf-8") << path;
    EXPECT_EQ(server.ask("GET /js/app.js").status, 200);
    for (const auto* path : {"/favicon.ico", "/js/gone.js", "/notes.txt", "/.well-known"}) {
        const auto reply = server.ask(std::string("GET ") + path);
        EXPECT_EQ(reply.status, 404) << path;
        EXPECT_EQ(reply.field("content-type"), "application/problem+json; charset=utf-8") << path;
    }
}

TEST(Routes, IdsThatAreNoneOfOursGetTheSameAnswerCase127)
{
    const RunningServer server;
    const auto ask = [&](const std::string& id) {
        return server.ask("GET /api/v1/operations/" + id, server.bearer("admin"));
    };
    const auto missing = ask("999");
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(ask("nonsense").body, missing.body);
    EXPECT_EQ(ask(std::string(1900, '9')).body, missing.body);
    EXPECT_EQ(ask("..").status, 400);
    EXPECT_EQ(ask(std::string(65536, '9')).status, 431);
    for (const auto* number : {"0", "-1", "99999999999999999999", "x", "1x"})
        EXPECT_EQ(
            server.ask(std::string("POST /api/v1/generations/") + number + "/activate", server.bearer("admin")).status,
            404)
            << number;
}

TEST(OpenApi, DescribesExactlyTheRoutes)
{
    const auto document = boost::json::parse(openApiText());
    EXPECT_EQ(document.at("openapi").as_string(), "3.1.0");
    std::set<std::string> described;
    for (const auto& [path, methods] : document.at("paths").as_object()) {
        for (const auto& [method, what] : methods.as_object()) {
            std::string name = method;
            std::transform(name.begin(), name.end(), name.begin(),
                           [](char c) { return static_cast<char>(std::toupper(c)); });
            const auto& operation = what.as_object();
            const auto* costly = operation.if_contains("x-costly");
            described.insert(name + " " + std::string(path) + " " + std::string(operation.at("x-role").as_string()) +
                             (costly && costly->as_bool() ? " costly" : ""));
            const bool open = operation.at("x-role") == "none";
            const auto& answers = operation.at("responses").as_object();
            EXPECT_TRUE(open || answers.contains("401")) << path << " " << method;
            EXPECT_TRUE(name == "GET" || answers.contains("403")) << path << " " << method;
            EXPECT_EQ(costly && costly->as_bool(), answers.contains("429")) << path << " " << method;
            if (path.find('{') != std::string_view::npos) {
                EXPECT_TRUE(operation.contains("parameters")) << path << " " << method;
            }
        }
    }
    std::set<std::string> there;
    for (const auto& route : routes()) {
        const auto method = http::to_string(route.method);
        there.insert(std::string(method.data(), method.size()) + " " + std::string(route.pattern) + " " +
                     std::string(nameOfRole(route.role)) + (route.costly ? " costly" : ""));
    }
    EXPECT_EQ(described, there);
}

namespace {

void checkReferences(const boost::json::value& value, const boost::json::value& document)
{
    if (const auto* array = value.if_array())
        for (const auto& item : *array)
            checkReferences(item, document);
    if (const auto* object = value.if_object()) {
        for (const auto& [key, item] : *object) {
            if (key == "$ref") {
                boost::system::error_code ec;
                const auto pointer = std::string(item.as_string()).substr(1);
                EXPECT_NE(document.find_pointer(pointer, ec), nullptr) << pointer;
            }
            checkReferences(item, document);
        }
    }
}

} // namespace

TEST(OpenApi, NamesEveryAnswerThatABodyMayGet)
{
    const RunningServer server;
    const auto document = boost::json::parse(openApiText());
    for (const auto& cell : kTable) {
        if (cell.method == "GET")
            continue;
        std::string method(cell.method);
        std::transform(method.begin(), method.end(), method.begin(),
                       [](char c) { return static_cast<char>(std::tolower(c)); });
        const auto& answers = document.at("paths").at(cell.path).at(method).at("responses").as_object();
        const auto line = std::string(cell.method) + " " + concrete(cell.path);
        const auto json = server.bearer("admin") + std::string(kJsonType);
        for (const auto& reply :
             {server.ask(line, server.bearer("admin")), server.ask(line, json, "[]"), server.ask(line, json, "{}"),
              server.ask(line, json, R"({"x": 1})"), server.ask(line, json, std::string(70'000, ' ')),
              server.ask(line, server.bearer("admin") + "Content-Type: text/plain\r\n", "{}"),
              server.ask(line, server.bearer("admin") + "Content-Length: 99999999999\r\n")})
            EXPECT_TRUE(answers.contains(std::to_string(reply.status))) << line << " -> " << reply.status;
    }
}

TEST(OpenApi, EveryReferenceLeadsSomewhere)
{
    const auto document = boost::json::parse(openApiText());
    checkReferences(document, document);
}

TEST(OpenApi, IsServedToViewers)
{
    const RunningServer server;
    const auto reply = server.ask("GET /api/v1/openapi.json", server.bearer("viewer"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, openApiText());
}

} // namespace vitrine::daemon
