// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui
import Vitrine.Exhibits.Events

/// What takes place here: today, this week, coming; or a programme from its first to its last day. When nothing lies
/// ahead it looks back instead of showing an empty page.
Exhibit {
    id: root

    readonly property var settings: root.context.settings
    readonly property var range: root.settings.range ?? null
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)
    /// The clock. Invalid: the computer's.
    property date now: root.context.now
    property bool viewChosen: false
    property var shownRow: null
    property var shownDay: null
    readonly property bool nothingAhead: programme.status === Programme.Ready && root.range === null && programme.coming === 0 && programme.today === 0

    function calendar(): string {
        const settings = root.settings;
        if (settings.calendar)
            return settings.calendar.src ?? "";
        return settings.calendars?.[root.calendarLanguage()]?.src ?? "";
    }

    /// Of the calendar shown, where there is one for each language.
    function calendarLanguage(): string {
        const languages = Object.keys(root.settings.calendars ?? {});
        const shown = root.context.language;
        return [shown, shown.split("-")[0]].find(language => languages.includes(language)) ?? languages[0] ?? "";
    }

    /// A calendar in another language than the one shown is read in a voice of its own.
    function tellVoice(): void {
        const language = root.calendarLanguage();
        if (language === "" || language.split("-")[0] === root.context.language.split("-")[0]) {
            root.context.wordsAre("", []);
            return;
        }
        const words = [];
        for (const day of programme.days) {
            for (const row of day.rows)
                words.push(row.title, row.place, row.words);
        }
        root.context.wordsAre(language, words.filter(text => text !== ""));
    }

    function choose(view: int): void {
        root.viewChosen = true;
        programme.view = view;
        area.rewind();
        root.context.note("view", ["today", "week", "coming", "past", "range"][view]);
    }

    /// An open event is told as the calendar has it now, in the language of now; one that is gone closes.
    function followEvent(): void {
        if (root.shownRow === null)
            return;
        const found = programme.find(root.shownRow);
        if (found === undefined) {
            root.shownRow = null;
            return;
        }
        root.shownDay = found.day;
        root.shownRow = found.row;
    }

    /// What is nearest: today if there is anything, else this week, else what is coming, else what was.
    function settle(): void {
        if (root.viewChosen)
            return;
        programme.view = root.range !== null ? Programme.Range
            : programme.today > 0 ? Programme.Today
            : programme.week > 0 ? Programme.Week
            : programme.coming > 0 ? Programme.Coming : Programme.Past;
    }

    function sentence(): string {
        if (programme.status === Programme.Error)
            return qsTr("The programme is being worked on. Please ask at the counter what takes place.");
        if (programme.status !== Programme.Ready)
            return "";
        if (root.range !== null) {
            if (programme.today + programme.coming + programme.past === 0)
                return qsTr("Nothing is planned for these days yet.");
            return programme.coming === 0 ? qsTr("This was on from %1.").arg(programme.rangeWords)
                                          : qsTr("On from %1.").arg(programme.rangeWords);
        }
        if (programme.coming + programme.past + programme.today === 0)
            return qsTr("Nothing is planned yet. Do come by again.");
        if (root.nothingAhead)
            return qsTr("Nothing new is planned just now. This is what was on most recently.");
        if (programme.days.length === 0)
            return programme.view === Programme.Today ? qsTr("Nothing takes place today.") : qsTr("Nothing more takes place this week.");
        return root.settings.note ?? "";
    }

    Component.onCompleted: if (root.calendar() === "") root.failed("no calendar");

    Programme {
        id: programme

        source: root.calendar()
        language: root.context.language
        timeZone: root.settings.time_zone ?? "Europe/Berlin"
        from: root.range?.from ?? ""
        to: root.range?.to ?? ""
        now: root.now
        onDaysChanged: {
            if (programme.status === Programme.Ready)
                root.settle();
            root.followEvent();
            root.tellVoice();
        }
        onStatusChanged: {
            if (programme.status === Programme.Error)
                root.context.report("medium-broken", programme.errorString);
            if (programme.status === Programme.Ready) {
                root.settle();
                for (const problem of programme.problems)
                    root.context.report("bad-calendar", problem);
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Heading {
        id: heading

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        y: Theme.dp(Theme.portrait ? 64 : 48)
        width: root.width - 2 * root.margin - (chips.beside ? chips.width + Theme.dp(40) : 0)
        fitHeight: root.height * 0.2
        enabled: root.shownRow === null
        text: root.context.title
    }

    ViewChips {
        id: chips

        readonly property bool beside: visible && !Theme.portrait && Theme.textScale < 1.5

        x: beside !== Theme.mirrored ? root.width - width - root.margin : root.margin
        y: beside ? heading.y + (Math.min(heading.height, Theme.dp(92)) - height) / 2 : heading.y + heading.height + Theme.dp(28)
        widest: beside ? root.width * 0.6 : root.width - 2 * root.margin
        visible: root.range === null && !root.nothingAhead && programme.status === Programme.Ready
        enabled: root.shownRow === null
        view: programme.view
        withPast: (root.settings.show_past ?? false) && programme.past > 0
        onChosen: view => root.choose(view)
    }

    Words {
        id: sentence

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        y: (chips.visible && !chips.beside ? chips.y + chips.height : heading.y + heading.height) + Theme.dp(chips.beside ? 12 : 24)
        width: Math.min(root.width - 2 * root.margin, Theme.dp(1400))
        role: programme.days.length === 0 ? "body" : "support"
        enabled: root.shownRow === null
        text: root.sentence()
        colour: Theme.ink2
    }

    ScrollArea {
        id: area

        x: root.margin
        y: sentence.y + (sentence.text === "" ? 0 : sentence.height) + Theme.dp(36)
        width: root.width - 2 * root.margin
        height: root.height - y - Theme.dp(32)
        enabled: root.shownRow === null
        contentHeight: list.height

        Column {
            id: list

            width: area.width

            Repeater {
                model: programme.days

                // qmllint disable unqualified
                delegate: DayBlock {
                    id: day

                    required property var modelData
                    required property int index

                    width: list.width
                    day: day.modelData
                    first: day.index === 0
                    plain: programme.view === Programme.Past || programme.view === Programme.Range
                    onWanted: row => {
                        root.shownDay = day.modelData;
                        root.shownRow = row;
                        root.context.note("event", "opened");
                    }
                }
                // qmllint enable unqualified
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.shownRow !== null

        // qmllint disable unqualified
        sourceComponent: EventSheet {
            row: root.shownRow
            day: root.shownDay
            onClosed: root.shownRow = null
        }
        // qmllint enable unqualified
    }
}
