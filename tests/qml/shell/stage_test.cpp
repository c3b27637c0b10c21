// SPDX-License-Identifier: Apache-2.0
#include "exhibit_context.hpp"
#include "made_stage.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QQmlIncubationController>

#include <atomic>
#include <cstddef>
#include <vector>

namespace vitrine::shell {
namespace {

/// Makes what waits to be made, one object at a time.
class OneByOne : public QQmlIncubationController {
public:
    void step()
    {
        std::atomic<bool> more = false;
        incubateWhile(&more);
    }
};

/// Whatever is made for itself while the exhibit is made waits for it, and it for that.
const QByteArray kMany =
    "import QtQuick\nimport Vitrine.Exhibit\nExhibit { id: root\n"
    "  progress: 0.5\n  property int several: 1\n"
    "  Repeater { model: root.several; delegate: Item {} }\n"
    "  Repeater { model: 3; delegate: Item { id: one\n"
    "    required property int index\n"
    "    Repeater { model: 2; delegate: Text { required property int index; text: one.index + index } } } }\n"
    "  Loader { asynchronous: true; sourceComponent: Column { Repeater { model: 3; Rectangle { height: 1 } } } }\n"
    "  Loader { sourceComponent: Item { Repeater { model: 3; Rectangle { height: 1 } } } }\n"
    "  ListView { anchors.fill: parent; model: 4; delegate: Item { required property int index; height: 9\n"
    "    Loader { asynchronous: true; sourceComponent: Text { text: \"x\" } } } }\n"
    "}\n";

/// Takes what memory has just been given back, so that nothing which is gone looks alive.
class Rubble {
public:
    Rubble()
    {
        for (std::size_t size = 8; size < 512; size += 16)
            for (int i = 0; i < 8; ++i)
                m_blocks.emplace_back(size, '\xA5');
    }

private:
    std::vector<std::vector<char>> m_blocks;
};

struct AStage : testing::Test {
    TempPlace place;
    OneByOne incubation;
    QQmlEngine engine;
    exhibit::Comfort comfort;
    std::shared_ptr<const Kinds> kinds;
    std::unique_ptr<Stage> stage;

    AStage()
    {
        place.plugin("story", "Tale", kMany);
        kinds = place.kinds();
        engine.setIncubationController(&incubation);
        stage = makeStage(engine, place, {"story"});
    }
    [[nodiscard]] const Kind& kind() const { return *kinds->find("story"); }
    [[nodiscard]] std::unique_ptr<exhibit::ExhibitContext> context()
    {
        return std::make_unique<exhibit::ExhibitContext>(comfort);
    }
};

/// A finger that leaves its card again, and a visitor who goes home at once, after each step in which something is
/// made. News comes to the exhibit that nobody wants any more, and it makes more of what is in it: had it been left
/// half made, Qt would ask an incubator that is gone.
TEST_F(AStage, CanBeEmptiedWhileAnExhibitIsMade)
{
    for (const bool chosen : {false, true}) {
        int steps = 0;
        for (bool whole = false; !whole; ++steps) {
            ASSERT_LT(steps, 1000) << "it is never whole";
            stage->prepare(kind(), context());
            if (chosen)
                stage->open();
            for (int step = 0; step < steps && !whole; ++step) {
                incubation.step();
                whole = incubation.incubatingObjectCount() == 0;
            }
            const auto items = stage->childItems();
            const QPointer<QQuickItem> made = items.isEmpty() ? nullptr : items.first();
            if (chosen) {
                stage->close();
                stage->release();
            } else {
                stage->drop();
            }
            const Rubble rubble;
            if (made)
                made->setProperty("several", 3);
            while (incubation.incubatingObjectCount() > 0)
                incubation.step();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
            EXPECT_TRUE(stage->childItems().isEmpty());
            EXPECT_FALSE(made) << "it stays for ever";
        }
        EXPECT_GT(steps, 10);
    }
}

TEST_F(AStage, TakesWhatIsHalfMadeWithIt)
{
    stage->prepare(kind(), context());
    for (int step = 0; step < 5; ++step)
        incubation.step();
    ASSERT_FALSE(stage->childItems().isEmpty());
    const QPointer<QQuickItem> made = stage->childItems().first();
    stage->drop();
    EXPECT_TRUE(made);
    stage.reset();
    EXPECT_FALSE(made);
}

} // namespace
} // namespace vitrine::shell
