// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// A story in pages: a large picture and a text beside it (portrait: below it). Large text turns the page round: the
/// words get three quarters of it.
Exhibit {
    id: root

    readonly property var settings: root.context.settings
    readonly property var pages: root.settings.pages ?? []
    property int page: 0
    readonly property var shown: root.pages[root.page] ?? ({})
    readonly property bool large: Theme.textScale >= 1.5
    readonly property bool last: root.page === root.pages.length - 1
    readonly property real share: root.large ? 0.25 : Theme.portrait ? 0.42 : 0.45

    function turnTo(page: int): void {
        if (page < 0 || page >= root.pages.length || page === root.page)
            return;
        text.turn(page > root.page !== Theme.mirrored ? 1 : -1);
        root.page = page;
        root.context.note("page", String(page + 1));
    }

    function onward(): void {
        if (root.last)
            root.finished();
        else
            root.turnTo(root.page + 1);
    }

    progress: root.pages.length > 0 ? (root.page + 1) / root.pages.length : -1
    // There are fewer of them now: somebody writes the story while it is read.
    onPagesChanged: if (root.page >= root.pages.length) root.page = Math.max(0, root.pages.length - 1)
    Component.onCompleted: if (root.pages.length === 0) root.failed("a story without pages")
    Keys.onLeftPressed: root.turnTo(root.page + (Theme.mirrored ? 1 : -1))
    Keys.onRightPressed: root.turnTo(root.page + (Theme.mirrored ? -1 : 1))

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    StoryPicture {
        id: picture

        x: root.large !== Theme.mirrored ? root.width - width : 0
        width: Theme.portrait ? root.width : Math.round(root.width * root.share)
        height: Theme.portrait ? Math.round(root.height * root.share) : root.height
        page: root.shown
        ahead: root.pages[root.page + 1] ?? null
        withCaption: !root.large
        onBroken: reason => root.context.report("medium-broken", reason)
    }

    StoryText {
        id: text

        readonly property real lead: Theme.portrait ? Theme.dp(56) : root.large ? Theme.dp(72) : picture.width + Theme.dp(68)
        readonly property real trail: Theme.portrait ? Theme.dp(56) : Theme.dp(64) + (root.large ? picture.width : 0)

        x: Theme.mirrored ? trail : lead
        y: Theme.portrait ? picture.height + Theme.dp(40) : Theme.dp(64)
        width: root.width - lead - trail
        height: root.height - y
        enabled: !chapters.open
        page: root.shown
        number: root.page + 1
        count: root.pages.length
        large: root.large
        swiped: swipe.active ? swipe.activeTranslation.x * 0.35 : 0
        feet: buttons.height + Theme.dp(32)
        besideFeet: buttons.width
        chapters: chapters.list.length > 1
        chapter: chapters.nameOf(root.page)
        onChaptersWanted: chapters.open = true
    }

    TurnButtons {
        id: buttons

        readonly property real outer: root.large || Theme.portrait ? 0 : Theme.dp(8)

        x: root.large !== Theme.mirrored ? text.x - outer : text.x + text.width - width + outer
        y: root.height - height - Theme.dp(32)
        enabled: !chapters.open
        large: root.large
        first: root.page === 0
        last: root.last
        scrolls: text.overflows
        atStart: text.atStart
        atEnd: text.atEnd
        onBack: root.turnTo(root.page - 1)
        onOnward: root.onward()
        onUp: text.backward()
        onDown: text.forward()
    }

    // A finger that wipes sideways turns the page; up and down stays with the text.
    DragHandler {
        id: swipe

        property real distance: 0

        target: null
        enabled: !chapters.open
        yAxis.enabled: false
        onActiveTranslationChanged: if (swipe.active) swipe.distance = swipe.activeTranslation.x
        onActiveChanged: {
            if (swipe.active)
                return;
            const far = Theme.dp(120);
            if (Math.abs(swipe.distance) > far)
                root.turnTo(root.page + (swipe.distance < 0 !== Theme.mirrored ? 1 : -1));
            swipe.distance = 0;
        }
    }

    Chapters {
        id: chapters

        anchors.fill: parent
        pages: root.pages
        current: root.page
        onChosen: page => {
            chapters.open = false;
            root.turnTo(page);
        }
    }
}
