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
    <message>
        <source>Player %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Players %1</source>
        <translation>Personen %1</translation>
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
        <translation>Ergebnis zeigen</translation>
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
    <message>
        <source>So it is</source>
        <translation>So ist es richtig</translation>
    </message>
    <message>
        <source>Right is: %1</source>
        <translation>Richtig ist: %1</translation>
    </message>
    <message>
        <source>Very near: %1</source>
        <translation>Fast richtig: %1</translation>
    </message>
</context>
<context>
    <name>GuessBoard</name>
    <message>
        <source>Right is</source>
        <translation>Richtig ist</translation>
    </message>
    <message>
        <source>You said %1</source>
        <translation>Sie haben gesagt: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>GuessLine</name>
    <message>
        <source>Your guess</source>
        <translation>Das denken Sie</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>You had it at %1</source>
        <translation>Bei Ihnen auf Platz %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Nach oben: %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Nach unten: %1</translation>
    </message>
</context>
<context>
    <name>PlayerMarks</name>
    <message>
        <source>Player %1: right</source>
        <translation>Person %1: richtig</translation>
    </message>
    <message>
        <source>Player %1: wrong</source>
        <translation>Person %1: falsch</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>More than one answer is right. Touch all of them.</source>
        <translation>Es gibt mehr richtige Antworten. Tippen Sie auf alle richtigen Antworten.</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>Das ist meine Antwort</translation>
    </message>
    <message>
        <source>Draw them to their places, or touch the arrows.</source>
        <translation>Was kommt zuerst? Schieben Sie. Oder tippen Sie auf die Pfeile.</translation>
    </message>
    <message>
        <source>Slide to your guess.</source>
        <translation>Schieben Sie den Punkt. Welche Zahl ist richtig?</translation>
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
    <message>
        <source>Question %1 of %2, player %3</source>
        <translation>Frage %1 von %2, Person %3</translation>
    </message>
    <message>
        <source>How many of you play?</source>
        <translation>Wie viele Personen spielen mit?</translation>
    </message>
    <message>
        <source>Player %1, it is your turn</source>
        <translation>Person %1, Sie sind dran</translation>
    </message>
    <message>
        <source>Everybody answers each question, one after the other.</source>
        <translation>Alle beantworten jede Frage. Eine Person nach der anderen.</translation>
    </message>
    <message>
        <source>I play alone</source>
        <translation>Ich spiele allein</translation>
    </message>
    <message>
        <source>%1 players</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ich bin da</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>All of them right. You could lead the tour.</source>
        <translation>Alles richtig. Sie wissen sehr viel.</translation>
    </message>
    <message>
        <source>Well done. You know your way around.</source>
        <translation>Sehr gut. Sie wissen viel.</translation>
    </message>
    <message>
        <source>A good start. Now you know more than before.</source>
        <translation>Ein guter Anfang. Jetzt wissen Sie mehr als vorher.</translation>
    </message>
    <message>
        <source>That was tricky. Now you know more than before.</source>
        <translation>Das war schwer. Jetzt wissen Sie mehr als vorher.</translation>
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
    <message>
        <source>Player %1 wins</source>
        <translation>Person %1 gewinnt</translation>
    </message>
    <message>
        <source>A draw</source>
        <translation>Beide sind gleich gut</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <source>Player %1: %2 of %3</source>
        <translation>Person %1: %2 von %3</translation>
    </message>
</context>
</TS>
