// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Vitrine.Shell
import Vitrine.Ui

/// The glass. From below: home, the stage, sheets, the bar, the question, attract, the pause page.
Item {
    id: root

    required property Shell shell
    readonly property Visit visit: root.shell.visit
    readonly property string page: root.visit.page
    readonly property bool attract: root.visit.below === "attract"
    readonly property bool paused: root.visit.below === "pause"
    /// What is on the glass is there as a whole, pictures and all. The scene is made before there is a window.
    readonly property bool whole: root.Window.window === null ? false : root.page === "attract" ? attractPage.whole && !attractFade.running
        : root.page === "home" ? deck.ready : root.page === "exhibit" ? stage.covers : true
    readonly property real unit: Theme.unitFor(root.width, root.height, root.shell.panelWidthMm, root.shell.viewingDistanceMm)

    property string sheet
    /// The first page is on the glass: there is time to make what was not seen yet, so that it opens at once.
    property bool settled: false
    /// Its pictures are wanted: it is seen, or there is time.
    property bool attractWanted: false
    /// What lies below a sheet or a question is deaf: handlers hear of every finger above them too, and keys would walk there.
    readonly property bool bare: root.sheet === ""

    function closeSheets(): void {
        root.sheet = "";
    }

    function tellIfWhole(): void {
        if (root.whole)
            root.shell.pageWhole(root.page);
    }

    function toggle(name: string): void {
        root.sheet = root.sheet === name ? "" : name;
    }

    onPageChanged: if (root.page !== "home" && root.page !== "exhibit") root.closeSheets()
    onWholeChanged: root.tellIfWhole()
    onSettledChanged: root.attractWanted = true
    onAttractChanged: {
        root.attractWanted = root.attractWanted || root.attract;
        if (!root.attract && deck.page !== null && root.visit.below === "home")
            deck.page.enter();
    }
    Component.onCompleted: {
        root.attractWanted = root.attract;
        root.tellIfWhole();
    }

    Binding { target: Theme; property: "unit"; value: root.unit }
    Binding { target: Theme; property: "portrait"; value: root.height > root.width }
    Binding { target: Theme; property: "contrast"; value: root.shell.comfort.contrast }
    Binding { target: Theme; property: "textScale"; value: root.shell.comfort.textScale }
    Binding { target: Theme; property: "calm"; value: root.shell.comfort.calm || root.shell.softwareRendered }
    Binding { target: Theme; property: "accent"; value: root.shell.exhibition?.accent ?? "#0A7D8C" }

    Connections {
        target: root.shell

        function onExhibitionChanged(): void {
            known.restart(); // when the pages know of it too
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

    // Not from inside the change that made it ready.
    Timer {
        id: ready

        interval: 0
        onTriggered: root.shell.incomingReady()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    HomeDeck {
        id: deck

        width: root.width
        height: bar.y
        visible: !stage.covers && !attractPage.covers
        enabled: root.page === "home" && root.bare
        exhibition: root.shell.exhibition
        incoming: root.shell.incoming
        onIncomingReadyChanged: if (deck.incomingReady) ready.restart()
        onPressing: (id, on) => on ? root.shell.prepare(id) : root.shell.drop()
        onOpened: (card, place) => {
            stage.comeFrom(card, place);
            root.shell.open(card.exhibitId);
        }
        onCoverBroken: (id, reason) => root.shell.coverBroken(id, reason)
    }

    StagePage {
        id: stage

        width: root.width
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

    // Repeaters of one: a Loader of Qt 6.4 makes no bound component.
    Repeater {
        model: root.settled || root.sheet === "language" ? 1 : 0
        delegate: LanguageSheet {
            width: root.width
            height: bar.y
            shell: root.shell
            open: root.sheet === "language"
            onDismissed: root.closeSheets()
        }
    }

    Repeater {
        model: root.settled || root.sheet === "comfort" ? 1 : 0
        delegate: ComfortSheet {
            width: root.width
            height: bar.y
            shell: root.shell
            open: root.sheet === "comfort"
            onDismissed: root.closeSheets()
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        enabled: root.page === "home" || root.page === "exhibit"
        atHome: root.visit.below === "home"
        title: root.visit.below === "exhibit" ? root.shell.exhibitTitle : ""
        progress: stage.exhibit !== null ? stage.exhibit.progress : -1
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
    }

    Repeater {
        model: root.settled || root.visit.asking ? 1 : 0
        delegate: StillThere {
            width: root.width
            height: root.height
            asking: root.visit.asking
            total: root.visit.secondsInAll
            remaining: root.visit.secondsLeft
            onStayed: root.visit.stay()
            onEnded: root.visit.end("left")
        }
    }

    Item {
        id: attractLayer

        width: root.width
        height: root.height
        visible: opacity > 0
        opacity: root.attract ? 1 : 0
        y: root.attract || Theme.calm ? 0 : -0.06 * root.height

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
            color: Theme.night
        }

        AttractPage {
            id: attractPage

            readonly property bool covers: attractLayer.opacity === 1

            anchors.fill: parent
            exhibition: root.attractWanted ? root.shell.exhibition : null
            calls: root.visit.languages.length > 0 && root.shell.exhibition !== null ? root.shell.callWords() : []
            playing: root.attract
            still: Theme.calm
            closing: !root.attract
            onBroken: reason => root.shell.coverBroken("", reason)
        }
    }

    PausePage {
        anchors.fill: parent
        visible: opacity > 0
        opacity: root.paused ? 1 : 0
        exhibition: root.shell.exhibition
        sentences: root.visit.languages.length >= 0 ? root.shell.pauseWords() : []

        Behavior on opacity {
            NumberAnimation {
                duration: 600
            }
        }
    }
}
