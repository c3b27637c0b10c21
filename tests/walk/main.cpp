// SPDX-License-Identifier: Apache-2.0
// walk --pack DIR --exhibits DIR --out DIR [--pages shell|exhibits]: goes through every page of a pack as visitors may
// see it and says what they would stumble over. VITRINE_WALK=all: in every combination of settings, not in a selection.
#include "arrivals.hpp"
#include "page_checks.hpp"
#include "spoken_check.hpp"

#include "shell/tour/showing.hpp"
#include "shell/tour/tour.hpp"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QQuickWindow>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <utility>

using namespace vitrine;

namespace {

struct Setting {
    QString language;
    qreal text;
    QString contrast;
    bool upright;
    bool reach;

    [[nodiscard]] QString words() const
    {
        return QStringLiteral("%1 %2% %3 %4%5")
            .arg(language)
            .arg(qRound(text * 100))
            .arg(contrast, upright ? QStringLiteral("portrait") : QStringLiteral("landscape"),
                 reach ? QStringLiteral(" reach") : QString());
    }
};

/// Every two values of two settings meet in one of these.
const std::vector<Setting> kSelection{
    {"de", 1, "standard", false, false},
    {"de", 2, "dark", true, true},
    {"de", 2, "light", false, true},
    {"en", 2, "standard", true, false},
    {"en", 1, "dark", false, true},
    {"en", 1, "light", true, false},
    {"de-simple", 2, "standard", false, true},
    {"de-simple", 1, "light", true, true},
    {"de-simple", 2, "dark", false, false},
    {"ar", 1, "standard", true, true},
    {"ar", 2, "light", false, false},
    {"ar", 2, "dark", true, false},
};

std::vector<Setting> all()
{
    std::vector<Setting> settings;
    for (const bool upright : {false, true})
        for (const char* const language : {"de", "en", "de-simple", "ar"})
            for (const qreal text : {1.0, 2.0})
                for (const char* const contrast : {"standard", "dark", "light"})
                    for (const bool reach : {false, true})
                        settings.push_back({language, text, contrast, upright, reach});
    return settings;
}

/// What Qt has to say against our QML since the last look: loops, values of a wrong type, what is not there.
QStringList& complaints()
{
    static QStringList lines;
    return lines;
}

void listen(QtMsgType type, const QMessageLogContext&, const QString& line)
{
    if (type != QtDebugMsg && type != QtInfoMsg && line.contains(QStringLiteral(".qml:")))
        complaints() << line;
    std::fprintf(stderr, "%s\n", qPrintable(line));
    if (type == QtFatalMsg)
        std::exit(1);
}

/// What was found, each flaw once, with where it was first seen and how often.
class Report {
public:
    explicit Report(QDir out)
        : m_out(std::move(out))
    {
    }

    void add(const shell::TourPage& page, const Setting& setting, const walk::Findings& findings)
    {
        for (const walk::Finding& finding : findings) {
            // The flaw of a component is one, whatever the page or the words.
            const QString item = finding.item.section('"', 0, 0).trimmed();
            auto& seen = m_seen[finding.check + " | " + page.path.section('/', 0, 1) + " | " + item];
            if (seen.times++ > 0)
                continue;
            seen.line = QStringLiteral("%1: %2 (%3) on %4, %5")
                            .arg(finding.check, finding.item, finding.numbers, page.path, setting.words());
            seen.picture = draw(page, finding);
        }
    }

    [[nodiscard]] int print() const
    {
        for (const auto& [key, seen] : m_seen)
            std::printf("%s [%d times] %s\n", qPrintable(seen.line), seen.times, qPrintable(seen.picture));
        return static_cast<int>(m_seen.size());
    }

private:
    QString draw(const shell::TourPage& page, const walk::Finding& finding)
    {
        QImage picture = page.picture.convertToFormat(QImage::Format_RGB32);
        QPainter painter(&picture);
        painter.setPen(QPen(QColor(255, 0, 90), 5));
        painter.drawRect(finding.place.adjusted(-4, -4, 4, 4));
        painter.end();
        const QString file = m_out.filePath(QStringLiteral("%1.jpg").arg(m_seen.size(), 3, 10, QLatin1Char('0')));
        if (!picture.save(file, "JPEG", 80))
            qFatal("cannot write %s", qPrintable(file));
        return file;
    }

    struct Seen {
        QString line;
        QString picture;
        int times = 0;
    };
    QDir m_out;
    std::map<QString, Seen> m_seen;
};

struct Walk {
    shell::Showing::Of of;
    QString pages;
    Report report;
    bool keep = false; ///< every page as a picture too
    QDir out;
    int walked = 0;

    void go(bool upright, const std::vector<Setting>& settings)
    {
        of.size = upright ? QSize(1080, 1920) : QSize(1920, 1080);
        auto showing = shell::Showing::make(of);
        if (!showing)
            qFatal("%s", showing.error().message.en.c_str());
        const QVariantMap told = walk::arrivals();
        if (told["items"].toList().size() != 6)
            qFatal("what came by stick is no JSON");
        (*showing)->shell().staff()->setArrivals(told);
        // What has a date looks the same on every day of the test: in the midst of the sample's programme.
        (*showing)->shell().setExhibitsNow(QDateTime::fromString("2024-08-13T10:00:00Z", Qt::ISODate));
        Setting now;
        shell::Tour tour(**showing, [&](const shell::TourPage& page) { look(**showing, page, now); });
        const bool all = settings.size() > kSelection.size();
        tour.setLimits(all                ? shell::Exploration::Limits{}
                       : pages == "shell" ? shell::Exploration::Limits{3, 6}
                                          : shell::Exploration::Limits{12, 30});
        for (const Setting& setting : settings) {
            if (setting.upright != upright)
                continue;
            now = setting;
            seen.clear();
            tour.dress({setting.language, setting.text, setting.contrast, setting.reach});
            if (pages != "exhibits")
                own(tour, setting, all);
            if (pages != "shell")
                tour.exhibits();
        }
        for (const QString& fault : (*showing)->takeFaults())
            if (!fault.startsWith(QStringLiteral("visitor-"))) // the tour presses "something does not work" too
                qFatal("a fault on the way: %s", qPrintable(fault));
    }

    /// The shell's own pages.
    void own(shell::Tour& tour, const Setting& setting, bool all)
    {
        tour.attract();
        tour.home();
        tour.sheets();
        tour.question();
        tour.pause();
        tour.asleep();
        comesPast({"attract", "sheet/language", "sheet/comfort", "sheet/fault", "still-there", "pause", "asleep",
                   "asleep/answer"},
                  setting);
        // Staff come in while nobody has chosen anything.
        if (!all && setting.contrast != "standard")
            return;
        tour.staff();
        comesPast({"staff/pin", "staff/wrong-pin", "staff/panel"}, setting);
    }

    void comesPast(std::initializer_list<const char*> where, const Setting& setting) const
    {
        for (const char* const page : where)
            if (std::ranges::none_of(seen, [&](const QString& path) { return path.startsWith(QLatin1String(page)); }))
                qFatal("the tour never came to %s in %s", page, qPrintable(setting.words()));
    }

    void look(shell::Showing& showing, const shell::TourPage& page, const Setting& setting)
    {
        ++walked;
        seen.insert(page.path);
        if (keep)
            save(page.picture, QString(page.path).replace('/', '-') + ' ' + setting.words());
        walk::Panel panel;
        const auto& display = of.screen.display;
        panel.mmPerPx = double(display.widthMm) / 1920;
        panel.lowerEdgeMm = display.lowerEdgeMm;
        if (setting.reach)
            panel.bandMm = std::pair<double, double>(display.reachFromMm, display.reachToMm);
        walk::Findings findings = walk::checkControls(showing.window(), showing.scene(), page.parts, panel);
        auto texts = walk::textsOf(showing.scene());
        for (const walk::Finding& finding : walk::checkContrast(showing.window(), texts, page.picture, page.rests,
                                                                setting.contrast == "standard" ? 4.5 : 7))
            findings.push_back(finding);
        for (const walk::Finding& finding : walk::checkTexts(texts, showing.window().size()))
            findings.push_back(finding);
        const shell::Exhibition& shown = *showing.shell().exhibition();
        for (const walk::Finding& finding : walk::checkSpoken(
                 showing.scene(), setting.language,
                 shown.wordsOf(shown.cards().find(showing.shell().visit()->exhibit())), {"de", "en", "ar"}))
            findings.push_back(finding);
        for (QString& line : std::exchange(complaints(), {}))
            findings.push_back({"a warning", line.replace('"', '\''), {}, {}});
        report.add(page, setting, findings);
    }

    void save(const QImage& picture, QString name) const
    {
        const QString file = out.filePath(name.replace(' ', '-').remove('%') + ".jpg");
        if (!picture.save(file, "JPEG", 85))
            qFatal("cannot write %s", qPrintable(file));
    }

    QSet<QString> seen{}; ///< in the setting that is walked now
};

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(&listen);
    QGuiApplication app(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
    QGuiApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{"pack", "The pack to walk through.", "folder"},
                     {"exhibits", "The built exhibit plugins.", "folder"},
                     {"out", "Where pictures of what is found go.", "folder"},
                     {"pages", "shell, exhibits or both.", "which", "both"},
                     {"keep", "Keep a picture of every page."},
                     {"setting", "Only the setting with this number.", "number"}});
    line.process(app);
    QDir out(line.value("out"));
    if (!line.isSet("pack") || !line.isSet("exhibits") || !out.removeRecursively() || !out.mkpath("."))
        line.showHelp(2);

    Walk walk{{}, line.value("pages"), Report(out), line.isSet("keep"), out};
    walk.of.pack = line.value("pack").toStdString();
    walk.of.exhibits = {line.value("exhibits").toStdString()};
    walk.of.languages = {"de", "en", "de-simple", "ar"};
    walk.of.screen.display.widthMm = 941;
    walk.of.screen.display.heightMm = 529;
    std::vector<Setting> settings = qEnvironmentVariable("VITRINE_WALK") == "all" ? all() : kSelection;
    if (line.isSet("setting"))
        settings = {settings.at(std::size_t(line.value("setting").toInt()))};
    QElapsedTimer since;
    since.start();
    for (const bool upright : {false, true})
        if (std::ranges::any_of(settings, [upright](const Setting& each) { return each.upright == upright; }))
            walk.go(upright, settings);
    const int found = walk.report.print();
    std::printf("%d pages in %zu settings, %lld s: %d flaws\n", walk.walked, settings.size(),
                static_cast<long long>(since.elapsed() / 1000), found);
    return found == 0 && walk.walked > 0 ? 0 : 1;
}
