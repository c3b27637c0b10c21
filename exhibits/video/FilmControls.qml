// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Everything a finger does with a film: time line, play and pause, captions, sound, text, from the start.
Item {
    id: root

    required property Film film
    property string title
    property var chapters: []
    property bool captionsThere: false
    property bool captionsOn: false
    property bool descriptionThere: false
    property bool descriptionOn: false
    property bool transcriptThere: false
    property bool volumeOpen: false
    property int volumeStep: 4
    readonly property int chapterNumber: {
        let number = 0;
        for (let index = 0; index < root.chapters.length; ++index) {
            if (root.chapters[index].at * 1000 <= root.film.position)
                number = index + 1;
        }
        return number;
    }
    /// Fields below the title where both do not fit in one row.
    readonly property bool stacked: Theme.portrait || fields.width + play.width + Theme.dp(520) > root.width
    readonly property real edge: Theme.dp(56)

    signal captionsWished(bool on)
    signal descriptionWished(bool on)
    signal transcriptWanted
    signal soundWished(int step, bool muted)

    function clock(ms: int): string {
        const seconds = Math.floor(ms / 1000);
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }

    implicitHeight: column.height + Theme.dp(28)

    Column {
        id: column

        x: root.edge
        width: root.width - 2 * root.edge
        spacing: Theme.dp(18)

        Item {
            width: parent.width
            height: Math.max(bar.height, here.height)

            Digits {
                id: here

                anchors.verticalCenter: parent.verticalCenter
                role: "button"
                text: root.clock(bar.held ? bar.heldShare * root.film.duration : root.film.position)
                colour: Theme.onInk
            }

            ScrubBar {
                id: bar

                anchors.left: here.right
                anchors.right: whole.left
                anchors.margins: Theme.dp(32)
                position: root.film.position
                duration: root.film.duration
                chapters: root.chapters
                able: root.film.seekable
                onSought: position => root.film.seek(position)
            }

            Digits {
                id: whole

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                role: "button"
                text: root.clock(root.film.duration)
                colour: Theme.onInk2
            }
        }

        Item {
            id: row

            /// Large words need more room than the button beside them.
            readonly property real head: Math.max(play.height, names.height)

            width: parent.width
            height: root.stacked ? row.head + Theme.dp(20) + fields.height : Math.max(row.head, fields.height)

            RoundButton {
                id: play

                x: Theme.mirrored ? parent.width - width : 0
                y: ((root.stacked ? row.head : row.height) - height) / 2
                kind: "second"
                icon: root.film.playing ? "pause" : "play"
                label: root.film.playing ? qsTr("Pause") : qsTr("Play")
                onTriggered: root.film.toggle()
            }

            Column {
                id: names

                readonly property real lead: play.width + Theme.dp(36)

                x: Theme.mirrored ? parent.width - width - lead : lead
                anchors.verticalCenter: play.verticalCenter
                width: (root.stacked ? parent.width : parent.width - fields.width - Theme.dp(32)) - lead
                spacing: Theme.dp(2)

                Heading {
                    width: parent.width
                    role: "card"
                    fitHeight: play.height * 0.62
                    text: root.title
                    colour: Theme.onInk
                }

                Words {
                    width: parent.width
                    visible: root.chapterNumber > 0
                    role: "support"
                    text: qsTr("Chapter %1 of %2: %3").arg(root.chapterNumber).arg(root.chapters.length)
                        .arg(root.chapters[root.chapterNumber - 1]?.title ?? "")
                    colour: Theme.onInk2
                }
            }

            Flow {
                id: fields

                x: Theme.mirrored ? 0 : parent.width - width
                y: root.stacked ? row.head + Theme.dp(20) : (parent.height - height) / 2
                width: Math.min(parent.width, natural)
                readonly property real natural: {
                    let sum = 0;
                    for (const field of [again, captions, description, text, sound])
                        sum += field.visible ? field.implicitWidth + spacing : 0;
                    return Math.ceil(sum - spacing + 1);
                }
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
                spacing: Theme.dp(18)

                FilmField {
                    id: again

                    switches: false
                    icon: "restart"
                    text: qsTr("From the start")
                    onTriggered: root.film.restart()
                }

                FilmField {
                    id: captions

                    visible: root.captionsThere
                    icon: "captions"
                    text: qsTr("Captions")
                    on: root.captionsOn
                    onTriggered: root.captionsWished(!root.captionsOn)
                }

                FilmField {
                    id: description

                    visible: root.descriptionThere && !root.film.muted
                    icon: "ad"
                    text: qsTr("Audio description")
                    on: root.descriptionOn
                    onTriggered: root.descriptionWished(!root.descriptionOn)
                }

                FilmField {
                    id: text

                    visible: root.transcriptThere
                    switches: false
                    icon: "document"
                    text: qsTr("Read")
                    onTriggered: root.transcriptWanted()
                }

                FilmField {
                    id: sound

                    visible: root.film.hasSound
                    icon: "volume"
                    text: root.film.muted ? qsTr("Sound off") : qsTr("Volume")
                    on: root.volumeOpen
                    onTriggered: root.volumeOpen = !root.volumeOpen
                }
            }
        }
    }

    VolumePlate {
        x: Theme.mirrored ? root.edge : root.width - width - root.edge
        y: -height - Theme.dp(8)
        visible: root.volumeOpen && root.film.hasSound
        step: root.volumeStep
        muted: root.film.muted
        onWished: (step, muted) => root.soundWished(step, muted)
    }
}
