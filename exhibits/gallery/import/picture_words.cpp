// SPDX-License-Identifier: Apache-2.0
#include "picture_words.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"
#include "import/licences.hpp"

#include <exiv2/exiv2.hpp>

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace vitrine::intake {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargestSidecar = 4UL * 1024 * 1024;
constexpr std::size_t kLongestText = 3900; ///< of the 4,000 that a text may have

/// Everything that is known of one picture, the three ways it may be written.
struct Known {
    Exiv2::XmpData xmp;
    Exiv2::IptcData iptc;
    Exiv2::ExifData exif;
};

std::string fit(const std::string& words)
{
    return shortened(cleanText(words), kLongestText);
}

Text xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    Text text;
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    if (found == xmp.end())
        return text;
    if (const auto* alternatives = dynamic_cast<const Exiv2::LangAltValue*>(&found->value())) {
        for (const auto& [language, words] : alternatives->value_)
            text[languageTag(language)] = fit(words);
    } else {
        text[""] = fit(found->toString());
    }
    std::erase_if(text, [](const auto& entry) { return entry.second.empty(); });
    return text;
}

/// A key that this version of the library may not know by name.
Text xmpTextIfKnown(const Exiv2::XmpData& xmp, const std::string& key)
{
    for (const auto& datum : xmp)
        if (datum.key() == key)
            return xmpText(xmp, key.c_str());
    return {};
}

/// Names in a list, "Anna, Ben".
std::string xmpList(const Exiv2::XmpData& xmp, const char* key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    std::string list;
    if (found == xmp.end())
        return list;
    const auto count = static_cast<std::size_t>(found->count());
    for (std::size_t at = 0; at < count; ++at) {
        const auto name = oneLine(found->toString(static_cast<long>(at)));
        if (!name.empty())
            list += (list.empty() ? "" : ", ") + name;
    }
    return list;
}

/// Without a mark, IPTC is in the letters of the machine it was written on: UTF-8 if it can be that, else Windows-1252.
std::string iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    const auto found = iptc.findKey(Exiv2::IptcKey(key));
    return found == iptc.end() ? std::string() : fit(decodeText(found->toString()));
}

std::string exifText(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? std::string() : fit(decodeText(found->toString()));
}

/// What Windows calls the title of a picture: UTF-16 as bytes.
std::string windowsText(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    if (found == exif.end())
        return {};
    std::string bytes;
    for (long at = 0; at < static_cast<long>(found->count()) && bytes.size() < 2 * kLongestText; ++at)
        bytes += static_cast<char>(found->toFloat(at));
    while (bytes.size() >= 2 && bytes.ends_with(std::string_view("\0", 1)) && bytes[bytes.size() - 2] == '\0')
        bytes.resize(bytes.size() - 2);
    return fit(decodeText(bytes, "UTF-16LE").value_or(""));
}

/// What cameras write into every picture says nothing about one of them.
bool isCamera(const std::string& words)
{
    for (const std::string_view stock :
         {"OLYMPUS DIGITAL CAMERA", "SONY DSC", "Exif_JPEG_PICTURE", "KODAK Digital Still Camera", "DCIM", "SAMSUNG",
          "MINOLTA DIGITAL CAMERA", "Screenshot", "Bildschirmfoto"})
        if (words == stock)
            return true;
    return false;
}

std::string firstOf(const std::vector<std::string>& ways)
{
    for (const auto& words : ways)
        if (!words.empty() && !isCamera(words))
            return words;
    return {};
}

Text textOr(Text text, const std::vector<std::string>& ways)
{
    if (!text.empty())
        return text;
    if (auto words = firstOf(ways); !words.empty())
        text[""] = std::move(words);
    return text;
}

std::string anyOf(const Text& text)
{
    return localise(text, "de", {"en"});
}

void addPart(std::string& credit, const std::string& part)
{
    if (part.empty() || credit.find(part) != std::string::npos)
        return;
    // "© Anna Müller" says what "Anna Müller" says, and more.
    if (!credit.empty() && part.find(credit) != std::string::npos)
        credit = part;
    else
        credit += (credit.empty() ? "" : ", ") + part;
}

PictureWords wordsOf(const Known& known)
{
    PictureWords words;
    words.title = textOr(xmpText(known.xmp, "Xmp.dc.title"), {iptcText(known.iptc, "Iptc.Application2.ObjectName"),
                                                              anyOf(xmpText(known.xmp, "Xmp.photoshop.Headline")),
                                                              iptcText(known.iptc, "Iptc.Application2.Headline"),
                                                              windowsText(known.exif, "Exif.Image.XPTitle")});
    words.caption =
        textOr(xmpText(known.xmp, "Xmp.dc.description"), {iptcText(known.iptc, "Iptc.Application2.Caption"),
                                                          exifText(known.exif, "Exif.Image.ImageDescription")});
    words.alt = xmpTextIfKnown(known.xmp, "Xmp.iptc.AltTextAccessibility");
    const auto creator =
        firstOf({xmpList(known.xmp, "Xmp.dc.creator"), iptcText(known.iptc, "Iptc.Application2.Byline"),
                 exifText(known.exif, "Exif.Image.Artist")});
    const auto line =
        firstOf({anyOf(xmpText(known.xmp, "Xmp.photoshop.Credit")), iptcText(known.iptc, "Iptc.Application2.Credit")});
    const auto rights =
        firstOf({anyOf(xmpText(known.xmp, "Xmp.dc.rights")), iptcText(known.iptc, "Iptc.Application2.Copyright"),
                 exifText(known.exif, "Exif.Image.Copyright")});
    const auto address = firstOf({anyOf(xmpTextIfKnown(known.xmp, "Xmp.cc.license")),
                                  anyOf(xmpText(known.xmp, "Xmp.xmpRights.WebStatement")),
                                  anyOf(xmpText(known.xmp, "Xmp.xmpRights.UsageTerms")), rights});
    words.licence = spdxOf(address);
    addPart(words.credit, oneLine(creator));
    addPart(words.credit, oneLine(line));
    addPart(words.credit, rightsInWords(rights));
    if (!words.licence.empty())
        addPart(words.credit, rightsInWords(address));
    for (const char* key : {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized"})
        if (words.captured.empty())
            words.captured = exifText(known.exif, key);
    return words;
}

void readSidecar(const fs::path& file, Exiv2::XmpData& xmp)
{
    std::error_code ec;
    if (!fs::is_regular_file(fs::symlink_status(file, ec)) || fs::file_size(file, ec) > kLargestSidecar || ec)
        return;
    std::ifstream in(file, std::ios::binary);
    const std::string packet{std::istreambuf_iterator<char>(in), {}};
    Exiv2::XmpData beside;
    if (packet.find("<!ENTITY") != std::string::npos || Exiv2::XmpParser::decode(beside, packet) != 0)
        return;
    for (const auto& datum : beside) {
        const Exiv2::XmpKey key(datum.key());
        if (const auto old = xmp.findKey(key); old != xmp.end())
            xmp.erase(old);
        xmp.add(key, &datum.value());
    }
}

} // namespace

PictureWords readPictureWords(const fs::path& picture)
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Known known;
    try {
        auto image = Exiv2::ImageFactory::open(picture.string());
        image->readMetadata();
        known = {image->xmpData(), image->iptcData(), image->exifData()};
    } catch (const std::exception&) {
        known = {}; // a picture without words is a picture all the same
    }
    try {
        auto beside = picture;
        readSidecar(beside.replace_extension(".xmp"), known.xmp);
        readSidecar(picture.string() + ".xmp", known.xmp);
        return wordsOf(known);
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace vitrine::intake
