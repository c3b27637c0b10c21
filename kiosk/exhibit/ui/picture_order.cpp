// SPDX-License-Identifier: Apache-2.0
#include "picture_order.hpp"

#include <QCache>
#include <QMutex>
#include <QUrlQuery>

namespace vitrine::ui {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

// Readers run on other threads; a hundred sentences are more than a screen ever shows.
struct Reasons {
    QMutex mutex;
    QCache<QUrl, QString> byPicture{100};
};

Reasons& reasons()
{
    static Reasons instance;
    return instance;
}

} // namespace

QString PictureOrder::toId() const
{
    QUrlQuery query;
    const auto add = [&](const QString& key, const QString& value) {
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (!source.isEmpty()) {
        add(QStringLiteral("src"), source.toString(QUrl::FullyEncoded));
        add(QStringLiteral("x"), number(focusX));
        add(QStringLiteral("y"), number(focusY));
        if (words != PictureAddress::Words::Nowhere)
            add(QStringLiteral("words"),
                words == PictureAddress::Words::Left ? QStringLiteral("left") : QStringLiteral("right"));
    } else {
        add(QStringLiteral("seed"), seed);
        add(QStringLiteral("kind"), kind);
        add(QStringLiteral("accent"), accent.name());
    }
    if (!size.isEmpty()) {
        add(QStringLiteral("w"), QString::number(size.width()));
        add(QStringLiteral("h"), QString::number(size.height()));
    }
    if (radius > 0)
        add(QStringLiteral("r"), number(radius));
    if (topOnly)
        add(QStringLiteral("top"), QStringLiteral("1"));
    if (grey)
        add(QStringLiteral("grey"), QStringLiteral("1"));
    return query.toString(QUrl::FullyEncoded);
}

PictureOrder PictureOrder::fromId(const QString& id)
{
    const QUrlQuery query(id);
    const auto get = [&](const char* key) {
        return query.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
    };
    PictureOrder order;
    order.source = QUrl(get("src"), QUrl::StrictMode);
    order.seed = get("seed");
    order.kind = get("kind");
    order.accent = QColor(get("accent"));
    if (query.hasQueryItem(QStringLiteral("x"))) {
        order.focusX = get("x").toDouble();
        order.focusY = get("y").toDouble();
    }
    const QString words = get("words");
    order.words = words == QLatin1String("left")    ? PictureAddress::Words::Left
                  : words == QLatin1String("right") ? PictureAddress::Words::Right
                                                    : PictureAddress::Words::Nowhere;
    order.size = QSize(get("w").toInt(), get("h").toInt());
    order.radius = get("r").toDouble();
    order.topOnly = get("top") == QLatin1String("1");
    order.grey = get("grey") == QLatin1String("1");
    return order;
}

PictureAddress::PictureAddress(QObject* parent)
    : QObject(parent)
{
}

QString PictureAddress::of(const QUrl& source, const QSize& size, qreal focusX, qreal focusY, Words words, qreal radius,
                           bool topOnly, bool grey)
{
    PictureOrder order;
    order.source = source;
    order.focusX = focusX;
    order.focusY = focusY;
    order.words = words;
    order.size = size;
    order.radius = radius;
    order.topOnly = topOnly;
    order.grey = grey;
    return order.toId();
}

QString PictureAddress::ofCover(const QString& seed, const QString& kind, const QColor& accent, const QSize& size,
                                qreal radius, bool topOnly, bool grey)
{
    PictureOrder order;
    order.seed = seed;
    order.kind = kind;
    order.accent = accent;
    order.size = size;
    order.radius = radius;
    order.topOnly = topOnly;
    order.grey = grey;
    return order.toId();
}

QString PictureAddress::reason(const QUrl& source)
{
    auto& [mutex, byPicture] = reasons();
    const QMutexLocker lock(&mutex);
    const auto* known = byPicture.object(source);
    return known ? *known : source.toString() + QStringLiteral(": cannot be shown");
}

void PictureAddress::remember(const QUrl& source, const QString& reason)
{
    auto& [mutex, byPicture] = reasons();
    const QMutexLocker lock(&mutex);
    byPicture.insert(source, new QString(reason));
}

} // namespace vitrine::ui
