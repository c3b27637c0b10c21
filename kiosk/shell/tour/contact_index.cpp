// SPDX-License-Identifier: Apache-2.0
#include "shell/content/languages.hpp"
#include "shell/tour/contact_sheet.hpp"

#include <algorithm>
#include <map>

namespace vitrine::shell {

namespace {

/// What the page can be narrowed to: a group of words, and which of them a picture has.
struct Filter {
    QString id; ///< of its class names
    QString title;
    std::function<QString(const ContactPicture&)> of;
};

QString percent(qreal text)
{
    return QString::number(qRound(text * 100)) + QStringLiteral(" %");
}

QString format(QSize size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

const std::vector<Filter>& filters()
{
    static const std::vector<Filter> all{
        {QStringLiteral("l"), QStringLiteral("Language"),
         [](const ContactPicture& picture) { return languageName(picture.language); }},
        {QStringLiteral("t"), QStringLiteral("Text"),
         [](const ContactPicture& picture) { return percent(picture.text); }},
        {QStringLiteral("c"), QStringLiteral("Contrast"),
         [](const ContactPicture& picture) { return picture.contrast; }},
        {QStringLiteral("f"), QStringLiteral("Format"),
         [](const ContactPicture& picture) { return format(picture.format); }},
    };
    return all;
}

QStringList valuesOf(const Filter& filter, const std::vector<ContactPicture>& pictures)
{
    QStringList values;
    for (const ContactPicture& picture : pictures)
        if (const QString value = filter.of(picture); !values.contains(value))
            values << value;
    return values;
}

QString words(const ContactPicture& picture)
{
    QStringList all;
    for (const Filter& filter : filters())
        all << filter.of(picture);
    if (!picture.rests)
        all << QStringLiteral("moving");
    return all.join(QStringLiteral(", "));
}

const char* const kStyle = R"(
:root { color-scheme: light dark; --line: #8886; --ground: #faf8f4; --ink: #0b1524 }
@media (prefers-color-scheme: dark) { :root { --ground: #0b1524; --ink: #f4f1ea } }
body { margin: 0; padding: 1.5rem; font: 1rem/1.45 system-ui, sans-serif; background: var(--ground); color: var(--ink) }
h1 { margin: 0 0 .25rem } h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; border-top: 1px solid var(--line); padding-top: 1rem }
fieldset { display: inline-block; border: 0; margin: .75rem 1.5rem 0 0; padding: 0 }
legend { font-weight: 600; padding: 0 } label { margin-right: .9rem; white-space: nowrap }
nav ul { columns: 16rem; padding-left: 1.2rem }
ul.pictures { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start }
figure { margin: 0; width: min(30rem, 100%) } figure.upright { width: min(17rem, 100%) }
img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: .4rem }
figcaption { font-size: .875rem; margin-top: .35rem }
a { color: inherit } a:focus-visible, input:focus-visible { outline: 3px solid #0a7d8c; outline-offset: 2px }
)";

} // namespace

QByteArray contactIndex(const QString& title, const std::vector<ContactPicture>& pictures)
{
    const QString name = (title.isEmpty() ? QStringLiteral("Vitrine") : title).toHtmlEscaped();
    std::vector<std::pair<QString, std::vector<const ContactPicture*>>> pages; // in the order they were come to
    for (const ContactPicture& picture : pictures) {
        auto page = std::ranges::find(pages, picture.page, &decltype(pages)::value_type::first);
        if (page == pages.end())
            page = pages.insert(pages.end(), {picture.page, {}});
        page->second.push_back(&picture);
    }

    QString inputs;
    QString hide; // style does what a script would: a box that is not ticked hides its pictures
    for (const Filter& filter : filters()) {
        const QStringList values = valuesOf(filter, pictures);
        if (values.size() < 2)
            continue;
        inputs += "<fieldset><legend>" + filter.title + "</legend>";
        for (int i = 0; i < values.size(); ++i) {
            const QString id = filter.id + QString::number(i);
            inputs +=
                "<label><input type=\"checkbox\" id=\"" + id + "\" checked> " + values[i].toHtmlEscaped() + "</label>";
            hide += "body:has(#" + id + ":not(:checked)) ." + id + " { display: none }\n";
        }
        inputs += "</fieldset>\n";
    }

    QString body;
    QString contents;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto& [path, shown] = pages[i];
        const QString heading =
            path.toHtmlEscaped() + (shown[0]->title.isEmpty() ? QString() : " · " + shown[0]->title.toHtmlEscaped());
        contents += QStringLiteral("<li><a href=\"#page-%1\">%2</a></li>\n").arg(i).arg(heading);
        body +=
            QStringLiteral("<section aria-labelledby=\"page-%1\"><h2 id=\"page-%1\">%2</h2>\n<ul class=\"pictures\">\n")
                .arg(i)
                .arg(heading);
        for (const ContactPicture* picture : shown) {
            QStringList classes;
            for (const Filter& filter : filters())
                classes << filter.id + QString::number(valuesOf(filter, pictures).indexOf(filter.of(*picture)));
            const QString said = words(*picture).toHtmlEscaped();
            const bool upright = picture->format.height() > picture->format.width();
            body += "<li class=\"" + classes.join(' ') + "\"><figure" + (upright ? " class=\"upright\"" : "") +
                    "><a href=\"" + picture->file.toHtmlEscaped() + "\"><img loading=\"lazy\" src=\"" +
                    picture->thumbnail.toHtmlEscaped() + "\" alt=\"Page " + heading + ": " + said +
                    "\"></a><figcaption>" + said + "</figcaption></figure></li>\n";
        }
        body += "</ul></section>\n";
    }

    const QString page =
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>Contact sheet: " +
        name + "</title>\n<style>" + kStyle + hide + "</style></head>\n<body>\n<header><h1>" + name + "</h1><p>" +
        QStringLiteral("%1 pictures of %2 pages. Each opens in full size.").arg(pictures.size()).arg(pages.size()) +
        "</p>\n" + inputs + "</header>\n<nav aria-label=\"Pages\"><ul>\n" + contents + "</ul></nav>\n<main>\n" + body +
        "</main>\n</body>\n</html>\n";
    return page.toUtf8();
}

} // namespace vitrine::shell
