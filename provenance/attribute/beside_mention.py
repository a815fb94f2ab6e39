"""What stands beside the noun of a mention, or within it, and tells whom it means: a name in commas, behind an office.

Which noun a mention has, and whom it means by itself, is in ``resolve``.
"""

from __future__ import annotations

import re

from provenance.actors.names import is_body
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.printed import is_origin
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import ActorKind

PLACED = 5  # tokens from an office to its bearer's name, with where it is held between them
_CALLED = compiled(",(?:D|NS)(?P<name>A+),")


def is_called(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """The name in commas behind what somebody is: "the anti-graft body, the NACB, called"."""
    beside = s.words[span[1] + 1 : span[1] + 3]
    m = _CALLED.match(s.classes, span[1]) if beside[:1] == ("the",) or beside == ("known", "as") else None
    named = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if m is None or named is None or (named.kind is ActorKind.PERSON and scene.cast.surely(named.name)):
        return None
    return named._replace(extent=s.cover(*m.span("name")))


def posted(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Who stands behind an office and where it is held: "Norland's envoy to the United Nations Ann Roe"."""
    for first, last in name_chunks(s):
        if span[1] < first <= span[1] + PLACED and not set(s.classes[span[1] + 1 : first]) - set("DAT"):
            named = scene.cast.named(s.words[first:last], s.starts[first])
            if named is not None and named.kind is ActorKind.PERSON and scene.cast.proven(named.name):
                return named._replace(extent=s.cover(first, last))
    return None


def told_in_brackets(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The person of whom a mention in brackets tells more: "Ann Roe (Vt.), who"."""
    bracket = span[0] - 1
    if bracket < 2 or s.classes[bracket] != "(" or ")" not in s.classes[span[0] : span[1] + 2]:
        return None
    chunk = next((c for c in name_chunks(s) if c[1] == bracket), None)
    return chunk if chunk and s.classes[slice(*chunk)].strip("T").count("A") > 1 else None


_TITLED = compiled("ID?(?P<body>[AN]+(?:s[AN]+)*)(?P<title>T+)(?P<name>A{2,4})")
# Who stands at the top of a body, and whose rank and name may follow it; a sister's, a lawyer's or an aide's never do.
TOPS = frozenset("head chief commander commander-in-chief director chair chairman chairwoman superintendent".split())
SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
RANKS = frozenset(
    """
    general admiral brigadier colonel major captain commodore marshal lieutenant sergeant vice-admiral rear-admiral
    gen. adm. brig. col. maj. capt. lt. brig.-gen. maj.-gen. lt.-gen. brigadier-general major-general
    lieutenant-general lieutenant-colonel
    """.split()
)


def titled_last(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Who stands behind a title at the end of an office: "Head of the Guard's Northern Fleet Admiral Ann Roe"."""
    m = _TITLED.match(s.classes, span[1])
    if m is None or not _is_held(s, s.words[span[1] - 1].lower(), m):
        return None
    named = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if named is None or named.kind is not ActorKind.PERSON:
        return None
    return named._replace(extent=s.cover(*m.span("name")))


def _is_held(s: Sentence, head: str, m: re.Match[str]) -> bool:
    """Whether a title behind a body is that of its ``head``, and no other's: "sister of Zandian leader Ann Roe"."""
    titles = [word.lower() for word in s.words[slice(*m.span("title"))]]
    country = all(is_origin(word) for word in s.words[slice(*m.span("body"))] if word[:1].isupper())
    ranks = RANKS.issuperset(titles)
    return (head in TOPS and (ranks or not country)) or (head in SPOKES and ranks and not country)


def before_clause(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a mention that its relative clause is about: "A man" of "A man whose cousin worked there"."""
    at = s.classes.find("W", span[0] + 1, span[1])
    if at < 0 or s.words[at].lower() not in ("who", "whose", "whom") or s.classes[at - 1] not in "NT":
        return None
    return span[0], at


def hails_from(scene: Scene, s: Sentence, span: tuple[int, int], chunk: tuple[int, int] | None) -> bool:
    """Whether "and" is part of what somebody is, or where: "Perth and Kinross councillor Ann Roe", "Actor and host"."""
    if chunk is None or s.classes[chunk[0] - 1] not in "NT" or not is_role(s.words[chunk[0] - 1].lower()):
        return False
    at = s.classes.find("C", span[0], chunk[0])
    if not set(s.classes[span[0] : chunk[0]]) - set("NTC") and is_role(s.words[at - 1].lower()):
        return True
    first = next((c for c in name_chunks(s) if c[0] == span[0]), None)
    named = scene.cast.named(s.words[slice(*first)], s.starts[first[0]]) if first and first != chunk else None
    return named is not None and not (named.kind is ActorKind.PERSON and scene.cast.proven(named.name))


def described_twice(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The name at the head of one mention with two descriptions: "Roe, a professor and a member"."""
    first = next(((a, b) for a, b in name_chunks(s) if a == span[0]), None)
    if first is None or s.classes[first[1] : first[1] + 1] != "," or first[1] + 1 >= span[1]:
        return None
    rest = s.classes[first[1] + 1 : span[1]]
    return first if rest[0] in "DNT" and rest[-1] != "A" and (rest[0] == "D" or "A" not in rest) else None


def is_member(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention is a description that an acronym ends: "the Leeds South MP"."""
    word = s.words[head]
    return s.words[span[0]].lower() == "the" and word.isupper() and is_role(word.lower()) and head == span[1] - 1


_OFFICE = compiled("(?P<office>[NT]{1,4})(?:T{0,2}(?P<name>A{2,4}))?(?=[RXV,.])")


def of_body(s: Sentence, span: tuple[int, int], chunk: tuple[int, int] | None) -> tuple[int, int] | None:
    """Whose office stands behind a body's name with "of": "Bank of Norland deputy governor Ann Roe", "… professor"."""
    if chunk is None or "I" not in s.classes[slice(*chunk)] or not 0 <= chunk[0] - span[0] <= 1:
        return None
    m = _OFFICE.match(s.classes, chunk[1])
    if m is None or not is_role(s.words[m.end("office") - 1].lower()):
        return None
    return m.span("name") if m["name"] else (span[0], m.end())


_UNION = compiled("D?(?P<body>A+(?:CA+)+)s(?P<name>A{2,4})")


def of_union(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """Who stands behind a body with "and" in its name: "the Dockers and Transport Union's Ann Roe"."""
    m = _UNION.match(s.classes, span[0])
    if m is None or not is_body(" ".join(s.words[slice(*m.span("body"))])) or not is_body(s.words[m.end("body") - 1]):
        return None
    return m.span("name")


# A minister is no head of government as far as that word tells.
HEADS = {"state": ("president", "king", "emir", "queen"), "government": ("premier",)}


def head_of_state(scene: Scene, s: Sentence, span: tuple[int, int], at: int) -> Resolved | None:
    """Whom "the head of state" and "the head of our government" mean: the one who holds that office here."""
    end = span[1] + 1
    end += s.classes[end : end + 1] == "D"
    what = s.words[end].lower() if s.words[span[1] - 1].lower() == "head" and end < len(s.words) else ""
    for office in HEADS.get(what, ()):
        if found := scene.cast.role((office,), at):
            return found._replace(how=f"the {office}, who is head of {what}")
    return None
