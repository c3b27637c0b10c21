// SPDX-License-Identifier: Apache-2.0
#include "shell/stage/stage.hpp"

#include "exhibit_context.hpp"

#include <QQmlEngine>
#include <QSignalBlocker>

#include <chrono>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// The frame that answers the finger comes first; after it the exhibit is finished in one go.
constexpr auto kAnswerFrame = 20ms;

/// Says at which file and line QML gave up, in one line.
QString sentence(const QList<QQmlError>& errors)
{
    QStringList lines;
    for (const QQmlError& error : errors)
        lines << error.toString().simplified();
    return lines.isEmpty() ? QStringLiteral("no reason given") : lines.join("; ");
}

bool isExhibit(const QObject* object)
{
    const QMetaObject* type = object->metaObject();
    return type->indexOfSignal("failed(QString)") >= 0 && type->indexOfSignal("finished()") >= 0;
}

} // namespace

class Stage::Incubation : public QQmlIncubator {
public:
    explicit Incubation(Stage& stage)
        : QQmlIncubator(Asynchronous)
        , m_stage(stage)
    {
    }

protected:
    void setInitialState(QObject* object) override { m_stage.place(object); }
    void statusChanged(Status status) override
    {
        // Not from inside: whoever hears of it may close the exhibit and with it this incubation.
        if (status == Ready || status == Error)
            QMetaObject::invokeMethod(&m_stage, &Stage::incubated, Qt::QueuedConnection);
    }

private:
    Stage& m_stage;
};

/// An exhibit that nobody wants any more while it is being made. It is made to its end, out of the scene, and then
/// destroyed: what is half made has a context that goes on asking its incubator, and properties whose bindings and
/// animations may be gone, so that news or a call that was put off ends the program (Qt 6.4 and 6.8).
struct Stage::Abandoned {
    std::unique_ptr<exhibit::ExhibitContext> context; ///< outlives what is bound to it
    std::unique_ptr<Incubation> incubation;
    QPointer<QObject> made;

    Abandoned() = default;
    Abandoned(const Abandoned&) = delete;
    Abandoned& operator=(const Abandoned&) = delete;
    ~Abandoned()
    {
        if (incubation && incubation->isLoading())
            incubation->forceCompletion();
        delete made;
    }
};

Stage::Stage(QQuickItem* parent)
    : QQuickItem(parent)
{
    setClip(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kAnswerFrame);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_incubation && m_incubation->isLoading())
            m_incubation->forceCompletion();
    });
}

Stage::~Stage()
{
    const QSignalBlocker quiet(this); // nobody is to look at a stage that goes
    close();
    m_abandoned.clear();
    delete m_leaving; // before the contexts it is bound to
}

void Stage::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (m_exhibit)
        m_exhibit->setProperty("active", active);
    emit activeChanged();
}

QQmlComponent* Stage::component(const Kind& kind)
{
    auto& component = m_components[kind.id];
    if (!component) {
        component = std::make_unique<QQmlComponent>(qmlEngine(this));
        const auto import = "import " + kind.module + "\n" + kind.type + " {}\n";
        component->setData(QByteArray::fromStdString(import), {});
    }
    return component.get();
}

QString Stage::compile(const Kind& kind)
{
    const QQmlComponent* made = component(kind);
    return made->isError() ? sentence(made->errors()) : QString();
}

void Stage::prepare(const Kind& kind, std::unique_ptr<exhibit::ExhibitContext> context)
{
    if (m_state == State::Open || m_leaving)
        return; // there is still something to be seen
    close();
    QQmlComponent* component = this->component(kind);
    if (!component->isReady())
        return;
    m_state = State::Prepared;
    incubate(*component, std::move(context));
}

void Stage::drop()
{
    if (m_state == State::Prepared)
        close();
}

bool Stage::prepared(const QString& exhibit) const
{
    return m_state == State::Prepared && m_context->exhibitId() == exhibit;
}

void Stage::open()
{
    m_state = State::Opening;
    if (!m_incubation->isLoading())
        incubated();
    else if (!m_patience.isActive())
        m_patience.start();
}

void Stage::open(const Kind& kind, std::unique_ptr<exhibit::ExhibitContext> context)
{
    close();
    release();
    QQmlComponent* component = this->component(kind);
    if (component->isError()) { // ask first: on Qt 6.4 creating a broken component crashes
        emit failed(sentence(component->errors()), true);
        return;
    }
    m_state = State::Opening;
    incubate(*component, std::move(context));
}

void Stage::incubate(QQmlComponent& component, std::unique_ptr<exhibit::ExhibitContext> context)
{
    m_context = std::move(context);
    m_placed = nullptr;
    m_gaveUp.reset();
    m_incubation = std::make_unique<Incubation>(*this);
    m_incubation->setInitialProperties({{"context", QVariant::fromValue(m_context.get())}});
    component.create(*m_incubation, qmlContext(this));
    m_patience.start();
}

void Stage::place(QObject* object)
{
    m_placed = object;
    if (auto* item = qobject_cast<QQuickItem*>(object)) {
        item->setParentItem(this);
        item->setSize(size());
    }
    if (!isExhibit(object))
        return;
    // These signals are declared in QML, so only their names are known here. Before it is complete: it may find out
    // while it is being made that it has nothing to show.
    connect(object, SIGNAL(finished()), this, SIGNAL(finished()));
    connect(object, SIGNAL(failed(QString)), this, SLOT(exhibitFailed(QString)), Qt::QueuedConnection);
}

void Stage::incubated()
{
    m_abandoned.remove_if([](const Abandoned& one) { return !one.incubation->isLoading(); });
    if (m_state != State::Opening || m_incubation->isLoading())
        return; // nobody waits for it, or it was told of one that is gone
    m_patience.stop();
    if (m_incubation->isError()) {
        giveUp(sentence(m_incubation->errors()));
        return;
    }
    QObject* object = m_incubation->object();
    auto* item = qobject_cast<QQuickItem*>(object);
    if (!item || !isExhibit(object)) {
        delete object;
        giveUp(QStringLiteral("its QML type is not an Exhibit"));
        return;
    }
    QQmlEngine::setObjectOwnership(item, QQmlEngine::CppOwnership);
    m_state = State::Open;
    m_exhibit = item;
    m_exhibit->setProperty("active", m_active);
    emit exhibitChanged();
    emit made();
    if (m_gaveUp)
        emit failed(*m_gaveUp, false);
}

void Stage::giveUp(const QString& why)
{
    m_incubation.reset();
    m_state = State::Empty;
    emit failed(why, true);
}

void Stage::exhibitFailed(const QString& reason)
{
    if (sender() != m_placed)
        return; // one that is gone already
    if (m_exhibit)
        emit failed(reason, false);
    else
        m_gaveUp = reason; // told when it is made
}

void Stage::close()
{
    m_patience.stop();
    const State before = std::exchange(m_state, State::Empty);
    if ((before == State::Prepared || before == State::Opening) && m_placed)
        abandon();
    m_incubation.reset();
    if (before != State::Open || !m_exhibit)
        return;
    release();
    m_exhibit->setProperty("active", false);
    m_exhibit->setEnabled(false);
    disconnect(m_exhibit, nullptr, this, nullptr);
    m_leaving = m_exhibit;
    m_leavingContext = std::move(m_context);
    m_exhibit = nullptr;
    emit exhibitChanged();
}

void Stage::abandon()
{
    disconnect(m_placed, nullptr, this, nullptr);
    if (auto* item = qobject_cast<QQuickItem*>(m_placed.data()))
        item->setParentItem(nullptr);
    auto& abandoned = m_abandoned.emplace_back();
    abandoned.context = std::move(m_context);
    abandoned.made = std::exchange(m_placed, nullptr);
    abandoned.incubation = std::move(m_incubation);
    if (!abandoned.incubation->isLoading()) // not from inside: a visitor may have gone home by what is in it
        QMetaObject::invokeMethod(this, &Stage::incubated, Qt::QueuedConnection);
}

void Stage::release()
{
    if (!m_leaving)
        return;
    m_leaving->setVisible(false);
    // The context lives as long as what is bound to it.
    m_leavingContext.release()->setParent(m_leaving);
    m_leaving->deleteLater();
    m_leaving = nullptr;
}

void Stage::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (m_exhibit)
        m_exhibit->setSize(now.size());
}

} // namespace vitrine::shell
