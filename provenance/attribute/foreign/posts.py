"""Offices of state that Slavic news calls by other words when it means their holder again.

"министр иностранных дел Ирана Аббас Арагчи" is "глава иранского МИД" and "главный дипломат Ирана" further on; whoever
is introduced as "пресс-секретарь президента РФ" is "представитель Кремля". Found by reading Ukrainian and Russian
world news, where it is the commonest way not to repeat a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from provenance.attribute.foreign.tagged import Tagged

LEADER = "leader"  # of a land, in whatever office
_TITLES = {
    "президент": "president", "диктатор": "president", "премьер": "premier", "прем'єр": "premier", "прем’єр": "premier",
    "канцлер": "chancellor", "король": "king", "короле": "king", "лидер": LEADER, "лідер": LEADER, "правител": LEADER,
}  # fmt: skip
_LOCAL = {"мэр": "mayor", "мер": "mayor", "градоначальник": "mayor", "губернатор": "governor"}
_CHIEFS = ("глав", "очільни", "керівни", "руководител", "шеф", "хозяин", "господар")
_VOICES = ("пресс-секретар", "прессекретар", "пресссекретар", "речни", "спикер", "спікер", "представител", "представни")
_DIPLOMATS = ("дипломат",)
_FOREIGN = ("мид", "мзс", "дипломатии", "дипломатії", "внешнеполитическ", "зовнішньополітичн")
_DEFENCE = ("минобороны", "міноборони", "оборонн", "пентагон")
_PRESIDENTS = ("президент", "лидер", "лідер", "диктатор", "глав")
# Lands by how words for them begin, nouns and adjectives; of others the first letters tell.
_LANDS = {
    "us": ("сша", "америк", "соедин", "сполуч", "вашингтон", "трамп", "бел", "біл", "пентагон"),
    "ru": ("росси", "росі", "рф", "кремл", "путин", "путін", "москв"),
    "ua": ("украин", "україн", "зеленс"),
    "pl": ("польш", "польщ", "польс"), "tr": ("турц", "турец", "туреч"), "gb": ("британ", "великобритан", "велик"),
    "de": ("герман", "фрг", "немец", "німе", "фрн"), "fr": ("франц",), "fi": ("финс", "финл", "фінс", "фінл"),
    "ir": ("иран", "іран"), "kp": ("кндр", "северной", "північної", "северокорей", "північнокорей"),
    "kr": ("южной", "південної", "южнокорей", "південнокорей"), "cn": ("кита", "кнр"), "cz": ("чех", "чеш", "чес"),
    "sk": ("словак", "словац", "словач"), "hu": ("венгр", "венгер", "угор"), "se": ("швед", "швец"),
    "dk": ("датс", "дани", "данс", "дані"), "lt": ("литов", "литв"), "lv": ("латыш", "латв", "латис"),
    "by": ("белорус", "беларус", "білорус"), "il": ("израил", "ізраїл"), "jp": ("япон",), "ge": ("грузи", "грузин"),
    "ch": ("швейцар",), "es": ("испан", "іспан"), "it": ("итал", "італ"), "gr": ("грец", "греч"),
    "nl": ("нидерл", "нідерл"),
}  # fmt: skip
_ADJECTIVE = ("ский", "ская", "цкий", "цкая", "ський", "ська", "цький", "цька", "ского", "ской", "ського", "ської",
              "цкого", "цкой", "цького", "цької")  # fmt: skip
_QUALITIES = ("ый", "ий", "ой", "ая", "яя", "ій", "ого", "его", "ної", "ной", "ього")  # adjectives between
_KIN = tuple(
    "дружин жен супруг сын син дочь дочер донь сестр брат мать мати матер матір отец отц бать вдов удов".split()
)
_ALIKE = 4  # letters with which an adjective and the noun of its land begin
_REACH = 8  # words of an office before a name


@dataclass(frozen=True, slots=True)
class Post:
    """An office, and the land whose it is where that is told."""

    office: str
    land: str | None

    def may_be(self, other: Post) -> bool:
        """Whether two phrases can tell one office."""
        offices = {self.office, other.office}
        same = len(offices) == 1 or (LEADER in offices and offices <= set(_TITLES.values()))
        return same and (self.land is None or other.land is None or self.land == other.land)


def _land(word: str) -> str:
    return _listed(word) or word[:_ALIKE]


def _listed(word: str) -> str | None:
    return next((land for land, starts in _LANDS.items() if word.startswith(starts)), None)


def _of_land(rest: Sequence[str]) -> str | None:
    """Of which land something is, by the words behind it: "Соединённых Штатов", "Исламской Республики Иран"."""
    return next(filter(None, map(_listed, rest)), None) or (_land(rest[-1]) if rest else None)


def post(words: Sequence[str]) -> Post | None:
    """The office that a phrase in small letters tells, its first noun being what somebody is."""
    at, land, chief = 0, None, False
    while at < len(words) - 1 and words[at].endswith(_ADJECTIVE + _QUALITIES) and not words[at].startswith(_CHIEFS):
        if words[at].endswith(_ADJECTIVE):
            land = _land(words[at])
        chief = chief or words[at].startswith(("главн", "головн", "топ"))
        at += 1
    noun, rest = words[at], words[at + 1 :]
    told = _of_land(rest)
    if noun.startswith(_VOICES):
        return _voice(rest, land)
    if (local := next((office for start, office in _LOCAL.items() if noun.startswith(start)), None)) is not None:
        return Post(local, rest[0][:_ALIKE] if rest else land) if rest or land else None
    if noun.startswith(("министр", "міністр")):
        kind = {"иностранных": "foreign", "закордонних": "foreign", "обороны": "defence", "оборони": "defence"}
        size = 2 if rest[1:] and rest[1] in ("дел", "справ") else 1
        office = kind.get(rest[0]) if rest else None
        return Post(office, _of_land(rest[size:]) or land) if office is not None else None
    if noun.startswith(_DIPLOMATS) or noun == "топ-дипломат":
        return Post("foreign", told or land) if chief or noun.startswith("топ") else None
    if noun.startswith(_CHIEFS):
        return _chief(rest, land, told)
    title = next((office for start, office in _TITLES.items() if noun.startswith(start)), None)
    return Post(title, land or told) if title is not None and (land or told) else None


def _voice(rest: Sequence[str], land: str | None) -> Post | None:
    """The office of whoever speaks for a head of state."""
    for k, word in enumerate(rest):
        if word.startswith(("кремл", "путин", "путін")):
            return Post("voice", "ru")
        if word.startswith("трамп") or (word in ("белого", "білого") and rest[k + 1 : k + 2]):
            return Post("voice", "us")
        if word.startswith(_PRESIDENTS):
            whose = next((_land(w) for w in (*rest[k + 1 :], *rest[:k])), land)
            return Post("voice", whose) if whose is not None else None
    return None


def _chief(rest: Sequence[str], land: str | None, told: str | None) -> Post | None:
    """The office of whoever heads something."""
    if not rest:
        return None
    if any(word.startswith(_FOREIGN) for word in rest):
        own = not rest[-1].startswith(_FOREIGN) and not rest[-1].startswith(("ведомств", "відомств"))
        adjective = next((_land(w) for w in rest if w.endswith(_ADJECTIVE) and not w.startswith(_FOREIGN)), None)
        return Post("foreign", adjective or (_land(rest[-1]) if own else land))
    if any(word.startswith(_DEFENCE) for word in rest):
        own = not rest[-1].startswith((*_DEFENCE, "ведомств", "відомств")) or rest[-1].startswith("пентагон")
        return Post("defence", (_land(rest[-1]) if own else None) or land)
    if rest[0] in ("белого", "білого") and len(rest) == 2:
        return Post("president", "us")
    if rest[0].startswith("кремл"):
        return Post("president", "ru")
    return None


def told(s: Tagged, first: int, last: int, people: Callable[[int], bool]) -> Post | None:
    """The office that is told right before a name, or between commas right behind it.

    ``people`` says whether a word is a noun for somebody: whose deputy or spokesman he is says what he is not.
    """
    start = first
    while start > 0 and first - start < _REACH and s.tags[start - 1] in "NTAK-":
        start -= 1
    for k in range(start, first):
        if (found := post(s.lower[k:first])) is not None:
            return found
        if people(k) or s.lower[k].startswith(_KIN):
            break
    if s.tags[last : last + 1] != ",":
        return None
    close = next((k for k in range(last + 1, min(len(s.tags), last + 1 + _REACH)) if s.tags[k] not in "NTA"), None)
    return post(s.lower[last + 1 : close]) if close is not None and close > last + 1 else None
