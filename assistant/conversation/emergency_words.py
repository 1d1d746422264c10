"""The emergency lines in other languages than English, and the words of the refusal.

A native speaker checks the lines before the assistant is put into service. Numbers are written in European
digits in every language, so that they can be dialled and tapped.
"""

from collections.abc import Mapping

RIGHT_TO_LEFT = frozenset({"ur", "ar"})
"""Languages whose lines run from right to left."""

ENGLISH_ONLY: Mapping[str, str] = {
    "en": "This assistant works in English. Please write your question in English if you can.",
    "cy": "Mae'r cynorthwyydd hwn yn gweithio yn Saesneg. Ysgrifennwch eich cwestiwn yn Saesneg os gallwch.",
    "pl": "Ten asystent działa po angielsku. Jeśli możesz, napisz swoje pytanie po angielsku.",
    "ur": "یہ معاون انگریزی میں کام کرتا ہے۔ اگر ہو سکے تو اپنا سوال انگریزی میں لکھیں۔",
    "ar": "يعمل هذا المساعد باللغة الإنجليزية. يُرجى كتابة سؤالك بالإنجليزية إن أمكن.",
}

DANGER_LINES: Mapping[str, tuple[str, ...]] = {
    "cy": (
        "Os ydych chi neu blentyn mewn perygl nawr, ffoniwch 999.",
        "Os na allwch siarad, ffoniwch 999 o ffôn symudol ac wedyn pwyswch 55.",
        "Os ydych chi'n blentyn neu'n berson ifanc, ffoniwch Childline am ddim ar 0800 1111.",
        "Os ydych chi'n poeni am blentyn, ffoniwch yr NSPCC ar 0808 800 5000.",
        "Os oes rhywun yn eich cam-drin gartref, ffoniwch 0808 2000 247.",
    ),
    "pl": (
        "Jeśli Tobie lub dziecku grozi teraz niebezpieczeństwo, zadzwoń pod numer 999.",
        "Jeśli nie możesz mówić, zadzwoń z telefonu komórkowego pod 999, a potem naciśnij 55.",
        "Jeśli masz mniej niż 19 lat, możesz zadzwonić za darmo do Childline: 0800 1111.",
        "Jeśli martwisz się o dziecko, zadzwoń do NSPCC: 0808 800 5000.",
        "Jeśli ktoś krzywdzi Cię w domu, zadzwoń pod numer 0808 2000 247.",
    ),
    "ur": (
        "اگر آپ یا کوئی بچہ اس وقت خطرے میں ہے تو 999 پر فون کریں۔",
        "اگر آپ بول نہیں سکتے تو موبائل سے 999 پر فون کریں، پھر 55 دبائیں۔",
        "اگر آپ کی عمر 19 سال سے کم ہے تو Childline کو 0800 1111 پر مفت فون کریں۔",
        "اگر آپ کسی بچے کے بارے میں فکرمند ہیں تو NSPCC کو 0808 800 5000 پر فون کریں۔",
        "اگر گھر میں کوئی آپ پر تشدد کر رہا ہے تو 0808 2000 247 پر فون کریں۔",
    ),
    "ar": (
        "إذا كنت أنت أو كان طفل في خطر الآن، فاتصل بالرقم 999.",
        "إذا لم تستطع الكلام، فاتصل بالرقم 999 من هاتف محمول ثم اضغط 55.",
        "إذا كان عمرك أقل من 19 سنة، فاتصل بخط Childline مجانًا على الرقم 0800 1111.",
        "إذا كنت قلقًا على طفل، فاتصل بمنظمة NSPCC على الرقم 0808 800 5000.",
        "إذا كان أحد يؤذيك في البيت، فاتصل بالرقم 0808 2000 247.",
    ),
}
"""For a child, for somebody abused and for somebody worried about a child, by language."""

DISTRESS_LINES: Mapping[str, tuple[str, ...]] = {
    "cy": (
        "Os ydych chi mewn perygl nawr neu wedi cael anaf, ffoniwch 999.",
        "I siarad â rhywun ddydd neu nos, ffoniwch y Samariaid am ddim ar 116 123.",
        "Gallwch hefyd anfon neges destun at 85258, neu ffonio 111 a dewis iechyd meddwl.",
        "Os ydych chi'n blentyn neu'n berson ifanc, ffoniwch Childline am ddim ar 0800 1111.",
    ),
    "pl": (
        "Jeśli grozi Ci teraz niebezpieczeństwo albo zrobiłeś lub zrobiłaś sobie krzywdę, zadzwoń pod numer 999.",
        "Aby z kimś porozmawiać, w dzień lub w nocy, zadzwoń za darmo do Samaritans: 116 123.",
        "Możesz też wysłać SMS na numer 85258 albo zadzwonić pod 111 i wybrać zdrowie psychiczne.",
        "Jeśli masz mniej niż 19 lat, możesz zadzwonić za darmo do Childline: 0800 1111.",
    ),
    "ur": (
        "اگر آپ اس وقت خطرے میں ہیں یا زخمی ہیں تو 999 پر فون کریں۔",
        "دن یا رات کسی سے بات کرنے کے لیے Samaritans کو 116 123 پر مفت فون کریں۔",
        "آپ 85258 پر پیغام بھی بھیج سکتے ہیں، یا 111 پر فون کر کے ذہنی صحت کا انتخاب کریں۔",
        "اگر آپ کی عمر 19 سال سے کم ہے تو Childline کو 0800 1111 پر مفت فون کریں۔",
    ),
    "ar": (
        "إذا كنت في خطر الآن أو كنت مصابًا، فاتصل بالرقم 999.",
        "للحديث مع شخص ما ليلًا أو نهارًا، اتصل مجانًا بمنظمة Samaritans على الرقم 116 123.",
        "يمكنك أيضًا إرسال رسالة نصية إلى 85258، أو الاتصال بالرقم 111 واختيار الصحة النفسية.",
        "إذا كان عمرك أقل من 19 سنة، فاتصل بخط Childline مجانًا على الرقم 0800 1111.",
    ),
}
"""For somebody with thoughts of suicide or of hurting themselves, by language."""

SOURCE_OF_DANGER: tuple[str, tuple[str, ...]] = (
    "I cannot help with finding a child or with where a child lives, goes to school or is cared for.",
    (
        "I hold no records about any child or family, and I give the same answer to everybody who asks this.",
        "If you want contact with a child, a solicitor can advise you. The family court can decide about contact "
        "and about what you are told. Both are open to you, with or without the other parent's agreement.",
        "If you disagree with something children's services did or decided, ask the council for its complaints "
        "procedure. You can also ask an organisation what it holds about you yourself.",
        "If you think a child is in danger now, call 999. If you are worried about a child, the NSPCC helpline is "
        "0808 800 5000.",
        "If you find this hard, Samaritans will listen at any time on 116 123. If you are worried about how you "
        "behave towards your family, the Respect Phoneline on 0808 802 4040 is there to help you.",
    ),
)
"""Headline and paragraphs."""
