"""Who answers in an interview whose questions have no marks, each a paragraph, and whose answers stand in marks.

«A» behind "Quando ha cominciato?", «B» behind "E sua madre?": whoever the questions call by name, whom the headline or
an announcement names as the one interviewed, or whom alone the paragraphs before them are about. Nobody is asked of
himself, so that whom a question tells of is not who answers it.
"""

from __future__ import annotations

from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled

OUTSIDE = 'Q.,-:"()'  # what may stand in a paragraph that is an answer
LEAST = 2  # questions with answers that make an interview
SURELY = 3  # those behind which a remark with words of others in marks is a question too
OPENING = 2  # words before a name that opens a sentence
OFFERS = 300  # code points of a paragraph that an answer takes up without a question in it
# At the head of a sentence, before or behind a comma, whom a question speaks to: "Ministro Rossi, come va?"
_VOCATIVE = compiled("[TN]A+(?=,)|A+(?=,)")
_LABEL = compiled('A+(?:,[DNTAI]+)?[:,]"?Q')  # "Ori: «…»", "Carla Ori, pittrice: «…»"
_BYLINE = compiled("[IN]?A+")
_ASIDE = 4  # words of a gesture between words in marks: "Ride.", "Ci pensa su."
# "Intervista a Carla Ori", "Entrevista com Rui Gomes", "Parla Carla Ori"
_TALKS = frozenset("intervista entrevista entretien interview colloquio conversa conversación parla habla fala".split())
_WITH = frozenset("a ad al alla con com à avec de d' di".split())


def answered(reading: Reading, t: Tagged) -> Said | None:
    """Who is interviewed, where the paragraph of ``t`` is one of the answers; None where that is not certain."""
    if reading.known.lang not in ROMANCE or t.tags.strip(OUTSIDE):
        return None
    if reading.interview is None:
        found = _answers(reading)
        reading.interview = found, _interviewed(reading, found) if found else None
    answers, person = reading.interview
    if t.paragraph not in answers or person is None:
        return None
    at, n = next(
        (s, n) for s in reading.sentences for n in reading.names[s.index] if reading.people.named(s, n) is person
    )
    return Said("continues", at, reading.named(at, n), None)


def _paragraphs(reading: Reading) -> dict[int, list[Tagged]]:
    out: dict[int, list[Tagged]] = {}
    for s in reading.sentences:
        out.setdefault(s.paragraph, []).append(s)
    return out


def _is_answer(sentences: list[Tagged]) -> bool:
    return any("Q" in s.tags for s in sentences) and not any(s.tags.strip(OUTSIDE) for s in sentences)


def _with_asides(sentences: list[Tagged]) -> bool:
    """Whether marks open a paragraph and what stands between them tells of nobody's saying: "«No». Ride. «Mai»."."""
    told = [s for s in sentences if s.tags.strip(OUTSIDE)]
    bare = not sentences[0].tags.strip(OUTSIDE) and "Q" in sentences[0].tags
    return bare and all(len(s.tags) <= _ASIDE + 1 if "V" in s.tags else not set(s.tags) & set("LKTAQ") for s in told)


def _asks(sentences: list[Tagged]) -> bool:
    last = sentences[-1]
    return last.words[-1].endswith("?") and "Q" not in last.tags and not _is_answer(sentences)


def _answers(reading: Reading) -> frozenset[int]:
    """The paragraphs that are answers: each behind a question, or behind a remark that follows an answer."""
    of = _paragraphs(reading)
    behind = [p for p in of if p - 1 in of and _asks(of[p - 1])]
    asked = {p for p in behind if _is_answer(of[p]) or _with_asides(of[p])}
    if len(asked) < LEAST or not any(_is_answer(of[p]) for p in asked):
        return frozenset()
    last, surely = max(asked), len(asked) >= SURELY
    for p in sorted(of):
        if p - 1 not in of or p - 2 not in asked or not (_is_answer(of[p]) or _with_asides(of[p])):
            continue
        above = of[p - 1]
        plain = not any("Q" in s.tags for s in above)
        short = above[-1].span.end - above[0].span.start <= OFFERS
        if short and (plain or (surely and p < last and not _is_answer(above))):
            asked.add(p)
    return frozenset(asked)


def _interviewed(reading: Reading, answers: frozenset[int]) -> Person | None:
    """The one who is asked, in whatever way the article says it first; none whom the questions tell of."""
    called = _called(reading, answers)
    if called is not None:
        return called
    first = min(answers) - 1
    told = {
        p for s in reading.sentences if s.paragraph + 1 in answers for n in reading.names[s.index]
        if (p := reading.people.named(s, n)) is not None
    }  # fmt: skip
    for one in (_announced(reading, first), _introduced(reading, first)):
        if one is not None:
            return one if one not in told else None
    return None


def _called(reading: Reading, answers: frozenset[int]) -> Person | None:
    """Whom questions call by name, at the head and before a comma: "Carla, quando …?", "Ministro Rossi, come …?"."""
    found = set[Person]()
    for s in reading.sentences:
        m = _VOCATIVE.match(s.tags) if s.paragraph + 1 in answers and s.words[-1].endswith("?") else None
        if m is None:
            continue
        if s.tags[0] == "A" and m.end() == 1:
            one = [p for p in reading.people.all if p.person and len(p.words) > 1 and p.words[0] == s.words[0]]
        else:
            first = 0 if s.tags[0] == "A" else 1
            who = reading.people.find(s.words[first : m.end()])
            one = [who] if who is not None and who.person else []
        found.update(one if len(one) == 1 else ())
    return found.pop() if len(found) == 1 else None


def _announced(reading: Reading, first: int) -> Person | None:
    """Whom a headline quotes behind the name alone, or an announcement names: "Ori: «…»", "Intervista a Carla Ori"."""
    head = [s for s in reading.sentences if s.paragraph < first]
    for s in head:
        for n in reading.names[s.index]:
            person = reading.people.named(s, n)
            if person is None or not person.person:
                continue
            label = s.paragraph == 0 and n.first == 0 and _LABEL.match(s.tags) is not None
            before = s.lower[max(0, n.first - 2 - len(n.roles)) : n.first]
            talk = next((k for k, word in enumerate(before) if word in _TALKS), None)
            whose = talk is not None and (before[talk + 1 :][:1] == () or before[talk + 1] in _WITH)
            if label or (whose and len(n.words) > 1):
                return None if _joined(s, n) else person
    return None


def _introduced(reading: Reading, first: int) -> Person | None:
    """The one person named in full who opens a sentence before the first question."""
    found: dict[str, Person] = {}
    of = _paragraphs(reading)
    for s in reading.sentences:
        if s.paragraph >= first:
            break
        if _BYLINE.fullmatch(s.tags) and len(of[s.paragraph]) == 1:
            continue
        for n in reading.names[s.index]:
            person = reading.people.named(s, n)
            opens = not n.governed and (n.first <= OPENING or not s.tags[: n.first].strip("IDNTARM,-"))
            full = person is not None and len(person.words) > 1
            if opens and full and person is not None and person.person and not person.place:
                found[person.name] = person
                if _joined(s, n):
                    return None  # "Ann Lee und Ben Roe"
    return next(iter(found.values())) if len(found) == 1 else None


def _joined(s: Tagged, n: Name) -> bool:
    return s.tags[n.last : n.last + 1] == "C"
