"""Turns of a printed conversation inside quotation marks: “LEE: Let me finish.” names its speaker itself."""

from __future__ import annotations

from provenance.attribute.ranker.features import Quote
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import Span

LABEL = compiled(
    r"\W{0,3}(?P<name>(?:[A-Z][A-Z.'’-]+ ?){1,4}|(?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w.'’-]+):\s+[\W_]{0,2}[A-Z]"
)


def label(scene: Scene, q: Quote) -> Span | None:
    """The name before the colon that a quotation begins with, where the quotation opens its paragraph."""
    if not q.opens or q.place not in ("alone", "first"):
        return None
    m = LABEL.match(scene.text, *scene.sentences[q.sentence].cover(q.token, q.token + 1))
    return Span(m.start("name"), m.end("name")) if m else None


def goes_on(scene: Scene, q: Quote, labelled: int | None) -> bool:
    """Whether a quotation without a label still belongs to the turn whose last paragraph is ``labelled``."""
    if labelled is None:
        return False
    paragraph = scene.sentences[q.sentence].paragraph
    return paragraph == labelled or (q.opens and q.place == "alone" and paragraph - labelled <= 2)
