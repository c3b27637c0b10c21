// SPDX-License-Identifier: Apache-2.0
#include "shell/options.hpp"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace vitrine::shell {

namespace {

const QString kAbout = QStringLiteral(
    "Shows the exhibits of one pack folder (--pack) or of a screen's store (--store) to visitors.\n\n"
    "Without --windowed it fills the screen, hides the cursor, and neither touch nor keyboard leads out of it; SIGTERM "
    "ends it.\n--windowed is for the demo and for previews; with --pack its window can be closed like any other.");

Leave wrongCall(const QString& sentence)
{
    return {QStringLiteral("vitrine-shell: %1 (see vitrine-shell --help)\n").arg(sentence)};
}

std::filesystem::path path(const QString& text)
{
    return std::filesystem::path(text.toStdU16String());
}

std::optional<QSize> size(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{2,4})x([1-9][0-9]{2,4})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

/// What a contact sheet shows is given in lists: "de,ar".
const QCommandLineOption& languagesOption()
{
    static const QCommandLineOption option("languages", "Of a contact sheet: these languages.", "LIST");
    return option;
}

const QCommandLineOption& textOption()
{
    static const QCommandLineOption option("text", "Of a contact sheet: text sizes, in percent.", "LIST", "100");
    return option;
}

const QCommandLineOption& contrastOption()
{
    static const QCommandLineOption option("contrast", "Of a contact sheet: standard, dark, light.", "LIST",
                                           "standard");
    return option;
}

const QCommandLineOption& formatOption()
{
    static const QCommandLineOption option("format", "Of a contact sheet: sizes of the screen.", "LIST", "1920x1080");
    return option;
}

const QCommandLineOption& reachOption()
{
    static const QCommandLineOption option("reach", "Of a contact sheet: with reach mode.");
    return option;
}

const QCommandLineOption& previewOption()
{
    static const QCommandLineOption option(
        "preview", "Show the pack folder beside its editor: what is saved there is seen at once, with what is wrong.");
    return option;
}

const QCommandLineOption& sizeOption()
{
    static const QCommandLineOption option("size", "Of a preview: how many pixels its panel has.", "WxH");
    return option;
}

const QCommandLineOption& portraitOption()
{
    static const QCommandLineOption option("portrait", "Of a preview: the panel stands upright.");
    return option;
}

std::optional<Leave> readPreview(const QCommandLineParser& parser, Options& options)
{
    options.preview = parser.isSet(previewOption());
    options.portrait = parser.isSet(portraitOption());
    if (options.preview && !parser.isSet("pack"))
        return wrongCall(QStringLiteral("--preview shows a pack folder: --pack DIR"));
    if (!options.preview && (options.portrait || parser.isSet(sizeOption())))
        return wrongCall(QStringLiteral("--size and --portrait are for --preview"));
    if (options.preview && !parser.isSet("start"))
        options.start = QStringLiteral("home");
    if (!parser.isSet(sizeOption()))
        return {};
    options.size = size(parser.value(sizeOption()));
    if (!options.size)
        return wrongCall(
            QStringLiteral("--size wants pixels such as 1920x1080, not \"%1\"").arg(parser.value(sizeOption())));
    return {};
}

std::variant<ContactSheetOptions, Leave> readContactSheet(const QCommandLineParser& parser, const QString& out)
{
    ContactSheetOptions sheet;
    sheet.out = path(out);
    sheet.reach = parser.isSet(reachOption());
    if (parser.isSet(languagesOption()))
        sheet.languages = parser.value(languagesOption()).split(',', Qt::SkipEmptyParts);
    sheet.texts.clear();
    for (const QString& text : parser.value(textOption()).split(',', Qt::SkipEmptyParts)) {
        const int percent = text.toInt();
        if (percent < 100 || percent > 200)
            return wrongCall(QStringLiteral("--text wants percents from 100 to 200, not \"%1\"").arg(text));
        sheet.texts.push_back(percent / 100.0);
    }
    sheet.contrasts = parser.value(contrastOption()).split(',', Qt::SkipEmptyParts);
    for (const QString& contrast : sheet.contrasts)
        if (contrast != "standard" && contrast != "dark" && contrast != "light")
            return wrongCall(QStringLiteral("--contrast wants standard, dark or light, not \"%1\"").arg(contrast));
    sheet.formats.clear();
    for (const QString& format : parser.value(formatOption()).split(',', Qt::SkipEmptyParts)) {
        const auto wanted = size(format);
        if (!wanted)
            return wrongCall(QStringLiteral("--format wants sizes such as 1920x1080, not \"%1\"").arg(format));
        sheet.formats.push_back(*wanted);
    }
    if (sheet.texts.empty() || sheet.contrasts.isEmpty() || sheet.formats.empty())
        return wrongCall(QStringLiteral("a contact sheet needs at least one --text, --contrast and --format"));
    return sheet;
}

} // namespace

std::variant<Options, Leave> readOptions(const QStringList& arguments)
{
    const QCommandLineOption pack("pack", "Show this pack folder, alone.", "DIR");
    const QCommandLineOption store("store", "Show the active generation of this store.", "DIR");
    const QCommandLineOption link("link", "Report to the daemon that owns this socket.", "SOCKET");
    const QCommandLineOption screen("screen", "The screen's screen.yaml.", "FILE");
    const QCommandLineOption exhibits("exhibits", "Folder with exhibit plugins; may be given again.", "DIR");
    const QCommandLineOption windowed("windowed", "A window of this size instead of the whole screen.", "WxH");
    const QCommandLineOption start("start", "Begin with attract, home or an exhibit.", "attract|home|EXHIBIT-ID",
                                   "attract");
    const QCommandLineOption language("language", "The language each visit starts with.", "LANGUAGE");
    const QCommandLineOption clock("clock", "For tests: orders that move the shell's clock come in here.", "SOCKET");
    const QCommandLineOption frameTimes("frame-times",
                                        "Print how long frames take, each second in which some are drawn.");
    const QCommandLineOption contactSheet("contact-sheet",
                                          "Draw every page of the pack into this folder, with an index.html.", "OUT");
    const QCommandLineOption gallery("gallery", "Show every part that pages are made of, in every state.");
    const QCommandLineOption paused("pause",
                                    "The pause page and nothing else: it needs no content and no graphics chip.");
    const QCommandLineOption software("software", "The processor draws, whatever graphics chip there is.");
    const QCommandLineOption help({"h", "help"}, "Show this help.");
    const QCommandLineOption version({"v", "version"}, "Show the version.");

    QCommandLineParser parser;
    parser.setApplicationDescription(kAbout);
    parser.addOptions(
        {pack, store, link, screen, exhibits, windowed, start, language, clock, frameTimes, help, version});
    parser.addOptions(
        {contactSheet, languagesOption(), textOption(), contrastOption(), formatOption(), reachOption(), gallery});
    parser.addOptions({previewOption(), sizeOption(), portraitOption(), paused, software});
    if (!parser.parse(arguments))
        return wrongCall(parser.errorText());
    if (parser.isSet(help))
        return Leave{parser.helpText(), true, 0};
    if (parser.isSet(version))
        return Leave{QStringLiteral("vitrine-shell " VITRINE_VERSION "\n"), true, 0};
    if (!parser.positionalArguments().isEmpty())
        return wrongCall(QStringLiteral("\"%1\" is not expected here").arg(parser.positionalArguments().first()));
    if (!parser.isSet(gallery) && !parser.isSet(paused) && parser.isSet(pack) == parser.isSet(store))
        return wrongCall(QStringLiteral("give either --pack DIR or --store DIR"));

    Options options;
    options.pack = path(parser.value(pack));
    options.store = path(parser.value(store));
    options.link = parser.value(link);
    options.screen = path(parser.value(screen));
    for (const QString& folder : parser.values(exhibits))
        options.exhibits.push_back(path(folder));
    options.start = parser.value(start);
    options.language = parser.value(language);
    options.frameTimes = parser.isSet(frameTimes);
    options.paused = parser.isSet(paused);
    options.software = options.paused || parser.isSet(software);
    options.clock = parser.value(clock);
    if (parser.isSet(windowed)) {
        options.windowed = size(parser.value(windowed));
        if (!options.windowed)
            return wrongCall(
                QStringLiteral("--windowed wants a size such as 1280x720, not \"%1\"").arg(parser.value(windowed)));
    }
    options.gallery = parser.isSet(gallery);
    if (const auto leave = readPreview(parser, options))
        return *leave;
    if (parser.isSet(contactSheet)) {
        if (!parser.isSet(pack))
            return wrongCall(QStringLiteral("--contact-sheet shows a pack folder: --pack DIR"));
        const auto sheet = readContactSheet(parser, parser.value(contactSheet));
        if (const auto* leave = std::get_if<Leave>(&sheet))
            return *leave;
        options.contactSheet = std::get<ContactSheetOptions>(sheet);
    }
    return options;
}

} // namespace vitrine::shell
