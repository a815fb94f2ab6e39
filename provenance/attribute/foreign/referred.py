"""On whose word a medium reports: "со ссылкой на источник", "unter Berufung auf einen Insider", "citant une note"."""

from __future__ import annotations

from provenance.attribute.foreign import cases, declined, polish_heard, polish_sources, viewed
from provenance.attribute.foreign.attested import is_body_noun, is_people
from provenance.attribute.foreign.insiders import COUNTS, versed
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.nouns import is_latin
from provenance.attribute.foreign.role_words import SEVERAL
from provenance.attribute.foreign.sources import LONGEST, OF, Said, _versed
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# What a medium refers to: "со ссылкой на источник", "unter Berufung auf einen Insider".
REFERENCE = {
    "ru": ("ссылкой", "ссылаясь"),
    "uk": ("посиланням", "посилаючись"),
    "de": ("berufung", "verweis"),
    "es": ("citando", "cita"),
    "fr": ("citant", "cite"),
    "it": ("citando", "cita", "citano", "citava"),
    "pt": ("citando", "cita"),
    "pl": ("powołując",),
}


def _received(t: Tagged, k: int) -> bool:
    """Whether something was had from somebody: "полученным от источника", "отриманими від джерела"."""
    return t.lower[k].startswith(("полученн", "отриман")) and t.lower[k + 1 : k + 2] in (("от",), ("від",))


def _which_refers(t: Tagged, k: int) -> bool:
    """Whether a relative clause says on whose word a medium reports: "Bloomberg, яке посилається на трейдерів"."""
    return k > 0 and t.lower[k] in ("ссылается", "посилається") and t.lower[k - 1].startswith(("котор", "як"))


def referred(reading: Reading, t: Tagged) -> Said | None:
    """Somebody without a name, or a person, on whose word a medium reports."""
    words = REFERENCE.get(reading.known.lang, ())
    found = (k for k in range(len(t.tags)) if t.lower[k] in words or _received(t, k) or _which_refers(t, k))
    at = next(found, None)
    if at is None and not BASED.isdisjoint(t.lower):
        at = next((k for k in range(1, len(t.lower)) if t.lower[k] in ("auf", "sur") and t.tags[k] == "I"
                   and not {"sich", "s'"}.isdisjoint(t.lower[max(0, k - 3) : k])), None)  # fmt: skip
    if at is None:
        return None
    medium = reading.known.slavic and any(reading.known.has("medium_nouns", w) for w in t.lower)
    if "K" not in t.tags and not medium and reading.known.lang != "de":
        return None
    i = at + 1
    while i < len(t.tags) and t.tags[i] in "IOR":
        i += 1
    if i >= len(t.tags) or t.tags[i] in "KQ":
        return None
    n = next(
        (n for n in reading.names[t.index] if i <= n.first <= i + 7 and not t.tags[i : n.first].strip("DNTAI,")), None
    )
    if n is not None and reading.known.slavic and "," in t.tags[i : n.first] and _in_nominative(reading, t, n):
        n = None  # "со ссылкой на таможню, боцман Лев Чиж попросил перевода"
    if (
        n is not None
        and reading.known.lang in ROMANCE
        and t.lower[i] in SEVERAL | COUNTS
        and "," in t.tags[i : n.first]
    ):
        n = None  # "que cita a dos responsables, el enviado Ann Lee viajó": she is none of them
    of_house = n is not None and reading.known.lang in ROMANCE and t.lower[n.first - 1] in OF and n.first > i + 1
    if n is not None and len(n.words) > 1 and reading.counts(t, n) and not of_house:  # "un funcionario del Palacio X"
        if reading.known.slavic and is_latin(n.words[0]):
            return None  # "ссылаясь на Borealis Watch": in other letters, a medium or a house
        subject = reading.named(t, n)
        return Said("according", t, subject, at) if subject.kind is ActorKind.PERSON else None
    if reading.known.lang == "de" and (whom := _versed(t, i)) is not None:
        return Said("according", t, Subject(i, whom, " ".join(t.words[i:whom]), ActorKind.GROUP), at)
    last = reading.phrase(t, i, len(t.tags))
    noun = i + (t.tags[i] == "D")
    if reading.known.lang in ROMANCE and t.lower[noun : noun + 1] != () and t.lower[noun] in viewed.TEXTS:
        paper = viewed.whose_paper(reading, t, noun, len(t.tags))  # "Le Monde, qui cite une note de la DGSI"
        return Said("according", t, paper, at) if paper is not None and paper.name else None
    if reading.known.lang == "pl" and t.lower[i].startswith(polish_sources.NAMELESS):
        return Said("according", t, Subject(i, last, None, ActorKind.PERSON, how="a source without a name"), at)
    if reading.known.lang == "pl" and (one := polish_heard.somebody(reading, t, i, at)) is not None:
        return Said("according", t, one.subject, at)  # "powołując się na unijnego urzędnika"
    if t.lower[i].endswith("kreise"):  # "unter Berufung auf Ermittlerkreise"
        return Said("according", t, Subject(i, i + 1, t.words[i], ActorKind.GROUP), at)
    house = i + (t.tags[i] == "D")
    latin = not reading.known.slavic and house < last and not reading.medium_noun(t, i, last)
    if latin and is_body_noun(t.words[house:last], reading.known):  # "unter Berufung auf den Generalstab"
        name = " ".join(reading.scene.text[t.spans[house].start : t.spans[last - 1].end].split())
        return Said("according", t, Subject(i, last, name, ActorKind.BODY), at)
    latin = not reading.known.slavic and any(is_people(w, reading.known) for w in t.words[i:last] if w[0].isalpha())
    slavic = reading.known.slavic
    if not (latin or reading.of_people(t, i, last) or (slavic and any(reading.may_be(t, k) for k in range(i, last)))):
        return _services(reading, t, i, last, at) if slavic and t.tags[i] == "N" else None
    more = "IDNTAR" if reading.known.lang in ROMANCE else "IDNTA"  # "deux personnes directement informées du dossier"
    if reading.known.lang == "de":  # "unter Berufung auf Diplomaten meldete": a German phrase ends with its noun
        more = "IDTA" if t.words[last - 1][0].isupper() else more
    while last < len(t.tags) and t.tags[last] in more and last - i < (LONGEST + 3 if "R" in more else LONGEST):
        last += 1
    while last > i + 1 and t.tags[last - 1] in "ID":
        last -= 1
    first = i + (t.tags[i] == "D" and t.lower[i] not in SEVERAL | COUNTS)
    name = " ".join(t.words[first:last])
    if reading.known.slavic:
        several = t.lower[first] in COUNTS
        name = name if several else declined.accusative(t.words[first:last], reading.known)
        close = versed(t, last, len(t.tags))
        if close is not None and name == " ".join(t.words[first:last]):  # "на источник, знакомый с делом"
            name, last = f"{name}, {' '.join(t.words[last + 1 : close])}", close
    return Said("according", t, Subject(i, last, name, ActorKind.PERSON), at)


def _in_nominative(reading: Reading, t: Tagged, n: Name) -> bool:
    """Whether the first word of a Slavic name is a given name as lists have it."""
    return cases.given(t.words[n.first], reading.known) == t.lower[n.first]


def _services(reading: Reading, t: Tagged, first: int, last: int, at: int) -> Said | None:
    """Bodies without a name of their own on whose word a medium reports: "со ссылкой на экстренные службы"."""
    if not any(any(cases.same(w, b, reading.known) for b in reading.known.bodies) for w in t.lower[first:last]):
        return None
    name = declined.accusative(t.words[first:last], reading.known)
    return Said("according", t, Subject(first, last, name, ActorKind.BODY), at)


BASED = frozenset("beruft berief berufen stützt stützte appuie appuyant".split())
