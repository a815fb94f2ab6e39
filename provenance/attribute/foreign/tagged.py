"""A sentence as words with a class each.

Q a quotation           V reporting verb        G its -ing form         X auxiliary          R adverb
D determiner            I preposition           C and, or, but          S that, who, when    O object pronoun
P subject pronoun       L according to          K a medium or platform  T title              A capitalised word
N other word            M number                and punctuation: , : ; - ( ) . and " for a mark that quotes nothing
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from provenance.actors.lists import roles
from provenance.actors.names import fold
from provenance.attribute.foreign import arabic_marks, asides, clitics, how_long, on_the_eve, portfolios
from provenance.attribute.foreign.arabic_words import bare
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.nouns import UNNAMED, is_given, is_role, many
from provenance.attribute.foreign.turkish_words import lower as turkish
from provenance.attribute.masked import Sentence
from provenance.attribute.words import JOINED
from provenance.compiled import compiled
from provenance.model import MEDIA, Actor, ActorKind, Span

PUNCTUATION = {
    ",": ",", ":": ":", ";": ";", "-": "-", "–": "-", "—": "-", "―": "-", "(": "(", ")": ")", "[": "(", "]": ")",
    ".": ".", "?": ".", "!": ".", "…": ".", "...": ".", "«": '"', "»": '"', "„": '"', "“": '"', "”": '"', '"': '"',
    "‹": '"', "›": '"', "¿": '"', "¡": '"', "/": "-", "،": ",", "؛": ";", "؟": ".",
}  # fmt: skip
_WESTERN = frozenset("de fr es it pt".split())  # where the sign in "Brack & Kehl" ends no clause
MARKS = frozenset('«„“"‹»”')
ELIDING = ("fr", "it")  # languages that write "l'agence" as one word
_ELIDED = compiled(r"(?i)(?:jusqu|lorsqu|puisqu|quelqu|dell|all|nell|dall|sull|quell|un|qu|[ldsncjmt])['’]")
_ADVERB = compiled("NV")
_THIS, _ABOUT = compiled("ID(?=[^NTMD]|$)"), frozenset("це это этому цьому те то".split())  # "відреагувала на це Лис"
_OF_THIS = frozenset(("про це", "об этом", "о том", "про те"))  # before a verb: "Про це повідомив"
_YEARS_OLD = ("летн", "річн")  # the rest of how old somebody is, behind a number and its hyphen
ADVERBS = tuple("тно сно зно нно чно льно дно рно йно жно шно ько тко гко дко зко рко иво ливо ихо ыро иро".split())
_INVERTED = compiled(r"-(?:t-)?(?=(?:il|elle|ils|elles|on|je|nous)$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """One sentence: the class of each word in ``tags``; ``actors`` has the medium of each K, ``quotes`` the index of
    each Q's quotation by its place."""

    index: int
    paragraph: int
    span: Span
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    tags: str
    actors: dict[int, Actor]
    quotes: dict[int, int]

    def cover(self, first: int, last: int) -> Span:
        """The stretch of text from word ``first`` up to, not including, word ``last``."""
        return Span(self.spans[first].start, self.spans[last - 1].end)


def tagged(text: str, index: int, sentence: Sentence, media: Sequence[tuple[Span, Actor]], known: Grammar) -> Tagged:
    """The words of a masked sentence with their classes; ``media`` are the registered names of the article."""
    spans: list[Span] = []
    codes: list[str] = []
    actors: dict[int, Actor] = {}
    quotes: dict[int, int] = {}
    elides, second = known.lang in ELIDING, _second(known)
    at = bisect_left(media, sentence.span.start, key=lambda m: m[0].end)
    for i, span in enumerate(sentence.spans):
        if i in sentence.quotes:
            quotes[len(spans)] = sentence.quotes[i]
            spans.append(span)
            codes.append("Q")
            continue
        for piece in _pieces(text, span, known) if elides else (span,):
            while at < len(media) and media[at][0].end <= piece.start:
                at += 1
            inside = at < len(media) and media[at][0].start < piece.end and media[at][0].end > piece.start
            if inside and _counts(media[at][1].kind):
                if actors and codes[-1] == "K" and spans[-1].end > media[at][0].start:
                    spans[-1] = Span(spans[-1].start, piece.end)
                    continue
                actors[len(spans)] = media[at][1]
                spans.append(piece)
                codes.append("K")
                continue
            word = text[piece.start : piece.end]
            if (
                known.slavic
                and codes[-2:] == ["M", "N"]
                and word.lower().startswith(_YEARS_OLD)
                and spans[-1].end == piece.start
            ):
                spans[-2:], codes[-2:] = [Span(spans[-2].start, piece.end)], ["N"]  # "38-летняя"
                continue
            if word == "+" and codes and codes[-1] == "K" and spans[-1].end == piece.start:
                spans[-1] = Span(spans[-1].start, piece.end)  # "Canal+"
                continue
            if word == "." and codes and codes[-1] in "KNA" and (end := _domain(text, spans[-1], piece)) > 0:
                spans[-1] = Span(spans[-1].start, end)  # "sagte sie zeit.de"
                continue
            if codes and codes[-1] in "KNA" and piece.start < spans[-1].end:
                continue
            word = bare(word) if known.lang == "ar" else swiss(word, known) if known.lang == "de" else word
            before = codes[-1] if codes else "."
            if before == "D" and len(spans) > 1 and text[spans[-2].start : spans[-1].end].lower() in _OF_THIS:
                before = "O"
            if before == "D" and known.lang == "de" and len(spans) == 1 and word.islower():
                # "Das sagte die Ministerin"; "Das sagt nicht irgendwer, sondern Lee" is read by its name
                object_ = text[slice(*spans[-1])] in ("Das", "Dies") and ", sondern " not in text[slice(*sentence.span)]
                before = "O" if object_ else "D"
            if before == "I" and text[slice(*spans[-1])].lower() == "zufolge":
                before = "R"  # it governs what stands before it
            opens = before in ".:-()" or (before == '"' and len(codes) == 1) or (before == "Q" and len(codes) == 1)
            spans.append(piece)
            joins = (
                word == "&"
                and before == "A"
                and known.lang in _WESTERN
                and text[piece.end + 1 : piece.end + 2].isupper()
            )
            code = "A" if joins else _class(word, opens, before, known)
            if word.lower() in second and len(spans) > 1 and _means_according(text, spans, known):
                codes[-1], code = "I", "L"
            if code == "." and before == "T" and known.lang == "de" and piece.end < sentence.span.end:
                code = "T" if len(text[slice(*spans[-2])]) <= _SHORT else code  # "Mag. Ann Lee"
            if code == "." and before == "T" and known.lang == "pl" and piece.end < sentence.span.end:
                code = "T" if known.has("ranks", text[slice(*spans[-2])].lower()) else code  # "por. Anna Lis"
            if code == "-" and before not in 'Q",.:;()-' and len(spans) > 1 and spans[-2].end == piece.start:
                marked = text[piece.end : piece.end + 1] in MARKS
                code = "R" if marked else "N"  # within a word: "die 41-jährige Lehrerin"; "im ZDF-„Magazin“"
            codes.append(code)
    words = tuple(text[s:e] for s, e in spans)
    tags = _without_dateline(words, "".join(codes))
    lower = tuple(w.lower().replace("’", "'").replace("ʼ", "'") for w in words)
    if known.lang == "ar":
        lower = tuple(map(bare, lower))
    elif known.lang == "de":
        lower = tuple(swiss(w, known) for w in lower)
    elif known.lang == "tr":
        lower = tuple(turkish(w).replace("’", "'") for w in words)
    if _INQUIT.search(tags):
        tags = _with_inquit(tags, lower, known)
    if known.lang == "it":
        tags = clitics.with_so(tags, lower) if "così" in lower else tags
        tags = clitics.with_article(tags, lower) if "lo" in lower or "gli" in lower else tags
        tags = clitics.with_idioms(tags, lower)
    if known.lang in ("es", "pt"):
        tags = clitics.with_infinitives(tags, lower, known)
    if known.lang in ("es", "fr") and not _MAINTAINS.isdisjoint(lower):
        pairs = enumerate(zip(lower, (*lower[1:], ""), strict=True))
        tags = "".join("V" if w in _MAINTAINS and that in ("que", "qu'") else tags[k] for k, (w, that) in pairs)
    if known.lang in ("de", "fr"):
        tags = _with_particles(tags, lower)
    if known.lang in clitics.LANGUAGES:
        tags = clitics.with_objects(tags, lower, known)
    if known.lang == "fr":
        tags = _with_us(tags, lower) if "nous" in lower or "vous" in lower else tags
        if "juge" in lower and (k := lower.index("juge")) and tags[k] in "NT" and tags[k - 1] in "NAKRP":
            adjective = lower[k + 1 : k + 2] != () and lower[k + 1].endswith(
                ("é", "ée", "és", "ées", "able", "ible", "ile", "eux", "euse")
            )
            tags = f"{tags[:k]}V{tags[k + 1 :]}" if adjective or tags[k + 1 : k + 2] in ("S", "D", "Q") else tags
    if known.lang == "pl" and not ALLEGEDLY.isdisjoint(lower):
        tags = _with_hearsay(tags, lower)
    if known.lang == "pl" and not AGED.isdisjoint(lower):
        tags = _with_ages(tags, lower)
    if known.lang in _BEING and "XV" in tags:
        tags = _without_passives(tags, lower, known)
    if known.lang in _HINTS and not _HINTS[known.lang].isdisjoint(lower):
        tags = _with_hint(tags, lower)
    if known.slavic:
        if ":" in tags and (lead := _LEAD.search(tags)):
            tags = _with_gesture(tags, lead, lower, known)
        if not on_the_eve.WORDS.isdisjoint(lower):
            tags = on_the_eve.with_eves(tags, words, known)
        if "ID" in tags:
            tags = _THIS.sub(lambda m: "IO" if lower[m.start() + 1] in _ABOUT else m[0], tags)
        if not _DENIED.isdisjoint(lower):
            tags = _with_denials(tags, lower)
        tags = _ADVERB.sub(lambda m: "RV" if lower[m.start()].endswith(ADVERBS) else m[0], tags)
    if known.lang in asides.LANGUAGES:
        tags = asides.set_in(tags, lower, known.lang)
        tags = portfolios.as_nouns(tags, words, lower, known)
    if known.lang in how_long.LANGUAGES and "V" in tags:
        tags = how_long.with_times(tags, lower, known.lang)
    if known.lang == "ar" and '"' in tags and len(places := arabic_marks.kept(words, tags)) < len(words):
        spans, words, lower = [spans[i] for i in places], _at(words, places), _at(lower, places)
        tags = "".join(tags[i] for i in places)
        actors = {k: actors[i] for k, i in enumerate(places) if i in actors}
        quotes = {k: quotes[i] for k, i in enumerate(places) if i in quotes}
    return Tagged(index, sentence.paragraph, sentence.span, tuple(spans), words, lower, tags, actors, quotes)


def _at(words: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    return tuple(words[i] for i in places)


ALLEGEDLY = frozenset("miał miała mieli miały".split())  # to have said, in Polish
_TO_SAY = tuple("powiedzieć stwierdzić dodać oświadczyć wyznać napisać krzyknąć rzucić odpowiedzieć mówić".split())


def swiss(word: str, known: Grammar) -> str:
    """A German verb of saying as it is spelled outside Switzerland: "heisst", "äusserte"; any other word as it is."""
    if "ss" not in word or word in known.cues:
        return word
    other = word.replace("ss", "ß")
    return other if other in known.cues else word


def _with_hearsay(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the verb of what somebody is told to have said: "„…” – miał powiedzieć Jan Lis"."""
    out = list(tags)
    for k, word in enumerate(lower[:-1]):
        if word in ALLEGEDLY and lower[k + 1] in _TO_SAY:
            out[k], out[k + 1] = "X", "V"
    return "".join(out)


# A word behind a quotation and its comma or dash that may be the verb of its attribution, and what stands before it.
_INQUIT = compiled(r'Q"?[,.-]{1,3}(?P<before>[XORP]*)N(?=(?P<after>[DATPKNIOR,.]|$))')
FINITE = {
    "uk": ("в", "ла", "ли", "ло", "є", "ють", "ить", "їть", "ять", "вся", "лася", "лась", "лися", "ється", "иться"),
    "ru": ("л", "ла", "ли", "ло", "ет", "ёт", "ит", "ют", "ят", "лся", "лась", "лись", "ется", "ится"),
    "pl": ("ał", "ił", "ył", "ała", "iła", "yła", "ali", "ili", "yli", "nął", "nęła", "uje", "ują"),
    "de": ("te", "ten", "tete", "lt", "rt", "ßt", "zt", "ft", "gt", "kt", "mt", "bt", "pt", "nt", "et", "ht"),
    "es": ("ó", "aron", "ieron"),
    "pt": ("ou", "aram"),
    "it": ("ò",),
}
_PRESENT = {  # endings of a verb right before its subject
    "fr": ("e", "ait", "it", "d"),
    "es": ("a", "e"),
    "it": ("a", "e"),
    "pt": ("a", "e", "eu", "iu"),
}
_PARTICIPLES = {
    "fr": ("é", "ée", "i", "ie", "u", "ue", "is"),
    "es": ("ado", "ido"),
    "it": ("ato", "ata", "ito", "ita", "uto", "ifeso", "ifesa", "rresa", "messa"),
}
# What leads up to a quotation with a colon and has no verb of saying: "Осуждённый пожал плечами: «…»".
_LEAD = compiled(r"(?:^|[.;Q\"])(?P<lead>[^V.;:Q]*N[^V.;:Q]*):\.*(?:Q|$)")
_HIM = frozenset("lo la li gli le les los las".split())
PAST = {
    "uk": ("ав", "ив", "їв", "ув", "яв", "вся", "ла", "лася", "лась", "ли", "лися", "лись", "ає", "ує", "ює", "ає"),
    "ru": ("ал", "ил", "ел", "ёл", "ул", "ял", "лся", "ла", "лась", "ли", "лись", "ает", "ует", "ает"),
}
NO_PAST = tuple(  # nouns that end as verbs in the past do
    "канал портал журнал материал адмирал персонал вокзал скандал финал капитал сигнал потенциал сериал ритуал арсенал"
    " криминал филиал терминал квартал карнавал матеріал потенціал серіал кримінал філіал термінал".split()
)
DIRECTLY = ("DATPKN", "DATPK")  # what follows the verb of an attribution, in German no common noun
_GERUNDS = (
    "ючись",
    "ячись",
    "аючи",
    "юючи",
    "авши",
    "ивши",
    "увши",
    "ївши",
    "івши",
    "явши",
    "вшись",
    "аясь",
    "яясь",
    "уясь",
)
_STRONG = tuple(
    "вести нести везти расти рости плести мести спасти брести цвести бігти могти терти мерти пекти текти лягти".split()
)
_INFINITIVES = {
    "ru": ("ть", "ться", "тись", "йти", *_STRONG),
    "uk": ("ть", "ться", "ати", "ити", "іти", "ути", "яти", "їти", "йти", "тися", "тись", *_STRONG),
}
_NOUN_ENDS = ("ость", "ласть", "часть", "смерть", "нефть", "печать")  # no infinitives
_NO_VERBS = frozenset("erst fast sonst selbst meist zunächst zuerst damit somit längst samt gleichwohl".split())
_HEARS = ("слыша", "слыши", "услыша", "чув", "чул", "чує", "почув", "почул", "розчув", "розчул")  # and says nothing
_INVERTIBLE = frozenset("il elle ils elles on".split())


_WE = {"nous": ("ons", "sommes", "âmes", "îmes", "ûmes"), "vous": ("ez", "êtes")}  # the ends of their verbs


def _with_us(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with whom something is told before its verb: "« … », nous confie Ann Lee"."""
    out = list(tags)
    for k, word in enumerate(lower[:-1]):
        if tags[k] == "P" and word in _WE and tags[k + 1] in "VXN" and not lower[k + 1].endswith(_WE[word]):
            out[k] = "O"
    return "".join(out)


# Verbs that report only before "that".
_MAINTAINS = frozenset(
    """mantiene mantienen mantuvo mantuvieron mantenía juzga juzgan interpreta interpretan soutiennent soutenait
    soutenaient descarta descartan descartó descartaba descartado maintiennent maintenait avancent suppose supposent
    comprend comprennent""".split()
)

# Verbs that report only beside another word.
_BESIDE = {
    **dict.fromkeys(("mis", "mise", "met", "mettait", "mettent"), "garde"), "tire": "sonnette", "tiré": "sonnette",
    **dict.fromkeys(("brachte", "bringt"), "punkt"),
    **dict.fromkeys(("persiste", "persistait", "persisté"), "signe signé"),
    **dict.fromkeys(("enfonce", "enfonçait"), "clou"),
    **dict.fromkeys(("hausse", "haussait", "haussé"), "ton"), **dict.fromkeys(("botte", "bottait"), "touche"),
    **dict.fromkeys(("winkt", "winkte"), "ab"), "schlägt": "vor",
    "wandte": "ein", "wendet": "ein", "setzte": "hinzu", "nahm": "stellung",
    "machte": "verantwortlich deutlich klar", "macht": "verantwortlich deutlich klar",
    "machten": "verantwortlich deutlich",
    "fuhr": "fort", "fährt": "fort",
    "stimmte": "zu", "stimmt": "zu", "pflichtete": "bei", "pflichtet": "bei", "trat": "entgegen", "zog": "bilanz",
}  # fmt: skip


_HINTS = {lang: frozenset(("понять", "зрозуміти", "zrozumienia")) for lang in ("ru", "uk", "pl")}
_GAVE = frozenset("дал дала дали дало дав dał dała dali".split())


def _with_hint(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the verb of "дал понять, что", "dał do zrozumienia, że"; not of "не дал понять, что"."""
    for k in range(len(lower) - 2):
        near = lower[k + 1] in ("понять", "зрозуміти") or lower[k + 1 : k + 3] == ("do", "zrozumienia")
        if near and lower[k] in _GAVE and lower[k - 1 : k] not in (("не",), ("nie",)):
            end = k + 2 + (lower[k + 1] == "do")
            if tags[end : end + 2] == ",S":
                tags = f"{tags[:k]}V{'X' * (end - k - 1)}{tags[end:]}"
    return tags


_FINDS = frozenset(("findet", "fand"))  # in somebody's view, but for what takes place


# Verbs with which somebody says something only where they are denied: "не исключает, что …".
_DENIED = frozenset(
    """исключает исключают исключил исключила исключили исключило скрывает скрывают скрывал скрывала скрывали
    сомневается сомневаются сомневался сомневалась виключає виключають виключив виключила виключили виключило приховує
    приховують приховував приховувала приховували сумнівається сумніваються сумнівався сумнівалася""".split()
)
_WHAT_IS = compiled(r"[NXRV]R?,S")


def _with_denials(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the Slavic verbs that say something by being denied, before their "that"."""
    for k in range(1, len(tags)):
        if lower[k] in _DENIED and lower[k - 1] in ("не", "ні") and _WHAT_IS.match(tags, k):
            tags = f"{tags[:k]}V{tags[k + 1 :]}"
    return tags


def _with_particles(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with the verbs whose other half stands in the sentence: "machte „den Regen“ verantwortlich"."""
    finds = None
    if not _FINDS.isdisjoint(lower):
        finds = next((k for k, word in enumerate(lower) if word in _FINDS and tags[k] == "N"), None)
    if finds is not None and "statt" not in lower and tags[finds + 1 : finds + 2] in ("A", "P"):
        return f"{tags[:finds]}V{tags[finds + 1 :]}"  # "findet Petzold bitter"
    at = next((k for k, word in enumerate(lower) if word in _BESIDE and tags[k] in "NX"), None)
    beside = at is not None and not set(_BESIDE[lower[at]].split()).isdisjoint(lower[at:])
    return f"{tags[:at]}V{tags[at + 1 :]}" if at is not None and beside else tags


def _with_gesture(tags: str, lead: re.Match[str], lower: Sequence[str], known: Grammar) -> str:
    """``tags`` with the verb of a lead that has none of saying, by its shape: the first in no relative clause."""
    start, end = lead.span("lead")
    ends = PAST[known.lang]
    clause = start
    for k in range(start, end):
        clause = k + 1 if tags[k] == "," else clause
        if "S" in tags[clause : clause + 2] or clause > k:
            continue
        word = lower[k]
        shaped = tags[k] == "N" and len(word) > 3 and word.endswith(ends) and tags[k - 1 : k] not in ("I", "D")
        shaped = shaped and not word.endswith(NO_PAST) and not many(word, known, NOMINATIVE)  # "Жители"
        if shaped and word not in known.titles and fold(word) not in roles().other.get(known.lang, ()):
            return f"{tags[:k]}V{tags[k + 1 :]}"
    return tags


# Forms of "to be" behind which a participle tells what is done to something: "no estaba explicado".
_BEING = {
    "es": frozenset("está están estaba estaban estuvo estar".split()),
    "pt": frozenset("está estão estava estavam esteve estar".split()),
    "fr": frozenset("est sont était étaient sera seront fut furent serait seraient été être".split()),
}
_PASSIVE = {"fr": ("é", "ée", "és", "ées")}  # the others end as below


_TURNED = frozenset("s' se m' il".split())
_DONE = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")


def _without_passives(tags: str, lower: Sequence[str], known: Grammar) -> str:
    """``tags`` without cues that are participles behind a form of "to be"."""
    out = list(tags)
    for k in range(1, len(out)):
        state = out[k] == "V" and out[k - 1] == "X" and lower[k - 1] in _BEING[known.lang]
        if state and known.lang == "fr" and not _TURNED.isdisjoint(lower[max(0, k - 2) : k]):
            continue  # "s'est exclamé", "est-il précisé"
        if state and lower[k].endswith(_PASSIVE.get(known.lang, _DONE)):
            out[k] = "N"
    return "".join(out)


def _with_inquit(tags: str, lower: Sequence[str], known: Grammar) -> str:
    """``tags`` with the verb right behind a quotation, by its shape where no lexicon has it: "«…», grogne-t-il"."""
    out = list(tags)
    for m in _INQUIT.finditer(tags):
        k = m.end() - 1
        word, before = lower[k], m["before"]
        if (
            len(word) < 4
            or word in _NO_VERBS
            or (known.slavic and word.startswith(_HEARS))
            or word in known.titles
            or fold(word) in roles().other.get(known.lang, ())
        ):
            continue
        if known.lang == "fr":
            verb = m["after"] == "P" and lower[k + 1] in _INVERTIBLE
            verb = verb or (before.endswith("O") and lower[k - 1] in ("s'", "se") and word.endswith(("e", "ent", "it")))
        else:
            verb = word.endswith(FINITE.get(known.lang) or "\0") and m["after"] in DIRECTLY[known.lang == "de"]
            verb = verb or (known.slavic and m["after"] == "R" and word.endswith(FINITE[known.lang]))
            verb = verb or (m["after"] == "O" and lower[k + 1] == "sich" and word.endswith(("t", "te", "ten")))
            verb = verb or (before.endswith("O") and lower[k - 1] in ("se", "si"))
            verb = verb or (before == "O" and lower[k - 1] in _HIM and m["after"] in "AP")  # "lo corregge lei"
            verb = verb or (known.lang == "pl" and lower[k + 1 : k + 2] == ("się",) and word.endswith(FINITE["pl"]))
            verb = verb or (known.elided and word.endswith(("ó", "aron", "ieron")) and m["after"] in ("I", ",", "."))
        verb = verb or (
            m["after"] == "A" and not before and known.lang in ("es", "it", "pt", "fr")
        )  # "«…», calcula Ann Lee"
        if known.lang in _PRESENT and not before and m["after"] in "DT" and word.endswith(_PRESENT[known.lang]):
            noun = k + 1 + (m["after"] == "D")  # "«…», commence le capitaine", "attaque Me Ann Lee"
            whole = lower[k + 1 : k + 2] not in (("un",), ("une",), ("una",), ("uno",), ("um",), ("uma",))
            verb = verb or (whole and (m["after"] == "T" or _is_people(lower[noun : noun + 1], known)))
        verb = verb or (known.lang == "pt" and clitics.bears_object(word))
        verb = verb or ("X" in before and word.endswith(_PARTICIPLES.get(known.lang) or "\0"))
        if verb:
            out[k] = "V"
    return "".join(out)


def _is_people(words: Sequence[str], known: Grammar) -> bool:
    return any(w in known.titles or fold(w) in roles().other.get(known.lang, ()) for w in words)


AGED = frozenset(("latek", "latka"))


def _with_ages(tags: str, lower: Sequence[str]) -> str:
    """``tags`` with who is called by age as a pronoun: "„…” – mówi 41-latek"."""
    for k in range(2, len(tags)):
        if lower[k] in AGED and tags[k - 2] == "M" and lower[k - 1] == "-":
            tags = f"{tags[: k - 2]}RRP{tags[k + 1 :]}"
    return tags


@lru_cache(maxsize=16)
def _second(known: Grammar) -> frozenset[str]:
    """The last words of the phrases that mean "according to"."""
    longer = known.words.get("long_phrases", frozenset())
    return frozenset(phrase.rpartition("_")[2] for phrase in known.phrases | longer)


_WORDS = frozenset("palabras palavras parole".split())
_THE = frozenset("las estas esas unas as estas essas umas le queste quelle".split())
_IN = frozenset("en según em segundo in secondo".split())
INSTRUMENTAL = ("ими", "іми", "ыми", "ым", "им", "ою", "ой")  # endings of what kind of word somebody has given


def _means_according(text: str, spans: Sequence[Span], known: Grammar) -> bool:
    """Whether the last two or three words are such a phrase: "nach Angaben", "de l'avis"."""
    last = [text[slice(*span)].lower().replace("’", "'") for span in spans[-3:]]
    if last[-2] in _WORDS and len(last) > 2 and last[0] in _THE and len(spans) > 3:
        # "interpreta las palabras de Lee como …" is in nobody's words, "en las palabras de Lee" is
        return text[slice(*spans[-4])].lower() in _IN and "_".join(last[-2:]) in known.phrases
    if known.slavic and len(last) == 3 and last[1].endswith(INSTRUMENTAL):
        return f"{last[0]}_{last[2]}" in known.phrases  # "за попередніми даними"
    return "_".join(last[-2:]) in known.phrases or (
        "long_phrases" in known.words and "_".join(last) in known.words["long_phrases"]
    )


def _counts(kind: ActorKind) -> bool:
    return kind in MEDIA or kind is ActorKind.PLATFORM


def _pieces(text: str, span: Span, known: Grammar) -> list[Span]:
    word = text[span.start : span.end]
    cuts = [span.start]
    if (m := _ELIDED.match(word)) and m.end() < len(word):
        cuts.append(span.start + m.end())
    if known.lang == "fr" and (m := _INVERTED.search(word)):
        return [*map(Span, cuts, [*cuts[1:], span.start + m.start()]), Span(span.start + m.end(), span.end)]
    return [*map(Span, cuts, [*cuts[1:], span.end])]


_DOMAIN = compiled(r"(?:de|com|fr|at|ch|es|it|pt|pl|ru|ua|eu|info|net|org|tv)(?!\w)")


def _domain(text: str, word: Span, point: Span) -> int:
    """Where a domain ends whose point stands right behind a word; 0 where it is a full stop."""
    m = _DOMAIN.match(text, point.end) if word.end == point.start else None
    return m.end() if m is not None else 0


_SHORT = 4  # letters of a title that a point may end within a sentence
POLITE = frozenset("ihnen sie ihr ihre ihren ihrem ihrer".split())  # German, with a capital within a sentence


def is_capital(word: str) -> bool:
    """Whether a word is printed as a name: "Лис", "аш-Шараа"."""
    if word[0].isupper():
        return True
    if word[0] == "д" and len(word) > 3 and word[1] in "'’ʼ":
        return word[2].isupper()  # "Жан д'Орсе"
    return "-" in word and JOINED.match(word) is not None


@lru_cache(maxsize=1 << 17)
def _class(word: str, opens: bool, before: str, known: Grammar) -> str:
    if (mark := PUNCTUATION.get(word)) is not None:
        return mark
    if word[0].isdigit():
        return "M"
    lower = word.lower().replace("’", "'").replace("ʼ", "'")
    lower = turkish(word).replace("’", "'") if known.lang == "tr" else lower
    capital = is_capital(word)
    if not capital or opens:
        if lower in known.he or lower in known.she:
            return "P"
        if lower == "so" and before == ",":
            return "V"
        code = known.closed.get(lower) or known.closed.get(lower.replace("'", "’"))
        if code is None and known.lang == "ar" and lower[0] in "وف" and len(lower) > 2:
            code = known.closed.get(lower[1:])  # "فإن", "وفي"
            code = code if code is not None and code in "SIXR" else None
        if code == "S" and before == "I" and lower == "тому":
            return "D"  # "у тому ж дописі"
        if code is not None and not (code in "RI" and lower in known.cues and before in "Q,-"):
            return code
        if lower in known.cues and before not in "DI":
            return "V"
        if known.lang == "pt" and before not in "DI" and clitics.without_object(lower) in known.cues:
            return "V"  # "disse-me", "perguntou-nos"
        if lower in known.gerunds:
            return "N" if before == "V" and known.lang == "ar" and known.has("roles", lower) else "G"
    elif known.lang == "de" and lower in POLITE:
        return "O" if lower in ("ihnen", "sie") else "D"  # "hat Ihnen zugesagt"
    if (
        lower in known.titles
        or (lower[-1] == "." and lower[:-1] in known.titles)
        or (known.role_endings and capital and known.lang == "de" and is_role(word, known))
    ):
        return "T"
    if capital and opens and known.has("openers", lower):
        return "R"  # "Czy Skawina upadnie?"
    if capital and opens and known.lang == "de" and lower in _THEREIN:
        return "R"  # "Darin fordert sie"
    if capital:
        return (
            "N" if opens and (lower in UNNAMED or _is_called(lower, known) or many(lower, known, NOMINATIVE)) else "A"
        )
    if known.lang == "fr" and lower.endswith("ment") and before in "XVPR" and not capital:
        return "R"  # "a simplement écrit"
    if known.slavic and len(lower) > 6 and lower.endswith(_GERUNDS) and not capital:
        return "R"  # "посилаючись на"
    if known.lang in ("es", "it", "pt") and lower.endswith("mente") and len(lower) > 7 and not capital:
        return "R"
    if known.slavic and not capital and len(lower) > 4 and lower.endswith(_INFINITIVES[known.lang]):
        if lower.endswith(_NOUN_ENDS) or fold(lower[:-1]) in roles().other.get(known.lang, ()):
            return "N"
        return "X" if before not in "DIT" else "N"  # an infinitive
    return "N" if word[0].isalpha() else "."


_THEREIN = frozenset("darin hierin daraus davon dafür dagegen demnach".split())


def _is_called(lower: str, known: Grammar) -> bool:
    """Whether a Slavic word at the head of a sentence is what somebody is called, not a name: "Мать погибшего"."""
    return known.slavic and fold(lower) in roles().other.get(known.lang, ()) and not is_given(lower)


_CREDITED = compiled(r"\([KNA]\)-[ATN]+,?M[AN]-")
NOMINATIVE = ("и", "ы", "і")  # endings of several who do something
_CAPITALS = compiled(r"[^\W\d_a-zà-ÿа-яіїєґё]{3,}(?:[-'’][^\W\d_a-zà-ÿа-яіїєґё]+)*$")


def _without_dateline(words: Sequence[str], tags: str) -> str:
    """A place in capitals at the head of a sentence is nobody; nor is any up to the dash of a dateline."""
    if len(words) > 1 and all(w.isupper() or not w[0].isalpha() for w in words) and set(tags) <= set("ATDINR,-"):
        return "R" * len(tags)  # a rubric: "CATASTROPHE AU PÉROU"
    if (head := _CREDITED.match(tags)) is not None and _CAPITALS.match(words[4]):
        return "R" * head.end() + tags[head.end() :]  # "(ANSA) - ROMA, 3 MAG - "
    dash = tags.find("-", 0, 9)
    on_what = dash == 1 and ":" in tags and words[2:3] in (("про",), ("о",), ("об",))
    if on_what and not _CAPITALS.match(words[0]):
        return tags  # "Лис – про міст: …"
    if dash > 0 and not set(tags[:dash]) - set("AZM,.()RNITD-") and words[0][:1].isupper() and "Q" not in tags[:dash]:
        capitals = [w for w in words[:dash] if w[0].isupper()]
        if len(capitals) >= dash - 3 and (_CAPITALS.match(words[0]) or dash == 1 or words[1] == "/"):
            return "R" * dash + tags[dash:]
    n = 0
    while n < len(tags) and tags[n] in "ATK" and _CAPITALS.match(words[n]) and not words[n].islower():
        n += 1
    if n and (n == len(tags) or tags[n] in ".,"):
        return "R" * n + tags[n:]
    return tags
