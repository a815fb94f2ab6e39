"""Which names are those of bodies, countries and places, and how a body is called in full."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.actors import names
from provenance.actors.lists import places
from provenance.attribute.foreign.attested import GERMAN_SORTS, MAKERS, SORTED
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.tagged import Tagged

# Beginnings of Slavic nouns for bodies that have a capital where they begin a name.
SEATS = tuple(
    """бюро центр департамент инспекци інспекці дирекци дирекці агентств агенці мисси місі посольств консульств
    академи академі корпорац асоціац ассоциац управлени управлінн""".split()
)
# German nouns for things that have names, by their ends: "Bahnhof Melk".
THINGS_NAMED = tuple(
    """bahnhof flughafen hafen schloss burg kirche straße platz stadion museum insel kloster gymnasium schule
    krankenhaus klinikum klinik hotel café gasthof halle park region provinz kanton kreis gemeinde projekt
    programm airline kraftwerk tal brücke tunnel grube universität institut gefängnis fähre frachter tanker
    yacht schiff express linie route autobahn prozess affäre initiative bündnis gruppe verein klub liga cup
    stadt dorf siedlung ortschaft vorort badeort kurort ferienort küstenort weiler viertel bezirk stadtteil gemarkung
    landkreis bundesstaat teilrepublik halbinsel oase""".split()
)
SAINTS = frozenset("san santa saint sainte sankt são santo".split())
CHIEFS = frozenset("ceo cfo coo cto cso cmo pdg dga mep mdb mdl".split())
OF = frozenset("de du des d' del della dello dell' di do da dos das".split())


def names_body(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a name stands right behind a noun for a sort of body, or that and an adjective."""
    if n.first < 1 or is_given(n.words[0].lower()) or t.lower[n.first - 1] in OF:
        return False
    near = t.lower[max(0, n.first - 2) : n.first]
    if known.lang == "de":
        return any((w in GERMAN_SORTS or w.endswith(MAKERS)) and w in n.roles for w in near)
    return not SORTED.isdisjoint(n.roles) and not SORTED.isdisjoint(near)


def is_place_of(word: str) -> bool:
    """Whether a German word is a country, a city or a part of the world in the genitive: "Asiens"."""
    place = names.fold(word[:-1])
    known = places()
    return word.endswith("s") and (place in known.countries or place in known.cities or place in _CONTINENTS)


_CONTINENTS = frozenset("asien europa afrika amerika südamerika nordamerika australien".split())


def of_a_place(words: Sequence[str]) -> bool:
    """Whether a German run is a noun for a thing and its name, or a noun and where it is: "Bahnhof Melk"."""
    if len(words) < 2 or is_given(words[0].lower()):
        return False
    return words[0].lower().endswith(THINGS_NAMED) or (len(words) == 3 and words[1] == "von" and not words[0].isupper())


def is_state(words: Sequence[str]) -> bool:
    """Whether one word is a country, or a city that stands for its government: "Seoul droht mit …"."""
    if len(words) == 2 and words[0] in _ARTICLES and names.fold(words[1]) in places().countries:
        return True  # "contre La France unie"
    if not words:
        return False
    word = names.fold(words[0])
    if len(words) > 1 and names.fold(" ".join(words)) in places().countries:
        return True  # "Reino Unido"
    if words[0].lower() in SAINTS and len(words) == 2:
        return True  # "San Lucas"
    known = word in places().countries or word in places().cities or word in places().metonyms
    return len(words) == 1 and known and not is_given(words[0].lower())


_ARTICLES = frozenset("La Le L' L’ El Il".split())


def is_body(words: Sequence[str], known: Grammar) -> bool:
    """Whether words are a body's name, by a word for one, by capitals or by an "&"."""
    lower = [w.lower() for w in words]
    if known.slavic and len(words) == 1 and any(lower[0].startswith(s) and len(lower[0]) - len(s) < 4 for s in SEATS):
        return True  # "глава Бюро расследований"
    club = len(words) == 2 and len(words[0]) > 2 and words[0].isupper() and not words[1].isupper()
    if "&" in lower or (club and lower[0] not in CHIEFS and not is_given(lower[0])):
        return True  # "PSV Kassel"
    if len(lower) == 1 and words[0].isupper() and len(words[0]) > 1:
        return True
    if len(words) == 2 and is_given(lower[0]) and lower[1] in known.bodies:
        return False  # "Fátima Cámara"
    acronym = [len(w) > 3 or printed.isupper() for w, printed in zip(lower, words, strict=True)]  # UN, but Kim Jong Un
    lower = [w for w, counts in zip(lower, acronym, strict=True) if counts]
    if known.slavic and any(len(w) > 6 and w[-1] in "ауеіиы" and w[:-1] in known.bodies for w in lower):
        return True  # "Института"
    return any(w in known.bodies or (known.body_endings and w.endswith(known.body_endings)) for w in lower)


# Beginnings of the names of bodies that go by what they are of.
_JOINED = OF | {"y", "e", "et"}
_MINISTRIES = ("minist", "consejer", "conseller", "secretar", "departam", "departm")


def ministry(words: tuple[str, ...], bodies: Sequence[tuple[str, ...]]) -> str | None:
    """Which one of ``bodies`` goes by words: "Vivienda y Suelo" for the "Ministerio de Vivienda y Suelo"."""
    own = len(words)
    whole = {" ".join(b) for b in bodies if len(b) > own + 1 and b[-own:] == words and b[-own - 1].lower() in _JOINED
             and b[0].lower().startswith(_MINISTRIES)}  # fmt: skip
    return whole.pop() if len(whole) == 1 and not is_given(words[0].lower()) else None


AGENCIES = frozenset("agence agencia agenzia agência".split())
# What agencies are of that are news agencies.
_PRESS = tuple("press prensa stampa imprensa notic notíc notiz nouvelles inform".split())


def is_office(words: Sequence[str]) -> bool:
    """Whether words name an authority that is called an agency: "Agence européenne des médicaments"; no news agency.

    What has a name of its own, "Agencia Cóndor", is none.
    """
    lower = [w.lower() for w in words]
    if len(lower) < 2 or lower[0] not in AGENCIES or any(w.startswith(_PRESS) for w in lower[1:]):
        return False
    which = any(lower[1].endswith(ends) for ends in _WHICH.values()) and len(lower[1]) > 4
    return which or not OF.isdisjoint(lower[1:]) or lower[1] == "des"


# Endings of adjectives that say which body is meant.
_WHICH = {
    "fr": tuple(
        """ais aise oise enne éen éenne ain aine al ale aux ales el elle ique ire iste in ine mand mande ieur
        ieure ier ière""".split()
    ),
    "es": tuple("al ico ica ano ana és esa eo ea ense ario aria ol ola ista ino ina".split()),
    "it": tuple("ale ico ica ano ana ese iana iano ario aria ino ina iore unto unta iera".split()),
    "pt": tuple("al ico ica ano ana ês esa ense ário ária eiro eira".split()),
}
_OF_IT = {
    "fr": frozenset("d' d’ de du des".split()),
    "es": frozenset("de del".split()),
    "it": frozenset("di del della dello dell' dell’ dei degli delle".split()),
    "pt": frozenset("de do da dos das".split()),
}
LONGEST = 5  # words behind the noun of a body in which more is told of what it is of


def full_body(t: Tagged, n: Name, known: Grammar) -> str | None:
    """A body's one word with the adjective behind it and what it is of: "La Fédération française d'athlétisme".

    A masculine German body is out of its weak form: "Der Deutsche Wetterdienst".
    """
    if known.lang == "de":
        if (office := _german_body(t, n, known)) is not None:
            return office
        strong = n.article == "der" and len(n.words) > 1 and n.words[0].endswith(("sche", "che")) and not n.roles
        plain = strong and not n.governed and t.tags[n.last : n.last + 1] in ("V", "X") and t.tags[: n.first - 1] == ""
        if n.article == "das" and len(n.words) == 2 and n.words[0].endswith(("sche", "ige", "ße", "te", "ue")):
            return f"{n.words[0]}s {n.words[1]}" if not (n.roles or n.governed) else None  # "das Auswärtige Amt"
        return " ".join((f"{n.words[0]}r", *n.words[1:])) if plain else None
    if known.lang not in _WHICH or len(n.words) > 1 or n.words[0].lower() not in known.bodies or not n.article:
        return None
    last = n.last
    while t.tags[last : last + 1] in ("N", "A") and _says_which(t, last, known):
        last += 1
    while t.lower[last : last + 1] and t.lower[last] in _OF_IT[known.lang] and last - n.last < LONGEST:
        at = last + 1 + (t.tags[last + 1 : last + 2] == "D")
        if t.tags[at : at + 1] not in ("N", "A"):
            break
        last = at + 1
        while t.tags[last : last + 1] in ("N", "A") and _says_which(t, last, known):
            last += 1
    if last == n.last:
        return None
    if (end := _of_more(t, last, known)) is not None:
        last = end
    words = " ".join(t.words[n.last : last]).replace("’", "'")
    return f"{n.words[0]} {words}".replace("' ", "'")


def _of_more(t: Tagged, at: int, known: Grammar) -> int | None:
    """Where a body's name ends that is of two things, with its letters behind it: "… de l'eau et des forêts (CNEF)"."""
    if t.lower[at : at + 1] not in (("et",), ("y",), ("e",)):
        return None
    k = at + 1
    k += t.lower[k : k + 1] != () and t.lower[k] in _OF_IT[known.lang]
    k += t.tags[k : k + 1] == "D"
    close = t.tags.find("(", k + 1, k + LONGEST)
    if close < 0 or t.tags[k:close].strip("NA") or t.tags[close + 2 : close + 3] != ")":
        return None
    return close if t.words[close + 1][0].isupper() else None


def _says_which(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a word behind a noun for a body is an adjective that says which: "française", "romande"."""
    word = t.lower[at]
    if t.words[at][0].isupper():
        return False
    one = word.removesuffix("s") if known.lang == "fr" else word  # "des inégalités scolaires"
    return names.fold(word) in places().demonyms or (len(word) > 4 and one.endswith(_WHICH[known.lang]))


def _german_body(t: Tagged, n: Name, known: Grammar) -> str | None:
    """A German body with whose or what for it is: "Gewerkschaft der Lokführer", "Amt für Statistik"."""
    if len(n.words) > 1 or n.governed or t.tags[n.last : n.last + 1] not in ("D", "I"):
        return None
    link, after = t.lower[n.last], n.last + 1
    if link == "für" and t.tags[after : after + 1] == "A" and t.tags[after + 1 : after + 2] in ("V", ".", ","):
        return f"{n.words[0]} für {t.words[after]}"
    if (
        link not in ("der", "des")
        or t.tags[after : after + 1] not in ("A", "T")
        or t.tags[after + 1 : after + 2] in ("A", "D")
    ):
        return None
    return f"{n.words[0]} {link} {t.words[after]}" if is_body(n.words, known) else None
