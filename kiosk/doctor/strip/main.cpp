// SPDX-License-Identifier: Apache-2.0
// vitrine-strip PACK: reads the notes in pictures of a pack that it is told, a line of JSON each, and answers of which
// pieces a picture consists that says nothing about places, devices and people. Writes nothing; whoever started it
// puts the pieces together.
#include "core/pack/pack.hpp"
#include "core/store/disk.hpp"
#include "doctor/sandbox/sandbox.hpp"
#include "doctor/strip/strip_picture.hpp"
#include "doctor/strip_plan.hpp"

#include <exiv2/exiv2.hpp>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace vitrine;

namespace {

constexpr std::uint64_t kMemory = 1024ULL * 1024 * 1024;
constexpr std::size_t kLargestPicture = 128UL * 1024 * 1024;
constexpr std::chrono::seconds kOnePicture{10};

void answer(const json::value& value)
{
    const auto line = json::serialize(value) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

doctor::StripPlan strip(const fs::path& file)
{
    doctor::StripPlan plan;
    const auto bytes = file.empty() ? Result<std::string>(Error{Errc::NotFound, {}}) : readWhole(file, kLargestPicture);
    if (!bytes) {
        plan.isOdd = true;
        return plan;
    }
    auto stripped = doctor::stripPicture(std::as_bytes(std::span(*bytes)));
    const auto& found = stripped.found;
    plan.isOdd = found.odd;
    plan.pieces = std::move(stripped.pieces);
    for (const auto& [is, what] :
         {std::pair{found.place, "place"}, std::pair{found.device, "device"}, std::pair{found.owner, "owner"},
          std::pair{found.persons, "persons"}, std::pair{found.previews, "previews"}})
        if (is)
            plan.found.emplace_back(what);
    return plan;
}

int serve(const fs::path& pack)
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize(nullptr, nullptr);
    if (const auto entered = doctor::enterSandbox({.readable = {pack}, .memory = kMemory}); !entered) {
        answer(json::object{{"refused", entered.error().message.en}});
        return 1;
    }
    for (std::string line; std::getline(std::cin, line);) {
        doctor::limitCpu(kOnePicture);
        const auto name = json::value_to<std::string>(json::parse(line).at("file"));
        answer(doctor::planToJson(strip(mediumInside(pack, name))));
    }
    return 0;
}

} // namespace

int main(int count, char** words)
{
    int result = 2;
    try {
        doctor::endWithParent();
        if (count != 2)
            std::fputs("usage: vitrine-strip PACK\n", stderr);
        else
            result = serve(words[1]);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "vitrine-strip: %s\n", fault.what());
    }
    ::_exit(result); // nothing is worth tidying up
}
