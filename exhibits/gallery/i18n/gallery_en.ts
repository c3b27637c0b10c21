<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FullScreen</name>
    <message>
        <source>All pictures</source>
        <translation>All pictures</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>Picture before</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Next picture</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>GalleryWall</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>Picture %1</source>
        <translation>Picture %1</translation>
    </message>
</context>
<context>
    <name>ZoomPicture</name>
    <message>
        <source>The picture %1 cannot be shown.</source>
        <translation>The picture %1 cannot be shown.</translation>
    </message>
</context>
</TS>
