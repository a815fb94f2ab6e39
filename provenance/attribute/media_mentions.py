"""Which medium a mention means: by its name, by the noun for it, or because it was named last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from provenance.actors import lists, names
from provenance.attribute.chunks import chunk_at
from provenance.attribute.coreference import Resolved
from provenance.attribute.masked import Sentence
from provenance.attribute.persons import THINGS
from provenance.attribute.printed import is_origin
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

# “the company’s head of safety, Rolf Amundsen,”: the name behind a description is whom it means.
APPOSED = compiled(
    "(?:[It](?:D?[NATM]+(?:s[NATM]*)?(?:ID?[NAT]+)?|D))?,(?:[TN]{1,3}(?=A[AT]*A,)|T{0,2})(?P<name>A[AT]*A|AN(?=,))(?=[,.VX]|$)"
)
# The same behind a clause: “An engineer who saw it in 2021, Ann Roe, told …”.
DESCRIBED = compiled("W[^,QVW;:.]{1,24},T{0,2}(?P<name>A[AT]*A),[RX]*[VB]")
MEDIUM_NOUNS = frozenset(
    """agency newspaper paper outlet broadcaster network channel station magazine daily tabloid site website
    publication""".split()
)
SITES = frozenset("site website".split())  # no agency is called so
SURE_MEDIA = {
    **dict.fromkeys(("newspaper", "magazine", "daily", "tabloid"), ActorKind.PAPER),
    "broadcaster": ActorKind.BROADCASTER,
}
AGENCY_PHRASE = compiled(r"^(?:the |its )?(?:news |state |official |state-run |wire )*(?:agency|wire)$", re.IGNORECASE)
_GROUP_MEDIA = compiled(
    r"^(?:the |its |\w+ )*(?:state|local|official|national|foreign|domestic|regional|\w+ian|\w+ese)"
    r"[ -](?:run )?(?:media|television|tv|radio|press)$",
    re.IGNORECASE,
)
MEDIA_WORDS = frozenset("agency wire media television tv radio press".split())  # the last words of those phrases
_LAST = tuple(MEDIA_WORDS)
BESIDE = frozenset("state news official state-run wire same national public local private independent".split())
SMALL = 3  # letters of an agency that prints its name without a capital


def are_media(words: str) -> bool:
    """Whether words mean media by what they are alone: "state media", "the Iranian press"."""
    return words.lower().endswith(_LAST) and _GROUP_MEDIA.match(words) is not None


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


def beside(scene: Scene, sentence: int, head: int) -> Resolved | None:
    """The body or medium whose name stands right before "which": "Europol, which warned of it,"."""
    s = scene.sentences[sentence]
    end = head - (s.classes[head - 1 : head] == ",")
    chunk = chunk_at(s, end - 1) if end else None
    named = scene.cast.named(s.words[slice(*chunk)], s.starts[chunk[0]]) if chunk and chunk[1] == end else None
    if named is None or chunk is None or (named.kind is ActorKind.PERSON and scene.cast.surely(named.name)):
        return None
    if named.name.rsplit(" ", 1)[-1].lower() in THINGS:
        return None
    kind = ActorKind.BODY if named.kind is ActorKind.PERSON else named.kind  # nobody is "which"
    return named._replace(kind=kind, extent=s.cover(*chunk))


def points_back(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether nothing beside a noun for a medium makes it another: "the state agency", but no "space agency"."""
    return all(
        w.lower() in BESIDE
        or names.fold(w) in lists.places().demonyms
        or (s.classes[k] == "A" and names.fold(w) in lists.places().cities)
        for k, w in enumerate(s.words[span[0] + 1 : head], span[0] + 1)
    )


def named_before_noun(scene: Scene, s: Sentence, span: tuple[int, int], head: int) -> Resolved | None:
    """The medium that a mention names before its noun, "the Echo newspaper", and that no other can be meant by."""
    begin = span[0]
    if "s" in s.classes[begin:head]:  # "Norland's state news agency": whose it is, is no name of it
        begin += s.classes[begin:head].rindex("s") + 1
    first = next((k for k in range(begin, head) if s.classes[k] == "A" and not is_origin(s.words[k])), None)
    if first is None or is_seat(s, first, head):
        return None
    named = s.cover(first, head)
    within = (actor for at, actor in scene.media if at.start < named.end and named.start < at.end)
    known = next((actor for actor in within if actor.kind in MEDIA), None)
    if known is not None:
        return Resolved(known.name, known.kind, "the medium that it names")
    kind = SURE_MEDIA.get(s.words[head].lower())
    return Resolved(" ".join(s.words[first : head + (kind is None)]), kind, "as printed")  # "the Space agency" is none


def is_seat(s: Sentence, first: int, head: int) -> bool:
    """Whether the one name before a noun for a medium is that of the city where it is: "the Leeds newspaper"."""
    return "A" not in s.classes[first + 1 : head] and names.fold(s.words[first]) in lists.places().cities


def small(scene: Scene, s: Sentence, head: int) -> Resolved | None:
    """A medium whose name has no capital: "the agency dpa"."""
    at = s.starts[head]
    i = bisect_left(scene.media, ((at,),))
    if i == len(scene.media) or scene.media[i][0].start != at or scene.media[i][1].kind not in MEDIA:
        return None
    return Resolved(scene.media[i][1].name, scene.media[i][1].kind, "registry")


def institution(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """What "it" or "the agency" means: the medium last named, but "the agency" is first the one whose name says so."""
    s = scene.sentences[sentence]
    if s.classes[span[0]] == "D" and (body := scene.cast.body(s.words[head], s.starts[span[0]])):
        return body
    if s.words[head].lower() == "agency" and (office := _office(scene, sentence)):
        return office
    if s.words[head].lower() in SITES:
        return last_medium(scene, sentence, span[0], kinds=MEDIA - {ActorKind.AGENCY}, but=scene.outlet)
    return last_medium(scene, sentence, span[0])


# Last words of the names of offices that are agencies too.
OFFICES = frozenset(
    "administration authority bureau office department commission institute directorate inspectorate".split()
)


def _office(scene: Scene, sentence: int) -> Resolved | None:
    """The office that speaks in the sentence before: "The Food Administration said …. The agency urged …"."""
    s = scene.sentences[sentence - 1] if sentence else None
    if s is None or s.paragraph != scene.sentences[sentence].paragraph:
        return None
    for event in scene.events(sentence - 1):
        if event.group and s.words[event.head].lower() in OFFICES and (chunk := chunk_at(s, event.head)):
            return scene.cast.named(s.words[slice(*chunk)], s.starts[chunk[0]])
    return None


def last_medium(
    scene: Scene,
    sentence: int,
    before: int,
    least: int = 0,
    *,
    kinds: frozenset[ActorKind] = MEDIA,
    but: str | None = None,
) -> Resolved | None:
    """The agency, paper or broadcaster last named before a token, and not before ``least`` in the text, if any."""
    s = scene.sentences[sentence]
    end = s.ends[before - 1] if before else s.span.start
    for i in range(bisect_right(scene.named, end, key=lambda m: m[0].end) - 1, -1, -1):
        at, actor = scene.named[i]
        if at.start < least:
            return None
        if actor.kind in kinds and (
            but is None or names.fold(but) not in map(names.fold, (actor.name, *actor.aliases))
        ):
            return Resolved(actor.name, actor.kind, "the medium last named")
    return None
