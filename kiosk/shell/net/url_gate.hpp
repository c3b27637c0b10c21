// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlAbstractUrlInterceptor>
#include <QStringList>

#include <mutex>

namespace vitrine::shell {

/// Lets QML load only what is ours: built-in resources, our image providers, and files below the folders named here.
/// Everything else becomes an empty URL. QML's loader asks from its own thread too.
class UrlGate : public QQmlAbstractUrlInterceptor {
public:
    /// Folders that stay: Qt's own modules and the plugins.
    void allow(const QString& folder);
    /// Folders of the packs; replaces those before.
    void setContent(const QStringList& folders);

    [[nodiscard]] bool allows(const QUrl& url) const;
    QUrl intercept(const QUrl& url, DataType type) override;

private:
    mutable std::mutex m_mutex;
    QStringList m_folders;
    QStringList m_content;
};

} // namespace vitrine::shell
