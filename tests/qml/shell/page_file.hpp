// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

namespace vitrine::shell {

/// QML that a test writes. From a file: of words set as data Qt 6.8 finds no component that is declared in them.
class PageFile {
public:
    explicit PageFile(const QByteArray& words)
    {
        QFile file(m_folder.filePath(QStringLiteral("page.qml")));
        if (file.open(QIODevice::WriteOnly))
            file.write(words);
    }
    [[nodiscard]] QUrl url() const { return QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("page.qml"))); }

private:
    QTemporaryDir m_folder;
};

} // namespace vitrine::shell
