// SPDX-License-Identifier: Apache-2.0
#include "ctl/pack_new.hpp"

#include "core/archive/content_types.hpp"
#include "core/archive/litter.hpp"
#include "core/store/disk.hpp"
#include "core/text/spellings.hpp"
#include "ctl/editor_help.hpp"

#include <algorithm>
#include <system_error>

#include <fcntl.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxManifest = 1024UL * 1024;

Result<void> makeEmpty(const fs::path& folder)
{
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot make the folder {}", folder.string()));
    if (!fs::is_empty(folder, ec) || ec)
        return Error{Errc::Refused, phrase("{} is not empty; name a new folder", folder.string())};
    return {};
}

Result<void> writeNew(const fs::path& file, std::string_view text)
{
    std::error_code ec;
    fs::create_directories(file.parent_path(), ec);
    if (ec)
        return systemError(ec.value(), phrase("cannot make the folder {}", file.parent_path().string()));
    const auto fd = openFile(file, O_WRONLY | O_CREAT | O_EXCL);
    if (!fd)
        return fd.error();
    return writeAll(*fd, std::as_bytes(std::span(text)), file.string());
}

/// The manifest with another id; everything else, comments too, stays.
std::string withId(std::string_view manifest, const std::string& id)
{
    std::string text(manifest);
    const auto line = text.starts_with("id:") ? 0 : text.find("\nid:") + 1;
    if (line == 0 && !text.starts_with("id:"))
        return text;
    const auto value = text.find_first_not_of(' ', line + 3);
    if (value != std::string::npos)
        text.replace(value, text.find_first_of(" \r\n", value) - value, id);
    return text;
}

/// What of a sample is content; the tools that made it may lie beside it.
std::vector<std::string> sampleFiles(const fs::path& sample)
{
    std::vector<std::string> names;
    std::error_code ec;
    for (fs::recursive_directory_iterator it(sample, ec), end; !ec && it != end; it.increment(ec)) {
        const auto name = it->path().lexically_relative(sample).generic_string();
        std::error_code unknown;
        if (it->is_regular_file(unknown) && !isLitter(it->path().filename().string()) && !whyNotContent(name))
            names.push_back(name);
    }
    return names;
}

std::string idFor(const fs::path& folder)
{
    std::error_code ec;
    auto whole = fs::weakly_canonical(folder, ec);
    return idFromName((ec ? folder : whole).filename().string());
}

} // namespace

std::string idFromName(std::string_view name)
{
    auto id = spelledAsId(name);
    id.resize(std::min<std::size_t>(id.size(), 48));
    while (id.ends_with('-'))
        id.pop_back();
    return id.empty() ? "my-pack" : id;
}

Result<std::string> newPack(const fs::path& folder, const Kinds& kinds, Language language)
{
    if (const auto made = makeEmpty(folder); !made)
        return made.error();
    auto id = idFor(folder);
    const std::string_view wanted = language == Language::German ? "pack.de.yaml" : "pack.yaml";
    for (const auto& [name, text] : starterFiles()) {
        const bool manifest = name.ends_with(".yaml");
        if (manifest && name != wanted)
            continue;
        if (const auto written = writeNew(folder / (manifest ? "pack.yaml" : name),
                                          manifest ? withEditorLine(withId(text, id), language) : std::string(text));
            !written)
            return written.error();
    }
    if (const auto written = writeEditorSchema(folder, kinds, language); !written)
        return written.error();
    return id;
}

Result<std::string> newPack(const fs::path& folder, const Kind& kind, const Kinds& kinds, Language language)
{
    const auto sample = kind.folder / "sample";
    const auto files = sampleFiles(sample);
    if (files.empty())
        return Error{Errc::NotFound, phrase("the kind \"{}\" brings no sample to start from", kind.id)};
    if (const auto made = makeEmpty(folder); !made)
        return made.error();
    auto id = idFor(folder);
    for (const auto& name : files) {
        if (name == "pack.yaml") {
            const auto manifest = readWhole(sample / name, kMaxManifest);
            if (!manifest)
                return manifest.error();
            if (const auto written = writeNew(folder / name, withEditorLine(withId(*manifest, id), language)); !written)
                return written.error();
            continue;
        }
        std::error_code ec;
        fs::create_directories((folder / name).parent_path(), ec);
        if (!ec)
            fs::copy_file(sample / name, folder / name, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot write {}", (folder / name).string()));
    }
    if (const auto written = writeEditorSchema(folder, kinds, language); !written)
        return written.error();
    return id;
}

} // namespace vitrine::ctl
