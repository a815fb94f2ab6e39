"""From a mention in a sentence to the name of an actor."""

from __future__ import annotations

import re
from bisect import bisect_left

from provenance.attribute import (
    anonymous,
    belonging,
    described,
    documents,
    firms,
    holders,
    institutions,
    leads,
    person_nouns,
)
from provenance.attribute.chunks import ENVOYS, chunk_at, is_headline, name_chunks
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import CHUNK, PEOPLE, Form, antecedent, head_of
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import (
    APPOSED,
    DESCRIBED,
    MEDIA_WORDS,
    MEDIUM_NOUNS,
    SURE_MEDIA,
    are_media,
    beside,
    institution,
    last_medium,
    named_before_noun,
    points_back,
    small,
)
from provenance.attribute.offices import INITIALS, is_role
from provenance.attribute.persons import BODIES as SORTS_OF_BODIES
from provenance.attribute.printed import FOR, is_nationality, printed
from provenance.attribute.pronouns import NEAREST, pronoun
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.attribute.words import JOINED
from provenance.model import MEDIA, ActorKind

BULLETS = 8  # paragraphs above the text, where it begins with points
TOP = 2  # paragraphs above the text that may be headline and standfirst
PLACED = 5  # tokens from an office to its bearer's name, with where it is held between them
CLOSE = 3  # sentences that "the channel" looks back
NEAR = 2  # sentences that "it" looks back
# What is read or heard there others said, and nobody knows who.
RECORDS = frozenset(
    "document transcript log recording record minute paper memo email e-mail filing file note petition readout summary"
    " translation excerpt extract".split()
)
ARTICLES = frozenset("the a an its their our my your".split())  # which stand for nobody
LONGEST = 9  # tokens of a description that is printed with what describes it, and of a headline’s name
BY = re.compile("ID?(?P<name>[AT]+)")
DOCUMENTS = frozenset("report study survey analysis paper review audit investigation statement poll inquiry".split())


def resolve(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    """Name what the tokens ``span`` of a sentence mean; the words as printed where nothing more is known."""
    key = (sentence, span, head)
    if key not in scene.resolved:
        scene.resolved[key] = _resolve(scene, sentence, span, head)
    return scene.resolved[key]


def _resolve(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    s = scene.sentences[sentence]
    word, code = s.words[head].lower(), s.classes[head]
    at = s.starts[span[0]]
    if word in MASCULINE or word in FEMININE:
        found = pronoun(scene, sentence, span[0], "m" if word in MASCULINE else "f")
        return found or Resolved(s.words[head], ActorKind.PERSON, "no one person before it", open=True)
    if (owner := _told_in_brackets(s, span)) is not None:
        return resolve(scene, sentence, owner, owner[1] - 1)
    if word in documents.READS and code == "N" and head > span[0]:
        return resolve(scene, sentence, (span[0], head), head_of(s, span[0], head))  # "a statement from the firm read"
    if code == "N" and word in CHANNELS and (owner := _account(s, span, head)) is not None:
        return resolve(scene, sentence, owner, head_of(s, *owner))
    if word == "one" and head == span[0] and span[1] > head + 2 and s.words[head + 1] == "of":
        return Resolved(printed(scene, sentence, span), ActorKind.PERSON, "one of several, as printed")
    if (clause := _before_clause(s, span)) is not None:
        return _with_clause(scene, sentence, span, clause)
    if code in "AN" and (medium := _ends_name(scene, s, head)) is not None:
        return medium
    if (quoted := _quoted_by(scene, sentence, span)) is not None:
        return quoted
    chunk = chunk_at(s, head)
    if head + 1 < len(s.words) and s.words[head + 1].lower() in MEDIA_WORDS:
        longer = span[0], head + 2  # "State television" without its capital
        if are_media(words := printed(scene, sentence, longer)):
            return Resolved(words, ActorKind.GROUP, "as printed", extent=s.cover(*longer))
    if word == "it" and (found := documents.read_out(scene, sentence) or documents.says(scene, sentence)):
        return found
    if word == "it":
        return _it(scene, sentence, span[0]) or Resolved(s.words[head], None, "nothing near it can be meant", open=True)
    if word == "which" or (word in MEDIUM_NOUNS and not s.words[head][0].isupper()):
        found = beside(scene, sentence, head) if word == "which" else named_before_noun(scene, s, span, head)
        if not found and word == "channel" and points_back(s, span, head):
            found = _last_channel(scene, sentence - CLOSE, sentence)
        if not found and (word == "which" or points_back(s, span, head)):
            found = institution(scene, sentence, span, head)
        if found:
            return found
    if s.paragraph <= leads.LEAD and (chunk is None or chunk == (head, head + 1)) and _begun_with(s, span, word):
        found = leads.introduced(scene, sentence, word)
        if found:
            return found
    if "C" in s.classes[span[0] : span[1]] and (one := _described_twice(s, span)):
        return resolve(scene, sentence, one, one[1] - 1)
    if not s.paragraph and code == "N" and (named := _headed(scene, s, span)):
        return named
    if not s.paragraph and chunk and is_headline(s) and (named := _begins(scene, s, chunk)):
        return named
    if (
        code == "A"
        and "C" in (before := s.classes[span[0] : chunk[0] if chunk else span[1]])
        and not (
            before[0] == "D" and before[-1] == "," and "A" not in before  # “Her guitarist and ex-husband, John Roe”
        )
        and not _hails_from(scene, s, span, chunk)
    ):
        return Resolved(printed(scene, sentence, span), ActorKind.GROUP, "as printed")
    if not s.paragraph and chunk == span and code == "T" and (named := described.headlined(scene, s, head)):
        return named
    office = code == "T" or (code == "A" and is_role(word))  # "the Supreme Commander", "the Emir"
    if s.classes[span[0]] == "D" and office and chunk == (span[0] + 1, head + 1):
        officer = described.describes(scene, sentence, span, head)
        if officer is not None:
            return officer
    if word == "head" and s.words[span[1] : span[1] + 1] == ("of",) and (led := _head_of_state(scene, s, span, at)):
        return led
    if s.words[head] in INITIALS and chunk and chunk[1] == head + 1 and (by := _by_initials(scene, s, head)):
        return by
    if chunk and (chunk[1] <= span[1] or s.words[span[1]].lower() in ("of", "for")):
        named = scene.cast.named(s.words[chunk[0] : chunk[1]], at)
        if named and not is_nationality(s, span, head) and not _is_member(s, span, head):
            named = belonging.seated(_sorted(named, s, chunk[0]), s, chunk)
            return named if chunk[1] <= span[1] else named._replace(extent=s.cover(*chunk))
    if code in "NT" and (named := _titled_last(scene, s, span)) is not None:
        return named
    if code == "W" and (found := _relative(scene, sentence, head)):
        return found
    if word == "they" and (found := _they(scene, sentence)):
        return found
    if code == "N" and JOINED.match(s.words[head]) and (named := scene.cast.named([s.words[head]], at)):
        return named
    nobodys = "A" not in s.classes[span[0] : head] or is_nationality(
        s, (span[0], head), head - 1
    )  # "an English summary"
    if code == "N" and word.removesuffix("s") in RECORDS and nobodys:
        return Resolved(s.words[head], None, "a record is nobody", open=True)
    if code in "POW" or (code == "D" and word in ARTICLES):
        return Resolved(s.words[head], None, "a pronoun that nothing before it settles", open=True)
    if (
        code in "NT"
        and word in ENVOYS
        and s.words[span[1] : span[1] + 1] == ("to",)
        and (who := _posted(scene, s, span))
    ):
        return who
    if word == "counsel" and head == span[0]:  # "“…,” counsel pleaded"
        found = scene.cast.role([word], at) or holders.latest(scene, sentence, [word], at)
        if found:
            return found
    if code == "N" and word in BODIES and (named := _is_called(scene, s, span)):
        return named
    if code == "N" and s.words[span[1] : span[1] + 1] and (styled := institutions.styled(scene, s, span)) is not None:
        return styled
    if code in "NV" and (found := documents.issuer(scene, sentence, span, head)):
        return found
    if code == "N" and word in documents.TALKS:
        return Resolved(s.words[head], None, "a talk is nobody", open=True)
    if code == "N" and word in documents.DRAFTS and span[1] - span[0] > 1:
        return Resolved(s.words[head], None, "a draft is nobody, and the article does not say whose it is", open=True)
    if code == "N" and word in documents.ISSUED and not {"A", "s"} & set(s.classes[span[0] : head]):
        return Resolved(s.words[head], None, "the article does not say whose it is", open=True)
    if code in "NV" and word in DOCUMENTS and (m := BY.match(s.classes, span[1])):
        named = scene.cast.named(s.words[m.start("name") : m.end("name")], at) if s.words[span[1]] == "by" else None
        if named and named.kind not in MEDIA:
            return named._replace(extent=s.cover(m.start("name"), m.end("name")))
    if code in "NT" and (m := APPOSED.match(s.classes, span[1]) or DESCRIBED.match(s.classes, span[1])):
        named = scene.cast.named(s.words[m.start("name") : m.end("name")], at)
        if named and (m.re is APPOSED or (named.kind is ActorKind.PERSON and scene.cast.proven(named.name))):
            return named._replace(extent=s.cover(m.start("name"), m.end("name")))
    if not s.words[head][:1].isupper() and (agency := small(scene, s, head)):
        return agency
    single = s.classes[span[0]] == "D" or s.words[span[0]].lower() in ("one", "another")
    if single and code in "NT" and (named := anonymous.as_named(scene, s, head)):
        return named
    if word.startswith("spokes") and (whose := belonging.others_spokesman(scene, sentence, span, head)):
        return whose
    if s.classes[span[0]] == "D" and (named := described.describes(scene, sentence, span, head)):
        return named
    bullet = s.paragraph <= BULLETS and s.words[0] == "*"  # what an agency puts below its headline
    if (
        (s.paragraph <= TOP or bullet)
        and s.classes[span[0]] != "D"
        and code in "NT"
        and (named := described.headlined(scene, s, head))
    ):
        return named
    if (
        code in "NT"
        and s.words[span[0]].lower() == "the"
        and any(w.endswith("year-old") for w in s.words[slice(*span)])
    ):
        near = {p.name: p for g in "mf" if (p := pronoun(scene, sentence, span[0], g)) is not None}
        if len(near) == 1:
            return next(iter(near.values()))._replace(how="the one person near it, told by an age")
    if code in "NT":
        span = anonymous.whole(s, span, head)  # "a spokesman for the mayor"
    if (
        code in "NT"
        and s.paragraph <= leads.LEAD
        and is_role(word)
        and not (word.startswith("spokes") and span[1] > head + 1)
        and (found := leads.introduced(scene, sentence, word))
    ):
        return found
    if (
        code in "NT"
        and head == span[1] - 1
        and s.words[span[1] : span[1] + 1] == ("of",)
        and (is_role(word.removesuffix("s")) or word == "head")
    ):
        if (leader := _head_of_state(scene, s, span, at)) is not None:
            return leader
        m = FOR.match(s.classes, span[1])
        span = (span[0], m.end()) if m else span  # "a deputy of his party"
    words = printed(scene, sentence, span)
    person = person_nouns.is_one(word) or word in anonymous.INSIDERS or is_role(word.removesuffix("s"))
    if code in "NT" and span == (head - 1, head + 1) and person and s.words[span[0]].lower() == "the":
        words = anonymous.unnamed(scene, sentence, head) or words
    if word in belonging.SEATED and head == span[1] - 1:
        return belonging.seated(
            Resolved(words, ActorKind.BODY, "as printed"), s, span
        )  # "the Cuban embassy in Washington"
    group = (code in "ND" and word.endswith("s")) or are_media(words)
    return Resolved(words, ActorKind.GROUP if group else None, "as printed")


BODIES = SORTS_OF_BODIES | frozenset(
    """
    body group federation bureau office department court organisation organization movement committee commission
    council panel
    """.split()
)
_CALLED = re.compile(",(?:D|NS)(?P<name>A+),")


def _is_called(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """The name in commas behind what somebody is: "the anti-graft body, the NACB, called"."""
    beside = s.words[span[1] + 1 : span[1] + 3]
    m = _CALLED.match(s.classes, span[1]) if beside[:1] == ("the",) or beside == ("known", "as") else None
    named = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if m is None or named is None or (named.kind is ActorKind.PERSON and scene.cast.surely(named.name)):
        return None
    return named._replace(extent=s.cover(*m.span("name")))


def _posted(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Who stands behind an office and where it is held: "Norland's envoy to the United Nations Ann Roe"."""
    for first, last in name_chunks(s):
        if span[1] < first <= span[1] + PLACED and not set(s.classes[span[1] + 1 : first]) - set("DAT"):
            named = scene.cast.named(s.words[first:last], s.starts[first])
            if named is not None and named.kind is ActorKind.PERSON and scene.cast.proven(named.name):
                return named._replace(extent=s.cover(first, last))
    return None


def _told_in_brackets(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The person of whom a mention in brackets tells more: "Ann Roe (Vt.), who"."""
    bracket = span[0] - 1
    if bracket < 2 or s.classes[bracket] != "(" or ")" not in s.classes[span[0] : span[1] + 2]:
        return None
    chunk = next((c for c in name_chunks(s) if c[1] == bracket), None)
    return chunk if chunk and s.classes[slice(*chunk)].strip("T").count("A") > 1 else None


CHANNELS = frozenset("channel account page feed profile handle website".split())


def _account(s: Sentence, span: tuple[int, int], head: int) -> tuple[int, int] | None:
    """Whose a channel, account or page is, who speaks there: "the army's X account", "the X account of the army"."""
    own = s.classes.rfind("s", span[0], head)
    if own > span[0]:
        return span[0], own
    if s.classes[span[0] - 1 : span[0]] == "s" and (owns := POSSESSOR.search(s.classes, 0, span[0] - 1)):
        return owns.span()
    if s.words[head + 1 : head + 2] != ("of",) or PLATFORM_WORDS.isdisjoint(s.words[span[0] : head]):
        return None
    m = HOLDER.match(s.classes, head + 2)
    return m.span() if m else None


POSSESSOR = re.compile("D?[NAT]+$")
HOLDER = re.compile("D?[NAT]+(?:ID?A+)?")
PLATFORM_WORDS = frozenset(
    "X Twitter Facebook Telegram Instagram TikTok YouTube Bluesky Threads Weibo WhatsApp VK".split()
)
_TITLED = re.compile("ID?[AN]+(?:s[AN]+)*T+(?P<name>A{2,4})")


def _titled_last(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Who stands behind a title at the end of an office: "Head of the Guard's Northern Fleet Admiral Ann Roe"."""
    m = _TITLED.match(s.classes, span[1])
    named = scene.cast.named(s.words[slice(*m.span("name"))], s.starts[m.start("name")]) if m else None
    if m is None or named is None or named.kind is not ActorKind.PERSON:
        return None
    return named._replace(extent=s.cover(*m.span("name")))


def _before_clause(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a mention that its relative clause is about: "A man" of "A man whose cousin worked there"."""
    at = s.classes.find("W", span[0] + 1, span[1])
    if at < 0 or s.words[at].lower() not in ("who", "whose", "whom") or s.classes[at - 1] not in "NT":
        return None
    return span[0], at


def _with_clause(scene: Scene, sentence: int, span: tuple[int, int], noun: tuple[int, int]) -> Resolved:
    """Whom a noun with its relative clause means; whoever has no name is called by both."""
    found = resolve(scene, sentence, noun, noun[1] - 1)
    if found.how == "as printed" and span[1] - span[0] <= LONGEST + 1:
        return found._replace(name=printed(scene, sentence, span))
    return found


def _quoted_by(scene: Scene, sentence: int, span: tuple[int, int]) -> Resolved | None:
    """Whom the mention quotes that is said to speak: "sources quoted by the Echo say"."""
    s, by = scene.sentences[sentence], span[0] - 1
    if by < 2 or s.words[by].lower() != "by" or s.words[by - 1].lower() not in ("quoted", "cited"):
        return None
    if s.classes[span[1] : span[1] + 1] not in ("V", "X", ",") or s.classes[by - 2] not in "NAT":
        return None
    found = [m.span() for m in CHUNK.finditer(s.classes, 0, by - 1) if m.end() == by - 1]
    if not found:
        return None
    who = resolve(scene, sentence, found[0], head_of(s, *found[0]))
    return None if who.open else who._replace(how="whom it quotes", extent=s.cover(*found[0]))


# A minister is no head of government as far as that word tells.
HEADS = {"state": ("president", "king", "emir", "queen"), "government": ("premier",)}


def _head_of_state(scene: Scene, s: Sentence, span: tuple[int, int], at: int) -> Resolved | None:
    """Whom "the head of state" and "the head of our government" mean: the one who holds that office here."""
    end = span[1] + 1
    end += s.classes[end : end + 1] == "D"
    what = s.words[end].lower() if s.words[span[1] - 1].lower() == "head" and end < len(s.words) else ""
    for office in HEADS.get(what, ()):
        if found := scene.cast.role((office,), at):
            return found._replace(how=f"the {office}, who is head of {what}")
    return None


def _hails_from(scene: Scene, s: Sentence, span: tuple[int, int], chunk: tuple[int, int] | None) -> bool:
    """Whether "and" is part of what somebody is, or where: "Perth and Kinross councillor Ann Roe", "Actor and host"."""
    if chunk is None or s.classes[chunk[0] - 1] not in "NT" or not is_role(s.words[chunk[0] - 1].lower()):
        return False
    at = s.classes.find("C", span[0], chunk[0])
    if not set(s.classes[span[0] : chunk[0]]) - set("NTC") and is_role(s.words[at - 1].lower()):
        return True
    first = next((c for c in name_chunks(s) if c[0] == span[0]), None)
    named = scene.cast.named(s.words[slice(*first)], s.starts[first[0]]) if first and first != chunk else None
    return named is not None and not (named.kind is ActorKind.PERSON and scene.cast.proven(named.name))


def _sorted(named: Resolved, s: Sentence, first: int) -> Resolved:
    """A name before which its sort stands is a medium: "the daily Roe reported"."""
    kind = SURE_MEDIA.get(s.words[first - 1].lower()) if first else None
    return named._replace(kind=kind) if kind and named.kind is ActorKind.PERSON else named


def _by_initials(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """The one person who holds an office that is written by its initials; a headline's may be named below it."""
    at = s.starts[head] if s.paragraph else len(scene.text)
    held = (scene.cast.role(office.split(), at) for office in INITIALS[s.words[head]])
    found = {who.name: who for who in held if who is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _begun_with(s: Sentence, span: tuple[int, int], word: str) -> bool:
    """Whether a headline or a lead speaks of somebody by what he or she is: "Dad tells of …", "A dad has told …"."""
    if word.startswith("spokes") and s.words[span[1] : span[1] + 1] == ("for",):
        return False  # who speaks for somebody is told by that
    return (is_role(word) or word in person_nouns.UNNAMED) and (
        not s.paragraph or s.words[span[0]].lower() in ("a", "an")
    )


def _described_twice(s: Sentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The name at the head of one mention with two descriptions: "Roe, a professor and a member"."""
    first = next(((a, b) for a, b in name_chunks(s) if a == span[0]), None)
    if first is None or s.classes[first[1] : first[1] + 1] != "," or first[1] + 1 >= span[1]:
        return None
    rest = s.classes[first[1] + 1 : span[1]]
    return first if rest[0] in "DNT" and rest[-1] != "A" and (rest[0] == "D" or "A" not in rest) else None


def _begins(scene: Scene, s: Sentence, chunk: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline's run of capitals begins: "Roe Denies Theft"."""
    for end in range(min(chunk[1], chunk[0] + LONGEST), chunk[0], -1):
        words = s.words[chunk[0] : end]
        if end < chunk[1] and not s.words[end].endswith(("s", "ed")):
            continue  # no verb: "Roe Plan" is a plan
        if scene.cast.speaks(words, s.span.end):
            return scene.cast.named(words, s.span.start)
    return None


def _ends_name(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """The medium of whose name a mention has the end: "List" of "Lloyd's List", "TV" of "Omani state TV"."""
    if head < 1 or not s.words[head][0].isupper() or s.classes[head - 1] not in ("s", "N"):
        return None
    place, end = s.starts[head], s.ends[head]
    near = scene.named[max(0, bisect_left(scene.named, ((place,),)) - 1) :][:1]
    for at, actor in near:
        if at.start < place and at.end == end and actor.kind in MEDIA:
            return Resolved(actor.name, actor.kind, "the medium of that name", extent=at)
    return None


def _headed(scene: Scene, s: Sentence, span: tuple[int, int]) -> Resolved | None:
    """Whom the text names with whose name a headline begins, before a verb that no list has: "Ann Roe cancels tour"."""
    chunk = next((c for c in name_chunks(s) if c[0] == span[0]), None)
    if chunk is None or chunk[1] >= span[1] - 1 or not s.words[chunk[1]].endswith(("s", "ed")):
        return None
    words = s.words[slice(*chunk)]
    return scene.cast.named(words, s.span.start) if scene.cast.speaks(words, s.span.end) else None


def _relative(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Whom "who" at a token refers to: the chunk before it, which belongs to the mention where it stands beside it."""
    s = scene.sentences[sentence]
    span = antecedent(s, at) if at else None
    if span is None or s.words[at].lower() not in ("who", "whom"):
        return None
    found = resolve(scene, sentence, span, head_of(s, *span))
    if found.open or found.extent:
        return found
    whole = span[0], at - (s.classes[at - 1] == ",")
    if found.kind in (None, ActorKind.GROUP) and whole[1] - whole[0] <= LONGEST:
        found = found._replace(name=printed(scene, sentence, whole))  # "two people familiar with the talks"
    return found._replace(extent=s.cover(*whole))


def _is_member(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention is a description that an acronym ends: "the Leeds South MP"."""
    word = s.words[head]
    return s.words[span[0]].lower() == "the" and word.isupper() and is_role(word.lower()) and head == span[1] - 1


_NAMED = r"[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|\d+)){0,3}"
_SITE = (
    r"(?:Telegram|YouTube|X|Twitter|Facebook|TikTok|WhatsApp|VK|social media)[- ](?:channel|account|page|group|blog)"
)
_CHANNEL = re.compile(
    rf"(?P<name>{_NAMED}), (?:an?|another|one of the|the) (?:[\w-]+ ){{0,4}}?{_SITE}\b|\b{_SITE},? (?P<behind>{_NAMED})"
)
POSTS = frozenset("posted posts wrote writes tweeted".split())


def _channel(scene: Scene, sentence: int) -> Resolved | None:
    """The channel of the sentence before, where "it" posted: "Roe Watch, a Telegram channel. “…,” it wrote"."""
    s = scene.sentences[sentence]
    posted = any(s.words[e.head].lower() == "it" and s.words[e.cue[0]] in POSTS for e in scene.events(sentence))
    if not posted or not sentence or scene.sentences[sentence - 1].paragraph < s.paragraph - 1:
        return None
    return _last_channel(scene, sentence - 1, sentence)


def _last_channel(scene: Scene, first: int, sentence: int) -> Resolved | None:
    """The channel that the sentences ``first`` up to ``sentence`` introduce."""
    m = _CHANNEL.search(scene.text, scene.sentences[max(0, first)].span.start, scene.sentences[sentence].span.start)
    return m and Resolved(m["name"] or m["behind"], ActorKind.GROUP, "the channel named before it")


def _it(scene: Scene, sentence: int, before: int) -> Resolved | None:
    """What "it" means: what speaks or leads in the sentences before and is no person; else the medium last named."""
    first = max(0, sentence - NEAR)
    if (channel := _channel(scene, sentence)) is not None:
        return channel
    for i in range(sentence, first - 1, -1):
        s = scene.sentences[i]
        limit = before if i == sentence else len(s.classes)
        events = [e for e in scene.events(i) if e.subject[1] <= limit]
        options = [(e.subject, e.head) for e in (events[-NEAREST:] if i == sentence else events[:NEAREST])]
        if (m := CHUNK.match(s.classes)) and m.end() <= limit and s.classes[m.end() : m.end() + 1] not in "st":
            options.append((m.span(), head_of(s, *m.span())))
        for span, head in options:
            word, code = s.words[head].lower(), s.classes[head]
            body = word in BODIES or word in firms.COMPANIES
            if (by := documents.author(scene, i, span, head)) is not None:
                return by
            if code not in "ANT" or (code == "N" and word.endswith("s")) or (is_role(word) and not body):
                continue
            found = resolve(scene, i, span, head)
            somebody = found.kind is ActorKind.PERSON and (" " in found.name or scene.cast.proven(found.name))
            if found.kind in MEDIA or not (found.open or somebody or scene.cast.surely(found.name)):
                return found._replace(how="what speaks or leads before it")
    return last_medium(scene, sentence, before, scene.sentences[first].span.start)


def _they(scene: Scene, sentence: int) -> Resolved | None:
    """Whom "they" means that opens what a sentence reports: those who act in the sentence before, if no others do."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    found = {}
    for e in scene.events(sentence - 1):
        word = s.words[e.head].lower()
        if word in PEOPLE and e.form is Form.ACCORDING:  # "according to three people briefed on the talks"
            end = next((k for k in range(e.subject[1], len(s.words)) if s.classes[k] in ",.;:Q-("), len(s.words))
            found[s.words[e.head]] = e._replace(subject=(e.subject[0], min(end, e.subject[0] + LONGEST)))
        elif word.endswith("s") and is_role(word.removesuffix("s")) and s.classes[e.head] in "NAT":
            found[s.words[e.head]] = e
        elif (
            s.classes[e.head] not in "NATPW"
            or word in ("they", "we")
            or (word.endswith("s") and e.head != e.cue[0] - 1)
        ):
            return None
    if len(found) != 1:
        return None
    e = next(iter(found.values()))
    return Resolved(printed(scene, sentence - 1, e.subject), ActorKind.GROUP, "those who act in the sentence before")
