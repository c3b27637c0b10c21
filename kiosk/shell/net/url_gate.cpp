// SPDX-License-Identifier: Apache-2.0
#include "shell/net/url_gate.hpp"

#include <QDir>
#include <QUrl>

namespace vitrine::shell {

namespace {

/// The folder as it is written and where it really lies: a store's `current` is a link.
QStringList bothNames(const QString& folder)
{
    QStringList names{QDir::cleanPath(QDir(folder).absolutePath())};
    if (const QString real = QDir(folder).canonicalPath(); !real.isEmpty() && real != names.first())
        names << real;
    return names;
}

bool below(const QString& path, const QStringList& folders)
{
    for (const QString& folder : folders) {
        if (path == folder || path.startsWith(folder + '/'))
            return true;
    }
    return false;
}

} // namespace

void UrlGate::allow(const QString& folder)
{
    const std::scoped_lock lock(m_mutex);
    m_folders << bothNames(folder);
}

void UrlGate::setContent(const QStringList& folders)
{
    QStringList names;
    for (const QString& folder : folders)
        names << bothNames(folder);
    const std::scoped_lock lock(m_mutex);
    m_content = names;
}

bool UrlGate::allows(const QUrl& url) const
{
    if (url.isEmpty() || url.isRelative())
        return true; // becomes an address of the file it stands in, which is asked about again
    if (url.scheme() == "qrc")
        return true;
    if (url.scheme() == "image")
        return url.host().startsWith("vitrine-");
    if (!url.isLocalFile() || !url.host().isEmpty())
        return false;
    const QString path = QDir::cleanPath(url.toLocalFile()); // no way up by ".."
    const std::scoped_lock lock(m_mutex);
    return below(path, m_folders) || below(path, m_content);
}

QUrl UrlGate::intercept(const QUrl& url, DataType /*type*/)
{
    if (allows(url))
        return url;
    qWarning("%s is not for this screen and was not loaded", qPrintable(url.toDisplayString()));
    return {};
}

} // namespace vitrine::shell
