<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Chapter %1 of %2: %3</source>
        <translation>الفصل %1 من %2: %3</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>من البداية</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>ترجمة نصية</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة النص</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Audio description</source>
        <translation>وصف صوتي</translation>
    </message>
</context>
<context>
    <name>ScrubBar</name>
    <message>
        <source>Position in the film</source>
        <translation>الموضع في الفيلم</translation>
    </message>
    <message>
        <source>%1 of %2 seconds</source>
        <translation>%1 من %2 ثانية</translation>
    </message>
</context>
<context>
    <name>TranscriptPage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Video</name>
    <message>
        <source>there is no such file</source>
        <translation>هذا الملف غير موجود</translation>
    </message>
    <message>
        <source>This film is being repaired. Everything else here works.</source>
        <translation>هذا الفيلم قيد الإصلاح. كل شيء آخر هنا يعمل.</translation>
    </message>
    <message>
        <source>Play film</source>
        <translation>تشغيل الفيلم</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>شاهد مرة أخرى</translation>
    </message>
    <message>
        <source>Read what it says</source>
        <translation>اقرأ نص الفيلم</translation>
    </message>
</context>
<context>
    <name>VolumePlate</name>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Volume %1 of %2</source>
        <translation>مستوى الصوت %1 من %2</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>تشغيل الصوت</translation>
    </message>
</context>
</TS>
