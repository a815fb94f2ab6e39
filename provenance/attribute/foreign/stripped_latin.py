"""What stands before a German or Romance name in its run: houses, trades, stations, parties."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign.attested import GERMAN_SORTS, MAKERS
from provenance.attribute.foreign.charges import MINISTRIES
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import AIMS, FROM, PARTICLES, first_names
from provenance.attribute.foreign.named_bodies import OF
from provenance.attribute.foreign.nouns import is_given, is_role, is_trade
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

GENITIVE = frozenset("der des unserer eurer seiner ihrer dieser einer eines dieses seines ihres".split())
OF_TRADE = frozenset("en de d' in em di".split())
TRADE = 4  # words of what somebody is an expert in
HOUSES = frozenset("universidad universitat université università universidade instituto institut hospital".split())
HOW = frozenset("en entre tras dans sous sans avec con sin tra fra senza em sem com após".split())

# Beginnings of the adjectives that are part of what a body is called: "Banco Central", "Conseil supérieur".
_WHICH = tuple(
    """central centrale nacional national nazional federal fédéral general génér supremo suprema suprême superior
    supérieur superiore europe européen international internacional internazional mundial mondial estatal regional
    région provincial municipal constitu costituz penal pénal civil econ écon social electoral électoral militar
    militair públic public pubbli real reale royal monet único unific unido unida laboral agrari forestal""".split()
)


def goes_on_as_body(t: Tagged, at: int, last: int) -> bool:
    """Whether what stands behind a body's noun says which it is, so that the name goes on: "Banco Central de Lugo".

    So say some adjectives, what it is of, its letters or its officer behind it: "Partido Liberal (PL)".
    """
    word = t.lower[at]
    if is_given(word) or any(is_given(w) for w in t.lower[at + 1 : last - 1]):
        return False
    known = word.startswith(_WHICH) or fold(word) in places().demonyms
    of = not OF.isdisjoint(t.lower[at + 1 : last])
    lettered = t.tags[last : last + 3] == "(A)" and t.words[last + 1].isupper()
    return known or of or lettered


def in_manner(t: Tagged, first: int) -> bool:
    """Whether a preposition and a bare noun between a verb of saying and a name tell how it was said."""
    if first < 4 or t.tags[first - 3 : first] != "VIN":
        return False
    return t.lower[first - 2] in HOW and t.words[first - 1][0].islower()


def behind_house(t: Tagged, known: Grammar, at: int, last: int) -> int:
    """Where a name begins behind what its bearer teaches and where: "Derecho de la Universidad de Lugo Ana Lis"."""
    house = next((k for k in range(last - 2, at, -1) if t.lower[k] in known.bodies or t.lower[k] in HOUSES), None)
    if house is None:
        return at
    own = (k for k in range(house + 1, last - 1) if is_given(t.lower[k]) and t.lower[k - 1] not in PARTICLES)
    return next(own, at)


def of_trade(t: Tagged, first: int, last: int, known: Grammar) -> bool:
    """Whether a Romance name stands behind what somebody is and in what: "professeur de droit", "experto en redes"."""
    k = first - 1
    while k > 1 and t.tags[k] == "N" and first - k < TRADE:
        k -= 1
    if last - first < 2 or k < 1 or k == first - 1 or t.tags[k] != "I" or t.lower[k] not in OF_TRADE:
        return False
    what = t.lower[k + 1]
    return is_trade(t.lower[k - 1], known) and not is_trade(t.lower[first - 1], known) and what not in known.bodies


def of_station(t: Tagged, first: int, last: int, known: Grammar) -> bool:
    """Whether capitals right behind a station's name belong to it: "sur France Bleu Loire Océan", "на BBC Scotland"."""
    if known.slavic:
        return all(word.isascii() for word in t.words[first:last])
    if (
        known.lang not in ("fr", "es")
        or is_given(t.lower[first])
        or t.actors[first - 1].kind is not ActorKind.BROADCASTER
    ):
        return False
    said_on = first > 2 and t.tags[first - 3 : first - 1] == "VI" and t.words[first - 1].isupper() and last - first == 2
    if said_on and t.tags[last : last + 1] in (",", "."):
        return False  # "admitió en DAZN Jon Lee, autor del gol"
    return t.tags[last : last + 1] in (".", ",", "", "I", "N", "C", ")") and last - first <= 2


def from_there(word: str, known: Grammar) -> bool:
    """Whether a French word with a capital may tell whence somebody is."""
    return word.endswith(FROM) and not is_given(word) and word not in known.bodies and word not in PARTICLES


def behind_party(t: Tagged, first: int) -> bool:
    """Whether a run stands behind a title, a party and a preposition: "le sénateur (LR) de la Drôme Ann Lee"."""
    k = first - 1
    k -= t.tags[k] == "D"
    if k < 1 or t.tags[k] not in "ID" or t.tags[k - 1] != ")":
        return False
    opening = t.tags.rfind("(", max(0, k - 6), k)
    return opening > 0 and t.tags[opening - 1] in "NT"


LETTERS = 3  # of a party's short name that has small letters: "Pd", "Fdi"


def behind_letters(t: Tagged, at: int, last: int) -> int:
    """Where a Romance name begins behind a title and the letters of a party: "le député LR de Moselle Ann Lee"."""
    word = t.words[at]
    letters = word.isupper() or len(word) <= LETTERS
    if not letters or not 2 <= len(word) <= LETTERS + 2 or is_given(t.lower[at]) or t.lower[at] in PARTICLES:
        return at
    given = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k]) and t.lower[k - 1] not in PARTICLES), at)
    plain = given == at + 1 or (word.isupper() and t.lower[at + 1] in OF)
    return given if plain else at


def article_of(t: Tagged, first: int) -> str:
    """The article of the title that a name stands behind."""
    for k in range(first - 1, max(0, first - 7), -1):
        if t.tags[k] == "T" and t.tags[k - 1] == "D":
            return t.lower[k - 1]
    return ""


def behind_german_noun(t: Tagged, first: int) -> bool:
    """Whether a German word stands in the genitive behind a noun: "die Leiterin der dortigen Behörde"."""
    at = first - 1
    if t.words[at][0].islower() and t.lower[at] not in GENITIVE and t.lower[at].endswith(("en", "er")):
        at -= 1  # an adjective
    return at > 0 and t.lower[at] in GENITIVE and t.words[at - 1][0].isupper()


def second_is_given(t: Tagged, at: int) -> bool:
    """Whether the second word of a run is a given name and the first is none."""
    if is_given(t.lower[at]) or t.lower[at + 1] in PARTICLES | AIMS:
        return False
    return is_given(t.lower[at + 1]) or (t.lower[at] in MINISTRIES and t.tags[max(0, at - 2)] == "T")


def after_german_noun(t: Tagged, known: Grammar, at: int, last: int, article: str) -> int:
    """Past the noun that a German name stands behind: "der Wal Moby Dick", "Nordkoreas Machthaber Kim"."""
    given = first_names(known)
    sort = t.lower[at] in GERMAN_SORTS or (article and t.lower[at].endswith(MAKERS) and not is_role(t.words[at], known))
    if last - at >= 2 and sort and t.lower[at + 1] not in ("für", "der", "des"):
        return at + 1  # "das Unternehmen Lumera"
    if article and last - at == 2 and t.lower[at] in known.words.get("medium_nouns", ()):
        return at + 1  # "zitiert das Blatt Vollmer"
    if article and last - at == 2 and is_given(t.lower[at + 1]) and not is_given(t.lower[at]):
        return at + 1  # "Ihr Stammgast Horst"
    while last - at >= 3 and t.lower[at] not in given and (article or is_role(t.words[at], known)):
        at, article = at + 1, ""
    return at


def behind_polish_place(t: Tagged, known: Grammar, first: int, at: int, last: int) -> int:
    """Past the country or town that an office is of: "Rzecznik MSZ Litwy Ann Lee", "Konsul w Nowym Jorku Ann Lee"."""
    titled = at > first or t.tags[first - 1 : first] in ("N", "T", "A", "K")
    of = [k for k in range(at, last) if known.has("countries", t.lower[k]) and not is_given(t.lower[k])]
    if titled and of and not any(is_given(word) for word in t.lower[at : of[-1]]):
        at = of[-1] + 1  # "Rzecznik Ministerstwa Obrony Litwy Ann Lee"
    if at == first and first > 1 and t.lower[first - 1] in ("w", "we", "z", "ze", "na") and last - at >= 3:
        given = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), None)
        at = at if given is None or is_given(t.lower[at]) else given
    return at
