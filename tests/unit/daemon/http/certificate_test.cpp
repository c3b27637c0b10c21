// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/tls_context.hpp"
#include "running_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace vitrine::daemon {

namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

class CertificateTest : public testing::Test {
protected:
    CertificateTest()
    {
        std::string name = (fs::temp_directory_path() / "vitrine-tls-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }
    ~CertificateTest() override
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    [[nodiscard]] std::string fingerprint(const fs::path& folder) const
    {
        const auto files = ownCertificate(folder, {});
        return files ? openIdentity(*files).value().fingerprint : files.error().message.en;
    }
    fs::path m_folder;
};

} // namespace

TEST_F(CertificateTest, IsMadeOnceAndForThisScreenOnlyCase172)
{
    const auto first = fingerprint(m_folder / "one");
    EXPECT_EQ(first.size(), 95U) << first;
    EXPECT_EQ(fingerprint(m_folder / "one"), first);
    EXPECT_NE(fingerprint(m_folder / "two"), first) << "two screens never share a key";
}

TEST_F(CertificateTest, NobodyElseCanReadTheKey)
{
    (void)fingerprint(m_folder);
    for (const auto* name : {"key.pem", "cert.pem"})
        EXPECT_EQ(fs::status(m_folder / name).permissions() & fs::perms::all,
                  fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(CertificateTest, AFirstStartThatWasCutShortBeginsAgain)
{
    (void)fingerprint(m_folder);
    fs::remove(m_folder / "cert.pem");
    EXPECT_EQ(fingerprint(m_folder).size(), 95U);
}

TEST_F(CertificateTest, WhatABrokenDiskLeftIsSetAsideAndTheScreenStarts)
{
    const auto before = fingerprint(m_folder);
    EXPECT_EQ(ownIdentity(m_folder, {}).value().fingerprint, before);
    std::ofstream(m_folder / "cert.pem") << "garbage";
    const auto after = ownIdentity(m_folder, {});
    ASSERT_TRUE(after.has_value()) << after.error().message;
    EXPECT_NE(after->fingerprint, before);
    EXPECT_TRUE(fs::exists(m_folder / "cert.pem.broken"));
    EXPECT_EQ(ownIdentity(m_folder, {}).value().fingerprint, after->fingerprint);
}

TEST_F(CertificateTest, FilesThatDoNotFitAreOneSentence)
{
    (void)fingerprint(m_folder / "a");
    (void)fingerprint(m_folder / "b");
    const auto mixed = openIdentity({m_folder / "a/cert.pem", m_folder / "b/key.pem"});
    ASSERT_FALSE(mixed.has_value());
    EXPECT_THAT(mixed.error().message.en, HasSubstr("does not belong to"));
    std::ofstream(m_folder / "a/cert.pem") << "garbage";
    EXPECT_THAT(openIdentity({m_folder / "a/cert.pem", m_folder / "a/key.pem"}).error().message,
                HasSubstr("cannot be used"));
    EXPECT_FALSE(openIdentity({m_folder / "none", m_folder / "a/key.pem"}).has_value());
}

TEST_F(CertificateTest, ItsDatesHoldWhateverTheClockSaysCase164)
{
    const RunningServer server;
    const TlsClient client(server.port());
    const auto certificate = certificateOf(client);
    ASSERT_NE(certificate, nullptr);
    for (const std::time_t clock :
         {std::time_t(1), std::time_t(946684800), std::time_t(4102444800), std::time_t(32503680000)}) {
        auto when = clock;
        EXPECT_LT(X509_cmp_time(X509_get0_notBefore(certificate.get()), &when), 0) << clock;
        EXPECT_GT(X509_cmp_time(X509_get0_notAfter(certificate.get()), &when), 0) << clock;
    }
}

TEST_F(CertificateTest, NamesTheLoopbackAndTheScreensNames)
{
    const RunningServer server;
    const TlsClient client(server.port());
    const auto certificate = certificateOf(client);
    ASSERT_NE(certificate, nullptr);
    EXPECT_EQ(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_host(certificate.get(), "screen.example", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_host(certificate.get(), "evil.example", 0, 0, nullptr), 0);
    EXPECT_EQ(EVP_PKEY_get_bits(X509_get0_pubkey(certificate.get())), 256);
}

TEST_F(CertificateTest, APortThatIsTakenIsOneClearSentence)
{
    RunningServer server;
    ServerRules rules;
    rules.listen = "127.0.0.1";
    rules.port = server.port();
    rules.tlsFolder = m_folder;
    const auto second = Server::open(server.io.get_executor(), rules, *server.kiosk, server.operations, server.events,
                                     *server.record, {});
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().message,
              "cannot listen at 127.0.0.1 port " + std::to_string(server.port()) + ": another program uses this port");
    rules.listen = "nowhere";
    EXPECT_THAT(Server::open(server.io.get_executor(), rules, *server.kiosk, server.operations, server.events,
                             *server.record, {})
                    .error()
                    .message,
                HasSubstr("is no address"));
    rules.certificate = "only.pem";
    EXPECT_THAT(Server::open(server.io.get_executor(), rules, *server.kiosk, server.operations, server.events,
                             *server.record, {})
                    .error()
                    .message,
                HasSubstr("belong together"));
}

} // namespace vitrine::daemon
