// SPDX-License-Identifier: Apache-2.0
#include "arrivals.hpp"

#include <QJsonDocument>
#include <QJsonObject>

namespace vitrine::walk {

namespace {

constexpr const char* kTold = R"json({
"places": [
  { "id": "stick:KUNST", "kind": "stick", "label": "KUNST", "state": "ready" },
  { "id": "stick:WERKSTATT-2026", "kind": "stick", "label": "WERKSTATT-2026", "state": "reading" },
  { "id": "folder", "kind": "folder", "label": "", "state": "unreachable" }
],
"items": [
  { "id": "1", "at": "2026-08-13T09:30:00Z", "name": "ausstellung", "from": "stick:KUNST", "state": "asks", "signer": "CB037541E8051861",
    "pack": { "id": "ausstellung", "version": "12.10.3",
              "title": { "de": "Zwischen Handwerk und Datenverarbeitung", "en": "Between handicraft and data processing" } },
    "change": { "replaces": "12.9.0", "exhibits": 24, "new": 3, "gone": 1 }, "errors": 0, "warnings": 7,
    "findings": [
      { "severity": "warning", "file": "exhibits/lichtbilder-aus-dem-museum.yaml", "line": 128,
        "sentence": "the alternative text is the name of the file; say what the picture shows",
        "sentence_de": "der Alternativtext ist der Name der Datei; sagen Sie, was das Bild zeigt" },
      { "severity": "info", "file": "media/.DS_Store", "line": 0,
        "sentence": "left out: what desktops leave in folders", "sentence_de": "weggelassen: was Rechner in Ordnern liegen lassen" }
    ] },
  { "id": "2", "at": "2026-08-13T09:30:00Z", "name": "neu", "from": "folder", "state": "asks",
    "pack": { "id": "neu", "version": "1.0.0", "title": { "de": "Neu" } },
    "change": { "replaces": "", "exhibits": 2, "new": 2, "gone": 0 }, "errors": 0, "warnings": 0, "findings": [] },
  { "id": "3", "at": "2026-08-13T09:30:00Z", "name": "woche", "from": "stick:KUNST", "state": "installed",
    "pack": { "id": "woche", "version": "2.0.0", "title": { "de": "Woche der offenen T\u00fcr", "en": "Open week" } },
    "errors": 0, "warnings": 0, "findings": [] },
  { "id": "4", "at": "2026-08-13T09:30:00Z", "name": "alt", "from": "folder", "state": "refused",
    "sentence": "the pack has errors that visitors would see: it is not taken",
    "sentence_de": "das Paket hat Fehler, die Besucher sehen w\u00fcrden: es wird nicht \u00fcbernommen", "errors": 1, "warnings": 0,
    "findings": [ { "severity": "error", "file": "pack.yaml", "line": 7, "sentence": "there is no kind \"quizz\"; did you mean \"quiz\"?",
                    "sentence_de": "es gibt keine Art \u201equizz\u201c; meinten Sie \u201equiz\u201c?" } ] },
  { "id": "5", "at": "2026-08-13T09:30:00Z", "name": "grosser-film", "from": "stick:WERKSTATT-2026", "state": "waiting", "progress": 0.42,
    "errors": 0, "warnings": 0, "findings": [] },
  { "id": "6", "at": "2026-08-13T09:30:00Z", "name": "halb", "from": "stick:FRUEH", "state": "pulled", "errors": 0, "warnings": 0, "findings": [] }
] })json";

} // namespace

QVariantMap arrivals()
{
    return QJsonDocument::fromJson(kTold).object().toVariantMap();
}

} // namespace vitrine::walk
