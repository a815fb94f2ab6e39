"""What somebody is in an Arabic phrase, where that ends, and which places and bodies stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.arabic_words import (
    cue,
    definite,
    in_list,
    indefinite,
    listed,
    of_where,
    owned,
    possessed,
)
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.tagged import Tagged

KIN = frozenset("أم أبو أبا أبي ابن بن آل عبد".split())  # what a name's next word goes with
# To whom at the outlet itself something is told: "قال لصحيفتنا".
OURS = tuple(
    "لصحيفتنا لجريدتنا لموقعنا لقناتنا لمجلتنا لإذاعتنا لوكالتنا لمراسلنا لمراسلتنا لموفدنا لموفدتنا لمندوبنا".split()
)
TO = (*"للجزيرة للعربية لموقع".split(), *OURS)
NISBA = ("ي", "ية", "يين", "يون", "يات")
_SORT = (NISBA, (*NISBA, "يا"))  # "مسؤول أميركي", "مسؤولا أميركيا"
# What an office is of and nobody's name: "الأمين العام لمنتدى المحيط", "القائد العام لقوات الحدود".
OF_THESE = frozenset(
    """لحقوق لمنتخب لنادي لفريق لجماعة لمنتدى لمهرجان لقوات لجبهة لصندوق لحلف لتحالف لرابطة لمجموعة لمبادرة لقطاع لشؤون
    لمنطقة لدول لوكالة لمصلحة لهيئات لعمليات لتيار لكتلة لشبكة""".split()
)


def zone(t: Tagged, k: int, high: int, known: Grammar) -> tuple[list[str], int, bool, bool]:
    """(nouns for what somebody is, where they and what goes with them end, whether that is told, whether of some)."""
    roles: list[str] = []
    first, told = k, False
    while k < high and t.tags[k] in "NTA":
        word = t.lower[k]
        if word in KIN and not definite(word):
            break
        if roles and k > first and of_where(word) and (end := _past_where(t, k, high, word[1:])) > k:
            k, told = end, True  # "أستاذ التاريخ بجامعة القاهرة سامر حداد"
            continue
        if k > first and word.startswith(("بال", "كال")) and listed("places", word) is None:
            break  # "علق المحلل بالقول"
        if k > first and roles and given_with_article(t, k, high):
            break
        if roles and t.lower[k : k + 2] == ("للدفاع", "عن") and k + 3 < high:
            k, told = _past_body(t, k + 3, high), True  # "رئيس الرابطة للدفاع عن حقوق الإنسان سامر حداد"
            continue
        if word == "باسم" and roles and not roles[0].startswith(("متحدث", "ناطق", "مسؤول")):
            break  # a given name
        if k > first and word.startswith("ل") and to_medium(t, k):
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
        owner = roles and k > first and t.lower[k - 1] == "باسم" and not definite(word)
        if owner and k + 1 < high and t.tags[k + 1] in "NTA" and definite(t.lower[k + 1]):
            k, told = k + 1, True  # "المتحدث باسم جماعة الحوثي سامر حداد"
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
        elif definite(word) or listed("places", word) is not None or of_two_words(t, k):
            if k > first and not roles:
                pass  # "الاتحاد الأوروبي"
            told, k = True, k + of_two_words(t, k)
        elif roles and in_list("beside", word):
            pass
        elif (
            roles
            and not told
            and word.endswith(_SORT[roles[0].endswith("ا")])
            and _only_sorts(t, first + len(roles), k, high)
        ):
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
            k = max(k, _past_where(t, k + 1, high, t.lower[k + 1]))
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
    for name in """
    بيونغ يانغ|تل أبيب|نيو دلهي|أبو ظبي|لوس أنجلوس|بوينس آيرس|كوالا لمبور|سان جيرمان|ريال مدريد|أتلتيكو مدريد|إنتر ميلان
    |أديس أبابا|سان فرانسيسكو
    """.split("|")
)
_BEFORE_PLACE = "وبل"  # letters glued before the first of them


def of_two_words(t: Tagged, k: int) -> bool:
    """Whether a place of two words begins at a word: "بيونغ يانغ"."""
    pair = t.lower[k : k + 2]
    return pair in _TWO or (len(pair) > 1 and pair[0][:1] in _BEFORE_PLACE and (pair[0][1:], pair[1]) in _TWO)


def _past_place(t: Tagged, k: int, high: int) -> int:
    """Past the place that begins at a word."""
    return min(high, k + 1 + of_two_words(t, k))


def _past_where(t: Tagged, at: int, high: int, word: str) -> int:
    """Past the place or body behind "in": "مدير الصحة في غزة", "المتحدثة في الاتحاد", "في «X»"; 0 if none stands there.

    ``word`` is the one at ``at``, without the preposition that may be glued to it: "بجامعة القاهرة".
    """
    glued = word != t.lower[at]
    if t.tags[at] == '"':  # a body that has its name in marks, and the person's name behind it
        close = t.tags.find('"', at + 1, high) + 1
        return close if close and t.tags[close : close + 2] == "NN" and not definite(t.lower[close]) else 0
    if in_list("seats", word) and not definite(word):
        end = at + 1 + (at + 1 < high and listed("places", t.lower[at + 1]) is None and not of_two_words(t, at + 1))
        end = end if end > at + 1 else _past_place(t, end, high)
        return _past_definite(t, end, high)
    if listed("places", word) is not None or in_list("seats", word) or of_two_words(t, at):
        return _past_place(t, at, high)
    end = _past_definite(t, at + 1, high)
    named = t.tags[end : end + 2] in ("NN", "NA", "AA", "AN") and not cue(t.lower[end], grammar("ar"))
    if in_list("beside", word) and not definite(word) and end > at + 1 and named and end + 1 < high:
        return end  # "مدير العمليات في برنامج الأغذية العالمي سامر حداد"
    if not in_list("bodies", word):  # "الباحثة في المشروع سلمى حداد، إن"
        closed = (
            named and end + 2 <= high and t.tags[end + 2 : end + 3] in tuple(",:S") and not known_role(t.lower[end])
        )
        return end if definite(word) and closed and not _of_time(t.lower[at : end + 2]) else 0
    own = t.tags[end : end + 3] in ("NNN", "NNA", "NAN", "NAA") and t.tags[end + 3 : end + 4] in tuple(",:S")
    if (
        end == at + 1
        and not definite(word)
        and own
        and end + 3 <= high
        and not definite("".join(t.lower[end : end + 2]))
    ):
        return end + 1  # "القيادي في حركة حماس سامر حداد، ": a body with a name of one word
    named = named or (glued and t.tags[end : end + 1] == ",")
    whole = definite(word) or end > at + 1
    return end if whole and named and end + 1 < high and not in_list("beside", t.lower[end]) else 0


_TIMES = frozenset("الوقت اليوم الأسبوع الشهر العام الساعة المقابل البداية النهاية الختام الأثناء الغضون".split())


def _of_time(words: Sequence[str]) -> bool:
    """Whether words tell of a time, behind which a subject may stand: "في الوقت نفسه"."""
    return not _TIMES.isdisjoint(words)


# Given names with the article, as the Maghreb and Sudan have them; a family name stands behind.
_GIVEN = frozenset(
    """الهادي الحبيب المنصف الطاهر الصادق المهدي البشير الطيب الحسن الحسين الشاذلي المصطفى التهامي الجيلالي الهاشمي
    المولدي اليزيد العياشي المعز الزبير الصديق المنجي النوري الباجي الصحبي العيد الضاوي الفاتح الناصر المختار المعطي
    الأزهر البشري الأسعد اللطيف العيدي المدني الهاشم الوليد""".split()
)


def given_with_article(t: Tagged, k: int, high: int) -> bool:
    """Whether somebody's name begins with the article at a word, with a family name behind: "الهادي بن سالم"."""
    if t.lower[k] not in _GIVEN or in_list("bodies", t.lower[k - 1]) or in_list("seats", t.lower[k - 1]):
        return False
    if t.lower[k - 1] in ("المحيط", "الإمام", "الأمير", "الملك", "عبد", "الشهيد") or definite(t.lower[k]) is False:
        return False
    end = k + 1
    while end < high and t.tags[end] in "NA" and end < k + 4:
        end += 1
    return k + 1 < end < k + 4 and not in_list("roles", t.lower[k + 1])


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
    return all(w.endswith(_SORT[1]) for w in t.lower[start:k]) and not _first_name(t, k, high)


def _first_name(t: Tagged, k: int, high: int) -> bool:
    """Whether a word is followed by one that only a family name can be: "علي حسن"."""
    return (
        k + 1 < high
        and t.tags[k + 1 : k + 2] == "N"
        and not t.lower[k + 1].endswith(NISBA)
        and not definite(t.lower[k])
    )


def to_medium(t: Tagged, k: int) -> bool:
    """Whether a word says to which medium something is told: "لقناة", "لـ«رويترز»"."""
    word = t.lower[k]
    noun = word[2:] if word.startswith("لل") else word[1:]
    if word.startswith("لل") and any(map(definite, t.lower[k + 1 : k + 2])):
        return False  # "المدير العام للوكالة الدولية"
    return word in ("ل", *TO) or listed("media", noun) == noun
