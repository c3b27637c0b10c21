// SPDX-License-Identifier: Apache-2.0
#include "import/report.hpp"

#include "import/clean_text.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <ostream>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::size_t kLongestItem = 200;

json::object noteToJson(const Note& note)
{
    return {{"de", note.de}, {"en", note.en}};
}

} // namespace

void Report::taken(std::string_view item, const Note& note)
{
    ++m_taken;
    say(item, true, note);
}

void Report::left(std::string_view item, const Note& why)
{
    say(item, false, why);
}

void Report::failed(const Note& why)
{
    m_out << json::serialize(json::object{{"error", noteToJson(why)}}) << '\n';
}

void Report::say(std::string_view item, bool taken, const Note& note)
{
    const auto name = shortened(oneLine(item), kLongestItem);
    m_out << json::serialize(json::object{{"item", name}, {"taken", taken}, {"note", noteToJson(note)}}) << '\n';
}

} // namespace vitrine::intake
