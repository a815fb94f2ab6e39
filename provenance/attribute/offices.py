"""Offices and trades: the words that describe a person, what qualifies them, and which of them mean the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from provenance.actors import lists, names
from provenance.attribute.masked import Sentence
from provenance.compiled import compiled

ROLE = frozenset("NT")

# Words that make another office of the one they stand before: the deputy mayor is not the mayor.
QUALIFIERS = frozenset("vice deputy assistant former ex under shadow".split())

BASED = frozenset("based owned headquartered run led founded backed registered listed controlled born".split())


def offices(words: Iterable[str]) -> set[str]:
    """The roles in a description, each with what qualifies it: "former vice president" is {"former vice president"}."""
    held: list[str] = []
    out: set[str] = set()
    for word in words:
        first, _, rest = word.partition("-")
        if word in QUALIFIERS:
            held.append(word)
        elif rest and first in QUALIFIERS:
            out.add(" ".join([*sorted({*held, first}), rest]))
        elif len(word) > 1 and word[0].isalpha() and word not in ("the", "an"):
            out.add(" ".join([*sorted(held), word]))
    return out or set(held)


def qualified(before: Sequence[str]) -> list[str]:
    """What may qualify the role of somebody whom a mention describes so; who is former now was something before."""
    held = sorted({w for w in before if w in QUALIFIERS})
    return list(dict.fromkeys([" ".join(held), " ".join(w for w in held if w != "former")]))


def described_after(s: Sentence, at: int) -> set[str]:
    """The roles in an apposition or a predicate behind a name: "Hill, 45, a doctor in Ohio,", "Hill is a doctor"."""
    classes = s.classes
    if classes[at] == "X":
        if s.words[at].lower() not in ("is", "was", "'s", "’s") or classes[at + 1 : at + 2] != "D":
            return set()
        end = at + 1
    else:
        end = at + 3 if classes[at : at + 3] == ",M," else at + 1
    if s.classes[end : end + 2] == "TA" and s.words[end].lower().strip(".") in names.MALE | names.FEMALE:
        return set()  # "In Cardigan, Mrs Hill …"
    if classes[end : end + 1] == "I" and classes[at] == ",":
        return set()  # "a shop in Hill, on Monday sold the coat of a woman"
    words: list[str] = []
    limit, start = min(len(classes), end + 8), end
    while end < min(limit, len(classes)) and (classes[end] in "DNTAIRs" or _holds_more(classes, end)):
        if classes[end] == "C":
            limit += MORE
        if classes[end] == "s":  # "the mayor's spokeswoman" is no mayor
            words.clear()
        if classes[end] == "I" and words and words[-1] in QUALIFIERS:
            break
        if classes[end] in ROLE and not begins_body(s, end):
            words.append(s.words[end].lower())
        end += 1
    told = classes[end : end + 1] in ("V", "B") and s.words[end].lower() not in BASED  # "a carrier based in Tallinn"
    if told and (classes[start : start + 1] != "D" or classes[at] == ","):
        return set()  # "On Monday Hill, officials said, …", "on the Nile, its minister said"
    if "s" in classes[start:end] and classes[end : end + 2] in (",A", ",T"):
        return set()  # "On Hill Square, the country's premier, Ann Roe, said"
    if classes[at] == "," and classes[end : end + 1] == "X":
        return set()  # "Accompanied by Hill, the mayor was shown the dam"
    return offices(words)


MORE = 4  # tokens further in which a second office may stand


def _holds_more(classes: str, at: int) -> bool:
    """Whether "and" goes on with another office: "President of the Republic and Supreme Commander"."""
    return classes[at] == "C" and (classes[at + 1 : at + 2] == "T" or classes[at + 1 : at + 3] in ("AT", "NT"))


def described_before(s: Sentence, at: int, end: int) -> set[str]:
    """The roles of a description that a name in commas follows: "the company’s head of safety, Rolf Hill,"."""
    if s.classes[end : end + 1] not in (",", ".", "V", "X", "("):
        return set()
    start = at
    while start > 0 and at - start < 8 and s.classes[start - 1] in "NTAIDst":
        start -= 1
    opens = start == 0 or s.classes[start - 1] == ","
    owned = s.classes[start + 1] == "s"  # "Zandia's rail minister, Ann Roe,"
    if s.classes[start] != "D" and not (opens and (owned or is_role(s.words[start].lower()))):
        return set()
    words: list[str] = []
    for i in range(start, at + 1):
        if s.classes[i] in "It":
            break
        if s.classes[i] == "s":  # "the operator's director": he operates nothing
            words.clear()
        if (s.classes[i] in ROLE or i == 0) and not begins_body(s, i):
            words.append(s.words[i].lower())
    return offices(words)


def begins_body(s: Sentence, at: int) -> bool:
    """Whether a title begins a body's name, whose people do not bear it: "a Justice Department lawyer"."""
    behind = s.words[at + 1 : at + 2]
    capitals = s.words[at][:1].isupper() and bool(behind) and behind[0][:1].isupper()
    return capitals and s.classes[at] == "T" and behind[0].lower() in _BODY_NOUNS


_BODY_NOUNS = frozenset("department ministry".split())


_HELD = compiled("(?:I[DATN]{1,4}(?:C[AN]{1,3})?){1,3}")  # where or of what an office is held: "of State for Mines"
OFFICE = 12  # tokens before a name in which its bearer's office stands


def office_before(s: Sentence, comma: int) -> set[str]:
    """The office told by where it is held that a name behind a comma bears: "the Emir of Oman, Sheikh Roe,"."""
    classes = s.classes
    for at in range(comma - 2, max(-1, comma - OFFICE), -1):
        if classes[at] in "NAT" and classes[at + 1] == "I" and is_role(s.words[at].lower()):
            if not _HELD.fullmatch(classes, at + 1, comma):
                return set()
            first = at
            while first and classes[first - 1] in "NAT":
                first -= 1
            opens = not first or classes[first - 1] in "D,.:"
            return offices(w.lower() for w in s.words[first : at + 1]) if opens else set()
    return set()


def office_of(s: Sentence, first: int) -> set[str]:
    """The offices that "of" or "of the" before token ``first`` belongs to: "Party Secretary and President of the"."""
    at = first - 1 - (s.words[first - 1] == "the")
    if at < 1 or s.words[at] not in ("of", "for") or not is_role(s.words[at - 1].lower()):
        return set()
    start = at
    while start and s.classes[start - 1] in "NTAC":
        start -= 1
    return offices(s.words[i].lower() for i in range(start, at) if s.classes[i] != "C")


@lru_cache(maxsize=1 << 12)
def is_role(word: str) -> bool:
    """Whether a word in small letters names a person by office, trade or part."""
    word = word.removeprefix("ex-")
    return word in names.TITLES or names.fold(word) in lists.roles().english


# Titles as they are shortened before a name.
SHORT = {
    "captain": ("capt",), "general": ("gen",), "colonel": ("col",), "lieutenant": ("lt",), "sergeant": ("sgt",),
    "major": ("maj",), "admiral": ("adm",), "commander": ("cmdr",), "senator": ("sen",), "representative": ("rep",),
    "congressman": ("rep",), "congresswoman": ("rep",), "governor": ("gov",), "doctor": ("dr",),
    "professor": ("prof",), "reverend": ("rev",), "president": ("pres",), "superintendent": ("supt",),
    "inspector": ("insp",), "corporal": ("cpl",), "detective": ("det",), "brigadier": ("brig",),
}  # fmt: skip


# Offices that papers write by their initials, alone: "PM to visit", "the CM told reporters".
INITIALS = {
    "PM": ("prime minister",), "DPM": ("deputy prime minister",), "CM": ("chief minister",), "HM": ("home minister",),
    "FM": ("finance minister", "foreign minister", "first minister"), "EAM": ("external affairs minister",),
    "AG": ("attorney general",), "VP": ("vice president",), "CJ": ("chief justice",), "CJI": ("chief justice",),
    "DG": ("director general",), "IGP": ("inspector general",), "CEO": ("chief executive",),
}  # fmt: skip


@lru_cache(maxsize=1 << 10)
def same_office(head: str) -> list[str]:
    """A role noun, the words that mean the same office, and its short form as a title."""
    same = {w for group in lists.roles().synonyms if head in group for w in group} - {head}
    return [head, *sorted(same), *SHORT.get(head, ())]
