// SPDX-License-Identifier: Apache-2.0
#include "core/rules/rules.hpp"

namespace vitrine {

namespace {

std::string fenced(const std::string& text)
{
    return "```yaml\n" + text + (text.ends_with('\n') ? "" : "\n") + "```\n\n";
}

/// What stands in the files of an example: their texts, and the names of the others.
std::string shown(const RuleExample& example, Language language)
{
    std::string page;
    for (const auto& text : {example.pack, example.exhibit, example.screen, example.showroom})
        if (!text.empty())
            page += fenced(text);
    std::string others;
    for (const auto& file : example.files) {
        if (file.text.empty())
            others += (others.empty() ? "`" : ", `") + file.name + '`';
        else
            page += '`' + file.name + "`:\n\n" + fenced(file.text);
    }
    if (!others.empty())
        page += phrase("In the folder: {}", others).in(language) + "\n\n";
    return page;
}

} // namespace

std::string explainRule(const Rule& rule, Language language)
{
    const auto said = [&](const Words& words) { return words.in(language); };
    const bool warning = rule.severity == Severity::Warning;
    return "## " + rule.code + "\n\n**" + said(rule.title) + "** (" +
           said(warning ? phrase("warning") : phrase("error")) + ")\n\n" + said(rule.why) + "\n\n" +
           said(phrase("What to do: {}", rule.fix)) + "\n\n" + said(phrase("Wrong:")) + "\n\n" +
           shown(rule.fails, language) + said(phrase("Right:")) + "\n\n" + shown(rule.passes, language);
}

std::string explainRules(Language language)
{
    auto page =
        "<!-- SPDX-License-Identifier: CC-BY-4.0 -->\n<!-- " +
        phrase("Made by config/rules/make-pages from config/rules; change those.").in(language) + " -->\n\n# " +
        phrase("Findings").in(language) + "\n\n" +
        phrase("What the check of a pack can find. Each finding ends with its code in brackets; here stands what the "
               "code means, what to do, and an example. Errors keep a pack from being installed, warnings do not.")
            .in(language) +
        "\n\n";
    for (const auto& rule : rules())
        page += explainRule(rule, language);
    page.pop_back(); // one line end at the end of the file
    return page;
}

} // namespace vitrine
