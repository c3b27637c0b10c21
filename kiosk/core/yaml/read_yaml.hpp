// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/yaml/check_letters.hpp"

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vitrine {

/// Caps that hold before a tree is built. Defaults are L2 of our limits.
struct YamlLimits {
    std::size_t bytes = 1024ULL * 1024;
    std::size_t depth = 32;
    std::size_t nodes = 50'000;
    std::size_t scalarBytes = 64ULL * 1024;
};

/// Where each value of a document stands, by JSON pointer ("/exhibits/0/kind"). A pack has tens of thousands of values
/// and hardly ever a finding: kept are a hash of the pointer and the bytes; an index is made, line and column are
/// counted when somebody asks. Two pointers with one hash would misplace a finding and nothing else. One thread fills
/// it, and from then on several may ask.
class Places {
public:
    /// Bytes of the text; a list or a map has none, it begins there.
    struct Span {
        std::uint32_t offset = 0;
        std::uint32_t bytes = 0;
    };

    void add(std::string_view pointer, Span span);
    void addKey(std::string_view pointer, Span span);
    /// The place of `pointer`, else of its nearest parent, else the file.
    [[nodiscard]] Place of(std::string_view pointer) const;
    [[nodiscard]] Place ofKey(std::string_view pointer) const;
    [[nodiscard]] std::string excerpt(int line) const;
    /// The letters that stand in the file for a value on one line: "1.10" where the tree holds 1.1.
    [[nodiscard]] std::string written(std::string_view pointer) const;
    [[nodiscard]] const std::string& file() const { return m_file; }
    void keepText(std::string file, std::string text);

private:
    [[nodiscard]] const Span* find(std::size_t hash) const; ///< null: nothing has it
    [[nodiscard]] std::string_view firstLine(Span span) const;
    [[nodiscard]] Place place(Span span) const;

    std::string m_file;
    std::shared_ptr<const std::string> m_text =
        std::make_shared<const std::string>(); ///< stays where it is: lines look
    Lines m_lines{*m_text};
    std::vector<std::pair<std::size_t, Span>> m_spans; ///< by hash, in the order of the text
    /// Of what asking changes: the index, and where the lines were counted last.
    std::unique_ptr<std::mutex> m_asking = std::make_unique<std::mutex>();
    mutable std::unordered_map<std::size_t, Span> m_index;
    mutable std::size_t m_indexed = 0; ///< so many of m_spans
};

/// A checked YAML document as JSON. Plain scalars follow the YAML 1.2 core schema (true/false, numbers, null);
/// everything else, also `no`, `on`, `1.10.0` and `2026-01-01`, stays text.
struct Document {
    boost::json::value root;
    Places places;
};

/// Reads YAML as events and refuses anchors, aliases, tags, directives, merge keys, double keys, a second document,
/// NUL and other control characters, bad UTF-8 and anything over `limits`. All findings go to `problems`. There is a
/// document as soon as the tree is whole, even if some of them are errors, so that one run can go on to find what else
/// is wrong: whoever uses what it says asks hasErrors() first. `name` is what places call the file. Never throws.
[[nodiscard]] std::optional<Document> readYaml(std::string text, const std::string& name, Problems& problems,
                                               const YamlLimits& limits = {});
/// The same from a file; a missing or unreadable file is a problem too.
[[nodiscard]] std::optional<Document> readYamlFile(const std::filesystem::path& file, const std::string& name,
                                                   Problems& problems, const YamlLimits& limits = {});

} // namespace vitrine
