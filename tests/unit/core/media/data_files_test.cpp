// SPDX-License-Identifier: Apache-2.0
#include "core/media/data_files.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

std::string told(std::string_view bytes, const std::string& ending)
{
    const test::TempFolder folder;
    folder.write("file", bytes);
    FileBytes file(folder.path() / "file");
    const auto fault = checkDataFile(file, ending);
    return fault ? fault->sentence.en : "good";
}

std::string fourBytes(std::size_t number)
{
    std::string bytes;
    for (int i = 0; i < 4; ++i, number >>= 8)
        bytes += static_cast<char>(number & 0xFF);
    return bytes;
}

std::string glb(const std::string& description, std::size_t binary)
{
    auto body = fourBytes(description.size()) + "JSON" + description;
    if (binary > 0)
        body += fourBytes(binary) + std::string("BIN\0", 4) + std::string(binary, '\0');
    return "glTF" + fourBytes(2) + fourBytes(12 + body.size()) + body;
}

std::string model(const std::string& rest)
{
    return R"({"asset":{"version":"2.0"})" + rest + "}";
}

std::string feature(const std::string& geometry)
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)" + geometry +
           "}]}";
}

} // namespace

TEST(DataFiles, ATableHasAsManyColumnsInEachRow)
{
    EXPECT_EQ(told("year,name\n1846,\"Zeiss, Carl\"\n1884,\"he said \"\"glass\"\"\nand left\"\n", ".csv"), "good");
    EXPECT_EQ(told("Jahr;Höhe\r\n1846;1,5\r\n", ".csv"), "good") << "as German spreadsheets write it";
    EXPECT_EQ(told("a,b\n1\n", ".csv"), "has 1 columns in row 2, and 2 in its first");
    EXPECT_EQ(told("a,b\n1,\"2\n3,4\n", ".csv"), "has a quote in row 2 that is never closed");
    EXPECT_EQ(told("H\xF6he\n", ".csv"), "is not written in UTF-8");
    EXPECT_EQ(told("", ".csv"), "has no rows");
}

TEST(DataFiles, ATableHasABudget_Case122)
{
    std::string rows;
    for (int i = 0; i < 200'000; ++i)
        rows += "1,2\n";
    EXPECT_EQ(told(rows, ".csv"), "good");
    EXPECT_EQ(told(rows + "1,2\n", ".csv"), "has more than 200000 rows");
}

TEST(DataFiles, AMapLiesOnTheGlobe)
{
    EXPECT_EQ(told(feature(R"({"type":"Point","coordinates":[11.58,50.93]})"), ".geojson"), "good");
    EXPECT_EQ(told(feature("null"), ".geojson"), "good");
    EXPECT_EQ(told(feature(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})"), ".geojson"), "good");
    EXPECT_EQ(told(feature(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]})"), ".geojson"),
              "has an area whose edge is not closed");
    EXPECT_EQ(told(feature(R"({"type":"Point","coordinates":[4482000,5642000]})"), ".geojson"),
              "has a position that is nowhere on earth")
        << "metres of another system";
    EXPECT_EQ(told(feature(R"({"type":"Circle","coordinates":[0,0]})"), ".geojson"),
              "has a \"Circle\", which GeoJSON does not know");
    EXPECT_EQ(told(feature(R"({"type":"LineString","coordinates":["a"]})"), ".geojson"),
              "has coordinates that are no lists of numbers");
    EXPECT_EQ(told("[]", ".geojson"), "is no map: there must be an object with a type");
    EXPECT_EQ(told("{", ".geojson").find("is not JSON"), 0U);
    EXPECT_EQ(told("{", ".json").find("is not JSON"), 0U);
}

TEST(DataFiles, AMapHasABudget_Case122)
{
    std::string line = "[0,0]";
    for (int i = 0; i < 500'000; ++i)
        line += ",[1,1]";
    EXPECT_EQ(told(feature(R"({"type":"LineString","coordinates":[)" + line + "]}"), ".geojson"),
              "has more than 500000 positions");
}

TEST(DataFiles, AModelIsWholeAndNamesNoOtherFile_Case124)
{
    const auto fits =
        model(R"(,"buffers":[{"byteLength":36}],"bufferViews":[{"buffer":0,"byteLength":36}],)"
              R"("accessors":[{"bufferView":0,"count":3}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}])");
    EXPECT_EQ(told(glb(fits, 36), ".glb"), "good");
    EXPECT_EQ(told(glb(fits, 36).substr(0, 200), ".glb"), "is no GLB model, or it ends too early");
    EXPECT_EQ(told(glb(fits, 24), ".glb"), "is a model that describes more than it holds");
    EXPECT_EQ(told(model(R"(,"buffers":[{"byteLength":4,"uri":"https://example.org/a.bin"}])"), ".gltf"),
              "is a model that names other files");
    EXPECT_EQ(told(model(R"(,"images":[{"uri":"../../wood.png"}])"), ".gltf"), "is a model that names other files");
    EXPECT_EQ(told(R"({"asset":{"version":"1.0"}})", ".gltf"), "is a model in another version of glTF than 2.0");
    EXPECT_EQ(told("solid cube", ".glb"), "is no GLB model, or it ends too early");
}

TEST(DataFiles, AModelHasABudget_Case122)
{
    EXPECT_EQ(
        told(model(R"(,"accessors":[{"count":10000000}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}])"),
             ".gltf"),
        "is a model of more than 2000000 vertices");
}

} // namespace vitrine
