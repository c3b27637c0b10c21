// SPDX-License-Identifier: Apache-2.0
import QtMultimedia
import QtQuick

/// Somebody says what is to be seen: a second sound that goes with the film, wherever it is wound, and rests with it.
Item {
    id: root

    required property Film film
    property url source
    property bool wanted: false
    property real volume: 1
    /// Without anything to play sound on a second sound is of no use.
    property bool audible: root.film.audible
    readonly property bool there: String(root.source) !== "" && root.audible && !root.broken
    /// It is heard: the film's own sound makes room.
    readonly property bool speaking: root.playing && root.film.phase === "playing"
    readonly property bool playing: player.item !== null && (player.item as MediaPlayer).playbackState === MediaPlayer.PlayingState
    readonly property int position: (player.item as MediaPlayer)?.position ?? 0 // qmllint disable
    property bool broken: false
    /// So much beside the film, in milliseconds, that somebody notices.
    readonly property int mostApart: 350
    /// Winding takes its time: who winds again at once never gets there.
    property real woundAt: 0
    readonly property int patience: 1500

    signal broke(string reason)

    /// Does what the film does, and stands where it stands.
    function follow(): void {
        const voice = player.item as MediaPlayer;
        if (voice === null)
            return;
        const over = voice.duration > 0 && root.film.position >= voice.duration; // qmllint disable
        if (root.film.phase !== "playing" || over) {
            if (root.playing)
                voice.pause();
            return;
        }
        // Qt 6.8 says of a sound that plays as it should that it is being buffered.
        if (![MediaPlayer.LoadedMedia, MediaPlayer.BufferingMedia, MediaPlayer.BufferedMedia].includes(voice.mediaStatus))
            return;
        if (!root.playing)
            voice.play();
        const now = Date.now();
        const apart = Math.abs(voice.position - root.film.position); // qmllint disable
        if (apart > root.mostApart && now - root.woundAt > root.patience) {
            root.woundAt = now;
            voice.position = root.film.position; // qmllint disable
        }
    }

    onSourceChanged: root.broken = false

    // Made when it is wanted: a second player costs a decoder.
    Loader {
        id: player

        active: root.there && root.wanted && root.film.begun
        onLoaded: root.follow()

        // qmllint disable unqualified
        sourceComponent: MediaPlayer {
            id: voice

            source: root.source
            audioOutput: sound.item as AudioOutput
            onMediaStatusChanged: root.follow()
            onErrorOccurred: (error, errorString) => {
                root.broken = true;
                root.broke(errorString);
            }
        }
        // qmllint enable unqualified
    }

    Loader {
        id: sound

        active: root.film.audible && player.active

        // qmllint disable unqualified
        sourceComponent: AudioOutput {
            volume: root.volume
        }
        // qmllint enable unqualified
    }

    Connections {
        target: root.film

        function onPhaseChanged(): void { root.follow(); }
        function onPositionChanged(): void { root.follow(); }
    }
}
