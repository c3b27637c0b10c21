// SPDX-License-Identifier: Apache-2.0
#include "ctl/verbs.hpp"

#include <exception>
#include <iostream>

int main(int count, char** words)
{
    try {
        return vitrine::ctl::run(count, words, VITRINE_VERSION);
    } catch (const std::exception& fault) {
        std::cerr << "vitrinectl: this should not happen: " << fault.what() << "\n";
        return vitrine::ctl::kNo;
    }
}
