// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Video
import Vitrine.Ui
import "../../tests"

/// What settings.json says of the places of texts is what the pages give them: a check of a pack measures by it.
Item {
    id: panel

    width: 1920
    height: 960

    readonly property url settings: Qt.resolvedUrl("../settings.json")
    readonly property string media: Qt.resolvedUrl("../sample/media/")

    ExhibitCase {
        id: test

        name: "VideoPlaces"
        kind: "video"
        stage: panel

        exhibit: Component {
            Video {}
        }

        function test_chapterHasItsLinesBesideEveryField_data(): var {
            const rows = [];
            for (const size of [[1920, 960], [1080, 1768]]) {
                for (const fields of [0, 1, 2, 3])
                    rows.push({ tag: size.join("x") + " with " + fields + " more", width: size[0], height: size[1], fields: fields });
            }
            return rows;
        }

        function test_chapterHasItsLinesBesideEveryField(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/chapter/properties/title");
            const film = { src: panel.media + "film.webm", captions: row.fields > 0 ? panel.media + "film.en.vtt" : "",
                           transcript: row.fields > 1 ? "Words" : "" };
            const title = test.lines(place, 0);
            const video = test.open({ film: film, chapters: [{ at: 0, title: title }] });
            test.touch(video, "Play film");
            const controls = test.search(video, item => item instanceof FilmControls);
            if (row.fields > 2)
                controls.descriptionThere = true;
            const chapter = test.drawnAt(video, "Chapter 1 of 1: " + title, place);
            verify(chapter.width >= place.width, chapter.width + " >= " + place.width);
            compare(chapter.lineCount, place.lines);
            tryVerify(() => controls.height <= panel.height * 0.4, 5000, "the film keeps more than half of the screen: " + controls.height + " of " + panel.height);
        }
    }
}
