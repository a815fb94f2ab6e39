"""Who said what somebody tells of in German: "Sie erzählte der Zeitung, der Präsident habe ihr gesagt: „…“".

The clause behind the comma has the words; whoever tells of them passes them on.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

HAVE = frozenset("habe hätte hat hatte haben hätten hatten".split())
SELF = frozenset("er sie ich man".split())


def told_of(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who is told to have said the words at ``token``, in a clause whose participle stands before a colon or behind."""
    if reading.known.lang != "de":
        return None
    colon = t.tags[token - 1 : token] == ":"
    last = token - 2 if colon else token + 1  # the participle
    if not low <= last < len(t.tags) or not _says(reading, t.lower[last]):
        return None
    if not colon and t.tags[last] != "V":
        return None
    end = min(last, token)
    have = next((k for k in range(end - 1, low + 1, -1) if t.lower[k] in HAVE), None)
    comma = t.tags.rfind(",", low, have) if have is not None else -1
    if have is None or comma < low or have == comma + 1 or "," in t.tags[have:end] or "V" in t.tags[comma:have]:
        return None
    verb = next(iter(cues(t, low, comma)), None)
    teller = reading.subject(t, verb, low, comma, False) if verb is not None else None
    if teller is None or teller.medium or teller.name is None or t.tags[comma + 1] in "SC":
        return None
    if t.lower[comma + 1] in SELF:
        return None  # "sie habe ihm geantwortet": whoever tells it, as a rule
    spoke = reading.spoke.get(t.index)
    who = reading.nominal(t, comma + 1, have, False, have)
    if spoke is not None:
        reading.spoke[t.index] = spoke
    if who is None or who.medium or who.name is None or who.last != have or who.name == teller.name:
        return None
    if who.person is None and not reading.of_people(t, who.first, who.last) and who.kind is not ActorKind.BODY:
        return None
    return Said("subject_verb_quote", t, _bare(t, who), last, through=teller)


def _says(reading: Reading, word: str) -> bool:
    """Whether a word is a participle of saying: "gesagt", "zugeflüstert"."""
    plain = next((word[len(p) :] for p in AT if word.startswith((f"{p}ge", f"{p}be"))), word)
    return word.endswith(("t", "en")) and any(w in SAID or w in reading.known.cues for w in (word, plain))


AT = ("zu", "an", "nach", "hinterher", "entgegen", "zurück")
SAID = frozenset(
    """gefragt gedroht geantwortet geflüstert gerufen geraunt geschrien gebrüllt geherrscht geschnauzt befohlen gemeint
    gebeten gemailt getippt geraten gezischt beschimpft gehaucht geschickt""".split()
)


def _bare(t: Tagged, who: Subject) -> Subject:
    """``who`` as a person, where only a noun says what he or she is."""
    return replace(who, kind=who.kind or ActorKind.PERSON)
