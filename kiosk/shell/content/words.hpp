// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <map>
#include <memory>
#include <vector>

namespace vitrine::shell {

/// The translated words of the shell, of Vitrine.Ui and of the plugins. Read once for every language on offer; a change
/// of language reads nothing.
class Words {
public:
    /// Reads what is missing for `languages`: ":/i18n/*_LANG.qm" and "PLUGIN/i18n/*_LANG.qm". With other kinds than
    /// before, everything is read anew.
    void prepare(const QStringList& languages, const Kinds& kinds);
    /// Puts the translators of `language` in place of those before. False: they are in place already, and all that was
    /// said with them still holds.
    bool choose(const QString& language);
    /// One of the shell's sentences in `language`; empty where it has not been translated. English is the source.
    [[nodiscard]] QString in(const QString& language, const char* context, const char* source) const;

    ~Words();
    Words() = default;
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

private:
    using Translators = std::vector<std::unique_ptr<QTranslator>>;
    std::map<QString, Translators> m_translators;
    const Kinds* m_kinds = nullptr; ///< only compared
    QString m_chosen;
    bool m_inPlace = false; ///< all there is for m_chosen
};

} // namespace vitrine::shell
