// SPDX-License-Identifier: Apache-2.0
#include "daemon/pin_verb.hpp"
#include "daemon/record/record.hpp"
#include "daemon/run_daemon.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <iostream>

namespace fs = std::filesystem;
using namespace vitrine;
using namespace vitrine::daemon;

namespace {

struct TokenOptions {
    fs::path state;
    std::string name;
    std::string role = "admin";
};

fs::path ownFolder()
{
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

/// In the build tree everything lies beside bin/, installed the dashboard lies in share/.
fs::path findDashboard()
{
    const auto top = ownFolder().parent_path();
    const auto installed = top / "share/vitrine/dashboard";
    return fs::is_directory(installed) ? installed : top / "dashboard";
}

int fail(const Words& why)
{
    std::cerr << "vitrined: " << why.in(staffLanguage()) << '\n';
    return 1;
}

/// The record may be open in a running daemon at the same time; no lock of the state folder is needed.
Result<std::unique_ptr<Record>> openRecord(const fs::path& state)
{
    std::error_code error;
    fs::create_directories(state, error);
    if (error)
        return Error{Errc::Io, phrase("cannot make {}: {}", state.string(), error.message())};
    return Record::open(state / "record.db");
}

int addToken(const TokenOptions& options)
{
    const auto record = openRecord(options.state);
    if (!record)
        return fail(record.error().message);
    const auto token = (*record)->addToken(options.name, options.role);
    if (!token)
        return fail(token.error().message);
    std::cout << *token << '\n';
    return 0;
}

int removeToken(const TokenOptions& options)
{
    const auto record = openRecord(options.state);
    if (!record)
        return fail(record.error().message);
    const auto removed = (*record)->removeToken(options.name);
    return removed ? 0 : fail(removed.error().message);
}

int listTokens(const TokenOptions& options)
{
    const auto record = openRecord(options.state);
    if (!record)
        return fail(record.error().message);
    for (const auto& token : (*record)->tokens())
        std::cout << token.name << '\t' << token.role << '\t' << token.madeAt << '\n';
    return 0;
}

void describeRun(CLI::App& app, RunOptions& options)
{
    app.add_option("--config", options.config, "screen.yaml: what this screen is")->required();
    app.add_option("--state", options.state, "folder for what must outlive the daemon")->required();
    app.add_option("--shell", options.shell, "the program that draws (default: vitrine-shell beside this one)");
    app.add_option("--exhibits", options.exhibits, "folder with exhibit plugins; may be given several times")
        ->allow_extra_args(false);
    app.add_option("--dashboard", options.dashboard, "folder with the staff's page");
    app.add_option("--port", options.port, "instead of the one in the configuration; 0 takes any that is free");
    app.add_option("--install", options.install, "pack folder to start with when the screen has no content yet");
    app.add_option("--shell-unit", options.shellUnit,
                   "the systemd unit that runs the shell, such as vitrine-shell.service, instead of a child of ours");
    app.add_option("--bus", options.busAddress, "D-Bus address where systemd is found (default: the system's)");
    app.add_option("--panels", options.panels, "folder where the kernel tells of panels")->group("");
    app.add_option("--shell-arg", options.shellArguments, "an argument more for the shell; may be given several times")
        ->allow_extra_args(false);
}

int run(RunOptions options)
{
    if (options.shell.empty())
        options.shell = ownFolder() / "vitrine-shell";
    // Folders that are named come first, so that a house can put its own kind in the place of ours.
    options.exhibits.push_back(ownFolder().parent_path() / "exhibits");
    if (options.dashboard.empty())
        options.dashboard = findDashboard();
    return runDaemon(options);
}

void describeToken(CLI::App& app, TokenOptions& options, bool named)
{
    app.add_option("--state", options.state, "the screen's state folder")->required();
    if (named)
        app.add_option("--name", options.name, "whose token it is")->required();
}

int called(int count, char** words)
{
    CLI::App app("Runs one screen of a showroom: looks after its shell, its content and its staff.", "vitrined");
    app.set_version_flag("--version", "vitrined " VITRINE_VERSION);
    app.require_subcommand(1);
    RunOptions runOptions;
    auto* runCommand = app.add_subcommand("run", "run the screen (what is meant when no verb is given)");
    describeRun(*runCommand, runOptions);

    auto* token = app.add_subcommand("token", "tokens that open the control API")->require_subcommand(1);
    TokenOptions tokenOptions;
    auto* add = token->add_subcommand("add", "make one; it is printed once");
    describeToken(*add, tokenOptions, true);
    add->add_option("--role", tokenOptions.role, "what it may do")
        ->capture_default_str()
        ->check(CLI::IsMember({"viewer", "curator", "technician", "admin"}));
    auto* list = token->add_subcommand("list", "name, role and age of each");
    describeToken(*list, tokenOptions, false);
    auto* remove = token->add_subcommand("remove", "make it worthless");
    describeToken(*remove, tokenOptions, true);

    auto* pin =
        app.add_subcommand("pin", "asks for the PIN of staff at the screen, prints what screen.yaml says of it");

    std::vector<std::string> arguments(words + 1, words + count);
    if (!arguments.empty() && arguments.front().starts_with("--") && arguments.front() != "--help" &&
        arguments.front() != "--version")
        arguments.insert(arguments.begin(), "run");
    std::reverse(arguments.begin(), arguments.end()); // as this parser wants them
    try {
        app.parse(arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    if (runCommand->parsed())
        return run(std::move(runOptions));
    if (pin->parsed())
        return makePinLines();
    return add->parsed()    ? addToken(tokenOptions)
           : list->parsed() ? listTokens(tokenOptions)
                            : removeToken(tokenOptions);
}

} // namespace

int main(int count, char** words)
{
    try {
        return called(count, words);
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}
