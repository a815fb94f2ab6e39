"""The media that a sentence names as links: which, by what construction, how near to the speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from provenance.actors import shapes
from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.chain import beside, constructions, origins, patterns, programmes, same_platform, unknown
from provenance.chain.guarded import Either, Guarded
from provenance.chain.languages import east_slavic
from provenance.chain.languages.ar import unsigned
from provenance.chain.languages.shape import TALKED
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import MEDIA, Actor, ActorKind, Basis, Span

REACH = 120  # code points on either side of a name that a construction may span
RELATIVE = 40  # code points of ", на яке посилається агентство " between two media
OWNS = compiled(r"['’]s? (?:[Tt]he )?")  # between a medium and its show
LONGEST_OWNER = 8  # code points of that, at the most
SEVERAL = 2  # media of which one may be meant, and nobody tells which
FAR = 4000  # code points back in which an article has told what "the station" is
AHEAD = 40  # code points behind a sentence that tell whether "the agency" goes on to a name
Named = Sequence[tuple[Span, Actor]]  # registered names of a text, in order
Medium = tuple[Span, str, ActorKind | None]
SORTS = {
    **dict.fromkeys(("paper", "newspaper", "daily", "weekly", "magazine", "tabloid"), ActorKind.PAPER),
    **dict.fromkeys(
        ("broadcaster", "channel", "station", "network", "programme", "program", "show", "podcast"),
        ActorKind.BROADCASTER,
    ),
    **dict.fromkeys(
        """zeitung blatt magazin quotidien journal hebdomadaire diario periódico rotativo
        tabloide matutino semanario quotidiano giornale settimanale jornal revista rivista
        publicación publicação testata diário semanário
        gazetę gazety gazecie gazeta gazetą dziennik dziennikowi dziennikiem издание изданию издания
        видання виданню газета газете газеты газеті газети газету газетой газетою изданием виданням""".split(),
        ActorKind.PAPER,
    ),
    **dict.fromkeys("صحيفة جريدة مجلة للصحيفة للجريدة للمجلة الصحيفة الجريدة المجلة".split(), ActorKind.PAPER),
    **dict.fromkeys(
        "إذاعة قناة محطة شبكة تلفزيون للإذاعة للقناة للمحطة للشبكة للتلفزيون الإذاعة القناة المحطة الشبكة".split(),
        ActorKind.BROADCASTER,
    ),
    **dict.fromkeys(
        """sender fernsehsender chaîne cadena emisora emittente emissora estação canal stacja stacji stację stacją
        телеканал телеканалу телеканала телеканалом""".split(),
        ActorKind.BROADCASTER,
    ),
}

_LAST_WORD = compiled(r"[^\s'’]*$")  # "l'hebdomadaire"
# A weekly is none of those that call themselves daily, and may be any other paper that was named.
WEEKLY = frozenset("semanario semanário hebdomadaire settimanale".split())
_DAILY = late(r"\b(?:Zeitung|Tag(?:es|e)?blatt|Tageszeitung|Di[aá]rio|Quotidiano?|Daily)\b")
AGENCY = compiled(
    r"\b(?:ag[eê]n(?:c|z|tur)|агентств|агенці|ajans|(?:ال|لل)?وكالة)"
)  # in the languages that have lexicons


class Via(NamedTuple):
    """A medium named as a link: its name and kind, where, by which construction, at which level."""

    name: str
    kind: ActorKind | None
    span: Span
    rule: str
    level: int
    basis: Basis = Basis.STATED


class Recent(NamedTuple):
    """The media named last: of any kind, and the last of each kind, for "the paper" is no agency."""

    last: Via | None = None
    paper: Via | None = None
    station: Via | None = None
    agency: Via | None = None
    weeklies: tuple[Via, ...] = ()  # the papers that may be weeklies, each once

    def then(self, v: Via) -> Recent:
        """What was named last once ``v`` is."""
        paper = v if v.kind is ActorKind.PAPER else self.paper
        station = v if v.kind is ActorKind.BROADCASTER else self.station
        weekly = v.kind is ActorKind.PAPER and not _DAILY.search(v.name)
        weeklies = self.weeklies
        if weekly and len(weeklies) < SEVERAL and all(other.name != v.name for other in weeklies):
            weeklies = (*weeklies, v)
        return Recent(v, paper, station, v if v.kind is ActorKind.AGENCY else self.agency, weeklies)

    def meant(self, noun: str) -> Via | None:
        """The medium that "the paper", "the broadcaster", "the agency" point back to."""
        noun = noun.lower()
        word = _LAST_WORD.search(noun)
        kind = SORTS.get(word[0]) if word else None
        if AGENCY.search(noun):
            return self.agency or self.last
        if word and word[0] in WEEKLY and (self.weeklies or self.paper):
            return self.weeklies[0] if len(self.weeklies) == 1 else None
        fitting = {ActorKind.PAPER: self.paper, ActorKind.BROADCASTER: self.station}.get(kind) if kind else None
        other = self.last is not None and kind is ActorKind.PAPER and self.last.kind is ActorKind.BROADCASTER
        return fitting or (None if other else self.last)


def within(named: Sequence[tuple[Span, Actor]], span: Span) -> Sequence[tuple[Span, Actor]]:
    """The names that start within ``span``, of all in order of text."""
    # A tuple of one sorts before every span with that start, so no key has to be called.
    start, end = span
    first = bisect_left(named, ((start,),))
    if first == len(named) or named[first][0][0] >= end:
        return ()  # as a rule
    return named[first : bisect_left(named, ((end,),), first)]


def media(registered: Named, text: str, span: Span, last: Recent | None, lang: str | None) -> list[Medium]:
    """Media and platforms named in ``text[span]``, and what "the agency" means where ``last`` were named before.

    Without ``last`` only those that are named.
    """
    slavic = lang in ("ru", "uk")
    found: list[Medium] = [
        _elsewhere(text, at, actor)
        or (_longer(text, at, actor) if slavic else _of_place(at, actor))
        or (_polish_radio(text, at, actor) if lang == "pl" else None)
        or (at, actor.name, actor.kind)
        for at, actor in within(registered, span)
        if actor.kind in MEDIA or actor.kind is ActorKind.PLATFORM
    ]
    if not _may_name(text, span, lang, pointing=last is not None):
        return sorted(found)
    if lang != "en":
        found += [
            (Span(*m.span()), constructions.PLATFORMS[m.lastgroup], ActorKind.PLATFORM)
            for m in constructions.NOUNS.finditer(text, span)
            if m.lastgroup and not any(at.start < m.end() and m.start() < at.end for at, _, _ in found)
        ]
        found += same_platform.meant(registered, text, span, found)
    else:
        found += same_platform.meant(registered, text, span, found)
    known = [at for at, _, _ in found]
    for at, actor in unknown.called(text, span, registered):
        if not any(k.start < at.end and at.start < k.end for k in known):
            known.append(at)
            found.append((at, actor.name, actor.kind))
    for at, name, kind in unknown.named(text, span, lang):
        shorter = [
            one for one in found if at.start == one[0].start and one[0].end < at.end and one[2] is ActorKind.PAPER
        ]
        # "Kompas TV" is no paper, "La Dépêche lyonnaise" no other Dépêche
        if shorter and (kind is ActorKind.BROADCASTER or (at.end > shorter[0][0].end and name.split()[-1].islower())):
            found.remove(shorter[0])
            known.remove(shorter[0][0])
        sites = [o for o in found if o[2] is ActorKind.PLATFORM and at.start < o[0].start and o[0].end == at.end]
        for one in sites:  # "The Daily Signal" is a paper
            found.remove(one)
            known.remove(one[0])
        if any(0 < at.start - k.end < LONGEST_OWNER and OWNS.fullmatch(text, k.end, at.start) for k in known):
            continue  # "on KVEN's Morning Norland"
        if lang == "de" and name.endswith("er Zeitung") and _OPENED.match(text, at.end):
            continue  # "der Schweizer Zeitung „Le Temps“" is only its sort
        if not any(k.start < at.end and at.start <= k.end + 1 for k in known):  # "BBC Radio Wessex" is the BBC
            known.append(at)
            found.append((at, name, kind))
    for at, name, kind in beside.named(text, span, lang):
        if not any(k.start < at.end and at.start < k.end for k in known):
            known.append(at)
            found.append((at, name, kind))
    if lang in constructions.STATIONS:
        found += [
            (Span(*m.span()), constructions.station(m[0], lang), ActorKind.BROADCASTER)
            for m in constructions.STATIONS[lang].finditer(text, span)
            if not any(at.start < m.end() and m.start() < at.end for at, _, _ in found)
        ]
    found.sort()
    if last is None:
        return found
    taken = [at for at, _, _ in found]
    for m in patterns.anaphor(lang).finditer(text, span, AHEAD) if _anaphor(lang).may(text, span) else ():
        at = Span(*m.span())
        if at.end > span.end or any(t.start < at.end and at.start < t.end for t in taken):
            continue
        if lang in _WEST and _ANONYMOUS.search(text, *_ahead(at)):
            continue
        if lang == "en" and _is_elsewhere(text, at.start, m[0]):
            continue
        if m["city"] and fold(m["city"]) not in places().cities:
            continue
        if any(t.end + 1 == at.start for t in taken):
            continue  # "the Zaneb state news agency" is one medium as well
        if any(
            m.end() <= t.start <= m.end() + 2 or constructions.BEING.fullmatch(text, m.end(), t.start) for t in taken
        ):
            continue  # "the state news agency MAP" is one medium
        if m["group"] or m.groupdict().get("state"):
            name = m[0]
            found.append((at, name[4:] if name.lower().startswith(("the ", "its ")) else name, ActorKind.GROUP))
        else:
            seen = last
            for t, n, k in found:
                seen = seen.then(Via(n, k, t, "named", patterns.REPORTER)) if t.end <= at.start and k in MEDIA else seen
            meant = seen.meant(m[0])
            told = origins.of(text, at) if lang in _WEST else None
            if told is not None:
                if told[1]:
                    continue  # "l'agence française de l'énergie"
                before = within(registered, Span(0, at.start))
                agency = AGENCY.search(m[0].lower()) is not None
                kinds = frozenset((ActorKind.AGENCY,)) if agency else MEDIA - {ActorKind.AGENCY}
                if not WEEKLY.isdisjoint(m[0].lower().split()):
                    before = [one for one in before if not _DAILY.search(one[1].name)]
                own = origins.last(before, kinds, told[0])
                if own is not None:
                    meant = Via(own.name, own.kind, at, "named", patterns.REPORTER)
                elif meant is not None and origins.differs(before, meant.name, told[0]):
                    continue
            near = "-based" in m[0] or m["city"] or m[0].lower() == "it"
            if (
                meant is not None
                and m[0] == constructions.THEREBY
                and not constructions.in_force(text[meant.span.end : at.start])
            ):
                continue  # "demnach": somebody else's word may stand between
            if near and meant is not None and "\n" in text[meant.span.start : at.start]:
                continue  # it tells a medium by its place, which need not be one of those named before
            if meant is None and patterns.UNNAMED.fullmatch(m[0]):
                found.append((at, m[0].removeprefix("the ").removeprefix("The "), ActorKind.GROUP))
            if meant is not None:
                found.append((Span(at.start + constructions.article(m[0]), at.end), meant.name, meant.kind))
    return sorted(found)


_SPANISH_SORT = late(
    r"(?:el |la )?(?:diario|periódico|rotativo|semanario|digital|portal|canal|cadena|emisora|agencia)(?: [a-zà-ÿ]+)? $"
)
_OPENED = compiled(r"[ \u00a0][„«»“\"](?=\w)")
_EDITION = compiled(r" (?:Новини|Культура|Спорт|Студія|Розслідування|Новости|Культура|Спорт)(?![\w-])")
_GOES_ON = compiled(r"(?: [A-Z][\w-]+){1,3}(?![\w-])")
# Where a station of several is, in its own letters; no programme, and no language, of it.
_SEAT = late(
    r" (?!(?:News|TV|Live|Online|Radio|World|Service|English|International|Info)\b)[A-ZÀ-Ž][a-zà-ž-]{3,}(?![\w-])"
)


def _longer(text: str, at: Span, actor: Actor) -> Medium | None:
    """A longer name in Latin letters that begins as a journal's does: "Science Media Centre Spain" is not Science."""
    if actor.kind is ActorKind.BROADCASTER and (edition := _EDITION.match(text, at.end)) is not None:
        first = next((a for a in actor.aliases if a[:-1] == text[at.start : at.end - 1]), text[slice(*at)])
        return Span(at.start, edition.end()), f"{first}{edition[0]}", actor.kind  # "Суспільне Культура"
    latin = text[slice(*at)].isascii() and " " in text[slice(*at)]
    if actor.kind is ActorKind.BROADCASTER and latin and (seat := _SEAT.match(text, at.end)) is not None:
        return Span(at.start, seat.end()), text[at.start : seat.end()], actor.kind  # "Polskie Radio Opole"
    if actor.kind is not ActorKind.PAPER or " " in text[slice(*at)] or not text[slice(*at)].isascii():
        return None
    m = _GOES_ON.match(text, at.end)
    return (Span(at.start, m.end()), text[at.start : m.end()], actor.kind) if m else None


_PLACE = compiled(r"(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s? (?=[A-Z])")


def _of_place(at: Span, actor: Actor) -> Medium | None:
    """A medium that only the article names, without the place whose it is: "Germany's SID"."""
    m = _PLACE.match(actor.name) if actor.key is None else None
    if m is None or fold(m["place"]) not in places().countries | places().cities:
        return None
    return Span(at.start + m.end(), at.end), actor.name[m.end() :], actor.kind


BEHIND = 24  # code points between a show and its station behind it: "in der «Rundschau» des SRF"
STATION = compiled(
    r"[»«“”\"’‘]{0,2} (?:von|vom|des|der|im|beim|bei|in|de|du|del|della|di|do|da|of|on)(?: (?:der|dem|la|le|el|the))? "
)
# Between a show that only its marks name and the station that it is on.
_IN_ROMANCE = compiled(r"[»”\"’]{0,2},? (?:d[eio]|del(?:la)?|d[ao]|en|em|n[ao]|sur?|sulla)(?: l[ae])? ")
_ON_AIR = {"de": STATION, **dict.fromkeys(("es", "fr", "it", "pt"), _IN_ROMANCE)}
_REPORTS = late(r"[»«“”\"]? (?:zufolge|zitiert[en]{0,2}|bericht\w+|meldet\w*|schr(?:eib|ieb)\w*|enthüll\w+)\b")
_POLISH = compiled(r"Polski\w{1,4} $")


def _polish_radio(text: str, at: Span, actor: Actor) -> Medium | None:
    """A station of the Polish radio, whose name begins before "Radio": "z Polskim Radiem Łomża"."""
    m = _POLISH.search(text, max(0, at.start - 10), at.start) if actor.name.startswith("Radio ") else None
    return (Span(m.start(), at.end), f"Polskie {actor.name}", actor.kind) if m else None


_COUNTRY = compiled(r" (?P<place>[A-Z][a-z]+)(?![\w’'-]| [A-Z])")


def _elsewhere(text: str, at: Span, actor: Actor) -> Medium | None:
    """A station of another country than that whose short name it has: "NTV Uganda" is none of Russia's."""
    if actor.kind is not ActorKind.BROADCASTER or not text[slice(*at)].isupper():
        return None
    m = _COUNTRY.match(text, at.end)
    if m is None or fold(m["place"]) not in places().countries:
        return None
    return Span(at.start, m.end()), text[at.start : m.end()], actor.kind


def _may_name(text: str, span: Span, lang: str | None, *, pointing: bool) -> bool:
    """Whether a medium that is not registered may stand in ``text[span]``, or, ``pointing``, what means one."""
    known = unknown.EITHER.may(text, span) or (lang != "en" and _NOUNS.may(text, span))
    known = known or (lang == "en" and same_platform.PATTERN.may(text, span))
    known = known or (lang in beside.PATTERNS and beside.PATTERNS[lang].may(text, span))
    known = known or (lang in constructions.STATIONS and constructions.STATIONS[lang].may(text, span))
    return known or (pointing and _anaphor(lang).may(text, span))


_NOUNS = Either(constructions.NOUNS, same_platform.PATTERN)


# Nouns that stand for media, and what else an article may be about that it calls so: a compressor station.
_ELSE = {
    "station": "compressor power police train railway rail metro bus subway gas petrol filling fuel service weather"
    " polling fire space pumping research border coach tube charging coastguard nuclear hydroelectric hydropower"
    " electric transformer relay ground lifeboat ambulance",
    "site": "building construction crash burial nuclear test launch landfill industrial plant storage heritage blast"
    " attack impact camp waste mine mining disposal excavation dig grave factory manufacturing",
    "network": "rail railway road power energy electricity hospital transport pipeline tunnel bus metro smuggling spy"
    " criminal water gas distribution supply terror",
    "channel": "shipping navigation navigable drainage",
    "paper": "research scientific academic green discussion policy ballot position",
}


def _is_elsewhere(text: str, at: int, words: str) -> bool:
    """Whether "the station" may be one that the article has told of by what it does: "a compressor station"."""
    noun = words.rsplit(" ", 1)[-1].lower()
    return noun in _ELSE and _ELSEWHERE[noun].search(text, Span(max(0, at - FAR), at)) is not None


_ELSEWHERE = {noun: Guarded(rf"\b(?:{'|'.join(of.split())})[ -]{noun}s?\b", noun) for noun, of in _ELSE.items()}


@cache
def _anaphor(lang: str | None) -> Either:
    return Either(patterns.anaphor(lang))


def links(
    registered: Named, text: str, span: Span, hidden: Sequence[Span], last: Recent, *, lang: str | None = None
) -> list[Via]:
    """Every link that ``text[span]`` names outside the quotations ``hidden`` of the text, in order of text.

    ``last`` are the media named last before the span, which "the agency" may point back to; ``lang`` is the
    language, whose constructions count beside those of English.
    """
    shows = tuple(programmes.named(text, span)) if lang == "en" else ()
    if lang == "en" and not shows and not within(registered, span) and not _may_name(text, span, lang, pointing=True):
        return []  # most sentences; in other languages marks may hold a name
    hidden = inside(hidden, span)
    found = media(registered, text, span, last, lang)
    found = [one for one in found if not any(h.start <= one[0].start < h.end for h in hidden)]
    out: list[Via | None] = []
    past = 0  # where the medium named before ends; "the agency" is no name
    for at, name, kind in found:
        via = _classify(text, span, at, name, kind, lang, past)
        if (
            via is not None
            and via.rule == "interview"
            and text[at.start].islower()
            and _THINGS.search(text, *_ahead(at))
        ):
            via = None  # "said pipes to the station had burst"
        out.append(via._replace(basis=Basis.CARRIED) if via and text[slice(*at)].lower() == "it" else via)
        past = at.end if kind in MEDIA and not text[at.start].islower() else past
    out = [via or _coordinated(text, found, out, i) for i, via in enumerate(out)]
    if lang == "en" and len(out) > 1:
        out = [None if via and _is_hosted(text, via, out) else via for via in out]
    for at, name in shows:
        held = [via for via, (o, _, _) in zip(out, found, strict=False) if o.start < at.end and at.start < o.end]
        if not any(held):
            out.append(Via(name, ActorKind.BROADCASTER, at, "on_air", patterns.NEAR))
    for at, name in unknown.marked(text, span, lang):
        if not any(h.start < at.end and at.start < h.end for h in (*hidden, *(o for o, _, _ in found))):
            before = text[max(span.start, at.start - REACH) : at.start]
            if lang == "es" and before.endswith("'"):
                before = _SPANISH_SORT.sub("", before[:-1])  # "recogidas por el diario 'La Marea'"
            shown = (o for o, _, k in found if k in MEDIA and 0 < o.start - at.end < BEHIND)
            on_air = _ON_AIR.get(lang or "")
            if on_air is not None and any(on_air.fullmatch(text, at.end, o.start) for o in shown):
                continue  # "ospite di «Agorà» su Rai 3"
            if lang in ("ru", "uk") and name.isascii():
                before = east_slavic.OF_PLACE.sub("", before)  # "яке цитує молдовський NewsMaker"
            way = next((p for p in patterns.strict(lang) if p.before.search(before)), None)
            if way is None and lang in ("ru", "uk") and (sort := constructions.SORT.search(before)):
                bare = before[: sort.start()] + before[sort.end() :]  # "которую обнародовал телеканал «ТВ»"
                way = next((p for p in patterns.strict(lang) if p.before.search(bare)), None)
            if way is not None and way.name == TALKED and not constructions.SORT.search(before):
                continue
            heard = east_slavic.heard(name, lang) if way is None and lang in ("ru", "uk") else None
            if heard is not None and lang and constructions.inquit(lang).search(before):
                out.append(Via(heard, unknown.kind(heard), at, "dative", patterns.NEAR))
                continue  # "«…», — рассказал Иван Лис «Новой волне»"
            if way is None and lang == "de":  # "hat Lee der «Krone» gesagt"
                sides = (p for p in patterns.around(lang) if p.before.search(before))
                way = next((p for p in sides if p.after.match(text, at.end) or p.after.match(text[at.end :])), None)
            if way is None and lang == "de" and _REPORTS.match(text, at.end):
                out.append(Via(name, unknown.kind(name), at, "zufolge", patterns.REPORTER))  # "Dem »Boten« zufolge"
                continue
            if way is None and lang != "de":  # "alla «Gazzetta di Lecco» aveva raccontato"
                after = text[at.end : min(span.end, at.end + REACH)]
                way = next(
                    (p for p in patterns.around(lang) if p.before.search(before) and p.after.search(after)), None
                )
            if way is None and lang == "de" and _IN_PAPER.search(before) and shapes.is_paper(name):
                out.append(Via(name, ActorKind.PAPER, at, "en", patterns.NEAR))  # "Im „Ohlberger Blatt“ legte er nach"
            out.append(Via(name, unknown.kind(name), at, way.name, way.level) if way else None)
    if len(out) > 1 and lang in ("ru", "uk"):
        out = [v for i, v in enumerate(out) if not (v and _is_show(text, span, v, (*out[:i], *out[i + 1 :])))]
    placed = sorted((via for via in out if via is not None), key=_place)
    if len(placed) < SEVERAL or lang not in _WEST:
        return placed
    return [v for v, behind in zip(placed, [*placed[1:], None], strict=True) if not _is_shown(text, span, v, behind)]


_THINGS = compiled(
    r"\b(?:said|says|given|shared|wrote|writes?|read|published|posted|post) (?:[\w'’-]+ ){1,3}"
    r"(?:to|from|at|in|on|for|by) $"
)


# "die ihren Namen ungern in der Presse sähe": any paper, and none named before
_ANONYMOUS = late(
    r"(?<!\w)(?:[Nn]amen?|nom|nombre|nome)(?:,? (?!(?:der|die|das|dem|den|que|che|qui)\b)[\w'’-]+){0,4}"
    r" (?:in|im|dans|en|sul|nel|no|na) ?$"
)


def _ahead(at: Span) -> Span:
    """The stretch before a medium in which a construction may stand."""
    return Span(max(0, at.start - REACH), at.start)


_HOST = compiled(r"['’]s (?:[A-Z][\w’'-]+ ){1,3}(?:on|of|during) (?:[Tt]he )?$")


def _is_hosted(text: str, via: Via, others: Sequence[Via | None]) -> bool:
    """Whether a name is a show of the station whose host is asked there: "told CBC's Ann Roe on The Evening Hour"."""
    m = _HOST.search(text, max(0, via.span.start - AHEAD), via.span.start)
    return m is not None and any(
        o is not None and o.kind is ActorKind.BROADCASTER and o.span.end == m.start() for o in others
    )


def _is_shown(text: str, span: Span, v: Via, behind: Via | None) -> bool:
    """Whether a name in marks is a programme's whose station is named next: "Dans « Le Soir » sur Radio X"."""
    if behind is None or behind.kind is not ActorKind.BROADCASTER or not 0 < behind.span.start - v.span.end < AHEAD:
        return False
    marked = text[v.span.end : v.span.end + 2].strip()[:1] in ("»", "“", "”", '"')
    return marked and constructions.shown(text[max(span.start, v.span.start - AHEAD) : behind.span.start])


def _is_show(text: str, span: Span, v: Via, others: Sequence[Via | None]) -> bool:
    """Whether a name in marks is a programme's whose station is named right behind it."""
    if not constructions.SHOW.search(text[max(span.start, v.span.start - AHEAD) : v.span.start]):
        return False
    return any(o is not None and 0 < o.span.start - v.span.end < AHEAD for o in others)


def inside(hidden: Sequence[Span], span: Span) -> Sequence[Span]:
    """The quoted stretches, in order and apart, that overlap ``span``."""
    first = bisect_left(hidden, (span.start,))
    first -= first > 0 and hidden[first - 1].end > span.start
    return hidden[first : bisect_left(hidden, (span.end,))]


def bodies(text: str, span: Span, known: Sequence[Via], hidden: Sequence[Span]) -> list[Via]:
    """The bodies, no media, that a report of ``text[span]`` refers to, beside the media ``known``."""
    found = []
    for m in constructions.BODY.finditer(text, span):
        at = Span(*m.span("body"))
        if not any(o.start < at.end and at.start < o.end for o in (*hidden, *(v.span for v in known))):
            name = east_slavic.body(m["body"])
            found.append(Via(name, ActorKind.BODY, at, "refers_to", patterns.CITED))
    return found


def _place(via: Via) -> Span:
    return via.span


def _coordinated(text: str, found: Sequence[Medium], vias: Sequence[Via | None], i: int) -> Via | None:
    """A medium beside one that is a link: "citing Yonhap and KCNA", "AFP and Reuters reported"."""
    at, name, kind = found[i]
    for other in (i - 1, i + 1):
        via = vias[other] if 0 <= other < len(found) else None
        if (
            via is None
            or via.kind not in MEDIA
            or kind not in MEDIA
            or via.name == name
            or via.level > patterns.REPORTER
        ):
            continue
        first, second = sorted((at, found[other][0]))
        if patterns.AND.fullmatch(text, first.end, second.start):
            return Via(name, kind, at, via.rule, via.level)
    return None


def _classify(
    text: str, span: Span, at: Span, name: str, kind: ActorKind | None, lang: str | None, past: int
) -> Via | None:
    before = text[max(span.start, at.start - REACH) : at.start]
    after = text[at.end : min(span.end, at.end + REACH)]
    if lang == "ar":
        before, after = unsigned(before), unsigned(after)
    if kind is ActorKind.PLATFORM:
        on = patterns.platform(lang).search(before) is not None or patterns.posted(before, after)
        on = on and not _PRIVATE.match(after)
        if lang == "en":
            opened, closed = patterns.parenthesis()
            on = on or patterns.speaks(before, after)
            on = on or (opened.search(before) is not None and closed.search(after) is not None)
        behind = constructions.behind_platform(lang)
        on = on or (behind is not None and behind.match(after) is not None)
        return Via(name, kind, at, "platform", patterns.NEAR) if on else None
    if (
        kind is ActorKind.BROADCASTER
        and constructions.on_air().search(before)
        and not constructions.REFERS.search(before)
    ):
        return Via(name, kind, at, "en", patterns.NEAR)
    if kind is ActorKind.BROADCASTER and lang in _WEST and constructions.shown(before):
        return Via(name, kind, at, "en", patterns.NEAR)
    if lang in ("ru", "uk") and kind in MEDIA:
        if before[-1:] != "»" and constructions.EMPLOYED.search(before):
            return None
        told, sort = constructions.dative(lang), constructions.DATIVE.search(before)
        if (sort and (told[0].search(before[: sort.start()]) or told[1].match(after))) or (
            _in_dative(text[slice(*at)], name) and (told[0].search(before) or told[1].match(after))
        ):
            return Via(name, kind, at, "dative", patterns.NEAR)
    if text[slice(*at)] == constructions.THEREBY:
        return Via(name, kind, at, "demnach", patterns.REPORTER, basis=Basis.CARRIED)
    for pattern in patterns.of_language(lang):
        if pattern.before.search(before) and pattern.after.search(after):
            if pattern.name in constructions.INSIDERS and text[at.start].islower():
                continue  # "собеседник агентства": what was named before is carried
            crosses = pattern.level is patterns.CITED and lang not in ("en", "ar") and past
            if crosses and not pattern.before.search(text[max(past, at.start - REACH) : at.start]):
                continue  # "со ссылкой на Anadolu пишет Der Spiegel"
            basis = Basis.CREDITED if pattern.level is patterns.PARENTHESIS else Basis.STATED
            return Via(name, kind, at, pattern.name, pattern.level, basis)
    if (
        lang != "en"
        and kind in MEDIA
        and (constructions.on_air().search(before) or (lang == "de" and _titled(before, text[slice(*at)])))
        and not constructions.REFERS.search(before)
    ):
        return Via(name, kind, at, "en", patterns.NEAR)
    return None


_WEST = frozenset(("de", "fr", "es", "it", "pt"))
_IN_PAPER = late(r"(?<!\w)(?:[Ii]m|[Ii]n der|[Ii]n einem Beitrag für (?:die|den|das)) [„»«\"]$")


def _titled(before: str, printed: str) -> bool:
    """Whether a German text names a medium by the article of its own language: "winkte in Les Echos ab"."""
    return before.endswith(" in ") and printed.startswith(("Le ", "La ", "Les ", "L’", "L'", "El ", "Il ", "The "))


# "in a WhatsApp message to the Echo" is told to the Echo, and published nowhere
_PRIVATE = compiled(
    r" (?:text |voice )?(?:messages?|chats?|calls?|exchanges?|conversations?)(?: \w+){0,2} (?:to|with) "
)


def _in_dative(printed: str, name: str) -> bool:
    if fold(printed) == fold(name) or printed[0] <= "\u036f":
        return False
    return printed[-1] in "уюеі" or printed.split()[0].endswith(("ам", "ям", "ому", "ові", "еві", "ій"))


def ordered(found: list[Via], cue: int, text: str = "") -> list[Via]:
    """Links from the speaker outwards: by level; those before the cue from the nearest back, then those after it.

    Of media cited one behind the other after the cue the last is nearest: "citing Yonhap citing KCNA". Who refers to
    another of the same level stands behind it: "За даними Tasnim, на яке посилається Reuters". So does, in ``text``,
    who cites the medium right before: "Según KTA, citada por Reuters".
    """

    def far(v: Via) -> int:
        behind = v.span.start > cue and v.level is patterns.CITED
        return -v.span.start if behind else abs(v.span.start - cue)

    def refers(v: Via) -> bool:
        before = [o for o in found if 0 < v.span.start - o.span.end < RELATIVE]
        if v.rule in constructions.OUTER:
            return bool(before)
        by = v.level is patterns.REPORTER
        return by and any(constructions.CITED_BY.match(text, o.span.end, v.span.start) for o in before)

    def place(v: Via) -> tuple[int, bool, bool, int]:
        if refers(v):  # "…, який цитує BBC, а за нею dpa"
            return v.level, True, False, v.span.start
        if v.rule == patterns.RELAYED:  # "(Diena, via BNS)"
            return v.level, False, True, v.span.start
        if v.level is patterns.PARENTHESIS:  # "(France 24/AFP)": who prints an agency stands behind it
            return v.level, v.kind is not ActorKind.AGENCY, v.span.start > cue, far(v)
        return v.level, False, v.span.start > cue, far(v)

    return sorted(found, key=place)
