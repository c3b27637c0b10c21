// SPDX-License-Identifier: Apache-2.0
// The least a Qt Quick program can do: a window of the screen's size with a few colours in it. What the shell's start
// is held against. `bench_bare_window PICTURE` moves that picture up and down instead and says how long frames take.
#include "shell/window/frame_times.hpp"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QUrl>

namespace {

const char* const kMoving = R"(
    import QtQuick
    import QtQuick.Window
    Window {
        required property url picture
        visible: true
        width: Screen.width
        height: Screen.height
        flags: Qt.FramelessWindowHint
        color: "#FAF8F4"
        Image {
            source: picture
            SequentialAnimation on y {
                loops: Animation.Infinite
                NumberAnimation { from: 0; to: -400; duration: 600 }
                NumberAnimation { from: -400; to: 0; duration: 600 }
            }
        }
    })";

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    if (argc > 1) {
        engine.setInitialProperties({{"picture", QUrl::fromLocalFile(QString::fromLocal8Bit(argv[1]))}});
        engine.loadData(kMoving);
        auto* window =
            engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
        if (!window)
            return 1;
        new vitrine::shell::FrameTimes(*window); // the window's child
        return QGuiApplication::exec();
    }
    engine.loadData(R"(
        import QtQuick
        import QtQuick.Window
        Window {
            visible: true
            width: Screen.width
            height: Screen.height
            flags: Qt.FramelessWindowHint
            color: "#FAF8F4"
            Grid {
                anchors.centerIn: parent
                columns: 8
                Repeater {
                    model: 24
                    Rectangle { required property int index; width: 200; height: 260; color: Qt.hsva(index / 24, 0.6, 0.7, 1) }
                }
            }
        })");
    return QGuiApplication::exec();
}
