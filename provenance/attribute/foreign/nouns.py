"""What single words say of people: that they are given names, or nouns for somebody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.actors.lists import given_names, roles
from provenance.actors.names import fold
from provenance.attribute.foreign.grammar import Grammar
from provenance.compiled import compiled

# Whom articles do not name: without an article nothing tells "an analyst" from "the analyst".
UNNAMED = frozenset(
    """аналитик аналітик эксперт експерт собеседник собеседница співрозмовник співрозмовниця источник джерело чиновник
    экспертка експертка аналітикиня
    assessores aliados interlocutores diplomatas dirigentes moradores testemunhas asesores aliados allegados vecinos
    testigos diplomáticos diplomates proches témoins
    autoridades especialistas analistas funcionários médicos socorristas investigadores observadores ativistas
    activistas manifestantes jornalistas advogados parlamentares deputados senadores economistas cientistas
    pesquisadores sindicalistas familiares parentes vizinhos passageiros estudantes professores bombeiros juristas
    promotores
    expertos funcionarios rescatistas periodistas abogados parlamentarios diputados científicos parientes pasajeros
    estudiantes profesores bomberos fiscales experts analystes responsables fonctionnaires médecins habitants riverains
    secouristes enquêteurs observateurs militants manifestants journalistes avocats parlementaires députés sénateurs
    économistes scientifiques chercheurs syndicalistes passagers étudiants enseignants juristes
    esperti analisti funzionari abitanti medici soccorritori inquirenti investigatori osservatori attivisti manifestanti
    giornalisti avvocati parlamentari deputati senatori economisti scienziati ricercatori sindacalisti familiari
    passeggeri studenti insegnanti dirigenti giuristi
    fonte fontes fuente fuentes source sources fonti interlocutori testimoni residenti alleati diplomatici addetti
    источники джерела собеседники співрозмовники
    очевидец очевидець свидетель свідок дипломат политолог політолог""".split()
)
PLURALS = ("ами", "ями", "ів", "ов", "ев", "їв", "ей", "ам", "ям", "ах", "ях", "и", "ы", "і")
# Endings of the cases of places.
CASES = frozenset(("", *"я и ю ей ї єю ією а у ом е ы і ой ою ии ию ией ія ії ію ия".split()))
COMPARED = ("licher", "barer", "samer", "schneller", "später", "früher", "weniger", "weiter", "näher", "immer")
AGENTS = ("олог", "ист", "тель", "ник", "ница", "граф", "івець", "вец", "анин", "янин")


CYRILLIC = compiled("[\u0400-\u052f]")


def is_latin(word: str) -> bool:
    """Whether a word of a Slavic text is written in another script than its own: "Nordøferge"."""
    return CYRILLIC.search(word) is None


NO_WOMEN = (
    "ein",
    "termin",
    "magazin",
    "benzin",
    "medizin",
    "vitamin",
    "kamin",
    "bulletin",
    "gewinn",
    "disziplin",
    "latein",
)


def is_role(word: str, known: Grammar) -> bool:
    """Whether a German noun names what somebody is; the short agent endings ask for a word of some length."""
    lower = word.lower()
    if lower in known.words.get("male_names", ()) or lower in known.words.get("female_names", ()):
        return False
    if "-" in lower and is_given(lower.partition("-")[0]):
        return False  # "Hans-Peter"
    if lower in roles().other["de"]:
        return True
    if lower.endswith(NO_WOMEN):
        return False  # "laut Lieferschein"
    if lower.endswith(COMPARED):
        return False  # "Deutlicher wird ein Mitarbeiter"
    return any(lower.endswith(e) and len(lower) >= len(e) + (3 if len(e) > 4 else 6) for e in known.role_endings)


def is_trade(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is what somebody does."""
    return word.endswith(AGENTS) or fold(word) in roles().other.get(known.lang, ())


def is_called(noun: str, known: Grammar) -> bool:
    """Whether a noun is a title or what somebody is."""
    return noun in known.titles or fold(noun) in roles().other.get(known.lang, ())


def many(word: str, known: Grammar, endings: Sequence[str] = PLURALS) -> bool:
    """Whether a Slavic word is the plural of what somebody is called: "депутатов", "наблюдатели"."""
    end = next((e for e in endings if known.slavic and word.lower().endswith(e)), None)
    if end is None:
        return False
    stem = word.lower()[: -len(end)]
    nouns = roles().other.get(known.lang, ())
    return stem.endswith(("тел", "олог")) or any(fold(stem + e) in nouns for e in ("", "ь", "ець", "ец"))


def is_country(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is a place that the lexicon has, in any case."""
    places = known.words.get("places", frozenset())
    return any(
        word[: len(word) - cut] in places and (word[len(word) - cut :] in CASES or not is_given(word))
        for cut in range(4) if len(word) - cut >= 3
    )  # fmt: skip


def names_place(words: Sequence[str], known: Grammar) -> bool:
    """Whether several Slavic words are a country and what tells it: "Южной Кореей", "Республики Корея"."""
    last = words[-1].lower()
    places = known.words.get("places", frozenset())
    country = any(last[:cut] in places and last[cut:] in CASES for cut in range(len(last), 2, -1))
    return country and not is_given(words[0].lower()) and words[0].lower() not in known.bodies  # "Генштаб ЗСУ"


def is_given(word: str) -> bool:
    """Whether a word is a common given name, in Cyrillic also one of abroad."""
    return fold(word) in given_names() or (word[0] > "\u036f" and any(w in given_names() for w in latin(word)))


_LATIN = str.maketrans(
    dict(zip("абвгґдеєёжзиіїйклмнопрстуфхцыэ", "abvggdeeejziiiiklmnoprstufhzye", strict=True))
    | {"ч": "ch", "ш": "sh", "щ": "sh", "ь": "", "ъ": "", "ю": "iu", "я": "ia"}
)
HOUSES_AGAIN = frozenset(  # Slavic nouns for a body, in the nominative
    """компанія фірма авіакомпанія корпорація холдинг концерн відомство підприємство компания фирма авиакомпания
    корпорация ведомство предприятие""".split()
)
ANEW = frozenset(  # nouns by which a body just named is meant again
    """behörde ministerium amt ressort cartera ministère ministerio organismo organisme
    institución ente instituição instance pasta órgão dicastero
    instancia istituzione
    ведомство ведомства ведомстве відомство відомства відомстві
    instytucja urząd""".split()
)


_SOFT = (
    ("дже", "ge"), ("джи", "gi"), ("дж", "gi"), ("че", "ce"), ("чи", "ci"), ("ке", "che"), ("ки", "chi"), ("к", "c"),
)  # fmt: skip


def _italian(word: str) -> tuple[str, ...]:
    """How a given name in Cyrillic is written at home if it is Italian and shows it: "лючия", "джорджо", "микеле"."""
    own = word
    for ours, theirs in _SOFT:
        own = own.replace(ours, theirs)
    if own == word:
        return ()
    return (own.replace("ю", "u").translate(_LATIN).replace("z", "s").replace("iia", "ia"),)


@lru_cache(maxsize=1 << 14)
def latin(word: str) -> tuple[str, ...]:
    """How a Cyrillic given name of abroad is likely written at home: "Мехмет", "Жак", "Карлос"."""
    plain = word.lower().replace("дж", "j").translate(_LATIN)
    return (
        plain,
        plain.replace("iu", "u"),
        plain.replace("g", "h"),
        plain.replace("z", "s"),
        *_italian(word.lower()),
        *((f"{plain}d", f"{plain}t") if plain.endswith(("an", "en")) and len(plain) > 4 else ()),  # "Бертран", "Лоран"
        *((plain.replace("iia", "ia"), plain.replace("iia", "iya")) if len(word) > 5 else ()),  # "Зульфия"
        plain.replace("iu", "ju"),
        plain.replace("iu", "yu"),
        plain.replace("k", "c"),
        plain.replace("h", "j"),
        plain.replace("v", "w"),
    )
