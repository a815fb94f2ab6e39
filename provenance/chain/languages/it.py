"""Italian: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, QUOTED, UNWILLING, WORDS
from provenance.chain.languages.shape import CITED, HAS_IT, NEAR, REPORTER, Around, Before, Behind, Language, Sought
from provenance.chain.languages.texts import put_out

# Verbs of saying that may have a hearer behind them.
_SAY = (
    "(?:dichiar|afferm|spieg|raccont|conferm|comment|assicur|confid|precis|rivel|sottoline|ricord"
    "|minimizz|scherz|ironizz|replic|precis|ragion|ribad|chiar|confess|aggiun|sostien|denunci|osserv|annunci)(?:a|ano|ato|ò|ava)|detto|dice|disse|risposto"
)

# On what day somebody was on the air.
_WHEN = r"(?: (?:ieri|oggi|stamattina|stamani|stasera|\w+dì|mattina|sera)){0,2}"

# Before a medium that somebody spoke to, in front of the verb.
_TO = (
    r"(?:^|[\s,])(?:ad? |al |alla |all['’])"
    r"(?:(?:agenzia|quotidiano|giornale|emittente|radio|sito|rivista|settimanale) )?[«“\"]?$"
)

LANGUAGE = Language(
    before=(
        Before(
            "ha detto a",
            NEAR,
            (
                f"(?:{_SAY}){WORDS} (?:ad?|al|alla|allo|all['’]|con(?: il| la)?)",
                r"intervistat[oaie](?: \w+){1,3} da(?:l|lla|ll['’])?",
                (
                    "(?:all['’]|al|alla|con (?:l['’]|il|la) ?) ?(?:cronist[ai]|inviat[oa]|giornalista|reporter"
                    "|corrispondente) (?:del(?:la|lo|l['’])?|di)"
                ),
                "al telefono con",
                r"trasmissione [«“\"][^«»“”\"\n]{2,40}[»”\"],? (?:di|su|del(?:la)?)",
                (
                    "(?:intervista|intervistat[oa]|colloquio|dichiarazion[ei]|sentit[oaie]|interpellat[oaie]"
                    "|raggiunt[oaie]|parlato|parlando) (?:ad?|al|alla|con|da|dal|dalla|dall['’]|all['’]|su|sul)"
                ),
                r"\w{2,}(?:ato|ito|uto|ò|ì) (?:a|al|alla|allo|all['’])",
                f"ospite{_WHEN} (?:di|a|su|del|della)",
                f"intervenut[oa]{_WHEN} (?:a|su|al|alla)",
                "contattat[oa] da(?:l|lla|ll['’])?",
                "così (?:ad?|al|alla|allo|all['’]|su|sul|sulla)",
                rf"(?:^|(?<=[»”\"][:,.] )|(?<=[»”\"] [–-] ))così{WORDS} (?:ad?|al|alla|allo|all['’]|su|sul|sulla)",
                "(?:in|di) un['’]intervista (?:ad?|al|alla|all['’]|con)",
                "(?:racconto|sfogo|commento|articolo) (?:ad?|al|alla|all['’]|su|sul)",
                "(?:inviat|affidat|rilasciat|consegnat)[oaie] (?:ad?|al|alla|all['’])",
                r"\w{2,}(?:ato|ito|uto|ò|ì) ad",
                "collegament[oi] (?:con|da)",
                "(?:in )?diretta (?:con|su|a)",
                "ai microfoni di",
                "davanti (?:alle telecamere|ai microfoni) d[ei]l?l?a?['’]?",
                "(?:dagli|sugli) schermi d[ei]l?l?a?['’]?",
                "microfoni d[ei]l?l?a?['’]?",
                "(?:a chi|al? (?:giornalist|cronist|inviat)[aeoi]|ai giornalisti) d(?:el(?:la|l['’])?|i|['’])",
                r"(?:tono|toni|parole)(?: \w+)? con(?: il| la|[ ]l['’])?",
            ),
        ),
        Before("citando", CITED, ("citando(?: l['’]?)?", "che cita")),
        Before(
            "secondo",
            REPORTER,
            (
                "secondo(?: quanto)?(?: riporta| riferisce| scrive| rivela| racconta| afferma)?",
                (
                    "secondo (?:quanto|ciò che) (?:è stato )?(?:riferit|riportat|scritt|pubblicat|annunciat"
                    r"|diffus|appres|reso not|raccontat|rivelat)o(?: \w+){0,2}"
                    " (?:da|su)(?:i|l|lla|gli|lle|ll['’])?"
                ),
                "stando (?:ad?|al|alla|ai|alle|all['’]|a quanto (?:riporta|riferisce|scrive))",
                "citat[oaie] da(?:l|lla|ll['’])?",
                (
                    "(?:riportat|pubblicat|rivelat|svelat|diffus|rilanciat|trasmess|mandat|riprodott|raccolt|distribuit)[oaie]"
                    r"(?: (?:in|a) \w+(?: \w+)?)? (?:da|su)(?:i|l|lla|ll['’])?"
                ),
                (
                    r"(?:pubblicat|diffus|trasmess)[oaie](?: (?:ieri|oggi|domenica|sabato|\w+dì)| quest[ao] \w+){1,2}"
                    " da(?:l|lla|ll['’])?"
                ),
                "ripres[oaie] da(?:l|lla|ll['’])?",
                rf"(?:riferi|riport|scriv|rend|annunci)\w*{WORDS}",
            ),
        ),
    ),
    after=rf"{BEHIND_NAME}(?:ha )?(?:riferi|riport|scriv|scritto|annunci|attribuisc)\w*\b",
    behind=(
        Behind("che cita", REPORTER, r"^[»\"”]?,? (?:che cit|citando)\w*"),
        Behind(
            "cita due fonti",
            REPORTER,
            r"^[»\"”]? cit(?:a|ano|ava) [^.;:«»“”\n]{3,60}?,? secondo (?:cui|(?:il|la|i|le) qual[ei])",
        ),
        Behind(
            HAS_IT,
            NEAR,
            r"^[»\"”]? (?:ha|hanno) (?:visionato|ottenuto|preso visione|potuto (?:legg|ved|vision|consult)\w+)\b",
        ),
    ),
    around=(
        put_out(
            "nota|lettera|e?-?mail|messaggio|documento|testo|promemoria|circolare|appunto",
            "che ",
            "(?:il |la |l['’])(?:[a-zà-ÿ]+ ){0,2}",
            "(?:(?:ha|hanno|aveva) )?(?:pubblic|diffus|svelat|rivel|divulg|(?:mess[oa]|mise) (?:in rete|online)"
            "|(?:res[oa]|rese) (?:not|pubblic)|riprodott|anticip)",
        ),
        Around(
            "…, sempre a …",
            NEAR,
            "[,–-] (?:sempre|ancora|stavolta) (?:ad?|al|alla|all['’]|su|sul|sulla) ?(?:[a-z]+ ){0,2}[«“\"]?$",
            r"^[»”\"]?(?:[.,;:)]|$)",
        ),
        Around(
            "a … X ha detto",
            NEAR,
            r"(?:^|[.!?:»”] |\n)(?-i:Ad?|Al|Alla|All['’]) ?(?:[a-zà-ÿ]+ ){0,2}[«“\"]?$",
            rf"^[»”\"]?,? [^.,;:«»“”\n]{{3,90}}? (?:ha|hanno|aveva|avevano) (?:[a-zà-ÿ]+ ){{0,2}}(?:{_SAY})\b",
        ),
        Around("a … ha detto", NEAR, _TO, f'^[»"”]? (?:ha|hanno|aveva|avevano) (?:{_SAY}|parlato)'),
        Around(
            "«…», … a …",
            NEAR,
            rf"{QUOTED}(?:con (?:l['’]|la |il )?|alla |al |all['’]|ad? )$",
            r"^(?:[.,;]|$| (?-i:[A-ZÀ-Þ]))",
        ),
    ),
    cited_by=r"(?:a (?:sua|loro) volta )?(?:citat|ripres|rilanciat|riportat|riprodott)[oaie] (?:da|dal|dalla|dall['’])",
    barred="ma|che|per|e|o|(?:ripres|citat|rilanciat|riportat|riprodott|pubblicat|diffus)[oaie]|dal(?:la|lo)?",
    articles="il|la|lo|una?",
    nominative_articles="il|lo|la",
    pointing_articles="il|la|alla|dalla|della|al|del|dal",
    pointing_elided="l|all|dall|dell",
    platform_at=r"su|sul|sullo|sulla|via|affid\w+ a|scelto|sceglie|us(?:a|ato)",
    platform_between="suo|suoi|sua|profilo|rete|social|piattaforma|canale|ufficiale|invece",
    platform_nouns={"truth": r"(?:(?<=\bsu )|(?<=ocial )|(?<=etwork )|(?<=forma ))(?-i:Truth)(?! Social)"},
    platform_words="truth",
    on_air_at="su|sul|sulla",
    credit_opened="con",
    credit="fonti?:",
    same_talk=(
        r"nell['’]intervista(?! (?:a|al|con|alla|di|rilasciata|concessa)\b)"
        "|(?:nella|durante la|nel|sempre nella) (?:stessa|stesso|medesima) (?:intervista|colloquio)"
    ),
    very_same="nella stessa",
    talks="intervista",
    since="dopo che|da quando",
    in_it="si legg(?:e|eva)",
    read="si legg(?:e|eva)",
    spoke_with=Sought(("ha (?:parlato con|intervistato|sentito) ",), "parlato|intervistato|sentito"),
    ours=Sought(
        (
            (
                r"\b(?:dal|al|col|con il|dalla|alla|con la) nostr[oa]"
                r" (?:giornale|quotidiano|sito|redazione|cronista|inviat[oa])\b"
            ),
            r"\bdomand[ae] di quest[oa] (?:giornale|redazione|testata)\b",
            rf"{UNWILLING}(?:suo|proprio) nome (?:\w+ ){{0,4}}(?:su[il]|nel)l? (?:giornal[ei]|quotidiano|stampa)\b",
        ),
        "quest|nostr|suo nome|proprio nome",
    ),
    our_medium="questo giornale|questa (?:redazione|testata)",
    this="questo",
    venue=Sought(
        (
            "in una (?:breve )?dichiarazione",
            "(?:ai|dai|coi) (?:cronisti|giornalisti|reporter)",
            "in conferenza stampa",
            r"a margine d\w*",
            '(?:nel|in un|nel suo) podcast(?= [«“"])',
        ),
        "podcast|dichiarazione|cronist|giornalist|reporter|stampa|margine",
    ),
    anaphor=Sought(
        (
            (
                "(?<!nostro )(?<!nostra )(?:l['’]|la |il |un['’])?"
                "(?:all['’]|dall['’]|dell['’]|alla |dalla |della |al |dal |del )?"
                "(?:agenzia|quotidiano|giornale|emittente|settimanale|testata"
                rf"|rivista)\b(?! (?:di stampa|di stato|ufficiale|pubblica)){NOT_NAMED}"
            ),
        ),
        "agenzia|quotidiano|giornale|emittente|settimanale|testata|rivista",
    ),
    station=Sought(
        (
            (
                "(?:televisione|radio|tv|radiotelevisione) (?:di [Ss]tato|statale|pubblica|nazionale|ufficiale"
                r"|[a-z]{3,}(?:ana|ese|ina|sca|ica|ola|ota|ssa|aca))(?![\w-]"
                r"|(?: [a-z]{3,}(?:ana|ese|ina|sca|ica|ola|ota|ssa|aca))?,? [«“\"]?[A-ZÀ-Þ])"
            ),
        ),
        "televisione|radio|tv",
    ),
    group=Sought(
        (
            (
                r"(?P<group>(?<![\w-])(?:media|stampa) (?:statal[ei]|di [Ss]tato|ufficial[ei]|pubblic[ia]"
                "|local[ei]|[a-zà-ÿ]{3,}(?:an[ia]|es[ei]|nian[ia]|in[ia]|ch[ei]|ss[ia]"
                r"|nol[ia]))(?: (?:statal|ufficial|local)[ei])?\b)"
            ),
        ),
        "media|stampa",
    ),
)
