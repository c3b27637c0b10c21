// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip/picture_notes.hpp"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace vitrine::doctor {

namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// True: the note goes.
bool isPrivateExif(const std::string& group, const std::string& tag, Found& found)
{
    if (group == "GPSInfo" || tag == "GPSTag") {
        found.place |= !isOneOf(tag, {"GPSTag", "GPSVersionID"}); // these alone say that there might have been one
        return true;
    }
    if (group == "Thumbnail" || group.starts_with("SubImage") || group.starts_with("SubThumb")) {
        found.previews = true;
        return true;
    }
    if (isOneOf(tag, {"CameraOwnerName", "OwnerName"})) {
        found.owner = true;
        return true;
    }
    // Groups of other names are what the camera's maker has put into its own note.
    if (tag == "MakerNote" || tag.ends_with("SerialNumber") || !isOneOf(group, {"Image", "Photo", "Iop"})) {
        found.device = true;
        return true;
    }
    return false;
}

/// True: the note goes. Names of XMP are paths: a part of one is enough.
bool isPrivateXmp(const std::string& key, Found& found)
{
    const auto has = [&](std::string_view part) { return key.find(part) != std::string::npos; };
    if (has(".GPS") || has("LocationCreated") || has("LocationShown"))
        return found.place = true;
    if (has("SerialNumber"))
        return found.device = true;
    if (has("OwnerName"))
        return found.owner = true;
    if (has("PersonInImage") || has("mwg-rs.") || has("mwg-rs:") || has("Xmp.MP.") || has("MPRI") || has("MPReg"))
        return found.persons = true;
    if (has("xmp.Thumbnails") || has("HasExtendedXMP"))
        return found.previews = true;
    return false;
}

} // namespace

std::optional<std::string> withoutPrivateExif(std::span<const std::byte> tiff, Found& found)
{
    Exiv2::ExifData notes;
    const auto order = Exiv2::ExifParser::decode(notes, reinterpret_cast<const Exiv2::byte*>(tiff.data()),
                                                 static_cast<std::uint32_t>(tiff.size()));
    bool isChanged = false;
    Exiv2::ExifData kept;
    for (const auto& note : notes) {
        if (isPrivateExif(note.groupName(), note.tagName(), found))
            isChanged = true;
        else if (!isOneOf(note.tagName(), {"ExifTag", "InteroperabilityTag"})) // written anew where they are needed
            kept.add(note);
    }
    if (!isChanged)
        return {};
    if (kept.empty())
        return std::string();
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, order == Exiv2::invalidByteOrder ? Exiv2::littleEndian : order, kept);
    return std::string(blob.begin(), blob.end());
}

std::string exifOf(std::span<const std::byte> picture)
{
    const auto opened = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(picture.data()),
                                                  static_cast<long>(picture.size()));
    opened->readMetadata();
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, opened->exifData());
    return {blob.begin(), blob.end()};
}

std::optional<std::string> withoutPrivateXmp(const std::string& packet, Found& found)
{
    Exiv2::XmpData notes;
    if (Exiv2::XmpParser::decode(notes, packet) != 0) {
        found.odd = true;
        return {};
    }
    bool isChanged = false;
    Exiv2::XmpData kept;
    for (const auto& note : notes) {
        if (isPrivateXmp(note.key(), found))
            isChanged = true;
        else
            kept.add(note);
    }
    if (!isChanged)
        return {};
    std::string text;
    if (!kept.empty() && Exiv2::XmpParser::encode(text, kept, Exiv2::XmpParser::useCompactFormat) != 0) {
        found.odd = true;
        return {};
    }
    return text;
}

} // namespace vitrine::doctor
