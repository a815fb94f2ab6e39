"""What speaks for a candidate: short strings over word classes and constructions, each with one learned weight.

No feature holds a capitalised word or a noun of the candidate: what is learned has to hold for other people and places.
The first letter of a feature names its sort (see ``reasons.py``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from provenance.actors.names import BODY_WORDS
from provenance.attribute.masked import Sentence
from provenance.attribute.ranker.candidates import HEARD, Candidate, Mention, around, mentions, near
from provenance.attribute.ranker.clauses import classes
from provenance.attribute.ranker.parts import Part, parts
from provenance.attribute.scene import Scene
from provenance.compiled import compiled

# One letter for each sort of word between two places: n what names, x auxiliaries and adverbs, the rest as they are.
COARSE = str.maketrans({**dict.fromkeys("DNATMPOs", "n"), "R": "x", "X": "x", "t": "I", "E": "G", "L": "I"})
WORDS = compiled(r"\w+")
END_MARK = compiled(r"([.,?!;:…—-]?)\W*$")
SUBJECT = frozenset({"sv", "sb", "sx", "pa"})
FAR = 60  # tokens between a mention and the marks that are looked at


class Heard(NamedTuple):
    """An earlier choice: its mention with the head in lower case, and where the quotation stood."""

    sentence: int
    mention: Mention
    nth: int
    head: str
    quote_sentence: int
    paragraph: int


class Runs(NamedTuple):
    """The sorts of a sentence's words with runs squeezed to one letter, and the place of each token among them."""

    squeezed: str
    place: list[int]

    def between(self, start: int, end: int) -> str:
        """The sorts of words from token ``start`` on to ``end``."""
        return self.squeezed[self.place[start] : self.place[end - 1] + 1] if start < end else ""


def runs(classes: str) -> Runs:
    """The runs of a sentence of word classes ``classes``."""
    squeezed, last = "", ""
    place: list[int] = []
    at = -1
    for sort in classes.translate(COARSE):
        if sort != last:
            squeezed += sort
            last = sort
            at += 1
        place.append(at)
    return Runs(squeezed, place)


class Read(NamedTuple):
    """A sentence as the ranker sees it: its classes, mentions, and for each mention its head in lower case, its part,
    its rank as talker; ``runs`` where it holds a quotation, ``spoken`` if some mention owns a reporting cue."""

    sentence: Sentence
    classes: str
    mentions: tuple[Mention, ...]
    heads: list[str]
    parts: tuple[Part, ...]
    talkers: list[str]
    firsts: list[int]
    runs: Runs
    spoken: bool


@dataclass(slots=True)
class Reading:
    """An article being ranked: sentences read when first needed, and who was heard so far."""

    scene: Scene
    sentences: dict[int, Read] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def read(self, index: int) -> Read:
        """Sentence ``index``."""
        known = self.sentences.get(index)
        if known is None:
            known = self.sentences[index] = _read(self.scene, index)
        return known

    def mentions(self, index: int) -> tuple[Mention, ...]:
        """The mentions of sentence ``index``."""
        return self.read(index).mentions

    def hear(self, c: Candidate, quote_sentence: int) -> None:
        """Remember to whom a quotation went."""
        head = self.scene.sentences[c.sentence].words[c.mention.head].lower()
        now = Heard(c.sentence, c.mention, c.nth, head, quote_sentence, self.scene.sentences[quote_sentence].paragraph)
        others = [h for h in self.heard if h.head != head or h.mention.kind != c.mention.kind]
        self.heard = [*others[-HEARD:], now]


NO_RUNS = Runs("", [])


def _read(scene: Scene, index: int) -> Read:
    s = scene.sentences[index]
    codes = classes(s)
    found = mentions(s, codes)
    played = parts(s, codes, found, scene.events(index))
    speaking = [i for i, p in enumerate(played) if p.speaks]
    ranks = [""] * len(found)
    for i in speaking:
        ranks[i] = "~"
    if speaking:
        ranks[speaking[-1]] = ">"
        ranks[speaking[0]] = "<" if len(speaking) > 1 else "="
    words = s.words
    heads = [words[m.head].lower() for m in found]
    firsts = [m.first for m in found]
    squeezed = runs(codes) if s.quotes else NO_RUNS
    return Read(s, codes, found, heads, played, ranks, firsts, squeezed, bool(speaking))


class Quote(NamedTuple):
    """What a quotation shows of itself: its place in sentence and paragraph, its end mark, its length."""

    sentence: int
    token: int
    place: str
    end: str
    size: str
    opens: bool


def quote(scene: Scene, sentence: int, token: int) -> Quote:
    """Describe the quotation at ``token``."""
    s = scene.sentences[sentence]
    span = s.cover(token, token + 1)
    before, after = (
        s.classes[max(0, token - FAR) : token].strip("-.:,("),
        s.classes[token + 1 : token + FAR].strip(".,-):"),
    )
    place = "alone" if not before and not after else "first" if not before else "last" if not after else "mid"
    count = len(WORDS.findall(scene.text, span.start, min(span.end, span.start + 80)))
    size = "1" if count == 1 else "3" if count <= 3 else "8" if count <= 8 else "9"
    end = END_MARK.search(scene.text[max(span.start, span.end - 6) : span.end])
    opens = sentence == 0 or scene.sentences[sentence - 1].paragraph != s.paragraph
    return Quote(sentence, token, place, end.group(1) if end else "", size, opens)


def candidates(reading: Reading, q: Quote) -> list[Candidate]:
    """Mentions around the quotation, those of its own sentence first, then earlier speakers who are not among them."""
    return [*beside(reading, q), *elsewhere(reading, q)]


def beside(reading: Reading, q: Quote) -> list[Candidate]:
    """The candidates of the quotation's own sentence."""
    own = reading.read(q.sentence)
    return near(q.sentence, own.mentions, bisect_left(own.firsts, q.token))


def elsewhere(reading: Reading, q: Quote) -> list[Candidate]:
    """The candidates of other sentences, earlier speakers last."""
    found = around(reading.scene, reading.mentions, q.sentence)
    known = {(c.sentence, c.mention.head) for c in found}
    for h in reversed(reading.heard[-HEARD:]):
        if h.sentence != q.sentence and (h.sentence, h.mention.head) not in known:
            found.append(Candidate(h.sentence, h.mention, "H", h.nth))
    return found


def _tie(own: Read, i: int, q: Quote) -> str:
    """How mention ``i`` of the quotation's own sentence hangs together with it: side, role, and what stands between."""
    m, part, token = own.mentions[i], own.parts[i], q.token
    cue, between = part.cue, own.runs.between
    if m.first > token:
        start = min(m.first, cue[0]) if cue[0] > token else m.first
        return f"R{between(token + 1, min(start, token + 1 + FAR))[:6]}>{part.role}"
    if cue[0] > token:
        return f"M{part.role}<{between(token + 1, min(cue[0], token + 1 + FAR))[:6]}"
    return f"L{part.role}<{between(max(m.last, cue[1], token - FAR), token)[-6:]}"


class View(NamedTuple):
    """What the candidates of one quotation have in common.

    ``before`` is how many mentions stand before it in its sentence, ``speaking`` which of the candidates among them own
    a cue, ``subjects`` which are subjects of a verb; ``left`` and ``right`` are the ties of the nearest that speak;
    ``last`` spoke before, ``again`` so long ago.
    """

    q: Quote
    own: Read
    before: int
    speaking: list[int]
    subjects: list[int]
    left: str
    right: str
    short: str
    at: str
    last: Heard | None
    again: str
    older: set[str]


def view(reading: Reading, q: Quote, found: Sequence[Candidate]) -> View:
    """The quotation ``q`` with the candidates ``found`` in its sentence."""
    own = reading.read(q.sentence)
    before = bisect_left(own.firsts, q.token)
    talking = [c.nth for c in found if own.parts[c.nth].speaks]
    speaking = [i for i in talking if i < before]
    left = _tie(own, speaking[-1], q) if speaking else ""
    right = _tie(own, talking[len(speaking)], q) if len(talking) > len(speaking) else ""
    short = f"{'l' if left else ''}{'r' if right else ''}{q.place}"
    last = reading.heard[-1] if reading.heard else None
    again = "" if last is None else _since(last, q, own.sentence.paragraph)
    older = {h.head for h in reading.heard[:-1]}
    at = f"{q.place}{q.end}{'^' if q.opens else ''}"
    subjects = [c.nth for c in found if c.nth < before and own.parts[c.nth].role[:2] in SUBJECT]
    return View(q, own, before, speaking, subjects, left, right, short, at, last, again, older)


def describe(reading: Reading, v: View, found: Sequence[Candidate]) -> list[list[str]]:
    """The features of every candidate of ``found``."""
    return [_near(v, c) if c.zone in "LR" else _far(v, reading.read(c.sentence), c) for c in found]


@lru_cache(maxsize=1 << 14)
def _gap(codes: str) -> tuple[str, str]:
    """What stands between a mention and the marks: how many verbs; quotations, and what parts clauses."""
    count = codes.count
    verbs = f"{min(count('V'), 4)}{min(count('B') + count('X'), 4)}"
    return verbs, f"{min(count('Q'), 4)}{'C' in codes}{';' in codes}{'W' in codes}"


def _near(v: View, c: Candidate) -> list[str]:
    """What speaks for a mention of the quotation's own sentence."""
    q, own, before = v.q, v.own, v.before
    _, (first, last, _, _, kind), side, nth = c
    role, _, _, speaks = own.parts[nth]
    codes, head, verb, token = own.classes, own.heads[nth], role[:2], q.token
    if side == "L":
        start = max(last, token - FAR)
        verbs, parting = _gap(codes[start:token])
        rank, cues = before - nth, v.right[:4]
    else:
        verbs, parting = _gap(codes[token + 1 : min(first, token + FAR)])
        rank, cues = 1 + nth - before, v.left[-2:]
    f = [
        f"z{side}{kind}", f"p{side}{v.at}", f"y{side}b{kind}" if head in BODY_WORDS else f"y{side}{kind}",
        f"b{side}{codes[first - 2 if first > 2 else 0 : first]}", f"n{side}{codes[last : last + 2]}",
        f"d{side}{rank if rank < 5 else 5}{verb}{q.place}", f"v{side}{verbs}{verb}", f"q{side}{parting}",
        f"x{side}{cues}{role[:3]}{q.end}", *_floor(v, c, head, role),
    ]  # fmt: skip
    if side == "L":
        path = own.runs.between(start, token)
        path = path if len(path) < 8 else path[:3] + "_" + path[-4:]
        f.append(f"c{_clause(v, nth, first, last, verb)}")
        f.append(f"g{path}" if speaks else f"g{path}-")
        if speaks:
            many = len(v.speaking)
            f.append(f"r{min(many - v.speaking.index(nth), 3)}/{min(many, 3)}{role}")
    return f


def _clause(v: View, nth: int, first: int, last: int, verb: str) -> str:
    """How many subjects of other verbs stand between a mention and the marks, what opens its clause and the next."""
    own, subjects = v.own, v.subjects
    codes = own.classes
    opener = codes[first - 1] if first else "^"
    at = bisect_right(subjects, nth)
    later = len(subjects) - at
    if not later:
        return f"0{opener}{verb}"
    following = subjects[at]
    start = own.firsts[following]
    return f"{min(later, 3)}{opener}{verb}{codes[max(last, start - 2) : start]}{own.parts[following].role[:2]}"


def _far(v: View, there: Read, c: Candidate) -> list[str]:
    """What speaks for a mention of another sentence."""
    _, mention, zone, i = c
    kind, head, role, which = mention.kind, there.heads[i], there.parts[i].role, there.talkers[i]
    order = i if i < 3 else 3
    quotes = "Q" if there.sentence.quotes else ""
    side = zone[0]
    return [
        f"z{zone}{kind}", f"p{zone}{v.at}", f"y{side}b{kind}" if head in BODY_WORDS else f"y{side}{kind}",
        f"o{zone}{order}{role}{which}", f"U{zone}{quotes}{role[:2]}{which}{v.q.place}",
        f"j{zone}{there.spoken:d}{order}{kind}", f"i{zone}{there.classes[-1:]}{role[:3]}{which}{v.q.opens:d}",
        *_floor(v, c, head, role),
    ]  # fmt: skip


def _floor(v: View, c: Candidate, head: str, role: str) -> tuple[str, ...]:
    """What speaks for a mention by who spoke last."""
    last, side, kind = v.last, c.zone[0], c.mention.kind
    if last is None:
        return (f"l{side}{v.q.place}{kind}",)
    if head != last.head:
        same = "O" if head in v.older else "-"
    else:
        same = "S" if last.sentence == c.sentence and last.mention.head == c.mention.head else "N"
    told = f"{same}{v.again}{side}"
    return f"l{told}{v.q.place}", f"f{told}{role}", f"X{same}{last.mention.kind}{kind}{side}"


def nobody(v: View) -> list[str]:
    """What speaks for nobody of the candidates."""
    end, size, place = v.q.end, v.q.size, v.q.place
    sides = f"{v.left[:3]}{v.left[-2:]}|{v.right[:5]}"
    return ["0", f"0{place}{end}", f"0{size}{place}", f"0{v.short}", f"0{v.again}{place}", f"0{sides}"]


def _since(last: Heard, q: Quote, paragraph: int) -> str:
    """How long ago the last speaker was quoted: in this sentence, in this paragraph, paragraphs ago."""
    if last.quote_sentence == q.sentence:
        return "s"
    return "p" if last.paragraph == paragraph else str(min(3, paragraph - last.paragraph))
