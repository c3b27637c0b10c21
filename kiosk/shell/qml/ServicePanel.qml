// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// What staff at the screen see and do: what it is, what it shows, how it is, a code for the dashboard, tests.
Item {
    id: root

    required property Shell shell
    /// How much of the glass lies above and under it.
    property real above: 0
    property real under: 0
    /// How far its ground reaches beyond the glass, since it may wander.
    property real spill: 0
    readonly property Staff staff: root.shell.staff
    readonly property var facts: root.staff.facts
    readonly property bool wide: root.width > root.height && Theme.textScale < 1.5
    readonly property real gap: Theme.dp(28)
    readonly property int columns: root.wide ? 3 : 1
    readonly property real column: (body.width - (root.columns - 1) * root.gap) / root.columns
    /// "", "pictures", "touch" or "sound"
    property string test

    function minutes(seconds: int): string {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    function size(bytes: real): string {
        const locale = Qt.locale(root.shell.visit.language);
        // The same digits as everywhere else on the page.
        return qsTr("%1 GB").arg(locale.zeroDigit === "0" ? (bytes / 1e9).toLocaleString(locale, "f", 1) : (bytes / 1e9).toFixed(1));
    }

    function age(seconds: real): string {
        const days = Math.floor(seconds / 86400);
        return days > 1 ? qsTr("%1 days").arg(days) : seconds >= 3600 ? qsTr("%1 h").arg(Math.floor(seconds / 3600)) : qsTr("%1 min").arg(Math.floor(seconds / 60));
    }

    function begin(test: string, step: string): void {
        root.test = test;
        root.staff.tell(step);
    }

    // The next one who comes begins at the top.
    onVisibleChanged: {
        root.test = "";
        area.rewind();
    }

    Rectangle {
        id: head

        enabled: root.test === ""
        width: parent.width
        height: Math.max(Theme.dp(148), headWords.height + Theme.dp(40))
        color: Theme.night

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -root.spill
            anchors.rightMargin: -root.spill
            anchors.topMargin: -root.spill
            z: -1
            color: parent.color
        }

        Icon {
            id: lock

            x: Theme.mirrored ? parent.width - width - Theme.dp(64) : Theme.dp(64)
            anchors.verticalCenter: parent.verticalCenter
            name: "lock"
            size: Theme.dp(56)
            colour: Theme.onInk
        }

        Column {
            id: headWords

            x: Theme.mirrored ? leave.x + leave.width + Theme.dp(24) : lock.x + lock.width + Theme.dp(28)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - lock.width - leave.width - Theme.dp(180)

            Heading {
                width: parent.width
                role: "wide"
                fitHeight: Theme.dp(130)
                colour: Theme.onInk
                text: qsTr("Service: %1").arg(root.staff.name)
            }

            Words {
                width: parent.width
                role: "least"
                weight: 400
                colour: Theme.onInk2
                text: qsTr("Closes in %1").arg(root.minutes(root.staff.closesIn))
                Accessible.ignored: true
            }
        }

        PillButton {
            id: leave

            x: Theme.mirrored ? Theme.dp(64) : parent.width - width - Theme.dp(64)
            anchors.verticalCenter: parent.verticalCenter
            kind: "dark"
            dense: true
            radius: Theme.dp(24)
            icon: "close"
            text: qsTr("Leave")
            onTriggered: root.staff.leave()
        }
    }

    ScrollArea {
        id: area

        enabled: root.test === ""
        y: head.height
        x: Theme.dp(64)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.dp(24)
        contentHeight: body.y + body.height + Theme.dp(40)

        ArrivalsCard {
            id: arrivals

            y: Theme.dp(40)
            width: area.width
            staff: root.staff
            language: root.shell.visit.language
        }

        Grid {
            id: body

            y: arrivals.y + (arrivals.visible ? arrivals.height + root.gap : 0)
            width: area.width
            columns: root.columns
            spacing: root.gap
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Column {
                width: root.column
                spacing: Theme.dp(32)

                FactCard {
                    width: parent.width
                    title: qsTr("Screen")
                    rows: [
                        { name: qsTr("Name"), value: root.staff.name },
                        { name: qsTr("Place"), value: root.staff.place },
                        { name: qsTr("Address"), value: (root.facts.addresses ?? []).slice(0, 3).join("\n") || qsTr("none") },
                        { name: qsTr("Network"), value: root.facts.connected ? qsTr("connected") : qsTr("not connected") },
                        { name: qsTr("Control"), value: root.staff.linked ? qsTr("connected") : qsTr("not connected") },
                        { name: qsTr("Software"), value: qsTr("%1, Qt %2").arg(root.facts.version ?? "").arg(root.facts.qt ?? "") },
                        { name: qsTr("Free space"), value: root.facts.free === undefined ? qsTr("unknown") : root.size(root.facts.free) },
                        { name: qsTr("Temperature"), value: root.facts.celsius === undefined ? qsTr("unknown") : qsTr("%1 °C").arg(Math.round(root.facts.celsius)) },
                        { name: qsTr("Running for"), value: root.facts.uptime === undefined ? qsTr("unknown") : root.age(root.facts.uptime) }
                    ].filter(row => row.value !== "")
                }
            }

            Column {
                width: root.column
                spacing: Theme.dp(32)

                FactCard {
                    width: parent.width
                    title: qsTr("Content")
                    rows: [{ name: qsTr("Generation"), value: root.shell.exhibition === null || root.shell.exhibition.generation === 0 ? qsTr("none") : String(root.shell.exhibition.generation) },
                        ...Array.from(root.shell.exhibition?.packVersions ?? [])]
                }

                PairingCard {
                    width: parent.width
                    staff: root.staff
                    language: root.shell.visit.language
                }
            }

            Grid {
                id: deeds

                readonly property real each: (width - (columns - 1) * spacing) / columns

                width: root.column
                columns: root.wide || Theme.textScale >= 1.5 ? 1 : 2
                spacing: Theme.dp(10) // with the line "Not signed" all tiles still stand on a glass of 1080 lines

                VolumeTile {
                    width: deeds.each
                    shell: root.shell
                }

                ServiceTile {
                    width: deeds.each
                    icon: "gallery"
                    title: qsTr("Test pictures")
                    text: qsTr("Grey, colours, edges")
                    onTriggered: root.begin("pictures", "test-pictures")
                }

                ServiceTile {
                    width: deeds.each
                    icon: "touch"
                    title: qsTr("Test touch")
                    text: qsTr("Ten fingers, every field")
                    onTriggered: root.begin("touch", "touch-test")
                }

                ServiceTile {
                    width: deeds.each
                    icon: "volume"
                    title: qsTr("Test sound")
                    text: qsTr("Left and right")
                    onTriggered: root.begin("sound", "sound-test")
                }

                ServiceTile {
                    width: deeds.each
                    icon: "clean"
                    title: qsTr("Clean the glass")
                    text: qsTr("Deaf for 30 seconds")
                    onTriggered: root.staff.clean()
                }

                ServiceTile {
                    width: deeds.each
                    icon: "restart"
                    title: qsTr("Restart")
                    text: qsTr("A few seconds")
                    onTriggered: root.staff.restart()
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        // Pictures and fields are to be seen on all of the glass.
        anchors.topMargin: root.test === "sound" ? 0 : -root.above
        anchors.bottomMargin: root.test === "sound" ? 0 : -root.under
        source: root.test === "" ? "" : root.test === "pictures" ? "TestPictures.qml" : root.test === "touch" ? "TouchTest.qml" : "SoundTest.qml"
        onLoaded: {
            const page = item as TestPage;
            page.shell = root.shell;
            page.above = Qt.binding(() => root.above);
            page.under = Qt.binding(() => root.under);
            page.ended.connect(() => root.test = "");
        }
    }
}
