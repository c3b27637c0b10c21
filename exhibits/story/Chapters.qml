// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// All chapters at a glance; a touch leaps to the first page of one.
Item {
    id: root

    required property var pages
    property int current: 0
    property bool open: false
    readonly property var list: {
        const found = [];
        for (let page = 0; page < root.pages.length; ++page) {
            if (root.pages[page].chapter)
                found.push({ name: root.pages[page].chapter, page: page });
        }
        return found;
    }

    signal chosen(int page)

    /// The chapter that `page` lies in; empty before the first.
    function nameOf(page: int): string {
        let name = "";
        for (const chapter of root.list) {
            if (chapter.page <= page)
                name = chapter.name;
        }
        return name;
    }

    Loader {
        anchors.fill: parent
        active: root.open

        // qmllint disable unqualified
        sourceComponent: ChapterPage {
            list: root.list
            current: root.nameOf(root.current)
            onClosed: root.open = false
            onChosen: page => root.chosen(page)
        }
        // qmllint enable unqualified
    }
}
