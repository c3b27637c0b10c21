// SPDX-License-Identifier: Apache-2.0
#include "ctl/editor_help.hpp"

#include "core/archive/litter.hpp"
#include "core/pack/editor_schema.hpp"
#include "core/store/disk.hpp"

#include <boost/json/serialize.hpp>

namespace vitrine::ctl {

std::string withEditorLine(std::string_view manifest, Language language)
{
    constexpr std::string_view kServer = "# yaml-language-server:";
    if (manifest.find(kServer) != std::string_view::npos)
        return std::string(manifest);
    const auto comment = phrase(
        "# By the line above, editors such as VS Code (extension \"YAML\") complete, explain and check this file.");
    return std::string(kServer) + " $schema=" + std::string(kEditorSchema) + '\n' + comment.in(language) + "\n\n" +
           std::string(manifest);
}

Result<void> writeEditorSchema(const std::filesystem::path& folder, const Kinds& kinds, Language language)
{
    const auto schema = editorSchema("pack", kinds, language);
    return replaceFile(folder / kEditorSchema, boost::json::serialize(schema.value()) + '\n');
}

} // namespace vitrine::ctl
