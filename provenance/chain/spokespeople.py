"""Who speaks for whom: on behalf of a body, or reading another's statement.

By the rulings on chains the body speaks and its spokesperson is the intermediary, where the words are said to be the
body's; a spokesperson who merely speaks as such speaks for himself or herself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors import names
from provenance.attribute.postnominals import LETTERS
from provenance.chain import patterns
from provenance.chain.guarded import Either, Guarded
from provenance.chain.links import Via
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Attribution, Span

_NAME = r"[A-ZÀ-Þ][\w’'.-]*\w(?: (?:(?:of|de|van|von|al|bin) )?[A-ZÀ-Þ][\w’'.-]*\w)*"
_TITLE = r"(?:(?:Col|Gen|Maj|Lt|Capt|Cmdr|Adm|Brig|Sgt|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Rev|Fr)\. )*"
_BODY = (
    r"(?:the |his |her |its |their )?"
    rf"(?:{_NAME}(?<=['’]s)(?: [a-z][\w-]+){{1,2}}|{_NAME}"
    r"|(?:[a-z][\w-]+ ){1,3}[a-z][\w-]+['’]s?(?: [a-z][\w-]+){1,2}"
    rf"|[a-z][\w’'-]+(?: of (?:(?:the|its|his|her|their) )?(?:{_NAME}|[a-z][\w’'-]+(?: [a-z][\w’'-]+)?))"
    r"|[a-z][\w’'-]+(?: [a-z][\w’'-]+)?)"
)
# What is done for others and is no speech: "whether he would raise money on behalf of other candidates".
_DONE = compiled(
    r"\b(?:work|lobby|lobbied|campaign|interven|advocat|negotiat|fundrais|rais|fight|fought|su(?:e|ing)|fil|money|effort"
    r"|lawsuit|suit|brief|petition|complaint|ads?\b|advert)\w* $"
)
BEHALF = Guarded(rf"\b[Oo]n behalf of (?P<body>{_BODY})", "n behalf of", 0)
READ = Guarded(
    r"\b(?:read|delivered|relayed)(?: [\w-]+){0,9}? by "
    rf"(?:(?:his|her|their|its|the) (?:[\w’'-]+,? ){{1,6}}?|(?:[a-z-]+ ){{1,3}})?{_TITLE}(?P<name>{_NAME})"
    r"(?=[.,;:]|$| (?:and|in|on|at|after|before|said|who|outside)\b)",
    "read|delivered|relayed",
    0,
)
# "In a statement signed by its head of news, Ann Roe, the company said": hers are the company's words.
SIGNED = Guarded(
    r"\b(?:statement|communiqu[eé]|release|letter|message)\b[^.;:“”\"]{0,30}? ?"
    r"\b(?:signed|issued|released|shared|sent|read|published)"
    r"(?: on behalf of [^.;:,“”\"]{3,40}?|(?: \w+){0,3}?)"
    rf" (?:by|through|via) (?:(?:his|her|their|its) [^.;:“”\"]{{3,60}}?, (?P<name>{_NAME})(?=,)"
    rf"|(?:his|her|their|its) (?:[a-z][\w’'-]* ){{1,4}}(?P<bare>{_NAME})(?=[,.]))",
    "statement|communique|communiqué|release|letter|message",
    0,
)
# "In a message shared via Leeds Police, his parents wrote"
RELEASED = Guarded(
    r"\b(?P<what>tribute|statement|message|appeal|letter) (?:[a-z]+ ){0,2}?"
    r"(?:(?:issued|released|shared|published|provided|made|sent) (?:[a-z]+ ){0,3}?(?P<by>by|through|via)|through|via)"
    rf" (?:the )?(?P<name>{_NAME}(?: and {_NAME} (?:Police|Constabulary))?)",
    "tribute |statement |message |appeal |letter ",
    0,
)
FAMILY = late(
    r"\b(?:family|parents?|mother|father|mum|dad|wife|husband|widow(?:er)?|partner|brothers?|sisters?|sons?|daughters?"
    r"|children|relatives|grand\w+|aunt|uncle|cousins?|nephew|niece|fianc[eé]e?|girlfriend|boyfriend)\b"
)
POLICE = late(r"\b(?:Police|Constabulary|Garda\w*|Sheriff\w*)\b")
_CARERS = frozenset("constabulary trust charity hospice appeal".split())  # bodies by this word at their name's end
# "Her spokesman read out a note from her": the reader is how the writer's words came.
READS = Guarded(
    r"\b[Rr]ead(?:s|ing)?(?: out| aloud| from)? (?:a|an|the|this|one|another|part of a) (?:[\w’'-]+ ){0,3}?"
    r"(?:note|letter|statement|message|speech|apology|tribute|email|e-mail)(?: [\w-]+){0,3}?"
    rf" (?:from|by|of|on behalf of) (?P<writer>him|her|them|(?:the |his |her |their )?(?:{_NAME}|[a-z][\w’'-]+))"
    r"(?=[.,;:]|$| (?:and|in|on|at|after|before|said|who|outside|to|saying|that|which|instead|aloud|out)\b)",
    "read|Read",
    0,
)
# "Ann Roe said through her lawyer, Tom Lee"
THROUGH = Guarded(
    r"\b(?:said|says|told \w+|wrote|insisted|denied|replied|added|responded|apologi[sz]ed)\b[^.;:“”\"]{0,20}? ?"
    r"(?:through|via) (?:(?:his|her|their|its) (?:[a-z][\w’'-]* ?){1,4}"
    rf"|(?:an? )?(?:spokes\w+|lawyer|attorney|solicitor|publicist|agent)),? (?P<name>{_NAME})"
    r"(?=[,.;:]|$| (?:on|in|that)\b)",
    "through |via ",
    0,
)
_AGENTS = (
    r"(?:spokes(?:man|woman|person)|lawyer|attorney|solicitor|barrister|counsel|publicist|agent|representative"
    r"|press (?:secretary|officer))"
)
_AGENT_WORDS = "lawyer|attorney|solicitor|barrister|counsel|publicist|agent|representative|spokes|press "
# "Through his lawyer, Tom Lee, he told the Echo that", at the head of its clause
THROUGH_FIRST = Guarded(
    r"(?:^|(?<=[.!?:;”\"] )|(?<=\n))(?:[Tt]hrough|[Vv]ia) "
    rf"(?:his|her|their|its) (?:[a-z][\w’'-]* ){{0,3}}{_AGENTS},? "
    rf"(?P<name>{_NAME})(?:, [^,.;:“”\"]{{3,60}})?, (?:[\w’'-]+ ){{1,4}}?"
    r"(?:said|says|told|wrote|insisted|denied|replied|added|apologi[sz]ed|confirmed|announced)\b",
    _AGENT_WORDS,
    0,
)
# "Lee has claimed that he warned them, his lawyer Ann Roe told the Echo"
TELLS_FOR = Guarded(
    rf", (?:his|her|their|its) (?:[a-z][\w’'-]* ){{0,3}}{_AGENTS},? (?P<name>{_NAME}),? "
    r"(?:(?:has|have|had|also) )?(?:said|says|told|tells|wrote|added|confirmed|announced)\b[^;:“”\"]{0,80}$",
    _AGENT_WORDS,
    0,
)
_AGENT = (
    r"(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|solicitors?|barristers?|publicists?|agents?"
    r"|representatives?|press officers?|press office|interpreters?|translators?)"
)
_NO_NAME = rf"(?P<name>(?:his|her|their|its|an?|the) (?:[a-z][\w’'-]* ){{0,3}}?{_AGENT})\b(?! {_AGENT})(?!,? [A-Z])"
_SAYS = (
    r"(?:said|says|told|wrote|insisted|insists|denied|denies|replied|added|adds|responded|apologi[sz]ed|declined"
    r"|confirmed|announced|thanked|thanks|called|urged|expressed|described|offered|asked|welcomed|condemned|rejected)"
)
# "He said later, through a club spokeswoman, that", "Through her lawyer she has said": nobody names who that is
UNNAMED = Guarded(
    rf"\b{_SAYS}\b[^.;:“”\"]{{0,20}}? ?,? (?:through|via) {_NO_NAME}",
    "through |via ",
    0,
)
UNNAMED_FIRST = Guarded(
    rf"(?:^|(?<=[.!?”\"] )|(?<=\n))(?:Through|Via) {_NO_NAME},?(?: [\w’'-]+){{1,4}}? "
    rf"(?:has |have |had |also )?{_SAYS}\b",
    "Through |Via ",
    0,
)
# The same in other languages, where a name may stand in any case.
# Nouns for what is no person whom one speaks through.
_MEDIUM = (
    r"(?!(?:agen|diari|peri[óo]dic|jorna|giornal|journal|quotid|cadena|chaîne|emissor|emittent|rete\b|red\b|réseau|radio|r[áa]dio|tele|t[ée]l[ée]"
    r"|canal|site|sit[io]|web|cuenta|conta\b|compte|rivist|revist|magazine|p[áa]gin|page|app\b|plat))"
)
# What else a lawyer is called before the name: "per bocca del suo difensore, l'avvocata Ann Lee"
_LAWYER = (
    r"(?:(?:l['’]|(?:el|la|il|lo|o|a|le) )"
    r"(?:(?:abogad|letrad|avvocat|advogad)[oa]|avocate?|penalista|criminalista|porta(?:voce|voz|-voz)|porte-parole) )?"
)
ABROAD = Guarded(
    r"\b(?:через (?:сво\w+ |його |її |его |её )?(?:адвокат\w*|защитни\w+|захисни\w+|представител\w+|представни\w+)"
    r"|über (?:seinen?|ihren?) (?:Anwalt|Anwältin|Verteidiger(?:in)?|Sprecher(?:in)?)"
    rf"|[Pp]ar (?:la voix|l['’]intermédiaire|le biais|l['’]entremise) (?:de (?:son|sa|leur|la|l['’])|du) "
    rf"{_MEDIUM}(?:[a-zà-ÿ][\w’'-]+ ?){{1,4}}"
    rf"|(?:[Aa] través|[Pp]or medio|[Pp]or boca|[Pp]or intermedio) (?:de (?:su|la)|del) "
    rf"{_MEDIUM}(?:[a-zà-ÿ][\w-]+ ?){{1,4}}"
    r"|(?:mediante|por) su (?:abogad[oa]|portavoz|letrad[oa]|defensora?|vocer[oa]|representante)"
    r"|(?:[Tt]ramite|[Aa]ttraverso|[Pp]er (?:bocca|voce|mezzo) del(?:la)?) "
    r"(?:(?:il|la|lo|un|una|i) |l['’])?(?:suo |sua |proprio |propria )?"
    rf"{_MEDIUM}(?:[a-zà-ÿ][\w-]+ ?){{1,4}}"
    rf"|(?:[Aa]través|[Pp]or meio|[Pp]or intermédio|[Pp]ela voz) (?:d[oa]|de (?:um|uma|(?=seu |sua ))) ?(?:seu |sua )?"
    rf"{_MEDIUM}(?:[a-zà-ÿ][\w-]+ ?){{1,4}}),? (?:(?:Me|Dr|Dra|Mtro|Avv)\.? )?{_LAWYER}"
    r"(?P<name>[^\W\d_a-zа-яіїєґ][\w’'-]+(?: [^\W\d_a-zа-яіїєґ][\w’'-]+){0,3})",
    "через |über |par la voix|Par la voix|intermédiaire|Par le biais|le biais|entremise|a través|A través|por medio"
    "|Por medio|por boca|Por boca|por intermedio|Per bocca|Per voce|Por meio|Através|Pela voz"
    "|mediante |por su "
    "|tramite |attraverso |Tramite |Attraverso |per bocca|per voce|per mezzo|através|por meio|intermédio|pela voz",
    0,
)
# "por meio de seus advogados", of whom nobody says who they are
ROMANCE_UNNAMED = Guarded(
    r"(?<!\w)(?:par (?:la voix|l['’]intermédiaire|le biais|l['’]entremise) de|a través de"
    r"|por (?:medio|boca|intermedio) de|tramite|attraverso|per (?:bocca|voce|mezzo) de[il]|através d[eoa]s?"
    r"|por (?:meio|intermédio) d[eoa]s?|pela voz d[eo])"
    r" (?:i |il |la |l['’])?"
    r"(?P<name>(?:sus?|son|sa|ses|leurs?|su[oi]|sua|sue|loro|suoi|seus?|suas?) "
    r"(?:abogad[oa]s?|letrad[oa]s?|portavo(?:z|ces)|vocer[oa]s?|representantes?|avocate?s?|conseils?|porte-parole"
    r"|avvocat[oi]|legal[ei]|portavoce|difensor[ei]"
    r"|advogad[oa]s?|porta-vo(?:z|zes)|assessor(?:ia|es|a)?|agentes?|agent))\b(?!,? (?:de )?(?:\w+, )?(?-i:[A-ZÀ-Þ]))"
    rf"(?!, {_LAWYER}(?-i:[A-ZÀ-Þ]))",
    "voix|intermédiaire|biais|entremise|través|medio |boca|intermedio|tramite|attraverso|voce|mezzo"
    "|meio|intermédio|voz ",
)
# "Lee ließ über den Ruderverband ausrichten, …": a body or somebody by name, and no medium or platform.
GERMAN_THROUGH = Guarded(
    r"\b(?:ließ|ließen|lässt|lassen)\b[^.;:,„“»«\n]{0,40}? über "
    r"(?:(?:den|die|das|seinen?|ihren?) )?(?:(?-i:[a-zäöüß-]+en?) )?"
    r"(?P<name>(?!(?:X|Twitter|Telegram|Facebook|Instagram|Whatsapp|TikTok|Youtube)\b)"
    r"(?!\w*(?:plattform|netzwerk|dienst|agentur|zeitung|sender|medi(?:en|um)|kanal|konto|account|anwalt|anwält\w+|verteidiger\w*"
    r"|sprecher\w*|management|berater\w*|kanzlei|büro|seite|presse|magazin|blatt|funk|fernsehen|portal)\b)"
    r"(?-i:[A-ZÄÖÜ][\wäöüß-]+)(?: (?-i:[A-ZÄÖÜ][\wäöüß-]+)){0,2})"
    r"(?= (?:[a-zäöüß]+ |am \w+ ){0,2}?"
    r"(?:ausrichten|mitteilen|erklären|verbreiten|wissen|verlauten|bestellen|versichern)\b)",
    " über ",
)
# Who reads a statement out, named behind the verb: "в заявлении, которое зачитала «Сетке» его адвокат Анна Мороз".
SLAVIC_READER = Guarded(
    r"(?<!\w)(?:котор(?:ое|ую|ый|ые)|як(?:е|у|ий|і)) "
    r"(?:(?:за|про)чит(?:ал[аи]?|ав)|(?:огласил|оголосил|озвучил)[аи]?|оголосив|озвучив)\b"
    r"[^.;:\n]{0,60}? (?:(?:его|её|ее|их|його|її|їхн\w+) )?(?-i:(?:[а-яёіїєґ][\w-]+ ){1,4})"
    r"(?P<name>(?-i:[А-ЯЁІЇЄҐ][\w’'-]+ [А-ЯЁІЇЄҐ][\w’'-]+))(?=[,.;:]|$)",
    "зачита|прочита|огласил|оголоси|озвучи",
)
# "said in a statement that her lawyer, Tom Lee, read out to the paper"
READER = Guarded(
    r"\b(?:statement|message|letter|note|text|communiqu[eé]|e-?mail) (?:that|which) "
    rf"(?:(?:his|her|their|its|the) )?(?:[A-Z]?[\w’'-]+,? ){{0,5}}?(?P<name>[A-Z][\w’'-]+ {_NAME}),? "
    r"(?:read|relayed|passed on|released|shared|posted|published|delivered)\b",
    "statement |message |letter |note |text |communiqué |communique |email |e-mail ",
    0,
)
# "She told him it was over, according to a readout of the call from the Elysée": who has put out what she said
READOUT = Guarded(
    r"\baccording to (?:an?|the|its) (?:(?!of\b|from\b|by\b)[\w-]+ ){0,2}(?:read-?out|transcript|summary)s?"
    r"(?: of (?:the|their|his|her) [\w-]+(?: [\w-]+)?)?"
    r"(?:,? (?:issued|released|published|provided|posted|shared|put out))?(?: \w+day)? (?:from|by) (?:the )?"
    rf"(?P<name>{_NAME})(?=[,.;]|$| (?:on|that|and|in|of)\b)",
    "readout|read-out|transcript|summary",
    0,
)
EITHER = Either(
    READOUT, READER, BEHALF, READ, SIGNED, RELEASED, READS, THROUGH, THROUGH_FIRST, TELLS_FOR, UNNAMED, UNNAMED_FIRST
)
_ARTICLE = compiled(r"^(?:the|his|her|its|their) ")
_SINGLE = compiled(r"^(?:the|an?) ")
STOPS = frozenset("and but who which that in on at as said after before when while for to with by".split())


def speaks_for(
    text: str, who: Attribution | None, sentences: Sequence[Span], hidden: Sequence[Span]
) -> tuple[Attribution | None, Via | None]:
    """The attribution as it should be, and the person through whom the words came, if one is named."""
    if who is None or who.name is None or who.mention is None:
        return who, None
    for sentence in sentences:
        if not EITHER.may(text, sentence):
            continue
        for m in BEHALF.finditer(text, sentence):
            body = _trimmed(text, Span(*m.span("body")))
            if _DONE.search(text, max(0, m.start() - 20), m.start()):
                continue
            if who.kind is ActorKind.PERSON and body is not None and not _inside(body, hidden):
                if body.start <= who.mention.start < body.end or text[slice(*body)].endswith(who.name):
                    continue  # the words are known to be those of the one spoken for
                name = _ARTICLE.sub("", text[body.start : body.end])
                via = Via(who.name, who.kind, who.mention, "on behalf of", patterns.NEAR)
                reason = f"“{who.name}” speaks on behalf of “{name}”: {who.reason}"
                return who._replace(name=name, kind=ActorKind.BODY, mention=body, rule="on_behalf", reason=reason), via
        for m in (
            *SIGNED.finditer(text, sentence),
            *READ.finditer(text, sentence),
            *THROUGH.finditer(text, sentence),
            *THROUGH_FIRST.finditer(text, sentence),
            *(m for m in TELLS_FOR.finditer(text, sentence) if who.mention.end <= m.start()),
            *READER.finditer(text, sentence),
        ):
            span = Span(*m.span("name" if m.groupdict().get("bare") is None else "bare"))
            if not _inside(span, hidden) and text[span.start : span.end] != who.name:
                span = _without_letters(text, span)
                return who, Via(text[span.start : span.end], ActorKind.PERSON, span, "read by", patterns.NEAR)
        for m in RELEASED.finditer(text, sentence):
            span = Span(*m.span("name"))
            if not _inside(span, hidden) and _passes_on(text, m, who):
                return who, Via(text[slice(*span)], ActorKind.BODY, span, "read by", patterns.NEAR)
        for m in READOUT.finditer(text, sentence):
            span = Span(*m.span("name"))
            another = who.kind is ActorKind.PERSON and not span.start <= who.mention.start < span.end
            if another and not _inside(span, hidden):
                return who, Via(text[slice(*span)], ActorKind.BODY, span, "read by", patterns.NEAR)
        for m in (*UNNAMED.finditer(text, sentence), *UNNAMED_FIRST.finditer(text, sentence)):
            span = Span(*m.span("name"))
            if not _inside(span, hidden):
                name = _SINGLE.sub("", text[slice(*span)])
                return who, Via(name, ActorKind.PERSON, span, "read by", patterns.NEAR)
    return who, None


def _passes_on(text: str, m: re.Match[str], who: Attribution) -> bool:
    """Whether a body puts out what is another's: a tribute, a family's words, or what comes "through" it.

    What a ministry issues of its minister, or a police force of its officer, is its own.
    """
    name, mention = m["name"], who.mention
    last = name.rsplit(" ", 1)[-1].lower()
    if not (names.is_body(last) or last in _CARERS) or mention is None or who.name == name:
        return False
    if mention.start <= m.start("name") < mention.end or m.start("name") <= mention.start < m.end("name"):
        return False
    if m["what"] == "tribute" or FAMILY.search(text, mention.start, mention.end):
        return True
    return m["by"] != "by" and not POLICE.search(name)


# “the minister’s spokeswoman read out a note from him”: he is whose spokeswoman she is
OWNER = late(
    r"(?<![\w'’-])(?P<owner>(?:[Tt]he )?[^\W\d_][\w-]*(?: [A-Z][\w-]*){0,3})['’]s? "
    r"(?:[a-z]+ )?(?:spokes\w+|secretary|lawyer|attorney|solicitor|barrister|aide|agent|representative|"
    r"wife|husband|son|daughter|brother|sister|mother|father|widow)\b"
)
PRONOUNS = frozenset("him her them".split())


def writer(text: str, who: Attribution | None, sentences: Sequence[Span], hidden: Sequence[Span]) -> Span | None:
    """Where a sentence names whose words the speaker reads out."""
    if who is None or who.name is None or who.mention is None:
        return None
    for sentence in sentences:
        for m in READS.finditer(text, sentence) if EITHER.may(text, sentence) else ():
            span = Span(*m.span("writer"))
            opens = (
                m[0].startswith("Reading") and m.end() < who.mention.start
            )  # "Reading a note from him, Ann Roe said"
            if (opens or sentence.start <= who.mention.start < m.start()) and not _inside(Span(*m.span()), hidden):
                owner = OWNER.search(text, sentence.start, m.start()) if m["writer"].lower() in PRONOUNS else None
                return Span(*owner.span("owner")) if owner else span
    return None


def through_abroad(text: str, sentences: Sequence[Span], hidden: Sequence[Span]) -> Span | None:
    """Where a sentence of another language than English names the person through whom somebody speaks."""
    for sentence in sentences:
        for m in (
            *ABROAD.finditer(text, sentence),
            *SLAVIC_READER.finditer(text, sentence),
            *GERMAN_THROUGH.finditer(text, sentence),
            *ROMANCE_UNNAMED.finditer(text, sentence),
        ):
            if not _inside(Span(*m.span("name")), hidden):
                return Span(*m.span("name"))
    return None


def _trimmed(text: str, span: Span) -> Span | None:
    """A body without the words that no longer belong to it."""
    words = text[span.start : span.end].split(" ")
    while words and words[-1].lower() in STOPS:
        words.pop()
    length = len(" ".join(words))
    return Span(span.start, span.start + length) if length else None


def _without_letters(text: str, span: Span) -> Span:
    """A name without the letters that stand behind it: "Ann Roe KC"."""
    first, _, letters = text[slice(*span)].rpartition(" ")
    return Span(span.start, span.start + len(first)) if " " in first and letters in LETTERS else span


def _inside(span: Span, hidden: Sequence[Span]) -> bool:
    return any(h.start <= span.start < h.end for h in hidden)
