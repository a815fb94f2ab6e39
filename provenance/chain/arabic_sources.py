"""The line at an Arabic article's end that names its sources: "المصدر: الجزيرة + الفرنسية", "المصدر : وكالات".

There an agency has the short name that only its country or people gives, which anywhere else is an adjective.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.actors.registry import Registry
from provenance.late import late
from provenance.model import MEDIA, Actor, Span

# Short names and the full ones by which the registry knows the agencies.
SHORT = {
    "الفرنسية": "وكالة الصحافة الفرنسية",
    "فرانس برس": "فرانس برس",
    "فرانس بريس": "فرانس برس",
    "الألمانية": "وكالة الأنباء الألمانية",
    "الأناضول": "وكالة الأناضول",
    "أسوشيتد برس": "أسوشيتد برس",
    "أسوشيتدبرس": "أسوشيتد برس",
    "أسوشييتد برس": "أسوشيتد برس",
    "رويترز": "رويترز",
    "شينخوا": "شينخوا",
    "الصينية": "شينخوا",
    "تاس": "تاس",
    "السعودية": "وكالة الأنباء السعودية",
    "واس": "وكالة الأنباء السعودية",
    "القطرية": "وكالة الأنباء القطرية",
    "قنا": "وكالة الأنباء القطرية",
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
        whole = SHORT.get(words.removeprefix("وكالة "), words)
        known = [a for a in registry.candidates(whole) if a.kind in MEDIA]
        if outlet is not None and outlet.startswith(words):
            continue  # "الجزيرة" in الجزيرة نت
        if len(known) == 1 and (home is None or home.key != known[0].key):
            start = text.index(words, part.start())
            yield Span(start, start + len(words)), known[0]
