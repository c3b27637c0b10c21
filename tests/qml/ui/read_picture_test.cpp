// SPDX-License-Identifier: Apache-2.0
#include "read_picture.hpp"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace vitrine::ui;

namespace {

// Red on the left half, blue on the right.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? 0xFFFF0000U : 0xFF0000FFU);
    }
    return image;
}

class ReadPicture : public ::testing::Test {
protected:
    PictureOrder orderOf(const QImage& image, const QSize& size)
    {
        const QString path = m_folder.filePath(QStringLiteral("picture.png"));
        EXPECT_TRUE(image.save(path));
        PictureOrder order;
        order.source = QUrl::fromLocalFile(path);
        order.size = size;
        return order;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ReadPicture, IsAsLargeAsItIsShown)
{
    const auto reading = readPicture(orderOf(halves(400, 200), QSize(100, 50)));
    EXPECT_EQ(reading.image.size(), QSize(100, 50));
}

TEST_F(ReadPicture, IsCutAroundItsFocusPoint)
{
    auto order = orderOf(halves(400, 100), QSize(50, 50));
    order.focusX = 0.1;
    EXPECT_GT(readPicture(order).image.pixelColor(25, 25).red(), 200);
    order.focusX = 0.9;
    EXPECT_GT(readPicture(order).image.pixelColor(25, 25).blue(), 200);
}

TEST_F(ReadPicture, ShowsWhatCountsBesideWords)
{
    // The edge between red and blue is what counts; under the words it is dark, and no edge of the card is left empty.
    auto order = orderOf(halves(320, 180), QSize(500, 200));
    order.words = PictureAddress::Words::Left;
    QImage image = readPicture(order).image;
    ASSERT_EQ(image.size(), QSize(500, 200));
    EXPECT_LT(image.pixelColor(10, 100).lightness(), 10);
    EXPECT_GT(image.pixelColor(340, 100).red(), 200);
    EXPECT_GT(image.pixelColor(380, 100).blue(), 200);
    EXPECT_GT(image.pixelColor(499, 0).blue(), 200);
    EXPECT_GT(image.pixelColor(499, 199).blue(), 200);

    order.words = PictureAddress::Words::Right;
    image = readPicture(order).image;
    EXPECT_LT(image.pixelColor(490, 100).lightness(), 10);
    EXPECT_GT(image.pixelColor(120, 100).red(), 200);
    EXPECT_GT(image.pixelColor(160, 100).blue(), 200);
    EXPECT_GT(image.pixelColor(0, 0).red(), 200);
}

TEST_F(ReadPicture, FillsTheCardBesideWordsWhateverItsShapeAndFocus)
{
    for (const QSize& shape : {QSize(80, 240), QSize(240, 80), QSize(900, 100), QSize(30, 30)}) {
        for (const double focus : {0.0, 0.3, 0.5, 0.9, 1.0}) {
            QImage white(shape, QImage::Format_RGB32);
            white.fill(Qt::white);
            auto order = orderOf(white, QSize(500, 200));
            order.words = PictureAddress::Words::Left;
            order.focusX = focus;
            order.focusY = focus;
            const QImage image = readPicture(order).image;
            for (const QPoint& seen : {QPoint(340, 0), QPoint(499, 0), QPoint(340, 199), QPoint(499, 199)})
                EXPECT_GT(image.pixelColor(seen).lightness(), 150) << shape.width() << " x " << shape.height() << " at "
                                                                   << focus << ": " << seen.x() << ' ' << seen.y();
        }
    }
}

TEST_F(ReadPicture, IsRoundedAndGreyedWhenOrdered)
{
    auto order = orderOf(halves(100, 100), QSize(100, 100));
    order.radius = 20;
    order.grey = true;
    const auto round = readPicture(order).image;
    EXPECT_EQ(round.pixelColor(0, 0).alpha(), 0);
    EXPECT_EQ(round.pixelColor(0, 99).alpha(), 0);
    EXPECT_EQ(round.pixelColor(50, 50).red(), round.pixelColor(50, 50).blue());
    order.topOnly = true;
    EXPECT_EQ(readPicture(order).image.pixelColor(0, 99).alpha(), 255);
}

TEST_F(ReadPicture, SaysWhatIsWrong)
{
    PictureOrder order;
    order.source = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("nowhere.jpg")));
    EXPECT_TRUE(readPicture(order).error.endsWith(QStringLiteral("nowhere.jpg: there is no such file")));

    QFile rubbish(m_folder.filePath(QStringLiteral("rubbish.jpg")));
    ASSERT_TRUE(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("this is no picture");
    rubbish.close();
    order.source = QUrl::fromLocalFile(rubbish.fileName());
    const auto reading = readPicture(order);
    EXPECT_TRUE(reading.image.isNull());
    EXPECT_TRUE(reading.error.contains(QStringLiteral("rubbish.jpg: "))) << reading.error.toStdString();

    order.source = QUrl(QStringLiteral("https://example.org/x.jpg"));
    EXPECT_TRUE(readPicture(order).error.contains(QStringLiteral("files only")));
}

TEST(PictureOrder, ComesBackAsItWas)
{
    PictureOrder order;
    order.source = QUrl::fromLocalFile(QStringLiteral("/tmp/ä & b?=%20 #.jpg"));
    order.size = QSize(300, 200);
    order.focusX = 0.25;
    order.radius = 24;
    order.grey = true;
    const auto back = PictureOrder::fromId(order.toId());
    EXPECT_EQ(back.source.toLocalFile(), order.source.toLocalFile());
    EXPECT_EQ(back.size, order.size);
    EXPECT_DOUBLE_EQ(back.focusX, 0.25);
    EXPECT_DOUBLE_EQ(back.focusY, 0.5);
    EXPECT_DOUBLE_EQ(back.radius, 24);
    EXPECT_TRUE(back.grey);
    EXPECT_FALSE(back.topOnly);

    PictureOrder cover;
    cover.seed = QStringLiteral("Wer & was? 100 % + 1 #");
    cover.kind = QStringLiteral("quiz");
    cover.accent = QColor("#B5432A");
    EXPECT_EQ(PictureOrder::fromId(cover.toId()).seed, cover.seed);
    EXPECT_EQ(PictureOrder::fromId(cover.toId()).accent, cover.accent);
}
