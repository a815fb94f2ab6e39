# ruff: noqa: E501 - a table of phrases reads better with a construction on one line
"""The constructions that make a news medium a link in other languages than English, one table a language.

Each row is a construction: its name, its level (see ``patterns.py``), and the phrases one of which must stand before the
medium's name, with at most a few words between ("der staatlichen südkoreanischen Agentur"). ``AFTER`` are those whose
verb follows the name, ``BEHIND`` those that stand behind it whole.
"""

from __future__ import annotations

NEAR, CITED, REPORTER = 1, 2, 3
_DE_SAY = (
    "sag(?:t|te|ten)|erklär(?:t|te|ten)|erzähl(?:t|te|ten)|bericht(?:et|ete|eten)|bestätig(?:t|te|ten)|verriet|verrät"
    "|versicher(?:t|te|ten)|teil(?:t|te|ten)|schilder(?:t|te|ten)|beton(?:t|te|ten)|äußer(?:t|te|ten)|schr(?:ieb|eibt)"
    "|gab|gibt|kündig(?:t|te|ten)|klag(?:t|te|ten)|verkünd(?:et|ete|eten)"
)
_FR_SAY = (
    "(?:d[ée]clar|affirm|confi|expliqu|racont|assur|indiqu|annonc|précis|lanc|confirm|détaill|révél|soulign|témoign|rapport"
    "|avou|lâch)(?:é|ée|e|ent|ait)|di(?:t|sait|sent)|répondu|répond|soutenu|écrit"
)
_ES_SAY = (
    "(?:declar|afirm|cont|explic|asegur|señal|coment|relat|confirm|manifest|indic|confes|detall|revel|adelant|precis|cuent)"
    "(?:a|an|ó|aron|ado|aba)|di(?:jo|ce|jeron|cho|cen)|reconoc(?:e|ió|ido)|admit(?:e|ió|ido)|respond(?:e|ió|ido)"
)
_IT_SAY = "(?:dichiar|afferm|spieg|raccont|conferm|comment|assicur|confid|precis|rivel)(?:a|ano|ato|ò|ava)|detto|dice|disse|risposto"
_PT_SAY = "(?:declar|afirm|cont|explic|assegur|coment|relat|confirm|confess|revel|adiant|lament)(?:a|am|ou|aram|ado)|diss?e(?:ram)?|diz|dito"
RU_SAY = (
    "(?:сказа|говори|сообщи|рассказа|рассказыва|утвержда|заяви|поясни|объясни|отмети|подтверди|призна|добави|уточни|пообеща|ответи|прокомментирова)"
    "(?:л|ла|ли|ло|лся|лась|лись)"
)
UK_SAY = (
    "(?:сказа|говори|каза|повідоми|розпові|розповіда|заяви|поясни|зазначи|підтверди|визна|дода|уточни|пообіця|відпові|прокоментува|зізна)"
    "(?:в|ла|ли|ло|вся|лась|лися)"
)
_PL_SAY = (
    "(?:(?:powiedzia|mówi|wyjaśni|przekaza|potwierdzi|przyzna|stwierdzi|doda|poinformowa|oceni|skomentowa|opowiedzia|wyzna|zdradzi|tłumaczy|żali)"
    "(?:ł|ła|li)|mówi|opowiada|tłumaczy|przyznaje|wyjaśnia|zdradza|relacjonuje|potwierdza|przekazuje|ocenia|komentuje)"
)
_RU_MEDIUM = r"корреспондент(?:у|ам)(?: издания| агентства| газеты)?|агентств[ау]|газет[еыу]|издани[юея]|телеканал[ау]?|журнал[ау]?|радиостанции|порталу?|каналу"
_UK_MEDIUM = r"кореспондент(?:у|ці|ам)(?: видання| агентства)?|агентств[уа]|газет[іи]|виданн[юі]|телеканалу?|журналу?|радіостанції|порталу?|каналу"
# Between a verb and whom it was said to; "M. Martin" has a point that ends nothing.
WORDS = r"(?:[ \u00a0](?!(?:laut|zufolge|selon|seg[uú]n|secondo|segundo|согласно|згідно|według)[ \u00a0])(?:[^\s.;:„“”«»\"()]+|\([^()\n]{1,25}\),?|(?:M|Me|Mme|Dr|Prof|Sr|Sra|[A-Z])\.)){0,12}?"
BEFORE: dict[str, tuple[tuple[str, int, tuple[str, ...]], ...]] = {
    "de": (
        ("sagte der", NEAR, (
            r"(?:sagt|erzählt|erklärt|berichtet)(?:e)? (?:er|sie)", rf"(?:{_DE_SAY}){WORDS} (?:der|dem|gegenüber(?: der| dem)?)", "gegenüber(?: der| dem)?", "auf (?:an|nach)frage(?: der| des| von)?", "(?:befragt|kontaktiert) von(?: der| dem)?",

            "(?:gespräch|interview|telefonat|podcast)s? (?:mit|bei|in|im|für)(?: der| dem| den)?", "interview der",
            "(?:im|in der) (?:sender|ard-|fernsehsender|radio)", "gastbeitrag (?:für|in)(?: die| der| das)?",
        )),
        ("aus der Zeitung", CITED, ("aus (?:der zeitung|dem blatt|dem magazin)",)),
        ("zu Gast", NEAR, ("fragen (?:der|des|von)", "(?:zu )?gast (?:bei|im|in|in der)(?: der| dem)?",)),
        ("unter Berufung auf", CITED, (
            "(?:unter|mit) (?:berufung|verweis|bezug) auf(?: die| den| das)?", "(?:(?:beruft|berief|berufen|beriefen) )?sich(?: dabei)? auf(?: die| den| das)?",
        )),
        ("laut", REPORTER, (
            "laut(?: der| dem| des)?", "(?:nach|aus) (?:angaben|informationen|einem bericht|berichten|einer meldung)(?: von| der| des)?",
            "wie(?: die| der| das)?", "zitiert(?:e|en)?(?: ihn| sie)?(?: die| der| das)?", "(?:bericht(?:et|ete|eten)|meld(?:et|ete|eten)|schr(?:eibt|ieb)|vermeld(?:et|ete))"
            rf"{WORDS}(?: die| der| das)?", "zitiert von(?: der| dem)?", "bericht (?:der|des|von)",
        )),
    ),
    "fr": (
        ("a déclaré à", NEAR, (
            rf"(?:{_FR_SAY})(?:(?:-t)?-(?:il|elle|ils|elles|on))?{WORDS} (?:à|aux?|auprès d[eu]s?)", r"[^\W\d_]{3,}(?:e|é|ée|ait|it) (?:à|aux?)", "au micro d[eu]s?", "auprès d[eu]", "au micro d['’]", "auprès d['’]",
            "invitée?s? (?:sur|d[eu]|par|dans|à|au)", "interrogée?s?(?: \\w+)? (?:par|sur)", "(?:interview|entretien)s? (?:à|aux?|avec|sur|dans|pour|accordée?s? (?:à|aux?))", "(?:contactée?|jointe?|sollicitée?)s? par",
            "matinale d[eu]s?",
            "(?:sur|dans) (?:le plateau|les colonnes|l['’]antenne) d[eu]", "à l['’]antenne d[eu]", "tribune (?:dans|à|au|publiée (?:par|dans))",
        )),
        ("citant", CITED, ("citant", "qui cite", "en citant", "se référant à", "s['’]appuyant sur")),
        ("selon", REPORTER, (
            "selon", "d['’]apr[eè]s", "(?:cit|rapport|relay|repri|recueilli|consult|obtenu|révél)[ée]?e?s?(?: \\w+di)? par", "rapporte(?:nt)?", "rapporté",
            "relaie", "(?:annonc|indiqu|affirm|écri|révèl|signal)(?:e|é|t|ait)", "informations? d[eu]",
        )),
    ),
    "es": (
        ("declaró a", NEAR, (
            rf"(?:{_ES_SAY}){WORDS} (?:al?|ante)", "entrevista(?:do|da)? (?:con|a|al|en|para|por|concedida al?)", "declaraciones al?", "(?:diálogo|charla|contacto) con", "(?:invitad[oa]|intervino) (?:de|en|a)", r"\w{2,}(?:ó|aron|ieron) al?",
            "(?:a los )?micrófonos de", "conversación con", "entrevistad[oa] (?:por|en)", "(?:contactad|preguntad|consultad)[oa]s? por",
        )),
        ("citando a", CITED, ("citando(?: al?)?", "(?:que|quien) cit(?:a|ó)(?: al?)?", "en referencia a")),
        ("según", REPORTER, (
            "seg[uú]n(?: informó| informa| publica| recoge| recogió)?", "citad[oa]s? por", "recogid[oa]s? por(?! reuters y)", "de acuerdo con", "(?:ha|han|tuvo) (?:tenido )?acceso",
            "(?:inform|report|public|difund|recog|avanz)(?:a|an|ó|aron|e|ió)" + rf"{WORDS}", "(?:ha|han) (?:informado|publicado|recogido|avanzado)",
        )),
    ),
    "it": (
        ("ha detto a", NEAR, (
            rf"(?:{_IT_SAY}){WORDS} (?:a|al|alla|allo|all['’])", "(?:intervista|intervistat[oa]|colloquio) (?:a|al|alla|con|da|dal|all['’]|su|sul)",
            r"\w{2,}(?:ato|ito|uto|ò|ì) (?:a|al|alla|allo|all['’])", "ospite (?:di|a|su|del|della)", "intervenut[oa] (?:a|su|al|alla)", "contattat[oa] da(?:l|lla|ll['’])?",
            "ai microfoni di", "microfoni d[ei]l?l?a?['’]?",
        )),
        ("citando", CITED, ("citando(?: l['’]?)?", "che cita")),
        ("secondo", REPORTER, (
            "secondo(?: quanto)?(?: riporta| riferisce)?", "citat[oaie] da(?:l|lla|ll['’])?", "riportat[oaie] da(?:l|lla|ll['’])?", "ripres[oaie] da(?:l|lla|ll['’])?",
            "(?:riferi|riport|scriv|rend|annunci)\\w*" + rf"{WORDS}",
        )),
    ),
    "pt": (
        ("disse à", NEAR, (
            rf"(?:{_PT_SAY}){WORDS} (?:à|ao|a)", "entrevista(?:do|da)? (?:à|ao|com|pela|pelo|para)", "declarações (?:à|ao)", "em conversa com", r"\w{2,}(?:ou|iu|eu|aram|eram|iram|a|e) (?:à|ao)", "(?:ouvid|contactad|entrevistad|questionad)[oa]s? pel[oa]", "convidad[oa] (?:d[ao]|pel[oa])",
        )),
        ("citando", CITED, ("citando(?: (?:a|o))?", "que cita(?: a| o)?", "cita(?: a| o)?(?= agência)", "com base em informações d[ao]")),
        ("segundo", REPORTER, (
            "segundo(?: informou| noticiou)?", "conforme", "de acordo com", "citad[oa]s? (?:pel[oa]|por)", "(?:inform|notici|relat|report|avanç|public)(?:a|ou|aram)" + rf"{WORDS}",
        )),
    ),
    "ru": (
        ("сказал агентству", NEAR, (
            rf"(?:{RU_SAY}){WORDS} (?:{_RU_MEDIUM})", "корреспондент(?:у|ам)(?: издания| агентства| газеты)?", rf"(?:{RU_SAY})(?: журналистам| (?:в|у) \w+)?", "(?:в )?(?:интервью|комментари[ие]|бесед[еы]|разговор[еа]|колонк[еи]|эфир[еа]|подкаст[еа])"
            rf"(?: с| для| на| радиостанции)?(?: (?:{_RU_MEDIUM}|журналистами|корреспондент\w+))?",
        )),
        ("со ссылкой на", CITED, ("со ссылкой на", "ссылаясь на", "цитируя", "ссылается на", "котор(?:ое|ая|ый|ые) (?:цитирует|ссылается на|цитируют)")),
        ("сообщает", REPORTER, (
            "по (?:данным|сообщени[юям]+|информации|версии)", "цитиру(?:ет|ют)", "сообщ(?:ает|ают|ил[оиа]?|ал[оиа]?)", "переда(?:ет|ёт|ют|ло|ла|л|ли|вал[оиа]?)", "пиш(?:ет|ут)", "(?:на)?писал[оиа]?",
            "приводи?т(?:[ \u00a0][^\\s,.;:«»]+){0,6}?", "сообщени[еию]", "информирует", "(?:распространил|опубликовал)[аои]?", "узнал[аои]?", "публикует", "стало известно",
        )),
    ),
    "uk": (
        ("сказав агентству", NEAR, (
            rf"(?:{UK_SAY}){WORDS} (?:{_UK_MEDIUM})", "кореспондент(?:у|ці|ам)(?: видання| агентства)?", rf"(?:{UK_SAY})(?: журналістам| (?:в|у) \w+)?", "(?:у |в )?(?:інтерв['’]ю|коментар[іяю]|розмов[іи]|бесід[іи]|колонц[іи]|ефір[іу]|подкаст[іу])"
            rf"(?: з| із| для| на)?(?: (?:{_UK_MEDIUM}|журналістами|виданням|агентством|телеканалом|кореспондент\w+))?",
        )),
        ("з посиланням на", CITED, ("(?:з|із|зі) посиланням на", "посилаючись на", "посилається на", "цитуючи", "як(?:е|а|ий|і) (?:цитує|посилається на|цитують)")),
        ("повідомляє", REPORTER, (
            "за (?:даними|повідомленням|інформацією|версією)", "циту(?:є|ють)", "повідомл(?:яє|яють)", "повідомил[оаи]", "переда(?:є|ють|в|ла|ло|вал[оаи]|вав)", "пиш(?:е|уть)", "(?:на)?писа(?:в|л[аои])",
            "наводи?ть(?:[ \u00a0][^\\s,.;:«»]+){0,6}?", "інформує", "публікує", "(?:поширил|оприлюднил|опублікувал)[аои]", "дізнал[аоси]+", "стало відомо", "йдеться (?:в|у) (?:матеріалі|статті)",
        )),
    ),
    "pl": (
        ("powiedział", NEAR, (
            "(?:na antenie|w programie|w studiu|w porannej audycji)(?: radia| telewizji| stacji)?", "go(?:ść|ściem|ścini)(?: (?:radia|programu|stacji|telewizji))?", rf"(?:{_PL_SAY})", rf"(?:{_PL_SAY}){WORDS} (?:agencji|gazecie|portalowi|dziennikowi|telewizji)", "(?:w )?(?:rozmowie|wywiadzie|wywiadu|komentarzu|wypowiedzi) (?:z|dla|udzielonym)",
        )),
        ("powołując się na", CITED, ("powołując się na", "cytując", "powołuje się na")),
        ("według", REPORTER, ("według", "jak (?:podaje|informuje|pisze|donosi|podała|poinformowała)", "(?:podaje|informuje|pisze|donosi|podała|cytuje|przekazała)", "cytowan[yae] przez")),
    ),
    "tr": (),
    "ar": (
        ("قال لـ", NEAR, (r"[وف]?(?:قال|قالت|صرح|صرحت|أكد|أكدت|أوضح|أوضحت|أضاف|أضافت)[^\n.:]{0,80}? ل", "(?:مقابلة|حوار|حديث|تصريحات?)(?: خاصة?)? (?:مع|ل)")),
        ("نقلا عن", CITED, ("نقلا عن", "نقلاً عن", r"[وف]?نقلت?[^\n.:]{0,40}? عن")),
        ("حسب", REPORTER, (
            "(?:ب?حسب|وفقا ل|وفق|وفقاً ل)(?: ما)?(?: أفادت| ذكرت| نقلت| أعلنت)?(?: به)?", "[وف]?(?:أفادت|ذكرت|نقلت|أعلنت|أوردت)(?: عنه)?",
        )),
    ),
}  # fmt: skip
REFERRING = r"(?:со ссылкой на|ссылаясь на|(?:з|із|зі) посиланням на|посилаючись на)"
_CITING = rf"(?: {REFERRING} [^.,;:«»\n]{{2,50}}?,?)"  # "Синьхуа со ссылкой на МИД сообщило"
AFTER = {
    "de": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert|zitierte|verbreitete|vorlieg(?:t|en)|vorlag)\b",
    "fr": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:(?:a|ont) )?(?:rapport|annonc|écri|révél|cit|relay|indiqu)(?:e|é|ent|t|ait)\b",
    "es": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:(?:ha|han) )?(?:inform|report|public|recog|difund|revel|asegur|cit)(?:a|an|ó|ado|ido|e|ió)\b",
    "it": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:ha )?(?:riferi|riport|scriv|scritto|annunci)\w*\b",
    "pt": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:noticiou|informou|relatou|publicou|divulgou|revelou)\b",
    "pl": r"^[»\"”“]?(?: \([^()\n]{1,40}\))? (?:podaje|podała|informuje|poinformowała|pisze|donosi)\w*\b",
    "ru": rf"^[»\"”]?,?{_CITING}? (?:сообщ|переда|пиш|писа|цит|заяв|нап)\w+",
    "uk": rf"^[»\"”]?,?{_CITING}? (?:переда|пиш|писа|повідом|цит|заяв|нап)\w+",
}
# Turkish says behind the name how it is a link: "NTV'ye konuşan", "BTA'ya dayandırdığı", "AA'nın haberine göre".
BEHIND: dict[str, tuple[tuple[str, int, str], ...]] = {
    "ru": (("разговаривает", NEAR, r"^[»\"”]? (?:разговарива|поговори|побеседова)\w+ со?\b"),),
    "uk": (("розмовляє", NEAR, r"^[»\"”]? (?:розмовля|поговори|поспілкува)\w+ (?:з|із|зі)\b"),),
    "de": (
        (
            "sprach mit",
            NEAR,
            r"^[»\"”“]? (?:sprach|spricht|hat|interviewt)\w* (?:mit\b|[^.,]{0,60}(?:interviewt|befragt))",
        ),
    ),
    "fr": (("a interrogé", NEAR, r"^[»\"”]? (?:a |s['’]est )?(?:interview|interrog|entretenu|rencontr)\w*"),),
    "tr": (
        ("dayandırdığı", CITED, r"^['’]\w+ (?:dayandır|dayanarak|atıf|atfen)"),
        (
            "konuşan",
            NEAR,
            r"^['’][yn]?[aeıiuü]\w? (?:\w+ ){0,3}?(?:konuş|yaptığı|verdiği|açıklama|demeç|röportaj|değerlendir|anlat|söyle|mülakat|bilgi veren)",
        ),
        (
            "canlı yayınında",
            NEAR,
            r"^(?:['’]\w+)? (?:\w+ ){0,2}?(?:canlı yayın|yayınında|ekranlarında|programında|muhabirine|stüdyosunda)",
        ),
        (
            "aktardığına göre",
            REPORTER,
            r"^(?:['’]\w+)?,?(?: [^\s.;:«»“”\"]+){0,8}? (?:haber\w* göre|haberine|aktardığına|bildirdiğine|haberinde|aktardı|bildirdi|duyurdu|yazdı|geçti)\b",
        ),
        ("göre", REPORTER, r"^['’]\w+ göre\b"),
    ),
}
