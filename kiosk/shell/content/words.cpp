// SPDX-License-Identifier: Apache-2.0
#include "shell/content/words.hpp"

#include <QCoreApplication>
#include <QDir>

namespace vitrine::shell {

namespace {

/// "de-simple" takes the words of "de" where it has none of its own.
QStringList withParents(const QString& language)
{
    QStringList list{language};
    for (auto dash = language.lastIndexOf('-'); dash > 0; dash = list.last().lastIndexOf('-'))
        list << list.last().left(dash);
    return list;
}

void read(const QString& folder, const QString& language, std::vector<std::unique_ptr<QTranslator>>& translators)
{
    for (const QString& file : QDir(folder).entryList({"*_" + language + ".qm"}, QDir::Files)) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(folder + '/' + file))
            translators.push_back(std::move(translator));
        else
            qWarning("%s cannot be read as translations", qPrintable(folder + '/' + file));
    }
}

} // namespace

Words::~Words()
{
    choose({});
}

void Words::prepare(const QStringList& languages, const Kinds& kinds)
{
    if (&kinds != m_kinds) {
        choose({});
        m_translators.clear();
        m_kinds = &kinds;
    }
    for (const QString& language : languages) {
        if (m_translators.contains(language))
            continue;
        m_inPlace = m_inPlace && language != m_chosen;
        Translators& translators = m_translators[language];
        // The last one installed is asked first, so the exact language comes last.
        QStringList names = withParents(language);
        for (auto name = names.crbegin(); name != names.crend(); ++name) {
            read(QStringLiteral(":/i18n"), *name, translators);
            for (const Kind& kind : kinds.all())
                read(QString::fromStdString((kind.folder / "i18n").string()), *name, translators);
        }
    }
}

bool Words::choose(const QString& language)
{
    if (m_inPlace && language == m_chosen)
        return false;
    if (const auto before = m_translators.find(m_chosen); before != m_translators.end()) {
        for (const auto& translator : before->second)
            QCoreApplication::removeTranslator(translator.get());
    }
    m_chosen = language;
    if (const auto now = m_translators.find(language); now != m_translators.end()) {
        for (const auto& translator : now->second)
            QCoreApplication::installTranslator(translator.get());
    }
    m_inPlace = true;
    return true;
}

QString Words::in(const QString& language, const char* context, const char* source) const
{
    if (const auto found = m_translators.find(language); found != m_translators.end()) {
        for (auto translator = found->second.crbegin(); translator != found->second.crend(); ++translator) {
            if (QString text = (*translator)->translate(context, source); !text.isEmpty())
                return text;
        }
    }
    return language == "en" || language.startsWith("en-") ? QString::fromUtf8(source) : QString();
}

} // namespace vitrine::shell
