<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ergebnis ansehen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Nicht ganz</translation>
    </message>
    <message>
        <source>Not quite. Right is: %1</source>
        <translation>Nicht ganz. Richtig ist: %1</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter unten</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>More than one answer is right. Touch all of them.</source>
        <translation>Mehr als eine Antwort ist richtig. Berühren Sie alle.</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>All of them right. You could lead the tour.</source>
        <translation>Alles richtig. Sie könnten die Führung übernehmen.</translation>
    </message>
    <message>
        <source>Well done. You know your way around.</source>
        <translation>Sehr gut. Sie kennen sich aus.</translation>
    </message>
    <message>
        <source>A good start. Now you know more than before.</source>
        <translation>Ein guter Anfang. Jetzt wissen Sie mehr als vorher.</translation>
    </message>
    <message>
        <source>That was tricky. Now you know more than before.</source>
        <translation>Das war knifflig. Jetzt wissen Sie mehr als vorher.</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Ihr Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal spielen</translation>
    </message>
</context>
</TS>
