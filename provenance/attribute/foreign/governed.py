"""Whether a preposition governs a name, so that it is nobody's subject; or a title, an aside, a party is between."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import CALLED, ROMANCE
from provenance.attribute.foreign.owned import of_owner
from provenance.attribute.foreign.polish_hearers import hears
from provenance.attribute.foreign.stripped_latin import (
    behind_german_noun,
    behind_party,
    in_manner,
    of_trade,
    second_is_given,
)
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled

OF_THE = frozenset("du des del della dello dell' dell’ dei degli delle do da dos das".split())
INDEFINITE = frozenset("un una uno une um uma".split())
# To whom things are said: "a répondu devant les médias Ann Lee".
LISTENERS = frozenset(
    """médias presse journalistes caméras micros reporters députés élus sénateurs medios prensa periodistas cámaras
    micrófonos diputados giornalisti cronisti stampa jornalistas imprensa""".split()
)
# Nouns that are adverbs with the preposition before them.
ADVERBS = frozenset(
    """teléfono téléphone telefono telefone e-mail email mail correo mensagem escrito contraire revanche exemple détour
    cambio embargo contrario ejemplo esempio""".split()
)
ASIDES = frozenset(
    tuple(words.split("_"))
    for words in """pour_sa_part de_son_côté à_son_tour de_leur_côté pour_leur_part por_su_parte por_su_lado a_su_vez
    por_su_lado da_parte_sua dal_canto_suo por_sua_vez por_seu_lado""".split()
)
THEIR = frozenset("su son sa leur suo sua seu".split())
WRITTEN = frozenset(
    "comunicado mensaje carta escrito nota communiqué message lettre comunicato messaggio lettera".split()
)
# Houses that are called after somebody, whose name stands right behind the noun.
CALLED_AFTER = frozenset(
    """universidad universitat université università universidade instituto institut istituto hospital hôpital ospedale
    liceo lycée collège colegio colégio collegio escuela école scuola escola teatro théâtre museo musée museu fundación
    fondation fondazione fundação biblioteca bibliothèque auditorio auditorium conservatorio conservatoire estadio stade
    stadio estádio aeropuerto aéroport aeroporto politécnico policlínico policlinico""".split()
)
BARE = frozenset("d' d’ de di".split())  # without an article: the noun behind says what sort of director


@dataclass(frozen=True, slots=True)
class Run:
    """A run ``first`` to ``last`` whose name begins at ``at``, and the word ``before`` what it stands behind.

    ``told``: what is before it was told it; ``sort``: a sort of medium is; ``of_place``: the bearer is of a place.
    """

    first: int
    at: int
    last: int
    before: int
    told: bool
    sort: bool
    of_place: bool


def governed_by(t: Tagged, known: Grammar, run: Run) -> tuple[bool, bool]:
    """Whether a preposition governs the name of a run, and whether what stands before it is no title of its."""
    first, at, last, k, told, sort, of_place = (
        run.first, run.at, run.last, run.before, run.told, run.sort, run.of_place
    )  # fmt: skip
    alone = False
    if known.lang == "de" and k > 0 and t.tags[first - 1] == "M":
        k = first - 2 - (first > 2 and t.tags[first - 2] in "RN")  # "Vor rund 200 Gästen"
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
        governed = governed or written  # "En una nota enviada por su abogada, Ann Lee, habla de"
    if governed and known.lang in ROMANCE and t.lower[first - 1] in ADVERBS and t.tags[first - 2 : first - 1] == "I":
        governed, alone = False, True  # "estime au contraire Ann Lee"
    governed = governed and not told
    if governed and known.lang in ROMANCE and at == first and of_trade(t, first, last, known):
        governed = False  # "le consultant en aéronautique Ann Lee"
    if governed and at == first and last - at > 1 and known.lang in ROMANCE and in_manner(t, first):
        governed, alone = False, True  # "dit en pleurant Ann Lee", "dijo entre lágrimas Ann Lee"
    if governed and sort and at == first and known.lang in ROMANCE and _is_told_of(t, last, known):
        governed, alone = False, True  # "dice al periódico Ann Lee, la madre"
    if governed and at == first and t.lower[max(0, first - 3) : first] in ASIDES:
        governed, alone = False, True  # "a indiqué pour sa part Ann Lee"
    if known.lang == "de" and first > 2 and behind_german_noun(t, first):
        governed = True  # "auf Nachfrage unserer Redaktion"
    apart = known.lang in ROMANCE and first > 1 and t.tags[first - 1] == "N" and t.lower[first - 2] in INDEFINITE
    apart = apart or (known.lang in ROMANCE and t.lower[first - 1] in LISTENERS)
    of = first - 1 - (t.tags[first - 1 : first] == "D" and first > 1 and t.tags[first - 2] == "I")
    department = (
        known.lang in ROMANCE and at > first > 1 and of > 0 and t.tags[of] == "I" and t.tags[of - 1] in ("N", "T")
    )
    if governed and known.lang in ROMANCE and at > first and not department:
        department = behind_party(t, first)
    called_after = at > first and t.lower[at - 1] in CALLED_AFTER  # "en la Universidad Ramón Llull": nobody speaks
    department = department and not called_after
    if governed and (
        apart
        or (sort and at > first)
        or (department and (second_is_given(t, at - 1) or t.lower[at - 1] in known.bodies))
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
    if governed and known.slavic and leads_up(t, k, at, last):
        governed, alone = False, True  # "После совещания Нацбанк сообщил, что …", "В мае Лисова заявила: «…»"
    if of_owner(t, at, known) is not None:
        governed = True  # "le conseiller du président Ann Lee"
    return governed or (known.lang == "pl" and hears(t, first)), alone


_LEAD = compiled("(?:^|[CS,:;.(-])[RXO]*(?:I[DNATMR]+)*$")  # from where a clause begins: "В ответ на вопрос …"
_VOWELS = "аяуюыиіїйеєоэёь"


def leads_up(t: Tagged, preposition: int, at: int, last: int) -> bool:
    """Whether what a preposition governs at the head of a Slavic clause ends before a name, and the verb is the name's.

    Nothing else can be the subject of that verb, and the name is in the nominative by its ending and the verb's: "После
    допроса Лисов сказал, …" is he, "После допроса Лисова сказал, …" somebody else.
    """
    verb = len(t.tags) - len(t.tags[last:].lstrip("XRO"))
    if at - preposition < 2 or not _LEAD.search(t.tags[:preposition]) or t.tags[verb : verb + 1] != "V":
        return False
    if t.tags[verb + 1 :].lstrip("XRO")[:1] not in (",", ":", "Q"):
        return False
    word, does = t.lower[last - 1], t.lower[verb]
    if does.endswith(("ли", "лись", "лися")):
        return False
    if does.endswith(("ла", "лась", "лася")):
        return word[-1] not in "уюыиіїей" or last - at > 1
    if does.endswith(("ло", "лось", "лося")):
        return last - at == 1
    return word[-1] not in _VOWELS or word.endswith(("ий", "ый", "ой", "ко"))


def _is_told_of(t: Tagged, last: int, known: Grammar) -> bool:
    """Whether what somebody is follows a name behind a comma: "…, el padre", "…, su abogada"."""
    if t.tags[last : last + 2] not in (",D", ",N", ",T"):
        return False
    noun = last + 1 + (t.tags[last + 1 : last + 2] == "D")
    return noun < len(t.words) and is_people(t.words[noun], known)
