# ruff: noqa: E501 - words of one sort read better on one line
"""German names and terms in marks that only their sentence tells: a ship's, or what something was meant to be."""

from __future__ import annotations

import re

from provenance.compiled import compiled
from provenance.find.quotations import Found

FEW = 3  # words of a name

# Words of the sea, by which a name in marks behind an article is a ship's: "als die „Rosalinde“ im Nebel ein Riff rammte".
_AT_SEA = compiled(
    r"(?i)(?<!\w)(?:\w*schiff\w*|see|hafen\w*|kapitän\w*|bord|mole|riff\w*|sank|gesunken|kentert\w*|ruder\w*|fähre\w*|segel\w*|\w*boot\w*"
    r"|passagier\w*|werft\w*|reeder\w*|matrose\w*|besatzung|crew|ankert\w*|anleg\w*|auslief|ausgelaufen|auf grund|leck\w*|wrack\w*|rammte|mayday)(?!\w)"
)
# What something was meant to be, and nobody called it: "war als „Vernunftehe“ gestartet".
_MEANT_AS = compiled(r" (?:gestartet|gegründet|gedacht|geplant|angelegt|entstanden|vermarktet|angetreten|konzipiert)\b")
# What somebody calls himself, is named in honour, or has been given for a name: "die sich „Nordlicht“ nennen".
_SELF, _CALLS = compiled(r"(?<!\w)sich(?: selbst)?[ \u00a0]$"), compiled(r" (?:nennt|nennen|nannten?|genannt)\b")
# What is shown, and a thing that is told of in apposition: "feiert „Der Krug“ Premiere", "der „Schild“, ein Notfallplan".
_SHOWN = compiled(r" (?:[^\s.,;:]+ ){0,4}(?:Premiere|Uraufführung|Vernissage)\b")
_THING = compiled(
    r"[^.,;:„“»«\n]{0,20}, (?:ein|eine|das|der|die) (?:[a-zäöüß]+ ){0,2}"
    r"(?:[A-ZÄÖÜ]?[\w-]*?)(?:[Pp]lan|[Pp]rogramm|[Pp]rojekt|[Gg]esetz|[Ff]onds|[Ii]nitiative|[Kk]ampagne|[Aa]pp|[Ss]erie|[Ff]ilm|[Bb]uch"
    r"|[Rr]oman|[Ss]tück|[Aa]lbum|[Ll]ied|[Ff]estival|[Pp]reis)\b"
)
_HONOUR = compiled(r"(?<!\w)zu(?:r|m)[ \u00a0]$")
_MADE = compiled(r" (?:ernannt|gekürt|gewählt|ausgerufen|ausgezeichnet)(?!\w)")
_GIVEN = compiled(r"(?<!\w)(?:Spitzn|N)amen? (?:gegeben|bekommen|erhalten|verpasst): $")

_HAS_TOLD = compiled(r"(?<!\w)(?:hat|hatte|haben|habe)(?: [^\s,.;:«»„“]+){0,5} (?:dem|der|zur|gegenüber)[ \u00a0]$")
_TOLD_IT = compiled(
    r" (?:[a-zäöü]+ )?(?:gesagt|erzählt|erklärt|mitgeteilt|anvertraut|verraten|bestätigt|berichtet|gestanden)\b"
)


def why_name(text: str, one: Found) -> str | None:
    """Why a German name or term stands in marks: a ship's, or what something was meant to be."""
    inner, outer = one.spans[0], one.outers[0]
    words = text[slice(*inner)].strip()
    found = words.split()
    if len(one.spans) > 1 or not 0 < len(found) <= FEW or words[-1] in ".!?…," or not words[0].isupper():
        return None
    before = text[max(0, outer.start - 60) : outer.start]
    if _HAS_TOLD.search(before) and _TOLD_IT.match(text, outer.end):
        return "the name of a medium"  # "hat Lee der «Krone» gesagt"
    if (_SELF.search(before) and _CALLS.match(text, outer.end)) or _GIVEN.search(before):
        return "what somebody or something is called"
    if _SHOWN.match(text, outer.end):
        return "the title of a work"
    if len(found) == 1 and re.search(r"(?<!\w)(?:der|die|das)[ \u00a0]$", before) and _THING.match(text, outer.end):
        return "a name: what it is the name of stands behind it"
    if _HONOUR.search(before) and _MADE.match(text, outer.end):
        return "a title that somebody is given"
    if before.endswith(" als ") and len(found) == 1 and _MEANT_AS.match(text, outer.end):
        return "a term: what something was meant to be"
    if not re.search(r"(?<!\w)(?:[Dd]ie|[Dd]er|[Dd]en)[ \u00a0]$", before) or not all(w[0].isupper() for w in found):
        return None
    near = (
        text[max(one.context.start, outer.start - 200) : outer.start]
        + text[outer.end : min(one.context.end, outer.end + 200)]
    )
    runs_on = re.match(r" [a-zäöü]|[,.]", text[outer.end : outer.end + 2]) is not None
    return "the name of a vessel" if runs_on and _AT_SEA.search(near) else None
