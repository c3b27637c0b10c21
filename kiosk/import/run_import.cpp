// SPDX-License-Identifier: Apache-2.0
#include "import/run_import.hpp"

#include "core/store/disk.hpp"
#include "import/clean_text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <exception>
#include <iostream>

namespace vitrine::intake {

namespace json = boost::json;
namespace fs = std::filesystem;

json::object exhibit(std::string_view kind, std::string_view id, json::value title, json::object settings)
{
    auto clean = idFrom(id);
    json::object made;
    made["id"] = clean.empty() ? std::string(kind) : std::move(clean);
    made["kind"] = kind;
    made["title"] = title.is_null() ? json::value(id) : std::move(title);
    made["settings"] = std::move(settings);
    return made;
}

int runImport(int count, const char* const* words, Import import)
{
    if (count < 3) {
        std::cerr << "usage: " << words[0] << " SOURCE WORK_FOLDER [LANGUAGE [OPTION=VALUE]...]\n";
        return 2;
    }
    Request request{words[1], words[2], count > 3 ? words[3] : "de"};
    for (int at = 4; at < count; ++at) {
        const std::string_view word = words[at];
        const auto sign = word.find('=');
        request.options[std::string(word.substr(0, sign))] =
            sign == std::string_view::npos ? std::string() : std::string(word.substr(sign + 1));
    }
    Report report(std::cout);
    try {
        const auto taken = import(request, report);
        if (!taken) {
            report.failed(taken.error().why);
            return 1;
        }
        const auto file = fs::path(words[2]) / "taken.json";
        if (const auto written = replaceFile(file, json::serialize(*taken)); !written) {
            report.failed({"what was taken over cannot be written: " + written.error().message.en,
                           "Das Übernommene lässt sich nicht schreiben: " + written.error().message.de});
            return 1;
        }
    } catch (const std::bad_alloc&) {
        report.failed({"the source needs more memory than an import may have",
                       "Die Quelle braucht mehr Speicher, als ein Import haben darf"});
        return 1;
    } catch (const std::exception& fault) {
        report.failed({std::string("the source cannot be read: ") + fault.what(),
                       std::string("Die Quelle lässt sich nicht lesen: ") + fault.what()});
        return 1;
    }
    std::cout.flush();
    return std::cout ? 0 : 1;
}

} // namespace vitrine::intake
