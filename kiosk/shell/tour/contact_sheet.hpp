// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "shell/tour/showing.hpp"
#include "shell/tour/tour.hpp"

#include <QDir>
#include <QStringList>

#include <functional>
#include <vector>

namespace vitrine::shell {

/// What a contact sheet shows: every page in each combination of these.
struct ContactSheetOrder {
    Showing::Of of; ///< its size is one of `formats`
    QDir out;
    QStringList languages; ///< empty: all that are on offer
    std::vector<qreal> texts{1};
    QStringList contrasts{QStringLiteral("standard")};
    std::vector<QSize> formats{{1920, 1080}};
    bool reach = false;
    Exploration::Limits limits;
};

/// One picture on it. Files are relative to its folder.
struct ContactPicture {
    QString page; ///< TourPage::path
    QString title;
    QString language;
    qreal text = 1;
    QString contrast;
    QSize format;
    bool rests = true;
    QString file;
    QString thumbnail;
};

/// Draws every page into `order.out`, and index.html beside the pictures. `progress` gets one line for each.
/// GUI thread, after QGuiApplication; the software renderer or OpenGL's basic loop must draw.
[[nodiscard]] Result<std::vector<ContactPicture>> drawContactSheet(const ContactSheetOrder& order,
                                                                   const std::function<void(const QString&)>& progress);

/// The page that shows them: works from a disk, without a script, filtered with style alone.
[[nodiscard]] QByteArray contactIndex(const QString& title, const std::vector<ContactPicture>& pictures);

} // namespace vitrine::shell
