// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell

/// A test that fills the glass.
Item {
    id: root

    property Shell shell
    /// How much of it lies above and under what is within reach.
    property real above: 0
    property real under: 0

    signal ended
}
