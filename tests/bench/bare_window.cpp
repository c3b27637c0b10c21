// SPDX-License-Identifier: Apache-2.0
// The least a Qt Quick program can do: a window of the screen's size with a few colours in it. What the shell's start
// is held against.
#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
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
