// SPDX-License-Identifier: Apache-2.0
#include "import/media_folder.hpp"

#include "core/media/file_bytes.hpp"
#include "core/store/disk.hpp"
#include "core/words/words.hpp"
#include "import/clean_text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine::intake {

namespace fs = std::filesystem;

namespace {

/// What a medium may weigh: a film of two hours, or a picture.
constexpr std::uint64_t kLargestMedium = 4ULL * 1024 * 1024 * 1024;

std::string_view extensionOf(MediumType type)
{
    switch (type) {
    case MediumType::Png:
        return ".png";
    case MediumType::Jpeg:
        return ".jpg";
    case MediumType::WebP:
        return ".webp";
    case MediumType::Svg:
        return ".svg";
    case MediumType::Mp4:
        return ".mp4";
    case MediumType::WebM:
        return ".webm";
    case MediumType::Ogg:
        return ".ogg";
    case MediumType::Mp3:
        return ".mp3";
    case MediumType::Wav:
        return ".wav";
    case MediumType::WebVtt:
        return ".vtt";
    case MediumType::Calendar:
        return ".ics";
    case MediumType::Unknown:
        break;
    }
    return {};
}

Failure unreadable(const std::string& name)
{
    return {Errc::Unreadable, {name + " cannot be read", name + " lässt sich nicht lesen"}};
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

struct Foreign {
    std::string_view extension;
    std::string_view en;
    std::string_view de;
};
constexpr std::array<Foreign, 18> kForeign{{{".heic", "a HEIC picture", "ein HEIC-Bild"},
                                            {".heif", "a HEIF picture", "ein HEIF-Bild"},
                                            {".avif", "an AVIF picture", "ein AVIF-Bild"},
                                            {".tif", "a TIFF picture", "ein TIFF-Bild"},
                                            {".tiff", "a TIFF picture", "ein TIFF-Bild"},
                                            {".gif", "a GIF picture", "ein GIF-Bild"},
                                            {".bmp", "a BMP picture", "ein BMP-Bild"},
                                            {".psd", "a Photoshop file", "eine Photoshop-Datei"},
                                            {".ai", "an Illustrator file", "eine Illustrator-Datei"},
                                            {".dng", "a raw photograph", "ein Rohdatenfoto"},
                                            {".cr2", "a raw photograph", "ein Rohdatenfoto"},
                                            {".cr3", "a raw photograph", "ein Rohdatenfoto"},
                                            {".nef", "a raw photograph", "ein Rohdatenfoto"},
                                            {".arw", "a raw photograph", "ein Rohdatenfoto"},
                                            {".raf", "a raw photograph", "ein Rohdatenfoto"},
                                            {".orf", "a raw photograph", "ein Rohdatenfoto"},
                                            {".wmf", "a WMF drawing", "eine WMF-Zeichnung"},
                                            {".emf", "an EMF drawing", "eine EMF-Zeichnung"}}};

} // namespace

Note whyNotShown(std::string_view fileName)
{
    const auto extension = lower(fs::path(fileName).extension().string());
    for (const auto& [known, en, de] : kForeign)
        if (extension == known)
            return {"this is " + std::string(en) + ", which no screen shows; save it as JPEG or PNG",
                    "das ist " + std::string(de) + ", das zeigt kein Bildschirm; als JPEG oder PNG speichern"};
    return {};
}

Note faultOf(const Medium& medium)
{
    if (medium.type == MediumType::Unknown)
        return {
            "its bytes are no picture, film or sound that screens know; save it as JPEG, PNG, WebM or MP4",
            "die Bytes sind kein Bild, Film oder Ton, den Bildschirme kennen; als JPEG, PNG, WebM oder MP4 speichern"};
    const Words what = medium.fault;
    const Words hint = medium.hint;
    return {"the file " + what.en + (hint.empty() ? "" : "; " + hint.en),
            "die Datei " + what.de + (hint.empty() ? "" : "; " + hint.de)};
}

MediaFolder::MediaFolder(fs::path work)
    : m_work(std::move(work))
{
}

std::string MediaFolder::freeName(std::string_view wished, std::string_view extension)
{
    auto stem = idFrom(fs::path(wished).stem().string(), 60);
    if (stem.empty())
        stem = "medium";
    auto name = stem + std::string(extension);
    for (int count = 2; m_names.contains(name); ++count)
        name = stem + "-" + std::to_string(count) + std::string(extension);
    m_names.insert(name);
    return name;
}

Outcome<std::string> MediaFolder::add(const fs::path& file, std::string_view name)
{
    const auto own = name.empty() ? file.filename().string() : std::string(name);
    std::error_code ec;
    const auto status = fs::symlink_status(file, ec);
    if (!fs::exists(status))
        return Failure{Errc::NotFound, {"there is no file " + file.string(), "es gibt keine Datei " + file.string()}};
    if (!fs::is_regular_file(status))
        return refused({"it is a link or no file at all", "das ist eine Verknüpfung oder gar keine Datei"});
    if (auto why = whyNotShown(file.filename().string()); !why.en.empty())
        return refused(std::move(why));
    if (const auto size = fs::file_size(file, ec); ec || size > kLargestMedium)
        return refused({"it is larger than 4 GB", "die Datei ist größer als 4 GB"});
    const auto medium = inspectMedium(file);
    if (medium.type == MediumType::Unknown || !std::string(medium.fault).empty())
        return refused(faultOf(medium));
    fs::create_directories(m_work / "media", ec);
    const auto to = "media/" + freeName(own, extensionOf(medium.type));
    if (ec || !fs::copy_file(file, m_work / to, ec) || ec)
        return unreadable(own);
    // A sandbox leaves rights alone but for those of what is open.
    if (const auto copy = openFile(m_work / to, O_RDONLY); !copy || ::fchmod(copy->get(), 0644) != 0)
        return unreadable(own);
    return to;
}

Outcome<std::string> MediaFolder::addBytes(std::string_view bytes, std::string_view name)
{
    if (auto why = whyNotShown(name); !why.en.empty())
        return refused(std::move(why));
    std::error_code ec;
    fs::create_directories(m_work / "media", ec);
    const auto draft = m_work / "media/.draft";
    {
        const auto fd = openFile(draft, O_WRONLY | O_CREAT | O_TRUNC);
        if (!fd || !writeAll(*fd, std::as_bytes(std::span(bytes)), draft.string()))
            return Failure{Errc::Io, {"the picture cannot be written", "das Bild lässt sich nicht schreiben"}};
    }
    const auto medium = inspectMedium(draft);
    if (medium.type == MediumType::Unknown || !std::string(medium.fault).empty()) {
        fs::remove(draft, ec);
        return refused(faultOf(medium));
    }
    const auto to = "media/" + freeName(name, extensionOf(medium.type));
    fs::rename(draft, m_work / to, ec);
    if (ec)
        return unreadable(std::string(name));
    return to;
}

} // namespace vitrine::intake
