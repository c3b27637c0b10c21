// SPDX-License-Identifier: Apache-2.0
#include "import/read_source.hpp"

#include "core/store/disk.hpp"
#include "core/text/letters.hpp"
#include "import/clean_text.hpp"

#include <boost/json/stream_parser.hpp>

#include <algorithm>
#include <string>
#include <system_error>

namespace vitrine::intake {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::uint64_t kLargestText = 64ULL * 1024 * 1024;
constexpr int kDeepest = 200;

/// Where somebody looks who wants to see it. The libraries name what is wrong in English alone.
Note placeOf(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto newline = before.rfind('\n');
    const auto line = std::to_string(std::ranges::count(before, '\n') + 1);
    const auto letter =
        std::to_string(countLetters(before.substr(newline == std::string_view::npos ? 0 : newline + 1)) + 1);
    return {"line " + line + ", letter " + letter, "Zeile " + line + ", Zeichen " + letter};
}

} // namespace

Outcome<std::string> readFile(const fs::path& file, std::uint64_t most)
{
    const auto name = file.filename().string();
    std::error_code ec;
    if (!fs::exists(file, ec))
        return Failure{Errc::NotFound, {"there is no file " + file.string(), "es gibt keine Datei " + file.string()}};
    if (!fs::is_regular_file(file, ec))
        return refused({name + " is not a file", name + " ist keine Datei"});
    const auto size = fs::file_size(file, ec);
    if (!ec && size > most)
        return refused({name + " has " + printBytes(size) + "; more than " + printBytes(most) + " is not read",
                        name + " hat " + printBytes(size) + "; mehr als " + printBytes(most) + " wird nicht gelesen"});
    if (!ec && size == 0)
        return refused({name + " is empty", name + " ist leer"});
    auto text = readWhole(file, most);
    if (!text)
        return Failure{text.error().code, {name + " cannot be read", name + " lässt sich nicht lesen"}};
    return std::move(*text);
}

Outcome<json::value> readJson(const fs::path& file)
{
    const auto bytes = readFile(file, kLargestText);
    if (!bytes)
        return bytes.error();
    boost::system::error_code ec;
    json::parse_options options;
    options.max_depth = 64;
    const auto text = decodeText(*bytes);
    json::stream_parser parser({}, options);
    const auto good = parser.write_some(text, ec);
    if (!ec)
        parser.finish(ec);
    if (ec) {
        const auto name = file.filename().string();
        const auto place = placeOf(text, good);
        return refused({name + " is not good JSON; it goes wrong at " + place.en,
                        name + " ist kein gültiges JSON; falsch wird es bei " + place.de});
    }
    return parser.release();
}

Outcome<void> readXml(std::string_view text, pugi::xml_document& document)
{
    if (text.size() > kLargestText)
        return refused({"its XML is larger than 64 MB", "sein XML ist größer als 64 MB"});
    if (text.find("<!ENTITY") != std::string_view::npos)
        return refused({"its XML declares entities, which can grow without end",
                        "sein XML vereinbart Entitäten, die grenzenlos wachsen können"});
    const auto parsed = document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) {
        const auto place = placeOf(text, static_cast<std::size_t>(parsed.offset));
        return refused({"its XML is broken at " + place.en, "sein XML ist beschädigt bei " + place.de});
    }
    struct Depth : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& /*node*/) override { return depth() < kDeepest; }
    } walker;
    if (!document.traverse(walker))
        return refused({"its XML is deeper than 200 levels", "sein XML ist tiefer als 200 Ebenen"});
    return {};
}

} // namespace vitrine::intake
