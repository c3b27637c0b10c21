// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/key_map.hpp"

#include <QKeySequence>
#include <QString>

#include <map>

namespace vitrine::shell {

namespace {

const std::map<std::string, Deed>& deeds()
{
    static const std::map<std::string, Deed> kDeeds{
        {"previous", Deed::Previous},
        {"next", Deed::Next},
        {"choose", Deed::Choose},
        {"back", Deed::Back},
        {"repeat", Deed::Repeat},
        {"louder", Deed::Louder},
        {"quieter", Deed::Quieter},
        {"slower", Deed::Slower},
        {"faster", Deed::Faster},
        {"headphones_in", Deed::HeadphonesIn},
        {"headphones_out", Deed::HeadphonesOut},
    };
    return kDeeds;
}

/// Signs such as "*" need Shift on most keyboards.
bool isSign(int key)
{
    return key > Qt::Key_Space && key < Qt::Key_A && (key < Qt::Key_0 || key > Qt::Key_9);
}

} // namespace

KeyMap::KeyMap(const Keypad& keypad)
{
    // What every keyboard walks with; a keypad may mean something else by them.
    m_deeds.insert(Qt::Key_Tab, Deed::Next);
    m_deeds.insert(Qt::Key_Backtab, Deed::Previous);
    for (const auto& [name, keys] : keypad) {
        const auto deed = deeds().find(name);
        if (deed == deeds().end())
            continue; // the reader of screen.yaml has said so
        for (const std::string& key : keys) {
            const auto sequence = QKeySequence::fromString(QString::fromStdString(key), QKeySequence::PortableText);
            if (sequence.count() == 1)
                m_deeds.insert(sequence[0].key(), deed->second);
        }
    }
}

std::optional<Deed> KeyMap::deedOf(int key, Qt::KeyboardModifiers modifiers) const
{
    Qt::KeyboardModifiers meant = modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (isSign(key) || key == Qt::Key_Backtab)
        meant &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    const auto deed = m_deeds.find(key);
    return meant == Qt::NoModifier && deed != m_deeds.end() ? std::optional(*deed) : std::nullopt;
}

} // namespace vitrine::shell
