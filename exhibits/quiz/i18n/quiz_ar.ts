<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>إجابتك</translation>
    </message>
    <message>
        <source>Player %1</source>
        <translation>اللاعب %1</translation>
    </message>
    <message>
        <source>Players %1</source>
        <translation>اللاعبون %1</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Right: %1</source>
        <translation>الصحيح: %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>السؤال التالي</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>عرض النتيجة</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>ليس تمامًا</translation>
    </message>
    <message>
        <source>Not quite. Right is: %1</source>
        <translation>ليس تمامًا. الصحيح هو: %1</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>So it is</source>
        <translation>هذا هو الصحيح</translation>
    </message>
    <message>
        <source>Right is: %1</source>
        <translation>الصحيح هو: %1</translation>
    </message>
    <message>
        <source>Very near: %1</source>
        <translation>قريب جدًا: %1</translation>
    </message>
</context>
<context>
    <name>GuessBoard</name>
    <message>
        <source>Right is</source>
        <translation>الصحيح هو</translation>
    </message>
    <message>
        <source>You said %1</source>
        <translation>تقديرك: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
</context>
<context>
    <name>GuessLine</name>
    <message>
        <source>Your guess</source>
        <translation>تقديرك</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 من %2: %3</translation>
    </message>
    <message>
        <source>You had it at %1</source>
        <translation>وضعتَه في المركز %1</translation>
    </message>
    <message>
        <source>Up: %1</source>
        <translation>إلى الأعلى: %1</translation>
    </message>
    <message>
        <source>Down: %1</source>
        <translation>إلى الأسفل: %1</translation>
    </message>
</context>
<context>
    <name>PlayerMarks</name>
    <message>
        <source>Player %1: right</source>
        <translation>اللاعب %1: صحيح</translation>
    </message>
    <message>
        <source>Player %1: wrong</source>
        <translation>اللاعب %1: خطأ</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>More than one answer is right. Touch all of them.</source>
        <translation>هناك أكثر من إجابة صحيحة. المسها كلها.</translation>
    </message>
    <message>
        <source>That is my answer</source>
        <translation>هذه إجابتي</translation>
    </message>
    <message>
        <source>Draw them to their places, or touch the arrows.</source>
        <translation>اسحب كل بطاقة إلى مكانها، أو المس الأسهم.</translation>
    </message>
    <message>
        <source>Slide to your guess.</source>
        <translation>حرّك النقطة إلى الرقم الذي تقدّره.</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>السؤال %1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 من %2 صحيحة</translation>
    </message>
    <message>
        <source>Question %1 of %2, player %3</source>
        <translation>السؤال %1 من %2، اللاعب %3</translation>
    </message>
    <message>
        <source>How many of you play?</source>
        <translation>كم عدد اللاعبين؟</translation>
    </message>
    <message>
        <source>Player %1, it is your turn</source>
        <translation>اللاعب %1، حان دورك</translation>
    </message>
    <message>
        <source>Everybody answers each question, one after the other.</source>
        <translation>يجيب الجميع عن كل سؤال، واحدًا تلو الآخر.</translation>
    </message>
    <message>
        <source>I play alone</source>
        <translation>ألعب وحدي</translation>
    </message>
    <message>
        <source>%1 players</source>
        <translation>%1 لاعبين</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>أنا هنا</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>All of them right. You could lead the tour.</source>
        <translation>كل الإجابات صحيحة. يمكنك أن تقود الجولة.</translation>
    </message>
    <message>
        <source>Well done. You know your way around.</source>
        <translation>أحسنت. لديك معرفة جيدة.</translation>
    </message>
    <message>
        <source>A good start. Now you know more than before.</source>
        <translation>بداية جيدة. الآن تعرف أكثر من قبل.</translation>
    </message>
    <message>
        <source>That was tricky. Now you know more than before.</source>
        <translation>كان ذلك صعبًا. الآن تعرف أكثر من قبل.</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>نتيجتك</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>العب مرة أخرى</translation>
    </message>
    <message>
        <source>Player %1 wins</source>
        <translation>فاز اللاعب %1</translation>
    </message>
    <message>
        <source>A draw</source>
        <translation>تعادل</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Player %1: %2 of %3</source>
        <translation>اللاعب %1: %2 من %3</translation>
    </message>
</context>
</TS>
