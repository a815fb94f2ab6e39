"""Mentions of a sentence that may be a source, and which of them stand as candidates for a masked quotation.

Bounds keep ranking linear: a sentence offers so many mentions on either side of a quotation, a paragraph so many.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from provenance.attribute.masked import Sentence
from provenance.attribute.scene import Scene
from provenance.compiled import compiled

LEFT, RIGHT = 14, 9  # mentions of the quotation's own sentence: the nearest ones before it, after it
BEFORE, AFTER, LATER = 7, 4, 2  # mentions of an earlier sentence of its paragraph, of the next one, of the next's first
SENTENCES = 3  # how many sentences of its paragraph are looked at before it
EARLIER = 5  # mentions of the last sentence of the paragraph before
HEARD = 3  # earlier speakers that stay candidates


class Mention(NamedTuple):
    """A chunk that can name a source: tokens ``first`` to ``last`` (past the end), of which ``core`` starts the part
    without its possessor; ``kind`` is a short code of its form."""

    first: int
    last: int
    core: int
    head: int
    kind: str


class Candidate(NamedTuple):
    """A mention of sentence ``sentence``; ``zone`` says where it stands seen from the quotation,
    ``nth`` is its place among the sentence's mentions."""

    sentence: int
    mention: Mention
    zone: str
    nth: int


as_mention: Callable[[tuple[int, int, int, int, str]], Mention] = partial(tuple.__new__, Mention)  # the quickest way
as_candidate: Callable[[tuple[int, Mention, str, int]], Candidate] = partial(tuple.__new__, Candidate)
CHUNK = compiled(
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
    """Every mention of a sentence of word classes ``classes``, in order; possessors are mentions of their own."""
    found: list[Mention] = []
    add, words = found.append, s.words
    owner, owned = -1, -1  # where the possessor of the next chunk began, and where that chunk must begin
    for m in CHUNK.finditer(classes):
        start, end = m.span()
        group = m.lastgroup
        word = words[start]
        if group == "single":
            word, code = word.lower(), classes[start]
            if code == "S" and word != "that":
                continue
            add(as_mention((start, end, start, start, PERSONAL.get(word, "some" if code == "P" else "self"))))
        elif group == "adverb":  # Kelly, Emily: a capital inside a sentence
            if start and word[0].isupper() and word.lower().endswith("ly"):
                add(as_mention((start, end, start, start, "name")))
        elif group == "bare":
            own = word.lower() in POSSESSIVE
            add(as_mention((start, end, start, end - 1, "his" if own else "bare")))
        else:
            owning = group == "own"
            end -= owning
            if end == start + 1 and word[1:2] == "-" and classes[start - 1 : start] == "(" and start:
                continue  # "(D-Ohio)"
            if start != owned:
                owner = -1
            if found and words[start - 1] == "of" and end - start > 1 and found[-1].last == start - 1:
                minister = found[-1]  # "Secretary of State John Kerry" is one mention, "chairman of the bank" is two
                if words[minister.head].lower() in MINISTERS and classes[start:end].strip("A") == "":
                    found[-1] = Mention(minister.first, end, minister.core, end - 1, "title")
                    continue
            determined = classes[start] == "D"
            if determined and word.lower() in POSSESSIVE:
                add(as_mention((start, start + 1, start, start, "his")))
            first = owner if owner >= 0 else start
            kind = _kind(words[end - 1], classes, start, end, determined, owner >= 0)
            if owning:
                add(as_mention((first, end, start, end - 1, kind + "'")))
                owner, owned = first, end + 1
            else:
                add(as_mention((first, end, start, end - 1, kind)))
                owned = -1
    return tuple(found)


def _kind(last: str, classes: str, start: int, end: int, determined: bool, owned: bool) -> str:
    """``name``, ``title`` (a title or role before a name), ``the`` (determined), ``bare`` plurals and singulars."""
    if classes[end - 1] in "AT" and last[:1].isupper():
        if determined:
            return "thename"
        return "name" if "N" not in classes[start:end] and "T" not in classes[start : end - 1] else "title"
    if owned:
        return "owned"
    if determined:
        return "thes" if last.endswith("s") else "the"
    return "plural" if last.endswith("s") else "noun"


def near(sentence: int, own: Sequence[Mention], before: int) -> list[Candidate]:
    """The candidates of the sentence of a quotation that stands after mention ``before`` of its mentions ``own``."""
    left = range(max(before - LEFT + 1, 1), before) if before > LEFT else range(before)
    found = [Candidate(sentence, own[0], "L", 0)] if before > LEFT else []
    found += [as_candidate((sentence, own[i], "L", i)) for i in left]
    found += [as_candidate((sentence, own[i], "R", i)) for i in range(before, min(before + RIGHT, len(own)))]
    return found


def around(scene: Scene, chunks: Callable[[int], tuple[Mention, ...]], sentence: int) -> list[Candidate]:
    """The candidates of the sentences around that of a quotation."""
    found: list[Candidate] = []

    def add(at: int, zone: str, most: int) -> None:
        found.extend([as_candidate((at, m, zone, i)) for i, m in enumerate(chunks(at)[:most])])

    number = scene.sentences[sentence].paragraph
    for back in range(1, SENTENCES + 1):
        at = sentence - back
        if at < 0 or scene.sentences[at].paragraph != number:
            break
        add(at, f"B{back}", BEFORE)
    else:
        at = -1
    if at >= 0 and scene.sentences[at].paragraph == number - 1:
        add(at, "E", EARLIER)
    at = sentence + 1
    if at < len(scene.sentences) and scene.sentences[at].paragraph <= number + 1:
        if scene.sentences[at].paragraph == number:
            add(at, "N", AFTER)
        else:
            add(at, "F", LATER)
    return found
