// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>
#include <QVariant>

namespace vitrine::shell {

/// Files of a pack folder that were saved again while it is shown: path -> how often. A picture, a calendar, captions
/// that keep their name are other ones then, and what has been read is not what is to be seen. Empty on a screen, where
/// no file ever changes.
using FileStamps = QHash<QString, int>;

/// The address of a file with its stamp, so that it differs from the address before; toLocalFile() is the same.
[[nodiscard]] QUrl stamped(const QUrl& file, const FileStamps& stamps);
/// The same for every file in an exhibit's settings but films and sounds: players take the whole address for a name.
[[nodiscard]] QVariant stamped(const QVariant& settings, const FileStamps& stamps);
/// A film or sound of these settings has another stamp `now` than `before`.
[[nodiscard]] bool playsAnother(const QVariant& settings, const FileStamps& before, const FileStamps& now);

} // namespace vitrine::shell
