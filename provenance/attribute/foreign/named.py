"""The runs of capitalised words in a sentence that may be names, each without titles, places and role nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.attribute.foreign.attested import GERMAN_SORTS, MAKERS, SORTED
from provenance.attribute.foreign.cases import FAMILY_FIRST, abroad, given
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import CASES, is_given, is_role, is_trade, many
from provenance.attribute.foreign.tagged import Tagged, is_capital
from provenance.model import ActorKind

_ADJECTIVE = re.compile(
    r"(?:ск|цк|ськ|цьк|зьк)(?:ий|ого|ому|им|ім|ом|ая|а|ої|ой|ій|у|ую|ою|е|ое|ый|ые|і|их|ых|ым|ими|ыми)$"
)
CALLED = frozenset("ім'я имени namens nommé nommée llamado llamada nome".split())  # "солдат по имени Павел"
OF_THE = frozenset("du des del della dello dell' dell’ dei degli delle do da dos das".split())
INDEFINITE = frozenset("un una uno une um uma".split())
# To whom things are said: "a répondu devant les médias Ann Lee".
LISTENERS = frozenset(
    """médias presse journalistes caméras micros reporters députés élus sénateurs medios prensa periodistas cámaras
    micrófonos diputados giornalisti cronisti stampa jornalistas imprensa""".split()
)
FROM = tuple("ais aise ois oise ien ienne éen éenne ain aine on onne ard arde in ine ol ole que".split())  # whence
GENITIVE = frozenset("der des unserer eurer seiner ihrer dieser einer eines dieses seines ihres".split())
ROMANCE = ("fr", "es", "it", "pt")
COMPOSED = frozenset("de van von ван фон де ди ді".split())  # what another particle may follow: "Йоост ван дер Мерве"
NUMERALS = frozenset(  # at the head of a sentence: "Zwölf Kilometer standen auf dem Plan"
    """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend
    deux trois quatre cinq six sept huit neuf dix onze douze treize quinze vingt trente cent mille
    dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien mil
    due tre quattro cinque sei sette otto nove dieci dodici dois duas três sete oito dez doze""".split()
)
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
FRONT = ("цию", "цію", "ость", "ення", "ання", "ение", "ание")  # Slavic nouns that are things, in the accusative
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
# Nouns that are adverbs with the preposition before them.
ADVERBS = frozenset(
    "teléfono téléphone telefono contraire revanche exemple détour cambio embargo contrario ejemplo esempio".split()
)
OF_TRADE = frozenset("en de d' in em di".split())
TRADE = 4  # words of what somebody is an expert in
ASIDES = frozenset(
    tuple(words.split("_"))
    for words in """pour_sa_part de_son_côté à_son_tour de_leur_côté pour_leur_part por_su_parte por_su_lado a_su_vez
    por_su_lado da_parte_sua dal_canto_suo por_sua_vez por_seu_lado""".split()
)
THEIR = frozenset("su son sa leur suo sua seu".split())
WRITTEN = frozenset(
    "comunicado mensaje carta escrito nota communiqué message lettre comunicato messaggio lettera".split()
)
UNITS = frozenset(
    """
    jahre jahren monate monaten wochen tage tagen stunden minuten prozent euro millionen milliarden uhr kilometer meter
    kilometern metern grad
    """.split()
)
HOLDERS = (
    "bürgermeister", "bürgermeisterin", "minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin",
    "direktor", "direktorin", "kanzlerin", "richterin", "leiterin", "chefin",
)  # fmt: skip
HOUSES = frozenset("universidad universitat université università universidade instituto institut hospital".split())
COMPLEMENT = 6  # words of what a title is of, before a preposition
BARE = frozenset("d' d’ de di".split())  # without an article: the noun behind says what sort of director
_PARTICLES = frozenset(
    """dela delos de da do dos das del della di la le el al bin ibn ben van von der den du y ter zu
    фон дер ден ван аль эль ель бин бен ибн бін ібн ди ді де да ду дель ла ле дос дус""".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that may name somebody: word places ``first`` to ``last``, the words of the name itself, what
    stands before it as title or role, and whether a preposition governs it."""

    first: int
    last: int
    words: tuple[str, ...]
    roles: tuple[str, ...]
    governed: bool
    article: str


def runs(t: Tagged, known: Grammar) -> list[Name]:
    """The names of a sentence, each without its titles, places and role nouns."""
    found: list[Name] = []
    i, n = 0, len(t.tags)
    while i < n:
        if t.tags[i] not in "AT" or not is_capital(t.words[i]):
            if t.lower[i] == "von" and i and t.tags[i - 1] == "V":  # "sagte von der Leyen"
                j = next((k for k in range(i + 1, min(n, i + 4)) if t.tags[k] == "A"), n)
                if j < n and all(word in _PARTICLES for word in t.lower[i + 1 : j]):
                    found.append(Name(i, j + 1, t.words[i : j + 1], (), False, ""))
                    i = j
            i += 1
            continue
        j = i + 1
        while j < n:
            if t.tags[j] in "AT" and is_capital(t.words[j]):
                j += 1
            elif (
                t.lower[j] in _PARTICLES
                and t.tags[j] in "DINCRS"
                and _goes_on(t, j, known)
                and not _of_place(t, i, j, known)
            ):
                j += 2 if t.tags[j + 1] == "A" else 3
            elif t.words[j] == "&" and t.tags[j + 1 : j + 2] in ("A", "T") and t.words[j + 1][0].isupper():
                j += 2  # "Track & Road"
            else:
                break
        name = _name(t, known, i, j)
        if name is not None:
            numbered = j == name.last and t.tags[j : j + 1] == "M" and not SORTED.isdisjoint(t.lower[i - 1 : i])
            if numbered and not known.slavic:
                name, j = replace(name, last=j + 1, words=(*name.words, t.words[j])), j + 1  # "la ONG Artículo 19"
            found.append(name)
        i = j
    return found


HOW = frozenset("en entre tras dans sous sans avec con sin tra fra senza em sem com após".split())


def _in_manner(t: Tagged, first: int) -> bool:
    """Whether a preposition and a bare noun between a verb of saying and a name tell how it was said."""
    if first < 4 or t.tags[first - 3 : first] != "VIN":
        return False
    return t.lower[first - 2] in HOW and t.words[first - 1][0].islower()


def _goes_on(t: Tagged, j: int, known: Grammar) -> bool:
    if t.lower[j] == "von" and j and not is_given(t.lower[j - 1]) and _opens(t, j - 1):
        return False  # "Kritik von Eltern"
    if t.lower[j] == "von" and j > 1 and t.tags[j - 2 : j] == "AA" and _is_first(t.lower[j - 2]):
        return _is_first(t.lower[j - 1])  # "Ann Lee von Warendorf Research": the name is complete
    rest = t.tags[j + 1 : j + 3]
    whole = j > 1 and t.tags[j - 2 : j] == "AA" and is_given(t.lower[j - 2])
    if t.lower[j] == "al" and known.lang in ROMANCE and whole:
        return False  # "ha dicho Ann Lee al Diario"
    if known.lang == "de" and t.lower[j] == "das":
        return False  # "ergriff als Erste das Wort"
    if (
        t.lower[j] in ("der", "den", "ter", "zu", "y", "le", "la", "el", "du", "do", "des")
        and t.lower[j - 1] not in _PARTICLES
        and not (t.lower[j] in ("el", "al") and _is_first(t.lower[j - 1]) and t.tags[j + 2 : j + 3] in (",", "V", "X"))
    ):
        return False
    return (rest[:1] == "A" and t.tags[j - 1] == "A" and t.words[j + 1][0].isupper()) or (
        rest[1:] == "A" and t.lower[j + 1] in _PARTICLES and t.tags[j - 1] == "A" and t.lower[j] in COMPOSED
    )


def _is_first(word: str) -> bool:
    return is_given(word) or is_given(word.partition("-")[0])


def _of_place(t: Tagged, first: int, j: int, known: Grammar) -> bool:
    """Whether a German name is complete before "von der": "Ulrike Brehmer von der Universität Bremen"."""
    return (
        known.lang == "de" and t.lower[j] == "von" and t.tags[j + 1 : j + 2] == "D" and t.tags[first:j].endswith("AA")
    )


def _name(t: Tagged, known: Grammar, first: int, last: int) -> Name | None:
    at = first
    if first and t.words[first - 1] == "&":
        return None  # the rest of a firm's name
    if first and t.tags[first - 1] == "K" and last - first == 1 and fold(t.words[first]) in places().countries:
        return None  # "BBC Scotland", "Sky Deutschland"
    if first and t.tags[first - 1] == "K" and t.tags[first] == "A" and _of_station(t, first, last, known):
        return None
    if _opens(t, first) and t.lower[first] in NUMERALS and last - first <= 2:
        return None
    for k in range(first, last):  # what follows the last title is the name
        if t.tags[k] == "T" and k + 1 < last:
            at = k + 1
    country = known.slavic and last - first == 2 and _of_country(t.words[first + 1])
    if country and (_is_acronym(t.words[first]) or _is_office(t.lower[first], known)):  # "МИД Катара"
        return Name(first, last, t.words[first:last], (), t.tags[first - 1 : first] in ("I", "L"), "")
    article = t.lower[first - 1] if first and t.tags[first - 1] == "D" else ""
    titled = t.tags[first - 1 : first] in ("N", "T") or (known.lang == "pl" and at > first)
    if (known.slavic or known.lang == "pl") and last - at >= 3 and titled:
        at = _after_place(t, at, last)
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
    if known.slavic and last - at == 3 and _in_place(t, first, at):
        of_place = True  # "Консулка України в Празі Анна Лис"
    at += of_place
    if known.slavic and t.words[at].isascii():  # "вице-президент китайской Hengyao Вэнь Цзяньбо"
        at = next((k for k in range(at + 1, last) if not t.words[k].isascii()), at)
    behind_noun = known.slavic and at + 1 < last and t.tags[at - 1 : at] in ("N", "T")
    if behind_noun and t.lower[at].endswith(("ии", "ії")) and given(t.words[at], known) is None:
        at += 1  # "министр обороны Карвии Йонас Тарн"
    office = known.slavic and last - at == 2 and _is_acronym(t.words[at + 1]) and _is_office(t.lower[at], known)
    while not office and last - at >= 2 and (_is_place(t, at, known) or (known.slavic and _is_acronym(t.words[at]))):
        at += 1  # but "Міноборони РФ"
    if known.slavic and last - at >= 3 and at > first and t.lower[at].endswith(("ии", "ії")):
        at += 1  # "очільниця МЗС Карвії Анна Лис"
    if last - at >= 3 and known.lang == "de" and is_given(t.lower[at + 1]) and not is_given(t.lower[at]):
        at += 1  # "Bahnvorstand Ann Lee"
    if known.slavic and last - at >= 2 and _opens(t, at) and many(t.words[at], known):
        at += 0 if is_given(t.lower[at + 1]) else 1  # "Депутатов Ветров назвал …"
    if (known.slavic or known.lang == "pl") and last - at >= 3 and _opens(t, at) and t.lower[at] not in FAMILY_FIRST:
        named = (is_given(t.lower[at + 1]) or abroad(t.words[at + 1]) is not None) and not is_given(t.lower[at])
        if named or is_trade(t.lower[at], known):
            at += 1  # "Эпидемиолог Питер Вос"
    if known.slavic and last - at >= 3 and titled and t.lower[at].endswith(MANY_OF):
        at += 2 if t.lower[at + 1].endswith(("ів", "їв", "ов", "ев")) else 1  # "прапор Кам'яних Островів Анна Лис"
    if known.slavic and last - at >= 2 and _opens(t, at) and t.lower[at].endswith(THINGS):
        at += 1  # "Задержание Южной Кореей"
    if (
        known.slavic
        and last - at == 2
        and (titled or _opens(t, first))
        and _of_somebody(t.words[at], t.words[at + 1], known)
    ):
        at += 1  # "Муж Эльвиры Данил"
    if known.slavic and last - at >= 2 and _opens(t, at) and (
        t.lower[at].endswith(FIRMS) or (last - at == 2 and is_trade(t.lower[at], known) and is_given(t.lower[at + 1]))
    ):  # fmt: skip
        at += 1  # "Авиакомпания Azur Air", "Покупательница Инна"
    if known.slavic and last - at >= 2 and _opens(t, at) and _thing_abroad(t.words[at:last]):
        return None
    if known.slavic and last - at >= 3:
        at = _after_whose(t, at, last)
    if known.slavic and last - at == 2 and _opens(t, at) and t.lower[at].endswith(FRONT):
        at += 1  # "Позицию Варшавы дипломат назвал …": an object in front
    for k in range(at, last - 1) if known.slavic else ():
        if _is_acronym(t.words[k]):
            at = k + 1  # "Спецпосланник США Стив Виткофф"
    if known.lang == "de" and _opens(t, at) and last - at == 2 and t.lower[at].endswith(("e", "en")):
        at += 0 if is_given(t.lower[at]) or t.tags[last : last + 1] == "V" else 1  # "Frühere Versuche"
    told = False
    if last - at >= 3 and known.lang in ROMANCE and t.words[at].isupper():  # "explicó a LA NACION Ann Lee"
        given_at = next((k for k in range(at + 1, last - 1) if not t.words[k].isupper()), at)
        told = is_given(t.lower[given_at]) and len(t.words[given_at - 1]) > 2
        at = given_at if told else at
    if known.lang == "de":
        at = _after_german_noun(t, known, at, last, article if at == first else "")
    elif last - at >= 3 and known.slavic and t.lower[at] not in _given(known) and t.lower[at + 1] in _given(known):
        at += 1  # "юрист Навального Иван Жданов"
    elif last - at >= 3 and known.lang in ROMANCE and t.tags[first - 1 : first] in ("I", "D") and _second(t, at):
        at, article = at + 1, _article(t, first)  # "il ministro delle Infrastrutture Ann Lee"
    elif at == first and last - at >= 2 and _opens(t, first) and t.lower[at] in known.closed:
        at += 1
    elif known.lang == "fr" and last - at >= 3 and article and _from_there(t.lower[at], known):
        at += 1  # "l'Italien Ugo Ferraris"
    article_alone = known.lang in ROMANCE and t.tags[first - 1 : first] == "D" and t.tags[first - 2 : first - 1] != "I"
    behind = (t.tags[first - 1 : first] in ("D", "I") and not article_alone) or at > first
    while (
        last - at >= 3
        and not known.slavic
        and behind
        and t.lower[at] in known.bodies
        and t.lower[at + 1] not in _PARTICLES
    ):
        at, article = at + 1, _article(t, first)  # "le ministre de la Défense Ann Lee"
    sort = first and t.lower[first - 1] in known.words.get("medium_nouns", ())
    if last - at >= 2 and at == first and (sort or t.lower[at] in known.words.get("medium_nouns", ())):
        first_name = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), None)
        at = first_name or at  # "al quotidiano L'Adige Ann Lee"
    if last - at == 1 and (t.lower[at] in known.words.get("medium_nouns", ()) or _agrees(t, at, known)):
        return None
    counted = t.lower[last - 1].endswith(HOLDERS) or t.lower[at] in UNITS
    if known.lang == "de" and last - at >= 2 and counted and not is_given(t.lower[at]):
        return None  # "seit zwei Jahren Präsidentin", "zwei Jahre Haft"
    if known.lang in ROMANCE and last - at > 3:
        at = _behind_house(t, known, at, last)
    whose = known.lang == "de" and last - at == 2 and t.tags[last - 1] == "T" and t.words[at].endswith("s")
    if whose and fold(t.words[at][:-1]) in places().countries:
        return None  # "Israels Botschafterin"
    if at >= last or (t.tags[at] == "T" and (t.lower[at] in known.titles or (article and last - at == 1))):
        return None
    roles = [t.lower[k] for k in range(first, at)]
    if known.slavic and at > first > 1 and t.tags[first - 1] == "I" and is_trade(t.lower[first - 2], known):
        roles.append(t.lower[first - 2])  # "Водитель из Вязьмы Иван Лис"
    elif of_place:
        far = next((j for j in range(first - 2, max(-1, first - 6), -1) if is_trade(t.lower[j], known)), None)
        roles += [t.lower[far]] if far is not None else []
    k = first - 1
    if known.slavic and t.tags[max(0, k)] == '"':  # "директор завода «Ротор» Иван Лис"
        opening = t.tags.rfind('"', max(0, k - 6), k)
        k = opening - 1 if opening > 0 and not t.tags[opening + 1 : k].strip("ANT") else k
    start = k + 1
    while k >= 0 and t.tags[k] in "NT" and start - k < 6:
        roles.append(t.lower[k])
        k -= 1
    if k >= 0 and t.tags[k] in "D":
        article = article or t.lower[k]
        k -= 1
    while k >= 0 and t.tags[k] in "NTAMD" and start - k < 9 and known.slavic:
        k -= 1
    governed = k >= 0 and t.tags[k] in "IL" and t.lower[first - 1] not in CALLED and not of_place
    if (
        at == first
        and t.lower[first - 1] in OF_THE
        and known.lang in ROMANCE
        and t.tags[first - 2 : first - 1] in ("N", "T")
    ):
        governed = True  # "le porte-parole du Kremlin, Ann Lee, …"
    if known.lang in ROMANCE and first > 3 and t.tags[first - 1] == "," and t.lower[first - 3] in THEIR:
        written = not WRITTEN.isdisjoint(t.lower[max(0, first - 9) : first - 3])
        governed = governed or written  # "En un comunicado remitido por su abogada, Ann Lee, habla de"
    if governed and known.lang in ROMANCE and t.lower[first - 1] in ADVERBS and t.tags[first - 2 : first - 1] == "I":
        governed, roles = False, []  # "estime au contraire Ann Lee"
    governed = governed and not told
    if governed and known.lang in ROMANCE and at == first and _of_trade(t, first, last, known):
        governed = False  # "le consultant en aéronautique Ann Lee"
    if governed and at == first and last - at > 1 and known.lang in ROMANCE and _in_manner(t, first):
        governed, roles = False, []  # "dit en pleurant Ann Lee", "dijo entre lágrimas Ann Lee"
    if governed and at == first and t.lower[max(0, first - 3) : first] in ASIDES:
        governed, roles = False, []  # "a indiqué pour sa part Ann Lee"
    if governed and known.slavic and last - at > 1 and (title := _titled_before(t, k)) is not None:
        governed = False  # "повідомив речник агентства з подолання наслідків повені Іван Лис"
        roles.append(t.lower[title])
    if known.lang == "de" and first > 2 and _behind_noun(t, first):
        governed = True  # "auf Nachfrage unserer Redaktion"
    apart = known.lang in ROMANCE and first > 1 and t.tags[first - 1] == "N" and t.lower[first - 2] in INDEFINITE
    apart = apart or (known.lang in ROMANCE and t.lower[first - 1] in LISTENERS)
    of = first - 1 - (t.tags[first - 1 : first] == "D" and first > 1 and t.tags[first - 2] == "I")
    department = (
        known.lang in ROMANCE and at > first > 1 and of > 0 and t.tags[of] == "I" and t.tags[of - 1] in ("N", "T")
    )
    if governed and known.lang in ROMANCE and at > first and not department:
        department = _behind_party(t, first)
    if governed and (
        apart or (sort and at > first) or (department and (_second(t, at - 1) or t.lower[at - 1] in known.bodies))
    ):
        governed = False  # "In una nota Trenitalia parla di": what stands in it does not own it
    if (
        governed
        and t.lower[k] in BARE
        and t.tags[k - 1 : k] == "T"
        and t.tags[k + 1 : first].strip("NT") == ""
        and k + 1 < first
    ):
        governed = False  # "il direttore d'orchestra tedesco Ann Lee"
    return Name(at, last, t.words[at:last], tuple(roles), governed, article)


def _behind_house(t: Tagged, known: Grammar, at: int, last: int) -> int:
    """Where a name begins behind what its bearer teaches and where: "Derecho de la Universidad de Lugo Ana Lis"."""
    house = next((k for k in range(last - 2, at, -1) if t.lower[k] in known.bodies or t.lower[k] in HOUSES), None)
    if house is None:
        return at
    own = (k for k in range(house + 1, last - 1) if is_given(t.lower[k]) and t.lower[k - 1] not in _PARTICLES)
    return next(own, at)


def _of_trade(t: Tagged, first: int, last: int, known: Grammar) -> bool:
    """Whether a Romance name stands behind what somebody is and in what: "professeur de droit", "experto en redes"."""
    k = first - 1
    while k > 1 and t.tags[k] == "N" and first - k < TRADE:
        k -= 1
    if last - first < 2 or k < 1 or k == first - 1 or t.tags[k] != "I" or t.lower[k] not in OF_TRADE:
        return False
    what = t.lower[k + 1]
    return is_trade(t.lower[k - 1], known) and not is_trade(t.lower[first - 1], known) and what not in known.bodies


def _thing_abroad(words: tuple[str, ...]) -> bool:
    """Whether a Slavic noun opens a sentence before its name in other letters: "Рейс LV", "Танкер Blue Star"."""
    return not words[0].isascii() and all(word.isascii() for word in words[1:]) and not is_given(words[0].lower())


def _titled_before(t: Tagged, preposition: int) -> int | None:
    """The title right behind a verb whose long complement goes on with a preposition: "повідомив речник служби з …"."""
    k = preposition - 1
    while k > 0 and t.tags[k] in "NA" and preposition - k < COMPLEMENT:
        k -= 1
    return (
        k if k > 0 and t.tags[k] == "T" and t.tags[k - 1] == "V" and t.lower[preposition] in ("з", "із", "по") else None
    )


def _of_station(t: Tagged, first: int, last: int, known: Grammar) -> bool:
    """Whether capitals right behind a station's name belong to it: "sur France Bleu Loire Océan", "на BBC Scotland"."""
    if known.slavic:
        return all(word.isascii() for word in t.words[first:last])
    if (
        known.lang not in ("fr", "es")
        or is_given(t.lower[first])
        or t.actors[first - 1].kind is not ActorKind.BROADCASTER
    ):
        return False
    return t.tags[last : last + 1] in (".", ",", "", "I", "N", "C", ")") and last - first <= 2


def _from_there(word: str, known: Grammar) -> bool:
    """Whether a French word with a capital may tell whence somebody is."""
    return word.endswith(FROM) and not is_given(word) and word not in known.bodies and word not in _PARTICLES


def _behind_party(t: Tagged, first: int) -> bool:
    """Whether a run stands behind a title, a party and a preposition: "le sénateur (LR) de la Drôme Ann Lee"."""
    k = first - 1
    k -= t.tags[k] == "D"
    if k < 1 or t.tags[k] not in "ID" or t.tags[k - 1] != ")":
        return False
    opening = t.tags.rfind("(", max(0, k - 6), k)
    return opening > 0 and t.tags[opening - 1] in "NT"


def _in_place(t: Tagged, first: int, at: int) -> bool:
    """Whether a run behind a preposition is a place and then a whole name, whose owner's title stands before both."""
    if first < 2 or t.lower[first - 1] not in ("в", "у", "на", "при") or t.tags[first - 2] not in "NTA":
        return False
    given_behind = is_given(t.lower[at + 1]) or abroad(t.words[at + 1]) is not None
    return given_behind and not is_given(t.lower[at]) and t.lower[at] not in FAMILY_FIRST


def _of_somebody(whose: str, name: str, known: Grammar) -> bool:
    """Whether the first of two words tells whose somebody is, and the second who: "сусідка Гнатюка Олена"."""
    nominative = name.lower() in _given(known) or fold(name) in given_names()
    if not nominative or "-" in name or whose.lower() in FAMILY_FIRST or whose.lower() in _given(known):
        return False
    return whose[-1] in "аяыиіїу" and (given(whose, known) is not None or whose.lower().endswith(SURNAMES_OF))


PLACES_OF = (
    frozenset(  # places of which somebody is something, in the genitive, with their name behind in the nominative
        """курорта курорту города міста села посёлка поселка селища порта порту острова шахты шахти завода заводу хутора
    аэропорта аеропорту станции станції заповедника заповідника деревни отеля готелю клуба клубу""".split()
    )
)


def _after_place(t: Tagged, at: int, last: int) -> int:
    """Past what the noun before a long run is of: "житель Новой Рудни Иван Лис", "капитан порта Измит Ахмет Ак"."""
    if is_given(t.lower[at]) or t.lower[at] in FAMILY_FIRST:
        return at
    given = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), at)
    if given == at and last - at == 3 and at and t.lower[at - 1] in PLACES_OF:
        return at + 1  # "инженер курорта Аллен-Бей Дугал Лир"
    return given - 1 if given > at and t.lower[given - 1] in FAMILY_FIRST else given


def _after_whose(t: Tagged, at: int, last: int) -> int:
    """Past what somebody is to somebody else: "Попередниця Лисової Анна Дуб"."""
    lead, given = t.lower[at : last - 2], t.lower[last - 2]
    family = t.lower[last - 1].endswith(("ська", "ская", "ський", "ский", "енко"))
    if given in FAMILY_FIRST or not (is_given(given) or abroad(given) or (family and len(lead) == 2)):
        return at
    if any(is_given(word) or word in FAMILY_FIRST for word in lead):
        return at
    behind = t.lower[at + 1].endswith(OBLIQUE) or len(lead) == 2
    return last - 2 if _opens(t, at) and behind else at


def _article(t: Tagged, first: int) -> str:
    """The article of the title that a name stands behind."""
    for k in range(first - 1, max(0, first - 7), -1):
        if t.tags[k] == "T" and t.tags[k - 1] == "D":
            return t.lower[k - 1]
    return ""


def _behind_noun(t: Tagged, first: int) -> bool:
    """Whether a German word stands in the genitive behind a noun: "die Leiterin der dortigen Behörde"."""
    at = first - 1
    if t.words[at][0].islower() and t.lower[at] not in GENITIVE and t.lower[at].endswith(("en", "er")):
        at -= 1  # an adjective
    return at > 0 and t.lower[at] in GENITIVE and t.words[at - 1][0].isupper()


def _second(t: Tagged, at: int) -> bool:
    """Whether the second word of a run is a given name and the first is none."""
    return is_given(t.lower[at + 1]) and not is_given(t.lower[at]) and t.lower[at + 1] not in _PARTICLES


def _opens(t: Tagged, i: int) -> bool:
    return i == 0 or t.tags[i - 1] in '.-:Q"('


def _given(known: Grammar) -> frozenset[str]:
    return known.words.get("male_names", frozenset()) | known.words.get("female_names", frozenset())


def _is_office(word: str, known: Grammar) -> bool:
    """Whether a Slavic word is in some case one for a body: "Міноборони", "Генштабу"."""
    return any(word[: len(word) - cut] in known.bodies for cut in range(4) if len(word) - cut > 4)


def _of_country(word: str) -> bool:
    """Whether a Slavic word is a masculine country in the genitive: "Катара", "Оману"."""
    return word[-1:] in ("а", "у", "я", "ю") and fold(word[:-1]) in places().countries


def _is_place(t: Tagged, i: int, known: Grammar) -> bool:
    if not known.slavic:
        return False
    word, places = t.lower[i], known.words.get("places", frozenset())
    stems = [word[: len(word) - cut] for cut in range(4) if len(word) - cut >= 2]
    if any(stem in places and (word[len(stem) :] in CASES or not is_given(word)) for stem in stems) or any(
        stem in known.bodies for stem in stems if len(stem) > 4
    ):
        return True
    if i and t.tags[i - 1] == "T" and len(word) > 4 and word[-1] in "ауиіїя" and word not in _given(known):
        return t.tags[i : i + 3] == "AAA"  # "речниця Укрзалізниці Ганна Лис"
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


def _agrees(t: Tagged, at: int, known: Grammar) -> bool:
    """Whether a Slavic word is the adjective of the noun behind it: "глава Африканского союза"."""
    if not known.slavic or t.tags[at + 1 : at + 2] not in ("N", "T"):
        return False
    word, noun = t.lower[at], t.lower[at + 1]
    return any(word.endswith(ours) and noun.endswith(theirs) for ours, theirs in _AGREES)


def _is_acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5


def _after_german_noun(t: Tagged, known: Grammar, at: int, last: int, article: str) -> int:
    """Past the noun that a German name stands behind: "der Wal Moby Dick", "Nordkoreas Machthaber Kim"."""
    given = _given(known)
    sort = t.lower[at] in GERMAN_SORTS or (article and t.lower[at].endswith(MAKERS) and not is_role(t.words[at], known))
    if last - at >= 2 and sort and t.lower[at + 1] not in ("für", "der", "des"):
        return at + 1  # "das Unternehmen Lumera"
    if article and last - at == 2 and t.lower[at] in known.words.get("medium_nouns", ()):
        return at + 1  # "zitiert das Blatt Vollmer"
    if article and last - at == 2 and is_given(t.lower[at + 1]) and not is_given(t.lower[at]):
        return at + 1  # "Ihr Stammgast Horst"
    while last - at >= 3 and t.lower[at] not in given and (article or is_role(t.words[at], known)):
        at, article = at + 1, ""
    return at
