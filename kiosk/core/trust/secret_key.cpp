// SPDX-License-Identifier: Apache-2.0
#include "core/trust/secret_key.hpp"

#include "core/store/disk.hpp"
#include "core/trust/base64.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine {

namespace {

// A file's body: algorithm, how the password is used, how the sum is made, salt, cost, and the key with its sum.
constexpr std::size_t kSaltAt = 6;
constexpr std::size_t kOperationsAt = kSaltAt + crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t kMemoryAt = kOperationsAt + 8;
constexpr std::size_t kKeyAt = kMemoryAt + 8;
constexpr std::size_t kIdSize = 8;
constexpr std::size_t kPublicAt = kIdSize + 32;
constexpr std::size_t kSumAt = kIdSize + crypto_sign_SECRETKEYBYTES;
constexpr std::size_t kSumSize = 32;
constexpr std::size_t kKeySize = kSumAt + kSumSize;
constexpr std::size_t kBodySize = kKeyAt + kKeySize;
constexpr std::string_view kFirstLine = "untrusted comment: minisign encrypted secret key\n";
constexpr std::size_t kMostText = 4096;

using Sum = std::array<std::uint8_t, kSumSize>;

std::uint64_t numberAt(std::span<const std::uint8_t> bytes, std::size_t at)
{
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;)
        number = number << 8U | bytes[at + i];
    return number;
}

void putNumber(std::span<std::uint8_t> bytes, std::size_t at, std::uint64_t number)
{
    for (std::size_t i = 0; i < 8; ++i, number >>= 8U)
        bytes[at + i] = static_cast<std::uint8_t>(number);
}

/// Over algorithm, id and key: tells a right password from a wrong one.
Sum sumOf(std::span<const std::uint8_t> key)
{
    Sum sum{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sum.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>("Ed"), 2);
    crypto_generichash_update(&state, key.data(), kSumAt);
    crypto_generichash_final(&state, sum.data(), sum.size());
    return sum;
}

/// Covers the key with what scrypt makes of the password, or uncovers it: it is the same.
Result<void> cover(std::span<std::uint8_t> body, const Secret& password)
{
    // A file decides here what this computer has to do: no more than the tool itself ever asks for.
    const KeyCost most;
    const KeyCost cost{.operations = numberAt(body, kOperationsAt), .memory = numberAt(body, kMemoryAt)};
    if (cost.operations > most.operations || cost.memory > most.memory)
        return Error{Errc::Unreadable, phrase("the secret key wants more of this computer than minisign's keys do")};
    Secret stream(kKeySize);
    if (crypto_pwhash_scryptsalsa208sha256(stream.bytes().data(), kKeySize, password.text().data(),
                                           password.text().size(), body.data() + kSaltAt, cost.operations,
                                           static_cast<std::size_t>(cost.memory)) != 0)
        return Error{Errc::Io,
                     phrase("a key's password takes {} of memory for a few seconds, and they are not to be had",
                            printBytes(cost.memory))};
    for (std::size_t i = 0; i < kKeySize; ++i)
        body[kKeyAt + i] ^= stream.bytes()[i];
    return {};
}

Result<void> checkIsPrivate(const std::filesystem::path& file, const Fd& fd)
{
    struct stat about = {};
    if (::fstat(fd.get(), &about) != 0)
        return systemError(errno, phrase("cannot read {}", file.string()));
    if (!S_ISREG(about.st_mode))
        return Error{Errc::Unreadable, phrase("{} is not a file", file.string())};
    if ((about.st_mode & 077U) != 0)
        return Error{
            Errc::NotAllowed,
            phrase("{} may be read by others on this computer; close it with \"chmod 600\", or better make a new key",
                   file.string())};
    return {};
}

void needSodium()
{
    if (sodium_init() < 0) // without random numbers there is nothing a caller could do
        throw std::runtime_error("libsodium cannot be used here");
}

} // namespace

Secret::~Secret()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

bool Secret::operator==(const Secret& other) const
{
    return m_bytes.size() == other.m_bytes.size() &&
           sodium_memcmp(m_bytes.data(), other.m_bytes.data(), m_bytes.size()) == 0;
}

SecretKey SecretKey::make()
{
    needSodium();
    SecretKey made;
    const auto key = made.m_key.bytes();
    randombytes_buf(key.data(), kIdSize);
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> half{};
    crypto_sign_keypair(half.data(), key.data() + kIdSize);
    std::ranges::copy(sumOf(key), key.data() + kSumAt);
    return made;
}

Result<SecretKey> SecretKey::read(const std::filesystem::path& file, const AskPassword& ask)
{
    const auto fd = openFile(file, O_RDONLY);
    if (!fd)
        return fd.error();
    if (const auto ours = checkIsPrivate(file, *fd); !ours)
        return ours.error();
    Secret text(kMostText);
    std::size_t size = 0;
    for (;;) {
        const auto count = readSome(*fd, std::as_writable_bytes(text.bytes().subspan(size)), file.string());
        if (!count)
            return count.error();
        size += *count;
        if (*count == 0 || size == kMostText)
            break;
    }
    auto key = parse(text.text().substr(0, size), ask);
    if (!key)
        return Error{key.error().code, Words(file.string()) + ": " + key.error().message};
    return key;
}

Result<SecretKey> SecretKey::parse(std::string_view text, const AskPassword& ask)
{
    needSodium();
    const Error none{Errc::Unreadable, phrase("this is not a secret key of minisign")};
    const auto end = text.find('\n');
    if (!text.starts_with("untrusted comment: ") || end == std::string_view::npos)
        return none;
    auto line = text.substr(end + 1);
    line = line.substr(0, line.find_first_of("\r\n"));
    auto decoded = decodeBase64(line, kBodySize);
    if (!decoded)
        return none;
    Secret body(std::string_view(reinterpret_cast<const char*>(decoded->data()), decoded->size()));
    sodium_memzero(decoded->data(), decoded->size());
    const auto bytes = body.bytes();
    const auto head = body.text().substr(0, kSaltAt);
    const bool hasPassword = head == "EdScB2";
    if (!hasPassword && head != std::string_view("Ed\0\0B2", kSaltAt))
        return none;
    if (hasPassword) {
        const auto password = ask();
        if (!password)
            return password.error();
        if (const auto uncovered = cover(bytes, *password); !uncovered)
            return uncovered.error();
    }
    SecretKey key;
    std::ranges::copy(bytes.subspan(kKeyAt), key.m_key.bytes().begin());
    const auto sum = sumOf(key.m_key.bytes());
    if (sodium_memcmp(sum.data(), key.m_key.bytes().data() + kSumAt, kSumSize) != 0)
        return hasPassword ? Error{Errc::NotAllowed, phrase("the password is wrong")} : none;
    return key;
}

PublicKey SecretKey::publicKey() const
{
    PublicKey half;
    std::copy_n(m_key.bytes().begin(), kIdSize, half.id.begin());
    std::copy_n(m_key.bytes().begin() + kPublicAt, half.key.size(), half.key.begin());
    return half;
}

std::string SecretKey::sign(std::string_view message, std::string_view trustedComment) const
{
    const auto* key = m_key.bytes().data() + kIdSize;
    std::array<std::uint8_t, crypto_generichash_BYTES_MAX> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                       nullptr, 0);
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, hash.data(), hash.size(), key);
    std::vector<std::uint8_t> body{'E', 'D'};
    body.insert(body.end(), m_key.bytes().begin(), m_key.bytes().begin() + kIdSize);
    body.insert(body.end(), signature.begin(), signature.end());
    std::vector<std::uint8_t> whole(signature.begin(), signature.end());
    whole.insert(whole.end(), trustedComment.begin(), trustedComment.end());
    crypto_sign_detached(signature.data(), nullptr, whole.data(), whole.size(), key);
    std::string text = "untrusted comment: signature from minisign secret key\n";
    text.append(encodeBase64(body)).append("\ntrusted comment: ").append(trustedComment).append("\n");
    return text.append(encodeBase64(signature)).append("\n");
}

Result<Secret> SecretKey::print(const Secret& password, const KeyCost& cost) const
{
    Secret body(kBodySize);
    const auto bytes = body.bytes();
    std::ranges::copy(password.empty() ? std::string_view("Ed\0\0B2", kSaltAt) : std::string_view("EdScB2"),
                      bytes.begin());
    std::ranges::copy(m_key.bytes(), bytes.begin() + kKeyAt);
    if (!password.empty()) {
        randombytes_buf(bytes.data() + kSaltAt, crypto_pwhash_scryptsalsa208sha256_SALTBYTES);
        putNumber(bytes, kOperationsAt, cost.operations);
        putNumber(bytes, kMemoryAt, cost.memory);
        if (const auto covered = cover(bytes, password); !covered)
            return covered.error();
    }
    auto line = encodeBase64(body.bytes());
    Secret text(kFirstLine.size() + line.size() + 1);
    auto at = std::ranges::copy(kFirstLine, text.bytes().begin()).out;
    at = std::ranges::copy(line, at).out;
    *at = '\n';
    sodium_memzero(line.data(), line.size());
    return text;
}

} // namespace vitrine
