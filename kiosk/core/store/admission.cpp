// SPDX-License-Identifier: Apache-2.0
#include "core/store/admission.hpp"

#include "core/store/disk.hpp"
#include "core/store/history.hpp"
#include "core/store/version.hpp"
#include "core/text/letters.hpp"
#include "core/trust/minisign.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vitrine {

namespace {

constexpr std::size_t kMaxId = 64;

bool isId(const std::string& id)
{
    return !id.empty() && id.size() <= kMaxId && id.front() != '-' &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

constexpr std::string_view kPurpose = "vitrine pack ";

/// Purpose, scope and time of a signature that is true.
Result<void> maySignFor(const TrustedKey& key, const std::string& keyId, const std::string& comment)
{
    if (!comment.starts_with(kPurpose))
        return Error{
            Errc::Refused,
            phrase(
                "the signature is for another purpose: its trusted comment is \"{}\", not \"vitrine pack ID VERSION\"",
                printable(comment))};
    const auto id = std::string_view(comment).substr(kPurpose.size());
    const auto pack = id.substr(0, id.find(' '));
    if (!maySign(key, pack))
        return Error{Errc::Refused, key.name.empty()
                                        ? phrase("the key {} may not sign a pack called {}", keyId, printable(pack))
                                        : phrase("the key {} of {} may not sign a pack called {}", keyId,
                                                 printable(key.name), printable(pack))};
    if (!isInTime(key))
        return Error{Errc::Refused, phrase("the key {} was trusted until {}", keyId, key.until)};
    return {};
}

/// A version so far from the one before that it was a slip of the hand, or somebody wants no later pack ever to be
/// taken. (Numbers without any room above them are refused by the check.)
bool isFarAhead(const Version& version, const Version& before)
{
    constexpr std::uint64_t kFurthest = 1'000'000;
    const auto far = [](std::uint64_t now, std::uint64_t then) { return now > then && now - then > kFurthest; };
    if (version.major != before.major)
        return far(version.major, before.major);
    if (version.minor != before.minor)
        return far(version.minor, before.minor);
    return far(version.patch, before.patch);
}

} // namespace

std::string trustedComment(const PackRef& pack)
{
    return "vitrine pack " + pack.id + " " + pack.version;
}

Result<Admission> admit(const std::string& sumsText, const std::string& signature, const TrustRules& trust)
{
    if (signature.empty()) {
        if (trust.unsignedPacks)
            return Admission{};
        return Error{Errc::Refused, phrase("the pack is not signed, and this screen takes signed packs only")};
    }
    const auto signer = signatureKeyId(signature);
    if (!signer)
        return signer.error();
    if (isRevoked(*signer, trust))
        return Error{Errc::Refused, phrase("the pack is signed with the key {}, which has been revoked", *signer)};
    bool known = false;
    Error refusal{Errc::Refused,
                  phrase("the pack is signed with the key {}, which this screen does not trust", *signer)};
    for (const auto& trusted : trust.keys) {
        const auto key = publicKeyOf(trusted);
        if (!key)
            return Error{key.error().code, phrase("a trusted key cannot be used: {}", key.error().message)};
        if (printKeyId(*key) != *signer)
            continue;
        known = true;
        auto comment = verifySignature(sumsText, signature, *key);
        if (!comment) {
            refusal = comment.error();
            continue;
        }
        if (const auto allowed = maySignFor(trusted, *signer, *comment); !allowed) {
            refusal = allowed.error();
            continue;
        }
        return Admission{.signature = signature, .keyId = *signer, .comment = std::move(*comment)};
    }
    if (!known && trust.strangers)
        return Admission{.signature = {}, .keyId = {}, .comment = {}, .stranger = *signer};
    return refusal;
}

Result<PackRef> admitVersion(const std::filesystem::path& root, const PackRef& ref, const Admission& admission,
                             bool allowOlder)
{
    const auto version = parseVersion(ref.version);
    if (!isId(ref.id) || !version) // the check says it better; here because both become names of folders
        return Error{Errc::Refused, phrase("\"{}\" {} is not an id and a version that a pack can have",
                                           printable(ref.id), printable(ref.version))};
    if (!admission.keyId.empty() && admission.comment != trustedComment(ref))
        return Error{Errc::Refused, phrase("the signature is for \"{}\", but this is the pack {} {}",
                                           printable(admission.comment), ref.id, ref.version)};
    const auto newest = readNewest(root);
    if (!newest)
        return newest.error();
    const auto known = newest->find(ref.id);
    if (allowOlder)
        return ref;
    const auto before = known == newest->end() ? std::nullopt : parseVersion(known->second);
    if (before && isFarAhead(*version, *before))
        return Error{Errc::Refused, phrase("{} {} skips more than a million versions; {} was shown here last; give it "
                                           "a version that leaves room for later ones",
                                           ref.id, ref.version, known->second)};
    if (before && std::is_lt(compareVersions(*version, *before)))
        return Error{Errc::Refused, phrase("{} {} is older than {}, which was shown here already; give it a higher "
                                           "version, or return to a kept generation",
                                           ref.id, ref.version, known->second)};
    return ref;
}

} // namespace vitrine
