"""Whom a mention without a name means: a paper, which is nobody, a body, somebody described, or its words as printed.

They are asked in an order that is known here. Names, pronouns and media are settled before, in ``resolve``.
"""

from __future__ import annotations

from provenance.actors import lists, names
from provenance.attribute import (
    anonymous,
    belonging,
    described,
    documents,
    firms,
    heads_of_state,
    holders,
    institutions,
    leads,
    person_nouns,
)
from provenance.attribute.beside_mention import head_of_state, is_called, posted
from provenance.attribute.chunks import ENVOYS, LABELS, chunk_at
from provenance.attribute.coreference import Resolved
from provenance.attribute.holders import introduced
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import APPOSED, DESCRIBED, are_media, small
from provenance.attribute.offices import is_role
from provenance.attribute.persons import BODIES as SORTS_OF_BODIES
from provenance.attribute.printed import FOR, is_nationality, printed
from provenance.attribute.pronouns import pronoun
from provenance.attribute.scene import Scene
from provenance.attribute.speaking import speaks
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

BULLETS = 8  # paragraphs above the text, where it begins with points
TOP = 2  # paragraphs above the text that may be headline and standfirst
ARTICLES = frozenset("the a an its their our my your".split())  # which stand for nobody
NAMED_SO = compiled("DA+")  # before "company": the MBP company
OFFICE = compiled("(?:ID?[NATCs]*[NAT])+")  # behind "press service": of the Ministry of Ports
BY = compiled("ID?(?P<name>[AT]+)")
OF_SOMEBODY = frozenset("friend pal mate neighbour neighbor relative acquaintance confidant associate".split())
BODIES = SORTS_OF_BODIES | frozenset(
    """
    body group federation bureau office department court organisation organization movement committee commission
    council panel
    """.split()
)


def meant(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    """Whom the tokens ``span`` with the noun ``head`` mean, where no name, pronoun or medium settles it."""
    return (
        _body_or_paper(scene, sentence, span, head)
        or _somebody(scene, sentence, span, head)
        or _as_printed(scene, sentence, span, head)
    )


def _body_or_paper(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """The body that is called so, and the issuer of a paper, which itself is nobody."""
    s = scene.sentences[sentence]
    word, code = s.words[head].lower(), s.classes[head]
    at = s.starts[span[0]]
    if code == "N" and word.removesuffix("s") in documents.RECORDS and _owned_by_none(s, span, head):
        body = documents.issuer(scene, sentence, span, head) if word in documents.PAPERS else None
        return body or Resolved(s.words[head], None, "a record is nobody", open=True)
    if code in "POW" or (code == "D" and word in ARTICLES):
        return Resolved(s.words[head], None, "a pronoun that nothing before it settles", open=True)
    if (
        code in "NT"
        and word in ENVOYS
        and s.words[span[1] : span[1] + 1] == ("to",)
        and (who := posted(scene, s, span))
    ):
        return who
    if word == "counsel" and head == span[0]:  # "“…,” counsel pleaded"
        found = scene.cast.role([word], at) or holders.latest(scene, sentence, [word], at)
        if found:
            return found
    if code == "N" and word in BODIES and (named := is_called(scene, s, span)):
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
    if code in "NV" and word in documents.DOCUMENTS and (m := BY.match(s.classes, span[1])):
        named = scene.cast.named(s.words[m.start("name") : m.end("name")], at) if s.words[span[1]] == "by" else None
        if named and named.kind not in MEDIA:
            return named._replace(extent=s.cover(m.start("name"), m.end("name")))
    return None


def _somebody(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved | None:
    """Whom a name beside the noun, its sort, or the description itself means."""
    s = scene.sentences[sentence]
    word, code = s.words[head].lower(), s.classes[head]
    at = s.starts[span[0]]
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
    if code in "NT" and s.classes[span[0]] != "D" and (leader := heads_of_state.meant(scene, sentence, span, head)):
        return leader
    if s.classes[span[0]] == "D" and (named := described.describes(scene, sentence, span, head)):
        return named
    if not s.paragraph and word in firms.COMPANIES and (firm := firms.traded(scene, sentence)):
        return firm
    bullet = s.paragraph <= BULLETS and s.words[0] in ("*", "•")  # what an agency puts below its headline
    if (
        (s.paragraph <= TOP or bullet)
        and s.classes[span[0]] != "D"
        and code in "NT"
        and (named := described.headlined(scene, s, head))
    ):
        return named
    if (
        (code in "NT" or (code == "A" and names.fold(word) in lists.places().demonyms))
        and s.words[span[0]].lower() == "the"
        and any(person_nouns.tells_age_or_children(w) for w in s.words[slice(*span)])
    ):
        near = {
            p.name: p
            for g in person_nouns.gender(word) or "mf"
            if (p := pronoun(scene, sentence, span[0], g)) is not None
        }
        if len(near) > 1:  # a man and a woman: the one whom this paragraph or the one before names
            start = next(o.span.start for o in scene.sentences if o.paragraph >= s.paragraph - 1)
            near = {name: p for name, p in near.items() if scene.cast.named_since(name, start, at)}
        if len(near) == 1:
            return next(iter(near.values()))._replace(how="the one person near it, told by an age or by children")
        if not near:
            return leads.named_next(scene, sentence)
    return None


def _as_printed(scene: Scene, sentence: int, span: tuple[int, int], head: int) -> Resolved:
    """Whom the text goes on to name; else the words themselves."""
    s = scene.sentences[sentence]
    word, code = s.words[head].lower(), s.classes[head]
    at = s.starts[span[0]]
    if code in "NT":
        span = anonymous.whole(s, span, head)  # "a spokesman for the mayor"
    if (
        code in "NT"
        and leads.is_lead(scene, s.paragraph)
        and is_role(word)
        and not (word.startswith("spokes") and span[1] > head + 1)
        and not (s.words[span[0]].lower() == "the" and introduced(scene, word, at))  # "a spokesman" was met before
        and (found := leads.introduced(scene, sentence, word, s.words[span[0] : head + 1]))
    ):
        return found
    if (
        code in "NT"
        and head == span[1] - 1
        and s.words[span[1] : span[1] + 1] == ("of",)
        and (is_role(word.removesuffix("s")) or word == "head" or word.removesuffix("s") in OF_SOMEBODY)
    ):
        if (leader := head_of_state(scene, s, span, at)) is not None:
            return leader
        m = FOR.match(s.classes, span[1])
        chunk = chunk_at(s, m.end() - 1) if m else None
        if m:  # "a deputy of his party", "the chair of the Bank of Norland"
            span = span[0], max(m.end(), chunk[1] if chunk else 0)
    if word in ("service", "office") and s.words[head - 1].lower() == "press":
        m = OFFICE.match(s.classes, span[1]) if s.words[span[1] : span[1] + 1] == ("of",) else None
        longer = (span[0], m.end()) if m else span  # "the press service of the Ministry of Ports"
        return Resolved(printed(scene, sentence, longer), ActorKind.BODY, "as printed", extent=s.cover(*longer))
    if word in ("company", "firm") and NAMED_SO.fullmatch(s.classes, span[0], head) and head == span[1] - 1:
        named = span[0] + 1, head  # "the MBP company"
        return scene.cast.named(s.words[slice(*named)], at) or Resolved(
            printed(scene, sentence, named), ActorKind.BODY, "as printed"
        )
    if code == "A" and (word.upper() in LABELS or names.fold(word) in lists.places().months_and_days):
        return Resolved(s.words[head], None, "a label, or a date", open=True)
    words = printed(scene, sentence, span)
    person = person_nouns.is_one(word) or word in anonymous.INSIDERS or is_role(word.removesuffix("s"))
    if code in "NT" and span == (head - 1, head + 1) and person and s.words[span[0]].lower() == "the":
        words = anonymous.unnamed(scene, sentence, head) or words
    if word in belonging.SEATED and head == span[1] - 1:
        body = Resolved(words, ActorKind.BODY, "as printed")
        return belonging.seated(body, s, span)  # "the Cuban embassy in Washington"
    group = (code in "ND" and word.endswith("s")) or are_media(words)
    first = words.lower().partition(" ")[0]  # "villagers defy the order"
    says = speaks(word) or (first.endswith("s") and speaks(first)) or _of_people(s, span)
    if code == "N" and word.isalpha() and not group and not says:
        return Resolved(
            s.words[head], None, "a thing, of which the article does not tell whose words they are", open=True
        )
    return Resolved(words, ActorKind.GROUP if group else None, "as printed")


def _of_people(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a mention counts people: "a number of residents"."""
    end = span[1] + 1
    while end < len(s.classes) and s.classes[end] in "DNAM":
        end += 1
    return s.words[span[1] : span[1] + 1] == ("of",) and end > span[1] + 1 and speaks(s.words[end - 1].lower())


def _owned_by_none(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether no name stands before a noun, but that of a language: "a transcript", "an English summary"."""
    return "A" not in s.classes[span[0] : head] or is_nationality(s, (span[0], head), head - 1)
