"""Arabic texts in which words stand, who issued them, and clauses in which somebody else speaks than before."""

from __future__ import annotations

from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign.arabic_people import People
from provenance.attribute.foreign.arabic_words import bare, definite, in_list, owned
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Span

RECORDS = frozenset("محضر محاضر لائحة سجلات سجل نص وثائق مستندات عريضة".split())
# What follows a text whose words are quoted: the verb of who issued it, with what it is "it" for.
_ISSUES = late(r"(?:وجه|أرسل|أصدر|كتب|بعث|رفع|وقع|أعد|سلم|أذاع|ألقى|خط|دو?ن)(?:ت|وا)?(?:ها|ه)?")
_HAS = late(r"(?:نشر|تلق|حصل|اطلع|اطّلع|بث|نقل|تناقل|تداول|أورد|وصل|عرض)\w*")
_WITH = frozenset("بها به إليها إليه".split())
_BUT = frozenset("غير لكن ولكن إلا بيد فيما بينما".split())
# Verbs of headlines that say of whoever they name that the words before are his or hers.
COMMENTS = frozenset(
    """يعلق تعلق يرد ترد يوضح توضح يكشف تكشف يحذر تحذر يوجه توجه ينفي تنفي يتحدث تتحدث يهاجم تهاجم يصف تصف يروي تروي
    يطالب تطالب يحسم تحسم يؤكد تؤكد يعلن تعلن يعتذر تعتذر يتوعد تتوعد يهدد تهدد يخاطب تخاطب يفجر""".split()
)
# What a body has figures or a view in: "وبحسب بيانات الوزارة، فإن".
FIGURES = frozenset(
    """تقديرات بيانات أرقام إحصاءات إحصائيات معطيات نتائج تقرير بيان إحصاء حصيلة دراسة تصريحات معلومات رواية
    إعلان""".split()
)
# What is said of a text before whose it is: "بيان مشترك للبلدين".
OF_TEXTS = frozenset("مشترك مشتركة رسمي رسمية صحفي صحفية صحافي مقتضب مقتضبة موجز مكتوب مكتوبة منفصل لاحق سابق".split())
ASKS = frozenset("طلب طلبت أمر أمرت يطلب تطلب".split())  # of somebody, for something in marks
_TOPIC = 6  # words of what somebody speaks of, before a colon
_TELLS = compiled(r"[وف]?(?:أبلغ|أخبر|طمأن|خاطب)(?:ت|وا)?")


def passed_on(word: str) -> bool:
    """Whether a verb behind a text says that somebody has it or put it out, not whose it is: "حصلت عليها رويترز"."""
    return _HAS.fullmatch(word) is not None


def past_issuing(t: Tagged, k: int) -> int:
    """Past the verb of who issued a text, and what it has beside it: "رسالة بعث بها X"."""
    if not _ISSUES.fullmatch(t.lower[k]):
        return k
    k += 1
    return k + (t.lower[k : k + 1] != () and t.lower[k] in _WITH)


def contrast(t: Tagged, low: int, token: int) -> int | None:
    """Where the subject stands that a conjunction sets against the one before: "غير أن زميلها …", "لكن نائبه …"."""
    for k in range(low, min(low + 3, token - 2)):
        if t.lower[k] in _BUT and not t.tags[low:k].strip(",.-"):
            at = k + 1 + (t.lower[k + 1] in ("أن", "أنّ", "إن"))
            return at if t.tags[at] in "NT" else None
    return None


def is_told(t: Tagged, verb: int, noun: int) -> bool:
    """Whether a noun that says whose it is stands behind a verb of telling, behind its subject: "أبلغ ضيفه أن"."""
    return (
        noun == verb + 1
        and _TELLS.fullmatch(t.lower[verb]) is not None
        and not definite(t.lower[noun])
        and (owned(t.lower[noun]) or t.lower[noun].endswith("ه"))
    )


def interrupted(t: Tagged, cue: int, token: int) -> bool:
    """Whether a clause of somebody else stands between a verb of saying and a colon: "قبل أن تقاطعه سلمى: «…»"."""
    comma = t.tags.rfind(",", cue, token)
    return comma > cue and t.tags[token - 1] == ":" and t.lower[comma + 1 : comma + 3] == ("قبل", "أن")


def signed(reading: Reading, people: People, t: Tagged, name: Span | None) -> Spoken | None:
    """Whom the layout names beside words: a transcript's label, who is interviewed, a dash behind a block quotation."""
    if name is None:
        return None
    words = reading.scene.text[slice(*name)].split()
    plain = tuple(map(bare, words))
    known = next((p for i in range(len(plain)) if (p := people.find(plain[i:])) is not None), None)
    first = 0
    while (
        known is None
        and first < len(plain) - 1
        and (in_list("roles", plain[first]) or (first and definite(plain[first])))
    ):
        first += 1
    who = Resolved(known.name if known else " ".join(words[first:]), ActorKind.PERSON, "as printed")
    decision = Decision("block_name", t.index, (0, 1), 0, None)
    return Spoken(decision, who, name, None, CONFIDENCE["block_name"])


_WHILE = frozenset("فيما بينما حين".split())


def clause_of(t: Tagged, low: int, high: int) -> int:
    """Where the clause of somebody else begins that a comma and "while" open: "، في حين قالت X", "، فيما كتب Y"."""
    for k in range(high - 1, low, -1):
        if t.tags[k] == "," and _while(t, k) > k:
            return k + 1
    return low


def _while(t: Tagged, comma: int) -> int:
    """Past the words for "while" behind a comma; the comma where there are none."""
    at = comma + 1 + (t.lower[comma + 1 : comma + 2] == ("في",))
    named = at < len(t.tags) and t.lower[at] in _WHILE
    return at + 1 if named and (t.lower[at] == "حين") is (at > comma + 1) else comma


def is_hearer(t: Tagged, k: int, colon: int) -> bool:
    """Whether what stands between a name and a colon is to whom it speaks: "X لرويترز: «…»", "X لقناة «Y»: «…»"."""
    return t.lower[k].startswith("ل") and not set(t.tags[k:colon]) & set("VXSQ:,;.I") and colon - k <= _TOPIC


def is_topic(t: Tagged, k: int, colon: int) -> bool:
    """Whether what stands between a name and a colon only says of what, or when, it speaks: "X عن الموازنة: «…»"."""
    return t.tags[k] == "I" and not set(t.tags[k:colon]) & set("VXSQ:,;.") and colon - k <= _TOPIC
