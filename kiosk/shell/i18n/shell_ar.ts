<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AsleepPage</name>
    <message>
        <source>We are open from %1</source>
        <translation>نفتح الساعة %1</translation>
    </message>
    <message>
        <source>We are open again on %1 from %2</source>
        <translation>نفتح مجددًا يوم %1 الساعة %2</translation>
    </message>
    <message>
        <source>We are closed at the moment</source>
        <translation>مغلق حاليًا</translation>
    </message>
</context>
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
    <message>
        <source>Read aloud</source>
        <translation>اقرأ لي</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>CardShelf</name>
    <message>
        <source>All %1</source>
        <translation>الكل %1</translation>
    </message>
    <message>
        <source>All %1: %2</source>
        <translation>الكل %1: %2</translation>
    </message>
</context>
<context>
    <name>CardShelves</name>
    <message>
        <source>Previous shelves</source>
        <translation>الرفوف السابقة</translation>
    </message>
    <message>
        <source>Next shelves</source>
        <translation>الرفوف التالية</translation>
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
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>للأطفال</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation>للشباب</translation>
    </message>
    <message>
        <source>For students</source>
        <translation>للطلاب</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>للمختصين</translation>
    </message>
    <message>
        <source>For citizens</source>
        <translation>للمواطنين</translation>
    </message>
    <message>
        <source>Up to %1 minutes</source>
        <translation>حتى %1 دقائق</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Previous filters</source>
        <translation>عوامل التصفية السابقة</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>مزيد من عوامل التصفية</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>The glass can be cleaned now</source>
        <translation>يمكن تنظيف الزجاج الآن</translation>
    </message>
    <message>
        <source>It does not react to touch. A finger that lies still for two seconds adds 30 seconds.</source>
        <translation>لا يستجيب للمس. إصبع ثابت لثانيتين يضيف 30 ثانية.</translation>
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
    <message>
        <source>More time</source>
        <translation>وقت أطول</translation>
    </message>
</context>
<context>
    <name>FaultEntry</name>
    <message>
        <source>Something does not work</source>
        <translation>هناك شيء لا يعمل</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>What does not work?</source>
        <translation>ما الذي لا يعمل؟</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>شكرًا.</translation>
    </message>
    <message>
        <source>The screen does not react to touch</source>
        <translation>الشاشة لا تستجيب للمس</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>لا يوجد صوت</translation>
    </message>
    <message>
        <source>Something wrong is shown</source>
        <translation>يظهر شيء خاطئ</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>We look after it.</source>
        <translation>سنهتم بالأمر.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>What would you like to discover?</source>
        <translation>ماذا تود أن تكتشف؟</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>لا معروضات</numerusform>
            <numerusform>معروض واحد</numerusform>
            <numerusform>معروضان</numerusform>
            <numerusform>%n معروضات</numerusform>
            <numerusform>%n معروضًا</numerusform>
            <numerusform>%n معروض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n exhibit(s)</source>
        <translation>
            <numerusform>لا معروضات</numerusform>
            <numerusform>معروض واحد</numerusform>
            <numerusform>المعروضان</numerusform>
            <numerusform>كل المعروضات: %n</numerusform>
            <numerusform>كل المعروضات: %n</numerusform>
            <numerusform>كل المعروضات: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Search, for example “light”</source>
        <translation>ابحث، مثلًا «ضوء»</translation>
    </message>
</context>
<context>
    <name>LanguageNote</name>
    <message>
        <source>Not in easy language</source>
        <translation>ليس بلغة سهلة</translation>
    </message>
    <message>
        <source>Some of it is not in easy language</source>
        <translation>بعضه ليس بلغة سهلة</translation>
    </message>
    <message>
        <source>not easy</source>
        <translation>ليست سهلة</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>ب%1 فقط</translation>
    </message>
    <message>
        <source>Some of it only in %1</source>
        <translation>بعضه ب%1 فقط</translation>
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
    <name>NothingFound</name>
    <message>
        <source>There is nothing on that here.</source>
        <translation>لا يوجد شيء عن ذلك هنا.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
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
    <name>PairingCard</name>
    <message>
        <source>Dashboard</source>
        <translation>لوحة التحكم</translation>
    </message>
    <message>
        <source>Without the control program there is no dashboard.</source>
        <translation>لا توجد لوحة تحكم من دون برنامج التحكم.</translation>
    </message>
    <message>
        <source>The code was used: somebody is signed in.</source>
        <translation>استُخدم الرمز: سجّل أحدهم الدخول.</translation>
    </message>
    <message>
        <source>Five wrong codes were tried. This one is closed.</source>
        <translation>جُرّبت خمسة رموز خاطئة. هذا الرمز أُغلق.</translation>
    </message>
    <message>
        <source>The code is no longer valid.</source>
        <translation>الرمز لم يعد صالحًا.</translation>
    </message>
    <message>
        <source>A code signs one person in, on a phone or another computer.</source>
        <translation>يسمح الرمز بدخول شخص واحد من هاتف أو حاسوب آخر.</translation>
    </message>
    <message>
        <source>The address and the code, to scan</source>
        <translation>العنوان والرمز للمسح</translation>
    </message>
    <message>
        <source>Signs in once, for %1 more. The browser shows this certificate: %2 …</source>
        <translation>صالح مرة واحدة، بقي %1. يعرض المتصفح هذه الشهادة: %2 …</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>عرض رمز</translation>
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
    <name>PinPage</name>
    <message>
        <source>Only for staff</source>
        <translation>للموظفين فقط</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>الأرقام المكتوبة: %1</translation>
    </message>
    <message>
        <source>That was not it. The next try is possible in %1.</source>
        <translation>لم يكن هذا هو الرقم. المحاولة التالية ممكنة بعد %1.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>Type the PIN, then OK.</source>
        <translation>اكتب الرقم السري ثم موافق.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف الرقم الأخير</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 غيغابايت</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 أيام</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ساعة</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 دقيقة</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>الخدمة: %1</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>يُغلق بعد %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>التحكم</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1، Qt %2</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>المساحة الحرة</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °م</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>يعمل منذ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>صور الاختبار</translation>
    </message>
    <message>
        <source>Grey, colours, edges</source>
        <translation>رمادي وألوان وحواف</translation>
    </message>
    <message>
        <source>Test touch</source>
        <translation>اختبار اللمس</translation>
    </message>
    <message>
        <source>Ten fingers, every field</source>
        <translation>عشرة أصابع وكل خانة</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>يسار ويمين</translation>
    </message>
    <message>
        <source>Clean the glass</source>
        <translation>تنظيف الزجاج</translation>
    </message>
    <message>
        <source>Deaf for 30 seconds</source>
        <translation>بلا لمس لمدة 30 ثانية</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>A few seconds</source>
        <translation>ثوانٍ قليلة</translation>
    </message>
</context>
<context>
    <name>SideArrow</name>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Test sound</source>
        <translation>اختبار الصوت</translation>
    </message>
    <message>
        <source>This computer has no sound output.</source>
        <translation>لا يوجد مخرج صوت في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A tone is to be heard now.</source>
        <translation>يُسمع صوت الآن.</translation>
    </message>
    <message>
        <source>Each tone lasts one second.</source>
        <translation>كل نغمة تدوم ثانية.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Only for staff</source>
        <translation>للموظفين فقط</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
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
        <source>More time</source>
        <translation>وقت أطول</translation>
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
    <name>TestPictures</name>
    <message>
        <source>Grey in sixteen steps</source>
        <translation>رمادي في ست عشرة درجة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>ألوان</translation>
    </message>
    <message>
        <source>Edges and millimetres</source>
        <translation>حواف ومليمترات</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>White</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <source>%1. Touch for the next picture.</source>
        <translation>%1. المس للصورة التالية.</translation>
    </message>
</context>
<context>
    <name>TouchTest</name>
    <message>
        <source>%1 of %2 fields</source>
        <translation>%1 من %2 خانة</translation>
    </message>
    <message>
        <source>Fingers on the glass: %1</source>
        <translation>أصابع على الزجاج: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
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
<context>
    <name>VolumeTile</name>
    <message>
        <source>Volume %1 %</source>
        <translation>مستوى الصوت %1 %</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>بحد أقصى %1 %</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Button</source>
        <translation>زر</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>شريط تمرير</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>حقل نص</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مُفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>مُعطّل</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>تم اختياره</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>There is no voice for this language: %1</source>
        <translation>لا يوجد صوت لهذه اللغة: %1</translation>
    </message>
    <message>
        <source>Reading aloud does not work at the moment.</source>
        <translation>القراءة بصوت عالٍ لا تعمل حاليًا.</translation>
    </message>
    <message>
        <source>Held. Next makes it more, previous less, choose lets go.</source>
        <translation>مُمسَك. التالي يزيد، والسابق ينقص، والاختيار يحرره.</translation>
    </message>
    <message>
        <source>Next and previous walk over the page, choose opens, back returns.</source>
        <translation>التالي والسابق يتنقلان في الصفحة، والاختيار يفتح، والرجوع يعيدك.</translation>
    </message>
    <message>
        <source>%1 seconds left.</source>
        <translation>بقيت %1 ثوانٍ.</translation>
    </message>
</context>
<context>
    <name>NothingNow</name>
    <message>
        <source>There is nothing to see here at the moment.</source>
        <translation>لا يوجد شيء للعرض هنا في الوقت الحالي.</translation>
    </message>
    <message>
        <source>There is more to see from %1.</source>
        <translation>سيكون هناك ما يُعرض من جديد ابتداءً من الساعة %1.</translation>
    </message>
    <message>
        <source>There is more to see on %1 from %2.</source>
        <translation>سيكون هناك ما يُعرض من جديد يوم %1 ابتداءً من الساعة %2.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>New packs</source>
        <translation>حزم جديدة</translation>
    </message>
    <message>
        <source>The drop-in folder cannot be reached. It goes on by itself.</source>
        <translation>لا يمكن الوصول إلى مجلد الإيداع. يستمر العمل تلقائيًا.</translation>
    </message>
    <message>
        <source>The stick %1 is being read. Please leave it in.</source>
        <translation>تجري قراءة وحدة التخزين %1. يُرجى تركها موصولة.</translation>
    </message>
    <message>
        <source>You can take the stick %1 out now.</source>
        <translation>يمكنك الآن إخراج وحدة التخزين %1.</translation>
    </message>
    <message>
        <source>The stick %1 cannot be read any more. Please put it in again.</source>
        <translation>لم تعد وحدة التخزين %1 قابلة للقراءة. يُرجى إدخالها من جديد.</translation>
    </message>
    <message>
        <source>from the drop-in folder</source>
        <translation>من مجلد الإيداع</translation>
    </message>
    <message>
        <source>from the stick %1</source>
        <translation>من وحدة التخزين %1</translation>
    </message>
</context>
<context>
    <name>ArrivalRow</name>
    <message>
        <source>You decide</source>
        <translation>القرار لك</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>تم قبولها</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>تُركت</translation>
    </message>
    <message>
        <source>Pulled out too early</source>
        <translation>أُخرجت مبكرًا</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Signed with an unknown key: %1.</source>
        <translation>موقَّعة بمفتاح غير معروف: %1.</translation>
    </message>
    <message>
        <source>Nobody has signed it.</source>
        <translation>لم يوقّعها أحد.</translation>
    </message>
    <message>
        <source>Version %1 replaces %2. Exhibits: %3, new: %4, gone: %5.</source>
        <translation>الإصدار %1 يحل محل %2. المعروضات: %3، الجديدة: %4، المحذوفة: %5.</translation>
    </message>
    <message>
        <source>Version %1, new on this screen. Exhibits: %2.</source>
        <translation>الإصدار %1، جديد على هذه الشاشة. المعروضات: %2.</translation>
    </message>
    <message>
        <source>It shows as soon as nobody uses the screen.</source>
        <translation>تظهر عندما لا يستخدم أحد الشاشة.</translation>
    </message>
    <message>
        <source>Staff decided not to show it.</source>
        <translation>قرر الموظفون عدم عرضها.</translation>
    </message>
    <message>
        <source>The stick was pulled out too early. Please put it in again.</source>
        <translation>أُخرجت وحدة التخزين مبكرًا. يُرجى إدخالها من جديد.</translation>
    </message>
    <message>
        <source>It goes on as soon as the folder can be reached.</source>
        <translation>يستمر العمل حالما يصبح المجلد متاحًا.</translation>
    </message>
    <message>
        <source>Being copied: %1 %</source>
        <translation>جارٍ النسخ: %1 %</translation>
    </message>
    <message>
        <source>It is taken as soon as it is whole.</source>
        <translation>تُؤخذ حالما تكتمل.</translation>
    </message>
    <message>
        <source>More findings: %1. All of them are in the dashboard.</source>
        <translation>ملاحظات أخرى: %1. كلها في لوحة التحكم.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>اعرضها</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>اتركها</translation>
    </message>
</context>
<context>
    <name>UnsignedMark</name>
    <message>
        <source>Not signed</source>
        <translation>غير موقَّع</translation>
    </message>
</context>
</TS>
