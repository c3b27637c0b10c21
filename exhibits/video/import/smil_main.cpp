// SPDX-License-Identifier: Apache-2.0
#include "smil.hpp"

int main(int count, char** words)
{
    return vitrine::intake::runImport(count, words, vitrine::intake::importSmil);
}
