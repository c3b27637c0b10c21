// SPDX-License-Identifier: Apache-2.0
// Runs the Qt Quick tests of one exhibit kind. Vitrine.Exhibit and Vitrine.Ui are linked in, as in the shell.
#include "quick_test_setup.hpp"

#include <QtQuickTest>

QUICK_TEST_MAIN_WITH_SETUP(exhibit_test, vitrine::QuickTestSetup)
