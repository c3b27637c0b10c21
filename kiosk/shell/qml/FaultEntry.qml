// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The visitors' way to say that something does not work.
PillButton {
    kind: "second"
    dense: true
    icon: "fault"
    text: qsTr("Something does not work")
}
