// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// One pack that came: which, from where, what became of it, what was found, and the two answers where staff decide.
Column {
    id: root

    required property var item
    required property string origin
    required property string language
    readonly property bool asks: root.item.state === "asks"
    readonly property bool german: root.language.startsWith("de")
    readonly property string which: `${root.item.id} ${root.item.at}`
    readonly property int more: (root.item.errors ?? 0) + (root.item.warnings ?? 0) - root.item.findings.length
    /// Pressed, and the daemon has not said yet what became of it.
    property bool decided: false

    signal answered(show: bool)

    function named(): string {
        if (!root.item.pack)
            return root.item.name;
        const title = root.item.pack.title;
        const words = title[root.language] ?? title[root.german ? "de" : "en"] ?? Object.values(title)[0];
        return words ?? root.item.pack.id;
    }

    function stateInWords(): string {
        switch (root.item.state) {
        case "asks":
            return qsTr("You decide");
        case "installed":
            return qsTr("Taken");
        case "refused":
            return qsTr("Not taken");
        case "left":
            return qsTr("Left");
        case "pulled":
            return qsTr("Pulled out too early");
        case "unreachable":
            return qsTr("Not reachable");
        default:
            return qsTr("Waiting");
        }
    }

    function signerInWords(): string {
        return root.item.signer ? qsTr("Signed with an unknown key: %1.").arg(root.item.signer) : qsTr("Nobody has signed it.");
    }

    function changeInWords(): string {
        const change = root.item.change;
        return change.replaces ? qsTr("Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.").arg(root.item.pack.version).arg(change.replaces).arg(change.exhibits).arg(change.new).arg(change.gone)
            : qsTr("Version %1, new on this screen. Exhibits: %2.").arg(root.item.pack.version).arg(change.exhibits);
    }

    function sentence(): string {
        switch (root.item.state) {
        case "asks":
            return `${root.signerInWords()} ${root.changeInWords()}`;
        case "installed":
            return qsTr("It shows as soon as nobody uses the screen.");
        case "left":
            return qsTr("Staff decided not to show it.");
        case "pulled":
            return qsTr("The stick was pulled out too early. Please put it in again.");
        case "unreachable":
            return qsTr("It goes on as soon as the folder can be reached.");
        case "waiting":
            return root.item.progress === undefined ? qsTr("It is taken as soon as it is whole.") : qsTr("Being copied: %1 %").arg(Math.round(100 * root.item.progress));
        default:
            return root.german ? root.item.sentence_de : root.item.sentence;
        }
    }

    function place(finding: var): string {
        return finding.line ? `${finding.file}:${finding.line}` : finding.file;
    }

    spacing: Theme.dp(12)
    onWhichChanged: root.decided = false

    // An answer that changed nothing may be given again.
    Timer {
        running: root.decided
        interval: 4000
        onTriggered: root.decided = false
    }

    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.dp(2))
        color: Theme.line
    }

    Item { // the title stands nearer to what it names than to the line
        width: 1
        height: Theme.dp(4)
    }

    Words {
        width: parent.width
        role: "main"
        text: root.named()
    }

    Words {
        width: parent.width
        role: "least"
        weight: 600
        colour: Theme.ink2
        text: `${root.stateInWords()} · ${root.origin}`
    }

    Words {
        width: parent.width
        role: root.asks ? "support" : "least"
        weight: 400
        text: root.sentence()
    }

    Repeater {
        model: root.item.findings

        delegate: ArrivalNote {
            id: found

            required property var modelData

            width: root.width
            icon: found.modelData.severity === "error" ? "fault" : "info"
            role: "least"
            weight: 400
            colour: Theme.ink2
            text: {
                const sentence = root.german ? (found.modelData.sentence_de ?? found.modelData.sentence) : found.modelData.sentence;
                const where = root.place(found.modelData);
                return where === "" ? sentence : `${where}: ${sentence}`;
            }
        }
    }

    Words {
        width: parent.width
        visible: root.more > 0
        role: "least"
        weight: 400
        colour: Theme.ink2
        text: qsTr("More findings: %1. All of them are in the dashboard.").arg(root.more)
    }

    Flow {
        width: parent.width
        visible: root.asks
        topPadding: Theme.dp(12)
        bottomPadding: Theme.dp(12)
        spacing: Theme.dp(24)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        PillButton {
            width: Math.min(implicitWidth, parent.width)
            dense: true
            icon: "check"
            enabled: !root.decided
            text: qsTr("Show it")
            onTriggered: {
                root.decided = true;
                root.answered(true);
            }
        }

        PillButton {
            width: Math.min(implicitWidth, parent.width)
            kind: "second"
            dense: true
            icon: "close"
            enabled: !root.decided
            text: qsTr("Leave it")
            onTriggered: {
                root.decided = true;
                root.answered(false);
            }
        }
    }
}
