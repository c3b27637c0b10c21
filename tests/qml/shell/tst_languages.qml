// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Bench
import Vitrine.Shell
import Vitrine.Ui

/// A change of language in the middle of a visit: what is said, which way it runs, and what is told of texts that are
/// there in another language alone.
Item {
    id: root

    width: 1920
    height: 1080

    Component {
        id: glass

        Main {
            width: root.width
            height: root.height
        }
    }

    TestCase {
        id: test

        property Main main

        function named(item: Item, name: string): Item {
            if (!item.visible || item.opacity === 0)
                return null;
            if (item.Accessible.name.startsWith(name) && !item.Accessible.ignored)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = test.named(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }

        /// Where the middle of what is called so stands, from the left edge of the glass: 0 to 1.
        function along(name: string): real {
            tryVerify(() => test.named(test.main, name) !== null, 5000, "nothing is called " + name);
            const item = test.named(test.main, name);
            return item.mapToItem(test.main, item.width / 2, 0).x / test.main.width;
        }

        function speak(language: string): void {
            Bench.shell.visit.language = language;
            tryCompare(Theme, "language", language);
        }

        function init(): void {
            Bench.showTongues();
            test.main = createTemporaryObject(glass, root, { shell: Bench.shell });
            verify(test.main);
            Bench.wake();
            Bench.shell.chooseCalm(true);
            tryVerify(() => test.named(test.main, "Beides") !== null);
        }

        function cleanup(): void {
            root.width = 1920;
            root.height = 1080;
            Bench.shell.visit.end("left");
        }

        name: "Languages"
        when: windowShown

        function test_arabicRunsFromRightToLeft_data(): list<var> {
            return [{ tag: "landscape", width: 1920, height: 1080 }, { tag: "portrait", width: 1080, height: 1920 }];
        }

        function test_arabicRunsFromRightToLeft(format: var): void {
            root.width = format.width;
            root.height = format.height;
            verify(along("Start") < 0.4);
            verify(along("Anpassen") > 0.5);
            const before = along("Beides");
            speak("ar");
            verify(Theme.mirrored);
            verify(along("البداية") > 0.6, "home is where reading begins");
            verify(along("ضبط العرض") < 0.5);
            tryVerify(() => named(main, "كلاهما") !== null);
            speak("de");
            verify(!Theme.mirrored);
            fuzzyCompare(along("Beides"), before, 0.01);
        }

        function test_sheetsTurnWithTheLanguage(): void {
            speak("ar");
            mouseClick(named(main, "العربية"));
            verify(along("إغلاق") < 0.3);
            verify(along("Deutsch") > 0.6, "the first to be read");
            tryVerify(() => named(main, "Leichte Sprache") !== null);
            tryVerify(() => named(main, "English") !== null);
            mouseClick(named(main, "إغلاق"));
        }

        function test_anExhibitInAnotherLanguageSaysSo(): void {
            Bench.shell.open("german");
            tryVerify(() => Bench.shell.stage?.exhibit ?? null !== null);
            compare(Bench.shell.exhibitNote, "");
            const whole = Bench.shell.stage.height;
            speak("ar");
            verify(along("بالألمانية فقط") > 0.4);
            verify(Bench.shell.stage.height < whole, "the note has a place of its own");
            compare(Bench.shell.stage.exhibit.context.textLanguage, "de");
            compare(Bench.shell.stage.exhibit.context.language, "ar");
            speak("de-simple");
            tryVerify(() => named(main, "Nicht in Leichter Sprache") !== null);
            speak("de");
            compare(Bench.shell.exhibitNote, "");
            compare(Bench.shell.stage.height, whole);
        }

        function test_anExhibitInTheLanguageChosenSaysNothing(): void {
            Bench.shell.open("both");
            tryVerify(() => Bench.shell.stage?.exhibit ?? null !== null);
            speak("ar");
            compare(Bench.shell.exhibitNote, "");
            compare(Bench.shell.stage.exhibit.context.textLanguage, "ar");
        }

        function test_aCardSaysItTooAndIsHeard(): void {
            speak("en");
            tryVerify(() => named(main, "Nur deutsch. Tale english. Only in German") !== null);
            tryVerify(() => named(main, "Both. Tale english") !== null);
            verify(named(main, "Both. Tale english. Only") === null);
        }

        function test_easyLanguageIsLargerAndStronger(): void {
            const before = Theme.size("body");
            verify(!Theme.easy);
            speak("de-simple");
            verify(Theme.easy);
            fuzzyCompare(Theme.size("body"), before * 1.2, 0.01);
            verify(!Theme.mirrored);
        }
    }
}
