"""A run of capitalised words without what stands before the name in it: titles, places, role nouns."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import couples
from provenance.attribute.foreign.behind_body import past_body
from provenance.attribute.foreign.charges import MINISTRIES, UNIONS
from provenance.attribute.foreign.governed import Run, governed_by
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import AIMS, PARTICLES, ROMANCE, Name, first_names, opens
from provenance.attribute.foreign.named_bodies import is_state
from provenance.attribute.foreign.nouns import is_country, is_given, is_trade
from provenance.attribute.foreign.polish_houses import ABSTRACTS, asked, of_house
from provenance.attribute.foreign.polish_houses import behind_house as behind_house_polish
from provenance.attribute.foreign.role_words import FIRST_OR_SECOND
from provenance.attribute.foreign.stripped_latin import (
    after_german_noun,
    article_of,
    behind_house,
    behind_letters,
    behind_polish_place,
    from_there,
    goes_on_as_body,
    of_station,
    second_is_given,
)
from provenance.attribute.foreign.stripped_slavic import (
    agrees,
    begin_slavic,
    is_acronym,
    is_of,
    is_office,
    leads_noun,
    of_country,
    titled_before,
)
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# Endings of German nouns for what somebody promises, asks for or refuses.
ABSTRACT = tuple("ung ungen heit keit schaft tion tät nis ismus".split())
NUMERALS = frozenset(  # at the head of a sentence: "Zwölf Kisten fehlten im Lager"
    """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend
    deux trois quatre cinq six sept huit neuf dix onze douze treize quinze vingt trente cent mille
    dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien mil
    due tre quattro cinque sei sette otto nove dieci dodici dois duas três sete oito dez doze""".split()
)
# Ends of German nouns for when or where somebody speaks, which no house called after somebody has.
OCCASIONS = tuple(
    """landtag bundestag bundesrat nationalrat senat parlament unterhaus oberhaus kongress interview gespräch podcast
    ausschuss gemeinderat plenum radio fernsehen abend morgen vormittag nachmittag mittag""".split()
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

_OWNING = (("'",), ("’",))  # the sign of a German genitive: "Voss' Anwalt"


def _is_when(t: Tagged, first: int, at: int) -> bool:
    """Whether a day or a place of talk stands between a German preposition and a name: "am Montag Ann Lee"."""
    when = fold(t.lower[first]) in places().months_and_days or t.lower[first].endswith(OCCASIONS)
    return at == first + 1 and when and is_given(t.lower[at])


def _of_members(t: Tagged, known: Grammar, first: int, k: int) -> bool:
    """Whether a German body is called by whose it is, in the genitive: "Verband Deutscher Reeder"."""
    if known.lang != "de" or k != first + 1 or k >= len(t.lower) or not t.lower[k].endswith("er"):
        return False
    noun = t.lower[first]
    return fold(t.lower[k]) in places().demonyms and (noun in known.bodies or noun.endswith(known.body_endings))


_MINISTERS = ("ministr", "viceministr", "sottosegretari", "secretári", "subsecretári", "subsecretari")


def _of_ministry(t: Tagged, at: int, last: int) -> bool:
    """Whether a family name stands behind a word for the ministry: "il ministro degli Esteri Berti"; no state does."""
    of = at - 2 - (t.tags[at - 2 : at - 1] == "I")
    if of < 0 or last - at != 2 or t.lower[at] not in MINISTRIES or not t.lower[of].startswith(_MINISTERS):
        return False
    return not is_state(t.words[at + 1 : last]) and not t.words[at + 1].isupper() and t.lower[at + 1] not in UNIONS


def name_in(t: Tagged, known: Grammar, first: int, last: int) -> Name | None:
    """The name in the run of words ``first`` to ``last``; None where it is none."""
    at = first
    if first and t.words[first - 1] == "&":
        return None  # the rest of a firm's name
    if first and t.tags[first - 1] == "K" and last - first == 1 and fold(t.words[first]) in places().countries:
        return None  # "BBC Scotland", "Sky Deutschland"
    if known.lang == "pl" and first and t.tags[first - 1] == "K" and last - first == 1:
        station = first - 1 in t.actors and t.actors[first - 1].kind is ActorKind.BROADCASTER
        if station or fold(t.words[first]) in places().cities | places().countries:
            return None  # "TVP Bydgoszcz"
    if first and t.tags[first - 1] == "K" and t.tags[first] == "A" and of_station(t, first, last, known):
        return None
    if opens(t, first) and t.lower[first] in NUMERALS and last - first <= 2:
        return None
    if known.slavic and last - first == 1 and t.lower[first] in FIRST_OR_SECOND:
        return None  # "Перший назвав розмову «теплою»"
    for k in range(first, last):  # what follows the last title is the name
        if t.tags[k] == "T" and k + 1 < last and not _of_members(t, known, first, k):
            at = k + 1
    country = known.slavic and last - first == 2
    label = t.tags[last : last + 1] == ":" and opens(t, first)  # "МЗС України: …"
    country = country and (of_country(t.words[first + 1]) or (label and is_country(t.lower[first + 1], known)))
    if country and (is_acronym(t.words[first]) or is_office(t.lower[first], known)):  # "МИД Катара"
        return Name(first, last, t.words[first:last], (), t.tags[first - 1 : first] in ("I", "L"), "")
    article = t.lower[first - 1] if first and t.tags[first - 1] == "D" else ""
    titled = t.tags[first - 1 : first] in ("N", "T") or at > first
    of_place = False
    if known.slavic or known.lang == "pl":
        began = begin_slavic(t, known, first, last, at, titled)
        if began is None:
            return None
        at, of_place = began
        at += opens(t, at) and couples.begins(t, at, last)
    if known.lang == "pl":
        at = behind_polish_place(t, known, first, at, last)
        if at == last:
            return None  # "Ambasador Polski w Oslo"
        at = behind_house_polish(t, at, last, known)
    if last - at >= 3 and known.lang == "de" and is_given(t.lower[at + 1]) and not is_given(t.lower[at]):
        at += 1  # "Bahnvorstand Ann Lee"
    if known.lang == "de" and opens(t, at) and last - at == 2 and t.lower[at].endswith(("e", "en")):
        at += 0 if is_given(t.lower[at]) or t.tags[last : last + 1] == "V" else 1  # "Frühere Versuche"
    told = False
    if last - at >= 3 and known.lang in ROMANCE and t.words[at].isupper():  # "explicó a LA NACION Ann Lee"
        given_at = next((k for k in range(at + 1, last - 1) if not t.words[k].isupper()), at)
        told = is_given(t.lower[given_at]) and len(t.words[given_at - 1]) > 2
        at = given_at if told else at
    if not told and known.lang in ROMANCE and last - at >= 3 and titled:
        at = behind_letters(t, at, last)
    if known.lang == "de" and last - at >= 3 and is_given(t.lower[at]) and t.lower[last - 1].endswith(ABSTRACT):
        last -= at > first or t.tags[first - 1 : first] == "V"  # "verspricht Ministerin Ann Lee Aufklärung"
    if known.lang == "de" and at == first and last - at >= 3 and t.lower[at + 1] == "von" and is_given(t.lower[at + 2]):
        at += 2 if not is_given(t.lower[at]) else 0  # "die Hühner von Ann Lee"
    if known.lang == "de" and not _of_members(t, known, at, at + 1):
        at = after_german_noun(t, known, at, last, article if at == first else "")
    elif (
        last - at >= 3
        and known.slavic
        and t.lower[at] not in first_names(known)
        and t.lower[at + 1] in first_names(known)
    ):
        at += 1  # "юрист Навального Иван Жданов"
    elif (
        last - at >= 2
        and known.lang in ROMANCE
        and t.tags[first - 1 : first] in ("I", "D")
        and ((last - at >= 3 and second_is_given(t, at)) or _of_ministry(t, at, last))
    ):
        at, article = (
            at + (_of_ministry(t, at, last) or 1),
            article_of(t, first),
        )  # "il ministro delle Infrastrutture Ann Lee"
    elif at == first and last - at >= 2 and opens(t, first) and t.lower[at] in known.closed:
        at += 1
    elif known.lang == "fr" and last - at >= 3 and article and from_there(t.lower[at], known):
        at += 1  # "l'Italien Ugo Ferraris"
    article_alone = known.lang in ROMANCE and t.tags[first - 1 : first] == "D" and t.tags[first - 2 : first - 1] != "I"
    behind = (t.tags[first - 1 : first] in ("D", "I") and not article_alone) or at > first
    while (
        last - at >= 3
        and not known.slavic
        and behind
        and t.lower[at] in known.bodies
        and t.lower[at + 1] not in PARTICLES | AIMS
        and t.lower[at : at + 2] != ("estado", "mayor")
        and not _of_members(t, known, at, at + 1)
        and not goes_on_as_body(t, at + 1, last)
    ):
        at, article = at + 1, article_of(t, first)  # "le ministre de la Défense Ann Lee"
    sort = first and t.lower[first - 1] in known.words.get("medium_nouns", ())
    if last - at >= 2 and at == first and (sort or t.lower[at] in known.words.get("medium_nouns", ())):
        first_name = next((k for k in range(at + 1, last - 1) if is_given(t.lower[k])), None)
        at = first_name or at  # "al quotidiano L'Adige Ann Lee"
    if last - at == 1 and (t.lower[at] in known.words.get("medium_nouns", ()) or agrees(t, at, known)):
        return None
    if known.lang == "pl" and last - at == 1 and opens(t, at) and t.lower[at].endswith(ABSTRACTS):
        return None  # "Autentyczność potwierdził Jan Lis"
    if known.lang == "pl" and last - at == 2 and opens(t, at) and t.lower[at] in ("sam", "sama"):
        at += 1  # "Sam Lis nie chciał rozmawiać"
    if known.lang == "pl" and last - at == 1 and opens(t, at) and asked(t, at):
        return None  # "Dopytywany, dlaczego …, odparł": no name
    if last - at == 1 and at == first and known.slavic and opens(t, at) and leads_noun(t, at, known):
        return None
    counted = t.lower[last - 1].endswith(HOLDERS) or t.lower[at] in UNITS
    if known.lang == "de" and last - at >= 2 and counted and not is_given(t.lower[at]):
        return None  # "seit zwei Jahren Präsidentin", "zwei Jahre Haft"
    if known.lang in ROMANCE and last - at > 3:
        at = behind_house(t, known, at, last)
    whose = known.lang == "de" and last - at == 2 and t.tags[last - 1] == "T" and t.words[at].endswith("s")
    if whose and fold(t.words[at][:-1]) in places().countries:
        return None  # "Israels Botschafterin"
    if known.lang == "de" and at > first and t.lower[at] == "von" and (article or is_state(t.words[at + 1 : last])):
        return None  # "der Emir von Katar"
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
    while k >= 0 and start - k < 6 and (t.tags[k] in "NT" or (known.slavic and is_of(t, k))):
        roles.append(t.lower[k])
        k -= 1
    if known.slavic and last - at > 1:
        roles += past_body(t, at, k, known)
    if k >= 0 and t.tags[k] in "D":
        article = article or t.lower[k]
        k -= 1
    while k >= 0 and t.tags[k] in "NTAMD" and start - k < 9 and known.slavic:
        k -= 1
    run = Run(first, at, last, k, told, bool(sort), of_place)
    governed, none = governed_by(t, known, run)
    roles = [] if none else roles
    governed = governed or (known.lang == "pl" and of_house(t, at, last, known))
    governed = governed or (
        known.lang == "de" and t.words[last : last + 1] in _OWNING and t.tags[last + 1 : last + 2] in ("T", "A", "N")
    )
    if known.lang == "de" and at > first > 0 and last - at > 1 and t.lower[first - 1] in ("am", "im", "beim"):
        # "sagte am Montag Ministerin Ann Lee": when or where, and by whom
        governed = governed and not (t.tags[at - 1] == "T" and first < at - 1) and not _is_when(t, first, at)
    if governed and known.slavic and last - at > 1 and (title := titled_before(t, k)) is not None:
        governed = False  # "повідомив речник агентства з подолання наслідків повені Іван Лис"
        roles.append(t.lower[title])
    words = couples.family(t, at, last, known) if known.slavic or known.lang == "pl" else t.words[at:last]
    if last - at == 3 and words[1].lower() in ("d'", "d’"):
        words = (words[0], words[1] + words[2])
    return Name(at, last, words, tuple(roles), governed, article)
