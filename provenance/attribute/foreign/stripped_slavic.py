"""What stands before a Slavic name in its run: places, offices, whose neighbour somebody is."""

from __future__ import annotations

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.attribute.foreign import genitive
from provenance.attribute.foreign.behind_body import behind_region
from provenance.attribute.foreign.cases import FAMILY_FIRST, abroad, given
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import FRONT, first_names, opens
from provenance.attribute.foreign.nouns import CASES, is_called, is_given, is_latin, is_trade, many
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled

MANY_OF = ("их", "ых")  # Slavic adjectives in the genitive plural: "речник Лісових Остап Вергун"
OBLIQUE = ("ої", "ой", "ого", "его", "а", "я", "и", "ы", "у")  # family names in the genitive
THINGS = (
    "ение",
    "ание",
    "ение",
    "ення",
    "ання",
    "іння",
    "ция",
    "ція",
    "ость",
    "ість",
    "ство",
)  # nouns that are no names
SURNAMES_OF = (
    "ова",
    "ева",
    "ина",
    "енка",
    "енко",
    "ука",
    "юка",
    "чука",
    "ика",
    "ака",
    "ого",
    "ової",
    "евой",
    "овой",
    "ської",
    "ской",
)
FIRMS = ("компания", "компанія", "корпорация", "корпорація", "холдинг", "концерн")
NOMINATIVE = (
    "ый",
    "ий",
    "ій",
    "ой",
    "ая",
    "яя",
    "ое",
    "ее",
    "на",
    "ва",
    "ка",
    "та",
    "ша",
    "ча",
    "ся",
    "не",
    "ве",
    "ке",
    "те",
)
# What somebody has said or written, which stands before whose it is: "Слова Лиса: …".
SAID = frozenset(
    """слова цитата цитати цитаты заява заявление ответ відповідь реакция реакція речь мова коментар комментарий позиция
    позиція виступ выступление версия версія думка мнение пост допис письмо лист свідчення показания""".split()
)
COMPLEMENT = 6  # words of what a title is of, before a preposition
_ADJECTIVE = compiled(
    r"(?:ск|цк|ськ|цьк|зьк)(?:ий|ого|ому|им|ім|ом|ая|а|ої|ой|ій|у|ую|ою|е|ое|ый|ые|і|их|ых|ым|ими|ыми)$"
)


def thing_abroad(words: tuple[str, ...]) -> bool:
    """Whether a Slavic noun opens a sentence before its name in other letters: "Рейс LV", "Танкер Blue Star"."""
    return not is_latin(words[0]) and all(is_latin(word) for word in words[1:]) and not is_given(words[0].lower())


def titled_before(t: Tagged, preposition: int) -> int | None:
    """The title right behind a verb whose long complement goes on with a preposition: "повідомив речник служби з …"."""
    k = preposition - 1
    while k > 0 and t.tags[k] in "NA" and preposition - k < COMPLEMENT:
        k -= 1
    return (
        k if k > 0 and t.tags[k] == "T" and t.tags[k - 1] == "V" and t.lower[preposition] in ("з", "із", "по") else None
    )


_FROM = frozenset("с со из з із зі".split())


def in_place(t: Tagged, first: int, at: int, known: Grammar) -> bool:
    """Whether a run behind a preposition is a place and then a whole name, whose owner's title stands before both."""
    if first < 2 or t.tags[first - 2] not in "NTA":
        return False
    whence = t.lower[first - 1] in _FROM and (t.tags[first - 2] == "T" or is_trade(t.lower[first - 2], known))
    if t.lower[first - 1] not in ("в", "у", "на", "при") and not whence:
        return False
    given_behind = is_given(t.lower[at + 1]) or abroad(t.words[at + 1]) is not None
    return given_behind and not is_given(t.lower[at]) and t.lower[at] not in FAMILY_FIRST


def of_somebody(whose: str, name: str, known: Grammar) -> bool:
    """Whether the first of two words tells whose somebody is, and the second who: "сусідка Гнатюка Олена"."""
    family = name.lower().endswith("ко")  # "Анны Бойко", who is given elsewhere
    nominative = name.lower() in first_names(known) or (not family and fold(name) in given_names())
    if not nominative or "-" in name or whose.lower() in FAMILY_FIRST or whose.lower() in first_names(known):
        return False
    return whose[-1] in "аяыиіїу" and (given(whose, known) is not None or whose.lower().endswith(SURNAMES_OF))


PLACES_OF = (
    frozenset(  # places of which somebody is something, in the genitive, with their name behind in the nominative
        """курорта курорту города міста села посёлка поселка селища порта порту острова шахты шахти завода заводу хутора
    аэропорта аеропорту станции станції заповедника заповідника деревни отеля готелю клуба клубу""".split()
    )
)


def after_place(t: Tagged, at: int, last: int) -> int:
    """Past what the noun before a long run is of: "житель Новой Рудни Иван Лис", "капитан порта Измит Ахмет Ак"."""
    if is_given(t.lower[at]) or t.lower[at] in FAMILY_FIRST:
        return at
    given = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), at)
    if given == at and last - at == 3 and at and t.lower[at - 1] in PLACES_OF:
        return at + 1  # "инженер курорта Аллен-Бей Дугал Лир"
    return given - 1 if given > at and t.lower[given - 1] in FAMILY_FIRST else given


def after_whose(t: Tagged, at: int, last: int) -> int:
    """Past what somebody is to somebody else: "Попередниця Лисової Анна Дуб"."""
    lead, given = t.lower[at : last - 2], t.lower[last - 2]
    family = t.lower[last - 1].endswith(("ська", "ская", "ський", "ский", "енко"))
    if given in FAMILY_FIRST or not (is_given(given) or abroad(given) or (family and len(lead) == 2)):
        return at
    if any(is_given(word) or word in FAMILY_FIRST for word in lead):
        return at
    behind = t.lower[at + 1].endswith(OBLIQUE) or len(lead) == 2
    return last - 2 if opens(t, at) and behind else at


def is_office(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is in some case one for a body: "Міноборони", "Генштабу"."""
    return any(word[: len(word) - cut] in known.bodies for cut in range(4) if len(word) - cut > 4)


def of_country(word: str) -> bool:
    """Whether a Slavic word is a masculine country in the genitive: "Катара", "Оману"."""
    return word[-1:] in ("а", "у", "я", "ю") and fold(word[:-1]) in places().countries


def is_place(t: Tagged, i: int, known: Grammar) -> bool:
    """Whether a Slavic word in a run is a place, a body or the adjective of one, in whatever case."""
    if not known.slavic:
        return False
    word, places = t.lower[i], known.words.get("places", frozenset())
    stems = [word[: len(word) - cut] for cut in range(4) if len(word) - cut >= 2]
    first = is_given(word) or given(t.words[i], known) is not None  # "Ганни" is not of Ghana
    if any(stem in places and (word[len(stem) :] in CASES or not first) for stem in stems) or any(
        stem in known.bodies for stem in stems if len(stem) > 4
    ):
        return True
    bent = word[-1] in "ауиіїяы" and word not in first_names(known)
    if i and t.tags[i - 1] == "T" and bent and (len(word) > 4 or (len(word) > 3 and not is_given(word))):
        return t.tags[i : i + 3] == "AAA"  # "речниця Укрзалізниці Ганна Лис", "мэр Риги Янис Лис"
    return bool(_ADJECTIVE.search(word)) and i + 2 < len(t.words) and t.words[i + 1][0].isupper()


# Endings of an oblique Slavic adjective, and of the noun that goes with it.
_AGREES = (
    (("ского", "цкого", "ського", "цького"), ("а", "я")), (("ской", "цкой", "ської", "цької"), ("и", "ы", "і", "ї")),
    (("скому", "ському", "ском"), ("у", "ю", "е", "і")), (("ским", "ським"), ("ом", "ем", "ям", "ам")),
    (("ских", "ських"), ("ов", "ей", "ів", "ах", "ях")),
    (("ному", "вому", "рому", "тому"), ("у", "ю", "ові", "еві")), (("ного", "вого", "рого"), ("а", "я")),
    (("ной", "вой", "ній", "вій", "рій"), ("е", "і")), (("ной", "вой", "ної", "вої", "ої"), ("ы", "и", "і", "ї")),
    (("ним", "ным", "вим", "вым"), ("ом", "ем")),
)  # fmt: skip


def agrees(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a Slavic word is the adjective of the noun behind it: "глава Африканского союза"."""
    if not known.slavic or t.tags[at + 1 : at + 2] not in ("N", "T"):
        return False
    word, noun = t.lower[at], t.lower[at + 1]
    return any(word.endswith(ours) and noun.endswith(theirs) for ours, theirs in _AGREES)


def leads_noun(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a Slavic word is the adjective of somebody or of a medium in the nominative: "Пожилой сосед"."""
    if t.tags[at + 1 : at + 2] not in ("N", "T") or t.words[at + 1][0].isupper() or is_given(t.lower[at]):
        return False
    noun = t.lower[at + 1]
    medium = known.has("medium_nouns", noun) or noun.endswith("канал")
    last = t.lower[at].endswith("ня") and not t.lower[at].endswith("ння") and noun.endswith(("а", "я"))
    return (last or t.lower[at].endswith(NOMINATIVE)) and (medium or is_called(noun, known))


def is_of(t: Tagged, at: int) -> bool:
    """Whether a capitalised word is the adjective of what somebody is something in: "речник Повітряних сил"."""
    return t.tags[at] == "A" and t.lower[at].endswith(("их", "ых", "ого", "ої", "ой")) and t.tags[at + 1] in "NA"


def is_acronym(word: str) -> bool:
    """Whether a word is two to five capitals."""
    return word.isupper() and 2 <= len(word) <= 5


def begin_slavic(t: Tagged, known: Grammar, first: int, last: int, at: int, titled: bool) -> tuple[int, bool] | None:
    """Where the name begins in a Slavic run, and whether what its bearer is stands before a place; None for no name."""
    if (known.slavic or known.lang == "pl") and last - at >= 3 and titled:
        at = after_place(t, at, last)
    of_place = (  # "Туристка из Челябинска Светлана"
        known.slavic
        and last - at == 2
        and first > 1
        and t.tags[first - 1] == "I"
        and t.tags[first - 2] in ("N", "T")
        and is_given(t.lower[at + 1])
        and not is_given(t.lower[at])
        and t.lower[at] not in FAMILY_FIRST
        and (is_trade(t.lower[first - 2], known) or t.tags[first - 2] == "T")
    )
    if known.slavic and last - at == 3 and in_place(t, first, at, known):
        of_place = True  # "Консулка України в Празі Анна Лис"
    at += of_place
    if known.slavic and is_latin(t.words[at]):  # "вице-президент китайской Hengyao Вэнь Цзяньбо"
        at = next((k for k in range(at + 1, last) if not is_latin(t.words[k])), at)
    behind_noun = known.slavic and at + 1 < last and t.tags[at - 1 : at] in ("N", "T")
    if behind_noun and t.lower[at].endswith(("ии", "ії")) and given(t.words[at], known) is None:
        at += 1  # "министр обороны Карвии Йонас Тарн"
    office = known.slavic and last - at == 2 and is_acronym(t.words[at + 1]) and is_office(t.lower[at], known)
    office = office or fold("-".join(t.words[at:last])) in places().countries  # "Саудівська Аравія"
    while not office and last - at >= 2 and (is_place(t, at, known) or (known.slavic and is_acronym(t.words[at]))):
        at += 1  # but "Міноборони РФ"
    if known.slavic and last - at >= 3 and at > first and t.lower[at].endswith(("ии", "ії")):
        at += 1  # "очільниця МЗС Карвії Анна Лис"
    if known.slavic and last - at >= 2 and opens(t, at) and many(t.words[at], known):
        at += 0 if is_given(t.lower[at + 1]) else 1  # "Депутатов Ветров назвал …"
    if (known.slavic or known.lang == "pl") and last - at >= 3 and opens(t, at) and t.lower[at] not in FAMILY_FIRST:
        named = (is_given(t.lower[at + 1]) or abroad(t.words[at + 1]) is not None) and not is_given(t.lower[at])
        if named or is_trade(t.lower[at], known):
            at += 1  # "Эпидемиолог Питер Вос"
    if known.slavic and last - at >= 3 and titled and t.lower[at].endswith(MANY_OF):
        at += 2 if t.lower[at + 1].endswith(("ів", "їв", "ов", "ев")) else 1  # "прапор Кам'яних Островів Анна Лис"
    thing = not office and (t.lower[at] in SAID or t.lower[at].endswith(THINGS))  # but "Посольство РФ"
    if known.slavic and last - at >= 2 and opens(t, at) and thing:
        at += 1  # "Задержание Южной Кореей"
    if (
        known.slavic
        and last - at == 2
        and (titled or opens(t, first))
        and of_somebody(t.words[at], t.words[at + 1], known)
    ):
        at += 1  # "Муж Эльвиры Данил"
    if known.slavic and last - at >= 2 and opens(t, at) and (
        t.lower[at].endswith(FIRMS) or (last - at == 2 and is_trade(t.lower[at], known) and is_given(t.lower[at + 1]))
    ):  # fmt: skip
        at += 1  # "Авиакомпания Azur Air", "Покупательница Инна"
    if known.slavic and last - at >= 2 and opens(t, at) and thing_abroad(t.words[at:last]):
        return None
    if known.slavic and genitive.of_korean(t.lower[at:last]):
        at += genitive.SYLLABLES  # "сестра лидера Ким Чен Ына Ким Ё Чжон"
    if known.slavic and last - at == 4 and genitive.of_another(t, at, known):
        at += 2  # "адвокат капитана Ивана Лисова Анна Мак"
    if known.slavic and last - at >= 3:
        at = at + 1 if genitive.behind_whose(t, at, last, known) else after_whose(t, at, last)
    if known.slavic and last - at == 2 and opens(t, at) and t.lower[at].endswith(FRONT):
        at += 1  # "Позицию Варшавы дипломат назвал …": an object in front
    if known.slavic and last - at >= 3 and at == first and t.tags[first - 1 : first] in ("N", "T"):
        at = behind_region(t, at, last, known)
    for k in range(at, last - 1) if known.slavic else ():
        if is_acronym(t.words[k]):
            at = k + 1  # "Спецпосланник США Стив Виткофф"
    return at, of_place
