// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtMultimedia
import QtQuick
import QtQuick.Window
import Vitrine.Exhibits.Video

/// Makes reels and sees them off. They belong to it and not to the exhibit, so that an exhibit which is closed while its
/// film starts is gone at once, and the player follows when it can be closed without holding up the screen.
Item {
    id: root

    /// Players can be made without a wait.
    readonly property alias ready: warmUp.ready
    /// Whether there is anything to play sound on; known once a reel was made.
    readonly property bool audible: (root.devices?.audioOutputs.length ?? 0) > 0
    property MediaDevices devices: null
    readonly property Component devicesComponent: Component {
        MediaDevices {}
    }
    readonly property Component reel: Component {
        Reel {}
    }

    /// A reel that is shown in `place`.
    function make(place: Item, properties: var): Reel {
        // Looking for them takes a while where there is no sound server; nothing is looked for before a film plays.
        if (root.devices === null)
            root.devices = root.devicesComponent.createObject(root) as MediaDevices;
        const reel = root.reel.createObject(root, properties) as Reel;
        reel.audible = root.audible;
        reel.parent = place;
        return reel;
    }

    function retire(reel: Reel): void {
        // Written, not bound: who they were bound to is about to go.
        reel.muted = true;
        reel.volume = 0;
        reel.fill = false;
        reel.z = 0;
        reel.visible = false;
        // It stays in the window: a player whose window goes while it starts waits for it in vain.
        reel.parent = reel.Window.contentItem;
        reel.retired = true;
    }

    MediaWarmUp {
        id: warmUp
    }

}
