// SPDX-License-Identifier: Apache-2.0
#include "core/archive/placed_writer.hpp"

#include "core/archive/tar_header.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include <unistd.h>

namespace vitrine {

namespace {

constexpr std::size_t kPieceBytes = 4UL * 1024 * 1024;
constexpr std::align_val_t kAlignment{kShareBlock};

Result<void> writeAt(const Fd& file, std::span<const std::byte> bytes, std::uint64_t at, const std::string& name)
{
    while (!bytes.empty()) {
        const auto count = ::pwrite(file.get(), bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(errno, phrase("cannot write {}", name));
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        at += static_cast<std::uint64_t>(count);
    }
    return {};
}

} // namespace

void PlacedWriter::Free::operator()(std::byte* bytes) const
{
    ::operator delete[](bytes, kAlignment);
}

PlacedWriter::PlacedWriter(const Fd& plain, Fd direct, std::string name, OnSum onSum)
    : m_plain(plain)
    , m_direct(std::move(direct))
    , m_name(std::move(name))
    , m_onSum(std::move(onSum))
{
    for (auto& piece : m_pieces)
        piece.bytes.reset(static_cast<std::byte*>(::operator new[](kPieceBytes, kAlignment)));
    begin(m_pieces[0]);
}

PlacedWriter::~PlacedWriter()
{
    if (m_writing.valid())
        m_writing.wait();
    if (m_hashing.valid())
        m_hashing.wait();
}

void PlacedWriter::begin(Piece& piece)
{
    piece.begin = m_at % kShareBlock;
    piece.end = piece.begin;
    piece.at = m_at - piece.begin;
    piece.isWritten = m_isWritten;
    piece.parts.clear();
}

Result<void> PlacedWriter::seek(std::uint64_t at, bool isWritten)
{
    if (at == m_at && isWritten == m_isWritten)
        return {};
    if (auto done = handOver(); !done)
        return done;
    m_at = at;
    m_isWritten = isWritten;
    begin(m_pieces.at(m_turn));
    return {};
}

Result<std::span<std::byte>> PlacedWriter::room()
{
    if (m_pieces.at(m_turn).end == kPieceBytes)
        if (const auto done = handOver(); !done)
            return done.error();
    auto& piece = m_pieces.at(m_turn);
    return std::span(piece.bytes.get(), kPieceBytes).subspan(piece.end);
}

void PlacedWriter::filled(std::size_t count)
{
    m_pieces.at(m_turn).end += count;
    m_at += count;
}

void PlacedWriter::filled(std::size_t count, std::size_t file, bool isLast)
{
    auto& piece = m_pieces.at(m_turn);
    const auto bytes = std::span<const std::byte>(piece.bytes.get(), kPieceBytes).subspan(piece.end, count);
    piece.parts.push_back({.bytes = bytes, .file = file, .isLast = isLast});
    filled(count);
}

Result<void> PlacedWriter::text(std::string_view text)
{
    while (!text.empty()) {
        const auto free = room();
        if (!free)
            return free.error();
        const auto count = std::min(free->size(), text.size());
        std::memcpy(free->data(), text.data(), count);
        filled(count);
        text.remove_prefix(count);
    }
    return {};
}

Result<void> PlacedWriter::finish()
{
    if (auto done = handOver(); !done)
        return done;
    return wait();
}

/// The piece that is full goes to the threads, once they are done with the other, which then is the next to fill.
Result<void> PlacedWriter::handOver()
{
    if (auto done = wait(); !done)
        return done;
    const auto& piece = m_pieces.at(m_turn);
    if (!piece.parts.empty())
        m_hashing = std::async(std::launch::async, [this, &piece] { return hash(piece); });
    if (piece.isWritten && piece.end > piece.begin)
        m_writing = std::async(std::launch::async, [this, &piece] { return write(piece); });
    m_turn = (m_turn + 1) % m_pieces.size();
    begin(m_pieces.at(m_turn));
    return {};
}

Result<void> PlacedWriter::wait()
{
    Result<void> written;
    if (m_writing.valid())
        written = m_writing.get();
    if (m_hashing.valid())
        for (const auto& sum : m_hashing.get())
            m_onSum(sum.file, sum.text);
    return written;
}

std::vector<PlacedWriter::Sum> PlacedWriter::hash(const Piece& piece)
{
    std::vector<Sum> sums;
    for (const auto& part : piece.parts) {
        m_sum.add(part.bytes);
        if (part.isLast)
            sums.push_back({.file = part.file, .text = m_sum.finish()});
    }
    return sums;
}

/// Whole blocks straight to the disk, what sticks out at both ends through the cache, one after the other: the two ways
/// do not meet in a block.
Result<void> PlacedWriter::write(const Piece& piece)
{
    const auto all = std::span<const std::byte>(piece.bytes.get(), piece.end);
    const auto first = (piece.begin + kShareBlock - 1) / kShareBlock * kShareBlock;
    const auto last = piece.end / kShareBlock * kShareBlock;
    if (!m_direct || first >= last)
        return writeAt(m_plain, all.subspan(piece.begin), piece.at + piece.begin, m_name);
    if (auto head = writeAt(m_plain, all.subspan(piece.begin, first - piece.begin), piece.at + piece.begin, m_name);
        !head)
        return head;
    auto middle = all.subspan(first, last - first);
    auto at = piece.at + first;
    while (!middle.empty()) {
        const auto count = ::pwrite(m_direct.get(), middle.data(), middle.size(), static_cast<off_t>(at));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || static_cast<std::size_t>(count) % kShareBlock != 0) {
            m_direct = Fd(); // opened so, and yet not able to: the plain way tells what is wrong, if anything is
            break;
        }
        middle = middle.subspan(static_cast<std::size_t>(count));
        at += static_cast<std::uint64_t>(count);
    }
    return writeAt(m_plain, all.subspan(static_cast<std::size_t>(at - piece.at)), at, m_name);
}

} // namespace vitrine
