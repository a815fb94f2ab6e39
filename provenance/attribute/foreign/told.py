# ruff: noqa: E501 - a pattern reads better with a construction on one line
"""Media that nothing but the construction tells: "dans les colonnes du Pays", "en las páginas de El País del Sahel".

What is interviewed in, cited by "publica" or had on its air is a medium, unless it is somebody, a body or a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.actors import shapes
from provenance.actors.lists import places, roles
from provenance.actors.names import BODY_ACRONYMS, fold
from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.sort_words import UP, WORD
from provenance.compiled import compiled
from provenance.model import ActorKind, Span

LANGUAGES = ("de", "fr", "es", "it", "pt")  # in which names of stations are looked for as well
_OF = {
    "fr": rf"(?:(?:d[eu]s?|de[ \u00a0]la|et|en|sur)[ \u00a0]|(?:de[ \u00a0])?[ld]['’])?{WORD}",
    "es": rf"(?:(?:del?|de[ \u00a0]l[ao]s?|y|en)[ \u00a0])?{WORD}",
    "it": rf"(?:(?:d[ei]l?|della|delle|degli|e)[ \u00a0]|dell['’])?{WORD}",
    "pt": rf"(?:(?:d[aeo]s?|e)[ \u00a0])?{WORD}",
}
# Adjectives go with a French title in small letters: "Le Télégramme breton".
_NAME = {
    "fr": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['fr']}){{0,3}}(?:[ \u00a0][a-zà-ÿ]{{3,}}(?:aise?|oise?|enne?|ine|ique|ale|ard|arde|ais|on|onne|ain)(?![\w-]))?)",
    "es": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['es']}){{0,3}})",
    "it": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['it']}){{0,3}})",
    "pt": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['pt']}){{0,3}})",
}
# Before a name with or without its article.
_TOLD = {
    "fr": r"(?:entretien|interview|tribune|commentaire|déclaration)s?(?: (?:exclusi\w+|publiée?|parue?|accordée?s?|donnée?s?|diffusée?|\w+di)){0,2} (?:à|aux?|dans|par|sur)|(?:dans|sur) les (?:colonnes|ondes) (?:de|du|des)|au micro (?:de|du|des)|(?:à|sur) l['’]antenne (?:de|du)|le plateau (?:de|du)|citée?s?(?: \w+di| hier)? par",
    "es": r"entrevista(?: (?:concedida|publicada|exclusiva|emitida)){0,2} (?:con|en|a|al)|declaraciones (?:a|al)|(?:en|desde) las (?:páginas|columnas|ondas) (?:de|del)|(?:a )?(?:los )?micrófonos de(?:l)?|a preguntas de(?:l)?|citad[oa]s? por",
    "it": r"(?:intervista|colloquio|dichiarazion[ei])(?: (?:concessa|pubblicata|esclusiva|rilasciat[ae])){0,2} (?:a|al|alla|all['’]|con|su|sul)|(?:ai )?microfoni d(?:i|el|ella)|(?:sulle|nelle) (?:pagine|colonne) d(?:i|el|ella|ell['’])|citat[oaie] da(?:l|lla|ll['’])?",
    "pt": r"(?:entrevista|declarações)(?: (?:concedid|publicad|exclusiv)a){0,2} (?:à|ao|com|para)|(?:aos )?microfones d[aeo]|nas páginas d[aeo]|citad[oa]s? (?:por|pel[oa])",
}
# Before a name with an article of its own, within a sentence.
# Verbs of those who say something "dans L’Écho": whose own title keeps its article's capital.
_IN = r"(?:(?:déclar|confi|affirm|averti|assur|expliqu|racont|témoign|préven|accus|dénonc|regrett|indiqu|estim|jug|dit)\w*(?: [^\s.;:«»]+){0,4}? dans)"
_PUBLISHES = {
    "fr": r"(?:rapporte|rapportait|relate|révèle|révélait|relaie|(?:a|ont) (?:révélé|rapporté|écrit|relaté|publié)|croit savoir|[Ss]elon|[Dd]['’]après|informations? d[eu]|par|"
    + _IN
    + ")",
    "es": r"(?:publica|publicó|informa|informó|recoge|recogió|adelanta|adelantó|avanza|avanzó|revela|reveló|saber|según|cuenta|relata|por)",
    "it": r"(?:riporta|riferisce|scrive|racconta|rivela|secondo|da|su)",
    "pt": r"(?:noticia|noticiou|avança|avançou|revela|revelou|segundo|conta|relata)",
}
_TITLED = {
    "fr": r"(?:L[ea]s?[ \u00a0]|L['’]|El[ \u00a0]|La[ \u00a0]|Il[ \u00a0]|The[ \u00a0])",
    "es": r"(?:El|La|Los|Las|Le|Il|The)[ \u00a0]",
    "it": r"(?:(?:Il|La|Lo|Le|El|The)[ \u00a0]|L['’])",
    "pt": r"(?:O|A|Os|As|El|La|Le|The)[ \u00a0]",
}
_ARTICLE = {
    "fr": r"(?:(?:[Ll][ae]s?|El|Il|The)[ \u00a0]|[Ll]['’])?",
    "es": r"(?:(?:El|La|Los|Las|Le|The)[ \u00a0])?",
    "it": r"(?:(?:Il|La|Lo|Le|El|The)[ \u00a0]|L['’])?",
    "pt": r"(?:(?:O|A|Os|As|El|La|Le|The)[ \u00a0])?",
}
_GUARD = {
    "fr": compiled(
        "entretien|interview|tribune|commentaire|déclaration|colonnes|ondes|au micro|antenne|plateau|cité|dans L|(?:rapport|relat|révèl|révél|relai|savoir|[Ss]elon|écrit|après|informations? d[eu]|publié|par)[a-zéè]* (?:L|El|La|Il|The)"
    ),
    "es": compiled(
        "entrevista|declaraciones|páginas|columnas|ondas|micrófonos|preguntas de|citad|(?:public|inform|recog|adelant|avan|revel|saber|según|cuenta|relata|por)[aóeóz]* (?:El|La|Le|Il|The)"
    ),
    "it": compiled(
        "intervista|colloquio|dichiarazion|microfoni|pagine|colonne|citat|(?:riporta|riferisce|scrive|racconta|rivela|secondo|da|su) (?:Il|La|Lo|El|Le|The|L)"
    ),
    "pt": compiled(
        "entrevista|declarações|microfones|páginas|citad|(?:noticia|noticiou|avança|avançou|revela|revelou|segundo|conta|relata) (?:O|A|Os|As|El|La|Le|The)"
    ),
}
_PATTERNS = {
    lang: compiled(
        rf"(?<![\w-])(?:(?:{_TOLD[lang]})[ \u00a0](?P<article>{_ARTICLE[lang]})|{_PUBLISHES[lang]}[ \u00a0](?P<titled>{_TITLED[lang]})){_NAME[lang]}"
    )
    for lang in ("fr", "es", "it", "pt")
}  # fmt: skip
# A name before the verb of who passes somebody's words on: "Última Hora publicó en octubre, citando fuentes".
_CITES = {
    lang: compiled(rf"(?<![\w-]){pattern}")
    for lang, pattern in {
        "fr": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['fr']}){{0,3}}),? (?:qui cit|qui s['’]appui|s['’]appuyant sur |citant |en citant )",
        "es": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['es']}){{0,3}})(?:,? (?:que|quien) (?:cit|se apoya)|,? citando |(?: (?:publicó|reveló|informó|aseguró|adelantó|publica|informa))[^.;:«»\n]{{0,40}}, citando )",
        "it": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['it']}){{0,3}}),? (?:che cit|citando )",
        "pt": rf"(?P<name>{WORD}(?:[ \u00a0]{_OF['pt']}){{0,3}}),? (?:que cit|citando )",
    }.items()
}
SAID = 30  # code points before "à" in which the verb stands
BEFORE, BEHIND = 16, 130  # code points around such a word in which a construction and its name stand
# A station by letters behind whom it was said to: "raconte à BFM Lyon", "relató a Canal N".
_TO = {
    "fr": compiled(rf" à (?P<name>[{UP}]{{2,5}}(?: [{UP}][a-zà-ÿ]+)?)(?![\w-]| [{UP}])"),
    "es": compiled(rf" a (?P<name>Canal (?:[A-Z]|\d{{1,2}})|[{UP}]{{3,5}})(?![\w-])"),
}
_SPOKE = {
    "fr": compiled(r"(?<!\w)(?:racont|confi|expliqu|déclar|assur|affirm|témoign|indiqu|précis)(?:e|é|ait)(?: \w+di)?$"),
    "es": compiled(
        r"(?<!\w)(?:relat|cont|declar|explic|asegur|afirm|señal|indic|coment|apunt|precis|detall|confirm|revel|manifest|lament)(?:ó|a)(?: \w+)?$"
    ),
}
_CITING = compiled("citan[dt]o?|(?:qui|que|quien|che) cit|qui s['’]appui|s['’]appuyant|(?:que|quien) se apoya")
_NUMBERED = frozenset("Antena Canal Radio Rádio Rai Canale Europe France Onda Kanal".split())
_NUMBER = compiled(r"[ \u00a0]\d{1,2}(?![\w:.,]*\d)")
_AIR = compiled("micro(?:f|n|\\b)|antenne|plateau|ondes|ondas")


def media(text: str, lang: str) -> Iterator[tuple[str, ActorKind, Span]]:
    """The names of media in ``text`` that such constructions introduce."""
    if lang not in _PATTERNS:
        return
    found: dict[int, re.Match[str]] = {}
    for hit in _GUARD[lang].finditer(text):  # a pattern is tried where one of its words stands, and not everywhere
        if m := _PATTERNS[lang].search(text, max(0, hit.start() - BEFORE), hit.end() + BEHIND):
            found.setdefault(m.start(), m)
    for hit in _CITING.finditer(text):
        if m := _CITES[lang].search(text, max(0, hit.start() - BEHIND), hit.end() + 2):
            found.setdefault(m.start(), m)
    for hit in _TO[lang].finditer(text) if lang in _TO else ():
        if hit["name"] not in BODY_ACRONYMS and _SPOKE[lang].search(text[max(0, hit.start() - SAID) : hit.start()]):
            yield hit["name"], ActorKind.BROADCASTER, Span(*hit.span("name"))
    for _, m in sorted(found.items()):
        name, start = m["name"], m.start("name")
        words = name.split()
        cut = next((k for k in range(1, len(words)) if is_given(words[k].lower()) and k + 1 < len(words)), None)
        if cut is not None:  # "dans les colonnes du Pays Ann Lee"
            words = words[:cut]
        if words[0].lower() in ("d'après", "d’après"):
            continue  # "D'après l'AFP, qui cite …": that is known by itself
        if words[0].lower() in grammar(lang).closed and words[0].lower() not in ("le", "la", "les", "el", "los", "las"):
            start, words = start + len(words[0]) + 1, words[1:]  # "Según La Gaceta, que cita …"
        if not words:
            continue
        titled = m.groupdict().get("titled")
        article = titled or m.groupdict().get("article") or ""
        if article[:1].isupper():
            start -= len(article)
        plural = lang == "fr" and not article and text.endswith("aux ", 0, start)
        if _is_other(words, bool(titled), text, lang):
            continue
        end = text.index(words[-1], m.start("name")) + len(words[-1])
        name = text[start:end]
        if words[-1] in _NUMBERED and (number := _NUMBER.match(text, end)) is not None:  # "Antena 1"
            end, name = number.end(), text[start : number.end()]
        kind = ActorKind.BROADCASTER if shapes.on_air(name) or _AIR.search(m[0]) else ActorKind.PAPER
        yield f"Les {name}" if plural else name, kind, Span(start, start + len(name))


def _is_other(words: Sequence[str], titled: bool, text: str, lang: str) -> bool:
    """Whether a name is that of somebody, a body, a place or a time."""
    known, plain = grammar(lang), [w.lower().strip(".,’'") for w in words]
    if is_given(plain[0]) or plain[0] in known.titles or words[0] in BODY_ACRONYMS:
        return True
    if fold(words[0]) in places().months_and_days or fold(words[0]) in roles().other.get(lang, ()):
        return True
    if plain[0].removeprefix("l'").removeprefix("d'") in known.bodies:
        return True
    place = places()
    whole = fold(" ".join(words))
    if len(words) == 1 and any(whole in names for names in (place.countries, place.cities, place.demonyms)):
        return True
    if titled and any(fold(f"{a} {' '.join(words)}") in place.cities for a in ("la", "le", "el", "las", "los", "les")):
        return True  # "La Rochelle"
    if len(words) > 1 or titled:
        return False
    before = re.findall(rf"\b([{UP}]\w+)[ \u00a0]{re.escape(words[0])}\b", text)
    return any(is_given(one.lower()) for one in before)  # a family name
