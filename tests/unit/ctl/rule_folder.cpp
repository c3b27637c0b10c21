// SPDX-License-Identifier: Apache-2.0
#include "rule_folder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace vitrine::workshop {

namespace fs = std::filesystem;

namespace {

/// \n and \xHH as an example writes them.
std::string letters(std::string_view written)
{
    std::string bytes;
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (written.substr(at).starts_with("\\n")) {
            bytes += '\n';
            ++at;
        } else if (written.substr(at).starts_with("\\x")) {
            bytes += static_cast<char>(std::stoi(std::string(written.substr(at + 2, 2)), nullptr, 16));
            at += 3;
        } else {
            bytes += written[at];
        }
    }
    return bytes;
}

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFFu);
    return bytes;
}

std::uint32_t crcOf(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

std::string chunk(const std::string& type, const std::string& data)
{
    return bigEndian(static_cast<std::uint32_t>(data.size())) + type + data + bigEndian(crcOf(type + data));
}

/// Everything white, one bit for a pixel, and stored rather than packed: any program that shows PNG shows it.
std::string whitePng(int width, int height)
{
    const std::string row = '\0' + std::string(static_cast<std::size_t>(width + 7) / 8, '\xFF');
    std::string rows;
    for (int y = 0; y < height; ++y)
        rows += row;
    std::string packed = "\x78\x01";
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const char byte : rows) {
        a = (a + static_cast<unsigned char>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    constexpr std::size_t kBlock = 65535;
    for (std::size_t at = 0; at < rows.size(); at += kBlock) {
        const auto length = std::min(kBlock, rows.size() - at);
        const auto low = static_cast<char>(length & 0xFFu);
        const auto high = static_cast<char>(length >> 8);
        packed += at + length == rows.size() ? '\x01' : '\0';
        packed += {low, high, static_cast<char>(~low), static_cast<char>(~high)};
        packed.append(rows, at, length);
    }
    packed += bigEndian((b << 16) | a);
    const auto header = bigEndian(static_cast<std::uint32_t>(width)) + bigEndian(static_cast<std::uint32_t>(height)) +
                        std::string("\x01\0\0\0\0", 5);
    return std::string("\x89PNG\r\n\x1A\n") + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", "");
}

std::string littleEndian(std::uint32_t number, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i, number >>= 8)
        text += static_cast<char>(number & 0xFFu);
    return text;
}

/// 1 kHz, one channel, 16 bits.
std::string tone(int seconds, int level)
{
    constexpr int kRate = 48'000;
    const double height = 32'767 * std::pow(10.0, level / 20.0);
    std::string waves;
    for (int i = 0; i < seconds * kRate; ++i) {
        const double wave = height * std::sin(2 * 3.141592653589793 * 1000 * i / kRate);
        const auto stored = static_cast<std::int16_t>(std::lround(std::clamp(wave, -32'767.0, 32'767.0)));
        waves += littleEndian(static_cast<std::uint16_t>(stored), 2);
    }
    const auto size = static_cast<std::uint32_t>(waves.size());
    return "RIFF" + littleEndian(36 + size, 4) + "WAVEfmt " + littleEndian(16, 4) + littleEndian(1, 2) +
           littleEndian(1, 2) + littleEndian(kRate, 4) + littleEndian(2 * kRate, 4) + littleEndian(2, 2) +
           littleEndian(16, 2) + "data" + littleEndian(size, 4) + waves;
}

} // namespace

RuleFolder::RuleFolder(const RuleExample& example)
{
    fs::create_directories(path());
    if (const auto pack = example.packYaml(); !pack.empty())
        write(path() / "pack.yaml", pack);
    if (!example.screen.empty())
        write(path() / "screen.yaml", example.screen);
    if (!example.showroom.empty())
        write(path() / "showroom.yaml", example.showroom);
    for (const auto& file : example.files) {
        const auto place = path() / file.name;
        fs::create_directories(place.parent_path());
        if (!file.copy.empty()) {
            fs::copy_file(fs::path(VITRINE_TEST_MEDIA) / file.copy, place);
        } else if (file.width > 0) {
            write(place, whitePng(file.width, file.height));
        } else if (file.toneSeconds > 0) {
            write(place, tone(file.toneSeconds, file.toneLevel));
        } else if (file.times > 0) {
            std::string text;
            for (int i = 0; i < file.times; ++i)
                text += letters(file.repeat);
            write(place, text);
        } else {
            write(place, file.bytes.empty() ? file.text : letters(file.bytes));
        }
    }
}

} // namespace vitrine::workshop
