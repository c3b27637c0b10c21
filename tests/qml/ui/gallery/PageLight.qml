// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

PageControls {
    Component.onCompleted: Theme.contrast = "light"
}
