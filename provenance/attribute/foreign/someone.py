"""Who stands behind a verb of saying and is, or is not, its subject.

"qualcuno gli ha gridato" is nobody who was told of before, and "unterbrach sie der Vorsitzende" is not she.
"""

from __future__ import annotations

from collections.abc import Callable

from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

WORDS = {
    "de": frozenset(("jemand", "irgendjemand", "irgendwer")),
    "es": frozenset(("alguien",)),
    "fr": frozenset(("quelqu'un", "quelqu'")),
    "it": frozenset(("qualcuno", "qualcuna")),
    "pt": frozenset(("alguém",)),
}
NEAR = 4  # words between it and its verb
ENDS = ',;:."SLQVC'  # what it does not stand beyond
NOT_IT = frozenset("a à wie als come comme como".split())  # before whom one speaks to, or as whom


def someone(t: Tagged, verb: int, low: int, high: int, lang: str, named: Callable[[int, int], bool]) -> Subject | None:
    """Whoever it is that speaks, where the subject beside ``verb`` is an indefinite pronoun.

    ``named``: whether a subject is named between two words. "Luca Rossi ha accusato qualcuno: «…»" is Luca Rossi's.
    """
    words = WORDS.get(lang, frozenset())
    if words.isdisjoint(t.lower[low:high]):
        return None
    for step in (1, -1):
        k = verb + step
        while low <= k < high and abs(k - verb) <= NEAR and t.tags[k] not in ENDS:
            if t.lower[k] in words:
                whom = k > 0 and (t.tags[k - 1] == "I" or t.lower[k - 1] in NOT_IT)
                whom = whom or (step > 0 and named(low, verb))
                return None if whom else Subject(k, k + 1, None, ActorKind.PERSON, how="somebody without a name")
            k += step
    return None


_ONE = {  # who opens a sentence, and the relative that says what he or she does
    "de": (("einer", "eine", "jemand"), ("der", "die")),
    "fr": (("quelqu'un", "quelqu'"), ("qui",)),
    "es": (("uno", "una", "alguien"), ("que",)),
    "it": (("uno", "una", "qualcuno", "qualcuna"), ("che",)),
    "pt": (("um", "uma", "alguém"), ("que",)),
}


def one_who(s: Tagged | None, t: Tagged, lang: str) -> bool:
    """Whether the sentence before, in the paragraph, is of one without a name: "Einer, der dort arbeitet, …"."""
    if s is None or s.paragraph != t.paragraph or lang not in _ONE or "V" not in s.tags:
        return False
    one, which = _ONE[lang]
    at = 1 + (s.tags[1:2] == ",")
    if s.lower[:2] == ("quelqu'", "un"):
        at = 2 + (s.tags[2:3] == ",")
    return bool(s.lower) and s.lower[0] in one and s.lower[at : at + 1] != () and s.lower[at] in which


def is_asked(t: Tagged, at: int, people: Callable[[Tagged, int, int], bool]) -> bool:
    """Whether a German pronoun behind its verb is the object, for who speaks follows: "unterbrach sie der Vorsitzende".

    ``people``: whether words have a noun for somebody. "sagte sie der Reporterin" has her for the hearer.
    """
    if t.lower[at : at + 1] not in (("sie",), ("ihn",), ("ihm",), ("ihr",)) or t.tags[at + 1 : at + 2] != "D":
        return False
    if at + 2 >= len(t.tags) or not people(t, at + 2, at + 3):
        return False
    der = t.lower[at + 1] == "der" and not t.lower[at + 2].endswith("in")
    return der or (t.lower[at] in ("ihn", "ihm") and t.lower[at + 1] == "die")
