"""Indirect speech in languages other than English: what a cue's that-clause or "according to" has for its content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import arabic_reported, cases, turkish
from provenance.attribute.foreign.as_told import as_passed_on, as_set_in, as_told
from provenance.attribute.foreign.attested import GENITIVES, is_body_noun, is_company
from provenance.attribute.foreign.bodies_again import FIRMS
from provenance.attribute.foreign.claims_of import claim_of
from provenance.attribute.foreign.clauses import (
    FEWEST,
    FINITE,
    about_that,
    about_this,
    before_relay,
    in_letter,
    infinitive,
    inserted,
    nested_source,
    points_back,
)
from provenance.attribute.foreign.floor import REPORTED, spoken
from provenance.attribute.foreign.going_on import before_marks, claims, goes_on, in_view_of, mood, so
from provenance.attribute.foreign.labels import shouted, unmet
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nominal import TIMES
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_floor import spoke_before, went_on
from provenance.attribute.foreign.polish_hearers import medium_hears
from provenance.attribute.foreign.settled import settled
from provenance.attribute.foreign.sides import PARTICIPLES
from provenance.attribute.foreign.sources import (
    REFERENCE,
    WHOSE,
    Said,
    after_according,
    before_according,
    by_own_words,
    referred,
)
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Span

THAT = frozenset("que qu' qu’ dass daß что що che że".split())
ASKED = tuple("preguntad interrogad cuestionad questionad perguntad instad interpellat sollecitat chiest".split())
HALVES = frozenset("mit an ein fest klar hinzu zu".split())  # of a German cue: "teilte … mit"
TELLING = frozenset("teilte teilten sagte sagten erklärte erklärten berichtete berichteten".split())
POSTPOSED = 8  # words up to a German "zufolge" that opens a sentence
LABEL = 8  # words of a label with its colon
CLAUSES = 4  # commas of what is told before its attribution
REACH = 14  # words from a verb to the "that" that it goes with
LETTING = ("laiss", "dado", "dio", "da", "dej", "lascia")  # somebody understand
FAR = 10  # words between a German cue and the comma before what it reports
MOOD = REPORTED | frozenset(
    "hätten hätte wären wäre würden würde könnten könnte müssten müsste sollten dürften lägen".split()
)
WHICH = frozenset("del al el la los las il lo dello della".split())  # before a relative
RELATIVES = (("qui",), ("que",), ("dont",), ("quien",), ("che",))
WHO = (("qui",), ("que",), ("quien",), ("che",))
OWN_WORDS = frozenset("власними собственным".split())
BY = frozenset("por par pelo pela da dal dalla".split())
CITING = frozenset("citando citant".split())
_BRACKETS = re.compile(r"\([^)]*\)?")
REFERENCES = frozenset(word for lang in ("ru", "uk") for word in REFERENCE[lang])


def find(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of every indirect quotation without marks; none overlap."""
    if reading.known.lang == "ar":
        yield from arabic_reported.indirect(reading)
        return
    if reading.known.lang == "tr":
        yield from turkish.indirect(reading)
        return
    last_said: tuple[int, Said] | None = None
    for t in reading.sentences:
        back = points_back(reading, t) if last_said is None or last_said[0] < t.index - 1 else 0
        if back:
            told = about_this(reading, t, back)
            if told is not None:
                s = reading.sentences[t.index - 1]
                yield s.cover(0, len(s.tags) - (s.tags[-1] == ".")), t.index, spoken(told)
                last_said = t.index, told
                continue
        if "Q" in t.tags:
            found = _that(reading, t)
            end = _before_quotation(t, found[0][0], reading.known.lang) if found else None
            found = ((found[0][0], end), found[1]) if found and end else None
            if found is None and reading.known.lang in ROMANCE:
                found = _that(reading, t, max(t.quotes) + 1)  # "estima que es « … » y avanza que recurrirá"
            elif found is None and _BUT.match(t.tags, max(t.quotes) + 1):
                found = _that(reading, t, max(t.quotes) + 1)  # "назвал «…», но признал, что трубу не меняли"
            found = found or so(reading, t) or before_marks(reading, t) or _before_which(reading, t)
        else:
            found = about_that(reading, t) if reading.known.slavic else None
            found = (
                found
                or as_passed_on(reading, t)
                or _label(reading, t)
                or _according(reading, t)
                or as_told(reading, t)
                or inserted(reading, t)
            )
            found = found or as_set_in(reading, t) or in_letter(reading, t) or in_view_of(reading, t)
            inside = _that(reading, t) if found and found[1].subject.medium and reading.known.slavic else None
            if inside is not None and inside[1].subject.name and not inside[1].subject.medium:
                found = inside  # "По данным Yonhap, в штабе утверждают, что …"
            if found is None or (found[1].subject.medium and not reading.known.slavic):
                found = _that(reading, t) or _trailing(reading, t) or _behind_dash(reading, t) or found
            found = found or so(reading, t)
            if found is None:
                found = goes_on(reading, t, last_said[1] if last_said and last_said[0] == t.index - 1 else None)
                found = found or mood(reading, t) or claims(reading, t)
        more = None
        if found is not None:
            (first, last), said = found
            said = settled(reading, said)
            last_said = t.index, said
            more = _said_too(reading, t, first, said) if "Q" not in t.tags and last == len(t.tags) else None
            last = more[0] if more is not None else last
            if reading.known.slavic:
                last = before_relay(reading, t, first, last)
            if reading.known.lang in ROMANCE and (relayed := _MEDIUM_LAST.search(t.tags, first, last)) is not None:
                last = relayed.start()  # "dijo que la obra seguirá, según Efe"
            while last > first and t.tags[last - 1] in ".,;:-":
                last -= 1
            least = FEWEST - (reading.known.slavic and said.rule == "governing_verb")
            if last - first >= least:
                yield t.cover(first, last), t.index, spoken(said)
        if found is not None and more is not None:
            end = len(t.tags.rstrip(".,;:-"))
            yield t.cover(more[1], end), t.index, spoken(replace(found[1], cue=more[2]))
        second = _and_that(reading, t, found) if "Q" in t.tags and reading.known.lang in ROMANCE else None
        if second is not None:
            (first, last), said = second
            yield t.cover(first, last), t.index, spoken(said)


_MEDIUM_LAST = re.compile(",I?LV?D?N?K+[.]?$")  # behind a clause: which medium has it
_TOO = re.compile("(?<=[^,])C[RO]*(?P<aux>X?)[RO]*(?P<cue>V)[DNATIKR]{0,7}(?P<that>S)")
# Endings of Romance verbs that tell what somebody did, in no form with "have".
_DID = {"es": ("ó", "aron", "ieron", "aba", "ía"), "it": ("ò", "ono", "ava", "eva"), "pt": ("ou", "aram", "iu", "ava")}


def _said_too(reading: Reading, t: Tagged, first: int, said: Said) -> tuple[int, int, int] | None:
    """Where a that-clause ends before another of the same speaker, where that begins, and its cue.

    "Ha detto che la quota salirà e ha aggiunto che …": both verbs stand in one tense, and nobody in the first clause
    has done anything that the second verb could go on with.
    """
    lang, cue = reading.known.lang, said.cue
    if (
        lang not in ROMANCE
        or cue is None
        or said.rule != "governing_verb"
        or cue >= first
        or t.lower[first - 1] not in THAT
    ):
        return None
    m = _TOO.search(t.tags, first + FEWEST)
    if m is None or t.lower[m.start("that")] not in THAT or len(t.tags) - m.end() < FEWEST:
        return None
    had = t.tags[cue - 1 : cue] == "X"
    between = [w for w, tag in zip(t.lower[first : m.start()], t.tags[first : m.start()], strict=True) if tag in "VXN"]
    if had != bool(m["aux"]) or (had and t.lower[cue - 1] != t.lower[m.start("aux")]):
        return None
    if "V" in t.tags[first : m.start()] or (had and t.lower[cue - 1] in between):
        return None
    did = _DID.get(lang)
    alike = did is not None and t.lower[cue].endswith(did) and t.lower[m.start("cue")].endswith(did)
    irregular = t.lower[cue] in ("dijo", "disse")
    if not had and not ((alike or irregular) and did is not None and not any(w.endswith(did) for w in between)):
        return None
    return m.start(), m.end(), m.start("cue")


_BUT = re.compile(",?C[RXO]*V[NATIDM]{0,4},S")  # behind a quotation, with nobody else between


def _and_that(
    reading: Reading, t: Tagged, found: tuple[tuple[int, int], Said] | None
) -> tuple[tuple[int, int], Said] | None:
    """What a cue before a quotation governs behind it as well: "dice que fue «…» y que nadie la leyó"."""
    quote = max(t.quotes)
    at = quote + 1 + (t.tags[quote + 1 : quote + 2] == ",")
    if t.tags[at : at + 2] != "CS" or t.lower[at + 1] not in THAT or (found is not None and found[0][0] > quote):
        return None
    told = _that(reading, t)
    if told is None or told[0][0] > quote:
        return None
    last = len(t.tags)
    while last > at and t.tags[last - 1] in ".,;:-":
        last -= 1
    first = at + 2
    return ((first, last), told[1]) if last - first >= FEWEST and ":" not in t.tags[first:last] else None


def _parted(t: Tagged, verb: int) -> int | None:
    """The comma behind the parted half of a German cue: "Der Verband teilte auf Anfrage mit, die …"."""
    comma = t.tags.find(",", verb + 2)
    if comma < 0 or t.lower[comma - 1] not in HALVES or set(t.tags[verb + 1 : comma]) & set("V:;.Q"):
        return None
    return comma if t.tags[comma + 1 : comma + 2] in ("P", "D", "A", "N") else None


def _set_off(t: Tagged, verb: int) -> int | None:
    """The comma between a German cue and a clause in the mood of reported speech: "Lee sagte im Ausschuss, sie sei"."""
    refers = any(w in REFERENCE["de"] for w in t.lower[verb + 1 : verb + 5])
    comma = t.tags.find(",", verb + 2, verb + FAR + (FAR if refers else 0))
    if comma < 0 or set(t.tags[verb + 1 : comma]) & set("V:;.Q") or t.tags[comma + 1 : comma + 2] not in tuple("PDAN"):
        return None
    close = t.tags.find(",", comma + 1)
    clause = t.lower[comma + 1 : close if close > 0 else len(t.tags)]
    cited = any(
        w in REFERENCE["de"] for w in t.lower[verb + 1 : comma]
    )  # "berichtete unter Berufung auf …, der Bau ruhe"
    own = t.tags[comma + 1 : comma + 2] == "P" and t.lower[comma + 2 : comma + 3] != () and _is_mood(t.lower[comma + 2])
    return comma if cited or own or not MOOD.isdisjoint(clause) else None


def _is_mood(word: str) -> bool:
    """Whether a German verb behind "er" is in the mood of reported speech by its end: "bedaure", "suche"."""
    return word.endswith("e") and len(word) > 3 and not word.endswith(("te", "wurde"))


def _before_quotation(t: Tagged, first: int, lang: str) -> int | None:
    """Where a that-clause ends in a sentence that has marks as well: before "and", behind which these are governed."""
    quote = next((q for q in t.quotes if q >= first), None)
    if quote is None:
        return len(t.tags)
    verb = next((k for k in range(quote - 1, first, -1) if t.tags[k] == "V"), None)
    slavic = lang in ("uk", "ru")
    parted = t.tags.rfind(",C", first + FEWEST, quote) if slavic and verb is None else -1
    if parted > 0:
        return parted  # "заявили, що кордон порушили естонці, а корабель діяв «за правилами»"
    leads = verb is None and t.tags[quote - 1] == ":" and quote - first > FEWEST
    if leads and (slavic or lang in ROMANCE):
        return quote - 1  # "полагает, что спор продлится до осени: «…»"
    if verb is None and lang in ROMANCE and t.tags[quote - 2 : quote] == "CS" and quote - 2 - first >= FEWEST:
        return quote - 2  # "sostiene que vino por correo y que «…»"
    joined = next((k for k in range(verb or first, first, -1) if t.tags[k] in "C,"), None)
    return joined if verb is not None and joined is not None and joined - first >= FEWEST else None


def _trailing(reading: Reading, t: Tagged, end: int | None = None) -> tuple[tuple[int, int], Said] | None:
    """A whole clause and its attribution behind it: "25 Menschen würden vermisst, teilte der Zivilschutz mit".

    Behind that, from token ``end`` on, a medium may stand that passes it on: "…, пише Reuters".
    """
    comma = t.tags.rfind(",", 0, end)
    if reading.known.slavic and t.tags.endswith(":"):
        return None  # "Лис, сосед, рассказал «Волне»:" leads up to words
    if end is None and _passed_on(t, comma):
        return _trailing(reading, t, comma)
    while comma > FEWEST:
        verb = comma + 1
        while verb < len(t.tags) and t.tags[verb] in "XROP" and verb - comma < 5:
            verb += 1
        if t.tags[verb : verb + 1] == "V":
            break
        if reading.known.lang == "de" and t.tags.startswith("X", comma + 1) and t.tags.rstrip(".")[-1:] == "V":
            verb = len(t.tags.rstrip(".")) - 1  # "…, hatte er zuvor der Agentur Leta gesagt"
            break
        comma = t.tags.rfind(",", 0, comma)
    else:
        return None
    turned = reading.known.lang in ROMANCE and t.tags[comma + 1 : comma + 2] == "V"
    if (colon := _behind_colon(reading, t, comma, verb)) is not None:
        return colon
    most = CLAUSES if reading.known.slavic or turned else 1
    clause = _BRACKETS.sub("", t.tags[:comma])
    plain = reading.known.lang in ROMANCE and not set(clause) & set("S,")  # "Deux pays ont demandé un délai"
    told = ":;Q" if plain else "V:;Q"
    perfect = reading.known.lang == "de" and t.tags[comma - 1] == "V" and "X" in t.tags[:comma]
    if set(t.tags[: comma - perfect]) & set(told) or t.tags[0] == "S" or clause.count(",") > most:
        return None
    subject = reading.subject(t, verb, comma + 1, len(t.tags) if end is None else end, True)
    if (
        t.tags[comma + 1 : comma + 2] == "X"
        and verb > comma + 2
        and t.tags[comma + 2 : comma + 3] == "P"
        and t.lower[comma + 2] in reading.known.he | reading.known.she
    ):
        subject = reading.pronoun(t, comma + 2)
    if subject is not None and subject.medium and (source := referred(reading, t)) is not None:
        return (0, comma), source  # "…, berichtete die Zeitung unter Berufung auf einen Insider"
    alone = subject is not None and subject.medium and subject.name and _by_itself(reading, t)
    if subject is not None and alone and subject.first > comma and "V" not in t.tags[:comma]:
        return (0, comma), Said("quote_verb_subject", t, subject, verb)
    if subject is None or subject.medium or subject.name is None or subject.first <= comma:
        return None
    office = reading.known.slavic and subject.kind is ActorKind.BODY and t.tags[subject.first - 1] == "I"
    someone = office or subject.person is not None or reading.of_people(t, subject.first, subject.last)
    latin = not reading.known.slavic and t.tags[subject.first] in "DN"
    speaks = latin and reading.may_speak(t, subject.first, subject.last)
    if turned and clause.count(",") > 1 and (subject.person is None or not subject.person.person):
        return None  # "…, su capital, pidió la presidenta": only who is named
    if latin and reading.known.lang in ROMANCE and not speaks:
        return None  # "Le PS, dans l'opposition, réclame la tête de la ministre"
    if not (someone or speaks) and not any(map(reading.is_body, t.lower[subject.first : subject.last])):
        return None  # "El presidente, Igor Esnal, confirmó la noticia"
    plain = reading.known.lang == "de" and MOOD.isdisjoint(t.lower[:comma]) and "X" not in t.tags[:comma]
    if plain and t.lower[verb] not in TELLING:
        return None
    return (0, comma), Said("quote_verb_subject", t, subject, verb)


def _before_which(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A Romance clause and its attribution before a relative with marks: "…, estime Ann Lee, qui y voit « … »"."""
    quote = min(t.quotes)
    which = next((k for k in range(quote - 1, FEWEST, -1) if t.tags[k] == "," and t.lower[k + 1 : k + 2] in WHO), None)
    if reading.known.lang not in ROMANCE or which is None:
        return None
    return _trailing(reading, t, which)


def _behind_dash(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A whole Polish clause and its attribution behind a dash: "Lina była przecięta – twierdzi admirał Jan Lis"."""
    dash = t.tags.find("-V", FEWEST) if reading.known.lang == "pl" else -1
    if dash < 0 or set(t.tags[:dash]) & set("V:;-"):
        return None
    subject = reading.subject(t, dash + 1, dash + 1, len(t.tags), True)
    if subject is None or subject.medium or subject.name is None or subject.first <= dash:
        return None
    someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
    if not someone and subject.kind is not ActorKind.BODY:
        return None
    return (0, dash), Said("quote_verb_subject", t, subject, dash + 1)


def _behind_colon(reading: Reading, t: Tagged, comma: int, verb: int) -> tuple[tuple[int, int], Said] | None:
    """What stands between a colon and a pronoun's attribution: "Ann Lee est plus souple : on discute, dit-elle"."""
    colon = t.tags.find(":", 0, comma)
    at = next((k for k in range(comma + 1, verb + 2) if t.tags[k : k + 1] == "P"), None)
    if reading.known.lang != "fr" or colon < 0 or at is None or comma - colon <= FEWEST or t.tags[:colon].count("V"):
        return None
    if t.lower[at] not in reading.known.he | reading.known.she:
        return None
    subject = reading.pronoun(t, at)
    return ((colon + 1, comma), Said("quote_verb_subject", t, subject, verb)) if subject.name is not None else None


def _passed_on(t: Tagged, comma: int) -> bool:
    """Whether a medium behind the last comma passes on what stands attributed before it."""
    return comma > FEWEST and "K" in t.tags[comma:] and "V" in t.tags[:comma] and "," in t.tags[:comma]


def _by_itself(reading: Reading, t: Tagged) -> bool:
    """Whether the one medium of a sentence says something on nobody else's word."""
    return t.tags.count("K") == 1 and not (reading.known.slavic and REFERENCES.intersection(t.lower))


def _label(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A headline "Name: words"."""
    at = t.tags.find(":", 1, 8)
    if at < 0 or t.tags.endswith(".") or t.index > 2:
        return None
    name = next((n for n in reading.names[t.index] if n.last == at and n.first <= 5 and not n.governed), None)
    person = reading.people.named(t, name) if name else None
    if name is None or person is None or unmet(person) or _topic(reading, name.words):
        return None  # "Pollution de la Garonne : …": a topic
    if shouted(t, at, person.name):
        return None
    if person.kind is ActorKind.BODY and is_company(person.roles):
        return None  # "Chimval : l'usine à l'arrêt"
    return (at + 1, len(t.tags)), Said("label", t, reading.named(t, name), at)


def _topic(reading: Reading, words: Sequence[str]) -> bool:
    """Whether a Romance label is neither somebody nor a body nor a state: "Pollution de la Garonne"."""
    if reading.known.lang not in ROMANCE or GENITIVES.isdisjoint(w.lower() for w in words):
        return False
    state = fold(" ".join(words)) in places().countries
    return not (state or is_given(words[0].lower()) or is_body_noun((words[0].lower(),), reading.known))


APPOSED = 6  # words between the commas about a name in apposition


def _apposed(reading: Reading, t: Tagged, subject: Subject, comma: int) -> Subject | None:
    """Who is named between commas behind what he, she or a firm is: "За версією оператора, компанії Orlen, …"."""
    close = t.tags.find(",", comma + 1, comma + 2 + APPOSED) if comma == subject.last else -1
    if not reading.known.slavic or subject.person is not None or close < 0:
        return None
    if t.lower[comma + 1].startswith(FIRMS):
        firms = list(reading.firms_of(t))
        return Subject(comma + 1, close, firms[0], ActorKind.BODY) if len(firms) == 1 else None
    n = next((n for n in reading.names[t.index] if n.first == comma + 1 and n.last == close), None)
    if n is None or len(n.words) < 2 or subject.kind is ActorKind.BODY:
        return None
    name = cases.nominative(n.words, False, True, reading.known)  # in the nominative it would be the content's subject
    return replace(reading.named(t, n), name=name) if name != " ".join(n.words) else None


def _by_whom(reading: Reading, t: Tagged, at: int) -> tuple[int, int] | None:
    """What stands behind a relative that names its source: "pilot Jan Kot, według którego wiało"."""
    cased = reading.known.slavic or reading.known.lang == "pl"
    if not cased or not t.lower[at + 1 : at + 2] or not t.lower[at + 1].startswith(WHOSE):
        return None
    comma = t.tags.rfind(",", 0, at)
    first = at + 2 + (t.tags[at + 2 : at + 3] == ",")
    close = t.tags.find(",", first) if comma > 0 and not t.tags[:comma].strip("TNA") else -1
    named = any(n.last == comma for n in reading.names[t.index])
    return first, close if close > 0 and named else len(t.tags)


def _according(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    own = by_own_words(reading, t, 0, len(t.tags)) if reading.known.lang == "de" else None
    if own is not None and own.subject.first <= 1 and own.subject.name is not None:
        first = own.subject.last + 1
        if t.lower[own.subject.last : first] == ("zufolge",):
            first = own.subject.last + 1
        return (first, len(t.tags)), own  # "Nach seinen Angaben gibt es drei"
    if reading.known.lang == "pl":  # "Jej zdaniem most wytrzyma", "W jego ocenie to błąd"
        own = by_own_words(reading, t, 0, min(3, len(t.tags)))
        if own is not None and own.cue is not None:
            return ((own.cue + 1, len(t.tags)), own) if own.subject.name is not None else None
    own = by_own_words(reading, t, 0, min(4, len(t.tags))) if reading.known.slavic else None
    if own is not None and own.cue is not None and t.tags[own.cue + 1 : own.cue + 2] == ",":
        return ((own.cue + 2, len(t.tags)), own) if own.subject.name is not None else None  # "По его словам, …"
    at = t.tags.find("L")
    if at < 0 and reading.known.lang == "de" and "zufolge" in t.lower:
        before = before_according(reading, t, 0, min(POSTPOSED, len(t.tags)))
        if before is None or before.cue is None or before.subject.name is None:
            return None
        opens = not t.tags[: before.subject.first].strip("DTN")
        return ((before.cue + 1, len(t.tags)), before) if opens else None  # "Den Ermittlern zufolge fehlten Autos"
    if at < 0:
        return None
    if reading.known.slavic and t.lower[at - 1] in OWN_WORDS and t.tags[at - 3 : at - 1] == ",I":
        who = reading.nominal(t, 0, at - 3, False, at)  # "Лис, за власними словами, вибрав тишу"
        close = t.tags.find(",", at)
        whole = who is not None and who.name is not None and not who.medium and close == at + 1
        return ((close + 1, len(t.tags)), Said("according", t, who, at)) if whole and who is not None else None
    subject = after_according(reading, t, at, len(t.tags))
    if reading.known.slavic and subject is not None and subject.medium and (source := referred(reading, t)) is not None:
        told = source.subject.last  # "По данным газеты «X», полученным от источника в порту, …"
        return (
            ((told + 1, len(t.tags)), source) if source.subject.first > at and t.tags[told : told + 1] == "," else None
        )
    if subject is None or (subject.medium and subject.name is None):
        return None
    said = Said("according", t, subject, at)
    if (which := _by_whom(reading, t, at)) is not None:
        return which, said
    if subject.medium and reading.known.lang in ROMANCE and (source := referred(reading, t)) is not None:
        close = t.tags.find(",", source.subject.last)  # "D'après Reuters, qui cite deux personnes, …"
        if at <= 3 and source.subject.first > at and 0 < close < len(t.tags) - FEWEST:
            return (close + 1, len(t.tags)), source
    label = t.tags.find(":", 0, LABEL) + 1 if reading.known.slavic else 0  # "Деталі: За словами Лиса, …"
    if at <= label + 2:
        comma = t.tags.find(",", subject.last)
        if (one := _apposed(reading, t, subject, comma)) is not None:
            said, comma = replace(said, subject=one), one.last  # "За словами власника, Івана Лиса, …"
        if reading.known.lang in ("de", "pl") and (comma < 0 or "V" in t.tags[subject.last : comma]):
            return (subject.last, len(t.tags)), said
        if (
            reading.known.slavic
            and comma > 0
            and "S" in t.tags[comma + 1 : comma + 3]
            and t.lower[comma + 1] not in THAT
        ):
            close = t.tags.find(",", comma + 1)  # "За словами Лиса, якого цитує телеканал, …"
            comma = close if close > 0 else comma
        if 0 < comma < len(t.tags) - 2 and reading.known.lang in ROMANCE and t.lower[comma + 2] in BY:
            close = t.tags.find(",", comma + 1)  # "Según el informe de X, adelantado por Y, …"
            comma = close if close > 0 and t.lower[comma + 1].endswith(PARTICIPLES) else comma
        if comma > 0 and reading.known.lang in ROMANCE and t.lower[comma + 1 : comma + 2] in RELATIVES:
            close = t.tags.find(",", comma + 1)  # "D'après X, qui a pu lire une note, …"
            comma = close if close > 0 else comma
        while comma > 0 and comma + 1 < len(t.tags) and t.tags[comma + 1] in "NDIT" and t.tags.find(",", comma + 1) > 0:
            if any(w.endswith(FINITE) for w in t.lower[comma + 1 : t.tags.find(",", comma + 1)]):
                break  # "За словами X, звірі шукають місця, де …"
            if reading.known.slavic and not any(reading.may_be(t, k) for k in (comma + 1, comma + 2)):
                break  # "За даними МВС, загинула 31 людина, ще 58 постраждали"
            if comma + 6 < t.tags.find(",", comma + 1) or reading.known.lang == "de":
                break
            comma = t.tags.find(",", comma + 1)  # an apposition: "По словам X, директора Y, …"
        return ((comma + 1, len(t.tags)), said) if comma > 0 else ((subject.last, len(t.tags)), said)
    if subject.medium and (announced := _announced(reading, t, at)) is not None:
        return announced
    if t.tags[at - 1] == "," or (t.tags[at - 1] == "I" and t.tags[at - 2] == ","):
        close = t.tags.find(",", subject.last)
        if _set_between(reading, t, at, close):
            return (close + 1, len(t.tags)), said  # "Le pont, selon le maire, restera fermé"
        if reading.known.slavic and 0 < close < len(t.tags) - at and close - subject.last < FEWEST:
            return (close + 1, len(t.tags)), said  # "Наглядова рада, за даними Handelsblatt, знала про діру"
        return (0, at - 1), said
    return None


# Endings of a Romance verb that a subject and a comma stand before.
_GOES_ON = {
    "fr": ("ait", "aient", "ra", "ront"),
    "es": ("á", "án", "ó", "aron", "ieron", "aba", "aban", "ía", "ían"),
    "it": ("rà", "ranno", "ava", "avano", "eva", "evano", "iva", "ivano", "rebbe", "ebbero", "ò", "arono"),
    "pt": ("rá", "rão", "ou", "aram", "eram", "iram", "ava", "avam", "ia", "iam"),
}
_SUBJECT = 9  # words of it
_NOT = frozenset("no non ne n' não nunca jamais mai".split())


def _set_between(reading: Reading, t: Tagged, at: int, close: int) -> bool:
    """Whether "according to" stands between a Romance clause's subject and its verb, which tells what is so."""
    if reading.known.lang not in ROMANCE or not 0 < close < len(t.tags) - FEWEST:
        return False
    comma = at - 1 - (t.tags[at - 1] == "I")
    if t.tags[comma] != "," or not 0 < comma <= _SUBJECT or set(t.tags[:comma]) - set("DNATIMC"):
        return False
    if t.lower[comma - 1].endswith(_GOES_ON[reading.known.lang]) and t.tags[comma - 1] == "N":
        return False  # "El puente cayó, según el alcalde, por la lluvia"
    verb = close + 1 + (t.lower[close + 1] in _NOT)
    if t.tags[verb : verb + 1] not in ("X", "N", "V", "O"):
        return False
    return t.tags[verb] in "XVO" or t.lower[verb].endswith(_GOES_ON[reading.known.lang])


# Beginnings of Romance verbs whose object is what somebody makes known: "anunció la detención de dos hombres".
MAKING_KNOWN = tuple(
    "anunci annonc annunci confirm conferm denunci dénonc reconoc reconn riconosc admit admis ammess ammett".split()
)


def _announced(reading: Reading, t: Tagged, at: int) -> tuple[tuple[int, int], Said] | None:
    """What somebody makes known, before which medium has it: "La Fiscalía anunció la detención …, según Efe"."""
    comma = at - 1 - (t.tags[at - 1 : at] == "I")
    verb = next((k for k in range(1, comma) if t.tags[k] == "V"), None)
    if reading.known.lang not in ROMANCE or verb is None or t.tags[comma : comma + 1] != ",":
        return None
    if not t.lower[verb].startswith(MAKING_KNOWN) or t.tags[verb + 1 : verb + 2] != "D" or comma - verb < FEWEST:
        return None
    if set(t.tags[:verb]) & set("SCQ:;") or t.tags[:verb].count(",") == 1:
        return None
    subject = reading.subject(t, verb, 0, comma, False)
    if subject is None or subject.medium or subject.name is None or subject.first >= verb:
        return None
    if "A" not in t.tags[subject.first : subject.last] and not reading.may_speak(t, subject.first, subject.last):
        return None  # "El viento confirma la llegada del otoño"
    return (verb + 1, comma), Said("governing_verb", t, subject, verb)


def _relay(t: Tagged, first: int, that: int) -> bool:
    """Whether nothing but who passes it on stands set in before "that": "Дипломаты утверждают, пишет Yonhap, что …"."""
    inside = t.tags[first:that].strip(",")
    framed = t.tags[first] == "," and t.tags[that - 1] == "," and "," not in inside
    return framed and inside.count("V") == 1 and ("K" in inside or '"' in inside) and inside[0] == "V"


def _reports(reading: Reading, t: Tagged, verb: int) -> bool:
    """Whether a German medium reports something on somebody's word: "Reuters meldete unter Berufung auf …"."""
    refers = t.lower[verb] in ("meldete", "meldeten", "meldet") and reading.known.lang == "de"
    return refers and any(w in REFERENCE["de"] for w in t.lower[verb + 1 : verb + 5])


def _hints(reading: Reading, t: Tagged, verb: int) -> int:
    """How many words before a verb it is led by: "il a laissé entendre que", "ha dado a entender que"."""
    if t.lower[verb] not in ("entendre", "entender", "intendere", "caer") or reading.known.lang not in ROMANCE:
        return 0
    return next((k for k in (1, 2) if t.lower[max(0, verb - k)].startswith(LETTING)), 0)


def _refers_to(reading: Reading, t: Tagged, verb: int, subject: Subject) -> Said | None:
    """On whose word a Slavic medium reports, where that goes on before the verb: "X со ссылкой на источник, …"."""
    at = next((k for k in range(verb) if t.lower[k] in REFERENCES), None) if reading.known.slavic else None
    if at is None or subject.first <= at or t.tags[:at].rstrip('I"')[-1:] != "K":
        return None
    return referred(reading, t)


WHEN = frozenset(
    """desde hasta antes después luego depois até sin sem sans avant après depuis pendant dès lors parce puisque alors
    tant bien afin pour para per dopo prima senza mientras tandis salvo finché dacché mentre así ainsi cosí""".split()
)


def _since(t: Tagged, that: int) -> bool:
    """Whether "that" only ends a conjunction: "desde que", "después de que", "avant que"."""
    before = t.lower[that - 1]
    return before in WHEN or (before in ("de", "di", "a") and that > 1 and t.lower[that - 2] in WHEN)


def _where(t: Tagged, verb: int, that: int) -> bool:
    """Whether before "that" it only says when and, between commas, where: "admitió el martes, ante el juez, que"."""
    comma = t.tags.find(",", verb, that - 1)
    place = t.tags[comma + 1 + (t.lower[comma + 1] in BEFORE) : that - 1].lstrip("R")
    if comma <= verb + 1 or t.tags[verb:that].count(",") != 2 or place[:1] != "I" or place.strip("IDNATMRKC"):
        return False
    known = TIMES | PRESS | places().months_and_days
    return all(t.tags[k] in "DIRKM" or t.lower[k] in known or fold(t.lower[k]) in known for k in range(verb + 1, comma))


BEFORE = frozenset("davanti dinanzi innanzi".split())  # an Italian court
PRESS = frozenset(  # to whom anything is said
    "periodistas prensa medios journalistes presse médias giornalisti stampa cronisti jornalistas imprensa".split()
)


def _of_object(reading: Reading, t: Tagged, verb: int, that: int) -> bool:
    """Whether a clause is about the thing that stands as the object between a verb and "that"."""
    if t.tags[verb + 1 : verb + 2] != "D" or that - verb < 3 or set(t.tags[verb + 1 : that]) - set("DNAID"):
        return False
    if not TIMES.isdisjoint(t.lower[verb + 1 : that]):
        return False  # "había dicho la semana pasada que …"
    return reading.phrase(t, verb + 1, that) == that and not reading.may_speak(t, verb + 1, that)


def _left_out(reading: Reading, t: Tagged, verb: int) -> Person | None:
    """Who is left out behind where or when he or she spoke: that of the sentence before. "En la radio dijo que …"."""
    lead = t.tags[:verb]
    asked = t.lower[0].startswith(ASKED) and "," in lead  # "Preguntado por la obra, respondió que …"
    told = reading.known.lang == "pl" and any(medium_hears(t, k) for k in range(1, min(verb, 3)))
    if ((asked and reading.known.elided) or told) and not set(lead) & set("Q:"):
        s = reading.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph:
            return None
        voiced = reading.voiced.get(s.index)
        last = reading.people.find(tuple(voiced.resolved.name.split())) if voiced is not None else None
        spoke = [p for p in (last, *reading.heard(s.index)) if p is not None and p.person]
        return spoke[0] if spoke else None
    if not reading.known.elided or lead[:1] not in ("I", "R") or set(lead) & set("PVQ:L"):
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    named = any(not n.governed and reading.counts(t, n) for n in reading.names[t.index] if n.last <= verb)
    if s is None or s.paragraph != t.paragraph or named or reading.is_stranger(s):
        return None
    free = [p for n in reading.names[s.index] if not n.governed and (p := reading.people.named(s, n)) and p.person]
    heard = [p for p in reading.heard(s.index) if p.person]
    who = dict.fromkeys(free or heard[-1:])
    return next(iter(who)) if len(who) == 1 else None


def _that(reading: Reading, t: Tagged, start: int = 0) -> tuple[tuple[int, int], Said] | None:
    for verb in range(start, len(t.tags)):
        hints = _hints(reading, t, verb)
        if t.tags[verb] != "V" and not hints and not _reports(reading, t, verb):
            continue
        that = next((i for i in range(verb + 1, min(len(t.tags), verb + REACH)) if t.lower[i] in THAT), None)
        comma = verb + 1 if t.tags[verb + 1 : verb + 2] == "," else None
        set_in = (
            comma is not None and that is not None and t.tags[comma + 1 : that].count(",") == 1
        )  # ", sin embargo, que"
        set_in = set_in or (that is not None and not CITING.isdisjoint(t.lower[verb + 1 : that]))
        own = that is not None and t.tags[that - 1] == "," and reading.known.lang in ROMANCE
        set_in = set_in or (own and t.tags[verb:that].count(",") == 2 and "L" in t.tags[verb:that])
        set_in = set_in or (that is not None and own and _where(t, verb, that))
        between = t.tags[verb + 1 : that]
        if own and that is not None and set_in and "L" in between:
            opened = t.tags.rfind(",", verb, that - 1)  # "aseguró a X, según recoge Y, que …"
            between = t.tags[verb + 1 : opened]
        if that is not None and t.tags[that - 1] == "," and reading.known.lang in ROMANCE and not set_in:
            that = None  # "Ann Lee, que preside …": a relative
        if that is not None and reading.known.lang in ROMANCE and t.lower[that - 1] in WHICH:
            that = None  # "el auto, del que ha sido ponente"
        if that is not None and reading.known.lang in ROMANCE and _since(t, that):
            that = None  # "falou desde que a revista divulgou": when, not what
        if that is not None and reading.known.lang in ROMANCE and _of_object(reading, t, verb, that):
            that = None  # "elogiou um regimento que voltou": a relative of what is praised
        relay = that is not None and reading.known.slavic and _relay(t, verb + 1, that)
        if that is not None and (relay or not set(between) & set("V:;.")):
            first = that + 1
        elif reading.known.slavic and t.tags[verb + 1 : verb + 2] == ":" and "Q" not in t.tags and verb > 1:
            first = verb + 2  # "В мэрии добавили: вертолёт не смог сесть"
        elif (inf := infinitive(reading, t, verb)) is not None:
            first = inf  # "Le parquet a indiqué avoir ouvert une enquête", "X affirme dans une note respecter le délai"
        elif reading.known.lang == "de" and comma and t.tags[comma + 1 : comma + 2] in ("P", "D", "A", "N"):
            first = comma + 1
        elif reading.known.lang == "de" and (far := _parted(t, verb) or _set_off(t, verb)):
            first = far + 1
        else:
            continue
        subject = reading.subject(t, verb - hints, 0, verb + 1 if relay else first - 1, False)
        if subject is not None and subject.medium and (source := referred(reading, t)) is not None:
            return (first, len(t.tags)), source  # "Издание «X» со ссылкой на источник утверждает, что …"
        if subject is not None and (source := _refers_to(reading, t, verb, subject)) is not None:
            return (first, len(t.tags)), source
        if subject is not None and subject.medium and subject.name and _by_itself(reading, t):
            return (first, len(t.tags)), Said("governing_verb", t, subject, verb)
        if subject is None or subject.medium:
            person = reading.before(t, 0, None, 2) if subject is None and verb < 2 else _left_out(reading, t, verb)
            if person is None and subject is None and reading.known.lang == "pl":
                person = (spoke_before(reading, t, verb) if verb < 2 else None) or went_on(reading, t, verb)
            if person is None:
                continue
            subject = Subject(verb, verb + 1, person.name, person.kind, person, how="left out")
        if reading.known.slavic and (nested := nested_source(reading, t, first)) is not None:
            content, source = nested
            return content, replace(source, through=subject)  # "розповів, що, за даними служби, судно зробило …"
        if that is not None and (claim := claim_of(reading, t, verb, that, subject)) is not None:
            if claim.said is None:
                continue
            return (first, len(t.tags)), claim.said
        return (first, len(t.tags)), Said("governing_verb", t, subject, verb)
    return None
