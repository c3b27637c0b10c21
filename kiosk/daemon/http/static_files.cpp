// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/static_files.hpp"

#include "daemon/http/answer.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kFileBytes = 2UL * 1024 * 1024;

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kTypes{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", kJson},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
}};

std::string_view typeOf(const fs::path& file)
{
    const auto ending = file.extension().string();
    for (const auto& [known, type] : kTypes)
        if (ending == known)
            return type;
    return {};
}

} // namespace

StaticFiles::StaticFiles(const fs::path& folder)
{
    std::error_code ec;
    if (folder.empty())
        return;
    for (auto entry = fs::recursive_directory_iterator(folder, ec); !ec && entry != fs::recursive_directory_iterator();
         entry.increment(ec)) {
        const auto type = typeOf(entry->path());
        std::error_code fileError;
        if (type.empty() || !entry->is_regular_file(fileError) || entry->file_size(fileError) > kFileBytes || fileError)
            continue;
        std::ifstream in(entry->path(), std::ios::binary);
        auto text = std::make_shared<std::string>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        if (!in.good() && !in.eof()) {
            spdlog::warn("dashboard: cannot read {}", entry->path().string());
            continue;
        }
        auto tag = tagOf(*text);
        m_files.emplace("/" + fs::relative(entry->path(), folder).generic_string(),
                        File{type, std::move(text), std::move(tag)});
    }
    if (ec && fs::exists(folder))
        spdlog::warn("dashboard: cannot read the folder {}: {}", folder.string(), ec.message());
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const
{
    auto found = m_files.find(path);
    // The page finds its way by itself; what has an ending was meant to be a file.
    if (found == m_files.end() && path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos)
        found = m_files.find("/index.html");
    return found == m_files.end() ? nullptr : &found->second;
}

} // namespace vitrine::daemon
