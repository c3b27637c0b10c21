// SPDX-License-Identifier: Apache-2.0
// vitrine-look PACK: opens the pictures, films and sounds of a pack that it is told, a line of JSON each, and answers
// what they are. With --texts it sets texts in type instead and answers how they stand in their places. Started by the
// doctor, one for each core; it is the one to die of what it opens.
#include "core/media/medium.hpp"
#include "core/pack/pack.hpp"
#include "doctor/look/looking.hpp"
#include "doctor/look/measure_text.hpp"
#include "doctor/sandbox/sandbox.hpp"

#include <QGuiApplication>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kLookMemory = 3ULL * 1024 * 1024 * 1024; ///< addresses, most of them of libraries
constexpr std::chrono::seconds kOneFile{30};

void answer(const json::value& value)
{
    const auto line = json::serialize(value) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

doctor::Facts look(const fs::path& file, double seconds)
{
    const auto medium = inspectMedium(file);
    switch (medium.type) {
    case MediumType::Png:
    case MediumType::Jpeg:
    case MediumType::WebP:
    case MediumType::Svg:
        doctor::limitCpu(kOneFile);
        return doctor::lookAtPicture(file);
    default:
        break;
    }
    // Half as fast as it plays is slow enough; a film that does not say how long it plays gets some minutes.
    const double claimed = seconds > 0 ? std::min(seconds, 7200.0) : 300.0;
    doctor::limitCpu(kOneFile + std::chrono::seconds(static_cast<std::int64_t>(2 * claimed)));
    auto last = std::chrono::steady_clock::now();
    return doctor::lookAtFilm(file, [&] {
        if (const auto now = std::chrono::steady_clock::now(); now - last > 1s) {
            last = now;
            answer(json::object{{"playing", true}});
        }
    });
}

const std::vector<fs::path> kFonts{"/usr", "/etc/fonts", "/var/cache/fontconfig"};

/// Sets texts in type, and reads no file of a pack.
int measure()
{
    (void)doctor::measureText("Aä", "de", {"card", 1, 0, 100, 1, true, true}); // the fonts' configuration is read
    if (const auto entered = doctor::enterSandbox({.readable = kFonts, .memory = kLookMemory}); !entered) {
        answer(json::object{{"refused", entered.error().message.en}});
        return 1;
    }
    answer(json::object{{"ready", true}});
    for (std::string line; std::getline(std::cin, line);) {
        doctor::limitCpu(kOneFile);
        json::array sizes;
        const auto asked = json::parse(line);
        for (const auto& value : asked.at("texts").as_array())
            if (const auto use = doctor::textFromJson(value))
                sizes.push_back(doctor::textFactsToJson(doctor::measureText(use->text, use->language, use->room)));
        answer(json::object{{"sizes", std::move(sizes)}});
    }
    return 0;
}

int serve(const fs::path& pack)
{
    if (const auto missing = doctor::warmUp(); !missing.empty()) {
        answer(json::object{{"refused", missing}});
        return 1;
    }
    doctor::Sandbox sandbox{.readable = kFonts, .memory = kLookMemory};
    sandbox.readable.push_back(pack);
    if (const auto entered = doctor::enterSandbox(sandbox); !entered) {
        answer(json::object{{"refused", entered.error().message.en}});
        return 1;
    }
    answer(json::object{{"ready", true}});
    for (std::string line; std::getline(std::cin, line);) {
        const auto job = json::parse(line);
        const auto name = json::value_to<std::string>(job.at("file"));
        doctor::Facts facts;
        if (const auto file = mediumInside(pack, name); !file.empty())
            facts = look(file, json::value_to<double>(job.at("seconds")));
        else
            facts.failure = "it does not lie in the pack";
        facts.file = name;
        answer(doctor::factsToJson(facts));
    }
    return 0;
}

} // namespace

int main(int count, char** words)
{
    int result = 2;
    try {
        doctor::endWithParent();
        const bool setsTexts = count == 2 && std::string_view(words[1]) == "--texts";
        if (!setsTexts)       // which is soon done
            (void)::nice(10); // whoever watches the screen comes first
        qputenv("QT_QPA_PLATFORM", "offscreen");
        for (const auto* const elsewhere : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_PLATFORMTHEME"})
            qunsetenv(elsewhere);
        const QGuiApplication app(count, words);
        if (count != 2)
            std::fputs("usage: vitrine-look PACK\n       vitrine-look --texts\n", stderr);
        else if (setsTexts)
            result = measure();
        else
            result = serve(words[1]);
        ::_exit(result); // nothing is worth tidying up, and the doors are closed
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "vitrine-look: %s\n", fault.what());
        ::_exit(result);
    }
}
