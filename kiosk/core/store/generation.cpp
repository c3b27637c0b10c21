// SPDX-License-Identifier: Apache-2.0
#include "core/store/generation.hpp"

#include "core/store/disk.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/state_file.hpp"

#include <charconv>
#include <system_error>

namespace vitrine {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

const std::string* textAt(const json::object& object, std::string_view key, std::string& room)
{
    const auto* value = object.if_contains(key);
    if (value == nullptr || !value->is_string())
        return nullptr;
    room = value->get_string();
    return &room;
}

/// What stands in a state file becomes a path: nothing that could lead elsewhere is taken.
bool isPathPart(const std::string& text)
{
    return !text.empty() && text.front() != '.' && text.find('/') == std::string::npos &&
           text.find('\0') == std::string::npos;
}

std::optional<Generation> fromJson(const json::object& state)
{
    Generation generation;
    const auto* number = state.if_contains("number");
    const auto* packs = state.if_contains("packs");
    if (number == nullptr || !number->is_int64() || packs == nullptr || !packs->is_array() ||
        textAt(state, "made_at", generation.madeAt) == nullptr ||
        textAt(state, "made_by", generation.madeBy) == nullptr)
        return {};
    generation.number = static_cast<int>(number->get_int64());
    for (const auto& pack : packs->get_array()) {
        PackRef ref;
        if (!pack.is_object() || textAt(pack.get_object(), "id", ref.id) == nullptr ||
            textAt(pack.get_object(), "version", ref.version) == nullptr || !isPathPart(ref.id) ||
            !isPathPart(ref.version))
            return {};
        generation.packs.push_back(std::move(ref));
    }
    return generation;
}

} // namespace

std::optional<int> generationNumber(std::string_view text)
{
    int number = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (ec != std::errc() || end != text.data() + text.size() || number < 1 || text.front() == '0')
        return {};
    return number;
}

fs::path generationFolder(const fs::path& root, int number)
{
    return root / "generations" / std::to_string(number);
}

boost::json::object generationToJson(const Generation& generation)
{
    json::array packs;
    for (const auto& pack : generation.packs)
        packs.push_back(json::object{{"id", pack.id}, {"version", pack.version}});
    return {{"number", generation.number},
            {"packs", std::move(packs)},
            {"made_at", generation.madeAt},
            {"made_by", generation.madeBy}};
}

Result<Generation> readGeneration(const fs::path& root, int number)
{
    const auto file = generationFolder(root, number) / "generation.json";
    const auto state = readStateFile(file);
    if (!state) {
        if (state.error().code == Errc::NotFound)
            return Error{Errc::NotFound, phrase("there is no generation {}", number)};
        return state.error();
    }
    auto generation = fromJson(*state);
    if (!generation || generation->number != number)
        return Error{Errc::Unreadable, phrase("{} is damaged", file.string())};
    return std::move(*generation);
}

Result<Generation> readCurrentGeneration(const fs::path& root)
{
    std::error_code ec;
    const auto target = fs::read_symlink(root / "current", ec);
    if (ec == std::errc::no_such_file_or_directory)
        return Error{Errc::NotFound, phrase("nothing has been installed yet")};
    if (ec && ec != std::errc::invalid_argument) // EINVAL: it is no link
        return systemError(ec.value(), phrase("cannot read {}", (root / "current").string()));
    const auto number = ec ? std::nullopt : generationNumber(target.filename().string());
    if (!number)
        return Error{Errc::Unreadable, phrase("{} does not name a generation", (root / "current").string())};
    return readGeneration(root, *number);
}

fs::path packFolder(const fs::path& root, const PackRef& pack)
{
    return root / "packs" / pack.id / pack.version;
}

} // namespace vitrine
