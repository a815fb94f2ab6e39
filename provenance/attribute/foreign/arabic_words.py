"""Arabic words without what hangs on them: vowel signs, the conjunction before them, the article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.compiled import compiled

_SIGNS = compiled("[\u064b-\u065f\u0670\u0640]")  # vowel signs and the stroke that only lengthens a word
_AND = compiled("^[وف](?=.{2})")
_ARTICLE = compiled("^(?:[وف]?(?:ب|ك)?ال|[وف]?لل)(?=.{2})")
_OWN = ("هم", "ها", "هما", "هن", "نا", "كم")  # "his", "her", "our" at the end of a noun
OWNED = 5  # letters of a noun with such an end; "مها" is a name
_FAMILY = ("ادزه", "يدزه", "وفه", "ينه")  # ends of foreign family names, the first two of no Arabic word
# The letters that come before a word of the lists and are no part of it.
_GLUED = ("ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """A word without its vowel signs: "صرّح", "وفقاً"."""
    return _SIGNS.sub("", word) or word


def definite(word: str) -> bool:
    """Whether a word has the article."""
    return _ARTICLE.match(word) is not None and not is_foreign(word)


def indefinite(word: str) -> str:
    """A word without its article, and without the conjunction before it."""
    return _ARTICLE.sub("", word)


@lru_cache(maxsize=1 << 15)
def in_list(key: str, word: str) -> bool:
    """Whether a list of the lexicon has a word, with or without "and" or the article."""
    known = grammar("ar")
    if key == "roles" and word.endswith("و") and len(word) >= OWNED:  # "مزارعو الحسكة"
        word = word[:-1]
    if key == "roles" and word.endswith("ا") and len(word) >= OWNED and known.has(key, indefinite(word[:-1])):
        return True  # "لكن مسؤولا قال"
    return any(known.has(key, form) for form in (word, _AND.sub("", word), indefinite(word)))


@lru_cache(maxsize=1 << 15)
def listed(key: str, word: str) -> str | None:
    """The form in which a list of the lexicon has a word, whatever letters stand glued before it."""
    known = grammar("ar")
    for glued in ("", *_GLUED):
        rest = word.removeprefix(glued)
        if (not glued or word.startswith(glued)) and len(rest) > 1 and known.has(key, rest):
            return rest
    return None


def cue(word: str, known: Grammar) -> str | None:
    """The reporting verb that a word is, without "and"."""
    for form in (word, _AND.sub("", word)):
        if form in known.cues or form in known.gerunds:
            return form
        for end in ("ون", "ن", "وا") if form.endswith(_PLURAL) else ():  # "يطالبون", "يشكون", "طالبوا"
            if form.endswith(end) and form.removesuffix(end) in known.cues:
                return form.removesuffix(end)
    return purpose(word, known)


@lru_cache(maxsize=1 << 12)
def purpose(word: str, known: Grammar) -> str | None:
    """The verb of saying that says what somebody did something for: "ظهرت X لتقول", "خرج X ليعلن"."""
    rest = _AND.sub("", word)
    return rest[1:] if rest[:2] in ("لي", "لت") and rest[1:] in known.cues else None


_PLURAL = ("ون", "وا")
# Verbs of calling something so, which have what they are of at their end: "سماه", "وصفتها", "يعتبرونه".
_CALLING = frozenset(
    """وصف وصفت يصف تصف اعتبر اعتبرت يعتبر تعتبر عد عدت يعد تعد سما سمت أسما أسمت يسمي تسمي نعت نعتت ينعت
    تنعت""".split()
)
# Verbs of putting something out, behind "what": "ما قاله X", "ما نشرته X على".
_PUT_OUT = frozenset("قال قالت كتب كتبت نشر نشرت أعلن أعلنت ذكر ذكرت أكد أكدت صرح صرحت أفاد أفادت".split())
_IT = ("هما", "هم", "ها", "ه")


@lru_cache(maxsize=1 << 12)
def calling(word: str) -> str | None:
    """The verb of calling something so that a word is, without what it is of at its end: "وصفها", "سماه"."""
    return _without_it(word, _CALLING)


@lru_cache(maxsize=1 << 12)
def put_out(word: str) -> str | None:
    """The verb of saying or posting that a word is, without what it is of at its end: "قاله", "نشرته"."""
    return _without_it(word, _PUT_OUT)


def _without_it(word: str, verbs: frozenset[str]) -> str | None:
    for form in (word, _AND.sub("", word)):
        for end in _IT:
            if form.endswith(end) and form.removesuffix(end) in verbs:
                return form.removesuffix(end)
    return None


# What somebody does, as a noun: by its shape, which no family name has before another noun, or listed.
_DEED = compiled("^(?:ت[ء-و]{2}ي[ء-ي]|است[ء-ي]{2}ا[ء-ي]|ا[ء-ي]{3}ا[ء-ي]|إ[ء-و]{2}ا[ء-ي])$")
_GIVEN = frozenset(
    "توفيق تحسين تمكين إسحاق إسلام إحسان إقبال إدوار إلهام إكرام إسعاد إدهام ابتسام انتصار اعتماد".split()
)  # names of that shape
_DEEDS = frozenset(
    """وجود عدم شن بدء مقتل وقوع وقف رفع منع فرض سقوط دعم حدوث قيام وصول خروج دخول رفض قبول حصول سحب بناء إنهاء إلغاء
    إجراء لقاء شراء تلقي تورط تعرض ضلوع نية أي كل جميع ارتكاب اتخاذ انضمام عقد حل فشل صحة طرد ضم نقل""".split()
)
# What somebody did, behind a name that stands before its verb: none is a part of a name.
_ACTS = frozenset(
    """بدا بدت بات باتت أصبح أصبحت ظلت عادت وصلت التقى التقت زارت غادر غادرت تلقى تلقت حضرت شارك شاركت ألقى ألقت قدمت
    عقدت أجرى أجرت ترأس ترأست استقبل استقبلت رفضت قرر قررت وافق وافقت طلب طلبت سعى سعت حاول حاولت اكتفى اكتفت امتنع
    امتنعت تجنب تجنبت شنت وجهت أطلق أطلقت وقعت أصدر أصدرت دافع دافعت قلل قللت حملت فازت نجت قتل قتلت أصيب أصيبت
    اعتقل اعتقلت استقال استقالت خرجت سبق ليس ليست لم لن سوف يواصل تواصل يعتزم تعتزم يستعد تستعد يسعى تسعى ينوي تنوي
    يزور تزور يلتقي تلتقي يرفض ترفض يبحث تبحث يدرس تدرس يستقبل تستقبل يتوجه تتوجه توجه توجهت اختار اختارت بدأ بدأت
    أنهى أنهت واصل واصلت""".split()
)


@lru_cache(maxsize=1 << 13)
def deed(word: str) -> bool:
    """Whether a word before another noun is what somebody does, as a noun: "تحديد", "استئناف", "وجود"."""
    if word.startswith("ال") and word[2:3] != "ت":
        return False  # "الحداد", unlike "التزام"
    return word in _DEEDS or (_DEED.match(word) is not None and word not in _GIVEN)


def acts(word: str) -> bool:
    """Whether a word can only be a verb of something that somebody did, and no part of a name: "بدا", "التقت"."""
    return word in _ACTS


@lru_cache(maxsize=1 << 12)
def own_deed(word: str) -> bool:
    """Whether a word is what somebody does, feels or has, and says whose it is: "استعداده", "دعوتها", "جيشه"."""
    for end in _IT:
        base = word.removesuffix(end)
        if base != word and len(base) > 2:
            return deed(base) or base in _FELT or (base.endswith("ت") and f"{base[:-1]}ة" in _FELT)
    return False


_FELT = frozenset(
    """دعوة رغبة ثقة أمل قلق أسف رضا تمسك تأييد ترحيب تضامن حرص عزم نية موقف رأي معارضة موافقة اتهام تعهد وعد شكر تقدير
    خشية خيبة غضب سعادة فخر حزن تحذير مطالبة إدانة تفاؤل تشاؤم استغراب دهشة بلاد حكومة جيش شعب خصم حليف نظير""".split()
)
# In what way somebody says something, behind "with": "بصوت مرتجف", "بحدة", "بنبرة هادئة".
_WAYS = frozenset(
    """صوت حدة لهجة نبرة ثقة غضب حزن حسرة أسى مرارة سخرية تهكم استهزاء اقتضاب إيجاز وضوح صراحة حزم انفعال هدوء ابتسامة
    ضحكة حماس فخر اعتزاز تأثر دهشة استغراب تعجب ذهول تفاؤل تشاؤم خجل عفوية بساطة لغة كلمات عبارة عبارات جملة دموع عينين
    نظرة تحفظ حذر غصة حرقة قلق خوف رعب شدة قوة إصرار عناد برود برودة لطف أدب احترام تواضع سعادة فرح فرحة ارتياح أسف ألم
    يأس إحباط ضيق عصبية مزاح جدية إيمان امتنان حنين شوق رضا صدمة صعوبة شكل نوع كل مناسبة حضور حضرة صفة صفته صفتها لكنة
    عربية إنجليزية فرنسية فصاحة دبلوماسية استياء امتعاض تردد خبث تحد ثبات يقين فصل لا""".split()
)


@lru_cache(maxsize=1 << 13)
def in_what_way(word: str) -> bool:
    """Whether a word says in what way, or where, somebody says something, with the preposition glued to it."""
    return word[:1] == "ب" and (word[1:] in _WAYS or (len(word) > 4 and of_where(word)))


@lru_cache(maxsize=1 << 13)
def of_where(word: str) -> bool:
    """Whether a word is a body or a seat with "in" glued to it: "بجامعة القاهرة", "بالمحافظة"."""
    rest = word[1:]
    if word[:1] != "ب" or word in ("بحركة", "بحزب") or len(rest) < 4:
        return False
    return any(in_list(key, rest) and grammar("ar").has(key, indefinite(rest)) for key in ("bodies", "seats"))


# What a verb of the present looks like that has three or four letters for its root and no long vowel: "تجمع", "ينتظر".
_DOES = compiled("^[يت][بتثجحخدذرزسشصضطظعغفقكلمنه]{3,4}$")


def does(word: str) -> bool:
    """Whether a word behind a first and a family name can only be a verb of the present."""
    return _DOES.match(word) is not None and not word.startswith(("تش", "تس"))  # "تشنغ"


_KIN = frozenset("أخو أخت جد جدة عم عمة خال خالة خطيب خطيبة صهر حفيد حفيدة".split())  # beside those of the lexicon


@lru_cache(maxsize=1 << 12)
def possessed(word: str) -> str | None:
    """What somebody is to whom a noun's end means: "زوجته", "شقيقها", "محاميه"; None where it is no such noun."""
    known = grammar("ar")
    rest = _AND.sub("", word)
    for end in ("هما", "هم", "ها", "ه"):
        base = rest.removesuffix(end)
        if base == rest or len(base) < 2:
            continue
        for form in (base, f"{base[:-1]}ة" if base.endswith("ت") else base.removesuffix("ي")):
            if known.has("roles", form) or form in _KIN:
                return form
    return None


# Verbs that are nouns as well: "عدم نشر اسمه".
_NOUNS = frozenset("نشر شرح وصف رد وعد ذكر كشف حث رحب سرد همس".split())
BEFORE = frozenset(
    """كما قد لقد حيث ثم فيما بينما حين كان وكان أنه بأنه أنها بأنها إنه إنها لكنه لكنها ولكنه ولكنها الذي
    التي""".split()
)


def begins(words: Sequence[str], tags: str, k: int) -> bool:
    """Whether the word ``k`` of a sentence, which may be a verb of saying or a noun, is the verb."""
    if words[k] not in _NOUNS or not k:
        return True
    return tags[k - 1] in ",;:.Q-SX" or words[k - 1] in BEFORE


def is_foreign(word: str) -> bool:
    """Whether a word ends as foreign family names do and as no Arabic noun does."""
    return word.endswith(_FAMILY[:2])


def owned(word: str) -> bool:
    """Whether a noun says whose it is by its end, so that it is no part of a name: "تضحياتهم"."""
    if word.endswith(_FAMILY):
        return False
    return len(word) >= OWNED and (word.endswith(_OWN) or (word[-1] == "ه" and word[-2] not in "يو"))


def feminine(verb: str) -> bool:
    """Whether a verb of saying, or its participle, has a woman or a body for its subject."""
    rest = _AND.sub("", verb)
    return (rest.endswith("ت") and len(rest) > 2) or rest.endswith("ة") or (rest.startswith("ت") and _present(rest))


@lru_cache(maxsize=1 << 12)
def _present(verb: str) -> bool:
    return "ي" + verb[1:] in grammar("ar").cues
