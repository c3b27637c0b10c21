// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// The tokens as QML sees them.
Item {
    id: root

    readonly property real bodySize: Theme.size("body")
    readonly property real margin: Theme.dp(64)

    function luminance(colour: color): real {
        const lin = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * lin(colour.r) + 0.7152 * lin(colour.g) + 0.0722 * lin(colour.b);
    }

    function ratio(one: color, other: color): real {
        const a = root.luminance(one), b = root.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    TestCase {
        name: "Theme"

        function cleanup(): void {
            Theme.accent = "#0A7D8C";
            Theme.contrast = "standard";
            Theme.textScale = 1;
            Theme.unit = 1;
            Theme.calm = false;
            Theme.language = "";
        }

        function test_contrastHoldsInEveryModeForEveryAccent_data(): var {
            const rows = [];
            for (const accent of ["#0A7D8C", "#B5432A", "#F2C230", "#5B3FA8", "#2E7D32", "#111111"])
                for (const mode of ["standard", "dark", "light"])
                    rows.push({ tag: accent + " " + mode, accent, mode, least: mode === "standard" ? 4.5 : 7 });
            return rows;
        }

        function test_contrastHoldsInEveryModeForEveryAccent(data: var): void {
            Theme.accent = data.accent;
            Theme.contrast = data.mode;
            const pairs = [["ink", "paper"], ["ink2", "paper"], ["ink", "sheet"], ["ink2", "sheet"], ["onInk", "night"], ["onInk2", "night"],
                ["onFill", "fill"], ["accentText", "paper"], ["ink", "tint"], ["ink", "tint2"], ["bright", "night"], ["onGlow", "glow"],
                ["onInk", "deep"], ["good", "sheet"], ["bad", "sheet"]];
            for (const [text, ground] of pairs)
                verify(root.ratio(Theme[text], Theme[ground]) >= data.least, `${text} on ${ground}: ${root.ratio(Theme[text], Theme[ground])}`);
            verify(root.ratio(Theme.edge, Theme.sheet) >= 3);
        }

        function test_bindingsFollowTextSizeAndUnit(): void {
            compare(root.bodySize, 35);
            Theme.textScale = 2;
            compare(root.bodySize, 70);
            Theme.unit = 2;
            compare(root.bodySize, 140);
            compare(root.margin, 128);
        }

        function test_textGrowsByItsRole(): void {
            const before = role => { Theme.textScale = 1; return Theme.size(role); };
            const after = role => { Theme.textScale = 2; return Theme.size(role); };
            for (const role of ["body", "support", "least"])
                fuzzyCompare(after(role) / before(role), 2, 0.001);
            for (const role of ["card", "title"])
                fuzzyCompare(after(role) / before(role), Math.SQRT2, 0.001);
            compare(after("poster"), before("poster"));
            Theme.textScale = 5;
            compare(Theme.textScale, 2);
        }

        function test_noTextIsSmallerThanTwentyFour(): void {
            for (const role of ["poster", "question", "title", "sheet", "wide", "card", "alone", "main", "body", "button", "support", "least"])
                verify(Theme.size(role) >= 24, role);
        }

        function test_largeTextIsInterDisplay(): void {
            compare(Theme.family("title"), "Inter Display");
            compare(Theme.family("body"), "Inter");
            compare(Theme.font("title").pixelSize, Math.round(Theme.size("title")));
            compare(Theme.font("title").weight, 500);
        }

        function test_easyLanguageIsLargerAndStronger(): void {
            Theme.language = "de-simple";
            verify(Theme.easy);
            fuzzyCompare(root.bodySize, 42, 0.01);
            compare(Theme.weight("body"), 500);
            compare(Theme.font("body").weight, 500);
            compare(Theme.size("support"), 29);
            Theme.language = "de";
            compare(root.bodySize, 35);
            compare(Theme.font("body").weight, 400);
        }

        function test_everyScriptHasItsFontAndItsRoom_data(): var {
            return [
                { tag: "ar", poster: 1.4 },
                { tag: "zh", poster: 1.22 },
                { tag: "zh-Hant", poster: 1.22 },
                { tag: "zh-HK", poster: 1.22 },
                { tag: "ja", poster: 1.22 },
                { tag: "ko", poster: 1.22 },
                { tag: "fr", poster: 1 }
            ];
        }

        function test_everyScriptHasItsFontAndItsRoom(data: var): void {
            Theme.language = data.tag;
            fuzzyCompare(Theme.lineHeight("poster"), data.poster, 0.001);
            compare(Theme.font("title").letterSpacing === 0, data.tag === "ar");
        }

        function test_calmMotionIsAShortFade(): void {
            verify(Theme.page > 150);
            Theme.calm = true;
            for (const ms of [Theme.page, Theme.sheetRise, Theme.open, Theme.fade])
                compare(ms, 150);
        }

        function test_aDesignPixelIsHalfAMillimetre_data(): var {
            return [
                { tag: "43 inch Full HD from 70 cm", width: 1920, height: 1080, mm: 941, distance: 700, unit: 1.0 },
                { tag: "43 inch 4K from 70 cm", width: 3840, height: 2160, mm: 941, distance: 700, unit: 2.0 },
                { tag: "43 inch from 60 cm", width: 1920, height: 1080, mm: 941, distance: 600, unit: 0.857 },
                { tag: "size unknown", width: 1280, height: 720, mm: 0, distance: 700, unit: 0.667 },
                { tag: "size unknown, portrait", width: 1080, height: 1920, mm: 0, distance: 700, unit: 1 },
                { tag: "a small panel keeps its layout", width: 1920, height: 1080, mm: 476, distance: 700, unit: 1.2 }
            ];
        }

        function test_aDesignPixelIsHalfAMillimetre(data: var): void {
            fuzzyCompare(Theme.unitFor(data.width, data.height, data.mm, data.distance), data.unit, 0.01);
        }

        function test_nonsenseIsNotTaken(): void {
            Theme.contrast = "purple";
            compare(Theme.contrast, "standard");
            Theme.textScale = 0;
            compare(Theme.textScale, 1);
            Theme.unit = 0;
            verify(Theme.unit > 0);
        }
    }
}
