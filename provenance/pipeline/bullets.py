"""Points below a line that announces them: what is in their marks was said by whom the line tells of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from provenance.attribute.chunks import name_chunks
from provenance.attribute.resolve import resolve
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Attribution, Kind, Span
from provenance.pipeline.drafts import Draft

_BULLET = compiled(r"[ \t]*[•·●▪‣*–—-][ \t\u00a0]+\S")
# "Here are the key lines:", "This is what he said:", "She made three points:"
_ANNOUNCES = late(
    r"\b(?:here(?: are|['’]s| is)|(?:key|main) (?:lines|points|quotes|takeaways|remarks|messages)|highlights"
    r"|what (?:he|she|they) (?:had to )?sa(?:id|y)|(?:made|makes|set out|listed|raised) (?:[\w-]+ ){1,2}points"
    r"|the following)\b[^.!?\n]*:[ \t]*$",
    re.IGNORECASE,
)
SURE = 0.75  # confidence in a speaker of whom a line says that points are theirs
OPEN = frozenset(("none", "ranked", "reported", "carried", "paragraph_speaker", "continues", "colon", "sole"))


def announced(scene: Scene, lines: Sequence[Span], made: Sequence[Draft]) -> list[Draft]:
    """``made``, with whom the line above a list announces as who says what its points quote of nobody else."""
    out, text = list(made), scene.text
    heads = _heads(text, lines)
    whose = {head: _speaker(scene, lines[head]) for head in set(heads.values())}
    for i, d in enumerate(made):
        told = (
            whose.get(heads.get(d.line, -1)) if d.within is None and d.quotation.kind is not Kind.NOT_SPEECH else None
        )
        if told is not None and _is_open(scene, d, lines[d.line]):
            name, at = told
            reason = f"the line above the list announces what “{name}” said"
            who = Attribution(name, ActorKind.PERSON, at, None, SURE, "carried", reason, ())
            looked = (*d.looked, lines[heads[d.line]])
            out[i] = d._replace(quotation=d.quotation._replace(attribution=who), looked=looked)
    return out


def _heads(text: str, lines: Sequence[Span]) -> dict[int, int]:
    """The number of the line that announces the list, for each line that is a point of one."""
    heads: dict[int, int] = {}
    for n in range(1, len(lines)):
        if not _BULLET.match(text, *lines[n]):
            continue
        if n - 1 in heads:
            heads[n] = heads[n - 1]
        elif text[lines[n - 1].end - 1] == ":" and _ANNOUNCES.search(text, *lines[n - 1]):
            heads[n] = n - 1
    return heads


def _speaker(scene: Scene, line: Span) -> tuple[str, Span] | None:
    """The one person whom a line names, or else the one who does something in it, and where."""
    named: dict[str, Span] = {}
    acting: dict[str, Span] = {}
    first = bisect_left(scene.starts, line.start)
    for index in range(first, bisect_left(scene.starts, line.end)):
        s = scene.sentences[index]
        for start, end in name_chunks(s):
            found = scene.cast.named(s.words[start:end], s.starts[start])
            if found is not None and scene.cast.proven(found.name):
                named.setdefault(found.name, s.cover(start, end))
        for e in scene.events(index):
            who = resolve(scene, index, e.subject, e.head)
            if who.kind is ActorKind.PERSON and not who.open and scene.cast.proven(who.name):
                acting.setdefault(who.name, s.cover(*e.subject))
    people = named if len(named) == 1 else acting
    return next(iter(people.items())) if len(people) == 1 else None


def _is_open(scene: Scene, d: Draft, point: Span) -> bool:
    """Whether nobody in a point itself surely says what it quotes."""
    who = d.quotation.attribution
    if who is None or who.name is None:
        return True
    here = who.mention is not None and point.start <= who.mention.start < point.end
    return not here or (who.rule in OPEN and not scene.cast.proven(who.name))
