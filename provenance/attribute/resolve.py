"""From a mention in a sentence to the name of an actor."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import NamedTuple

from provenance.actors import lists, names
from provenance.attribute import anonymous, described, documents, leads
from provenance.attribute.chunks import chunk_at, is_headline, name_chunks, plain
from provenance.attribute.coreference import FEMININE, MASCULINE, Resolved
from provenance.attribute.events import APPOSITION, CHUNK, NP, antecedent, head_of, subject_of
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import is_role
from provenance.attribute.persons import THINGS
from provenance.attribute.scene import Scene
from provenance.attribute.words import JOINED
from provenance.model import MEDIA, ActorKind

REACH = 8  # sentences that a pronoun looks back
NEAR = 2  # sentences that "it" looks back
CHAIN = 32  # pronouns followed on the way to one, by what they own too: “His father met his brother.”, and so on
LED_IN = re.compile(f"(?:[IR][^,VWQ:;]*|S[^,Q:;]*P[^,Q:;]*),(?P<subject>{NP})(?P<app>{APPOSITION}?)[RX]*[XVB]")
NEAREST = 12  # subjects of one sentence, and names, that it weighs: an endless sentence has thousands
DEPTH = 4  # pronouns that are followed to the pronoun before
# “the company’s head of safety, Rolf Amundsen,”: the name behind a description is whom it means.
APPOSED = re.compile("(?:I(?:D?[NATM]+|D))?,T{0,2}(?P<name>A[AT]*A|AN(?=,))(?=[,.VX]|$)")
# The same behind a clause: “An engineer who saw it in 2021, Ann Roe, told …”.
DESCRIBED = re.compile("W[^,QVW;:.]{1,24},T{0,2}(?P<name>A[AT]*A),[RX]*[VB]")
# Whoever is called so was hardly named before, and nothing else.
NOBODY = frozenset("spokesman spokeswoman spokesperson official source insider".split())
FOR = re.compile("ID?(?:[NAT]+s)*[NAT]+")
# What is read or heard there others said, and nobody knows who.
RECORDS = frozenset("document transcript log recording record minute paper memo email e-mail filing file note".split())
LONGEST = 9  # tokens of a description that is printed with what describes it, and of a headline’s name
BY = re.compile("ID?(?P<name>[AT]+)")
DOCUMENTS = frozenset("report study survey analysis paper review audit investigation statement poll inquiry".split())
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
MEDIUM_NOUNS = frozenset(
    "agency newspaper paper outlet broadcaster network channel station magazine daily tabloid".split()
)
SURE_MEDIA = {
    **dict.fromkeys(("newspaper", "magazine", "daily", "tabloid"), ActorKind.PAPER),
    "broadcaster": ActorKind.BROADCASTER,
}
AGENCY_PHRASE = re.compile(
    r"^(?:the |its )?(?:news |state |official |state-run |wire )*(?:agency|wire)$", re.IGNORECASE
)
GROUP_MEDIA = re.compile(
    r"^(?:the |its |\w+ )*(?:state|local|official|national|foreign|domestic|regional|\w+ian|\w+ese)"
    r"[ -](?:run )?(?:media|television|tv|radio|press)$",
    re.IGNORECASE,
)


MEDIA_WORDS = frozenset("agency wire media television tv radio press".split())  # the last words of those phrases
BESIDE = frozenset("state news official state-run wire same national public local private independent".split())
SMALL = 3  # letters of an agency that prints its name without a capital
_END = itemgetter(1)


def may_be_medium(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention has the shape of one that can mean a medium: a name, "it", "the paper". Cheap to ask."""
    code, word = s.classes[head], s.words[head].lower()
    if word in ("it", "which") or (word in MEDIUM_NOUNS and not s.words[head][0].isupper()):
        return True
    if code == "N" and len(word) <= SMALL and head == span[1] - 1:
        return True  # "the agency dpa"
    if s.words[head][:1].isupper() and code in "AT":
        return code == "T" or "C" not in s.classes[span[0] : span[1]]
    return code in "NT" and APPOSED.match(s.classes, span[1]) is not None


def resolve(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    """Name what the tokens ``span`` of a sentence mean; the words as printed where nothing more is known."""
    key = (sentence, span, head)
    if key not in scene.resolved:
        scene.resolved[key] = _resolve(scene, sentence, span, head)
    return scene.resolved[key]


def _resolve(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    s = scene.sentences[sentence]
    word, code = s.words[head].lower(), s.classes[head]
    at = s.spans[span[0]].start
    if word in MASCULINE or word in FEMININE:
        found = pronoun(scene, sentence, span[0], "m" if word in MASCULINE else "f")
        return found or Resolved(s.words[head], ActorKind.PERSON, "no one person before it", open=True)
    chunk = chunk_at(s, head)
    if head + 1 < len(s.words) and s.words[head + 1].lower() in MEDIA_WORDS:
        longer = span[0], head + 2  # "State television" without its capital
        if GROUP_MEDIA.match(printed := _printed(scene, sentence, longer)):
            return Resolved(printed, ActorKind.GROUP, "as printed", extent=s.cover(*longer))
    if word == "it" and (found := documents.read_out(scene, sentence)):
        return found
    if word == "it":
        return _it(scene, sentence, span[0]) or Resolved(s.words[head], None, "nothing near it can be meant", open=True)
    if word == "which" or (word in MEDIUM_NOUNS and not s.words[head][0].isupper()):
        found = _beside(scene, sentence, head) if word == "which" else _medium(scene, s, span, head)
        if not found and (word == "which" or _points_back(s, span, head)):
            found = _institution(scene, sentence, span, head)
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
    ):
        return Resolved(_printed(scene, sentence, span), ActorKind.GROUP, "as printed")
    if chunk and (chunk[1] <= span[1] or s.words[span[1]].lower() in ("of", "for")):
        named = scene.cast.named(s.words[chunk[0] : chunk[1]], at)
        if named and not _is_nationality(s, span, head) and not _is_member(s, span, head):
            named = _sorted(named, s, chunk[0])
            return named if chunk[1] <= span[1] else named._replace(extent=s.cover(*chunk))
    if code == "W" and (found := _relative(scene, sentence, head)):
        return found
    if word == "they" and (found := _they(scene, sentence)):
        return found
    if code == "N" and JOINED.match(s.words[head]) and (named := scene.cast.named([s.words[head]], at)):
        return named
    if code == "N" and word.removesuffix("s") in RECORDS and "A" not in s.classes[span[0] : head]:
        return Resolved(s.words[head], None, "a record is nobody", open=True)
    if code in "POW":
        return Resolved(s.words[head], None, "a pronoun that nothing before it settles", open=True)
    if code in "NV" and (found := documents.issuer(scene, sentence, span, head)):
        return found
    if code in "NV" and word in DOCUMENTS and (m := BY.match(s.classes, span[1])):
        named = scene.cast.named(s.words[m.start("name") : m.end("name")], at) if s.words[span[1]] == "by" else None
        if named and named.kind not in MEDIA:
            return named._replace(extent=s.cover(m.start("name"), m.end("name")))
    if code in "NT" and (m := APPOSED.match(s.classes, span[1]) or DESCRIBED.match(s.classes, span[1])):
        named = scene.cast.named(s.words[m.start("name") : m.end("name")], at)
        if named and (m.re is APPOSED or (named.kind is ActorKind.PERSON and scene.cast.proven(named.name))):
            return named._replace(extent=s.cover(m.start("name"), m.end("name")))
    if not s.words[head][:1].isupper() and (medium := _small(scene, s, head)):
        return medium
    if s.classes[span[0]] == "D" and code in "NT" and (named := anonymous.as_named(scene, s, head)):
        return named
    if s.classes[span[0]] == "D" and (named := described.describes(scene, sentence, span, head)):
        return named
    if (
        not s.paragraph
        and s.classes[span[0]] != "D"
        and code in "NT"
        and (named := described.headlined(scene, s, head))
    ):
        return named
    if code in "NT" and word.startswith("spokes") and (m := FOR.match(s.classes, span[1])):
        span = (span[0], m.end()) if s.words[span[1]].lower() == "for" else span  # "a spokesman for the mayor"
    if (
        code in "NT"
        and s.paragraph <= leads.LEAD
        and is_role(word)
        and (found := leads.introduced(scene, sentence, word))
    ):
        return found
    printed = _printed(scene, sentence, span)
    person = described.is_one(word) or word in anonymous.INSIDERS
    if code in "NT" and span == (head - 1, head + 1) and person and s.words[span[0]].lower() == "the":
        printed = anonymous.unnamed(scene, sentence, head) or printed
    group = (code in "ND" and word.endswith("s")) or bool(GROUP_MEDIA.match(printed))
    return Resolved(printed, ActorKind.GROUP if group else None, "as printed")


def _sorted(named: Resolved, s: Sentence, first: int) -> Resolved:
    """A name before which its sort stands is a medium: "the daily Roe reported"."""
    kind = SURE_MEDIA.get(s.words[first - 1].lower()) if first else None
    return named._replace(kind=kind) if kind and named.kind is ActorKind.PERSON else named


def _begun_with(s: Sentence, span: tuple[int, int], word: str) -> bool:
    """Whether a headline or a lead speaks of somebody by what he or she is: "Dad tells of …", "A dad has told …"."""
    return (is_role(word) or word in described.UNNAMED) and (not s.paragraph or s.words[span[0]].lower() in ("a", "an"))


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
        found = found._replace(name=_printed(scene, sentence, whole))  # "two people familiar with the talks"
    return found._replace(extent=s.cover(*whole))


def _is_member(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention is a description that an acronym ends: "the Leeds South MP"."""
    word = s.words[head]
    return s.words[span[0]].lower() == "the" and word.isupper() and is_role(word.lower()) and head == span[1] - 1


def _is_nationality(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether a mention is a determiner and one capitalised word for a person’s origin: "the Finn"."""
    return s.classes[span[0]] == "D" and head == span[0] + 1 == span[1] - 1 and _is_origin(s.words[head])


def _it(scene: Scene, sentence: int, before: int) -> Resolved | None:
    """What "it" means: what speaks or leads in the sentences before and is no person; else the medium last named."""
    first = max(0, sentence - NEAR)
    for i in range(sentence, first - 1, -1):
        s = scene.sentences[i]
        limit = before if i == sentence else len(s.classes)
        events = [e for e in scene.events(i) if e.subject[1] <= limit]
        options = [(e.subject, e.head) for e in (events[-NEAREST:] if i == sentence else events[:NEAREST])]
        if (m := CHUNK.match(s.classes)) and m.end() <= limit and s.classes[m.end() : m.end() + 1] not in "st":
            options.append((m.span(), head_of(s, *m.span())))
        for span, head in options:
            word, code = s.words[head].lower(), s.classes[head]
            if code not in "ANT" or (code == "N" and word.endswith("s")) or is_role(word):
                continue
            found = resolve(scene, i, span, head)
            if found.kind in MEDIA or not (
                found.open or found.kind is ActorKind.PERSON or scene.cast.surely(found.name)
            ):
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
        if word.endswith("s") and is_role(word.removesuffix("s")) and s.classes[e.head] in "NAT":
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
    return Resolved(_printed(scene, sentence - 1, e.subject), ActorKind.GROUP, "those who act in the sentence before")


def _beside(scene: Scene, sentence: int, head: int) -> Resolved | None:
    """The body or medium whose name stands right before "which": "Europol, which warned of it,"."""
    s = scene.sentences[sentence]
    end = head - (s.classes[head - 1 : head] == ",")
    chunk = chunk_at(s, end - 1) if end else None
    named = scene.cast.named(s.words[slice(*chunk)], s.spans[chunk[0]].start) if chunk and chunk[1] == end else None
    if named is None or chunk is None or (named.kind is ActorKind.PERSON and scene.cast.surely(named.name)):
        return None
    if named.name.rsplit(" ", 1)[-1].lower() in THINGS:
        return None
    kind = ActorKind.BODY if named.kind is ActorKind.PERSON else named.kind  # nobody is "which"
    return named._replace(kind=kind, extent=s.cover(*chunk))


def _points_back(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether nothing beside a noun for a medium makes it another: "the state agency", but no "space agency"."""
    return all(w.lower() in BESIDE or names.fold(w) in lists.places().demonyms for w in s.words[span[0] + 1 : head])


def _medium(scene: Scene, s: Sentence, span: tuple[int, int], head: int) -> Resolved | None:
    """The medium that a mention names before its noun, "the Echo newspaper", and that no other can be meant by."""
    first = next((k for k in range(span[0], head) if s.classes[k] == "A" and not _is_origin(s.words[k])), None)
    if first is None:
        return None
    named = s.cover(first, head)
    within = (actor for at, actor in scene.media if at.start < named.end and named.start < at.end)
    known = next((actor for actor in within if actor.kind in MEDIA), None)
    if known is not None:
        return Resolved(known.name, known.kind, "the medium that it names")
    kind = SURE_MEDIA.get(s.words[head].lower())
    return Resolved(" ".join(s.words[first : head + (kind is None)]), kind, "as printed")  # "the Space agency" is none


def _small(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """A medium whose name has no capital: "the agency dpa"."""
    at = s.spans[head].start
    i = bisect_left(scene.media, ((at,),))
    if i == len(scene.media) or scene.media[i][0].start != at or scene.media[i][1].kind not in MEDIA:
        return None
    return Resolved(scene.media[i][1].name, scene.media[i][1].kind, "registry")


def _is_origin(word: str) -> bool:
    return names.fold(word) in lists.places().demonyms


def _institution(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """What "it" or "the agency" means: the medium last named, but "the agency" is first the one whose name says so."""
    s = scene.sentences[sentence]
    if s.classes[span[0]] == "D" and (body := scene.cast.body(s.words[head], s.spans[span[0]].start)):
        return body
    return last_medium(scene, sentence, span[0])


def _printed(scene: Scene, sentence: int, span: tuple[int, int]) -> str:
    """The words of a mention without their article, on one line."""
    return ARTICLE.sub("", " ".join(scene.text[slice(*scene.sentences[sentence].cover(*span))].split()))


def pronoun(scene: Scene, sentence: int, before: int, gender: str, depth: int = 0) -> Resolved | None:
    """The nearest person before a pronoun at token ``before``: a subject first, then anybody, sentence by sentence."""
    key = (sentence, before, gender, depth)
    if key not in scene.antecedents:
        notes = scene.cast.notes
        followed = notes.get("followed", 0)
        if followed == CHAIN:
            return None
        notes["followed"] = followed + 1
        scene.antecedents[key] = None  # whoever asks on the way here gets no answer
        scene.antecedents[key] = _antecedent(scene, sentence, before, gender, depth)
        notes["followed"] = followed
    return scene.antecedents[key]


def _antecedent(scene: Scene, sentence: int, before: int, gender: str, depth: int) -> Resolved | None:
    vague, noun = None, ""  # "The striker, signed in January, …": who that is, the article does not say
    for i in range(sentence, max(-1, sentence - REACH), -1):
        seen = _within(scene, i, before, gender, depth) if i == sentence else _earlier(scene, i, gender, depth)
        if vague is None and i >= sentence - 1:
            vague, noun = seen.vague, seen.noun
        if seen.somebody is not None:
            # whoever has the floor since an earlier paragraph, the article does not name
            return seen.somebody if scene.sentences[i].paragraph == scene.sentences[sentence].paragraph else None
        if seen.named is not None:
            if vague is not None and (noun in NOBODY or scene.cast.is_another(seen.named.name, noun)):
                return vague
            return seen.named
    return None


class Seen(NamedTuple):
    """Whom a sentence has for a pronoun: somebody left unnamed, or somebody named; ``vague``, who stands before."""

    vague: Resolved | None = None
    noun: str = ""
    somebody: Resolved | None = None
    named: Resolved | None = None


def _within(scene: Scene, sentence: int, before: int, gender: str, depth: int) -> Seen:
    """Whom a sentence has before its token ``before``: the nearest subject first."""
    subjects = [(e.subject, e.head) for e in reversed(scene.events(sentence)) if e.subject[1] <= before]
    chunks = name_chunks(scene.sentences[sentence])
    chunks = chunks[: bisect_right(chunks, before, key=_END)][-NEAREST:]
    return _seen(scene, sentence, subjects[:NEAREST] + [(c, c[1] - 1) for c in chunks], gender, depth)


def _earlier(scene: Scene, sentence: int, gender: str, depth: int) -> Seen:
    """Whom a whole sentence has, found once."""
    known: dict[tuple[int, str, int], Seen] = scene.cast.notes.setdefault("seen", {})
    key = sentence, gender, depth
    if key not in known:
        s, events = scene.sentences[sentence], scene.events(sentence)
        options = [(e.subject, e.head) for e in events[:NEAREST]]
        silent = not any(e.group for e in events)
        if (silent or s.classes[:1] == "S") and (
            m := LED_IN.match(s.classes)
        ):  # "At home in Leeds, her mother, Ann Roe, was out"
            options.insert(0, subject_of(s, m))
        if silent and (m := CHUNK.match(s.classes)) and s.classes[m.end() : m.end() + 1] not in "st":
            options.insert(0, (m.span(), head_of(s, *m.span())))  # whatever its verb, the sentence begins with it
        options += [(c, c[1] - 1) for c in name_chunks(s)[:NEAREST]]
        known[key] = _seen(scene, sentence, options, gender, depth)
    return known[key]


def _seen(scene: Scene, sentence: int, options: list[tuple[tuple[int, int], int]], gender: str, depth: int) -> Seen:
    """Whom the first of ``options`` that may stand behind a pronoun means."""
    s, vague, noun = scene.sentences[sentence], None, ""
    for span, head in options:
        named = _bearer(scene, sentence, span, head, gender, depth)
        if named is not None:
            if scene.cast.proven(named.name) and scene.cast.gender(named.name) in (None, gender):
                return Seen(vague, noun, None, named)
            continue
        if DESCRIBED.match(s.classes, span[1]):
            continue  # the name behind the clause is another of the options
        if described.is_somebody(s, span, head, gender):
            how = "the person whom the article leaves unnamed"
            return Seen(vague, noun, Resolved(_printed(scene, sentence, span), ActorKind.PERSON, how))
        if vague is None and described.is_definite(s, span, head, gender):
            how = "whom the article does not tie to a name"
            vague, noun = Resolved(_printed(scene, sentence, span), ActorKind.PERSON, how), s.words[head].lower()
    return Seen(vague, noun)


def _bearer(scene: Scene, sentence: int, span: tuple[int, int], head: int, gender: str, depth: int) -> Resolved | None:
    """Whom a chunk names that may stand behind a pronoun of that gender."""
    s = scene.sentences[sentence]
    word = s.words[head].lower()
    if word in MASCULINE or word in FEMININE:
        same = word in (MASCULINE if gender == "m" else FEMININE) and depth < DEPTH
        return pronoun(scene, sentence, span[0], gender, depth + 1) if same else None
    if s.classes[span[0]] == "D" and (s.classes[head] not in "AT" or _is_nationality(s, span, head)):
        if described.gender(word) not in (None, gender):
            return None
        return described.describes(scene, sentence, span, head)
    return _chunk_name(scene, sentence, head)


def _chunk_name(scene: Scene, sentence: int, head: int) -> Resolved | None:
    s = scene.sentences[sentence]
    chunk = chunk_at(s, head)
    if chunk is None or not plain(words := s.words[slice(*chunk)]):
        return None
    return scene.cast.named(words, s.spans[chunk[0]].start)


def last_medium(scene: Scene, sentence: int, before: int, least: int = 0) -> Resolved | None:
    """The agency, paper or broadcaster last named before a token, and not before ``least`` in the text, if any."""
    s = scene.sentences[sentence]
    end = s.spans[before - 1].end if before else s.span.start
    for i in range(bisect_right(scene.media, end, key=lambda m: m[0].end) - 1, -1, -1):
        at, actor = scene.media[i]
        if at.start < least:
            return None
        if actor.kind in MEDIA:
            return Resolved(actor.name, actor.kind, "the medium last named")
    return None
