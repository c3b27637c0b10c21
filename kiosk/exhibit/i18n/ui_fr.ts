<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Beam</name>
    <message>
        <source>%1 percent done</source>
        <translation>%1 % parcourus</translation>
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
            <numerusform>Encore %n seconde</numerusform>
            <numerusform>Encore %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>second(s)</source>
        <comment>below the number</comment>
        <translation>
            <numerusform>seconde</numerusform>
            <numerusform>secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitCard</name>
    <message>
        <source>Being repaired</source>
        <translation>En réparation</translation>
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
        <translation>Déjà vu</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>Letters of another language: %1</source>
        <translation>Lettres d’une autre langue : %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PageMarks</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Further up</source>
        <translation>Vers le haut</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Vers le bas</translation>
    </message>
</context>
<context>
    <name>SeenMark</name>
    <message>
        <source>Seen</source>
        <translation>Déjà vu</translation>
    </message>
</context>
<context>
    <name>SwitchTile</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Delete what is written</source>
        <translation>Effacer le texte</translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>Not available now</source>
        <translation>Pas disponible maintenant</translation>
    </message>
</context>
</TS>
