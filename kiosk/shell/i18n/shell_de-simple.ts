<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AsleepPage</name>
    <message>
        <source>We are open from %1</source>
        <translation>Wir machen um %1 Uhr auf.</translation>
    </message>
    <message>
        <source>We are open again on %1 from %2</source>
        <translation>Wir machen am %1 um %2 Uhr wieder auf.</translation>
    </message>
    <message>
        <source>We are closed at the moment</source>
        <translation>Jetzt ist hier geschlossen.</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen</source>
        <translation>Tippen Sie auf den Bild·schirm</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Bar</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>CardShelf</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>All %1: %2</source>
        <translation>Alle %1: %2</translation>
    </message>
</context>
<context>
    <name>CardShelves</name>
    <message>
        <source>Previous shelves</source>
        <translation>Themen davor</translation>
    </message>
    <message>
        <source>Next shelves</source>
        <translation>Mehr Themen</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from age %1</source>
        <translation>ab %1 Jahren</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>for children</source>
        <translation>für Kinder</translation>
    </message>
    <message>
        <source>for young people</source>
        <translation>für junge Leute</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>für Studenten</translation>
    </message>
    <message>
        <source>for experts</source>
        <translation>für Fach·leute</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>für Bürger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Noch mehr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Für Kinder</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation>Für Jugendliche</translation>
    </message>
    <message>
        <source>For students</source>
        <translation>Für Studenten</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>Für Fach-Leute</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>Für Bürger</translation>
    </message>
    <message>
        <source>Up to %1 minutes</source>
        <translation>Bis %1 Minuten</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Previous filters</source>
        <translation>Auswahl davor</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Mehr Auswahl</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>The glass can be cleaned now</source>
        <translation>Sie können das Glas jetzt putzen</translation>
    </message>
    <message>
        <source>It does not react to touch. A finger that lies still for two seconds adds 30 seconds.</source>
        <translation>Der Bildschirm tut nichts, wenn Sie ihn berühren. Mehr Zeit: Halten Sie einen Finger 2 Sekunden still.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>The way that suits you</source>
        <translation>So passt es für Sie</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurück·setzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Größe von der Schrift</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Größe von der Schrift: %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Hilfen</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Ruhiges Bild</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Your choice holds for your visit only. After it the screen forgets it.</source>
        <translation>Das gilt nur für Ihren Besuch. Danach vergisst der Bild·schirm Ihre Wahl.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Unter·titel</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vor·lesen</translation>
    </message>
    <message>
        <source>Easy language</source>
        <translation>Leichte Sprache</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Gebärden·sprache</translation>
    </message>
    <message>
        <source>Lower controls</source>
        <translation>Alles weiter unten</translation>
    </message>
    <message>
        <source>Bar for the left hand</source>
        <translation>Leiste für die linke Hand</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
</context>
<context>
    <name>FaultEntry</name>
    <message>
        <source>Something does not work</source>
        <translation>Etwas geht nicht</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>What does not work?</source>
        <translation>Was geht nicht?</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Danke.</translation>
    </message>
    <message>
        <source>The screen does not react to touch</source>
        <translation>Der Bildschirm tut nichts, wenn ich ihn berühre</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>Ich höre nichts</translation>
    </message>
    <message>
        <source>Something wrong is shown</source>
        <translation>Ich sehe etwas Falsches</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>We look after it.</source>
        <translation>Wir kümmern uns darum.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>Was möchten Sie sehen?</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n Sache</numerusform>
            <numerusform>%n Sachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n exhibit(s)</source>
        <translation>
            <numerusform>%n Sache</numerusform>
            <numerusform>Alle %n Sachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search, for example “light”</source>
        <translation>Suchen, zum Beispiel „Licht“</translation>
    </message>
</context>
<context>
    <name>LanguageNote</name>
    <message>
        <source>Not in easy language</source>
        <translation>Nicht in Leichter Sprache</translation>
    </message>
    <message>
        <source>Some of it is not in easy language</source>
        <translation>Ein Teil ist nicht in Leichter Sprache</translation>
    </message>
    <message>
        <source>not easy</source>
        <translation>nicht leicht</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur auf %1</translation>
    </message>
    <message>
        <source>Some of it only in %1</source>
        <translation>Ein Teil ist nur auf %1</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Welche Sprache sprechen Sie?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Short sentences, easy words</source>
        <translation>Kurze Sätze, einfache Wörter</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>There is nothing on that here.</source>
        <translation>Dazu gibt es hier nichts.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>Seite davor</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>PairingCard</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Without the control program there is no dashboard.</source>
        <translation>Ohne das Steuer-Programm gibt es kein Dashboard.</translation>
    </message>
    <message>
        <source>The code was used: somebody is signed in.</source>
        <translation>Der Code wurde benutzt. Jemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Five wrong codes were tried. This one is closed.</source>
        <translation>Es gab fünf falsche Codes. Dieser Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The code is no longer valid.</source>
        <translation>Der Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>A code signs one person in, on a phone or another computer.</source>
        <translation>Mit einem Code kann sich eine Person anmelden. Am Telefon oder an einem anderen Computer.</translation>
    </message>
    <message>
        <source>The address and the code, to scan</source>
        <translation>Adresse und Code zum Scannen</translation>
    </message>
    <message>
        <source>Signs in once, for %1 more. The browser shows this certificate: %2 …</source>
        <translation>Gilt einmal. Noch %1. Das Zertifikat im Browser ist: %2 …</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Code zeigen</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>Gleich geht es weiter</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Only for staff</source>
        <translation>Nur für Mitarbeiter</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Ziffern: %1</translation>
    </message>
    <message>
        <source>That was not it. The next try is possible in %1.</source>
        <translation>Das war falsch. Warten Sie noch %1.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Type the PIN, then OK.</source>
        <translation>Tippen Sie die PIN. Dann OK.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>Schließt in %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1, Qt %2</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Test-Bilder</translation>
    </message>
    <message>
        <source>Grey, colours, edges</source>
        <translation>Grau, Farben, Ränder</translation>
    </message>
    <message>
        <source>Test touch</source>
        <translation>Berührung prüfen</translation>
    </message>
    <message>
        <source>Ten fingers, every field</source>
        <translation>Zehn Finger, jedes Feld</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Ton prüfen</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Clean the glass</source>
        <translation>Glas putzen</translation>
    </message>
    <message>
        <source>Deaf for 30 seconds</source>
        <translation>30 Sekunden ohne Berührung</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>A few seconds</source>
        <translation>Wenige Sekunden</translation>
    </message>
</context>
<context>
    <name>SideArrow</name>
    <message>
        <source>Previous page</source>
        <translation>Seite davor</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test sound</source>
        <translation>Ton prüfen</translation>
    </message>
    <message>
        <source>This computer has no sound output.</source>
        <translation>Dieser Computer hat keinen Ton.</translation>
    </message>
    <message>
        <source>A tone is to be heard now.</source>
        <translation>Jetzt hören Sie einen Ton.</translation>
    </message>
    <message>
        <source>Each tone lasts one second.</source>
        <translation>Jeder Ton dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Only for staff</source>
        <translation>Nur für Mitarbeiter</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Otherwise the screen begins anew for the next guest.</source>
        <translation>Sonst fängt der Bild·schirm neu an.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter·machen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Aufhören</translation>
    </message>
</context>
<context>
    <name>TestPictures</name>
    <message>
        <source>Grey in sixteen steps</source>
        <translation>Grau in 16 Stufen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Edges and millimetres</source>
        <translation>Ränder und Millimeter</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>%1. Touch for the next picture.</source>
        <translation>%1. Berühren Sie den Bildschirm. Dann kommt das nächste Bild.</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 of %2 fields</source>
        <translation>%1 von %2 Feldern</translation>
    </message>
    <message>
        <source>Fingers on the glass: %1</source>
        <translation>Finger auf dem Glas: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>This is not available at the moment. We are working on it. There is more to discover.</source>
        <translation>Das geht gerade nicht. Wir kümmern uns darum. Es gibt hier noch mehr.</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>SignerWindow</name>
    <message>
        <source>Sign language</source>
        <translation>Gebärden·sprache</translation>
    </message>
    <message>
        <source>Play sign language</source>
        <translation>Gebärden·sprache zeigen</translation>
    </message>
    <message>
        <source>Stop sign language</source>
        <translation>Gebärden·sprache anhalten</translation>
    </message>
    <message>
        <source>Move to the next corner</source>
        <translation>In die nächste Ecke schieben</translation>
    </message>
</context>
<context>
    <name>VolumeTile</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Lautstärke %1 %</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>höchstens %1 %</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Button</source>
        <translation>Knopf</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Schiebe-Regler</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Text-Feld</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There is no voice for this language: %1</source>
        <translation>Für diese Sprache gibt es keine Stimme: %1</translation>
    </message>
    <message>
        <source>Reading aloud does not work at the moment.</source>
        <translation>Vorlesen geht gerade nicht.</translation>
    </message>
    <message>
        <source>Held. Next makes it more, previous less, choose lets go.</source>
        <translation>Sie halten den Regler. Die Taste „nächstes“ macht mehr. Die Taste „voriges“ macht weniger. Mit „wählen“ lassen Sie los.</translation>
    </message>
    <message>
        <source>Next and previous walk over the page, choose opens, back returns.</source>
        <translation>Mit „nächstes“ und „voriges“ gehen Sie über die Seite. Mit „wählen“ öffnen Sie etwas. Mit „zurück“ gehen Sie zurück.</translation>
    </message>
    <message>
        <source>%1 seconds left.</source>
        <translation>Noch %1 Sekunden.</translation>
    </message>
</context>
<context>
    <name>NothingNow</name>
    <message>
        <source>There is nothing to see here at the moment.</source>
        <translation>Hier ist gerade nichts zu sehen.</translation>
    </message>
    <message>
        <source>There is more to see from %1.</source>
        <translation>Ab %1 gibt es wieder etwas zu sehen.</translation>
    </message>
    <message>
        <source>There is more to see on %1 from %2.</source>
        <translation>Am %1 ab %2 gibt es wieder etwas zu sehen.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>New packs</source>
        <translation>Neue Pakete</translation>
    </message>
    <message>
        <source>The drop-in folder cannot be reached. It goes on by itself.</source>
        <translation>Der Ordner ist gerade nicht da. Es geht von allein weiter.</translation>
    </message>
    <message>
        <source>The stick %1 is being read. Please leave it in.</source>
        <translation>Der Stick %1 wird gelesen. Bitte nicht herausziehen.</translation>
    </message>
    <message>
        <source>You can take the stick %1 out now.</source>
        <translation>Sie können den Stick %1 jetzt herausziehen.</translation>
    </message>
    <message>
        <source>The stick %1 cannot be read any more. Please put it in again.</source>
        <translation>Der Stick %1 geht nicht mehr. Bitte noch einmal einstecken.</translation>
    </message>
    <message>
        <source>from the drop-in folder</source>
        <translation>aus dem Ordner für Neues</translation>
    </message>
    <message>
        <source>from the stick %1</source>
        <translation>vom Stick %1</translation>
    </message>
</context>
<context>
    <name>ArrivalRow</name>
    <message>
        <source>You decide</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht genommen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Nicht gewollt</translation>
    </message>
    <message>
        <source>Pulled out too early</source>
        <translation>Zu früh herausgezogen</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Signed with an unknown key: %1.</source>
        <translation>Die Unterschrift kennt der Bildschirm nicht: %1.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>Niemand hat das Paket unterschrieben.</translation>
    </message>
    <message>
        <source>Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.</source>
        <translation>Version %1 kommt für Version %2. Exponate: %3, neu: %4, weg: %5.</translation>
    </message>
    <message>
        <source>Version %1, new on this screen. Exhibits: %2.</source>
        <translation>Version %1. Das Paket ist hier neu. Exponate: %2.</translation>
    </message>
    <message>
        <source>It shows as soon as nobody uses the screen.</source>
        <translation>Es kommt, wenn niemand am Bildschirm ist.</translation>
    </message>
    <message>
        <source>Staff decided not to show it.</source>
        <translation>Das Personal will es nicht zeigen.</translation>
    </message>
    <message>
        <source>The stick was pulled out too early. Please put it in again.</source>
        <translation>Der Stick war zu früh draußen. Bitte noch einmal einstecken.</translation>
    </message>
    <message>
        <source>It goes on as soon as the folder can be reached.</source>
        <translation>Es geht weiter, wenn der Ordner wieder da ist.</translation>
    </message>
    <message>
        <source>Being copied: %1 %</source>
        <translation>Wird kopiert: %1 %</translation>
    </message>
    <message>
        <source>It is taken as soon as it is whole.</source>
        <translation>Es wird genommen, wenn alles da ist.</translation>
    </message>
    <message>
        <source>More findings: %1. All of them are in the dashboard.</source>
        <translation>Es gibt noch %1 Hinweise. Alle stehen im Dashboard.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht zeigen</translation>
    </message>
</context>
<context>
    <name>UnsignedMark</name>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
</context>
</TS>
