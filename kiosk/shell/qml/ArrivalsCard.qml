// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Packs that came by drop-in folder or stick: what became of them, and what staff must decide.
FactCard {
    id: root

    required property Staff staff
    required property string language
    readonly property var arrivals: root.staff.arrivals
    readonly property var places: Array.from(root.arrivals.places ?? [])
    /// What waits for an answer first, then the newest.
    readonly property var items: {
        const all = Array.from(root.arrivals.items ?? []);
        return [...all.filter(item => item.state === "asks"), ...all.filter(item => item.state !== "asks")].slice(0, 6);
    }
    readonly property var news: root.places.filter(place => place.kind === "stick" || place.state === "unreachable")

    function sayPlace(place: var): string {
        if (place.kind !== "stick")
            return qsTr("The drop-in folder cannot be reached. It goes on by itself.");
        if (place.state === "reading")
            return qsTr("The stick %1 is being read. Please leave it in.").arg(place.label);
        return place.state === "ready" ? qsTr("You can take the stick %1 out now.").arg(place.label) : qsTr("The stick %1 cannot be read any more. Please put it in again.").arg(place.label);
    }

    /// Where it came from, in words.
    function origin(item: var): string {
        if (item.from === "folder")
            return qsTr("from the drop-in folder");
        const place = root.places.find(one => one.id === item.from);
        return qsTr("from the stick %1").arg(place ? place.label : String(item.from).split("/").pop());
    }

    visible: root.items.length > 0 || root.news.length > 0
    title: qsTr("New packs")

    Column {
        width: parent.width
        spacing: Theme.dp(24)

        Repeater {
            model: root.news

            delegate: ArrivalNote {
                id: place

                required property var modelData

                width: parent.width
                icon: place.modelData.state === "ready" ? "check" : place.modelData.state === "reading" ? "clock" : "fault"
                role: "support"
                weight: 600
                text: root.sayPlace(place.modelData)
                news: true
            }
        }

        Repeater {
            // By number, so that news of one do not take the button of another from under a finger.
            model: root.items.length

            delegate: ArrivalRow {
                id: row

                required property int index

                width: parent.width
                item: root.items[row.index] ?? ({ state: "waiting", name: "", from: "folder", findings: [] })
                origin: root.origin(row.item)
                language: root.language
                onAnswered: show => root.staff.answer(row.item.id, row.item.at, show)
            }
        }
    }
}
