"""Whom a description means: "the manager", "her husband", "the Finn", "the agency".

A description means somebody only where one candidate remains: the one person whom the article describes so, the one
who does what the word says ("the winner" won), the one body whose name holds the word, or the only person named at all.
The order in which they are looked for is known here; each way of looking has a module of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.actors import lists, names
from provenance.attribute import anonymous, firms, heads_of_state, institutions, kin, leads
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.doers import doer
from provenance.attribute.holders import is_newer, latest, wider
from provenance.attribute.offices import is_role
from provenance.attribute.only_one import (
    alone,
    lands_of,
    of_other_country,
    of_that_country,
    only_in_paragraph,
    only_in_paragraph_before,
    only_named,
)
from provenance.attribute.person_nouns import TRADE, UNNAMED, gender, is_person
from provenance.compiled import compiled

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

LED_IN = compiled("I[^,VWQ:;]*,")  # what opens a sentence before its subject: "At the briefing, the spokesman"
SPEAKING = compiled("[EG][It][^,VWQ:;]*,")  # "Speaking to the Echo after the verdict, the boy's father"
ACTING = compiled("(?:er|or|ist|ian|ee)$")  # “one commuter”
RELATED = frozenset(
    """
    neighbour neighbor flatmate roommate friend colleague partner rival boss successor predecessor opponent parent child
    fan
    """.split()
)
OWNING = frozenset("his her their".split())
NEAR = 2  # paragraphs back in which a judge is named who is told by who appointed her
POSSESSORS = frozenset("his her their its my our your".split())


def describes(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Who a chunk with a determiner means; None where more than one candidate is left, or none."""
    s = scene.sentences[sentence]
    at, word = s.starts[span[0]], s.words[head]
    first = s.words[span[0]].lower()
    if first in ("a", "an", "another", "one", "some", "any", "every", "no"):
        return None
    if first in kin.OWNERS and (found := kin.relative(scene, sentence, span, head)):
        return found
    if leader := heads_of_state.meant(scene, sentence, span, head):
        return leader
    words = [w for w in s.words[span[0] : head + 1] if w]
    lower = word.lower()
    if lower.startswith("ex-"):  # "the ex-minister" is the former minister
        lower = lower.removeprefix("ex-")
        words[-1:] = ["former", lower]
    crew = lower in anonymous.CREWS and first == "the"
    if crew and (found := anonymous.self_named(scene, lower, at) or firms.acting(scene, sentence, lower)):
        return found
    if first == "both" or (first == "the" and words[1:2] == ["two"]):
        return firms.two(scene, sentence, lower)
    if lower in firms.COMPANIES and first == "the":
        found = (
            (None if "rival" in words else firms.traded(scene, sentence))
            or firms.just_named(scene, sentence, lower)
            or scene.cast.company(lower, at)
            or firms.begun_with(scene, lower, at)
            or firms.speaking(scene, lower, at)
            or firms.beside(scene, sentence, lower)
            or firms.run_by(scene, sentence, lower)
        )
        if found:
            return found
    if lower in ("appointee", "nominee") and first == "the":
        return _appointed(scene, sentence, at)
    related = first in POSSESSORS and (lower in kin.INVERSE or lower in RELATED)
    found = None if related else scene.cast.role(words, at)
    if found and first == "its" and _of_new_body(scene, s, span[0]):
        return None
    if (
        found
        and first in OWNING
        and lower.startswith("spokes")
        and not _speaks_for(scene, sentence, span[0], found.name)
    ):
        return None
    if found and kin.is_anothers(scene, sentence, span, head, found.name):
        return None
    land = _land_behind(s, head)
    if found and land and of_other_country(scene, (words[0], land, lower), found.name):
        return None  # "the president of Belarus" is nobody whom the article calls the US president
    if found and not of_other_country(scene, words, found.name):
        return None if first == "the" and is_newer(scene, sentence, lower, found.name, at) else found
    elsewhere = s.words[head + 1 : head + 2] == ("from",)  # "the senator from Ohio" may be somebody else
    if first == "the" and not elsewhere and (found := latest(scene, sentence, words, at)):
        return found
    if first == "the" and head == span[0] + 1 and (found := institutions.keeper(scene, sentence, lower)):
        return found
    if names.is_body(lower) and first in ("the", "its", "that", "this"):
        named = scene.cast.body(lower, at)
        if named is None and first == "the" and s.classes[span[0] + 1 : head].strip("N") == "":
            return institutions.called(scene, sentence, [w.lower() for w in words[1:]])
        return named
    if first == "the" and (found := wider(scene, sentence, lower, at)):
        return found if of_that_country(scene, words, found.name) else None
    if leads.opens_item(s, span[0]):
        return leads.of_item(scene, sentence, lower)
    if first != "the" or not (lower == "accused" or is_person(s.words, span, head)):
        return None
    if lower in ("accused", "defendant") and (found := firms.in_dock(scene, at)):
        return found
    if (found := kin.alone(scene, lower, at)) and kin.is_anothers(scene, sentence, span, head, found.name):
        return None
    if found := found or doer(scene, lower, at):
        return found
    found = (
        leads.lead(scene, lower)
        or only_named(scene, sentence, words, at)
        or only_in_paragraph(scene, sentence, words, at)
        or only_in_paragraph_before(scene, sentence, words, at)
    )
    lands = lands_of(words[:-1])
    other = (
        found is not None
        and bool(lands)
        and (heads_of_state.another_of(scene, lands, found.name) or of_other_country(scene, words, found.name))
    )
    return None if other else found


_HIS = r"(?i:his|her|their)(?: [a-z-]+){0,3} spokes\w+,? (?:[A-Z]\w*\. )?"


def _speaks_for(scene: Scene, sentence: int, token: int, name: str) -> bool:
    """Whether somebody speaks for whom "her" at a token means: "Roe’s spokesman, Tom Lee", "her spokesman Tom Lee".

    "Her spokesman" is not the ministry's whom the article has named as such.
    """
    from provenance.attribute.resolve import resolve

    index = scene.index(scene.cast.first_named(name))
    near = scene.text[slice(*scene.sentences[index].span)] if index < sentence else ""
    if re.search(_HIS + re.escape(name), near):
        return True
    owner = resolve(scene, sentence, (token, token + 1), token)
    return not owner.open and bool(owner.name) and names.parts(owner.name)[-1] in near


def _land_behind(s: Sentence, head: int) -> str:
    """The country behind "of" and a noun: "the president of the United States"; "" where none is told."""
    first = head + 2 + (s.words[head + 2 : head + 3] == ("the",))
    if s.words[head + 1 : head + 2] != ("of",):
        return ""
    names_ = (" ".join(s.words[first:last]) for last in (first + 2, first + 1) if last <= len(s.words))
    return next((name for name in names_ if lands_of((name,))), "")


def _appointed(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """The one judge of the article, named just before: "the Obama appointee"."""
    judge = scene.cast.role(["judge"], at) or scene.cast.role(["justice"], at)
    paragraph = scene.sentences[sentence].paragraph
    near = next((s.span.start for s in scene.sentences if s.paragraph >= paragraph - NEAR), at)
    return judge if judge is not None and scene.cast.named_since(judge.name, near, at) else None


def _of_new_body(scene: Scene, s: Sentence, at: int) -> bool:
    """Whether "its" at a token is said of what its sentence names first: "Rival Roe Ltd cut jobs, as its boss said"."""
    before = [c for c in name_chunks(s) if c[1] <= at and s.classes[c[1] - 1] == "A"]
    if not before or "W" not in s.classes[before[0][1] : at]:
        return False
    named = scene.cast.named(s.words[slice(*before[0])], s.starts[before[0][0]])
    return named is not None and scene.cast.first_named(named.name) >= s.span.start


def headlined(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """Whom a role in a headline means: the one person of that role in the text below, or the only one named there."""
    found = _headlined(scene, s, head)
    whose = s.words[max(0, head - 3) : head + 1]
    return None if found is not None and of_other_country(scene, whose, found.name) else found


def _headlined(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    word = s.words[head].lower()
    if s.classes[-1] == "." or not is_role(word):
        return None
    end = len(scene.text)
    if word.startswith("ex-") and (found := scene.cast.role(["former", word.removeprefix("ex-")], end)):
        return found
    before = s.words[head - 1 : head] if head and s.classes[head - 1] == "A" else ()  # "Health Secretary"
    if found := scene.cast.role([*before, word], end):
        return found
    if not s.paragraph and (led := leads.below(scene, word)) is not None:
        return led
    person = None if word in UNNAMED else alone(scene, end)
    if person is not None and _is_beside(scene, s, head, person.name):
        return None  # "Roe stays on as union boss warns of strikes"
    if person is not None and (
        leads.is_whose(s, word, person.name) or scene.cast.is_beside_office(person.name, word.removeprefix("ex-"))
    ):
        return None
    return Resolved(person.name, person.kind, "the only person whom the article names") if person else None


def _is_beside(scene: Scene, s: Sentence, head: int, name: str) -> bool:
    """Whether a headline names somebody before the office at token ``head``, who then is another's."""
    before = (scene.cast.named(s.words[a:b], s.starts[a]) for a, b in name_chunks(s) if b <= head)
    return any(one is not None and one.name == name for one in before)


def is_somebody(s: Sentence, span: tuple[int, int], head: int, wanted: str) -> bool:
    """Whether a chunk is one person whom the article leaves unnamed: "a shopkeeper", "my grandfather"."""
    word, first = s.words[head].lower(), s.words[span[0]].lower()
    if word == "another" and head == span[0] == 0:
        return True
    if (
        s.classes[head] in "NT"
        and first == "the"
        and anonymous.wants_no_name(s, head)
        and gender(word) in (None, wanted)
    ):
        return True
    led_in = LED_IN.fullmatch(s.classes, 0, span[0]) is not None and not _behind_name(s, span[0] - 1)
    if span[0] == 0 and first in OWNING and s.classes[head] in "NT" and word in RELATED:
        return gender(word) in (None, wanted)  # "Her neighbour was out. … he said"
    if first not in ("a", "an", "one", "my") or s.classes[head] not in "NT" or gender(word) not in (None, wanted):
        return False
    if span[0] and s.classes[span[0] - 1] in ",-(It" and not led_in:
        return False  # an apposition to somebody named, or nobody who acts
    return is_role(word) or word in UNNAMED or (first == "one" and ACTING.search(word) is not None)


def _behind_name(s: Sentence, comma: int) -> bool:
    """Whether a name in full stands before a comma, no place's: "For Ann Roe, a surgeon, …"."""
    name = " ".join(s.words[comma - 2 : comma])
    folded = names.fold(name)
    place = folded in lists.places().cities or folded in lists.places().countries
    return s.classes[comma - 2 : comma] == "AA" and not place


def is_definite(s: Sentence, span: tuple[int, int], head: int, wanted: str) -> bool:
    """Whether a chunk that begins its sentence, or follows its quotation, is one person by office: "The striker"."""
    word = s.words[head].lower()
    lead = s.classes[: span[0]]
    owned = s.classes[span[0]] == "A" and "s" in s.classes[span[0] : head]  # "Peru's mines minister has admitted"
    if (lead not in ("", "Q") and not LED_IN.fullmatch(lead) and not SPEAKING.fullmatch(lead)) or not (
        s.words[span[0]].lower() == "the" or owned
    ):
        return False
    return (
        (s.classes[head] in "NT" or s.words[head].isupper())
        and (is_role(word) or TRADE.search(word) is not None)
        and gender(word) in (None, wanted)
    )
