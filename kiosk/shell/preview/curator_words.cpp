// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/curator_words.hpp"

namespace vitrine::shell {

QString curatorReads(const vitrine::Words& words)
{
    return QString::fromStdString(words.in(staffLanguage()));
}

} // namespace vitrine::shell
