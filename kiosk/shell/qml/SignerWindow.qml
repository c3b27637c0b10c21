// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick
import Vitrine.Film
import Vitrine.Ui

/// A film in sign language in a window of its own over the exhibit. It follows the exhibit's film, or runs by itself
/// with a button that stops it. A button moves it to the next corner, so that it never hides what somebody wants to see.
/// Nothing names this type; its file is loaded with the first such film.
Item {
    id: root

    property url film
    /// Where the exhibit's own film stands in ms; below 0 this one runs by itself.
    property int position: -1
    /// The visitor sees the exhibit.
    property bool active: false
    readonly property bool follows: root.position >= 0
    /// Clockwise from the lower end of a line, where it hides least.
    property int corner: 0
    property bool stopped: false
    readonly property real margin: Theme.dp(32)
    readonly property bool atEnd: root.corner < 2
    readonly property bool low: root.corner === 0 || root.corner === 3

    signal broken(string reason)

    function keepUp(): void {
        if (!root.follows || player.mediaStatus === MediaPlayer.NoMedia)
            return;
        // Two players never stand at the same millisecond; what nobody sees is left alone.
        if (Math.abs(player.position - root.position) > 400) // qmllint disable
            player.setPosition(root.position);
        moving.restart();
        player.play();
    }

    onPositionChanged: root.keepUp()
    onFilmChanged: root.stopped = false
    onActiveChanged: root.active && !root.follows && !root.stopped ? player.play() : player.pause()
    Component.onCompleted: if (root.active && !root.follows) player.play()

    // The exhibit's film stands still: its position no longer changes.
    Timer {
        id: moving

        interval: 700
        onTriggered: if (root.follows) player.pause()
    }

    Rectangle {
        id: frame

        width: Theme.dp(330)
        height: Theme.dp(400) + buttons.height + Theme.dp(16)
        x: root.atEnd !== Theme.mirrored ? root.width - width - root.margin : root.margin
        y: root.low ? root.height - height - root.margin : root.margin
        radius: Theme.dp(28)
        color: Theme.night
        border.width: Theme.dp(Theme.highContrast ? 4 : 2)
        border.color: Theme.onInk2
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Sign language")

        Behavior on x {
            enabled: !Theme.calm

            NumberAnimation {
                duration: Theme.page
            }
        }
        Behavior on y {
            enabled: !Theme.calm

            NumberAnimation {
                duration: Theme.page
            }
        }

        FilmOutput {
            id: output

            x: Theme.dp(8)
            y: Theme.dp(8)
            width: parent.width - 2 * x
            height: Theme.dp(392)
            fill: true
        }

        Row {
            id: buttons

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.dp(8)
            spacing: Theme.dp(24)

            RoundButton {
                size: Theme.dp(80)
                kind: "dark"
                visible: !root.follows
                icon: root.stopped ? "play" : "pause"
                label: root.stopped ? qsTr("Play sign language") : qsTr("Stop sign language")
                onTriggered: {
                    root.stopped = !root.stopped;
                    root.stopped ? player.pause() : player.play();
                }
            }

            RoundButton {
                size: Theme.dp(80)
                kind: "dark"
                icon: "next"
                label: qsTr("Move to the next corner")
                onTriggered: root.corner = (root.corner + 1) % 4
            }
        }
    }

    MediaPlayer {
        id: player

        source: root.film
        videoOutput: output.videoSink
        onMediaStatusChanged: {
            if (player.mediaStatus === MediaPlayer.InvalidMedia)
                root.broken(player.errorString);
            else if (player.mediaStatus === MediaPlayer.EndOfMedia && !root.follows)
                root.stopped = true;
        }
    }
}
