<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>DayBlock</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>يجري الآن</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>خذه معك</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Code with the date, for the camera of a telephone</source>
        <translation>رمز يحوي الموعد لكاميرا الهاتف</translation>
    </message>
    <message>
        <source>Point the camera of your telephone here: the date goes into your calendar, without a network.</source>
        <translation>وجّه كاميرا هاتفك إلى هنا: يُضاف الموعد إلى تقويمك بلا إنترنت.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>The programme is being worked on. Please ask at the counter what takes place.</source>
        <translation>يجري تحديث البرنامج. يُرجى السؤال في الاستقبال عن الفعاليات.</translation>
    </message>
    <message>
        <source>Nothing is planned for these days yet.</source>
        <translation>لا توجد فعاليات لهذه الأيام بعد.</translation>
    </message>
    <message>
        <source>This was on from %1.</source>
        <translation>أُقيمت هذه الفعاليات: %1.</translation>
    </message>
    <message>
        <source>On from %1.</source>
        <translation>الفعاليات: %1.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Do come by again.</source>
        <translation>لا توجد فعاليات بعد. نرحب بزيارتك مجددًا.</translation>
    </message>
    <message>
        <source>Nothing new is planned just now. This is what was on most recently.</source>
        <translation>لا توجد فعاليات جديدة الآن. هذه آخر الفعاليات التي أُقيمت.</translation>
    </message>
    <message>
        <source>Nothing takes place today.</source>
        <translation>لا توجد فعاليات اليوم.</translation>
    </message>
    <message>
        <source>Nothing more takes place this week.</source>
        <translation>لا توجد فعاليات أخرى هذا الأسبوع.</translation>
    </message>
</context>
<context>
    <name>ViewChips</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>What was on</source>
        <translation>ما مضى</translation>
    </message>
</context>
</TS>
