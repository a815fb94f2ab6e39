"""Who has no name, or gets it late: "a woman, whom police identified as …", "the official" of a sentence before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from provenance.attribute.chunks import chunk_at, name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one
from provenance.attribute.printed import ARTICLE, FOR
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

LEAD = 6  # tokens of a description before its noun
AS_NAMED = 14  # tokens of a relative clause before the name that it gives
NAMING = frozenset("identified identifies named name calls introduced known".split())
_SORTS = r"(?:(?:first|given|last|family|middle)? ?names?|surname|nickname|call ?sign|initial)"
GAVE = compiled(
    r"\b(?:(?:gave|giv(?:e|es|ing)|provid(?:e|ed)|us(?:ed|ing)) (?:only )?(?:(?:his|her|their|a) "
    rf"{_SORTS}|the name)(?: only)?"
    r"|(?:to be )?(?:identified|named|known|called|referred to)(?: only)? (?:as|by (?:only )?(?:his|her|their|a) "
    rf"{_SORTS}(?: only)?)|to be called(?: only)?|go(?:es)? by(?: the (?:name|nickname|call ?sign)(?: of)?)?)"
    r",? (?:as )?(?P<name>[A-Z][\w’'-]+)(?=[,.;]| (?:and|because|for|in|said|told)\b)"
)
NAMED_AS = compiled(
    r", (?:named|identified)(?: by [\w ’'-]{3,40}?)? as (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}),"
)
# Whom a medium shows or asks: "had video of one of its crew", "spoke to a shopkeeper".
SHOWN = compiled(
    r"\b(?:(?:footage|video|images?|pictures?|audio|recordings?|interviews?) (?:of|with|from)|interviewed|showed|filmed"
    r"|(?:spoke|spoken|talked) (?:to|with)) "
    r"(?P<who>(?:one of (?:the|its|their|those)|an?|another) (?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][a-z-]+))"
    r"(?=[,.;]| [a-z])"
)
UNNAMING = frozenset("named identified name".split())
CLOSE = 24  # sentences back to which "the official" may point
CREWS = frozenset("group gang collective crew cell militia movement organisation organization faction".split())
SELF_NAMED = (
    r"\b{0},? (?:that |which )?(?:calling|calls|called|naming) (?:itself|themselves) (?:the )?"
    r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}})"
)


def _is_new(s: Sentence, head: int) -> bool:
    """Whether a noun is met here for the first time: "a band called Nightjar"."""
    first = head
    while first and s.classes[first - 1] in "NATMs":
        first -= 1
    return s.words[first - 1].lower() in ("a", "an", "one", "another") if first else False


def as_named(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """The name that a clause gives: "a woman, whom police identified as Ann Roe", "a baker named Ann Roe"."""
    called = s.words[head + 1 : head + 2] in (("named",), ("called",))
    new = _is_new(s, head)
    if called and (new or (is_one(s.words[head]) and not is_role(s.words[head]))):  # not "the president named Roe"
        given = next((c for c in name_chunks(s) if c[0] == head + 2), None)
        if given is not None and s.classes[given[1] : given[1] + 1] == "s":
            given = None  # "a leader called Zandia’s offer “a joke”"
        named = scene.cast.named(s.words[slice(*given)], s.starts[given[0]]) if given else None
        return named and named._replace(how="so named right behind it", extent=s.cover(*given) if given else None)
    m = NAMED_AS.match(scene.text, s.ends[head], s.span.end) or GAVE.search(scene.text, s.starts[head], s.span.end)
    if m is not None and ";" not in m[0]:
        return Resolved(m["name"], ActorKind.PERSON, "so named in the clause behind it")
    at = s.classes.find("W", head + 1, head + AS_NAMED)
    if at < 0 or "V" in s.classes[head + 1 : at]:
        return None
    for first, last in name_chunks(s):
        if at < first < at + AS_NAMED and s.words[first - 1].lower() in ("as", "of", "himself", "herself"):
            said = {w.lower() for w in s.words[at:first]}
            if not said.isdisjoint(NAMING) and (s.words[first - 1] != "of" or s.words[first - 2].lower() == "name"):
                named = scene.cast.named(s.words[first:last], s.starts[first])
                return named and named._replace(how="so named in the clause behind it")
    return None


# "One of the crew, who asked to be identified only by his first name, Jan, stood": who begins a sentence and is named.
_OPENING = compiled(
    r"(?P<who>(?:One of (?:the|its|their|those)|An?|Another) (?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][a-z-]+))"
    r"(?=,? who\b|, )"
)


class Shown(NamedTuple):
    """Somebody whom a sentence has without a name, or with the part of it that he or she gave; the noun for that."""

    who: Resolved
    noun: str
    named: bool


def shown(scene: Scene, s: Sentence) -> Shown | None:
    """Whom a medium shows or asks, by the name that the sentence gives: "footage of a man identified only as Roe"."""
    m = SHOWN.search(scene.text, *s.span)
    if m is None and (m := _OPENING.match(scene.text, *s.span)) and not GAVE.search(scene.text, m.end(), s.span.end):
        return None
    noun = m["noun"] if m is not None else ""
    if m is None or not (is_one(noun) or is_one(noun.removesuffix("s")) or noun in MEN):
        return None
    gave = GAVE.search(scene.text, m.end(), s.span.end)
    if gave is not None and ";" not in scene.text[m.end() : gave.start()]:
        return Shown(Resolved(gave["name"], ActorKind.PERSON, "so named in the clause behind it"), noun, named=True)
    words = ARTICLE.sub("", m["who"])
    return Shown(Resolved(words, ActorKind.PERSON, "whom a medium shows or asks"), noun, named=False)


MEN = {"fishermen": "fisherman", "women": "woman", "men": "man", "policemen": "policeman", "crewmen": "crewman"}
INSIDERS = frozenset("source insider informant tipster".split())  # one is called by any of them
# What says of somebody without a name how he or she knows: "two people familiar with the talks".
KNOWING = frozenset("close familiar briefed involved acquainted knowledgeable".split())
KNOWS = compiled("[tI]D?[NAT]+(?:s[NATG]+)*(?:I[DNAT]+)?")
# Who is told only by whose they are, and what stands between.
OF_WHOM = {
    **dict.fromkeys("lawyers attorneys solicitors barristers".split(), ("for",)),
    **dict.fromkeys("allies supporters friends relatives critics opponents associates colleagues".split(), ("of",)),
    **dict.fromkeys("ally supporter relative associate aides aide advisers advisors".split(), ("of", "to")),
}
WHOSE = compiled("[It]D{0,2}M?(?:[NAT]+s)*[NAT]+")
SOURCES = frozenset("source sources insider insiders".split())
WHERE = compiled("ID?[NATs]*[NAT]")
PEOPLE = frozenset("person people source sources official officials diplomat diplomats insider insiders".split())


def known_by(s: Sentence, at: int) -> int:
    """The token behind what says how the unnamed of the noun at ``at`` know; that behind the noun where nothing does.

    The noun itself may be the knowing, "close" of "a person close to the talks".
    """
    if (
        s.words[at].lower() in SOURCES
        and s.words[at + 1 : at + 2]
        and s.words[at + 1] in ("at", "in", "inside", "within")
    ):
        m = WHERE.match(s.classes, at + 1)
        return m.end() if m else at + 1  # "a source at the commission"
    if s.words[at].lower() in KNOWING and at and s.words[at - 1].lower() in PEOPLE:
        at -= 1
    behind = at + 2 if s.words[at + 1 : at + 2] and s.words[at + 1].lower() in KNOWING else 0
    if s.words[at].lower() not in PEOPLE or not behind:
        return at + 1
    m = KNOWS.match(s.classes, behind)
    return m.end() if m else at + 1


def whole(s: Sentence, span: tuple[int, int], head: int) -> tuple[int, int]:
    """``span`` of somebody unnamed with for whom he or she speaks, or how they know."""
    behind = s.words[span[1] : span[1] + 1]
    if s.words[head].lower().startswith("spokes") and behind == ("for",) and (m := FOR.match(s.classes, span[1])):
        return span[0], _past_seat(s, m.end())
    if behind and s.words[head].lower() in OF_WHOM and behind[0] in OF_WHOM[s.words[head].lower()]:
        m = WHOSE.match(s.classes, span[1])
        if m is not None:  # "Lawyers for the singer", "an aide to Roe"
            return span[0], _past_seat(s, m.end())
    if behind and behind[0] in ("with", "at", "from") and s.words[span[0]].lower() in ("a", "an", "one"):
        m = FOR.match(s.classes, span[1])
        if m is not None and s.classes[m.end() : m.end() + 2] == ",W" and s.words[m.end() + 1].lower() == "who":
            return span[0], m.end()  # "A buyer with a rival firm, who asked not to be named, was …. He said"
    return span[0], max(span[1], known_by(s, head))


_SEAT = compiled("I(?:DN?)?[AT]+")


def _past_seat(s: Sentence, end: int) -> int:
    """Where whom one speaks for ends: "for the Health and Safety Executive", "for the Commissioner for Fisheries"."""
    chunk = chunk_at(s, end - 1)
    end = max(end, chunk[1] if chunk else 0)
    while is_role(s.words[end - 1].lower()) or s.words[end - 1] in ("State", "Representative"):
        m = _SEAT.match(s.classes, end)
        if m is None or s.words[end] not in ("of", "for"):
            break
        chunk = chunk_at(s, m.end() - 1)
        end = max(m.end(), chunk[1] if chunk else 0)
    return end


def unnamed(scene: Scene, sentence: int, head: int) -> str | None:
    """How the article introduced whom it leaves unnamed: "the official" is "a defence ministry official"."""
    word = scene.sentences[sentence].words[head].lower().removeprefix("ex-")
    for i in range(sentence, max(-1, sentence - CLOSE), -1):
        s = scene.sentences[i]
        end = head if i == sentence else len(s.words)
        for at in range(end - 1, 0, -1):
            other = s.words[at].lower()
            insider = word in INSIDERS and (other in INSIDERS or (other == "person" and known_by(s, at) > at + 1))
            if (other == word or insider) and s.classes[at] in "NT":
                start = at
                while start > 0 and at - start < LEAD and s.classes[start - 1] in "NATMs":
                    start -= 1
                if word.endswith("s") and start < at and s.classes[start - 1 : start] != "D":
                    return " ".join(scene.text[slice(*s.cover(start, at + 1))].split())  # "the officials" of a ministry
                start -= start > 0 and s.words[start - 1].lower() == "one"  # who is called so: "One diplomat"
                if s.words[start].lower() == "one" or (start and s.words[start - 1].lower() in ("a", "an")):
                    return " ".join(scene.text[slice(*s.cover(*whole(s, (start, at + 1), at)))].split())
                if s.words[start - 1].lower() != "the":
                    return None
    return None


def wants_no_name(s: Sentence, head: int) -> bool:
    """Whether a chunk is of somebody who "asked not to be named", "spoke on condition of anonymity"."""
    if s.classes[head + 1 : head + 3] != ",W" and s.classes[head + 1 : head + 2] != "W":
        return False
    near = [w.lower() for w in s.words[head + 1 : head + 16]]
    return "anonymity" in near or ("not" in near and not UNNAMING.isdisjoint(near))


def self_named(scene: Scene, noun: str, at: int) -> Resolved | None:
    """The group that goes by a name which the article gave with its noun: "a gang calling itself Nightjar"."""
    known: dict[str, tuple[int, str]] = scene.cast.notes.setdefault("crews", {})
    if noun not in known:
        m = re.search(SELF_NAMED.format(noun), scene.text)
        known[noun] = (m.start(), m["name"]) if m else (-1, "")
    place, name = known[noun]
    return Resolved(name, ActorKind.BODY, f"the {noun} that goes by that name") if -1 < place < at else None
