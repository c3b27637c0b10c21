// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// The day and hour that the pages go by.
ToolGroup {
    id: root

    required property Preview preview

    function take(): void {
        const wrong = !root.preview.chooseTime(date.written, time.written);
        date.wrong = wrong;
        time.wrong = wrong;
    }

    title: root.preview.say("Date and time")

    ToolField {
        id: date

        width: 118
        label: root.preview.say("Date")
        hint: root.preview.say("Year, month, day, such as 2026-12-24. Enter takes it.")
        value: root.preview.date
        onAccepted: root.take()
    }

    ToolField {
        id: time

        width: 72
        label: root.preview.say("Time")
        hint: root.preview.say("Hours and minutes, such as 18:00. Enter takes it.")
        value: root.preview.time
        onAccepted: root.take()
    }

    Tool {
        text: root.preview.say("Now")
        hint: root.preview.say("Back to the time of this computer.")
        kind: "choice"
        on: !root.preview.otherTime
        onTriggered: {
            root.preview.chooseNow();
            date.wrong = false;
            time.wrong = false;
        }
    }

    Repeater {
        model: [
            { minutes: -1440, text: root.preview.say("− 1 day") },
            { minutes: 1440, text: root.preview.say("+ 1 day") },
            { minutes: -60, text: root.preview.say("− 1 h") },
            { minutes: 60, text: root.preview.say("+ 1 h") }
        ]

        // qmllint disable unqualified
        delegate: Tool {
            required property var modelData

            text: modelData.text
            hint: root.preview.say("The pages show the day and hour chosen here: opening hours, programme, what is only on at times.")
            onTriggered: root.preview.moveTime(modelData.minutes)
        }
        // qmllint enable unqualified
    }
}
