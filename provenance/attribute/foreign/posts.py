"""Offices of state that Slavic news calls by other words when it means their holder again.

"министр иностранных дел Ирана Аббас Арагчи" is "глава иранского МИД" and "главный дипломат Ирана" further on; whoever
is introduced as "пресс-секретарь президента РФ" is "представитель Кремля". Found by reading Ukrainian and Russian
world news, where it is the commonest way not to repeat a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provenance.attribute.foreign.tagged import Tagged

LEADER = "leader"  # of a land, in whatever office
_TITLES = {
    "президент": "president", "диктатор": "president", "премьер": "premier", "прем'єр": "premier", "прем’єр": "premier",
    "канцлер": "chancellor", "король": "king", "короле": "king", "лидер": LEADER, "лідер": LEADER, "правител": LEADER,
}  # fmt: skip
_MAYORS = frozenset(  # not "меры", "мероприятие"
    """мэр мэра мэру мэром мэре мер мера меру мером мері мерові мерка мерки мерку меркою градоначальник градоначальника
    градоначальнику градоначальником""".split()
)
_CHIEFS = ("глав", "очільни", "керівни", "руководител", "шеф", "хозяин", "господар")
_VOICES = ("пресс-секретар", "прессекретар", "пресссекретар", "речни", "спикер", "спікер", "представител", "представни")
_DIPLOMATS = ("дипломат",)
_FOREIGN = ("мид", "мзс", "дипломатии", "дипломатії", "внешнеполитическ", "зовнішньополітичн")
_DEFENCE = ("минобороны", "міноборони", "оборонн", "пентагон")
_PRESIDENTS = ("президент", "лидер", "лідер", "диктатор", "глав")
# Lands by how words for them begin, where one stem does not tell; "Белоруссия" does not begin as the White House does.
_LANDS = {
    "us": ("сша", "америк", "соединенны", "соединённы", "сполучени", "вашингтон", "трамп", "пентагон"),
    "ru": ("росси", "росі", "рф", "кремл", "путин", "путін", "москв"),
    "ua": ("украин", "україн", "зеленс"),
    "pl": ("польш", "польщ", "польс"), "tr": ("турц", "турец", "туреч"), "gb": ("британ", "великобритан"),
    "de": ("герман", "фрг", "немец", "німе", "фрн"), "fr": ("франц",), "fi": ("финс", "финл", "фінс", "фінл"),
    "ir": ("иран", "іран"), "kp": ("кндр", "северокорей", "північнокорей"), "kr": ("южнокорей", "південнокорей"),
    "cn": ("кита", "кнр"), "cz": ("чех", "чешск", "чеськ"), "sk": ("словак", "словац", "словач"),
    "hu": ("венгр", "венгер", "угор"), "se": ("швед", "швец"), "dk": ("датс", "дани", "данс", "дані"),
    "lt": ("литов", "литв"), "lv": ("латыш", "латв", "латис"), "by": ("белорус", "беларус", "білорус"),
    "il": ("израил", "ізраїл"), "jp": ("япон",), "ge": ("грузи",), "ch": ("швейцар",), "es": ("испан", "іспан"),
    "it": ("итал", "італ"), "gr": ("грец", "греч"), "nl": ("нидерл", "нідерл"), "at": ("австри", "австрі"),
    "au": ("австрал",), "in": ("инди", "індій", "індії"), "ng": ("нигери", "нігері"), "do": ("доминикан", "домінікан"),
}  # fmt: skip
_KOREAS = {"северн": "kp", "північн": "kp", "южн": "kr", "південн": "kr"}  # before a word for Korea, and for it alone
_ADJECTIVE = ("ский", "ская", "цкий", "цкая", "ський", "ська", "цький", "цька", "ского", "ской", "ського", "ської",
              "цкого", "цкой", "цького", "цької")  # fmt: skip
_QUALITIES = ("ый", "ий", "ой", "ая", "яя", "ій", "ого", "его", "ної", "ной", "ього")  # adjectives between
_KIN = tuple(
    "дружин жен супруг сын син дочь дочер донь сестр брат мать мати матер матір отец отц бать вдов удов".split()
)
_ENDINGS = sorted(_ADJECTIVE, key=len, reverse=True)
_VOWELS = "аеёиоуыэюяіїєйь"
_ALIKE, _APART = 4, 2  # letters that two words for one place share at the least, and more that the longer may have
_REACH = 8  # words of an office before a name


@dataclass(frozen=True, slots=True)
class Post:
    """An office, and the land whose it is where that is told."""

    office: str
    land: str | None

    def may_be(self, other: Post) -> bool:
        """Whether two phrases can tell one office."""
        return self._same_office(other) and (self.land is None or other.land is None or self.land == other.land)

    def _same_office(self, other: Post) -> bool:
        offices = {self.office, other.office}
        return len(offices) == 1 or (LEADER in offices and offices <= set(_TITLES.values()))


def may_be(asked: Post, held: Post) -> bool:
    """The same of Slavic phrases, whose words for a place end differently: "Вологды", "вологодский"."""
    if asked.land is None or held.land is None or not _alike(asked.land, held.land):
        return asked.may_be(held)
    return asked.may_be(Post(held.office, asked.land))


def _alike(one: str, other: str) -> bool:
    """Whether two stems are of one place: "вологд", "вологод"; not "краснодар", "краснояр"."""
    parted = (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    shared = next(parted, min(len(one), len(other)))
    return one == other or shared >= max(_ALIKE, max(len(one), len(other)) - _APART)


def _stem(word: str) -> str:
    """A place's word without the ending of its case, or of its adjective."""
    end = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) > _APART), "")
    return word.removesuffix(end).rstrip(_VOWELS)


def _land(word: str) -> str:
    return _listed(word) or _stem(word)


def _listed(word: str) -> str | None:
    return next((land for land, starts in _LANDS.items() if word.startswith(starts)), None)


def _of_land(rest: Sequence[str]) -> str | None:
    """Of which land something is, by the words behind it: "Соединённых Штатов", "Исламской Республики Иран"."""
    for side, word in pairwise(rest):
        if word.startswith("коре"):
            return next((land for start, land in _KOREAS.items() if side.startswith(start)), "коре")
    return next(filter(None, map(_listed, rest)), None) or (_stem(rest[-1]) if rest else None)


def post(words: Sequence[str]) -> Post | None:
    """The office that a phrase in small letters tells, its first noun being what somebody is."""
    at, land, chief = 0, None, False
    while at < len(words) - 1 and words[at].endswith(_ADJECTIVE + _QUALITIES):
        if words[at].startswith(_CHIEFS) and not words[at].startswith("главн"):
            break  # "главой"
        if words[at].endswith(_ADJECTIVE):
            land = _land(words[at])
        chief = chief or words[at].startswith(("главн", "головн", "топ"))
        at += 1
    noun, rest = words[at], words[at + 1 :]
    told = _of_land(rest)
    if noun.startswith(_VOICES):
        return _voice(rest, land)
    local = "mayor" if noun in _MAYORS else "governor" if noun.startswith("губернатор") else None
    if local is not None:
        return Post(local, _stem(rest[0]) if rest else land) if rest or land else None
    if noun.startswith(("министр", "міністр")):
        kind = {"иностранных": "foreign", "закордонних": "foreign", "обороны": "defence", "оборони": "defence"}
        size = 2 if rest[1:] and rest[1] in ("дел", "справ") else 1
        office = kind.get(rest[0]) if rest else None
        return Post(office, _of_land(rest[size:]) or land) if office is not None else None
    if noun.startswith(_DIPLOMATS) or noun == "топ-дипломат":
        return Post("foreign", told or land) if chief or noun.startswith("топ") else None
    if noun.startswith(_CHIEFS):
        return _chief(rest, land)
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
            whose = _of_land(rest[k + 1 :]) or _of_land(rest[:k]) or land
            return Post("voice", whose) if whose is not None else None
    return None


def _chief(rest: Sequence[str], land: str | None) -> Post | None:
    """The office of whoever heads something."""
    if not rest:
        return None
    if any(word.startswith(_FOREIGN) for word in rest):
        own = not rest[-1].startswith(_FOREIGN) and not rest[-1].startswith(("ведомств", "відомств"))
        adjective = next((_land(w) for w in rest if w.endswith(_ADJECTIVE) and not w.startswith(_FOREIGN)), None)
        behind = [w for w in rest if not w.startswith(_FOREIGN)]
        return Post("foreign", _of_land(behind) if own and behind else adjective or land)
    if any(word.startswith(_DEFENCE) for word in rest):
        own = not rest[-1].startswith((*_DEFENCE, "ведомств", "відомств")) or rest[-1].startswith("пентагон")
        return Post("defence", (_of_land(rest) if own else None) or land)
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
