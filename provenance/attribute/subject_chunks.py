"""Which mention before a verb is its subject, where a place, an aside, a relative or a body stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.chunks import chunk_at
from provenance.attribute.events import (
    NAMED,
    NP,
)
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one
from provenance.compiled import compiled

SEVERAL = frozenset("people police staff men women children media crew".split())


PLACED = compiled("(?P<name>A{2,4})(?:ID?A+){1,3},$")


def before_place(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int] | None:
    """Who is told by where he or she works, in what place: "Ann Roe at the University of Leeds, England, says"."""
    where = fold(" ".join(sentence.words[slice(*subject)]))
    if where not in places().countries and where not in places().cities:
        return None
    m = PLACED.search(sentence.classes, 0, subject[0])
    return m.span("name") if m else None


# "Ann Roe, the mayor, speaking to the Echo, a local paper, said": the paper is told of, she speaks.
ASIDE = compiled(f"(?:^|[,.]D?[NT]*)(?P<name>T{{0,3}}A{{2,4}})(?:,[^,;:.QV]{{1,14}})?,[EGA][^,;:.QV]{{0,12}}[It]{NP},$")
SPEAKING = frozenset("commenting speaking talking writing".split())


def before_aside(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Who is said to speak to a medium of which an apposition tells, before a verb: see ``ASIDE``."""
    if sentence.classes[first] != "D" or SPEAKING.isdisjoint(sentence.words[:first]):
        return None
    m = ASIDE.search(sentence.classes, 0, first)
    return m.span("name") if m else None


WHICH = compiled(f"^(?P<subject>{NP})(?P<of>,I[^,;:.QVW]{{1,12}})?,W$")


def before_which(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Who opens a sentence, where a verb that no list has follows "which": "Ann Roe, of Lee Co, which runs us"."""
    word = sentence.words[first]
    if sentence.classes[first - 2 : first + 1] != ",WN" or not word.endswith("s") or word.endswith("ss"):
        return None
    m = WHICH.match(sentence.classes[:first])
    return m.span("subject") if m is not None else None


def behind_body(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The name that ends at a token and stands right behind the body that its bearer speaks for."""
    own = chunk_at(sentence, end - 1)
    if own is None or own[1] != end or own[0] < 3:
        return None
    if sentence.classes[own[0] - 1] == "s":  # "The Bureau of Mines's Ann Roe"
        body = chunk_at(sentence, own[0] - 2)
        joined = body is not None and body[1] == own[0] - 1 and "I" in sentence.classes[slice(*body)]
        return own if joined and sentence.classes[slice(*own)].count("A") > 1 else None
    return own if sentence.classes[own[0] - 1] == "A" else None


def of_named_body(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The name behind a body whose own name goes on past a token: "said the Bureau of Mines's Ann Roe"."""
    body = chunk_at(sentence, end - 1) if sentence.classes[end : end + 1] == "I" else None
    if body is None or body[1] <= end or sentence.classes[body[1] : body[1] + 2] != "sA":
        return None
    own = chunk_at(sentence, body[1] + 1)
    return own if own is not None and sentence.classes[slice(*own)].count("A") > 1 else None


def is_of_body(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is told by a body whose name holds "of": "A Bank of Zandia official"."""
    if sentence.classes[last] not in "NT" or not is_one(sentence.words[last].lower()):
        return False
    chunk = chunk_at(sentence, last - 1)
    return chunk is not None and chunk[1] == last and first <= chunk[0] <= first + 1 and chunk[1] - chunk[0] > 2


# "Ann Roe, the mayor's “fixer” in Asia and a former trader, said": one person, described twice
_TWICE = compiled("(?:^|(?<=[.Q:]))T{0,2}(?P<name>A{2,4}),(?:D|A{1,4}s)[^,VBXWSC:;.]*C(?=D[^,VBXWSC:;.]*$)")


def told_twice(sentence: Sentence, subject: tuple[int, int], head: int) -> tuple[int, int] | None:
    """The name before an apposition of two descriptions joined by "and", where the subject ends with the second."""
    if sentence.classes[head + 1 : head + 2] != "," and sentence.classes[subject[1] : subject[1] + 1] != ",":
        return None
    m = _TWICE.search(sentence.classes, 0, head)
    return m.span("name") if m is not None and sentence.classes[head] in "NT" else None


OFFICE_OF = compiled(r"[NAT]ID?(?:Q|\.[NA]{1,4}\.)$")


def holder_of(sentence: Sentence, m: re.Match[str]) -> tuple[int, int] | None:
    """Who holds an office of a body with a name in marks: "the chairman of the “Zandroad” concern, Ann Roe, said"."""
    office = OFFICE_OF.search(sentence.classes, max(0, m.start("subject") - 9), m.start("subject"))
    named = NAMED.match(m["app"])
    if office is None or named is None or not is_role(sentence.words[office.start()].lower()):
        return None
    return m.start("app") + named.start("name"), m.start("app") + named.end("name")


def labelled(sentence: Sentence, subject: tuple[int, int], head: int) -> tuple[tuple[int, int], int]:
    """Whose words a label announces: "Ann Roe's verdict: …", but "the board's chair: …" is the chair."""
    owner = sentence.classes.rfind("s", subject[0], head)
    word = sentence.words[head].lower()
    if owner <= subject[0] or sentence.classes[head] != "N" or is_role(word):
        return subject, head
    return (subject[0], owner), owner - 1


def is_single(noun: str) -> bool:
    return not noun.endswith("s") and noun.lower() not in SEVERAL


def is_time(words: Sequence[str], subject: tuple[int, int], head: int) -> bool:
    """Whether the last word of a subject only tells when: "The mayor late on Tuesday said"."""
    return head == subject[1] - 1 > subject[0] and words[head] in ("late", "early") and words[head + 1] == "on"
