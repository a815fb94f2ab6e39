"""Whom "the company" and "the accused" mean by what the article says of them, not by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.actors import lists, names
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.offices import is_role
from provenance.attribute.persons import FIRMS
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from provenance.attribute.scene import Scene

FAR = 40  # sentences among which the one business that speaks is looked for
CALLED = 3  # tokens before a noun in which "the" stands: "the smart glasses maker"
OPENING, LEAD = 4, 4  # sentences and paragraphs among which a business is introduced
DOCK = frozenset("pleaded pleads charged jailed sentenced convicted arraigned acquitted imprisoned".split())
BEGINS = compiled("(?:D?[NAT]+s|T*)?(?P<name>A+)[RX]*[XVB]")
# Businesses by their trade; each is also the word for one that the article has named.
COMPANIES = frozenset(
    """
    company firm business group maker manufacturer producer supplier miner lender bank insurer carrier airline
    retailer grocer brewer brewery developer builder operator automaker carmaker chipmaker drugmaker conglomerate giant
    startup start-up club publisher unit subsidiary contractor utility exporter importer distiller bookmaker supermarket
    chain
    """.split()
)


def begun_with(scene: Scene, noun: str, at: int) -> Resolved | None:
    """The business that one of the first sentences begins with and calls so: "Roe will …, the company said"."""
    for s in scene.sentences[:OPENING]:
        if s.span.start >= at or s.paragraph > LEAD:
            return None
        m = BEGINS.match(s.classes)
        if m is None or not s.paragraph:
            continue
        calls = any(
            word == noun and "the" in s.words[k - CALLED : k] for k, word in enumerate(s.words) if k >= m.end() + CALLED
        )
        who = scene.cast.named(s.words[m.start("name") : m.end("name")], s.spans[m.start("name")].start)
        if calls and who is not None and not scene.cast.surely(who.name):
            kind = ActorKind.BODY if who.kind is ActorKind.PERSON else who.kind
            return Resolved(who.name, kind, f"the {noun} that the article begins with")
    return None


_TRADED = compiled("(?:(?P<name>A+)s?(?P<noun>N)|[NA]I(?P<of>A+))[RX]*[XVBN]")
_STOCK = frozenset("shares stock shareholders".split())


def traded(scene: Scene, sentence: int) -> Resolved | None:
    """The firm whose shares the sentence begins with: "Roe shares sank after the chip maker said"."""
    s = scene.sentences[sentence]
    m = _TRADED.match(s.classes)
    if m is None or s.words[m.start("noun") if m["name"] else 0].lower() not in _STOCK:
        return None
    at = m.span("name" if m["name"] else "of")
    if m["of"] and s.words[at[0] - 1] not in ("in", "of"):
        return None
    who = scene.cast.named(s.words[slice(*at)], s.starts[at[0]])
    if who is None or who.kind in MEDIA or scene.cast.surely(who.name) or _is_place(who.name):
        return None
    kind = ActorKind.BODY if who.kind is ActorKind.PERSON else who.kind
    return Resolved(who.name, kind, "the firm whose shares the sentence begins with")


# "The Roe Trust and Marl Aid sued", "Ann Roe and Tom Lee met", at the head of a sentence.
_TWO = compiled("T*(?:D?(?P<one>T{0,2}A+)C(?P<two>D?T{0,2}A+)|D?(?P<both>A+))[,XVBRN]")
GROUPED = frozenset(
    """
    groups organisations organizations companies firms unions charities bodies agencies parties clubs universities
    banks associations councils lenders airlines carmakers automakers airports broadcasters
    """.split()
)
_WORDED = frozenset(("and", "&"))


def two(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The two bodies with which a sentence just before begins: "Roe Trust and Marl Aid sued. The two groups said"."""
    if noun not in GROUPED:
        return None
    paragraph = scene.sentences[sentence].paragraph
    for i in range(sentence - 1, max(-1, sentence - 1 - NEAREST), -1):
        s = scene.sentences[i]
        m = _TWO.match(s.classes)
        if s.paragraph < paragraph - 1:
            return None
        if m is None:
            continue
        start, end = m.start("one") if m["one"] else m.start("both"), m.end("two") if m["one"] else m.end("both")
        joined = [k for k in range(start, end) if s.words[k] in _WORDED]
        if len(joined) != 1 or "," in s.classes[start:end]:
            continue
        parts = (start, joined[0]), (joined[0] + 1 + (s.classes[joined[0] + 1] == "D"), end)
        found = [scene.cast.named(s.words[slice(*part)], s.starts[part[0]]) for part in parts]
        if all(one is not None and not scene.cast.surely(one.name) and not _is_place(one.name) for one in found):
            name = " ".join(scene.text[slice(*s.cover(start, end))].split())
            return Resolved(name, ActorKind.GROUP, f"the two {noun} that a sentence before begins with")
        return None
    return None


NEAREST = 2  # sentences back in which two bodies are named together


def speaking(scene: Scene, noun: str, at: int) -> Resolved | None:
    """The only one before an offset who speaks under a name that is surely no person's and no place's, if one does."""
    from provenance.attribute.resolve import resolve

    if noun not in ("company", "firm"):
        return None
    found, places = {}, lists.places()
    for i, s in enumerate(scene.sentences[:FAR]):
        if s.span.start >= at:
            break
        for e in scene.events(i):
            if not e.group or s.classes[e.head] != "A" or not s.paragraph:
                continue
            who = resolve(scene, i, e.subject, e.head)
            folded = names.fold(who.name)
            if who.open or who.kind is not ActorKind.PERSON or scene.cast.surely(who.name):
                if who.kind is ActorKind.BODY:
                    return None
                continue
            if " " in who.name and folded not in places.cities and folded not in places.countries:
                found[who.name] = who
    if len(found) != 1:
        return None
    who = next(iter(found.values()))
    return Resolved(who.name, ActorKind.BODY, f"the only one before it that may be a {noun}")


def _only(found: Mapping[str, ActorKind | None], why: str) -> Resolved | None:
    """The one business of those found; nobody where there are two. No business is a person, whatever its name."""
    if len(found) != 1:
        return None
    name, kind = next(iter(found.items()))
    return Resolved(name, ActorKind.BODY if kind is ActorKind.PERSON else kind, why)


def beside(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one name of the sentence before, in its paragraph, that is surely no person's, place's or medium's.

    "The masts are built by Roe Verde. The company said …": with two such names nobody is meant.
    """
    if noun not in ("company", "firm", "airline", "carrier", "manufacturer", "operator", "retailer", "contractor"):
        return None
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    found, places = {}, lists.places()
    for first, last in name_chunks(s):
        who = scene.cast.named(s.words[first:last], s.starts[first])
        folded = names.fold(who.name) if who else ""
        amount = s.classes[last : last + 1] == "M"  # "EUR 480 million"
        several = last == first + 1 and s.words[first].endswith("s") and is_role(s.words[first].lower()[:-1])
        if who is None or amount or several or who.kind in MEDIA or who.name.endswith("-based"):
            continue
        firm = " " in who.name and who.name.rsplit(" ", 1)[-1].lower() in FIRMS
        if not firm and (scene.cast.proven(who.name) or scene.cast.surely(who.name)):
            continue
        if folded in places.months_and_days or _is_place(who.name):
            continue
        found[who.name] = who.kind
    return _only(found, f"the only one of the sentence before that may be a {noun}")


BOSSES = frozenset(
    """
    chief chief-executive ceo executive boss chairman chairwoman chair spokesman spokeswoman spokesperson director
    manager founder owner lawyer president managing
    """.split()
)
HELD = frozenset(
    "company firm airline carrier manufacturer operator retailer contractor miner lender bank club group trust".split()
)
REACH = 3  # sentences back among which somebody is said to run a business


def run_by(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The one business whose boss or spokesman the sentences just before name: "Ann Roe, Marl's chief executive, …"."""
    if noun not in HELD:
        return None
    found: dict[str, ActorKind | None] = {}
    for i in range(max(0, sentence - REACH), sentence):
        s = scene.sentences[i]
        for first, last in name_chunks(s):
            owns = s.classes[last : last + 1] == "s" and not BOSSES.isdisjoint(
                map(str.lower, s.words[last + 1 : last + 3])
            )
            of = first > 1 and s.words[first - 1] in ("of", "for", "at") and s.words[first - 2].lower() in BOSSES
            who = scene.cast.named(s.words[first:last], s.starts[first]) if owns or of else None
            if who is None or who.kind in MEDIA or scene.cast.surely(who.name):
                continue
            if not _is_place(who.name):
                found[who.name] = who.kind
    return _only(found, f"the {noun} whose boss or spokesman was named just before")


OPENING_NAME = compiled("D?(?P<name>A+)(?:,[^,:;Q]{1,30},)?[PO]?[RX]*[XVB]")


def just_named(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The business of that noun with which the sentence before begins: "Zan Bank sought to calm. The bank wrote"."""
    s = scene.sentences[sentence - 1] if sentence else None
    m = OPENING_NAME.match(s.classes) if s is not None else None
    if s is None or m is None or s.paragraph < scene.sentences[sentence].paragraph - 1:
        return None
    who = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")])
    who = who and (scene.cast.business(who.name, noun) or who)
    if who is None or who.kind in MEDIA or names.fold(who.name.rsplit(" ", 1)[-1]) != noun or " " not in who.name:
        return None
    return _only({who.name: who.kind}, f"the {noun} that the sentence before begins with")


ACTING = compiled("T*(?P<name>A+)(?:,[^,:;Q]{1,30},)?[RX]*[VB]")


def acting(scene: Scene, sentence: int, noun: str) -> Resolved | None:
    """The armed or other group that the sentence before begins with: "JRL, a local militia, …. The group said"."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph < scene.sentences[sentence].paragraph - 1:
        return None
    m = ACTING.match(s.classes)
    who = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if m is None or who is None or who.kind in MEDIA or scene.cast.surely(who.name) or _is_place(who.name):
        return None
    apposed = noun in s.words[m.end("name") :] or not GROUPS.isdisjoint(s.words[m.end("name") :])
    if not (apposed or who.name.isupper()):
        return None
    kind = ActorKind.BODY if who.kind is ActorKind.PERSON else who.kind
    return Resolved(who.name, kind, f"the {noun} that the sentence before begins with")


GROUPS = frozenset("affiliate militia faction movement network wing branch organisation organization coalition".split())


def _is_place(name: str) -> bool:
    """Whether a name is a town's, a country's or its capital's or people's, of which nobody is the company."""
    folded, known = names.fold(name), lists.places()
    return any(folded in these for these in (known.cities, known.countries, known.metonyms, known.demonyms))


def in_dock(scene: Scene, at: int) -> Resolved | None:
    """The only one before an offset who pleaded, was charged, tried or sentenced."""
    from provenance.attribute.resolve import resolve

    found = {}
    for i, s in enumerate(scene.sentences):
        if s.span.start >= at:
            break
        if DOCK.isdisjoint(s.words):
            continue
        for e in scene.events(i):
            if s.words[e.cue[0]].lower() in DOCK and s.classes[e.head] in "ANTP":
                who = resolve(scene, i, e.subject, e.head)
                if who.kind is ActorKind.PERSON and not who.open:
                    found[who.name] = who
    return next(iter(found.values()))._replace(how="the only one here who is tried") if len(found) == 1 else None
