// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit

/// What every exhibit is. The screen gives it a context and the stage (the panel without the bar) and reads the rest.
Item {
    id: root

    /// Who the exhibit is, its checked settings and the visitor's comfort.
    required property ExhibitContext context
    /// True while visitors see it; films and movement stand still otherwise.
    property bool active: false
    /// How far the visitor is, 0 to 1; it drives the beam on the bar. Below 0: no beam.
    property real progress: -1
    /// "paper" for choosing and reading, "ink" for looking.
    property string ground: "paper"
    /// A film the visitor started is playing: the idle clock waits.
    property bool engaged: false

    /// Of what is playing, a film in sign language and where it stands in ms: the screen shows it in a window of its own
    /// to whoever wants it. Without a position it runs by itself.
    property url signFilm
    property int signPosition: -1

    /// The visitor is through; the screen goes home.
    signal finished
    /// Nothing sensible can be shown; the screen shows its calm card and writes a fault.
    signal failed(string reason)
}
