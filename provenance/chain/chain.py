"""Orders the links of each quotation from the first speaker to the outlet, and carries them while they are in force.

What this sentence names is ``stated``; what an earlier quotation of the same speaker named is ``carried`` until another
source takes over or the scene changes; bylines, datelines and source lists are ``credited``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.actors.shapes import LAST
from provenance.attribute.words import ENGLISH
from provenance.chain import (
    clauses,
    constructions,
    digests,
    patterns,
    source_lines,
    source_parts,
    tapes,
    turns,
    where_said,
)
from provenance.chain.bracketed import Brackets
from provenance.chain.discourse import LEAD, Discourse
from provenance.chain.labelled import labelled
from provenance.chain.languages import east_slavic
from provenance.chain.languages.shape import HAS_IT
from provenance.chain.links import REACH, Named, Recent, Via, bodies, inside, links, media, ordered, within
from provenance.chain.page import Page, Placed, opening, prepared
from provenance.chain.same_medium import same
from provenance.chain.told import telling, to_initials, to_outlet, to_outlet_dative, to_outlet_glued
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import MEDIA, ActorKind, Attribution, Basis, Kind, Link, Role, Span

CONFIDENCE = {Basis.STATED: 0.9, Basis.CREDITED: 0.85, Basis.CARRIED: 0.75}


def chains(page: Page, placed: Sequence[Placed]) -> list[tuple[Link, ...]]:
    """One chain for each of ``placed``, which are in order of text."""
    taken = turns.taken(page, placed)
    linked = dict(zip((i for i, _ in taken), _in_turn(page, [p for _, p in taken]), strict=True))
    return [linked[i] for i in range(len(placed))]


def _in_turn(page: Page, placed: Sequence[Placed]) -> list[tuple[Link, ...]]:
    """One chain for each of ``placed``, which are in the order in which their words came."""
    state, last, seen, gap = Discourse(page.text, page.lang, page.hidden, lead=opening(page)), Recent(), 0, 0
    page, outlet = prepared(page)
    known = [name for name in page.named if name[1].kind in MEDIA]
    if page.lang == "en":  # of itself an outlet does not say "the newspaper"
        known = [name for name in known if not same(name[1].name, outlet)]
    apart = [name for name in known if not inside(page.hidden, name[0])]
    told = {span for p in placed if p.kind is not Kind.NOT_SPEECH and not _nobodys(p) for span in p.sentences}
    out: list[tuple[Link, ...]] = []
    nobody = _chain(None, (), (), page.outlet)
    ahead = source_lines.ahead(page, outlet) if page.lang in ("ru", "uk") else None
    brief = source_lines.read(page.text, page.sentences, page.named, outlet) if page.lang == "en" else None
    names = tuple(dict.fromkeys(p.attribution.name for p in placed if p.attribution and p.attribution.name))
    parts = source_parts.read(page, names)
    if parts is not None:
        ahead = None
    if brief is not None:
        ahead = brief.line, (*brief.inner, *brief.outer)
        state.home, state.homes = ahead[1], Span(0, brief.end)
        page = replace(
            page, credited=[v for v in page.credited if not brief.span.start <= v.span.start < brief.span.end]
        )
    brackets, said_line = Brackets(page.text), -1  # the paragraph of the quotation before
    entries = [m.start() for m in _ENTRY.finditer(page.text)] if page.lang == "en" else []
    ours_here: set[tuple[int, str]] = set()  # who spoke to the outlet itself, with the paragraph
    for p in placed:
        if p.kind is Kind.NOT_SPEECH:  # nobody's words came through anybody
            out.append(nobody)
            continue
        start = p.sentences[0].start
        if entries and entries[0] < start:
            state.new_entry()
            entries = [at for at in entries if at >= start]
        while gap < len(page.sentences) and page.sentences[gap][0].end <= start:
            span, line = page.sentences[gap]
            listed = parts is not None and parts.line.start <= span.start < parts.line.end
            if span not in told and not listed and (brief is None or span != brief.span):
                found = links(page.named, page.text, span, page.hidden, last, lang=page.lang)
                found += tapes.put_out(page.text, span, page.lang)
                if page.lang == "en":
                    found = [v for v in found if not clauses.is_book_publisher(page.text, v)]
                    last = _named_beside(page, (span,), last, outlet)
                    state.saw(found, line)
                we_asked = page.lang == "en" and clauses.we_asked(page.text, span, page.hidden)
                if we_asked or to_outlet(
                    page.text, telling(page.text, (span,), page.lang), page.outlet, lang=page.lang
                ):
                    state.asked, state.asking = line, span
                near: tuple[Via, ...] = ()
                if found:
                    if any(v.level is patterns.NEAR and same(v.name, outlet) for v in found):
                        state.asked, state.asking = line, span
                    teller = page.lang == "en" and _within(p.attribution, span)
                    near = tuple(
                        v
                        for v in ordered(found, span.end, page.text)
                        if _reports(page.text, span, v) or (teller and v.rule == "told")
                    )
                    if page.lang in ("fr", "es", "de") and constructions.IN_IT.search(page.text, *p.sentences[-1]):
                        near = tuple(v for v in ordered(found, span.end, page.text) if v in near or v.rule == HAS_IT)
                if near and page.lang in ("ru", "uk") and constructions.WORDS.search(page.text, span):
                    near = ()
                elif near and page.lang in _LATIN and line == said_line and _points_back(page.text, span):
                    near = tuple(v for v in near if v.level is not patterns.NEAR)  # of the words just before it
                if near and page.lang in _LATIN and not constructions.READ.search(page.text, *p.sentences[-1]):
                    near = tuple(  # what a medium printed before is not how these words came
                        v for v in near if not constructions.SINCE.search(page.text[span.start : v.span.start])
                    )
                if near:  # "was uploaded to YouTube and first reported by the Echo"
                    near = tuple(v for v in ordered(found, span.end, page.text) if v in near or v.rule == "carried_by")
                state.report(tuple(tapes.first(list(near))), span, line, outlet)
            gap += 1
        said_line = p.line
        if (
            p.through is not None
            and page.lang == "en"
            and any(same(actor.name, outlet) for _, actor in within(page.named, p.through.span))
        ):
            p = p._replace(through=None)  # "the letter, read by the Echo" in the Echo itself
        p = _within_clause(page, p) if page.lang in _CLAUSES else p
        last = _last_named(known, seen, start, last)
        found = _found(page, p, last, brackets)
        found += _distinct(labelled(page, p), found)
        if page.lang == "en":
            found = [
                v
                for v in found
                if not clauses.in_aside(page.text, p.sentences[0], p.at, v)
                and not clauses.is_book_publisher(page.text, v)
            ]
        media_found = [v for v in found if v.kind is not ActorKind.PLATFORM]
        if not media_found:
            found += digests.its_own(page, p, last)
        for v in media_found:
            last = last.then(v)
        if page.lang != "en" and not media_found:  # named beside the words, though no link
            last = _last_named(apart, start, p.sentences[-1].end, last)
        elif not media_found:
            last = _named_beside(page, p.sentences, last, outlet)
        if page.lang in ("ru", "uk"):
            found += [v for s in p.sentences for v in bodies(page.text, s, found, inside(page.hidden, s))]
        if page.lang in tapes.LANGUAGES:
            found += [v for s in p.sentences for v in tapes.put_out(page.text, s, page.lang)]
        found += _distinct(_said_after(page, p, told, last), found)
        seen = max(seen, p.sentences[-1].end)
        name = p.attribution.name if p.attribution else None
        if page.lang in ("ru", "uk") and name in state.own:  # "собеседник агентства" of who spoke to the outlet
            found = [v for v in found if not (v.kind in MEDIA and page.text[v.span.start].islower())]
        stated: list[Via] = []
        away: list[tuple[Via, str]] = []  # with whose words they are
        if found:
            others = (v for v in found if not same(v.name, name) and not same(f"{v.name} agency", name))
            stated = tapes.first(ordered([v for v in others if not same(v.name, outlet)], p.at, page.text))
            stated = [_meant(page, state, name, v) for v in stated] if page.credited else stated
            stated = [v for v in stated if not _is_where(page.text, v, name)]
            stated = [v for v in stated if not any(_is_where(page.text, v, page.text[slice(*o.span)]) for o in stated)]
            if page.lang == "en" and name is not None:
                away = [(v, who) for v in stated if (who := clauses.who_spoke_there(page.text, p.sentences, v, name))]
            stated = [v for v in stated if all(v is not other for other, _ in away)]
            if page.lang in _LATIN:
                words = p.at if p.words is None else p.words
                stated = [v for v in stated if not _beyond_turn(page, p.sentences, v, words)]
            if page.lang in _ROMANCE and len(stated) > 1:
                stated = [
                    v
                    for v in stated
                    if not _of_other_clause(page.text, v, stated, p.at if p.words is None else p.words)
                ]
        if name is None and not stated and state.loose_line == p.line and _is_voice(page.text, p.attribution):
            stated = [v._replace(basis=Basis.CARRIED) for v in state.loose]
        if p.kind is Kind.INDIRECT and name is None and stated:  # "according to papers obtained by the Echo"
            state.report(
                tuple(v for v in stated if _reports(page.text, p.sentences[0], v)), p.sentences[0], p.line, outlet
            )
        if p.through is not None:
            before = [v for v in stated if v.kind is ActorKind.PLATFORM] if p.through.rule == "read_out" else []
            after = (v for v in stated if v not in before and not same(v.name, p.through.name))
            stated = [*before, p.through, *after]
        if page.lang == "en" and p.kind is Kind.INDIRECT and clauses.we_asked(page.text, p.sentences[0], page.hidden):
            state.asked, state.asking = p.line, p.sentences[0]  # "I asked Roe whether jobs would go"
        reports = p.attribution is not None and p.attribution.kind in MEDIA and not stated  # nobody's words but its own
        if name is not None and p.within is None and not reports and not _is_turn(p) and not _heads(page, p):
            to_us = bool(found) and any(v.level is patterns.NEAR and same(v.name, outlet) for v in found)
            spoken = telling(page.text, p.sentences, page.lang)  # of most, none
            theirs = any(v.level is patterns.NEAR and v.kind in MEDIA for v in found)  # "told the paper": which?
            to_us = to_us or (page.lang == "en" and not theirs and clauses.to_us(page.text, p.sentences, page.hidden))
            to_us = to_us or (not theirs and bool(spoken) and to_outlet(page.text, spoken, page.outlet, lang=page.lang))
            to_us = to_us or (page.lang in _ROMANCE and not theirs and to_initials(page.text, p.sentences, page.outlet))
            to_us = to_us or (page.lang == "ar" and to_outlet_glued(page.text, p.sentences, page.outlet))
            to_us = to_us or (page.lang == "tr" and to_outlet_dative(page.text, p.sentences, page.outlet))
            if (to_us and same(name, outlet)) or _outlet_asks(page.text, p.attribution, outlet):
                state.asked = p.line
            if to_us:
                ours_here.add((p.line, name))
            lead = p.kind is Kind.INDIRECT and page.lang != "en" and p.line < state.lead
            ours = [v for v in found if same(v.name, outlet) and v.level > patterns.NEAR] if lead and stated else []
            relay = tuple(v for v in (*stated, *ours) if _reports(page.text, p.sentences[0], v)) if lead else ()
            speaks = p.kind is not Kind.INDIRECT or page.lang != "en" or _says(page.text, p.attribution)
            marked = p.kind is not Kind.INDIRECT
            once = p.through is not None and p.through.rule == "repeated" and page.lang in _ROMANCE
            reads = [v for v in stated if once and v is p.through]
            rest = [v for v in stated if v not in reads]  # who reads one message out is not how others' words come
            stated = state.links(name, rest, spoken, to_us, p.line, p.sentences, marked=marked, speaks=speaks)
            if p.through is not None and p.through.rule == "repeated" and page.lang not in _ROMANCE:
                own = (v for v in rest if v is not p.through and v.basis is Basis.STATED)
                state.passed_on(p.through.name, tuple(own), p.line)
            stated = [*reads, *stated]
            for via, who in away:
                state.spoke(who, via, p.sentences[0], p.line)
            stated = _as_teller(page, state, p, stated)
            stated = state.relayed_home(name, stated, p.sentences)
            if any(v.level > patterns.NEAR for v in relay):  # whose report the whole article is
                state.report(relay, p.sentences[0], p.line, outlet)
        if p.attribution and p.attribution.mention and _is_medium(p.attribution):
            medium = Via(
                p.attribution.name or "", p.attribution.kind, p.attribution.mention, "reported_by", patterns.REPORTER
            )
            cited = tuple(v for v in stated if not same(v.name, medium.name))
            unnamed = cited and patterns.UNNAMED.fullmatch(medium.name)
            state.heard = cited if unnamed or same(medium.name, outlet) else (*cited, medium)
            last = last.then(medium) if p.kind is Kind.INDIRECT else last
            reckons = page.lang in ("ru", "uk") and _reckons(page.text, p.attribution)
            if p.kind is Kind.INDIRECT and not reckons and (cited or not same(medium.name, outlet)):
                first = page.lang in ("ru", "uk") and p.attribution.rule == "next_sentence"
                ours = [v for v in found if same(v.name, outlet) and v.level > patterns.NEAR] if first else []
                # "Про це повідомляє X із посиланням на ЦТАК": whom it refers to goes before X
                state.report((medium, *cited, *ours) if first else (*cited, medium), p.sentences[-1], p.line, outlet)
        if page.lang == "en" and p.within is None:
            if not stated and not found:
                stated = [v for v in state.in_papers(p.attribution, p.line) if not same(v.name, outlet)]
            state.saw(found, p.line)
        levels = {v.level for v in stated if v.basis is Basis.STATED} if page.lang == "en" else ()
        if patterns.CITED in levels and patterns.REPORTER in levels:  # "…, Reuters reported, citing Interfax"
            state.report(tuple(stated), p.sentences[0], p.line, outlet)
        if not stated and ahead is not None and p.line < ahead[0] and p.within is None and name is not None:
            stated = [v._replace(basis=Basis.CARRIED) for v in ahead[1] if not same(v.name, name)]
        told_us = state.is_ours(name) or (p.through is not None and p.through.name in state.own)
        if brief is not None and not told_us and not any(v.basis is Basis.STATED for v in stated):
            stated += [v for v in _distinct(brief.outer, stated) if not same(v.name, name) and not same(v.name, outlet)]
        credited = page.credited if parts is None else parts.credited(name, stated, page)
        if credited and not told_us and not _told_to_one(page, stated):
            stated += [v for v in _distinct(credited, stated) if not same(v.name, name) and not same(v.name, outlet)]
        if p.within is None:
            out.append(_chain(p.attribution, stated, (), page.outlet))
        else:
            outer = out[p.within]
            out.append(_chain(p.attribution, _told_within(page, p), outer[:-1] if page.outlet else outer, page.outlet))
    return out if page.lang == "en" else _uncredited(placed, out, ours_here)


# The hour over an entry of a live page: "13:20", "4.05pm BST".
_ENTRY = late(r"^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|local time))?[ \t]*$", re.MULTILINE)


def _uncredited(
    placed: Sequence[Placed], made: Sequence[tuple[Link, ...]], ours: set[tuple[int, str]]
) -> list[tuple[Link, ...]]:
    """``made`` without a byline's agency where the paragraph goes on to say that its speaker told the outlet itself.

    "Ann Lee diz que o rio subiu. “Foi de noite”, recorda, em conversa com o JORNAL": both are told to the paper.
    """
    out = []
    for p, chain in zip(placed, made, strict=True):
        name = p.attribution.name if p.attribution is not None and p.within is None else None
        via = {link.basis for link in chain if link.role is Role.INTERMEDIARY}
        own = via == {Basis.CREDITED} and name is not None and (p.line, name) in ours  # not "der „Bote“ zitierte sie"
        out.append(tuple(link for link in chain if link.basis is not Basis.CREDITED) if own else chain)
    return out


# Between two media, a clause of its own begins: "…, negó todo y, en un vídeo en Instagram, exigió «…»".
_NEXT_CLAUSE = late(
    r",? (?:[^.;:«»“”\"]{3,160}) (?:y|e|et|ed),? (?:en|num|numa|no|na|dans|sur|in|su)"
    r" (?:[^.;:,«»“”\"]{0,40})$"
)


def _of_other_clause(text: str, v: Via, others: Sequence[Via], at: int) -> bool:
    """Whether of two media, each told something in a clause of its own, ``v`` is of the one without the word ``at``."""
    for o in others:
        a, b = sorted((v.span, o.span))
        near = o is not v and v.level is patterns.NEAR and o.level is patterns.NEAR
        if near and a.end < at and _NEXT_CLAUSE.fullmatch(text, a.end, b.start):
            return (v.span == a) == (b.start < at)
    return False


# Between what two people say in one sentence: "…, mientras que un portavoz, citado por AP, señaló …".
_TURN = late(
    r", (?:mientras(?: que| tanto)?|tandis qu(?:e|['’])|alors qu(?:e|['’])|quand|mentre|enquanto|ao passo que|während"
    r"|wohingegen)\b"
)


def _beyond_turn(page: Page, sentences: Sequence[Span], v: Via, at: int) -> bool:
    """Whether ``v`` is how another's words came, in a clause that tells of somebody else than the words ``at``.

    What reports the whole sentence, at its head or its end, is of both.
    """
    span = next((s for s in sentences if s.start <= v.span.start < s.end), None)
    if span is None or not span.start <= at < span.end or v.level > patterns.REPORTER:
        return False
    first, last = sorted((v.span.start, at))
    turn = _TURN.search(page.text, first, last)
    if turn is None or inside(page.hidden, Span(*turn.span())):
        return False
    if v.level is patterns.NEAR:
        return True
    ends = not re.search(r"\w{2,}[^\w]+\w{2,}", page.text[v.span.end : span.end])
    return v.span.start > at and not ends


def _told_to_one(page: Page, stated: Sequence[Via]) -> bool:
    """Whether words were told to one of several agencies in a list of sources, which is how they came then.

    A byline's agencies have written the report together: they are how all words came.
    """
    told = (v for v in stated if v.level is patterns.NEAR and v.kind is ActorKind.AGENCY)
    listed = [c for c in page.credited if c.rule == "tagline" and _LISTS.match(page.text, *_line(page.text, c.span))]
    return len(listed) > 1 and any(same(v.name, c.name) for v in told for c in listed)


def _line(text: str, at: Span) -> Span:
    """The line that a stretch stands on."""
    end = text.find("\n", at.end)
    return Span(text.rfind("\n", 0, at.start) + 1, end if end >= 0 else len(text))


_LISTS = late(
    r"\W*(?:sources?|źródł[oa]|джерел[оа]|источники?|quellen?|fuentes?|fonti?|fontes|kaynak(?:lar)?)[ \u00a0]?:",
    re.IGNORECASE,
)


def _as_teller(page: Page, state: Discourse, p: Placed, stated: list[Via]) -> list[Via]:
    """``stated``; where a Slavic speaker repeats another's words and no medium is named, with the speaker's media."""
    teller = p.through if p.through is not None and p.through.rule == "repeated" else None
    if teller is None or page.lang not in ("ru", "uk", "pl") or any(v is not teller for v in stated):
        return stated
    held = state.in_force.get(teller.name, ())
    return [*stated, *(v._replace(basis=Basis.CARRIED) for v in held if not same(v.name, teller.name))]


_ROMANCE = frozenset("fr es it pt".split())
_LATIN = _ROMANCE | {"de"}


def _is_voice(text: str, who: Attribution | None) -> bool:
    """Whether a voice on a recording speaks, whose it is nobody says for certain."""
    return who is not None and who.mention is not None and text[slice(*who.mention)].lower() == tapes.VOICE


def _meant(page: Page, state: Discourse, name: str | None, v: Via) -> Via:
    """``v``; where "the paper" was told something and the medium credited with the article refers to another, that one.

    "Source: A, citing B. “…,” he told the paper": he told B.
    """
    if v.level is not patterns.NEAR or not page.text[v.span.start].islower():
        return v
    if not any(same(v.name, c.name) for c in page.credited):
        return v
    before = state.in_force.get(name or "") or state.loose
    inner = (o for o in before if o.kind in MEDIA and not any(same(o.name, c.name) for c in page.credited))
    nearer = next(inner, None)
    return v._replace(name=nearer.name, kind=nearer.kind) if nearer is not None else v


def _points_back(text: str, sentence: Span) -> bool:
    """Whether a sentence begins with what means the words before it: "Así lo dijo en una entrevista con X"."""
    return constructions.THIS.match(text, *sentence) is not None


_RECKONING = compiled("(?:под|роз|рас)?(?:сч[её]т|рах)|оцен|оцін|прогноз|мнени|думк")


def _reckons(text: str, who: Attribution) -> bool:
    """Whether a Slavic medium says what it has itself worked out: "По подсчётам X": no report of what others said."""
    return who.cue is not None and _RECKONING.match(text, who.cue.start) is not None


SAYING = frozenset({"saying", "asserting", "writing", "denying"})


def _says(text: str, who: Attribution | None) -> bool:
    """Whether indirect speech has a verb of saying, or no cue to tell by."""
    if who is None or who.cue is None:
        return True
    words = text[slice(*who.cue)].lower().split()
    groups = [ENGLISH.finite.get(w) or ENGLISH.participle.get(w) for w in words]
    return "according" in words or any(g in SAYING for g in groups)


def _outlet_asks(text: str, who: Attribution | None, outlet: str | None) -> bool:
    """Whether the outlet asks, by its whole name or the end of it: "The Echo asked the club": it is told the answer."""
    if who is None or who.name is None or who.cue is None or outlet is None:
        return False
    if text[slice(*who.cue)].lower() not in ("asked", "asks", "contacted", "approached"):
        return False
    return same(who.name, outlet) or (who.name in LAST and outlet.endswith(f" {who.name}"))


_CHANNEL = compiled(r"[- ](?:channel|account|page|group|blog)s? (?=\w)")


def _is_where(text: str, v: Via, name: str | None) -> bool:
    """Whether a platform is where the channel is that speaks: "the Telegram channel Baltic Watch wrote"."""
    if name is None or v.kind is not ActorKind.PLATFORM:
        return False
    m = _CHANNEL.match(text, v.span.end)
    return m is not None and text.startswith(name, m.end())


_CLAUSES = ("en", "ar")  # languages whose clauses are parted
_IT = frozenset("he she it they who".split())


def _within_clause(page: Page, p: Placed) -> Placed:
    """``p`` looked for in its clause alone, where a semicolon or "while" parts it off, and it has its own source.

    "Roe told AFP that all was well; to us she said" has the outlet, "Roe told AFP: “…”; the mayor said" has nobody.
    """
    home, at = p.sentences[0], p.at if p.words is None else p.words
    sentence = page.text[slice(*home)]
    parts = (";", " while ", " whereas ", " reported ", "، في", "، بينما ", "” and ", "” but ", "”, and ", "”, but ")
    if not any(
        word in sentence for word in (*parts, "” though ", "”, though ", '" and ', '", and ', '" but ', '", but ')
    ):
        return p
    own = clauses.clause(page.text, home, page.hidden, at)
    mention = p.attribution.mention if p.attribution else None
    if own == home:
        return p
    apart = mention is not None and not own.start <= mention.start < own.end and home.start <= mention.start < home.end
    named = mention is not None and not apart and page.text[slice(*mention)].lower() not in _IT
    parted = named or mention is None or clauses.to_us(page.text, (own,), page.hidden)
    if not parted and not links(page.named, page.text, own, page.hidden, Recent(), lang=page.lang):
        return p
    return p._replace(sentences=(own, *(s for s in p.sentences[1:] if s != home)))


def _nobodys(p: Placed) -> bool:
    """Whether marks in a sentence are words that nobody says: a report that has them is one like others."""
    return p.kind is Kind.MIXED and (p.attribution is None or p.attribution.rule == "none")


def _heads(page: Page, p: Placed) -> bool:
    """Whether words stand in a heading by whose name they are, which opens no talk: "BAKAN KAYA: YOL AÇILACAK"."""
    return (
        page.lang in ("tr", "pl")
        and p.kind is Kind.INDIRECT
        and p.attribution is not None
        and p.attribution.rule == "label"
    )


def _is_turn(p: Placed) -> bool:
    """Whether words stand behind their speaker's label: what is said there is said to whoever prints it."""
    mention = p.attribution.mention if p.attribution else None
    return p.kind is Kind.BLOCK and mention is not None and mention.end <= p.at


def _within(who: Attribution | None, sentence: Span) -> bool:
    """Whether the speaker is named in a sentence that quotes nobody: "Roe told the Echo she'd go. “…”"."""
    return who is not None and who.mention is not None and sentence.start <= who.mention.start < sentence.end


def _reports(text: str, sentence: Span, v: Via) -> bool:
    """Whether a medium named in a sentence without a quotation may be how the words after it came."""
    if v.rule in (
        tapes.RULE,
        "platform",
        "its_interview",
        "on_air",
        "interview",
        "in_video",
        "in_paper",
        "seen_by",
        "asked_by",
    ):
        return True
    if v.level > patterns.NEAR or v.rule in constructions.NAMES:
        return v.level < patterns.PARENTHESIS
    return constructions.THIS.search(text, sentence.start, sentence.end) is not None


def _found(page: Page, p: Placed, last: Recent, brackets: Brackets) -> list[Via]:
    """Every link that the sentences of a quotation name, and the next credit in brackets of its paragraph."""

    def read(span: Span) -> list[Via]:
        return links(page.named, page.text, span, page.hidden, last, lang=page.lang)

    found = [v for span in p.sentences for v in read(span)]
    ending = brackets.credit(p.paragraph, p.at if p.words is None else p.words, read)
    if ending and not digests.has_own(page.text, p, found, ending[0]):
        found = [v for v in found if v.level != patterns.PARENTHESIS] + ending
    return list(_distinct(found, ())) if found else found


def _said_after(page: Page, p: Placed, told: set[Span], last: Recent) -> list[Via]:
    """The media of a sentence right behind the words that says where they stood: "Das berichtet der Sender YLE"."""
    at = bisect_left(page.sentences, ((p.sentences[0].end,),))
    if page.lang == "en":
        return where_said.behind(page, p, told, last)
    if at >= len(page.sentences):
        return []
    span, line = page.sentences[at]
    near = constructions.THIS.match(page.text, span.start, span.end) if line == p.line else None
    if near is None and page.lang in ("ru", "uk") and line == p.line + 1 and p.line < LEAD:
        near = east_slavic.ALL_THIS.match(page.text, span.start, span.end)
    if span in told or near is None:
        return []
    last = Recent(paper=last.paper) if page.lang in ("ru", "uk") else Recent()
    found = links(page.named, page.text, span, page.hidden, last, lang=page.lang)
    return [v for v in found if _reports(page.text, span, v)]


def _told_within(page: Page, p: Placed) -> list[Via]:
    """The media that the words around a quotation within a quotation say it was told to, close to its cue."""
    name = p.attribution.name if p.attribution else None
    around = next((h for h in inside(page.hidden, Span(p.at, p.at + 1))), None)
    if around is None:
        return []
    near = Span(max(around.start, p.at - REACH), min(around.end, p.at + REACH))
    found = links(page.named, page.text, near, (), Recent(), lang=page.lang)
    return [v for v in found if v.level == patterns.NEAR and not same(v.name, name) and not same(v.name, page.outlet)]


def _chain(
    attribution: Attribution | None, via: Sequence[Via], outer: Sequence[Link], outlet: str | None
) -> tuple[Link, ...]:
    """The links in order; ``outer`` are those of the quotation around it, whose speaker passed these words on."""
    chain: list[Link] = []
    if attribution is not None and attribution.name is not None and not same(attribution.name, outlet):
        basis = Basis.CARRIED if attribution.rule in ("carried", "paragraph_speaker") else Basis.STATED
        a = attribution
        chain.append(Link(Role.SPEAKER, attribution.name, a.kind, basis, a.mention, a.confidence, a.rule))
    speaker = chain[0].name if chain else None
    own = (*MEDIA, ActorKind.BODY)  # who is no link of its own words
    via = [v for v in via if not (speaker and v.kind in own and same(v.name, speaker))]
    via = [v for v in via if not (speaker and _is_sort(v.name, speaker))]
    if via:
        chain += [Link(Role.INTERMEDIARY, v.name, v.kind, v.basis, v.span, CONFIDENCE[v.basis], v.rule) for v in via]
    if outer:
        known = {link.name for link in chain}
        chain += [
            Link(Role.INTERMEDIARY, k.name, k.kind, k.basis, k.evidence, k.confidence, "around")
            for k in outer
            if k.name not in known
        ]
    if outlet is not None:
        chain.append(Link(Role.OUTLET, outlet, None, Basis.STATED, None, 1.0, "manifest"))
    return tuple(chain)


def _is_sort(name: str, speaker: str) -> bool:
    """Whether a medium without a name is the one that speaks: "state news agency" of "Norland's state news agency"."""
    return name.islower() and speaker.endswith(f" {name}")


def _is_medium(who: Attribution) -> bool:
    """Whether a medium speaks, by name or as one that the article leaves unnamed: "the state news agency"."""
    return who.kind in MEDIA or (who.name is not None and patterns.UNNAMED.fullmatch(who.name) is not None)


def _distinct(found: Sequence[Via], before: Sequence[Via]) -> Iterator[Via]:
    """Each medium once, without those of ``before``."""
    known = list(before)
    for v in found:
        if not any(same(v.name, o.name) for o in known):
            known.append(v)
            yield v


def _named_beside(page: Page, sentences: Sequence[Span], last: Recent, outlet: str | None) -> Recent:
    """``last`` with the media that ``sentences`` name outside marks, link or not: "the paper" may point to them."""
    for span in sentences:
        hidden = inside(page.hidden, span)
        for at, name, kind in media(page.named, page.text, span, None, page.lang):
            own = (
                same(name, outlet) or page.text[at.start].islower() or any(h.start <= at.start < h.end for h in hidden)
            )
            if kind in MEDIA and not own:
                last = last.then(Via(name, kind, at, "named", patterns.REPORTER))
    return last


def _last_named(media: Named, start: int, end: int, last: Recent) -> Recent:
    """``last`` with those of ``media`` that are named from ``start`` to ``end``."""
    for at, actor in within(media, Span(start, end)):
        if last.last is not None and last.last.span.start > at.start:
            continue
        last = last.then(Via(actor.name, actor.kind, at, "named", patterns.REPORTER))
    return last
