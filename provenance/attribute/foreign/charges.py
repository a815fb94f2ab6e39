"""What a Romance noun phrase says of an office besides what it is: of which country it is, and of which ministry.

"Il ministro degli Esteri israeliano" is nobody who was called "iraniano", nor the minister "della Difesa".
"""

from __future__ import annotations

from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_words import GENITIVE

# What ministers are in charge of, a row for each ministry.
_MINISTRIES = tuple(
    frozenset(words.split())
    for words in (
        "esteri exteriores étrangères estrangeiros diplomazia diplomacia diplomatie",
        "interno interni interior intérieur",
        "difesa defensa defesa défense armées",
        "economia economía économie finanze hacienda finances finanças tesoro fazenda",
        "giustizia justicia justiça justice",
        "salute sanità sanidad salud saúde santé",
        "istruzione educación educação éducation",
        "trasporti infrastrutture transportes transports fomento infraestruturas",
        "lavoro trabajo trabalho travail",
        "ambiente environnement écologie",
        "agricoltura agricultura agriculture",
        "cultura culture",
    )
)
MINISTRIES = frozenset().union(*_MINISTRIES)
UNIONS = frozenset("usa eua ue onu nato otan".split())  # of whom somebody has an office, besides states
# Stems of the adjectives of a country, a row for each.
_LANDS = tuple(
    tuple(words.split())
    for words in (
        "american américain norteamerican norte-american nordamerican estadounidens statunitens usa eua"
        " étatsuni états-uni",
        "britannic británic britânic inglés ingles anglais",
        "frances francés francês français",
        "tedesc alemán aleman alemã alemão allemand",
        "spagnol español espagnol espanhol",
        "italian italien",
        "portoghes portugués portugues português portugais",
        "olandes neerlandés neerlandes neerlandês holandés holandes holandês néerlandais",
        "belg belga",
        "svizzer suiz suíç suiç suiss",
        "austriac austríac autrichi",
        "polacc polac polonais",
        "ungheres húngar hongrois",
        "grec greg griego griega",
        "svedes suec suédois",
        "norveges norueg norvégi",
        "danes danés danés danois dinamarquês dinamarques",
        "russ rus ruso rusa",
        "ucrain ucranian ukraini",
        "turc turco turca turque",
        "israelian israelí israelens israelit israéli",
        "palestines palestin palestini",
        "iranian iraní irani",
        "irachen iraquí iraquian iraki",
        "sirian siri síri syri",
        "libanes libanés libanês libanais",
        "egizian egipci egípci égypti",
        "saudit saudí saoudi",
        "qatariot catarí catari qatari",
        "omanit omaní omani omanais",
        "cines chin chinês chines chinois",
        "giappones japonés japones japonês japonais",
        "indian indien",
        "pachistan pakistaní pakistan paquistanes paquistanês pakistanais",
        "nordcorean norcorean norte-corean nord-coréen",
        "sudcorean surcorean sul-corean sud-coréen",
        "canades canadiens canadien",
        "messican mexican mexicain",
        "brasilian brasileñ brasileir brésili",
        "argentin",
        "venezuelan venezolan vénézuéli",
        "colombian colombi",
        "cilen chilen chili",
        "peruvian peruan péruvi",
        "cuban cubain",
    )
)
_ENDS = frozenset(("", "o", "a", "e", "i", "os", "as", "es", "s", "he", "hi", "en", "enne", "ens", "ennes", "ne", "te"))


def lands(words: tuple[str, ...] | set[str]) -> set[int]:
    """The rows of the countries whose adjectives are among words."""
    return {
        row
        for row, stems in enumerate(_LANDS)
        if any(w.startswith(stem) and w[len(stem) :] in _ENDS for w in words for stem in stems)
    }


def of_another_land(words: tuple[str, ...], person: Person) -> bool:
    """Whether a phrase says of another country what somebody is called of one."""
    said = lands(words[1:]) if len(words) > 1 else set()
    own = lands(person.roles) if said else set()
    return bool(own) and said.isdisjoint(own)


def of_another_ministry(words: tuple[str, ...], person: Person) -> bool:
    """Whether "il ministro degli Esteri" is said of who is called that of the Difesa, and of no other."""
    said = [ministry for ministry in _MINISTRIES if not ministry.isdisjoint(words[1:])]
    own = [ministry for ministry in _MINISTRIES if not ministry.isdisjoint(person.roles)] if said else []
    return bool(own) and not any(ministry in own for ministry in said)


def before_genitive(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a phrase calls somebody, without whose or of what: "capo" of "capo della diplomazia"."""
    return words[: next((k for k, w in enumerate(words) if k and w in GENITIVE), len(words))]
