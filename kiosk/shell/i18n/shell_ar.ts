<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen</source>
        <translation>المس الشاشة</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Bar</source>
        <translation>الشريط</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>اختر اللغة</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>ضبط العرض</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from age %1</source>
        <translation>من عمر %1</translation>
    </message>
    <message>
        <source>for everyone</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>for children</source>
        <translation>للأطفال</translation>
    </message>
    <message>
        <source>for young people</source>
        <translation>للشباب</translation>
    </message>
    <message>
        <source>for students</source>
        <translation>للطلاب</translation>
    </message>
    <message>
        <source>for experts</source>
        <translation>للمختصين</translation>
    </message>
    <message>
        <source>for citizens</source>
        <translation>للمواطنين</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>The way that suits you</source>
        <translation>كما يناسبك</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>حجم النص %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>وسائل المساعدة</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Your choice holds for your visit only. After it the screen forgets it.</source>
        <translation>يسري اختيارك خلال زيارتك فقط. بعدها تنساه الشاشة.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>ترجمة نصية</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Easy language</source>
        <translation>لغة سهلة</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>لغة الإشارة</translation>
    </message>
    <message>
        <source>Lower controls</source>
        <translation>أزرار أسفل</translation>
    </message>
    <message>
        <source>Bar for the left hand</source>
        <translation>الشريط لليد اليسرى</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>ماذا تود أن تكتشف؟</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Which language do you speak?</source>
        <translation>ما هي لغتك؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Short sentences, easy words</source>
        <translation>جمل قصيرة وكلمات سهلة</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>سنعود بعد لحظات</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Otherwise the screen begins anew for the next guest.</source>
        <translation>وإلا ستبدأ الشاشة من جديد للزائر التالي.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>نعم، تابع</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>This is not available at the moment. We are working on it. There is more to discover.</source>
        <translation>هذا غير متاح حاليًا. نحن نعمل على إصلاحه. وهناك المزيد لتكتشفه.</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>SignerWindow</name>
    <message>
        <source>Sign language</source>
        <translation>لغة الإشارة</translation>
    </message>
    <message>
        <source>Play sign language</source>
        <translation>تشغيل لغة الإشارة</translation>
    </message>
    <message>
        <source>Stop sign language</source>
        <translation>إيقاف لغة الإشارة</translation>
    </message>
    <message>
        <source>Move to the next corner</source>
        <translation>نقل إلى الزاوية التالية</translation>
    </message>
</context>
</TS>
