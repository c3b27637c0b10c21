// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/spoken.hpp"

#include <QCoreApplication>
#include <QStringList>

namespace vitrine::shell {

namespace {

QString said(const char* word)
{
    return QCoreApplication::translate("Spoken", word);
}

QString roleWord(const Stop& stop)
{
    switch (stop.role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
        return said(QT_TRANSLATE_NOOP("Spoken", "Button"));
    case QAccessible::CheckBox:
        return said(QT_TRANSLATE_NOOP("Spoken", "Switch"));
    case QAccessible::RadioButton:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
        return said(QT_TRANSLATE_NOOP("Spoken", "Choice"));
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Dial:
        return said(QT_TRANSLATE_NOOP("Spoken", "Slider"));
    case QAccessible::EditableText:
        return said(QT_TRANSLATE_NOOP("Spoken", "Text field"));
    case QAccessible::Heading:
        return said(QT_TRANSLATE_NOOP("Spoken", "Heading"));
    default:
        return stop.kind == Stop::Kind::Picture ? said(QT_TRANSLATE_NOOP("Spoken", "Picture")) : QString();
    }
}

QString stateWord(const Stop& stop)
{
    if (!stop.value.isEmpty())
        return stop.description.isEmpty() ? stop.value : QString();
    if (!stop.checkable || !stop.description.isEmpty())
        return {}; // the description has its own words for it
    if (stop.role == QAccessible::CheckBox)
        return stop.checked ? said(QT_TRANSLATE_NOOP("Spoken", "on")) : said(QT_TRANSLATE_NOOP("Spoken", "off"));
    return stop.checked ? said(QT_TRANSLATE_NOOP("Spoken", "chosen")) : QString();
}

/// Sentences, each with its end: a voice pauses there.
QString joined(const QStringList& parts)
{
    QString text;
    for (const QString& part : parts) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += part;
        if (part.back().isLetterOrNumber() || part.back() == QLatin1Char('%'))
            text += QLatin1Char('.');
    }
    // Names are put together from sentences, too.
    return text.replace(QLatin1String(".."), QLatin1String("."));
}

} // namespace

QString spokenOf(const Stop& stop)
{
    QString place;
    if (stop.of > 1)
        place = said(QT_TRANSLATE_NOOP("Spoken", "%1 of %2")).arg(stop.place).arg(stop.of);
    return joined({stop.name, roleWord(stop), stateWord(stop), stop.description, place});
}

QString spokenChange(const Stop& stop)
{
    return joined({stop.name, stateWord(stop), stop.description});
}

} // namespace vitrine::shell
