// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>

#include <gtest/gtest.h>

int main(int count, char** words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(count, words); // pictures and fonts want one
    testing::InitGoogleTest(&count, words);
    return RUN_ALL_TESTS();
}
