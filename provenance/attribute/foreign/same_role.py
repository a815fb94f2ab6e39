"""Whether two nouns call one person: "der Minister" the Verkehrsminister, "el edil" the alcalde."""

from __future__ import annotations

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.grammar import Grammar

_OFFICES = tuple(
    frozenset(words.split())
    for words in (
        "alcalde regidor edil",
        "alcaldesa regidora edil",
        "maire édile",
        "bürgermeister rathauschef stadtchef",
        "bürgermeisterin rathauschefin stadtchefin",
        "entrenador técnico míster preparador seleccionador",
        "entrenadora técnica preparadora seleccionadora",
        "entraîneur coach technicien sélectionneur",
        "entraîneuse coach technicienne sélectionneuse",
        "trainer coach",
        "abogado letrado jurista penalista defensor",
        "abogada letrada jurista penalista defensora",
        "avocat conseil défenseur pénaliste",
        "avocate conseil pénaliste",
        "anwalt verteidiger rechtsanwalt strafverteidiger nebenklagevertreter jurist",
        "anwältin verteidigerin rechtsanwältin strafverteidigerin nebenklagevertreterin juristin",
        "juge magistrat",
        "juge magistrate présidente",
        "juez magistrado",
        "jueza juez magistrada",
        "fiscal persecutor",
        "diputado parlamentario",
        "senador parlamentario",
        "senadora parlamentaria",
        "diputada parlamentaria",
        "député élu parlementaire",
        "députée élue parlementaire",
        "portavoz vocero vocera",
        "ministro canciller",
        "ministra canciller",
    )
)


# What mayors are called in two words, and how their office begins.
_MAYORS: dict[tuple[str, ...], str] = {
    **dict.fromkeys((("primo", "cittadino"), ("prima", "cittadina")), "sindac"),
    **dict.fromkeys((("primer", "edil"), ("primera", "edil"), ("primer", "munícipe")), "alcald"),
    **dict.fromkeys((("premier", "édile"), ("première", "édile"), ("premier", "magistrat")), "maire"),
}


def mayor(words: tuple[str, ...]) -> str | None:
    """How the office of whoever is called so in two words begins: "il primo cittadino" is the sindaco."""
    return _MAYORS.get(words[:2])


def same_office(one: str, other: str) -> bool:
    """Whether two nouns may call one person in one office."""
    return any(one in words and other in words for words in _OFFICES)


# What German nouns begin with that end in another's: "der Anwalt" is no Staatsanwalt.
_OF_ANOTHER: dict[str, str | tuple[str, ...]] = {
    **dict.fromkeys(("anwalt", "anwältin"), ("staats", "oberstaats", "generalstaats", "bundes", "generalbundes")),
    **dict.fromkeys(("richter", "richterin"), ("schieds", "linien", "punkt")),
    **dict.fromkeys(("meister", "meisterin"), ("bürger", "oberbürger", "haus", "bade")),
    **dict.fromkeys(("sprecher", "sprecherin"), ("nachrichten", "vor")),
}


def is_role(word: str, role: str, known: Grammar) -> bool:
    """Whether a noun is what somebody was called, in whatever case."""
    if known.lang == "de" and len(word) > 5 and role.endswith(word):
        return not role.startswith(_OF_ANOTHER.get(word, "\0"))  # "der Minister" is the Verkehrsminister
    if word.startswith("ex") and not known.slavic and word[2:].lstrip("-") == role:
        return True  # "el exministro"
    if known.slavic and _only_hers(word, role):
        return False
    return len(word) > 3 - known.slavic and (word == role or (known.slavic and cases.same(word, role, known)))


HERS = ("ка", "ки", "ку", "кою", "кой", "ця", "ці", "цю", "цею", "ца", "цы", "цу", "цей")
MASCULINE = ("ик", "ік", "ір", "ер", "єр", "ор", "ст", "ат", "ент", "нт", "іст", "ог")


def _only_hers(word: str, role: str) -> bool:
    """Whether a Slavic noun for a man stands beside the one for a woman: "лідер" is not "лідерка" told of."""
    stem = word[:-1] if word.endswith("к") else word
    return word.endswith(MASCULINE) and role.startswith(stem) and role[len(stem) :] in HERS
