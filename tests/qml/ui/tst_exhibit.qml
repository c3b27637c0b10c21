// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibit

/// The contract with exhibits.
Item {
    id: root

    Component {
        id: contextComponent

        PreviewContext {
            exhibitId: "patent"
            kind: "quiz"
            settings: ({ question: "Wo?" })
        }
    }

    Component {
        id: exhibitComponent

        Exhibit {}
    }

    Component {
        id: trackComponent

        CaptionTrack {}
    }

    Component {
        id: spyComponent

        SignalSpy {}
    }

    TestCase {
        name: "Exhibit"

        function test_anExhibitReadsItsContext(): void {
            const context = createTemporaryObject(contextComponent, root);
            const exhibit = createTemporaryObject(exhibitComponent, root, { context });
            compare(exhibit.context.exhibitId, "patent");
            compare(exhibit.context.settings.question, "Wo?");
            compare(exhibit.progress, -1);
            compare(exhibit.ground, "paper");
            verify(!exhibit.engaged);
            verify(!exhibit.active);
        }

        function test_settingsChangeWithTheLanguage(): void {
            const context = createTemporaryObject(contextComponent, root);
            const spy = createTemporaryObject(spyComponent, root, { target: context, signalName: "settingsChanged" });
            context.language = "en";
            context.settings = { question: "Where?" };
            compare(spy.count, 1);
            compare(context.settings.question, "Where?");
        }

        function test_theNetworkIsThereUntilItIsSaidToBeGone(): void {
            const context = createTemporaryObject(contextComponent, root);
            const spy = createTemporaryObject(spyComponent, root, { target: context, signalName: "onlineChanged" });
            verify(context.online);
            context.online = false;
            context.online = false;
            verify(!context.online);
            compare(spy.count, 1);
        }

        function test_comfortIsReadAndKeptWithinLimits(): void {
            const context = createTemporaryObject(contextComponent, root);
            context.textScale = 3;
            compare(context.comfort.textScale, 2);
            context.contrast = "dark";
            compare(context.comfort.contrast, "dark");
            context.contrast = "purple";
            compare(context.comfort.contrast, "standard");
            context.calm = true;
            context.captions = true;
            verify(context.comfort.calm && context.comfort.captions);
        }

        function test_notesAndReportsReachTheScreen(): void {
            const context = createTemporaryObject(contextComponent, root);
            const notes = createTemporaryObject(spyComponent, root, { target: context, signalName: "noted" });
            const reports = createTemporaryObject(spyComponent, root, { target: context, signalName: "reported" });
            context.note("page", "3");
            context.report("broken-medium", "media/a.jpg cannot be shown");
            compare(notes.signalArguments[0][0], "page");
            compare(reports.signalArguments[0][1], "media/a.jpg cannot be shown");
        }

        function test_captionsComeAndGoWithTheFilm(): void {
            const track = createTemporaryObject(trackComponent, root, { source: Qt.resolvedUrl("captions.vtt") });
            tryCompare(track, "status", CaptionTrack.Ready);
            compare(track.count, 2);
            track.position = 1500;
            compare(track.text, "Weißes Licht ist eine Mischung.");
            track.position = 3000;
            compare(track.text, "Das Prisma sortiert sie\nnach Farben.");
            track.position = 9000;
            compare(track.text, "");
            track.source = "";
            compare(track.status, CaptionTrack.Null);
            compare(track.count, 0);
        }

        function test_captionsThatCannotBeReadAreAnError_data(): var {
            return [
                { tag: "missing", source: Qt.resolvedUrl("nowhere.vtt"), sentence: "nowhere.vtt" },
                { tag: "no captions", source: Qt.resolvedUrl("tst_exhibit.qml"), sentence: "tst_exhibit.qml" },
                { tag: "from the net", source: "https://example.org/x.vtt", sentence: "files only" }
            ];
        }

        function test_captionsThatCannotBeReadAreAnError(data: var): void {
            const track = createTemporaryObject(trackComponent, root, { source: data.source });
            tryCompare(track, "status", CaptionTrack.Error);
            verify(track.errorString.includes(data.sentence), track.errorString);
            compare(track.text, "");
        }
    }
}
