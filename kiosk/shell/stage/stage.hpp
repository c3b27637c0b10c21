// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"

#include <QPointer>
#include <QQmlComponent>
#include <QQmlIncubator>
#include <QQuickItem>
#include <QTimer>
#include <qqmlintegration.h>

#include <list>
#include <map>
#include <memory>
#include <optional>

namespace vitrine::exhibit {
class ExhibitContext;
}

namespace vitrine::shell {

/// Where exhibits are made and shown. Each kind's QML is compiled once, at an idle moment or at its first use; an
/// exhibit is made while frames go on, and a plugin that is broken says so and takes nothing else down.
class Stage : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// The exhibit's root; null while none is made.
    Q_PROPERTY(QQuickItem* exhibit READ exhibit NOTIFY exhibitChanged)
    /// Passed on to the exhibit: visitors see it.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)

public:
    explicit Stage(QQuickItem* parent = nullptr);
    ~Stage() override;

    [[nodiscard]] QQuickItem* exhibit() const { return m_exhibit; }
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);

    /// Compiles the kind's QML; the sentence says what is wrong with it, empty: nothing.
    [[nodiscard]] QString compile(const Kind& kind);
    /// Makes an exhibit out of sight: a finger lies on its card. Nothing is told until open(); drop() takes it back.
    void prepare(const Kind& kind, std::unique_ptr<exhibit::ExhibitContext> context);
    void drop();
    /// Whether what is prepared is that exhibit.
    [[nodiscard]] bool prepared(const QString& exhibit) const;
    /// Shows the prepared exhibit; `made` or `failed` follows, at once if it is finished.
    void open();
    /// Makes an exhibit and shows it; `made` or `failed` follows. Takes the context.
    void open(const Kind& kind, std::unique_ptr<exhibit::ExhibitContext> context);
    /// The exhibit goes still and is no longer `exhibit`, but stays to be seen until release().
    Q_INVOKABLE void close();
    /// Destroys what close() left.
    Q_INVOKABLE void release();

signals:
    void exhibitChanged();
    void activeChanged();
    void made();
    /// It could not be made (`broken`: its plugin is at fault), or gave up by itself.
    void failed(const QString& sentence, bool broken);
    void finished();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private slots:
    void exhibitFailed(const QString& reason);

private:
    class Incubation;
    struct Abandoned;
    enum class State {
        Empty,
        Prepared, ///< made, or being made, out of sight
        Opening,  ///< being made, and visitors wait for it
        Open,     ///< `exhibit`
    };
    QQmlComponent* component(const Kind& kind);
    void incubate(QQmlComponent& component, std::unique_ptr<exhibit::ExhibitContext> context);
    void incubated();
    void place(QObject* object);
    void giveUp(const QString& why);
    void abandon();

    std::map<std::string, std::unique_ptr<QQmlComponent>> m_components;
    std::unique_ptr<Incubation> m_incubation;
    std::list<Abandoned> m_abandoned;
    std::unique_ptr<exhibit::ExhibitContext> m_context;
    QPointer<QQuickItem> m_exhibit;
    QPointer<QQuickItem> m_leaving;
    std::unique_ptr<exhibit::ExhibitContext> m_leavingContext;
    QPointer<QObject> m_placed;      ///< being made, or made
    std::optional<QString> m_gaveUp; ///< it failed while it was being made
    QTimer m_patience;
    State m_state = State::Empty;
    bool m_active = false;
};

} // namespace vitrine::shell
