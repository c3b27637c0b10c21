// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// A file of an example. What a program could not write into YAML is described: a medium that is copied from the tests,
/// letters with \n and \xHH, a text that is repeated, a picture of some size, a tone of some loudness.
struct RuleFile {
    std::string name;
    std::string text;
    std::string copy;
    std::string bytes;
    std::string repeat;
    int times = 0;
    int width = 0;
    int height = 0;
    int toneSeconds = 0;
    int toneLevel = 0; ///< decibels below the most that can be stored; above it is cut off
};

/// A pack, a screen.yaml or a showroom.yaml that breaks a rule, or keeps it.
struct RuleExample {
    std::string pack;     ///< a whole pack.yaml
    std::string exhibit;  ///< one exhibit of an ordinary pack
    std::string screen;   ///< a whole screen.yaml
    std::string showroom; ///< a whole showroom.yaml
    std::vector<RuleFile> files;

    /// pack.yaml, when it has one.
    [[nodiscard]] std::string packYaml() const;
};

/// What the code of a finding stands for, for who wants to know more than its sentence says. One file of config/rules
/// each; they are compiled in.
struct Rule {
    std::string code;
    Severity severity = Severity::Error;
    Words title;
    Words why; ///< what it means for visitors or the screen
    Words fix;
    std::vector<std::string> also; ///< codes that the failing example may bring along
    std::string provedBy;          ///< the tests that make it fail, where no small example can
    RuleExample fails;
    RuleExample passes;
};

/// Reads one file of config/rules, whose schema is config/rules/rule.json.
[[nodiscard]] Result<Rule> readRule(const std::string& yaml, const std::string& name);
/// All that are compiled in, by their code.
[[nodiscard]] const std::vector<Rule>& rules();
/// Null: no finding has this code.
[[nodiscard]] const Rule* findRule(std::string_view code);

/// Markdown: what a code means, what to do, and an example that fails and one that passes.
[[nodiscard]] std::string explainRule(const Rule& rule, Language language);
/// Markdown: the page of all rules, content/reference/LANGUAGE/findings.md.
[[nodiscard]] std::string explainRules(Language language);

} // namespace vitrine
