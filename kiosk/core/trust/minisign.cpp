// SPDX-License-Identifier: Apache-2.0
#include "core/trust/minisign.hpp"

#include "core/store/disk.hpp"
#include "core/trust/base64.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <memory>
#include <span>
#include <vector>

namespace vitrine {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kIdSize = 8;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;
constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";

/// The file's lines; the newline at the end may be missing, as minisign itself takes it.
std::vector<std::string_view> lines(std::string_view text)
{
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        found.push_back(line);
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return found;
}

struct Signature {
    std::array<std::uint8_t, kIdSize> keyId{};
    Bytes signature;
    Bytes commentSignature;
    std::string comment;
};

Result<Signature> parse(std::string_view file)
{
    const Error broken{Errc::Refused, phrase("the signature is not one that minisign writes")};
    const auto parts = lines(file);
    if (parts.size() != 4 || !parts[0].starts_with(kUntrusted) || !parts[2].starts_with(kTrusted))
        return broken;
    const auto body = decodeBase64(parts[1], 2 + kIdSize + kSignatureSize);
    const auto global = decodeBase64(parts[3], kSignatureSize);
    if (!body || !global)
        return broken;
    if ((*body)[0] == 'E' && (*body)[1] == 'd')
        return Error{Errc::Refused,
                     phrase("the signature is of minisign's old form; sign again with minisign 0.10 or newer")};
    if ((*body)[0] != 'E' || (*body)[1] != 'D')
        return broken;
    Signature signature;
    std::copy_n(body->begin() + 2, kIdSize, signature.keyId.begin());
    signature.signature.assign(body->begin() + 2 + kIdSize, body->end());
    signature.commentSignature = *global;
    signature.comment = parts[2].substr(kTrusted.size());
    return signature;
}

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

bool signedBy(const PublicKey& key, std::span<const std::uint8_t> message, const Bytes& signature)
{
    const std::unique_ptr<EVP_PKEY, Free> pkey(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.key.data(), key.key.size()));
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    return pkey && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, pkey.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

std::string printId(const std::array<std::uint8_t, kIdSize>& id)
{
    std::uint64_t number = 0; // minisign takes it for a little-endian number, and prints no zeros before it
    for (auto it = id.rbegin(); it != id.rend(); ++it)
        number = number << 8 | *it;
    std::array<char, 2 * kIdSize + 1> hex{};
    (void)std::snprintf(hex.data(), hex.size(), "%" PRIX64, number);
    return hex.data();
}

} // namespace

Result<PublicKey> readPublicKey(const std::filesystem::path& file)
{
    const auto text = readWhole(file, 4096);
    if (!text)
        return text.error();
    const auto key = parsePublicKey(*text);
    if (!key)
        return Error{key.error().code, Words(file.string()) + " " + key.error().message};
    return *key;
}

Result<PublicKey> parsePublicKey(std::string_view text)
{
    const auto parts = lines(text);
    const auto body = parts.size() == 2 && parts[0].starts_with(kUntrusted)
                          ? decodeBase64(parts[1], 2 + kIdSize + kKeySize)
                          : std::nullopt;
    if (!body || (*body)[0] != 'E' || (*body)[1] != 'd')
        return Error{Errc::Unreadable, phrase("is not a public key of minisign")};
    PublicKey key;
    std::copy_n(body->begin() + 2, kIdSize, key.id.begin());
    std::copy_n(body->begin() + 2 + kIdSize, kKeySize, key.key.begin());
    return key;
}

std::string printPublicKey(const PublicKey& key)
{
    Bytes body{'E', 'd'};
    body.insert(body.end(), key.id.begin(), key.id.end());
    body.insert(body.end(), key.key.begin(), key.key.end());
    return "untrusted comment: minisign public key " + printId(key.id) + "\n" + encodeBase64(body) + "\n";
}

std::string printKeyId(const PublicKey& key)
{
    return printId(key.id);
}

Result<std::string> signatureKeyId(std::string_view signatureFile)
{
    const auto signature = parse(signatureFile);
    if (!signature)
        return signature.error();
    return printId(signature->keyId);
}

Result<std::string> verifySignature(std::string_view message, std::string_view signatureFile, const PublicKey& key)
{
    auto signature = parse(signatureFile);
    if (!signature)
        return signature.error();
    if (signature->keyId != key.id)
        return Error{Errc::Refused,
                     phrase("signed with the key {}, not with {}", printId(signature->keyId), printId(key.id))};
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    if (EVP_Digest(message.data(), message.size(), hash.data(), &size, EVP_blake2b512(), nullptr) != 1)
        return Error{Errc::Io, phrase("BLAKE2b is not available")};
    if (!signedBy(key, std::span(hash).first(size), signature->signature))
        return Error{Errc::Refused, phrase("the signature does not fit: what was signed has been changed")};
    auto signedComment = signature->signature;
    signedComment.insert(signedComment.end(), signature->comment.begin(), signature->comment.end());
    if (!signedBy(key, signedComment, signature->commentSignature))
        return Error{Errc::Refused, phrase("the trusted comment of the signature has been changed")};
    return std::move(signature->comment);
}

} // namespace vitrine
