// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell

/// A test that fills the glass.
Item {
    id: root

    property Shell shell

    signal ended
}
