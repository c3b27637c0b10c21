<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen</source>
        <translation>Berühren Sie den Bildschirm</translation>
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
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from age %1</source>
        <translation>ab %1</translation>
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
        <translation>für Jugendliche</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>für Studierende</translation>
    </message>
    <message>
        <source>for experts</source>
        <translation>für Fachleute</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>für Bürger</translation>
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
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Textgröße %1 %</translation>
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
        <translation>Standard</translation>
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
        <translation>Ihre Wahl gilt nur für Ihren Besuch. Danach vergisst der Bildschirm sie.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Easy language</source>
        <translation>Leichte Sprache</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Gebärden­sprache</translation>
    </message>
    <message>
        <source>Lower controls</source>
        <translation>Tiefer bedienen</translation>
    </message>
    <message>
        <source>Bar for the left hand</source>
        <translation>Leiste links</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>Was möchten Sie entdecken?</translation>
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
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
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
    <name>PausePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>Gleich geht es weiter</translation>
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
        <translation>Sonst beginnt der Bildschirm für den nächsten Gast von vorn.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weitermachen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>This is not available at the moment. We are working on it. There is more to discover.</source>
        <translation>Das ist zurzeit nicht verfügbar. Wir kümmern uns darum. Es gibt noch mehr zu entdecken.</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Alles ansehen</translation>
    </message>
</context>
<context>
    <name>SignerWindow</name>
    <message>
        <source>Sign language</source>
        <translation>Gebärdensprache</translation>
    </message>
    <message>
        <source>Play sign language</source>
        <translation>Gebärdensprache abspielen</translation>
    </message>
    <message>
        <source>Stop sign language</source>
        <translation>Gebärdensprache anhalten</translation>
    </message>
    <message>
        <source>Move to the next corner</source>
        <translation>In die nächste Ecke</translation>
    </message>
</context>
</TS>
