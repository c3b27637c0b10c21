// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick
import Vitrine.Film

/// Where a player's film is seen, with a graphics chip or without one.
Item {
    id: root

    /// As large as the place, cut at its edges; else whole, with bars.
    property bool fill: false
    /// For MediaPlayer.videoOutput.
    readonly property alias videoSink: output.videoSink
    /// Width to height; 0 until a frame was seen.
    readonly property real ratio: output.sourceRect.height > 0 ? output.sourceRect.width / output.sourceRect.height : 0

    /// A frame came.
    signal came

    VideoOutput {
        id: output

        anchors.fill: parent
        visible: !frames.wanted
        fillMode: root.fill ? VideoOutput.PreserveAspectCrop : VideoOutput.PreserveAspectFit
    }

    FilmFrames {
        id: frames

        anchors.fill: parent
        sink: output.videoSink
        fill: root.fill
        onCame: root.came()
    }
}
