// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/pack_archive.hpp"
#include "core/pack/kind.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of archive, store and trust build with: folders that go away, small packs, tars made by hand.
namespace vitrine::workshop {

class TempFolder {
public:
    explicit TempFolder(const std::filesystem::path& below = std::filesystem::temp_directory_path());
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

void write(const std::filesystem::path& file, std::string_view text);
[[nodiscard]] std::string read(const std::filesystem::path& file);
[[nodiscard]] std::string sha256(std::string_view text);
/// Runs a program without a shell and answers with its exit code; what it prints goes to `output`.
int run(const std::vector<std::string>& words, std::string* output = nullptr);

/// The kind "note": a picture that may be there. Enough for packs that pass the check.
[[nodiscard]] Kinds noteKinds();
/// Writes a pack that passes the check with noteKinds(). `words` makes its content differ.
void writePack(const std::filesystem::path& folder, const std::string& id, const std::string& version,
               const std::string& words = "Hello");

/// A tar block by block, also with what no tool would write.
class Tar {
public:
    struct Header {
        std::string name;
        char type = '0';
        std::string linkName = {};
        unsigned mode = 0644;
        std::string size = {}; ///< the field's bytes as they are; empty: the size of the content
        std::string magic = std::string("ustar\0"
                                        "00",
                                        8);
    };
    Tar& add(const Header& header, std::string_view content = {});
    Tar& file(const std::string& name, std::string_view content) { return add({.name = name}, content); }
    /// A pax extended header for the entry that follows.
    Tar& pax(const std::vector<std::pair<std::string, std::string>>& records);
    Tar& raw(std::string_view bytes);
    /// Ends it with the two empty blocks.
    [[nodiscard]] std::string end() const { return m_bytes + std::string(1024, '\0'); }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// pack.sums and the files, as a receiver expects them.
[[nodiscard]] Tar tarOf(const std::vector<std::pair<std::string, std::string>>& files);
[[nodiscard]] std::string sumsOf(const std::vector<std::pair<std::string, std::string>>& files);

/// Bytes from memory, in pieces of `piece`.
class TextSource final : public ByteSource {
public:
    explicit TextSource(std::string bytes, std::size_t piece = 100'000)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
    }
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> room) override;

private:
    std::string m_bytes;
    std::size_t m_piece;
    std::size_t m_at = 0;
};

} // namespace vitrine::workshop
