// SPDX-License-Identifier: Apache-2.0
#include "core/media/data_files.hpp"

#include <boost/json/parse.hpp>

#include <string_view>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::size_t kLargestData = 64ULL * 1024 * 1024;
constexpr std::uint64_t kGlbHead = 12 + 8;

Words exportData()
{
    return phrase("export it again");
}

DataFault notJson(const boost::system::error_code& error)
{
    return {phrase("is not JSON: {}", error.message()), exportData()};
}

/// A GLB is a header, a chunk of JSON and at most one of bytes, each with its length.
std::optional<DataFault> checkGlb(FileBytes& file)
{
    const DataFault damaged{phrase("is no GLB model, or it ends too early"), exportData()};
    const auto head = file.at(0, kGlbHead);
    const auto length = littleEndian(head, 12, 4);
    if (!head.starts_with("glTF") || head.size() < kGlbHead || littleEndian(head, 8, 4) != file.size() ||
        std::string_view(head).substr(16, 4) != "JSON" || length > file.size() - kGlbHead)
        return damaged;
    if (littleEndian(head, 4, 4) != 2)
        return DataFault{phrase("is a model in another version of glTF than 2.0"), exportData()};
    std::uint64_t binary = 0;
    if (const auto at = kGlbHead + length; at < file.size()) {
        const auto second = file.at(at, 8);
        binary = littleEndian(second, 0, 4);
        if (second.size() < 8 || binary > file.size() - at - 8)
            return damaged;
    }
    boost::system::error_code error;
    const auto model = json::parse(file.at(kGlbHead, static_cast<std::size_t>(length)), error);
    return error ? notJson(error) : checkModel(model, binary);
}

} // namespace

std::optional<DataFault> checkDataFile(FileBytes& file, const std::string& ending)
{
    const bool isJson = ending == ".json" || ending == ".geojson" || ending == ".gltf";
    if (!isJson && ending != ".csv" && ending != ".glb")
        return std::nullopt;
    if (file.size() > kLargestData)
        return DataFault{phrase("is larger than 64 MiB"), phrase("simplify it")};
    if (ending == ".glb")
        return checkGlb(file);
    const auto text = file.all(kLargestData);
    if (ending == ".csv")
        return checkTable(text);
    boost::system::error_code error;
    const auto value = json::parse(text, error);
    if (error)
        return notJson(error);
    if (ending == ".geojson")
        return checkMap(value);
    return ending == ".gltf" ? checkModel(value, 0) : std::nullopt;
}

} // namespace vitrine
