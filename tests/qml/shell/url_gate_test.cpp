// SPDX-License-Identifier: Apache-2.0
#include "shell/net/no_network.hpp"
#include "shell/net/url_gate.hpp"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace vitrine::shell {
namespace {

struct AUrlGate : testing::Test {
    QTemporaryDir dir;
    UrlGate gate;

    AUrlGate()
    {
        QDir(dir.path()).mkpath("packs/one/media");
        QDir(dir.path()).mkpath("packs/one-two");
        gate.setContent({dir.path() + "/packs/one"});
    }
    [[nodiscard]] QUrl file(const QString& path) const { return QUrl::fromLocalFile(dir.path() + path); }
};

TEST_F(AUrlGate, LetsOurOwnThrough)
{
    EXPECT_TRUE(gate.allows(QUrl("qrc:/qt/qml/Vitrine/Shell/Main.qml")));
    EXPECT_TRUE(gate.allows(QUrl("image://vitrine-icon/home/ffffff")));
    EXPECT_TRUE(gate.allows(file("/packs/one/media/a b#1.jpg")));
}

TEST_F(AUrlGate, LetsNothingElseThrough)
{
    for (const char* url : {"http://example.org/", "https://example.org/a.qml", "ftp://example.org/",
                            "data:text/plain,a", "file:///etc/passwd", "file://host/share/a.jpg", "image://other/a",
                            "javascript:alert(1)", "about:blank", "gopher://example.org"})
        EXPECT_FALSE(gate.allows(QUrl(QString::fromLatin1(url)))) << url;
}

TEST_F(AUrlGate, IsNotLedAstrayByDotsOrNamesThatBeginAlike)
{
    EXPECT_FALSE(gate.allows(file("/packs/one/../other/a.jpg")));
    EXPECT_FALSE(gate.allows(file("/packs/one/media/../../../a.jpg")));
    EXPECT_FALSE(gate.allows(file("/packs/one-two/a.jpg")));
    EXPECT_TRUE(gate.allows(file("/packs/one/media/../a.jpg")));
}

TEST_F(AUrlGate, ForgetsThePacksOfAnOldGeneration)
{
    gate.setContent({dir.path() + "/packs/one-two"});
    EXPECT_FALSE(gate.allows(file("/packs/one/a.jpg")));
    EXPECT_TRUE(gate.allows(file("/packs/one-two/a.jpg")));
}

TEST_F(AUrlGate, KeepsQmlFromImportingWhatIsNotOurs)
{
    QDir(dir.path()).mkpath("evil/Evil");
    QFile qmldir(dir.path() + "/evil/Evil/qmldir");
    ASSERT_TRUE(qmldir.open(QIODevice::WriteOnly));
    qmldir.write("module Evil\nEvil 1.0 Evil.qml\n");
    qmldir.close();
    QFile qml(dir.path() + "/evil/Evil/Evil.qml");
    ASSERT_TRUE(qml.open(QIODevice::WriteOnly));
    qml.write("import QtQml\nQtObject {}\n");
    qml.close();

    const auto tryImport = [&](bool allowed) {
        QQmlEngine engine;
        UrlGate own;
        own.allow(QLibraryInfo::path(QLibraryInfo::QmlImportsPath));
        if (allowed)
            own.allow(dir.path() + "/evil");
        engine.addUrlInterceptor(&own);
        engine.setImportPathList({dir.path() + "/evil", QLibraryInfo::path(QLibraryInfo::QmlImportsPath)});
        QQmlComponent component(&engine);
        component.setData("import Evil\nEvil {}\n", {});
        EXPECT_TRUE(!allowed || component.isReady()) << qPrintable(component.errorString());
        const std::unique_ptr<QObject> made(component.isReady() ? component.create() : nullptr);
        return made != nullptr;
    };
    EXPECT_FALSE(tryImport(false));
    EXPECT_TRUE(tryImport(true)); // what keeps it out is the gate and nothing else
}

TEST(NoNetworkFactory, RefusesEveryRequest)
{
    NoNetwork factory;
    const std::unique_ptr<QNetworkAccessManager> manager(factory.create(nullptr));
    for (const char* url : {"http://127.0.0.1:1/", "https://example.org/", "file:///etc/passwd"}) {
        QNetworkReply* reply = manager->get(QNetworkRequest(QUrl(QString::fromLatin1(url))));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        ASSERT_TRUE(finished.wait(5000)) << url;
        EXPECT_EQ(reply->error(), QNetworkReply::ContentAccessDenied) << url;
        EXPECT_TRUE(reply->readAll().isEmpty());
    }
}

} // namespace
} // namespace vitrine::shell
