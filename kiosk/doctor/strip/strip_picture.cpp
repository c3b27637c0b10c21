// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip/strip_picture.hpp"

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace vitrine::doctor {

Stripped stripPicture(std::span<const std::byte> file)
{
    Stripped stripped;
    Pieces pieces;
    const auto start =
        std::string_view(reinterpret_cast<const char*>(file.data()), std::min<std::size_t>(file.size(), 12));
    try {
        if (start.starts_with("\xff\xd8\xff"))
            stripJpeg(file, pieces, stripped.found);
        else if (start.starts_with("\x89PNG\r\n\x1a\n"))
            stripPng(file, pieces, stripped.found);
        else if (start.starts_with("RIFF") && start.ends_with("WEBP"))
            stripWebP(file, pieces, stripped.found);
        else
            return stripped;
    } catch (const std::exception&) {
        return {.pieces = {}, .found = {.odd = true}};
    }
    if (stripped.found.any())
        stripped.pieces = pieces.take();
    return stripped;
}

void Pieces::keep(std::size_t from, std::size_t size)
{
    if (!m_pieces.empty() && m_pieces.back().bytes.empty() && m_pieces.back().from + m_pieces.back().size == from)
        m_pieces.back().size += size;
    else if (size > 0)
        m_pieces.push_back({.from = from, .size = size});
}

void Pieces::put(std::string bytes)
{
    if (bytes.empty())
        return;
    if (!m_pieces.empty() && !m_pieces.back().bytes.empty())
        m_pieces.back().bytes += bytes;
    else
        m_pieces.push_back({.from = 0, .size = 0, .bytes = std::move(bytes)});
}

std::string_view textAt(std::span<const std::byte> file, std::size_t at, std::size_t size)
{
    if (at > file.size() || size > file.size() - at)
        throw std::runtime_error("cut off");
    return {reinterpret_cast<const char*>(file.data()) + at, size};
}

std::size_t numberAt(std::span<const std::byte> file, std::size_t at, std::size_t bytes, bool isLittle)
{
    std::size_t number = 0;
    const auto text = textAt(file, at, bytes);
    for (std::size_t byte = 0; byte < bytes; ++byte)
        number = number << 8U | static_cast<unsigned char>(text[isLittle ? bytes - 1 - byte : byte]);
    return number;
}

std::string numberText(std::size_t number, std::size_t bytes, bool isLittle)
{
    std::string text(bytes, '\0');
    for (std::size_t byte = 0; byte < bytes; ++byte, number >>= 8U)
        text[isLittle ? byte : bytes - 1 - byte] = static_cast<char>(number & 0xffU);
    return text;
}

} // namespace vitrine::doctor
