"""German: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, WORDS
from provenance.chain.languages.shape import (
    CITED,
    HAS_IT,
    NEAR,
    REPORTER,
    SHOWN,
    Around,
    Before,
    Behind,
    Language,
    Sought,
)
from provenance.chain.languages.texts import put_out
from provenance.compiled import compiled

_WEAK = compiled(r"^([a-zäöüß]+)en (?=\w)")


def _nominative(printed: str) -> str:
    """A station without a name, as it is called in the nominative: "belarussischen Fernsehen"."""
    printed = printed.removesuffix("s")
    return _WEAK.sub(rf"\1{'er' if printed.endswith('undfunk') else 'es'} ", printed)


# Verbs of saying that may have a hearer behind them.
_SAY = (
    "sag(?:t|te|ten)|erklär(?:t|te|ten)|erzähl(?:t|te|ten)|bericht(?:et|ete|eten)"
    "|bestätig(?:t|te|ten)|verriet|verrät|versicher(?:t|te|ten)|teil(?:t|te|ten)"
    "|schilder(?:t|te|ten)|beton(?:t|te|ten)|äußer(?:t|te|ten)|schr(?:ieb|eibt)|gab|gibt"
    "|kündig(?:t|te|ten)|klag(?:t|te|ten)|verkünd(?:et|ete|eten)|beteuer(?:t|te|ten)"
    "|gest(?:eht|and|anden)|entgegn(?:et|ete|eten)|erwider(?:t|te|ten)|antwort(?:et|ete|eten)"
    "|warn(?:t|te|ten)|räum(?:t|te|ten)|meint?e?n?|schimpf(?:t|te|ten)"
    "|erläuter(?:t|te|ten)|präzisier(?:t|te|ten)|dementier(?:t|te|ten)|offenbar(?:t|te|ten)"
    "|hieß|heißt|vertrau(?:t|te|ten)|schwärm(?:t|te|ten)|steck(?:t|te|ten)"
)
# The same behind an auxiliary.
_SAID = (
    "(?:gesagt|erzählt|erklärt|mitgeteilt|bestätigt|verraten|geschildert|anvertraut|versichert"
    "|beteuert|berichtet|angekündigt|eingeräumt|gestanden|geantwortet|entgegnet|betont"
    "|vorgeworfen|offenbart|dargelegt|zugesagt|versprochen|zu Protokoll gegeben)"
)

LANGUAGE = Language(
    before=(
        Before(
            "sagte der",
            NEAR,
            (
                "(?:sagt|erzählt|erklärt|berichtet)(?:e)? (?:er|sie)",
                (
                    rf"(?:{_SAY}){WORDS} (?:derselben|demselben|der|dem|den(?= [«„“\"»]|(?: [\w-]+en)?"
                    r" [A-ZÄÖÜ][\w-]*(?:[nN]achrichten|[zZ]eitungen|[bB]lättern))|zur|zum"
                    r"|gegenüber(?: der| dem)?)(?: in [A-ZÄÖÜ][\wäöüß-]+ (?:ansässig|erscheinend|beheimatet"
                    "|sitzend)en)?"
                ),
                rf"(?:{_SAY}|sprach|spricht|nannte|nennt){WORDS} (?:in|im)(?: der| dem)?",
                "gegenüber(?: der| dem)?(?: (?:vom|von|aus|in) [^.,;:„“«»]{3,40}?)?",
                (
                    r"(?:im|in der) [\w-]*(?:journal|magazin|interview|sendung|talk|show|studio|podcast|stunde"
                    "|gespräch|echo) (?:des|der|von)"
                ),
                "auf (?:an|nach)frage(?: der| des| von)?",
                "(?:befragt|kontaktiert) von(?: der| dem)?",
                r"(?:im|in der) [„«»][^«»„“”\"\n]{2,30}[»“«] (?:von|des|der|bei|im)(?: radio)?",
                "(?:in|auf) (?:aufnahmen|bildern|videos?|mitschnitten|tonaufnahmen) (?:des|der|von|vom)",
                "(?:gespräch|interview|telefonat|podcast)s? (?:mit|bei|in|im|für)(?: der| dem| den)?",
                "interview der",
                r"(?:im|in der) (?:[\w-]+en ){0,2}(?:sender|ard-|fernsehsender|radio)",
                "vor (?:den )?kameras (?:von|des|der)",
                "gastbeitrag (?:für|in)(?: die| der| das)?",
            ),
        ),
        Before("aus der Zeitung", CITED, ("aus (?:der zeitung|dem blatt|dem magazin)",)),
        Before("zu Gast", NEAR, ("fragen (?:der|des|von)", "(?:zu )?gast (?:bei|im|in|in der)(?: der| dem)?")),
        Before(
            "unter Berufung auf",
            CITED,
            (
                "(?:unter|mit) (?:berufung|verweis|bezug) auf(?: die| den| das)?",
                "(?:(?:beruft|berief|berufen|beriefen) )?sich(?: dabei)? auf(?: die| den| das)?",
            ),
        ),
        Before(
            "laut",
            REPORTER,
            (
                "laut(?: der| dem| des)?",
                (
                    "(?:nach|aus) (?:angaben|informationen|recherchen|einem bericht|berichten|einer meldung)"
                    "(?: von| der| des)?"
                ),
                "wie(?: die| der| das)?",
                "(?:laut|wie) (?:aus|in)(?: den)?",
                "zitiert(?:e|en)?(?: ihn| sie)?(?: die| der| das)?",
                (
                    "(?:bericht(?:et|ete|eten)|meld(?:et|ete|eten)|schr(?:eibt|ieb)"
                    f"|vermeld(?:et|ete)){WORDS}(?: die| der| das)?"
                ),
                "zitiert von(?: der| dem)?",
                "bericht (?:der|des|von)",
            ),
        ),
    ),
    after=(
        f"{BEHIND_NAME}(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert|zitierte"
        "|verbreitete|(?:(?:live|direkt|landesweit) )?(?:übertrug|ausstrahlte|(?:übertragen|gesendet) hat(?:te)?)"
        "|(?:ins (?:Netz|Internet)|online) (?:stellte|gestellt hat(?:te)?)"
        r"|veröffentlichte|hochlud|aufgriff|vorlieg(?:t|en)|vorlag|(?:(?:am|im) \w+ |zuvor "
        r"|bereits )*(?:zitiert|berichtet|gemeldet) (?:hat|hatte)|einsehen konnten?)\b"
    ),
    behind=(
        Behind(
            "sprach mit",
            NEAR,
            r"^[»\"”“]? (?:sprach|spricht|hat|interviewt)\w* (?:mit\b|[^.,]{0,60}(?:interviewt|befragt))",
        ),
        Behind(
            "veröffentlichte ein Interview",
            NEAR,
            (
                r"^[»\"”“]? (?:veröffentlicht|druckt|bringt|brachte)\w* ein (?:\w+ )?(?:Interview|Gespräch)"
                r" mit\b"
            ),
        ),
        Behind(
            "-Anfrage",
            NEAR,
            (
                r"^-(?:An|Nach)frage\b|^-(?:Gespräch|Interview|Reporter|Korrespondent|Mikro|Sendung|Talk"
                r"|Studio|Podcast|Radio|Fernsehen|Hörfunk|\w*(?:[Jj]ournal|[Mm]agazin|[Ee]cho))"
            ),
        ),
        Behind(
            HAS_IT,
            NEAR,
            (
                r"^[»\"”“]? (?:veröffentlicht|druckt|zeigt|publiziert)\w*"
                r" (?:[\w.-]+ ){0,5}(?:E-?Mail|Mail|Brief|Schreiben|Nachricht|Chat|Papier|Dokument|Vermerk"
                r"|Protokoll|Memo|Mitschnitt|Aufnahme|Video)\w*"
            ),
        ),
        Behind("zufolge", REPORTER, r"^[»\"”“«]? zufolge\b"),
        Behind("-Informationen", REPORTER, "^-(?:Informationen|Bericht|Angaben|Meldung|Recherche)"),
    ),
    around=(
        put_out(
            r"\w*(?:[vV]ermerk|[mM]ail|[bB]rief|[sS]chreiben|[pP]apier|[dD]okument|[nN]otiz|[mM]emo|[nN]achricht|[tT]ext)",
            "den|die|das",
            r" (?:(?:der|die|das) )?(?:[\w-]+ )?",
            r"(?!(?:[^\s,.;:]+ ){0,4}nicht )(?:[^\s,.;:]+ ){0,5}?(?:veröffentlicht|publi|öffentlich|enthüll|verbreite"
            "|abdruckt|abgedruckt|druckte|online|ins (?:Netz|Internet))",
            r"(?<!\w)",
        ),
        Around(
            SHOWN,
            NEAR,
            r"(?:von|vom|durch)(?: der| dem)?(?: [\w-]+)? [»„\"]?$",
            (
                r"^[«“\"]? (?:(?:live|direkt|landesweit) )?"
                "(?:verbreitet|veröffentlicht|publiziert|ausgestrahlt|gezeigt|gesendet|übertragen)e[nrms]?"
                r" (?:[\wäöüß-]+ )?[A-ZÄÖÜ]"
            ),
        ),
        Around("sagte AGENTUR", NEAR, rf"(?:{_SAY})(?: \w+tag)? $", r"^(?![\w-]|$)"),
        Around(
            "hatte der … gesagt",
            NEAR,
            (
                r"(?:^|[\s,])(?:hat|hatte|habe|haben|hatten)(?: [^\s,.;:«»„“]+){0,5}?"
                r" (?:der|dem|zur|gegenüber(?: der| dem)?) (?:\w+ ){0,3}[»„«\"]?$"
            ),
            rf"^[«»“\"]?(?: [^\s,.;:]+){{0,6}} {_SAID}\b",
        ),
        Around(
            "X hatte … gesagt",
            NEAR,
            # no day and no adverb: "Am Freitag hatte die Zeitung gesagt"
            r"(?:^|[\s,])[A-ZÄÖÜ][\w-]+(?<!tag)(?<!abend)(?<!woche)(?<!Monat) (?:hat|hatte|habe) [»„]?$",
            r"^[«“]? (?:gesagt|erzählt|verraten|bestätigt|geschildert|anvertraut)\b",
        ),
        Around(
            "dem … hatte gesagt",
            NEAR,
            r"(?:^|[\s,])(?:der|dem|derselben|demselben|zur) (?:\w+ ){0,2}[»„\"]?$",
            (
                r"^[«“\"]? (?:hat|hatte|habe)(?: [^\s,.;:]+){0,6} (?:gesagt|erzählt|erklärt|mitgeteilt"
                r"|bestätigt|verraten|geschildert|anvertraut)\b"
            ),
        ),
        Around(
            "der … sagte",
            NEAR,
            r"(?:^|[\s,])(?:der|dem|derselben|demselben|zur|gegenüber(?: der| dem)?) (?:\w+ ){0,2}[»„\"]?$",
            (
                r"^[«“\"]? (?:(?:sagte|erklärte|erzählte|verriet|bestätigte)n?|gesagt|erzählt|mitgeteilt"
                r"|verraten|geschildert)\b"
            ),
        ),
    ),
    cited_by=r"(?:(?:ihrerseits|seinerseits|wiederum) )?(?:zitiert|wiedergegeben|aufgegriffen) (?:von|durch)",
    barred=r"in|im|am|an|auf|aus|bei|mit|von|vom|zu|zum|zur|und|oder|dass|der|die|das(?= \w+t )|wie",
    articles="der|die|das|dem|den|einem|einer|einen",
    nominative_articles="der|die|das",
    pointing_articles="der|dem|die|das|des|demselben|derselben",
    platform_at="auf|bei|über|via|im|in",
    platform_between=(
        "seinem|seiner|ihrem|ihrer|dem|der|des|sozialen?|Netzwerks?|Kurznachrichtendienst|Dienst"
        "|Plattform|Kanal|Konto|Account"
    ),
    on_air_at="im|in der|bei(?: der| dem)?",
    on_air_within=(
        r"(?:[\w-]+en ){0,2}(?:staats)?(?:sender|fernsehsender|fernsehen|rundfunk|radio|radiosender)"
        r"|(?:[\w-]+en )?(?:fach|wissenschafts|nachrichten|wochen|tages)?(?:blatt|magazin|journal|zeitung|zeitschrift)"
        "|(?:der (?:zeitung|tageszeitung|boulevardzeitung|wochenzeitung)"
        "|dem (?:blatt|magazin|nachrichtenmagazin|portal))"
    ),
    refers=r"(?:Berufung|Bezug|Verweis)\w* auf",
    credit_opened="mit",
    credit_more=" Material (?:von|der)| Agenturen",
    credit="mit (?:Material|Informationen|Agenturmaterial) (?:von|der)|quellen?:",
    same_talk="(?:in|im) (?:jenem|diesem|demselben|gleichen|selben) (?:Interview|Gespräch)",
    very_same="in dem?selben|im (?:gleichen|selben)",
    talks="interview|gespräch|sendung",
    since="seit(?:dem)?|nachdem",
    in_it="heißt es (?:darin|dort)",
    read="heißt es (?:darin|dort)",
    earlier=Sought(
        (
            "damals",
            "seinerzeit",
            "am vortag",
            "tags zuvor",
            (
                "im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
                r"|dezember)(?: 20\d\d)?"
            ),
            "vor (?:einem|zwei|drei|vier|fünf|zehn|einigen|wenigen) (?:jahr|jahren|monat|monaten|wochen)",
            "(?:vergangene|letzte)[ns]? (?:woche|jahr|monat)",
        ),
        (
            "damals|seinerzeit|vortag|tags zuvor|im ja|im fe|im mä|im ap|im ma|im ju|im au|im se|im ok"
            "|im no|im de|vor ein|vor zwei|vor drei|vor vier|vor fünf|vor zehn|vor wen|vergangene|letzte"
        ),
    ),
    spoke_with=Sought(("(?:hat|sprach) mit ",), "hat mit|sprach mit"),
    ours=Sought(
        (
            r"\b(?:empfängt|erzählt|sagt|erzählte|sagte|empfing) (?:er|sie) uns\b",
            (
                r"\bunsere[mr] (?:reporter|reporterin|korrespondent|korrespondentin|mitarbeiter"
                r"|mitarbeiterin)(?:en)?\b"
            ),
            r"\b(?:dieser|unserer) (?:zeitung|redaktion)\b",
            # "die ihren Namen ungern in der Presse sähe": whoever tells this wrote the article
            (
                r"\b(?:sein|ihr)en namen (?:\w+ ){0,2}(?:nicht|nie|ungern) (?:\w+ ){0,2}"
                r"(?:in der (?:zeitung|presse)|im blatt)\b"
            ),
            r"\b(?:sagt|erzählt|berichtet|erklärt|meint|klagt|schildert|erinnert)\b[^.:;„“»«]{0,80} am telefon\b",
            (
                r"\b(?:sagt|erzählt|berichtet|ruft|klagt|meint)\b[^.:;„“»«\n]{0,60}"
                r"(?:, während (?:er|sie)| und (?:lacht|lächelt|zeigt|nickt|zuckt|blickt|schaut|deutet|schüttelt))\b"
            ),
            r"\b(?:als|wenn|während) wir (?:ihn|sie|bei ihm|bei ihr)\b",
            r"\b(?:empfängt|begrüßt|führt|zeigt|bittet) uns\b",
        ),
        (
            "während|und |am telefon|als wir|wenn wir|empfängt|begrüßt|führt|zeigt|bittet| uns|sie uns|er uns|dieser "
            "|unser|seinen namen|ihren namen"
        ),
    ),
    told_us="(?:sagte?|erzählte?|erklärte?|verrät|verriet|berichtete?) uns",
    this=r"(?:das|dies)(?=[ \u00a0](?-i:[a-zäöü]+(?:t|te|ten|en|ieb|ging|ieß|ab|uhr|and)[ \u00a0.]))",
    venue=Sought(
        (
            r"(?:trat|tritt|traten)(?: \w+){1,3} vor die (?:Presse|Kameras|Medien)",
            "in einer (?:kurzen )?(?:Erklärung|Ansprache)",
            (
                "(?:auf|bei|in|vor) (?:einer|der|seiner|ihrer) (?:bundespressekonferenz|pressekonferenz|rede|kundgebung"
                "|mitteilung|regierungserklärung)"
            ),
            "im (?:bundestag|parlament|landtag|nationalrat|bundesrat|senat|kongress|stadtrat|gemeinderat)",
            "(?:auf|bei) (?:einer|einem|dem|der) (?:forum|kongress|parteitag|podium|veranstaltung"
            "|podiumsdiskussion|debatte|hauptversammlung)",
            "vor (?:dem|einem|der|den) (?:ausschuss|parlament|gericht|abgeordneten|aktionären|delegierten)",
            "vor (?:der presse|journalisten|reportern|medienvertretern)",
            "gegenüber (?:journalisten|reportern)",
            "(?:vergangene|letzte|vorige)n? (?:Woche|Monat)",
            r"(?:den|der) (?:reporter|journalist)\w*",
            "bei einem (?:besuch|auftritt|treffen)",
            "am rande (?:der|des|einer|eines)",
            '(?:im|in (?:dem|einem|ihrem|seinem)) [a-zäöü-]*podcast(?= [„“»«"])',
        ),
        (
            "podcast|forum|kongress|parteitag|podium|veranstaltung|debatte|landtag|nationalrat"
            "|bundesrat|senat|rat|vor die"
            "|Erklärung|Ansprache|pressekonferenz|rede|kundgebung|mitteilung|regierungserklärung"
            "|bundestag|parlament|vor |vergangen|letzte|vorige|reporter|journalist|besuch|auftritt"
            "|treffen|rande"
        ),
    ),
    anaphor=Sought(
        (
            (
                "(?:der|dem|die|das|des|demselben|derselben) "
                "(?:staatliche[rn]? |(?-i:[a-zäöü]{2,}isch|deutsch)e[rn]? |gleiche[rn]? "
                r"|(?-i:[A-ZÄÖÜ]\w+er ))?(?:agentur|nachrichtenagentur|sender|blatt|magazin|zeitung|portal"
                rf"|fernsehsender)\b{NOT_NAMED}"
            ),
            (
                "(?:(?<=zitiert )|(?<=zitierte ))(?:die (?:Agentur|Zeitung)|der Sender"
                r"|das (?:Blatt|Magazin|Portal))\b"
            ),
            r"(?<= )demnach\b",
        ),
        "agentur|sender|blatt|magazin|zeitung|portal|demnach",
    ),
    platform_nouns={"telegram": r"telegram-?kanal\w*"},
    platform_words="telegram",
    station=Sought(
        (
            (
                "(?:[a-zäöüß]{4,}en (?:Staats)?(?:[Ff]ernsehen|[Rr]undfunk)|Staatsfernsehen|Staatsrundfunk"
                r"|Staatsradio)s?(?![\w-]| [A-ZÄÖÜ]{2,})"
            ),
        ),
        "ernsehen|undfunk|Staatsradio",
    ),
    nominative=_nominative,
    group=Sought(
        (
            (
                r"(?P<group>(?<![\w-])(?:Staatsmedien|(?:(?-i:[a-zäöüß]{3,}en) )?(?:staatlichen?"
                "|staatsnahen?|(?-i:[a-zäöüß]{2,}(?:isch|nd))en?|örtlichen?|lokalen?|amtlichen?"
                r"|offiziellen?) Medien)(?!-)\b)"
            ),
        ),
        "medien",
    ),
)
