"""Whose words a sentence passes on: “Roe said Lee had texted him: ‘…’”, “Roe read the jury a note by Lee: ‘…’”.

Who wrote or told them speaks; who says so, or reads them out, passes them on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from provenance.attribute.coreference import Resolved
from provenance.attribute.documents import RECORDS, SENDING
from provenance.attribute.events import APPOSITION, NP, Form, head_of, subject_of
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.compiled import compiled
from provenance.model import MEDIA

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

TO = "(?:[^VXBSWQ:;,]|S(?=D?[NA])){0,14}"  # whom one writes to, and when
SAID_TO = "(?:[RX]*|XVtX)"  # "had", "is said to have"
APPOSED = "(?:,(?:D[NR])?(?P<name>T{0,2}A{1,3}),)?"  # "his predecessor, the late Ann Roe,"
_WROTE = compiled(f"(?:(?<=[VSNATGWM,])|^)(?P<subject>{NP}|P){APPOSED}(?P<how>{SAID_TO})(?P<cue>[VBNF]){TO}[:,]$")
# "that he had sent the girl a text saying: “…”"
_SENT_SAYING = compiled(
    f"(?:(?<=[VSNATGWM,])|^)(?P<subject>{NP}|P){APPOSED}(?P<how>{SAID_TO})(?P<cue>[VBNF])[^XSWQ:;,]{{2,12}}[EGVN][:,]$"
)
SENT = frozenset("sent left wrote written posted texted emailed penned issued".split())
WROTE = frozenset(
    """
    texted emailed e-mailed messaged written wrote replied told tweeted posted whatsapped faxed telegraphed cabled
    answered responded instructed assured warned advised promised
    """.split()
)
ALLEGED = frozenset("said alleged believed claimed thought understood reported".split())
PASSIVE = frozenset("been being was were is are get got".split())
# Between "said" and who is said to have written: "told the jury that".
_HEARD_BY = compiled("(?:t?D?[NATG]{0,3})S?")
LETTERS = frozenset(
    """
    text texts letter email e-mail message messages note post tweet memo whatsapp voicemail telegram postcard poem entry
    reply statement cable passage diary diaries journal line sentence paragraph
    """.split()
)
SHOWN = f"(?P<shown>XX?R?[VBNA]{TO})?"  # "was read to the jury"
_SENT_BY = compiled(
    f"[NA]?R*(?P<sent>[BVN])(?:t{NP})?I(?P<subject>{NP}|P)(?:[tI]{NP}|R){{0,3}}(?:{SHOWN}|[^:;Q]{{1,30}})[:,]$"
)
_FROM = compiled(f"[NA]?I(?P<subject>{NP})(?:[tI]{NP}|R){{0,3}}{SHOWN}[:,]$")
_IN_WHICH = compiled(f"[NA]?IW(?P<subject>{NP}|P)(?P<how>{SAID_TO})(?P<cue>[VBNF]){TO}[:,]$")
_THAT = compiled(f"[NA]?[SW]?(?P<subject>{NP}|P)(?P<how>{SAID_TO})(?P<sent>[VBN]){TO}[:,]$")
_READS = compiled(f"(?:(?<=[,.:A-Z])|^)(?P<subject>{NP}|P)(?P<how>[RX]*)(?P<cue>[VBNA])[IRD]?")
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
    if token < 4:
        return None
    if s.classes[token - 1] not in ":,":
        return _had_said(scene, sentence, token)
    if "Q" in s.classes[:token]:
        return None
    return _told(scene, sentence, token) or _read_out(scene, sentence, token)


HAD = frozenset(("had", "'d"))
NOBODY = frozenset("i we you it they he she this that".split())
_HAD_SAID = compiled(f"(?P<subject>{NP}){APPOSED}(?P<how>R?XR?)(?P<cue>[VB])[^;:,QVGFWC]{{0,16}}$")
REPORTING = frozenset(
    "said says reported reports wrote writes claimed claims revealed told alleged allege alleges".split()
)
CALLED = frozenset({"judging", "saying", "asserting", "writing", "denying"})


def _had_said(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """Who is said to have said words in marks before somebody told of it: "Roe reported that Lee had called it ‘…’".

    The pluperfect behind a cue in the past puts the words into another's mouth; a pronoun there may be whoever says so.
    """
    s = scene.sentences[sentence]
    for outer in scene.events(sentence):
        if outer.form is not Form.SUBJECT_VERB or outer.subject[1] > outer.cue[0] or outer.cue[1] + 3 >= token:
            continue
        if s.words[outer.cue[0]].lower() not in REPORTING or outer.group not in ("saying", "asserting", "writing"):
            continue
        heard = _HEARD_BY.match(s.classes, outer.cue[1]) if s.words[outer.cue[0]].lower() == "told" else None
        first = heard.end() if heard else outer.cue[1]
        first += s.classes[first : first + 1] == "S" and s.words[first].lower() == "that"
        m = _HAD_SAID.match(s.classes, first, token)
        if m is None or not _had(scene, sentence, m):
            continue
        return _of(scene, sentence, m, (outer.subject, outer.head), media=True)
    return _told_that(scene, sentence, token) or _heard_that(scene, sentence, token)


WROTE_SO = frozenset("wrote writes said says testified".split())


def _told_that(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """Who told somebody, as another writes behind the marks: “Roe told officers he had ‘slept,’ a sergeant wrote”."""
    s = scene.sentences[sentence]
    behind = _SAID_SO.match(s.classes, token + 1)
    if behind is None or "Q" in s.classes[:token] or s.words[behind.end() - 1].lower() not in WROTE_SO:
        return None
    for e in scene.events(sentence):
        if e.form is not Form.SUBJECT_VERB or s.words[e.cue[0]].lower() != "told" or e.cue[1] >= token:
            continue
        heard = _TO_WHOM.match(s.classes, e.cue[1])
        if heard is None or e.subject[0] or not _open_until(s, heard.end(), token):
            continue
        who, outer = resolve(scene, sentence, e.subject, e.head), subject_of(s, behind)
        by = resolve(scene, sentence, *outer)
        if who.open or by.open or by.name == who.name or who.kind in MEDIA or by.kind in MEDIA:
            return None
        return Relayed(who, e.subject, e.head, e.cue, (by, outer[0]))
    return None


_TO_WHOM = compiled("(?:O|D?[NAT]{1,4})S?(?=[PDAN])")


def _open_until(s: Sentence, first: int, token: int) -> bool:
    """Whether nobody else says anything between what one is told and the marks."""
    return not set(s.classes[first:token]) & set("VGFW:;,")


NEWS = frozenset("when if after was were been is are being on".split())
_SAID_SO = compiled(f"(?:[^,QVXS;:.]{{0,12}},)?(?P<subject>{NP})(?P<app>{APPOSITION}?)[RX]*(?P<cue>V)")
_LEAD = compiled("[IRS][^,VBXQWS;:.]{1,8},")
ENDING = frozenset("said says told tells".split())


def _heard_that(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """Who had said it, as somebody is told ("when told that Lee had called it ‘…’"), or as others say behind the marks.

    “Lee had told the tower that it was ‘…’, investigators said.”
    """
    s = scene.sentences[sentence]
    for first in (k + 1 for k in range(1, token) if s.words[k] == "told" and s.words[k - 1].lower() in NEWS):
        m = _HAD_SAID.match(s.classes, first + (s.words[first : first + 1] == ("that",)), token)
        if m is not None and _had(scene, sentence, m):
            return _of(scene, sentence, m, None)
    lead = _LEAD.match(s.classes, 0, token)  # "Before the vote, Lee had called it “…”, …"
    m, behind = _HAD_SAID.match(s.classes, lead.end() if lead else 0, token), _SAID_SO.match(s.classes, token + 1)
    if m is None or behind is None or not _had(scene, sentence, m):
        return None
    ending = s.words[behind.end() - 1].lower()
    quoted = ending in ("quoted", "cited") and "saying" in s.words[behind.end() :]  # "was cited by the Echo as saying"
    calls = s.words[m.end("cue") - 1].lower() in CALLING | {"described"}
    if not (ending in ENDING or quoted) or not (calls or "S" in s.classes[m.end("cue") : token]):
        return None
    inner = [e for e in scene.events(sentence) if e.form is Form.QUOTED_AS and e.subject[0] > behind.end() - 1]
    outer = (inner[0].subject, inner[0].head) if quoted and inner else subject_of(s, behind)
    return _of(scene, sentence, m, outer, media=True)


CALLING = frozenset("called branded dubbed labelled labeled termed deemed".split())


def _had(scene: Scene, sentence: int, m: re.Match[str]) -> bool:
    """Whether a subject that is no pronoun "had" said something, by a verb of saying or judging."""
    s = scene.sentences[sentence]
    how, cue = {w.lower() for w in s.words[slice(*m.span("how"))]}, s.words[m.end("cue") - 1].lower()
    if HAD.isdisjoint(how) or how & {"never", "not"} or cue in ("asked", "demanded", "agreed"):
        return False  # a thing, in nobody's words
    between = s.classes[m.end("cue") : m.end()]
    whole = not between or "X" in between or "S" in between or s.words[m.end() - 1] == "as" or cue in CALLING
    if not whole or set("NAT").isdisjoint(s.classes[slice(*m.span("subject"))]):
        return False  # "had replied with “a nod”"
    return s.words[m.start("subject")].lower() not in NOBODY and _cites(scene, sentence, m.start("cue"))


def _cites(scene: Scene, sentence: int, at: int) -> bool:
    return any(e.cue[0] == at and e.group in CALLED for e in scene.events(sentence))


def _told(scene: Scene, sentence: int, token: int) -> Relayed | None:
    """The one who is said to have written or told something: "Roe said Lee had texted him: “…”"."""
    s = scene.sentences[sentence]
    sent = s.words[token - 2].lower() in ("saying", "reading") and not LETTERS.isdisjoint(s.words[:token])
    if WROTE.isdisjoint(s.words[:token]) and not sent:
        return None
    outers = [e for e in scene.events(sentence) if e.cue[1] < token and e.form is Form.SUBJECT_VERB]
    heard = [k for k in range(1, token) if s.words[k] in ("heard", "told") and s.words[k - 1].lower() in COURT]
    way, verbs = (_SENT_SAYING, SENT) if sent else (_WROTE, WROTE)
    for m in way.finditer(s.classes, max(0, token - LONGEST), token):
        if s.words[m.start("cue")].lower() not in verbs or not _active(s, m):
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
        if (m := _owned(s, k, token)) is not None and (outer := _reader(s, m.start("subject"))) is not None:
            return _of(scene, sentence, m, outer)
        for way in (_SENT_BY, _IN_WHICH, _FROM, _THAT):
            m = way.match(s.classes, k + 1, token)
            if m is None or not _wrote(s, m):
                continue
            outer = _reader(s, k) or _joined_reader(scene, sentence, k)
            if outer is not None or _is_shown(s.words[: m.end() if "shown" in way.groupindex else k]):
                return _of(scene, sentence, m, outer)
    return None


_OWNED = compiled(f"(?P<subject>{NP})s[NAT]{{1,3}}(?:[tI]{NP}|R|M){{0,3}}[:,]$")


def _owned(s: Sentence, at: int, token: int) -> re.Match[str] | None:
    """Whose text token ``at`` names, where its writer stands before it: "read from Lee's diary for May: “…”"."""
    owner = s.classes.rfind("s", 0, at)
    if owner < 1 or at - owner > 3:
        return None
    first = owner - 1
    while first and s.classes[first - 1] in "AT":
        first -= 1
    m = _OWNED.match(s.classes, first, token)
    return m if m is not None and m.end("subject") == owner and s.classes[owner - 1] == "A" else None


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


def _of(
    scene: Scene,
    sentence: int,
    m: re.Match[str],
    outer: tuple[tuple[int, int], int] | None,
    *,
    media: bool = False,
) -> Relayed | None:
    """``media``: a medium that says so is found by the rules for chains, and is no reason to leave it open here."""
    s = scene.sentences[sentence]
    subject = m.span("name" if "name" in m.re.groupindex and m["name"] else "subject")
    head = head_of(s, *subject)
    if s.words[head].lower() in ("i", "we", "you", "it", "they"):
        return None
    who = resolve(scene, sentence, subject, head)
    told = "cue" if "cue" in m.re.groupindex else "sent" if "sent" in m.re.groupindex else "subject"
    if outer is None:
        return Relayed(who, subject, head, m.span(told), None)
    by = resolve(scene, sentence, *outer)
    if media and by.kind in MEDIA and not who.open:
        return Relayed(who, subject, head, m.span(told), None)
    if by.kind in MEDIA or (s.words[head].lower() in MASCULINE | FEMININE and (who.open or who.name == by.name)):
        return None  # "Roe said she had texted Lee"
    through = None if by.open or by.name == who.name else (by, outer[0])
    return Relayed(who, subject, head, m.span(told), through)
