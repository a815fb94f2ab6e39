"""A Slavic that-clause that hangs on another's claim: "Лис опроверг утверждения мэрии о том, что мост горел"."""

from __future__ import annotations

from typing import NamedTuple

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import MEDIA, ActorKind

CLAIMS = tuple(
    """утвержден обвинен заявлен слова слов словам упрек упрёк сообщени сведени жалоб догадк твердженн звинуваченн
    заяв закид слова слів повідомленн скарг припущенн twierdze oskarże zarzut doniesie słowa słowom""".split()
)
WHOLE = frozenset("слова слов словам слів słowa słowom".split())  # forms that other words begin with
DENYING = tuple(
    """опроверг отверг отриц отмел отмёл отмета спрост запереч відкин відкид zaprzecz odrzuc zdementow dementow
    dementuj""".split()
)
ABOUT = (("о", "том"), ("об", "этом"), ("в", "том"), ("про", "те"), ("у", "тому"), ("в", "тому"), ("o", "tym"))
PRESS = frozenset("сми змі медиа медіа mediów prasy прессы преси журналистов журналістів dziennikarzy".split())
LONGEST = 6  # words of whose claim it is


class Claim(NamedTuple):
    """That a clause is another's claim; ``said`` is None where nobody tells whose."""

    said: Said | None


def claim_of(reading: Reading, t: Tagged, verb: int, that: int, teller: Subject) -> Claim | None:
    """Whose claim the clause from ``that`` on is, beside the subject ``teller`` of the verb; None where it is theirs.

    A claim that nobody is named for is the teller's, "выступил с обвинениями в том, что", unless he or she denies it.
    """
    if not (reading.known.slavic or reading.known.lang == "pl") or t.tags[that - 1 : that] != ",":
        return None
    end = that - 1
    end -= 2 * (t.lower[end - 2 : end] in ABOUT)
    k = next((k for k in range(end - 1, verb, -1) if _is_claim(t.lower[k])), None)
    if k is None or end - k > LONGEST:
        return None
    denies = t.lower[verb].startswith(DENYING)
    if k + 1 == end or set(t.tags[k + 1 : end]) - set("NTADK"):
        return Claim(None) if denies else None
    whose = _whose(reading, t, k + 1, end, teller)
    if whose is None:
        return Claim(None)
    person = teller.person is not None and teller.person.person
    return Claim(Said("governing_verb", t, whose, verb, through=teller if person else None))


def _is_claim(word: str) -> bool:
    return word in WHOLE or (word.startswith(CLAIMS) and not word.startswith(("слов", "слів", "słow")))


def _whose(reading: Reading, t: Tagged, first: int, end: int, teller: Subject) -> Subject | None:
    """Somebody or some body in the genitive; None where that is a medium, or the nominative is not sure."""
    if "K" in t.tags[first:end] or not PRESS.isdisjoint(t.lower[first:end]):
        return None
    for n in reading.names[t.index]:
        if first <= n.first < end and reading.counts(t, n):
            named = reading.named(t, n)
            return None if named.medium or named.kind in MEDIA or named.person is teller.person else named
    words = t.words[first:end]
    bare = declined.nominative(words, reading.known) if reading.known.slavic else " ".join(words)
    noun = bare.lower()
    so = [
        p for p in reading.people.all if p.person and any(noun == r or is_role(noun, r, reading.known) for r in p.roles)
    ]
    if len(so) == 1 and so[0] is not teller.person:
        return Subject(first, end, so[0].name, so[0].kind, so[0], how="whose claim it is")
    if bare == " ".join(words):
        return None
    return Subject(first, end, bare, ActorKind.PERSON, how="whose claim it is")
