// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace vitrine::shell {

/// How a stranger finds every page of something: press what was never pressed, on the newest page first, and remember
/// the way to each page to come back to what is left there. Pure: it is told what is seen and says what to press.
class Exploration {
public:
    struct Limits {
        int pages = 24;
        int presses = 96; ///< those on the way back too
    };
    using Way = std::vector<QString>;

    explicit Exploration(Limits limits);

    /// This is seen now: a page and the keys of what can be pressed on it. True: nobody saw it before.
    bool see(const QByteArray& page, const std::vector<QString>& controls);
    /// What to press on the page that is seen; none: nothing here is worth it. Whoever asks presses it.
    [[nodiscard]] std::optional<QString> next();
    /// Something is left on the page that is seen.
    [[nodiscard]] bool left() const;
    /// The first page again, by itself; counts like a press.
    void restart();
    /// From the first page to the newest one with something left; none: all is seen. Each step is told by stepped().
    [[nodiscard]] std::optional<Way> wayBack();
    void stepped(const QString& control);
    /// That way could not be gone again: what is left at its end stays unseen.
    void giveUp(const Way& way);
    [[nodiscard]] bool over() const;
    [[nodiscard]] int pages() const { return static_cast<int>(m_places.size()); }

private:
    struct Place {
        Way way;
        std::vector<QString> controls;
        std::set<QString> pressed;
        bool lost = false;
    };
    [[nodiscard]] const QString* worth(const Place& place) const;

    Limits m_limits;
    std::map<QByteArray, Place> m_places;
    std::vector<QByteArray> m_order; ///< as they were found
    std::map<QString, bool> m_known; ///< every control pressed so far: whether its last press led to something new
    std::map<QString, int> m_firstSeen;
    QByteArray m_here;
    Way m_way;
    QString m_last;
    int m_presses = 0;
};

} // namespace vitrine::shell
