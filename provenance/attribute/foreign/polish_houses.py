"""Polish bodies and places in the genitive behind what somebody is in them: "rzeczniczka Komendy Miejskiej Policji".

Such a run of capitals is nobody's name; behind it, and behind a rank, stands the name: "… Oddziału SG por. Anna Lis".
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.polish import given
from provenance.attribute.foreign.tagged import Tagged

# Endings of adjectives in the genitive, and of nouns that no family name in the nominative has.
_OF = (
    "iego",
    "nego",
    "wego",
    "tego",
    "rego",
    "łego",
    "skiej",
    "ckiej",
    "nej",
    "wej",
    "ych",
    "ich",
    "ów",
    "ości",
    "cji",
)
_BODIES = frozenset(
    """
    oddziału komendy urzędu policji straży ministerstwa instytutu uniwersytetu szpitala akademii rady sejmu senatu
    biura wydziału departamentu inspektoratu zarządu starostwa gminy powiatu województwa związku związków
    stowarzyszenia fundacji spółki grupy banku sądu prokuratury klubu partii platformy prawa koalicji lewicy
    konfederacji zakładu agencji służby centrum muzeum teatru opery filharmonii szkoły liceum parafii diecezji kurii
    izby federacji ligi wojsk sztabu brygady pułku dywizji batalionu marynarki lasów kopalni huty portu lotniska
    inspekcji dyrekcji rządu unii europy kremla nato
    """.split()
)
_WHOLE = frozenset("kremla rządu sejmu senatu nato".split())  # that need no more words to be known by
ABSTRACTS = ("ość", "acja", "encja", "anie", "enie", "ctwo", "stwo", "izm", "ością", "acją", "aniem", "eniem")
FAR = 12  # words from what somebody is to the name
_LETTERS = 6  # of an acronym at the most


def behind_rank(t: Tagged, j: int, known: Grammar) -> int | None:
    """Where the name begins behind one or more ranks in small letters at a word; None where there is none."""
    k = j
    while k < len(t.tags) and (known.has("ranks", t.words[k]) or (t.words[k] == "." and k > j and t.tags[k] == "T")):
        k += 1
    return k if k > j and t.tags[k : k + 1] == "A" else None


def behind_house(t: Tagged, first: int, last: int, known: Grammar) -> int:
    """Where the name begins in a run that begins with a house: "prezesa Związku Hodowców Bogdana Lisa"."""
    if last - first < 3 or not of_house(t, first, last, known):
        return first
    begins = first + 1 if t.lower[first] in _WHOLE and not t.lower[first + 1].endswith(_OF) else first
    return next((k for k in range(first + 1, last - 1) if given(t.words[k]) or is_given(t.lower[k])), begins)


def asked(t: Tagged, at: int) -> bool:
    """Whether a word at the head of a sentence is a participle of who is asked or told of: "Dopytywany, dlaczego"."""
    if not t.lower[at].endswith(("ywany", "ywana", "ytany", "ytana", "szony", "szona", "acony", "acona", "ony", "any")):
        return False
    return t.tags[at + 1 : at + 2] in (",", "I") and not is_given(t.lower[at])


def of_house(t: Tagged, first: int, last: int, known: Grammar) -> bool:
    """Whether a run of capitals right behind what somebody is says of what: in the genitive, or by its letters."""
    if not first or t.tags[first - 1] not in "TN" or is_given(t.lower[first]):
        return False
    if first > 1 and not t.words[first - 1][0].islower():  # but "Rzecznik Kremla Jan Lis" at the head of a sentence
        return False
    noun = t.lower[first - 1]
    if not (t.tags[first - 1] == "T" or noun in known.titles or (noun[-1:] == "a" and noun[:-1] in known.titles)):
        return False
    word = t.words[first]
    opens = not t.words[first - 1][0].islower()  # "Prezes Drozd" in capitals
    letters = last - first == 1 and not opens and word.isupper() and 2 <= len(word) <= _LETTERS
    mixed = last - first == 1 and not opens and any(c.isupper() for c in word[1:]) and len(word) <= _LETTERS  # "MSWiA"
    lower = t.lower[first]
    genitive = lower in _BODIES or lower.endswith(_OF) or (lower.endswith("u") and not lower.endswith(("cu", "escu")))
    return letters or mixed or genitive


def apposed(t: Tagged, names: Sequence[Name], n: Name) -> Name | None:
    """Who is named behind whose defender he is: "Obrońca Ludwika Lisa, mec. Jan Kot, dodał"."""
    if not n.roles or len(n.words) < 2 or not given(n.words[0]) or t.tags[n.last : n.last + 1] != ",":
        return None
    other = next((o for o in names if n.last < o.first <= n.last + 4 and len(o.words) > 1), None)
    if other is None or set(t.tags[n.last + 1 : other.first]) - set("TN") or t.tags[other.last : other.last + 1] != ",":
        return None
    return other if is_given(other.words[0].lower()) else None


def named_behind(t: Tagged, names: Sequence[Name], first: int) -> Name | None:
    """Who is named in full behind what he is, and where: "dyżurny Komendy PSP w Opolu st. kpt. Jan Lis"."""
    if t.tags[first] not in "TN" or not t.words[first][0].islower():
        return None
    n = next((n for n in names if n.first > first and len(n.words) > 1 and not n.governed), None)
    if n is None or n.first - first > FAR or set(t.tags[first : n.first]) & set(",;:.VQSC-"):
        return None
    return n if is_given(n.words[0].lower()) and t.tags[n.first - 1] in "TA" else None


_AND = frozenset("i oraz".split())
# The nouns of bodies whose names have two things in them, by their stems: "Urząd Ochrony Konkurencji i Konsumentów".
_OF_TWO = tuple(
    """minister urząd urzęd instytut dyrekcj centrum agencj komisj izb fundusz inspekcj inspektorat komitet uniwersytet
    akademi stowarzyszen związk związek biur rad federacj fundacj departament wydział rzecznik instytuc ośrod zarząd
    towarzystw naczeln narodow""".split()
)
_GENITIVE = ("y", "i", "u", "a", "ów", "ej", "ych", "ich", "ań", "eń")
_OF_MANY = frozenset(
    "autostrad kobiet sztuk nauk usług dóbr szkół służb rodzin osób prac spraw miast gmin praw wód kolei wsi".split()
)


def of_two(t: Tagged, first: int, at: int) -> int | None:
    """Where the name of a body ends that has "and" in it: "Ministerstwo Rolnictwa i Rozwoju Wsi"."""
    if not any(w.startswith(_OF_TWO) for w in t.lower[first : min(at - 1, first + 3)]):
        return None
    if not (t.lower[at - 1].endswith(_GENITIVE) or t.lower[at - 1] in _OF_MANY):
        return None
    joins = at
    if t.tags[at] == ",":  # "Ministerstwo Rodziny, Pracy i Polityki Społecznej"
        joins = at + 2 if t.lower[at + 2 : at + 3] and t.lower[at + 2] in _AND and _of_such(t, at + 1) else -1
    if joins < 0 or t.lower[joins] not in _AND or not _of_such(t, joins + 1):
        return None
    return joins + 2


def _of_such(t: Tagged, k: int) -> bool:
    """Whether a capital in the genitive stands at a word, and no given name."""
    if t.tags[k : k + 1] not in ("A", "T") or not t.words[k][0].isupper() or is_given(t.lower[k]):
        return False
    return (t.lower[k].endswith(_GENITIVE) or t.lower[k] in _OF_MANY) and not t.words[k].isupper()
