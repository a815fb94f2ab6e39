"""Names that only media have: "Radio Fortuna", "Wessex Echo", "TV 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence

FIRST = frozenset(
    "Radio Rádio TV Télé Tele Canal Kanal Channel Agencia Agence Agenzia Diario Радио Радіо Телеканал".split()
)
LAST = frozenset(
    """News Times Post Herald Tribune Radio TV Television Gazette Chronicle Observer Courier Examiner Journal Mail
    Telegraph Star Globe Daily Magazine FM Mirror Mercury Echo Inquirer Dispatch Monitor Bulletin
    Broadcasting Sports Press Standard Independent Advertiser Argus Sentinel Express Register Record Review
    Weekly Sport
    ТВ""".split()
)
NUMBERED = re.compile(
    r"(?:TV ?|RTV|RTL|RAC|TF|(?:Canal|Kanal|Channel|Antena|Rai) ?|Sport ?|Radio ?)\d{1,2}|[a-z]+[A-Z]{2,}\w*"
)


def is_medium(words: Sequence[str]) -> bool:
    """Whether a name has the shape of a medium's."""
    if len(words) > 1 and (words[0] in FIRST or words[-1] in LAST):
        return True
    return NUMBERED.fullmatch(" ".join(words)) is not None
