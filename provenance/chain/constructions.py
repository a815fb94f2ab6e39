# ruff: noqa: E501 - a table of phrases reads better with a construction on one line
"""The constructions that make a news medium a link in other languages than English, one table a language.

Each row is a construction: its name, its level (see ``patterns.py``), and the phrases one of which must stand before the
medium's name, with at most a few words between ("der staatlichen südkoreanischen Agentur"). ``AFTER`` are those whose
verb follows the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from provenance.chain.guarded import Guarded

NEAR, CITED, REPORTER = 1, 2, 3
HAS_IT = "a obtenu"  # who has a text passes on what stands in it, and not what others say of it
SHOWN = "a recording that … put out"
# What may stand between a construction and a name: no preposition, conjunction or relative.
_BARRED = (
    r"(?!(?:in|im|am|an|auf|aus|bei|mit|von|vom|zu|zum|zur|und|oder|dass|der|die|das(?= \w+t )|wie|et|ou|que|qui|dans|sur|pour"
    r"|avec|par|mais|y|o|pero|quien|en|con|por|para|sobre|desde|ma|che|per|e|mas|com|и|но|а|что|который|в|на|с|по|от|из|за"
    r"|і|й|та|що|який|яка|у|з|із|до|від|i|że|w|na|z|do|od)[ \u00a0])"
)
_ARTICLES = r"(?:(?:der|die|das|dem|den|le|la|les|el|il|lo|o|a|una?|une?|einem|einer|einen)[ \u00a0])?"
LEAD = rf"{_ARTICLES}(?:{_BARRED}[\w'’.-]+[ \u00a0]){{0,5}}(?:[«„“\"‹»‘‚][ \u00a0]?)?(?:[LlDd]['’])?"

_DE_SAY = (
    "sag(?:t|te|ten)|erklär(?:t|te|ten)|erzähl(?:t|te|ten)|bericht(?:et|ete|eten)|bestätig(?:t|te|ten)|verriet|verrät"
    "|versicher(?:t|te|ten)|teil(?:t|te|ten)|schilder(?:t|te|ten)|beton(?:t|te|ten)|äußer(?:t|te|ten)|schr(?:ieb|eibt)"
    "|gab|gibt|kündig(?:t|te|ten)|klag(?:t|te|ten)|verkünd(?:et|ete|eten)|beteuer(?:t|te|ten)|gest(?:eht|and|anden)|entgegn(?:et|ete|eten)"
    "|erwider(?:t|te|ten)|antwort(?:et|ete|eten)|klag(?:t|te|ten)|warn(?:t|te|ten)|räum(?:t|te|ten)|meint?e?n?|schimpf(?:t|te|ten)"
    "|erläuter(?:t|te|ten)|präzisier(?:t|te|ten)|dementier(?:t|te|ten)|offenbar(?:t|te|ten)|vertrau(?:t|te|ten)|schwärm(?:t|te|ten)|steck(?:t|te|ten)"
)
_DE_SAID = (
    "(?:gesagt|erzählt|erklärt|mitgeteilt|bestätigt|verraten|geschildert|anvertraut|versichert|beteuert|berichtet|angekündigt|eingeräumt|gestanden|geantwortet"
    "|entgegnet|betont|vorgeworfen|offenbart|dargelegt|zugesagt|versprochen|zu Protokoll gegeben)"
)
_FR_SAY = (
    "(?:d[ée]clar|affirm|confi|expliqu|ajout|racont|assur|indiqu|annonc|précis|lanc|confirm|détaill|révél|soulign|témoign|rapport"
    "|avou|lâch|rappel|estim|jug|insist|regrett|not|dénonc|déplor|martel|résum|gliss|signal|certifi|évoqu|pest|s['’]inquièt|s['’]indign|s['’]étonn"
    "|rétorqu|répliqu|ironis|plaisant|tempêt|fulmin|plaid|propos|suggér|considér|réclam|tranch|nuanc|tempér|s['’]emport|s['’]insurg|s['’]alarm|soupir|murmur|concéd"
    "|jur|accus|félicit|exhort|réfut|récus|contest|rejet|corrig|conclu|dévoil|divulgu|hasard|observ|remarqu|constat|comment|argument|justifi|épingl|balay|raill|tacl|cingl|témoign)"
    "(?:é|ée|e|ent|ait)|averti(?:t|ssent)?|prév(?:enu|ient)|convenu|démenti|dément|maintenu|maintient|réagi(?:t)?|fait (?:savoir|valoir|part)|di(?:t|sait|sent)|répondu|répond|soutenu|soutient|promis|reconnu|admis|écrit"
)
_ES_SAY = (
    "(?:agreg|confies|declar|afirm|cont|explic|asegur|señal|coment|relat|confirm|manifest|indic|confes|detall|revel|adelant|precis|cuent|lament|denunci"
    "|avanz|apunt|recalc|subray|insinu|garantiz|narr|critic|resalt|remarc|recuerd|record|opin|replic|ironiz|brome|lanz|solt|zanj|argument|justific|anunci|pronostic"
    "|reproch|acus|rechaz|refut|matiz|puntualiz|aclar|reivindic|valor|analiz|celebr|elogi|calific|describ|exclam|murmur|susurr|suspir|profetiz|bromea|desvel|deneg|contest)"
    "(?:a|an|ó|aron|ado|aba)|n(?:iega|egó|egado)|desm(?:iente|intió|entido)|adv(?:ierte|ertido)|rep(?:ite|itió|etido)|conced(?:e|ió|ido)|prom(?:ete|etió|etido)|resum(?:e|ió|ido)|di(?:jo|ce|jeron|cho|cen)|reconoc(?:e|ió|ido)|admit(?:e|ió|ido)|respond(?:e|ió|ido)|sost(?:uvo|iene)|añad(?:e|ió|ido)|insist(?:e|ió|ido)|advirt(?:ió|ieron)"
)
_IT_SAY = "(?:dichiar|afferm|spieg|raccont|conferm|comment|assicur|confid|precis|rivel|sottoline|ricord|lament|aggiun|sostien|denunci|osserv|annunci)(?:a|ano|ato|ò|ava)|detto|dice|disse|risposto"
_PT_SAY = "(?:acrescent|sublinh|declar|afirm|cont|explic|assegur|coment|relat|confirm|confess|revel|adiant|lament|record|lembr|critic|denunci|avis|salient|anunci|inform|resum|desabaf|garant)(?:a|am|ou|aram|ado)|diss?e(?:ram)?|diz|dito"
_RU_SAY = (
    "(?:(?:сказа|говори|сообщи|рассказа|рассказыва|утвержда|заяви|заявля|поясни|объясни|отмети|подтверди|призна|добави|уточни|пообеща|ответи|прокомментирова|жалова|пожалова"
    "|детализирова|конкретизирова|завери|подчеркну|предположи|повтори|опроверг|напомни|указа|назва|описа|посетова|возмути|предупреди|вспомина|шепну|бросил|подели)"
    "(?:л|ла|ли|ло|лся|лась|лись)|(?:рассказыва|утвержда|заявля|объясня|поясня|призна|говор|жалу)(?:ет|ют|ит|ят|ётся|ются)(?:ся)?)"
)
_UK_SAY = (
    "(?:(?:сказа|говори|каза|повідоми|розпові|розповіда|заяви|заявля|поясни|зазначи|підтверди|визна|дода|уточни|пообіця|відпові|прокоментува|зізна|скаржи|поскаржи|стверджува"
    "|деталізува|конкретизува|запевни|наголоси|підкресли|припусти|повтори|спростува|нагада|вказа|назва|описа|обури|попереди|згадува|кину|поділи)"
    "(?:в|ла|ли|ло|вся|лась|лися)|(?:розповіда|стверджу|заявля|поясню|визна|скаржи|зізна)(?:є|ють|ться|ється)|каже|кажуть)"
)
# Verbs with an object that is called something, and no hearer: "визнав «Обрій» банкрутом".
_CALLS = r"(?:визна|призна|назва|описа)(?:в|л|ла|ло|ли)\b"
_RU_SAYING = "(?:комментиру|рассказыва|отвеча|поясня|объясня|уточня|признава|разъясня)я(?:сь)?"
_UK_SAYING = "(?:коменту|розповіда|відповіда|поясню|уточню|роз['’]ясню)ючи"
# Verbs of who passes on what another medium had: "яке наводить Reuters", "слова которого пересказала Би-би-си".
_RU_RELAY = "приводит|прив[её]л[аои]?|привела|привело|пересказыва(?:ет|ют)|пересказал[аои]?|переводит|перев[её]л|перевел[аои]|ретранслиру(?:ет|ют)"
_UK_RELAY = "наводить|навів|навел[аои]|перека(?:зує|зують|зав|зал[аои])|переповіда(?:є|ють)|перепові(?:в|л[аои])|переклада(?:є|ють)|перекла(?:в|л[аои])|ретранслю(?:є|ють)"
_PL_SAY = (
    "(?:(?:powiedzia|mówi|wyjaśni|przekaza|potwierdzi|przyzna|stwierdzi|doda|poinformowa|zapewni|oświadczy|podkreśli|oceni|skomentowa|opowiedzia|wyzna|zdradzi|tłumaczy|żali)"
    "(?:ł|ła|li)|mówi|opowiada|tłumaczy|przyznaje|wyjaśnia|zdradza|relacjonuje|potwierdza|przekazuje|ocenia|komentuje)"
)
_RU_MEDIUM = r"радио|корреспондент(?:у|ам)(?: издания| агентства| газеты)?|агентств[ау]|газет[еыу]|издани[юея]|телеканал[ау]?|журнал[ау]?|радиостанции|порталу?|(?:телеграм-|тг-|ютуб-|telegram-|youtube-)?каналу"
_UK_MEDIUM = r"радіо|агенції|кореспондент(?:у|ці|ам)(?: видання| агентства)?|агентств[уа]|газет[іи]|виданн[юі]|телеканалу?|журналу?|радіостанції|порталу?|(?:телеграм-|тг-|ютуб-|telegram-|youtube-)?каналу"
_AR_SAY = (
    "[وف]?(?:قال|صرح|أكد|أوضح|أضاف|روى|حكى|ذكر|كشف|شرح|تحدث|أفاد|صارح|شدد|أعرب|اعترف|أقر|نفى|علق|وصف|رأى|اعتبر|أشار|لفت|بين|قالو|صرحو|أكدو|رو|حك|نف|رأ)(?:ت|ا|وا)?"
    "|[وف]?[يت](?:قول|صرح|ؤكد|وضح|ضيف|روي|حكي|ذكر|كشف|شرح|تحدث|عترف)(?:ون|ان)?"
)
_AR_SORT = "(?:وكالة|صحيفة|جريدة|قناة|شبكة|إذاعة|مجلة|موقع|محطة|تلفزيون|تلفزة|فضائية|راديو|برنامج|مراسل|مراسلة|بوابة)"
_AR_TALK = "مقابلة|حوار|حديث|لقاء|مداخلة|مداخلة هاتفية|تصريح(?:ات)?|اتصال هاتفي|اتصال|بيان|تعليق|مقال|رسالة|كلمة|إفادة|شهادة|مقابلته|مقابلتها|حديثه|حديثها|تصريحه|تصريحها|تصريحاته|تصريحاتها"
_AR_REPORTS = "[وف]?[يت]?(?:أفاد|ذكر|نقل|أعلن|أورد|نشر|بث|كتب|قال|ردد|كشف)(?:ت|ته|تها|ه|ها)?(?: به| بها)?(?: عنه| عنها| على لسانه)?"
# Between a verb and whom it was said to; "M. Martin" has a point that ends nothing.
_WORDS = r"(?:[ \u00a0](?!(?:laut|zufolge|selon|seg[uú]n|secondo|segundo|согласно|згідно|według)[ \u00a0])(?:[^\s.;:„“”«»\"()]+|\([^()\n]{1,25}\),?|(?:M|Me|Mme|Dr|Prof|Sr|Sra|[A-Z])\.)){0,12}?"

BEFORE: dict[str, tuple[tuple[str, int, tuple[str, ...]], ...]] = {
    "de": (
        ("sagte der", NEAR, (
            r"(?:sagt|erzählt|erklärt|berichtet)(?:e)? (?:er|sie)", rf"(?:{_DE_SAY}){_WORDS} (?:der|dem|den(?= [«„“\"»]|(?: [\w-]+en)? [A-ZÄÖÜ][\w-]*(?:[nN]achrichten|[zZ]eitungen|[bB]lättern))|zur|zum|gegenüber(?: der| dem)?)(?: in [A-ZÄÖÜ][\wäöüß-]+ (?:ansässig|erscheinend|beheimatet|sitzend)en)?", "gegenüber(?: der| dem)?(?: (?:vom|von|aus|in) [^.,;:„“«»]{3,40}?)?", r"(?:im|in der) [\w-]*(?:journal|magazin|interview|sendung|talk|show|studio|podcast|stunde|gespräch|echo) (?:des|der|von)", "auf (?:an|nach)frage(?: der| des| von)?", "(?:befragt|kontaktiert) von(?: der| dem)?", r"(?:im|in der) [„«»][^«»„“”\"\n]{2,30}[»“«] (?:von|des|der|bei|im)(?: radio)?", "(?:in|auf) (?:aufnahmen|bildern|videos?|mitschnitten|tonaufnahmen) (?:des|der|von|vom)",

            "(?:gespräch|interview|telefonat|podcast)s? (?:mit|bei|in|im|für)(?: der| dem| den)?", "interview der",
            "(?:im|in der) (?:[\\w-]+en ){0,2}(?:sender|ard-|fernsehsender|radio)", "vor (?:den )?kameras (?:von|des|der)", "gastbeitrag (?:für|in)(?: die| der| das)?",
        )),
        ("aus der Zeitung", CITED, ("aus (?:der zeitung|dem blatt|dem magazin)",)),
        ("zu Gast", NEAR, ("fragen (?:der|des|von)", "(?:zu )?gast (?:bei|im|in|in der)(?: der| dem)?",)),
        ("unter Berufung auf", CITED, (
            "(?:unter|mit) (?:berufung|verweis|bezug) auf(?: die| den| das)?", "(?:(?:beruft|berief|berufen|beriefen) )?sich(?: dabei)? auf(?: die| den| das)?",
        )),
        ("laut", REPORTER, (
            "laut(?: der| dem| des)?", "(?:nach|aus) (?:angaben|informationen|einem bericht|berichten|einer meldung)(?: von| der| des)?",
            "wie(?: die| der| das)?", r"(?:laut|wie) (?:aus|in)(?: den)?", "zitiert(?:e|en)?(?: ihn| sie)?(?: die| der| das)?", "(?:bericht(?:et|ete|eten)|meld(?:et|ete|eten)|schr(?:eibt|ieb)|vermeld(?:et|ete))"
            rf"{_WORDS}(?: die| der| das)?", "zitiert von(?: der| dem)?", "bericht (?:der|des|von)",
        )),
    ),
    "fr": (
        ("a déclaré à", NEAR, (
            rf"(?:{_FR_SAY})(?:(?:-t)?-(?:il|elle|ils|elles|on))?{_WORDS} (?:à|aux?|auprès d[eu]s?|dans|sur|chez)", r"[^\W\d_]{3,}(?:e|é|ée|ait|it) (?:à|aux?)", r"(?:entretien|interview|tribune|(?<!de l['’])article)s? (?:publiée?|parue?|diffusée?)s?(?: \w+){0,2} (?:par|dans|sur)", "(?:au micro|devant les caméras|face aux caméras) d[eu]s?", "auprès d[eu]", "au micro d['’]", "auprès d['’]",
            "(?:transmise?|adressée?|envoyée?|parvenue?|lue?)s? (?:à|aux?|sur)", "invitée?s?(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce|matin|soir|midi)){0,3} (?:sur|d[eu]|par|dans|à|au)", "interrogée?s?(?: [^\\s,.;:]+){0,4}? (?:par|sur)", "(?:interview|entretien)s? (?:à|aux?|avec|sur|dans|pour|accordée?s? (?:à|aux?))", "(?:contactée?|jointe?|sollicitée?|questionnée?|rencontrée?)s?(?: \\w+){0,3} par",
            "matinale d[eu]s?", "(?:l['’](?:a|ont) (?:interrogée?|appelée?|jointe?|contactée?|rencontrée?)|l['’](?:interroge|appelle|joint))", "(?:envoyée?|correspondante?|journaliste|reporter)s?(?: spéciale?s?)? (?:d[eu]s?|pour)", "(?:commentaire|déclaration|message|courriel)s? (?:à|aux?)",
            "(?:sur|dans) (?:le plateau|les colonnes|l['’]antenne) d[eu]", "à l['’]antenne d[eu]", "tribune (?:dans|à|au|publiée (?:par|dans))",
        )),
        ("citant", CITED, ("citant", "qui cite", "en citant", "se référant à", "s['’]appuyant sur")),
        ("selon", REPORTER, (
            "selon", r"selon ce qu(?:e|['’]ont?|['’]a) (?:rapporté?|écrit|publié?|indiqué?|révélé?)(?:nt)?", "d['’]apr[eè]s", "repris(?:es?)? par", "(?:cit|rapport|relay|repri|recueilli|consult|obtenu|révél|diffus|retranscri|distribu|traduit|retransmi|publi)[ée]?[est]{0,2}(?: \\w+){0,2} par", "(?:relay|diffus|publi|transmi)[ée]e?s? (?:hier |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(?:sur|dans)", "rapporte(?:nt)?", "rapporté",
            "relaie", "(?:annonc|indiqu|affirm|écri|révèl|révél|signal|relat|publi)(?:e|é|t|ait)", "informations? d[eu]s?", "(?:propos|déclarations?|paroles?) (?:relevé|repri|rapporté|recueilli|cité|relayé|transmi)(?:e?s)? par", "cro(?:it|yait) savoir", "(?:dévoilé|relayé|révélé)e?s? (?:par|dans)", "reproduite?s? par",
        )),
    ),
    "es": (
        ("declaró a", NEAR, (
            "(?:enviad|remitid)[oa]s? al?", "(?:artículo|columna|tribuna|reportaje) (?:de|en|para)", rf"(?:{_ES_SAY}){_WORDS} (?:al?|ante)", "(?:l[eoa]|les|los) (?:llam|pregunt|entrevist|localiz|contact|abord|telefone)(?:a|ó|aron)", "entrevista(?:do|da)? (?:con|a|al|en|para|por|concedida al?)", "declaraciones al?", "(?:diálogo|charla|contacto) con", "(?:invitad[oa]|intervino) (?:de|en|a)", r"\w{2,}(?:ó|aron|ieron) al?",
            "(?:a los )?micrófonos de", "(?:ante|frente a) las cámaras de(?:l)?", "(?:enviad|reporter|corresponsal|periodista)[oa]?s? (?:especial(?:es)? )?de(?:l)?", r"en palabras de[^.;:«»]{3,80}? al?", "(?:en|desde) las (?:páginas|columnas|ondas) de", "a preguntas de", "conversación con", "entrevistad[oa] (?:por|en)", "(?:contactad|preguntad|consultad|entrevistad)[oa]s?(?: \\w+)? por", r"habl(?:ó|a|aron|ado|aba)(?: [^\s,.;:]+){0,5}? con", "que (?:obtuvo|ha obtenido|consiguió)",
        )),
        (SHOWN, NEAR, ("que (?:sub|colg|filtr|compart|dio a conocer|hizo públic)(?:ió|ó|e|o|a|)",)),
        ("a través de", NEAR, ("(?:a través|por medio|por conducto|por intermedio) del?",)),
        ("citando a", CITED, ("citando(?: al?)?", "(?:que|quien) cit(?:a|ó)(?: al?)?", "en referencia a")),
        ("según", REPORTER, (
            "seg[uú]n(?: informó| informa| publica| recoge| recogió)?", r"seg[uú]n (?:lo )?(?:inform|public|revel|adelant|recog|difund|report|cont)(?:ado|ido|aron|an)(?: \w+){0,2}(?: por| en)?", "citad[oa]s? por", "(?:recogid|reproducid|publicad|difundid|divulgad)[oa]s? (?:por|en)(?! reuters y)", "de acuerdo con", "(?:ha|han|tuvo) (?:tenido )?acceso",
            "(?:inform|report|public|difund|recog|avanz)(?:a|an|ó|aron|e|ió)" + rf"{_WORDS}", "que (?:reproduc|recog|difund|public|divulg|emit|adelant|avanz|transmit)(?:e|ió|ó|a)", "(?:emitid|transmitid|retransmitid)[oa]s? (?:por|en)", "(?:hace|hacen|hizo) eco", "(?:podido )?saber", "(?:adelant|avanz|public|revel|cont|relat)(?:a|ó|ado|aba)", "(?:ha|han) (?:informado|publicado|recogido|avanzado)",
        )),
    ),
    "it": (
        ("ha detto a", NEAR, (
            rf"(?:{_IT_SAY}){_WORDS} (?:a|al|alla|allo|all['’]|con(?: il| la)?)", "intervistat[oaie](?: \\w+){1,3} da(?:l|lla|ll['’])?", "(?:intervista|intervistat[oa]|colloquio|dichiarazion[ei]|sentit[oaie]|interpellat[oaie]|raggiunt[oaie]|parlato|parlando) (?:a|al|alla|con|da|dal|dalla|dall['’]|all['’]|su|sul)",
            r"\w{2,}(?:ato|ito|uto|ò|ì) (?:a|al|alla|allo|all['’])", "ospite (?:di|a|su|del|della)", "intervenut[oa] (?:a|su|al|alla)", "contattat[oa] da(?:l|lla|ll['’])?", "così (?:a|al|alla|allo|all['’]|su|sul|sulla)", "(?:in|di) un['’]intervista (?:a|al|alla|all['’]|con)",
            "(?:racconto|sfogo|commento|articolo) (?:a|al|alla|all['’]|su|sul)", "(?:inviat|affidat|rilasciat|consegnat)[oaie] (?:a|al|alla|all['’])", "collegament[oi] (?:con|da)", "(?:in )?diretta (?:con|su|a)", "ai microfoni di", "davanti alle telecamere d[ei]l?l?a?['’]?", "microfoni d[ei]l?l?a?['’]?",
        )),
        ("citando", CITED, ("citando(?: l['’]?)?", "che cita")),
        ("secondo", REPORTER, (
            "secondo(?: quanto)?(?: riporta| riferisce)?", r"secondo (?:quanto|ciò che) (?:è stato )?(?:riferit|riportat|scritt|pubblicat|annunciat|diffus|appres|reso not|raccontat|rivelat)o(?: \w+){0,2} (?:da|su)(?:i|l|lla|gli|lle|ll['’])?", "stando (?:a|al|alla|ai|alle|all['’]|a quanto (?:riporta|riferisce|scrive))", "citat[oaie] da(?:l|lla|ll['’])?", "(?:riportat|pubblicat|diffus|rilanciat)[oaie] (?:da|su)(?:l|lla|ll['’])?", "ripres[oaie] da(?:l|lla|ll['’])?",
            "(?:riferi|riport|scriv|rend|annunci)\\w*" + rf"{_WORDS}",
        )),
    ),
    "pt": (
        ("disse à", NEAR, (
            rf"(?:{_PT_SAY}){_WORDS} (?:à|ao)", rf"(?:{_PT_SAY})(?: [^\s,.;:]+){{0,6}} a", "entrevista(?:do|da)? (?:à|ao|com|pela|pelo|para)", "declarações (?:à|ao)", "em conversa com", r"\w{2,}(?:ou|iu|eu|aram|eram|iram|a|e) (?:à|ao)", "(?:ouvid|contactad|entrevistad|questionad)[oa]s? pel[oa]", "(?:enviad|remetid|envid)[oa]s? (?:à|ao)", "convidad[oa] (?:d[ao]|pel[oa])", "(?:perante|diante d)as câmaras d[aeo]s?",
        )),
        ("citando", CITED, ("citando(?: (?:a|o))?", "que cita(?: a| o)?", "cita(?: a| o)?(?= agência)", "com base em informações d[ao]")),
        ("segundo", REPORTER, (
            "segundo(?: informou| noticiou)?", r"segundo (?:o que foi )?(?:noticiado|informado|relatado|divulgado|publicado|avançado)(?: \w+){0,2} (?:pel[oa]s?|n[oa]s?)", "segundo (?:noticiaram|informaram|relataram)", "conforme", "de acordo com", "(?:citad|reproduzid|publicad|divulgad|veiculad|transcrit)[oa]s? (?:pel[oa]|por|n[oa]|em)", "(?:inform|notici|relat|report|avanç|public)(?:a|ou|aram)" + rf"{_WORDS}",
        )),
    ),
    "ru": (
        ("сказал агентству", NEAR, (
            rf"(?:{_RU_SAY}){_WORDS} (?:{_RU_MEDIUM})", "корреспондент(?:у|ам)(?: издания| агентства| газеты)?", rf"(?:сказанн|высказанн|озвученн|переданн|предоставленн|присланн|направленн|поступивш)\w+ (?:{_RU_MEDIUM})", r"(?:переданн|предоставленн|присланн|направленн)(?:ом|ой|ых|ым)(?: в)?", "на запрос(?: (?:издания|агентства|газеты))?", "на вопрос[ыу]?(?! (?:коррес|журнал|репорт))(?: (?:издания|агентства|газеты|телеканала))?", "с котор(?:ым|ой|ыми) ознакомил(?:ось|ась|ся|ись)", "в распоряжении(?: редакции)?", "есть (?:у|в распоряжении)", "комментируя(?:[ \u00a0][^\\s,.;:«»]+){0,4} для", "поделил(?:ся|ась|ись) со?", "получил[аои]?", "оказал(?:ся|ась|ось|ись) (?:у|в распоряжении)", rf"(?!{_CALLS})(?:{_RU_SAY})(?: журналистам| (?:в|у) \w+)?", r"(?:интервью|комментари[ийею]+)(?:[ \u00a0][^\s,.;:«»]+){1,7}? (?:изданию|газете|агентству|телеканалу|порталу|журналу|радио)", "(?:в )?(?:интервью|комментари[ие]|бесед[еы]|разговор[еа]|колонк[еи]|эфир[еа]|подкаст[еа])"
            rf"(?: с| для| на| радиостанции)?(?: (?:{_RU_MEDIUM}|журналистами|корреспондент\w+))?",
        )),
        ("собеседник агентства", NEAR, ("(?:источник|собеседни[кц])[а-яё]*",)),
        ("со ссылкой на", CITED, ("со ссылкой на", "ссылаясь на", "цитируя", "ссылается на", "котор(?:ое|ая|ый|ые) (?:цитирует|ссылается на|цитируют)")),
        ("на которое ссылается", REPORTER, (
            "на котор(?:ого|ую|ых|ые|ое|ый) (?:ссылается|ссылаются)(?: издание| агентство| газета| телеканал| портал)?",
            rf"котор(?:ый|ого|ое|ую|ые|ых) (?:уже |позже |затем )?(?:{_RU_RELAY}|перепечатал[аои]?)", "котор(?:ого|ую|ых) (?:цитирует|процитировало?а?)", "а (?:за|вслед за|следом за) (?:ним|ней|ними|ними?)(?: и| —)?",
        )),
        ("сообщает", REPORTER, (
            "по (?:данным|сообщени[юям]+|информации|версии|сведениям|утверждению)", "если верить", "(?:про)?цитирова(?:л[аои]?)", "цитиру(?:ет|ют)", "сообщ(?:ает|ают|ил[оиа]?|ал[оиа]?)", "переда(?:ет|ёт|ют|ло|ла|л|ли|вал[оиа]?)", "пиш(?:ет|ут)", "(?:на)?писал[оиа]?",
            "прив(?:[её]л|ела|ело)", "приводи?т(?:[ \u00a0][^\\s,.;:«»]+){0,6}?", "сообщени[еию]", "информирует", _RU_RELAY, "(?:напомина|отмеча|добавля|уточня|подч[её]ркива|утвержда|рассказыва|замеча|указыва)(?:ет|ют)", r"на чь\w+ \w+ (?:ссылается|ссылаются)", "(?:распространил|опубликовал|обнародовал|выложил|показал|растиражировал)[аои]?", "узнал[аои]?", "публикует", "стало известно",
        )),
    ),
    "uk": (
        ("сказав агентству", NEAR, (
            rf"(?:{_UK_SAY}){_WORDS} (?:{_UK_MEDIUM})", "кореспондент(?:у|ці|ам)(?: видання| агентства)?", rf"(?:сказан|висловлен|озвучен|передан|наданн?|надіслан|скерован)\w+ (?:{_UK_MEDIUM})", r"(?:передан|надан|надіслан)(?:ому|ій|их|ою|им)(?: до)?", "на запит(?: (?:видання|агентства|газети))?", "на (?:за)?питання(?! (?:корес|журнал|репорт))(?: (?:видання|агентства|газети|телеканалу))?", "з як(?:им|ою|ими) ознайоми(?:лося|лась|лася|вся|лись)", "(?:у|в) розпорядженні(?: редакції)?", rf"(?!{_CALLS})(?:{_UK_SAY})(?: журналістам| (?:в|у) \w+)?", "отримал[аои]", "отримав", "коментуючи(?:[ \u00a0][^\\s,.;:«»]+){0,4} для", "поділи(?:вся|лася|лись|лися) (?:з|із|зі)", "опини(?:вся|лася|лося|лися) (?:у|в)(?: розпорядженні)?", r"(?:інтерв['’]ю|коментар[іяю]?)(?:[ \u00a0][^\s,.;:«»]+){1,7}? (?:виданню|газеті|агентству|телеканалу|порталу|журналу|радіо)", "(?:у |в )?(?:інтерв['’]ю|коментар[іяю]|розмов[іи]|бесід[іи]|колонц[іи]|е(?:фір|тер)[іу]|подкаст[іу])"
            rf"(?: з| із| для| на)?(?: (?:{_UK_MEDIUM}|журналістами|виданням|агентством|телеканалом|кореспондент\w+))?",
        )),
        ("співрозмовник агентства", NEAR, ("(?:джерел|співрозмовни[кц])[а-яіїє]*",)),
        ("з посиланням на", CITED, ("(?:з|із|зі) посиланням на", "посилаючись на", "посилається на", "цитуючи", "як(?:е|а|ий|і) (?:цитує|посилається на|цитують)")),
        ("на яке посилається", REPORTER, (
            "на як(?:ого|у|их|і|е|ий) (?:посилається|посилаються)(?: видання| агентство| газета| телеканал| портал)?",
            rf"як(?:ий|ого|е|у|і|их) (?:вже |згодом |потім )?(?:{_UK_RELAY}|передрукува(?:в|л[аои]))", "як(?:ого|у|их) (?:цитує|процитувал[аои]|процитував)", "а (?:за|слідом за|услід за|вслід за) (?:ним|нею|ними)(?: і| й| —)?",
        )),
        ("повідомляє", REPORTER, (
            "за (?:даними|повідомленням|інформацією|версією|відомостями|твердженням)", "якщо вірити", "(?:про)?циту(?:є|ють|вав|вала|вало|вали)", _UK_RELAY, "повідомля(?:є|ють|в|л[аои])", "повідоми(?:в|л[аои])", "переда(?:є|ють|в|ла|ло|вал[оаи]|вав)", "пиш(?:е|уть)", "(?:на)?писа(?:в|л[аои])",
            "наводи?ть(?:[ \u00a0][^\\s,.;:«»]+){0,6}?", "інформує", "(?:зауважу|зазнача|дода|нагаду|уточню|підкреслю|відзнача|стверджу|розповіда|вказу)(?:є|ють)", r"на чи\w+ \w+ (?:посилається|посилаються)", "публікує", "(?:поширил|оприлюднил|опублікувал|показал|виклал)[аои]", "(?:поширив|оприлюднив|опублікував|показав|виклав)", "дізнал[аоси]+", "стало відомо", "йдеться (?:в|у) (?:матеріалі|статті)",
        )),
    ),
    "pl": (
        ("podała", REPORTER, ("[–—-] (?:podała?|przekazała?|poinformowała?|informuje|podaje|pisze)",)),
        ("powiedział", NEAR, (
            "na łamach(?: \\w+)?", "w (?:dzienniku|gazecie|tygodniku|portalu|magazynie)", "(?:na antenie|w programie|w studiu|w porannej audycji)(?: radia| telewizji| stacji)?", "go(?:ść|ściem|ścini)(?: (?:radia|programu|stacji|telewizji))?", rf"(?:{_PL_SAY})(?: (?:we?|po) \w+| dziś| wczoraj)?", rf"(?:{_PL_SAY}){_WORDS} (?:agencji|gazecie|portalowi|dziennikowi|telewizji)", "(?:za)?pytan[yae] przez", r"(?:przesłan|przekazan|udzielon)\w+(?: (?:agencji|redakcji|portalowi|gazecie))?", "(?:w )?(?:rozmowie|wywiadzie|wywiadu|komentarzu|wypowiedzi) (?:z|dla|udzielonym)",
        )),
        ("powołując się na", CITED, ("powołując się na", "cytując", "powołuje się na", "cytowan[yae] (?:\\w+ )?przez(?: (?:ukazując|wydawan|wychodząc)\\w+(?: się)?(?: we? \\w+)?)?", "na któr[aeyą]\\w* powołuje się")),
        ("według", REPORTER, ("według", "jak (?:podaje|informuje|pisze|donosi|podała|poinformowała)", "(?:podaje|informuje|pisze|donosi|podała|cytuje|przytacza|przypomina|relacjonuje|odnotowuje|przekazała|napisał[ao]?|ujawnił[ao]?|poinformował[ao]?|doniosł[ao])", "(?:przytaczan|relacjonowan|opublikowan|ujawnion|wyemitowan|rozpowszechnion)\\w+ przez", "jak (?:wynika z|przekazał[ao]?|doniosł[ao]|napisał[ao]?|ustalił[ao]?)(?: \\w+){0,2}")),
    ),
    "tr": (),
    "ar": (
        ("قال لـ", NEAR, (
            rf"(?:{_AR_SAY})[^\n.:]{{0,80}}?[ \u00a0](?:ل(?:ـ|{_AR_SORT})?|ل{_AR_SORT}|للـ?)", rf"(?:{_AR_TALK})(?: \w+){{0,3}}? (?:مع|على|عبر|إلى|أدلى بها? ل{_AR_SORT}|ل(?:ـ|{_AR_SORT})?)",
            rf"(?:{_AR_TALK})(?: \w+){{0,2}}? (?:أجرتها|أجراها|أجرته|أجراه|بثتها?|بثه|نشرتها?|نشره)(?: معه| معها)?", "[وف]?(?:أبلغ|أخبر)ت?[^\\n.:]{0,60}?", "(?:على|عبر) (?:شاشة|أثير|هواء)", "على هواء", "ضيفا? على", "حسابها? ل", "خاصة? ب", "أدلى بها? ل",
        )),
        ("نقلا عن", CITED, ("[وف]?نقلا عن", r"[وف]?(?:نقلت?|تنقل|ينقل)[^\n.:]{0,60}? عن", "استنادا إلى", "[وف]?(?:مستندة|مستندا|نسبت) إلى")),
        ("حسب", REPORTER, (
            rf"[وف]?(?:ب?حسب|وفقا ل|وفق|حسبما|طبقا ل|بحسب)(?: ما| لما)?(?: {_AR_REPORTS})?", rf"(?:كما|ما|لما|الذي|التي)? ?{_AR_REPORTS}",
        )),
    ),
}  # fmt: skip

# The sort of a medium, in the dative: "виданню «Х»", "государственной телекомпании Х".
DATIVE = re.compile(
    r"(?:газет[еі]|изданию|виданню|агент?ств[уі]|агенції|журналу|(?:теле)?каналу|порталу|еженедельнику|тижневику|радиостанции|радіостанції"
    r"|телекомпани[иі]|телекомпанії|телерадиокомпании|телерадіокомпанії|мовнику|мовникові|вещателю|радио|радіо|сайту) ?(?:[«„“\"][ \u00a0]?)?$"
)
# Who works for a medium does not thereby speak to it: "директор агентства «Метры»".
EMPLOYED = re.compile(
    r"(?<!\w)(?:директор|редактор|основател|засновни|владел|власни|совладел|співвласни|глав[аыу] |голов[аиу] |керівни|руководител|партн[её]р"
    r"|сотрудни|співробітни|аналитик|аналітик|менеджер|председател|продюсер|экономист|економіст|эксперт|експерт|колумнист"
    r"|колумніст|ри[еэ]лтор|ріелтор)\w*(?: \w+)? ?(?:агент?ства|агенції|газет[ыи]|издания|видання|журналу?|(?:теле)?канал[ау]|порталу?"
    r"|радиостанции|радіостанції|сайта|сайту)(?: \w+)? (?:[«„“\"][ \u00a0]?)?$",
    re.IGNORECASE,
)
_REFERS = r"(?:со ссылкой на|ссылаясь на|(?:з|із|зі) посиланням на|посилаючись на)"
_WHICH = r"(?:,? (?:на )?(?:як|котор)(?:ий|а|е|у|ого|ої|і|их|ый|ая|ое|ую|ой|ые|ых) [^,.;:«»\n]{3,60},)"  # "УНІАН, на яке посилається BBC, подало …"
_CITING = rf"(?: {_REFERS} (?:[^.,;:«»\n]{{2,50}}?,?|[^.,;:«»\n]{{2,50}}, [^.,;:«»\n]{{2,50}},))"  # "Синьхуа со ссылкой на МИД сообщило"
AFTER = {
    "de": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert|zitierte|verbreitete|(?:ins (?:Netz|Internet)|online) (?:stellte|gestellt hat(?:te)?)|veröffentlichte|hochlud|vorlieg(?:t|en)|vorlag|(?:(?:am|im) \w+ |zuvor |bereits )*(?:zitiert|berichtet|gemeldet) (?:hat|hatte)|einsehen konnten?)\b",
    "fr": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:(?:a|ont) )?(?:rapport|annonc|écri|révél|cit|relay|indiqu|repri|diffus|retranscri|relat)(?:e|é|ent|t|ait|s)\b",
    "es": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:(?:ha|han|había|habían) )?(?:adelant|avanz|desvel|inform|report|public|recog|difund|revel|asegur|cit)(?:a|an|ó|ado|ido|e|ió)\b",
    "it": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:ha )?(?:riferi|riport|scriv|scritto|annunci)\w*\b",
    "pt": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:noticiou|informou|relatou|publicou|divulgou|revelou)\b",
    "pl": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:podaje|podał|informuje|poinformował|pisze|napisał|donosi|doniosł|donió|przytacza|przytoczy|cytuje|zacytował|relacjonuje|odnotowuje|odnotował|przekazał|przekazuje|ujawnił|ujawnia)\w*\b",
    "ru": rf"^[»\"”]?,?{_CITING}?{_WHICH}? (?:(?:сообщ|переда|пиш|писа|цит|заяв|нап|перев[её]|утвержд|приводи|прив[её]л|пересказ)\w+"
    r"|(?:переда|пода|излага|изложил)\w+ (?:его |её |их |эти )?(?:слов|цитат|высказыван|речь)\w*)",
    "uk": rf"^[»\"”]?,?{_CITING}?{_WHICH}? (?:(?:переда|пиш|писа|повідом|цит|заяв|нап|перекл|стверд|наводи|навел|навів|переказ|перепов)\w*"
    r"|(?:пода|виклада|викла)\w+ (?:його |її |їхні |ці )?(?:слов|цитат|вислов|промов)\w*)",
}
# Turkish says behind the name how it is a link: "NTV'ye konuşan", "BTA'ya dayandırdığı", "AA'nın haberine göre".
_TR_SORT = "(?:['’]?n?[ıiuü]?n?)? (?:gazete|ajans|kanal|televizyon|dergi|radyo|site|haber ajans|haber kanal|haber site)(?:s?[ıiuü])"
BEHIND: dict[str, tuple[tuple[str, int, str], ...]] = {
    "ru": (
        (
            "разговаривает",
            NEAR,
            r"^[»\"”]? (?:разговарива|поговори|побеседова|связа|созвони)\w+ со?\b|^[»\"”]? дозвони\w+ до\b",
        ),
        (
            "опубликовало интервью",
            NEAR,
            r"^[»\"”]? (?:опубликова|напечата|публику)\w+ (?:\w+ )?(?:разговор|интервью|беседу) со?\b",
        ),
    ),
    "uk": (
        (
            "розмовляє",
            NEAR,
            r"^[»\"”]? (?:розмовля|поговори|поспілкува|зв['’]яза)\w+ (?:з|із|зі)\b|^[»\"”]? (?:до|по)дзвони\w+ до\b",
        ),
        (
            "опублікувало інтерв'ю",
            NEAR,
            r"^[»\"”]? (?:опублікува|оприлюдни|надрукува|публіку)\w+ (?:\w+ )?(?:розмову|інтерв['’]ю|бесіду) (?:з|із|зі)\b",
        ),
    ),
    "de": (
        (
            "sprach mit",
            NEAR,
            r"^[»\"”“]? (?:sprach|spricht|hat|interviewt)\w* (?:mit\b|[^.,]{0,60}(?:interviewt|befragt))",
        ),
        (
            "veröffentlichte ein Interview",
            NEAR,
            r"^[»\"”“]? (?:veröffentlicht|druckt|bringt|brachte)\w* ein (?:\w+ )?(?:Interview|Gespräch) mit\b",
        ),
        (
            "-Anfrage",
            NEAR,
            r"^-(?:An|Nach)frage\b|^-(?:Gespräch|Interview|Reporter|Korrespondent|Mikro|Sendung|Talk|Studio|Podcast|Radio|\w*(?:[Jj]ournal|[Mm]agazin|[Ee]cho))",
        ),
        (
            HAS_IT,
            NEAR,
            r"^[»\"”“]? (?:veröffentlicht|druckt|zeigt|publiziert)\w* (?:[\w.-]+ ){0,5}(?:E-?Mail|Mail|Brief|Schreiben|Nachricht|Chat|Papier|Dokument|Vermerk"
            r"|Protokoll|Memo|Mitschnitt|Aufnahme|Video)\w*",
        ),
        ("-Informationen", REPORTER, r"^-(?:Informationen|Bericht|Angaben|Meldung|Recherche)"),
    ),
    "es": (
        (HAS_IT, NEAR, r"^[»\"”]? (?:tuvo acceso|obtuvo|(?:ha|han) (?:podido (?:ver|leer|consultar)|obtenido))\b"),
        ("que cita a", REPORTER, r"^[»\"”]?,? (?:(?:que|quien) cit|citando)\w*"),
        (
            "publicó una entrevista",
            NEAR,
            r"^[»\"”]? (?:publicó|publica|ha publicado) una (?:\w+ )?entrevista (?:con|a)\b",
        ),
    ),
    "it": (("che cita", REPORTER, r"^[»\"”]?,? (?:che cit|citando)\w*"),),
    "pt": (("que cita", REPORTER, r"^[»\"”]?,? (?:que cit|citando)\w*"),),
    "pl": (
        (
            "powołując się na",
            REPORTER,
            r"^[»\"”]?,? (?:powołując się|powołuje się|cytując|któr[yae] (?:powołuje się|cytuje))",
        ),
    ),
    "fr": (
        ("qui cite", REPORTER, r"^[»\"”]?,? (?:qui cit|citant)\w*"),
        (
            "publie un entretien",
            NEAR,
            r"^[»\"”]? (?:a )?publi(?:e|é|ait) un (?:\w+ )?(?:entretien|long entretien) avec\b",
        ),
        (
            HAS_IT,
            NEAR,
            r"^[»\"”]? (?:a|ont) (?:obtenu|pu (?:consulter|lire)|eu (?:accès|connaissance)|reçu (?:une )?copie|consulté)\b|^[»\"”]? s['’](?:est|était) procuré",
        ),
        ("a interrogé", NEAR, r"^[»\"”]? (?:a |s['’]est )?(?:interview|interrog|entretenu|rencontr)\w*"),
    ),
    "tr": (
        ("dayandırdığı", CITED, r"^['’]\w+ (?:dayandır|dayanarak|atıf|atfen)"),
        (
            "konuşan",
            NEAR,
            rf"^(?:['’][yn]?[aeıiuü]\w?|{_TR_SORT}n?[eai]) (?:\w+ ){{0,3}}?(?:konuş|yaptığı|verdiği|açıkla|açıklama|demeç|röportaj|değerlendir|anlat|söyle|mülakat|bilgi ver|konuk|katıl|aktar|gönder|yanıtla|yazdığı)",
        ),
        (
            "röportajında",
            NEAR,
            r"^(?:['’]n?[ıiuü]n)? (?:\w+ ){0,2}?(?:sorularını|sorularına|sorusunu|sorusuna|röportajında|söyleşisinde|mikrofonuna|mikrofonlarına|kameralarına|kamerasına)",
        ),
        (
            "canlı yayınında",
            NEAR,
            r"^(?:['’]\w+)? (?:\w+ ){0,2}?(?:canlı yayın|yayınında|yayınına|ekranlarında|ekranında|programında|programına|muhabirine|muhabirlerine|stüdyosunda|stüdyosuna)",
        ),
        (
            "aktardığına göre",
            REPORTER,
            r"^(?:['’]\w+)?,?(?: [^\s.;:«»“”\"]+){0,8}? (?:haber\w* göre|haberine|aktardığına|bildirdiğine|haberinde|haberde|duyurduğuna|yazdığına|aktardı|bildirdi|duyurdu|yazdı|geçti|servis etti)\b",
        ),
        ("göre", REPORTER, r"^['’]\w+ göre\b"),
    ),
}
# Between a preposition and the verb: "che al Secolo XIX ha dichiarato", "der dpa sagte sie".
AROUND: dict[str, tuple[tuple[str, int, str, str], ...]] = {
    "de": ((SHOWN, NEAR, r"(?:von|durch)(?: der| dem)?(?: [\w-]+)? [»„\"]?$", r"^[«“\"]? (?:verbreitet|veröffentlicht|publiziert|ausgestrahlt|gezeigt|gesendet)e[nrms]? (?:[\wäöüß-]+ )?[A-ZÄÖÜ]"),
        ("sagte AGENTUR", NEAR, rf"(?:{_DE_SAY})(?: \w+tag)? $", r"^(?![\w-]|$)"), ("hatte der … gesagt", NEAR, r"(?:^|[\s,])(?:hat|hatte|habe|haben|hatten) (?:der|dem|zur|gegenüber(?: der| dem)?) (?:\w+ ){0,3}[»„\"]?$", rf"^[«“\"]?(?: [^\s,.;:]+){{0,6}} {_DE_SAID}\b"), ("dem … hatte gesagt", NEAR, r"(?:^|[\s,])(?:der|dem|zur) (?:\w+ ){0,2}[»„\"]?$", r"^[«“\"]? (?:hat|hatte|habe)(?: [^\s,.;:]+){0,6} (?:gesagt|erzählt|erklärt|mitgeteilt|bestätigt|verraten|geschildert|anvertraut)\b"), ("der … sagte", NEAR, r"(?:^|[\s,])(?:der|dem|zur|gegenüber(?: der| dem)?) (?:\w+ ){0,2}[»„\"]?$", r"^[«“\"]? (?:(?:sagte|erklärte|erzählte|verriet|bestätigte)n?|gesagt|erzählt|mitgeteilt|verraten|geschildert)\b"),),
    "fr": (("X, à …: «", NEAR, r"(?:^|, |\n|[.!?] )(?:à|au|aux|auprès d[eu]s?) (?:l[\'’]|la )?$", r"^ ?: ?[«„“\"]"), ("dont … reprend les propos", REPORTER, r", dont (?:l['’]|la |le |les )?$", r"^ (?:reprend|relaie|rapporte|cite|diffuse|publie|retranscrit|a (?:repris|relayé|diffusé|publié)) (?:les|ses|des|de larges) "),
        ("à … a déclaré", NEAR, r"(?:^|[\s,])(?:à|au|aux) (?:l['’]|la )?$", rf"^,? (?:a|ont|avait) (?:{_FR_SAY})"),
        ("à …, qui …, a confié", NEAR, r"(?:^|[.!?:] |\n)(?-i:À|A|Au|Aux) (?:l['’]|la )?$",
         rf"^, qui [^.;:«»\n]{{3,70}}, [^.;:«»\n]{{0,50}}?\b(?:a|avait|avaient|ont) (?:{_FR_SAY})")),
    "es": (("X, a …: «", NEAR, r"(?:^|, |\n|[.!?] )(?:al?|ante) (?:la )?$", r"^ ?: ?[«„“\"]"), ("a … declaró", NEAR, r"(?:^|[\s,])al? $", rf"^ (?:ha |había )?(?:{_ES_SAY})\b"),),
    "it": (("a … ha detto", NEAR, r"(?:^|[\s,])(?:a |al |alla |all['’])$", rf"^ (?:ha|hanno|aveva) (?:{_IT_SAY})"),),
    **dict.fromkeys(("ru", "uk"), (
        ("заголовок", REPORTER, r"^[«„“\"]?$", r"^[»”\"]?: "),  # "Reuters: глава банка назвал …"
        ("в … сказали", NEAR, r"(?:^|[\s,])(?:[Ввў]о?|[Уу]) (?:[^\s,.;:«»]+ ){1,6}[«„\"]?$",
         r"^[»”\"]? (?:(?:рассказа|сообщи|заяви|поясни|объясни|подтверди|уточни|добави|отмети|отвеча|ответи)ли|(?:розпові|повідоми|заяви|поясни|підтверди|уточни|дода|зазначи|відпові)ли)\b"),
        ("подпись", REPORTER, r"[,»”\"]? [–—-] [«„\"]?$", r"^[»”\"]?\.?$"),
        ("цитата по", REPORTER, r"\((?:[^()\n]{2,40}, )?(?:[а-яіїє ]{0,20} )?(?:(?:цитата|цит\.?|цитується|цитируется|цитируем|цитуємо|переклад|перевод) (?:по|за)|переклад|перевод|пер\.)(?: [а-яіїєґё-]+){0,2} ?[«„“\"]?$",
         r"^[»”\"]?[^()\n]{0,20}\)"),
    )),
    "pt": (("à … disse", NEAR, r"(?:^|[\s,])(?:à|ao|a) $", rf"^(?:,? (?:{_PT_SAY})\b|, [oa] )"),),
}  # fmt: skip
ON_PLATFORM = re.compile(
    r"(?:['’]?(?:[dt][ae]n?|[dt][ae]ki))? ?(?:(?:üzerinden|hesab\w*|sayfas\w*|paylaş\w*|kanal\w*|grub\w*|aracılığıyla|gönderi\w*)|(?<=[ae]n |[dt][ae] ))|['’][dt][ae]n?\b"
)
# A medium, then whom it quotes: "Yonhap zitierte", "цитирует".
PLATFORM = (
    r"(?:^|[^\w])(?:auf|bei|über|via|im|in|sur|dans|en|a través de|su|no|na|w|у|в|во|на|через|على|عبر|في)"
    r"(?: (?:seinem|seiner|ihrem|ihrer|dem|der|des|sozialen?|Netzwerks?|Kurznachrichtendienst|Dienst|Plattform|Kanal|Konto|Account|son|sa|ses|le|la|les|l['’]|réseau|social"
    r"|compte|chaîne|messagerie|page|plateforme|su|el|red|redes|cuenta|canal|perfil|programa|suo|suoi|sua|profilo|rete|o|rede|conta|de|del|d['’]|oficial|officiel|officielle|ufficiale"
    r"|منصة|منصته|منصتها|شبكة|شبكته|موقع|حساب|حسابه|حسابها|حساباته|حسابيه|صفحته|صفحتها|قناته|تطبيق|الرسمي|platformie|kanale|koncie|oficjalnym|своєму|своїй|своем|своём|своей|офіційному|офіційній|официальном|официальной|особистому|личном|личной|соцмереж[іи]|соцсети|соціальній|мережі|социальной|сети"
    r"|сторінці|странице|каналі|канале|акаунті|аккаунте|месенджері|мессенджере|профілі|swoim|profilu|serwisie|portalu))* ?[«„“\"]?(?:l['’]|d['’])?$"
)
# Platforms as common nouns: "в своём телеграм-канале".
NOUNS = Guarded(
    r"\b(?:(?P<telegram>телеграм(?:і|у|е|а|ом)?(?!-)|telegramie|телеграм+-канал\w*(?! ?[«„“\"A-Z])|тг-канал\w*(?! ?[«„“\"A-Z])|telegram-?(?:kanal|канал)\w*)|(?P<facebook>фейсбу[кц]\w*|facebook(?:u|iem))|(?P<instagram>[іи]нстаграм\w*|instagramie)"
    r"|(?P<x>тв[іи]ттер\w*|twitterze))\b",
    "телеграм|тг-канал|telegram|фейсбу|нстаграм|твиттер|твіттер|facebook|instagramie|twitterze",
)
PLATFORMS = {"telegram": "Telegram", "facebook": "Facebook", "instagram": "Instagram", "x": "X"}
# A body that a medium refers to is a link as well: "со ссылкой на МИД", "з посиланням на прокуратуру області".
_OFFICE = (
    "министерств|правительств|прокуратур|полици|администраци|управлени|ведомств|комитет|департамент|посольств|мэри|суд|штаб"
    "|пресс-служб|Минобороны|Минздрав|Минфин|Кремль|міністерств|уряд|поліці|адміністраці|управлінн|відомств|комітет|мері"
    "|прес-?служб|Міноборони|Мінфін|офіс|банк"
)
BODY = Guarded(
    rf"{_REFERS} (?P<body>(?-i:[А-ЯЁІЇЄҐ]{{2,6}}\b(?: [А-ЯЁІЇЄҐ][\w-]+){{0,2}})"
    rf"|(?:[а-яіїє]+(?:ое|ую|ый|ий|ий|ку|не|ну) )?(?:{_OFFICE})[аоуюияеі]{{0,2}}\b(?:(?: [\w-]+){{0,4}}?(?=[,.;:«(]| (?:—|–|(?:сообщ|переда|пиш|писа|напис|заяв|повідом|цит|утвержд|стверд|рассказ|розпов)\w+))|(?: (?-i:[А-ЯЁІЇЄҐ][\w-]+)){{0,2}}))",
    "ссылкой|ссылаясь|посиланням|посилаючись",
)
# Between a medium's sort and its name: "l'agence d'État", "al diario italiano".
BEING = re.compile(r"(?: (?:d['’][ÉE]tat|del Estado|d[ei] Stato|(?:d['’]|d[ei] )?[a-zà-ÿ]\w{3,})){1,3} ")
# On a station's air; only prepositions that are no English words.
_ON_AIR = r"(?i)(?<!\w)(?:en|sur|dans|im|in der|bei(?: der| dem)?|в|во|у|на|em|na|w|su|sul|sulla)(?: (?:эфире|ефірі|етері|el canal|la cadena|(?:la chaîne|la radio|la télévision|le (?:mensuel|quotidien|magazine|site)|l['’]hebdomadaire|la revue)(?: (?:d['’])?[a-zà-ÿ]{4,}){0,2}|l['’]antenne de|le plateau de|(?:leur|sa|son|su|sus) (?:chaîne|radio|télévision|télé|cadena|canal|emisora|televisión)(?: [a-zà-ÿ]{4,}){0,2}|(?:[\w-]+en ){0,2}(?:staats)?(?:sender|fernsehsender|fernsehen|rundfunk|radio|radiosender)|(?:la|el) (?:radiotelevisión|televisión|radio|cadena|emisora|canal|programa|diario|periódico|rotativo|semanario)(?: [a-zà-ÿ]{4,}){0,2}|(?:der (?:zeitung|tageszeitung|boulevardzeitung|wochenzeitung)|dem (?:blatt|magazin|nachrichtenmagazin|portal))|a rádio|a televisão))? (?:[«„“\"][ \u00a0]?)?(?:la |le |el |l['’])?$"
REFERS = re.compile(r"(?:посилан|посила|ссыл|Berufung|Bezug|Verweis)\w* (?:на|auf) ?[«„“\"]?$")  # "на" is no air here
# Without one of these words, none of the anaphors below.
ANAPHOR_WORDS = (
    "agentur|sender|blatt|magazin|rotativo|tabloide|semanario|matutino|zeitung|portal|agence|chaîne|quotidien|journal|hebdomadaire|agencia|diario|periódico|cadena"
    "|publicación|revista|medio|publicação|testata|rivista"
    "|emisora|agenzia|quotidiano|giornale|emittente|settimanale|agência|jornal|diário|semanário|emissora|estação|canal|agencj|gazet|dzienni|stacj|агентств|агенці|издани|видання|виданню|канал|газет"
)
_NOT_NAMED = r"(?![ \u00a0]?(?-i:[«„“\"]?[A-ZÀ-ÞА-ЯЁЇІЄҐ]))"
ANAPHOR = (
    r"(?:der|dem|die|das|des) (?:staatliche[rn]? |russische[rn]? |gleiche[rn]? |(?-i:[A-ZÄÖÜ]\w+er ))?(?:agentur|nachrichtenagentur|sender|blatt|magazin|zeitung|portal|fernsehsender)\b"
    + _NOT_NAMED
    + r"|(?:l['’]|la |le |cette |au |du |la même |le même |au même )(?:agence|chaîne|quotidien|journal|hebdomadaire)(?: (?:officielle|publique)(?=[.,;:\n]| ?»|$))?\b(?! officielle| publique| française| russe| de presse)"
    + _NOT_NAMED
    + r"|(?:la|el|al|del|es[ae]|dich[oa])(?: mism[oa])? (?:agencia|diario|periódico|cadena|emisora|rotativo|tabloide|semanario|matutino|publicación|revista)\b(?! (?:de|oficial|estatal|pública|surcoreana))"
    + _NOT_NAMED
    + r"|(?:es[ae]|dich[oa]|(?:al|el) (?:mismo|citado|propio)) medio\b"
    + _NOT_NAMED
    + r"|(?:l['’]|la |il |un['’])?(?:all['’]|dall['’]|dell['’]|alla |dalla |della |al |dal |del )?(?:agenzia|quotidiano|giornale|emittente|settimanale|testata|rivista)\b(?! (?:di stampa|di stato|ufficiale|pubblica))"
    + _NOT_NAMED
    + r"|(?:[aoà]|ao|[dn][ao]|pel[ao]) (?:agência|jornal|diário|semanário|emissora|estação|canal|revista|publicação)\b(?! (?:de|oficial|estatal|pública))"
    + _NOT_NAMED
    + r"|(?:(?<=informuje )|(?<=cytuje )|(?<=podaje )|(?<=powiedział )|(?<=powiedziała )|(?<=z ))(?:agencj[iaą]|gazet[aąy]|gazecie|dziennik(?:owi|iem)?|stacj[iaą])\b"
    + _NOT_NAMED
    + r"|(?:(?<=zitiert )|(?<=zitierte ))(?:die (?:Agentur|Zeitung)|der Sender|das (?:Blatt|Magazin|Portal))\b"
    + r"|(?:(?<=цитирует )агентство|(?<=цитує )агентство|(?<=цитирует )издание|(?<=цитує )видання)\b"
    + r"|(?:(?<=цитирует )|(?<=цитирует его )|(?<=цитирует её )|(?<=цитує )|(?<=цитує його )|(?<=цитує її )|(?<=приводит )|(?<=наводить )"
    + r"|(?<=пишет )|(?<=пише )|(?<=утверждает )|(?<=стверджує )|(?<=сообщает )|(?<=повідомляє ))канал\b"
    + r"|(?<!наш[а-яіїє]{2} )(?<!наш[а-яіїє]{3} )(?<!нашій )(?:агентств(?:о|а|у|ом)|агенці(?:я|ї|ю|єю)|издани(?:ю|е|я|ем)|видання|виданням|виданню|телеканал(?:а|у|ом)?|газет(?:а|е|ы|у|і|ой|ою))\b(?!\.\w)"
    + _NOT_NAMED
)
_STATE = {  # what a station without a name is called by
    "de": r"(?:[a-zäöüß]{4,}en (?:Staats)?(?:[Ff]ernsehen|[Rr]undfunk)|Staatsfernsehen|Staatsrundfunk|Staatsradio)s?(?![\w-]| [A-ZÄÖÜ]{2,})",
    "fr": r"(?:télévision|radio|radiotélévision|télé) (?:d['’]État|publique|nationale|officielle|locale|[a-zà-ÿ]{3,}(?:aise|oise|enne|ine|ane|ole|usse|que|cque|arde))(?![\w-]|,? (?:l['’]|la )?[A-ZÀ-Ý])",
    "es": r"(?:televisión|radio|radiotelevisión) (?:estatal|pública|nacional|oficial|local|autonómica|[a-zà-ÿ]{2,}(?:esa|ana|ense|ina|eca|aca|usa|ola|ega|uaya|eña|eca)|israelí|iraní|iraquí|marroquí|turca|árabe|siria)(?![\w-]|,? (?:la )?[A-ZÀ-Ý])",
}
# Stations that an article leaves unnamed: "à la radio nationale", "im belarussischen Fernsehen".
STATIONS = {
    lang: Guarded(rf"(?<![\w-]){pattern}", words, 0)
    for (lang, pattern), words in zip(
        _STATE.items(),
        ("ernsehen|undfunk|Staatsradio", "télévision|radio|télé", "televisión|radio"),
        strict=True,
    )
}
_DATIVE = re.compile(r"^([a-zäöüß]+)en (?=\w)")


def station(printed: str, lang: str) -> str:
    """A station without a name, as it is called in the nominative: "belarussischen Fernsehen"."""
    printed = printed.removesuffix("s") if lang == "de" else printed
    masculine = printed.endswith("undfunk")
    return _DATIVE.sub(rf"\1{'er' if masculine else 'es'} ", printed) if lang == "de" else printed


# Unnamed media: "російські державні медіа", "местные СМИ".
GROUP = (
    r"(?<![\w-])(?:(?-i:[а-яіїєґё-]+)(?:ські|цькі|жавні|цеві|владні|ные|нные|ские|цкие) ){1,3}(?:медіа|змі|сми|медиа)\b"
)
ARABIC_GROUP = (
    r"(?<!\w)[وف]?(?P<group>(?:ال)?(?:تلفزيون|إعلام|إذاعة) (?:ال)?(?:رسمي|رسمية|حكومي|محلي)|(?:ال)?وسائل (?:ال)?إعلام (?:ال)?(?:رسمية|محلية|حكومية|\w{3,}ية)(?: (?:ال)?\w{3,}ية)?"
    r"|وكالة (?:ال)?أنباء (?:ال)?(?:رسمية|حكومية))(?!\w)"
)
ARABIC_GROUP_WORDS = "تلفزيون|إعلام|إذاعة|أنباء"


# The same in languages that name them with an article: "dai media statali", "laut Staatsmedien", "los medios oficiales".
GROUPS = {
    "de": (
        r"(?<![\w-])(?:Staatsmedien|(?:(?-i:[a-zäöüß]{3,}en) )?(?:staatlichen?|staatsnahen?|(?-i:[a-zäöüß]{2,}(?:isch|nd))en?"
        r"|örtlichen?|lokalen?|amtlichen?|offiziellen?) Medien)(?!-)\b",
        "medien",
    ),
    "fr": (
        r"(?<![\w-])médias (?:d['’][ÉE]tat|publics|officiels|locaux|étatiques|[a-zà-ÿ]{3,}(?:ais|ois|iens|ains|ins|ques|ands|ens))"
        r"(?: (?:d['’][ÉE]tat|officiels|locaux))?\b",
        "médias",
    ),
    "es": (
        r"(?<![\w-])(?:medios|prensa) (?:estatal(?:es)?|oficial(?:es)?|públic[oa]s?|local(?:es)?|[a-zà-ÿ]{3,}(?:anos?|anas?|eses|esa|enses?|inos?|ina|oles|ola|ís|íes))"
        r"(?: (?:estatal|oficial|local)(?:es)?)?\b",
        "medios|prensa",
    ),
    "it": (
        r"(?<![\w-])(?:media|stampa) (?:statal[ei]|di [Ss]tato|ufficial[ei]|pubblic[ia]|local[ei]|[a-zà-ÿ]{3,}(?:an[ia]|es[ei]|nian[ia]|in[ia]|ch[ei]|ss[ia]|nol[ia]))"
        r"(?: (?:statal|ufficial|local)[ei])?\b",
        "media|stampa",
    ),
    "pt": (
        r"(?<![\w-])(?:(?:meios de comunicação|media|imprensa|média|mídia)(?: social)?) (?:estata(?:l|is)|oficia(?:l|is)|públic[oa]s?|loca(?:l|is)|[a-zà-ÿ]{3,}(?:ano?s?|anas?|es[ae]s?|ses|inos?|ina))"
        r"(?: (?:estata|oficia|loca)(?:l|is))?\b",
        "comunicação|media|imprensa|média|mídia",
    ),
}
GROUP_WORDS = "медіа|змі|сми|медиа"
TAGLINE = (
    r"^\((?:avec|mit|con|com|con información de|com informações de|с|за матеріалами)(?: Material (?:von|der)| Agenturen)?"
    r"|mit (?:Material|Informationen|Agenturmaterial) (?:von|der)|quellen?:|fuentes?:|fontes?:|fonti?:|источники?:|джерел[оа]:|źródł[oa]:"
    r"|по материалам|за матеріалами|con información de|com informações d[aeo]|avec (?=(?:l['’])?[A-Z]{2,})"
)
DATELINE = r"|^[ \t]*[^\W\d_][\w .,'’/-]{2,40}? \((?P<other>[^()\n]{2,30})\) ?[-–—]"
VENUE_WORDS = (
    "comparecencia|intervención|declaración|déclaration|allocution|intervention|vor die|Erklärung|Ansprache|dichiarazione|declaração|assemblée|déplacement|de passage|pressekonferenz|rede|kundgebung|mitteilung|regierungserklärung|bundestag|parlament|vor |conférence|communiqué|meeting|discours"
    "|journalistes|presse|députés|prensa|comunicado|mitin|periodistas|medios|tribunal|congreso|pasad|dernière|dernier|vergangen"
    "|letzte|vorige|reporter|journalist|cronist|giornalist|stampa|imprensa|jornalist|журналіст|журналист|dziennikar|konferencj|basın|gazeteci"
    "|lors d|marge d|durante|margine|em visita|margem|besuch|auftritt|treffen|rande|podczas|во время|в ходе|під час|у ході|в ході|صحف|cámaras|caméras|неделе|прошлом|тижня|місяця|року|брифинг|брифінг|конференц|засіданні|заседании|журнал|парламент|госдум|сенат|конгрес|суд|митинг|мітинг|слушани|слухання|сесси|сесі|съезд|саммит|саміт|з'їзд"
)
VENUE = (
    r"en una (?:breve |corta )?(?:comparecencia|intervención|declaración)|(?:dans |lors d['’])une (?:brève |courte )?(?:déclaration|allocution|intervention)|(?:à|a) la (?:presse|prensa)"
    r"|(?:trat|tritt|traten)(?: \w+){1,3} vor die (?:Presse|Kameras|Medien)|in einer (?:kurzen )?(?:Erklärung|Ansprache)|in una (?:breve )?dichiarazione"
    r"|numa (?:breve )?declaração"
    r"|(?:auf|bei|in) (?:einer|der|seiner|ihrer) (?:pressekonferenz|rede|kundgebung|mitteilung|regierungserklärung)|im (?:bundestag|parlament)|vor (?:der presse|journalisten|reportern)|gegenüber (?:journalisten|reportern)"
    r"|(?:lors d['’]|en |dans )(?:une |un )?(?:conférence de presse|communiqué|meeting|discours)|aux journalistes|devant (?:la presse|les députés|l['’]assemblée)|(?:à|a) l['’]assemblée nationale|en déplacement|de passage"
    r"|en (?:una )?(?:rueda|conferencia) de prensa|en un (?:comunicado|mitin)|a los periodistas|ante (?:los|las|la|el) (?:medios|periodistas|prensa|tribunal|congreso)"
    r"|(?:la semana|el mes|el año) pasad[oa]|la semaine dernière|le mois dernier|(?:vergangene|letzte|vorige)n? (?:Woche|Monat)"
    r"|(?:den|der) (?:reporter|journalist)\w*|(?:ai|dai|coi) (?:cronisti|giornalisti|reporter)|in conferenza stampa"
    r"|em conferência de imprensa|aos jornalistas|(?:par|aux) (?:les )?journalistes|devant les caméras|ante las cámaras"
    r"|(?:склика|зібра|созва|собра|вопрос|питанн|запитанн)\w* журнал[іи]ст(?:ів|ов)|журн[аa]л[іи]ст\w+ (?:зустріли|застали|перехопили|встретили|застали|поймали)"
    r"|(?:przez dziennikarzy|dziennikarzom|na konferencji prasowej)|basın toplantısında|gazetecilere|في مؤتمر صحفي|للصحفيين"
    r"|lors d['’]une (?:visite|réunion|audience|rencontre)|en marge d\w*|durante una? (?:visita|acto|reunión|incontro)|a margine d\w*|em visita|durante uma? (?:visita|reunião|encontro)|à margem d\w*"
    r"|bei einem (?:besuch|auftritt|treffen)|am rande (?:der|des|einer|eines)|podczas (?:wizyty|spotkania|wystąpienia|sesji)"
    r"|(?:во время|в ходе) (?:визита|выступления|встречи|поездки)|(?:під час|у ході|в ході) (?:візиту|виступу|зустрічі|поїздки)"
    r"|(?:выступая|в) (?:[а-яё]+ )?(?:в )?(?:парламенте|госдуме|сенате|конгрессе|суде)\b|(?:на) (?:митинге|слушаниях|сессии|съезде|саммите)\b"
    r"|(?:виступаючи|у|в) (?:[а-яіїє]+ )?(?:у |в )?(?:парламенті|сенаті|конгресі|суді|залі суду)\b|на (?:мітингу|слуханнях|сесії|з['’]їзді|саміті)\b"
    r"|на прошлой неделе|в прошлом (?:месяце|году)|минулого (?:тижня|місяця|року)"
    r"|на (?:пресс-конференции|брифинге|пресс-конференції|пресконференції|брифінгу|засіданні|заседании)|журнал[иі]стам(?![ \u00a0][«„“\"])"
)
# What goes on with a talk named before.
SAME_TALK = re.compile(
    r"(?<!\w)(?:en (?:aquella|esa|la misma) (?:entrevista|charla|conversación|comparecencia)|en la (?:entrevista|charla|conversación)(?! (?:con|a|al|de|del|en|que|conced)\b)|(?:dans|lors de|au cours de) (?:ce(?:t|tte)?|le même|la même) "
    r"(?:entretien|interview|émission)|nell['’]intervista(?! (?:a|al|con|alla|di|rilasciata|concessa)\b)"
    r"|(?:nella|durante la|nel|sempre nella) (?:stessa|stesso|medesima) (?:intervista|colloquio)"
    r"|na (?:mesma )?entrevista(?! (?:à|ao|com|da|do|a)\b)|(?:in|im) (?:jenem|diesem|demselben|gleichen|selben) (?:Interview|Gespräch))(?!\w)",
    re.IGNORECASE,
)
# The same, which says that it is the very talk that somebody else was heard in.
VERY_TALK = re.compile(
    r"(?<!\w)(?:en la misma|dans (?:le|la) même|in dem?selben|im (?:gleichen|selben)|nella stessa|na mesma)"
    r" (?:entrevista|charla|entretien|interview|émission|gespräch|sendung|intervista)(?!\w)",
    re.IGNORECASE,
)
# Before a medium in a clause that only says since when something is so: "acosada desde que Der Spiegel publicó …".
SINCE = re.compile(
    r"(?i)(?<!\w)(?:(?:desde|luego de|después de|una vez) que|depuis que|après que|dès que|dopo che|da quando|depois (?:de|que)"
    r"|desde que|seit(?:dem)?|nachdem) (?:(?:el|la|le|il|lo|o|a|der|die|das) |l['’])?(?:[\w-]+ ){0,3}[«„“\"]?[ \u00a0]?$"
)
# What says that words stand in the text named just before.
IN_IT = re.compile(
    r", y [a-zà-ÿ]{3,}|[,»] (?:y )?(?:peut|pouvait|lit)-on|heißt es (?:darin|dort)|(?:se lee|puede leerse)|(?:lê|lia)-se|si legg(?:e|eva)"
)
# The same without what other sentences have as well.
READ = re.compile(
    r"(?:lê|lia)-se|si legg(?:e|eva)|[,»] (?:peut-on lire|lit-on)|heißt es (?:darin|dort)|se lee|puede leerse"
)
# That words are older than the event: "La veille", "im März", "hace dos años".
EARLIER = (
    r"la veille|à l['’]époque|la semaine (?:dernière|passée)|le mois dernier|l['’]an dernier|l['’]année dernière"
    r"|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: dernier| 20\d\d)?"
    r"|il y a (?:un|deux|trois|quatre|cinq|dix|quelques) (?:ans?|mois|semaines)|damals|seinerzeit|am vortag|tags zuvor"
    r"|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?: 20\d\d)?"
    r"|vor (?:einem|zwei|drei|vier|fünf|zehn|einigen|wenigen) (?:jahr|jahren|monat|monaten|wochen)"
    r"|(?:vergangene|letzte)[ns]? (?:woche|jahr|monat)|la víspera|en su día"
    r"|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: pasado| de 20\d\d)?"
    r"|hace (?:un|dos|tres|cuatro|unos|varios|unas) (?:años?|mes|meses|semanas)|la semana pasada|el (?:mes|año) pasado"
)
EARLIER_WORDS = (
    "veille|époque|semaine|dernier|dernière|en janvier|en février|en mars|en avril|en mai|en juin|en juillet|en août"
    "|en septembre|en octobre|en novembre|en décembre|il y a|damals|seinerzeit|vortag|tags zuvor|im ja|im fe|im mä|im ap|im ma"
    "|im ju|im au|im se|im ok|im no|im de|vor ein|vor zwei|vor drei|vor vier|vor fünf|vor zehn|vor wen|vergangene|letzte"
    "|víspera|en su día|en enero|en febrero|en marzo|en abril|en mayo|en junio|en julio|en agosto|en septiembre|en octubre"
    "|en noviembre|en diciembre|hace |pasad"
)
# The outlet by its name: "Deportivo Nacional ha hablado con …".
SPOKE_WITH = (
    "(?:ha )?(?:hablado|habló|conversado|conversó) con |a (?:interrogé|rencontré|joint) |(?:hat|sprach) mit "
    "|ha (?:parlato con|intervistato|sentito) |(?:falou|conversou) com "
)
SPOKE_WORDS = "hablado|habló|conversado|conversó|interrogé|rencontré| joint|hat mit|sprach mit|parlato|intervistato|sentito|falou|conversou"
OURS_WORDS = "gazetemiz|sitemiz|kanalımız|muhabirimiz|ajansımız|radyomuz|televizyonumuz|صحيفتنا|موقعنا|قناتنا|مراسلنا|مراسلتنا|جريدتنا|وكالتنا|hemos | nous | uns| нам|nos |sie uns|er uns|este |esta |notre |nos |nuestr|questo |dieser |unser|наш"
OURS = (
    r"\b(?:gazetemiz|sitemiz|kanalımız|muhabirimiz|ajansımız|radyomuz|televizyonumuz)(?:e|a|in|ın|den|dan|le|la)\b"
    r"|(?<!\w)(?:ل|مع |إلى )?(?:صحيفتنا|موقعنا|قناتنا|مراسلنا|مراسلتنا|جريدتنا|وكالتنا)(?!\w)|"
    r"\b(?:il|elle) nous (?:reçoit|accueille|raconte|explique|confie|répond|montre|a (?:reçu|dit|confié|raconté|expliqué|répondu))\b"
    # behind marks, in which "nous" would be the speaker's: "« … », nous confie Ann Lee"
    r"|[»”“«\"][,.]?[ \u00a0]?[—–-]?[ \u00a0](?:nous (?:a |a \w+ment )?(?:confie|confié|explique|expliqué|répond|répondu|raconte"
    r"|raconté|précisé?|assuré?|glissé?|indiqué?|confirmé?|déclaré?|dit)"
    r"|nos (?:dice|dijo|cuenta|explica|confiesa|comenta|comentó|relata|asegura|aseguró|confirma|confirmó)"
    r"|(?:sagte?|erzählte?|erklärte?|verrät|verriet|berichtete?) uns"
    r"|(?:рассказ|сказ|поясн|объясн|розпов|сообщ|повідом)\w+ нам)\b"
    r"|\bnous a (?:\w+ment )?(?:répondu|confié|expliqué|indiqué|assuré|précisé|confirmé|déclaré) que?\b|\bpar nos soins\b"
    r"|\bhemos (?:llamado|preguntado|consultado|entrevistado|visitado) a (?-i:[A-ZÀ-Þ])|\bhemos (?:hablado|charlado) con (?-i:[A-ZÀ-Þ])"
    r"|\bnous avons (?:appelé|joint|rencontré|interrogé|contacté) (?-i:[A-ZÀ-Þ])"
    r"|\bnos (?:recibe|atiende|cuenta|explica|recibió|contó|explicó|atendió)\b"
    r"|\b(?:empfängt|erzählt|sagt|erzählte|sagte|empfing) (?:er|sie) uns\b|"
    r"\b(?:a|à|por|par|da|con|avec) (?:este (?:diario|periódico|medio)|esta redacción|notre (?:journal|rédaction)|este jornal|questo giornale)\b"
    r"|\b(?:notre (?:reporter|journaliste|correspondante?|envoyée?)|nos (?:colonnes|confrères de la rédaction))\b"
    r"|\b(?:nuestr[oa] (?:enviad[oa]|corresponsal|periodista|redacción)|estas páginas)\b"
    r"|\bunsere[mr] (?:reporter|reporterin|korrespondent|korrespondentin|mitarbeiter|mitarbeiterin)(?:en)?\b"
    r"|\b(?:dieser|unserer) (?:zeitung|redaktion)\b|\bнаше?му (?:изданию|корреспонденту|виданню|кореспонденту|порталу|сайту|каналу|журналу)\b"
    r"|\b(?:нашій|нашей|нашої) (?:редакц|газет)\w+|\bс? ?на(?:шим|ши?м) (?:изданием|виданням|корреспондентом|кореспондентом|порталом|журналом)\b"
)

NAMES = (
    frozenset(name for rows in (*BEFORE.values(), *BEHIND.values()) for name, _, _ in rows)
    | {"en", "dative", *(row[0] for rows in AROUND.values() for row in rows)}
) - {HAS_IT}
# "About this" tells that words follow whose source has just been named.
THIS = re.compile(
    r"(?<!\w)(?:(?:des|ces|ses) (?:propos|déclarations)|unas (?:palabras|declaraciones)|об этом|про це|(?:его|её|ее|их|його|її|їхні|эти|ці) слова|(?:його|її|їх) цитує|(?:его|её|ее|их) цитирует|(?:das|dies)(?=[ \u00a0](?-i:[a-zäöü]+(?:t|te|ten|en|ieb|ging|ieß|ab|uhr|and)[ \u00a0.]))|cela|ainsi|así|lo|questo|o tym)[ \u00a0]",
    re.IGNORECASE,
)
# The same below the opening of an article: "Як передає УНН, про це повідомляє …".
ALL_THIS = re.compile(r"(?:(?:як|как) [^.,\n]{3,50}, )?(?:об этом|про це) ", re.IGNORECASE)


# What tells only of the words just quoted: "Его слова приводит Reuters".
WORDS = Guarded(
    r"(?<!\w)(?:(?:его|её|ее|их|його|її|їхні) слова|(?:його|її|їх) цитує|(?:его|её|ее|их) цитирует)(?!\w)",
    " слова| циту| цитир",
    re.IGNORECASE,
)
# An adjective of a place or people before a medium's name.
OF_PLACE = re.compile(r"(?<=[ \u00a0])[а-яіїєґё-]+(?:ск|ськ|цк|цьк|зьк)(?:ий|ое|ая|ого|ому|ой|ую|ої|ій|у|е|а|им) $")
# The sort of a medium before its name in marks: "которую обнародовал телеканал «ТВ»".
SORT = re.compile(
    r"(?<=[ \u00a0])(?:[а-яёіїєґ-]{3,}(?:ого|ої|ое|ее|не|ве|ке|ий|ый|ую|ну|ську)[ \u00a0]){0,3}"
    r"(?:телеканал|мовника|вещателя|(?:телеграм|тг|telegram|youtube|ютуб)-канал|канал|агентств[оа]|агенці[яї]|газета|видання|издание|портал|сайт"
    r"|радиостанция|радіостанція|журнал|еженедельник|тижневик|телекомпания|телекомпанія)[ \u00a0](?=(?:[«„“\"][ \u00a0]?)?$)"
)
# A programme, behind which its station is named: "у програмі «Ранок» на Радіо Промінь".
SHOW = re.compile(r"(?<!\w)(?:програм|передач|шоу|рубри[кц]|подкаст|выпуск|випуск)\w*[ \u00a0][«„“\"]$", re.IGNORECASE)


def behind(lang: str | None) -> Sequence[tuple[str, int, str]]:
    """The constructions of ``lang`` that stand behind a medium's name, with their levels."""
    return BEHIND.get(lang or "", ())


def around(lang: str | None) -> Sequence[tuple[str, int, str, str]]:
    """The constructions of ``lang`` that stand on both sides of a medium's name, with their levels."""
    return AROUND.get(lang or "", ())


def of_language(lang: str | None) -> tuple[Sequence[tuple[str, int, tuple[str, ...]]], Sequence[str]]:
    """The constructions before and after a name in ``lang``; those of every language where it has none of its own."""
    if lang in BEFORE:
        return BEFORE[lang], [AFTER[lang]] if lang in AFTER else []
    return [row for rows in BEFORE.values() for row in rows], list(AFTER.values())


@cache
def dative(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of saying before and after a medium's name that stands in the dative: "рассказала она «Медузе»"."""
    say = f"{_RU_SAY}|{_RU_SAYING}" if lang == "ru" else f"{_UK_SAY}|{_UK_SAYING}"
    return (
        re.compile(rf"(?i)(?<!\w)(?:{say}){_WORDS}[ \u00a0][«„“\"]?$"),
        re.compile(rf"(?i)[»”\"“]?{_WORDS}[ \u00a0](?:{say})\b"),
    )


@cache
def on_air() -> re.Pattern[str]:
    """What stands before a station on whose air words were said."""
    return re.compile(_ON_AIR)


def before(phrases: tuple[str, ...], lead: str = LEAD) -> re.Pattern[str]:
    """What must stand before a medium's name, to the end of the text searched; ``lead`` may stand between."""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(phrases)})(?:[ \u00a0]|(?<=['’لبـ]))(?:{lead}|[«„“\"‹»‘‚][ \u00a0]?)$", re.IGNORECASE
    )


def body(words: str) -> str:
    """The nominative of a Slavic body in the accusative: "городскую прокуратуру"."""
    changed = [_FEMININE.sub(lambda m: _ENDINGS[m[0]], word, count=1) for word in words.split()[:2]]
    return " ".join([*changed, *words.split()[2:]])


_ENDINGS = {"ую": "ая", "ку": "ка", "ну": "на", "у": "а", "ю": "я"}
_FEMININE = re.compile("(?:ую|ку|ну|у|ю)$")
_ARTICLE = re.compile(
    r"(?:der|dem|die|das|des|la|le|el|al|cette|au|du|del|ao|à|pel[ao]|[dn][ao]|o|a|il|alla|dalla|della|dal) |l['’]|(?:all|dall|dell)['’]",
    re.IGNORECASE,
)


def article(words: str) -> int:
    """How many letters the article at the head of "dem Sender" takes: it belongs to the construction before it."""
    found = _ARTICLE.match(words)
    return found.end() if found else 0


# Rules by which a medium refers to the one named before it.
OUTER = frozenset(("на которое ссылается", "на яке посилається", "цитата по"))
# Rules by which somebody is the source of a medium.
INSIDERS = frozenset(("собеседник агентства", "співрозмовник агентства"))
