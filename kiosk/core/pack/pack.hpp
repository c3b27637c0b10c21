// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/media_limits.hpp"
#include "core/pack/kind.hpp"
#include "core/pack/medium_use.hpp"
#include "core/pack/text_use.hpp"
#include "core/problem.hpp"
#include "core/schedule/schedule.hpp"
#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// A picture of a pack. `file` is relative to the pack and stays inside it.
struct Picture {
    std::string file;
    Text alt;
    Text credit;
    double focusX = 0.5; ///< the point that stays visible when the picture is cut, 0..1
    double focusY = 0.5;
};

/// A picture or film of the attract loop.
struct Scene : Picture {
    Schedule when;
};

struct Exhibit {
    std::string id;
    std::string kind;
    Text title;
    Text line; ///< one sentence for the card
    std::optional<Picture> cover;
    std::optional<std::string> signLanguage; ///< a film that signs what the exhibit says
    Text recording;                          ///< language -> a sound that reads title and line; files
    std::vector<std::string> audience;       ///< "all", "children", "youth", "students", "experts", "citizens"
    std::vector<std::string> topics;         ///< ids of topics of the pack
    std::optional<int> ageFrom;
    std::optional<int> minutes;
    std::optional<std::chrono::seconds> ask;    ///< without a touch until the screen asks, while it is open
    std::optional<std::chrono::seconds> answer; ///< how long the screen waits for an answer then
    Schedule when;
    boost::json::value settings; ///< as written; localiseSettings() makes what an exhibit gets
};

struct Attract {
    std::vector<Scene> playlist;
    Text call;
    Text note; ///< a second line beside the logo, such as a date
};

/// What exhibits are about; home sorts and finds by it.
struct Topic {
    std::string id;
    Text name;
};

/// A content pack that passed the check.
struct Pack {
    std::filesystem::path folder;
    std::string id;
    std::string version;
    Text title;
    Text question;                      ///< headline of home; may be empty
    std::vector<std::string> languages; ///< BCP 47; the first is the fallback
    std::string licence;
    std::string accent; ///< "#rrggbb"
    std::string logo;   ///< file, may be empty
    Text house;         ///< name beside the logo; may be empty
    Attract attract;
    Schedule when;             ///< of everything in it
    std::vector<Topic> topics; ///< in the order they were written
    std::vector<Exhibit> exhibits;
};

/// What a check answers. `pack` is there only if no problem is an error.
struct PackReading {
    std::optional<Pack> pack;
    Problems problems;
    std::vector<MediumUse> media = {}; ///< at ReadDepth::Media: every place where a medium is named
    std::vector<TextUse> texts = {};   ///< not at ReadDepth::Glance: every text whose place is known
};
/// Hears which file of the pack is read next.
using ReadingNow = std::function<void(const std::string& file)>;

/// How far a check looks. The words alone (YAML, schemas, texts, that media exist) are quick; the shell needs no more
/// for a pack of its store, whose media were looked at when it was installed. A glance sees YAML, kinds and names,
/// which is half the time: only for a pack that was checked before, or is right after.
enum class ReadDepth { Glance, Words, Media };

/// Reads and checks `folder/pack.yaml`, everything it includes and every medium it names. Finds all problems in one
/// run and changes nothing. Never throws. May take as long as reading all media; not for the GUI thread.
[[nodiscard]] PackReading readPack(const std::filesystem::path& folder, const Kinds& kinds,
                                   ReadDepth depth = ReadDepth::Media, const ReadingNow& now = {},
                                   const MediaLimits& limits = {});

/// What an exhibit of `kind` gets as its settings in `language`: texts as strings, bodies as blocks (markdownBlocks;
/// in an easy language a paragraph for every sentence),
/// media as `{src: absolute path, type: "picture"|"film"|"sound"|"captions"|"calendar"|"data", missing: bool, …}` with
/// alt, credit, transcript as strings and captions as an absolute path; recordings are for spokenTexts() and left out.
/// Follows the annotations of the kind's schema. A text that is missing is taken from the languages `declared` for it,
/// then from the pack's in order.
[[nodiscard]] boost::json::value localiseSettings(const Pack& pack, const Exhibit& exhibit, const Kind& kind,
                                                  std::string_view language, const Fallbacks& declared = {});

/// Language -> how many letters of an exhibit's title, line, texts and bodies are in it when `language` is shown. Texts
/// without a language count for none.
using LanguageUse = std::map<std::string, std::size_t>;
[[nodiscard]] LanguageUse languageUse(const Pack& pack, const Exhibit& exhibit, const Kind& kind,
                                      std::string_view language, const Fallbacks& declared = {});
/// The language most of it is in; `language` when that holds for as much as any other.
[[nodiscard]] std::string mainLanguage(const LanguageUse& use, std::string_view language);

/// `relative` inside `folder` as an absolute path; empty if it would leave the folder, is absolute, has "..", a
/// backslash, a scheme, a percent escape, or passes a link.
[[nodiscard]] std::filesystem::path mediumInside(const std::filesystem::path& folder, std::string_view relative);

} // namespace vitrine
