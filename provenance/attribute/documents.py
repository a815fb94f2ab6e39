"""Who speaks where a document does: "the statement said" is whoever issued it, for a document is nobody."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.actors import lists, names
from provenance.attribute.chunks import chunk_at, name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import CHUNK, Form, head_of
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

if TYPE_CHECKING:
    from provenance.attribute.masked import Sentence
    from provenance.attribute.scene import Scene

REACH = 5  # sentences back in which the article says whose document it is
# What somebody issues in his own name.
ISSUED = frozenset(
    """
    statement letter post message communique communiqué release note memo email e-mail tweet notice caption
    communication circular bulletin reply response answer
    """.split()
)
FINDINGS = frozenset("audit report study survey review analysis investigation poll inquiry assessment".split())
# What a body publishes as its own, where it is said who does; by themselves they are nobody's.
PAPERS = frozenset(
    "minutes document documents guidance advice summary transcript bulletin factsheet guidelines".split()
)
LEADERS = frozenset("editorial commentary".split())  # what a paper says in its own name
# What somebody puts forward for others to agree on.
DRAFTS = frozenset("draft drafts resolution version text proposal copy wording bill motion amendment".split())
RELEASED = frozenset(
    """
    published released issued signed produced compiled written unveiled circulated drafted tabled prepared penned
    proposed sponsored submitted authored posted
    """.split()
)
ANSWERED = 4  # tokens before a document in which "in" stands: "in a short written reply"
BY = 9  # tokens behind a document in which "by" says who published it
SAYING = frozenset({"saying", "asserting", "writing", "denying"})
WORDS = frozenset("words remarks comments utterances".split())
PAGES = frozenset("website homepage edition".split())
READS = frozenset("read reads".split())
TALKS = frozenset("interview conversation chat discussion".split())
# What is read or heard there others said, and nobody knows who.
RECORDS = frozenset(
    "document transcript log recording record minute paper memo email e-mail filing file note petition readout summary"
    " translation excerpt extract".split()
)
DOCUMENTS = frozenset("report study survey analysis paper review audit investigation statement poll inquiry".split())


def issuer(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Who speaks in a document or talk that a mention names; None where it is none, or the article does not say."""
    s = scene.sentences[sentence]
    if head > span[0] and s.words[head].lower() in READS:
        head -= 1  # "the statement read"
    word = s.words[head].lower()
    if word in TALKS:
        return _behind(scene, sentence, head, ("with",))
    if word in LEADERS:
        return _paper(scene, s, head)
    if word in FINDINGS:
        return _released(scene, sentence, head) or _maker(scene, s, head) or _office(scene, sentence, head)
    if word in DRAFTS:
        return _drafted(scene, sentence, head)
    if word in PAPERS and word not in ISSUED:
        return _released(scene, sentence, head)
    if word not in ISSUED:
        return None
    if theirs := _behalf(scene, sentence, head):
        return theirs
    if word in ANSWERS and span[0] and s.words[span[0] - 1].lower() in ("came", "comes"):
        return _asked(scene, sentence)
    if found := (
        _behind(scene, sentence, head, ("by", "from")) or _maker(scene, s, head) or _released(scene, sentence, head)
    ):
        return found
    if s.words[span[0]].lower() not in ("the", "its", "that", "this", "a"):
        return None
    for i in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        other = scene.sentences[i]
        at = next((k for k, w in enumerate(other.words) if w.lower() == word), None)
        if at is not None:
            return _of(scene, i, at)
    if s.words[span[0]].lower() != "the":
        return None
    return _poster(scene, sentence) or (_states(scene, sentence) if word == "statement" else None)


def _states(scene: Scene, sentence: int) -> Resolved | None:
    """The only one who says something in the sentence that ends the paragraph before: “…,” the statement says."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph - 1:
        return None
    said = [e for e in scene.events(sentence - 1) if e.form is Form.SUBJECT_VERB and e.group in SAYING]
    found = {who.name: who for who in (resolve(scene, sentence - 1, e.subject, e.head) for e in said)}
    speak = [who for who in found.values() if who.kind not in MEDIA]
    return _issues(speak[0]) if len(speak) == 1 else None


ANSWERS = frozenset("reply answer response".split())
ASKING = frozenset("asked texted emailed contacted called phoned rang messaged approached pressed tried".split())


def _asked(scene: Scene, sentence: int) -> Resolved | None:
    """Whom the sentence before asked: "We texted him. “…,” came the reply"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    at = next((k for k, word in enumerate(s.words) if word in ASKING), 0)
    if not at or s.words[at - 1].lower() not in ("we", "i"):
        return None
    if s.classes[at + 1 : at + 2] in ("O", "P", "D"):
        return resolve(scene, sentence - 1, (at + 1, at + 2), at + 1)
    whom = CHUNK.match(s.classes, at + 1)
    return resolve(scene, sentence - 1, whom.span(), head_of(s, *whom.span())) if whom else None


TIMES = frozenset("today yesterday tomorrow week month year morning evening night weekend last this".split())


def is_dated(s: Sentence, head: int) -> bool:
    """Whether what is issued is told by when, and not by whom: "Tuesday's statement", "last week's letter"."""
    owner = s.classes.rfind("s", 0, head) - 1
    word = s.words[owner].lower() if owner >= 0 else ""
    return word in TIMES or names.fold(word) in lists.places().months_and_days


def author(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Who speaks where "it" means the document that a mention names: whoever issued it, or "by" whom it is."""
    if scene.sentences[sentence].words[head].lower() not in ISSUED | FINDINGS:
        return None
    return issuer(scene, sentence, span, head) or _behind(scene, sentence, head, ("by",))


def _drafted(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Who put forward the draft that a sentence names, by that sentence or one of those before it."""
    for i in range(sentence, max(-1, sentence - 1 - REACH), -1):
        s = scene.sentences[i]
        for k in (at,) if i == sentence else range(len(s.words)):
            if s.words[k].lower() in DRAFTS and (found := _released(scene, i, k)):
                return found
    return None


def read_out(scene: Scene, sentence: int) -> Resolved | None:
    """Who wrote what the sentence before says somebody reads: "Roe read the letter to us. ‘…,’ it said"."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph or "read" not in s.words:
        return None
    at = s.words.index("read")
    for k in range(at + 1, min(len(s.words), at + 7)):
        if s.words[k].lower() in ISSUED and s.words[at + 1].lower() in (
            "the",
            "out",
            "a",
            "his",
            "her",
            "their",
            "from",
        ):
            nobody = Resolved("it", None, "a document whose writer is not known", open=True)
            return issuer(scene, sentence - 1, (max(at + 1, k - 1), k + 1), k) or nobody
    return None


SENDING = frozenset("sent wrote written texted posted typed signed penned dictated emailed".split())
SENT = 12  # tokens behind a document in which its sender is named
STATES = frozenset("says states reads read notes concludes finds warns adds".split())
PAST = frozenset(("said", "added", "stated"))  # so may somebody else's "it"
SENDS = SENDING | frozenset("issued released published shared circulated uploaded wrote posts sends issues".split())


def says(scene: Scene, sentence: int) -> Resolved | None:
    """Whose document of the sentence before "it" is that "says" something: "… a report by the board.⏎⏎“…,” it says"."""
    s, before = scene.sentences[sentence], scene.sentences[sentence - 1] if sentence else None
    said = {verb for it, verb in pairwise(s.words) if it.lower() == "it" and verb in STATES | PAST}
    if before is None or not said:
        return None
    at = next((k for k in range(len(before.words) - 1, 0, -1) if before.words[k].lower() in ISSUED | FINDINGS), None)
    if at is None:
        return None
    if theirs := _behalf(scene, sentence - 1, at):
        return theirs
    if (sender := _sender(scene, sentence - 1, at)) is not None or said <= PAST:
        return sender
    found = issuer(scene, sentence - 1, (at - 1, at + 1), at) or _sent(scene, sentence - 1, at)
    found = found or _answering(scene, sentence - 1, at)
    if found is None and before.words[at].lower() in ISSUED and said & READS:
        return Resolved("it", None, "a document whose writer is not known", open=True)
    return found


def _sender(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Who sends what token ``at`` names, the object of the verb: "Roe sent a second email"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    for e in scene.events(sentence):
        sends = s.words[e.cue[1] - 1].lower() in SENDS and e.subject[1] <= e.cue[0] < e.cue[1] <= at
        if sends and set(s.classes[e.cue[1] : at]) <= set("DNATMROP"):
            return _issues(resolve(scene, sentence, e.subject, e.head))
    return None


def _answering(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Who says something in what token ``at`` names: "The navy told the Echo in a written reply that …"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    if not {"in", "by"} & {word.lower() for word in s.words[max(0, at - ANSWERED) : at]}:
        return None
    said = [e for e in scene.events(sentence) if e.form is Form.SUBJECT_VERB and e.cue[1] <= at and e.group in SAYING]
    return resolve(scene, sentence, said[0].subject, said[0].head) if len(said) == 1 else None


def _sent(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Who sent or wrote what token ``at`` names: "a message that Roe is said to have sent", "a note written by Roe"."""
    s = scene.sentences[sentence]
    end = min(len(s.words), at + 1 + SENT)
    sent = next((k for k in range(at + 1, end) if s.words[k].lower() in SENDING), None)
    if sent is None:
        return None
    if s.words[sent + 1 : sent + 2] == ("by",):
        return _behind(scene, sentence, sent, ("by",))
    that = at + 1
    if s.words[that].lower() not in ("that", "which") or "Q" in s.classes[at:sent]:
        return None
    chunk = next((c for c in name_chunks(s) if c[0] == that + 1), None)
    named = scene.cast.named(s.words[slice(*chunk)], s.starts[chunk[0]]) if chunk else None
    return named._replace(how="who sent it") if named is not None and named.kind is ActorKind.PERSON else None


def _poster(scene: Scene, sentence: int) -> Resolved | None:
    """Whoever the sentence before is about, in the same paragraph: "Roe posted a picture. …, the caption read"."""
    s = scene.sentences[sentence]
    for i in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        if scene.sentences[i].paragraph != s.paragraph:
            return None
        if scene.events(i):
            return _of(scene, i, len(scene.sentences[i].words))
    return None


def is_issued(mention: str) -> bool:
    """Whether a mention is of a document in which somebody speaks: "the statement"."""
    return any(word in ISSUED for word in mention.lower().split()[-2:])


def _of(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Whose document token ``at`` names: its owner's, its maker's, or of whoever its sentence is about."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    if theirs := _behalf(scene, sentence, at):
        return theirs
    if at > 1 and s.classes[at - 1] == "s":
        owner = next((c for c in reversed(list(CHUNK.finditer(s.classes, 0, at - 1))) if c.end() == at - 1), None)
        found = resolve(scene, sentence, owner.span(), head_of(s, *owner.span())) if owner else None
        return _issues(found)
    if found := _behind(scene, sentence, at, ("by", "from")) or _maker(scene, s, at):
        return found
    for e in scene.events(sentence):
        named = s.classes[e.head] in "ATP" or (e.group in SAYING and s.classes[e.head] == "N" and _acts(s, e.head))
        if named and not e.subject[0] <= at < e.subject[1]:
            return _issues(resolve(scene, sentence, e.subject, e.head))
    return None


def _acts(s: Sentence, head: int) -> bool:
    """Whether a noun is no document or finding itself: "In a letter the trust demanded"."""
    return s.words[head].lower() not in ISSUED | FINDINGS | DRAFTS | LEADERS | TALKS


# What is done to a statement, with or without "was".
READ_OUT = frozenset("read issued released delivered made sent published given written signed shared posted".split())


def _behalf(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """On whose behalf what token ``at`` names is issued: "a message sent on behalf of Roe"."""
    s = scene.sentences[sentence]
    if "behalf" not in s.words[at:]:
        return None
    of = s.words.index("behalf", at) + 1
    between = s.words[at + 1 : of - 2]
    if s.words[of - 2] != "on" or s.words[of : of + 1] != ("of",) or set(s.classes[at:of]) & set(".;:QP"):
        return None
    if between and READ_OUT.isdisjoint(between[:2]):
        return None  # "the statement says that work on behalf of Roe"
    found = _behind(scene, sentence, of - 1, ("of",))
    return found._replace(how="on whose behalf it was issued", extent=None) if found is not None else None


def _issues(found: Resolved | None) -> Resolved | None:
    if found is None or found.open or found.kind in MEDIA:
        return None
    return found._replace(how="who issued it", extent=None)


def _paper(scene: Scene, s: Sentence, at: int) -> Resolved | None:
    """The paper that a leader is said to be of: "an editorial in the Wessex Echo"."""
    chunk = next((c for c in name_chunks(s) if at + 1 < c[0] <= at + 3), None)
    if chunk is None or s.words[at + 1].lower() not in ("in", "by", "from"):
        return None
    named = scene.cast.named(s.words[slice(*chunk)], s.spans[chunk[0]].start)
    if named is None or (named.kind is not ActorKind.PERSON and named.kind not in MEDIA):
        return None
    return named._replace(kind=named.kind if named.kind in MEDIA else ActorKind.PAPER, extent=s.cover(*chunk))


def _behind(scene: Scene, sentence: int, at: int, words: tuple[str, ...]) -> Resolved | None:
    """Whom a preposition right behind token ``at`` names: "interview with the mayor", "statement from the club"."""
    from provenance.attribute.resolve import resolve

    s = scene.sentences[sentence]
    if s.words[at + 1 : at + 2] and s.words[at + 1].lower() in words and (m := CHUNK.match(s.classes, at + 2)):
        span = m.span()
        found = resolve(scene, sentence, span, head_of(s, *span))
        return None if found.open or found.kind in MEDIA else found
    return None


def _released(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Whoever published a document, by what stands right behind it: "The report, released on Monday by the bank,"."""
    s = scene.sentences[sentence]
    for k in range(at + 2, min(len(s.words) - 1, at + BY)):
        if s.classes[k] in ".;:Q":
            return None
        if s.words[k] == "by" and not RELEASED.isdisjoint(map(str.lower, s.words[at + 1 : k])):
            return _behind(scene, sentence, k - 1, ("by",))
    return None


_AN_OFFICE = compiled("ID[NTs]{1,4}(?!A)")


def _office(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """The office, which has no name here, that a document is said to be by: "a report by the ombudsman"."""
    s = scene.sentences[sentence]
    m = _AN_OFFICE.match(s.classes, at + 1)
    if m is None or s.words[at + 1].lower() != "by":
        return None
    found = _behind(scene, sentence, at, ("by",))
    return found._replace(extent=s.cover(m.start() + 1, m.end())) if found is not None else None


def _maker(scene: Scene, s: Sentence, at: int) -> Resolved | None:
    """The body that a document has before its noun: "a World Bank audit"."""
    chunk = chunk_at(s, at - 1) if at else None
    if chunk is None or chunk[1] != at:
        return None
    named = scene.cast.named(s.words[slice(*chunk)], s.starts[chunk[0]])
    if named is None or named.kind not in (ActorKind.BODY, *MEDIA):
        return None
    places, folded = lists.places(), names.fold(named.name)
    if folded in places.countries or folded in places.cities or folded in places.metonyms:
        return None
    return named._replace(how="whose document it is", extent=None)
