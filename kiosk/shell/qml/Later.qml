// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A part that the first picture does without. Its file is not even read before somebody needs it or there is time,
/// which takes a third from the shell's start.
Loader {
    id: root

    required property string file
    /// What it is given at its birth; Qt.binding() too.
    required property var given
    /// It is made at once.
    property bool needed: false
    /// There is time: it is made in small steps.
    property bool settled: false

    function make(): void {
        if (root.status === Loader.Ready || !root.needed && (!root.settled || root.status === Loader.Loading))
            return;
        // Begun anew when it is needed while it is on its way: a loader that is told to hurry forgets what it was given.
        root.source = "";
        root.asynchronous = !root.needed;
        root.setSource(root.file, root.given);
    }

    // What is made in steps would be seen, and touched, before it knows that it is closed.
    visible: root.status === Loader.Ready
    onNeededChanged: root.make()
    onSettledChanged: root.make()
    Component.onCompleted: root.make()
}
