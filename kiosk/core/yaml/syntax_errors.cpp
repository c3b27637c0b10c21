// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/syntax_errors.hpp"

#include <yaml-cpp/exceptions.h>

#include <array>

namespace vitrine {

namespace {

struct Saying {
    std::string_view heard; ///< how the library's message begins
    const char* code;
    const char* sentence;
    const char* hint;
};

constexpr const char* kSyntax = "yaml-syntax";
constexpr const char* kIndent = "keys of one group begin in one column; indent with spaces";

// The library declares its messages as pointers that no constant expression may read.
const std::array kSayings{
    Saying{YAML::ErrorMsg::END_OF_MAP, kSyntax, "this line does not belong to the group of keys above it", kIndent},
    Saying{YAML::ErrorMsg::END_OF_MAP_FLOW, kSyntax, "a brace \"{\" is opened and not closed", "add \"}\" or a comma"},
    Saying{YAML::ErrorMsg::END_OF_SEQ, kSyntax, "this line does not belong to the list above it",
           "entries of one list begin with \"- \" in one column"},
    Saying{YAML::ErrorMsg::END_OF_SEQ_FLOW, kSyntax, "a bracket \"[\" is opened and not closed",
           "add \"]\" or a comma"},
    Saying{YAML::ErrorMsg::EOF_IN_SCALAR, kSyntax, "a text in quotes is not closed", "add the closing quote"},
    Saying{YAML::ErrorMsg::CHAR_IN_SCALAR, kSyntax, "this text cannot begin or go on with this letter",
           "put the text in quotes"},
    Saying{YAML::ErrorMsg::DOC_IN_SCALAR, kSyntax, "a line of dashes or dots stands inside a text in quotes",
           "close the text before it"},
    Saying{YAML::ErrorMsg::TAB_IN_INDENTATION, kSyntax, "a tab stands where spaces must indent", "indent with spaces"},
    Saying{YAML::ErrorMsg::FLOW_END, kSyntax, "a bracket or brace is closed that was not opened", "delete it"},
    Saying{YAML::ErrorMsg::BLOCK_ENTRY, kSyntax, "a list entry cannot begin here",
           "begin it on a line of its own, below its key"},
    Saying{YAML::ErrorMsg::MAP_KEY, kSyntax, "a key cannot stand here", kIndent},
    Saying{YAML::ErrorMsg::MAP_VALUE, kSyntax, "a second colon, or a key in the wrong column",
           "put a text that holds a colon in quotes; keys of one group begin in one column"},
    Saying{YAML::ErrorMsg::UNKNOWN_TOKEN, kSyntax, "nothing can begin with this letter", "put the text in quotes"},
    Saying{YAML::ErrorMsg::INVALID_ESCAPE, kSyntax, "a backslash in double quotes begins something unknown",
           "write \\\\ for a backslash, or use single quotes"},
    Saying{YAML::ErrorMsg::INVALID_HEX, kSyntax, "the digits after this backslash are not hexadecimal",
           "write four digits after \\u, such as \\u00e4"},
    Saying{YAML::ErrorMsg::INVALID_UNICODE, kSyntax, "there is no letter with this number", "write the letter itself"},
    Saying{YAML::ErrorMsg::CHAR_IN_BLOCK, kSyntax, "after | or > the text begins on the next line",
           "move the text to the next line"},
    Saying{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, kSyntax, "a block of text cannot have no indentation", kIndent},
    Saying{YAML::ErrorMsg::UNKNOWN_ANCHOR, "alias", "aliases (*name) are not allowed",
           "write the value out; put a text that begins with * in quotes"},
    Saying{YAML::ErrorMsg::ALIAS_NOT_FOUND, "alias", "a text cannot begin with *", "put the text in quotes"},
    Saying{YAML::ErrorMsg::CHAR_IN_ALIAS, "alias", "a text cannot begin with *", "put the text in quotes"},
    Saying{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "anchor", "a text cannot begin with &", "put the text in quotes"},
    Saying{YAML::ErrorMsg::CHAR_IN_ANCHOR, "anchor", "a text cannot begin with &", "put the text in quotes"},
    Saying{YAML::ErrorMsg::MULTIPLE_ANCHORS, "anchor", "anchors (&name) are not allowed", "delete them"},
    Saying{YAML::ErrorMsg::MULTIPLE_TAGS, "tag", "tags (!name) are not allowed", "delete them"},
    Saying{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "tag", "a text cannot begin with !", "put the text in quotes"},
    Saying{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "tag", "a text cannot begin with !", "put the text in quotes"},
    Saying{YAML::ErrorMsg::END_OF_VERBATIM_TAG, "tag", "a text cannot begin with !", "put the text in quotes"},
};

} // namespace

Problem explainSyntaxError(std::string_view libraryMessage)
{
    for (const auto& saying : kSayings)
        if (libraryMessage.starts_with(saying.heard))
            return {Severity::Error, saying.code, {}, saying.sentence, saying.hint, {}};
    return {Severity::Error, kSyntax, {}, "this is not YAML: " + std::string(libraryMessage), {}, {}};
}

} // namespace vitrine
