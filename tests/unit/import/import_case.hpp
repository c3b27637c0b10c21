// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/workshop.hpp"
#include "import/run_import.hpp"

#include <gmock/gmock.h>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <map>
#include <sstream>
#include <string>

namespace vitrine::intake {

/// One importer, one source, one work folder: what it took over and what it said, without a process around it.
class ImportCase : public testing::Test {
protected:
    Outcome<Taken> take(Import import, const std::filesystem::path& source, const std::string& language = "de",
                        std::map<std::string, std::string> options = {})
    {
        m_said.str({});
        Report report(m_said);
        std::filesystem::remove_all(m_folder / "work");
        std::filesystem::create_directories(m_folder / "work");
        return import({source, m_folder / "work", language, std::move(options)}, report);
    }
    /// item -> why it stayed behind
    [[nodiscard]] std::map<std::string, std::string> left() const { return notes(false, "en"); }
    [[nodiscard]] std::map<std::string, std::string> leftInGerman() const { return notes(false, "de"); }
    [[nodiscard]] std::map<std::string, std::string> taken() const { return notes(true, "en"); }

    workshop::TempFolder m_folder;

private:
    [[nodiscard]] std::map<std::string, std::string> notes(bool wanted, const char* language) const
    {
        std::map<std::string, std::string> found;
        std::istringstream lines(m_said.str());
        for (std::string line; std::getline(lines, line);) {
            const auto said = boost::json::parse(line);
            if (said.at("taken").get_bool() == wanted)
                found[std::string(item(said.at("item")).as_string())] = said.at("note").at(language).as_string();
        }
        return found;
    }
    static const boost::json::value& item(const boost::json::value& said)
    {
        return said.is_object() ? said.at("en") : said;
    }
    std::ostringstream m_said;
};

[[nodiscard]] inline const boost::json::object& firstExhibit(const Outcome<Taken>& taken)
{
    return taken.value().at("exhibits").at(0).as_object();
}

} // namespace vitrine::intake
