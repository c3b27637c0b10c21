// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"
#include "core/config/showroom.hpp"
#include "core/pack/explain.hpp"
#include "core/pack/schema.hpp"
#include "core/rules/rules.hpp"
#include "core/yaml/read_yaml.hpp"
#include "ctl/pack_check.hpp"
#include "doctor/judge.hpp"
#include "rule_folder.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include <algorithm>

namespace vitrine::ctl {

using namespace workshop;
namespace fs = std::filesystem;

namespace {

const fs::path kTop(VITRINE_TOP);

const Kinds& kinds()
{
    static const Kinds all = [] {
        Problems problems;
        auto found = readKinds({kTop / "exhibits"}, problems);
        EXPECT_EQ(printProblems(problems), "");
        return found;
    }();
    return all;
}

Problems foundIn(const RuleExample& example)
{
    const RuleFolder folder(example);
    if (!example.screen.empty()) {
        Problems problems;
        const auto screen = readScreen(folder.path() / "screen.yaml", problems);
        EXPECT_EQ(screen.has_value(), !hasErrors(problems));
        return problems;
    }
    if (!example.showroom.empty()) {
        Problems problems;
        const auto showroom = readShowroom(folder.path() / "showroom.yaml", problems);
        EXPECT_EQ(showroom.has_value(), !hasErrors(problems));
        return problems;
    }
    auto checked = checkPack(folder.path(), kinds(), {});
    EXPECT_TRUE(checked) << checked.error().message;
    return checked ? checked->problems : Problems();
}

/// Whether a schema says exactly this of a key: then it is as German as the schema.
bool isQuoted(const std::string& hint)
{
    auto escaped = hint;
    for (auto at = escaped.find('"'); at != std::string::npos; at = escaped.find('"', at + 2))
        escaped.insert(at, "\\");
    for (const auto* name : {"common", "pack", "screen"})
        if (schemaText(name).find('"' + escaped + '"') != std::string_view::npos)
            return true;
    return false;
}

/// Whether tests of this name stand somewhere.
bool isATest(const std::string& name)
{
    for (const auto& entry : fs::recursive_directory_iterator(kTop / "tests/unit"))
        if (entry.path().extension() == ".cpp" && read(entry.path()).find("(" + name + ", ") != std::string::npos)
            return true;
    return false;
}

std::vector<fs::path> ruleFiles()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kTop / "config/rules"))
        if (entry.path().extension() == ".yaml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// One test for each rule: what fails fails for that reason alone and says where and what to do; what passes passes.
class RuleOf : public testing::TestWithParam<std::string> {};

std::string nameOf(const testing::TestParamInfo<std::string>& code)
{
    auto name = code.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<std::string> codes()
{
    std::vector<std::string> all;
    std::ranges::transform(rules(), std::back_inserter(all), &Rule::code);
    return all;
}

} // namespace

TEST_P(RuleOf, FindsWhatFailsAndLetsPassWhatPasses)
{
    const auto& rule = *findRule(GetParam());
    EXPECT_EQ(printProblems(foundIn(rule.passes)), "");
    if (!rule.provedBy.empty()) { // only ever there where no small file can show it
        EXPECT_TRUE(isATest(rule.provedBy)) << rule.provedBy;
        return;
    }
    const auto problems = foundIn(rule.fails);
    const auto told = printProblems(problems) + printProblems(problems, {}, Language::German);
    const auto own = std::ranges::find(problems, rule.code, &Problem::code);
    ASSERT_NE(own, problems.end()) << told;
    EXPECT_EQ(own->severity, rule.severity) << told;
    for (const auto& problem : problems) {
        EXPECT_TRUE(problem.code == rule.code || std::ranges::find(rule.also, problem.code) != rule.also.end()) << told;
        const bool noPlace = problem.place.line == 0 && problem.excerpt.empty();
        EXPECT_TRUE(noPlace || (problem.place.line > 0 && problem.place.column > 0)) << told;
        EXPECT_FALSE(problem.place.file.empty()) << told;
        EXPECT_FALSE(problem.hint.empty()) << told;
        EXPECT_NE(problem.sentence.de, problem.sentence.en) << told;
        EXPECT_TRUE(problem.hint.de != problem.hint.en || isQuoted(problem.hint.en)) << told;
    }
}

INSTANTIATE_TEST_SUITE_P(Rule, RuleOf, testing::ValuesIn(codes()), nameOf);

TEST(RulesOfTheDoctor, ShowWhatNoSmallFileCan)
{
    MediumUse use;
    use.file = "media/a.webm";
    use.exhibit = "hall";
    use.place = {"pack.yaml", 14, 19, 12};
    doctor::Facts ended;
    ended.file = use.file;
    auto stuck = ended;
    auto slow = ended;
    auto huge = ended;
    auto odd = ended;
    ended.outcome = doctor::Outcome::Ended;
    stuck.outcome = doctor::Outcome::Stuck;
    slow.outcome = doctor::Outcome::Slow;
    odd.film.emplace();
    odd.film->codec = "mpeg2video";
    huge.picture.emplace();
    huge.picture->width = huge.picture->height = 16'000;
    for (const auto& [facts, code] : {std::pair{ended, "dangerous-file"},
                                      {stuck, "dangerous-file"},
                                      {slow, "slow-film"},
                                      {odd, "not-for-screens"},
                                      {huge, "heavy-exhibit"}}) {
        Problems problems;
        doctor::judge({use}, {facts}, problems);
        ASSERT_EQ(problems.size(), 1U) << code;
        EXPECT_EQ(problems[0].code, code);
        EXPECT_EQ(problems[0].severity, findRule(code)->severity);
        EXPECT_EQ(problems[0].place.line, 14);
        EXPECT_NE(problems[0].sentence.de, problems[0].sentence.en);
        EXPECT_NE(problems[0].hint.de, problems[0].hint.en);
    }
}

TEST(Rules, AreWrittenAsTheirSchemaSays)
{
    const auto schema = bundleSchema(boost::json::parse(read(kTop / "config/rules/rule.json")));
    ASSERT_TRUE(schema) << schema.error().message;
    const auto files = ruleFiles();
    EXPECT_EQ(files.size(), rules().size());
    for (const auto& file : files) {
        Problems problems;
        const auto document = readYamlFile(file, file.filename().string(), problems);
        ASSERT_TRUE(document) << printProblems(problems);
        Findings findings(problems, document->places);
        checkBySchema(*schema, *schema, document->root, "", findings);
        EXPECT_EQ(printProblems(problems), "");
        const auto rule = readRule(read(file), file.filename().string());
        ASSERT_TRUE(rule) << rule.error().message;
        EXPECT_EQ(rule->code, file.stem().string());
        EXPECT_NE(rule->why.de, rule->why.en);
        EXPECT_NE(findRule(rule->code), nullptr);
    }
}

TEST(Rules, HavePagesThatAreUpToDate)
{
    for (const auto& [language, name] : {std::pair{Language::German, "de"}, {Language::English, "en"}})
        EXPECT_EQ(read(kTop / "content/reference" / name / "findings.md"), explainRules(language))
            << "call config/rules/make-pages";
}

} // namespace vitrine::ctl
