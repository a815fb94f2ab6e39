# ruff: noqa: E501 - the nouns that names in marks stand behind, a language on each line
"""What the marks of other languages than English hold besides speech, and where one pair holds an attribution too.

Russian and Ukrainian print «A, — сказал X. — B» in one pair of marks, and names of media, clubs, works and inns stand
in marks in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors.registry import Registry
from provenance.actors.shapes import is_paper as known_paper
from provenance.attribute.foreign import arabic_media, german_marks, inserted, nicknames, so_named, sorts, turkish_marks
from provenance.attribute.foreign.dialogue import with_dialogue
from provenance.attribute.foreign.grammar import Grammar, grammar
from provenance.attribute.foreign.own_name import is_own
from provenance.attribute.foreign.splitting import WORD, split
from provenance.attribute.words import Lexicon
from provenance.compiled import compiled
from provenance.find.quotations import Found
from provenance.find.verbs import holds_clause
from provenance.late import late
from provenance.model import MEDIA, ActorKind, Kind, Span

_WESTERN = frozenset("de fr es it pt".split())
_FEW = 3  # words of a name behind a preposition
_HEAD = 600  # code points read in search of a clause
_NAMED = 60  # code points of a name in marks
# What a name in marks stands behind; the words that may stand between come after.
_WORKS = compiled(
    r"\b(?:(?:\w+-)?(?:kanal|blog|podcast)|(?:chaîne|canal de) telegram|\w*(?:zeitschrift|zeitung|magazin|yacht|schiff|frachter|tanker|zug|boot|laden|kneipe|bäckerei)|roman|novelle|buch|film|serie|ausstellung|stück|oper|album|lied|song|gasthof|gasthaus|hotel|restaurant|café|kneipe"
    r"|zeitschrift|zeitung|magazin|sender|firma|projekt|programm|initiative|kampagne|aktion|stichwort|bürgerinitiative|wettbewerb|plattform|app|marke|band|reihe|studie|manöver|übung|mission|fraktion|liste|verein|\w*schule|kita|klinik|\w*heim|\w*stadion|theater|kino|\w*halle|\w*therme|campingplatz|an bord der|schiff|fähre|frachter|tanker|kreuzfahrtschiff|boot|zug|orkan|sturm|tief|titel|motto|namen?s?"
    r"|den|bei den|livre|roman|film|festival|chanson|spectacle|exposition|émission|caravane|(?<!en )campagne|enseignes?|série|pièce|album|revue|magazine|bar|café|restaurant"
    r"|hôtel|épicerie|boulangerie|brasserie|librairie|pharmacie|yacht|voilier|train|affaire|buvette|opération|association|bateau|navire|collège|lycée|école|maternelle|crèche|résidence|camping|cité|foyer|clinique|salle|cinéma|théâtre|centre|ferry|cargo|paquebot|chalutier|pétrolier|tempête|ouragan|projet|programme|collection|baptisée?|intitulée?|surnommée?"
    r"|libro|novela|película|exposición|muestra|obra|canción|disco|serie|programa|festival|bar|café|restaurante|hotel|proyecto|operación|(?<!en )campaña"
    r"|yate|velero|lancha|expreso|tren|tienda|panadería|taberna|caso|barco|buque|ferri|carguero|petrolero|pesquero|borrasca|huracán|traghetto|nave|navio|revista|diario|asociación|titulad[oa]|bautizad[oa]|llamad[oa]s?|plan|colegio|instituto|escuela|guardería|residencia|edificio|centro|estadio|sala|cine|teatro|camping|clínica|scuola|liceo|istituto|asilo|residenza|circolo|ristorante|albergo|progetto|operazione|programma|cinema|colégio|creche|livro|projeto|operação|restaurante|colección|(?<!em )campanha|(?<!in )campagna|insegn[ae]|mostra|romanzo|canzone|filme|música|exposição"
    r"|canção|peça|série|documentário|espetáculo|espectáculo|programa|projecto|newsletters?|boletim|bolet[íi]n|bollettino|infolettre|furacão|tempestade|ciclone|cargueiro|petroleiro|iate|veleiro|padaria|livraria|farmácia|escola|edifício|estádio|teatro|intitulad[oa]|batizad[oa]|denominad[oa]|enredo|samba|bloco"
    r"|cacciatorpediniere|fregata|corvetta|portaerei|incrociatore|sommergibile|sottomarino|petroliera|peschereccio|motopesca|motonave|motovedetta|rimorchiatore|mercantile|gasiera|portacontainer|veliero|destructor|fragata|corbeta|portaaviones|submarino|remolcador|patrullera|patrullero|granelero|metanero|portacontenedores|pesqueiro|destróier|contratorpedeiro|corveta|porta-aviões|cruzador|rebocador|graneleiro|traineira|navio-tanque|porta-contentores|destroyer|frégate|corvette|porte-avions|croiseur|sous-marin|remorqueur|pétrolier|chalutier|cargo|vraquier|méthanier|paquebot|porte-conteneurs"
    r"|спектакл\w*|театр\w*|клуб\w*|команд\w+|фильм\w*|роман\w*|издательств\w*|компани\w*|завод\w*|группа|группы|ресторан\w*|кафе"
    r"|проект\w*|рынк\w*|рынок|корабл\w*|крейсер\w*|паром\w*|танкер\w*|сухогруз\w*|катер\w*|судн\w+|лайнер\w*|поезд\w*|отел\w+|гостиниц\w+|фестивал\w*|выставк\w*|партия|партии|тренер|тренера|нападающий|вратарь|матч\w*|ракет\w+"
    r"|вистав\w*|театр\w*|гурт\w*|видавництв\w*|компані\w*|ресторан\w*|кав['’]ярн\w*|ринк\w+|ринок|корабел\w*|крейсер\w*|пором\w*|танкер\w*|суховантаж\w*|катер\w*|потяг\w*|готел\w+|виставк\w*"
    r"|збірк\w*|позивн\w+|станці\w+"
    r"|stat(?:ek|ku|kiem|ki)|prom(?:u|em|ie)?|okręt\w*|jacht\w*|kut(?:er|ra|rze)|tankow\w+|masow\w+|kontenerow\w+|książ\w+|powieś\w+|film(?:u|em|ie|y)?|serial\w*|spektakl\w*|sztu(?:ka|ki|ce|kę|ką)|wystaw\w+|płyt(?:a|y|ę|ą)|album\w*|piosen\w+|utw(?:ór|oru|orem)|opera|operę|koncert\w*"
    r"|festiwal\w*|hotel\w*|restauracj\w+|kawiarni\w*|klub\w*|firm\w+|spółk\w+|fundacj\w+|stowarzyszeni\w+|projek\w+|program(?:u|em|ie)?|operacj\w+|akcj\w+|pociąg\w*|sklep\w*|galeri\w+|gr(?:a|y|ę|upa|upy|upę)|zespo\w+|huragan\w*|orkan\w*|schronisk\w+|kopalni\w*|elektrowni\w*|bar(?:u|em|ze)?|kin(?:o|a|ie|em)|pub(?:u|ie|em)|karczm\w+|pizzeri\w+|cukierni\w*|piekarni\w*|apte(?:ka|ki|ce|kę)|przedszkol\w+|teatr\w*|osiedl\w+|sanatori\w+|przychodni\w*|łód(?:ź|ką)|łodzi|żaglow\w+|rakiet\w+|ugrupowani\w+|kampani\w+|biurow\w+|zajazd\w*|pensjona\w+|rezerwa\w+"
    r"|(?:za|od)?gra(?:no|li|ł|ła)|wyświetl\w+|wystawi\w+|śpiewa\w+|imieniem|pod nazwą|o nazwie|tytuł(?:em|owany|owana)?)[ \u00a0]+$",
    re.IGNORECASE,
)
# A name in marks behind a preposition, or behind the verb that says to whom: words quoted there begin in small letters.
_PREPOSITIONS = frozenset(
    """à au aux de du des dans sur chez par pour avec selon en a al del por para con según segun da do no na nel nella sul su di in
    łamach per secondo segundo laut według dla przez gegenüber в во на с со из от по у з із до від эфире ефірі интервью інтерв'ю""".split()
)
_TOLD = compiled(
    r"(?:gegenüber (?:dem|der)|(?:interview|gespräch|anfrage|telefonat|gastbeitrag|beitrag)s? (?:mit|bei|für|in|der|des|von)(?: der| dem| die)?|(?:informationen|angaben|berichten?) (?:der|des|von)|(?:сказа|рассказа|сообщи|заяви|поясни|розпові|повідоми|говори)\w{1,4}(?: \w+){0,2}"
    r"|(?:powiedzia|opowiada|opowiedzia|mówi|przyzna|wyjaśni|wyjaśnia|tłumaczy|przekaza|zdradzi|rozmowie z|wywiadzie dla)\w{0,3}(?: \w+){0,2}"
    r"|(?:sagt|erklärt|erzählt|bericht|bestätigt|verr[ia]e?t|schreibt|gesagt)\w*(?: [^\W\d_][\w-]*| \([^\W\d_][\w/ -]{0,20}\)|, \d\d,?){0,6} (?:dem|der))[ \u00a0]+$",
    re.IGNORECASE,
)
# What a Polish medium does with words, before its name: "wypowiedź tę cytuje „Przegląd Wodny”".
_PRINTS = compiled(
    r"(?<!\w)(?:cytuje|przytacza|przytoczył[ao]?|podaje|podał[ao]?|pisze|napisał[ao]?|donosi|doniósł|doniosł[ao]|opisuje|opisał[ao]?"
    r"|ujawnił[ao]?|opublikował[ao]?|poinformował[ao]?|informuje)[ \u00a0]+$"
)
_CALLED = compiled(
    r"(?<!\w)(?:surnommée?s?|baptisée?s?|(?<!est )(?<!sont )(?<!était )(?<!étaient )(?<!suis )dites?|appelée?s?|se fai(?:t|sait|saient) appeler|qui (?:se nomme|signe)(?:nt)?|conocid[oa]s? como|apod(?:ad[oa]s?|an|aban|aron)|se hacen? llamar|llamad[oa]s?|genannt|namens|sogenannten?"
    r"|zwan(?:y|a|e|ego|ej|ym|ą|ych)|tak zwan\w+|tzw\.|nazywan\w+|przezywan\w+|pseudonim\w*|ksywk\w+|przydom\w+"
    r"|прозванн\w+|под названием|так называем\w+|так зван\w+|під назвою|soprannominat[oa]|si fa(?:nno)? chiamare|che si (?:firma(?:no)?|chiama(?:no)?)|chamad[oa]|conhecid[oa]s? como)[ \u00a0]+$",
    re.IGNORECASE,
)
# "Lisa nazywano w środowisku „Cichym”": where, or by whom, before the name.
_CALLED_WHERE = late(
    r"(?<!\w)(?:nazywan|przezywan|zwan)(?:[oyaeą]|ego|ej|ym|ych)[ \u00a0](?:w|we|przez|wśród|u)(?:[ \u00a0]\w+){1,2}[ \u00a0]+$",
    re.IGNORECASE,
)
_CALLING = tuple(
    """surnomm baptis dit appel nomme signe como apod llama genannt namens sogenannt прозван названием называем зван назвою
    soprannominat chiama firma chamad zwan tzw nazywan przezywan pseudonim ksywk przydom""".split()
)
_WHOLE = ("dedi", "diye", "ifade", "söz", "şeklinde", "paylaş", "açıklama", "diyor", "dem")  # no fragment stands here
# What hangs on a wall or is carried along.
_LETTERING = compiled(
    r"\b(?:(?:plakate?n?|transparente?|schild(?:er)?|banner|spruchband|aufkleber) (?:mit der aufschrift |mit dem spruch |„)?|aufschrift "
    r"|(?:pancarte|banderole|panneau|affiche|autocollant)s? (?:où on lit |où on lisait |où il est écrit |proclamant |barrée?s? d['’]un |barrée?s? du mot )?:? ?"
    r"|(?:pancarta|cartel|letrero|pegatina)s? (?:con el lema |que decía |que decían |con la leyenda )?:? ?|con (?:el lema|la leyenda|el letrero) )$",
    re.IGNORECASE,
)
_LINKS = compiled(
    r"[\s→>•*-]*(?:(?:à )?lire (?:aussi|également)|à lire|sur le même sujet|retrouvez|à écouter|à voir|lea también|lee también"
    r"|más información|archivado en|temas|te puede interesar|relacionad[oa]s?|lesen sie (?:auch|mehr|dazu)|mehr zum thema"
    r"|mehr dazu|zum thema|auch interessant|siehe auch|lesetipp|leggi (?:anche|pure)|per approfondire|potrebbe interessarti"
    r"|leia (?:também|mais)|veja também|saiba mais|leer más|lee además)\b",
    re.IGNORECASE,
)
_LIST, _LINE = 8, 160  # lines of a list of links, and code points of one
_SENTENCES = compiled(r"[^\W\d_]{3}[.][»”\"]? ?(?:\n|$|[«“\"]?[A-ZÀ-Þ])")  # what no title of an article has
_IN_THE = compiled(r"\b(?:in|bei|laut|aus) (?:der|dem)[ \u00a0]$", re.IGNORECASE)
_SMALL = frozenset("de du des la le les del di da do der die das von of the и та і y e et".split())
_CITING = compiled(
    r",? (?:qui cite|que cita|citant|citando|che cita|со ссылкой|з посиланням|із посиланням|unter Berufung)(?!\w)"
)
_CITES_IT = compiled(
    r" (?:zitiert|berichte|schr(?:ei|ie)b|melde|publizier|enthüll)\w*"
)  # "die «X am Sonntag» zitierte"
_PLACE = compiled(r",? (?:wo|où|donde|где|де)(?!\w)")
_SO_CALLED = compiled(r",? jak (?:\w+ ){0,3}(?:nazyw|zwą|zwie|mówią|mawia|określ|ochrzci|przezyw)\w*", re.IGNORECASE)
_BESIDE_NAME = compiled(
    r"^,? (?:de|von|di|da|del) [A-ZÀ-Þ]|^, (?:premier|dernier|nouveau|primer|nuevo|último|der neue|die neue) "
)


def refine(
    text: str, found: Sequence[Found], registry: Registry, language: Lexicon, outlet: str | None = None
) -> tuple[Found, ...]:
    """``found`` with names told from speech, and with an attribution within one pair of marks taken out of it.

    ``outlet`` is whose article it is: its own name in marks is no speech.
    """
    known = grammar(language.lang)
    out: list[Found] = []
    names = set[str]()
    introduced = sorts.names(text, language.lang)
    for one in found:
        if one.kind is Kind.BLOCK and one.reason.startswith("dialogue"):
            one = one._replace(kind=Kind.DIRECT)  # the dash is this language's quotation mark
        if one.kind in (Kind.DIRECT, Kind.MIXED):
            one = _judged(text, one, known)
            why = "the name of a medium" if introduced and text[slice(*one.spans[0])] in introduced else None
            why = (
                why or _why_own(text, one, outlet) or (german_marks.why_name(text, one) if known.lang == "de" else None)
            )
            if known.lang == "ar" and why is None and len(one.spans) == 1:
                actor = registry.resolve(text[slice(*one.spans[0])].strip())
                medium = actor is not None and (actor.kind in MEDIA or actor.kind is ActorKind.PLATFORM)
                why = arabic_media.why_name(text, one.spans[0], one.outers[0], medium)
            if known.lang == "tr" and why is None:
                why = turkish_marks.why_name(text, one.spans[-1], one.outers[-1])
            why = why or _why_name(text, one, registry, known) or (_in_latin(text, one) if known.slavic else None)
            if not known.slavic:
                inner = text[slice(*one.spans[0])]
                why = why or _why_link(text, one) or ("a name in marks before" if inner in names else None)
                if why is not None and inner[:1].isupper() and inner.count(" ") < _FEW:
                    names.add(inner)
            if why is not None:
                one = one._replace(kind=Kind.NOT_SPEECH, reason=why)
            elif known.lang == "fr" and one.depth == 1:
                one = _without_inserted(text, one, known)
            elif one.depth == 1 and (known.slavic or len(one.spans) == 1):
                one = split(text, one, known)
        out.append(one)
    return with_dialogue(text, out, known)


def _why_own(text: str, one: Found, outlet: str | None) -> str | None:
    """Why marks are the outlet's own name: they hold it, and no stop or colon introduces them as speech."""
    words, before = text[slice(*one.spans[0])].strip(), text[max(0, one.outers[0].start - 3) : one.outers[0].start]
    if len(one.spans) > 1 or len(words) > _NAMED or before.rstrip()[-1:] == ":" or not is_own(words, outlet):
        return None
    return "the outlet's own name"


def _judged(text: str, one: Found, known: Grammar) -> Found:
    """A kind by the verbs of a language where their endings tell: „Zabrakło noszy” – mówił."""
    words = text[one.spans[0].start : one.spans[-1].end]
    behind = text[one.outers[0].end : one.context.end].lstrip(" ,")
    if known.lang == "tr" and words[:1].isupper() and words.count(" ") >= _FEW - 1 and behind.startswith(_WHOLE):
        return one._replace(kind=Kind.DIRECT, reason="a whole utterance")
    clause = holds_clause(words[:_HEAD], known.lang) if len(one.spans) == 1 else None
    if clause is None:
        told = text[max(0, one.outers[0].start - 2) : one.outers[0].start].rstrip().endswith(":")
        whole = (
            one.depth > 1 and told and words[:1].isupper() and words[-1:] in (".", "!", "?") and words.count(" ") > 1
        )
        return one._replace(kind=Kind.DIRECT, reason="a whole utterance") if whole else one
    if clause:
        return one if one.kind is Kind.DIRECT else one._replace(kind=Kind.DIRECT, reason="holds a finite clause")
    before, after = text[one.context.start : one.outers[0].start].rstrip(), text[one.outers[0].end : one.context.end]
    stands = words[:1].isupper() and (not before or before[-1] in ":,") and words.count(" ") >= _FEW
    if stands and (words[-1] in ".!?…" or after.lstrip()[:1] in ("–", "—", "-", ",", ".")):
        return one._replace(kind=Kind.DIRECT, reason="a whole utterance")
    if one.kind is Kind.DIRECT and one.reason == "holds a finite clause":
        return one._replace(kind=Kind.MIXED, reason="a fragment: no finite clause")
    return one


def _why_link(text: str, one: Found) -> str | None:
    """Why marks in a line that leads to other texts are a title: "Lire aussi : « … »"."""
    line = text.rfind("\n", 0, one.outers[0].start) + 1
    if _LINKS.match(text, line, line + 40):
        return "a title: the line leads to another text"
    if text[line : one.outers[0].start].rstrip().endswith(":"):
        return None  # "- Rossi: «Non cedo»": who says so is there
    end = text.find("\n", one.outers[-1].end)
    end = len(text) if end < 0 else end
    if end - line > _LINE or _SENTENCES.search(text, line, end):
        return None  # the article, which goes on behind the list
    for _ in range(_LIST):  # the lines of a list under "Leggi anche"
        above = text.rfind("\n", 0, max(0, line - 1)) + 1
        heading = text[above:line].strip()
        if above == line or not heading or len(heading) > _LINE or heading[-1] in ".!?":
            return None
        found = _LINKS.match(heading)
        if found is not None and not heading[found.end() :].strip(": "):
            return "a title: the line leads to another text"
        line = above
    return None


def _why_name(text: str, one: Found, registry: Registry, known: Grammar) -> str | None:
    inner, outer = one.spans[0], one.outers[0]
    if len(one.spans) > 1 or inner.end - inner.start > _NAMED:
        return None
    words = text[inner.start : inner.end].strip()
    if not words or words[-1] in ".!?…,":
        return None
    before = text[max(0, outer.start - 70) : outer.start]
    if before[-1:] == "-" and words[:1].isupper() and before[-2:-1].isalnum():
        return "a name: a hyphen joins it to whose it is"
    if (named := nicknames.why(text, outer, words, before)) is not None:
        return named
    if known.lang in _WESTERN and (named := so_named.why(text, outer, words, before)) is not None:
        return named
    last = (before.split() or [""])[-1].lower().replace("’", "'")
    count = len(words.split())
    if last.startswith(_CALLING) and count <= 2 * _FEW and _CALLED.search(before):
        return "what somebody or something is called"
    if (
        known.lang == "pl"
        and count <= 2
        and all(w[0].isupper() for w in words.split())
        and _CALLED_WHERE.search(before)
    ):
        return "what somebody or something is called"
    if _LETTERING.search(before):
        return "lettering on a sign"
    if last in ("die", "der", "das") and words[:1].isupper() and _CITES_IT.match(text, outer.end) and count <= 2 * _FEW:
        return "the name of a medium"
    few = count <= _FEW or (count <= 2 * _FEW and all(w[0].isupper() or w.lower() in _SMALL for w in words.split()))
    if last in ("im", "dem") and known_paper(words):
        return "the name of a medium"
    inside = last in ("der", "dem") and _IN_THE.search(before) is not None
    before_it = _PREPOSITIONS if known.lang != "tr" else ()  # "da" is none there
    governed = few and (last in before_it or _TOLD.search(before) is not None)
    if words[0].isdigit() and governed:
        return "a name behind a preposition"
    if count <= 2 * _FEW and _SO_CALLED.match(text, outer.end):
        return "what somebody or something is called"
    if not words[0].isupper():
        return None
    actor = registry.resolve(words)
    if actor is not None and (actor.kind in MEDIA or actor.kind is ActorKind.PLATFORM or actor.kind is ActorKind.BODY):
        return "the name of a medium or body"
    if inside and all(w[0].isupper() or w in ("am", "im", "der", "und") for w in words.split()) and count <= 4:
        return "a name behind a preposition"
    if few and _PRINTS.search(before) and all(w[0].isupper() or w.lower() in _SMALL for w in words.split()):
        return "the name of a medium"
    if governed or (few and (_PLACE.match(text, outer.end) or _CITING.match(text, outer.end))):
        return "a name behind a preposition"
    if _WORKS.search(before):
        return "a name: it stands behind what it is the name of"
    if known.lang == "pl" and count <= 2 and _nobody_says(text, one, known):
        return "a name: a word or two within a sentence that has no word of speech"
    if _BESIDE_NAME.match(text[outer.end : outer.end + 40]) and not before.rstrip().endswith(":"):
        return "the title of a work"
    return None


def _nobody_says(text: str, one: Found, known: Grammar) -> bool:
    """Whether capitals in marks stand within a Polish sentence without a verb of saying: "Śląska „Jedność” milczy"."""
    outer = one.outers[0]
    before, after = text[one.context.start : outer.start], text[outer.end : one.context.end]
    if not all(w[0].isupper() for w in text[slice(*one.spans[0])].split()) or before.rstrip()[-1:] == ":":
        return False
    within = before.strip()[-1:].isalpha() or _GOES_ON.match(after) is not None
    return within and not any(
        w.lower() in known.cues or w.lower().startswith(_NAMING) for w in WORD.findall(f"{before} {after}")
    )


_GOES_ON = compiled(r"[ \u00a0][a-ząćęłńóśźż]")
_NAMING = (
    "słych",
    "słysz",
    "rozleg",
    "pad",
    "krzy",
    "skand",
    "wołan",
    "okrzy",
    "hasł",
    "nazw",
    "określ",
    "słow",
    "odpowied",
    "napis",
    "transparent",
    "śpiew",
)


def _in_latin(text: str, one: Found) -> str | None:
    """Why words in another script behind a noun are a name: танкер «Sea Star»."""
    words = text[slice(*one.spans[0])].split()
    behind = text[one.outers[0].start - 2 : one.outers[0].start]
    if 0 < len(words) <= _FEW and all(w[0].isupper() and w.isascii() and w.isalnum() for w in words):
        return "a name in another script" if behind[:1].isalpha() and behind[1:].isspace() else None
    return None


def _without_inserted(text: str, one: Found, known: Grammar) -> Found:
    """``one`` without the attributions that stand within its marks: « A, dit-il. B »."""
    spans, outers = list[Span](), list[Span]()
    for inner, outer in zip(one.spans, one.outers, strict=True):
        pieces = inserted.parts(text, inner, known)
        for piece in pieces:
            opens, closes = piece.start == inner.start, piece.end == inner.end
            spans.append(piece)
            outers.append(Span(outer.start if opens else piece.start, outer.end if closes else piece.end))
    if not spans or spans == list(one.spans):  # where an attribution is all that they hold, it is what is said
        return one if len(one.spans) > 1 else split(text, one, known)
    return one._replace(spans=tuple(spans), outers=tuple(outers), reason=f"{one.reason}; an attribution splits it")
