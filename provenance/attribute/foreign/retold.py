"""Words that came through somebody in their own sentence: retold by a witness, spoken on behalf of a body.

"der Müller habe ihm gesagt, er höre „…“, berichtete der Gutachter": the accused has said it,
the expert tells of it.
"erklärte die Sprecherin im Namen der Gewerkschaft": the body speaks, by the rulings on chains.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.attested import is_body_noun, is_people
from provenance.attribute.foreign.german_told import HAVE, SELF
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.polish_genitive import in_genitive
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import ActorKind

# How verbs begin of who tells what another has said.
_TELLS = {
    "de": tuple("bericht erzähl sag schilder erinner erklär gab verr".split()),
    "fr": tuple("racont relat rapport témoign souvi".split()),
    "es": tuple("relat cont cuent narr recuerd record declar revel".split()),
    "it": tuple("raccont rifer ricord narr riport testimoni".split()),
    "pt": tuple("relat cont narr record lembr".split()),
}
# To whom something was said, whoever tells of it.
_HEARERS = {
    "de": frozenset("ihm ihr ihnen".split()),
    "fr": frozenset("lui leur m' l'".split()),
    "es": frozenset("le les".split()),
    "it": frozenset("gli le".split()),
    "pt": frozenset("lhe lhes".split()),
}
_OWN = frozenset("ter haber aver avoir".split())  # "confessou ter dito"


def retold(reading: Reading, t: Tagged, token: int, low: int, high: int) -> Said | None:
    """Who has said to somebody what stands at ``token``, where behind it somebody else is said to tell of it."""
    lang = reading.known.lang
    told = next((v for v in cues(t, token + 1, high)), None)
    if lang not in _TELLS or told is None or not t.lower[told].startswith(_TELLS[lang]):
        return None
    if t.tags[token + 1 : told].strip("XR") != "," and not (lang == "de" and t.tags[told - 1] == ","):
        return None
    said = _german(reading, t, low, token) if lang == "de" else _romance(reading, t, low, token)
    if said is None:
        return None
    had = reading.spoke.get(t.index)
    teller = reading.subject(t, told, told, high, True)
    if had is not None:
        reading.spoke[t.index] = had
    if teller is None or teller.medium or teller.name is None or teller.name == said.subject.name:
        return None
    known = teller.person is not None and teller.person.person
    return replace(said, through=teller) if known or reading.of_people(t, teller.first, teller.last) else None


def _german(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """ "Der Chef habe ihr gesagt, das sei „…“": who has said it, in the first clause."""
    comma = t.tags.find(",", low, token)
    have = next((k for k in range(low + 1, comma) if t.lower[k] in HAVE), None) if comma > low else None
    if have is None or t.lower[low] in SELF or t.tags[comma - 1] not in "VN":
        return None
    if _HEARERS["de"].isdisjoint(t.lower[have:comma]) or not t.lower[comma - 1].endswith(("t", "en")):
        return None
    who = reading.nominal(t, low, have, False, have)
    if who is None or who.name is None or who.medium or who.last != have:
        return None
    return Said("subject_verb_quote", t, replace(who, kind=who.kind or ActorKind.PERSON), comma - 1)


def _romance(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """ "El acusado le dijo «…»", "confessou ter dito ao vizinho «…»": who has said it, before the words."""
    verb = next(reversed(cues(t, low, token)), None)
    if verb is None or set(t.tags[verb + 1 : token]) & set("S,;:VQ"):
        return None
    infinitive = t.lower[verb - 1] in _OWN
    heard = any(w in _HEARERS[reading.known.lang] for w in t.lower[max(low, verb - 3) : verb])
    if not heard and not (infinitive and "I" in t.tags[verb + 1 : token]):
        return None
    at = next(reversed(cues(t, low, verb - 1)), verb) if infinitive else verb
    who = reading.subject(t, at, low, token, False)
    if who is None or who.name is None or who.medium or who.last > at:
        return None
    return Said("subject_verb_quote", t, replace(who, kind=who.kind or ActorKind.PERSON), at)


_NAME_OF = {
    "de": (("im", "namen"), ("im", "auftrag")),
    "fr": (("au", "nom"),),
    "es": (("en", "nombre"), ("en", "representación")),
    "it": (("a", "nome"), ("per", "conto")),
    "pt": (("em", "nome"), ("em", "representação")),
    "pl": (("w", "imieniu"),),
}
_LINKS = (("de",), ("du",), ("des",), ("d'",), ("l'",), ("la",), ("les",))
_REACH = 7  # words of the body on whose behalf somebody speaks


def on_behalf(reading: Reading, t: Tagged, found: Said) -> Said:
    """``found``; where a person speaks on behalf of a body that the sentence names, the body through the person."""
    found = _spoken_for(reading, t, found)
    who = found.subject
    spoke = who.person is not None and who.person.person and t.tags[who.first] != "P"
    if found.sentence is not t or found.cue is None or found.through is not None or not spoke:
        return found
    ways = _NAME_OF.get(reading.known.lang, ())
    at = next((k for k in range(len(t.lower) - 3) if t.lower[k : k + 2] in ways), None)
    if at is None or set(t.tags[min(at, found.cue) : max(at, found.cue)].removesuffix(",")) & set("SQ:;(,"):
        return found
    first = at + 2
    while t.tags[first : first + 1] in ("I", "D") or t.lower[first : first + 1] in _LINKS:
        first += 1
    body = _body(reading, t, first, at)
    return replace(found, subject=body, through=who) if body is not None else found


def _spoken_for(reading: Reading, t: Tagged, found: Said) -> Said:
    """``found`` with the person right behind the body on whose behalf he or she speaks, not the body, as who speaks.

    "ha dichiarato per conto del sindacato Mare Libero la segretaria Ann Lee"
    """
    who, ways = found.subject, _NAME_OF.get(reading.known.lang, ())
    if reading.known.lang not in ROMANCE or found.sentence is not t or found.cue is None or who.first < found.cue:
        return found
    at = next((k for k in range(found.cue, who.first) if t.lower[k : k + 2] in ways), None)
    n = next((n for n in reading.names[t.index] if who.last < n.first <= who.last + 4), None)
    if at is None or n is None or n.governed or t.tags[who.last : n.first].strip(",DTN") or not reading.counts(t, n):
        return found
    one = reading.named(t, n)
    return replace(found, subject=one) if one.person is not None and one.person.person else found


_LETS = frozenset("ließ ließen lässt lassen".split())
_PASSES = frozenset("mitteilen ausrichten erklären verlauten wissen verbreiten bestellen verkünden versichern".split())
_ACROSS = {  # before who passes words on
    "de": (("über",), ("durch",)),
    "fr": (("par", "la", "voix", "d'"), ("par", "la", "voix", "de"), ("via",), ("par", "l'", "intermédiaire", "de"),
           ("par", "l'", "intermédiaire", "d'"), ("selon",), ("d'", "après")),
}  # fmt: skip
_HIS = frozenset("son sa leur un une seinen ihren seine ihre einen eine seinem ihrem".split())


def through_another(reading: Reading, t: Tagged, found: Said) -> Said:
    """``found``; with who passes the words on: "ließ Lee über eine Sprecherin mitteilen", "a dit Lee, selon sa …"."""
    lang, who = reading.known.lang, found.subject
    if lang not in _ACROSS or found.sentence is not t or found.cue is None or found.through is not None:
        return found
    if who.name is None or who.medium or (lang == "de" and t.lower[found.cue] not in _LETS):
        return found
    high = next((k for k in range(found.cue + 1, len(t.tags)) if t.tags[k] in ":;QS"), len(t.tags))
    for way in _ACROSS[lang]:
        k = next((k for k in range(found.cue + 1, high) if t.lower[k : k + len(way)] == way), None)
        at = k + len(way) if k is not None else high
        if at + 1 >= high or t.lower[at] not in _HIS or not is_people(t.words[at + 1], reading.known):
            continue
        if lang == "de" and _PASSES.isdisjoint(t.lower[at + 2 : high]):
            continue
        n = next((n for n in reading.names[t.index] if at < n.first < min(at + 6, high) and len(n.words) > 1), None)
        if n is not None and not t.tags[at + 1 : n.first].strip("NTA,"):
            return replace(found, through=reading.named(t, n))
        if lang == "de" and "sprecher" not in t.lower[at + 1]:
            continue  # a lawyer without a name is only his client's voice
        last = at + 2 if lang == "de" else reading.phrase(t, at + 1, high)
        first = at + (lang == "de" or t.lower[at] in ("un", "une"))  # "son avocate", but "Sprecherin"
        teller = Subject(first, last, " ".join(t.words[first:last]), ActorKind.PERSON)
        return replace(found, through=teller)
    return found


def _body(reading: Reading, t: Tagged, first: int, at: int) -> Subject | None:
    if reading.known.lang == "pl":
        return in_genitive(reading, t, first)
    near = range(first, min(len(t.tags), first + _REACH))  # what is set in between commas is tagged as adverbs
    end = next((k for k in near if t.tags[k] not in "NTAR" or t.lower[k] == ","), len(t.tags))
    n = next((n for n in reading.names[t.index] if first <= n.first < end), None)
    last = n.last if n is not None and n.first == first else end
    if last <= first or last - first > _REACH:
        return None
    words = t.words[first:last]
    person = reading.people.named(t, n) if n is not None else None
    house = n is not None and n.first > first and reading.is_body(t.lower[first])  # "del comitato Acqua Pulita"
    if person is not None and person.person and n is not None and len(n.words) > 1 and not house:
        return None  # a client, or whose child somebody is
    if reading.known.lang == "de":
        end = next((k for k in range(first, last) if reading.is_body(t.lower[k])), first)
        noun = cases.german_nominative(words[0]) if t.lower[first - 1] == "des" else words[0]
        body = reading.is_body(noun.lower()) or is_body_noun((noun,), reading.known)
        if not body and not (words[0].isupper() and len(words[0]) > 1):
            return None
        words = (noun, *words[1:])
    elif not is_body_noun(words, reading.known) and not (words[0].isupper() and len(words[0]) > 1):
        return None
    return Subject(first, last, " ".join(words), ActorKind.BODY)


# How verbs begin of who will not have it said, and what leads to who says so: "como le reprocha la oposición".
_DENIES = tuple(
    """rechaz neg nieg desmint desmient refus réfut nie dément rejet rejett conteste recus descart respin smentisc
    smenti esclud exclu excl discrep repud""".split()
)
_AS = frozenset("como comme come".split())


def denied(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Whose words somebody denies, as a clause behind them says: "negó que sea «…», como sostiene la oposición"."""
    if reading.known.lang not in ROMANCE or t.tags[token + 1 : token + 3] != ",S" or t.lower[token + 2] not in _AS:
        return None
    before = cues(t, 0, token)
    if not before or not t.lower[before[-1]].startswith(_DENIES):
        return None
    verb = next(iter(cues(t, token + 3, min(high, token + 7))), None)
    if verb is None or t.tags[token + 3 : verb].strip("XRO"):
        return None
    subject = reading.subject(t, verb, verb, high, True)
    if subject is None or subject.medium or subject.name is None:
        return None
    return Said("quote_verb_subject", t, subject, verb)


_OF = frozenset("de di da como come comme".split())
_SEVERAL = frozenset("los las i gli le les os as".split())
_BEHIND = compiled(r"I?,(D?[NTA]+)\.?$")
_BEFORE = compiled(r";(?P<who>D?[NTA]+),[IS]?$")


def gapped(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who calls something so in a clause that leaves out the verb of the one before.

    "De «histórica» calificó la sentencia la ministra. De «disparate», los ecologistas."; "…; la oposición, de «…»".
    """
    if reading.known.lang not in ROMANCE:
        return None
    before = _BEFORE.search(t.tags, low, token)
    if before is not None and low and any(v < low for v in cues(t, 0, low)):
        first, last = before.span("who")
    elif token == 1 and t.lower[0] in _OF and (m := _BEHIND.match(t.tags, token + 1)) is not None:
        s = reading.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph or s.lower[:1] != t.lower[:1] or not s.tags.startswith("IQV"):
            return None
        first, last = m.span(1)
    else:
        return None
    subject = reading.nominal(t, first, last, False, last)
    if subject is None or subject.name is None or subject.medium:
        return None
    several = t.lower[first] in _SEVERAL
    speaks = several or subject.person is not None or reading.may_speak(t, subject.first, subject.last)
    return Said("governing_verb", t, subject, None) if speaks else None


_BY = frozenset(("von", "vom"))
_IS = frozenset("wird werden wurde wurden".split())


def viewed_so(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """By whom something is called so in a German passive: "Von Kritikern wird der Plan als „…“ verspottet"."""
    if reading.known.lang != "de" or low or t.lower[0] not in _BY or t.tags[token - 1 : token] not in ("S", "I"):
        return None
    verb = next((k for k in range(1, token) if t.lower[k] in _IS), None)
    if verb is None or t.tags[token + 1 : token + 2] != "V" or set(t.tags[1:verb]) & set("QV,;:S"):
        return None
    n = next((n for n in reading.names[t.index] if n.first < verb and reading.counts(t, n)), None)
    if n is not None and len(n.words) > 1:
        subject = reading.named(t, n)
        return Said("according", t, subject, token + 1) if subject.person and subject.person.person else None
    several = t.tags[1] != "D" and is_people(t.words[1].removesuffix("n"), reading.known)
    if not several and not is_people(t.words[1], reading.known):
        return None
    name = " ".join(reading.scene.text[t.spans[1].start : t.spans[verb - 1].end].split())
    return Said("according", t, Subject(1, verb, name, ActorKind.GROUP), token + 1)
