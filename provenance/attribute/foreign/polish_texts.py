"""Whose text Polish words are read in: "czytamy w oświadczeniu ministerstwa", "W komunikacie policji podkreślono".

The body stands in the genitive behind the noun for its text and is put into the nominative. A text without an owner is
whose it was said to be just before: "Klub wydał oświadczenie. „…” – czytamy w komunikacie". Who read one aloud is how
the words came. Texts of people with names are found in ``sources``.
"""

from __future__ import annotations

from provenance.attribute.foreign.polish_genitive import ADJECTIVES, IMPERSONAL, READS, WORDS, is_letters, owner
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# Texts in the locative, and as what somebody puts out or reads aloud.
TEXTS = {
    "komunikacie": "komunikat", "oświadczeniu": "oświadczenie", "piśmie": "pismo", "raporcie": "raport",
    "stanowisku": "stanowisko", "liście": "list", "odpowiedzi": "odpowiedź", "wpisie": "wpis", "apelu": "apel",
    "uzasadnieniu": "uzasadnienie", "notatce": "notatka", "uchwale": "uchwałę", "depeszy": "depeszę",
    "dokumencie": "dokument", "tekście": "tekst", "zawiadomieniu": "zawiadomienie",
    "sprawozdaniu": "sprawozdanie", "ogłoszeniu": "ogłoszenie",
}  # fmt: skip
PUT_OUT = frozenset(TEXTS.values())
SAYS = frozenset("głosi brzmi".split())
IN = frozenset("w we".split())
HIS = frozenset("jego jej ich".split())
ISSUES = tuple("opublikowa wyda zamieści przekaza rozesła wystosowa przesła wysła upubliczni ogłosi".split())
ALOUD = ("odczyta", "przeczyta")
NEAR = 2  # sentences back to where a text is told of


def whose_text(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The body in whose text the quotation at a word is said to stand; None where nothing or a name says it."""
    if reading.known.lang != "pl":
        return None
    start = token + 1 + len(t.tags[token + 1 :]) - len(t.tags[token + 1 :].lstrip(',-."'))
    if start < len(t.lower) and t.lower[start] in READS:
        at = _text(t, start + 1)
        if at is None:
            return None
        return _of(reading, t, at, start) or _before(reading, t, at, start)
    if start + 1 < len(t.lower) and t.lower[start] in SAYS and t.lower[start + 1] in PUT_OUT:
        return _of(reading, t, start + 1, start)
    said = next((k for k in range(token - 1, 0, -1) if t.lower[k] in IMPERSONAL), None)
    at = _text(t, 0) if said is not None and "Q" not in t.tags[:token] else None
    if said is None or at is None or said < at:
        return None
    own = owner(reading, t, at + 1)
    return _of(reading, t, at, said) if own is not None and own.last <= said else None


def _text(t: Tagged, first: int) -> int | None:
    """Where the noun for a text stands in "w (krótkim) oświadczeniu" near a word."""
    for k in range(first, min(first + 3, len(t.lower) - 1)):
        if t.lower[k] in IN:
            near = range(k + 1, min(k + 2 + ADJECTIVES, len(t.lower)))
            return next((j for j in near if t.lower[j] in TEXTS and not set(t.tags[k + 1 : j]) - set("NAD")), None)
    return None


def _of(reading: Reading, t: Tagged, at: int, cue: int) -> Said | None:
    """The body right behind its text, and who read it out."""
    own = owner(reading, t, at + 1)
    if own is None:
        return None
    text = TEXTS.get(t.lower[at], t.lower[at])
    before = next((s for s in reversed(_near(reading, t)) if text in s.lower), None)
    reader = _reader(reading, before, before.lower.index(text)) if before is not None else None
    return Said("quote_verb_subject", t, own, cue, reader)


def _before(reading: Reading, t: Tagged, at: int, cue: int) -> Said | None:
    """The body that has just put out the text that nothing more is said of."""
    if at + 1 < len(t.tags) and t.tags[at + 1] in "NTAD" and not t.lower[at + 1].endswith("nym"):
        return None
    for s in reversed(_near(reading, t)):
        k = next((k for k in range(1, len(s.lower)) if s.lower[k] in PUT_OUT), None)
        if k is None:
            continue
        reader = _reader(reading, s, k)
        own = owner(reading, s, k + 1)
        if own is None and reader is None:
            own = _issuer(reading, s, k)
        if own is not None:
            meant = Subject(at, at + 1, own.name, own.kind, how="whose statement it is")
            return Said("quote_verb_subject", t, meant, cue, reader)
        return None
    return None


def _near(reading: Reading, t: Tagged) -> tuple[Tagged, ...]:
    """The sentences before one, in its paragraph or the one above, that quote nothing."""
    before = reading.sentences[max(0, t.index - NEAR) : t.index]
    return tuple(s for s in before if t.paragraph - s.paragraph <= 1 and "Q" not in s.tags)


def _reader(reading: Reading, s: Tagged, text: int) -> Subject | None:
    """Who reads a text aloud in a sentence: "Rzecznik Jan Lis odczytał oświadczenie rodziny"."""
    verb = next((v for v in range(text - 1, 0, -1) if s.lower[v].startswith(ALOUD)), None)
    n = next((n for n in reading.names[s.index] if verb is not None and n.last <= verb and reading.counts(s, n)), None)
    who = reading.named(s, n) if n is not None else None
    return who if who is not None and who.person is not None and who.person.person else None


def _issuer(reading: Reading, s: Tagged, text: int) -> Subject | None:
    """The body at the head of a sentence that says that it puts out a text: "Ministerstwo Zdrowia wydało komunikat"."""
    verb = next((v for v in range(1, text) if s.lower[v].startswith(ISSUES)), None)
    if verb is None or verb > WORDS or s.tags[:verb].strip("NTA"):
        return None
    own = range(min(verb, 1 + ADJECTIVES))
    head = next((k for k in own if s.lower[k] in reading.known.bodies or is_letters(s.words[k])), None)
    if head is None:
        return None
    first = s.words[0] if is_letters(s.words[0]) or (verb > 1 and s.words[1][0].isupper()) else s.lower[0]
    return Subject(0, verb, " ".join((first, *s.words[1:verb])), ActorKind.BODY)


_DONE = ("ano", "ono", "ęto", "yto")
SHORTEST = 6  # letters of a verb that says what was done, and not by whom: "rano" is none


def done_by_nobody(t: Tagged, low: int, token: int) -> bool:
    """Whether a Polish clause says what was done and names nobody: "W 2020 roku zapowiadano „stałą” bazę"."""
    return any(len(w) >= SHORTEST and w.endswith(_DONE) and w not in _NOT_DONE for w in t.lower[low:token])


_NOT_DONE = READS | frozenset("zielono czerwono samotno kimono".split())  # what a text says may be his
