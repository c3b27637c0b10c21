// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/read_archive.hpp"
#include "core/trust/trust_rules.hpp"

#include <filesystem>

namespace vitrine::ctl {

/// A folder in the system's place for such, gone with what is in it.
class TempFolder {
public:
    [[nodiscard]] static Result<TempFolder> make();
    TempFolder(TempFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    TempFolder& operator=(TempFolder&&) = delete;
    ~TempFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit TempFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    std::filesystem::path m_path;
};

/// Unpacks an archive with all checks of a receiver but the signature's.
[[nodiscard]] Result<ArchiveHead> unpack(const std::filesystem::path& file, const std::filesystem::path& folder,
                                         const Progress& progress);

struct Verified {
    std::string id;
    std::string version;
    std::string keyId;  ///< whose signature it is; empty: not signed
    std::string signer; ///< the name under which a trusted key is known; may be empty
    bool trusted = false;
    std::size_t files = 0;
};

/// Sums, and the signature against the keys in `trust`: what a revoked one has signed, or one that may not sign this
/// pack, is refused. With `mustBeTrusted` so is what an unknown key or nobody has signed. Writes nothing.
[[nodiscard]] Result<Verified> verifyPackFile(const std::filesystem::path& file, const TrustRules& trust,
                                              bool mustBeTrusted, const Progress& progress);

} // namespace vitrine::ctl
