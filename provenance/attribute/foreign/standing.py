"""Where a name stands: in marks, at the head of its sentence, in the genitive, beside a cue."""

from __future__ import annotations

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.named_bodies import is_body, is_place_of
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.polish import given as oblique_given
from provenance.attribute.foreign.subject import MANY
from provenance.attribute.foreign.tagged import FINITE, Tagged
from provenance.compiled import compiled

# What has a name in marks and says nothing: a film, a storm, a ship.
WORKS = tuple("фильм фільм роман книг песн пісн спектакл вистав картин шторм ураган судн корабл поезд потяг".split())
OBLIQUE = ("ского", "цкого", "ського", "цького", "ского", "ської", "цької", "ному", "ного", "ної", "ській")
# What is somebody's, whose name stands behind in the genitive.
WORDS_OF = frozenset(
    """інтерв'ю интервью слова слів слов словами заява заяву заяви заявление заявления пост допис коментар коментаря
    комментарий комментария цитату позицію позицию
    słowa słów słowach słowom wypowiedź wypowiedzi oświadczenie oświadczenia opinii wpis wpisu relacji""".split()
)
SEATED = (("von",), ("de",), ("di",))  # between an office and the town that one has it in
# Who has an office that is called after what it is of, and its join to that with the article.
MINISTERS = ("ministr", "viceministr", "secretári", "subsecretári", "secretari", "subsecretari", "sottosegretari")
OF_THE = frozenset("du des del della dello dell' dell’ dei degli delle do da dos das".split())
CONTRACTED = tuple((word,) for word in "am im zum zur beim vom ins ans".split())  # with the article of a noun


HUNDREDS = frozenset("dutzende hunderte tausende zehntausende hunderttausende millionen milliarden zahlreiche".split())
# What somebody is to whom a Polish name in the genitive means.
WHOSE = frozenset(
    """
    obrońca obrończyni adwokat adwokatka pełnomocnik pełnomocniczka prawnik prawniczka rzecznik rzeczniczka żona mąż
    syn córka matka ojciec brat siostra wnuk wnuczka wdowa wdowiec partner partnerka narzeczona narzeczony sąsiad
    sąsiadka asystent asystentka współpracownik współpracowniczka menedżer trener uczeń uczennica teściowa teść
    """.split()
)


def within(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a run stands behind a preposition that people do not stand behind: "цех в Нижней Туре"."""
    if not n.first or t.lower[n.first - 1] not in ("в", "во", "из", "із", "под", "під") or n.roles:
        return False
    return not is_given(n.words[0].lower()) and cases.given(n.words[0], known) is None


ABOARD = frozenset(("bordo", "bord"))  # of what has a name and says nothing
OF_SHIP = OF_THE | frozenset("de di d'".split())


def no_name(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a run of capitals cannot be a name: with a figure ("la N-122"), or "am Abend Verletzte"."""
    if known.lang in ROMANCE and n.first > 1 and t.lower[n.first - 2] in ABOARD and t.lower[n.first - 1] in OF_SHIP:
        return True  # "a bordo della Amerigo Vespucci"
    if any(c.isdigit() for c in n.words[0]) or (known.lang == "de" and n.words[0].lower() in HUNDREDS):
        return True
    if t.lower[n.first - 1 : n.first] in SEATED and t.tags[n.first - 2 : n.first - 1] == "T" and n.first > 1:
        return not is_given(n.words[0].lower()) and not is_given(
            t.lower[n.first - 2]
        )  # "die Bürgermeisterin von Nova Sol"
    if (
        known.lang == "de"
        and len(n.words) == 2
        and is_place_of(n.words[1])
        and not (n.roles or is_given(n.words[0].lower()))
    ):
        return not is_body(n.words[:1], known)  # "in Teilen Asiens"
    of_the = known.lang in ROMANCE and n.first > 1 and t.lower[n.first - 1] in OF_THE
    if of_the and t.lower[n.first - 2].startswith(MINISTERS):
        return not is_given(n.words[0].lower())  # "a ministra das Obras Públicas"
    joined = known.lang == "de" and len(n.words) > 1 and not n.roles and t.lower[n.first - 1 : n.first] in CONTRACTED
    return joined and not is_given(n.words[0].lower())


def qualifies(t: Tagged, n: Name) -> bool:
    """Whether a Slavic word is an adjective in the genitive of a noun behind it: "керівник Австрійського банку"."""
    return n.words[0].lower().endswith(OBLIQUE) and t.tags[n.last : n.last + 1] == "N" and t.words[n.last][0].islower()


def in_marks(t: Tagged, n: Name) -> bool:
    """Whether a name stands in marks by itself: that of a paper, an inn or a team."""
    return t.tags[n.last : n.last + 1] == '"' and '"' in t.tags[max(0, n.first - 2) : n.first]


_SIGNS = ("позивн", "позывн", "псевдо", "прізвиськ", "прозвищ", "кличк", "клікух")


def called_so(t: Tagged, n: Name) -> bool:
    """Whether a name in marks is somebody's call sign or nickname: "командир із позивним «Вітер»"."""
    return n.first > 1 and t.lower[n.first - 2].startswith(_SIGNS)


def acts(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a name in marks is the subject of a verb right behind it, as only a company's is: "«Мост» заявил"."""
    if n.first > 1 and t.tags[n.first - 2] in "IL":
        return False  # "в «Мосте» сообщили"
    firm = n.first > 1 and is_body(t.words[n.first - 2 : n.first - 1], known)  # "компания «Мост», которая …"
    return known.slavic and (firm or t.tags[n.last + 1 :].lstrip("XRO")[:1] == "V") and not _work(t, n)


def _work(t: Tagged, n: Name) -> bool:
    return n.first > 1 and t.lower[n.first - 2].startswith(WORKS)


def in_genitive(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a Slavic name stands behind "according to", with nothing but what somebody is between."""
    before = t.tags[: n.first].rstrip("NTAD")
    quoted = before.endswith("V") and t.lower[len(before) - 1] in known.quoting  # "цитує речника Івана Лиса"
    nearest = n.first - (known.lang != "pl")
    of = any(t.lower[k] in WORDS_OF for k in range(len(before), nearest))  # "в інтерв'ю очільниці Марти Лис"
    cased = known.slavic or known.lang == "pl"
    if quoted and known.slavic and n.first == len(before):  # "цитує Івана Лиса PAP", not "цитує Іван Лис"
        given = cases.given(n.words[0], known)
        return len(n.words) > 1 and given is not None and given != n.words[0].lower()
    return cased and (of or before.endswith("L") or (quoted and n.first > len(before)))


def opens_sentence(t: Tagged, n: Name) -> bool:
    """Whether a run of several words opens its sentence, and with no given name: "Avalanche de Vallorcey"."""
    return len(n.words) > 1 and (not n.first or t.tags[n.first - 1] in '.:-"(Q') and not is_given(n.words[0].lower())


def past_brackets(t: Tagged, k: int) -> int:
    """The word before brackets that end at a word, or that word: "La presidenta del Banco Central (BC), Ann Lee"."""
    opening = t.tags.rfind("(", max(0, k - 4), k) if t.tags[k] == ")" else -1
    return opening - 1 if opening > 0 else k


def role_in_genitive(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether the Slavic noun before a name is that of a man in the genitive: "лидера оппозиции Христо Манова"."""
    if known.lang == "pl" and n.roles and n.first and t.lower[n.first - 1] in WHOSE:
        return oblique_given(n.words[0]) != () and len(n.words) > 1  # "Obrońca Ludwika Lisa"
    if not known.slavic or not n.roles:
        return False
    return any(
        r[-1] in "ая" and (r[:-1] in known.titles or fold(r[:-1]) in roles().other.get(known.lang, ())) for r in n.roles
    )


_OPENS = compiled("R*(?:I[NA]{1,2},?(?:R,)?)?")  # before a subject: "У суді, нагадаємо, Лис пояснював"


def does_something(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a Slavic name opens its sentence and does something there: "Сам Лис лежит у лікарні"."""
    at = len(t.tags) - len(t.tags[n.last :].lstrip("RO"))
    if (
        not _OPENS.fullmatch(t.tags[: n.first])
        or at >= len(t.tags)
        or n.words[-1].lower().endswith(("у", "ю", "ого", "ом"))
    ):
        return False
    verb = t.lower[at]
    return t.tags[at] in "NVX" and verb.endswith(FINITE[known.lang]) and not verb.endswith(MANY)


_OBLIQUE = tuple("у ю ого ом ові еві єві ой ей ій ою ею".split())  # endings that a family name has as an object


_MISTER = frozenset("господин госпожа г-н г-жа пан пані добродій".split())


def stands_alone(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether one word, a family name, is plainly in the nominative: it does something or has just been quoted."""
    if does_something(t, n, known):
        return True
    at = n.first - (t.lower[n.first - 1] in _MISTER)
    return (
        t.tags[at - 1 : at] == "V" and "Q" in t.tags[max(0, at - 4) : at] and not n.words[0].lower().endswith(_OBLIQUE)
    )


def beside_cue(t: Tagged, n: Name, known: Grammar) -> bool:
    """Whether a name is the subject of a verb of saying beside it."""
    before, after = t.tags[: n.first].rstrip("RXONTD"), t.tags[n.last :].lstrip("RXO")
    if before[-1:] == "V":
        of = WORDS_OF.isdisjoint(t.lower[len(before) : n.first])  # "передают слова мэра Ивана Лиса": in the genitive
        return of and t.lower[len(before) - 1] not in known.quoting  # whom an agency quotes stands in the accusative
    return after[:1] == "V"
