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
from provenance.compiled import compiled
from provenance.model import Actor, ActorKind, Span

LONGEST, WITH_RIGHTS = 160, 640  # code points of such a line; of one that goes on to say what is forbidden
NAMED = 2  # words of a name beside an agency, in a script without capitals
NAMES = 7  # capitalised words at the head of an article: who wrote it, and where
INITIALS, SIGN = 3, 6  # letters of an editor's sign; of one between strokes
# code points of a dateline, words of places and people in it, and code points of a report behind it
DATED, PLACED, REPORTED = 90, 5, 30
PICTURES = compiled(
    r"\b(?:photos?|photograph\w*|fotos?|fot\.|foto:|bild(?:er)?|picture|images?|imagen|vidéo|video|graphic|getty|handout"
    r"|archiv\w*|file|фото|кадр|зображення|illustration|epa-efe"
    r"|pics?\b|credit ?(?:[:—–-]|\.\.\.|…)|courtesy|screen ?(?:shot|grab))",
    re.IGNORECASE,
)
# Agencies that print their own names without a capital; any other two or three letters are somebody's initials.
SMALL = dict.fromkeys(
    "dpa afp ap apa sda ats awp epd kna kai sid efe ansa agi belga pap ntb lusa reuters dire askanews sputnik".split()
) | {"rtr": "Reuters"}  # fmt: skip
# What agencies are called in credits alone: in a sentence the same letters are other bodies, places or common words.
CALLED = {
    "DIRE": "Agenzia Dire", "Dire": "Agenzia Dire", "EP": "Europa Press", "ABI": "Agencia Boliviana de Información",
    "Dow Jones": "Dow Jones Newswires", "IDEA": "Evangelische Nachrichtenagentur idea",
    "idea": "Evangelische Nachrichtenagentur idea", "NNA": "National News Agency", "ANSAmed": "ANSA",
    "أ ش أ": "MENA", "بترا": "Petra", "قنا": "QNA", "وفا": "WAFA", "بنا": "BNA", "العُمانية": "Oman News Agency",
    "العمانية": "Oman News Agency", "ارنا": "IRNA", "إرنا": "IRNA", "وطنية": "National News Agency", "أ ب": "AP",
    "أ.ب": "AP", "نوفوستي": "RIA Novosti", "واس": "SPA", "وام": "WAM", "سانا": "SANA", "الفرنسية": "AFP",
    "الأناضول": "Anadolu",
}  # fmt: skip
_WORD = compiled(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_ACRONYM = compiled(r"(?<![\w.-])[A-ZА-ЯЁІЇЄҐİÖÜÇŞĞ]{2,12}(?![\w-])")
_TITLED = compiled(r"(?<![\w.-])[A-Z][a-z]{1,8}(?![\w-])")  # "Lusa", "Efe"
_SMALL = compiled(r"(?<![\w.-])[a-z]{2,9}(?![\w.-])")
_MARKED = compiled(r"(?<=[(/])[ \u00a0«\"“]*[^\s()/«»\"“”][^()/\n«»\"“”]{1,19}(?=[ \u00a0»\"”]*[)/])")  # "(Dow Jones)"
_APART = compiled(r"[,|/•·–—-]|\A\W*(?:by|von|par|por|from|source|avec|mit|con)\b", re.IGNORECASE)
_JOINED = compiled(r"\b(?:and|with|und|mit|et|avec|y|con|e|com|i|oraz|и|с|та|ve)\b", re.IGNORECASE)
_ADDRESS = compiled(r"\S+@\S+")
# What a copyright line says behind its names: "© MT/dpa – Rechte am Artikel können Sie hier erwerben".
_RIGHTS = compiled(
    r"(?<=[\w)])[ \u00a0]?[.:|·•–—-]+[ \u00a0]+(?:"
    r"(?:alle |weitere |die )?(?:nutzungs|lizenz|abdruck)?rechte\b"
    r"|(?:diese[rs]|der|das) (?:artikel|text|beitrag|inhalt)"
    r"|(?:weiter)?(?:verbreitung|verwendung|nutzung|wiedergabe|vervielfältigung)\b"
    r"|(?:toute )?(?:reproduction|riproduzione|reproducción|reprodução|diffusion|représentation)\b"
    r"|(?:todos los|todos os|tous les|tous|tutti i) (?:derechos|direitos|droits|diritti)\b"
    r"|(?:queda |está |se |é |è )?(?:\w+mente )?(?:prohib|proib|vietat|interdit)\w+"
    r")[^\n]*$",
    re.IGNORECASE,
)
_WORD_OR_HOST = compiled(
    rf"(?P<host>[\w-]+)(?:\.(?:com|net|org|info|[a-z]{{2}})){{1,2}}(?!\w)|{_WORD.pattern}", re.IGNORECASE
)
_HOST = compiled(r"(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|[a-z]{2})(?!\w)")
_DOTTED = compiled(r"(?<![\w.])[A-ZÇĞİÖŞÜ](?:\.[A-ZÇĞİÖŞÜ]){1,4}\.")  # "T.A.K."
# What stands between the signs of an Arabic line, where an agency may be one short word.
_EASTERN = compiled(
    r"(?:(?<=[-–—/،,(:|])|(?<=[\d/]\s)|(?<!\S))[ \u00a0]?[\u0621-\u064a][\u0621-\u0652. ]{1,30}?"
    r"(?=[ \u00a0]?(?:[-–—/،,):|]|\Z|\n))"
)
# Where a dateline may end: at a sign, before a capital, a quotation mark or a letter of a script without capitals.
_ENDS = compiled(
    r"(?:--|[-–—:|/)]|[/)]\.|(?<=\w)\.|\.[-–—])[ \t\u00a0]*"
    r"(?=[A-ZÀ-ÞĀ-Ž„“«\"»‹А-ЯЁІЇЄҐĞİŞÖÜÇ\u0621-\u064a])"
)
_STOPS = '.!?:…»”"؟)'  # at the end of a report's first paragraph
_SIGNS = compiled(r"[\w\s.,:;|/()«»\"'’–—-]+")
_MEANT = compiled(r"[\w \n.,:;|/&()=\[\]«»“”\"'’©•·–—+*،-]*")  # a paragraph may be an agency, and the date below it
# Who wrote, where, and for which agency, as Turkish ones sign: "Ali KESKİN / ANKARA, (DHA)".
_REPORTERS = compiled(
    r"[A-ZÇĞİÖŞÜ][\w. ,–-]*[A-ZÇĞİÖŞÜ]{2,} ?/ ?[A-ZÇĞİÖŞÜ]{3,}(?:[ (-][A-ZÇĞİÖŞÜ]+\)?)?"
    r",? ?[-(][ (]?[A-ZÇĞİÖŞÜ]{2,4}\)?-?"
)
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
    red redaktion infocom redaktionsmitglied unserem unserer korrespondent
    par et avec le la les de du publié publiée mis mise à jour modifié rédaction agence agences depuis
    por y con el los las del publicado actualizado redacción agencia agencias fuente fuentes información hora hrs
    di e con redazione fonte fonti agenzia aggiornato pubblicato ore
    do da dos das em no na com fontes agência agências redação publicada atualizado atualizada às
    źródło źródła oraz agencja data publikacji oprac opr opracował opracowała opracowanie
    источник источники по материалам обновлено опубликовано агентство и в
    джерело джерела за матеріалами інформацією оновлено опубліковано агентство і та у
    dodane dodano wg według na podst podstawie portal autor autorka redaktor red
    nachrichtenagentur nachrichtenagenturen agenturen verwendete nach angaben
    agenzie agências agencias agencje агентства агентств
    informations informaciones informações informazioni tomado mitteilung
    based wire wires reporting some information came agencies
    riproduzione riservata tutti diritti riservati todos derechos direitos reservados tous droits réservés
    alle rechte vorbehalten reprodução proibida
    kaynak kaynaklar haber ajansı ajansları ajanslar merkezi ve güncel
    корр соб инф корреспондент кор
    المصدر المصادر وكالة وكالات في و من عن ووكالات الموافق هـ م
    """.split()
)

WITHIN = frozenset(map(fold, "de del em at von aus корр соб кор от в في من الموافق هـ م و".split()))  # in a dateline
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
    янв фев мар апр мая июн июл авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık giu lug
    يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون الثاني الأول شباط آذار
    نيسان أيار حزيران تموز آب أيلول تشرين ذو الحجة محرم صفر ربيع الآخر جمادى رجب شعبان رمضان شوال القعدة
    """.split()
)


def agencies(
    text: str,
    line: Span,
    named: Sequence[tuple[Span, Actor]],
    registry: Registry,
    *,
    head: bool,
    outlet: str | None = None,
) -> list[tuple[Span, Actor]]:
    """The agencies of a line that holds nothing else but what a credit does; none where it is no such line.

    ``head`` lines stand above the article and may name people and places; any may name the ``outlet``.
    """
    if line.end - line.start > WITH_RIGHTS:
        return []
    words = _ADDRESS.sub(lambda m: " " * len(m[0]), text[slice(*line)])
    if (rights := _RIGHTS.search(words)) is not None:
        words, line = words[: rights.start()], Span(line.start, line.start + rights.start())
    if len(words) > LONGEST or PICTURES.search(words) or not _MEANT.fullmatch(words):
        return []
    found = _agencies(text, line, named, registry)
    if not found:
        return []
    others = _others(_without(found, words, line.start), outlet)
    if not signs_reporters(words.strip()) and any(
        word.isupper() and not _is_place(word) and (f"{word}/" in words or f"/{word}" in words) for word in others
    ):
        return []  # "ABC/AP", of a picture
    if all(_is_sign(word, words, head) for word in others):
        return found
    people = [word for word in others if not (word.islower() and _is_sign(word, words, head))]
    if "|" in words and sum("\u0600" <= word[0] <= "\u06ff" for word in people) > NAMED:
        return []  # "رويترز | حريق في مصفاة بالمدينة": a caption, whose script has no capitals
    if not head or len(people) > NAMES or not all(_may_name(word) for word in people):
        return []
    if "©" in words or (is_photographer(words.strip()) and not signs_reporters(words.strip())):
        return []  # "© RIA Novosti / Ann Roe", of a picture
    sited = all(map(_is_place, people))
    return found if sited or _APART.search(words) or _JOINED.search(words) else []


def dateline(
    text: str, paragraph: Span, named: Sequence[tuple[Span, Actor]], registry: Registry, outlet: str | None = None
) -> list[tuple[Span, Actor]]:
    """The agencies of what a report begins with before its first words: "(NRA) - OSLO, 3 MAY -", "Doha, 3 May /NRA/".

    As far as it can be read as place, date, agency and signs, and a sentence begins behind it.
    """
    stop = min(paragraph.end - REPORTED, paragraph.start + DATED)
    for end in sorted(
        (m.end() for m in _ENDS.finditer(text, paragraph.start, max(stop, paragraph.start))), reverse=True
    ):
        part = Span(paragraph.start, end)
        within = [one for one in named if one[0].end <= end]
        found = _agencies(text, part, within, registry)
        if not found:
            continue
        line = text[slice(*part)]
        if PICTURES.search(line) or (line.rstrip().endswith("|") and text[paragraph.end - 1] not in _STOPS):
            return []  # "Image: NRA (9 Jan 2026) | Ann Roe opens …", "NRA | A fire in Oslo" are captions with a credit
        left = _without(found, line, part.start)
        others = [w for w in _others(left, outlet, WITHIN) if not (_is_place(w) or _is_beside_stroke(w, line))]
        slashed = left.rstrip()[-1] != "/" or left.count("/") % 2 == 0  # not "a Reuters/Ipsos poll"
        if slashed and len(others) <= PLACED and all(map(_may_name, others)) and not _SIGNS.sub("", left):
            return found
    return []


def _without(found: Sequence[tuple[Span, Actor]], line: str, start: int) -> str:
    """``line``, which begins at ``start``, with blanks in place of what is ``found`` there."""
    rest = list(line)
    for at, _ in found:
        rest[at.start - start : at.end - start] = " " * (at.end - at.start)
    return "".join(rest)


def _others(line: str, outlet: str | None, idle: frozenset[str] = FILLER) -> list[str]:
    """The words of a line that are neither a credit's, nor a date's, nor the outlet's own."""
    own = {fold(part) for word in _WORD.findall(outlet or "") for part in (word, *word.split("-"))}
    own |= {_plain(word) for word in own} | {fold(f"{outlet or ''}".replace(" ", ""))}
    initials = "".join(word[0] for word in _WORD.findall(outlet or "") if word[0].isupper())
    out = []
    for m in _WORD_OR_HOST.finditer(line):
        word = m[0]
        if m["host"] and {fold(m["host"]), fold(m["host"].replace("-", ""))} & own:
            continue  # "ntv.de" of ntv
        parts = word.split("-") if m["host"] is None else [word]
        if len(initials) > 1 and word == initials:
            continue  # "Lusa/JM" in the Jornal do Minho
        known = idle | own
        out += [one for one in parts if one and fold(one).strip(".") not in known and not _is_date(one)]
    return out


def _plain(word: str) -> str:
    """A German word without its own letters, as domains have it."""
    return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _is_sign(word: str, line: str, head: bool) -> bool:
    """Whether a word is an editor's sign: a few small letters, between strokes some more; capitals below an article."""
    if not word.isalpha() or word[0] > "ɏ":
        return False
    if len(word) <= INITIALS and (word.islower() or not head):
        return True
    return _is_beside_stroke(word, line)


def _is_beside_stroke(word: str, line: str) -> bool:
    """Whether a few small letters stand beside a stroke, as an editor's sign does: "(awp/red)"."""
    small = word.isalpha() and word.islower() and len(word) <= SIGN
    return small and re.search(rf"/ ?{word}\b|\b{word} ?/", line) is not None


def _may_name(word: str) -> bool:
    """Whether a word may be part of a name: capitals, or a script that has none."""
    return word[0].isupper() or "\u0600" <= word[0] <= "\u06ff"


def _is_place(word: str) -> bool:
    folded, known = fold(word), lists.places()
    return folded in known.cities or folded in known.countries


def _agencies(
    text: str, line: Span, named: Sequence[tuple[Span, Actor]], registry: Registry
) -> list[tuple[Span, Actor]]:
    found = [(at, actor) for at, actor in named if actor.kind is ActorKind.AGENCY]
    for pattern in (_MARKED, _DOTTED, _ACRONYM, _SMALL, _TITLED, _HOST, _EASTERN):
        for m in pattern.finditer(text, *line):
            if any(at.start < m.end() and m.start() < at.end for at, _ in found):
                continue
            name = m[0].strip(' \u00a0«"“.')
            if pattern is _HOST:
                known = [a for a in (registry.by_domain(name),) if a is not None and a.kind is ActorKind.AGENCY]
            elif pattern is _EASTERN or (pattern is _MARKED and not name.islower()):
                meant = registry.candidates(CALLED.get(name, name))
                known = list(meant) if all(actor.kind is ActorKind.AGENCY for actor in meant) else []
            else:
                known = _meant(name, registry)
            if known:
                start = m.start() + m[0].index(name)
                actor = known[0] if len(known) == 1 else Actor(name.upper(), ActorKind.AGENCY)
                found.append((Span(start, start + len(name)), actor))
    return sorted(found, key=lambda one: one[0])


def _meant(name: str, registry: Registry) -> list[Actor]:
    """The agencies that a short name in Latin letters can mean in a credit."""
    if name in CALLED:
        return [actor for actor in registry.candidates(CALLED[name]) if actor.kind is ActorKind.AGENCY]
    if not name.isupper() and (name.lower() not in SMALL or (len(name) == INITIALS - 1 and name.islower())):
        return []  # "ap" is somebody's sign
    name = SMALL.get(name.lower()) or name
    meant = registry.candidates(name.upper()) or registry.candidates(name) or registry.candidates(name.title())
    alone = all(actor.kind is ActorKind.AGENCY for actor in meant)  # "CNA" is a broadcaster as well
    return list(meant) if alone else []


def _is_date(word: str) -> bool:
    """Whether a word is a month's or a day's name, whole or short: "Nov", "lunes", "листопада"."""
    folded = fold(word).strip(".")
    return folded in lists.places().months_and_days or folded in SHORT


def signs_reporters(line: str) -> bool:
    """Whether a line has reporters, their town and their agency, as no caption has: "Ali KESKİN/ANKARA, (DHA)"."""
    return _REPORTERS.fullmatch(line) is not None


def is_photographer(line: str | None) -> bool:
    """Whether a line is an agency's photographer: "REUTERS/Ann Roe", where "ABC/AP" are two media.

    With spaces around the stroke, "Keystone-ATS / Ann Roe", it is a reporter.
    """
    parts = line.split("/") if line and " / " not in line else []
    known = lists.places().cities | lists.places().countries
    if len(parts) > 2 and any(fold(part) in known for part in parts):
        return False  # "NRA/ Oslo/ Ann Roe" has where it was written
    people = (w for part in parts if len(w := part.split()) > 1 and not part.isupper() and fold(part) not in known)
    return len(parts) > 1 and any(words[-1] not in LAST and words[0] != "The" for words in people)
