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
    const QCommandLineOption help({"h", "help"}, "Show this help.");
    const QCommandLineOption version({"v", "version"}, "Show the version.");

    QCommandLineParser parser;
    parser.setApplicationDescription(kAbout);
    parser.addOptions(
        {pack, store, link, screen, exhibits, windowed, start, language, clock, frameTimes, help, version});
    if (!parser.parse(arguments))
        return wrongCall(parser.errorText());
    if (parser.isSet(help))
        return Leave{parser.helpText(), true, 0};
    if (parser.isSet(version))
        return Leave{QStringLiteral("vitrine-shell " VITRINE_VERSION "\n"), true, 0};
    if (!parser.positionalArguments().isEmpty())
        return wrongCall(QStringLiteral("\"%1\" is not expected here").arg(parser.positionalArguments().first()));
    if (parser.isSet(pack) == parser.isSet(store))
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
    options.clock = parser.value(clock);
    if (parser.isSet(windowed)) {
        static const QRegularExpression size(QStringLiteral("^([1-9][0-9]{2,4})x([1-9][0-9]{2,4})$"));
        const auto match = size.match(parser.value(windowed));
        if (!match.hasMatch())
            return wrongCall(
                QStringLiteral("--windowed wants a size such as 1280x720, not \"%1\"").arg(parser.value(windowed)));
        options.windowed = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return options;
}

} // namespace vitrine::shell
