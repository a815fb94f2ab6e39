"""The line at an Arabic article's end that names its sources: "المصدر: الجزيرة + الفرنسية", "المصدر : وكالات".

There an agency has the short name that only its country or people gives, which anywhere else is an adjective.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.actors.registry import Registry
from provenance.chain.credit_lines import CALLED
from provenance.late import late
from provenance.model import MEDIA, Actor, Span

# Adjectives and spellings by which such a line alone means an agency, and what the registry knows it by; short names
# that stand in datelines as well are in ``credit_lines``.
SHORT = {
    "فرانس بريس": "فرانس برس",
    "الألمانية": "وكالة الأنباء الألمانية",
    "أسوشيتدبرس": "أسوشيتد برس",
    "أسوشييتد برس": "أسوشيتد برس",
    "الصينية": "شينخوا",
    "السعودية": "وكالة الأنباء السعودية",
    "القطرية": "وكالة الأنباء القطرية",
    "سبوتنيك": "Sputnik",
}
LINE = late(r"(?m)^[ \t]*(?:المصدر|المصادر)[ \u00a0]?:[ \t]*(?P<names>[^\n]{2,80})$")
_PART = late(r"[^+،,/\n]+")
_MARKS = ' \t\u00a0.()«»“”"'


def named(text: str, span: Span, registry: Registry, outlet: str | None) -> Iterator[tuple[Span, Actor]]:
    """The media that such a line names, one to each part between its signs; the ``outlet`` itself is none."""
    m = LINE.match(text, *span)
    if m is None:
        return
    home = registry.resolve(outlet) if outlet else None
    for part in _PART.finditer(text, *m.span("names")):
        words = part[0].strip(_MARKS)
        bare = words.removeprefix("وكالة ")
        whole = SHORT.get(bare) or CALLED.get(bare, words)
        known = [a for a in registry.candidates(whole) if a.kind in MEDIA]
        if outlet is not None and outlet.startswith(words):
            continue  # "الجزيرة" in الجزيرة نت
        if len(known) == 1 and (home is None or home.key != known[0].key):
            start = text.index(words, part.start())
            yield Span(start, start + len(words)), known[0]
