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
        <translation>Ganztägig</translation>
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
        <translation>Code mit dem Termin, für die Kamera eines Telefons</translation>
    </message>
    <message>
        <source>Point the camera of your telephone here: the date goes into your calendar, without a network.</source>
        <translation>Halten Sie die Kamera Ihres Telefons hierher: Der Termin kommt in Ihren Kalender, ganz ohne Netz.</translation>
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
        <translation>Das Programm wird gerade überarbeitet. Bitte fragen Sie am Empfang, was stattfindet.</translation>
    </message>
    <message>
        <source>Nothing is planned for these days yet.</source>
        <translation>Für diese Tage ist noch nichts geplant.</translation>
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
        <translation>Noch ist nichts geplant. Schauen Sie gern wieder vorbei.</translation>
    </message>
    <message>
        <source>Nothing new is planned just now. This is what was on most recently.</source>
        <translation>Gerade ist nichts Neues geplant. Das war zuletzt los.</translation>
    </message>
    <message>
        <source>Nothing takes place today.</source>
        <translation>Heute findet nichts statt.</translation>
    </message>
    <message>
        <source>Nothing more takes place this week.</source>
        <translation>Diese Woche findet nichts mehr statt.</translation>
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
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>What was on</source>
        <translation>Rückblick</translation>
    </message>
</context>
</TS>
