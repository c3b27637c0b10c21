// SPDX-License-Identifier: Apache-2.0
#include "ctl/known_screens.hpp"

#include "core/store/disk.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMaxFile = 1024UL * 1024;

std::string setting(const char* name)
{
    const auto* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string textAt(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

fs::path screensFile()
{
    if (const auto file = setting("VITRINE_SCREENS"); !file.empty())
        return file;
    if (const auto settings = setting("XDG_CONFIG_HOME"); !settings.empty())
        return fs::path(settings) / "vitrine" / "screens.json";
    return fs::path(setting("HOME")) / ".config" / "vitrine" / "screens.json";
}

Result<KnownScreens> readKnownScreens(const fs::path& file)
{
    const auto text = readWhole(file, kMaxFile);
    if (!text)
        return text.error().code == Errc::NotFound ? Result<KnownScreens>(KnownScreens()) : text.error();
    boost::system::error_code ec;
    const auto root = json::parse(*text, ec);
    if (ec || !root.is_object())
        return Error{Errc::Unreadable, phrase("{} is not the list of screens that vitrinectl writes", file.string())};
    KnownScreens screens;
    for (const auto& [name, about] : root.get_object()) {
        const auto* object = about.if_object();
        if (object == nullptr || textAt(*object, "url").empty())
            return Error{Errc::Unreadable,
                         phrase("{}: the screen \"{}\" has no url", file.string(), std::string(name))};
        screens.emplace(name, KnownScreen{.url = textAt(*object, "url"),
                                          .fingerprint = textAt(*object, "fingerprint"),
                                          .token = textAt(*object, "token")});
    }
    return screens;
}

Result<void> writeKnownScreens(const fs::path& file, const KnownScreens& screens)
{
    json::object root;
    for (const auto& [name, screen] : screens)
        root[name] = json::object{{"url", screen.url}, {"fingerprint", screen.fingerprint}, {"token", screen.token}};
    std::error_code ec;
    if (const auto folder = file.parent_path(); !folder.empty() && !fs::exists(folder, ec)) {
        fs::create_directories(folder, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot make the folder {}", folder.string()));
    }
    auto beside = file;
    beside += ".new";
    fs::remove(beside, ec); // of an earlier try: its mode may be another
    const auto out = openFile(beside, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!out)
        return out.error();
    const auto text = json::serialize(root) + "\n";
    if (auto written = writeAll(*out, std::as_bytes(std::span(text)), file.string()); !written)
        return written;
    if (auto synced = syncPath(beside); !synced)
        return synced;
    return movePath(beside, file);
}

bool isOpenToOthers(const fs::path& file)
{
    struct stat about = {};
    return ::stat(file.c_str(), &about) == 0 && (about.st_mode & 077U) != 0;
}

} // namespace vitrine::ctl
