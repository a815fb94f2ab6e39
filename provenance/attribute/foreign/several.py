"""Several people without names behind "according to": "laut Ermittlern", "selon les enquêteurs", "со слов очевидцев".

They are nobody in particular, least of all the one who was called an investigator before.
"""

from __future__ import annotations

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

_ARTICLES = frozenset(
    """les des ces plusieurs los las unos unas varios varias algunos algunas i gli le ai agli alle dei degli delle
    alcuni alcune diversi diverse vari varie os as aos às uns umas vários várias alguns algumas der den""".split()
)
_TO = frozenset("a con com ad à von".split())  # what may stand between "according" and whom: "stando agli inquirenti"
_ENDS = {"fr": ("s", "x"), "es": ("s",), "pt": ("s",), "it": ("i", "e")}
_WOMEN = frozenset("mutter tochter schwester".split())  # behind "der" one of them alone
_WEAK = frozenset("bauern nachbarn bayern".split())  # nouns that end so in the nominative, too

# Endings of Slavic nouns for people in the genitive of several, the longest first: of one, of several.
_MANY: dict[str, tuple[tuple[str, str, str], ...]] = {
    "ru": (
        ("цев", "ец", "цы"), ("ских", "ский", "ские"), ("ённых", "ённый", "ённые"), ("ных", "ный", "ные"),
        ("ых", "ый", "ые"), ("телей", "тель", "тели"), ("лег", "лега", "леги"), ("щих", "щий", "щие"),
        ("ков", "к", "ки"),
    ),
    "uk": (
        ("ців", "ець", "ці"), ("ських", "ський", "ські"), ("телів", "тель", "телі"), ("них", "ний", "ні"),
        ("вих", "вий", "ві"), ("чих", "чий", "чі"), ("лег", "лега", "леги"), ("ків", "к", "ки"), ("нтів", "нт", "нти"),
    ),
}  # fmt: skip
_MEDICS = frozenset(("медик",))  # which elsewhere points back to those who were counted before: "шесть врачей"
_LOCAL = ("ых", "их")  # endings of their adjectives


def _slavic(reading: Reading, t: Tagged, at: int, end: int) -> Subject | None:
    """The same in the genitive: "со слов очевидцев", "за словами місцевих жителів"; with nothing of theirs behind."""
    lang = reading.known.lang
    head = at
    while head + 1 < end and t.tags[head] in "NT" and t.lower[head].endswith(_LOCAL) and t.tags[head + 1] in "NT":
        head += 1
    if head >= end or t.tags[head] not in "NT" or t.tags[head + 1 : head + 2] in ("N", "T", "A", "K", '"'):
        return None
    nouns = roles().other.get(lang, frozenset()) | _MEDICS
    for cut, one, many in _MANY.get(lang, ()):
        stem = t.lower[head].removesuffix(cut)
        if stem != t.lower[head] and fold(stem + one) in nouns:
            hard, soft = ("ые", "ие") if lang == "ru" else ("і", "і")
            own = [w[:-2] + (soft if w.endswith("их") else hard) for w in t.words[at:head]]
            return Subject(at, head + 1, " ".join((*own, stem + many)), ActorKind.GROUP)
    return None


def unnamed_people(reading: Reading, t: Tagged, at: int, end: int) -> Subject | None:
    """Several people without names in the phrase at a word, with an article for many of them, or with none."""
    lang = reading.known.lang
    if lang != "de" and lang not in ROMANCE:
        return _slavic(reading, t, at, end)
    first = at + (at < end and t.lower[at] in _TO)
    article = t.lower[first] if first < end and t.lower[first] in _ARTICLES else ""
    head = first + bool(article)
    if not article and lang == "it" and t.lower[at - 1] in _ARTICLES:
        article = t.lower[at - 1]  # "stando agli inquirenti"
    if head >= end or (not article and t.tags[head] in "DP") or not is_people(t.words[head], reading.known):
        return None
    if lang == "de":
        return _german(t, first, head, article)
    if not t.words[head][0].islower() or not t.lower[head].endswith(_ENDS[lang]) or (lang == "it" and not article):
        return None
    last = reading.phrase(t, head, end)
    named = any(head < n.first < last for n in reading.names[t.index])
    if last <= head or named:
        return None
    words = reading.scene.text[t.spans[head].start : t.spans[last - 1].end].split()
    return Subject(first, last, " ".join(words), ActorKind.GROUP)


def _german(t: Tagged, first: int, head: int, article: str) -> Subject | None:
    """The same in the genitive or dative: "nach Angaben der Ermittler", "laut Ermittlern", "den Zeugen zufolge"."""
    noun = t.lower[head]
    many = noun.endswith(("ern", "en", "eln", "arn")) and not noun.endswith("in")
    if article == "der":
        many = noun.endswith("er") and not noun.endswith(tuple(_WOMEN))
    if not many or not t.words[head][0].isupper():
        return None
    weak = noun.endswith("en") or noun in _WEAK
    name = t.words[head] if weak or article == "der" else t.words[head].removesuffix("n")
    return Subject(first, head + 1, name, ActorKind.GROUP)
