// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// "Back in a moment", in every language of the house: calm, branded, whatever has happened.
Item {
    id: root

    property Exhibition exhibition: null
    property list<string> sentences
    /// How far its picture reaches beyond it, since it may wander.
    property real spill: 0
    readonly property bool upright: root.height > root.width
    readonly property var pictures: root.exhibition !== null ? Array.from(root.exhibition.playlist).filter(entry => !entry.film) : []
    readonly property var first: root.pictures.find(entry => entry.upright === root.upright) ?? root.pictures[0] ?? null

    /// Places are counted from where reading begins: from the left, or from the right.
    function near(start: real, width: real): real {
        return Theme.mirrored ? root.width - width - start : start;
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: Array.from(root.sentences).join(". ")

    // Nothing below hears of a touch.
    MouseArea {
        anchors.fill: parent
        anchors.margins: -root.spill
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        color: Theme.night
    }

    // Without a house's picture there is still light.
    Cover {
        anchors.fill: parent
        anchors.margins: -root.spill
        visible: root.first === null
        active: visible
        seed: "Vitrine"
        kind: "story"
        opacity: 0.7
    }

    Picture {
        anchors.fill: parent
        anchors.margins: -root.spill
        visible: root.first !== null
        src: root.visible && root.first !== null ? root.first.src : ""
        focusX: root.first !== null ? root.first.focusX : 0.5
        focusY: root.first !== null ? root.first.focusY : 0.5
        fallbackTitle: "Vitrine"
        fallbackKind: "story"
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        color: Theme.scrim
        opacity: 0.3
    }

    Scrim {
        anchors.fill: parent
        anchors.margins: -root.spill
        textTop: headline.y + root.spill
    }

    Shade {
        visible: house.visible
        atRight: Theme.mirrored
        atTop: true
        reachX: house.start + house.width + Theme.dp(24)
        reachY: house.y + house.height + Theme.dp(12)
        fadeX: Theme.dp(300)
        fadeY: Theme.dp(160)
    }

    House {
        id: house

        readonly property real start: Theme.dp(Theme.portrait ? 72 : 97)

        x: root.near(start, width)
        y: Theme.dp(74)
        logo: root.exhibition !== null ? root.exhibition.logo : ""
        name: root.exhibition !== null ? root.exhibition.house : ""
        colour: Theme.onInk
    }

    Heading {
        id: headline

        readonly property real start: Theme.dp(Theme.portrait ? 72 : 97)

        x: root.near(start, width)
        y: (Theme.portrait ? others.y - Theme.dp(56) : root.height - Theme.dp(84)) - height
        width: root.width - 2 * start - (Theme.portrait ? 0 : others.width + Theme.dp(64))
        role: "poster"
        text: root.sentences.length > 0 ? root.sentences[0] : qsTr("Back in a moment")
        colour: Theme.onInk
    }

    Column {
        id: others

        x: root.near(Theme.portrait ? headline.start : root.width - width - Theme.dp(97), width)
        y: root.height - height - Theme.dp(Theme.portrait ? 150 : 92)
        spacing: Theme.dp(8)

        Repeater {
            model: root.sentences.slice(1)

            delegate: Words {
                required property string modelData

                // Towards the edge of the glass; in portrait below the headline.
                x: Theme.portrait === Theme.mirrored ? others.width - width : 0
                role: "button"
                weight: 400
                wrapMode: Text.NoWrap
                text: modelData
                colour: Theme.onInk2
            }
        }
    }
}
