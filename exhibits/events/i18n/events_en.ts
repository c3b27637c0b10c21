<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayBlock</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
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
        <translation>All day</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>On now</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Take along</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Read more</translation>
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
        <translation>Close</translation>
    </message>
    <message>
        <source>Code with the date, for the camera of a telephone</source>
        <translation>Code with the date, for the camera of a telephone</translation>
    </message>
    <message>
        <source>Point the camera of your telephone here: the date goes into your calendar, without a network.</source>
        <translation>Point the camera of your telephone here: the date goes into your calendar, without a network.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>The programme is being worked on. Please ask at the counter what takes place.</source>
        <translation>The programme is being worked on. Please ask at the counter what takes place.</translation>
    </message>
    <message>
        <source>Nothing is planned for these days yet.</source>
        <translation>Nothing is planned for these days yet.</translation>
    </message>
    <message>
        <source>This was on from %1.</source>
        <translation>This was on from %1.</translation>
    </message>
    <message>
        <source>On from %1.</source>
        <translation>On from %1.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Do come by again.</source>
        <translation>Nothing is planned yet. Do come by again.</translation>
    </message>
    <message>
        <source>Nothing new is planned just now. This is what was on most recently.</source>
        <translation>Nothing new is planned just now. This is what was on most recently.</translation>
    </message>
    <message>
        <source>Nothing takes place today.</source>
        <translation>Nothing takes place today.</translation>
    </message>
    <message>
        <source>Nothing more takes place this week.</source>
        <translation>Nothing more takes place this week.</translation>
    </message>
</context>
<context>
    <name>ViewChips</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>What was on</source>
        <translation>What was on</translation>
    </message>
</context>
</TS>
