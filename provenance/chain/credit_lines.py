"""Lines that hold an agency's name and nothing that tells a story: "PTI | New Delhi | Updated: Nov 25", "(ab/dpa)".

Bylines, agency lines and copyright lines of many countries are built of the same few things: one agency, who wrote, a
place, a date, and words like "by", "updated", "all rights reserved". Whatever else stands in a line makes it a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors import lists
from provenance.actors.names import fold
from provenance.actors.registry import Registry
from provenance.actors.shapes import LAST
from provenance.model import Actor, ActorKind, Span

LONGEST = 160  # code points of such a line
NAMES = 7  # capitalised words at the head of an article: who wrote it, and where
INITIALS = 3  # letters of an editor's sign
PICTURES = re.compile(
    r"\b(?:photos?|photograph\w*|fotos?|foto:|bild(?:er)?|picture|images?|imagen|vidéo|video|graphic|getty|handout|archiv\w*"
    r"|file|фото|кадр|зображення|illustration|epa-efe|reuters/|afp/|ap/)",
    re.IGNORECASE,
)
# Agencies that print their own names without a capital; any other two or three letters are somebody's initials.
SMALL = frozenset("dpa afp apa sda ats awp epd kna sid efe rtr ansa belga pap ntb lusa".split())
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{2,12}(?![\w-])")
_TITLED = re.compile(r"(?<![\w.-])[A-Z][a-z]{2,4}(?![\w-])")  # "Lusa", "Efe"
_SMALL = re.compile(r"(?<![\w.-])[a-z]{3,5}(?![\w.-])")
_APART = re.compile(r"[,|/•·–—-]|\A\W*(?:by|von|par|por|from|source|avec|mit|con)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+")
_MEANT = re.compile(r"[\w \n.,:;|/&()=\[\]«»“”\"'’©•·–—+-]*")  # a paragraph may be an agency, and the date below it
FILLER = frozenset(
    fold(word)
    for word in """
    by from with and the of on at in for to via a an
    source sources agency agencies news service wire staff writer writers reporter correspondent correspondents bureau
    desk team special sports business editor input inputs
    report reports published updated last modified first posted created date time
    copyright all rights reserved this material may not be broadcast rewritten or redistributed without permission
    ist utc gmt est edt pst pdt cet cest bst am pm edt sgt hkt et
    von und mit der die das des aus quelle quellen stand aktualisiert veröffentlicht uhr material agenturmaterial
    red redaktion infocom     redaktionsmitglied unserem unserer korrespondent
    par et avec le la les de du publié publiée mis mise à jour modifié rédaction agence agences depuis
    por y con el los las del publicado actualizado redacción agencia agencias fuente fuentes información hora hrs
    di e con redazione fonte fonti agenzia aggiornato pubblicato ore
    do da dos das em no na com fontes agência agências redação publicada atualizado atualizada às
    źródło źródła oraz agencja data publikacji oprac opr opracował opracowała opracowanie
    источник источники по материалам обновлено опубликовано агентство и в
    джерело джерела за матеріалами оновлено опубліковано агентство і та у
    """.split()
)

SHORT = frozenset(
    fold(word)
    for word in """
    jan feb mar apr may jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    januar februar märz april mai juni juli august september oktober november dezember
    janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr mai ago set out dez
    gennaio febbraio maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott dic
    lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    """.split()
)


def agency(
    text: str,
    line: Span,
    named: Sequence[tuple[Span, Actor]],
    registry: Registry,
    *,
    head: bool,
    outlet: str | None = None,
) -> tuple[Span, Actor] | None:
    """The one agency of a line that holds nothing else but what a credit does; None where it is no such line.

    ``head`` lines stand above the article and may name people and places; any may name the ``outlet``.
    """
    words = _ADDRESS.sub(lambda m: " " * len(m[0]), text[slice(*line)])
    if len(words) > LONGEST or PICTURES.search(words) or not _MEANT.fullmatch(words):
        return None
    found = _agencies(text, line, named, registry)
    if len({actor.name for _, actor in found}) != 1:
        return None
    rest = list(words)
    for at, _ in found:
        rest[at.start - line.start : at.end - line.start] = " " * (at.end - at.start)
    left = _WORD.findall("".join(rest))
    own = {fold(word) for word in _WORD.findall(outlet or "")}
    initials = "".join(word[0] for word in _WORD.findall(outlet or "") if word[0].isupper())
    if len(initials) > 1:
        left = [word for word in left if word != initials]  # "Lusa/JM" in the Jornal do Minho
    others = [w for w in left if fold(w).strip(".") not in FILLER and fold(w) not in own and not _is_date(w)]
    if any(word.isupper() and (f"{word}/" in words or f"/{word}" in words) for word in left):
        return None  # "ABC/AP", of a picture
    if all(len(word) <= INITIALS and (word.islower() or not head) for word in others):
        return found[0]
    if not head or len(others) > NAMES or not all(word[0].isupper() for word in others):
        return None
    if "©" in words or is_photographer(words.strip()):
        return None  # "© RIA Novosti / Ann Roe", of a picture
    places = lists.places()
    sited = all(fold(word) in places.cities or fold(word) in places.countries for word in others)
    return found[0] if sited or _APART.search(words) else None


def _agencies(
    text: str, line: Span, named: Sequence[tuple[Span, Actor]], registry: Registry
) -> list[tuple[Span, Actor]]:
    found = [(at, actor) for at, actor in named if actor.kind is ActorKind.AGENCY]
    for m in (*_ACRONYM.finditer(text, *line), *_SMALL.finditer(text, *line), *_TITLED.finditer(text, *line)):
        if any(at.start < m.end() and m.start() < at.end for at, _ in found):
            continue
        if not m[0].isupper() and m[0].lower() not in SMALL:
            continue
        meant = registry.candidates(m[0].upper()) or registry.candidates(m[0])
        known = [a for a in meant if a.kind is ActorKind.AGENCY]
        if known:
            name = known[0] if len(known) == 1 else Actor(m[0].upper(), ActorKind.AGENCY)
            found.append((Span(*m.span()), name))
    return sorted(found, key=lambda one: one[0])


def _is_date(word: str) -> bool:
    """Whether a word is a month's or a day's name, whole or short: "Nov", "lunes", "листопада"."""
    folded = fold(word).strip(".")
    return folded in lists.places().months_and_days or folded in SHORT


def is_photographer(line: str | None) -> bool:
    """Whether a line is an agency's photographer: "REUTERS/Ann Roe", where "ABC/AP" are two media.

    With spaces around the stroke, "Keystone-ATS / Ann Roe", it is a reporter.
    """
    parts = line.split("/") if line and " / " not in line else []
    known = lists.places().cities | lists.places().countries
    people = (w for part in parts if len(w := part.split()) > 1 and not part.isupper() and fold(part) not in known)
    return len(parts) > 1 and any(words[-1] not in LAST and words[0] != "The" for words in people)
