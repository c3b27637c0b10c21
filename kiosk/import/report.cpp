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

void Report::taken(const Note& item, const Note& note)
{
    ++m_taken;
    say(item, true, note);
}

void Report::left(const Note& item, const Note& why)
{
    say(item, false, why);
}

void Report::failed(const Note& why)
{
    m_out << json::serialize(json::object{{"error", noteToJson(why)}}) << '\n';
}

void Report::say(const Note& item, bool taken, const Note& note)
{
    const auto en = shortened(oneLine(item.en), kLongestItem);
    const auto de = shortened(oneLine(item.de), kLongestItem);
    const auto name = en == de ? json::value(en) : json::value(noteToJson({en, de}));
    m_out << json::serialize(json::object{{"item", name}, {"taken", taken}, {"note", noteToJson(note)}}) << '\n';
}

} // namespace vitrine::intake
