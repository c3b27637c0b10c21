// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A field of the touch test: it turns when a finger was on it.
Rectangle {
    property bool on: false

    color: on ? Theme.fill : Theme.night
    border.width: 1
    border.color: Theme.onInk2
}
