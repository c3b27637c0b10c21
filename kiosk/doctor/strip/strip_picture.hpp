// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/splice.hpp"
#include "doctor/strip/picture_notes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace vitrine::doctor {

struct Stripped {
    std::vector<Piece> pieces; ///< what is left of the file, if anything was found
    Found found;
};
/// A JPEG, PNG or WebP without what its notes say about places, devices and people. What shows, how it is held, its
/// colours, and who made it and may use it stay. Anything else is `odd` or has nothing.
[[nodiscard]] Stripped stripPicture(std::span<const std::byte> file);

/// The pieces of a file, collected from front to back.
class Pieces {
public:
    void keep(std::size_t from, std::size_t size);
    void put(std::string bytes);
    [[nodiscard]] std::vector<Piece> take() { return std::move(m_pieces); }

private:
    std::vector<Piece> m_pieces;
};

void stripJpeg(std::span<const std::byte> file, Pieces& pieces, Found& found);
void stripPng(std::span<const std::byte> file, Pieces& pieces, Found& found);
void stripWebP(std::span<const std::byte> file, Pieces& pieces, Found& found);

/// Throws when so many bytes are not there.
[[nodiscard]] std::string_view textAt(std::span<const std::byte> file, std::size_t at, std::size_t size);
[[nodiscard]] std::size_t numberAt(std::span<const std::byte> file, std::size_t at, std::size_t bytes, bool isLittle);
[[nodiscard]] std::string numberText(std::size_t number, std::size_t bytes, bool isLittle);

} // namespace vitrine::doctor
