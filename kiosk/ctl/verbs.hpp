// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/call.hpp"

#include <CLI/CLI.hpp>

/// The verbs, one file for each group.
namespace vitrine::ctl {

void addPackVerbs(CLI::App& app, Call& call);        ///< pack new, check, build, verify
void addReportVerb(CLI::App& pack, Call& call);      ///< pack report
void addImportVerb(CLI::App& pack, Call& call);      ///< pack import
void addKeyVerbs(CLI::App& app, Call& call);         ///< key new, list, trust, revoke
void addTrustVerbs(CLI::App& app, Call& call);       ///< trust new, sign, send, show
void addScreenReportVerb(CLI::App& app, Call& call); ///< report
void addSchemaVerbs(CLI::App& app, Call& call);      ///< schema, screen check, showroom check
void addScreenVerbs(CLI::App& app, Call& call);      ///< add, screens
void addWatchVerbs(CLI::App& app, Call& call);       ///< status, screenshot, logs
void addContentVerbs(CLI::App& app, Call& call);     ///< install, packs, generations
void addActionVerbs(CLI::App& app, Call& call);      ///< restart, rollback
void addVerifyVerb(CLI::App& app, Call& call);       ///< verify
void addExplainVerb(CLI::App& pack, Call& call);     ///< pack explain

void addPreviewVerb(CLI::App& pack, Call& call); ///< pack preview

/// The whole tool: reads the words, runs the verb, answers with the exit code.
[[nodiscard]] int run(int count, const char* const* words, const std::string& version);

} // namespace vitrine::ctl
