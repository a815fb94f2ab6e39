"""Russian and Ukrainian stations called by a land's adjective: "Эстонскому радио", "Чеського телебачення"."""

from __future__ import annotations

from provenance.actors.registry import Registry
from provenance.compiled import compiled
from provenance.model import Actor, ActorKind, Span

_STATION = compiled(
    r"(?<![\w-])(?P<land>[А-ЯІЇЄҐ][а-яёіїєґ'’-]+[сц]ь?к)(?P<end>ое|ого|ому|им|ом|е)[ \u00a0]"
    r"(?P<noun>рад[иі]о|телевидени(?=[еяюи]|ем)|телебаченн(?=[яюі]|ям))\w{0,2}(?P<number>[ \u00a0]\d{1,2}(?!\d))?(?!\w)"
)
_NOUNS = {"телевидени": "телевидение", "телебаченн": "телебачення"}


def stations(text: str, registry: Registry) -> list[tuple[Span, Actor]]:
    """Where a text names such a station, in whatever case, with it in the nominative."""
    found = []
    for m in _STATION.finditer(text) if "рад" in text or "теле" in text else ():
        neuter = "е" if m["land"].endswith("ьк") else "ое"
        name = f"{m['land']}{neuter} {_NOUNS.get(m['noun'], m['noun'])}{(m['number'] or '').replace(chr(160), ' ')}"
        actor = registry.resolve(name) or registry.resolve(m[0]) or Actor(name, ActorKind.BROADCASTER)
        found.append((Span(*m.span()), actor))
    return found
