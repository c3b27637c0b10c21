// SPDX-License-Identifier: Apache-2.0
// Case 53: whoever stands in front of a pack that nobody trusted has signed reads so on every page, whatever the pack
// draws and however the screen is set. VITRINE_PICTURES=DIR keeps the pages as pictures.
#include "core/archive/byte_source.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/store/admission.hpp"
#include "core/store/store.hpp"
#include "shell/tour/showing.hpp"
#include "shell/tour/tour.hpp"

#include <QColor>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace vitrine {
namespace {

namespace fs = std::filesystem;

struct Look {
    std::string language;
    qreal text;
    std::string contrast;
    QSize size;
    bool reach;
};

const std::vector<Look> kLooks{
    {"de", 1, "standard", {1920, 1080}, false},
    {"ar", 2, "light", {1920, 1080}, false},
    {"de", 2, "dark", {1080, 1920}, true},
    {"ar", 1, "standard", {1080, 1920}, false},
};

double light(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double contrastOf(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& colour) {
        return 0.2126 * light(colour.redF()) + 0.7152 * light(colour.greenF()) + 0.0722 * light(colour.blueF()) + 0.05;
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return std::max(a, b) / std::min(a, b);
}

/// Of the two colours and what lies between them, and enough of both to be read.
bool reads(const QImage& picture, const QColor& ground, const QColor& words)
{
    const int wide = words.red() - ground.red();
    int strange = 0;
    int grounds = 0;
    int inks = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor seen = picture.pixelColor(x, y);
            const double share = double(seen.red() - ground.red()) / wide;
            const auto between = [&](int from, int to) { return from + share * (to - from); };
            strange += share < -0.1 || share > 1.1 ||
                       std::abs(seen.green() - between(ground.green(), words.green())) > 24 ||
                       std::abs(seen.blue() - between(ground.blue(), words.blue())) > 24;
            grounds += share < 0.1;
            inks += share > 0.8;
        }
    }
    const int all = picture.width() * picture.height();
    return strange == 0 && grounds > all / 3 && inks > all / 40;
}

class AScreen : public testing::Test {
protected:
    /// A pack that holds an exhibit which draws over the whole glass, as high as it can.
    fs::path pack()
    {
        const fs::path folder = m_folder / "pack";
        fs::remove_all(folder);
        fs::copy(fs::path(E2E_TESTS) / "packs/two", folder, fs::copy_options::recursive);
        std::ofstream(folder / "pack.yaml", std::ios::app)
            << "  - id: everywhere\n    kind: sprawl\n    title: { de: Überall, en: Everywhere }\n    settings: {}\n";
        return folder;
    }

    /// A store that shows the pack; with the house's signature, or without any.
    fs::path store(bool isSigned)
    {
        InstallRules rules;
        rules.kinds = &m_kinds;
        rules.content.keepFreeBytes = 1024;
        rules.trust.unsignedPacks = !isSigned;
        auto store = Store::open(m_folder / (isSigned ? "signed" : "unsigned"));
        if (!store)
            throw std::runtime_error(store.error().message);
        const auto file = m_folder / "pack.vpack";
        auto sums = writePackArchive(pack(), file);
        if (sums && isSigned) {
            sums = writePackArchive(pack(), file, sign(printSums(*sums)));
            rules.trust.keys = {m_folder / "house.pub"};
        }
        auto source = openFileSource(file);
        if (!sums || !source)
            throw std::runtime_error("there is no archive");
        const auto installed = store->installArchive(**source, rules);
        if (!installed)
            throw std::runtime_error(installed.error().message + "\n" + printProblems(installed.error().problems));
        EXPECT_EQ(installed->isSigned, isSigned);
        const auto generation = store->addGeneration(installed->pack, "test");
        if (!generation || !store->activate(generation->number))
            throw std::runtime_error("there is no generation");
        return store->root();
    }

    /// Pages of the shell and the exhibit that draws everywhere, each handed to `see`; `whole`: all of them.
    void walk(const fs::path& store, const Look& look, bool whole,
              const std::function<void(shell::Showing&, const shell::TourPage&)>& see)
    {
        shell::Showing::Of what;
        what.store = store;
        what.exhibits = m_exhibits;
        what.size = look.size;
        what.languages = {"de", "en", "ar"};
        what.screen.display.widthMm = 941;
        what.screen.display.heightMm = 529;
        auto showing = shell::Showing::make(what);
        ASSERT_TRUE(showing) << showing.error().message << printProblems(showing.error().problems);
        QStringList pages;
        shell::Tour tour(**showing, [&](const shell::TourPage& page) {
            pages << page.path.section('/', 0, 0);
            see(**showing, page);
        });
        tour.setLimits({1, 1});
        tour.dress(
            {QString::fromStdString(look.language), look.text, QString::fromStdString(look.contrast), look.reach});
        tour.attract();
        tour.home();
        tour.exhibit(QStringLiteral("everywhere"));
        tour.exhibit(QStringLiteral("first-story"));
        tour.pause();
        std::vector<const char*> visited{"attract", "home", "sprawl", "story", "pause"};
        if (whole) {
            tour.sheets();
            tour.question();
            tour.staff();
            visited.insert(visited.end(), {"sheet", "still-there", "staff"});
            for (int minute = 0; minute < 4; ++minute) { // wherever the picture wanders
                (*showing)->shell().clock().advance(std::chrono::minutes(1));
                tour.attract();
            }
        }
        for (const auto* page : visited)
            EXPECT_TRUE(pages.contains(QLatin1String(page))) << page;
    }

    static QQuickItem& markOf(shell::Showing& showing)
    {
        auto* mark = showing.scene().findChild<QQuickItem*>(QStringLiteral("unsigned-mark"));
        if (!mark || mark->childItems().isEmpty())
            throw std::runtime_error("the scene has no mark");
        return *mark;
    }

    /// Where its words are on the glass.
    static QRect wordsOf(QQuickItem& mark)
    {
        const QQuickItem& words = *mark.childItems().constFirst();
        return words.mapRectToScene({0, 0, words.width(), words.height()}).toAlignedRect();
    }

    static bool isMarked(shell::Showing& showing, const QImage& picture)
    {
        QQuickItem& mark = markOf(showing);
        return reads(picture.copy(wordsOf(mark)), mark.property("color").value<QColor>(),
                     mark.childItems().constFirst()->property("color").value<QColor>());
    }

    void SetUp() override
    {
        Problems problems;
        m_kinds = readKinds(m_exhibits, problems);
        ASSERT_FALSE(hasErrors(problems)) << printProblems(problems);
    }

    QTemporaryDir m_temporary;
    fs::path m_folder = m_temporary.path().toStdString();
    std::vector<fs::path> m_exhibits{BUILT_EXHIBITS, fs::path(E2E_TESTS) / "exhibits"};
    Kinds m_kinds;

private:
    std::string sign(const std::string& sums)
    {
        const auto call = [&](const QStringList& words) {
            QProcess minisign;
            minisign.setWorkingDirectory(m_temporary.path());
            minisign.start(QStringLiteral("minisign"), words);
            if (!minisign.waitForFinished() || minisign.exitCode() != 0)
                throw std::runtime_error("minisign: " + minisign.readAllStandardError().toStdString());
        };
        std::ofstream(m_folder / "sums") << sums;
        call({"-G", "-W", "-p", "house.pub", "-s", "house.sec"});
        call({"-S", "-W", "-s", "house.sec", "-m", "sums", "-t", "vitrine pack two 1.0.0"});
        std::ostringstream text;
        text << std::ifstream(m_folder / "sums.minisig").rdbuf();
        return text.str();
    }
};

void keep(const shell::TourPage& page, const Look& look)
{
    const QString folder = qEnvironmentVariable("VITRINE_PICTURES");
    if (folder.isEmpty())
        return;
    const QString name = QStringLiteral("%1-%2-%3-%4.png")
                             .arg(QString(page.path).replace('/', '-'), QString::fromStdString(look.language))
                             .arg(look.text)
                             .arg(look.size.width());
    if (!page.picture.save(folder + "/unsigned-" + name))
        FAIL() << "cannot write " << name.toStdString();
}

} // namespace

TEST_F(AScreen, ShowsOnEveryPageThatItsPackIsNotSignedCase53)
{
    const auto store = this->store(false);
    for (const Look& look : kLooks) {
        walk(store, look, look.text == 1, [&](shell::Showing& showing, const shell::TourPage& page) {
            keep(page, look);
            QQuickItem& mark = markOf(showing);
            const auto where = page.path.toStdString() + " " + look.language + " " + look.contrast;
            EXPECT_TRUE(mark.isVisible()) << where;
            EXPECT_TRUE(QRect({0, 0}, look.size).contains(wordsOf(mark))) << where;
            EXPECT_TRUE(isMarked(showing, page.picture)) << where;
            EXPECT_GE(contrastOf(mark.property("color").value<QColor>(),
                                 mark.childItems().constFirst()->property("color").value<QColor>()),
                      7);
        });
    }
}

TEST_F(AScreen, ShowsNoMarkOnAnyPageOfASignedPackCase53)
{
    walk(store(true), kLooks.front(), false, [](shell::Showing& showing, const shell::TourPage& page) {
        EXPECT_FALSE(markOf(showing).isVisible()) << page.path.toStdString();
        EXPECT_FALSE(isMarked(showing, page.picture)) << page.path.toStdString();
    });
}

} // namespace vitrine

int main(int argc, char** argv)
{
    QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
    const QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationVersion(QStringLiteral("1"));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
