// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/page_parts.hpp"

#include <QAccessible>
#include <QCryptographicHash>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QRegularExpression>

namespace vitrine::shell {

namespace {

constexpr qreal kAbout = 24; ///< px; what moves less is the same page

bool isControl(QAccessibleInterface& face)
{
    switch (face.role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
        return true;
    default:
        return face.state().focusable && face.actionInterface() &&
               face.actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction());
    }
}

void collect(QAccessibleInterface& face, const QQuickItem& scene, std::vector<PagePart>& parts)
{
    for (int i = 0; i < face.childCount(); ++i) {
        QAccessibleInterface* child = face.child(i);
        if (!child)
            continue;
        auto* item = qobject_cast<QQuickItem*>(child->object());
        if (item && !item->isVisible())
            continue;
        if (item && scene.isAncestorOf(item)) {
            PagePart part;
            part.item = item;
            part.role = child->role();
            part.name = child->text(QAccessible::Name);
            part.place = item->mapRectToScene({0, 0, item->width(), item->height()});
            part.control = isControl(*child);
            part.enabled = item->isEnabled() && !child->state().disabled;
            part.focusable = child->state().focusable;
            parts.push_back(part);
        }
        collect(*child, scene, parts);
    }
}

} // namespace

QString PagePart::key() const
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    return roleName(role) + '|' + QString(name).replace(number, QStringLiteral("#")) + '|' +
           (item ? typeOf(*item) : QString());
}

std::vector<PagePart> partsOf(QQuickWindow& window, const QQuickItem& scene)
{
    std::vector<PagePart> parts;
    if (QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window))
        collect(*root, scene, parts);
    return parts;
}

bool press(const PagePart& part)
{
    QAccessibleInterface* face = part.item ? QAccessible::queryAccessibleInterface(part.item.data()) : nullptr;
    QAccessibleActionInterface* actions = face ? face->actionInterface() : nullptr;
    if (!actions)
        return false;
    const QStringList names = actions->actionNames();
    for (const QString& wanted : {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction(),
                                  QAccessibleActionInterface::increaseAction()}) {
        if (names.contains(wanted)) {
            actions->doAction(wanted);
            return true;
        }
    }
    return false;
}

QByteArray signatureOf(const std::vector<PagePart>& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const PagePart& part : parts) {
        hash.addData(part.key().toUtf8());
        for (const qreal side : {part.place.x(), part.place.y(), part.place.width(), part.place.height()})
            hash.addData(QByteArray::number(qRound(side / kAbout)) + ' ');
    }
    return hash.result();
}

QString typeOf(const QObject& object)
{
    static const QRegularExpression added(QStringLiteral("_QML(TYPE)?_\\d+.*$"));
    return QString::fromLatin1(object.metaObject()->className()).remove(added);
}

bool within(const QQuickItem& item, const QString& type)
{
    for (const QQuickItem* above = &item; above; above = above->parentItem())
        if (typeOf(*above) == type)
            return true;
    return false;
}

QString roleName(int role)
{
    const char* name = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return name ? QString::fromLatin1(name) : QString::number(role);
}

} // namespace vitrine::shell
