// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

PageHome {
    Component.onCompleted: Theme.contrast = "dark"
}
