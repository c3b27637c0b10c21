// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

PageFields {
    Binding { target: Theme; property: "contrast"; value: "dark" }
    Binding { target: Theme; property: "textScale"; value: 2 }
}
