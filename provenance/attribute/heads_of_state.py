"""Which head of a state or a government is meant, or its diplomat: "the Zandian leader", "Zandia's top diplomat".

They are those whom the article names with such an office, of a country or of none that it says; who leads a party, a
union or a bank is none of them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from provenance.actors import lists, names
from provenance.actors.countries import is_adjective, is_same, stems
from provenance.attribute.chunks import name_chunks, plain, posted_as
from provenance.attribute.coreference import CROWD, Resolved
from provenance.attribute.events import SPEECH
from provenance.attribute.offices import QUALIFIERS
from provenance.attribute.only_one import of_other_country
from provenance.compiled import compiled
from provenance.model import ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

MONARCHS = frozenset("king queen emir sultan emperor".split())
STATE = MONARCHS | {"president"}
GOVERNMENT = frozenset(("premier", "chancellor", "taoiseach", "prime minister"))
OFFICES = STATE | GOVERNMENT
DIPLOMATS = frozenset(("foreign minister", "secretary of state"))
NOUNS = frozenset(office.rsplit(" ", 1)[-1] for office in OFFICES | DIPLOMATS)
# What a mention calls its bearer, and the offices that make one.
CALLED = {
    "leader": OFFICES, "ruler": OFFICES, "strongman": OFFICES, "president": frozenset(("president",)),
    "premier": GOVERNMENT, "monarch": MONARCHS, "chancellor": frozenset(("chancellor",)),
    "head of state": STATE, "commander-in-chief": STATE, "head of government": GOVERNMENT, "prime minister": GOVERNMENT,
    "top diplomat": DIPLOMATS,
}  # fmt: skip
# What a state's own media call their head by, with a capital.
OURS = {"head of state": STATE, "commander-in-chief": STATE, "president": frozenset(("president",))}
GENERAL = frozenset("leader ruler strongman".split())
# What is said of whoever leads a country and tells no party or body.
SAID_OF_ANYBODY = frozenset(
    """
    veteran longtime embattled authoritarian autocratic populist new newly re-elected elected ageing aging incumbent
    outgoing interim young old hardline leftist powerful reclusive country nation own long-time time top chief
    """.split()
)
QUALIFIED = compiled("[a-z0-9]+-[a-z-]+")  # "long-serving", "47-year-old"
BEFORE = frozenset("north south east west new united saudi sri sierra costa el".split())
STATES = frozenset("Republic Kingdom State Federation Union Emirate Commonwealth".split())
MOST = 8  # places of one stem that are kept: more than a mention has room for
NEAR = 40  # code points of a mention in which its own country stands
ENDS = frozenset(",.;:VXBIRQC(-")  # classes behind a description that is over


class Head(NamedTuple):
    """One mention of a head of state or government: the name, the office, the country if it is told."""

    name: str
    office: str
    country: str


def meant(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """The one such head of the article whom the mention ``span`` with the noun ``head`` means."""
    s = scene.sentences[sentence]
    called, first = _called(s, span, head)
    offices = CALLED.get(called)
    if offices is None:
        return None
    told = _told(s, span, first)
    alone = called == "head of state" or s.words[head + 1 : head + 2] != ("of",)
    if told is not None and not told and s.words[head][0].isupper() and called in OURS and alone:
        return _ours(scene, sentence, OURS[called])
    if told is None or (not told and called not in GENERAL):
        return None
    found: dict[str, set[str]] = {}
    heads = _heads(scene)
    for one in heads if len(heads) <= CROWD else ():
        if one.office in offices:
            found.setdefault(one.name, set()).update({one.country} - {""})
    if not told:
        if len(found) != 1 or scene.cast.role(("the", called), s.starts[span[0]]) is not None:
            return None
        return _is(next(iter(found)), "the only head of state or government that the article names")
    theirs = [name for name, lands in found.items() if any(is_same(told, land) for land in lands)]
    unsaid = called in GENERAL and any(not lands for lands in found.values())  # a premier of no told country may be
    if len(theirs) == 1 and not unsaid:
        return _is(theirs[0], f"the one with that office whom the article calls {told}")
    if theirs:
        return None
    spoke = _just_spoke(scene, sentence, span[0])
    if spoke is not None and spoke not in found and not of_other_country(scene, (told, called), spoke):
        return _is(spoke, f"the only one who spoke just before what is said of the one who is {told}")
    if len(found) != 1 or not _is_named(scene, told, s.starts[span[0]]):
        return None
    name, lands = next(iter(found.items()))
    if lands or of_other_country(scene, (told, called), name):
        return None
    return _is(name, f"the only one with that office in an article about what is {told}")


def _just_spoke(scene: Scene, sentence: int, before: int) -> str | None:
    """Who alone is named, and speaks, in the paragraph above, or in this one, told by no office.

    “Roe said in a video that the land would fight.⏎⏎‘We sign nothing,’ the Zandian president said.”
    """
    from provenance.attribute.resolve import resolve

    paragraph = scene.sentences[sentence].paragraph
    first = sentence
    while first and scene.sentences[first - 1].paragraph == paragraph:
        first -= 1
    if first == sentence and sentence and scene.sentences[sentence - 1].paragraph == paragraph - 1:
        first -= 1
        while first and scene.sentences[first - 1].paragraph == paragraph - 1:
            first -= 1
    found, spoke = set[str](), set[str]()
    for i in range(first, sentence + 1):
        s = scene.sentences[i]
        for a, b in name_chunks(s):
            who = scene.cast.named(s.words[a:b], s.starts[a]) if i < sentence or b <= before else None
            if who is not None and who.kind is ActorKind.PERSON and not _is_country(who.name):
                found.add(who.name)
        if i < sentence:
            spoke |= {
                resolve(scene, i, e.subject, e.head).name
                for e in scene.events(i)
                if e.group in SPEECH and s.classes[e.head] == "A" and e.subject[0] == 0
            }
    name = next(iter(found)) if len(found) == 1 else ""
    known = scene.cast.proven(name) or scene.cast.gender(name) is not None
    return name if name in spoke and known and not scene.cast.has_role(name) else None


def another_of(scene: Scene, countries: Collection[str], name: str) -> bool:
    """Whether the article names somebody else with such an office of one of the countries that a mention tells."""
    return any(one.name != name and one.country and is_same(one.country, land)
               for land in countries for one in _heads(scene))  # fmt: skip


def _ours(scene: Scene, sentence: int, offices: Collection[str]) -> Resolved | None:
    """Whom a medium that writes it with a capital calls the President: of several the one whom it names first.

    Nobody, where the sentence before speaks of another.
    """
    found = {one.name: scene.cast.first_named(one.name) for one in _heads(scene) if one.office in offices}
    if not 0 < len(found) <= CROWD:
        return None
    first = min(found, key=lambda name: found[name])
    before = scene.sentences[max(0, sentence - 1)].span.start, scene.sentences[sentence].span.start
    if any(scene.cast.named_since(name, *before) for name in found) and not scene.cast.named_since(first, *before):
        return None
    return _is(first, "the head of state whom the article names first, and then by the office alone")


def _is(name: str, how: str) -> Resolved:
    return Resolved(name, ActorKind.PERSON, how)


def _called(s: Sentence, span: tuple[int, int], head: int) -> tuple[str, int]:
    """What a mention calls its bearer, and the token at which that begins."""
    word = s.words[head].lower()
    if word == "head" and s.words[head + 1 : head + 2] == ("of",):
        return " ".join(("head of", *map(str.lower, s.words[head + 2 : head + 3]))), head
    if word == "minister" and head > span[0] and s.words[head - 1].lower() == "prime":
        return "prime minister", head - 1
    if word == "diplomat" and not {"top", "chief"}.isdisjoint(map(str.lower, s.words[span[0] : head])):
        return "top diplomat", head
    return word, head


def _told(s: Sentence, span: tuple[int, int], first: int) -> str | None:
    """The country that stands before a noun, "" for none; None where a mention says something else."""
    country: list[str] = []
    for i in range(span[0], first):
        word, code = s.words[i], s.classes[i]
        if code == "s" or word == "Supreme" or (i == span[0] and word.lower() in ("the", "that", "this")):
            continue
        if word[:1].isupper() and (code in "AT" or _is_country(word)):  # "US" is a pronoun in capitals too
            country.append(word)
        elif word.lower() not in SAID_OF_ANYBODY and not QUALIFIED.fullmatch(word) and code != "R":
            return None
    name = " ".join(country)
    if not country:
        return "" if s.words[span[0]].lower() == "the" else None
    return name if _is_country(name) or (len(country) == 1 and is_adjective(name)) else None


def _is_country(name: str) -> bool:
    folded, places = names.fold(name), lists.places()
    return folded in places.countries or folded in places.demonyms or folded in ("us", "uk", "kremlin")


def _is_named(scene: Scene, country: str, but: int) -> bool:
    """Whether the article names a country, or what is its, elsewhere than in the mention at ``but``."""
    places = (place for stem in stems(country) for place in _lands(scene).get(stem, ()))
    return any(not but <= place < but + NEAR for place in places)


def _lands(scene: Scene) -> dict[str, list[int]]:
    """Where the article has the first names of each stem that a country may have; found once."""
    known: dict[str, list[int]] = scene.cast.notes.setdefault("lands", {})
    if not known:
        known[""] = []
        for s in scene.sentences:
            for first, last in name_chunks(s):
                for i in range(first, last):
                    for stem in stems(s.words[i]) | stems(" ".join(s.words[i : min(i + 2, last)])):
                        places = known.setdefault(stem, [])
                        if len(places) < MOST:
                            places.append(s.starts[i])
    return known


def _heads(scene: Scene) -> Collection[Head]:
    """Every head of a state or a government whom the article names with the office; found once."""
    known: dict[Head, None] | None = scene.cast.notes.get("heads of state")
    if known is None:
        known = scene.cast.notes["heads of state"] = {}
        for s in scene.sentences:
            if NOUNS.isdisjoint(map(str.lower, s.words)) or not (s.paragraph or s.classes[-1] == "."):
                continue  # "President Begins Visit" names nobody
            for first, last in name_chunks(s):
                if (held := _held(s, first, last)) is None:
                    continue
                who = scene.cast.named(s.words[first:last], s.starts[first])
                if who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name):
                    office, country = held
                    country = country or ("us" if office == "secretary of state" else "")
                    known[Head(who.name, office, country)] = None
    return known


def _held(s: Sentence, first: int, last: int) -> tuple[str, str] | None:
    """The office and the country that stand beside a name."""
    words = plain(s.words[first:last]).split()
    if not words:
        return None
    start = next((i for i in range(last - 1, first - 1, -1) if s.words[i] == words[0]), first)
    at, of = start, ""
    post = posted_as(s, at) if at > 2 and s.classes[at - 1] == "A" else None
    if post and "commander" in s.words[post].lower():  # "President of Zandia, Supreme Commander of the Forces Ann Roe"
        at = max(s.classes.rfind(",", 0, post) + 1, 1)
    if at and s.classes[at - 1] == ",":
        at -= 1
    held = _office_ending(s, at)
    if held is None and at > 2:  # "the president of Zandia, Ann Roe"
        of, before = _of_ending(s, at)
        held = _office_ending(s, before) if of else None
    if held is not None:
        office, begins = held
        country = _country_ending(s, begins)
        if country is None:
            return None
        behind, there = _of_starting(s, last)
        return (office, country or of or behind) if there or country or of else None
    return _apposed(s, last)


def _office_ending(s: Sentence, at: int) -> tuple[str, int] | None:
    """The office that ends before a token, and where it begins."""
    if at < 1:
        return None
    word = s.words[at - 1].lower()
    if word == "minister" and at > 1 and (kind := s.words[at - 2].lower()) in ("prime", "foreign"):
        return f"{kind} minister", at - 2
    if [w.lower() for w in s.words[max(0, at - 3) : at]] == ["secretary", "of", "state"]:
        return "secretary of state", at - 3
    return (word, at - 1) if word in OFFICES else None


def _country_ending(s: Sentence, at: int) -> str | None:
    """The country that ends before an office, "" where none is told; None where it is another body's office."""
    if at < 1:
        return ""
    word, code = s.words[at - 1], s.classes[at - 1]
    end = at - (code == "s")
    word = s.words[end - 1] if end else ""
    if word[:1].isupper() and (s.classes[end - 1] in "AT" or _is_country(word)):
        two = " ".join(s.words[max(0, end - 2) : end])
        if end > 1 and s.words[end - 2].lower() in BEFORE and _is_country(two):
            return two
        if _is_country(word) or is_adjective(word) or code == "s":
            return word
        return None
    if code == "s" or word.lower() in QUALIFIERS or word.lower() in ("then", "late", "elect"):
        return "" if word.lower() in ("country", "nation", "republic") else None
    return "" if s.classes[end - 1] not in "NTA" or word.lower() in SAID_OF_ANYBODY else None


def _of_ending(s: Sentence, at: int) -> tuple[str, int]:
    """The country behind "of" that ends before a token, and where "of" stands."""
    for size in (1, 2, 3):
        of = at - size - 1
        if of > 0 and s.words[of] == "of":
            name = " ".join(w for w in s.words[of + 1 : at] if w != "the")
            outer = of - 2 - (s.words[of - 2] == "the")
            if s.words[of - 1] in STATES and outer > 0 and s.words[outer] == "of":
                return name, outer  # "of the Republic of Zandia"
            if s.words[at - 1] in STATES and " " in name:
                return s.words[at - 2], of  # "of the Zandian Republic"
            return (name, of) if _is_country(name) or (size < 3 and s.words[at - 1][:1].isupper()) else ("", of)
    return "", at


def _of_starting(s: Sentence, at: int) -> tuple[str, bool]:
    """The country behind "of" at a token; and whether nothing else stands there of which one is the head."""
    if s.words[at : at + 1] != ("of",):
        return "", True
    start = at + 1 + (s.words[at + 1 : at + 2] == ("the",))
    end = start
    while end < len(s.words) and s.classes[end] in "AT" and s.words[end][:1].isupper():
        end += 1
    name = " ".join(s.words[start:end])
    alone = end >= len(s.words) or s.classes[end] in ENDS  # "of the Zandian chess union"
    return (name, True) if name and alone else ("", False)


def _apposed(s: Sentence, last: int) -> tuple[str, str] | None:
    """The office and the country behind a name and a comma: ", the Zandian president,", ", president of Zandia,"."""
    if s.classes[last : last + 1] != ",":
        return None
    i = start = last + 1 + (s.classes[last + 1 : last + 2] == "D")
    while i < len(s.words) and i < start + 3 and s.classes[i] in "ATsO" and s.words[i].lower() not in OFFICES:
        if s.words[i].lower() in ("prime", "foreign", "secretary"):
            break
        i += 1
    kind = s.words[i].lower() if i < len(s.words) else ""
    end = i + 1 + {"prime": 1, "foreign": 1, "secretary": 2}.get(kind, 0)
    held = _office_ending(s, end) if end <= len(s.words) else None
    if held is None or held[1] != i:
        return None
    country = _country_ending(s, i) if i > start else ""
    behind, there = _of_starting(s, end)
    over = end >= len(s.words) or s.classes[end] in ENDS or bool(behind)
    own = i > start or behind or s.words[last + 1].lower() in ("its", "their", "our")
    return (held[0], country or behind) if country is not None and there and over and own else None
