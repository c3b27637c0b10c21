// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/curator_words.hpp"

namespace vitrine::shell {

bool curatorReadsGerman()
{
    static const bool german = staffLanguage() == Language::German; // a program's environment does not change
    return german;
}

QString curatorSays(const char* english, const char* german)
{
    return QString::fromUtf8(curatorReadsGerman() ? german : english);
}

QString curatorReads(const vitrine::Words& words)
{
    return QString::fromStdString(words.in(staffLanguage()));
}

} // namespace vitrine::shell
