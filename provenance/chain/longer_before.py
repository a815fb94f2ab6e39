"""Speakers without a name whom an article described at more length before: "one of them", "one source", "the person".

Their words came as those of whoever was described so.
"""

from __future__ import annotations

from itertools import islice

from provenance.chain.links import Via
from provenance.compiled import compiled
from provenance.late import late

_SEVERAL = compiled(
    r"(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]ome|[Ss]everal|[Mm]any) |[a-z-]+ )?(?:[\w-]+ ){0,3}?[a-z-]+s\b"
    r"|(?:\w+ )*people\b"
)
_MANY = compiled(r"(?:\w+ )?[a-zà-ÿ]+(?:s|x|er|en|i)\b")  # those without a name of whom one speaks
_ONE_OF = (
    *("l'un d", "l'une d", "uno de ellos", "una de ellas", "einer von", "eine von", "uno di loro", "um deles"),
    *("один из", "одна из", "один із", "один з", "одна з", "одна із"),
)
_SLAVIC_MANY = late(  # several without a name
    r"(?i)(?:дв[аоеі]\w*|тр[иоеі]\w*|четверо|несколько|кілька|источник[иа]|собеседник[иа]|джерела|співрозмовники)(?!\w)"
)
NEAREST = 40  # speakers among whom a longer description is looked for


def longer_before(in_force: dict[str, tuple[Via, ...]], speaker: str, lang: str | None) -> tuple[Via, ...]:
    """The media of whom the article described at more length before: "the person" of "a person close to"."""
    if not speaker[:1].islower():
        return ()
    if lang != "en" and speaker.lower().replace("’", "'").startswith(_ONE_OF):
        last = next((name for name in reversed(in_force) if name != speaker), "")
        return in_force[last] if _MANY.match(last) or _SLAVIC_MANY.match(last) else ()
    if speaker.startswith("one of "):  # "Two people told the Echo …. “…,” one of them said."
        several = next((name for name in reversed(in_force) if name != speaker), "")
        return in_force[several] if _SEVERAL.match(several) else ()
    if speaker.startswith("one "):  # "citing sources in the army …. “…,” one source said."
        nouns = f"{speaker.split()[1]}s"
        return next((media for name, media in reversed(in_force.items()) if nouns in name.split()), ())
    latest = islice(reversed(in_force.items()), NEAREST)
    return next((media for name, media in latest if name.startswith(f"{speaker} ")), ())
