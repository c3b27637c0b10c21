<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DayBlock</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>All day</source>
        <translation>Den ganzen Tag</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1 Uhr</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Fällt aus</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr lesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code with the date, for the camera of a telephone</source>
        <translation>Code mit dem Termin. Er ist für die Kamera am Handy.</translation>
    </message>
    <message>
        <source>Point the camera of your telephone here: the date goes into your calendar, without a network.</source>
        <translation>Halten Sie die Kamera vom Handy hierher. Dann steht der Termin in Ihrem Kalender. Sie brauchen kein Internet.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1 Uhr</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>The programme is being worked on. Please ask at the counter what takes place.</source>
        <translation>Das Programm ist gerade nicht da. Fragen Sie bitte am Empfang.</translation>
    </message>
    <message>
        <source>Nothing is planned for these days yet.</source>
        <translation>Für diese Tage gibt es noch keine Termine.</translation>
    </message>
    <message>
        <source>This was on from %1.</source>
        <translation>Das war los: %1.</translation>
    </message>
    <message>
        <source>On from %1.</source>
        <translation>Das ist los: %1.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Do come by again.</source>
        <translation>Es gibt noch keine Termine. Kommen Sie gern wieder.</translation>
    </message>
    <message>
        <source>Nothing new is planned just now. This is what was on most recently.</source>
        <translation>Gerade gibt es keine neuen Termine. Das war zuletzt los.</translation>
    </message>
    <message>
        <source>Nothing takes place today.</source>
        <translation>Heute gibt es keine Termine.</translation>
    </message>
    <message>
        <source>Nothing more takes place this week.</source>
        <translation>Diese Woche gibt es keine Termine mehr.</translation>
    </message>
</context>
<context>
    <name>ViewChips</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>What was on</source>
        <translation>Das war schon</translation>
    </message>
</context>
</TS>
