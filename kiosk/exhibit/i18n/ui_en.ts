<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Beam</name>
    <message>
        <source>%1 percent done</source>
        <translation>%1 percent done</translation>
    </message>
</context>
<context>
    <name>CardMeta</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>second(s)</source>
        <comment>below the number</comment>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitCard</name>
    <message>
        <source>Being repaired</source>
        <translation>Being repaired</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation></translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation></translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation></translation>
    </message>
    <message>
        <source>Letters of another language: %1</source>
        <translation></translation>
    </message>
    <message>
        <source>Space</source>
        <translation></translation>
    </message>
    <message>
        <source>Done</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>PageMarks</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Further up</source>
        <translation>Further up</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Further down</translation>
    </message>
</context>
<context>
    <name>SeenMark</name>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>SwitchTile</name>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Delete what is written</source>
        <translation></translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>Not available now</source>
        <translation>Not available now</translation>
    </message>
</context>
</TS>
