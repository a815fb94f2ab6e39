"""Whether a Slavic noun that is nobody can be the subject of a verb, by what both end in: "время … полагает"."""

from __future__ import annotations

ADJECTIVE = ("ий", "ій", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие")  # in the nominative
INSTRUMENTAL = ("ами", "ями", "ими", "ыми", "їми")  # of no nominative
BY = ("ым", "им", "їм")  # of one adjective or numeral: "первым", "іншим"
PLURAL = ("ли", "лись", "лися", "ют", "ят", "ут", "уть", "ють", "ять", "ются", "утся", "ятся", "ються", "ться")
HIS = ("л", "лся", "в", "вся")  # endings of past verbs
HERS = ("ла", "лась", "лася")
ITS = ("ло", "лось", "лося")
NOW = ("ет", "ёт", "ит", "ється", "ется", "ится", "иться", "є", "ить", "їть")
MANY = ("ы", "и", "і", "ї")  # of plurals, and of the genitive
VOWELS = "аеёиоуыэюяіїє"
SHORTEST = 4  # letters of a noun that its ending tells anything of


def clashes(words: tuple[str, ...], verb: str) -> bool:
    """Whether ``words`` in small letters, a phrase without a noun for people, cannot be the subject of ``verb``."""
    noun = next((w for w in words if not w.endswith(ADJECTIVE)), words[-1])
    if len(noun) < SHORTEST:
        return False
    if noun.endswith(INSTRUMENTAL) or (len(words) == 1 and noun.endswith(BY)):
        return True
    if verb.endswith(ITS):
        return noun.endswith(MANY)
    if verb.endswith(HERS):
        return noun.endswith((*MANY, "о")) or (noun[-1] not in VOWELS and noun[-1] != "ь")
    if verb.endswith(PLURAL):
        return False
    if verb.endswith(HIS):
        return noun.endswith((*MANY, "о", "е", "у", "ю"))
    return verb.endswith(NOW) and noun.endswith(MANY)
