<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AsleepPage</name>
    <message>
        <source>We are open from %1</source>
        <translation>We are open from %1</translation>
    </message>
    <message>
        <source>We are open again on %1 from %2</source>
        <translation>We are open again on %1 from %2</translation>
    </message>
    <message>
        <source>We are closed at the moment</source>
        <translation>We are closed at the moment</translation>
    </message>
</context>
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
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>CardShelf</name>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>All %1: %2</source>
        <translation>All %1: %2</translation>
    </message>
</context>
<context>
    <name>CardShelves</name>
    <message>
        <source>Previous shelves</source>
        <translation>Previous shelves</translation>
    </message>
    <message>
        <source>Next shelves</source>
        <translation>Next shelves</translation>
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
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>For children</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation>For young people</translation>
    </message>
    <message>
        <source>For students</source>
        <translation>For students</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>For experts</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>For citizens</translation>
    </message>
    <message>
        <source>Up to %1 minutes</source>
        <translation>Up to %1 minutes</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Previous filters</source>
        <translation>Previous filters</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>More filters</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>The glass can be cleaned now</source>
        <translation>The glass can be cleaned now</translation>
    </message>
    <message>
        <source>It does not react to touch. A finger that lies still for two seconds adds 30 seconds.</source>
        <translation>It does not react to touch. A finger that lies still for two seconds adds 30 seconds.</translation>
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
    <message>
        <source>More time</source>
        <translation>More time</translation>
    </message>
</context>
<context>
    <name>FaultEntry</name>
    <message>
        <source>Something does not work</source>
        <translation>Something does not work</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>What does not work?</source>
        <translation>What does not work?</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Thank you.</translation>
    </message>
    <message>
        <source>The screen does not react to touch</source>
        <translation>The screen does not react to touch</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>There is no sound</translation>
    </message>
    <message>
        <source>Something wrong is shown</source>
        <translation>Something wrong is shown</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>We look after it.</source>
        <translation>We look after it.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>What would you like to discover?</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>All %n exhibits</numerusform>
        </translation>
    </message>
    <message>
        <source>Search, for example “light”</source>
        <translation>Search, for example “light”</translation>
    </message>
</context>
<context>
    <name>LanguageNote</name>
    <message>
        <source>Not in easy language</source>
        <translation>Not in easy language</translation>
    </message>
    <message>
        <source>Some of it is not in easy language</source>
        <translation>Some of it is not in easy language</translation>
    </message>
    <message>
        <source>not easy</source>
        <translation>not easy</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Only in %1</translation>
    </message>
    <message>
        <source>Some of it only in %1</source>
        <translation>Some of it only in %1</translation>
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
    <name>NothingFound</name>
    <message>
        <source>There is nothing on that here.</source>
        <translation>There is nothing on that here.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
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
    <name>PairingCard</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Without the control program there is no dashboard.</source>
        <translation>Without the control program there is no dashboard.</translation>
    </message>
    <message>
        <source>The code was used: somebody is signed in.</source>
        <translation>The code was used: somebody is signed in.</translation>
    </message>
    <message>
        <source>Five wrong codes were tried. This one is closed.</source>
        <translation>Five wrong codes were tried. This one is closed.</translation>
    </message>
    <message>
        <source>The code is no longer valid.</source>
        <translation>The code is no longer valid.</translation>
    </message>
    <message>
        <source>A code signs one person in, on a phone or another computer.</source>
        <translation>A code signs one person in, on a phone or another computer.</translation>
    </message>
    <message>
        <source>The address and the code, to scan</source>
        <translation>The address and the code, to scan</translation>
    </message>
    <message>
        <source>Signs in once, for %1 more. The browser shows this certificate: %2 …</source>
        <translation>Signs in once, for %1 more. The browser shows this certificate: %2 …</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Another code</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Show a code</translation>
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
    <name>PinPage</name>
    <message>
        <source>Only for staff</source>
        <translation>Only for staff</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Digits typed: %1</translation>
    </message>
    <message>
        <source>That was not it. The next try is possible in %1.</source>
        <translation>That was not it. The next try is possible in %1.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Type the PIN, then OK.</source>
        <translation>Type the PIN, then OK.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Delete the last digit</translation>
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
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>Closes in %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
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
        <translation>Free space</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperature</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Running for</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Test pictures</translation>
    </message>
    <message>
        <source>Grey, colours, edges</source>
        <translation>Grey, colours, edges</translation>
    </message>
    <message>
        <source>Test touch</source>
        <translation>Test touch</translation>
    </message>
    <message>
        <source>Ten fingers, every field</source>
        <translation>Ten fingers, every field</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Test sound</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Left and right</translation>
    </message>
    <message>
        <source>Clean the glass</source>
        <translation>Clean the glass</translation>
    </message>
    <message>
        <source>Deaf for 30 seconds</source>
        <translation>Deaf for 30 seconds</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>A few seconds</source>
        <translation>A few seconds</translation>
    </message>
</context>
<context>
    <name>SideArrow</name>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test sound</source>
        <translation>Test sound</translation>
    </message>
    <message>
        <source>This computer has no sound output.</source>
        <translation>This computer has no sound output.</translation>
    </message>
    <message>
        <source>A tone is to be heard now.</source>
        <translation>A tone is to be heard now.</translation>
    </message>
    <message>
        <source>Each tone lasts one second.</source>
        <translation>Each tone lasts one second.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Only for staff</source>
        <translation>Only for staff</translation>
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
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Otherwise the screen begins anew for the next guest.</source>
        <translation>Otherwise the screen begins anew for the next guest.</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>More time</translation>
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
    <name>TestPictures</name>
    <message>
        <source>Grey in sixteen steps</source>
        <translation>Grey in sixteen steps</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Edges and millimetres</source>
        <translation>Edges and millimetres</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>White</source>
        <translation>White</translation>
    </message>
    <message>
        <source>%1. Touch for the next picture.</source>
        <translation>%1. Touch for the next picture.</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 of %2 fields</source>
        <translation>%1 of %2 fields</translation>
    </message>
    <message>
        <source>Fingers on the glass: %1</source>
        <translation>Fingers on the glass: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
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
<context>
    <name>VolumeTile</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Volume %1 %</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>at most %1 %</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Button</source>
        <translation>Button</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Slider</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Text field</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>There is no voice for this language: %1</source>
        <translation>There is no voice for this language: %1</translation>
    </message>
    <message>
        <source>Reading aloud does not work at the moment.</source>
        <translation>Reading aloud does not work at the moment.</translation>
    </message>
    <message>
        <source>Held. Next makes it more, previous less, choose lets go.</source>
        <translation>Held. Next makes it more, previous less, choose lets go.</translation>
    </message>
    <message>
        <source>Next and previous walk over the page, choose opens, back returns.</source>
        <translation>Next and previous walk over the page, choose opens, back returns.</translation>
    </message>
    <message>
        <source>%1 seconds left.</source>
        <translation>%1 seconds left.</translation>
    </message>
</context>
<context>
    <name>NothingNow</name>
    <message>
        <source>There is nothing to see here at the moment.</source>
        <translation>There is nothing to see here at the moment.</translation>
    </message>
    <message>
        <source>There is more to see from %1.</source>
        <translation>There is more to see from %1.</translation>
    </message>
    <message>
        <source>There is more to see on %1 from %2.</source>
        <translation>There is more to see on %1 from %2.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>New packs</source>
        <translation>New packs</translation>
    </message>
    <message>
        <source>The drop-in folder cannot be reached. It goes on by itself.</source>
        <translation>The drop-in folder cannot be reached. It goes on by itself.</translation>
    </message>
    <message>
        <source>The stick %1 is being read. Please leave it in.</source>
        <translation>The stick %1 is being read. Please leave it in.</translation>
    </message>
    <message>
        <source>You can take the stick %1 out now.</source>
        <translation>You can take the stick %1 out now.</translation>
    </message>
    <message>
        <source>The stick %1 cannot be read any more. Please put it in again.</source>
        <translation>The stick %1 cannot be read any more. Please put it in again.</translation>
    </message>
    <message>
        <source>from the drop-in folder</source>
        <translation>from the drop-in folder</translation>
    </message>
    <message>
        <source>from the stick %1</source>
        <translation>from the stick %1</translation>
    </message>
</context>
<context>
    <name>ArrivalRow</name>
    <message>
        <source>You decide</source>
        <translation>You decide</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Pulled out too early</source>
        <translation>Pulled out too early</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Not reachable</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Signed with an unknown key: %1.</source>
        <translation>Signed with an unknown key: %1.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>Nobody has signed it.</translation>
    </message>
    <message>
        <source>Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.</source>
        <translation>Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.</translation>
    </message>
    <message>
        <source>Version %1, new on this screen. Exhibits: %2.</source>
        <translation>Version %1, new on this screen. Exhibits: %2.</translation>
    </message>
    <message>
        <source>It shows as soon as nobody uses the screen.</source>
        <translation>It shows as soon as nobody uses the screen.</translation>
    </message>
    <message>
        <source>Staff decided not to show it.</source>
        <translation>Staff decided not to show it.</translation>
    </message>
    <message>
        <source>The stick was pulled out too early. Please put it in again.</source>
        <translation>The stick was pulled out too early. Please put it in again.</translation>
    </message>
    <message>
        <source>It goes on as soon as the folder can be reached.</source>
        <translation>It goes on as soon as the folder can be reached.</translation>
    </message>
    <message>
        <source>Being copied: %1 %</source>
        <translation>Being copied: %1 %</translation>
    </message>
    <message>
        <source>It is taken as soon as it is whole.</source>
        <translation>It is taken as soon as it is whole.</translation>
    </message>
    <message>
        <source>More findings: %1. All of them are in the dashboard.</source>
        <translation>More findings: %1. All of them are in the dashboard.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>UnsignedMark</name>
    <message>
        <source>Not signed</source>
        <translation>Not signed</translation>
    </message>
</context>
</TS>
