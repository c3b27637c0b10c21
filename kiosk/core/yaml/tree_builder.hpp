// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/check_letters.hpp"
#include "core/yaml/read_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Thrown out of the parser when going on would cost what the limits are there to save.
struct YamlStop {};

/// Makes JSON out of the parser's events and judges each event before it becomes part of the tree.
class TreeBuilder final : public YAML::EventHandler {
public:
    /// What stands for a question mark in the events.
    static constexpr char kQuestionMark = '\x1A';

    TreeBuilder(std::string_view text, std::string file, Places& places, Problems& problems, const YamlLimits& limits);

    [[nodiscard]] boost::json::value takeRoot() { return std::move(m_root); }
    void problemAt(std::size_t offset, Problem problem);
    /// Where the innermost `bracket` stands that is still open.
    [[nodiscard]] std::size_t openBracket(char bracket, std::size_t otherwise) const;

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    struct Frame {
        boost::json::value value;
        std::string key;
        std::size_t offset = 0; ///< of the container
        Places::Span keySpan;
        bool hasKey = false;
        bool drop = false;  ///< the pending key was refused: its value is read and forgotten
        bool isKey = false; ///< the container stands where a key must
    };

    [[nodiscard]] bool keyExpected() const;
    void judge(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
    void open(const YAML::Mark& mark, boost::json::value container);
    void close();
    void takeKey(const YAML::Mark& mark, const std::string& key, bool plain);
    bool beginsAnotherEntry(std::size_t offset, const std::string& key);
    void badKey(std::size_t offset);
    void dropKey();
    [[nodiscard]] bool isAfterComma(const Frame& frame) const;
    bool isColonMissing();
    void enterValue();
    void leaveValue(boost::json::value value);
    [[nodiscard]] Places::Span spanOf(std::size_t offset, std::string_view value) const;
    [[nodiscard]] std::size_t endOf(std::size_t offset, std::string_view value) const;

    std::string_view m_text;
    std::string m_file;
    Places& m_places;
    Problems& m_problems;
    const YamlLimits& m_limits;
    Lines m_lines;
    std::vector<Frame> m_frames;
    std::string m_pointer;
    std::vector<std::size_t> m_pointerLengths;
    boost::json::value m_root;
    std::size_t m_nodes = 0;
    int m_documents = 0;
};

} // namespace vitrine
