// SPDX-License-Identifier: Apache-2.0
// vitrine-check MEGAPIXELS MINUTES PACK KINDS…: reads and checks a pack's words, names and first bytes, and says what
// it finds, a line of JSON each. MEGAPIXELS and MINUTES are the limits of its media (MediaLimits). Started by the
// doctor for every check; it is the one to die of what it reads.
#include "core/pack/pack.hpp"
#include "doctor/sandbox/sandbox.hpp"
#include "doctor/wire.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <cstdio>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace vitrine;

namespace {

constexpr std::uint64_t kMemory = 1024ULL * 1024 * 1024;
constexpr std::chrono::seconds kProcessor{60};

void tell(const char* what, const json::value_ref& value)
{
    const auto line = json::serialize(json::object{{what, value}}) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
}

/// Said before the file is opened, so that the one that ends this program is known.
void tellReading(const std::string& file)
{
    tell("reading", file);
    std::fflush(stdout);
}

int check(const MediaLimits& limits, const fs::path& pack, const std::vector<fs::path>& kindFolders)
{
    doctor::Sandbox sandbox{.readable = kindFolders, .memory = kMemory, .cpu = kProcessor};
    sandbox.readable.push_back(pack);
    if (const auto entered = doctor::enterSandbox(sandbox); !entered) {
        tell("refused", entered.error().message.en);
        return 1;
    }
    tellReading("pack.yaml");
    Problems ofKinds; // said by whoever chose the folders
    const auto kinds = readKinds(kindFolders, ofKinds);
    const auto reading = readPack(pack, kinds, ReadDepth::Media, tellReading, limits);
    for (const auto& problem : reading.problems)
        tell("finding", doctor::problemToJson(problem));
    for (const auto& use : reading.media)
        tell("use", doctor::useToJson(use));
    for (const auto& use : reading.texts)
        tell("text", doctor::textUseToJson(use));
    if (reading.pack)
        tell("pack", json::object{{"id", reading.pack->id}, {"version", reading.pack->version}});
    tell("end", true);
    return 0;
}

} // namespace

int main(int count, char** words)
{
    int result = 2;
    try {
        doctor::endWithParent();
        const std::vector<std::string> given(words + 1, words + count);
        if (given.size() < 4)
            std::fputs("usage: vitrine-check MEGAPIXELS MINUTES PACK KINDS…\n", stderr);
        else
            result = check({.megapixels = std::stoll(given[0]), .playing = std::chrono::minutes(std::stoll(given[1]))},
                           given[2], {given.begin() + 3, given.end()});
    } catch (const std::exception& fault) {
        tell("refused", fault.what());
    }
    std::fflush(stdout);
    ::_exit(result); // nothing is worth tidying up
}
