"""What speaks for a candidate: short strings over word classes and constructions, each with one learned weight.

No feature holds a capitalised word or a noun of the candidate: what is learned has to hold for other people and places.
The first letter of a feature names its sort (see ``reasons.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from provenance.actors.names import BODY_WORDS
from provenance.attribute.masked import Sentence
from provenance.attribute.ranker.candidates import HEARD, Candidate, Mention, around, mentions
from provenance.attribute.ranker.clauses import classes
from provenance.attribute.ranker.parts import Part, parts
from provenance.attribute.scene import Scene

# One letter for each sort of word between two places: n what names, x auxiliaries and adverbs, the rest as they are.
COARSE = str.maketrans({**dict.fromkeys("DNATMPOs", "n"), "R": "x", "X": "x", "t": "I", "E": "G", "L": "I"})
RUNS = re.compile(r"(.)\1+")
WORDS = re.compile(r"\w+")
END_MARK = re.compile(r"([.,?!;:…—-]?)\W*$")
FAR = 60  # tokens between a mention and the marks that are looked at


@dataclass(frozen=True, slots=True)
class Heard:
    """An earlier choice: its mention with the head in lower case, and where the quotation stood."""

    sentence: int
    mention: Mention
    index: int
    head: str
    quote_sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the ranker sees it: its classes, mentions, and for each mention its part and its rank as talker."""

    sentence: Sentence
    classes: str
    coarse: str
    mentions: tuple[Mention, ...]
    parts: tuple[Part, ...]
    talkers: tuple[str, ...]
    firsts: list[int]
    quotes: int
    spoken: bool  # whether some mention owns a reporting cue

    def after(self, start: int, end: int) -> str:
        """The sorts of words from token ``start`` on to ``end``, runs squeezed."""
        return RUNS.sub(r"\1", self.coarse[start : min(end, start + FAR)])

    def before(self, start: int, end: int) -> str:
        """The same, of the last ones before ``end``."""
        return RUNS.sub(r"\1", self.coarse[max(start, end - FAR) : end])


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
        now = Heard(
            c.sentence, c.mention, c.index, head, quote_sentence, self.scene.sentences[quote_sentence].paragraph
        )
        others = [h for h in self.heard if h.head != head or h.mention.kind != c.mention.kind]
        self.heard = [*others[-HEARD:], now]


def _read(scene: Scene, index: int) -> Read:
    s = scene.sentences[index]
    codes = classes(s)
    found = mentions(s, codes)
    played = parts(s, codes, found, scene.events(index))
    speaking = [i for i, p in enumerate(played) if p.speaks]
    ranks = [""] * len(found)
    for i in speaking:
        ranks[i] = "=" if len(speaking) == 1 else "<" if i == speaking[0] else ">" if i == speaking[-1] else "~"
    firsts = [m.first for m in found]
    return Read(s, codes, codes.translate(COARSE), found, played, tuple(ranks), firsts, len(s.quotes), bool(speaking))


@dataclass(frozen=True, slots=True)
class Quote:
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
    span = s.spans[token]
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
    """Mentions around the quotation, then earlier speakers who are not among them."""
    found = list(
        around(reading.scene, reading.mentions, q.sentence, bisect_left(reading.read(q.sentence).firsts, q.token))
    )
    known = {(c.sentence, c.mention.head) for c in found}
    for h in reversed(reading.heard[-HEARD:]):
        if (h.sentence, h.mention.head) not in known:
            found.append(Candidate(h.sentence, h.mention, "H", h.index))
    return found


def _tie(own: Read, part: Part, q: Quote) -> str:
    """How a mention of the quotation's own sentence hangs together with it: side, role, and what stands between."""
    m, cue = part.mention, part.cue
    if m.first > q.token:
        start = min(m.first, cue[0]) if cue[0] > q.token else m.first
        return f"R{own.after(q.token + 1, start)[:6]}>{part.role}"
    if cue[0] > q.token:
        return f"M{part.role}<{own.after(q.token + 1, cue[0])[:6]}"
    return f"L{part.role}<{own.before(max(m.last, cue[1]), q.token)[-6:]}"


def describe(reading: Reading, q: Quote, found: list[Candidate]) -> list[list[str]]:
    """The features of every candidate of ``found``, then those of "nobody"."""
    own = reading.read(q.sentence)
    before = bisect_left(own.firsts, q.token)  # mentions up to the quotation
    ties: dict[int, str] = {}
    for c in found:
        if c.zone == "L" or c.zone == "R":
            ties[c.index] = _tie(own, own.parts[c.index], q)
    speaking = [i for i in ties if i < before and own.parts[i].speaks]
    left = ties[speaking[-1]] if speaking else ""
    right = next((t for i, t in ties.items() if i >= before and own.parts[i].speaks), "")
    sides = f"{left[:3]}{left[-2:]}|{right[:5]}"
    short = f"{'l' if left else ''}{'r' if right else ''}{q.place}"
    at = f"{q.place}{q.end}{'^' if q.opens else ''}"
    last = reading.heard[-1] if reading.heard else None
    again = "" if last is None else _since(last, q, own.sentence.paragraph)
    older = {h.head for h in reading.heard[:-1]}
    out: list[list[str]] = []
    for c in found:
        m, zone = c.mention, c.zone
        there = own if c.sentence == q.sentence else reading.read(c.sentence)
        part = there.parts[c.index]
        head = there.sentence.words[m.head].lower()
        kind, role, word, side = m.kind, part.role, part.word, zone[0]
        body = "b" if head in BODY_WORDS else ""
        f = [f"z{zone}{kind}", f"a{zone}{role}{kind}", f"p{zone}{at}", f"y{side}{body}{kind}"]
        if zone == "L" or zone == "R":
            t = ties[c.index]
            codes = own.classes
            f += (
                f"t{t}", f"k{t}{kind}", f"e{t}{q.end}{q.size}", f"c{side}{role}{sides}",
                f"b{side}{codes[max(0, m.first - 2) : m.first]}", f"n{side}{codes[m.last : m.last + 2]}",
            )  # fmt: skip
            if zone == "L":
                gap = codes[max(m.last, q.token - FAR) : q.token]
                rank = before - c.index
                if part.speaks:
                    r = len(speaking) - speaking.index(c.index)
                    f += (
                        f"r{min(r, 3)}/{min(len(speaking), 3)}{role}",
                        f"s{codes[part.cue[1] : part.cue[1] + 1]}{r > 1}{role}",
                    )
                path = own.before(m.last, q.token)
                f.append(f"g{path if len(path) < 8 else path[:3] + '_' + path[-4:]}{'' if part.speaks else '-'}")
            else:
                gap = codes[q.token + 1 : min(m.first, q.token + FAR)]
                rank = 1 + c.index - before
                f.append(f"h{own.after(q.token + 1, m.first)[:6]}{role}")
            count = gap.count
            verb = role[:2]
            f += (
                f"d{side}{min(rank, 5)}{verb}{q.place}",
                f"v{side}{min(count('V'), 4)}{min(count('B') + count('X'), 4)}{verb}",
                f"m{side}{min(count(','), 4)}{min(count('S'), 4)}{verb}",
                f"q{side}{min(count('Q'), 4)}{count('C') > 0}{count(';') > 0}{count('W') > 0}",
                f"x{side}{left[-2:] if side == 'R' else right[:4]}{role[:3]}{q.end}",
            )
            if word:
                f += (
                    f"w{side}{verb}{word}",
                    f"W{word}{'M' if t[0] == 'M' else t[:3] if side == 'R' else t[-2:]}",
                )
        else:
            which = there.talkers[c.index]
            quotes = "Q" if there.quotes else ""
            order = min(c.index, 3)
            f += (
                f"o{zone}{order}{role}{which}", f"O{zone}{short}{role[:3]}{which}", f"u{zone}{short}{kind}{order}",
                f"U{zone}{quotes}{role[:2]}{which}{q.place}",
                f"i{zone}{there.classes[m.last : m.last + 1]}{quotes}{q.place}",
                f"j{zone}{there.spoken:d}{order}{kind}",
            )  # fmt: skip
            if zone == "H":
                far = min(4, own.sentence.paragraph - there.sentence.paragraph)
                f += (f"D{far}{short}", f"J{far}{q.size}{q.end}{kind}")
            if word:
                f.append(f"w{zone}{role[:2]}{word}")
        if last is None:
            f.append(f"l{side}{q.place}{kind}")
        else:
            same = "N" if head == last.head else "O" if head in older else "-"
            if same == "N" and last.sentence == c.sentence and last.mention.head == m.head:
                same = "S"
            f += (
                f"l{same}{again}{side}{q.place}", f"f{same}{again}{side}{role}",
                f"F{same}{again}{short}{kind}", f"X{same}{last.mention.kind}{kind}{side}",
            )  # fmt: skip
        out.append(f)
    out.append(["0", f"0{q.place}{q.end}", f"0{q.size}{q.place}", f"0{short}", f"0{again}{q.place}", f"0{sides}"])
    return out


def _since(last: Heard, q: Quote, paragraph: int) -> str:
    """How long ago the last speaker was quoted: in this sentence, in this paragraph, paragraphs ago."""
    if last.quote_sentence == q.sentence:
        return "s"
    return "p" if last.paragraph == paragraph else str(min(3, paragraph - last.paragraph))
