"""Mentions of a sentence that may be a source, and which of them stand as candidates for a masked quotation.

Bounds keep ranking linear: a sentence offers so many mentions on either side of a quotation, a paragraph so many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.attribute.masked import Sentence
from provenance.attribute.scene import Scene

LEFT, RIGHT = 14, 9  # mentions of the quotation's own sentence: the nearest ones before it, after it
BEFORE, AFTER = 7, 4  # mentions of an earlier sentence of its paragraph, of the next one
SENTENCES = 3  # how many sentences of its paragraph are looked at before it
EARLIER = 5  # mentions of the last sentence of the paragraph before
HEARD = 3  # earlier speakers that stay candidates


@dataclass(frozen=True, slots=True)
class Mention:
    """A chunk that can name a source: tokens ``first`` to ``last`` (past the end), of which ``core`` starts the part
    without its possessor; ``kind`` is a short code of its form."""

    first: int
    last: int
    core: int
    head: int
    kind: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention of sentence ``sentence``; ``zone`` says where it stands seen from the quotation."""

    sentence: int
    mention: Mention
    zone: str


CHUNK = re.compile(
    r"(?P<np>(?:(?P<d>D{1,2})R?)?(?:(?:(?<=[DCI])|^)[EGB](?=[NATM]))?[NATM]*[NAT])(?P<own>s)?"
    r"|(?P<single>[PWO]|(?<=[NA])S(?=[RX]*[VB]))|(?P<bare>D{1,2})(?=[RX]*[VBXIW,.:]|$)|(?P<adverb>R)(?=[VBXs])"
)
POSSESSIVE = frozenset("his her their my our its your".split())
MINISTERS = frozenset("secretary secretaries minister undersecretary".split())
PERSONAL = {
    "he": "he", "she": "he", "they": "they", "i": "i", "we": "we", "you": "you", "it": "it", "him": "him",
    "them": "them", "me": "me", "us": "us", "who": "who", "which": "which", "whom": "whom", "whose": "whose",
    "that": "who",
}  # fmt: skip


def mentions(s: Sentence, classes: str) -> tuple[Mention, ...]:
    """Every mention of a sentence of word classes ``classes``, in order; possessors and possessive determiners are mentions of their own."""
    found: list[Mention] = []
    words = s.words
    owner = -1  # where the possessor of the next chunk began
    for m in CHUNK.finditer(classes):
        start, end = m.span()
        if m["single"]:
            word = words[start].lower()
            if m["single"] == "S" and word != "that":
                continue
            found.append(
                Mention(start, end, start, start, PERSONAL.get(word, "some" if m["single"] == "P" else "self"))
            )
        elif m["adverb"]:  # Kelly, Emily: a capital inside a sentence
            if start and words[start][0].isupper() and words[start].lower().endswith("ly"):
                found.append(Mention(start, end, start, start, "name"))
        elif m["bare"]:
            own = words[start].lower() in POSSESSIVE
            found.append(Mention(start, end, start, end - 1, "his" if own else "bare"))
        else:
            start, end = m.span("np")
            if found and found[-1].last == start - 1 and words[start - 1] == "of" and end - start > 1:
                minister = found[-1]  # "Secretary of State John Kerry" is one mention, "chairman of the bank" is two
                if words[minister.head].lower() in MINISTERS and classes[start:end].strip("A") == "":
                    found[-1] = Mention(minister.first, end, minister.core, end - 1, "title")
                    continue
            if m["d"] and words[start].lower() in POSSESSIVE:
                found.append(Mention(start, start + 1, start, start, "his"))
            first = owner if owner >= 0 else start
            kind = _kind(s, classes, start, end, bool(m["d"]), owner >= 0)
            found.append(Mention(first, end, start, end - 1, kind + "'" if m["own"] else kind))
            owner = first if m["own"] else -1
            continue
        owner = -1
    return tuple(found)


def _kind(s: Sentence, classes: str, start: int, end: int, determined: bool, owned: bool) -> str:
    """``name``, ``title`` (a title or role before a name), ``the`` (determined), ``bare`` plurals and singulars."""
    if classes[end - 1] in "AT" and s.words[end - 1][:1].isupper():
        if determined:
            return "thename"
        return "name" if "N" not in classes[start:end] and "T" not in classes[start : end - 1] else "title"
    plural = s.words[end - 1].endswith("s")
    if owned:
        return "owned"
    if determined:
        return "thes" if plural else "the"
    return "plural" if plural else "noun"


def around(scene: Scene, chunks: list[tuple[Mention, ...]], sentence: int, token: int) -> Iterator[Candidate]:
    """The candidates of the quotation at ``token`` of ``sentence``, but for earlier speakers."""
    own = chunks[sentence]
    left = [m for m in own if m.last <= token]
    right = [m for m in own if m.first > token]
    for m in left[-LEFT:] if len(left) <= LEFT else [left[0], *left[1 - LEFT :]]:
        yield Candidate(sentence, m, "L")
    for m in right[:RIGHT]:
        yield Candidate(sentence, m, "R")
    number = scene.sentences[sentence].paragraph
    for back in range(1, SENTENCES + 1):
        i = sentence - back
        if i < 0 or scene.sentences[i].paragraph != number:
            break
        for m in chunks[i][:BEFORE]:
            yield Candidate(i, m, f"B{back}")
    else:
        i = -1
    if i >= 0 and scene.sentences[i].paragraph == number - 1:
        for m in chunks[i][:EARLIER]:
            yield Candidate(i, m, "E")
    i = sentence + 1
    if i < len(scene.sentences) and scene.sentences[i].paragraph <= number + 1:
        zone = "N" if scene.sentences[i].paragraph == number else "F"
        for m in chunks[i][: AFTER if zone == "N" else 2]:
            yield Candidate(i, m, zone)
