"""What a host asks of robots (RFC 9309): the group of our name, the longest rule that matches, wildcards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 512_000  # bytes of robots.txt that are looked at
SLOWEST = 30.0  # seconds between two requests that a host can ask for


class Rule(NamedTuple):
    """A path that is allowed or not; ``*`` stands for anything, ``$`` at its end for the end."""

    path: str
    allowed: bool

    def matches(self, path: str) -> bool:
        """Whether it is about ``path``: the pieces between its wildcards stand there in order. Linear in both."""
        first, *rest = self.path.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at, end = len(first), self.path.endswith("$")
        if not rest:
            return not end or at == len(path)
        last = rest.pop() if end else ""
        for piece in rest:
            at = path.find(piece, at)
            if at < 0:
                return False
            at += len(piece)
        return path.endswith(last) and len(path) - len(last) >= at


class Rules(NamedTuple):
    """What is allowed and what is not, and the seconds that a host wants between two requests."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allow(self, path: str) -> bool:
        """Whether ``path``, with its query, may be asked for; of rules of one length the kinder."""
        found = [(len(rule.path), rule.allowed) for rule in self.rules if rule.matches(path)]
        return max(found, default=(0, True))[1]


ANYTHING = Rules()
NOTHING = Rules((Rule("/", False),))


def parse(text: str, name: str) -> Rules:
    """The rules for a robot called ``name``, else those for all."""
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    open_ = False  # whether the lines that name robots go on
    for key, value in _lines(text):
        if key == "user-agent":
            agents = [*agents, value.lower()] if open_ else [value.lower()]
            open_ = True
            groups.setdefault(value.lower(), [])
        elif key in ("allow", "disallow", "crawl-delay"):
            open_ = False
            for agent in agents:
                groups[agent].append((key, value))
    chosen = groups.get(name.lower(), groups.get("*", []))
    rules = tuple(Rule(value, key == "allow") for key, value in chosen if key != "crawl-delay" and value)
    delays = [float(value) for key, value in chosen if key == "crawl-delay" and re.fullmatch(r"\d{1,4}(\.\d+)?", value)]
    return Rules(rules, min(max(delays, default=0.0), SLOWEST))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()
