// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Vitrine.Shell
import Vitrine.Ui

/// The glass. From below: home, the stage, sheets, the bar, the question, attract, the pause page. Everything that is
/// touched lies in `area`: the whole glass, or what a person who sits can reach, with a picture above it.
Item {
    id: root

    required property Shell shell
    readonly property Visit visit: root.shell.visit
    readonly property string page: root.visit.page
    readonly property bool attract: root.visit.below === "attract"
    /// The next content can take over: what is seen of it first is there. Under attract its home has the time of a cross-fade.
    readonly property bool incomingReady: root.shell.incoming !== null
        && (root.attract && attractPage.item !== null ? (attractPage.item as AttractPage).incomingReady : deck.incomingReady)
    readonly property bool paused: root.visit.below === "pause"
    readonly property bool asleep: root.visit.below === "asleep"
    /// What is on the glass is there as a whole, pictures and all. The scene is made before there is a window.
    readonly property bool whole: root.Window.window === null ? false : root.page === "attract" ? ((attractPage.item as AttractPage)?.whole ?? false) && !attractFade.running
        : root.page === "home" ? deck.ready : root.page === "exhibit" ? stage.covers : true
    readonly property bool reaching: root.shell.comfort.reach
    /// Nobody trusted has signed a pack that is shown: the pages make room for the line that says so.
    readonly property bool marked: root.shell.exhibition?.isUnsigned ?? false
    readonly property rect reach: root.reaching ? root.shell.reachBand(root.width, root.height) : Qt.rect(0, 0, root.width, root.height)
    readonly property real markRoom: root.marked ? mark.room : 0
    readonly property real upper: Math.max(root.reach.y, root.markRoom)
    readonly property rect band: Qt.rect(root.reach.x, root.upper, root.reach.width, root.reach.y + root.reach.height - root.upper)
    readonly property real unit: Theme.unitFor(root.width, root.reach.height, root.shell.panelWidthMm, root.shell.viewingDistanceMm)
    /// The picture wanders, so that nothing burns in: so many pixels to a millimetre, and never so far that something
    /// touched would leave the glass. What has no edge reaches that far beyond it.
    readonly property real pxPerMm: root.shell.panelWidthMm > 0 ? root.width / root.shell.panelWidthMm : root.unit / 0.49
    readonly property real spill: Math.min(root.shell.care.wanderAtMost * root.pxPerMm, 8 * root.unit)
    readonly property real wanderScale: root.shell.care.wanderAtMost > 0 ? root.spill / root.shell.care.wanderAtMost : 0

    property string sheet
    /// The first page is on the glass: there is time to make what was not seen yet, so that it opens at once.
    property bool settled: false
    /// What lies below a sheet or a question is deaf: handlers hear of every finger above them too, and keys would walk there.
    readonly property bool bare: root.sheet === ""
    readonly property bool forStaff: root.shell.staff.page !== "closed"

    function closeSheets(): void {
        root.sheet = "";
    }

    /// The keypad's way back: from a sheet to its page, from an exhibit to home. True: there was one.
    function back(): bool {
        if (root.sheet !== "")
            root.closeSheets();
        else if (root.page === "exhibit")
            root.shell.goHome();
        else
            return false;
        return true;
    }

    function tellIfWhole(): void {
        if (root.whole)
            root.shell.pageWhole(root.page);
    }

    /// A visitor wants to say that something does not work: what was on the glass goes with it.
    function askForFault(): void {
        root.shell.visitorFaults.notice(stage.covers ? stage : deck);
        root.sheet = "fault";
    }

    function toggle(name: string): void {
        root.sheet = root.sheet === name ? "" : name;
    }

    onForStaffChanged: root.closeSheets()
    onPageChanged: {
        if (root.page !== "home" && root.page !== "exhibit")
            root.closeSheets();
        root.shell.guide.pageChanged();
    }
    onSheetChanged: root.shell.guide.pageChanged()
    Keys.onEscapePressed: event => event.accepted = root.back()
    onWholeChanged: root.tellIfWhole()
    onAttractChanged: {
        if (!root.attract && deck.page !== null && root.visit.below === "home")
            deck.page.enter();
    }
    Component.onCompleted: {
        root.shell.guide.walk.setPage(root);
        root.tellIfWhole();
    }

    transform: Translate {
        x: Math.round(root.shell.care.wanderX * root.wanderScale)
        y: Math.round(root.shell.care.wanderY * root.wanderScale)
    }

    Binding { target: Theme; property: "language"; value: root.visit.language }
    Binding { target: Theme; property: "unit"; value: root.unit }
    Binding { target: Theme; property: "portrait"; value: root.reach.height > root.width }
    Binding { target: Theme; property: "contrast"; value: root.shell.comfort.contrast }
    Binding { target: Theme; property: "textScale"; value: root.shell.comfort.textScale }
    Binding { target: Theme; property: "calm"; value: root.shell.comfort.calm || root.shell.softwareRendered }
    Binding { target: Theme; property: "byKeys"; value: root.shell.guide.walk.walking }
    Binding { target: root.shell.guide.walk; property: "busy"; value: root.page === "exhibit" && !stage.covers }
    Binding { target: Typing; property: "available"; value: root.shell.keyboard }
    Binding { target: Theme; property: "accent"; value: root.shell.exhibition?.accent ?? "#0A7D8C" }

    Connections {
        target: root.shell

        function onExhibitionChanged(): void {
            known.restart(); // when the pages know of it too
        }
    }

    Connections {
        target: root.visit

        function onEnded(): void {
            Typing.forget();
            deck.page?.forget();
        }
    }

    Timer {
        interval: 600
        running: root.whole && !root.settled
        onTriggered: root.settled = true
    }

    Timer {
        id: known

        interval: 0
        onTriggered: root.tellIfWhole()
    }

    onIncomingReadyChanged: if (root.incomingReady) ready.restart()

    // Not from inside the change that made it ready.
    Timer {
        id: ready

        interval: 0
        onTriggered: if (root.incomingReady) root.shell.incomingReady()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        color: stage.covers && stage.exhibit !== null && stage.exhibit.ground === "ink" ? Theme.night : Theme.paper
    }

    Later {
        width: root.width
        height: root.band.y
        file: "ReachPicture.qml"
        given: ({ shell: root.shell, below: Qt.binding(() => stage.covers && stage.exhibit?.ground === "ink" ? Theme.night : Theme.paper) })
        needed: root.reaching
        visible: status === Loader.Ready && root.reaching && root.band.y > 0
    }

    // Below the band, where nobody who sits reaches either.
    Rectangle {
        x: -root.spill
        y: root.band.y + root.band.height
        width: root.width + 2 * root.spill
        height: root.height - y + root.spill
        color: Theme.night
    }

    Item {
        id: area

        x: root.band.x
        y: root.band.y
        width: root.band.width
        height: root.band.height
        enabled: !root.forStaff

        HomeDeck {
            id: deck

            width: area.width
            height: bar.y
            visible: !stage.covers && !attractLayer.covers
            enabled: root.page === "home" && root.bare
            exhibition: root.shell.exhibition
            incoming: root.shell.incoming
            covered: attractLayer.covers
            settled: root.settled
            onPressing: (id, on) => on ? root.shell.prepare(id) : root.shell.drop()
            onOpened: (card, place) => {
                stage.comeFrom(card, place);
                root.shell.open(card.exhibitId);
            }
            onCoverBroken: (id, reason) => root.shell.coverBroken(id, reason)
        }

        StagePage {
            id: stage

            width: area.width
            height: bar.y
            // The second tap of a double tap on a card is not the first on the exhibit.
            enabled: root.page === "exhibit" && root.bare && stage.covers
            shell: root.shell

            Connections {
                target: stage.exhibit

                function onEngagedChanged(): void {
                    root.shell.engage(stage.exhibit.engaged);
                }
            }
        }

        Loader {
            id: signer

            readonly property url film: String(stage.exhibit?.signFilm ?? "") !== "" ? stage.exhibit.signFilm : root.shell.exhibitSignFilm

            width: area.width
            height: bar.y
            enabled: stage.enabled
            active: root.shell.comfort.signLanguage && stage.covers && String(signer.film) !== ""
            source: "SignerWindow.qml"

            Binding { target: signer.item; property: "film"; value: signer.film }
            Binding { target: signer.item; property: "position"; value: stage.exhibit?.signPosition ?? -1 }
            Binding { target: signer.item; property: "active"; value: root.page === "exhibit" }

            Connections {
                target: signer.item
                ignoreUnknownSignals: true

                function onBroken(reason: string): void {
                    root.shell.coverBroken(root.visit.exhibit, reason);
                }
            }
        }

        Later {
            width: area.width
            height: bar.y
            file: "LanguageSheet.qml"
            given: ({ shell: root.shell, open: Qt.binding(() => root.sheet === "language") })
            needed: root.sheet === "language"
            settled: root.settled
            onLoaded: (item as LanguageSheet).dismissed.connect(root.closeSheets)
        }

        Later {
            width: area.width
            height: bar.y
            file: "ComfortSheet.qml"
            given: ({ shell: root.shell, open: Qt.binding(() => root.sheet === "comfort") })
            needed: root.sheet === "comfort"
            settled: root.settled
            onLoaded: {
                const comfort = item as ComfortSheet;
                comfort.dismissed.connect(root.closeSheets);
                comfort.faultChosen.connect(root.askForFault);
            }
        }

        // Seldom needed: made then.
        Later {
            width: area.width
            height: bar.y
            file: "FaultSheet.qml"
            given: ({ shell: root.shell, open: Qt.binding(() => root.sheet === "fault") })
            needed: root.sheet === "fault"
            onLoaded: (item as FaultSheet).dismissed.connect(root.closeSheets)
        }

        // For a page that has a field, or when one is written in: most visits do without a keyboard.
        Later {
            width: area.width
            height: bar.y
            file: "KeyboardPanel.qml"
            given: ({ shell: root.shell })
            needed: Typing.field !== null
            settled: root.settled && Typing.available && Typing.fields > 0
        }

        BottomBar {
            id: bar

            spill: root.spill
            y: area.height - height
            width: area.width
            enabled: root.page === "home" || root.page === "exhibit"
            atHome: root.visit.below === "home"
            title: root.visit.below === "exhibit" ? root.shell.exhibitTitle : ""
            progress: stage.exhibit !== null ? stage.exhibit.progress : -1
            leftHanded: root.shell.comfort.leftHanded
            languageName: root.shell.languageName(root.visit.language)
            severalLanguages: root.visit.languages.length > 1
            languageOpen: root.sheet === "language"
            comfortOpen: root.sheet === "comfort"
            onHomeChosen: {
                root.closeSheets();
                root.shell.goHome();
            }
            onLanguageChosen: root.toggle("language")
            onComfortChosen: root.toggle("comfort")
            speaks: root.shell.guide.able
            reading: root.shell.guide.aloud.reading
            onReadingChosen: root.shell.guide.toggleReading()
        }

        Later {
            width: area.width
            height: area.height
            file: "StillThere.qml"
            given: ({
                asking: Qt.binding(() => root.visit.asking),
                spill: Qt.binding(() => root.spill),
                total: Qt.binding(() => root.visit.secondsInAll),
                remaining: Qt.binding(() => root.visit.secondsLeft)
            })
            needed: root.visit.asking
            settled: root.settled
            onLoaded: {
                const question = item as StillThere;
                question.stayed.connect(root.visit.stay);
                question.moreTime.connect(root.visit.moreTime);
                question.ended.connect(() => root.visit.end("left"));
            }
        }
    }

    Later {
        width: root.width
        height: root.height
        file: "SpeechMarks.qml"
        given: ({ guide: root.shell.guide })
        needed: root.shell.guide.walk.walking || root.shell.guide.aloud.reading || root.shell.guide.notice !== ""
    }

    Item {
        id: attractLayer

        readonly property bool covers: attractLayer.opacity === 1

        width: root.width
        height: root.height
        visible: opacity > 0 && !(root.asleep && dark.opacity === 1)
        enabled: root.attract && !root.forStaff
        opacity: root.attract || root.asleep ? 1 : 0
        y: root.attract || root.asleep || Theme.calm ? 0 : -0.06 * root.height

        Behavior on opacity {
            NumberAnimation {
                id: attractFade

                duration: root.attract ? 600 : Theme.fade
            }
        }
        Behavior on y {
            enabled: !root.attract && attractLayer.visible

            NumberAnimation {
                duration: Theme.fade
                easing.type: Easing.Bezier
                easing.bezierCurve: Theme.curve
            }
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: -root.spill
            color: Theme.night
        }

        Later {
            id: attractPage

            anchors.fill: parent
            anchors.topMargin: root.markRoom
            file: "AttractPage.qml"
            given: ({
                exhibition: Qt.binding(() => root.shell.exhibition),
                incoming: Qt.binding(() => root.attract ? root.shell.incoming : null),
                calls: Qt.binding(() => root.visit.languages.length > 0 && root.shell.exhibition !== null ? root.shell.callWords() : []),
                playing: Qt.binding(() => root.attract),
                still: Qt.binding(() => Theme.calm),
                closing: Qt.binding(() => !root.attract),
                spill: Qt.binding(() => root.spill),
                places: Qt.binding(() => root.shell.care.turn)
            })
            needed: root.attract
            settled: root.settled
            onLoaded: (item as AttractPage).broken.connect(reason => root.shell.coverBroken("", reason))
        }
    }

    Later {
        anchors.fill: parent
        anchors.topMargin: root.markRoom
        file: "PausePage.qml"
        given: ({
            exhibition: Qt.binding(() => root.shell.exhibition),
            spill: Qt.binding(() => root.spill),
            sentences: Qt.binding(() => root.visit.languages.length >= 0 ? root.shell.pauseWords() : [])
        })
        needed: root.paused
        settled: root.settled
        visible: status === Loader.Ready && opacity > 0
        opacity: root.paused ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: 600
            }
        }
    }

    Later {
        id: dark

        anchors.fill: parent
        file: "AsleepPage.qml"
        given: ({
            answering: Qt.binding(() => root.shell.care.answering),
            sentences: Qt.binding(() => root.shell.care.answering ? root.shell.openingWords() : []),
            spill: Qt.binding(() => root.spill)
        })
        needed: root.asleep
        settled: root.settled
        visible: status === Loader.Ready && opacity > 0
        opacity: root.asleep ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: 600
            }
        }
    }

    // A darker panel; fingers do not notice.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        enabled: false
        visible: opacity > 0
        color: "black"
        opacity: 1 - root.shell.care.brightness

        Behavior on opacity {
            NumberAnimation {
                duration: 800
            }
        }
    }

    // Not even read before somebody knows the gesture.
    Later {
        y: root.band.y
        width: root.width
        height: root.band.height
        file: "StaffLayer.qml"
        given: ({
            shell: root.shell,
            above: Qt.binding(() => root.band.y),
            under: Qt.binding(() => root.height - root.band.y - root.band.height),
            spill: Qt.binding(() => root.spill)
        })
        needed: root.forStaff
        visible: status === Loader.Ready && root.forStaff
    }

    UnsignedMark {
        id: mark

        x: -root.spill
        z: 1 // above all pages, whatever their order
        width: root.width + 2 * root.spill
        spill: root.spill
        visible: root.marked && !root.asleep
    }
}
