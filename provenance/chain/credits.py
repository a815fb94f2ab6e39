"""Credits that cover a whole article: datelines, bylines, agency lines, "With inputs from"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.actors.registry import Registry
from provenance.chain import arabic_sources, credit_lines, datelines, patterns
from provenance.chain.credit_lines import agencies, is_photographer
from provenance.chain.links import Named, Via, within
from provenance.chain.same_medium import same
from provenance.chain.source_lines import nearest_first, told_above
from provenance.chain.told import PICTURE
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, ActorKind, Basis, Span

CREDITED = compiled(
    r"\b(?:photo(?:s|graph(?:s|ies|er)?)?|fotos?|fotograf\w*|фото\w*|picture[sd]?|images?|imagen|imágenes|imagem"
    r"|pics?|credit(?=[ \u00a0]?(?:[:—–-]|\.\.\.|…))|courtesy|screen ?(?:shot|grab)s?"
    r"|video|graphic|infogra\w+|illustrations?|ilustra\w+|иллюстрация|ілюстрація|изображение|зображення|zdjęci[ae]"
    r"|(?:bild|foto)(?:quelle|nachweis|rechte|material|agentur)|(?:symbol|titel|archiv|aufmacher)(?:bild|foto)|grafik"
    r"|getty|handout|shutterstock|istock|alamy|pixabay|unsplash|depositphotos|adobe stock|imago"
    r"|picture[- ]alliance)\b|©",
    re.IGNORECASE,
)
HEAD, TAIL = 4, 3  # paragraphs at the start and the end of an article where a credit may stand
LAST = 40  # code points of a paragraph's end in which a dash may stand before a credit
# What says that a line is a picture's, whose credit says nothing of words.
_CAPTION = compiled(
    r"[ \t]*(?:(?:in )?this (?:\w+ ){0,2}?(?:photo|picture|image)\w*\b"
    r"|(?:(?:file )?(?:photo|picture|image)\w*(?: caption)?|caption|pictured|above|bild\w*|fotos?"
    r"|auf dem (?:bild|foto)"
    r"|légende|sur la photo|imagen|pie de foto|en la foto|фото\w*|на (?:фото|снимке|світлині)|світлина)\s?[:.|–—-])",
    re.IGNORECASE,
)
# Who adds something to a report has not brought every word of it.
_ADDED = compiled(
    r"\b(?:additional|further|extra|supplementary) (?:reporting|material|report) (?:by|from)\b", re.IGNORECASE
)
_CITES = compiled(r",? (?:with reference to|referring to|citing|quoting)\b")
_DASHED = compiled(r"[,.!?…] [—–] ")
_CYRILLIC = compiled("[а-яіїє]")
_SMALL, SMALL = compiled(r"(?<![\w-])[а-яёіїєґ]{2,}"), 3  # words in small letters that a credit has, at the most
_STOPPED = compiled(r"(?<!\.\.)[.!?»”\"] ?/? ?$")  # "… this Friday. EFE", "… this Friday./AFP", but "Credit...AFP"
_IN_CAPITALS = compiled(r"(?<=[.!?»”\"] )[A-Z]{3,12}(?=\.?[ \t]*$)")
_ACRONYM = compiled(r"(?<![\w-])(?:[A-Z]{2,12}|(?<=[(/])[a-z]{2,4}|[a-z]{2,4}(?=/))(?![\w-])")  # "(apa/red)", "ats/kub"
_SOURCE = compiled(r"(?:sources?|джерело|джерела|источники?)[ \u00a0]?:", re.IGNORECASE)
# "kow/AFP", "rc/jd (AP, Reuters)" on a line, "… . (APA, red, 20.11.2026)" behind the last words: whoever edited it, and
# the agencies it was made of; nothing else may stand there.
_SIGNED = compiled(r"^[ \t]*(?P<names>(?=[^\n]*[/(])[\w.-]{2,15}(?:(?:[/,;+] ?| ?\()[\w.-]{2,15}){1,6}\)?)[ \t]*$")
_ENCLOSED = compiled(
    r"(?:[.!?][»”\"'’]? ?\((?P<names>[^()\n]{2,40})\)\.?|[»”\"'’] ?\((?P<bare>[^()\n]{2,40})\))[ \t]*$"
)
# "Z Bukaresztu Jan Lis (PAP)" on a line at the end: from where, who, and for which agency.
_REPORTER = compiled(
    r"^[ \t]*(?:(?:Z|Ze|From|Aus|De|Da|autor(?:ka|zy)?|Autor(?:ka|zy)?):? )?"
    r"(?:[^\W\d_a-zà-ÿ][\w.’'-]+,? (?:i |and |und |y |/ ?)?){1,6}\((?P<names>[A-Z]{2,6})\)\.?[ \t]*$"
)
_COPYRIGHT = compiled(
    r"^[ \t]*(?:©|\(c\)|copyright)[ \t]*\d{4}[ \t](?P<names>[^\n.|]{2,30})\.?[ \t]*$"
    r"|^[ \t]*© ?(?P<dated>[^\n.|\d]{2,30}?),? \d{4}\.[^\n]*$",
    re.IGNORECASE,
)
MOST = 8  # short lines that may stand before a dateline: title, standfirst, date, time, reading time
SHORT = 60  # code points of a line that names a source and nothing else
_LISTED = compiled(
    r"[ \t]*[—–][^\n]*(?:[:“”«»\"]|[ \u00a0][—–][ \u00a0])"
)  # "— Roe: “We go” — The Echo", of a reading list
# "— Ann Roe, the mayor, via Fena" under a quotation that is set off: it credits these words.
_SPOKEN = compiled(r"^[ \t*_]*[—–-]{1,2} ?[^\W\d][^\n]{2,80}, (?:via|to|speaking to|told) [^\n]{2,40}$", re.MULTILINE)
ALONE = 30  # code points of a line that is an agency in brackets
FEW = 8  # words of a credit behind a dash
TITLE = compiled(r"[A-Z]\w+(?: [A-Z][a-z]\w+){2,7}")  # a line of capitalised words and nothing between them
LONGEST = 120  # code points of a line that can be a byline or an agency line
_BRACKETED = compiled(r"\([^()\n]{2,30}\)[ \t]*$")
_OWN_CREDIT = compiled(r"[ \t]*(?:photos?|pictures?|images?) ?: ?(?P<names>[^\n.:]{2,30})$", re.IGNORECASE)


_LINKS = compiled(
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


# What a page says to its readers below an article, and what it is filed under.
_IDLE = compiled(
    r"[ \t]*(?:share (?:this|with|your|on)\b|follow (?:us|our|the|@)\b"
    r"|(?:join|like|find|contact|e-?mail|support) (?:us|our)\b|join [^\n]{2,40} (?:channel|group|community)\b"
    r"|subscri(?:be|bers)\b|sign up\b|download (?:our|the)\b|get (?:the|our|more)\b|click here|don['’]t miss"
    r"|stay (?:up to date|tuned|informed|connected)|to (?:read|get|subscribe|receive)\b|for (?:more|the latest)\b"
    r"|comments?\b|tags?\b|topics?\b|copyright\b|©|all rights reserved|published (?:in|on|by|:)|(?:last )?updated\b"
    r"|advertisements?\b|newsletters?\b|editor['’]s? (?:picks?|choice)|most (?:read|popular)|latest\b|trending\b"
    r"|the post\b|got a (?:story|tip|news)|have (?:a tip|something)"
    r"|(?:this )?(?:article|story) (?:was|has|originally)\b)",
    re.IGNORECASE,
)
_HEADLINE = compiled(r"[^.!?…»”\"\n]+")  # a line that no stop ends, as a link to another article


def _body(named: Named, text: str, paragraphs: Sequence[Span]) -> int:
    """Where the text itself ends: before what a page says to its readers and the headlines of other articles."""
    end = len(paragraphs)
    for i in range(end - 1, max(2, end - LINKS), -1):
        line = paragraphs[i]
        credit = any(actor.kind is ActorKind.AGENCY for _, actor in within(named, line))
        words = text[slice(*line)]
        headline = len(words) <= LONGEST and " " in words.strip() and _HEADLINE.fullmatch(words)
        if credit or not (_IDLE.match(words) or headline):
            break
        end = i
    return end


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
    kept = _without_links(text, paragraphs)
    told, body = len(kept), _body(named, text, kept)  # paragraphs of the article itself, and of its text
    top = _top(text, paragraphs)
    sole, first = _source_line(text, paragraphs), _opening(text, paragraphs)
    home = registry.resolve(outlet) if registry is not None and outlet else None
    house = home.parent if home is not None else None
    digest = sum(_ENCLOSED.search(text, max(p.start, p.end - LAST), p.end) is not None for p in paragraphs) > 1
    for i, paragraph in enumerate(paragraphs):
        if _SPOKEN.search(text, *paragraph) or (i < max(top, HEAD) and _is_picture(text, paragraphs, i)):
            continue
        alone = paragraph.end - paragraph.start <= ALONE and text[paragraph.start] == "("  # "(APA, red)" before links
        heads = i < HEAD or i == first
        ends = i in (body - 1, told - 1)
        if not heads and i >= top and i < told - (2 * TAIL if alone else TAIL) and i != sole and not ends:
            continue
        before = paragraphs[i - 1] if i else Span(0, 0)
        if (ends or told - TAIL <= i < told) and (last := _last(named, text, before, paragraph, ends, registry)):
            found.append(last)
        before_it = len(found)
        if lang == "ar" and registry is not None and i >= told - TAIL:
            for at, actor in arabic_sources.named(text, paragraph, registry, outlet):
                found.append(Via(actor.name, actor.kind, at, "tagline", patterns.CREDIT, Basis.CREDITED))
        for span, rule in _places(text, paragraph, heads, ends or i >= told - TAIL):
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
                named_here = _with_short_names(text, paragraph, named, named_here, registry, outlet)
                listed = nearest_first(text, span, named_here, outlet)
                if listed is not named_here:
                    named_here = listed
                elif lang in ("ru", "uk") and told_above(named, named_here, paragraph.start):
                    named_here = []
                else:
                    named_here = _own_last(listed, home, lang)
            if rule == "signature":
                named_here = [] if digest else _signature(text, span, named_here, registry, outlet)
            elif registry is not None and may_be and not any(a.kind is ActorKind.AGENCY for _, a in named_here):
                named_here = [*named_here, *_acronyms(text, span, registry, shared=shared)]
            if rule == "byline" and (title := _only_agency(text, paragraph, named_here, registry)) is not None:
                named_here = title
            for at, actor in named_here:
                found.append(Via(actor.name, actor.kind, at, rule, patterns.CREDIT, Basis.CREDITED))
        captioned = _is_caption(named, text, before)
        closes = told - TAIL <= i < told and not captioned
        below = top <= i <= HEAD and text[paragraph.end - 1] not in '.!?»”"' and not captioned
        if len(found) > before_it or registry is None or digest:
            continue
        if heads:
            begins = credit_lines.dateline(text, paragraph, within(named, paragraph), registry, outlet)
            found += [_credited(at, actor, "dateline") for at, actor in begins]
        if len(found) > before_it or not (i < top or below or closes):
            continue
        # The first line is a title, unless it is "PTI | London | Updated: Nov 18", or a credit and nothing else.
        first_line = not i and not re.search(r"\|.*\d", text[slice(*paragraph)])
        beside = within(named, paragraph)
        line = text[slice(*paragraph)]
        # Below a standfirst of whole sentences.
        dated = below and (re.search(r"\d", line) is not None or credit_lines.signs_reporters(line))
        head = (i < top or dated) and (not first_line or _BRACKETED.search(text, *paragraph) is not None)
        listed = agencies(text, paragraph, beside, registry, head=head, outlet=outlet)
        rule = "byline" if i < top or below else "tagline"
        if len({actor.name for _, actor in listed}) > 1 or (first_line and "©" in text[slice(*paragraph)]):
            continue  # of several nobody knows whose the words are; "© NRA" above an article is a picture's
        found += [_credited(at, actor, rule) for at, actor in _each(listed)]
    return found


def _is_picture(text: str, paragraphs: Sequence[Span], i: int) -> bool:
    """Whether a line has a name or two, and the next, right below it, is the caption of a picture: no credit of copy.

    So pages set a picture's source: "Reuters" above "Ann Roe left the talks early on Friday". Where no empty line parts
    paragraphs nothing tells it from a byline.
    """
    if not 0 < i < len(paragraphs) - 1:
        return False
    above, line, below = paragraphs[i - 1 : i + 2]
    if text.count("\n", above.end, line.start) < 2 or text.count("\n", line.end, below.start) != 1:
        return False
    caption = text[slice(*below)]
    told = len(caption.split()) >= CAPTION and caption[-1] not in ".!?:»”" and _DATED.match(caption) is None
    return told and len(text[slice(*line)].split()) <= SOURCE and " | " not in caption


def _is_caption(named: Named, text: str, line: Span) -> bool:
    """Whether a line may be a picture's caption, whose credit stands below it; "PHOTO: NRA" has its own already."""
    if not PICTURE.search(text, line):
        return False
    whole = _OWN_CREDIT.match(text, *line)
    return whole is None or not within(named, Span(*whole.span("names")))


def _credited(at: Span, actor: Actor, rule: str) -> Via:
    return Via(actor.name, actor.kind, at, rule, patterns.CREDIT, Basis.CREDITED)


def _each(named: Named) -> Named:
    """``named`` with each once: "AFP - Agence France Presse"."""
    return list({actor.name: (at, actor) for at, actor in reversed(named)}.values())[::-1]


def _with_short_names(
    text: str, line: Span, named: Named, some: Named, registry: Registry | None, outlet: str | None
) -> Named:
    """``some`` with the agencies that the rest of a whole line names as credits do: "Quelle: ab/AFP/rtr"."""
    if registry is None or line.end - line.start > LONGEST or text[line.start] in "([—–":
        return some  # what stands in brackets is a signature
    more = _each(agencies(text, line, within(named, line), registry, head=False, outlet=outlet))
    taken = {at for at, _ in some}
    return sorted([*some, *(one for one in more if one[0] not in taken)])


CAPTION = 6  # words of a caption at the least
SOURCE = 3  # words of a picture's source at the most
_DATED = compiled(
    r"(?i)(?:publi|updat|post|last|опубл|обновл|оновл|aggiorn|pubbl|atualiz|actualiz|mis |stand|erstellt|veröff|opubl|"
    r"yayın|güncel|نشر|تحديث)|\W*\d"
)
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
    return None if agencies(text, line, named, registry, head=True) else []


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


def _signature(text: str, span: Span, named: Named, registry: Registry | None, outlet: str | None) -> Named:
    """The agencies of a signature; none where anything else stands in it."""
    if registry is None:
        return []
    whole = Span(max(0, span.start - 1), min(len(text), span.end + 1))  # with its bracket
    found = _each(agencies(text, whole, named, registry, head=False, outlet=outlet))
    return found if len(found) == 1 else []  # of several nobody knows whose the words are


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
    called = credit_lines.CALLED.get(text[slice(*span)].strip())
    if called is not None and not found:  # "أنقرة / الأناضول": no capitals tell such a name
        found += [(span, a) for a in registry.candidates(called) if a.kind is ActorKind.AGENCY]
    return found


def _last(named: Named, text: str, above: Span, paragraph: Span, ends: bool, registry: Registry | None) -> Via | None:
    """The agency whose name alone ends a report: "… la visitará este viernes. EFE", or "REUTERS" on a line.

    The line may have links below it; under a picture's caption it is that picture's.
    """
    tail = Span(max(paragraph.start, paragraph.end - 20), paragraph.end)
    here = within(named, tail)
    if not here and ends and registry is not None and (m := _IN_CAPITALS.search(text, *tail)) is not None:
        here = _acronyms(text, Span(*m.span()), registry, shared=False)  # "… for decades. BLOOMBERG"
    for at, actor in here:
        before = text[max(paragraph.start, at.start - 3) : at.start]
        if actor.kind is not ActorKind.AGENCY or text[at.end : paragraph.end].strip(" ."):
            continue
        line = not before.strip() and not _is_caption(named, text, above)
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
        yield _at(paragraph, m, m.lastgroup or "names"), "signature"
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
