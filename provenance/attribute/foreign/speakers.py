"""Decides the speaker of every quotation of an article that is not in English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.names import fold
from provenance.attribute.foreign import arabic, cases, turkish
from provenance.attribute.foreign.floor import carried
from provenance.attribute.foreign.said import IMPERSONAL, OUTSIDE, REPORTED, Said, signed, spoken, verbs_in
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.whom import MANY, Subject
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

OPINIONS = frozenset("словам словами мнению думку оценке оцінкою убеждению переконанням версии версією".split())
OWN = {"его": "m", "её": "f", "ее": "f", "його": "m", "її": "f"}  # "по его словам"
REPEATED = 12  # letters of a quotation that nobody else can have said
POSSESSIVES = frozenset("su sus ses son sa leurs sue suoi suas seus sua seu seinen ihren seinem ihrem".split())
SOMEBODY = (None, ActorKind.PERSON)


def decide(
    reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None], names: Sequence[Span | None]
) -> list[Spoken | None]:
    """The speaker of each masked stretch; ``follows`` and ``names`` as for English."""
    if reading.known.lang == "ar":
        return arabic.decide(reading, len(kinds), follows)
    if reading.known.lang == "tr":
        return turkish.decide(reading, kinds, follows)
    out: list[Spoken | None] = []
    last: Spoken | None = None
    at = -1
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        name = names[i]
        said: Spoken | None
        if name is not None:
            said = signed(reading, t, name)
        elif before is not None:
            found = in_sentence(reading, t, token, kind, None)
            earlier = out[before]
            said = earlier or (spoken(found) if found else None)
        else:
            found = in_sentence(reading, t, token, kind, last)
            found = found or _following(reading, t)
            said = spoken(found) if found else carried(reading, t, token, last, at)
            if found and found.subject.person is None and found.subject.name and found.subject.kind in SOMEBODY:
                reading.anonymous[t.index] = found.subject
        out.append(said)
        if said is not None:
            last, at = said, t.index
    return _repeated(reading, out)


def _repeated(reading: Reading, said: list[Spoken | None]) -> list[Spoken | None]:
    """``said`` with the speaker of words that stand in a headline and again, with their speaker, in the text."""
    words = [fold(t.words[k]) for t, k in (reading.place(i) for i in range(len(said)))]
    known = {w: one for w, one in zip(words, said, strict=True) if one is not None and len(w) >= REPEATED}
    return [one or known.get(w) for w, one in zip(words, said, strict=True)]


def in_sentence(reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None) -> Said | None:
    """Who says the quotation at a word, by its own sentence."""
    tags = t.tags
    low = max((q + 1 for q in t.quotes if q < token), default=0)
    high = min((q for q in t.quotes if q > token), default=len(tags))
    lead = tags[low:token].rstrip('"')
    if lead.endswith(":"):
        behind = _right(reading, t, token, high, True) if "V" not in lead else None
        if behind is not None and behind.rule == "quote_verb_subject" and behind.subject.name is not None:
            return behind  # a headline's topic: "Staudamm: „Keine Gefahr“, sagt die Landrätin"
        return (
            _cited(reading, t, token, low) or _colon(reading, t, token, low) or _right(reading, t, token, high, False)
        )
    found = _right(reading, t, token, high, True)
    if found is None:
        found = _left(reading, t, token, low)
    if found is None:
        found = _right(reading, t, token, high, False)
    if found is None:
        found = _according(reading, t, low, high)
    if found is None and low > 0 and any(v < low for v in verbs_in(t, 0, low)):
        found = _left(reading, t, token, 0)
    if found is None and tags[token + 1 : token + 2] == "V" and tags[token + 2 : token + 3] in ("", ".", ","):
        subject = _first(reading, t, low, token)  # "Kim hat den Angriff als „…“ bezeichnet."
        if subject is not None and not subject.medium:
            found = Said("governing_verb", t, subject, token + 1)
    if found is None and kind is Kind.MIXED:
        found = _subject(reading, t, low, token, last)
    return found


def _right(reading: Reading, t: Tagged, token: int, high: int, close: bool) -> Said | None:
    """The attribution behind a quotation; ``close``: with a comma or dash before it, or nothing at all."""
    start = token + 1
    while start < high and t.tags[start] in '",-.)':
        start += 1
    for verb in verbs_in(t, start, high):
        gap = t.tags[start:verb]
        if close and not (set(gap) <= set("XROP") or (t.tags[token + 1 : token + 2] in (",", "-") and _plain(gap))):
            return None
        after = not gap.strip("XRO") or (t.tags[verb - 1] == "," and len(gap) > 1)
        subject = reading.subject(t, verb, start, high, after)
        if subject is None:
            if close and after and reading.known.elided:
                return None
            continue
        if subject.medium:
            continue
        return Said("quote_verb_subject" if after else "quote_subject_verb", t, subject, verb)
    return None


def _plain(gap: str) -> bool:
    return len(gap) <= 12 and not set(gap) & set("S:;(Q")


def _left(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The nearest cue before a quotation in its sentence."""
    for verb in reversed(verbs_in(t, low, token)):
        subject = reading.subject(t, verb, low, token, False)
        if subject is not None and not subject.medium:
            return Said("subject_verb_quote", t, subject, verb)
    for k in range(low, token):
        if t.tags[k] == "G" and not (low and t.tags[low - 1] == "Q"):
            subject = _first(reading, t, low, token)
            if subject is not None:
                return Said("participle", t, subject, k)
    return None


def _first(reading: Reading, t: Tagged, low: int, high: int) -> Subject | None:
    """The subject of a clause whose verb is not known: its first name or pronoun."""
    if reading.known.lang == "de":  # "Frühere Fehlstarts habe er …"
        for k in range(low + 1, high):
            if t.tags[k] == "P" and t.lower[k] in reading.known.he and t.tags[k - 1] in "XV":
                return reading.pronoun(t, k)
    return reading.nominal(t, low, high, False, high - 1 if high > low else low)


def _colon(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    lead = t.tags[low:token]
    found = _left(reading, t, token, low)
    if found is not None:
        return found
    if not IMPERSONAL.isdisjoint(t.lower[low:token]):
        return None  # "In einer Mail heißt es: „…“"
    subject = _first(reading, t, low, token)
    if subject is not None and subject.kind is None and not t.index and "V" not in t.tags and not t.tags.endswith("."):
        return None  # a headline's topic: "Новая вакцина: «…»"
    if subject is not None and not subject.medium and (subject.person is not None or subject.name is None):
        return Said("label" if token - low <= 4 else "governing_verb", t, subject, None)
    unnamed = reading.unnamed(t, None)
    if subject is None and unnamed is not None and "V" in t.tags[low:token]:
        verb = verbs_in(t, low, token)[-1]
        return Said("continues", t, replace(unnamed, first=verb, last=verb + 1), verb)
    person = reading.before(t, low, None, 3)
    if person is not None and "V" in t.tags[low:token]:
        verb = verbs_in(t, low, token)[-1]
        return Said("continues", t, Subject(verb, verb + 1, person.name, person.kind, person, how="left out"), verb)
    if subject is not None and not subject.medium:
        return Said("governing_verb", t, subject, None)
    if person is not None and '"' not in lead:  # "Ответ «Моста» был коротким: «…»": a firm's, not his
        return Said("continues", t, Subject(low, token, person.name, person.kind, person, how="named before"), None)
    return None


def _cited(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Whom a person cites, behind the verb and before the colon: "elle cite l'expert : «…»"."""
    verb = next((k for k in reversed(verbs_in(t, low, token)) if t.lower[k] in reading.known.quoting), None)
    if verb is None or token - verb < 3:
        return None
    first = verb + 1
    while first < token and t.tags[first] == "I":
        first += 1
    subject = reading.nominal(t, first, token - 1, True, verb)
    return Said("subject_verb_quote", t, subject, verb) if subject is not None and not subject.medium else None


def _according(reading: Reading, t: Tagged, low: int, high: int) -> Said | None:
    for k in range(low + 1, high):
        if t.lower[k] in OWN and t.lower[k + 1 : k + 2] and t.lower[k + 1] in OPINIONS:
            return Said("according", t, replace(reading.pronoun(t, k, OWN[t.lower[k]]), first=k, last=k + 1), k + 1)
    for k in range(low, high):
        if t.tags[k] == "L":
            subject = after_according(reading, t, k, high)
            if subject is not None and not subject.medium:
                return Said("according", t, subject, k)
    return None


def after_according(reading: Reading, t: Tagged, k: int, high: int) -> Subject | None:
    """The source behind "according to"."""
    end = next((i for i in range(k + 1, high) if t.tags[i] in ",.:;QVX-("), high)
    i = k + 1
    if t.lower[i : i + 1] and t.lower[i] in POSSESSIVES and t.tags[i + 1 : i + 2] == "N":
        return None  # "según sus palabras": whoever has the floor
    thing = reading.known.lang != "ru" and t.tags[i : i + 2] in ("DA", "DN") and t.tags[i + 1 : i + 3] != "AA"
    for n in reading.names[t.index]:
        if k < n.first < end and reading.counts(t, n) and not (thing and n.first > i + 1):
            return reading.named(t, n)
    if thing and reading.known.lang == "de":  # "laut einer Studie der Universität Kiel"
        last = reading.phrase(t, i, end)
        printed = " ".join(t.words[i + 1 : last])
        if t.lower[i] == "des" and last == i + 2:
            printed = cases.german_nominative(printed)
        return Subject(i, last, printed, ActorKind.BODY) if not reading.medium_noun(t, i, last) else None
    while i < end and t.tags[i] == "I":
        i += 1
    if i < end and t.tags[i] == "P":
        return reading.pronoun(t, i)
    return reading.nominal(t, i, end, False, k) if i < end else None


def _subject(reading: Reading, t: Tagged, low: int, token: int, last: Spoken | None) -> Said | None:
    """Without a cue: a pronoun in the subject's place, or somebody who has the floor."""
    if reading.known.lang == "de" and not REPORTED.isdisjoint(t.lower) and "P" not in t.tags:
        return None  # "Das Angebot sei „…“": whoever has the floor reports it
    subject = _first(reading, t, low, token)
    if subject is None or subject.medium or not SAID_IN.isdisjoint(t.lower[token:]):
        return None
    if reading.known.slavic and any(t.lower[v].endswith(MANY) for v in verbs_in(t, subject.last, token)):
        return None  # "Бондар, яку назвали «…»": nobody in particular does
    pronoun = t.tags[subject.first] == "P"
    heard = last is not None and subject.name == last.resolved.name
    if subject.person is not None and subject.person.person and (pronoun or heard or subject.first <= low + 6):
        return Said("sentence_subject", t, subject, None)
    return None


def _following(reading: Reading, t: Tagged) -> Said | None:
    """A question's attribution, which goes on in small letters: «Why?» — asked Kim."""
    if t.tags.strip(OUTSIDE) or t.index + 1 >= len(reading.sentences):
        return None
    after = reading.sentences[t.index + 1]
    start = next((i for i, tag in enumerate(after.tags) if tag not in OUTSIDE), None)
    if (
        after.paragraph != t.paragraph
        or start is None
        or not after.words[start][:1].islower()
        or after.tags[start] not in "VXOR"
    ):
        return None
    verb = next(iter(verbs_in(after, start, len(after.tags))), None)
    subject = reading.subject(after, verb, start, len(after.tags), True) if verb is not None else None
    return Said("next_sentence", after, subject, verb) if subject and not subject.medium else None
