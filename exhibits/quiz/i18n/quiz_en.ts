<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Player %1</source>
        <translation>Player %1</translation>
    </message>
    <message>
        <source>Players %1</source>
        <translation>Players %1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Right: %1</source>
        <translation>Right: %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Not quite</translation>
    </message>
    <message>
        <source>Not quite. Right is: %1</source>
        <translation>Not quite. Right is: %1</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Further up</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Further down</translation>
    </message>
    <message>
        <source>So it is</source>
        <translation>So it is</translation>
    </message>
    <message>
        <source>Right is: %1</source>
        <translation>Right is: %1</translation>
    </message>
    <message>
        <source>Very near: %1</source>
        <translation>Very near: %1</translation>
    </message>
</context>
<context>
    <name>GuessBoard</name>
    <message>
        <source>Right is</source>
        <translation>Right is</translation>
    </message>
    <message>
        <source>You said %1</source>
        <translation>You said %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>GuessLine</name>
    <message>
        <source>Your guess</source>
        <translation>Your guess</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 of %2: %3</translation>
    </message>
    <message>
        <source>You had it at %1</source>
        <translation>You had it at %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>Up: %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>Down: %1</translation>
    </message>
</context>
<context>
    <name>PlayerMarks</name>
    <message>
        <source>Player %1: right</source>
        <translation>Player %1: right</translation>
    </message>
    <message>
        <source>Player %1: wrong</source>
        <translation>Player %1: wrong</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>More than one answer is right. Touch all of them.</source>
        <translation>More than one answer is right. Touch all of them.</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>That is my answer</translation>
    </message>
    <message>
        <source>Draw them to their places, or touch the arrows.</source>
        <translation>Draw them to their places, or touch the arrows.</translation>
    </message>
    <message>
        <source>Slide to your guess.</source>
        <translation>Slide to your guess.</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 of %2 right</translation>
    </message>
    <message>
        <source>Question %1 of %2, player %3</source>
        <translation>Question %1 of %2, player %3</translation>
    </message>
    <message>
        <source>How many of you play?</source>
        <translation>How many of you play?</translation>
    </message>
    <message>
        <source>Player %1, it is your turn</source>
        <translation>Player %1, it is your turn</translation>
    </message>
    <message>
        <source>Everybody answers each question, one after the other.</source>
        <translation>Everybody answers each question, one after the other.</translation>
    </message>
    <message>
        <source>I play alone</source>
        <translation>I play alone</translation>
    </message>
    <message>
        <source>%1 players</source>
        <translation>%1 players</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>I am here</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>All of them right. You could lead the tour.</source>
        <translation>All of them right. You could lead the tour.</translation>
    </message>
    <message>
        <source>Well done. You know your way around.</source>
        <translation>Well done. You know your way around.</translation>
    </message>
    <message>
        <source>A good start. Now you know more than before.</source>
        <translation>A good start. Now you know more than before.</translation>
    </message>
    <message>
        <source>That was tricky. Now you know more than before.</source>
        <translation>That was tricky. Now you know more than before.</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Your result</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>Player %1 wins</source>
        <translation>Player %1 wins</translation>
    </message>
    <message>
        <source>A draw</source>
        <translation>A draw</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>The result</translation>
    </message>
    <message>
        <source>Player %1: %2 of %3</source>
        <translation>Player %1: %2 of %3</translation>
    </message>
</context>
</TS>
