"""Whom a headline quotes: the one whom the article goes on to quote with the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.names import fold
from provenance.attribute import described
from provenance.attribute.labels import COURTS, NOBODY, is_nobody
from provenance.attribute.scene import Scene
from provenance.model import MEDIA, ActorKind, Attribution, Kind
from provenance.pipeline.drafts import CLOSING, STOPS, Draft

HEAD = 4  # paragraphs in which a headline and what stands below it are looked for
LEAST = 2  # words that two quotations share
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
SPOKEN = frozenset({Kind.DIRECT, Kind.MIXED, Kind.BLOCK})
HEADING = NOBODY | COURTS
SURE = frozenset({ActorKind.BODY, ActorKind.PLATFORM, *MEDIA})


def settled(scene: Scene, lines: Sequence[tuple[int, int]], made: Sequence[Draft]) -> list[Draft]:
    """``made`` with the speakers of headlines by the text below; labels ("Live") speak for nobody.

    A name that the headline prints stays. Words that the text quotes from two speakers leave it open.
    """
    out = list(made)
    body: list[tuple[str, int]] | None = None
    for i, d in enumerate(made):
        q, who = d.quotation, d.quotation.attribution
        if d.line >= HEAD:
            continue
        if q.kind not in SPOKEN or d.within is not None or not _is_headline(scene.text, lines[d.line]):
            continue
        if who is not None and who.name is not None and not is_nobody(who.name, HEADING) and not _is_vague(scene, who):
            continue
        if body is None:
            body = [(_key(o.quotation.words(scene.text)), k) for k, o in enumerate(made) if _is_body(scene, lines, o)]
        key = _key(q.words(scene.text))
        same = [k for words, k in body if key in words and _as_much(q.kind, key, words)]
        around = {made[k].within for k in same}
        names = {_name(made[k].quotation.attribution) for k in same if k not in around}
        said = next((made[k].quotation.attribution for k in same if k not in around), None)
        if said is not None and len(names) == 1 and None not in names:
            reason = f"the text quotes {said.name} with the same words"
            mention = (
                who.mention if who is not None and who.name is not None and not is_nobody(who.name, HEADING) else None
            )
            cue = who.cue if who is not None and mention is not None else None
            named = said._replace(mention=mention or said.mention, cue=cue, rule="same_words", reason=reason)
            out[i] = d._replace(quotation=q._replace(attribution=named))
        elif who is not None and who.name is not None and is_nobody(who.name, HEADING):
            reason = f"“{who.name}” is a label and nobody"
            nobody = who._replace(name=None, kind=None, mention=None, cue=None, rule="none", reason=reason)
            out[i] = d._replace(quotation=q._replace(attribution=nobody))
    return out


def _key(words: str) -> str:
    return f" {' '.join(fold(w) for w in WORD.findall(words))} "


def _as_much(kind: Kind, key: str, words: str) -> bool:
    """Whether ``words`` that hold those of a headline are no other's report of them: “told us it was ‘safe’”."""
    count = key.count(" ") - 1
    return count >= LEAST and (kind is Kind.DIRECT or 2 * count >= words.count(" ") - 1)


def _name(who: Attribution | None) -> str | None:
    return who.name if who is not None else None


def _is_headline(text: str, line: tuple[int, int]) -> bool:
    return text[slice(*line)].rstrip(CLOSING)[-1:] not in STOPS


def _is_body(scene: Scene, lines: Sequence[tuple[int, int]], d: Draft) -> bool:
    return d.quotation.kind in SPOKEN and d.line > 0 and not (d.line < HEAD and _is_headline(scene.text, lines[d.line]))


def _is_vague(scene: Scene, who: Attribution) -> bool:
    """Whether a headline's speaker is a description or a word that nothing proves a name: "Kilkenny nurse"."""
    if who.name is None or who.mention is None:
        return False
    noun = who.name.rsplit(" ", 1)[-1]
    return described.is_one(noun) or not (who.kind in SURE or scene.cast.proven(who.name))
