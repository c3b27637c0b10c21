// SPDX-License-Identifier: Apache-2.0
#include "../quick_test_setup.hpp"

#include <QtQuickTest>

QUICK_TEST_MAIN_WITH_SETUP(ui, vitrine::QuickTestSetup)
