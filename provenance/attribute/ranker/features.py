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
from provenance.attribute.scene import Scene

# One letter for each sort of word between two places: n what names, x auxiliaries and adverbs, the rest as they are.
COARSE = str.maketrans({**dict.fromkeys("DNATMPOs", "n"), "R": "x", "X": "x", "t": "I", "E": "G", "L": "I"})
RUNS = re.compile(r"(.)\1+")
PREDICATE = re.compile(
    r"(?P<more>(?:[It]{1,2}[DNATMs]+){0,3}(?:C[DNATM]+)?)"
    r"(?P<app>(?:,[^,QVB;:.]{1,25},|\([^()]{1,8}\)|-[^-Q]{1,14}-|,?W[^,;:.Q]{1,30},)?)"
    r"(?P<adverbs>,?[RX]*,?)(?P<cue>[VBFGEQS:I]?)"
)
FORMS = {Form.VERB_SUBJECT: "vs", Form.ACCORDING: "acc", Form.PARTICIPLE: "ing", Form.POSSESSIVE: "poss", Form.LABEL: "lab"}
DASHES = frozenset("- – — ― -- ~".split())
BE = frozenset("was were been is are being be".split())


@dataclass(frozen=True, slots=True)
class Part:
    """The part a mention plays in its sentence: ``role`` with its cue's class, and where the cue stands (-1: none)."""

    mention: Mention
    role: str
    cue: tuple[int, int]
    word: str
    speaks: bool


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
    chunks: list[tuple[Mention, ...]]
    parts: dict[int, dict[int, Part]] = field(default_factory=dict)
    coarse: dict[int, str] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def part(self, sentence: int) -> dict[int, Part]:
        """The parts of a sentence's mentions by the mention's head token."""
        if sentence not in self.parts:
            self.parts[sentence] = _parts(self.scene.sentences[sentence], self.chunks[sentence], self.scene.events(sentence))
        return self.parts[sentence]

    def between(self, sentence: int, start: int, end: int) -> str:
        """The sorts of words between two tokens, runs squeezed."""
        if sentence not in self.coarse:
            self.coarse[sentence] = self.scene.sentences[sentence].classes.translate(COARSE)
        return RUNS.sub(r"\1", self.coarse[sentence][start:end])

    def hear(self, candidate: Candidate | None, quote_sentence: int) -> None:
        """Remember whom a quotation went to."""
        if candidate is None:
            return
        s = self.scene.sentences[candidate.sentence]
        m = candidate.mention
        now = Heard(candidate.sentence, m, s.words[m.head].lower(), quote_sentence, self.scene.sentences[quote_sentence].paragraph)
        self.heard = [h for h in self.heard if h.head != now.head or h.mention.kind != m.kind][-HEARD:] + [now]


def read(scene: Scene) -> Reading:
    """Start reading an article."""
    return Reading(scene, [mentions(s) for s in scene.sentences])


def _parts(s: Sentence, chunks: tuple[Mention, ...], events: tuple[Event, ...]) -> dict[int, Part]:
    by_head: dict[int, list[Event]] = {}
    for e in events:
        by_head.setdefault(e.head, []).append(e)
    return {m.head: _part(s, m, by_head.get(m.head, [])) for m in chunks}


def _part(s: Sentence, m: Mention, events: list[Event]) -> Part:
    classes, words = s.classes, s.words
    for e in events:
        if e.form in (Form.VERB_SUBJECT, Form.ACCORDING, Form.LABEL):
            return Part(m, FORMS[e.form] + e.group[:2], e.cue, words[e.cue[0]].lower(), True)
    before = classes[m.first - 1] if m.first else "^"
    if m.first and words[m.first - 1] in DASHES and classes[m.last :].strip("DNATIRCM,.()") == "" and (
        m.first == 1 or classes[m.first - 2] == "Q"
    ):
        return Part(m, "dash", (m.first - 1, m.first), "", True)
    found = PREDICATE.match(classes, m.last)
    assert found is not None
    at = found.end() - 1
    code = found["cue"]
    inside = before in "It"
    if code == "V" and not m.kind.endswith("'") and m.kind != "his":
        word = words[at].lower()
        group = cues.FINITE.get(word, "")
        passive = "X" in found["adverbs"] and any(w.lower() in BE for w in words[found.start("adverbs") : at])
        role = "pas" if passive and word.endswith(("ed", "n", "t", "ld")) else "sv"
        far = "+" if found["app"] or found["more"] else ""
        return Part(m, role + far + ("i" if inside else "") + group[:2], (at, at + 1), word, True)
    for e in events:
        if e.form in (Form.PARTICIPLE, Form.POSSESSIVE):
            return Part(m, FORMS[e.form] + e.group[:2], e.cue, words[e.cue[0]].lower(), True)
    for e in events:
        if e.group:
            return Part(m, "rel" + e.group[:2], e.cue, words[e.cue[0]].lower(), True)
    if code == "B" and not m.kind.endswith("'"):
        return Part(m, "sb" + ("i" if inside else ""), (at, at + 1), words[at].lower(), False)
    if "X" in found["adverbs"] and not m.kind.endswith("'"):
        return Part(m, "sx" + ("i" if inside else ""), (at, at + 1), words[at].lower() if at < len(words) else "", False)
    if m.kind == "his" or m.kind.endswith("'"):
        return Part(m, "own", (-1, -1), "", False)
    return Part(m, "ob" + (before if before in "VBGEFIt,C^Q-.:(" else "o"), (-1, -1), "", False)


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


def tie(reading: Reading, part: Part, q: Quote) -> str:
    """How a mention of the quotation's own sentence hangs together with it: role, side, and what stands between."""
    m = part.mention
    cue = part.cue
    if m.first > q.token:
        start = min(m.first, cue[0]) if cue[0] > q.token else m.first
        return f"R{reading.between(q.sentence, q.token + 1, start)[:6]}>{part.role}"
    if cue[0] > q.token:
        return f"M{part.role}<{reading.between(q.sentence, q.token + 1, cue[0])[:6]}"
    start = max(m.last, cue[1])
    return f"L{part.role}<{reading.between(q.sentence, start, q.token)[-6:]}"


def candidates(reading: Reading, q: Quote) -> list[Candidate]:
    """Mentions around the quotation, then earlier speakers who are not among them."""
    found = list(around(reading.scene, reading.chunks, q.sentence, q.token))
    known = {(c.sentence, c.mention.head) for c in found}
    for h in reversed(reading.heard[-HEARD:]):
        if (h.sentence, h.mention.head) not in known:
            found.append(Candidate(h.sentence, h.mention, "H"))
    return found


def _count(n: int) -> str:
    return str(n) if n < 4 else "4"


def describe(reading: Reading, q: Quote, found: list[Candidate]) -> list[list[str]]:
    """The features of every candidate of ``found``, then those of "nobody"."""
    scene = reading.scene
    own = scene.sentences[q.sentence]
    coarse = own.classes
    ties: dict[int, str] = {}
    left = right = ""
    for m in reading.chunks[q.sentence]:
        part = reading.part(q.sentence)[m.head]
        ties[m.head] = tie(reading, part, q)
        if part.speaks:
            if m.last <= q.token:
                left = ties[m.head]
            elif not right:
                right = ties[m.head]
    sides = f"{left[:3]}{left[-2:]}|{right[:5]}"
    short = f"{'l' if left else ''}{'r' if right else ''}{q.place}"
    at = f"{q.place}{q.end}{'^' if q.opens else ''}"
    paragraph = own.paragraph
    last = reading.heard[-1] if reading.heard else None
    again = "" if last is None else "s" if last.quote_sentence == q.sentence else "p" if last.paragraph == paragraph else str(min(3, paragraph - last.paragraph))
    out: list[list[str]] = []
    speaking_left = [m.head for m in reading.chunks[q.sentence] if m.last <= q.token and reading.part(q.sentence)[m.head].speaks]
    mentions_left = [m.head for m in reading.chunks[q.sentence] if m.last <= q.token]
    mentions_right = [m.head for m in reading.chunks[q.sentence] if m.first > q.token]
    for c in found:
        m, zone = c.mention, c.zone
        s = scene.sentences[c.sentence]
        part = reading.part(c.sentence)[m.head]
        kind = m.kind
        head = s.words[m.head].lower()
        body = "b" if head in BODY_WORDS else ""
        role = part.role
        word = part.word
        bias = zone[0]
        f = [f"z{zone}{kind}", f"a{zone}{role}{kind}", f"p{zone}{at}", f"y{bias}{body}{kind}"]
        if zone in "LR":
            t = ties[m.head]
            f += [f"t{t}", f"k{t}{kind}", f"e{t}{q.end}{q.size}", f"c{bias}{role}{sides}"]
            before = coarse[max(0, m.first - 2) : m.first]
            f.append(f"b{bias}{before}")
            f.append(f"n{bias}{coarse[m.last : m.last + 2]}")
            if zone == "L":
                gap = coarse[m.last : q.token]
                rank = len(mentions_left) - mentions_left.index(m.head)
                if part.speaks:
                    r = len(speaking_left) - speaking_left.index(m.head)
                    f.append(f"r{min(r, 3)}/{min(len(speaking_left), 3)}{role}")
                    after = coarse[part.cue[1] : part.cue[1] + 1]
                    f.append(f"s{after}{r > 1}{role}")
                path = reading.between(q.sentence, m.last, q.token)
                f.append(f"g{path if len(path) < 8 else path[:3] + '_' + path[-4:]}{'' if part.speaks else '-'}")
            else:
                gap = coarse[q.token + 1 : m.first]
                rank = 1 + mentions_right.index(m.head)
                path = reading.between(q.sentence, q.token + 1, m.first)
                f.append(f"h{path[:6]}{role}")
            f.append(f"d{bias}{min(rank, 5)}{role[:2]}{q.place}")
            f.append(f"v{bias}{_count(gap.count('V'))}{_count(gap.count('B') + gap.count('X'))}{role[:2]}")
            f.append(f"m{bias}{_count(gap.count(','))}{_count(gap.count('S'))}{role[:2]}")
            f.append(f"q{bias}{_count(gap.count('Q'))}{gap.count('C') > 0}{gap.count(';') > 0}{gap.count('W') > 0}")
            if word:
                f.append(f"w{bias}{role[:2]}{word}")
                f.append(f"W{word}{'M' if t[0] == 'M' else t[:3] if bias == 'R' else t[-2:]}")
            f.append(f"x{bias}{left[-2:] if bias == 'R' else right[:4]}{role[:3]}{q.end}")
        else:
            index = reading.chunks[c.sentence].index(m)
            mine = reading.part(c.sentence)
            talkers = [h for h, p in mine.items() if p.speaks]
            which = "" if not part.speaks else "=" if len(talkers) == 1 else "<" if talkers[0] == m.head else ">" if talkers[-1] == m.head else "~"
            has_quote = "Q" if "Q" in s.classes else ""
            place = min(index, 3)
            f += [
                f"o{zone}{place}{role}{which}", f"O{zone}{short}{role[:3]}{which}", f"u{zone}{short}{kind}{place}",
                f"U{zone}{has_quote}{role[:2]}{which}{q.place}", f"i{zone}{s.classes[m.last : m.last + 1]}{has_quote}{q.place}",
                f"j{zone}{len(talkers) and 1}{place}{kind}",
            ]  # fmt: skip
            if zone == "H":
                f.append(f"D{min(4, paragraph - s.paragraph)}{short}")
                f.append(f"J{min(4, paragraph - s.paragraph)}{q.size}{q.end}{kind}")
            if word:
                f.append(f"w{zone}{role[:2]}{word}")
        if last is not None:
            same = "S" if last.sentence == c.sentence and last.mention.head == m.head else "N" if head == last.head else ""
            if not same:
                older = [h for h in reading.heard[:-1] if h.head == head]
                same = "O" if older else "-"
            f += [f"l{same}{again}{bias}{q.place}", f"f{same}{again}{bias}{role}", f"F{same}{again}{short}{kind}", f"X{same}{last.mention.kind}{kind}{bias}"]
        else:
            f += [f"l{bias}{q.place}{kind}"]
        out.append(f)
    out.append(["0", f"0{q.place}{q.end}", f"0{q.size}{q.place}", f"0{short}", f"0{again}{q.place}", f"0{sides}"])
    return out
