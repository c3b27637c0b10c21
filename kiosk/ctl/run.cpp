// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.hpp"
#include "ctl/verbs.hpp"

#include <system_error>

namespace vitrine::ctl {

int run(int count, const char* const* words, const std::string& version)
{
    Call call;
    std::error_code ec;
    call.program = std::filesystem::read_symlink("/proc/self/exe", ec);
    CLI::App app("Makes content packs and looks after Vitrine's screens.", "vitrinectl");
    app.set_version_flag("--version", version);
    app.require_subcommand(0, 1);
    app.footer("Exit codes: 0 done, 1 the answer is no, 2 the call is wrong, 3 the screen could not be reached,\n"
               "4 not allowed. Each verb explains itself with --help.");
    addPackVerbs(app, call);
    addContentVerbs(app, call);
    addActionVerbs(app, call);
    addWatchVerbs(app, call);
    addScreenVerbs(app, call);
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp& ask) {
        return app.exit(ask);
    } catch (const CLI::CallForAllHelp& ask) {
        return app.exit(ask);
    } catch (const CLI::CallForVersion& ask) {
        return app.exit(ask);
    } catch (const CLI::ParseError& mistake) {
        complain(std::string(mistake.what()) + "; --help shows what is possible");
        return kWrongCall;
    }
    if (app.get_subcommands().empty())
        say(app.help());
    return call.exit;
}

} // namespace vitrine::ctl
