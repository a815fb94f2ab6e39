"""Names of people and bodies: folding, family names, titles, and what a name says of its bearer.

Family-name-first names (Kim Jong Un, Xi Jinping) are ordinary here, so no order is assumed: a short form belongs to a
full name if it is its first or its last word.
"""

from __future__ import annotations

import unicodedata

from provenance.model import ActorKind

BODY_WORDS = frozenset(
    """ministry ministries department office agency agencies university college school institute institution committee commission
    council court bank party government administration parliament congress senate house cabinet police army navy force forces
    guard command center centre foundation association federation union league group company corporation corp inc ltd llc
    plc gmbh ag co society organization organisation network board bureau authority service services fund hospital
    church team club campaign movement coalition alliance front brigade regiment militia times post news journal tribune
    herald gazette magazine radio television tv review monitor observer guardian telegraph chronicle embassy kremlin
    pentagon treasury nato un eu fbi cia nsa who imf opec unicef unesco interpol state states kingdom republic
    """.split()
)
TITLES = frozenset(
    """mr mrs ms miss dr prof professor president premier prime minister chancellor secretary senator sen rep gov governor
    mayor judge justice gen general admiral adm col colonel lt lieutenant maj major capt captain sgt sergeant pope king
    queen prince princess chairman chairwoman chair chief director ambassador commander spokesman spokeswoman spokesperson
    leader congressman congresswoman representative attorney deputy vice acting foreign defense defence interior finance
    first lady sir lord baroness rev reverend bishop archbishop cardinal rabbi imam sheikh ayatollah coach officer
    detective sheriff inspector commissioner speaker former marshal brig brigadier cpl private corporal envoy
    candidate nominee u.s us uk eu herr frau monsieur madame señor señora don""".split()
)
MALE = frozenset(
    "mr sir lord king prince pope father bishop spokesman chairman congressman monsieur herr señor".split()
)
FEMALE = frozenset(
    "mrs ms miss lady queen princess sister baroness spokeswoman chairwoman congresswoman madame frau señora".split()
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def fold(name: str) -> str:
    """The form under which spellings of one name are equal: letters and digits only, case folded, NFKC."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


def parts(name: str) -> list[str]:
    """The words of a name without titles, possessive endings and suffixes like "Jr."."""
    words = [w.strip(".,’'\"“”") for w in name.replace("’s ", " ").replace("'s ", " ").split()]
    while len(words) > 1 and words[0].lower() in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words = words[:-1]
    return [w for w in words if w]


def is_body(name: str) -> bool:
    """Whether some word of the name is one that organisations carry and people do not."""
    return any(w.lower().strip(".") in BODY_WORDS for w in name.split()) or (name.isupper() and 1 < len(name) <= 6)


def kind_of(name: str) -> ActorKind:
    """Person or body, by the words of the name alone."""
    return ActorKind.BODY if is_body(name) else ActorKind.PERSON
