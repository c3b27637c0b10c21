// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// What the attract page knows of a film. It imports no QtMultimedia, so that a house without films never loads it.
Item {
    property url source
    property bool playing: false
    /// Frames have arrived.
    property bool ready: false

    signal finished
    signal broken(string reason)
}
