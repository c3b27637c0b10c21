// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rules.hpp"
#include "core/text/nearest.hpp"
#include "ctl/console.hpp"
#include "ctl/verbs.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace vitrine::ctl {

namespace {

void packExplain(Call& call, const std::string& code)
{
    const auto language = staffLanguage();
    if (code.empty())
        return say(explainRules(language));
    if (const auto* rule = findRule(code))
        return say(explainRule(*rule, language));
    std::vector<std::string> codes;
    std::ranges::transform(rules(), std::back_inserter(codes), &Rule::code);
    const auto meant = didYouMean(code, codes);
    const auto hint =
        meant.empty() ? phrase("the codes stand in brackets behind the findings of \"vitrinectl pack check\"") : meant;
    complain(phrase("no finding is called \"{}\"", code) + "; " + hint);
    call.exit = kWrongCall;
}

} // namespace

void addExplainVerb(CLI::App& pack, Call& call)
{
    auto* explain = pack.add_subcommand("explain", "what the code of a finding means, and what to do");
    const auto code = std::make_shared<std::string>();
    explain->add_option("CODE", *code, "such as unknown-kind; all of them if not given")->type_name("");
    explain->callback([&call, code] { packExplain(call, *code); });
}

} // namespace vitrine::ctl
