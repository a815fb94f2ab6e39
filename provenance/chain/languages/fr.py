"""French: how it introduces, cites and points back to media; ``shape.py`` explains each field."""

from __future__ import annotations

from provenance.chain.languages.common import BEHIND_NAME, NOT_NAMED, QUOTED, UNWILLING, WORDS
from provenance.chain.languages.shape import CITED, HAS_IT, NEAR, REPORTER, Around, Before, Behind, Language, Sought
from provenance.chain.languages.texts import put_out

# Verbs of saying that may have a hearer behind them.
_SAY = (
    "(?:d[ée]clar|affirm|confi|expliqu|ajout|racont|assur|indiqu|annonc|précis|lanc|confirm"
    "|détaill|révél|soulign|témoign|rapport|avou|lâch|rappel|estim|jug|insist|regrett|not|dénonc"
    "|déplor|martel|résum|gliss|signal|certifi|évoqu|pest|s['’]inquièt|s['’]indign|s['’]étonn"
    "|rétorqu|répliqu|ironis|plaisant|tempêt|fulmin|plaid|propos|suggér|considér|réclam|tranch"
    "|nuanc|tempér|s['’]emport|s['’]insurg|s['’]alarm|soupir|murmur|concéd|jur|accus|félicit"
    "|exhort|réfut|récus|contest|rejet|corrig|conclu|dévoil|divulgu|hasard|observ|remarqu|constat"
    "|comment|argument|justifi|épingl|balay|raill|tacl|cingl)(?:é|ée|e|ent|ait)"
    "|averti(?:t|ssent)?|prév(?:enu|ient)|convenu|démenti|dément|maintenu|maintient|réagi(?:t)?"
    "|fait (?:savoir|valoir|part)|di(?:t|sait|sent)|répondu|répond|soutenu|soutient|promis"
    "|reconnu|admis|écrit"
)

# Before a medium that somebody spoke to, in front of the verb.
_TO = (
    r"(?:^|[\s,])(?:à|au|aux) (?:l['’]|la )?(?:(?:agence|quotidien|journal|chaîne|radio|site|magazine|revue) )?"
    r"(?:[«“\"][ \u00a0]?)?$"
)

LANGUAGE = Language(
    before=(
        Before(
            "a déclaré à",
            NEAR,
            (
                (
                    f"(?:{_SAY}|parlé)(?:(?:-t)?-(?:il|elle|ils|elles|on))?{WORDS}"
                    " (?:à|aux?|auprès d[eu]s?|dans|sur|chez)"
                ),
                r"[^\W\d_]{3,}(?:e|é|ée|ait|it) (?:à|aux?)",
                (
                    "(?:entretien|interview|tribune|(?<!de l['’])article)s?"
                    r" (?:publiée?|parue?|diffusée?)s?(?: \w+){0,2} (?:par|dans|sur)"
                ),
                "(?:au micro|devant les caméras|face aux caméras|sur les écrans) d[eu]s?",
                "auprès d[eu]",
                "au micro d['’]",
                "auprès d['’]",
                "(?:transmise?|adressée?|envoyée?|parvenue?|lue?)s? (?:à|aux?|sur)",
                (
                    "invitée?s?(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce|matin|soir"
                    "|midi)){0,3} (?:sur|d[eu]|par|dans|à|au)"
                ),
                r"interrogée?s?(?: [^\s,.;:]+){0,4}? (?:par|sur)",
                "(?:interview|entretien)s? (?:à|aux?|avec|sur|dans|pour|accordée?s? (?:à|aux?))",
                r"(?:contactée?|jointe?|sollicitée?|questionnée?|rencontrée?)s?(?: \w+){0,3} par",
                "matinale d[eu]s?",
                (
                    "(?:l['’](?:a|ont) (?:interrogée?|appelée?|jointe?|contactée?|rencontrée?)"
                    "|l['’](?:interroge|appelle|joint))"
                ),
                "(?:envoyée?|correspondante?|journaliste|reporter)s?(?: spéciale?s?)? (?:d[eu]s?|pour)",
                "(?:commentaire|déclaration|message|courriel)s? (?:à|aux?)",
                "(?:sur|dans) (?:le plateau|les colonnes|l['’]antenne) d[eu]",
                "à l['’]antenne d[eu]",
                "tribune (?:dans|à|au|publiée (?:par|dans))",
            ),
        ),
        Before("citant", CITED, ("citant", "qui cite", "en citant", "se référant à", "s['’]appuyant sur")),
        Before(
            "selon",
            REPORTER,
            (
                "selon",
                "selon(?: (?:ce qu['’])?(?:écri|rapport|indiqu|révèl|affirm)\\w+)?",
                "selon ce qu(?:e|['’]ont?|['’]a) (?:rapporté?|écrit|publié?|indiqué?|révélé?)(?:nt)?",
                "d['’]apr[eè]s",
                "repris(?:es?)? par",
                (
                    "(?:cit|rapport|relay|repri|recueilli|consult|obtenu|révél|diffus|retranscri|distribu|traduit"
                    r"|retransmi|publi)[ée]?[est]{0,2}(?: \w+){0,2} par"
                ),
                (
                    "(?:relay|diffus|publi|transmi)[ée]e?s? (?:hier |lundi |mardi |mercredi |jeudi |vendredi "
                    "|samedi |dimanche )?(?:sur|dans)"
                ),
                "rapporte(?:nt)?",
                "rapporté",
                "relaie",
                "(?:annonc|indiqu|affirm|écri|révèl|révél|signal|relat|publi)(?:e|é|t|ait)",
                "informations? d[eu]s?",
                (
                    "(?:propos|déclarations?|paroles?) (?:relevé|repri|rapporté|recueilli|cité|relayé"
                    "|transmi)(?:e?s)? par"
                ),
                "cro(?:it|yait) savoir",
                "(?:dévoilé|relayé|révélé)e?s? (?:par|dans)",
                "reproduite?s? par",
            ),
        ),
    ),
    after=(
        f"{BEHIND_NAME}(?:(?:a|ont) )?(?:rapport|annonc|écri|révél|cit|relay|indiqu|repri|diffus"
        r"|retranscri|relat)(?:e|é|ent|t|ait|s)\b"
    ),
    behind=(
        Behind("qui cite", REPORTER, r"^[»\"”]?,? (?:qui cit|citant)\w*"),
        Behind(
            "publie un entretien",
            NEAR,
            r"^[»\"”]? (?:a )?publi(?:e|é|ait) un (?:\w+ )?(?:entretien|long entretien) avec\b",
        ),
        Behind(
            HAS_IT,
            NEAR,
            (
                r"^[»\"”]? (?:a|ont) (?:obtenu|pu (?:consulter|lire)|eu (?:accès|connaissance)"
                r"|reçu (?:une )?copie|consulté)\b|^[»\"”]? s['’](?:est|était) procuré"
            ),
        ),
        Behind("a interrogé", NEAR, r"^[»\"”]? (?:a |s['’]est )?(?:interview|interrog|entretenu|rencontr)\w*"),
    ),
    around=(
        Around("X, à …: «", NEAR, r"(?:^|, |\n|[.!?] )(?:à|au|aux|auprès d[eu]s?) (?:l['’]|la )?$", r"^ ?: ?[«„“\"]"),
        put_out(
            "note|mémo|lettre|courriel|e-?mail|mail|message|document|texte|courrier",
            "que |qu['’]",
            "(?:le |la |les |l['’])(?:[a-zà-ÿ]+ ){0,3}",
            "(?:a|ont|avait|avaient) (?:ensuite |depuis )?(?:publi|diffus|dévoil|révél|mise? en ligne|rendue? publi"
            "|divulgu|partag|reprodui)",
        ),
        Around(
            "dont … reprend les propos",
            REPORTER,
            ", dont (?:l['’]|la |le |les )?$",
            (
                "^ (?:reprend|relaie|rapporte|cite|diffuse|publie|retranscrit"
                "|a (?:repris|relayé|diffusé|publié)) (?:les|ses|des|de larges) "
            ),
        ),
        Around(
            "…, toujours à …",
            NEAR,
            (
                "[,–-] (?:toujours|encore|cette fois) (?:à|au|aux|sur|auprès d[eu]) ?(?:l['’]|la )?"
                '(?:[a-zà-ÿ]+ ){0,2}[«“"]?$'
            ),
            r"^[»”\"]?(?:[.,;:)]|$)",
        ),
        Around(
            "à …, X a déclaré",
            NEAR,
            r"(?:^|[.!?:»”] |\n)(?-i:À|A|Au|Aux|Auprès d[eu]) (?:l['’]|la )?(?:[a-zà-ÿ]+ ){0,2}(?:[«“\"][ \u00a0]?)?$",
            rf"^[ \u00a0]?[»”\"]?, [^.,;:«»\n]{{3,90}}? (?:a|ont|avait|avaient) (?:[a-zà-ÿ-]+ ){{0,2}}(?:{_SAY})\b",
        ),
        Around("à … a déclaré", NEAR, _TO, rf"^[»\"”]?,? (?:a|ont|avait) (?:{_SAY}|parlé)"),
        Around("« … », … à …", NEAR, rf"{QUOTED}(?:à (?:l['’]|la )?|au |auprès d[eu] (?:l['’])?)$", r"^(?:[.,;]|$)"),
        Around(
            "à …, qui …, a confié",
            NEAR,
            r"(?:^|[.!?:] |\n)(?-i:À|A|Au|Aux) (?:l['’]|la )?$",
            rf"^, qui [^.;:«»\n]{{3,70}}, [^.;:«»\n]{{0,50}}?\b(?:a|avait|avaient|ont) (?:{_SAY})",
        ),
    ),
    cited_by=r"(?:elle-même |lui-même )?(?:citée?|reprise?|relayée?)s? (?:à (?:son|leur) tour )?par",
    barred="et|ou|que|qui|dans|sur|pour|avec|par|mais",
    articles="le|la|les|une?",
    nominative_articles="le|la",
    pointing_articles="le|la|cette|au|du",
    pointing_elided="l",
    platform_at="sur|dans|via|choisit?|utilis(?:e|é)",
    platform_between=(
        "son|sa|ses|le|la|les|l['’]|de|d['’]|réseau|social|compte|chaîne|messagerie|page|plateforme|officiel|officielle"
    ),
    platform_nouns={"truth": r"(?:(?<=\bsur )|(?<=éseau )|(?<=ocial )|(?<=forme ))(?-i:Truth)(?! Social)"},
    platform_words="truth",
    on_air_at="en|sur|dans",
    on_air_within=(
        "(?:la chaîne|la radio|la télévision|le (?:mensuel|quotidien|journal|magazine|site)|l['’]hebdomadaire"
        "|la revue)(?: (?:d['’])?[a-zà-ÿ]{4,}){0,2}|l['’]antenne de|le plateau de"
        "|(?:leur|sa|son) (?:chaîne|radio|télévision|télé|canal)(?: [a-zà-ÿ]{4,}){0,2}"
    ),
    credit_opened="avec",
    credit="avec (?=(?:l['’])?[A-Z]{2,})",
    same_talk=("(?:dans|lors de|au cours de) (?:ce(?:t|tte)?|le même|la même) (?:entretien|interview|émission)"),
    very_same="dans (?:le|la) même",
    talks="entretien|interview|émission",
    since="depuis que|après que|dès que",
    in_it="[,»] (?:y )?(?:peut|pouvait|lit)-on",
    read="[,»] (?:peut-on lire|lit-on)",
    earlier=Sought(
        (
            "la veille",
            "à l['’]époque",
            "la semaine (?:dernière|passée)",
            "le mois dernier",
            "l['’]an dernier",
            "l['’]année dernière",
            (
                "en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
                r"|décembre)(?: dernier| 20\d\d)?"
            ),
            "il y a (?:un|deux|trois|quatre|cinq|dix|quelques) (?:ans?|mois|semaines)",
        ),
        (
            "veille|époque|semaine|dernier|dernière|en janvier|en février|en mars|en avril|en mai|en juin"
            "|en juillet|en août|en septembre|en octobre|en novembre|en décembre|il y a"
        ),
    ),
    spoke_with=Sought(("a (?:interrogé|rencontré|joint) ",), "interrogé|rencontré| joint"),
    ours=Sought(
        (
            (
                r"\b(?:il|elle) nous (?:reçoit|accueille|raconte|explique|confie|répond|montre"
                r"|a (?:reçu|dit|confié|raconté|expliqué|répondu))\b"
            ),
            (
                r"\bnous a (?:\w+ment )?(?:répondu|confié|expliqué|indiqué|assuré|précisé|confirmé|déclaré)"
                r" que?\b"
            ),
            r"\bpar nos soins\b",
            r"\bquestions? de notre (?:journal|rédaction)\b",
            rf"{UNWILLING}(?:son|leur) nom (?:\w+ ){{0,4}}dans (?:le journal|les journaux|la presse)\b",
            r"\bnous avons (?:appelé|joint|rencontré|interrogé|contacté) (?-i:[A-ZÀ-Þ])",
            (
                r"\b(?:notre (?:reporter|journaliste|correspondante?|envoyée?)"
                r"|nos (?:colonnes|confrères de la rédaction))\b"
            ),
        ),
        " nous |notre |nos |son nom |leur nom ",
    ),
    told_us=(
        r"nous (?:a |a \w+ment )?(?:confie|confié|explique|expliqué|répond|répondu|raconte|raconté"
        "|précisé?|assuré?|glissé?|indiqué?|confirmé?|déclaré?|dit)"
    ),
    our_medium="notre (?:journal|rédaction)",
    this="(?:des|ces|ses) (?:propos|déclarations)|cela|ainsi",
    venue=Sought(
        (
            "(?:dans |lors d['’])une (?:brève |courte )?(?:déclaration|allocution|intervention)",
            "(?:à|a) la presse",
            "(?:lors d['’]|en |dans )(?:une |un )?(?:conférence de presse|communiqué|meeting|discours)",
            "aux journalistes",
            "devant (?:la presse|l['’]assemblée|(?:le|la|les|un|une) (?:députés|sénateurs|élus|parlementaires|sénat"
            "|congrès|parlement|commission|tribunal|cour|juges|actionnaires|militants))",
            "(?:dit|déclaré|lancé|expliqué|assuré|répondu|affirmé|promis|répété|confirmé|rappelé|indiqué)(?:-[a-z-]+)?"
            " aux (?:députés|sénateurs|parlementaires|élus|actionnaires)",
            "interpellée?s? (?:au|à l['’]|à la|en|devant|dans)"
            " ?(?:congrès|assemblée|sénat|parlement|conseil|commission|séance)",
            "(?:lors|au cours) d['’]un (?:débat|forum|colloque|point (?:de )?presse|conseil municipal|congrès)",
            "(?:à|a) l['’]assemblée nationale",
            "en déplacement",
            "de passage",
            "la semaine dernière",
            "le mois dernier",
            "(?:par|aux) (?:les )?journalistes",
            "devant les caméras",
            "(?:en|dans la) salle de presse",
            "lors d['’]une (?:visite|réunion|audience|rencontre)",
            r"en marge d\w*",
            '(?:dans|sur) (?:le|un|son) podcast(?= [«“"])',
        ),
        (
            "podcast|déclaration|allocution|intervention|presse|conférence|communiqué|meeting|discours|devant|interpell"
            "|aux sénateurs|aux parlementaires|aux élus|aux actionnaires|cours d"
            "|journalistes|députés|assemblée|déplacement|de passage|dernière|dernier|caméras|lors d"
            "|marge d"
        ),
    ),
    anaphor=Sought(
        (
            (
                "(?:l['’]|la |le |cette |au |du |la même |le même |au même )(?:agence|chaîne|quotidien"
                r"|journal|hebdomadaire)(?: (?:officielle|publique)(?=[.,;:\n]| ?»|$))?\b(?! officielle"
                f"| publique| de presse){NOT_NAMED}"
            ),
            (
                "(?:ce même |cette même |au même |la même |le même )(?:site|média|magazine|portail|station|revue|chaîne"
                rf"|agence|quotidien|journal|hebdomadaire)\b{NOT_NAMED}"
            ),
        ),
        "agence|chaîne|quotidien|journal|hebdomadaire|site|média|magazine|portail|station|revue",
    ),
    station=Sought(
        (
            (
                "(?:télévision|radio|radiotélévision|télé) (?:d['’]État|publique|nationale|officielle|locale"
                r"|[a-zà-ÿ]{3,}(?:aise|oise|enne|ine|ane|ole|usse|que|cque|arde))(?![\w-]"
                r"|(?: [a-zà-ÿ]{3,}(?:aise|oise|enne|ine|ane|ole|usse|que|cque|arde|ande))?,? (?:l['’]|la )?[A-ZÀ-Ý])"
            ),
        ),
        "télévision|radio|télé",
    ),
    group=Sought(
        (
            (
                r"(?P<group>(?<![\w-])médias (?:d['’][ÉE]tat|publics|officiels|locaux|étatiques"
                "|[a-zà-ÿ]{3,}(?:ais|ois|iens|ains|ins|ques|ands|ens))(?: (?:d['’][ÉE]tat|officiels"
                r"|locaux))?\b)"
            ),
        ),
        "médias",
    ),
)
