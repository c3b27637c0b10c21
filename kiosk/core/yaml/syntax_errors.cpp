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
constexpr const char* kIndent = unsaid("keys of one group begin in one column; indent with spaces");

// The library declares its messages as pointers that no constant expression may read.
const std::array kSayings{
    Saying{YAML::ErrorMsg::END_OF_MAP, kSyntax, unsaid("this line does not belong to the group of keys above it"),
           kIndent},
    Saying{YAML::ErrorMsg::END_OF_MAP_FLOW, kSyntax, unsaid("a brace \"{\" is opened and not closed"),
           unsaid("add \"}\" or a comma")},
    Saying{YAML::ErrorMsg::END_OF_SEQ, kSyntax, unsaid("this line does not belong to the list above it"),
           unsaid("entries of one list begin with \"- \" in one column")},
    Saying{YAML::ErrorMsg::END_OF_SEQ_FLOW, kSyntax, unsaid("a bracket \"[\" is opened and not closed"),
           unsaid("add \"]\" or a comma")},
    Saying{YAML::ErrorMsg::EOF_IN_SCALAR, kSyntax, unsaid("a text in quotes is not closed"),
           unsaid("add the closing quote")},
    Saying{YAML::ErrorMsg::CHAR_IN_SCALAR, kSyntax, unsaid("this text cannot begin or go on with this letter"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::DOC_IN_SCALAR, kSyntax, unsaid("a line of dashes or dots stands inside a text in quotes"),
           unsaid("close the text before it")},
    Saying{YAML::ErrorMsg::TAB_IN_INDENTATION, kSyntax, unsaid("a tab stands where spaces must indent"),
           unsaid("indent with spaces")},
    Saying{YAML::ErrorMsg::FLOW_END, kSyntax, unsaid("a bracket or brace is closed that was not opened"),
           unsaid("delete it")},
    Saying{YAML::ErrorMsg::BLOCK_ENTRY, kSyntax, unsaid("a list entry cannot begin here"),
           unsaid("begin it on a line of its own, below its key")},
    Saying{YAML::ErrorMsg::MAP_KEY, kSyntax, unsaid("a key cannot stand here"), kIndent},
    Saying{YAML::ErrorMsg::MAP_VALUE, kSyntax, unsaid("a second colon, or a key in the wrong column"),
           unsaid("put a text that holds a colon in quotes; keys of one group begin in one column")},
    Saying{YAML::ErrorMsg::UNKNOWN_TOKEN, kSyntax, unsaid("nothing can begin with this letter"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::INVALID_ESCAPE, kSyntax, unsaid("a backslash in double quotes begins something unknown"),
           unsaid("write \\\\ for a backslash, or use single quotes")},
    Saying{YAML::ErrorMsg::INVALID_HEX, kSyntax, unsaid("the digits after this backslash are not hexadecimal"),
           unsaid("write four digits after \\u, such as \\u00e4")},
    Saying{YAML::ErrorMsg::INVALID_UNICODE, kSyntax, unsaid("there is no letter with this number"),
           unsaid("write the letter itself")},
    Saying{YAML::ErrorMsg::CHAR_IN_BLOCK, kSyntax, unsaid("after | or > the text begins on the next line"),
           unsaid("move the text to the next line")},
    Saying{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, kSyntax, unsaid("a block of text cannot have no indentation"),
           kIndent},
    Saying{YAML::ErrorMsg::UNKNOWN_ANCHOR, "alias", unsaid("aliases (*name) are not allowed"),
           unsaid("write the value out; put a text that begins with * in quotes")},
    Saying{YAML::ErrorMsg::ALIAS_NOT_FOUND, "alias", unsaid("a text cannot begin with *"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::CHAR_IN_ALIAS, "alias", unsaid("a text cannot begin with *"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "anchor", unsaid("a text cannot begin with &"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::CHAR_IN_ANCHOR, "anchor", unsaid("a text cannot begin with &"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::MULTIPLE_ANCHORS, "anchor", unsaid("anchors (&name) are not allowed"),
           unsaid("delete them")},
    Saying{YAML::ErrorMsg::MULTIPLE_TAGS, "tag", unsaid("tags (!name) are not allowed"), unsaid("delete them")},
    Saying{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "tag", unsaid("a text cannot begin with !"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "tag", unsaid("a text cannot begin with !"),
           unsaid("put the text in quotes")},
    Saying{YAML::ErrorMsg::END_OF_VERBATIM_TAG, "tag", unsaid("a text cannot begin with !"),
           unsaid("put the text in quotes")},
};

} // namespace

Problem explainSyntaxError(std::string_view libraryMessage)
{
    for (const auto& saying : kSayings)
        if (libraryMessage.starts_with(saying.heard))
            return {Severity::Error, saying.code, {}, phrase(saying.sentence), phrase(saying.hint), {}};
    return {Severity::Error,
            kSyntax,
            {},
            phrase("this is not YAML: {}", libraryMessage),
            phrase("put the text in quotes"),
            {}};
}

} // namespace vitrine
