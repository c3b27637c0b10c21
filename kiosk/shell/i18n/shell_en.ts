<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen</source>
        <translation>Touch the screen</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Choose a language</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Adjust</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from age %1</source>
        <translation>from age %1</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>for everyone</translation>
    </message>
    <message>
        <source>for children</source>
        <translation>for children</translation>
    </message>
    <message>
        <source>for young people</source>
        <translation>for young people</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>for students</translation>
    </message>
    <message>
        <source>for experts</source>
        <translation>for experts</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>for citizens</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>The way that suits you</source>
        <translation>The way that suits you</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Text size %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Your choice holds for your visit only. After it the screen forgets it.</source>
        <translation>Your choice holds for your visit only. After it the screen forgets it.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Captions</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Easy language</source>
        <translation>Easy language</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Sign language</translation>
    </message>
    <message>
        <source>Lower controls</source>
        <translation>Lower controls</translation>
    </message>
    <message>
        <source>Bar for the left hand</source>
        <translation>Bar for the left hand</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>What would you like to discover?</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>Which language do you speak?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Short sentences, easy words</source>
        <translation>Short sentences, easy words</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>Back in a moment</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Otherwise the screen begins anew for the next guest.</source>
        <translation>Otherwise the screen begins anew for the next guest.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>This is not available at the moment. We are working on it. There is more to discover.</source>
        <translation>This is not available at the moment. We are working on it. There is more to discover.</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>See everything</translation>
    </message>
</context>
<context>
    <name>SignerWindow</name>
    <message>
        <source>Sign language</source>
        <translation>Sign language</translation>
    </message>
    <message>
        <source>Play sign language</source>
        <translation>Play sign language</translation>
    </message>
    <message>
        <source>Stop sign language</source>
        <translation>Stop sign language</translation>
    </message>
    <message>
        <source>Move to the next corner</source>
        <translation>Move to the next corner</translation>
    </message>
</context>
</TS>
