"""From a mention in a sentence to the name of an actor: pronouns, media, names and what points at them, in their order.

What a mention without any of these means is asked of ``common_nouns``. Several ways of looking resolve a mention within
the mention, so that they stand here or import ``resolve`` where they run.
"""

from __future__ import annotations

from bisect import bisect_left

from provenance.actors import names
from provenance.attribute import (
    anonymous,
    belonging,
    common_nouns,
    described,
    documents,
    firms,
    heads_of_state,
    leads,
    only_one,
    parties,
    person_nouns,
)
from provenance.attribute.accounts import CHANNELS, account, last_channel, posting_channel
from provenance.attribute.beside_mention import (
    before_clause,
    described_twice,
    hails_from,
    head_of_state,
    is_member,
    of_body,
    of_union,
    titled_last,
    told_in_brackets,
)
from provenance.attribute.chunks import chunk_at, is_headline
from provenance.attribute.common_nouns import BODIES
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import CHUNK, PEOPLE, Form, antecedent, head_of
from provenance.attribute.headline_names import begins, headed, office_of
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import (
    MEDIA_WORDS,
    MEDIUM_NOUNS,
    SURE_MEDIA,
    are_media,
    beside,
    institution,
    last_medium,
    named_before_noun,
    points_back,
)
from provenance.attribute.offices import INITIALS, is_role
from provenance.attribute.printed import is_nationality, printed
from provenance.attribute.pronouns import NEAREST, ends_a_name, pronoun
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.attribute.words import ENGLISH, JOINED
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

OWNED = compiled("D?A+s(?:[AT]*A|T*N)(?!s)")
LONGEST = 9  # tokens of a description that is printed with what describes it
CLOSE = 3  # sentences that "the channel" looks back
NEAR = 2  # sentences that "it" looks back
OWN = frozenset(("his", "her"))


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
    if (word in MASCULINE or word in FEMININE) and not ends_a_name(s, span, head):
        sex = "m" if word in MASCULINE else "f"
        found = pronoun(scene, sentence, span[0], sex) or leads.speaks_next(scene, sentence, sex)
        return found or Resolved(s.words[head], ActorKind.PERSON, "no one person before it", open=True)
    if (owner := told_in_brackets(s, span)) is not None:
        return resolve(scene, sentence, owner, owner[1] - 1)
    if word in documents.READS and code == "N" and head > span[0]:
        return resolve(scene, sentence, (span[0], head), head_of(s, span[0], head))  # "a statement from the firm read"
    if code == "N" and word in CHANNELS and (owner := account(s, span, head)) is not None:
        return resolve(scene, sentence, owner, head_of(s, *owner))
    if not head and word in anonymous.OF_WHOM and (longer := anonymous.whole(s, span, head)) != span:
        group = ActorKind.GROUP if word.endswith("s") else ActorKind.PERSON
        return Resolved(printed(scene, sentence, longer), group, "as printed", extent=s.cover(*longer))
    if head and s.words[head - 1].lower() == "whose" and (whose := belonging.whose(scene, sentence, head)) is not None:
        return whose
    if (
        word in documents.ISSUED
        and head > span[0]
        and s.words[span[0]].lower() in OWN
        and "s" not in s.classes[span[0] : head]
    ):
        return resolve(scene, sentence, (span[0], span[0] + 1), span[0])  # "His first post, in full: …"
    if word in documents.PAGES and code == "N" and (whose := _page_of(scene, sentence, span, head)) is not None:
        return whose
    if word == "corporation" and span == (head - 1, head + 1) and (house := _corporation(scene, sentence, span[0])):
        return house
    issued = word in documents.WORDS or (word in documents.ISSUED and not documents.is_dated(s, head))
    if word in documents.FINDINGS and head > span[0] + 1 and s.classes[head - 1] == "s":
        writer = resolve(scene, sentence, (span[0], head - 1), head_of(s, span[0], head - 1))
        if writer.kind is ActorKind.PERSON and scene.cast.proven(writer.name):
            return writer._replace(how="whose document it is")  # "Roe's report calls it", but "the board's report"
    if issued and "s" in (before := s.classes[span[0] : head]):
        owner = span[0], span[0] + before.rindex("s")  # "Roe's remarks came by way of the Echo"
        return resolve(scene, sentence, owner, head_of(s, *owner))
    if word in ("one", "another") and head == span[0] and span[1] > head + 2 and s.words[head + 1] == "of":
        noun = s.words[span[1] - 1].lower().removesuffix("s")
        if leads.is_lead(scene, s.paragraph) and is_role(noun) and (found := leads.introduced(scene, sentence, noun)):
            return found
        return Resolved(printed(scene, sentence, span), ActorKind.PERSON, "one of several, as printed")
    if (clause := before_clause(s, span)) is not None:
        return _with_clause(scene, sentence, span, clause)
    if code in "AN" and (medium := _ends_name(scene, s, head)) is not None:
        return medium
    if (quoted := _quoted_by(scene, sentence, span)) is not None:
        return quoted
    if code == "A" and (politician := parties.meant(scene, sentence, span, head)) is not None:
        return politician
    chunk = chunk_at(s, head)
    if (whole := of_union(s, span) or (of_body(s, span, chunk) if code == "A" else None)) and whole != span:
        return resolve(scene, sentence, whole, whole[1] - 1)._replace(extent=s.cover(*whole))
    if head + 1 < len(s.words) and s.words[head + 1].lower() in MEDIA_WORDS:
        longer = span[0], head + 2  # "State television" without its capital
        if are_media(words := printed(scene, sentence, longer)):
            return Resolved(words, ActorKind.GROUP, "as printed", extent=s.cover(*longer))
    if word == "it" and (found := documents.read_out(scene, sentence) or documents.says(scene, sentence)):
        return found
    if word == "it" and s.words[head + 1 : head + 3] == ("be", "known"):
        for event in scene.events(sentence):  # "Roe let it be known that"
            if event.cue == (head - 1, head + 3):
                return resolve(scene, sentence, event.subject, event.head)
    if word == "it":
        return _it(scene, sentence, span[0]) or Resolved(s.words[head], None, "nothing near it can be meant", open=True)
    if word == "which" or (word in MEDIUM_NOUNS and not s.words[head][0].isupper()):
        found = beside(scene, sentence, head) if word == "which" else named_before_noun(scene, s, span, head)
        if not found and word == "channel" and points_back(s, span, head):
            found = last_channel(scene, sentence - CLOSE, sentence)
        if not found and (word == "which" or points_back(s, span, head)):
            found = institution(scene, sentence, span, head)
        if found:
            return found
    if (
        leads.is_lead(scene, s.paragraph)
        and (chunk is None or chunk == (head, head + 1))
        and _begun_with(s, span, word)
    ):
        found = leads.introduced(scene, sentence, word, s.words[span[0] : head + 1])
        if found:
            return found
    if "C" in s.classes[span[0] : span[1]] and (one := described_twice(s, span)):
        return resolve(scene, sentence, one, one[1] - 1)
    if not s.paragraph and code == "N" and (named := headed(scene, s, span)):
        return named
    if not s.paragraph and chunk and is_headline(s) and (named := begins(scene, s, chunk)):
        return named
    if not s.paragraph and chunk and is_headline(s) and (named := office_of(scene, s, chunk)):
        return named
    if (
        code == "A"
        and "C" in (before := s.classes[span[0] : chunk[0] if chunk else span[1]])
        and not (
            before[0] == "D" and before[-1] == "," and "A" not in before  # “Her guitarist and ex-husband, John Roe”
        )
        and not hails_from(scene, s, span, chunk)
        and not _goes_on(s, span)
    ):
        return Resolved(printed(scene, sentence, span), ActorKind.GROUP, "as printed")
    if not s.paragraph and chunk == span and code == "T" and (named := described.headlined(scene, s, head)):
        return named
    office = code == "T" or (code == "A" and is_role(word))  # "the Supreme Commander", "the Emir"
    if s.classes[span[0]] == "D" and office and chunk == (span[0] + 1, head + 1) and not _is_medium(scene, s, head):
        officer = described.describes(scene, sentence, span, head)
        if officer is not None:
            return officer
    leads_something = word == "head" and s.words[span[1] : span[1] + 1] == ("of",)
    if leads_something and (
        led := head_of_state(scene, s, span, at) or heads_of_state.meant(scene, sentence, span, head)
    ):
        return led
    if s.words[head] in INITIALS and chunk and chunk[1] == head + 1 and (by := _by_initials(scene, s, head)):
        return by
    if chunk and (chunk[1] <= span[1] or s.words[span[1]].lower() in ("of", "for")):
        named = scene.cast.named(s.words[chunk[0] : chunk[1]], at)
        if named and not is_nationality(s, span, head) and not is_member(s, span, head):
            named = belonging.seated(_sorted(named, s, chunk[0]), s, chunk)
            return named if chunk[1] <= span[1] else named._replace(extent=s.cover(*chunk))
    if code in "NT" and (named := titled_last(scene, s, span)) is not None:
        return named
    if code == "W" and (found := _relative(scene, sentence, head)):
        return found
    if word == "they" and (found := _they(scene, sentence)):
        return found
    if code == "N" and JOINED.match(s.words[head]) and (named := scene.cast.named([s.words[head]], at)):
        return named
    return common_nouns.meant(scene, sentence, span, head)


def _page_of(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Whose page on the web speaks: "the club's website says", "Its website says" behind "The firm did not reply"."""
    s = scene.sentences[sentence]
    owner = s.classes.rfind("s", span[0] + 1, head)
    if owner > 0:
        return resolve(scene, sentence, (span[0], owner), head_of(s, span[0], owner))
    if span == (head - 1, head + 1) and s.words[span[0]].lower() in OWN:
        return resolve(scene, sentence, (span[0], head), span[0])
    if span != (head - 1, head + 1) or s.words[span[0]].lower() != "its":
        return None
    return _it(scene, sentence, span[0]) or _subject_before(scene, sentence)


_BEGINS = compiled("(?P<subject>D?[NAT]*[NAT])[RX]*[VBNX]")


def _subject_before(scene: Scene, sentence: int) -> Resolved | None:
    """The body that the sentence before begins with: "The company did not reply. Its website says"."""
    s = scene.sentences[sentence - 1] if sentence else None
    m = _BEGINS.match(s.classes) if s is not None else None
    if s is None or m is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    found = resolve(scene, sentence - 1, m.span("subject"), head_of(s, *m.span("subject")))
    person = found.kind is ActorKind.PERSON and (scene.cast.surely(found.name) or found.name[:1].islower())
    return None if found.open or person else found


# Broadcasters in whose names "Corporation" stands.
CORPORATIONS = frozenset(
    ("BBC", "ABC", "CBC", "SABC", "NBC", "Australian Broadcasting Corporation", "Canadian Broadcasting Corporation")
)


def _corporation(scene: Scene, sentence: int, before: int) -> Resolved | None:
    """The broadcaster last named that is a corporation: "The BBC has apologised. The corporation said"."""
    found = last_medium(scene, sentence, before, kinds=frozenset({ActorKind.BROADCASTER}))
    return found if found is not None and found.name in CORPORATIONS else None


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


def _sorted(named: Resolved, s: Sentence, first: int) -> Resolved:
    """A name before which its sort stands is a medium: "the daily Roe reported"."""
    kind = SURE_MEDIA.get(s.words[first - 1].lower()) if first else None
    return named._replace(kind=kind) if kind and named.kind is ActorKind.PERSON else named


def _by_initials(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """The one person who holds an office that is written by its initials; a headline's may be named below it."""
    at = s.starts[head] if s.paragraph else len(scene.text)
    held = [(office.split(), scene.cast.role(office.split(), at)) for office in INITIALS[s.words[head]]]
    lands = s.words[max(0, head - 2) : head]  # "Danish FM"
    found = {
        who.name: who
        for office, who in held
        if who is not None and not only_one.of_other_country(scene, [*lands, *office], who.name)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _begun_with(s: Sentence, span: tuple[int, int], word: str) -> bool:
    """Whether a headline or a lead speaks of somebody by what he or she is: "Dad tells of …", "A dad has told …"."""
    if word.startswith("spokes") and s.words[span[1] : span[1] + 1] == ("for",):
        return False  # who speaks for somebody is told by that
    return (is_role(word) or word in person_nouns.UNNAMED) and (
        not s.paragraph or s.words[span[0]].lower() in ("a", "an")
    )


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


def _is_medium(scene: Scene, s: Sentence, head: int) -> bool:
    """Whether a capitalised office is a medium's whole name: "the Guardian", "the Ambassador"."""
    place = s.starts[head]
    near = scene.named[bisect_left(scene.named, ((place,),)) :][:1] if s.words[head][0].isupper() else ()
    return any(at.start == place and at.end == s.ends[head] and actor.kind in MEDIA for at, actor in near)


def _relative(scene: Scene, sentence: int, at: int) -> Resolved | None:
    """Whom "who" at a token refers to: the chunk before it, which belongs to the mention where it stands beside it."""
    s = scene.sentences[sentence]
    span = antecedent(s, at) if at else None
    if span is None or s.words[at].lower() not in ("who", "whom"):
        return None
    if (named := _told_by_apposition(scene, sentence, span)) is not None:
        return named
    found = resolve(scene, sentence, span, head_of(s, *span))
    if found.open or found.extent:
        return found
    whole = span[0], at - (s.classes[at - 1] == ",")
    if found.kind in (None, ActorKind.GROUP) and whole[1] - whole[0] <= LONGEST:
        found = found._replace(name=printed(scene, sentence, whole))  # "two people familiar with the talks"
    return found._replace(extent=s.cover(*whole))


def _told_by_apposition(scene: Scene, sentence: int, span: tuple[int, int]) -> Resolved | None:
    """Who is named before the commas that a description stands in: "Ann Roe, a former head of safety, who says"."""
    s, first = scene.sentences[sentence], span[0]
    comma = s.classes.rfind(",", 0, first)
    if (
        comma < 1
        or s.words[comma + 1].lower() not in ("a", "an", "the")
        or set(s.classes[comma + 1 : first]) - set("DNATIs")
    ):
        return None
    chunk = chunk_at(s, comma - 1)
    if chunk is None or chunk[1] != comma or chunk[1] - chunk[0] < 2:
        return None
    named = scene.cast.named(s.words[slice(*chunk)], s.starts[chunk[0]])
    return named if named is not None and named.kind is ActorKind.PERSON and scene.cast.proven(named.name) else None


def _it(scene: Scene, sentence: int, before: int) -> Resolved | None:
    """What "it" means: what speaks or leads in the sentences before and is no person; else the medium last named."""
    first = max(0, sentence - NEAR)
    if (channel := posting_channel(scene, sentence)) is not None:
        return channel
    for i in range(sentence, first - 1, -1):
        s = scene.sentences[i]
        limit = before if i == sentence else len(s.classes)
        events = [e for e in scene.events(i) if e.subject[1] <= limit]
        options = [(e.subject, e.head) for e in (events[-NEAREST:] if i == sentence else events[:NEAREST])]
        if (m := OWNED.match(s.classes)) and m.end() <= limit and names.is_body(s.words[m.end() - 1]):
            options.append((m.span(), m.end() - 1))  # "Norland's Foreign Ministry put it bluntly"
        elif (
            (m := CHUNK.match(s.classes, _past_label(s)))
            and m.end() <= limit
            and s.classes[m.end() : m.end() + 1] not in "st"
        ):
            options.append((m.span(), head_of(s, *m.span())))
        for span, head in options:
            word, code = s.words[head].lower(), s.classes[head]
            body = word in BODIES or word in firms.COMPANIES
            if (by := documents.author(scene, i, span, head)) is not None:
                return by
            if code not in "ANT" or (code == "N" and word.endswith("s")) or (is_role(word) and not body):
                continue
            if word in PEOPLE:
                continue  # "People by the weir, it stressed, …"
            found = resolve(scene, i, span, head)
            somebody = found.kind is ActorKind.PERSON and (" " in found.name or scene.cast.proven(found.name))
            if scene.outlet is not None and names.fold(found.name) == names.fold(scene.outlet):
                continue  # "Reuters could not determine": of itself an outlet says no more
            sure = found.kind is ActorKind.PERSON and scene.cast.surely(found.name)
            if found.kind in MEDIA or not (found.open or somebody or sure):
                return found._replace(how="what speaks or leads before it")
    return last_medium(scene, sentence, before, scene.sentences[first].span.start, but=scene.outlet)


_LABEL = compiled("[-.M]{0,2}[NATDsIC]{1,5}:(?!Q)")


def _past_label(s: Sentence) -> int:
    """Where an item begins behind what it is about: "- Company: Roe Verde has …"."""
    m = _LABEL.match(s.classes)
    return m.end() if m else 0


def _several(scene: Scene, sentence: int) -> Resolved | None:
    """The body of many with which a sentence begins, if it names nobody else who acts: "The Guards rejected this"."""
    s = scene.sentences[sentence]
    m = CHUNK.match(s.classes)
    if m is None or s.words[m.end() - 1][-1:] != "s" or s.classes[m.end() - 1] != "A" or s.words[0].lower() != "the":
        return None
    acting = [e for e in scene.events(sentence) if e.subject[0] >= m.end() and s.classes[e.head] in "NATP"]
    named = scene.cast.named(s.words[1 : m.end()], s.starts[1])
    if acting or named is None or scene.cast.surely(named.name):
        return None
    return Resolved(named.name, ActorKind.GROUP, "those with whom the sentence before begins")


_HOLDERS = compiled("(?:A{1,3}-)?(?P<who>D?M?[NAT]{0,3}[NT])I[^VBXGQ,;:.]{1,12}[RX]*[BVN]")


def _holders(scene: Scene, sentence: int) -> Resolved | None:
    """Those of an office with which a sentence begins, and no others: "Transport commissioners of four islands met"."""
    s = scene.sentences[sentence]
    m = _HOLDERS.match(s.classes)
    if m is None or not _several_of_office(s.words[m.end("who") - 1]):
        return None
    if any(_several_of_office(word) or word in PEOPLE for word in s.words[m.end("who") :]):
        return None
    return Resolved(
        printed(scene, sentence, m.span("who")), ActorKind.GROUP, "those with whom the sentence before begins"
    )


def _several_of_office(word: str) -> bool:
    return word.endswith("s") and is_role(word.removesuffix("s"))


def _they(scene: Scene, sentence: int) -> Resolved | None:
    """Whom "they" means that opens what a sentence reports: those who act in the sentence before, if no others do."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    found = {}
    if (several := _several(scene, sentence - 1) or _holders(scene, sentence - 1)) is not None:
        return several
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


def _goes_on(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether what "and" joins is a clause: "the officer, Ann Roe, and first reported by the Echo, called"."""
    joined = s.classes.rfind("C", *span)
    return any(word.lower() in ENGLISH.finite for word in s.words[joined + 1 : span[1]])
