"""Portuguese: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, QUOTED, UNWILLING, WORDS
from provenance.chain.languages.shape import CITED, HAS_IT, NEAR, REPORTER, Around, Before, Behind, Language, Sought
from provenance.chain.languages.texts import put_out

# Verbs of saying that may have a hearer behind them.
_SAY = (
    "(?:acrescent|sublinh|declar|afirm|cont|explic|assegur|coment|relat|confirm|confess|revel"
    "|adiant|lament|record|lembr|critic|denunci|avis|salient|anunci|inform|resum|desabaf"
    "|garant)(?:a|am|ou|aram|ado)|diss?e(?:ram)?|diz|dit[oa]s?"
)

# Before a medium that somebody spoke to, in front of the verb.
_TO = r"(?:^|[\s,])(?:à|ao|a) (?:(?:agência|jornal|diário|rádio|revista|portal|televisão|canal) )?[«“\"]?$"

LANGUAGE = Language(
    before=(
        Before(
            "disse à",
            NEAR,
            (
                f"(?:{_SAY}){WORDS} (?:à|ao|para [ao])",
                rf"(?:{_SAY})(?: [^\s,.;:]+){{0,6}} a",
                "entrevista(?:do|da)? (?:à|ao|com|pela|pelo|para)",
                "declarações (?:à|ao)",
                "(?:à|ao|com [oa]) (?:repórter|jornalista|enviad[oa]|correspondente) d[aeo]",
                r"programa [“«\"][^«»“”\"\n]{2,40}[”»\"],? (?:d[ao]|na|no)",
                "por e-?mail (?:à|ao)",
                "em conversa(?: telef[óô]nica)? com",
                r"\w{2,}(?:ou|iu|eu|aram|eram|iram|a|e) (?:à|ao)",
                (
                    "(?:ouvid|contactad|contatad|entrevistad|questionad|perguntad|indagad|procurad|consultad)[oa]s?"
                    " pel[oa]"
                ),
                "(?:enviad|remetid|envid)[oa]s? (?:à|ao)",
                "convidad[oa] (?:d[ao]|pel[oa])",
                "(?:perante|diante d)as câmaras d[aeo]s?",
                "(?:aos microfones|n[oa]s (?:ecrãs|telas|páginas|antenas?|ondas)) d[aeo]s?",
            ),
        ),
        Before(
            "citando",
            CITED,
            (
                "citando(?: (?:a|o))?",
                "que cita(?: a| o)?",
                "cita(?: a| o)?(?= agência)",
                "com base em informações d[ao]",
            ),
        ),
        Before(
            "segundo",
            REPORTER,
            (
                "segundo(?: informou| noticiou| escreve| escreveu| avança| avançou| conta| revela)?",
                (
                    "segundo (?:o que foi )?(?:noticiado|informado|relatado|divulgado|publicado"
                    r"|avançado)(?: \w+){0,2} (?:pel[oa]s?|n[oa]s?)"
                ),
                (
                    "segundo (?:o |a |um |uma )?(?:relatos?|informaç(?:ão|ões)|reportagem|apuração|nota|despacho|texto)"
                    " (?:(?:publicad|divulgad|veiculad|difundid|distribuíd)[oa]s? "
                    r"(?:n?est[ea] [\w-]+ (?:\(\d+\) )?|ontem |hoje )?)?"
                    "(?:d[aoe]|n[oa]|pel[oa])"
                ),
                "segundo (?:noticiaram|informaram|relataram)",
                "conforme",
                "de acordo com",
                (
                    "(?:citad|reproduzid|publicad|revelad|divulgad|veiculad|transcrit|transmitid|retransmitid|emitid|difundid|recolhid"
                    r"|televisionad|obtid)[oa]s?(?: em \w+(?: \w+)?)? (?:pel[oa]s?|por|n[oa]|em)"
                ),
                (
                    r"(?:reproduzid|publicad|divulgad|veiculad)[oa]s?(?: n?est[ea] [\w-]+(?: \(\d+\))?"
                    r"| (?:ontem|hoje|n[oa] \w+)){1,2} pel[oa]s?"
                ),
                f"(?:inform|notici|relat|report|avanç|public)(?:a|ou|aram){WORDS}",
            ),
        ),
    ),
    after=rf"{BEHIND_NAME}(?:noticiou|informou|relatou|publicou|divulgou|revelou|atribui|atribuiu)\b",
    behind=(
        Behind("que cita", REPORTER, r"^[»\"”]?,? (?:que cit|citando)\w*"),
        Behind(HAS_IT, NEAR, r"^[»\"”]? (?:(?:teve|tinha tido) acesso|obteve|consultou|pôde (?:ver|ler|consultar))\b"),
    ),
    around=(
        put_out(
            "nota|carta|e-?mail|mensagem|documento|texto|memorando|circular|ofício|correio",
            "que ",
            "(?:o |a )(?:[a-zà-ÿ]+ ){0,2}",
            "(?:(?:tinha|tinham|havia) )?(?:public|divulg|revel|difund|reproduz|tornou públic"
            "|(?:pôs|colocou) (?:em linha|online|no ar|na (?:rede|internet)))",
        ),
        Around(
            "…, também à …",
            NEAR,
            '[,–-] (?:também|sempre|ainda|desta vez|de novo) (?:à|ao|a|na|no) ?(?:[a-zà-ÿ]+ ){0,2}[«“"]?$',
            r"^[»”\"]?(?:[.,;:)]|$)",
        ),
        Around(
            "à …, X disse",
            NEAR,
            r"(?:^|[.!?:»”] |\n)(?-i:À|Ao|A) (?:[a-zà-ÿ]+ ){0,2}[«“\"]?$",
            rf"^[»”\"]?, [^.,;:«»“”\n]{{3,90}}? (?:{_SAY})\b",
        ),
        Around(
            "ao … um funcionário disse",
            NEAR,
            r"(?:^|[.!?:»”] |\n)(?:(?:E|Já|Mas|Também) )?(?:[Àà]|[Aa]o) (?:[a-zà-ÿ]+ ){0,2}[«“\"]?$",
            (
                r"^[»”\"]?,? (?:um|uma|o|a|os|as|fontes?|dois|duas|três) [^.;:«»“”\n]{3,120}?"
                rf" (?:{_SAY}|admit(?:iu|iram|e)|reconhec(?:eu|eram|e))\b"
            ),
        ),
        Around("à … disse", NEAR, _TO, rf"^[»\"”]?(?:,? (?:{_SAY}|falou|falara)\b|, [oa] )"),
        Around("“…”, … à …", NEAR, f"{QUOTED}(?:à |ao )$", r"^(?:[.,;]|$)"),
    ),
    cited_by=(
        "(?:(?:por sua vez|também) )?(?:citad|reproduzid|divulgad|replicad|retomad|retransmitid)[oa]s? (?:por|pel[oa])"
    ),
    barred="mas|que|com|e|por|para|pel[oa]s?",
    articles="o|a",
    nominative_articles="o|a",
    pointing_articles="ao|à|pel[ao]|[dn][ao]|o|a",
    platform_at=r"no|na|pelo|pela|via|recorr\w+ (?:à|ao)|fo(?:i|ram) (?:à|ao)|us(?:a|ou|aram)",
    platform_between="o|a|publicação|postagem|um|uma|perfil|página|seu|sua|rede|social|plataforma|conta|de|oficial",
    platform_nouns={"truth": r"(?:(?<=\bna )|(?<=rede )|(?<=ocial )|(?<=forma ))(?-i:Truth)(?! Social)"},
    platform_words="truth",
    on_air_at="em|na",
    on_air_within="a rádio|a televisão",
    credit_opened="com|com informações de",
    credit="fontes?:|com informações d[aeo]",
    same_talk=r"na (?:mesma )?entrevista(?! (?:à|ao|com|da|do|a)\b)",
    very_same="na mesma",
    talks="entrevista",
    since="depois (?:de|que)|desde que",
    in_it="(?:lê|lia)-se",
    read="(?:lê|lia)-se",
    spoke_with=Sought(("(?:falou|conversou) com ",), "falou|conversou"),
    ours=Sought(
        (
            r"\bperguntas? dest[ea] (?:jornal|redação)\b",
            rf"{UNWILLING}seu nome (?:\w+ ){{0,4}}n(?:o jornal|os jornais|a imprensa)\b",
        ),
        "este |desta |seu nome",
    ),
    our_medium="este jornal|esta redação",
    venue=Sought(
        (
            "numa (?:breve )?declaração",
            "em conferência de imprensa",
            "na sala de imprensa",
            "aos jornalistas",
            "em visita",
            "durante uma? (?:visita|reunião|encontro)",
            r"à margem d\w*",
            '(?:no|num|em um|no seu) podcast(?= [«“"])',
        ),
        "podcast|declaração|imprensa|jornalist|em visita|durante|margem",
    ),
    anaphor=Sought(
        (
            (
                "(?:[aoà]|ao|[dn][ao]|pel[ao]) (?:agência|jornal|diário|semanário|emissora|estação|canal"
                rf"|revista|publicação)\b(?! (?:de|oficial|estatal|pública)){NOT_NAMED}"
            ),
            (
                "(?:[aoà]|ao|[dn][ao]|pel[ao]) mesm[ao] (?:agência|jornal|diário|semanário|emissora|estação|canal"
                rf"|revista|publicação|site|portal|rádio)\b{NOT_NAMED}"
            ),
        ),
        "agência|jornal|diário|semanário|emissora|estação|canal|revista|publicação|mesmo site|mesmo portal|mesma rádio",
    ),
    station=Sought(
        (
            (
                "(?:televisão|rádio|radiotelevisão|emissora) (?:do Estado|estatal|pública|nacional|oficial"
                r"|[a-zà-ÿ]{3,}(?:ana|esa|ina|sca|ica|ola|ota|sa|aca|ense))(?![\w-]"
                r"|(?: [a-zà-ÿ]{3,}(?:ana|esa|ina|sca|ica|ola|ota|sa|aca|ense))?,? [«“\"]?[A-ZÀ-Þ])"
            ),
        ),
        "televisão|rádio|emissora",
    ),
    group=Sought(
        (
            (
                r"(?P<group>(?<![\w-])(?:(?:meios de comunicação|media|imprensa|média|mídia)(?: social)?)"
                " (?:estata(?:l|is)|oficia(?:l|is)|públic[oa]s?|loca(?:l|is)"
                "|[a-zà-ÿ]{3,}(?:ano?s?|anas?|es[ae]s?|ses|inos?|ina))(?: (?:estata|oficia|loca)(?:l"
                r"|is))?\b)"
            ),
        ),
        "comunicação|media|imprensa|média|mídia",
    ),
)
