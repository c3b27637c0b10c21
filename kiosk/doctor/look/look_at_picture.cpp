// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/looking.hpp"
#include "doctor/look/picture_header.hpp"

#include <QByteArray>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QString>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine::doctor {

namespace {

constexpr int kDecodedMiB = 128;          ///< L4 of our limits
constexpr QSize kDrawnWithin{1920, 1080}; ///< a drawing has no size of its own
constexpr int kPlaces = 8;

QByteArray formatOf(MediumType type)
{
    switch (type) {
    case MediumType::Png:
        return "png";
    case MediumType::Jpeg:
        return "jpeg";
    case MediumType::WebP:
        return "webp";
    default:
        return "svg";
    }
}

/// Where the next place is brighter than this one, one bit each: hardly changed by another size or by compression.
/// Known as dHash; see D. Hahn, "Difference hash", and N. Krawetz, "Kind of Like That" (2013).
std::uint64_t brighterAcross(const QImage& grey, bool down)
{
    const auto small = grey.scaled(down ? QSize(kPlaces, kPlaces + 1) : QSize(kPlaces + 1, kPlaces),
                                   Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                           .convertToFormat(QImage::Format_Grayscale8);
    std::uint64_t bits = 0;
    for (int y = 0; y < kPlaces; ++y)
        for (int x = 0; x < kPlaces; ++x) {
            const auto here = small.constScanLine(y)[x];
            const auto next = down ? small.constScanLine(y + 1)[x] : small.constScanLine(y)[x + 1];
            bits = (bits << 1U) | (next > here ? 1U : 0U);
        }
    return bits;
}

void measure(const QImage& image, PictureFacts& facts)
{
    auto small = image.scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (small.hasAlphaChannel()) { // what shines through is neither dark nor bright
        QImage ground(small.size(), QImage::Format_RGB32);
        ground.fill(Qt::gray);
        for (int y = 0; y < small.height(); ++y)
            for (int x = 0; x < small.width(); ++x) {
                const auto colour = small.pixelColor(x, y);
                const auto mix = [&](int part) { return (part * colour.alpha() + 128 * (255 - colour.alpha())) / 255; };
                ground.setPixel(x, y, qRgb(mix(colour.red()), mix(colour.green()), mix(colour.blue())));
            }
        small = ground;
    }
    const auto grey = small.convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x) {
            const double value = grey.constScanLine(y)[x] / 255.0;
            sum += value;
            squares += value * value;
        }
    const double count = static_cast<double>(grey.width()) * grey.height();
    facts.brightness = sum / count;
    facts.contrast = std::sqrt(std::max(0.0, squares / count - facts.brightness * facts.brightness));
    facts.across = brighterAcross(grey, false);
    facts.down = brighterAcross(grey, true);
}

/// The name of a profile whose colours a screen would show wrongly; nothing for its own.
std::string coloursOf(const QColorSpace& space, bool hasProfile)
{
    if (!hasProfile || !space.isValid() || space == QColorSpace(QColorSpace::SRgb))
        return {};
    // Many profiles of sRGB have a curve that is a little different, which nobody sees.
    if (space.primaries() == QColorSpace::Primaries::SRgb &&
        space.transferFunction() != QColorSpace::TransferFunction::Linear)
        return {};
    const auto name = space.description().toStdString();
    if (name.starts_with("sRGB"))
        return {};
    return name.empty() ? "unnamed" : name;
}

} // namespace

Facts lookAtPicture(const std::filesystem::path& file)
{
    Facts facts;
    const auto type = inspectMedium(file).type;
    FileBytes bytes(file);
    const auto header = readPictureHeader(bytes, type);

    QImageReader reader(QString::fromStdString(file.string()), formatOf(type));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // as the shell does
    QImageReader::setAllocationLimit(kDecodedMiB);
    const auto size = reader.size();
    if (type == MediumType::Svg && size.isValid())
        reader.setScaledSize(size.scaled(kDrawnWithin, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const auto image = reader.read();
    if (image.isNull()) {
        facts.failure = reader.errorString().toStdString();
        return facts;
    }
    auto& picture = facts.picture.emplace();
    picture.turned = reader.transformation() != QImageIOHandler::TransformationNone;
    const bool drawing = type == MediumType::Svg;
    picture.width = drawing ? size.width() : image.width();
    picture.height = drawing ? size.height() : image.height();
    picture.bits = header.bits;
    picture.cmyk = header.channels == 4;
    picture.colours = coloursOf(image.colorSpace(), header.hasProfile);
    measure(image, picture);
    return facts;
}

} // namespace vitrine::doctor
