"""Which Slavic body a common noun means again: "в министерстве" behind "Министерство энергетики", "у відомстві"."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.foreign import cases, declined
from provenance.attribute.foreign.nouns import ANEW
from provenance.attribute.foreign.offices import MINISTRY
from provenance.attribute.foreign.subject import NEAR
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import Whom
from provenance.model import ActorKind

VOWELS = "аеиіїоуєюяьй"
SHORTER = {"міністерств": "мін", "министерств": "мин"}  # what a word made of two begins with: "Мінфін"
ANEW_STEMS = ("ведомств", "відомств", "спецслужб", "организац", "організац")
SHORTEST = 4  # letters of a stem
OF = "NA"  # classes of what a body is of


def again(whom: Whom, t: Tagged, noun: str) -> str | None:
    """The one body of the sentences before that a noun alone means; None where there are several, or none."""
    stem = noun.rstrip(VOWELS)
    if len(stem) < SHORTEST:
        return None
    anew = noun in ANEW or stem in ANEW_STEMS
    found: dict[str, None] = {}
    for s in reversed(whom.sentences[max(0, t.index - NEAR) : t.index]):
        for name in _bodies(whom, s):
            if anew or _has(name.lower(), stem):
                found.setdefault(name)
        if found and not anew:
            break
    names = [n for n in found if not any(n != m and m.startswith(f"{n} ") for m in found)]
    return names[0] if len(names) == 1 else None


def _has(name: str, stem: str) -> bool:
    head = name.split()[0]
    return any(w.startswith(stem) for w in name.split()[:2]) or head.endswith(stem) or (
        stem in SHORTER and head.startswith(SHORTER[stem]) and len(head) > len(SHORTER[stem])
    )  # fmt: skip


def _bodies(whom: Whom, s: Tagged) -> Iterator[str]:
    """The bodies that a sentence names in more than a common noun, in the nominative."""
    taken = -1
    for k in range(len(s.tags)):
        if k < taken or s.tags[k] not in "NA":
            continue
        n = next((n for n in whom.names[s.index] if n.first == k), None)
        person = whom.people.named(s, n) if n is not None else None
        if person is None and MINISTRY.match(s.words[k]) and s.words[k][-1] not in VOWELS:
            yield s.words[k]
            continue
        if n is not None and person is not None and (person.kind is ActorKind.BODY or MINISTRY.match(person.name)):
            taken = n.last
            if len(person.name.split()) > 1 or person.name.lower() not in whom.known.bodies or person.name.isupper():
                yield person.name
                continue
        head = next((b for b in whom.known.bodies if len(b) > SHORTEST and cases.same(s.lower[k], b, whom.known)), None)
        if head is None or s.words[k].isupper():
            continue
        last = k + 1
        while last < len(s.tags) and s.tags[last] in OF and not s.lower[last].endswith(("ому", "ему")):
            last += 1
        if last > k + 1:
            taken = last
            yield declined.nominative(s.words[k:last], whom.known)
