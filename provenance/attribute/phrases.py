"""Mentions that stand in a phrase behind a cue's subject: what a spokesman for the port said the port did not say."""

from __future__ import annotations

from provenance.attribute.anonymous import KNOWING
from provenance.attribute.anonymous import PEOPLE as UNNAMED
from provenance.attribute.events import NP, PEOPLE, Event, Form
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import Span

POSTS = frozenset("post posts video message statement thread story reel clip tweet".split())
POSTER = compiled(f"(?:IA{{1,2}})?I(?P<who>{NP}(?:,A{{2,3}}(?![A,]*C))?)")
# What may stand between the subject and the mention: "for", "in parts of the", "to".
PHRASE = compiled("[It]{1,2}(?:[DNATMs]+[It]{1,2})?[DNATMs]*")
COUNTED = compiled("I[DNATMs]+,(?:DR?[NABTs]{1,5}[BV])?")  # "of the survivors, a cook named"
COUNTING = compiled(f"(?:^|(?<=[,.Q]))[DM]{COUNTED.pattern}$")
EXAMPLES = frozenset({"like", "including"})  # who stands behind them speaks as well


def owner(scene: Scene, at: int, mention: tuple[int, int], cue: Span | None) -> Event | None:
    """The event of ``cue`` in sentence ``at`` whose subject the tokens ``mention`` only describe; None as a rule.

    A name gives way to people alone: of “a gaffe by Roe suggests” Roe is the better answer.
    """
    if cue is None:
        return None
    s = scene.sentences[at]
    for event in scene.events(at):
        end = event.subject[1]
        if (
            event.form is Form.SUBJECT_VERB
            and s.starts[event.cue[0]] == cue.start
            and end < mention[0] < event.cue[0]
            and s.words[end].lower() not in EXAMPLES
            and (s.classes[end] != "t" or s.classes[end + 1] != "N")  # “her push to help people”
            and PHRASE.fullmatch(s.classes, end, mention[0])
            and (s.classes[event.head] != "T" or s.words[end].lower() != "of")  # “Chief of Staff Ann Roe”
            and (s.classes[mention[1] - 1] != "A" or _is_somebody(s, event.head))
        ):
            return event
    return None


def poster(s: Sentence, mention: tuple[int, int]) -> tuple[int, int] | None:
    """Whose post a ``mention`` tells of, as tokens: "a Telegram post by the mayor, Ann Roe", "a post on X by Roe"."""
    for at in range(mention[0], min(mention[1] + 2, len(s.words))):
        if s.words[at].lower() not in POSTS:
            continue
        m = POSTER.match(s.classes, at + 1)
        if m and s.words[m.start("who") - 1] in ("by", "from", "of"):
            return m.span("who")
    return None


def quoted_by(scene: Scene, at: int, mention: Span) -> Event | None:
    """The event of whoever quotes the ``mention`` of sentence ``at``: "Ann Roe quoted the minister as saying"."""
    s, events = scene.sentences[at], scene.events(at)
    for event in events:
        if event.form is not Form.QUOTED_AS or not mention.start <= s.starts[event.head] < mention.end:
            continue
        verb = event.subject[0] - 1
        return next((e for e in events if e.cue[0] == verb and e.form is not Form.QUOTED_AS), None)
    return None


def apposed(scene: Scene, at: int, mention: tuple[int, int], cue: Span | None) -> Event | None:
    """The event of ``cue`` whose subject names whom the ``mention`` only counts: "one of the Swedes, Ann Roe,"."""
    s = scene.sentences[at]
    if cue is None or s.words[mention[0]].lower() == "that":
        return None
    if s.classes[mention[1] - 1] in "NT":
        said = (e for e in scene.events(at) if s.starts[e.cue[0]] == cue.start)
        return next((e for e in said if bears(s, mention, e)), None)
    if s.classes[mention[1] - 1] not in "DM":
        return None
    for event in scene.events(at):
        named = event.form is Form.SUBJECT_VERB and s.starts[event.cue[0]] == cue.start and s.classes[event.head] == "A"
        if named and mention[1] < event.subject[0] and COUNTED.fullmatch(s.classes, mention[1], event.subject[0]):
            return event
    return None


# "on gambling, Lord Roe": what an office is about, and who holds it; "of the mill, the Danish firm Lightco"
BEARS = compiled("(?:I[DNATMsE]{1,5})?,(?:DA?N{1,2})?")


def bears(s: Sentence, mention: tuple[int, int], event: Event) -> bool:
    """Whether the subject of ``event`` is the name in commas behind the ``mention``, what its bearer is."""
    first, last = event.subject
    if event.form is not Form.SUBJECT_VERB or s.classes[event.head] != "A" or s.classes[mention[1] - 1] not in "NT":
        return False
    apart = s.classes[last : last + 1] == "," and event.cue[0] == last + 1
    return apart and mention[1] < first and BEARS.fullmatch(s.classes, mention[1], first) is not None


def _is_somebody(s: Sentence, head: int) -> bool:
    word = s.words[head].lower()
    if word in KNOWING and s.words[head - 1].lower() in UNNAMED:
        return True  # "A source close to Roe"
    return s.classes[head] == "A" or word in PEOPLE or is_role(word) or is_role(word.removesuffix("s"))
