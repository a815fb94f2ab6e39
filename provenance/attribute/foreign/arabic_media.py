# ruff: noqa: E501 - a pattern reads better with a construction on one line
"""Media that an Arabic article introduces by their sort, and names in marks, which Arabic has no capitals to tell.

"ونقلت صحيفة «X» عن", "لقناة Y": a noun for a sort of media, with what is glued before it, few words that say more of it,
and a name, in marks or not. Ships, firms, works and parties have their names in marks behind their nouns as well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.attribute.foreign import arabic_marks
from provenance.attribute.foreign.arabic_words import bare, definite, indefinite
from provenance.compiled import compiled
from provenance.find.verbs import holds_clause
from provenance.model import ActorKind, Span

_GLUED = r"(?<!\w)(?:[وف]?(?:ل|ب|ك|لل|بال|كال|ال)?)"
_BARE = r"(?<!\w)(?:[وف]?(?:ل|ب|ك)?)"  # with the article, what follows is an adjective or the next word
_SIGN = "[\u064b-\u065f\u0670]"
_SORTS = (
    (ActorKind.AGENCY, "وكالة|وكالتا|وكالات"),
    (ActorKind.PAPER, "صحيفة|جريدة|مجلة|موقع|يومية|أسبوعية|دورية|بوابة"),
    (ActorKind.BROADCASTER, "قناة|شبكة|إذاعة|محطة|تلفزيون|تلفزة|فضائية|راديو"),
)
_NOUNS = "|".join(rf"(?P<{kind.name.lower()}>{nouns})" for kind, nouns in _SORTS)
_WORD = rf"[\u0621-\u064a](?:\w|{_SIGN})*"
# Ends of foreign papers' names, which no Arabic name of one word goes on with: "صحيفة كرمان تايمز".
_ENDS = "تايمز|بوست|نيوز|جورنال|سنتينل|هيرالد|تريبيون|غازيت|إندبندنت|كرونيكل|تلغراف|إكسبرس|ريفيو|ستاندرد|أوبزرفر|ديلي|ويكلي|أونلاين"
_MARKED = r"[«„“\"][ \u00a0]?(?P<name>[^«»„“”\"\n.:،]{2,40}?)[ \u00a0]?[»“”\"]"
_NO_NAME = r"(?:عن|[بل]?[أإ]ن(?:ها?|هم|هما|نا|ني)?|قول\w*|في|على|من|إلى)\b"
_MARKS = compiled(rf"{_GLUED}(?:{_NOUNS})(?: (?!{_NO_NAME}){_WORD}){{0,4}} ?{_MARKED}")
# What a name in marks alone tells: who relays words, and to whom somebody grants a talk.
_RELAYS = compiled(
    rf"(?<!\w)[وف]?(?:نقلت?|أوردت?|(?:بحسب|حسب|وفق)(?: ما (?:ذكرت|أوردت|نقلت|نشرت|قالت))?)(?: عن(?:ه|ها))? {_MARKED}"
    rf"|(?<!\w)(?:مقابلة|حوار|لقاء|حديث|تصريح|تصريحات|اتصال)(?: {_WORD}){{0,2}} (?:مع|إلى) {_MARKED.replace('name', 'host')}"
)
_PLAIN = compiled(
    rf"{_BARE}(?:{_NOUNS}) (?:(?:الأنباء|أنباء|أخبار|الأخبار|تلفزيون) )?(?P<name>{_WORD}(?: (?:{_ENDS})| ال{_WORD})?)(?!\w)"
)
# A country's broadcasting body, "هيئة البث الإسرائيلية".
_AIRING = compiled(
    r"(?<!\w)[وف]?[بلك]?(?P<name>هيئة (?:البث|الإذاعة والتلفزيون|الإذاعة)(?: (?:العامة|الرسمية|الوطنية))?(?: ال\w+ية(?!\w))?)(?!\w)"
)
# A country's agency, "وكالة الأنباء البولندية", and a town's radio, "إذاعة بياليستوك", have the noun in their names.
_NATIONAL = compiled(
    r"(?<!\w)[وف]?[بلك]?(?P<name>وكالة (?:الأنباء|أنباء) ال(?!رسمية|حكومية|محلية|دولة)\w+(?:ية|يّة))(?!\w)(?! ?[«„“\"])"
)
# An agency with "for news" behind its name, which is part of it: "وكالة كرمان للأنباء".
_FOR_NEWS = compiled(
    rf"(?<!\w)[وف]?[بلك]?(?P<name>وكالة (?!أنباء|الأنباء){_WORD}(?: {_WORD})? (?:للأنباء|للإعلام|للأخبار))(?!\w)"
)
_STATION = compiled(
    rf"(?<!\w)[وف]?[بلك]?(?P<name>(?:إذاعة|راديو) (?P<place>{_WORD}))(?! ال?\w+ ?[»“”])(?! ال(?!\w+ية(?!\w)))(?!\w)"
)
# Before whose something is: "قناة «X» التابعة لـ«Y»".
_OWNED = compiled(r"(?:تابعة?|موالية?|مملوكة?|مؤيدة?|تابعين|موالين|مناهضة?|داعمة?|معارضة?) $")
_TO = compiled(rf"(?<!\w)لـ? ?{_MARKED}")
# No name: what sort of medium it is, or whose.
_COMMON = frozenset(
    """الأنباء أنباء أخبار الأخبار الرسمية رسمية الرسمي المحلية محلية الحكومية حكومية الوطنية الخاصة خاصة تلفزيونية
    إخبارية فضائية الإخبارية المعارضة اليومية الأسبوعية الإلكتروني إلكتروني إلكترونية الإلكترونية عن أن إن في على من
    إلى التي الذي أخرى عدة التواصل الإنترنت الويب الشهيرة الشهير المذكورة نفسها نفسه ذاتها الدولة الطاقة الفضاء
    الحادث الانفجار القصف الهجوم""".split()
)
_WHEN = compiled(
    r"(?<!\w)(?:مساء|صباح|ظهر|ليلة|فجر|يوم|اليوم|أمس|(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)|الأحد|الماضي|الجاري)(?!\w)"
)
_AGENCIES = frozenset("الأناضول الغد الأنباء الأخبار".split())
_BODY = compiled(r"(?<!\w)[وفلب]?هيئة $")
_VERBS = ("ذكرت", "قالت", "أفادت", "نقلت", "أوردت", "أعلنت", "نشرت", "بثت", "إن", "أن", "عبر")
_MANY = compiled("(?:ية|يه|ي)$")
# What has its name in marks: ships, works, firms, clubs, plans.
_THINGS = compiled(
    rf"{_GLUED}(?:مدمرة|مدمرات|فرقاطة|غواصة|غواصات|بارجة|حاملة|كاسحة|كابل|كابلات|صواريخ|بطارية|بطاريات|مقاتلة|مقاتلات|قاذفة|قاذفات|طائرات|مسيرات|مروحية|مروحيات"
    r"|دبابة|دبابات|راجمة|راجمات|قذائف|قنابل|مدرعة|مدرعات|زورق|قاعدة|حقل|مخيم|مهرجان|سد|ظاهرة|سلالة|متحور|هاتف|هواتف|قمة|مسابقة|لجنة|لقاحي?|شبكة|منتج"
    r"|سفينة|السفينة|ناقلة|باخرة|عبّ?ارة|يخت|قارب|مركب|سفن|شركة|مجموعة|مصرف|بنك|متجر|مطعم|مقهى|فندق|مؤسسة|جمعية|منظمة|حركة|حزب|جماعة|تنظيم|تحالف"
    r"|كتيبة|لواء|فصيل|تيار|كتلة|قائمة|فيلم|مسلسل|مسرحية|رواية|كتاب|كتابه|كتابها|ديوان|أغنية|ألبوم|لوحة|معرض|مهرجان|جائزة|برنامج|برنامجه|برنامجها|تطبيق|منصة|منصّة|منصته|منصتها|شبكته|قناته|موقع"
    r"|لعبة|مشروع|مبادرة|حملة|عملية|خطة|مؤتمر|منتدى|قمة|اتفاقية|اتفاق|صاروخ|طائرة|مسيرة|طراز|سيارة|قطار|قمر|مسبار|مركبة|إعصار|عاصفة|نادي|فريق|دوري|كأس|بطولة|ملعب|مسرح|دار|مدرسة|معهد|مركز"
    r"|ميدان|ساحة|شارع|حي|فرقة|مجلة|باسم|اسمه?ا?|لقب|كنية|يدعى|تدعى|المسماة|المسمى|يسمى|تسمى|المعروفة?|الملقب|خام|مزيج|مؤشر|عنوان|بعنوان|حملت عنوان|ماركة|علامة|نظام|منظومة|دواء|لقاح|فيروس)"
    rf"(?: (?:الشحن|النفط|الركاب|الحاويات|البضائع|الصيد|الصواريخ|الطيران|الاتصالات|التأمين|السيارات|الأدوية|الغاز|{_WORD}(?:ية|يّة|ي)|الأم|لها|له))?"
    r" ?$"
    rf"|{_GLUED}(?:مناورة|مناورات|تدريب|تدريبات|تمرين|تمارين)(?: {_WORD}(?:ية|يّة|ي)| [-–]){{0,5}} ?$"
)  # fmt: skip
_CALLED = compiled(
    r"(?<!\w)(?:(?:ال)?ملقبة?|(?:ال)?معروفة?|(?:ال)?مكناة?|[يت]لقب\w{0,3}|[يت]عرف\w{0,3}|[يت]سمى|لقب\w{0,3}|[يت]كنى)(?: \w+){0,3}"
    r" ?(?:ب|باسم|بلقب)ـ? ?$"
)
_INSIDE = compiled(
    r"(?:مسرح|مركز|فندق|نادي|ملعب|متحف|مستشفى|جامعة|مدرسة|معهد|دار|شركة|مؤسسة|جمعية|منظمة|قناة|إذاعة|تلفزيون|صحيفة|وكالة|بنك|مصرف|مجلة|حزب|حركة) "
)
_IN = compiled(r"(?<!\w)(?:[وف]?(?:في|من|إلى|على|عن|مع|أمام|قرب|لدى|عند|ل|ب)) ?$")
_PREDICATE = compiled(r"(?<!\w)(?:[وف]?(?:إن|أن|بأن|لأن|كان|كانت|هذه|هذا)) \w+(?: \w+)? ?$")  # "إن الخطة «جاهزة»"
_FAR = 24  # code points in which the word behind the marks ends
_LONGEST = 5  # words of such a name
_OPENS, _CLOSES = tuple('«„“"'), tuple('»”“"')


@lru_cache(maxsize=2)
def introduced(text: str) -> tuple[tuple[str, ActorKind, Span], ...]:
    """(name, kind, where) of the media that an article introduces, and of their names wherever they stand again."""
    found: list[tuple[str, ActorKind, Span]] = []
    for m in _MARKS.finditer(text):
        if _WHEN.search(text, m.start(), m.start("name")) or _BODY.search(text, max(0, m.start() - 12), m.start()):
            continue  # "بثته هيئة الإذاعة مساء الاثنين «…»": what was said there
        sort = next(m[kind.name.lower()] for kind, _ in _SORTS if m[kind.name.lower()])
        if m[0].startswith(f"ال{sort} ") and _PREDICATE.search(text, max(0, m.start() - 8), m.start() + len(sort) + 3):
            continue  # "إن الموقع «آمن»"
        found.append((m["name"], _kind(m), Span(*m.span("name"))))
    for m in _NATIONAL.finditer(text):
        found.append((m["name"], ActorKind.AGENCY, Span(*m.span("name"))))
    for m in _FOR_NEWS.finditer(text):
        found.append((m["name"], ActorKind.AGENCY, Span(*m.span("name"))))
    for m in _AIRING.finditer(text):
        if not _WHEN.search(text, m.start(), m.end() + 1):
            found.append((m["name"], ActorKind.BROADCASTER, Span(*m.span("name"))))
    for m in _STATION.finditer(text):
        word = bare(m["place"])
        if word not in _COMMON and word not in _VERBS and not definite(word):
            found.append((m["name"], ActorKind.BROADCASTER, Span(*m.span("name"))))
    taken = {at.end for _, _, at in found}
    for m in _PLAIN.finditer(text):
        words = bare(m["name"]).split()
        if (
            any(at.start <= m.start("name") < at.end for _, _, at in found)
            or m.end("name") in taken
            or m.start("name") + len(m["name"].split()[0]) in taken
        ):
            continue
        if words[0] in _COMMON or words[0] in _VERBS or _MANY.search(words[0]):
            continue
        if m["agency"] and definite(words[0]) and words[0] not in _AGENCIES:
            continue  # "وكالة الأحواض المائية", "وكالة الأدوية": a body
        short = (
            len(words) > 1
            and words[1] not in _ENDS.split("|")
            and (not words[0].startswith("ال") or _MANY.search(words[1]) is not None)
        )
        end = m.start("name") + len(m["name"].split()[0]) if short else m.end("name")
        found.append((text[m.start("name") : end], _kind(m), Span(m.start("name"), end)))
    for m in _RELAYS.finditer(text):
        group = "name" if m["name"] else "host"
        if len(m[group].split()) <= _LONGEST:
            found.append((m[group], ActorKind.PAPER, Span(*m.span(group))))
    known = {at.start for _, _, at in found}
    for name, kind, _ in tuple(found):
        at = text.find(name)
        while at >= 0:
            marked = text[at - 1 : at] in '«„“"' and text[at + len(name) : at + len(name) + 1] in '»”“"'
            if marked and at not in known:
                known.add(at)
                found.append((name, kind, Span(at, at + len(name))))
            at = text.find(name, at + len(name))
    return tuple(found)


# To whom something is told whose article "to" has swallowed: "قال للجزيرة إن", "في حديث للعربية:".
_HEARS = compiled(
    rf"(?<!\w)لل(?P<name>{_WORD}(?: (?:نت|مباشر|الأوسط|العربي))?)"
    r"(?= ?(?:[إأ]ن|بأن|[إأ]ن(?:ه|ها|هم|نا|ني)|بأن(?:ه|ها|هم)|قائلا|قائلة|عن|من|في|عبر|اليوم|أمس|مساء|صباح)(?!\w)| ?[:،(«\"])"
)


def hearers(text: str) -> list[tuple[str, Span]]:
    """(name with its article, where it stands without) of those to whom something is told by an article's look."""
    found = []
    for m in _HEARS.finditer(text):
        before = text[
            max(text.rfind("\n", 0, m.start()), text.rfind(".", 0, m.start()), m.start() - _BACK, 0) : m.start()
        ]
        if _THAT.search(before) is None:  # "قال X إن السفينة عادت للجزيرة"
            found.append((f"ال{m['name']}", Span(*m.span("name"))))
    return found


_BACK = 90  # code points between a verb of saying and whom it is said to
_THAT = compiled(r"(?<!\w)ب?[إأ]ن(?:ه|ها|هم|نا|ني)?(?!\w)")


def _kind(m: re.Match[str]) -> ActorKind:
    return next(kind for kind, _ in _SORTS if m[kind.name.lower()])


def why_name(text: str, inner: Span, outer: Span, known: bool) -> str | None:
    """Why words in marks are a name and no speech; ``known`` says that a medium or platform is called so."""
    words = text[slice(*inner)].strip()
    if known and len(words.split()) <= _LONGEST:
        return "the name of a medium or body"
    names = {name for name, _, _ in introduced(text)} | told(text)
    if words in names:
        return "the name of a medium"
    if len(words.split()) > _LONGEST or words[-1:] in ".!؟?،":
        return None
    before = bare(text[max(0, outer.start - 60) : outer.start])
    if _INSIDE.match(bare(words)) and _IN.search(before):
        return "a name: it begins with what it is the name of"
    if _CALLED.search(before):
        return "a nickname"
    if _ASKED.search(before):
        return "a name: a headline asks what it is"
    if arabic_marks.is_name(words, "".join(text[outer.end : outer.end + _FAR].split(None, 1)[:1])):
        return "the name of a body"
    thing = _THINGS.search(before)
    if thing is None and _elsewhere(text, words, outer.start):
        return "a name: elsewhere it stands behind what it is the name of"
    says = thing is not None and definite(thing[0]) and holds_clause(words, "ar")  # "السفينة «لن تعود»"
    if thing is not None and not says and not _PREDICATE.search(before):
        return "a name: it stands behind what it is the name of"
    return None


_ASKED = compiled(r"(?<!\w)(?:م(?:ا|ن) ه[وي]|ماذا نعرف عن|ما قصة|ما حكاية|كل ما نعرفه عن|ما تجب معرفته عن) ?$")


def _elsewhere(text: str, words: str, start: int) -> bool:
    """Whether the same words stand in marks behind what they are the name of: "تحالف «X»", and alone in a heading."""
    at = text.find(words)
    while at >= 0:
        outer = at - 1
        if (
            outer != start
            and text[max(0, outer) : at] in _OPENS
            and text[at + len(words) : at + len(words) + 1] in _CLOSES
        ):
            thing = _THINGS.search(bare(text[max(0, outer - 60) : outer]))
            if thing is not None and not definite(thing[0]):
                return True
        at = text.find(words, at + len(words))
    return False


@lru_cache(maxsize=2)
def told(text: str) -> frozenset[str]:
    """Names in marks of whom something is told to: "قال لـ«X»"."""
    return frozenset(
        m["name"].strip()
        for m in _TO.finditer(text)
        if len(m["name"].split()) <= _LONGEST and not _OWNED.search(text, max(0, m.start() - 20), m.start())
    )


def is_sort(word: str) -> bool:
    """Whether a word is a noun for a sort of media, with the article or not."""
    return any(indefinite(word) in nouns.split("|") for _, nouns in _SORTS)
