// SPDX-License-Identifier: Apache-2.0
// The archive reader with signature and sums set aside: what a stranger could make it read must be harmless before
// anything is verified, and even if verifying were broken.
#include "fuzz/require.hpp"

#include "core/archive/names.hpp"
#include "core/archive/read_archive.hpp"

#include <algorithm>
#include <cstring>
#include <set>

namespace {

using namespace vitrine;

/// Bytes from memory, in pieces that the first byte chooses: what lies across two reads must not matter.
class Pieces final : public ByteSource {
public:
    explicit Pieces(std::span<const std::byte> bytes)
        : m_bytes(bytes)
        , m_total(bytes.size())
        , m_piece(bytes.empty() ? 1 : 1 + 37 * std::to_integer<std::size_t>(bytes.front()))
    {
    }
    Result<std::size_t> read(std::span<std::byte> room) override
    {
        const auto count = std::min({room.size(), m_piece, m_bytes.size()});
        std::copy_n(m_bytes.begin(), count, room.begin());
        m_bytes = m_bytes.subspan(count);
        return count;
    }
    [[nodiscard]] std::uint64_t total() const override { return m_total; }

private:
    std::span<const std::byte> m_bytes;
    std::uint64_t m_total;
    std::size_t m_piece;
};

/// Holds the reader to what it promises those who write files: good names, once each, and no more than was announced.
class StrictSink final : public FileSink {
public:
    Result<void> begin(const std::string& name, std::uint64_t size) override
    {
        require(!m_open && !whyBadName(name) && m_names.insert(name).second, "a name that was not checked");
        require(size <= kLimits.fileBytes, "a file over the limit");
        m_open = true;
        m_left = size;
        return {};
    }
    Result<void> write(std::span<const std::byte> bytes) override
    {
        require(m_open && bytes.size() <= m_left, "more than was announced");
        m_left -= bytes.size();
        m_written += bytes.size();
        require(m_written <= kLimits.archiveBytes, "an archive over the limit");
        return {};
    }
    Result<void> end() override
    {
        require(m_open && m_left == 0, "less than was announced");
        m_open = false;
        return {};
    }
    [[nodiscard]] std::size_t count() const { return m_names.size(); }
    static constexpr ArchiveLimits kLimits{.archiveBytes = 200'000, .fileBytes = 100'000, .entries = 50};

private:
    std::set<std::string> m_names;
    std::uint64_t m_left = 0;
    std::uint64_t m_written = 0;
    bool m_open = false;
};

constexpr std::size_t kBlock = 512;
constexpr std::size_t kSum = 148;
constexpr std::size_t kMagic = 257;

/// Without its sum no header would be looked at, and chance never finds one.
void mendSums(std::span<std::uint8_t> bytes)
{
    for (std::size_t at = 0; at + kBlock <= bytes.size(); at += kBlock) {
        const auto block = bytes.subspan(at, kBlock);
        if (std::memcmp(block.data() + kMagic, "ustar", 5) != 0)
            continue;
        std::fill_n(block.begin() + kSum, 8, std::uint8_t{' '});
        unsigned sum = 0;
        for (const auto byte : block)
            sum += byte;
        for (std::size_t digit = 6; digit-- > 0; sum /= 8)
            block[kSum + digit] = static_cast<std::uint8_t>('0' + sum % 8);
        block[kSum + 6] = 0;
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed)
{
    size = LLVMFuzzerMutate(data, size, most);
    if (seed % 16 != 0) // now and then a sum stays wrong
        mendSums({data, size});
    return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Pieces source(std::as_bytes(std::span(data, size)));
    StrictSink sink;
    const Judge everybody = [](const auto& /*sums*/, const auto& /*signature*/) { return Result<void>(); };
    const auto head = readPackArchive(source, StrictSink::kLimits, everybody, sink);
    if (head)
        require(sink.count() == head->sums.size(), "a pack with a file missing");
    else
        requireSentence(head.error().message.en);
    return 0;
}
