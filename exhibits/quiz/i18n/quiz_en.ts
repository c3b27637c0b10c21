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
</context>
</TS>
