// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// One picture to look at closely: two fingers or a double tap enlarge it, one finger moves it, and it never leaves
/// the screen. It begins filling the screen where that cuts little off, else whole.
Item {
    id: root

    required property var picture
    property string title
    /// Read and decoded; false gives the memory back.
    property bool awake: true
    /// The one that is looked at: only it is read in full sharpness.
    property bool current: false
    /// Times the size at which it is just whole.
    property real zoom: root.restZoom
    /// The point of the picture (0 to 1) that stands in the middle of the screen.
    property real centreX: 0.5
    property real centreY: 0.5
    readonly property bool failed: base.status === Image.Error
    readonly property bool ready: base.status === Image.Ready
    readonly property real most: 5 * root.restZoom
    readonly property real wholeScale: Math.min(root.width / Math.max(1, base.implicitWidth), root.height / Math.max(1, base.implicitHeight))
    readonly property real wholeWidth: base.implicitWidth * root.wholeScale
    readonly property real wholeHeight: base.implicitHeight * root.wholeScale
    readonly property real fillZoom: root.ready ? Math.max(root.width / root.wholeWidth, root.height / root.wholeHeight) : 1
    /// What filling may cut off is a fifth; a tall picture on a wide screen is shown whole.
    readonly property real restZoom: root.fillZoom <= 1.25 ? root.fillZoom : 1
    readonly property bool atRest: Math.abs(root.zoom - root.restZoom) < 0.01
    readonly property bool canShrink: root.zoom > 1.01
    readonly property bool canGrow: root.zoom < root.most - 0.01
    readonly property bool widerThanScreen: sheet.width > root.width + 1
    readonly property bool tallerThanScreen: sheet.height > root.height + 1
    readonly property bool touchedByTwo: pinch.active

    signal broken(string reason)

    function clampCentre(): void {
        const halfX = root.widerThanScreen ? root.width / sheet.width / 2 : 0.5;
        const halfY = root.tallerThanScreen ? root.height / sheet.height / 2 : 0.5;
        root.centreX = Math.max(halfX, Math.min(1 - halfX, root.centreX));
        root.centreY = Math.max(halfY, Math.min(1 - halfY, root.centreY));
    }

    /// Sets the zoom so that what lies under `at` stays there.
    function zoomTo(zoom: real, at: point): void {
        const bounded = Math.max(1, Math.min(root.most, zoom));
        const px = (at.x - sheet.x) / sheet.width;
        const py = (at.y - sheet.y) / sheet.height;
        root.zoom = bounded;
        root.centreX = px - (at.x - root.width / 2) / sheet.width;
        root.centreY = py - (at.y - root.height / 2) / sheet.height;
        root.clampCentre();
    }

    function step(factor: real): void {
        root.glideTo((glide.running ? glide.to : root.zoom) * factor, Qt.point(root.width / 2, root.height / 2));
    }

    function glideTo(zoom: real, at: point): void {
        glide.at = at;
        const target = Math.max(1, Math.min(root.most, zoom));
        if (Theme.calm) {
            root.zoomTo(target, at);
            return;
        }
        glide.from = root.zoom;
        glide.to = target;
        glide.restart();
    }

    function rest(): void {
        glide.stop();
        throwing.stop();
        root.zoom = Qt.binding(() => root.restZoom);
        root.centreX = root.picture.focusX ?? 0.5;
        root.centreY = root.picture.focusY ?? 0.5;
        root.clampCentre();
    }

    clip: true
    onReadyChanged: if (root.ready) root.rest()
    onWidthChanged: Qt.callLater(root.rest) // qmllint disable
    onHeightChanged: Qt.callLater(root.rest) // qmllint disable

    NumberAnimation {
        id: glide

        property point at

        target: glideZoom
        property: "value"
        duration: Theme.fade
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    QtObject {
        id: glideZoom

        property real value: 1
        onValueChanged: if (glide.running) root.zoomTo(glideZoom.value, glide.at)
    }

    Cover {
        anchors.fill: parent
        active: root.failed || (root.picture.src ?? "") === ""
        visible: active
        seed: root.title
        kind: "gallery"
    }

    Item {
        id: sheet

        x: root.width / 2 - root.centreX * width
        y: root.height / 2 - root.centreY * height
        width: root.wholeWidth * root.zoom
        height: root.wholeHeight * root.zoom
        opacity: root.ready ? 1 : 0 // seen or not: whoever waits for the page sees that it loads

        Image {
            id: base

            anchors.fill: parent
            asynchronous: true
            autoTransform: true
            source: root.awake ? root.picture.src ?? "" : ""
            sourceSize.width: Math.ceil(root.width * 1.25 * Screen.devicePixelRatio)
            sourceSize.height: Math.ceil(root.height * 1.25 * Screen.devicePixelRatio)
            onStatusChanged: if (base.status === Image.Error) root.broken(qsTr("The picture %1 cannot be shown.").arg(String(root.picture.src).split("/").pop()))
        }

        Image {
            anchors.fill: parent
            asynchronous: true
            autoTransform: true
            source: root.current && root.ready && root.zoom > 1.4 * root.restZoom ? root.picture.src : ""
            sourceSize.width: 4096
            sourceSize.height: 4096
        }
    }

    PinchHandler {
        id: pinch

        property real startZoom: 1

        target: null
        enabled: root.ready
        onActiveChanged: {
            glide.stop();
            throwing.stop();
            pinch.startZoom = root.zoom;
        }
        onActiveScaleChanged: if (pinch.active) root.zoomTo(pinch.startZoom * pinch.activeScale, pinch.centroid.position)
    }

    DragHandler {
        id: pan

        property point startCentre

        target: null
        enabled: root.ready && (root.widerThanScreen || root.tallerThanScreen)
        acceptedDevices: PointerDevice.TouchScreen | PointerDevice.Mouse | PointerDevice.TouchPad
        xAxis.enabled: root.widerThanScreen
        yAxis.enabled: root.tallerThanScreen
        onActiveChanged: {
            throwing.stop();
            if (pan.active) {
                pan.startCentre = Qt.point(root.centreX, root.centreY);
                return;
            }
            if (Theme.calm || pinch.active)
                return;
            // A hand that lets go while moving: the picture runs on a little.
            throwing.byX = root.widerThanScreen ? -pan.lastVelocity.x * 0.16 / sheet.width : 0;
            throwing.byY = root.tallerThanScreen ? -pan.lastVelocity.y * 0.16 / sheet.height : 0;
            throwing.restart();
        }
        property vector2d lastVelocity
        onCentroidChanged: if (pan.active) pan.lastVelocity = pan.centroid.velocity
        onActiveTranslationChanged: {
            if (!pan.active)
                return;
            root.centreX = pan.startCentre.x - pan.activeTranslation.x / sheet.width;
            root.centreY = pan.startCentre.y - pan.activeTranslation.y / sheet.height;
            root.clampCentre();
        }
    }

    NumberAnimation {
        id: throwing

        property real byX: 0
        property real byY: 0

        target: run
        property: "way"
        from: 0
        to: 1
        duration: 450
        easing.type: Easing.OutCubic
        onStarted: {
            run.fromX = root.centreX;
            run.fromY = root.centreY;
        }
    }

    QtObject {
        id: run

        property real way: 0
        property real fromX: 0
        property real fromY: 0
        onWayChanged: {
            if (!throwing.running)
                return;
            root.centreX = run.fromX + throwing.byX * run.way;
            root.centreY = run.fromY + throwing.byY * run.way;
            root.clampCentre();
        }
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onDoubleTapped: point => root.atRest ? root.glideTo(2.5 * root.restZoom, point.position)
                                             : root.glideTo(root.restZoom, point.position)
    }
}
