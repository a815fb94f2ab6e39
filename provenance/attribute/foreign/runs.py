"""The runs of capitalised words in a sentence that may be names, each without its titles, places and role nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance.actors import names
from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.attribute.foreign import dative
from provenance.attribute.foreign.attested import SORTED
from provenance.attribute.foreign.charges import UNIONS
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import AIMS, PARTICLES, ROMANCE, Name, first_names, opens
from provenance.attribute.foreign.named_bodies import OF, is_state
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.polish_houses import behind_rank, of_two
from provenance.attribute.foreign.stripped import name_in
from provenance.attribute.foreign.tagged import Tagged, is_capital
from provenance.compiled import compiled

ELIDED = ("d'", "d’")
COMPOSED = frozenset("de van von ван фон де ди ді".split())  # what another particle may follow: "Йоост ван дер Мерве"

TOO = frozenset("de da".split())  # "as well" in Turkish, where it is no particle of a name
WHENCE = ("lı", "li", "lu", "lü", "den", "dan", "ten", "tan")  # Turkish endings of whence somebody is
_PLATFORM = compiled(r"(?:facebook|twit|instagram|tiktok|telegram|youtub|linkedin|snapchat|wykop|blog)(?:\w{0,4})")
_ENDED = compiled(r"['’][a-zçğıöşü]+$")  # a Turkish case ending, behind which no name goes on


def runs(t: Tagged, known: Grammar) -> list[Name]:
    """The names of a sentence, each without its titles, places and role nouns."""
    found: list[Name] = []
    i, n = 0, len(t.tags)
    while i < n:
        if t.tags[i] not in "AT" or not is_capital(t.words[i]):
            if t.lower[i] == "von" and i and t.tags[i - 1] == "V":  # "sagte von der Leyen"
                j = next((k for k in range(i + 1, min(n, i + 4)) if t.tags[k] == "A"), n)
                if j < n and all(word in PARTICLES for word in t.lower[i + 1 : j]):
                    found.append(Name(i, j + 1, t.words[i : j + 1], (), False, ""))
                    i = j
            i += 1
            continue
        if i and t.words[i] == "X" and t.tags[i - 1] == "I" and t.tags[i + 1 : i + 2] in ("A", "T"):
            i += 1  # "ha scritto su X Ann Lee"
            continue
        i = _past_place(t, i) if known.lang in ROMANCE else i
        j = i + 1
        while j < n:
            if known.lang == "tr" and (
                _ENDED.search(t.words[j - 1]) or (t.lower[j] in TOO and not _abroad(t, i, j, known))
            ):
                break
            if not known.slavic and t.spans[j].start - t.spans[j - 1].end > 1:
                break  # "Politique  Berlin  Procès": a line of keywords
            if j > i + 1 and t.tags[j] == "A" and is_given(t.lower[j]) and dative.ends(t.words[j - 2 : j], known):
                break  # "ответила Ивану Лису Ольга Мак"
            if t.tags[j] in "AT" and is_capital(t.words[j]):
                j += 1
            elif known.lang == "pl" and (rank := behind_rank(t, j, known)) is not None:
                j = rank  # "rzecznik Karpackiego Oddziału SG mjr Jan Lis"
            elif (
                t.lower[j] in PARTICLES
                and t.tags[j] in "DINCRS"
                and _goes_on(t, j, known)
                and not _of_place(t, i, j, known)
                and not _of_house(t, i, j, known)
            ):
                j += 2 if t.tags[j + 1 : j + 2] == "A" else 3
            elif (
                known.lang == "pt"
                and t.lower[j] in ("do", "dos")
                and t.lower[i] in known.bodies
                and _capital_behind(t, j)
            ):
                j += 2  # "Tribunal Europeu do Ambiente"
            elif known.lang in ROMANCE and t.tags[j : j + 2] == "IA" and _is_country(t.words[j - 1 : j + 2]):
                j += 2  # "Estado-Maior da Coreia do Sul"
            elif t.lower[j] in AND and t.tags[j - 1] == "A" and _of_two(t, i, j, known):
                j += 2  # "Ministerio de Economía y Finanzas"
            elif t.lower[j] in ELIDED and t.tags[j + 1 : j + 2] == "A" and j == i + 1 and _may_be_first(t, i, known):
                j += 2  # "Sixtine d'Arcy"
            elif known.lang == "pl" and t.tags[j] in "C," and (both := of_two(t, i, j)) is not None:
                j = both
            elif (aim := _of_aim(t, i, j, known)) is not None:
                j = aim  # "Agencia Nacional contra el Fraude"
            elif not known.slavic and (end := _cause(t, i, j)) is not None:
                j = end
            elif t.words[j] == "&" and t.tags[j + 1 : j + 2] in ("A", "T") and t.words[j + 1][0].isupper():
                j += 2  # "Track & Road"
            else:
                break
        if known.lang == "pl" and i and t.tags[i - 1] == "I" and _PLATFORM.fullmatch(t.lower[i]):
            i += 1  # "napisał na Facebooku Jan Lis"
        if known.lang == "tr":
            i = _behind_whence(t, i, j)
        name = name_in(t, known, i, j) if i < j else None
        if name is not None and known.lang in ROMANCE and _of_office(t, name):
            name = None
        if name is not None:
            numbered = j == name.last and t.tags[j : j + 1] == "M" and not SORTED.isdisjoint(t.lower[i - 1 : i])
            if numbered and not known.slavic:
                name, j = replace(name, last=j + 1, words=(*name.words, t.words[j])), j + 1  # "la ONG Artículo 19"
            with_it = (
                known.lang in ROMANCE and found and found[-1].governed and t.tags[name.last : name.last + 1] == ","
            )
            if with_it and t.tags[found[-1].last : name.first] == "C":
                name = replace(name, governed=True)  # "Dopo Ann Lee e Jon Roe, i sindacati hanno detto"
            if name.governed and name.roles and known.lang in ROMANCE and name.roles[0] in _TIMES:
                name = replace(name, governed=False, roles=(), article="")  # "in serata Ann Lee ha detto"
            if name.article == "a" and known.lang == "pt" and not name.roles and _is_his(name.words):
                name = replace(name, governed=True, article="")  # "entrevista a Rui Gomes"
            found.append(_past_body(t, name, known) if known.lang in ROMANCE else name)
        i = j
    return found


def _is_his(words: Sequence[str]) -> bool:
    """Whether a full name begins with a man's given name, before which the Portuguese "a" is no article."""
    first = fold(words[0])
    return len(words) > 1 and is_given(first) and first[-1] != "a" and given_names().gender(first) != "female"


_WHERE = frozenset("a ad da in en desde em na no à depuis".split())  # before a town at the head of a clause
_TOWN = 3  # words of a town's name at most


def _past_place(t: Tagged, first: int) -> int:
    """Where a name begins behind the town before it: "Da Varsavia Ann Lee dice", "ha detto da Kiev Ann Lee"."""
    if not first or t.lower[first - 1] not in _WHERE:
        return first
    heads = t.tags[: first - 1].rstrip("R")[-1:] in ("", *",;:-C.")
    known = places()
    for size in range(_TOWN, 0, -1):
        at = first + size
        town = fold(" ".join(t.words[first:at]))
        if t.tags[at : at + 2] != "AA" or not is_capital(t.words[at + 1]) or town not in known.cities | known.countries:
            continue
        given = is_given(t.lower[at])
        acts = t.tags[at + 2 : at + 3] in ("V", "X") and not {fold(w) for w in t.words[at : at + 2]} & known.cities
        return at if given or (heads and acts) else first
    return _past_whence(t, first) if t.lower[first - 1] in _WHENCE and "V" in t.tags[:first] else first


# Nouns for when something was said, which a preposition governs and no name behind them.
_TIMES = frozenset(
    """serata mattinata giornata nottata pomeriggio sera mattina mattino notte tarde noite manhã madrugada mañana noche
    soirée matinée nuit après-midi soir matin""".split()
)
_SAINTS = frozenset("san santa santo sant' são saint sainte".split())
_WHENCE = frozenset("da desde depuis".split())  # from where somebody speaks


def _past_whence(t: Tagged, first: int) -> int:
    """Where a given name begins behind a town that no list has: "ha detto da Khan al Ahmar Ann Lee"."""
    at = first + 1
    while at < len(t.tags) - 1 and at - first <= _TOWN and (t.tags[at] == "A" or t.lower[at] in PARTICLES):
        saint = t.lower[at - 1] in _SAINTS  # "da San Paolo Ann Lee"
        if is_given(t.lower[at]) and not saint and t.tags[at : at + 2] == "AA" and not is_given(t.lower[first]):
            return at
        at += 1
    return first


def _of_office(t: Tagged, name: Name) -> bool:
    """Whether a name only says of whom somebody has an office: "il presidente Usa", "il segretario generale Onu"."""
    states = len(name.words) == 1 and (name.words[0].lower() in UNIONS or is_state(name.words))
    return states and name.first > 0 and t.tags[name.first - 1] == "T"


def _is_country(words: Sequence[str]) -> bool:
    return fold(" ".join(words)) in places().countries


# What a Romance body is called besides its noun: "la Policía Nacional", "la Guardia Civil".
_BODIES = frozenset(
    """nacional civil federal militar municipal local foral roja rossa vermelha rouge nationale nationale municipale
    federale locale civile estatal estadual provincial regional metropolitana autonómica portuaria fiscal judicial
    judiciária rodoviária""".split()
)


def _past_body(t: Tagged, name: Name, known: Grammar) -> Name:
    """A person's name without the last word of the body before it: "el portavoz de la Policía Nacional Ann Lee"."""
    if (
        len(name.words) < 3
        or not name.first
        or name.words[0].lower() not in _BODIES
        or not is_given(t.lower[name.first + 1])
    ):
        return name
    if t.lower[name.first - 1] not in known.bodies:
        return name
    return replace(name, first=name.first + 1, words=name.words[1:])


def _abroad(t: Tagged, first: int, j: int, known: Grammar) -> bool:
    """Whether "de" or "da" stands in a name of abroad, behind a given name that is no Turkish one: "Luc de Vries"."""
    given = j == first + 1 and is_given(t.lower[first]) and t.lower[first] not in first_names(known)
    return given and t.tags[j + 1 : j + 2] == "A" and not _ENDED.search(t.words[j + 1])


def _behind_whence(t: Tagged, first: int, last: int) -> int:
    """Where a name begins behind whence its bearer is: "Ekipten Avustralyalı Peter Moss"."""
    given = next((k for k in range(first + 1, last - 1) if is_given(t.lower[k])), first)
    whence = given > first and t.lower[given - 1].endswith(WHENCE) and not is_given(t.lower[given - 1])
    return given if whence else first


AND = frozenset("y e et".split())


# What bodies of every country are called behind a capital: "Médecins sans frontières", "Action contre la faim".
_CAUSES = tuple(
    tuple(words.split())
    for words in (
        "sans frontières", "sin fronteras", "senza frontiere", "sem fronteiras", "ohne grenzen", "contre la faim",
        "contra el hambre", "contro la fame",
        "contra a fome", "gegen den hunger", "du monde", "del mundo", "del mondo", "do mundo",
        "der welt",
    )
)  # fmt: skip
_OF_THE_WORLD = frozenset("médecins médicos medici ärzte".split())


def _cause(t: Tagged, first: int, at: int) -> int | None:
    """Where the name of a body ends that goes on in small letters with what it is for."""
    if at != first + 1:
        return None
    way = next((w for w in _CAUSES if t.lower[at : at + len(w)] == w), None)
    if way is None or (way[-1] in ("monde", "mundo", "mondo", "welt") and t.lower[first] not in _OF_THE_WORLD):
        return None
    return at + len(way)


def _of_two(t: Tagged, first: int, at: int, known: Grammar) -> bool:
    """Whether "and" joins two things that one Romance body is of, behind its noun and "of"."""
    if known.lang not in ROMANCE or t.lower[first] not in known.bodies or OF.isdisjoint(t.lower[first:at]):
        return False
    return t.tags[at + 1 : at + 2] == "A" and not is_given(t.lower[at + 1]) and t.lower[at + 1] not in known.bodies


def _of_aim(t: Tagged, first: int, at: int, known: Grammar) -> int | None:
    """Where the aim of a Romance body's name ends that "for" or "against" leads: "Ministerio para la Igualdad"."""
    if t.lower[at] not in AIMS or known.lang not in ROMANCE or t.lower[first] not in known.bodies:
        return None
    noun = at + 1 + (t.tags[at + 1 : at + 2] == "D" and t.words[at + 1].islower())
    named = t.tags[noun : noun + 1] == "A" and t.words[noun][0].isupper()
    return noun + 1 if named and not is_given(t.lower[noun]) and t.lower[noun] not in known.bodies else None


def _capital_behind(t: Tagged, j: int) -> bool:
    return t.tags[j - 1] == "A" and t.tags[j + 1 : j + 2] in ("A", "T") and t.words[j + 1][0].isupper()


def _goes_on(t: Tagged, j: int, known: Grammar) -> bool:
    if t.lower[j] == "von" and j and not is_given(t.lower[j - 1]) and opens(t, j - 1):
        return False  # "Kritik von Eltern"
    if t.lower[j] == "von" and j > 1 and t.tags[j - 2 : j] == "AA" and _is_first(t.lower[j - 2]):
        return _is_first(t.lower[j - 1])  # "Ann Lee von Warendorf Research": the name is complete
    rest = t.tags[j + 1 : j + 3]
    whole = j > 1 and t.tags[j - 2 : j] == "AA" and is_given(t.lower[j - 2])
    if t.lower[j] == "al" and known.lang in ROMANCE and whole:
        return False  # "ha dicho Ann Lee al Diario"
    if known.lang == "de" and t.lower[j] == "das":
        return False  # "ergriff als Erste das Wort"
    if (
        t.lower[j] in ("der", "den", "ter", "zu", "y", "le", "la", "el", "du", "do", "des")
        and t.lower[j - 1] not in PARTICLES
        and not (t.lower[j] in ("el", "al") and _is_first(t.lower[j - 1]) and t.tags[j + 2 : j + 3] in (",", "V", "X"))
    ):
        return False
    return (rest[:1] == "A" and t.tags[j - 1] == "A" and t.words[j + 1][0].isupper()) or (
        rest[1:] == "A" and t.lower[j + 1] in PARTICLES and t.tags[j - 1] == "A" and t.lower[j] in COMPOSED
    )


def _may_be_first(t: Tagged, i: int, known: Grammar) -> bool:
    """Whether a word before "d'" may be a given name: one that is, or behind no article and no place or body."""
    if _is_first(t.lower[i]):
        return True
    free = known.lang == "fr" and t.tags[i - 1 : i] not in ("D", "I") and t.lower[i] not in known.bodies
    return free and i > 0 and not t.words[i].isupper() and not is_state((t.words[i],))


def _is_first(word: str) -> bool:
    return is_given(word) or is_given(word.partition("-")[0])


# Italian particles that no family name has behind another: "Ann Lee di Confindustria", but "Luigi di Maio".
_OF_HOUSE = frozenset("di del della dello dei degli delle".split())


# What firms of every country end with.
_FIRMS = frozenset(
    """capital bank group research partners economics securities management investment investments advisors consulting
    institute foundation analytics markets holding holdings university college international insurance energy
    solutions ventures""".split()
)


def _of_house(t: Tagged, first: int, j: int, known: Grammar) -> bool:
    """Whether a Romance name is complete before a particle, behind which stands where its bearer works.

    In Italian a given and a family name are; in other languages, where "de" stands in second family names, only before
    what is plainly a firm or a body: "Ann Lee de Nordhafen Capital", "Ann Lee da UGT".
    """
    own = [k for k in range(first, j) if t.lower[k] not in PARTICLES]
    if known.lang not in ROMANCE or len(own) < 2 or not _is_first(t.lower[first]):
        return False
    if known.lang == "it":
        return t.lower[j] in _OF_HOUSE and not is_given(t.lower[own[-1]])
    at = j + 1
    words = []
    while at < len(t.tags) and t.tags[at] in "AT" and is_capital(t.words[at]):
        words.append(t.words[at])
        at += 1
    acronym = bool(words) and words[0].isupper() and len(words[0]) > 1
    coined = bool(words) and any(c.isupper() for c in words[0][1:]) and words[0][1].islower()
    firm = len(words) > 1 and words[-1].lower() in _FIRMS
    return (
        acronym
        or coined
        or firm
        or names.is_body(" ".join(words))
        or (bool(words) and words[0].lower() in known.bodies)
    )


def _of_place(t: Tagged, first: int, j: int, known: Grammar) -> bool:
    """Whether a German name is complete before "von der": "Ulrike Brehmer von der Universität Bremen"."""
    return (
        known.lang == "de" and t.lower[j] == "von" and t.tags[j + 1 : j + 2] == "D" and t.tags[first:j].endswith("AA")
    )
