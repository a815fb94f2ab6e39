"""Who answers in an interview whose questions have no marks, each a paragraph, and whose answers stand in marks.

«A» behind "Quando ha cominciato?", «B» behind "E sua madre?": whoever the questions call by name, or whom alone the
paragraphs before them are about.
"""

from __future__ import annotations

from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

OUTSIDE = 'Q.,-:"()'  # what may stand in a paragraph that is an answer
LEAST = 2  # questions with answers that make an interview
OPENING = 2  # words before a name that opens a sentence
OFFERS = 300  # code points of a paragraph that an answer takes up without a question in it


def answered(reading: Reading, t: Tagged) -> Said | None:
    """Who is interviewed, where the paragraph of ``t`` is one of the answers; None where that is not certain."""
    if reading.known.lang not in ROMANCE or t.tags.strip(OUTSIDE):
        return None
    answers = _answers(reading)
    first = _first_question(reading, answers)
    if t.paragraph not in answers or first is None:
        return None
    person = _called(reading, answers) or _introduced(reading, first)
    if person is None:
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


def _asks(sentences: list[Tagged]) -> bool:
    return sentences[-1].words[-1].endswith("?") and not any("Q" in s.tags for s in sentences)


def _answers(reading: Reading) -> frozenset[int]:
    """The paragraphs that are answers: each behind a question, or behind a remark that follows an answer."""
    of = _paragraphs(reading)
    asked = {p for p in of if _is_answer(of[p]) and p - 1 in of and _asks(of[p - 1])}
    if len(asked) < LEAST:
        return frozenset()
    for p in sorted(of):
        plain = p - 1 in of and not any("Q" in s.tags for s in of[p - 1])
        short = plain and of[p - 1][-1].span.end - of[p - 1][0].span.start <= OFFERS
        if _is_answer(of[p]) and short and p - 2 in asked:
            asked.add(p)
    return frozenset(asked)


def _first_question(reading: Reading, answers: frozenset[int]) -> int | None:
    return min(answers) - 1 if answers else None


def _called(reading: Reading, answers: frozenset[int]) -> Person | None:
    """Whom a question calls by the given name, at its head and before a comma: "Carla, quando ha cominciato?"."""
    for s in reading.sentences:
        if s.paragraph + 1 in answers and s.tags[1:2] == "," and s.words[-1].endswith("?"):
            found = [p for p in reading.people.all if p.person and len(p.words) > 1 and p.words[0] == s.words[0]]
            if len(found) == 1:
                return found[0]
    return None


def _introduced(reading: Reading, first: int) -> Person | None:
    """The one person named in full who opens a sentence before the first question."""
    found: dict[str, Person] = {}
    for s in reading.sentences:
        if s.paragraph >= first:
            break
        for n in reading.names[s.index]:
            person = reading.people.named(s, n)
            opens = not n.governed and (n.first <= OPENING or not s.tags[: n.first].strip("IDNTARM,-"))
            if opens and person is not None and person.person and not person.place:
                found[person.name] = person
                if s.tags[n.last : n.last + 1] == "C":
                    return None  # "Ann Lee und Ben Roe"
    return next(iter(found.values())) if len(found) == 1 else None
