// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

Sheet {
    title: "Felder zum Schreiben"

    Grid {
        x: 64
        y: 170
        columns: 2
        columnSpacing: 72
        rowSpacing: 48

        TextField { width: 860; label: "Suche"; icon: "search" }
        TextField { id: typed; width: 860; label: "Suche"; icon: "search"; text: "Prisma" }
        TextField { width: 860; label: "Ihr Vorname"; placeholder: "zum Beispiel Ada" }
        TextField { width: 860; label: "Ihr Vorname"; placeholder: "zum Beispiel Ada"; text: "Ada" }
        TextField { width: 860; label: "Abgeschaltet"; text: "geht nicht"; enabled: false }
        TextField { width: 860; label: "Lang"; maximumLength: 200; text: "Mehr, als hineinpasst: das Ende steht da, wo man schreibt" }
        TextField { width: 860; label: "بحث"; icon: "search"; text: "سلام" }
    }

    Component.onCompleted: {
        Typing.available = true;
        typed.begin();
    }
    Component.onDestruction: Typing.available = false
}
