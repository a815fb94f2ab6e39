# ruff: noqa: E501 - the words of a form in five languages
"""What somebody or something is called, as marks tell: nicknames, names of cases, works, lists; and what is written on things."""

from __future__ import annotations

from provenance.attribute.foreign.signs import BEARERS
from provenance.compiled import compiled
from provenance.model import Span

_FEW = 3  # words of a name

# Who calls somebody something and is nobody in particular: the press, the fans, everybody.
_ALL = (
    r"(?:(?:las |en )?redes(?: sociales)?|la prensa|los (?:medios|hinchas|aficionados|vecinos|fans|internautas|usuarios|periódicos)"
    r"|la (?:gente|afición)|todo el mundo|hay quien(?:es)?|la presse|les (?:médias|journaux|réseaux(?: sociaux)?|internautes|fans"
    r"|supporters|habitants|gens)|tout le monde|beaucoup|certains|la stampa|i (?:giornali|media|social|tifosi)|il web|la rete"
    r"|gli abitanti|tutti|molti|qualcuno|c['’]è chi|a imprensa|os (?:jornais|adeptos|vizinhos|habitantes)|as redes(?: sociais)?"
    r"|toda a gente|todos|muitos|há quem|die (?:Presse|Medien|Boulevardpresse|Zeitungen|Leute|Fans|Nachbarn|Einheimischen|Anhänger)"
    r"|der (?:Boulevard|Volksmund)|im (?:Netz|Volksmund)|viele"
    r"|(?:sus|los) (?:amigos|compañeros|colegas)|(?:ses|les) (?:amis|collègues|proches|copains)|(?:i suoi|gli) (?:amici|colleghi|compagni)"
    r"|os (?:seus )?(?:amigos|colegas)|(?:seine|ihre) (?:Freunde|Kollegen))"
)
_CALLS = (
    r"(?:llama[n]?|(?:re)?bautiz\w+|apod\w+|conoce[n]? como|denomina\w*|surnomm\w+|baptis\w+|appell\w+|chiama\w*"
    r"|soprannomin\w+|ribattezz\w+|battezz\w+|cham\w+|apelid\w+|ba[p]?tiz\w+|tauften?|nannten?|nennen|nennt)"
)
# Whom they call so; behind a preposition of an aim or "and" they do something else: "tutti chiamano per chiedere «…»".
_WHOM = r"(?: (?!(?:pour|para|per|por|y|e|et|und|zu|um)[ \u00a0])[^\s,.;:«»“”„\"]+)"
_NICKNAMED = compiled(rf"(?i)(?<!\w){_ALL}(?: [^\s,.;:«»“”„\"]+){{0,5}} {_CALLS}{_WHOM}{{0,5}}[ \u00a0]+(?:l['’])?$")
_GERMAN_NICKNAMED = compiled(rf"(?i)(?<!\w){_ALL}(?: [^\s,.;:«»“”„\"]+){{0,4}}[ \u00a0]+$")
# Whom several go on calling by a name: "lo chiamavano «Saetta»", "le surnommaient « le Chat »".
_CALLED_HIM = compiled(
    r"(?i)(?<!\w)(?:(?:lo|la|li|le|los|las|l['’]|les|o|a|lhe) ?(?:appelaient|surnommaient|chiamavano|soprannominavano|llamaban"
    r"|apodaban|chamavam|apelidavam)|chamavam-n?[oa]|nannten (?:ihn|sie)(?: (?:alle|nur|immer|bloß)){0,2})[ \u00a0]+$"
)
_CALLED_SO = compiled(r" (?:genannt|nennt|nennen|nannten?|getauft|tauften?)\b")
# Whom nobody in particular calls so: "La chiamano la «Piccola Parigi»", "Lo llaman el «Gordo»"; behind no subject.
_THEY_CALL = compiled(
    r"(?:^|[.!?;:»”\n,] ?)(?:(?i:(?:lo|la|li|le|los|las) (?:chiamano|soprannominano|llaman|apodan|conocen como)|l['’]hanno (?:soprannominat|ribattezzat)[oa]"
    r"|(?:lo|la|los|las) han (?:apodado|bautizado(?: como)?))|Chamam-(?:n?[oa]|lhe)|Apelidaram-n?[oa](?: de)?)"
    r"(?: (?:il|lo|la|i|gli|le|el|los|las|un|una|o|a)| l['’])?[ \u00a0]*$"
)
# "Il «Giorno dei Dazi» di un anno fa si chiuse così": words with capitals that a sentence begins with, behind an article.
_OPENS_SO = compiled(r"(?:^|[.!?»”\n] |\n)(?:(?:Il|Lo|La|I|Gli|Le|El|Los|Las|O|A|Os|As|Les)[ \u00a0]|L['’])$")
# A case, a law, an operation by its name: "l'« affaire Untel »", der „Fall Nordhafen“.
_CASE = compiled(
    r"(?:affaire|loi|opération|scandale|dossier|plan|procès|projet|Fall|Causa|Akte|Affäre|Lex|Operation|Projekt|Plan|Aktion|caso|ley"
    r"|operación|escándalo|proyecto|legge|operazione|scandalo|lei|operação|escândalo|projeto)[ \u00a0](?:[A-ZÀ-Þ][\w’'-]*[ \u00a0]?){1,3}"
)
# The title of a book, a film behind a noun for one: "un livre offert par un ami, « … »".
_WORK_APPOSED = compiled(
    r"(?i)(?<!\w)(?:livre|roman|film|chanson|tableau|documentaire|album|disque|libro|documental|disco|cortometraje|documentario|cortometraggio|documentário|novela|película|canción|romanzo|canzone|buch|lied|livro"
    r"|romance|filme|canção"
    r"|(?:вірш|пісн|казк|поем|балад|стих|стихотворени|песн|сказк|поэм|баллад|роман|фильм|фільм)\w{0,2})"
    r"(?: [^\s,.;:«»“”„\"]+){0,6},[ \u00a0]$"
)
# The same where the noun stands behind: "rileggere «L'ultimo porto», il libro di un cronista".
_WORK_BEHIND = compiled(
    r", (?:(?:el|la|le|il|lo|o|a|su|suo|sua|son|sa|seu) )?(?:l['’])?(?:primer[oa]? |primo |prima |premier |dernier |último |ultimo )?"
    r"(?:libro|novela|película|canción|documental|disco|álbum|livre|roman|film|chanson|documentaire|album|romanzo|canzone"
    r"|documentario|livro|romance|filme|canção|documentário)\b"
)
# A first work beside a verb: "estreou-se com “Maré”", "debutó con 'La boya'".
_DEBUT = compiled(
    r"(?i)(?<!\w)(?:estreou-se|debut(?:ó|ou|ò)|(?:ha|a) (?:debutado|debuttato|débuté|esordito)|esordì|se dio a conocer|s['’]est fait connaître)"
    r" (?:con|com|avec) ?$"
)
# What a prize was won with: "obtuvo el galardón con “Mar en calma”".
_WON_WITH = compiled(
    r"(?i)(?<!\w)(?:premio|galardón|prix|prémio|prêmio|concurso|concours|concorso|óscar|oscar|goya|césar)(?: [^\s,.;:«»“”„\"]+){0,6}"
    r" (?:con|com|avec|por|pour|per) (?:(?:su|el|la|sua|il|o|a|le|son) )?(?:(?:novela|libro|película|film|filme|romance|romanzo|roman) )?$"
)
_STANDS_ON = compiled(
    r"(?i)(?<!\w)(?:auf|an) (?:dem|der|einem|einer) [A-ZÄÖÜ][\w-]+ (?:steht|stand|prangt|prangte)[ \u00a0]$"
)


# "el pleito, apodado por los vecinos '…'", "surnommé par les riverains « … »": whoever does has no name.
_BY = r"(?:por|par|da|dai|dalla|dalle|dagli|dal|pel[oa]s?|entre|parmi|tra)(?: [a-zà-ÿ'’-]+){1,5}"
_THE = r"(?: (?:el|la|los|las|le|les|il|lo|i|gli|o|a|os|as)|[ ]?l['’])?[ \u00a0]*$"
_CALLED_BY = compiled(
    rf"(?<!\w)(?:(?:re)?bautizad|apodad|surnommé|(?:re)?baptisé|soprannominat|r?i?battezzat|(?:re)?batizad|apelidad|alcunhad)\w* {_BY}(?: (?:como|comme|come|de))?{_THE}"
    rf"|(?<!\w)(?:conocid|connu|conosciut|not|conhecid)\w* {_BY} (?:como|comme|come){_THE}"
    r"|(?<!\w)(?:conocid|connu|conosciut|conhecid)\w* (?:no meio|en el (?:mundillo|sector|ambiente)|dans le milieu|nell['’]ambiente)"
    rf" (?:como|comme|come){_THE}"
    rf"|(?<!\w)(?:ont|a|avaient) (?:surnommé|rebaptisé)e?s?{_THE}"
)
# "Ana Roa, la «reina» de Lorca, …": a word or two in marks beside a name, up to the next comma.
_BESIDE = compiled(r"[A-ZÀ-Þ][\w’'-]+, (?:(?:el|la|le|il|lo|o|a)[ \u00a0]|l['’])$")
_OF_PLACE = compiled(
    r"(?: (?:de|del|de la|di|da|do|della|dello|dell['’]|du|d['’]) ?(?:[A-ZÀ-Þ][\w’'-]+ ?){1,3})?"
    r"(?:,(?! (?:según|selon|secondo|segundo|para|pour|per|como|comme|come|a juicio|dit|dice|diz|dixit|afirm|a dit))|\.(?=\s|$)|$)"
)
# Names in marks behind an article that goes with a preposition: "entre los de la «Lista del Puerto»", "alla «Gazzetta»".
_OF_THE = compiled(
    r"(?<!\w)(?i:de|a|en|con|por|para|à|dans|sur|chez|par|pour|avec|em|com) (?i:la|las|los|les|l['’]|el|le)[ \u00a0]*$"
    r"|(?<!\w)(?i:della|dello|delle|degli|dei|dell['’]|alla|allo|alle|agli|ai|all['’]|dalla|dallo|dall['’]|nella|nello|nell['’]|sulla|sull['’]|das|dos|às|aos|nas|nos|pela|pelo|à|ao)[ \u00a0]*$"
)
_SMALL = frozenset("de del du des la las los le les l' d' di della dei delle do da dos das y e et i of the".split())
_THINGS = "|".join(word for words in BEARERS.values() for word in sorted(words))
_BEARERS = rf"(?:{_THINGS}|manifest[oi](?=[^.]{{0,60}} c(?:he|on) ))"  # which a manifesto may not be
# What is written on a thing: "una pancarta con la palabra '…'", "l'affiche qui le présente comme « … »".
_WRITTEN_ON = compiled(
    rf"(?i:(?<!\w){_BEARERS})(?: [a-zà-ÿ'’-]+){{0,4}} (?:(?:con|avec|com) (?:(?:la|le|o|a|el) |l['’])?(?:sola |seule |única )?"
    r"(?:palabra|lema|frase|leyenda|mot|inscription|parola|scritta|palavra|inscrição)"
    r"|(?:que|qui|che)(?: (?:lo|la|le|les|los|las|li|o|a|os|as)| l['’])? ?\w+(?: (?:como|comme|come))?),?(?: (?:el|la|le|il|o|a))?[ \u00a0]*$"
)
# "según escribe «La Tribuna»", "secondo quanto riporta la «Gazzetta di Lecco»".
_WRITES = compiled(
    r"(?<!\w)(?i:seg[uú]n|secondo|selon|segundo|conforme)(?: quanto| lo que| ce que| o que)?(?: ce qu['’]| ha | a )?"
    r"(?: ?(?:escrib|public|inform|revel|recog|cuent|cont|afirm|adelant|scriv|scritt|riport|riferi|pubblic|rivel|raccont|écri|rapport"
    r"|révèl|révél|publi|indiqu|affirm|notici|escrev|avanç|relat|diz|dice|dit)\w*)?(?: (?:el|la|il|lo|le|les|o|a)| l['’])?[ \u00a0]*$"
)
_PRAISING = (
    r"(?:(?:a|la|os|los|le|i|il|gli) ?(?:propagand[ae]|imprensa|m[íi]dia|prensa|medios|stampa|giornali|torcida|fãs|adeptos|hinchas"
    r"|afición|tifosi|fan|jornais))"
)
_CALL = r"cham(?:a|am|ou|aram)|apelid\w+|llam(?:a|an|ó|aron)|apod\w+|bauti[cz]\w+|chiam(?:a|ano|ò)|soprannomin\w+"
# "„das Herz der Alpen“, wie sich der Ort nennt": what somebody or something calls itself, or what a name means.
_CALLS_ITSELF = compiled(
    r",? (?:wie sich [^.;:„“”«»\n]{2,60} nenn(?:t|en|te|ten)\b|wie (?!es )[^.;:„“”«»\n]{2,50} (?:heißt|heißen|hieß|hießen|genannt wird)\b|como se (?:llama|autodenomina|denomina) a s[íi] mism"
    r"|comme (?:se |s['’])(?:nomme|surnomme|appelle)|come si (?:chiama|autodefinisce|soprannomina)"
    r"|como se (?:autodenomina|intitula|chama a si)"
    r"|(?:così|come) (?:l['’]|lo |la |li |le )(?:(?:ha|hanno|aveva|avevano) )?(?:ri)?(?:battezz|soprannomin)\w+"
    r"|comme (?:le|la|les) (?:surnomm|baptis|appell)\w+ (?:la |les? |l['’])?(?:presse|médias|journaux|habitants|gens|riverains|fans|supporters)"
    r"|comme l['’](?:a|ont|avait|avaient) (?:surnommé|(?:re)?baptisé)\w*|como (?:lo|la|los|las) (?:ha(?:n|bían?)? )?(?:(?:re)?bautiz|apod)\w+"
    r"|como [oa]s? (?:(?:re)?batiz|apelid)\w+"
    # as those of a place do: "come qui chiamano la torre", "como la llaman aquí"
    r"|come (?:qui|lì|là|in paese|da queste parti|tutti)(?: (?:lo|la|li|le)| l['’])? ?chiamano"
    r"|come (?:lo|la|li|le|l['’]) ?chiamano (?:qui|lì|tutti|in paese|da queste parti|gli abitanti)"
    r"|como (?:aquí|allí|todos|en el pueblo|en el barrio)(?: (?:lo|la|le|los|las))? (?:llaman|conocen)"
    r"|como (?:lo|la|le|los|las) (?:llaman|conocen) (?:aquí|allí|todos|en el pueblo|en el barrio|los vecinos)"
    r"|como (?:aqui|lá|todos|na aldeia|no bairro)(?: [oa]s?)? (?:chamam|conhecem)"
    r"|como [oa]s? (?:chamam|conhecem) (?:aqui|lá|todos|na aldeia|no bairro)"
    r"|comme on (?:l['’]|l[ea]s? )?(?:appelle|surnomme|nomme) (?:ici|là-bas|dans le (?:village|quartier))"
    r"|comme (?:ici |tous )?(?:l['’]|l[ea]s? )appellent (?:ici|tous)"
    # as those do who praise somebody: "como os jornais se referem a Lee", "como lo llama la prensa"
    rf"|com[eo] {_PRAISING}(?: \w+)? (?:(?:l[oae]|l[oa]s|[oa]s?|l['’]) ?)?(?:se referem? a|{_CALL})"
    rf"|com[eo] (?:(?:l[oae]|l[oa]s|[oa]s?) |l['’])?(?:{_CALL}) {_PRAISING})"
    r"| \((?:(?:questo|così|c['’]est ce que|ce que|esto es lo que|lo que|isto|so|dies|das) )?"
    r"(?:significa|vuol dire|signifie|veut dire|quiere decir|quer dizer|bedeutet)\b"
)
_AFFAIR = compiled(r"[A-ZÄÖÜ][\wäöüß]+(?:-[A-ZÄÖÜ]?[\wäöüß]+)*-?(?:[Aa]ffäre|[Ss]kandal|[Gg]ate)")
_THE_ONE = compiled(r"(?i)(?<!\w)(?:die|der|zur|dieser?|sogenannten?|dem|den|des)[ \u00a0]$")
# "la catégorie «poids plume»": a class of things by its name.
_CLASS = compiled(
    r"(?i)(?<!\w)(?:catégories?|filière|rubrique|appellation|mention|categoría|modalidad|etiqueta|categoria|modalidade"
    r"|kategorie|gewichtsklasse|rubrik)[ \u00a0]$"
)
_ORDINAL = compiled(
    r"\d{1,3}(?:\.?[ºª°]|ers?|res?|e|ème|\.)"
    # who stands next to somebody, in a figure of speech: "el «número dos» de Roa", "o “braço direito” da reitora"
    r"|(?i:(?:n[uú]mero|numéro|Nummer) (?:\d{1,2}|um|dois|três|uno|dos|tres|due|tre|un|deux|trois|eins|zwei|drei)"
    r"|braço[ -]direito|brazo derecho|braccio destro|bras droit|rechte Hand|mano derecha|delfín|delfino|delfim|dauphin)"
)


_MODEL = compiled(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]*-\d{1,4}[A-Za-z]{0,2}")  # «Geran-2»: a weapon, a rocket, a car


# "conocida en Lugo como '…'", "bekannt als „…“", „… der Beiname „…“ anhing“: what somebody is known as.
_KNOWN_AS = compiled(
    r", (?:(?:también|aussi|anche|também|plus|più|más|mais|mejor) )?(?:conocid[oa]s?|connue?s?|conosciut[oaie]|not[oaie]|conhecid[oa]s?)"
    r"(?: (?:en|em|à|a|au|aux|in|dans|ne[li]\w*|na|no|nos|nas)(?: [\w’'-]+){1,3})? (?:como|comme|come)"
    rf"{_THE}"
    rf"|(?<!\w)(?:alias|vulgo){_THE}|[A-ZÀ-Þ][\w’'-]+\.?, (?:detto|detta|apodad[oa]|alcunhad[oa]){_THE}"
    r"|(?<!\w)bekannt (?:als|unter dem Namen)[ \u00a0]$|(?<!\w)(?:Spitz|Bei|Kose|Deck|Kampf|Künstler)namen?[ \u00a0]$"
)
# "un groupe nommé « … »", "un gruppo chiamato «…»"; who has called somebody so is behind "have".
_NAMED_SO = compiled(
    r"(?<!\w)(?<!ha )(?<!hanno )(?<!aveva )(?<!avevano )(?<!viene )(?<!venne )(?<!stato )(?<!stata )(?<!stati )(?<!state )"
    r"(?<!a )(?<!ont )(?<!avait )(?<!avaient )(?<!été )(?<!sido )"
    r"(?:(?:dé|re)?nommée?s?|chiamat[oaie]|denominat[oaie]|denominad[oa]s?|(?:rib|b)attezzat[oaie]|(?:re)?batizad[oa]s?)[ \u00a0]$"
)
_GLOSSED = compiled(
    r"(?<!\w)(?:llamar|llamad[oa]s?|nommée?s?|appelée?s?|appeler|chiamat[oaie]|chiamare|chamad[oa]s?|namens|genannt)"
    r"(?: [A-ZÀ-Þ][\w’'-]*){1,4} \($"
)
# Exercises, missiles, plans by their names: "le manovre «Iron Tide»", "el plan de playas 'Mar Vivo'".
_SORTS_NAMED = compiled(
    r"(?<!\w)(?:(?:[Mm]anœuvres|[Ee]xercices?|manovr[ae]|esercitazion[ei]|maniobras?|ejercicios?|exercícios?|manobras?|missiles?|misil(?:es)?"
    r"|missil[ei]|míssil|mísseis|fusées?|cohetes?|razz[oi]|foguetes?|drones?|dron[ie])(?: [a-zà-ÿ]+)?"
    r"|(?:di|de|do|del|du) (?:tip[oi]|type|model[oe]|modell[oi]|modèle|classe)"
    r"|(?:plan|programa|programme|piano|plano|projet|proyecto|progetto|projeto)(?: (?:de|di|du|do|da|della|del) | d['’])[a-zà-ÿ]{3,}|piano casa"
    r"|(?:[A-ZÄÖÜ][a-zäöüß-]+)(?:programm|projekt|dienst|portal|rakete|drohne|kampagne))[ \u00a0]$"
)


# What somebody is charged with, as the law calls it: "mis en examen pour « vol aggravé »", "wegen „fahrlässiger Tötung“".
_CHARGED = compiled(
    r"(?<!\w)(?:mis(?:es?)? en examen|poursuivi(?:e?s)?|poursuivie?|jugée?s?|condamnée?s?|écrouée?s?|interpellée?s?|déférée?s?|incarcérée?s?"
    r"|renvoyée?s?|en garde à vue|enquête|information judiciaire|plainte|signalement)(?: [^\s.;:«»“”\"]+){0,9} pour (?:des faits de )?"
    r"(?:[«“\"][^«»“”\"\n]{3,60}[»”\"](?: et|,| ainsi que| et pour)? ?)*$"
    r"|(?<!\w)(?:indagat[oaie]|imputat[oaie]|condannat[oaie]|arrestat[oaie]|inchiesta|indagine|fascicolo)(?: [^\s.;:«»“”\"]+){0,7} per $"
    r"|(?<!\w)(?:investigad[oa]s?|imputad[oa]s?|procesad[oa]s?|condenad[oa]s?|detenid[oa]s?)(?: [^\s.;:«»“”\"]+){0,7} por (?:un (?:presunto )?delito de )?$"
    r"|(?<!\w)(?:indiciad[oa]s?|condenad[oa]s?|detid[oa]s?|inquérito)(?: [^\s.;:«»“”\"]+){0,7} por (?:um crime de )?$"
)
# In German the verb may stand behind: "wegen „fahrlässiger Tötung“ angeklagt".
_ACCUSED = compiled(
    r"(?i)(?<!\w)(?:ermittel|ermittlung|anklag|angeklagt|verurteil|\w*anzeige|verfahren|haftbefehl|prozess|festgenommen|\w*gericht|verdächtig)"
)
_CHARGES = (
    "pour ",
    "et ",
    ", ",
    "que ",
    "de ",
    "wegen ",
    "auf ",
    "der ",
    "des ",
    "per ",
    "por ",
)  # what goes right before
# Who says that it is so: then the words may be his or hers.
_TELLS = compiled(
    r"(?<!\w)(?:selon|d['’]après|a(?:nnonc|ffirm|jout)|indiqu|précis|déclar|appris|savoir|laut|zufolge|sagt|erklär|teilt|secondo|detto|spieg"
    r"|seg[uú]n|dijo|segundo|disse)"
)


def _charge(text: str, outer: Span, words: str, before: str) -> bool:
    """Whether a few words in small letters are what somebody is charged with, in a sentence that nobody says."""
    if not before.rstrip("\u00a0").endswith(_CHARGES) or not (words[:1].islower() or "wegen" in before):
        return False
    start = max(text.rfind(stop, 0, outer.start) for stop in (". ", "\n"))
    stop = compiled(r"[.;\n]").search(text, outer.end)
    end = stop.start() if stop is not None else len(text)
    if before.endswith("wegen "):
        charged = _ACCUSED.search(text, max(start, 0), end)
    else:
        charged = _CHARGED.search(text[max(start, outer.start - 240, 0) : outer.start].replace("\u00a0", " "))
    return charged is not None and _TELLS.search(text, max(start, 0), end) is None


def _known_as(text: str, outer: Span, words: str, before: str) -> str | None:
    """Why a few words are what somebody is known as, or the name of what stands before them."""
    if _KNOWN_AS.search(before) or _NAMED_SO.search(before):
        return "what somebody or something is called"
    capitals = [w[0].isupper() for w in words.split() if w.lower() not in _SMALL]
    if len(capitals) > 1 and all(capitals) and not words.isupper() and _OPENS_SO.search(before):
        return "a name behind its article"
    if _GLOSSED.search(before) and text.startswith(")", outer.end):
        return "what a name means"
    return (
        "a name: it stands behind what it is the name of"
        if words[:1].isupper() and _SORTS_NAMED.search(before)
        else None
    )


def why(text: str, outer: Span, words: str, before: str) -> str | None:
    """Why a few words are no speech but a name, a rank or lettering; ``outer``: with their marks, ``before``: the text there.

    None where they may be speech.
    """
    found = words.split()
    if len(found) > 2 * _FEW:
        return None
    if _NICKNAMED.search(before) or (_GERMAN_NICKNAMED.search(before) and _CALLED_SO.match(text, outer.end)):
        return "what people in general call somebody or something"
    name = words[:1].isupper() and len(found) < _FEW and words[-1].isalpha()
    if name and (_CALLED_HIM.search(before) or _THEY_CALL.search(before)):
        return "what people in general call somebody or something"
    if _CALLED_BY.search(before):
        return "what somebody or something is called"
    if _charge(text, outer, words, before):
        return "what somebody is charged with"
    if len(found) <= _FEW + 1 and (known := _known_as(text, outer, words, before)) is not None:
        return known
    if _CALLS_ITSELF.match(text, outer.end) or (len(found) <= _FEW and _CLASS.search(before)):
        return "what somebody or something is called"
    if _CASE.fullmatch(words) or (_AFFAIR.fullmatch(words) and _THE_ONE.search(before)):
        return "the name of a case, a law or an operation"
    if _ORDINAL.fullmatch(words):
        return "a rank"
    if _MODEL.fullmatch(words):
        return "the name of a model"
    titled = words[:1].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in found)
    if (len(found) < _FEW or titled) and _BESIDE.search(before) and _OF_PLACE.match(text, outer.end):
        return "a nickname beside a name"
    if _WRITTEN_ON.search(before):
        return "lettering"
    if not words[:1].isupper():
        return None
    if titled and _WRITES.search(before):
        return "the name of a medium"
    if _OF_THE.search(before) and titled and not words.isupper():
        return "a name behind a preposition and its article"
    if _WORK_BEHIND.match(text, outer.end) or _DEBUT.search(before) or _WON_WITH.search(before):
        return "the title of a work"
    if _WORK_APPOSED.search(before) and text[outer.end : outer.end + 1] in (".", ",", ""):
        return "the title of a work"
    return "lettering" if len(found) <= _FEW and _STANDS_ON.search(before) else None
