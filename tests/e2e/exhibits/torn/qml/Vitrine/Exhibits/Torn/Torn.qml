// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit

/// An exhibit that does not compile: for tests of broken plugins.
Exhibit {
    NoSuchTypeAnywhere {
        width: 10
    }
}
