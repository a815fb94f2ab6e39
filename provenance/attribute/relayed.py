"""Whose words a sentence passes on: “Roe said Lee had texted him: ‘…’”, “Roe read the jury a note by Lee: ‘…’”.

Who wrote or told them speaks; who says so, or reads them out, passes them on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from provenance.attribute.coreference import Resolved
from provenance.attribute.documents import RECORDS, SENDING
from provenance.attribute.events import NP, Form, head_of
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.model import MEDIA

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

TO = "(?:[^VXBSWQ:;,]|S(?=N)){0,14}"  # whom one writes to, and when
SAID_TO = "(?:[RX]*|XVtX)"  # "had", "is said to have"
_WROTE = re.compile(f"(?:(?<=[VSNATGWM,])|^)(?P<subject>{NP}|P)(?P<how>{SAID_TO})(?P<cue>[VBNF]){TO}[:,]$")
WROTE = frozenset(
    """
    texted emailed e-mailed messaged written wrote replied told tweeted posted whatsapped faxed telegraphed cabled
    answered responded instructed assured
    """.split()
)
ALLEGED = frozenset("said alleged believed claimed thought understood reported".split())
PASSIVE = frozenset("been being was were is are get got".split())
# Between "said" and who is said to have written: "told the jury that".
_HEARD_BY = re.compile("(?:t?D?[NATG]{0,3})S?")
LETTERS = frozenset(
    """
    text texts letter email e-mail message messages note post tweet memo whatsapp voicemail telegram postcard poem entry
    reply statement cable passage line sentence paragraph
    """.split()
)
SHOWN = f"(?P<shown>XX?R?[VBNA]{TO})?"  # "was read to the jury"
_SENT_BY = re.compile(
    f"[NA]?R*(?P<sent>[BVN])(?:t{NP})?I(?P<subject>{NP}|P)(?:[tI]{NP}|R){{0,3}}(?:{SHOWN}|[^:;Q]{{1,30}})[:,]$"
)
_FROM = re.compile(f"[NA]?I(?P<subject>{NP})(?:[tI]{NP}|R){{0,3}}{SHOWN}[:,]$")
_IN_WHICH = re.compile(f"[NA]?IW(?P<subject>{NP}|P)(?P<how>{SAID_TO})(?P<cue>[VBNF]){TO}[:,]$")
_THAT = re.compile(f"[NA]?[SW]?(?P<subject>{NP}|P)(?P<how>{SAID_TO})(?P<sent>[VBN]){TO}[:,]$")
_READS = re.compile(f"(?:(?<=[,.:A-Z])|^)(?P<subject>{NP}|P)(?P<how>[RX]*)(?P<cue>[VBNA])[IRD]?")
READ = frozenset("read reads quoted quotes showed shows recited shared presented cited cites".split())
LONGEST = 60  # tokens before the words that are looked at


class Relayed(NamedTuple):
    """Who speaks, where the text says so, the cue, and through whom, if anybody says it."""

    who: Resolved
    subject: tuple[int, int]
    head: int
    cue: tuple[int, int]
    through: tuple[Resolved, tuple[int, int]] | None


def relayed(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """Whose words stand at ``token`` behind a colon or a comma, where another passes them on."""
    s = scene.sentences[sentence]
    if token < 4 or s.classes[token - 1] not in ":," or "Q" in s.classes[:token]:
        return None
    return _told(scene, sentence, token) or _read_out(scene, sentence, token)


def _told(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """The one who is said to have written or told something: "Roe said Lee had texted him: “…”"."""
    s = scene.sentences[sentence]
    if WROTE.isdisjoint(s.words[:token]):
        return None
    outers = [e for e in scene.events(sentence) if e.cue[1] < token and e.form is Form.SUBJECT_VERB]
    heard = [k for k in range(1, token) if s.words[k] in ("heard", "told") and s.words[k - 1].lower() in COURT]
    for m in _WROTE.finditer(s.classes, max(0, token - LONGEST), token):
        if s.words[m.start("cue")].lower() not in WROTE or not _active(s, m):
            continue
        first = m.start("subject")
        outer = next((e for e in outers if _reports(s, e.cue[1], first) and e.subject[1] <= e.cue[0]), None)
        if outer is not None and outer.group in ("saying", "asserting"):
            return _of(scene, sentence, m, (outer.subject, outer.head))
        if any(_reports(s, k + 1, first) for k in heard):
            return _of(scene, sentence, m, None)
    return None


COURT = frozenset("court jury jurors inquest tribunal hearing inquiry panel was were".split())


def _reports(s: Sentence, cue: int, first: int) -> bool:
    """Whether what stands at ``first`` begins what a cue that ends at ``cue`` reports."""
    return cue <= first and _HEARD_BY.fullmatch(s.classes, cue, first) is not None


def _active(s: Sentence, m: re.Match[str]) -> bool:
    """Whether whoever is the subject wrote, and was not written to: "had been texted"."""
    how = [w.lower() for w in s.words[m.start("how") : m.end("how")]]
    if "to" in how:
        return not ALLEGED.isdisjoint(how)
    return PASSIVE.isdisjoint(how)


def _read_out(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """The one whose text somebody reads out: "Roe read the jury a note sent by Lee: “…”"."""
    s = scene.sentences[sentence]
    for k in range(token - 2, max(0, token - LONGEST), -1):
        word = s.words[k].lower()
        if (word not in LETTERS and word not in RECORDS) or s.classes[k + 1 : k + 2] in (":", "s"):
            continue
        for way in (_SENT_BY, _IN_WHICH, _FROM, _THAT):
            m = way.match(s.classes, k + 1, token)
            if m is None or not _wrote(s, m):
                continue
            outer = _reader(s, k) or _joined_reader(scene, sentence, k)
            if outer is not None or _is_shown(s.words[: m.end() if "shown" in way.groupindex else k]):
                return _of(scene, sentence, m, outer)
    return None


def _wrote(s: Sentence, m: re.Match[str]) -> bool:
    groups = m.re.groupindex
    before = s.words[m.start("subject") - 1].lower()
    if m.re is _SENT_BY:
        return before == "by" and s.words[m.start("sent")].lower() in SENDING
    if m.re is _FROM:
        return before in ("from", "by")
    verb = s.words[m.start("cue" if "cue" in groups else "sent")].lower()
    if m.re is _IN_WHICH and before != "which":
        return False
    return _active(s, m) and verb in (WROTE | SENDING | {"said", "asked", "warned"} if m.re is _IN_WHICH else SENDING)


def _reader(s: Sentence, at: int) -> tuple[tuple[int, int], int] | None:
    """Who reads out what token ``at`` names: the nearest subject of such a verb before it."""
    found = None
    for m in _READS.finditer(s.classes, 0, at):
        if s.words[m.start("cue")].lower() in READ and PASSIVE.isdisjoint(s.words[m.start("how") : m.end("how")]):
            found = m.span("subject")
    return (found, head_of(s, *found)) if found is not None else None


def _joined_reader(scene: Scene, sentence: int, at: int) -> tuple[tuple[int, int], int] | None:
    """The same behind "and": "She unfolded a sheet and read what was a note from her aunt"."""
    s = scene.sentences[sentence]
    joined = next((k for k in range(1, at) if s.words[k] in READ and s.words[k - 1] == "and"), 0)
    return next(((e.subject, e.head) for e in scene.events(sentence) if e.subject[1] <= e.cue[0] < joined), None)


def _is_shown(words: Sequence[str]) -> bool:
    """Whether a text is shown or read to others, nobody says by whom: "Jurors were shown a note"."""
    return any(
        word in ("shown", "read", "handed") and not PASSIVE.isdisjoint(words[max(0, k - 3) : k])
        for k, word in enumerate(words)
    )


def _of(scene: Scene, sentence: int, m: re.Match[str], outer: tuple[tuple[int, int], int] | None) -> Relayed | None:
    s = scene.sentences[sentence]
    subject = m.span("subject")
    head = head_of(s, *subject)
    if s.words[head].lower() in ("i", "we", "you", "it", "they"):
        return None
    who = resolve(scene, sentence, subject, head)
    told = "cue" if "cue" in m.re.groupindex else "sent" if "sent" in m.re.groupindex else "subject"
    if outer is None:
        return Relayed(who, subject, head, m.span(told), None)
    by = resolve(scene, sentence, *outer)
    if by.kind in MEDIA or (s.words[head].lower() in MASCULINE | FEMININE and (who.open or who.name == by.name)):
        return None  # "Roe said she had texted Lee"
    through = None if by.open or by.name == who.name else (by, outer[0])
    return Relayed(who, subject, head, m.span(told), through)
