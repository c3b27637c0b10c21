// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/certificate.hpp"

#include "daemon/http/openssl.hpp"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

bool isHostName(std::string_view name)
{
    return !name.empty() && name.size() <= 253 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.") ==
               std::string_view::npos;
}

std::string alternativeNames(const std::vector<std::string>& names)
{
    std::string text = "DNS:localhost,IP:127.0.0.1,IP:::1";
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) == 0 && isHostName(host.data()) &&
        std::string_view(host.data()) != "localhost")
        text += std::string(",DNS:") + host.data();
    for (const auto& name : names)
        if (isHostName(name))
            text += ",DNS:" + name;
    return text;
}

bool addExtension(X509& certificate, int nid, const std::string& value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const OpenSsl<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

OpenSsl<X509> selfSigned(EVP_PKEY& key, const std::vector<std::string>& names)
{
    OpenSsl<X509> certificate(X509_new());
    std::array<unsigned char, 16> serial{};
    if (!certificate || RAND_bytes(serial.data(), serial.size()) != 1)
        return nullptr;
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7FU) | 0x40U); // positive and of full length
    const OpenSsl<BIGNUM> number(BN_bin2bn(serial.data(), serial.size(), nullptr));
    // A screen with a dead clock battery starts in 1970, and nobody renews the certificate of a screen on a wall:
    // staff pin its fingerprint, so the dates must never be what fails. 99991231235959Z says "no end" (RFC 5280).
    const bool dated = ASN1_TIME_set_string(X509_getm_notBefore(certificate.get()), "700101000000Z") == 1 &&
                       ASN1_TIME_set_string(X509_getm_notAfter(certificate.get()), "99991231235959Z") == 1;
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const std::string common = "Vitrine screen";
    const bool named =
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(common.data()),
                                   static_cast<int>(common.size()), -1, 0) == 1 &&
        X509_set_issuer_name(certificate.get(), name) == 1;
    if (!number || !dated || !named || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        !BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) ||
        X509_set_pubkey(certificate.get(), &key) != 1 ||
        !addExtension(*certificate, NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(*certificate, NID_key_usage, "critical,digitalSignature") ||
        !addExtension(*certificate, NID_ext_key_usage, "serverAuth") ||
        !addExtension(*certificate, NID_subject_alt_name, alternativeNames(names)) ||
        X509_sign(certificate.get(), &key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

/// Written beside, synced and renamed, readable by nobody else from its first byte.
Result<void> writePrivately(const fs::path& file, BIO& pem)
{
    char* bytes = nullptr;
    const auto size = BIO_get_mem_data(&pem, &bytes);
    const fs::path next = file.string() + ".new";
    const int fd = ::open(next.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool written = fd >= 0 && ::fchmod(fd, S_IRUSR | S_IWUSR) == 0 &&
                         ::write(fd, bytes, static_cast<std::size_t>(size)) == size && ::fsync(fd) == 0;
    const int why = errno;
    if (fd >= 0)
        ::close(fd);
    if (!written || ::rename(next.c_str(), file.c_str()) != 0)
        return Error{Errc::Io, phrase("cannot write {}: {}", file.string(), std::strerror(written ? errno : why))};
    return {};
}

} // namespace

Result<CertificateFiles> ownCertificate(const fs::path& folder, const std::vector<std::string>& names)
{
    const CertificateFiles files{folder / "cert.pem", folder / "key.pem"};
    std::error_code ec;
    if (fs::exists(files.certificate, ec) && fs::exists(files.key, ec))
        return files; // one alone is a first start that was cut short: begin again
    fs::create_directories(folder, ec);
    if (ec)
        return Error{Errc::Io, phrase("cannot make the folder {}: {}", folder.string(), ec.message())};

    const OpenSsl<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const auto certificate = key ? selfSigned(*key, names) : nullptr;
    const OpenSsl<BIO> keyPem(BIO_new(BIO_s_mem()));
    const OpenSsl<BIO> certificatePem(BIO_new(BIO_s_mem()));
    if (!certificate || !keyPem || !certificatePem ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1)
        return Error{Errc::Io, phrase("cannot make a key and certificate: {}", openSslReason())};
    if (const auto written = writePrivately(files.key, *keyPem); !written)
        return written.error();
    if (const auto written = writePrivately(files.certificate, *certificatePem); !written)
        return written.error();
    return files;
}

} // namespace vitrine::daemon
