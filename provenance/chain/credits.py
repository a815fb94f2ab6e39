"""Credits that cover a whole article: datelines, bylines, agency lines, "With inputs from"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.actors.registry import Registry
from provenance.chain import arabic_sources, datelines, patterns
from provenance.chain.credit_lines import agency, is_photographer
from provenance.chain.links import Named, Via, within
from provenance.chain.same_medium import same
from provenance.chain.source_lines import nearest_first, told_above
from provenance.chain.told import PICTURE
from provenance.model import MEDIA, Actor, ActorKind, Basis, Span

CREDITED = re.compile(
    r"\b(?:photo(?:s|graph(?:s|ies|er)?)?|fotos?|fotograf\w*|фото\w*|picture[sd]?|images?|imagen|imágenes|imagem"
    r"|video|graphic|infogra\w+|illustrations?|ilustra\w+|иллюстрация|ілюстрація|изображение|зображення|zdjęci[ae]"
    r"|(?:bild|foto)(?:quelle|nachweis|rechte|material|agentur)|(?:symbol|titel|archiv|aufmacher)(?:bild|foto)|grafik"
    r"|getty|handout|shutterstock|istock|alamy|pixabay|unsplash|depositphotos|adobe stock|imago"
    r"|picture[- ]alliance)\b|©",
    re.IGNORECASE,
)
HEAD, TAIL = 4, 3  # paragraphs at the start and the end of an article where a credit may stand
LAST = 40  # code points of a paragraph's end in which a dash may stand before a credit
# What says that a line is a picture's, whose credit says nothing of words.
_CAPTION = re.compile(
    r"[ \t]*(?:(?:file )?(?:photo|picture|image)\w*(?: caption)?|caption|pictured|above|bild\w*|fotos?"
    r"|auf dem (?:bild|foto)"
    r"|légende|sur la photo|imagen|pie de foto|en la foto|фото\w*|на (?:фото|снимке|світлині)|світлина)\s?[:.|–—-]",
    re.IGNORECASE,
)
# Who adds something to a report has not brought every word of it.
_ADDED = re.compile(
    r"\b(?:additional|further|extra|supplementary) (?:reporting|material|report) (?:by|from)\b", re.IGNORECASE
)
_CITES = re.compile(r",? (?:with reference to|referring to|citing|quoting)\b")
_DASHED = re.compile(r"[,.!?…] [—–] ")
_CYRILLIC = re.compile("[а-яіїє]")
_SMALL, SMALL = re.compile(r"(?<![\w-])[а-яёіїєґ]{2,}"), 3  # words in small letters that a credit has, at the most
_STOPPED = re.compile(r"[.!?»”\"] ?$")
_ACRONYM = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,12}|(?<=[(/])[a-z]{2,4}|[a-z]{2,4}(?=/))(?![\w-])"
)  # "(apa/red)", "ats/kub"
_SOURCE = re.compile(r"(?:sources?|джерело|джерела|источники?)[ \u00a0]?:", re.IGNORECASE)
# "kow/AFP", "rc/jd (AP, Reuters)" on a line, "… . (APA, red, 20.11.2026)" behind the last words: whoever edited it, and
# the agencies it was made of; nothing else may stand there.
_SIGNED = re.compile(r"^[ \t]*(?P<names>(?=[^\n]*[/(])[\w.-]{2,15}(?:(?:[/,;+] ?| ?\()[\w.-]{2,15}){1,6}\)?)[ \t]*$")
_ENCLOSED = re.compile(
    r"(?:[.!?][»”\"'’]? ?\((?P<names>[^()\n]{2,40})\)\.?|[»”\"'’] ?\((?P<bare>[^()\n]{2,40})\))[ \t]*$"
)
# "Z Bukaresztu Jan Lis (PAP)" on a line at the end: from where, who, and for which agency.
_REPORTER = re.compile(
    r"^[ \t]*(?:(?:Z|Ze|From|Aus|De|Da|autor(?:ka|zy)?|Autor(?:ka|zy)?):? )?"
    r"(?:[^\W\d_a-zà-ÿ][\w.’'-]+,? (?:i |and |und |y |/ ?)?){1,6}\((?P<names>[A-Z]{2,6})\)\.?[ \t]*$"
)
_EDITORS = re.compile(r"(?:[\s/,;().+]|\b[a-zäöü]{1,5}\b|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b)*")
_COPYRIGHT = re.compile(
    r"^[ \t]*(?:©|\(c\)|copyright)[ \t]*\d{4}[ \t](?P<names>[^\n.|]{2,30})\.?[ \t]*$", re.IGNORECASE
)
MOST = 8  # short lines that may stand before a dateline: title, standfirst, date, time, reading time
SHORT = 60  # code points of a line that names a source and nothing else
_LISTED = re.compile(
    r"[ \t]*[—–][^\n]*(?:[:“”«»\"]|[ \u00a0][—–][ \u00a0])"
)  # "— Roe: “We go” — The Echo", of a reading list
ALONE = 30  # code points of a line that is an agency in brackets
FEW = 8  # words of a credit behind a dash
TITLE = re.compile(r"[A-Z]\w+(?: [A-Z][a-z]\w+){2,7}")  # a line of capitalised words and nothing between them
LONGEST = 120  # code points of a line that can be a byline or an agency line


_LINKS = re.compile(
    r"[ \t]*(?:more (?:on|about|from) (?:this|the|our)\b|read (?:more|also|next)\b|see also\b|related\b"
    r"|recommended\b|you may also"
    r"|mehr (?:zum thema|dazu)|lesen sie auch|auch interessant|zum thema\b|lire aussi|à lire aussi"
    r"|sur le même (?:sujet|thème)"
    r"|lea también|te puede interesar|más información|noticias relacionadas|leggi anche|leia também"
    r"|czytaj (?:też|także)"
    r"|читайте (?:також|также)|по теме\b|за темою\b|дивіться також|смотрите также)",
    re.IGNORECASE,
)
LINKS = 8  # paragraphs at an article's end among which links to others begin


def _without_links(text: str, paragraphs: Sequence[Span]) -> Sequence[Span]:
    """``paragraphs`` up to the links to other articles and the captions with which a page ends."""
    end = len(paragraphs)
    for i in range(max(2, end - LINKS), end):
        if _LINKS.match(text, *paragraphs[i]):
            return paragraphs[:i]
    return paragraphs


def credits(
    named: Named,
    text: str,
    paragraphs: Sequence[Span],
    registry: Registry | None = None,
    outlet: str | None = None,
    lang: str | None = None,
) -> list[Via]:
    """The media credited for the article as a whole, in order of text.

    Of several agencies in one list that of the outlet's own country stands last, next to the outlet, which subscribes
    to it; of an outlet that nobody knows, ``lang`` may tell the country.

    With ``registry`` an acronym that stands as a credit counts that elsewhere could be other things; the name of the
    ``outlet`` beside an agency's is no other medium.
    """
    found = []
    told = len(_without_links(text, paragraphs))  # paragraphs of the article itself
    top = _top(text, paragraphs)
    sole, first = _source_line(text, paragraphs), _opening(text, paragraphs)
    home = registry.resolve(outlet) if registry is not None and outlet else None
    house = home.parent if home is not None else None
    digest = sum(_ENCLOSED.search(text, max(p.start, p.end - LAST), p.end) is not None for p in paragraphs) > 1
    for i, paragraph in enumerate(paragraphs):
        alone = paragraph.end - paragraph.start <= ALONE and text[paragraph.start] == "("  # "(APA, red)" before links
        heads = i < HEAD or i == first
        if not heads and i >= top and i < told - (2 * TAIL if alone else TAIL) and i != sole:
            continue
        before = paragraphs[i - 1] if i else Span(0, 0)
        if told - TAIL <= i < told and (last := _last(named, text, before, paragraph, i == told - 1)):
            found.append(last)
        before_it = len(found)
        if lang == "ar" and registry is not None and i >= told - TAIL:
            for at, actor in arabic_sources.named(text, paragraph, registry, outlet):
                found.append(Via(actor.name, actor.kind, at, "tagline", patterns.CREDIT, Basis.CREDITED))
        for span, rule in _places(text, paragraph, heads, i >= told - TAIL):
            here = (one for one in within(named, span) if one[1].kind in MEDIA)
            named_here: Named = [
                one for one in here if not (same(one[1].name, outlet) or (one[1].key and one[1].key == house))
            ]  # "By AFP and our staff"; nor whose the outlet is
            if (added := _ADDED.search(text, *paragraph)) is not None:  # "By Ann Roe, with additional reporting by AP"
                named_here = [one for one in named_here if one[0].end <= added.start()]
            shared = rule == "tagline" or (rule == "dateline" and "/" in text[slice(*span)])  # "(APA/red)"
            # "By Ann Roe, with PAP"; "By Ann Roe, Erie, PA" is a place
            may_be = rule != "byline" or text.count(",", *paragraph) < 2
            if rule == "tagline":
                listed = nearest_first(text, span, named_here, outlet)
                if listed is not named_here:
                    named_here = listed
                elif lang in ("ru", "uk") and told_above(named, named_here, paragraph.start):
                    named_here = []
                else:
                    named_here = _own_last(listed, home, lang)
            if rule == "signature":
                named_here = [] if digest else _signature(text, span, named_here, registry)
            elif registry is not None and may_be and not any(a.kind is ActorKind.AGENCY for _, a in named_here):
                named_here = [*named_here, *_acronyms(text, span, registry, shared=shared)]
            if rule == "byline" and (title := _only_agency(text, paragraph, named_here, registry)) is not None:
                named_here = title
            for at, actor in named_here:
                found.append(Via(actor.name, actor.kind, at, rule, patterns.CREDIT, Basis.CREDITED))
        closes = told - TAIL <= i < told and not PICTURE.search(text, before)
        below = top <= i <= HEAD and text[paragraph.end - 1] not in '.!?»”"' and not PICTURE.search(text, before)
        if len(found) > before_it or registry is None or digest or not (i < top or below or closes):
            continue
        if not i and not re.search(r"\|.*\d", text[slice(*paragraph)]):
            continue  # a title, unless it is "PTI | London | Updated: Nov 18"
        beside = within(named, paragraph)
        dated = below and re.search(r"\d", text[slice(*paragraph)]) is not None  # below a standfirst of whole sentences
        if (only := agency(text, paragraph, beside, registry, head=i < top or dated, outlet=outlet)) is not None:
            at, actor = only
            rule = "byline" if i < top or below else "tagline"
            found.append(Via(actor.name, actor.kind, at, rule, patterns.CREDIT, Basis.CREDITED))
    return found


_LANDS = {"pl": "PL", "uk": "UA", "it": "IT", "tr": "TR"}  # languages whose papers are of one country, as a rule


def _own_last(listed: Named, home: Actor | None, lang: str | None) -> Named:
    """``listed`` with the agencies of the outlet's country behind the others: "PAP, Reuters" in a Polish paper."""
    country = home.country if home is not None else _LANDS.get(lang or "")
    if country is None or not all(actor.kind is ActorKind.AGENCY for _, actor in listed):
        return listed
    return sorted(listed, key=lambda one: one[1].country == country)


def _only_agency(text: str, line: Span, named: Named, registry: Registry | None) -> Named | None:
    """None of ``named`` where such a line is a title, "AP Writer Wins Prize"; None where it is no such line."""
    words = text[slice(*line)]
    if registry is None or len(named) != 1 or named[0][1].kind is not ActorKind.AGENCY or not TITLE.fullmatch(words):
        return None
    return [] if agency(text, line, named, registry, head=True) is None else None


def _top(text: str, paragraphs: Sequence[Span]) -> int:
    """The first paragraph that is no short line: above it stand title, standfirst, bylines, dates."""
    for i, p in enumerate(paragraphs[: HEAD + MOST]):
        if i and (p.end - p.start > LONGEST or text[p.end - 1] in ".!?»”"):
            return i
    return min(len(paragraphs), HEAD)


def _opening(text: str, paragraphs: Sequence[Span]) -> int | None:
    """The paragraph with whose dateline the report begins, where more short lines than usual stand before it."""
    for i, p in enumerate(paragraphs[: HEAD + MOST]):
        if i >= HEAD and datelines.DATELINE.match(text[p.start : min(p.end, p.start + LONGEST)]):
            return i
        if p.end - p.start > LONGEST and i > 1:
            return None
    return None


def _signature(text: str, span: Span, named: Named, registry: Registry | None) -> Named:
    """The agencies of a signature; none where anything else stands in it."""
    found = [one for one in named if one[1].kind is ActorKind.AGENCY]
    if registry is not None:
        taken = [at for at, _ in found]
        more = _acronyms(text, Span(max(0, span.start - 1), span.end), registry, shared=True)
        found += [one for one in more if not any(at.start < one[0].end and one[0].start < at.end for at in taken)]
    rest, found = list(text[slice(*span)]), sorted(found)
    for at, _ in found:
        rest[at.start - span.start : at.end - span.start] = " " * (at.end - at.start)
    left = "".join(rest)
    others = registry is not None and any(registry.candidates(word.upper()) for word in re.findall(r"\w{3,}", left))
    alone = len({actor.name for _, actor in found}) == 1 and not others  # of several nobody knows whose the words are
    return found if alone and _EDITORS.fullmatch(left) else []


def _source_line(text: str, paragraphs: Sequence[Span]) -> int | None:
    """The one line of an article that is "Source: Ukrinform", wherever it stands; of several each is its own part's."""
    found = [i for i, p in enumerate(paragraphs) if p.end - p.start <= SHORT and _SOURCE.match(text, *p)]
    return found[0] if len(found) == 1 else None


def _acronyms(text: str, span: Span, registry: Registry, *, shared: bool) -> list[tuple[Span, Actor]]:
    """The agencies that acronyms can only mean, alone in a credit; of several that share one, which stays open."""
    found = []
    for m in _ACRONYM.finditer(text, *span):
        name = m[0].upper()
        known = registry.candidates(name) or registry.candidates(name.title())  # "NOV 23 (SPUTNIK)"
        actors = [a for a in known if a.kind is ActorKind.AGENCY]
        if len(actors) == 1 or (actors and (shared or m[0].islower())):
            found.append((Span(*m.span()), actors[0] if len(actors) == 1 else Actor(name, ActorKind.AGENCY)))
    return found


def _last(named: Named, text: str, above: Span, paragraph: Span, ends: bool) -> Via | None:
    """The agency whose name alone ends a report: "… la visitará este viernes. EFE", or "REUTERS" on a line.

    The line may have links below it; under a picture's caption it is that picture's.
    """
    for at, actor in within(named, Span(max(paragraph.start, paragraph.end - 20), paragraph.end)):
        before = text[max(paragraph.start, at.start - 3) : at.start]
        if actor.kind is not ActorKind.AGENCY or text[at.end : paragraph.end].strip(" ."):
            continue
        line = not before.strip() and not PICTURE.search(text, above)
        if line or (ends and _STOPPED.search(before)):
            return Via(actor.name, actor.kind, at, "tagline", patterns.CREDIT, Basis.CREDITED)
    return None


def _places(text: str, paragraph: Span, opening: bool, closing: bool) -> Iterator[tuple[Span, str]]:
    line = text[paragraph.start : paragraph.end]
    if (
        closing
        and (m := datelines.CLOSING.search(line, max(0, len(line) - LAST)))
        and not CREDITED.search(line)
        and not PICTURE.search(line, Span(0, len(line)))
        and not _LISTED.match(line)
    ):
        yield _at(paragraph, m, "names"), "tagline"
    enclosed = closing and not _CAPTION.match(line)
    if (
        enclosed
        and (m := _ENCLOSED.search(line, max(0, len(line) - LAST - 4)))
        and not CREDITED.search(m[m.lastgroup or 0])
    ):
        yield _at(paragraph, m, m.lastgroup or "names"), "signature"
    if opening and (m := datelines.DATELINE.match(line)):
        yield _at(paragraph, m, m.lastgroup or "names"), "dateline"
    if len(line) > LONGEST:
        return
    if closing and (m := _SIGNED.match(line) or _COPYRIGHT.match(line)):
        yield _at(paragraph, m, "names"), "signature"
    if closing and (m := _REPORTER.match(line)):
        yield _at(paragraph, m, "names"), "tagline"
    if CREDITED.search(line):
        return  # of a picture, which says nothing of how words came
    if opening and (m := datelines.BYLINE.match(line)) and not is_photographer(m["only"]):
        yield _at(paragraph, m, m.lastgroup or "only"), "byline"
    elif opening and (m := datelines.HEADED.match(line)) and not is_photographer(line.strip()):
        yield _at(paragraph, m, "names"), "byline"
    elif (m := datelines.TAGLINE.search(line)) and not _is_dialogue(line) and not _LISTED.match(line):
        at = _at(paragraph, m, "names")
        cited = _CITES.search(text, *at)  # what the credited medium cites is not how all words came
        yield (at if cited is None else Span(at.start, cited.start())), "tagline"


def _is_dialogue(line: str) -> bool:
    """Whether what a dash opens is speech, where a credit would be an agency and little more: "— Да, — сказал …"."""
    return line.lstrip()[:1] in ("—", "–") and (
        _DASHED.search(line) is not None
        or (line.count(" ") > FEW and _CYRILLIC.search(line) is not None)
        or len(_SMALL.findall(line)) > SMALL
    )


def _at(paragraph: Span, match: re.Match[str], group: str) -> Span:
    return Span(paragraph.start + match.start(group), paragraph.start + match.end(group))
