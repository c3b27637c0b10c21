// SPDX-License-Identifier: Apache-2.0
#include "shell/net/no_network.hpp"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace vitrine::shell {

namespace {

class Refusal : public QNetworkReply {
public:
    Refusal(QNetworkAccessManager::Operation operation, const QNetworkRequest& request, QObject* parent)
        : QNetworkReply(parent)
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        setError(ContentAccessDenied, QStringLiteral("the shell has no network"));
        open(ReadOnly);
        QTimer::singleShot(0, this, [this] { // after the caller has connected itself
            setFinished(true);
            emit errorOccurred(ContentAccessDenied);
            emit finished();
        });
    }
    void abort() override {}

protected:
    qint64 readData(char* /*data*/, qint64 /*size*/) override { return -1; }
};

class RefusingManager : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* /*body*/) override
    {
        qWarning("%s was asked for; the shell has no network", qPrintable(request.url().toDisplayString()));
        return new Refusal(operation, request, this);
    }
};

} // namespace

QNetworkAccessManager* NoNetwork::create(QObject* parent)
{
    return new RefusingManager(parent);
}

} // namespace vitrine::shell
