"""What Slavic sentences tell without marks and without "that": "Як сказав X, …", "…, зауважила Y, …", "Про це …"."""

from __future__ import annotations

from provenance.attribute.foreign.floor import reported
from provenance.attribute.foreign.papers import is_paper
from provenance.attribute.foreign.referred import REFERENCE, referred
from provenance.attribute.foreign.sources import Said, after_according
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import PAST, Tagged
from provenance.model import ActorKind

ABOUT_THIS = (("про", "це"), ("об", "этом"))
SO_SAYS = tuple(  # what points back with a noun
    tuple(words.split())
    for words in (
        "к такому выводу", "к этому выводу", "с таким заявлением", "такое мнение", "такую оценку", "такое заявление",
        "такие данные", "до такого висновку", "до цього висновку", "такого висновку", "з такою заявою",
        "таку думку", "таку оцінку", "таку заяву", "такі дані",
    )
)  # fmt: skip
THIS_SAYS = {  # what points back at the head of a sentence, before its verb
    "de": (("das",), ("dies",)),
    "es": (("así", "lo"), ("lo",)),
    "fr": (("c'est", "ce", "qu'"), ("c'", "est", "ce", "qu'"), ("c’", "est", "ce", "qu’"), ("c'", "est", "ce", "que")),
    "it": (("lo",),),
}
LONGEST = 16  # words of a sentence that only tells who said the one before
APPOSED = 8  # words of an apposition
FEWEST = 3  # words of a content
PRESS = ("пресс-служб", "прес-служб", "пресслужб")  # who passes on what a body or its head has said
FINITE = ("ють", "ять", "уть", "ают", "яют", "уют", "ется", "ются", "ться")  # endings that only Slavic verbs have


def before_relay(reading: Reading, t: Tagged, first: int, last: int) -> int:
    """Where a Slavic content ends before who passes it on: "…, що міст закрито, додає видання з посиланням на SITA"."""
    comma = t.tags.rfind(",", first, last)
    while comma - first >= FEWEST - 1:
        behind = t.tags[comma + 1 : last]
        if "V" not in behind.lstrip("XRO")[:1]:
            comma = t.tags.rfind(",", first, comma)
            continue
        relays = any(reading.known.has("medium_nouns", w) or w.startswith(PRESS) for w in t.lower[comma:last])
        medium = "K" in behind or '"' in behind or relays
        return comma if medium and not set(behind) & set(":;S") else last
    return last


PERFECT = {
    "fr": ("avoir", "être"),
    "es": ("haber", "haberlo", "haberla"),
    "pt": ("ter", "haver", "tê-lo", "tê-la"),
    "it": ("aver", "avere", "averlo", "averla", "essere", "esser"),
}
INFINITIVES = {
    "fr": ("er", "ir", "re"),
    "es": ("ar", "er", "ir", "arse", "erse", "irse"),
    "it": ("are", "ere", "ire", "arsi", "ersi", "irsi", "arlo", "erlo", "irlo"),
}
# What ends like one and is none.
NO_INFINITIVES = frozenset(
    """fier cher léger premier dernier entier étranger contre votre notre autre quatre sous-entendre libre propre outre
    maître membre lettre hier avenir loisir désir plaisir soir rire ayer mujer poder lugar militar familiar popular
    nuclear similar titular regular particular singular hogar mar azar primer tercer""".split()
)
CLAIMS = {  # stems of cues that an infinitive follows
    "fr": tuple(
        "affirm assur indiqu déclar prétend dit reconn admis admet estim assur certifi jur révél annonc".split()
    ),
    "it": tuple("afferm sostien sosten assicur dichiar giur ammett ammess promett promess garanti".split()),
    "es": tuple("asegur afirm dice dijo dicho reconoc admit declar alega alegó sostien sostuv".split()),
}
PLACED = 7  # words of "dans un communiqué publié mardi" between a cue and an infinitive


def infinitive(reading: Reading, t: Tagged, verb: int) -> int | None:
    """Where the infinitive begins that a cue has for its content: "affirme, dans une note, respecter le calendrier"."""
    lang, k = reading.known.lang, verb + 1
    past = k + (lang == "it" and t.lower[k : k + 1] == ("di",))
    while t.lower[past : past + 1] and (t.lower[past] in NOT or t.tags[past] == "O"):
        past += 1
    if t.lower[past : past + 1] and t.lower[past] in PERFECT.get(lang, ()):
        return k  # "ha detto di non averlo firmato", "disse não ter visto ninguém"
    if lang == "it" and t.lower[k : k + 1] == ("di",) and t.lower[verb].startswith(CLAIMS["it"]):
        return k if t.lower[past : past + 1] and t.lower[past].endswith(INFINITIVES["it"]) else None
    if lang not in INFINITIVES or lang == "it" or not t.lower[verb].startswith(CLAIMS[lang]):
        return None
    while k < len(t.tags) and t.tags[k] == "R" and t.lower[k] not in NOT:
        k += 1
    if t.tags[k : k + 1] == "I":  # "dans un communiqué"
        k += 1
        end = k + PLACED
        while k < min(end, len(t.tags)) and t.tags[k] in "DNAKRM" and not _is_infinitive(t, k, lang):
            k += 1
    first = k
    while k < len(t.tags) and (t.lower[k] in NOT or t.tags[k] == "O" or (t.tags[k] == "D" and t.lower[k] == "l'")):
        k += 1
    governed = first > verb + 1 and t.tags[first - 1] in "DI"
    perfect = t.lower[k : k + 1] != () and t.lower[k] in PERFECT[lang]
    return first if not governed and (perfect or _is_infinitive(t, k, lang)) else None


NOT = frozenset("ne n' pas no nunca jamais non mai não".split())


def _is_infinitive(t: Tagged, k: int, lang: str) -> bool:
    word = t.lower[k] if k < len(t.lower) else ""
    shaped = len(word) > 3 and word.endswith(INFINITIVES[lang]) and word not in NO_INFINITIVES
    return shaped and t.tags[k] in "NXV" and t.tags[k + 1 : k + 2] in tuple("DINRAOPMS")


def points_back(reading: Reading, t: Tagged) -> int:
    """How many words at the head of a sentence say that it is about the one before; 0 where none do."""
    lang = reading.known.lang
    if reading.known.slavic:
        if t.lower[:2] in ABOUT_THIS:
            return 2
        return next((len(words) for words in SO_SAYS if t.lower[: len(words)] == words), 0)
    size = next((len(words) for words in THIS_SAYS.get(lang, ()) if t.lower[: len(words)] == words), 0)
    verb = size + (t.tags[size : size + 1] == "X")
    return size if size and t.lower[verb : verb + 1] and t.lower[verb] in reading.known.cues else 0


def about_this(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who said what the sentence before tells: "… . Про це міністерка Анна Лис сказала в інтерв'ю …".

    ``start`` is where the words end that point back.
    """
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or "Q" in s.tags + t.tags or "L" in s.tags or ("V" in s.tags and not reading.known.slavic):
        return None
    if s.paragraph != t.paragraph and not (reading.known.slavic and _is_lede(reading, s)):
        return None
    own = (
        not reading.known.slavic and t.lower[start] in reading.known.cues
    )  # "Das teilte …": behind what may be an article
    verb = start if own else next((v for v in range(start, len(t.tags)) if t.tags[v] == "V"), None)
    noun = start > 2 or t.lower[start - 1 : start] == ("висновку",)
    if noun and t.tags[start : start + 1] == "N" and t.lower[start].endswith((*PAST[reading.known.lang], "ло")):
        verb = start  # "К такому выводу пришло управление": by its shape
    if verb is None or set(t.tags[start:verb]) & set(":;."):
        return None
    if not reading.known.slavic and (len(t.tags) > LONGEST or set(t.tags[verb:-1]) & set("S:;Q")):
        return None  # "Das sagte er, weil …"
    gap = t.tags[start:verb].strip("XRO")
    venue = (
        reading.known.slavic
        and gap[:1] == "I"
        and not any(start < n.first < verb and not n.governed and len(n.words) > 1 for n in reading.names[t.index])
    )  # "Про це на засіданні ради заявив …"
    subject = reading.subject(t, verb, start, len(t.tags), gap == "" or venue)
    if reading.known.slavic and subject is not None and subject.medium and t.tags[start : start + 1] == ",":
        close = t.tags.find(",", start + 1)  # "Про це, як пише X, заявив слідчий Іван Лис"
        later = t.tags.find("V", close) if close > 0 else -1
        if later > 0 and not t.tags[close + 1 : later].strip("XRO"):
            verb, subject = later, reading.subject(t, later, close, len(t.tags), True)
    if reading.known.slavic and subject is not None and subject.medium and "V" not in s.tags:
        source = _on_whose_word(reading, t)
        return Said("next_sentence", t, source, verb) if source is not None and len(s.tags) >= 2 * FEWEST else None
    if subject is None or subject.medium or subject.name is None or len(s.tags) < 2 * FEWEST:
        return None
    if "V" in s.tags and (told := reported(reading, s)) is not None and told.subject.name == subject.name:
        return None  # "Міністр закликав голосувати. Про це він написав …": the sentence before has said so
    someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
    return Said("next_sentence", t, subject, verb) if someone or subject.kind is ActorKind.BODY else None


def _on_whose_word(reading: Reading, t: Tagged) -> Subject | None:
    """On whose word a medium has it: "Про це повідомляє X із посиланням на поліцію"; another medium is named itself."""
    at = next((k for k, word in enumerate(t.lower) if word in REFERENCE[reading.known.lang]), None)
    if at is None:
        return None
    if (source := referred(reading, t)) is not None:
        return source.subject if source.subject.name and not source.subject.medium else None
    k = len(t.tags) - len(t.tags[at + 1 :].lstrip("INR"))
    if t.tags[k : k + 1] != "K" or set(t.tags[at + 1 : k]) - set("IN"):
        return None
    while (other := _which_cites(t, k)) is not None:
        k = other
    return Subject(k, k + 1, t.actors[k].name, t.actors[k].kind)


_CITES = frozenset("цитує цитирует цитують цитируют посилається ссылается посилаються ссылаются".split())


def _which_cites(t: Tagged, medium: int) -> int | None:
    """The medium that another one cites, by a relative clause: "Reuters, которое, в свою очередь, ссылается на NHK"."""
    which = medium + 1 + (t.tags[medium + 1 : medium + 2] == '"')
    if (
        t.tags[which : which + 1] != ","
        or not t.lower[which + 1 : which + 2]
        or not t.lower[which + 1].startswith(("як", "котор"))
    ):
        return None
    other = t.tags.find("K", which)
    return other if other > 0 and not _CITES.isdisjoint(t.lower[which:other]) else None


def _is_lede(reading: Reading, s: Tagged) -> bool:
    """Whether a sentence is the whole of its paragraph, but for a dateline, so that "Про це …" below is about it."""
    before = reading.sentences[s.index - 1] if s.index else None
    alone = before is None or before.paragraph != s.paragraph or not before.tags.strip("RM.")
    return alone and s.tags.endswith(".")


ABOUT_THAT = (("о", "том"), ("про", "те"))


def about_that(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What is told of with "that" at the head of a sentence: "О том, что мост закроют, вчера сообщил мэр Иван Лис"."""
    if t.lower[:2] not in ABOUT_THAT or "S" not in t.tags[2:4] or "Q" in t.tags:
        return None
    first = t.tags.index("S", 2) + 1
    comma, end = t.tags.rfind(",", first), len(t.tags)
    while comma - first >= FEWEST:
        verb = t.tags.find("V", comma, end)
        gap = t.tags[comma + 1 : verb] if verb > 0 else ":"
        if verb > 0 and not gap.strip("XROINKA"):
            subject = reading.subject(t, verb, comma + 1, end, True)
            if subject is None or (not subject.medium and (subject.name is None or subject.first < comma)):
                return None
            if not subject.medium:
                return (first, comma), Said("quote_verb_subject", t, subject, verb)
            end = comma  # who passes it on
        comma = t.tags.rfind(",", first, comma)
    return None


def inserted(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """The longer part of a sentence in which an attribution is set: "Тіла, зауважила дипломатка, передадуть рідним"."""
    first = t.tags.find(",", 1)
    if not reading.known.slavic or first < 1 or t.tags[first + 1 : first + 2] not in ("V", "R"):
        return None
    verb = first + 1 + (t.tags[first + 1 : first + 2] == "R")
    close = t.tags.find(",", verb)
    if t.tags[verb : verb + 1] != "V" or close < 0 or close - verb > APPOSED or set(t.tags) & set('Q":;'):
        return None
    if t.tags[0] in "SIP" or set(t.tags[:first]) & set("VLS") or len(t.tags) - close <= FEWEST:
        return None
    subject = reading.subject(t, verb, first + 1, close, True)
    if subject is None or subject.medium or subject.name is None or not first < subject.first < close:
        return None
    someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
    if not someone and subject.kind is not ActorKind.BODY:
        return None
    behind = len(t.tags) - close >= first
    return ((close + 1, len(t.tags)) if behind else (0, first)), Said("quote_verb_subject", t, subject, verb)


def nested_source(reading: Reading, t: Tagged, first: int) -> tuple[tuple[int, int], Said] | None:
    """The source that stands between commas at the head of a content, and what it has said."""
    at = t.tags.find("L", first, first + 4)
    if at < 0 or t.tags[first : first + 1] != ",":
        return None
    subject = after_according(reading, t, at, len(t.tags))
    close = t.tags.find(",", subject.last) if subject is not None else -1
    if (
        subject is None
        or subject.name is None
        or subject.medium
        or close < 0
        or subject.how == "the nearest person before it"
    ):
        return None
    return (close + 1, len(t.tags)), Said("according", t, subject, at)


def in_letter(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What a document says that somebody sent: "Посольство направило письмо, в котором отвергло обвинения"."""
    if not reading.known.slavic:
        return None
    for k in range(3, len(t.tags) - FEWEST):
        if t.tags[k] != "S" or t.tags[k - 2 : k] != ",I" or not t.lower[k].startswith(("котор", "як")):
            continue
        if not is_paper(t.lower[k - 3]) or t.tags[k + 1] not in "NVRX" or t.tags[: k - 3].count("V") > 1:
            return None
        verb, past = k + 1 + (t.tags[k + 1] in "RX"), (*PAST[reading.known.lang], "ло", "лося", "лось")
        if not t.lower[verb].endswith(past):
            return None
        sent = next((j for j in range(k - 4, 0, -1) if t.tags[j] in "NV" and t.lower[j].endswith(past)), None)
        subject = reading.subject(t, sent, 0, k - 3, False) if sent is not None else None
        if subject is None or subject.medium or subject.name is None or subject.last > (sent or 0):
            return None
        someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
        if not someone and subject.kind is not ActorKind.BODY:
            return None
        return (verb, len(t.tags)), Said("governing_verb", t, subject, sent)
    return None
