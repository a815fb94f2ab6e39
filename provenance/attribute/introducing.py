"""Who is introduced as the next to speak by the sentence before a quotation that stands alone.

By the tone ("Roe was blunter. “No.”"), or by whose turn it is ("Then it was the turn of Ann Roe. “No.”").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.attribute.decisions import Decision
from provenance.attribute.events import APPOSITION, NP, subject_of
from provenance.attribute.offices import is_role
from provenance.attribute.resolve import resolve
from provenance.attribute.speaking import speaks
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

_TONED = compiled(
    f"C?R?(?:[^XQ:;.]{{1,60}},)?C?(?P<subject>{NP}|P)(?P<app>{APPOSITION}?),?R?(?P<be>[XBVN])(?P<how>[^XQ:;]{{1,14}})[.!:]?$"
)
BEING = frozenset("was is were are remained remains sounded sounds seemed seems appeared appears".split())
DEGREES = frozenset("more less most least equally no far even rather so not similarly".split())
TONES = frozenset(
    """
    blunt blunter clear clearer diplomatic cautious careful sure certain convinced harsh harsher unimpressed impressed
    furious angry angrier dismissive adamant defiant optimistic pessimistic upbeat gloomy gloomier sceptical skeptical
    scathing scornful critical enthusiastic unequivocal categorical forthright frank franker candid philosophical
    unrepentant unapologetic unmoved resigned relieved delighted thrilled jubilant bitter terse curt brief laconic
    succinct emphatic evasive guarded coy wry wistful rueful sanguine hopeful positive negative circumspect measured
    restrained conciliatory undeterred unfazed sarcastic cheerful grim grimmer realistic pragmatic modest incredulous
    outraged appalled horrified aghast livid ecstatic proud grateful apologetic contrite nostalgic ambivalent
    charitable generous polite reserved doubtful dubious combative belligerent outspoken stark sharper tougher softer
    colder warmer drier kinder talkative forthcoming nuanced subtle
    """.split()
)
_TURN = compiled(
    r"(?:\b(?:turn|chance) of|\bit (?:fell|falls|was left|is left) to"
    r"|\b(?:next|first|last|second|third|also)(?: up| to \w+| on [\w ]{2,20}| in [\w ]{2,20})? (?:was|is|came|comes)"
    r"|^(?:then|next|first|after \w+) (?:came|comes)|^up stepped|^enter) (?=\S)",
    re.IGNORECASE,
)
# "The warmest defence came from Ann Roe, a ringer.", "Among those who came was Ann Roe."
_CAME_FROM = compiled(
    r"^(?:(?:But|And|Yet|Perhaps) )?(?:[Tt]he|[Ss]ome of the|[Oo]ne|[Aa]n?|[Aa]nother|[Mm]ore|[Ff]urther) "
    r"[^.,;:]{0,40}?\b(?:testimony|evidence|words?|criticisms?|pleas?|warnings?|responses?|reactions?|support|opposition"
    r"|praise|comments?|remarks?|rebukes?|objections?|tributes?|interventions?|contributions?|speech(?:es)?|questions?"
    r"|answers?|dissent|condemnation|defen[cs]e|attacks?|verdicts?|assessments?|accounts?|complaints?|outbursts?)\b"
    r"[^.,;:]{0,40}? (?:came|comes) from (?=\S)"
    r"|^Among (?:them|those|the (?:speakers|crowd|protesters|mourners|first|marchers))\b[^.,;:]{0,40}"
    r" (?:was|is) (?=[A-Z])"
)
_TURNS = compiled(f"^R?P[X](?P<subject>{NP})sN")  # "Then it was Roe's turn"
_WHOM = compiled(f"(?P<subject>{NP})(?P<app>{APPOSITION}?)")
HEAD = 60  # code points of a sentence in which it says whose turn it is


def introduced(scene: Scene, sentence: int) -> Decision | None:
    """Whom the sentence before ``sentence`` introduces, in its paragraph or at the end of the one before."""
    prior = sentence - 1
    if prior < 0 or scene.sentences[sentence].paragraph - scene.sentences[prior].paragraph > 1:
        return None
    s = scene.sentences[prior]
    if (headed := _passage(scene, prior)) is not None:
        return headed
    if "Q" in s.classes or s.classes[-1:] not in (".", ":"):
        return None
    found = _toned(s) if s.classes[-1:] == ":" else _toned(s) or _turned(scene, s) or _sends(scene, prior)
    if found is None:
        return None
    subject, head = found
    who = resolve(scene, prior, subject, head)
    if who.open or who.kind in MEDIA or not _may_speak(s, head, who.kind):
        return None
    return Decision("introduced", prior, subject, head, None)


PASSAGES = frozenset("passage quote words statement remarks extract excerpt".split())
_LEADS = compiled(f"T{{0,3}}(?P<subject>A{{2,4}})(?P<app>{APPOSITION}?),?[XBVN]")
_LEADS_IN = compiled(f"(?:[IR][^:;Q]*,)?T{{0,3}}(?P<subject>A{{1,4}})(?P<app>{APPOSITION}?),?[XBVN]")
_PARTS = PASSAGES | frozenset("bit part section line gist".split())
_WRITES = frozenset("memo letter email e-mail message statement post note reply blog".split())


def _passage(scene: Scene, prior: int) -> Decision | None:
    """Who leads the sentence before a heading of words: "Ann Roe has met reporters. The key passage: …".

    Or of what somebody wrote: "In a memo to staff, Roe set out the cuts. Here is the key part: …".
    """
    s, first = scene.sentences[prior], prior - 1
    lower = [word.lower() for word in s.words]
    headed = s.classes[-1:] == ":" and not set(s.classes) & set("VXBGQP") and len(lower) <= 8
    here = lower[0] == "here" and lower[1] in ("is", "'s", "’s") and s.classes[-1:] == ":" and len(lower) <= 8
    if first < 0 or not (here or (headed and lower[0] == "the")) or (_PARTS if here else PASSAGES).isdisjoint(lower):
        return None
    before = scene.sentences[first]
    if before.paragraph != s.paragraph or (here and _WRITES.isdisjoint(map(str.lower, before.words))):
        return None
    m = (_LEADS_IN if here else _LEADS).match(before.classes)
    if m is None:
        return None
    subject, head = subject_of(scene.sentences[first], m)
    who = resolve(scene, first, subject, head)
    if who.open or who.kind is not ActorKind.PERSON or not scene.cast.proven(who.name):
        return None
    return Decision("introduced", first, subject, head, None)


LINES = frozenset(
    "sentence sentences word words line lines statement reply answer response message explanation".split()
)
SENDS = frozenset(
    "emailed e-mailed texted messaged issued released sent wrote gave offered supplied posted had".split()
)


def _sends(scene: Scene, prior: int) -> tuple[tuple[int, int], int] | None:
    """Who sends what a sentence ends with: "Roe would not talk but emailed two sentences."."""
    s = scene.sentences[prior]
    if len(s.words) < 4 or s.words[-2].lower() not in LINES:
        return None
    for e in reversed(scene.events(prior)):
        if s.words[e.cue[1] - 1].lower() in SENDS and e.subject[1] <= e.cue[0]:
            return (e.subject, e.head) if set(s.classes[e.cue[1] : -1]) <= set("DNMAO") else None
    return None


def _may_speak(s: Sentence, head: int, kind: ActorKind | None) -> bool:
    word = s.words[head].lower()
    known = kind in (ActorKind.PERSON, ActorKind.BODY, ActorKind.GROUP)
    return s.classes[head] in "AP" or known or is_role(word.removesuffix("s")) or speaks(word)


def _toned(s: Sentence) -> tuple[tuple[int, int], int] | None:
    """The subject of a sentence that says in what tone it speaks: "On television, Roe was blunter"."""
    lower = [w.lower() for w in s.words]
    if BEING.isdisjoint(lower) or (TONES.isdisjoint(lower) and DEGREES.isdisjoint(lower)):
        return None
    m = _TONED.match(s.classes)
    if m is None or lower[m.start("be")] not in BEING:
        return None
    how = lower[m.start("how") : m.end("how")]
    first = next((k for k, w in enumerate(how) if w not in DEGREES and not w.endswith("ly")), len(how))
    if first == len(how):
        return None
    compared = first > 0 and how[first - 1] in ("more", "less") and len(how) <= first + 2
    return subject_of(s, m) if how[first] in TONES or compared else None


def _turned(scene: Scene, s: Sentence) -> tuple[tuple[int, int], int] | None:
    """The one whose turn a sentence says it is: "Next to speak was Ann Roe, a baker"."""
    if (m := _TURNS.match(s.classes)) and s.words[m.end() - 1].lower() == "turn":
        return subject_of(s, m)
    turn = _TURN.search(scene.text[s.span.start : min(s.span.end, s.span.start + HEAD)])
    if turn is None and not {"from", "Among"}.isdisjoint(s.words):
        turn = _CAME_FROM.match(scene.text[slice(*s.span)])
    if turn is None:
        return None
    at = next((k for k, start in enumerate(s.starts) if start >= s.span.start + turn.end()), None)
    whom = _WHOM.match(s.classes, at) if at is not None else None
    return subject_of(s, whom) if whom else None
