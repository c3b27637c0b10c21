// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// What stands above the band of reach: the open exhibit's picture, at home the house's first. Nothing here is touched.
Item {
    id: root

    required property Shell shell
    /// The colour of the page below, into which the picture fades.
    required property color below
    readonly property var first: root.firstPicture(root.shell.exhibition?.playlist ?? [])
    readonly property var cover: root.shell.visit.below === "exhibit" ? root.shell.exhibitCover : root.first

    function firstPicture(playlist: list<var>): var {
        return playlist.find(entry => !entry.film) ?? ({});
    }

    Picture {
        anchors.fill: parent
        src: root.cover.src ?? ""
        focusX: root.cover.focusX ?? 0.5
        focusY: root.cover.focusY ?? 0.5
        fallbackTitle: root.shell.visit.below === "exhibit" ? root.shell.exhibitTitle : root.shell.exhibition?.house ?? ""
        Accessible.ignored: true
    }

    Rectangle {
        width: parent.width
        height: Math.min(parent.height, Theme.dp(220))
        visible: !Theme.highContrast && house.visible
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.88) }
            GradientStop { position: 0.5; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.82) }
            GradientStop { position: 1; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0) }
        }
    }

    Rectangle {
        visible: Theme.highContrast && house.visible
        width: parent.width
        height: house.y + house.height + Theme.dp(24)
        color: Theme.night
    }

    House {
        id: house

        x: Theme.mirrored ? root.width - width - Theme.dp(56) : Theme.dp(56)
        y: Theme.dp(40)
        logo: root.shell.exhibition?.logo ?? ""
        name: root.shell.exhibition?.house ?? ""
        colour: Theme.onInk
        // At home the page itself has it.
        visible: root.shell.visit.below !== "home" && root.height > Theme.dp(200) && (name !== "" || String(logo) !== "")
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Math.min(parent.height * 0.4, Theme.dp(180))
        visible: !Theme.highContrast
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(root.below.r, root.below.g, root.below.b, 0) }
            GradientStop { position: 1; color: root.below }
        }
    }
}
