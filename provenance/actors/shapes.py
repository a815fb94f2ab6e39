"""Names that only media have: "Radio Fortuna", "Wessex Echo", "TV 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.late import late

FIRST = frozenset(
    "Daily Radio Rádio TV Télé Tele Canal Kanal Channel Agencia Agence Agenzia Diario Радио Радіо Телеканал"
    " Novosti Vesti Vijesti Noticias Haber Nouvelles".split()
)
LAST = frozenset(
    """News Times Post Herald Tribune Radio TV Television Gazette Chronicle Observer Courier Examiner Journal Mail
    Telegraph Star Globe Daily Magazine FM Mirror Mercury Echo Inquirer Dispatch Monitor Bulletin
    Broadcasting Sports Press Standard Independent Advertiser Argus Sentinel Express Register Record Review
    Ledger Clarion Tidings Bugle Intelligencer Packet
    Weekly Sport Rádió Rádio Ràdio Radyo Radijas radijas Radijo Raadio Televizija
    Rundfunk Televízió Televisión Televisione
    Tidende Tidning Tidningen Posten Bladet Avis Avisen Zeitung Anzeiger Nachrichten Rundschau Tageblatt Kurier Dagblad
    Dagbladet Nyheter Sanomat Gazetesi Gazeta Shimbun Ilbo Sinmun Ribao Zaobao Patrika Samachar Jagran Courant
    Nieuwsblad
    ТВ""".split()
)
# Of these nothing but media is called, where more than one word makes the name.
SURE = LAST - frozenset("Star Globe Monitor Press Standard Independent Register Record Review Sport Sports".split())
POSTAL = frozenset(("Mail", "Post"))  # what the post of a country is called too: "Royal Mail", "India Post"
# Behind these a given name is a saint's, and no speaker's: "Radio Santa Rita".
SAINTS = frozenset("San Santa Santo São Saint Sainte Sankt Sant".split())
ON_AIR = compiled(
    r"\b(?:Radio|TV|T[ée]l[ée](?!gra)\w*|Television|Canal|Channel|FM|Broadcasting)\b|\b(?:TV|TF|RTL|RAC)\d|[Рр]ади|[Рр]аді"
)
NUMBERED = compiled(
    r"(?:TV ?|RTV|RTL|RAC|TF|(?:Canal|Kanal|Channel|Antena|Rai) ?|Sport ?|Radio ?)\d{1,2}|[a-z]+[A-Z]{2,}\w*"
)


_PAPER = late(
    r"[\w .&-]*(?:blatt|zeitung|anzeiger|kurier|boten?|tagesspiegel|volksstimme|rundschau|journal|magazin|nachrichten"
    r"|post|echo|merkur|presse)"
    r"(?: am (?:Sonntag|Morgen|Abend|Wochenende))?",
    re.IGNORECASE,
)


def is_paper(name: str) -> bool:
    """Whether a German name is one that only papers have: "Kicker-Blatt", "Ohlberger Anzeiger"."""
    return name[:1].isupper() and _PAPER.fullmatch(name) is not None


def _is_minister(words: Sequence[str]) -> bool:
    """Whether a name is a foreign minister's in headlines: "Danish FM", no station as "Coast FM" is."""
    land = fold(" ".join(words[:-1]))
    return words[-1] == "FM" and (land in places().demonyms or land in places().countries)


def _is_last(word: str, nouns: frozenset[str]) -> bool:
    """Whether a paper's name ends so, alone or with the name of the one that it swallowed: "Herald-Leader"."""
    first, joined, second = word.partition("-")
    return word in nouns or (joined == "-" and first in nouns and second[:1].isupper())


def is_medium(words: Sequence[str]) -> bool:
    """Whether a name has the shape of a medium's."""
    if len(words) > 1 and _is_minister(words):
        return False
    if len(words) > 1 and (words[0] in FIRST or _is_last(words[-1], LAST)) and not is_post(words):
        return True
    return NUMBERED.fullmatch(" ".join(words)) is not None


def is_sure(words: Sequence[str]) -> bool:
    """Whether nothing but a medium has a name of that shape."""
    other = len(words) > 1 and (is_post(words) or _is_minister(words))
    return len(words) > 1 and (_is_last(words[-1], SURE) or words[0] in FIRST) and not other


def is_post(words: Sequence[str]) -> bool:
    """Whether a name is that of a country's post."""
    return len(words) == 2 and words[1] in POSTAL and (words[0] == "Royal" or fold(words[0]) in places().countries)


def on_air(name: str) -> bool:
    """Whether a medium's name says that it is a station."""
    return ON_AIR.search(name) is not None
