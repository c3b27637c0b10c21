// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/contact_sheet.hpp"

#include "shell/content/languages.hpp"

#include <QFile>
#include <QImage>
#include <QSaveFile>

namespace vitrine::shell {

namespace {

constexpr int kThumbnailWidth = 480;
constexpr int kThumbnailHeight = 480;

QString slug(const TourView& view, QSize format)
{
    return QStringLiteral("%1-%2-%3-%4x%5%6")
        .arg(view.language)
        .arg(qRound(view.textScale * 100))
        .arg(view.contrast)
        .arg(format.width())
        .arg(format.height())
        .arg(view.reach ? QStringLiteral("-reach") : QString());
}

/// What a page is called, for those who read the sheet.
QString titleOf(Shell& shell, const TourPage& page)
{
    const auto* entry = shell.exhibition()->cards()->find(page.exhibit);
    return entry ? shell.exhibition()->cards()->title(*entry) : QString();
}

Error cannotWrite(const QString& file)
{
    return {Errc::Io, phrase("cannot write {}", file.toStdString())};
}

class Sheet {
public:
    Sheet(const ContactSheetOrder& order, const std::function<void(const QString&)>& progress)
        : m_order(order)
        , m_progress(progress)
    {
    }

    Result<> draw(QSize format)
    {
        Showing::Of of = m_order.of;
        of.size = format;
        auto showing = Showing::make(of);
        if (!showing)
            return showing.error();
        m_shell = &(*showing)->shell();
        m_format = format;
        if (m_title.isEmpty())
            m_title = m_shell->exhibition()->house();
        Tour tour(**showing, [this](const TourPage& page) { take(page); });
        tour.setLimits(m_order.limits);
        const QStringList languages = m_order.languages.isEmpty() ? m_shell->visit()->languages() : m_order.languages;
        for (const QString& language : languages) {
            if (!m_shell->visit()->languages().contains(language))
                return Error{Errc::NotFound,
                             phrase("the pack is not in \"{}\"; it has {}", language.toStdString(),
                                    m_shell->visit()->languages().join(QStringLiteral(", ")).toStdString())};
            for (const qreal text : m_order.texts)
                for (const QString& contrast : m_order.contrasts)
                    if (const auto drawn = draw(tour, {language, text, contrast, m_order.reach}); !drawn)
                        return drawn.error();
        }
        for (const QString& fault : (*showing)->takeFaults())
            m_progress(QStringLiteral("fault ") + fault);
        return {};
    }

    std::vector<ContactPicture> pictures;
    [[nodiscard]] const QString& title() const { return m_title; }

private:
    Result<> draw(Tour& tour, const TourView& view)
    {
        m_view = view;
        m_folder = QStringLiteral("pages/") + slug(view, m_format);
        if (!m_order.out.mkpath(m_folder) || !m_order.out.mkpath(QStringLiteral("small/") + slug(view, m_format)))
            return cannotWrite(m_order.out.filePath(m_folder));
        tour.dress(view);
        tour.everything();
        if (!m_unwritten.isEmpty())
            return cannotWrite(m_unwritten);
        return {};
    }

    void take(const TourPage& page)
    {
        const QImage image = page.picture.convertToFormat(QImage::Format_RGB32);
        ContactPicture picture{page.path,
                               titleOf(*m_shell, page),
                               m_view.language,
                               m_view.textScale,
                               m_view.contrast,
                               m_format,
                               page.rests,
                               {},
                               {}};
        const QString name = QString(page.path).replace('/', '-');
        picture.file = m_folder + '/' + name + ".png";
        picture.thumbnail = QStringLiteral("small/") + slug(m_view, m_format) + '/' + name + ".jpg";
        const QImage small =
            image.scaled(kThumbnailWidth, kThumbnailHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        // Quick to write: a folder of these is looked at once and thrown away.
        if (image.isNull() || !image.save(m_order.out.filePath(picture.file), "PNG", 70))
            m_unwritten = m_order.out.filePath(picture.file);
        else if (!small.save(m_order.out.filePath(picture.thumbnail), "JPEG", 82))
            m_unwritten = m_order.out.filePath(picture.thumbnail);
        m_progress(picture.file);
        pictures.push_back(std::move(picture));
    }

    const ContactSheetOrder& m_order;
    const std::function<void(const QString&)>& m_progress;
    Shell* m_shell = nullptr;
    TourView m_view;
    QSize m_format;
    QString m_folder;
    QString m_title;
    QString m_unwritten; ///< the last file that could not be written; empty: all could
};

} // namespace

Result<std::vector<ContactPicture>> drawContactSheet(const ContactSheetOrder& order,
                                                     const std::function<void(const QString&)>& progress)
{
    Sheet sheet(order, progress);
    for (const QSize& format : order.formats)
        if (const auto drawn = sheet.draw(format); !drawn)
            return drawn.error();
    const QString file = order.out.filePath(QStringLiteral("index.html"));
    QSaveFile index(file);
    const QByteArray page = contactIndex(sheet.title(), sheet.pictures);
    if (!index.open(QIODevice::WriteOnly) || index.write(page) != page.size() || !index.commit())
        return cannotWrite(file);
    return std::move(sheet.pictures);
}

} // namespace vitrine::shell
