// SPDX-License-Identifier: Apache-2.0
#include "shell/window/input_gate.hpp"

#include <gtest/gtest.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTouchEvent>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

#include <utility>
#include <vector>

namespace vitrine::shell {
namespace {

/// A gate that notes what came down; the next touch wakes the screen when `asleep`.
struct AGate : testing::Test {
    int fingers = 0;
    int keys = 0;
    bool asleep = false;
    std::vector<int> heard; ///< keys of a real keyboard
    InputGate gate{[this](InputGate::By by, QPointF) {
                       ++(by == InputGate::By::Key ? keys : fingers);
                       return std::exchange(asleep, false);
                   },
                   [this](const QKeyEvent& event) { heard.push_back(event.key()); }};

    bool key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QEvent::Type type = QEvent::KeyPress)
    {
        QKeyEvent event(type, code, modifiers);
        return gate.swallows(event);
    }
    /// Of a keyboard or keypad that somebody has plugged in.
    bool realKey(int code, QEvent::Type type = QEvent::KeyPress)
    {
        QKeyEvent event(type, code, Qt::NoModifier);
        QSpontaneKeyEvent::setSpontaneous(&event);
        return gate.swallows(event);
    }
    bool mouse(QEvent::Type type, Qt::MouseButton button)
    {
        const bool held = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, {5, 5}, {5, 5}, button, held ? Qt::MouseButtons(button) : Qt::NoButton, Qt::NoModifier);
        return gate.swallows(event);
    }
    bool touch(QEvent::Type type, QEventPoint::State state)
    {
        const QPointingDevice device;
        QTouchEvent event(type, &device, Qt::NoModifier, {QEventPoint(1, state, {5, 5}, {5, 5})});
        return gate.swallows(event);
    }
};

// Case 202: whatever keyboard is plugged in, none of its keys reaches the page.
TEST_F(AGate, HandsRealKeysToTheWalkAndNoneToThePage)
{
    for (const int code : {Qt::Key_Tab, Qt::Key_Left, Qt::Key_Return, Qt::Key_Space, Qt::Key_F4, Qt::Key_A})
        EXPECT_TRUE(realKey(code)) << code;
    EXPECT_EQ(heard,
              (std::vector<int>{Qt::Key_Tab, Qt::Key_Left, Qt::Key_Return, Qt::Key_Space, Qt::Key_F4, Qt::Key_A}));
    EXPECT_TRUE(realKey(Qt::Key_Left, QEvent::ShortcutOverride));
    EXPECT_EQ(heard.size(), 6U);
}

TEST_F(AGate, KeepsTheKeyThatWakesFromTheWalk)
{
    asleep = true;
    realKey(Qt::Key_Return);
    realKey(Qt::Key_Return, QEvent::KeyRelease);
    EXPECT_TRUE(heard.empty());
    realKey(Qt::Key_Return);
    EXPECT_EQ(heard.size(), 1U);
}

TEST_F(AGate, LetsOnlyWalkingAndChoosingKeysThrough)
{
    for (const int code : {Qt::Key_Tab, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Return,
                           Qt::Key_Enter, Qt::Key_Space, Qt::Key_PageUp, Qt::Key_PageDown})
        EXPECT_FALSE(key(code)) << code;
    EXPECT_FALSE(key(Qt::Key_Backtab, Qt::ShiftModifier));
}

TEST_F(AGate, SwallowsEveryOtherKeyAndChord)
{
    for (int code = Qt::Key_F1; code <= Qt::Key_F35; ++code)
        EXPECT_TRUE(key(code)) << code;
    for (const int code : {Qt::Key_Escape, Qt::Key_Menu, Qt::Key_Print, Qt::Key_Super_L, Qt::Key_Meta, Qt::Key_Alt,
                           Qt::Key_Control, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Help, Qt::Key_Back,
                           Qt::Key_HomePage, Qt::Key_Launch0, Qt::Key_PowerOff, Qt::Key_A, Qt::Key_Q})
        EXPECT_TRUE(key(code)) << code;
    for (const int code : {Qt::Key_Q, Qt::Key_W, Qt::Key_N, Qt::Key_O, Qt::Key_P, Qt::Key_S, Qt::Key_R, Qt::Key_L,
                           Qt::Key_Tab, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_Left}) {
        EXPECT_TRUE(key(code, Qt::ControlModifier)) << code;
        EXPECT_TRUE(key(code, Qt::AltModifier)) << code;
        EXPECT_TRUE(key(code, Qt::MetaModifier)) << code;
        EXPECT_TRUE(key(code, Qt::ControlModifier | Qt::AltModifier)) << code;
    }
}

TEST_F(AGate, CountsEveryKeyAsASignOfLife)
{
    key(Qt::Key_F5);
    key(Qt::Key_Left);
    EXPECT_EQ(keys, 2);
}

TEST_F(AGate, UsesUpTheKeyThatWakesUntilItIsLifted)
{
    asleep = true;
    EXPECT_TRUE(key(Qt::Key_Return));
    EXPECT_TRUE(key(Qt::Key_Return, {}, QEvent::KeyRelease));
    EXPECT_FALSE(key(Qt::Key_Return));
    EXPECT_FALSE(key(Qt::Key_Return, {}, QEvent::KeyRelease));
}

// Case 205.
TEST_F(AGate, SwallowsEveryMouseButtonButTheLeftAndTheWheel)
{
    for (const auto button : {Qt::RightButton, Qt::MiddleButton, Qt::BackButton, Qt::ForwardButton}) {
        EXPECT_TRUE(mouse(QEvent::MouseButtonPress, button));
        EXPECT_TRUE(mouse(QEvent::MouseButtonRelease, button));
    }
    EXPECT_FALSE(mouse(QEvent::MouseButtonPress, Qt::LeftButton));
    EXPECT_FALSE(mouse(QEvent::MouseButtonRelease, Qt::LeftButton));
    QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    EXPECT_TRUE(gate.swallows(wheel));
    EXPECT_EQ(fingers, 1);
}

TEST_F(AGate, UsesUpTheFingerThatWakesUntilItIsLifted)
{
    asleep = true;
    EXPECT_TRUE(touch(QEvent::TouchBegin, QEventPoint::State::Pressed));
    EXPECT_TRUE(touch(QEvent::TouchUpdate, QEventPoint::State::Updated));
    EXPECT_TRUE(touch(QEvent::TouchEnd, QEventPoint::State::Released));
    EXPECT_FALSE(touch(QEvent::TouchBegin, QEventPoint::State::Pressed));
    EXPECT_FALSE(touch(QEvent::TouchEnd, QEventPoint::State::Released));
    EXPECT_EQ(fingers, 2);
}

TEST_F(AGate, UsesUpTheClickThatWakes)
{
    asleep = true;
    EXPECT_TRUE(mouse(QEvent::MouseButtonPress, Qt::LeftButton));
    EXPECT_TRUE(mouse(QEvent::MouseButtonRelease, Qt::LeftButton));
    EXPECT_FALSE(mouse(QEvent::MouseButtonPress, Qt::LeftButton));
}

TEST_F(AGate, LetsNothingBeDroppedOrOpened)
{
    for (const auto type : {QEvent::DragEnter, QEvent::DragMove, QEvent::Drop, QEvent::ContextMenu, QEvent::Shortcut}) {
        QEvent event(type);
        EXPECT_TRUE(gate.swallows(event)) << type;
    }
}

} // namespace
} // namespace vitrine::shell
