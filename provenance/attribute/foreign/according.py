"""What "according to" somebody is so, before it or behind it: "según X, …", "…, laut X", "X zufolge"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.attested import is_company, is_people
from provenance.attribute.foreign.bodies_again import FIRMS
from provenance.attribute.foreign.clauses import (
    FEWEST,
    FINITE,
)
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.referred import referred
from provenance.attribute.foreign.said_that import THAT
from provenance.attribute.foreign.sides import PARTICIPLES
from provenance.attribute.foreign.sources import WHOSE, Said, after_according, before_according, by_own_words
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import by_relative
from provenance.model import ActorKind

POSTPOSED = 8  # words up to a German "zufolge" that opens a sentence
LABEL = 8  # words of a label with its colon
RELATIVES = (("qui",), ("que",), ("dont",), ("quien",), ("che",))
WHICH = frozenset("quale quali cual cuales qual quais".split())  # behind its article
OWN_WORDS = frozenset("власними собственным".split())
BY = frozenset("por par pelo pela da dal dalla".split())


BETWEEN = 4  # words from a comma to the verb of an attribution
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


def _of_lead(reading: Reading, t: Tagged, colon: int) -> Said | None:
    """Whose words a colon leads up to by a pronoun, which means whom the clause before it is about, if anybody."""
    own = by_own_words(reading, t, colon, min(colon + 4, len(t.tags)))
    lead = reading.nominal(t, 0, colon - 1, False, colon - 1) if own is not None else None
    if own is None or lead is None or lead.medium or lead.name in (None, own.subject.name):
        return own
    name = lead.name
    if lead.person is None:  # "Другой собеседник настроен иначе"
        noun = next(
            (k for k in range(lead.first, lead.last) if t.tags[k] in "NT" and reading.may_be(t, k)), lead.last - 1
        )
        name = " ".join(t.words[lead.first : noun + 1])
    return replace(own, subject=replace(lead, name=name, first=own.subject.first, last=own.subject.last))


def according(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """The words of which "according to" tells whose they are, as token indices, and who; None where none does."""
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
    colon = t.tags.find(":", 0, -FEWEST) + 1 if reading.known.slavic else 0  # "Лис против: по его словам, …"
    own = by_own_words(reading, t, 0, min(4, len(t.tags))) if reading.known.slavic else None
    own = own or (_of_lead(reading, t, colon) if colon else None)
    if own is not None and own.cue is not None and t.tags[own.cue + 1 : own.cue + 2] == ",":
        return ((own.cue + 2, len(t.tags)), own) if own.subject.name is not None else None  # "По его словам, …"
    if reading.known.slavic and (set_in := _own_words_set_in(reading, t)) is not None:
        return set_in
    at = t.tags.find("L")
    if at < 0 and reading.known.lang == "de" and "zufolge" in t.lower:
        before = before_according(reading, t, 0, min(POSTPOSED, len(t.tags)))
        if before is None or before.cue is None or before.subject.name is None:
            return None
        opens = not t.tags[: before.subject.first].strip("DTNA")
        return ((before.cue + 1, len(t.tags)), before) if opens else None  # "Den Ermittlern zufolge fehlten Autos"
    if at < 0:
        return None
    if reading.known.slavic and t.lower[at - 1] in OWN_WORDS and t.tags[at - 3 : at - 1] == ",I":
        who = reading.nominal(t, 0, at - 3, False, at)  # "Лис, за власними словами, вибрав тишу"
        close = t.tags.find(",", at)
        whole = who is not None and who.name is not None and not who.medium and close == at + 1
        return ((close + 1, len(t.tags)), Said("according", t, who, at)) if whole and who is not None else None
    relative = at + 1 + (t.tags[at + 1 : at + 2] == "D")  # the relative right before the content
    if reading.known.lang in ROMANCE and at and (people := by_relative(reading, t, at)) is not None:
        return (relative + 1, len(t.tags)), Said("according", t, people, at)
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
        if (at <= 3 or t.tags[at - 1] == ":") and source.subject.first > at and 0 < close < len(t.tags) - FEWEST:
            return (close + 1, len(t.tags)), source
    label = t.tags.find(":", 0, LABEL) + 1 if reading.known.slavic else 0  # "Деталі: За словами Лиса, …"
    if reading.known.lang in ROMANCE and t.tags[at - 1 : at] == ":" and "V" not in t.tags[:at]:
        label = at  # "È l'ipotesi di ieri: secondo Ann Lee, …"
    if at <= label + 2:
        comma = t.tags.find(",", subject.last)
        if (one := _apposed(reading, t, subject, comma)) is not None:
            said, comma = replace(said, subject=one), one.last  # "За словами власника, Івана Лиса, …"
        if reading.known.lang in ("de", "pl") and (comma < 0 or "V" in t.tags[subject.last : comma]):
            return (subject.last, len(t.tags)), said
        if reading.known.lang in ROMANCE and _begins(reading, t, subject.last, comma):
            return (subject.last, len(t.tags)), said  # "Secondo il ministero sono morte 31 persone, tra cui …"
        if comma > 0 and reading.known.lang in ROMANCE and subject.person is not None:
            beside = next((n for n in reading.names[t.index] if n.first == comma + 1), None)
            close = beside.last if beside is not None else -1  # "Para el jefe de la obra, Ann Lee, …"
            if beside is not None and t.tags[close : close + 1] == ",":
                comma = close if reading.people.named(t, beside) is subject.person else comma
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
        quale = comma > 0 and t.lower[comma + 2 : comma + 3] != () and t.lower[comma + 2] in WHICH
        if comma > 0 and reading.known.lang in ROMANCE and (quale or t.lower[comma + 1 : comma + 2] in RELATIVES):
            close = t.tags.find(",", comma + 1)  # "D'après X, qui a pu lire une note, …"
            comma = close if close > 0 else comma
        while comma > 0 and comma + 1 < len(t.tags) and t.tags[comma + 1] in "NDIT" and t.tags.find(",", comma + 1) > 0:
            if any(w.endswith(FINITE) for w in t.lower[comma + 1 : t.tags.find(",", comma + 1)]):
                break  # "За словами X, звірі шукають місця, де …"
            if reading.known.slavic and not any(reading.may_be(t, k) for k in (comma + 1, comma + 2)):
                break  # "За даними МВС, загинула 31 людина, ще 58 постраждали"
            if reading.known.lang in ROMANCE and not _says_who(reading, t, comma + 1):
                break  # "Segundo o ministério, morreram 31 pessoas, entre elas 11 crianças"
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
        source = referred(reading, t) if subject.medium and not reading.known.slavic else None
        if source is not None and source.subject.first > at:
            return (0, at - 1), source  # "…, selon Reuters, citant la douane"
        return (0, at - 1), said
    return None


def _says_who(reading: Reading, t: Tagged, first: int) -> bool:
    """Whether Romance words between commas behind a source are what he, she or it is, or how old."""
    close = t.tags.find(",", first)
    if t.tags[first] == "I":
        return not _AGE.isdisjoint(t.lower[first:close])
    noun = first + (t.tags[first] == "D")
    return t.tags[noun] == "T" or reading.of_people(t, first, min(close, noun + 2)) or is_company(t.lower[noun:close])


_AGE = frozenset("anni anos años ans".split())


def _begins(reading: Reading, t: Tagged, first: int, comma: int) -> bool:
    """Whether a Romance clause begins right behind its source, without a comma between."""
    end = comma if comma > 0 else len(t.tags)
    if end - first < 2 or t.tags[first] not in "XDNO" or (t.tags[first] == "N" and t.lower[first] not in _NOT):
        return False
    told = t.tags[first:end]
    ends = tuple(e for e in _GOES_ON[reading.known.lang] if len(e) > 1)
    shaped = any(tag == "N" and word.endswith(ends) for tag, word in zip(told, t.lower[first:end], strict=True))
    return "S" not in told and ("X" in told or shaped)


def _own_words_set_in(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What stands about "in his words": "Будь-який міст, за її словами, треба лічити", "Мост цел, по его словам."."""
    own = by_own_words(reading, t, 1, len(t.tags))
    if own is None or own.cue is None or own.subject.name is None or t.tags[own.subject.first - 2] != ",":
        return None
    comma, close = own.subject.first - 2, own.cue + 1
    behind = t.tags[close + 1 :].rstrip(".")
    if t.tags[close : close + 1] not in (",", ".", "") or set(t.tags[:close]) & set(":;QV"):
        return None
    if t.tags[close : close + 1] == "," and len(behind) >= max(FEWEST, comma):
        return (close + 1, len(t.tags)), own  # what stands before it is only the subject
    return ((0, comma), own) if not behind and comma >= FEWEST else None


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
    if comma < FEWEST and t.tags[0] == "D":
        return True  # "Le thon, selon l'institut, revient"
    if t.lower[comma - 1].endswith(_GOES_ON[reading.known.lang]) and t.tags[comma - 1] == "N":
        return False  # "El puente cayó, según el alcalde, por la lluvia"
    verb = close + 1 + (t.lower[close + 1] in _NOT)
    if t.tags[verb : verb + 1] not in ("X", "N", "V", "O"):
        return False
    return t.tags[verb] in "XVO" or t.lower[verb].endswith(_GOES_ON[reading.known.lang])


def said_between(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What a Romance attribution stands in, between subject and verb: "Il ponte, ha scritto su X la sindaca, riaprirà".

    The words behind it, with the verb; an apposition would have none.
    """
    comma = t.tags.find(",", 1)
    if reading.known.lang not in ROMANCE or comma < 1 or set(t.tags) & set('Q":;'):
        return None
    verb = len(t.tags) - len(t.tags[comma + 1 :].lstrip("XRO"))
    close = t.tags.find(",", verb)
    if t.tags[verb : verb + 1] != "V" or verb - comma > BETWEEN or not _set_between(reading, t, comma + 1, close):
        return None
    subject = reading.subject(t, verb, comma + 1, close, True)
    if subject is None or subject.medium or subject.name is None or not comma < subject.first < close:
        return None
    someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
    several = any(is_people(w, reading.known) for w in t.words[subject.first : subject.last] if w.isalpha())
    if not (someone or several) and subject.kind not in (ActorKind.BODY, ActorKind.GROUP):
        return None
    return (close + 1, len(t.tags)), Said("quote_verb_subject", t, subject, verb)


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
