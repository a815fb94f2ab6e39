"""Spanish: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, QUOTED, UNWILLING, WORDS
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

# Verbs of saying that may have a hearer behind them.
_SAY = (
    "(?:agreg|confies|declar|afirm|cont|explic|asegur|señal|coment|relat|confirm|manifest|indic"
    "|confes|detall|revel|adelant|precis|cuent|lament|denunci|avanz|apunt|recalc|subray|insinu"
    "|garantiz|narr|critic|resalt|remarc|recuerd|record|opin|replic|ironiz|brome|lanz|solt|zanj"
    "|argument|justific|anunci|pronostic|reproch|acus|rechaz|refut|matiz|puntualiz|aclar"
    "|reivindic|valor|analiz|celebr|elogi|calific|describ|exclam|murmur|susurr|suspir|profetiz"
    "|bromea|desvel|deneg|contest)(?:a|an|ó|aron|ado|aba)|n(?:iega|egó|egado)"
    "|desm(?:iente|intió|entido)|adv(?:ierte|ertido)|rep(?:ite|itió|etido)|conced(?:e|ió|ido)"
    "|prom(?:ete|etió|etido)|resum(?:e|ió|ido)|di(?:jo|ce|jeron|cho|cen)|reconoc(?:e|ió|ido)"
    "|admit(?:e|ió|ido)|respond(?:e|ió|ido)|sost(?:uvo|iene)|añad(?:e|ió|ido)|insist(?:e|ió|ido)"
    "|advirt(?:ió|ieron)"
)

# Before a medium that somebody spoke to, in front of the verb.
_TO = r"(?:^|[\s,])al? (?:(?:la |el )?(?:agencia|diario|periódico|cadena|emisora|radio|portal|revista) )?[«“\"]?$"

LANGUAGE = Language(
    before=(
        Before(
            "declaró a",
            NEAR,
            (
                "(?:enviad|remitid)[oa]s? al?",
                "(?:artículo|columna|tribuna|reportaje) (?:de|en|para)",
                f"(?:{_SAY}|habl(?:ó|aba|ado)){WORDS} (?:al?|ante|para)",
                "(?:l[eoa]|les|los) (?:llam|pregunt|entrevist|localiz|contact|abord|telefone)(?:a|ó|aron)",
                "entrevista(?:do|da)? (?:con|a|al|en|para|por|concedida al?)",
                "(?:declaraciones|palabras) al?",
                "(?:diálogo|charla|contacto) con",
                "(?:invitad[oa]|intervino) (?:de|en|a)",
                r"\w{2,}(?:ó|aron|ieron) al?",
                "(?:a los )?micrófonos de",
                "(?:ante|frente a) las cámaras de(?:l)?",
                "(?:enviad|reporter|corresponsal|periodista)[oa]?s? (?:especial(?:es)? )?de(?:l)?",
                r"programa [“«\"][^«»“”\"\n]{2,40}[”»\"],? (?:de(?: la)?|del|en)",
                "en palabras de[^.;:«»]{3,80}? al?",
                "(?:en|desde) las (?:páginas|columnas|ondas|pantallas) de",
                "a preguntas de",
                "conversación con",
                "entrevistad[oa] (?:por|en)",
                r"(?:contactad|preguntad|consultad|entrevistad)[oa]s?(?: \w+)? por",
                r"habl(?:ó|a|aron|ado|aba)(?: [^\s,.;:]+){0,5}? con",
                "que (?:obtuvo|ha obtenido|consiguió)",
            ),
        ),
        Before(SHOWN, NEAR, ("que (?:sub|colg|filtr|compart|dio a conocer|hizo públic)(?:ió|ó|e|o|a|)",)),
        Before(
            "recoge … de", NEAR, (r"seg[uú]n (?:recoge|recogió|cita|reproduce|informa)n?(?: [^\s.,;:«»]+){1,3} del?",)
        ),
        Before("a través de", NEAR, ("(?:a través|por medio|por conducto|por intermedio) del?",)),
        Before("citando a", CITED, ("citando(?: al?)?", "(?:que|quien) cit(?:a|ó)(?: al?)?", "en referencia a")),
        Before(
            "según",
            REPORTER,
            (
                "seg[uú]n(?: informó| informa| publica| recoge| recogió| escribe| escribió| cuenta| afirma| revela)?",
                (
                    "seg[uú]n (?:lo )?(?:inform|public|revel|adelant|recog|difund|report|cont)(?:ado|ido|aron"
                    r"|an)(?: \w+){0,2}(?: por| en)?"
                ),
                (
                    "seg[uú]n (?:el |la |un |una )?(?:relato|informaci(?:ón|ones)|reportaje|nota|despacho|cable|texto)"
                    r" (?:(?:publicad|divulgad|difundid)[oa]s? (?:este [\w-]+ |ayer |hoy )?)?"
                    "(?:del?|en|por)"
                ),
                "citad[oa]s? por",
                "(?:recogid|reproducid|publicad|revelad|desvelad|difundid|divulgad)[oa]s? (?:por|en)(?! reuters y)",
                r"(?:reproducid|publicad|difundid|divulgad)[oa]s?(?: est[ea] [\w-]+| (?:ayer|hoy|el \w+)){1,2} por",
                "de acuerdo con",
                "(?:ha|han|tuvo) (?:tenido )?acceso",
                f"(?:inform|report|public|difund|recog|avanz)(?:a|an|ó|aron|e|ió){WORDS}",
                "que (?:reproduc|recog|difund|public|divulg|emit|adelant|avanz|transmit)(?:e|ió|ó|a)",
                r"(?:emitid|transmitid|retransmitid|televisad)[oa]s?(?: en \w+| \w+){0,2} (?:por|en)",
                "(?:hace|hacen|hizo|(?:ha|han|había) hecho) eco",
                "(?:podido )?saber",
                "(?:adelant|avanz|public|revel|cont|relat)(?:a|ó|ado|aba)",
                "(?:ha|han) (?:informado|publicado|recogido|avanzado)",
            ),
        ),
    ),
    after=(
        f"{BEHIND_NAME}(?:(?:ha|han|había|habían) )?(?:adelant|avanz|desvel|inform|report|public|recog"
        r"|difund|revel|asegur|cit|atribuy)(?:a|an|ó|ado|ido|e|ió)\b"
    ),
    behind=(
        Behind(
            HAS_IT, NEAR, r"^[»\"”]? (?:tuvo acceso|obtuvo|(?:ha|han) (?:podido (?:ver|leer|consultar)|obtenido))\b"
        ),
        Behind("que cita a", REPORTER, r"^[»\"”]?,? (?:(?:que|quien) cit|citando)\w*"),
        Behind(
            "publicó una entrevista",
            NEAR,
            r"^[»\"”]? (?:publicó|publica|ha publicado) una (?:\w+ )?entrevista (?:con|a)\b",
        ),
    ),
    around=(
        Around(
            "…, también a …",
            NEAR,
            '[,–-] (?:también|siempre|esta vez|de nuevo) (?:al?|en|ante) ?(?:la |el )?(?:[a-zà-ÿ]+ ){0,2}[«“"]?$',
            r"^[»”\"]?(?:[.,;:)]|$)",
        ),
        Around(
            "a …, X dijo",
            NEAR,
            r"(?:^|[.!?:»”] |\n)(?-i:A|Al) (?:la |el )?(?:[a-zà-ÿ]+ ){0,2}[«“\"]?$",
            rf"^[»”\"]?, [^.,;:«»“”\n]{{3,90}}? (?:{_SAY})\b",
        ),
        Around("X, a …: «", NEAR, r"(?:^|, |\n|[.!?] )(?:al?|ante) (?:la )?$", r"^ ?: ?[«„“\"]"),
        put_out(
            "nota|carta|correo|e-?mail|mensaje|documento|texto|memorando|circular",
            "que ",
            "(?:el |la )(?:[a-zà-ÿ]+ ){0,2}",
            "(?:(?:ha|han|había) )?(?:public|difund|desvel|revel|divulg|filtr|colg|reprodu|adelant"
            "|h(?:iz|ech)o públic|dio a conocer)",
        ),
        Around("a … declaró", NEAR, _TO, rf"^[»\"”]? (?:(?:me|le|les|nos) )?(?:ha |había )?(?:{_SAY}|habl\w+)\b"),
        Around("«…», … a …", NEAR, f"{QUOTED}(?:al? |con |para )$", r"^(?:[.,;]|$)"),
    ),
    cited_by=r"(?:(?:a su vez|también) )?(?:citad|recogid|reproducid|difundid|replicad)[oa]s?(?: a su vez)? por",
    barred="y|o|que|pero|quien|en|con|por|para|sobre|desde",
    articles="el|la|lo|una?",
    nominative_articles="el|la",
    pointing_articles="la|el|al|del",
    platform_at=r"en|a través de|recurr\w+ a|acud\w+ a|us(?:a|ó|aron)",
    platform_between="su|un|una|hilo|publicación|comentario|entrada|el|la|de|del|red|social|redes|plataforma|cuenta|canal|perfil|programa|oficial",
    platform_nouns={"truth": r"(?:(?<=\ben )|(?<=\bred )|(?<=ocial )|(?<=forma ))(?-i:Truth)(?! Social)"},
    platform_words="truth",
    on_air_at="en",
    on_air_within=(
        "el canal|la cadena|(?:su|sus) (?:cadena|canal|emisora|televisora|televisión"
        "|radio)(?: [a-zà-ÿ]{4,}){0,2}|(?:la|el) (?:radiotelevisión|televisora|televisión|radio|cadena"
        "|emisora|canal|programa|diario|periódico|rotativo|semanario)(?: [a-zà-ÿ]{4,}){0,2}"
    ),
    credit_opened="con|con información de|tomado de",
    credit="fuentes?:|con información de",
    same_talk=(
        "en (?:aquella|esa|la misma) (?:entrevista|charla|conversación|comparecencia)"
        r"|en la (?:entrevista|charla|conversación)(?! (?:con|a|al|de|del|en|que|conced)\b)"
    ),
    very_same="en la misma",
    talks="entrevista|charla",
    since="(?:desde|luego de|después de|una vez) que",
    in_it=", y [a-zà-ÿ]{3,}|(?:se lee|puede leerse)",
    read="se lee|puede leerse",
    earlier=Sought(
        (
            "la víspera",
            "en su día",
            (
                "en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
                r"|diciembre)(?: pasado| de 20\d\d)?"
            ),
            "hace (?:un|dos|tres|cuatro|unos|varios|unas) (?:años?|mes|meses|semanas)",
            "la semana pasada",
            "el (?:mes|año) pasado",
        ),
        (
            "víspera|en su día|en enero|en febrero|en marzo|en abril|en mayo|en junio|en julio|en agosto"
            "|en septiembre|en octubre|en noviembre|en diciembre|hace |pasad"
        ),
    ),
    spoke_with=Sought(("(?:ha )?(?:hablado|habló|conversado|conversó) con ",), "hablado|habló|conversado|conversó"),
    ours=Sought(
        (
            r"\bhemos (?:llamado|preguntado|consultado|entrevistado|visitado) a (?-i:[A-ZÀ-Þ])",
            r"\bhemos (?:hablado|charlado) con (?-i:[A-ZÀ-Þ])",
            r"\bnos (?:recibe|atiende|cuenta|explica|recibió|contó|explicó|atendió)\b",
            r"\bpreguntas? de (?:est[ea] (?:diario|periódico|medio|redacción))\b",
            rf"{UNWILLING}su nombre (?:\w+ ){{0,4}}en (?:el (?:periódico|diario)|los periódicos|la prensa)\b",
            r"\b(?:nuestr[oa] (?:enviad[oa]|corresponsal|periodista|redacción)|estas páginas)\b",
        ),
        "hemos |nos |este |esta |nuestr|su nombre",
    ),
    told_us=("nos (?:dice|dijo|cuenta|explica|confiesa|comenta|comentó|relata|asegura|aseguró|confirma|confirmó)"),
    our_medium="este (?:diario|periódico|medio)|esta redacción",
    this="unas (?:palabras|declaraciones)|así|lo",
    venue=Sought(
        (
            "en una (?:breve |corta )?(?:comparecencia|intervención|declaración)",
            "(?:à|a) la prensa",
            "en (?:una |la )?(?:rueda|conferencia|sala) de prensa",
            "en un (?:comunicado|mitin|foro|desayuno informativo|acto|coloquio)",
            "a los periodistas",
            "(?:dijo|dicho|aseguró|explicó|respondió|afirmó|prometió|declaró|contestó)"
            " a los (?:diputados|senadores|accionistas)",
            "ante (?:los|las|la|el) (?:medios|periodistas|prensa|tribunal|congreso|senado|pleno|comisión|diputados"
            "|senadores|accionistas)",
            "(?:la semana|el mes|el año) pasad[oa]",
            "ante las cámaras",
            "durante (?:una?|el|la) (?:visita|acto|reunión|incontro|foro|debate|pleno|desayuno|jornada|coloquio|mitin)",
            'en (?:el|un|su) p[oó]dcast(?= [«“"])',
        ),
        (
            "p[oó]dcast|comparecencia|intervención|declaración|prensa|comunicado|mitin|periodistas|medios|tribunal"
            "|congreso|pasad|cámaras|durante|en un|a los|ante "
        ),
    ),
    anaphor=Sought(
        (
            (
                "(?:la|el|al|del|es[ae]|dich[oa])(?: mism[oa])? (?:agencia|diario|periódico|cadena|emisora"
                r"|rotativo|tabloide|semanario|matutino|publicación|revista)\b(?!"
                f" (?:de|oficial|estatal|pública)){NOT_NAMED}"
            ),
            rf"(?:es[ae]|dich[oa]|(?:al|el) (?:mismo|citado|propio)) medio\b{NOT_NAMED}",
        ),
        ("agencia|diario|periódico|cadena|emisora|rotativo|tabloide|semanario|matutino|publicación|revista|medio"),
    ),
    station=Sought(
        (
            (
                "(?:televisión|televisora|radio|radiotelevisión) (?:estatal|pública|nacional|oficial|local|autonómica"
                "|[a-zà-ÿ]{2,}(?:esa|ana|ense|ina|eca|aca|usa|ola|ega|uaya|eña)|israelí|iraní|iraquí"
                r"|marroquí|turca|árabe|siria)(?![\w-]|(?: [a-zà-ÿ]{2,}(?:esa|ana|ense|ina|eca|aca|usa|ola|ega|uaya|eña"
                r"|elí|aní|quí))?,? (?:la )?[a-zà-ÿ]*[A-ZÀ-Ý])"
            ),
        ),
        "televisión|televisora|radio",
    ),
    group=Sought(
        (
            (
                r"(?P<group>(?<![\w-])(?:medios|prensa) (?:estatal(?:es)?|oficial(?:es)?|públic[oa]s?"
                "|local(?:es)?|[a-zà-ÿ]{3,}(?:anos?|anas?|eses|esa|enses?|inos?|ina|oles|ola|ís"
                r"|íes))(?: (?:estatal|oficial|local)(?:es)?)?\b)"
            ),
        ),
        "medios|prensa",
    ),
)
