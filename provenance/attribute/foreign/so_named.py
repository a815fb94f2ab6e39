# ruff: noqa: E501 - the words of a form in five languages
"""Marks that only their sentence tells to be a name, a title or a pretence: "un falso “doctor”", "publie « … » (Seuil, 240 p.)".

Each form needs words beside the marks that speech does not stand beside; where somebody tells of something there, nothing
is decided here.
"""

from __future__ import annotations

from provenance.compiled import compiled
from provenance.late import late, worded
from provenance.model import Span

_FEW = 3  # words of a name
_REACH = 160  # code points before marks in which the maker of a work may stand

# "El falso “doctor”", "der angebliche „Bankmitarbeiter“": what somebody only pretended to be.
_PRETENDED = worded(
    "fals|faux|fausse|prétend|soi-disant|pseudo|sedicent|finto|finta|autoproclam|autoprocl|angeblich|vermeintlich|selbst",
    r"(?i)(?<!\w)(?:fals[oaie]s?|faux|fausses?|prétendue?s?|soi-disant|pseudo|sedicent[ei]|fint[oaie]|autoproclamad[oa]s?|autoproclamée?s?"
    r"|autoproclamat[oaie]|falsche[rnsm]?|angebliche[rnsm]?|vermeintliche[rnsm]?|selbst ?ernannte[rnsm]?)[ \u00a0]$",
)
_TELLS = late(
    r"(?i)(?<!\w)(?:selon|d['’]après|(?:annonc|affirm|ajout|dénonc|expliqu|critiqu|estim|évoqu|qualifi)\w*|dit|parl\w+|laut|zufolge|sag(?:t|te|en|ten)"
    r"|sprach|spricht|nann?te|nennt|erklär\w*|krit\w+|beklag\w*|warf|wirft|secondo|detto|dice|disse|seg[uú]n|segundo|dijo|habl\w+"
    r"|denunci\w*|acus\w*|accus\w*|calific\w*|definì|defin\w+|fal(?:a|ou)|cham\w+)(?!\w)"
)
# A book behind its title: "(Seuil, 312 p., 22 euros)", "(Suhrkamp, 24 Euro)", "(Planeta, 2024)".
_IMPRINT = late(
    r"[ \u00a0]\((?:[A-ZÀ-Þ][^()\n]{0,40}, )?(?:[^()\n]{0,30}, )?(?:\d+(?:[.,]\d+)?[ \u00a0]?(?:p\b|pp\b|pages|págs?\b|páginas|pagine|S\.|Seiten|euros?\b|€|Euro\b)"
    r"|(?:19|20)\d\d\))"
)
# What only works are done to: "estrena el viernes «…»", "met en scène « … »", "inszeniert „…“".
_SHOWS = late(
    r"(?i)(?<!\w)(?:estren(?:a|an|ó|aron|ará|arán|aba|ado)|rod(?:ó|aron)|protagoniz(?:a|an|ó|aron)|met(?:tra)? en scène|mis en scène|réalis(?:e|é|ait)|interpr[eéè]t\w+"
    r"|inszenier(?:t|te|en)|verfilm(?:t|te|en)|vertont|estrei(?:a|am|ou|aram)|protagoniz(?:ou|aram)|realiz(?:ou|a)|mette in scena|ha messo in scena|ha diretto|ha girato)"
    r"(?: (?:(?:el|la|le|il|o|a|en|ce|este|esta|questo|am|im|nel|na|no|this|su|sua|suo|son|sa|ihr|sein|ihre|seine|primer\w*|nuev\w*|nouveau|nouvelle|premier|première|new|au|aux) ?)?[^\s,.;:«»“”„\"]+){0,4}[ \u00a0]$"
)
# What a maker of works does with them, which others do with words.
_BRINGS_OUT = late(
    r"(?i)(?<!\w)(?:publi(?:e|é|er|ait|ca|can|có|cado|car|cou)|pubblica(?:to)?|pubblicò|sort(?:ait)?|signe|signait|présente|présentait|presenta(?:n|ba)?|apresenta|lanz(?:a|ó|ará)"
    r"|lanç(?:a|ou)|lancia|lança|edit[aó]|firm[aó]|dirig(?:e|ió|iu)|grab(?:a|ó)|gira|escribió|écrit|escreveu|veröffentlicht(?:e)?|präsentiert(?:e)?|schrieb|drehte?)"
    r"(?: [^\s,.;:«»“”„\"]+){0,4}[ \u00a0]$"
)
_MAKER = late(
    r"(?i)(?<!\w)(?:roman(?:cier|cière|ciers)|écrivaine?|auteure?|autrice|cinéaste|réalisat(?:eur|rice)|dramaturge|metteu(?:r|se) en scène|chanteu(?:r|se)|rappeu(?:r|se)|historienn?e?|poète|poétesse"
    r"|essayiste|compositeur|compositrice|scénariste|novelista|escritora?|autora?|cineasta|director[a]?|dramaturg[oa]|cantante|cantautora?|historiadora?|poeta|ensayista|músic[oa]|rapero|guionista"
    r"|romanzier[ea]|scritt(?:ore|rice)|aut(?:ore|rice)|regista|cantautor(?:e|a)|storic[oa]|poetessa|saggista|romancista|realizadora?|diretora?|cantora?|dramaturg[oa]|ensaísta"
    r"|\w*(?:schriftsteller|autor|regisseur|filmemacher|historiker|dichter|lyriker|sänger|komponist|dramatiker)(?:in)?|rapper(?:in)?)(?!\w)"
)
_POSTED = late(
    r"(?i)(?<!\w)(?:facebook|twitter|instagram|telegram|tiktok|linkedin|bluesky|[xX]|redes|réseaux|compte|cuenta|conta|profilo|social|post|tweet)(?!\w)"
)
# "L'opération européenne « Aspides »", "la operación militar «Viento»": an adjective between a thing and its name.
_SORT_OF = late(
    r"(?i)(?<!\w)(?:opérations?|missions?|exercices?|programmes?|dispositif|plateforme|collectif|association|cyclone|tempête|operaci(?:ón|ones)|misi(?:ón|ones)|programa|plataforma|colectivo|asociación"
    r"|operazion[ei]|mission[ei]|programma|piattaforma|collettivo|associazione|operaç(?:ão|ões)|miss(?:ão|ões)|coletivo|associação)"
    r"[ \u00a0](?:anti[a-zà-ÿ-]+|[a-zà-ÿ-]+(?:enne|éenne|ienne|aise|oise|ique|ale|aire|ive|al|aire|ain|aine|ien|ea|eo|ana|ano|esa|és|ense|ar|ica|ico|iva|ivo|ese|are|ale|ário|ária|eia|eu|ira|iro|ora))[ \u00a0]$"
)
_GERMAN_SORT = late(
    r"(?<!\w)[A-ZÄÖÜ][\w-]*(?:operation|mission|einsatz|manöver|übung|bündnis|netzwerk|verein|sturm)(?:s|es)?[ \u00a0]$"
)
# "…, el nombre que tuvo hasta 2004": what stands behind a name and tells of it.
_A_NAME = late(
    r",?[ \u00a0](?:(?:el|le|il|o|der|den|ein|un|um|su|son|ihr|sein) ?)?(?:nombre|apodo|mote|sobrenombre|nom|surnom|sobriquet|nome|soprannome|nomignolo|alcunha|apelido|Name|Namen|Spitzname|Spitznamen)[ \u00a0]"
    r"(?:que|qu['’]|con el|con que|por el|avec|dont|sous|che|con cui|col quale|com|pelo|den|unter|mit dem)"
)
# "als „Bastler“ bekannt", "von den Fans nur „Hacki“ gerufen wurde".
_KNOWN = late(r"[ \u00a0](?:bekannt|berüchtigt|verschrien|geläufig)\b")
_CALLED = late(r"[ \u00a0](?:gerufen|genannt)(?:[ \u00a0](?:wird|werden|wurden?|worden))?\b")
_BY_ALL = late(
    r"(?<!\w)(?:von|bei|unter) (?:allen|(?:den|seinen|ihren|vielen) (?:[a-zäöüß]+ ){0,2}(?:Fans|Anhängern|Freunden|Freundinnen|Kollegen|Kolleginnen|Mitspielern|Mitschülern|Nachbarn|Einheimischen"
    r"|Leuten|Anwohnern|Bewohnern|Kameraden|Medien|Kindern|Zuschauern))(?: [^\s.;:„“»«\"]+){0,6}[ \u00a0]$"
)
# "« Bibliothèque » ou pas, il faudra …": a word that was said before, weighed.
_OR_NOT = late(r"[ \u00a0](?:ou pas|ou non|o no|o meno|ou não|oder nicht)(?!\w)")


def why(text: str, outer: Span, words: str, before: str) -> str | None:
    """Why a few words in marks are a name, a title or a pretence by what stands beside them; None where they may be speech."""
    found = words.split()
    if len(found) <= _FEW and (named := _named(text, outer, words, before)) is not None:
        return named
    if not words[:1].isupper() or before.rstrip()[-1:] == ":":
        return None
    if _IMPRINT.match(text, outer.end) or _SHOWS.search(before):
        return "the title of a work"
    if _BRINGS_OUT.search(before):
        start = max(text.rfind(stop, max(0, outer.start - _REACH), outer.start) for stop in (". ", "\n"))
        near = text[max(0, start, outer.start - _REACH) : outer.start]
        ends = compiled(r"[.;\n]").search(text, outer.end)
        behind = text[outer.end : ends.start() if ends else len(text)][:_REACH]
        if _MAKER.search(near) and not _POSTED.search(near) and not _POSTED.search(behind):
            return "the title of a work"
    return None


def _named(text: str, outer: Span, words: str, before: str) -> str | None:
    if _PRETENDED.search(before):
        start = max(text.rfind(stop, 0, outer.start) for stop in (". ", "\n")) + 1
        stop = compiled(r"[.;\n]").search(text, outer.end)
        around = f"{text[start : outer.start]} {text[outer.end : stop.start() if stop else len(text)]}"
        return None if _TELLS.search(around) else "what somebody or something only pretends to be"
    if _A_NAME.match(text, outer.end):
        return "what somebody or something is called"
    if before.endswith((" als ", " als\u00a0")) and _KNOWN.match(text, outer.end):
        return "what somebody or something is known as"
    if _CALLED.match(text, outer.end) and _BY_ALL.search(before):
        return "what people in general call somebody or something"
    if not words[:1].isupper():
        return None
    if _OR_NOT.match(text, outer.end) and before.rstrip()[-1:] in ("", ".", "!", "?"):
        return "a word taken up again"
    if _SORT_OF.search(before) or (len(words.split()) < _FEW and _GERMAN_SORT.search(before)):
        return "a name: it stands behind what it is the name of"
    return None
