// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/looking.hpp"

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <thread>

namespace vitrine::doctor {

namespace {

/// What Qt writes it can read too.
bool readsAndWrites(const char* format)
{
    QImage picture(16, 16, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    if (!QImageWriter(&buffer, format).write(picture))
        return false;
    buffer.seek(0);
    return !QImageReader(&buffer, format).read().isNull();
}

/// With words, so that the fonts are known.
bool draws()
{
    QByteArray drawing(
        "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
        "<defs><linearGradient id='a'><stop offset='0' stop-color='#123'/></linearGradient></defs>"
        "<rect width='9' height='9' fill='url(#a)'/><text x='1' y='9' font-family='Inter'>a</text>"
        "<text x='1' y='9' font-family='sans-serif'>ä</text><text x='1' y='9' font-family='serif'>a</text>"
        "</svg>");
    QBuffer buffer(&drawing);
    buffer.open(QIODevice::ReadOnly);
    return !QImageReader(&buffer, "svg").read().isNull();
}

} // namespace

std::string warmUp()
{
    if (!readsAndWrites("png"))
        return "Qt reads no PNG pictures";
    if (!readsAndWrites("jpeg"))
        return "Qt reads no JPEG pictures";
    if (!readsAndWrites("webp"))
        return "Qt reads no WebP pictures: install qt6-image-formats-plugins";
    if (!draws())
        return "Qt reads no SVG drawings: install qt6-svg-plugins or libqt6svg6";
    // The unwinder is loaded when a first thread is cancelled or a first exception passes; better now than never.
    try {
        throw 0;
    } catch (int) {
        std::thread([] {}).join();
    }
    return {};
}

} // namespace vitrine::doctor
