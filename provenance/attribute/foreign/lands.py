"""Of which land somebody is called the leader: "американский лидер" is whom the text names as "президент США …".

Found by reading: Ukrainian and Russian news names a head of state once with office and land, then by the adjective of
the land.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.tagged import Tagged

OF_LAND = ("ский", "ская", "цкий", "цкая", "ський", "ська", "цький", "цька")  # adjectives, in the nominative
# Beginnings of the titles of whoever leads a land.
LEADERS = ("лидер", "лідер", "президент", "премьер", "прем'єр", "прем’єр", "канцлер", "глав", "король")
# Lands whose names do not begin as the adjective does, by its beginning; none else is meant by these.
_LANDS = {
    "америк": ("сша", "америк", "соедин", "сполуч"), "американ": ("сша", "америк", "соедин", "сполуч"),
    "польс": ("польш", "польщ"), "турец": ("турц", "туреч"), "британ": ("британ", "великобритан", "велик"),
    "немец": ("герман", "фрг"), "німец": ("німеч", "фрн"), "герман": ("герман", "фрг"),
    "северокорей": ("кндр", "северной"), "північнокорей": ("кндр", "північної"),
    "южнокорей": ("южной", "рк"), "південнокорей": ("південної", "рк"), "китай": ("кита", "кнр"),
    "российс": ("росси", "рф"), "російс": ("росі", "рф"), "чеш": ("чех",), "чеськ": ("чех",),
    "словац": ("словак", "словач"), "венгер": ("венгр",), "угор": ("угор",), "швед": ("швец",), "датс": ("дани",),
    "данс": ("дані",), "литов": ("литв",), "латыш": ("латв",), "латв": ("латв",), "белорус": ("белорус", "беларус"),
    "австрал": ("австрал",), "австрий": ("австрии",), "австрій": ("австрії",),
}  # fmt: skip
_ALIKE = 4  # letters with which an adjective and its land begin
_BETWEEN = 2  # words of a land's name between the title and the name of who bears it


def called_leader(words: Sequence[str]) -> bool:
    """Whether words are a land's adjective and a title of whoever leads it."""
    return len(words) == 2 and words[0].endswith(OF_LAND) and words[1].startswith(LEADERS)


def _is_land(adjective: str, word: str) -> bool:
    stems = next((stems for start, stems in _LANDS.items() if adjective.startswith(start)), None)
    if stems is not None:
        return word.startswith(stems)
    return adjective[:_ALIKE] == word[:_ALIKE]


def leads(s: Tagged, first: int, words: Sequence[str]) -> bool | None:
    """Whether who is named at ``first`` leads the land meant, as his title there says; None where it says none."""
    for k in range(first - 2, max(-1, first - 2 - _BETWEEN), -1):
        if s.lower[k].startswith(LEADERS) and k >= 0:
            if s.tags[k + 1 : first].strip("NA"):
                return None
            one_title = words[1].startswith(("лидер", "лідер", "глав")) or s.lower[k][:5] == words[1][:5]
            return one_title and any(_is_land(words[0], w) for w in s.lower[k + 1 : first])
    return None
