// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// Pictures on a wall; a touch makes one fill the screen.
Exhibit {
    id: root

    readonly property var settings: root.context.settings
    readonly property var works: root.settings.pictures ?? []
    /// The picture that fills the screen; -1: the wall is seen.
    property int shown: -1
    property int openedAt: 0
    property var told: ({})

    function tell(index: int, reason: string): void {
        if (root.told[index])
            return;
        root.told[index] = true;
        root.context.report("medium-broken", reason);
    }

    function open(index: int): void {
        root.openedAt = index;
        root.shown = index;
        root.context.note("picture", String(index + 1));
    }

    ground: root.shown < 0 ? "paper" : "ink"
    progress: root.shown < 0 || root.works.length < 2 ? -1 : (root.shown + 1) / root.works.length
    // There are fewer of them now: somebody hangs the pictures while they are looked at.
    onWorksChanged: if (root.shown >= root.works.length) root.shown = root.works.length === 1 ? 0 : -1
    Component.onCompleted: {
        if (root.works.length === 0)
            root.failed("a gallery without pictures");
        else if (root.works.length === 1)
            root.shown = 0;
    }

    Loader {
        anchors.fill: parent
        active: root.works.length > 1
        visible: root.shown < 0

        // qmllint disable unqualified
        sourceComponent: GalleryWall {
            title: root.context.title
            works: root.works
            // Behind a full screen nothing is read, so that its memory is for the picture that is looked at.
            awake: root.shown < 0
            onChosen: index => root.open(index)
            onBroken: (index, reason) => root.tell(index, reason)
        }
        // qmllint enable unqualified
    }

    Loader {
        id: full

        anchors.fill: parent
        active: root.shown >= 0

        // qmllint disable unqualified
        sourceComponent: FullScreen {
            works: root.works
            start: root.openedAt
            onTurned: index => root.shown = index
            onWallWanted: root.shown = -1
            onBroken: (index, reason) => root.tell(index, reason)
        }
        // qmllint enable unqualified
    }
}
