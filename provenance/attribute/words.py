"""Classes of English words, one character a class, so that a sentence becomes a short string to search.

D determiner            P subject pronoun       W who, which            I preposition         C and, or, but
S subordinator          X auxiliary             R adverb                V finite reporting verb
G reporting -ing form   B other finite verb     E other -ing form       L according (to)
A capitalised word      T title or rank         N other word            M number              s possessive 's
Q a quotation           O object pronoun        t "to"                F reporting infinitive
and punctuation: , : ; - ( ) .
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from provenance.attribute import cues
from provenance.attribute.inflect import past, third_person


def _table(**groups: str) -> dict[str, str]:
    return {word: code for code, words in groups.items() for word in words.split()}


CLOSED = _table(
    D="""the a an this these those his her their its my our your some many several few most both all each every no another
        other any such one two three four five six seven eight nine ten dozens hundreds thousands""",
    P="he she they i we you it everyone someone everybody somebody nobody others",
    W="who which whom whose",
    O="him them me us himself herself themselves itself myself ourselves",
    I="""of in for on at from with by about against into over between during without under among through towards toward
        upon near behind beyond amid despite alongside within across via regarding concerning like off up out down around
        including outside inside onto unlike throughout per""",
    C="and or but nor yet & plus",
    S="""that because if when while although though since until unless whether after before as where why how what than so
        whereas lest once""",
    X="""is was are were be been being am has had have having do does did will would can could may might shall should must
        'll 'd 've 're ain't isn't wasn't aren't weren't hasn't hadn't haven't don't doesn't didn't won't wouldn't can't
        cannot couldn't shouldn't mustn't he's she's i'm we're they're you're i've we've they've""",
    R="""also then later again still never not too however now already just even only further once ever often always
        sometimes recently previously yesterday today tonight tomorrow earlier meanwhile moreover instead perhaps maybe
        indeed ago afterward afterwards back soon there here twice simply rather quite very almost nearly thus hence
        therefore nonetheless nevertheless else long far publicly first monday tuesday wednesday thursday friday saturday
        sunday otherwise""",
    L="according",
    t="to",
)  # fmt: skip
# Past and third-person forms of common verbs that report nothing: they end a subject as surely as "said" does.
PLAIN_VERBS = """go come take make give get put begin hold leave send meet become keep lose win run bring fight stand sit rise
    fall grow draw drive buy pay set hit let lead spend build show choose catch teach seek throw wear sell eat hide shake
    strike fly forget forgive move try use need appear seem remain live work play help turn start follow allow include
    happen provide continue serve support receive face require reach die kill return attend visit join enter win lose
    raise pass sign open close stop create offer suffer travel walk look wait award embrace deploy launch plan vote refuse
    fail manage release issue host welcome arrest"""
PLAIN = frozenset(form for verb in PLAIN_VERBS.split() for form in (third_person(verb), *past(verb))) - {"set", "hit", "let",
    "show", "shows", "works", "plays", "turns", "starts", "uses", "needs", "looks", "moves", "plans", "votes", "issues", "offers",
    "releases", "launches", "visits", "hosts", "runs", "signs", "supports", "leads", "face", "put", "run", "become", "come",
    "helps", "stops", "returns", "falls", "draws", "drives", "fights", "stands", "sets", "hits"}  # fmt: skip

TITLES = frozenset(
    """mr mrs ms miss dr prof professor president presidents premier prime minister chancellor secretary senator sen rep gov governor mayor judge
    justice gen general admiral adm col colonel lt lieutenant maj major capt captain sgt sergeant pope king queen prince
    princess chairman chairwoman chair chief director ambassador commander spokesman spokeswoman spokesperson leader
    congressman congresswoman representative attorney deputy vice acting foreign defense defence interior finance first lady
    sir lord lady baroness rev reverend father sister bishop archbishop cardinal rabbi imam sheikh ayatollah coach
    officer detective sheriff inspector superintendent commissioner speaker former ex-president ex-minister
    marshal brig brigadier cpl pvt private corporal envoy candidate nominee analyst economist author editor
    founder ceo co-founder manager executive member lawmaker strategist consultant star actor actress singer director
    lawyer prosecutor professor historian journalist reporter correspondent host anchor activist""".split()
)
PUNCTUATION = {",": ",", ":": ":", ";": ";", "-": "-", "–": "-", "—": "-", "--": "-", "(": "(", ")": ")", ".": ".",
               "?": ".", "!": ".", "…": ".", "[": "(", "]": ")"}  # fmt: skip
ED_NOUNS = frozenset(
    "seed bed need speed feed weed breed deed greed creed red shed sacred hundred naked wicked".split()
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language's words are: closed classes, reporting verbs by group, titles, and what "according to" is.

    ``phrases`` are pairs of words that mean "according to"; ``capital_nouns`` is true where every noun has a capital;
    ``verb_endings`` mark other finite verbs.
    """

    lang: str
    closed: Mapping[str, str]
    finite: Mapping[str, str]
    participle: Mapping[str, str]
    titles: frozenset[str]
    title_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    phrases: frozenset[tuple[str, str]] = frozenset()
    capital_nouns: bool = False


ENGLISH = Lexicon("en", CLOSED, cues.FINITE, cues.PARTICIPLE, TITLES)
CODES = {"determiners": "D", "pronouns": "P", "relatives": "W", "objects": "O", "prepositions": "I", "conjunctions": "C",
         "subordinators": "S", "auxiliaries": "X", "adverbs": "R", "according": "L"}  # fmt: skip
LANGUAGES = ("de", "fr", "es", "ru", "uk")


@cache
def lexicon(lang: str | None) -> Lexicon | None:
    """The lexicon of a language tag (``de``, ``de-AT``); English where none is given; None where there is none."""
    primary = (lang or "en").lower().partition("-")[0].partition("_")[0]
    if primary == "en":
        return ENGLISH
    if primary not in LANGUAGES:
        return None
    data = tomllib.loads(files("provenance.attribute").joinpath("lexicons", f"{primary}.toml").read_text("utf-8"))
    return Lexicon(
        primary,
        {word: code for key, code in CODES.items() for word in data.get(key, "").split()},
        {word: group for group, words in data["cues"].items() for word in words.split()},
        {word: group for group, words in data.get("participles", {}).items() for word in words.split()},
        frozenset(data.get("titles", "").split()),
        tuple(data.get("title_endings", "").split()),
        tuple(data.get("verb_endings", "").split()),
        frozenset((a, b) for a, b in (pair.split("_") for pair in data.get("phrases", "").split())),
        data.get("capital_nouns", False),
    )


def classify(word: str, opens: bool, before: str, language: Lexicon = ENGLISH) -> str:
    """The class of one token; ``opens`` is true at the start of a sentence, ``before`` the class to its left."""
    if (mark := PUNCTUATION.get(word)) is not None:
        return mark
    lower = word.lower()
    if language is not ENGLISH:
        return _foreign(word, lower, opens, before, language)
    if lower in ("'s", "’s"):
        return "s"
    first = word[0]
    if first.isdigit():
        return "M"
    capital = first.isupper()
    if capital and not opens and not (len(word) == 1 and lower in ("i", "a")):
        return "T" if lower in TITLES else "R" if lower.endswith("day") and CLOSED.get(lower) == "R" else "A"
    if (code := CLOSED.get(lower)) is not None:
        return code
    if capital and lower in TITLES:
        return "T"
    if (verb := _verb(lower, before)) is not None and not (capital and lower not in cues.PARTICIPLE):
        return verb
    if capital:
        return "A" if not lower.endswith("ly") else "R"
    if lower in TITLES:
        return "T"
    if (
        lower.endswith("ly")
        and len(lower) > 4
        and lower not in ("family", "ally", "reply", "supply", "assembly", "july")
    ):
        return "R"
    return "N" if first.isalpha() else "."


def _verb(lower: str, before: str) -> str | None:
    if lower in cues.FINITE:
        if before == "t":
            return "F"
        if before in "DIs" or (lower in cues.NO_CUE_FORMS and not (lower in cues.SUBJECT_FORMS and before in "APWNX)")):
            return None
        return "V"
    if lower in cues.PARTICIPLE:
        return None if before in "DI" and lower in cues.NO_CUE_FORMS else "G"
    if lower in PLAIN:
        return "B" if before not in "D" else None
    if lower.endswith("ing") and len(lower) > 5 and before not in "D":
        return "E"
    if lower.endswith("ed") and len(lower) > 4 and lower not in ED_NOUNS and before not in "DI":
        return "B"
    return None


def _foreign(word: str, lower: str, opens: bool, before: str, language: Lexicon) -> str:
    """Classes by the tables of a language; what no table knows is a name, a number or another word."""
    if word[0].isdigit():
        return "M"
    capital = word[0].isupper()
    if not capital or opens:
        if (code := language.closed.get(lower)) is not None:
            return code
        if lower in language.finite and before != "D":
            return "V"
        if lower in language.participle:
            return "G"
    if lower in language.titles or (language.title_endings and lower.endswith(language.title_endings)):
        return "T"
    if capital:
        return "N" if language.capital_nouns and before in "DN" else "A"
    if language.verb_endings and len(lower) > 4 and lower.endswith(language.verb_endings) and before not in "DI":
        return "B"
    return "N" if word[0].isalpha() else "."
