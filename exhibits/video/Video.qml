// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// A film: poster, play, captions, chapters, text to read. What is broken leaves the poster and a calm sentence.
Exhibit {
    id: root

    readonly property var settings: root.context.settings
    readonly property var medium: root.settings.film ?? ({})
    readonly property var chapters: root.settings.chapters ?? []
    readonly property bool byItself: root.settings.start === "loop"
    property int volumeStep: 4
    /// What the visitor chose; undefined until then.
    property var captionsChosen
    readonly property bool captionsOn: root.captionsChosen ?? (root.context.comfort.captions || film.muted || !film.audible)
    /// What the visitor chose; undefined until then. Who has the screen read aloud wants to hear what is to be seen.
    property var descriptionChosen
    readonly property bool descriptionOn: root.descriptionChosen ?? root.context.comfort.readAloud
    property bool reading: false
    property bool awake: true
    readonly property bool notice: film.phase === "poster" || film.phase === "ended" || film.phase === "broken"

    function wake(): void {
        root.awake = true;
        asleep.restart();
    }

    function report(reason: string): void {
        root.context.report("medium-broken", String(root.medium.src ?? "").split("/").pop() + ": " + reason);
    }

    ground: "ink"
    signFilm: root.medium.sign_language ?? ""
    signPosition: film.begun ? film.position : 0
    engaged: film.playing && !root.byItself
    onActiveChanged: root.active ? (root.byItself && !root.reading ? film.play() : undefined) : film.pause()
    Component.onCompleted: {
        if (root.medium.missing)
            film.breakDown(null, qsTr("there is no such file"));
        else if (root.byItself && root.active)
            film.play();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.night
    }

    Film {
        id: film

        anchors.fill: parent
        anchors.bottomMargin: film.begun && Theme.portrait && !film.fill ? controls.height : 0
        source: root.medium.missing ? "" : root.medium.src ?? ""
        loop: root.byItself || (root.medium.loop ?? false)
        muted: root.byItself
        volume: root.context.comfort.volume * root.volumeStep / 5 * (root.context.ducked || describer.speaking ? 0.2 : 1)
        poster: root.medium.poster ?? ""
        alt: root.medium.alt ?? ""
        focusX: root.medium.focusX ?? 0.5
        focusY: root.medium.focusY ?? 0.5
        title: root.context.title
        onBroke: reason => root.report(reason)
        onPosterBroke: reason => root.context.report("medium-broken", reason)
        onPhaseChanged: {
            root.wake();
            if (film.phase === "ended")
                root.context.note("film", "seen to the end");
        }
    }

    Describer {
        id: describer

        film: film
        source: root.medium.audio_description ?? ""
        wanted: root.descriptionOn && !film.muted
        volume: root.context.comfort.volume * root.volumeStep / 5 * (root.context.ducked ? 0.2 : 1)
        onBroke: reason => root.context.report("medium-broken", "audio description: " + reason)
    }

    CaptionTrack {
        id: track

        source: root.medium.captions ?? ""
        position: film.position
        onStatusChanged: if (track.status === CaptionTrack.Error) root.context.report("bad-captions", track.errorString)
    }

    // A touch anywhere brings the controls back.
    TapHandler {
        enabled: film.begun
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onPressedChanged: root.wake()
    }

    Timer {
        id: asleep

        interval: 8000
        running: film.phase === "playing"
        onTriggered: root.awake = Theme.byKeys || controls.volumeOpen
    }

    Rectangle {
        y: controls.y - Theme.dp(280)
        width: root.width
        height: root.height - y
        visible: controls.visible && !Theme.highContrast
        opacity: controls.opacity
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0) }
            GradientStop { position: 0.5; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.8) }
            GradientStop { position: 1; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.94) }
        }
    }

    Rectangle {
        anchors.fill: controls
        visible: controls.visible && Theme.highContrast
        color: Theme.night
    }

    CaptionBox {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (controls.shown ? controls.y - Theme.dp(8) : root.height - Theme.dp(64)) - height
        widest: root.width - Theme.dp(112)
        text: root.captionsOn && film.begun && film.phase !== "ended" ? track.text : ""
    }

    FilmControls {
        id: controls

        readonly property bool shown: film.begun && film.phase !== "ended" && root.awake

        y: root.height - height
        width: root.width
        height: implicitHeight
        visible: opacity > 0
        enabled: controls.shown && !root.reading
        opacity: controls.shown ? 1 : 0
        film: film
        title: root.context.title
        chapters: root.chapters
        captionsThere: track.count > 0
        captionsOn: root.captionsOn
        descriptionThere: describer.there
        descriptionOn: root.descriptionOn
        transcriptThere: (root.medium.transcript ?? "") !== ""
        volumeStep: root.volumeStep
        onCaptionsWished: on => root.captionsChosen = on
        onDescriptionWished: on => root.descriptionChosen = on
        onTranscriptWanted: {
            film.pause();
            root.reading = true;
        }
        onSoundWished: (step, muted) => {
            root.volumeStep = step;
            film.muted = muted;
            root.wake();
        }

        Behavior on opacity {
            NumberAnimation { duration: Theme.page }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.notice && !(film.phase === "poster" && root.byItself)

        // qmllint disable unqualified
        sourceComponent: FilmNotice {
            title: root.context.title
            sentence: film.phase === "broken" ? qsTr("This film is being repaired. Everything else here works.") : ""
            button: film.phase === "poster" ? qsTr("Play film") : film.phase === "ended" ? qsTr("Watch again")
                : controls.transcriptThere ? qsTr("Read what it says") : ""
            icon: film.phase === "ended" ? "restart" : film.phase === "broken" ? "document" : "play"
            onTriggered: film.phase === "broken" ? root.reading = true : film.play()
        }
        // qmllint enable unqualified
    }

    Loader {
        anchors.fill: parent
        active: root.reading

        // qmllint disable unqualified
        sourceComponent: TranscriptPage {
            title: root.context.title
            text: root.medium.transcript ?? ""
            onClosed: root.reading = false
        }
        // qmllint enable unqualified
    }
}
