"""What speaks for a candidate: short strings over word classes and constructions, each with one learned weight.

No feature holds a capitalised word or a noun of the candidate: what is learned has to hold for other people and places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from provenance.actors.names import BODY_WORDS
from provenance.attribute import cues
from provenance.attribute.events import Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.ranker.candidates import HEARD, Candidate, Mention, around, mentions
from provenance.attribute.ranker.clauses import classes
from provenance.attribute.scene import Scene

# One letter for each sort of word between two places: n what names, x auxiliaries and adverbs, the rest as they are.
COARSE = str.maketrans({**dict.fromkeys("DNATMPOs", "n"), "R": "x", "X": "x", "t": "I", "E": "G", "L": "I"})
RUNS = re.compile(r"(.)\1+")
PREDICATE = re.compile(
    r"(?P<more>(?:[It]{1,2}[DNATMs]+){0,3}(?:C[DNATM]+)?)"
    r"(?P<app>(?:,[^,QVB;:.]{1,25},|\([^()]{1,8}\)|-[^-Q]{1,14}-|,?W[^,;:.Q]{1,30},)?)"
    r"(?P<adverbs>,?[RX]*,?)(?P<cue>[VBFGEQS:I]?)"
)
FORMS = {
    Form.VERB_SUBJECT: "vs",
    Form.ACCORDING: "acc",
    Form.PARTICIPLE: "ing",
    Form.POSSESSIVE: "poss",
    Form.LABEL: "lab",
}
DASHES = frozenset("- – — ― -- ~".split())
BE = frozenset("was were been is are being be".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (or "according to", a label's colon, a noun of speech) at tokens ``at``; ``tie`` is its construction with
    its class, ``speaks`` whether it is in the reporting lexicon."""

    at: tuple[int, int]
    tie: str
    word: str
    speaks: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The part a mention plays in its sentence: its ``place`` (subject, object …) and the cues that it owns, in order."""

    mention: Mention
    place: str
    cues: tuple[Cue, ...]
    event: Cue | None

    def near(self, token: int) -> Cue | None:
        """The cue that ties the mention to a quotation at ``token``: a reporting one next to it, else any."""
        best, least = None, 10**6
        for cue in self.cues:
            gap = token - cue.at[1] if cue.at[0] < token else cue.at[0] - token + 3 * (self.mention.last <= token)
            gap += 0 if cue.speaks else 40
            if gap < least:
                best, least = cue, gap
        return best


@dataclass(frozen=True, slots=True)
class Heard:
    """An earlier choice: where its mention stands, the paragraph of its quotation, and the mention's head in lower case."""

    sentence: int
    mention: Mention
    head: str
    quote_sentence: int
    paragraph: int


@dataclass(slots=True)
class Reading:
    """An article being ranked: mentions and parts by sentence, computed once, and who was heard so far."""

    scene: Scene
    classes: list[str]
    chunks: list[tuple[Mention, ...]]
    parts: dict[int, dict[int, Part]] = field(default_factory=dict)
    coarse: dict[int, str] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def part(self, sentence: int) -> dict[int, Part]:
        """The parts of a sentence's mentions by the mention's head token."""
        if sentence not in self.parts:
            self.parts[sentence] = _parts(
                self.scene.sentences[sentence],
                self.classes[sentence],
                self.chunks[sentence],
                self.scene.events(sentence),
            )
        return self.parts[sentence]

    def between(self, sentence: int, start: int, end: int) -> str:
        """The sorts of words between two tokens, runs squeezed."""
        if sentence not in self.coarse:
            self.coarse[sentence] = self.classes[sentence].translate(COARSE)
        return RUNS.sub(r"\1", self.coarse[sentence][start:end])

    def hear(self, candidate: Candidate | None, quote_sentence: int) -> None:
        """Remember whom a quotation went to."""
        if candidate is None:
            return
        s = self.scene.sentences[candidate.sentence]
        m = candidate.mention
        now = Heard(
            candidate.sentence,
            m,
            s.words[m.head].lower(),
            quote_sentence,
            self.scene.sentences[quote_sentence].paragraph,
        )
        self.heard = [h for h in self.heard if h.head != now.head or h.mention.kind != m.kind][-HEARD:] + [now]


def read(scene: Scene) -> Reading:
    """Start reading an article."""
    codes = [classes(s) for s in scene.sentences]
    return Reading(scene, codes, [mentions(s, c) for s, c in zip(scene.sentences, codes, strict=True)])


def _parts(s: Sentence, classes: str, chunks: tuple[Mention, ...], events: tuple[Event, ...]) -> dict[int, Part]:
    """Who owns which verb: a subject its predicate; what has no subject of its own goes with the clause before it."""
    words = s.words
    owned: dict[int, list[Cue]] = {m.head: [] for m in chunks}
    places = {m.head: _place(s, classes, m) for m in chunks}
    taken: dict[int, int] = {}
    late: list[Event] = []
    for e in events:
        form = FORMS.get(e.form)
        if form and e.form is not Form.PARTICIPLE and e.head in owned and e.cue[0] not in taken:
            if e.form is Form.VERB_SUBJECT and "Q" not in classes[max(0, e.cue[0] - 2) : e.cue[0]]:
                late.append(e)
                continue
            owned[e.head].append(Cue(e.cue, form + e.group[:2], words[e.cue[0]].lower(), True))
            taken[e.cue[0]] = e.head
            if e.form is Form.VERB_SUBJECT:
                places[e.head] = "s"
    for m in chunks:
        if m.kind == "his" or m.kind.endswith("'"):
            continue
        found = PREDICATE.match(classes, m.last)
        assert found is not None
        at, code = found.end() - 1, found["cue"]
        verbless = "X" in found["adverbs"] and code not in tuple("VBGE")
        if verbless:
            at = found.start("adverbs") + found["adverbs"].index("X")
        if (code in ("V", "B") or verbless or (code and code in "GE" and "X" in found["adverbs"])) and at not in taken:
            taken[at] = m.head
            far = "+" if found["app"] or found["more"] else ""
            owned[m.head].append(_cue(s, classes, at, "x" if verbless else "s" + far, found.start("adverbs")))
            if places[m.head] not in "It":
                places[m.head] = "s"
    for e in late:
        if e.cue[0] not in taken and words[e.cue[0]].lower() not in ("told", "asked", "called"):
            owned[e.head].append(Cue(e.cue, "vs" + e.group[:2], words[e.cue[0]].lower(), True))
            taken[e.cue[0]] = e.head
            places[e.head] = "s"
    last = -1
    for at, code in enumerate(classes):
        if code not in "VBGF" and not (code == "E" and classes[at - 1 : at] == ","):
            continue
        if at in taken:
            last = taken[at]
        elif last >= 0:
            before = classes[:at].rstrip("RX")[-1:]
            owned[last].append(_cue(s, classes, at, "c" if before in "C," and code in "VB" else code.lower(), at))
    by_head: dict[int, Cue] = {}
    for e in events:
        if e.group or e.form in FORMS:
            by_head.setdefault(e.head, Cue(e.cue, FORMS.get(e.form, "ev") + e.group[:2], words[e.cue[0]].lower(), True))
    return {
        m.head: Part(m, places[m.head], tuple(sorted(owned[m.head], key=lambda c: c.at)), by_head.get(m.head))
        for m in chunks
    }


def _cue(s: Sentence, classes: str, at: int, tie: str, start: int) -> Cue:
    word = s.words[at].lower()
    group = cues.FINITE.get(word) or cues.PARTICIPLE.get(word) or "" if classes[at] in "VGF" else ""
    if classes[at] == "V" and any(w.lower() in BE for w in s.words[start:at]) and word.endswith(("ed", "n", "t", "ld")):
        tie = "p" + tie
    return Cue((at, at + 1), tie + (group[:2] if group else classes[at]), word, bool(group))


def _place(s: Sentence, classes: str, m: Mention) -> str:
    words = s.words
    if (
        m.first
        and words[m.first - 1] in DASHES
        and classes[m.last :].strip("DNATIRCM,.()") == ""
        and (m.first == 1 or classes[m.first - 2] == "Q")
    ):
        return "dash"
    if m.kind == "his" or m.kind.endswith("'"):
        return "own"
    before = classes[m.first - 1] if m.first else "^"
    return before if before in "VBGEFIt,C^Q-.:(SX" else "o"


@dataclass(frozen=True, slots=True)
class Quote:
    """What a quotation shows of itself: its place in sentence and paragraph, its end mark, its length."""

    sentence: int
    token: int
    place: str
    end: str
    size: str
    opens: bool
    capital: bool


WORDS = re.compile(r"\w+")
END_MARK = re.compile(r"([.,?!;:…—-]?)\W*$")


def quote(scene: Scene, sentence: int, token: int) -> Quote:
    """Describe the quotation at ``token``."""
    s = scene.sentences[sentence]
    text = scene.text[slice(*s.spans[token])]
    before, after = s.classes[:token].strip("-.:,("), s.classes[token + 1 :].strip(".,-):")
    place = "alone" if not before and not after else "first" if not before else "last" if not after else "mid"
    count = len(WORDS.findall(text[:80]))
    size = "1" if count == 1 else "3" if count <= 3 else "8" if count <= 8 else "9"
    end = END_MARK.search(text[-6:])
    opens = sentence == 0 or scene.sentences[sentence - 1].paragraph != s.paragraph
    letters = WORDS.search(text)
    capital = letters is not None and letters.group()[0].isupper()
    return Quote(sentence, token, place, end.group(1) if end else "", size, opens, capital)


def candidates(reading: Reading, q: Quote) -> list[Candidate]:
    """Mentions around the quotation, then earlier speakers who are not among them."""
    found = list(around(reading.scene, reading.chunks, q.sentence, q.token))
    known = {(c.sentence, c.mention.head) for c in found}
    for h in reversed(reading.heard[-HEARD:]):
        if (h.sentence, h.mention.head) not in known:
            found.append(Candidate(h.sentence, h.mention, "H"))
    return found


@dataclass(frozen=True, slots=True)
class Tie:
    """How a mention of the quotation's own sentence hangs together with it."""

    cue: Cue | None
    kind: str  # construction, class and side of the cue
    gap: str  # what stands between cue (else mention) and quotation
    rank: int  # 1: no other mention's cue is nearer on its side


def _ties(reading: Reading, q: Quote) -> dict[int, Tie]:
    parts = reading.part(q.sentence)
    near = {h: p.near(q.token) for h, p in parts.items()}
    left = sorted((c.at[1] for c in near.values() if c and c.speaks and c.at[0] < q.token), reverse=True)
    right = sorted(c.at[0] for c in near.values() if c and c.speaks and c.at[0] > q.token)
    out: dict[int, Tie] = {}
    for head, part in parts.items():
        m, cue = part.mention, near[head]
        if m.first > q.token:
            start = m.first if cue is None or cue.at[0] < q.token else min(m.first, cue.at[0])
            gap = reading.between(q.sentence, q.token + 1, start)[:6]
            rank = right.index(cue.at[0]) + 1 if cue and cue.speaks and cue.at[0] > q.token else 0
            out[head] = Tie(cue, f"R{cue.tie if cue else part.place}", gap, rank)
        elif cue is not None and cue.at[0] > q.token:
            gap = reading.between(q.sentence, q.token + 1, cue.at[0])[:6]
            out[head] = Tie(cue, f"M{cue.tie}", gap, right.index(cue.at[0]) + 1 if cue.speaks else 0)
        else:
            start = max(m.last, cue.at[1]) if cue else m.last
            gap = reading.between(q.sentence, start, q.token)
            gap = gap if len(gap) < 7 else gap[:2] + "_" + gap[-4:]
            rank = left.index(cue.at[1]) + 1 if cue and cue.speaks else 0
            out[head] = Tie(cue, f"L{cue.tie if cue else part.place}", gap, rank)
    return out


def _count(n: int) -> str:
    return str(n) if n < 4 else "4"


def describe(reading: Reading, q: Quote, found: list[Candidate]) -> list[list[str]]:
    """The features of every candidate of ``found``, then those of "nobody"."""
    scene = reading.scene
    own = scene.sentences[q.sentence]
    coarse = reading.classes[q.sentence]
    ties = _ties(reading, q)
    left = next((t for t in ties.values() if t.kind[0] == "L" and t.rank == 1), None)
    second = next((t for t in ties.values() if t.kind[0] == "L" and t.rank == 2), None)
    right = next((t for t in ties.values() if t.kind[0] in "RM" and t.rank == 1), None)
    l1 = f"{left.kind}{left.gap[-3:]}" if left else ""
    l2 = second.kind if second else ""
    r1 = f"{right.kind}{right.gap[:3]}" if right else ""
    short = f"{'l' if left else ''}{'r' if right else ''}{q.place}"
    at = f"{q.place}{q.end}{'^' if q.opens else ''}"
    paragraph = own.paragraph
    last = reading.heard[-1] if reading.heard else None
    again = (
        ""
        if last is None
        else "s"
        if last.quote_sentence == q.sentence
        else "p"
        if last.paragraph == paragraph
        else str(min(3, paragraph - last.paragraph))
    )
    mentions_left = [m.head for m in reading.chunks[q.sentence] if m.last <= q.token]
    mentions_right = [m.head for m in reading.chunks[q.sentence] if m.first > q.token]
    out: list[list[str]] = []
    for c in found:
        m, zone = c.mention, c.zone
        s = scene.sentences[c.sentence]
        part = reading.part(c.sentence)[m.head]
        kind = m.kind
        head = s.words[m.head].lower()
        body = "b" if head in BODY_WORDS else ""
        bias = zone[0]
        if zone in "LR":
            t = ties[m.head]
            role = t.kind
            f = [f"z{zone}{kind}", f"a{role}{kind}", f"p{zone}{at}{t.rank}", f"y{bias}{body}{kind}{part.place}"]
            f += [
                f"t{role}{t.gap}{t.rank}",
                f"T{role}{t.rank}",
                f"G{t.gap}{t.rank}",
                f"k{t.kind[:2]}{t.gap[-3:]}{kind}{part.place}",
                f"e{role}{t.rank}{q.end}{q.size}",
            ]
            f += [
                f"c{role}{t.rank}|{l1}",
                f"C{role}{t.rank}|{r1}",
                f"d{t.rank}{l1}|{r1}",
                f"D{t.rank}{role[:2]}|{l1}|{l2}",
            ]
            e = part.event
            if e is not None:
                if e.at[0] < q.token:
                    side, gap = ("L", reading.between(q.sentence, e.at[1], q.token)[-5:])
                else:
                    side, gap = (
                        "R",
                        reading.between(q.sentence, q.token + 1, min(e.at[0], m.first if bias == "R" else e.at[0]))[:5],
                    )
                f += [f"E{bias}{side}{e.tie}{gap}", f"V{bias}{side}{e.tie}{t.rank}"]
            else:
                f.append(f"E{bias}{t.rank}")
            f.append(f"b{bias}{t.rank}{coarse[max(0, m.first - 2) : m.first]}")
            f.append(f"n{bias}{t.rank}{coarse[m.last : m.last + 2]}")
            f.append(f"P{bias}{t.rank}{part.place}{kind}")
            if zone == "L":
                gap = coarse[m.last : q.token]
                order = len(mentions_left) - mentions_left.index(m.head)
                first = order == len(mentions_left)
                path = reading.between(q.sentence, m.last, q.token)
                f.append(f"g{path if len(path) < 8 else path[:3] + '_' + path[-4:]}")
                f.append(f"o{first}{t.rank}{q.place}{l1}")
            else:
                gap = coarse[q.token + 1 : m.first]
                order = 1 + mentions_right.index(m.head)
                path = reading.between(q.sentence, q.token + 1, m.first)
                f.append(f"h{path[:6]}{role}")
            f.append(f"j{bias}{min(order, 5)}{t.rank}{role[:2]}{q.place}")
            f.append(f"v{bias}{_count(gap.count('V'))}{_count(gap.count('B') + gap.count('X'))}{role[:2]}{t.rank}")
            f.append(f"m{bias}{_count(gap.count(','))}{_count(gap.count('S'))}{role[:2]}{t.rank}")
            f.append(
                f"q{bias}{_count(gap.count('Q'))}{gap.count('C') > 0}{gap.count(';') > 0}{gap.count('W') > 0}{t.rank}"
            )
            if t.cue:
                f.append(f"w{role[:2]}{t.cue.word}")
                f.append(f"W{t.cue.word}{t.rank}{t.kind[0]}{t.gap[:2] if bias == 'R' else t.gap[-2:]}")
        else:
            cue = part.near(len(s.words))
            role = f"{cue.tie if cue else part.place}"
            speaks = cue is not None and cue.speaks
            index = reading.chunks[c.sentence].index(m)
            mine = reading.part(c.sentence)
            talkers = [h for h, p in mine.items() if any(x.speaks for x in p.cues)]
            which = (
                ""
                if not speaks
                else "="
                if len(talkers) == 1
                else "<"
                if talkers[0] == m.head
                else ">"
                if talkers[-1] == m.head
                else "~"
            )
            has_quote = "Q" if "Q" in s.classes else ""
            place = min(index, 3)
            f = [f"z{zone}{kind}", f"a{zone}{role}{kind}", f"p{zone}{at}{which}", f"y{bias}{body}{kind}{part.place}"]
            f += [
                f"o{zone}{place}{role}{which}", f"O{zone}{short}{role[:3]}{which}", f"u{zone}{short}{kind}{place}",
                f"U{zone}{has_quote}{role[:2]}{which}{q.place}", f"i{zone}{reading.classes[c.sentence][m.last : m.last + 1]}{has_quote}{q.place}",
                f"j{zone}{len(talkers) and 1}{place}{kind}",
            ]  # fmt: skip
            if part.event is not None:
                f += [f"E{zone}{part.event.tie}", f"V{zone}{part.event.tie}{kind}{which}{q.place}"]
            if zone == "H":
                f.append(f"D{min(4, paragraph - s.paragraph)}{short}")
                f.append(f"J{min(4, paragraph - s.paragraph)}{q.size}{q.end}{kind}")
            if cue:
                f.append(f"w{zone}{role[:2]}{cue.word}")
        if last is not None:
            same = (
                "S" if last.sentence == c.sentence and last.mention.head == m.head else "N" if head == last.head else ""
            )
            if not same:
                older = [h for h in reading.heard[:-1] if h.head == head]
                same = "O" if older else "-"
            f += [
                f"l{same}{again}{bias}{q.place}",
                f"f{same}{again}{bias}{role}",
                f"F{same}{again}{short}{kind}",
                f"X{same}{last.mention.kind}{kind}{bias}",
            ]
        else:
            f += [f"l{bias}{q.place}{kind}"]
        out.append(f)
    out.append(
        ["0", f"0{q.place}{q.end}", f"0{q.size}{q.place}", f"0{short}", f"0{again}{q.place}", f"0{l1}|", f"0|{r1}"]
    )
    return out
