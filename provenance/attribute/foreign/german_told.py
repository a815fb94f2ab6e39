"""Who said what somebody tells of in German: "Sie erzählte der Zeitung, der Präsident habe ihr gesagt: „…“".

The clause behind the comma has the words; whoever tells of them passes them on.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.floor import REPORTED, reported
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
    if (after := _told_after(reading, t, token, low)) is not None:
        return after
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


# What tells that words follow, and what that none do.
_LEADS_UP = frozenset("ihm ihr ihnen satz sätze wörtlich folgendes worte worten zugerufen zugeflüstert".split())
_NOT_SO = frozenset("nichts nie niemals kein keinen keine nicht das dies".split())
_MOOD = frozenset("habe hätte haben hätten".split())


def _told_after(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The same where the teller stands right before the colon: "Der Angeklagte habe nur gesagt, so Lee: „…“"."""
    colon = token - 1
    comma = t.tags.rfind(",", low, colon)
    if t.tags[colon : colon + 1] != ":" or comma - low < 4 or not _says(reading, t.lower[comma - 1]):
        return None
    have = next((k for k in range(low + 1, comma - 1) if t.lower[k] in _MOOD), None)
    so, cue = t.lower[comma + 1] == "so", t.tags[comma + 1 : comma + 2] == "V"
    if have is None or not (so or cue) or set(t.tags[low:have]) & set("VS,Q") or t.lower[low] in SELF:
        return None
    between = frozenset(t.lower[have:comma])
    if _LEADS_UP.isdisjoint(between) or not _NOT_SO.isdisjoint(between):
        return None  # "Der Rat habe das längst zugesagt, klagte Lee: „…“": Lee speaks
    spoke = reading.spoke.get(t.index)
    who = reading.nominal(t, low, have, False, have)
    teller = reading.nominal(t, comma + 2, colon, False, comma + 1)
    if spoke is not None:
        reading.spoke[t.index] = spoke
    if who is None or who.medium or who.name is None or who.last != have or t.tags[who.first] == "P":
        return None
    if teller is None or teller.medium or teller.name is None or teller.name == who.name:
        return None
    if who.person is None and not reading.of_people(t, who.first, who.last) and who.kind is not ActorKind.BODY:
        return None
    if who.person is None:  # whoever spoke before is not meant by it
        name = " ".join(t.words[who.first + (t.tags[who.first] == "D") : have])
        who = replace(who, name=name, how="as printed")
    return Said("subject_verb_quote", t, _bare(t, who), comma - 1, through=teller)


def _says(reading: Reading, word: str) -> bool:
    """Whether a word is a participle of saying: "gesagt", "zugeflüstert"."""
    plain = next((word[len(p) :] for p in AT if word.startswith((f"{p}ge", f"{p}be"))), word)
    return word.endswith(("t", "en")) and any(w in SAID or w in reading.known.cues for w in (word, plain))


AT = ("zu", "an", "nach", "hinterher", "entgegen", "zurück")
SAID = frozenset(
    """gefragt gedroht geantwortet geflüstert gerufen geraunt geschrien gebrüllt geherrscht geschnauzt befohlen gemeint
    gebeten gemailt getippt geraten gezischt beschimpft gehaucht geschickt""".split()
)


_JOINS = frozenset("aber und denn doch sondern weil obwohl".split())
_WORDS = frozenset("worten worte satz hinweis begründung".split())


def worded(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who is the subject of a clause that leads up to words: "Der Rat schloss mit dem Hinweis, es fehle „…“"."""
    if reading.known.lang != "de" or low or _WORDS.isdisjoint(t.lower[:token]):
        return None
    k = next((k for k in range(3, token - 1) if t.lower[k - 2] == "mit" and t.lower[k] in _WORDS), None)
    if k is None or t.tags[k + 1] not in ",Q:" or set(t.tags[: k - 2]) & set("S,:;VL"):
        return None
    verb = next((j for j in range(1, k - 2) if t.tags[j] == "X" or (t.tags[j] == "N" and t.words[j].islower())), None)
    who = reading.nominal(t, 0, verb, False, verb) if verb is not None else None
    if who is None or who.name is None or who.medium or who.last != verb:
        return None
    known = who.person is not None or t.tags[who.first] == "P" or reading.may_speak(t, who.first, who.last)
    return Said("governing_verb", t, _bare(t, who), None) if known else None


def in_mood(reading: Reading, t: Tagged, token: int, low: int, words: str) -> Said | None:
    """Whoever spoke in the sentence before, where a clause in the mood of reported speech goes on in marks.

    "„…“, sagte Ann Lee. Der Rat habe früh gewarnt, „aber keiner hat gehört“": she says what the council did.
    """
    if reading.known.lang != "de" or low or t.tags[token - 1] != "," or words.lower() not in _JOINS:
        return None
    have = next((k for k in range(1, token) if t.lower[k] in REPORTED), None)
    if have is None or set(t.tags[:token]) & set("LQ:;") or t.tags[:token].count("V") > 1 or t.tags[0] == "S":
        return None
    if "V" in t.tags[:token] and t.tags[token - 2] != "V":
        return None  # "Lee sagte, sie habe gewarnt, „aber …“"
    s = reading.sentences[t.index - 1] if t.index else None
    said = reported(reading, s) if s is not None and s.paragraph == t.paragraph else None
    return (
        None if said is None else replace(said, subject=replace(said.subject, how="whom the sentence before reports"))
    )


def _bare(t: Tagged, who: Subject) -> Subject:
    """``who`` as a person, where only a noun says what he or she is."""
    return replace(who, kind=who.kind or ActorKind.PERSON)
