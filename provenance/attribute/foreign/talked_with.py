"""Who said what a speaker tells of a talk: "Крук переказав розмову з рибалкою. «Він сказав мені: „…“», – розповів він".

The sentence before the quotation has to say with whom its speaker talked, and the words before the inner marks have to
be no more than that "he" or "she" said so.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign import declined
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.late import late
from provenance.model import ActorKind, Span

HE = dict.fromkeys("він он on".split(), "m") | dict.fromkeys("вона она ona".split(), "f")
# What else may stand in such a clause: to whom it was said, when, how.
BESIDE = frozenset(
    """мені нам мне mi nam і й и а i a тоді тогда wtedy потім потом potem просто prosto лише только tylko відразу сразу
    якось как-то коротко krótko ще ещё еще jeszcze""".split()
)
TALKS = tuple(
    """розмов бесід зустріч діалог спілкуван поговори спілкува зустрі говори разговор разговарив бесед встреч диалог
    общени побесед беседова встрети общал rozmow rozmaw spotka dialog pogadał""".split()
)
WHO = frozenset("который которая який яка котрий котра który która".split())
HERS = frozenset("которая яка котра która".split())
WITH = frozenset("з із зі с со z ze".split())
NEAR = 4  # words from the talk to "with"
UNNAMED = (
    "неназван",
    "безымянн",
    "безіменн",
    "anonimow",
    "анонімн",
    "анонимн",
)  # adjectives that tell nothing of somebody
_LAST = late(r"(?:^|[.!?…]\s+)(?P<clause>[^.!?…]+):\s*$")
_ENDS = {  # of the instrumental, and of the nominatives that it may be of
    "ом": ("", "о"), "ем": ("ь", "", "й"), "єм": ("й",), "ою": ("а",), "ой": ("а",), "ею": ("я", "а"), "ей": ("я", "а"),
}  # fmt: skip
_HERS = ("ла", "лася", "лась", "ła")
_HIS = ("в", "вся", "л", "лся", "ł")


class HeSaid(NamedTuple):
    """Where in a stretch it says that somebody said something, and of which gender that is, if it tells."""

    said: Span
    gender: str | None


def he_said(tail: str, known: Grammar) -> HeSaid | None:
    """How ``tail``, the outer words up to the inner marks, leads up to them, if it says no more than that."""
    m = _LAST.search(tail)
    words = list(re.finditer(r"[\w’'-]+", m["clause"])) if m is not None else []
    verbs = [w for w in words if w[0].lower() not in BESIDE and w[0].lower() not in HE]
    if m is None or len(verbs) != 1 or verbs[0][0].lower() not in known.cues:
        return None
    verb = verbs[0][0].lower()
    own = "f" if verb.endswith(_HERS) else "m" if verb.endswith(_HIS) else None
    if verb.endswith((*MANY, "li", "ły", "łem", "łam", "łeś")) or verb[-1] in "юу":
        return None  # several, or the speaker
    pronoun = next((HE[w[0].lower()] for w in words if w[0].lower() in HE), None)
    if own is None and pronoun is None:
        return None
    at = m.start("clause")
    return HeSaid(Span(at + words[0].start(), at + words[-1].end()), pronoun or own)


def partner(reading: Reading, quotation: Span, gender: str | None, speaker: str) -> Subject | None:
    """With whom, by the sentence before a quotation, its ``speaker`` talked; nobody where that is not one person."""
    ahead = [s for s in reading.sentences if s.spans and s.spans[0].start <= quotation.start]
    if len(ahead) < 2 or ahead[-1].paragraph - ahead[-2].paragraph > 1 or "Q" in ahead[-2].tags:
        return None
    return _other(reading, ahead[-2], gender, speaker)


def in_relative(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Who says words in a clause about with whom somebody talked: "розповів про розмову з рибалкою, який попросив «…»".

    Whoever tells of the talk repeats them.
    """
    k = next((k for k in range(token - 1, low + 1, -1) if t.lower[k] in WHO and t.tags[k - 1] == ","), None)
    verb = None if k is None else next(iter(cues(t, k, token)), None)
    if k is None or verb is None or t.lower[verb].endswith((*MANY, "li", "ły")) or t.lower[verb - 1] in ("не", "nie"):
        return None
    if ",C" in t.tags[k:token] or ",S" in t.tags[k + 1 : token]:
        return None  # "о встрече с министром, который уехал, и назвал ее «полезной»"
    if any(k < n.first < token and not n.governed and reading.counts(t, n) for n in reading.names[t.index]):
        return None
    teller = next((v for v in cues(t, low, k) if v < k), None)
    outer = reading.subject(t, teller, low, k, False) if teller is not None else None
    if outer is None or outer.name is None or outer.medium or outer.person is None:
        return None
    one = _other(reading, t, "f" if t.lower[k] in HERS else "m", outer.name, k - 1)
    return Said("governing_verb", t, one, verb, outer) if one is not None and one.name is not None else None


def _other(reading: Reading, s: Tagged, gender: str | None, speaker: str, stop: int | None = None) -> Subject | None:
    """With whom a sentence says that somebody talked; ``stop`` is where the words for whom it was have to end."""
    talk = next((k for k in range(len(s.lower)) if s.lower[k].startswith(TALKS)), None)
    near = range(talk + 1, min(talk + 1 + NEAR, len(s.lower))) if talk is not None else ()
    at = next((k for k in near if s.lower[k] in WITH), None)
    if at is None:
        return None
    end = at + 1
    while end < len(s.tags) and s.tags[end] in "NTAD":
        end += 1
    if end == at + 1 or s.tags[end : end + 1] == "C" or (stop is not None and end != stop):
        return None
    name = next((n for n in reading.names[s.index] if at < n.first and n.last <= end), None)
    if name is not None:
        found = reading.named(s, name)
        who = found.person
        fits = who is not None and who.person and gender in (None, who.gender) and who.name != speaker
        return found if fits else None
    told = _nominative(s, at + 1, end, reading.known)
    if told is None or reading.told_gender("", told.split()[-1]) not in (None, gender):
        return None
    return Subject(at + 1, end, told, ActorKind.PERSON, how="with whom the speaker talked")


def _nominative(s: Tagged, first: int, last: int, known: Grammar) -> str | None:
    """Somebody without a name out of the instrumental, with the adjectives before the noun; None for no person."""
    words = [w.lower() for w in s.words[first:last]]
    listed, titles = roles().other.get(known.lang, ()), known.titles | known.words.get("ranks", frozenset())
    for k in range(len(words)):
        if known.lang == "pl":
            noun = next((one for one in _polish(words[k]) if fold(one) in listed or one in titles), None)
        else:
            noun = declined.nominative((words[k],), known)
            noun = noun if noun != words[k] and (fold(noun) in listed or noun in titles) else None
            noun = noun or next((one for one in _bare(words[k]) if fold(one) in listed or one in titles), None)
        if noun is None:
            continue
        if known.lang == "pl":
            hers = noun.endswith("a") and words[k].endswith("ą")
            front = [f"{w[:-1]}a" if hers and w[-1] == "ą" else w.removesuffix("m") for w in words[:k]]
        else:
            front = [declined.agreeing(w, noun, known) for w in words[:k]]
        return " ".join((*(w for w in front if not w.startswith(UNNAMED)), noun))
    return None


def _bare(word: str) -> list[str]:
    """What a Russian or Ukrainian noun in the instrumental may be of."""
    return [word[:-2] + way for way in _ENDS.get(word[-2:], ())]


def _polish(word: str) -> list[str]:
    """What a Polish noun in the instrumental may be of."""
    if word.endswith("ą"):
        return [word[:-1] + "a"]
    if word.endswith(("kiem", "giem")):
        return [word[:-3]]
    return [word[:-2], word[:-3] + "iec"] if word.endswith("em") else []
