"""Who stands behind an Arabic verb: what somebody is, whose, where from, and the name.

"قال وزير الدفاع الياباني تارو ساتو إن": nouns for what somebody is, what goes with them and words with the article
come first; what is left is the name. It ends where a preposition, a conjunction of clauses or a mark begins, at a noun
that says whose it is, and behind a verb with an object before what that is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from provenance.attribute.foreign.arabic_words import (
    acts,
    cue,
    deed,
    definite,
    in_list,
    indefinite,
    is_foreign,
    listed,
    own_deed,
    owned,
    possessed,
)
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.tagged import Tagged

LONGEST = 4  # words of a name
SKIPPED = 9  # words between a verb and its subject
KIN = frozenset("أم أبو أبا أبي ابن بن آل عبد".split())  # what a name's next word goes with
TO = tuple("للجزيرة للعربية لموقع".split())
_NISBA = ("ي", "ية", "يين", "يون", "يات")
ENDS = frozenset("جاء جاءت قوله قولها قولهم قول تصريحه تصريحات بيان نفسه نفسها وهو وهي وهم وهما".split())
# no part of a name
TEXTS = frozenset("بيان تقرير رسالة منشور إعلان وثيقة تغريدة البيان التقرير دراسة استطلاع بحث مسح إحصاء".split())
# What stands before the body whose text it is: "صادر عن", "أجرته", "أعدها".
ISSUED = frozenset(
    """عن أجراه أجراها أجرته أجرتها أعده أعدها أعدته أعدتها نشره نشرها نشرته نشرتها أصدره أصدرها أصدرته
    أصدرتها""".split()
)
GLUED = frozenset("لبك")  # prepositions that are written to the word behind them, here before marks: "لـ«X»", "بـ«X»"
# What is told of a source without a name behind what it is: "مصدر طلب عدم ذكر اسمه", "دبلوماسي تحدث إلى X".
ASIDE = frozenset(
    """طلب طلبت طلبوا فضل فضلت رفض رفضت اشترط اشترطت تحدث تحدثت تحدثوا التقى التقت التقوا شرط بشرط مشترطا مشترطة مفضلا
    مفضلة لم استطلعت التقتهم قابلتهم حاورتهم قابلت حاورت""".split()
)
# Who works for a medium and hears what is said: "قالت لمراسل الجزيرة إنها", "قال لمندوبنا".
HEARERS = tuple("لمراسل لمندوب لصحفي لموفد لوسائل للصحفيين للصحافيين لصحفيين".split())
# What an office is of and nobody's name: "الأمين العام لمنتدى المحيط", "القائد العام لقوات الحدود".
OF_THESE = frozenset(
    """لمنتدى لمهرجان لقوات لجبهة لصندوق لحلف لتحالف لرابطة لمجموعة لمبادرة لقطاع لشؤون لمنطقة لدول لوكالة لمصلحة
    لهيئات لعمليات لتيار لكتلة لشبكة""".split()
)
_SELF = (("نفسها",), ("ذاتها",), ("نفسه",), ("ذاته",))
SHORTEST = 4  # letters of what is plainly a verb
ONE_OF = frozenset(
    "أحد إحدى بعض عدد كبار عدة أكثر ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس عشرات مئات".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: word places ``first`` to ``last``, those of the name in it, the nouns for what somebody is.

    ``some`` says that it describes somebody whom the article does not name, ``body`` that a body speaks, ``medium``
    that a medium does; ``definite`` that all it says is what somebody is whom the article has told of before.
    """

    first: int
    last: int
    name: tuple[int, int] | None
    roles: tuple[str, ...]
    some: bool = False
    body: bool = False
    medium: bool = False
    definite: bool = False


def read(t: Tagged, k: int, high: int, known: Grammar, *, object_follows: bool = False) -> Phrase | None:
    """The noun phrase that begins at word ``k`` and ends before ``high``; None where a clause goes on without one."""
    start = k
    while k < high and k - start < SKIPPED and (t.tags[k] in "RO" or cue(t.lower[k], known) == "ذكر"):
        k += 1
    if k < high and t.tags[k] == ",":  # "وقال، الاثنين، وزير"
        close = t.tags.find(",", k + 1, min(high, k + SKIPPED))
        k = close + 1 if close > 0 and set(t.tags[k + 1 : close]) <= set("RIN") else k
    if k < high and t.lower[k].startswith(HEARERS):
        return None
    if 0 < k < high and t.lower[k].startswith("لل") and in_list("roles", t.lower[k]) and cue(t.lower[k - 1], known):
        return None  # "وقال للقاضي"
    if k < high and t.lower[k].startswith("لل") and listed("media", t.lower[k]) == t.lower[k][2:]:
        k += 1 + (t.lower[k + 1 : k + 2] in _SELF)  # "وقال للوكالة نفسها"
    if k >= high or t.tags[k] not in "NTADM":
        return _past_preposition(t, k, high, known) if t.tags[k : k + 1] == "I" else _medium(t, k, high)
    return _phrase(t, k, high, known, object_follows) if t.tags[k] != "M" else None


def acting(t: Tagged, k: int, high: int, known: Grammar) -> Phrase | None:
    """Who stands behind a verb that may have an object: a second name with the article is none before one without."""
    phrase = read(t, k, high, known, object_follows=True)
    if phrase is None or phrase.name is None or not phrase.roles or phrase.name[1] - phrase.name[0] > 1:
        return phrase
    last = phrase.name[1]
    if last + 1 < high and t.tags[last] in "NA" and definite(t.lower[last]):
        behind = t.tags[last + 1]
        if behind in ".,IXR" or (behind in "NA" and not definite(t.lower[last + 1])):
            return replace(phrase, last=last + 1, name=(phrase.name[0], last + 1))
    unsure = t.tags[last : last + 1] in ("N", "A") and not t.lower[last].endswith(("ا", "ة"))
    return None if unsure else phrase


def _medium(t: Tagged, k: int, high: int) -> Phrase | None:
    named = k < high and (t.tags[k] == "K" or (t.tags[k] == '"' and t.tags[k + 1 : k + 2] == "K"))
    return Phrase(k, k + 1, None, (), medium=True) if named else None


def _past_preposition(t: Tagged, k: int, high: int, known: Grammar) -> Phrase | None:
    """The subject behind what is said of time and place: "وقال في كلمة له الرئيس X"; only one that is named."""
    for j in range(k + 2, min(high, k + SKIPPED)):
        if t.tags[j] in ",:SQV":
            return None
        if t.tags[j] == "N" and t.tags[j - 1] != "I" and in_list("roles", t.lower[j]):
            found = _phrase(t, j, high, known, False)
            return found if found is not None and found.name is not None and not found.some else None
    return None


def _phrase(t: Tagged, k: int, high: int, known: Grammar, object_follows: bool) -> Phrase | None:
    first = k
    if listed("media", t.lower[k]) == indefinite(t.lower[k]):
        return Phrase(k, _end(t, k, high, known), None, (), medium=True)
    if t.lower[k] in TEXTS:  # "أفاد بيان صادر عن الجيش": the body that issued it
        if k + 1 < high and t.lower[k + 1].startswith("ل") and in_list("bodies", t.lower[k + 1][1:]):
            return _phrase(unglued(t, k + 1), k + 1, high, known, False)  # "أظهرت دراسة لجامعة X"
        about = next((j for j in range(k + 1, min(high, k + SKIPPED)) if t.lower[j] in ISSUED), None)
        return _phrase(t, about + 1, high, known, False) if about is not None and about + 1 < high else None
    if t.lower[k] in ONE_OF:
        return Phrase(k, _end(t, k, high, known), None, (), some=True)
    body = not in_list("roles", t.lower[k]) and in_list("bodies", t.lower[k])
    roles, k, told, some = _zone(t, k, _before_object(t, k, high) if body and object_follows else high, known)
    if some:
        last = _end(t, k, high, known)
        return Phrase(first, last, None, tuple(roles), some=True)
    if body and t.tags[k : k + 1] == '"' and (close := t.tags.find('"', k + 1, k + SKIPPED)) > 0:
        return Phrase(first, close + 1, None, (), body=True)  # "شركة «X»"
    acted = body and t.lower[k : k + 1] != () and t.lower[k] in DEEDS
    if body and k > first + 1 and t.tags[k : k + 2] in ("NN", "NA") and deed(t.lower[k]):
        acted = True  # "وزارة الصحة تسجيل عشر إصابات", but not "هيئة تنظيم الاتصالات"
    name = _name(t, k, high, known, object_follows and not body, of_body=body) if not acted else None
    if body and name is not None and k > first + 1 and definite(t.lower[k - 1]) and t.lower[k].endswith("ا"):
        name = None  # "سجلت شركة الساحل للنقل أرباحا": what it did
    last = name[1] if name else k
    if body:
        return Phrase(first, last, None, (), body=True)
    if name is not None:
        more = _apposed(t, last, high, known)
        return Phrase(first, last, name, (*roles, *more))
    beside = _named_beside(t, k, high, known) if roles and t.tags[k : k + 1] == "," else None
    if beside is not None:
        return Phrase(first, beside.last, beside.name, (*roles, *beside.roles))
    if k == first:
        return None
    if not roles:  # "الكرملين", "الشرع": a body or a family name; the article tells
        return Phrase(first, k, (first, k) if k - first == 1 else None, (), body=True)
    return Phrase(first, k, None, tuple(roles), definite=definite(t.lower[first]) or told)


# Deeds that a body announces, which are no name behind it: "أعلن مكتب النائب العام توقيف سبعة".
DEEDS = frozenset(
    """توقيف اعتقال ضبط فتح إغلاق إطلاق بدء مقتل إصابة وفاة إلغاء حظر استئناف تشكيل إحباط تنفيذ تفكيك إخلاء إجلاء احتجاز
    تعليق تأجيل تمديد إسقاط تدمير مصادرة""".split()
)


def unglued(t: Tagged, at: int) -> Tagged:
    """A sentence with the "to" taken off that is glued to a word: "لوزارة", "للوزارة"."""
    lower, printed = (
        (*words[:at], f"ا{words[at]}" if words[at].startswith("لل") else words[at][1:], *words[at + 1 :])
        for words in (t.lower, t.words)
    )
    return Tagged(t.index, t.paragraph, t.span, t.spans, printed, lower, t.tags, t.actors, t.quotes)


_OF_BODIES = frozenset("متحدة عام عامة عليا أعلى موحدة مشتركة مشترك".split())  # adjectives of a body: "الأمم المتحدة"


def _before_object(t: Tagged, k: int, high: int) -> int:
    """Where what a body did something to begins: "وصفت السفارة الأميركية الانفجار بأنه"."""
    nouns = 0
    for j in range(k, high):
        if t.tags[j] not in "NTA":
            return high
        if definite(t.lower[j]) and not t.lower[j].endswith(_NISBA) and indefinite(t.lower[j]) not in _OF_BODIES:
            nouns += 1
            if nouns > 1 and t.tags[j + 1 : j + 2] in ("S", "I"):
                return j
    return high


def _zone(t: Tagged, k: int, high: int, known: Grammar) -> tuple[list[str], int, bool, bool]:
    """(nouns for what somebody is, where they and what goes with them end, whether that is told, whether of some)."""
    roles: list[str] = []
    first, told = k, False
    while k < high and t.tags[k] in "NTA":
        word = t.lower[k]
        if word in KIN and not definite(word):
            break
        if k > first and word.startswith(("بال", "كال")):
            break  # "علق المحلل بالقول"
        if word == "باسم" and roles and not roles[0].startswith(("متحدث", "ناطق", "مسؤول")):
            break  # a given name
        if k > first and word.startswith("ل") and _to_medium(t, k):
            break
        if roles and (word in OF_THESE or (word[:1] == "ل" and word[1:2] != "ل" and _is_body(word[1:]))):
            k, told = _past_body(t, k + 1, high), True  # "الأمين العام لمنتدى المحيط الهندي سامر حداد"
            continue
        of = t.lower[k - 1] if k > first + 1 else ""
        if of and _is_construct(t, k, high) and in_list("beside", of) and not definite(of):
            k += 1  # "رئيسة بعثة مراقبي الاتحاد": of whom
            continue
        if k == first + 1 and roles and roles[0] in CHIEFS and _is_of_many(t, k, high):
            k += 1  # "كبير مستشاري الرئيس": of whom
            continue
        if roles and k > first and t.lower[k - 1] == "باسم" and owned(word):
            k, told = k + 1, True  # "المتحدث باسم خارجيتها سامر حداد"
            continue
        if roles and word in FOR_THEM and roles[-1].startswith(("متحدث", "ناطق")):
            k, told = k + 1, True  # "المتحدث باسمها سامر حداد"
            if k < high and t.lower[k].endswith("ة") and not roles[-1].endswith("ة"):
                break  # "وصف المتحدث باسمه العملية بأنها": what is described
            continue
        if roles and k == first + len(roles) and _of_his(word):
            k, told = k + 1, True  # "مدير مكتبه، سامر حداد"
            continue
        kin = possessed(word) if k == first and t.tags[k + 1 : k + 2] == "N" else None
        if kin is not None and not in_list("roles", word):
            roles.append(kin)
            told = True
        elif in_list("roles", word):
            roles.append(indefinite(word))
            told = told or definite(word)
        elif definite(word) or listed("places", word) is not None or _of_two_words(t, k):
            if k > first and not roles:
                pass  # "الاتحاد الأوروبي"
            told, k = True, k + _of_two_words(t, k)
        elif roles and in_list("beside", word):
            pass
        elif roles and not told and word.endswith(_NISBA) and _only_sorts(t, first + len(roles), k, high):
            pass  # "مسؤول أميركي", "خبير مالي ألماني"
        elif not roles and k == first and in_list("bodies", word):
            pass
        else:
            break
        k += 1
        if (
            not definite(word)
            and listed("seats", word) is not None
            and k + 1 < high
            and t.tags[k : k + 2] == "NN"
            and not definite(t.lower[k])
            and not in_list("roles", t.lower[k])
            and not in_list("beside", t.lower[k])
            and listed("places", t.lower[k]) is None
        ):
            k, told = k + 1, True  # "رئيس بلدية سولينا إيون بوبا"
        if (
            not told
            and k == first + 1
            and indefinite(word) in HEADS
            and word == indefinite(word)
            and _of_land(t, k, high)
        ):
            k, told = k + 1, True  # "رئيس كرمان سامر حداد": of a country that no list has
        if roles and t.lower[k : k + 1] == ("في",) and k + 1 < high and told:
            k = _past_where(t, k, high)
        if roles and told and k + 1 < high and indefinite(roles[0]) in SENT.get(t.lower[k], ()):
            k = _past_seat(t, k, high)
        k = _past_field(t, k, high) if told and roles and indefinite(word) in EXPERTS else k
    some = bool(roles) and not told and not definite(t.lower[first]) and k > first
    return roles, k, told, some


def _of_his(word: str) -> bool:
    """Whether a noun is a body or what an office is of, and says whose it is: "مكتبه", "شركتها", "أعماله"."""
    for end in ("هما", "هم", "ها", "ه"):
        base = word.removesuffix(end)
        if base != word and len(base) > 2:
            base = f"{base[:-1]}ة" if base.endswith("ت") else base
            return in_list("bodies", base) or in_list("beside", base)
    return False


# Who is the first of many, and whose name begins behind whom: "كبير أمناء مجلس الوزراء".
CHIEFS = frozenset("كبير كبيرة".split())
FOR_THEM = frozenset("باسمه باسمها باسمهم باسمهما".split())
# Who is sent somewhere, by the preposition that tells where: "السفير المصري لدى أثينا", "المبعوث الأممي إلى اليمن".
_ENVOYS = frozenset(
    """سفير سفيرة مندوب مندوبة ممثل ممثلة مبعوث مبعوثة قنصل ملحق ملحقة موفد موفدة منسق منسقة قائم مراقب
    مراقبة""".split()
)
SENT = {"لدى": _ENVOYS, "إلى": frozenset("مبعوث مبعوثة موفد موفدة".split())}


def _is_of_many(t: Tagged, k: int, high: int) -> bool:
    """Whether a noun without the article owns what follows: "أمناء مجلس", "مستشاري الرئيس"."""
    if definite(t.lower[k]) or k + 1 >= high or t.tags[k + 1] not in "NTA":
        return False
    return definite(t.lower[k + 1]) or in_list("beside", t.lower[k + 1]) or in_list("bodies", t.lower[k + 1])


def _past_seat(t: Tagged, k: int, high: int) -> int:
    """Past where somebody is sent, behind the preposition at ``k``; where it stands if that is no place or body.

    Of a place that no list has a first and a family name behind it tell.
    """
    word, at = t.lower[k + 1], _past_place(t, k + 1, high)
    if listed("media", word) is not None or word.startswith(("الصح", "وسائل")) or t.tags[k + 1] not in "NTA":
        return k
    if listed("places", word) == word or at > k + 2 or (definite(word) and t.lower[k] == "لدى") or word == "الشرق":
        while at < high and t.tags[at] in "NTA" and definite(t.lower[at]):
            at += 1
        return at
    return at if not owned(word) and not definite(word) and _of_land(t, k + 1, high) else k


def _is_body(word: str) -> bool:
    """Whether a word, as it stands, is a noun for a body."""
    return not definite(word) and len(word) > 2 and in_list("bodies", word) and in_list("bodies", f"ال{word}")


def _past_body(t: Tagged, k: int, high: int) -> int:
    """Past the words with the article, and the places, that a body's name goes on with."""
    while k < high and t.tags[k] in "NTA" and (definite(t.lower[k]) or listed("places", t.lower[k]) is not None):
        k += 1
    return k


def _is_construct(t: Tagged, k: int, high: int) -> bool:
    """Whether a word can only be a plural that owns the next, which has the article: "مراقبي الاتحاد"."""
    word = t.lower[k]
    return word.endswith("ي") and not definite(word) and k + 1 < high and definite(t.lower[k + 1])


# Who knows of something, which a preposition tells: "الباحث في شؤون أوروبا الشرقية سامر حداد".
EXPERTS = frozenset(
    """باحث باحثة خبير خبيرة محلل محللة مختص مختصة متخصص متخصصة أستاذ أستاذة مستشار مستشارة أكاديمي أكاديمية كاتب
    كاتبة أخصائي أخصائية""".split()
)
FIELDS = frozenset("شؤون شأن قضايا مجال مجالات علم علوم سياسات تاريخ قانون اقتصاد اقتصاديات".split())


def _past_field(t: Tagged, k: int, high: int) -> int:
    """Past what an expert knows of: "في الشأن الاقتصادي"; where it stands if no field is told."""
    at = k + 1
    if t.lower[k : k + 1] != ("في",) or at + 1 >= high or not (t.lower[at] in FIELDS or definite(t.lower[at])):
        return k
    while at < high and t.tags[at] in "NA":
        word = t.lower[at]
        if not (word in FIELDS or definite(word) or listed("places", word) is not None):
            break
        at += 1
    return at if at < high and t.tags[at] in "NA" else k  # where no name follows nobody is told


# What a noun for the head of a country is of has no article, and stands before the name.
HEADS = frozenset("رئيس رئيسة زعيم زعيمة ملك ملكة أمير أميرة سلطان حاكم حاكمة عمدة محافظ".split())


def _of_land(t: Tagged, k: int, high: int) -> bool:
    """Whether a place stands at a word, and a first and a family name behind it end the phrase."""
    words = t.lower[k : k + 3]
    if len(words) < 3 or k + 3 > high or t.tags[k : k + 3].strip("NA") or t.tags[k + 3 : k + 4] in ("N", "A", "T"):
        return False
    return not any(definite(w) or in_list("roles", w) or in_list("beside", w) or in_list("bodies", w) for w in words)


# Places of two words, of which neither is in the lists.
_TWO = frozenset(
    tuple(name.split())
    for name in "بيونغ يانغ,تل أبيب,نيو دلهي,أبو ظبي,لوس أنجلوس,بوينس آيرس,كوالا لمبور,أديس أبابا,سان فرانسيسكو".split(
        ","
    )
)
_BEFORE_PLACE = "وبل"  # letters glued before the first of them


def _of_two_words(t: Tagged, k: int) -> bool:
    """Whether a place of two words begins at a word: "بيونغ يانغ"."""
    pair = t.lower[k : k + 2]
    return pair in _TWO or (len(pair) > 1 and pair[0][:1] in _BEFORE_PLACE and (pair[0][1:], pair[1]) in _TWO)


def _past_place(t: Tagged, k: int, high: int) -> int:
    """Past the place that begins at a word."""
    return min(high, k + 1 + _of_two_words(t, k))


def _past_where(t: Tagged, k: int, high: int) -> int:
    """Past the place or body behind "in" at a word: "مدير الصحة في غزة", "المتحدثة في الاتحاد", "في «X»"."""
    at, word = k + 1, t.lower[k + 1]
    if t.tags[at] == '"':  # a body that has its name in marks, and the person's name behind it
        close = t.tags.find('"', at + 1, high) + 1
        return close if close and t.tags[close : close + 2] == "NN" and not definite(t.lower[close]) else k
    if in_list("seats", word) and not definite(word):
        at += 1 + (at + 1 < high and listed("places", t.lower[at + 1]) is None and not _of_two_words(t, at + 1))
        at = at if at > k + 2 else _past_place(t, at, high)
        return _past_definite(t, at, high)
    if listed("places", word) is not None or in_list("seats", word) or _of_two_words(t, at):
        return _past_place(t, at, high)
    if not in_list("bodies", word):
        return k
    end = _past_definite(t, at + 1, high)
    named = t.tags[end : end + 2] in ("NN", "NA", "AA", "AN") and not cue(t.lower[end], grammar("ar"))
    whole = definite(word) or end > at + 1
    return end if whole and named and end + 1 < high and not in_list("beside", t.lower[end]) else k


def _past_definite(t: Tagged, k: int, high: int) -> int:
    """Past the words with the article from a word on: "المتحدة", "الوطني"."""
    while k < high and t.tags[k] in "NA" and definite(t.lower[k]):
        k += 1
    return k


def known_role(word: str) -> bool:
    """Whether a word, as it stands, is what somebody is."""
    return not definite(word) and not in_list("roles", word[1:]) and in_list("roles", word)


def _only_sorts(t: Tagged, start: int, k: int, high: int) -> bool:
    """Whether up to a word that says of what sort somebody is there are only such, and it is no first name."""
    return all(w.endswith(_NISBA) for w in t.lower[start:k]) and not _first_name(t, k, high)


def _first_name(t: Tagged, k: int, high: int) -> bool:
    """Whether a word is followed by one that only a family name can be: "علي حسن"."""
    return (
        k + 1 < high
        and t.tags[k + 1 : k + 2] == "N"
        and not t.lower[k + 1].endswith(_NISBA)
        and not definite(t.lower[k])
    )


def _to_medium(t: Tagged, k: int) -> bool:
    """Whether a word says to which medium something is told: "لقناة", "لـ«رويترز»"."""
    word = t.lower[k]
    noun = word[2:] if word.startswith("لل") else word[1:]
    if word.startswith("لل") and any(map(definite, t.lower[k + 1 : k + 2])):
        return False  # "المدير العام للوكالة الدولية"
    return word in ("ل", *TO) or listed("media", noun) == noun


def _name(  # ``of_body``: of a body, which may have what it is for in its name: "الشركة العامة لإطلاق السفن"
    t: Tagged, k: int, high: int, known: Grammar, object_follows: bool, *, of_body: bool = False
) -> tuple[int, int] | None:
    first = k
    most = first + LONGEST
    while k < high and k < most and t.tags[k] in "NA":
        word = t.lower[k]
        if k == first and (definite(word) or len(word) < 2 or (word.endswith("ون") and _says(word, known))):
            break
        if word in GLUED or word in TO or (word.startswith("ل") and _to_medium(t, k)):
            break
        if word[0] in "بل" and deed(word[1:]) and not (of_body and k == first):
            break  # "لم تعترف X بإرسال"
        if own_deed(word) if k == first else acts(word) or (deed(word) and t.tags[k + 1 : k + 2] in ("N", "A")):
            break  # "وأبدى استعداده للقاء", "نفى X تحديد موعد", "غير أن X بدا"
        glued = word.startswith(("بال", "كال", "وال")) and definite(word)
        if glued and word.startswith("كال") and k > first and len(word) <= SHORTEST + 1:
            glued = False  # the name "كالاس", unlike "كالعادة"
        if word.startswith(("لل", "ولل")) or glued:
            break
        if k > first and owned(word) and not _closes(t, k, high, object_follows):
            break
        if word in ENDS or (k > first and (in_list("beside", word) or _says(word, known))):
            break
        if k > first and word.startswith("و") and in_list("roles", word[1:]):
            break
        kin = k > first + 1 and t.lower[k - 2] in KIN  # "عبد القادر مطر"
        teen = word == "عشر" and k > first + 1  # "لاوون الرابع عشر"
        if (
            k > first + 1
            and not kin
            and not teen
            and definite(t.lower[k - 1])
            and not definite(word)
            and word not in KIN
        ):
            break  # "سامر الخطيب فتح تحقيق": what he announced
        if k > first and possessed(word) is not None and not definite(word):
            break  # "عمر زيدان لاعبيه"
        if k > first and not definite(word) and definite("".join(t.lower[k + 1 : k + 2])) and word.endswith("ة"):
            break  # "X عملية الإطلاق": what he described
        if object_follows and k > first and not teen and _is_object(t, first, k, high):
            break
        k += 1
        if t.lower[k - 1] in KIN:
            most += 1
    return (first, k) if k > first else None


def _closes(t: Tagged, k: int, high: int, object_follows: bool) -> bool:
    """Whether a word that ends as "his" does is a foreign name's last, by what follows: "قالت ماري لابوانته إن"."""
    if k + 1 >= high:
        return False
    if object_follows:
        return _has_object_behind(t, k, high)
    if t.lower[k].endswith("يها") and t.tags[k + 1] in "I,":
        return True
    return t.tags[k + 1] in ":Q" or t.lower[k + 1].startswith("إن")


def _has_object_behind(t: Tagged, k: int, high: int) -> bool:
    """Whether a noun that can stand in no genitive has another behind it: "اتهم أوليغ سابين الحكومة بأنها"."""
    if k + 1 >= high or t.tags[k + 1] not in "NA" or not t.lower[k].endswith(("ين", "ه")):
        return False
    behind = t.lower[k + 1]
    return (definite(behind) and not behind.endswith(_NISBA)) or listed("places", behind) == behind


def _says(word: str, known: Grammar) -> bool:
    """Whether a word behind a name can only be a verb of saying: "أما X فقالت", "X يقول"."""
    verb = cue(word, known)
    return verb is not None and (verb != word or verb[0] in "يت" or verb in known.gerunds or verb.endswith("ت"))


def _is_object(t: Tagged, first: int, k: int, high: int) -> bool:
    """Whether the word behind a name is what its bearer tells of, not a part of it."""
    word, behind = t.lower[k], t.tags[k + 1 : k + 2]
    if t.lower[k - 1] in KIN or is_foreign(word) or t.lower[k + 1 : k + 2] == ("عشر",):
        return False
    if definite(word) and k == first + 1 and word.endswith("ي") and t.tags[k + 1 : k + 2] == "I":
        return in_list("bodies", word)  # "شككت ريم الجبوري في ذلك": where somebody comes from
    if definite(word):
        thing = k + 1 < high and (in_list("bodies", t.lower[k + 1]) or known_role(t.lower[k + 1]))
        thing = thing or (k + 1 < high and deed(t.lower[k + 1]))
        other = k + 1 < high and definite(t.lower[k + 1]) and not t.lower[k + 1].endswith(("ي", "ية"))
        more = behind == "N" and (other or thing)  # not "X الجانب الأوروبي"
        return not (k == first + 1 and more)  # "أحمد الشرع الوضع"
    if listed("places", word) == word or _of_two_words(t, k):
        return True  # "اتهم أحمد تركيا بأنها"
    if known_role(word) and k + 1 < high and definite(t.lower[k + 1]):
        return True  # "اتهم صالح وزير المال"
    if k == first + 1 and _has_object_behind(t, k, high):
        return False
    if k == first + 1:  # a second word of a name has no article; a thing that has none has something behind it
        if word.endswith("ين") and len(word) <= SHORTEST + 1:
            return False  # "شاهين", "ياسين": a plural is longer
        return word.endswith(("ة", "ات", "ين", "ه")) or word in ("ما", "من", "كل")
    return word.endswith(("ة", "ات")) or (behind == "N" and k + 1 < high and definite(t.lower[k + 1]) and k > first + 1)


def _end(t: Tagged, k: int, high: int, known: Grammar) -> int:
    """Where a description ends: before a comma, a clause, or whom something is told to."""
    start = k
    while k < high:
        if t.tags[k] in ',:;.SQ"KPVX(-' or (cue(t.lower[k], known) and t.tags[k] == "V"):
            break
        if t.tags[k] == "I" and t.lower[k] not in ("في", "من") and not _knows(t, k):
            break
        if (
            t.lower[k] in GLUED
            or t.lower[k] in ASIDE
            or t.lower[k] in ("قوله", "قولها", "قولهم")
            or (k > start and t.lower[k].startswith("ل") and _to_medium(t, k))
            or (k > start and t.tags[k + 1 : k + 2] == "K" and _asks(t.lower[k]))
        ):
            break
        if t.lower[k] in ("تصريح", "بيان", "حديث", "مقابلة", "مؤتمر", "تصريحات", "حوار") and t.tags[k - 1] == "I":
            return k - 1
        k += 1
    while k > start and t.tags[k - 1] in "RI":
        k -= 1
    return k


def _knows(t: Tagged, k: int) -> bool:
    """Whether a preposition tells what a source knows of: "مصادر مطلعة على الملف"."""
    return t.lower[k] == "على" and t.lower[k - 1].removeprefix("ال").startswith("مطلع")


def _asks(word: str) -> bool:
    """Whether a word before a medium can be the verb of what it did to a source: "خبراء استطلعت رويترز آراءهم"."""
    verb = word.endswith(("ت", "ته", "تها", "تهم")) and len(word) > SHORTEST and not definite(word)
    return verb and listed("media", word) is None and not word.endswith("ات")


def _apposed(t: Tagged, last: int, high: int, known: Grammar) -> tuple[str, ...]:
    """What somebody is, told behind the name and a comma: "نبيل عواد، المتحدث باسم الشركة،"."""
    if t.tags[last : last + 1] != "," or t.tags[last + 1 : last + 2] not in ("N", "T"):
        return ()
    roles, k, _, _ = _zone(t, last + 1, high, known)
    return tuple(roles) if k > last + 1 else ()


def _named_beside(t: Tagged, comma: int, high: int, known: Grammar) -> Phrase | None:
    """The name behind what somebody is and a comma: "قال قائد الأسطول، الأدميرال X، إن"."""
    if comma + 1 >= high or t.tags[comma + 1] not in "NT":
        return None
    found = _phrase(t, comma + 1, high, known, False)
    closed = found is not None and found.name is not None and not found.some and not found.body
    return found if closed and found is not None and t.tags[found.last : found.last + 1] in tuple(",S:") else None


@lru_cache(maxsize=1 << 10)
def same_role(a: str, b: str) -> bool:
    """Whether two nouns for what somebody is are one, but for gender."""
    return a.removesuffix("ة") == b.removesuffix("ة")
