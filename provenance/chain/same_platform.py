"""The platform that "the same network" means: the one named last, close before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from provenance.chain.guarded import Guarded
from provenance.late import late
from provenance.model import Actor, ActorKind, Span

# "en la misma red", "sur le même réseau", "on the same platform"
PATTERN = Guarded(
    r"(?<!\w)(?:(?:la |le |o |a )?(?:mism[oa]|même|stess[oa]|mesm[oa]) "
    r"(?:red|réseau|rede|social|plataforma|piattaforma|plateforme)(?: social)?"
    r"|the same (?:social (?:media )?|messaging )?(?:platform|network|site|app)(?! of))\b",
    "mism|même|stess|mesm|the same ",
)
_POSTS = late(
    r"\b(?:repl(?:y|ies|ied)|respon|post|wr[io]t|said|says|add|tweet|shar|comment|shot back|hit back|fired back"
    r"|announc|declar|insist|warn|quipp|retort|counter|publish|call|messag)"
)
BACK = 600  # code points back to it


def meant(
    named: Sequence[tuple[Span, Actor]], text: str, span: Span, found: Sequence[tuple[Span, str, ActorKind | None]]
) -> list[tuple[Span, str, ActorKind | None]]:
    """Each such phrase of a sentence with its platform, of the ``named`` and of what was ``found`` in the sentence."""
    out: list[tuple[Span, str, ActorKind | None]] = []
    for m in PATTERN.finditer(text, span):
        if m[0].startswith("the ") and not _POSTS.search(text, *span):
            continue  # "is due to leave from the same platform"
        first = bisect_left(named, ((m.start() - BACK,),))
        near = named[first : bisect_left(named, ((m.start(),),))]
        last = [(at, a.name) for at, a in near if a.kind is ActorKind.PLATFORM]
        last += [(at, name) for at, name, kind in found if kind is ActorKind.PLATFORM and at.end <= m.start()]
        if last:
            out.append((Span(*m.span()), max(last)[1], ActorKind.PLATFORM))
    return out
