// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Video
import Vitrine.Ui
import "../../tests"

Item {
    id: panel

    width: 1920
    height: 960

    readonly property string media: Qt.resolvedUrl("../sample/media/")
    readonly property var film: ({
        src: panel.media + "film.webm", poster: panel.media + "poster.svg",
        captions: panel.media + "film.en.vtt", transcript: "Light is always moving.\n\nDo look once more."
    })

    ExhibitCase {
        id: test

        name: "Video"
        kind: "video"
        stage: panel

        exhibit: Component {
            Video {}
        }

        function film(exhibit) {
            return test.search(exhibit, item => item instanceof Film);
        }

        function start(settings) {
            const video = test.open(Object.assign({ film: panel.film }, settings ?? {}));
            test.touch(video, "Play film");
            tryCompare(test.film(video), "phase", "playing", 10000);
            return video;
        }

        function test_thePosterWaitsForAFinger(): void {
            const video = test.open({ film: panel.film });
            compare(test.film(video).phase, "poster");
            verify(!video.engaged);
            test.touch(video, "Play film");
            tryCompare(test.film(video), "phase", "playing", 10000);
            verify(video.engaged, "the idle clock waits");
            tryVerify(() => test.film(video).position > 200, 5000);
        }

        // Without a graphics chip Qt's own output shows nothing.
        function test_theFilmIsSeen(): void {
            const video = test.start({});
            const colours = () => {
                const picture = grabImage(test.film(video));
                const found = new Set();
                for (let x = 100; x < picture.width; x += 60)
                    for (let y = 60; y < picture.height / 2; y += 60)
                        found.add(String(picture.pixel(x, y)));
                return found.size;
            };
            tryVerify(() => test.film(video).position > 1200, 5000, "the poster has faded");
            verify(colours() > 20, "colours: " + colours());
        }

        function test_pausesAndGoesOn(): void {
            const video = test.start({});
            test.touch(video, "Pause");
            compare(test.film(video).phase, "paused");
            verify(!video.engaged);
            const stood = test.film(video).position;
            test.touch(video, "Play");
            tryVerify(() => test.film(video).position > stood, 5000);
        }

        function test_goesWhereTheFingerIs(): void {
            const video = test.start({});
            const bar = test.search(video, item => item instanceof ScrubBar);
            tryVerify(() => bar.able, 5000);
            const finger = touchEvent(bar);
            // On a busy machine another reel may take over just then; there is nothing to hold until it plays.
            tryVerify(() => {
                finger.press(0, bar, bar.width * 0.2, bar.height / 2).commit();
                finger.move(0, bar, bar.width * 0.6, bar.height / 2).commit();
                if (!bar.held)
                    finger.release(0, bar, bar.width * 0.6, bar.height / 2).commit();
                return bar.held;
            }, 10000, "the finger holds the bar");
            tryVerify(() => Math.abs(bar.share - 0.6) < 0.01);
            finger.release(0, bar, bar.width * 0.6, bar.height / 2).commit();
            tryVerify(() => test.film(video).position > 5500, 5000);
            test.touch(video, "From the start");
            tryVerify(() => test.film(video).position < 3000, 5000);
        }

        function test_theEndIsAPosterWithOneButton(): void {
            const video = test.start({});
            tryVerify(() => test.film(video).seekable, 5000);
            test.film(video).seek(9300);
            tryCompare(test.film(video), "phase", "ended", 8000);
            verify(!video.engaged);
            compare(test.noted.signalArguments[test.noted.count - 1][1], "seen to the end");
            test.touch(video, "Watch again");
            tryCompare(test.film(video), "phase", "playing", 8000);
            tryVerify(() => test.film(video).position < 5000 && test.film(video).position > 0, 5000);
        }

        function test_captionsAreSwitched(): void {
            const video = test.start({});
            tryVerify(() => test.control(video, "Captions") !== null, 5000);
            const field = test.control(video, "Captions");
            const before = field.on;
            test.touch(video, "Captions");
            compare(field.on, !before);
            if (!field.on)
                test.touch(video, "Captions");
            tryVerify(() => test.seen(video, "Light is always moving."), 5000);
        }

        function test_theTextIsReadWhileTheFilmWaits(): void {
            const video = test.start({});
            test.touch(video, "Read");
            compare(test.film(video).phase, "paused");
            test.touch(video, "Close");
        }

        function test_aLoopStartsByItselfSilentAndNeverEnds(): void {
            const video = test.open({ film: panel.film, start: "loop" });
            const film = test.film(video);
            tryCompare(film, "phase", "playing", 10000);
            verify(film.muted);
            verify(!video.engaged, "nobody started it: the idle clock runs on");
            tryVerify(() => film.back !== null && film.back.loaded && film.seekable, 5000, "the second reel stands ready");
            const first = film.front;
            film.seek(9000);
            tryVerify(() => film.front !== first, 8000, "the other reel took over");
            compare(film.phase, "playing");
            tryVerify(() => film.position > 100 && film.position < 6000, 5000);
        }

        function test_playsOnLowWhileTheVoiceSpeaks(): void {
            const video = test.start({});
            const film = test.film(video);
            const before = film.volume;
            verify(before > 0);
            video.context.ducked = true;
            fuzzyCompare(film.volume, before / 5, 0.001);
            compare(film.phase, "playing");
            video.context.ducked = false;
            compare(film.volume, before);
        }

        function test_aBrokenFilmLeavesThePosterAndASentence_data(): var {
            return [
                { tag: "missing", film: { src: panel.media + "nowhere.webm", missing: true } },
                { tag: "vanished", film: { src: panel.media + "nowhere.webm" } },
                { tag: "no film", film: { src: panel.media + "film.en.vtt" } }
            ];
        }

        function test_aBrokenFilmLeavesThePosterAndASentence(row: var): void {
            const video = test.open({ film: Object.assign({}, panel.film, row.film) });
            if (!row.film.missing)
                test.touch(video, "Play film");
            tryVerify(() => test.seen(video, "This film is being repaired. Everything else here works."), 10000);
            verify(!video.engaged);
            compare(test.control(video, "Pause"), null);
            test.touch(video, "Read what it says");
            test.touch(video, "Close");
        }

        function test_aFilmThatFailsOnceGoesOnWhereItWas(): void {
            const video = test.start({});
            const film = test.film(video);
            tryVerify(() => film.seekable && film.position > 0, 5000);
            film.seek(4000);
            tryVerify(() => film.position >= 4000, 5000);
            const failing = film.front;
            // As players do it: the error, then what it makes of the medium.
            failing.fail("once");
            failing.fail("once, in other words");
            tryVerify(() => film.front !== null && film.front !== failing, 5000, "another reel takes its place");
            verify(film.seekable && film.position >= 4000 && film.duration > 9000, "who holds the time notices nothing");
            const seen = [];
            film.positionChanged.connect(() => seen.push(film.position));
            tryVerify(() => film.phase === "playing" && film.position >= 4000, 10000);
            verify(!seen.some(position => position > 2000 && position < 4000), "it is wound, not played again: " + seen);
            compare(test.reported.count, 0);
        }

        function test_aFilmThatFailsAgainAndAgainIsBroken(): void {
            const video = test.start({});
            const film = test.film(video);
            // On a busy machine one of the failures may be a real one.
            for (let time = 0; time < 3 && film.phase !== "broken"; ++time) {
                tryVerify(() => film.front !== null || film.phase === "broken", 10000);
                film.front?.fail("for good");
            }
            tryCompare(film, "phase", "broken", 10000);
            compare(test.reported.count, 1);
            verify(test.reported.signalArguments[0][1].startsWith("film.webm: "));
        }

        function test_whoWindsWhileANewReelComesGetsThere(): void {
            const video = test.start({});
            const film = test.film(video);
            tryVerify(() => film.seekable && film.position > 0, 5000);
            film.front.fail("once");
            film.seek(6000);
            tryVerify(() => film.phase === "playing" && !film.resuming, 10000);
            tryVerify(() => film.position >= 6000 && film.position < 9000, 5000);
        }

        function test_anEndBeforeTheFirstFrameIsNoEnd(): void {
            const video = test.open({ film: panel.film });
            const film = test.film(video);
            film.play();
            tryVerify(() => film.front !== null, 10000);
            verify(film.front.waiting);
            film.front.ended();
            tryCompare(film, "phase", "playing", 10000);
            tryVerify(() => film.position > 0, 5000);
        }

        function test_theWaitingReelMayFailWhileTheFilmIsPaused(): void {
            const video = test.open({ film: panel.film, start: "loop" });
            const film = test.film(video);
            tryVerify(() => film.back !== null && film.back.loaded, 10000);
            film.pause();
            film.back.fail("thrown in");
            compare(film.phase, "paused");
            compare(film.back, null);
            compare(test.reported.count, 0);
            film.play();
            tryVerify(() => film.back !== null && film.back.loaded, 10000, "another one is made ready");
        }

        function test_aWaitingReelThatEndsBeforeItBeginsIsReplaced(): void {
            const video = test.open({ film: panel.film, start: "loop" });
            const film = test.film(video);
            tryVerify(() => film.back !== null && film.back.loaded, 10000);
            const waiting = film.back;
            waiting.ended();
            tryVerify(() => film.back !== null && film.back !== waiting && film.back.loaded, 10000);
            compare(test.reported.count, 0);
        }

        function test_whatIsBrokenIsReportedOnce(): void {
            const video = test.open({ film: Object.assign({}, panel.film, { src: panel.media + "nowhere.webm" }) });
            test.touch(video, "Play film");
            tryCompare(test.reported, "count", 1, 10000);
            wait(500);
            compare(test.reported.count, 1);
            compare(test.reported.signalArguments[0][0], "medium-broken");
            verify(test.reported.signalArguments[0][1].startsWith("nowhere.webm: "), test.reported.signalArguments[0][1]);
        }

        function test_audioDescriptionGoesWithTheFilm(): void {
            // Where nothing plays sound a sound is over at once; a film takes its time there, too.
            const video = test.start({ film: Object.assign({ audio_description: panel.film.src }, panel.film) });
            const describer = test.search(video, item => item instanceof Describer);
            describer.audible = true;
            verify(!describer.playing, "nobody has asked for it");
            const loud = test.film(video).volume;
            test.touch(video, "Audio description");
            tryCompare(describer, "speaking", true, 5000);
            fuzzyCompare(test.film(video).volume, loud / 5, 0.001);
            tryVerify(() => describer.position > 0 && Math.abs(describer.position - test.film(video).position) < 500, 5000);
            test.film(video).seek(6000);
            tryVerify(() => describer.position > 5900 && Math.abs(describer.position - test.film(video).position) < 500, 5000);
            test.touch(video, "Pause");
            tryCompare(describer, "playing", false);
            fuzzyCompare(test.film(video).volume, loud, 0.001);
            test.touch(video, "Play");
            tryCompare(describer, "speaking", true, 5000);
            test.touch(video, "Audio description");
            tryCompare(describer, "speaking", false);
            compare(test.reported.count, 0);
        }

        function test_aPageThatIsNotSeenDoesNotPlay(): void {
            const video = test.start({});
            video.active = false;
            compare(test.film(video).phase, "paused");
        }

        function test_closingGivesThePlayersBack(): void {
            for (let round = 0; round < 15; ++round) {
                const video = test.open({ film: panel.film, start: "loop" });
                tryCompare(test.film(video), "phase", "playing", 10000);
                test.cleanup();
            }
        }

        function test_theControlsStayOnTheStageAtEverySize_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, scale: 1 },
                { tag: "landscape, largest text", width: 1920, height: 960, scale: 2 },
                { tag: "portrait", width: 1080, height: 1768, scale: 1 },
                { tag: "portrait, largest text", width: 1080, height: 1768, scale: 2 }
            ];
        }

        function test_theControlsStayOnTheStageAtEverySize(row: var): void {
            test.size(row.width, row.height, row.scale);
            const video = test.start({});
            for (const words of ["Pause", "From the start", "Captions", "Read"]) {
                const control = test.wanted(video, words);
                const place = control.mapToItem(panel, 0, 0);
                verify(place.x >= 0 && place.x + control.width <= panel.width + 1, words + " at " + place.x + " is " + control.width);
                verify(place.y >= 0 && test.lowerEdge(control) <= panel.height, words + " at " + place.y);
            }
        }
    }
}
