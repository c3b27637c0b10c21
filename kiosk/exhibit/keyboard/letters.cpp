// SPDX-License-Identifier: Apache-2.0
#include "letters.hpp"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace vitrine::keyboard {

namespace {

struct Layout {
    const char* language;
    std::array<const char*, 3> rows; ///< letters, a space between two
};

constexpr std::array kLayouts{
    Layout{"de", {"q w e r t z u i o p ü", "a s d f g h j k l ö ä", "y x c v b n m ß"}},
    Layout{"en", {"q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m '"}},
    Layout{"fr", {"a z e r t y u i o p é è", "q s d f g h j k l m ç à", "w x c v b n ' ù ê"}},
    Layout{"ar", {"ض ص ث ق ف غ ع ه خ ح ج د", "ش س ي ب ل ا ت ن م ك ط ذ", "أ إ آ ء ئ ؤ ر ى ة و ز ظ"}},
};
constexpr std::array kSigns{"1 2 3 4 5 6 7 8 9 0", "- / : ; ( ) & @ \" +", ". , ? ! ' _ # %"};
constexpr std::array kArabicSigns{"١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠", "1 2 3 4 5 6 7 8 9 0", ". ، ؟ ! ؛ : - ( )"};

const Layout& find(const QString& language)
{
    const auto* found =
        std::ranges::find_if(kLayouts, [&](const Layout& one) { return language == QLatin1String(one.language); });
    return found != kLayouts.end() ? *found : kLayouts[1];
}

QStringList split(const char* row)
{
    return QString::fromUtf8(row).split(' ');
}

/// "ß" has a large form of its own; QString would make two letters of it.
QString large(const QString& letter)
{
    return letter == QStringLiteral("ß") ? QStringLiteral("ẞ") : letter.toUpper();
}

} // namespace

QString Letters::layoutFor(const QString& language)
{
    return QString::fromLatin1(find(language.section('-', 0, 0)).language);
}

QStringList Letters::layoutsFor(const QString& shown, const QStringList& others)
{
    QStringList layouts{layoutFor(shown)};
    for (const QString& language : others)
        layouts << layoutFor(language);
    layouts.removeDuplicates();
    return layouts;
}

QVariantList Letters::rows(const QString& layout, const QString& page)
{
    const auto& texts = page != QStringLiteral("signs")  ? find(layout).rows
                        : layout == QStringLiteral("ar") ? kArabicSigns
                                                         : kSigns;
    QVariantList rows;
    for (const char* text : texts) {
        QStringList row = split(text);
        if (page == QStringLiteral("large"))
            std::ranges::transform(row, row.begin(), large);
        rows << QVariant(row);
    }
    return rows;
}

QString Letters::mark(const QString& layout)
{
    return layout == QStringLiteral("ar") ? QStringLiteral("ع") : layout.toUpper();
}

bool Letters::hasLarge(const QString& layout)
{
    return layout != QStringLiteral("ar");
}

int Letters::lengthBefore(const QString& text, int position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    const auto before = finder.toPreviousBoundary();
    return before < 0 ? 0 : position - static_cast<int>(before);
}

} // namespace vitrine::keyboard
