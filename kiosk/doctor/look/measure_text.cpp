// SPDX-License-Identifier: Apache-2.0
#include "doctor/look/measure_text.hpp"

#include "core/text/letters.hpp"
#include "exhibit/ui/role_font.hpp"
#include "exhibit/ui/text_size.hpp"

#include <QRegularExpression>

namespace vitrine::doctor {

namespace {

/// The first word that is wider than `width`; nothing: there is none.
QString tooWideIn(const QString& text, const QFont& font, qreal width)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const auto words = text.split(space, Qt::SkipEmptyParts);
    for (const auto& word : words)
        if (ui::sizeOfText(word, font, width).widest > width)
            return word;
    return {};
}

int lettersWithin(const QString& text, const QFont& font, qreal width, int lines)
{
    auto end = text.size();
    (void)ui::sizeOfText(text, font, width, QTextOption::WrapAtWordBoundaryOrAnywhere, lines, &end);
    return static_cast<int>(countLetters(text.left(end).trimmed().toStdString()));
}

} // namespace

TextFacts measureText(const std::string& text, const std::string& language, const TextPlace& room)
{
    const auto words = QString::fromStdString(text);
    const auto writing = ui::writingOf(QString::fromStdString(language));
    const auto named = QString::fromStdString(room.role);
    const auto& role = ui::typeRole(named);
    const double pixels = ui::roleSize(role, 1, writing) * room.times;
    auto full = ui::roleFont(role, pixels, pixels, writing, room.weight);
    if (ui::joins(words))
        full.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const auto wrap = room.wraps ? QTextOption::WordWrap : QTextOption::NoWrap;
    const qreal least = room.shrinks ? ui::kLeastShrink : 1;
    TextFacts facts;
    auto font = full;
    for (qreal factor = 1;; factor *= ui::kShrinkStep) {
        font = ui::shrunk(full, factor);
        const auto size = ui::sizeOfText(words, font, room.width, wrap);
        facts.lines = size.lines;
        facts.wide = size.widest > room.width;
        if (!facts.wide || factor * ui::kShrinkStep < least)
            break;
    }
    if (facts.wide && room.wraps) {
        const auto word = tooWideIn(words, font, room.width);
        facts.word = word.toStdString();
        facts.letters = lettersWithin(word, font, room.width, 1);
    } else if (facts.wide || (room.lines > 0 && facts.lines > room.lines)) {
        facts.letters = lettersWithin(words, font, room.width, facts.wide ? 1 : room.lines);
    }
    return facts;
}

} // namespace vitrine::doctor
