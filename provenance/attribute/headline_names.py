"""Whom the text names with whose name a headline begins, of capitals throughout or before a verb that no list has."""

from __future__ import annotations

from provenance.actors import lists, names
from provenance.attribute import described
from provenance.attribute.chunks import name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import are_media
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import is_one
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import ActorKind

LONGEST = 9  # tokens of a headline’s name
FULL = 2  # words of a name at the least


def begins(scene: Scene, s: Sentence, chunk: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline's run of capitals begins: "Roe Denies Theft"."""
    for end in range(min(chunk[1], chunk[0] + LONGEST), chunk[0], -1):
        words = s.words[chunk[0] : end]
        if end < chunk[1] and (
            not s.words[end].endswith(("s", "ed")) or is_one(s.words[end].lower().removesuffix("s"))
        ):
            continue  # no verb: "Roe Plan" is a plan, "Roe Hill Residents" are several
        if scene.cast.speaks(words, s.span.end):
            return scene.cast.named(words, s.span.start)
    return None


UNSAID = frozenset({"", "thinking"})  # groups of verbs that report nothing
LABELLED = compiled("(?P<name>[TA]{1,4}):")


def labels(scene: Scene, sentence: int, token: int) -> tuple[int, int] | None:
    """Whose name and a colon open a headline, if all up to ``token`` may be said by him: "Roe: Plan ‘smells of greed’".

    Another verb of saying on the way has a subject of its own.
    """
    s = scene.sentences[sentence]
    m = LABELLED.match(s.classes)
    if sentence or m is None or m.end() >= token or "." in s.classes[:-1] or s.classes.count(":") > 1:
        return None
    span = m.span("name")
    if any(e.group not in UNSAID and m.end() <= e.cue[0] < token for e in scene.events(sentence)):
        return None
    return span if scene.cast.speaks(s.words[slice(*span)], s.span.end) else None


BEHIND = compiled("Q:(?P<name>[TA]{1,4})(?=N)")
OF_OTHERS = frozenset("dies fears tops hits gets wins loses leaves returns joins signs".split())  # what others tell of


def behind(scene: Scene, sentence: int, token: int) -> tuple[int, int] | None:
    """The person who acts right behind a headline's marks and colon: "‘I saw no raft’: Roe shrugs off storm"."""
    s = scene.sentences[sentence]
    m = BEHIND.match(s.classes) if not sentence and not token and s.classes[-1] != "." else None
    if m is None or not s.words[m.end()].endswith("s") or s.words[m.end()].lower() in OF_OTHERS:
        return None
    words = s.words[slice(*m.span("name"))]
    named = scene.cast.named(words, s.span.start) if scene.cast.speaks(words, s.span.end) else None
    person = named is not None and named.kind is ActorKind.PERSON and scene.cast.proven(named.name)
    return m.span("name") if person else None


TOPIC = compiled("[AN]{0,3}N:")
TELLING = frozenset(
    "poll survey study report review analysis police source expert document memo statement letter record".split()
)


def is_topic(scene: Scene, sentence: int, first: int) -> bool:
    """Whether a headline's colon has before it what it is about, which says nothing: "Bin charges: ‘Out of touch’".

    ``first`` is the token with which a mention begins.
    """
    s = scene.sentences[sentence]
    m = None if sentence else TOPIC.match(s.classes, first)
    if m is None or (first and s.classes[first - 1] not in ".:-"):
        return False
    last = s.words[m.end() - 2].lower()
    one = last.removesuffix("s")
    return not (is_one(one) or is_role(one) or one in TELLING or names.is_body(last) or are_media(last))


def office_of(scene: Scene, s: Sentence, chunk: tuple[int, int]) -> Resolved | None:
    """Whom the office means that a headline's run of capitals begins with: "President Visits Wells, Orders Inquiry"."""
    first, verb = chunk[0], s.words[chunk[0] + 1 : chunk[0] + 2]
    if s.classes[first] != "T" or chunk[1] - first < FULL or not verb or not verb[0].endswith(("s", "ed")):
        return None
    if names.fold(verb[0]) in lists.given_names() or scene.cast.speaks(s.words[first + 1 : chunk[1]], s.span.end):
        return None
    found = described.headlined(scene, s, first)
    return found or Resolved(s.words[first], ActorKind.PERSON, "an office, whose bearer the text does not tell")


def headed(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline begins, before a verb that no list has: "Ann Roe cancels tour"."""
    chunk = next((c for c in name_chunks(s) if c[0] == span[0]), None)
    if chunk is None or chunk[1] >= span[1] - 1 or not s.words[chunk[1]].endswith(("s", "ed")):
        return None
    words = s.words[slice(*chunk)]
    return scene.cast.named(words, s.span.start) if scene.cast.speaks(words, s.span.end) else None
