// SPDX-License-Identifier: Apache-2.0
#include "core/store/admission.hpp"

#include "core/store/history.hpp"
#include "core/store/version.hpp"
#include "core/text/letters.hpp"
#include "core/trust/minisign.hpp"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t kMaxId = 64;

bool isId(const std::string& id)
{
    return !id.empty() && id.size() <= kMaxId && id.front() != '-' &&
           std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
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
        return Error{Errc::Refused, "the pack is not signed, and this screen takes signed packs only"};
    }
    const auto signer = signatureKeyId(signature);
    if (!signer)
        return signer.error();
    bool known = false;
    Error refusal{Errc::Refused, "the pack is signed with the key " + *signer + ", which this screen does not trust"};
    for (const auto& file : trust.keys) {
        const auto key = readPublicKey(file);
        if (!key)
            return Error{key.error().code, "a trusted key cannot be used: " + key.error().message};
        if (printKeyId(*key) != *signer)
            continue;
        known = true;
        auto comment = verifySignature(sumsText, signature, *key);
        if (!comment) {
            refusal = comment.error();
            continue;
        }
        if (!comment->starts_with("vitrine pack "))
            return Error{Errc::Refused, "the signature is for another purpose: its trusted comment is \"" +
                                            printable(*comment) + "\", not \"vitrine pack ID VERSION\""};
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
        return Error{Errc::Refused, "\"" + printable(ref.id) + "\" " + printable(ref.version) +
                                        " is not an id and a version that a pack can have"};
    if (!admission.keyId.empty() && admission.comment != trustedComment(ref))
        return Error{Errc::Refused, "the signature is for \"" + printable(admission.comment) +
                                        "\", but this is the pack " + ref.id + " " + ref.version};
    const auto newest = readNewest(root);
    if (!newest)
        return newest.error();
    const auto known = newest->find(ref.id);
    if (allowOlder || known == newest->end())
        return ref;
    const auto before = parseVersion(known->second);
    if (before && std::is_lt(compareVersions(*version, *before)))
        return Error{Errc::Refused, ref.id + " " + ref.version + " is older than " + known->second +
                                        ", which was shown here already; give it a higher version, or return to a "
                                        "kept generation"};
    return ref;
}

} // namespace vitrine
