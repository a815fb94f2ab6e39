"""Quotations within quotations: who, in the outer speaker's words, said the inner ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.attribute import person_nouns, rules
from provenance.attribute.chunks import name_chunks, plain
from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.printed import ARTICLE
from provenance.attribute.resolve import resolve
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene, build
from provenance.attribute.speakers import Spoken
from provenance.attribute.words import ENGLISH
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Kind, Span
from provenance.segment.layout import Layout

ROMANCE = frozenset(("fr", "es", "it", "pt"))
LATIN = frozenset(("de", "fr", "es", "it", "pt", "pl"))
APART = frozenset(("tr", "ar"))  # whose order of words nothing here knows
SLAVIC = frozenset(("ru", "uk"))
FIRST_PERSON = frozenset("i we me us ich wir je nous yo nosotros я мы ми".split())
THINGS = frozenset("it this that these those which what whose".split())
SUBJECTS = frozenset("on il elle ils elles".split())  # before an object: "ils nous ont dit"
CONTRACTED = compiled("(?:i|we|he|she|they|you|it|[mtsdlnc]|qu)['’]")  # "m’a dit": no name either
# Spoken English: "he goes, ‘…’", "my mother was like: ‘…’"; and an aside between subject and cue.
_TAIL = 160  # code points before the inner marks
_SOMEBODY = r"(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Aa]n?|[Oo]ne|[Aa]nother)(?: [\w’'-]+){1,3}?"
_WHO = rf"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|{_SOMEBODY})"
_OPENS = r"(?:^|[.!?;:,—–]\s+|\b(?:and|but|so|then|when|because|where|that|if)\s+)"
_LIKE = compiled(
    rf"{_OPENS}(?P<who>{_WHO})(?:\s+(?:just|then|also|actually|literally))?"
    r"(?:\s+(?P<goes>goes|go|went)|\s+(?P<was>(?:was|is|were|are) (?:all )?like)|(?P<s>[’']s like))[,:]?\s*$"
)
_ASIDE = compiled(
    rf"{_OPENS}(?P<who>{_SOMEBODY}), [^.!?;:“”\"]{{3,60}}, (?P<goes>(?:once |later |then )?"
    r"(?:told|asked|warned|assured|informed) (?:me|us|him|her|them)|(?:said|says|asks|replied)(?: to (?:me|us))?)"
    r"[,:]?\s*$"
)
# "He turns around and says, ‘…’", "my wife looked at me and went: ‘…’"
_DOES = compiled(
    rf"{_OPENS}(?P<who>{_WHO})(?: (?!who |that |which |when |if )[a-z’']+){{1,6}}? and (?:then |just )?"
    r"(?P<goes>says|said|goes|went|asks|asked|tells me|told me|shouts|shouted|whispers|whispered)[,:]?\s*$"
)


def decide(scene: Scene, inside: Span, outer: Span, kind: Kind, around: Resolved | None) -> Spoken | None:
    """The speaker of the quotation ``outer`` by the words of the quotation ``inside`` that holds it.

    "I" is the speaker ``around`` it; a pronoun of the third person is somebody of whom these words, or else what the
    article says right before them, speak alone; where it may be another it stays open.
    """
    inner = build(Layout(scene.text, [inside]), [outer], scene.registry, scene.language)
    if 0 not in inner.where:
        return None
    sentence, token = inner.where[0]
    if scene.language is ENGLISH and (spoken := _spoken(scene, inner, inside, outer, around)):
        return spoken
    if scene.language.lang in APART:
        return None
    if scene.language.lang == "pl" and around is not None and (own := _polish_i(scene, inner, inside, outer, around)):
        return own
    if scene.language.lang == "pl" and around is not None and (own := _polish_kin(scene, inner, inside, outer, around)):
        return own
    if scene.language.lang in SLAVIC:
        return _slavic(scene, inner, kind, around) or _talked_with(scene, inner, inside, outer, around)
    if scene.language.lang == "pl" and (other := _talked_with(scene, inner, inside, outer, around)) is not None:
        return other
    if scene.language.lang in LATIN and (told := _abroad(scene, inner, kind, around)) is not None:
        return told
    if scene.language.lang in ROMANCE:
        return _own(scene, inner, inside, outer, around)
    apart = scene.language.lang in ("de", "pl")  # whose subject may stand anywhere
    decision = rules.in_sentence(inner, sentence, token, kind) if not apart else None
    if decision is None:
        return None
    s = inner.sentences[sentence]
    word = s.words[decision.head].lower()
    if CONTRACTED.match(word):
        return None  # "I'm told": whoever told it has no name here
    if decision.head and s.words[decision.head - 1].lower() in SUBJECTS:
        return None  # « On nous a dit : “…” »
    if scene.language is ENGLISH and word in THINGS:
        return None
    resolved = resolve(inner, sentence, decision.subject, decision.head)
    if word in FIRST_PERSON:
        if around is None:
            return None
        resolved = around
    elif scene.language is ENGLISH:
        resolved = _known(scene, inner, s.cover(*decision.subject), word, resolved, around)
    cue = s.cover(*decision.event.cue) if decision.event else None
    return Spoken(decision, resolved, s.cover(*decision.subject), cue, CONFIDENCE[decision.rule])


_I_SAID = late(r"(?<!\w)(?P<said>\w{2,}(?:łem|łam)|mówię|pytam|krzyczę|myślę)(?: [\w-]+){0,4}[,:]? *$", re.IGNORECASE)


def _polish_i(scene: Scene, inner: Scene, inside: Span, outer: Span, around: Resolved) -> Spoken | None:
    """The speaker's own earlier words, by a verb in the first person: "Krzyknąłem: „Uciekaj!”"."""
    start = max(inside.start, outer.start - _TAIL)
    m = _I_SAID.search(scene.text[start : outer.start])
    if m is None:
        return None
    sentence, token = inner.where[0]
    said = Span(start + m.start("said"), start + m.end("said"))
    decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
    return Spoken(decision, around, said, said, CONFIDENCE[decision.rule])


_HE_SAID = late(
    r"(?:^|[.!?…] )(?:(?:Ona?|Potem|Później|Tylko|Wtedy) )*(?P<said>\w{2,}(?P<end>ła?))"
    r"(?: (?:mi|nam|tylko|krótko)){0,2}: *$",
    re.IGNORECASE,
)


def _polish_kin(scene: Scene, inner: Scene, inside: Span, outer: Span, around: Resolved) -> Spoken | None:
    """Whose relative the speaker is, of whom alone these words tell: "Powiedział: „…”" of a captain's wife."""
    start = max(inside.start, outer.start - _TAIL)
    tail = scene.text[start : outer.start]
    m = _HE_SAID.search(tail) if not around.open else None
    if m is None or m["said"].lower() not in scene.reading.known.cues or _NAMED.search(tail):
        return None
    from provenance.attribute.foreign.relatives import relative

    one = relative(scene.reading, around.name, "f" if m["end"] == "ła" else "m")
    if one is None or one.name is None:
        return None
    sentence, token = inner.where[0]
    said = Span(start + m.start("said"), start + m.end("said"))
    decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
    who = Resolved(one.name, ActorKind.PERSON, one.how)
    return Spoken(decision, who, said, said, CONFIDENCE[decision.rule])


_NAMED = late(r"(?<=[\w,] )[A-ZŁŚŻĆŹ]\w+")  # a capital within a sentence


def _abroad(scene: Scene, inner: Scene, kind: Kind, around: Resolved | None) -> Spoken | None:
    from provenance.attribute.foreign import inner as foreign

    return foreign.decide(scene, inner, kind, around)


def _own(scene: Scene, inner: Scene, inside: Span, outer: Span, around: Resolved | None) -> Spoken | None:
    """The outer speaker, of his or her own words: "yo le dije: …"."""
    from provenance.attribute.foreign import inner as foreign

    tail = scene.text[max(inside.start, outer.start - _TAIL) : outer.start]
    if around is not None and (he := foreign.told_before(scene, inside, tail)) is not None and he.name != around.name:
        sentence, token = inner.where[0]
        decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
        meant = Resolved(he.name or "", he.kind, "whom the sentence before the quotation is about")
        said = Span(outer.start - len(tail), outer.start - len(tail) + len(tail.rstrip(" :")))
        return Spoken(decision, meant, said, None, CONFIDENCE[decision.rule])
    at = foreign.own(tail, scene.language.lang) if around is not None else None
    if around is None or at is None:
        return None
    sentence, token = inner.where[0]
    decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
    start = outer.start - len(tail)
    mention = Span(start + at.start, start + at.end)
    return Spoken(decision, around, mention, None, CONFIDENCE[decision.rule])


def _talked_with(scene: Scene, inner: Scene, inside: Span, outer: Span, around: Resolved | None) -> Spoken | None:
    """With whom a speaker says to have talked: "Він сказав мені: „…“" behind "переказав розмову з рибалкою"."""
    from provenance.attribute.foreign import talked_with

    start = max(inside.start, outer.start - _TAIL)
    found = talked_with.he_said(scene.text[start : outer.start], scene.reading.known) if around is not None else None
    if found is None or around is None or around.open:
        return None
    one = talked_with.partner(scene.reading, inside, found.gender, around.name)
    if one is None or one.name is None:
        return None
    sentence, token = inner.where[0]
    said = Span(start + found.said.start, start + found.said.end)
    decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
    return Spoken(decision, Resolved(one.name, ActorKind.PERSON, one.how), said, said, CONFIDENCE[decision.rule])


def _slavic(scene: Scene, inner: Scene, kind: Kind, around: Resolved | None) -> Spoken | None:
    from provenance.attribute.foreign import inner_slavic

    return inner_slavic.decide(scene, inner, kind, around)


def _spoken(scene: Scene, inner: Scene, inside: Span, outer: Span, around: Resolved | None) -> Spoken | None:
    """The subject of spoken English's "goes" and "was like", and of a cue behind an aside."""
    tail = scene.text[max(inside.start, outer.start - _TAIL) : outer.start]
    m = _LIKE.search(tail) or _ASIDE.search(tail) or _DOES.search(tail)
    if m is None:
        return None
    at = outer.start - len(tail)
    who, cue = m["who"], next(k for k in ("goes", "was", "s") if m.re.groupindex.get(k) and m[k])
    mention, said = Span(at + m.start("who"), at + m.end("who")), Span(at + m.start(cue), at + m.end(cue))
    word = who.lower()
    if word in FIRST_PERSON:
        found = around
    elif word == "they":
        found = Resolved(who, None, "a pronoun that nothing before it settles", open=True)
    elif word in MASCULINE or word in FEMININE:
        found = _known(scene, inner, mention, word, Resolved(who, ActorKind.PERSON, "no one person", open=True), around)
    elif _is_one(word.rsplit(" ", 1)[-1]):
        found = Resolved(ARTICLE.sub("", who), ActorKind.PERSON, "as printed")
    else:
        found = None
    if found is None:
        return None
    sentence, token = inner.where[0]
    decision = Decision("subject_verb_quote", sentence, (token, token + 1), token, None)
    return Spoken(decision, found, mention, said, CONFIDENCE[decision.rule])


def _known(scene: Scene, inner: Scene, mention: Span, word: str, found: Resolved, around: Resolved | None) -> Resolved:
    """``found`` in the quoted words, by what the article knows besides: a fuller name, whom a pronoun can only mean."""
    if found.open and (word in MASCULINE or word in FEMININE):
        gender = "m" if word in MASCULINE else "f"
        those = list(_spoken_of(scene, inner, mention.start, gender))
        if not those and around is not None:
            those = [one for one in _beside(scene, mention.start, gender) if one is None or one.name != around.name]
        names = {one.name if one is not None else "" for one in those}
        one = those[0] if len(names) == 1 else None
        return one or found
    if not found.open and found.kind is ActorKind.PERSON and found.name[:1].isupper():
        fuller = scene.cast.named(found.name.split(), mention.start)
        if fuller is not None and fuller.kind is ActorKind.PERSON and scene.cast.proven(fuller.name):
            return fuller
    return found


_INTRODUCED = compiled(
    r"\b(?P<first>an?|my|our|one|another|the|his|her|this|that) (?=(?P<rest>[a-z’'-]+(?: [a-z’'-]+){0,2})\b)"
)


def _described(m: re.Match[str]) -> tuple[str, str] | None:
    """The mention of one person that begins at a determiner, and its noun: "a bus driver"."""
    words = m["rest"].split()
    for k, word in enumerate(words):
        if _is_one(word) and not any(map(_is_one, words[k + 1 : k + 2])):
            return " ".join([m["first"], *words[: k + 1]]), word
        if word in _BETWEEN:
            return None
    return None


_BETWEEN = frozenset("of in at on by from to for with who that and or is was were are said says".split())


def _spoken_of(scene: Scene, inner: Scene, end: int, gender: str) -> Iterator[Resolved | None]:
    """Whom the quoted words before ``end`` speak of: the named, and the unnamed by what they are."""
    for s in inner.sentences:
        if s.span.start >= end:
            break
        for first, last in name_chunks(s):
            words = s.words[first:last]
            who = scene.cast.named(words, s.starts[first]) if s.starts[first] < end and plain(words) else None
            if who is None or fold(who.name) in places().cities or fold(who.name) in places().countries:
                continue
            alone = last - first == 1 and not scene.cast.proven(who.name) and fold(who.name) not in given_names()
            if alone and (not first or s.classes[first - 1] in "It"):
                continue  # "From Hull. Swear to God."
            if who.kind is ActorKind.PERSON and scene.cast.gender(who.name) in (None, gender):
                yield who if scene.cast.proven(who.name) else None
        near = scene.text[s.span.start : min(s.span.end, end)]
        for m in _INTRODUCED.finditer(near[:1].lower() + near[1:]):
            one = _described(m)
            if one is not None and person_nouns.gender(one[1]) in (None, gender):
                name = ARTICLE.sub("", one[0])
                known = scene.cast.role(name.split(), end) if m["first"] == "the" else None
                yield known or Resolved(name, ActorKind.PERSON, "the only one of whom these words speak")


def _is_one(noun: str) -> bool:
    return person_nouns.is_one(noun)


def _beside(scene: Scene, at: int, gender: str) -> Iterator[Resolved | None]:
    """Whom the article's own words speak of in the paragraph of offset ``at`` up to there, and in the one before it."""
    sentences = scene.sentences_in(Span(max(0, at - REACH), at))
    number = sentences[-1].paragraph if sentences else 0
    for s in sentences:
        if s.paragraph < number - 1:
            continue
        index = scene.index(s.span.start)
        for first, last in name_chunks(s):
            who = scene.cast.named(s.words[first:last], s.starts[first]) if s.starts[first] < at else None
            somebody = who is not None and who.kind is ActorKind.PERSON and scene.cast.proven(who.name)
            if who is not None and somebody and scene.cast.gender(who.name) in (None, gender):
                yield who._replace(how="the only one besides the speaker of whom the article speaks before it")
        for i, word in enumerate(s.words):
            if s.classes[i] not in "NT" or not _is_one(word) or s.starts[i] >= at or s.classes[i + 1 : i + 2] in "ANT":
                continue
            if s.classes[i + 1 : i + 3] == ",A" or person_nouns.gender(word) not in (None, gender):
                continue
            start = i
            while start > 0 and s.classes[start - 1] in "NTA":
                start -= 1
            who = resolve(scene, index, (max(0, start - 1), i + 1), i)
            yield who if who.kind is ActorKind.PERSON and scene.cast.proven(who.name) else None


REACH = 1200  # code points that a pronoun within a quotation looks back
