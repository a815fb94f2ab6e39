"""Indirect speech in languages other than English: what a cue's that-clause or "according to" has for its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import arabic_reported, polish_heard, turkish
from provenance.attribute.foreign.according import according, said_between
from provenance.attribute.foreign.as_told import as_passed_on, as_set_in, as_told
from provenance.attribute.foreign.attested import GENITIVES, is_body_noun, is_company
from provenance.attribute.foreign.clauses import (
    FEWEST,
    FINITE,
    about_that,
    about_this,
    before_relay,
    in_letter,
    inserted,
    points_back,
)
from provenance.attribute.foreign.floor import spoken
from provenance.attribute.foreign.german_as import REPORTS, as_reported
from provenance.attribute.foreign.going_on import before_marks, claims, goes_on, in_view_of, mood, so
from provenance.attribute.foreign.items import label_end
from provenance.attribute.foreign.joined import joined
from provenance.attribute.foreign.labels import headed_on, shouted, unmet
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.passed_on import through_press
from provenance.attribute.foreign.polish_floor import spoke_before, subject_before
from provenance.attribute.foreign.referred import referred
from provenance.attribute.foreign.said_that import MOOD, THAT, by_itself, in_passing, said_that
from provenance.attribute.foreign.settled import settled
from provenance.attribute.foreign.sources import CIRCLES, Said, heard_from
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import PAST, Tagged
from provenance.attribute.foreign.western_reports import western
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind, Span

TELLING = frozenset("teilte teilten sagte sagten erklärte erklärten berichtete berichteten".split())
HEADED = 4  # words of the hour and a medium before a colon
CLAUSES = 4  # commas of what is told before its attribution
WHO = (("qui",), ("que",), ("quien",), ("che",))
_BRACKETS = compiled(r"\([^)]*\)?")


def find(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of every indirect quotation without marks; none overlap."""
    if reading.known.lang == "ar":
        yield from arabic_reported.indirect(reading)
        return
    if reading.known.lang == "tr":
        yield from turkish.indirect(reading)
        return
    last_said: tuple[int, Said] | None = None
    for t in reading.sentences:
        back = points_back(reading, t) if last_said is None or last_said[0] < t.index - 1 else 0
        if back:
            told = about_this(reading, t, back)
            if told is not None:
                s = reading.sentences[t.index - 1]
                yield s.cover(0, len(s.tags) - (s.tags[-1] == ".")), t.index, spoken(told)
                last_said = t.index, told
                continue
        if "Q" in t.tags:
            found = said_that(reading, t)
            if found is not None and found[0][0] > max(t.quotes) and found[1].cue == _past_inquit(t) - 1:
                found = None
            end = _before_quotation(t, found[0][0], reading.known.lang) if found else None
            found = ((found[0][0], end), found[1]) if found and end else None
            if found is None and reading.known.lang in ROMANCE:
                found = said_that(reading, t, _past_inquit(t))  # "estima que es « … » y avanza que recurrirá"
            elif found is None and _BUT.match(t.tags, max(t.quotes) + 1):
                found = said_that(reading, t, max(t.quotes) + 1)  # "назвал «…», но признал, что трубу не меняли"
            found = found or so(reading, t) or before_marks(reading, t) or _before_which(reading, t)
            found = found or headed_on(reading, t) or _in_words_of(reading, t)
        else:
            found = about_that(reading, t) if reading.known.slavic else None
            found = (
                found
                or as_passed_on(reading, t)
                or _label(reading, t)
                or _signed(reading, t)
                or (polish_heard.follows(reading, t) if reading.known.lang == "pl" else None)
                or according(reading, t)
                or as_told(reading, t)
                or as_reported(reading, t)
                or inserted(reading, t)
                or said_between(reading, t)
                or western(reading, t)
            )
            found = found or as_set_in(reading, t) or in_letter(reading, t) or in_view_of(reading, t)
            inside = said_that(reading, t) if found and found[1].subject.medium and reading.known.slavic else None
            if inside is not None and inside[1].subject.name and not inside[1].subject.medium:
                found = inside  # "По данным Yonhap, в штабе утверждают, что …"
            if found is None or (found[1].subject.medium and not reading.known.slavic):
                found = said_that(reading, t) or _trailing(reading, t) or _behind_dash(reading, t) or found
            found = found or so(reading, t)
            if found is None:
                found = goes_on(reading, t, last_said[1] if last_said and last_said[0] == t.index - 1 else None)
                found = found or mood(reading, t) or claims(reading, t) or in_passing(reading, t)
        more = None
        if found is not None:
            (first, last), said = found
            said = joined(reading, settled(reading, said))
            last_said = t.index, said
            more = _said_too(reading, t, first, said) if "Q" not in t.tags and last == len(t.tags) else None
            last = more[0] if more is not None else last
            if more is None and "Q" not in t.tags and last == len(t.tags):
                last = _does_too(reading, t, first, said) or last
            if reading.known.slavic:
                last = before_relay(reading, t, first, last)
            if reading.known.lang in ROMANCE and (relayed := _MEDIUM_LAST.search(t.tags, first, last)) is not None:
                last = relayed.start()  # "dijo que la obra seguirá, según Efe"
            while last > first and t.tags[last - 1] in ".,;:-":
                last -= 1
            least = FEWEST - (reading.known.slavic and said.rule in ("governing_verb", "participle"))
            if last - first >= least:
                yield t.cover(first, last), t.index, through_press(reading, t, spoken(said))
        if found is not None and more is not None:
            end = len(t.tags.rstrip(".,;:-"))
            yield t.cover(more[1], end), t.index, spoken(replace(found[1], cue=more[2]))
        both = reading.known.lang in ROMANCE or reading.known.slavic
        second = _and_that(reading, t, found) if "Q" in t.tags and both else None
        if second is not None:
            (first, last), said = second
            yield t.cover(first, last), t.index, spoken(said)


_INQUIT = compiled("[,-]{1,2}[XRO]*V")


def _past_inquit(t: Tagged) -> int:
    """Where what follows a sentence's last quotation begins, behind the verb of saying that goes with it.

    "«…», dijo el alcalde a los vecinos que lo seguían": nobody says a relative clause.
    """
    start = max(t.quotes) + 1
    inquit = _INQUIT.match(t.tags, start)
    return inquit.end() if inquit is not None else start


def _in_words_of(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What a Slavic source says before words that a colon leads up to, or another half: "…, моста не будет: «…»"."""
    m = _LED_UP.search(t.tags, 0, min(t.quotes)) if reading.known.slavic else None
    if m is None or ":" in t.tags[: m.start()] or "V" in t.tags[: m.start()]:
        return None
    found = according(reading, t)
    if found is None or found[1].subject.medium or not found[0][0] < m.start() <= found[0][1]:
        return None
    return (found[0][0], m.start()), found[1]


_LED_UP = compiled("(?::|,CR?)$")  # "…: «…»", "…, а не «…»"


_MEDIUM_LAST = compiled(",I?LV?[DNIRT]*K+[.]?$")  # behind a clause: which medium has it
_TOO = compiled("(?<=[^,])C[RO]*(?P<aux>X?)[RO]*(?P<cue>V)[DNATIKR]{0,7}(?P<that>S)")
# Endings of Romance verbs that tell what somebody did, in no form with "have".
_DID = {"es": ("ó", "aron", "ieron", "aba", "ía"), "it": ("ò", "ono", "ava", "eva"), "pt": ("ou", "aram", "iu", "ava")}


def _said_too(reading: Reading, t: Tagged, first: int, said: Said) -> tuple[int, int, int] | None:
    """Where a that-clause ends before another of the same speaker, where that begins, and its cue.

    "Ha detto che la quota salirà e ha aggiunto che …": both verbs stand in one tense, and nobody in the first clause
    has done anything that the second verb could go on with.
    """
    lang, cue = reading.known.lang, said.cue
    if (
        lang not in ROMANCE
        or cue is None
        or said.rule != "governing_verb"
        or cue >= first
        or t.lower[first - 1] not in THAT
    ):
        return None
    m = _TOO.search(t.tags, first + FEWEST)
    if m is None or t.lower[m.start("that")] not in THAT or len(t.tags) - m.end() < FEWEST:
        return None
    had = t.tags[cue - 1 : cue] == "X"
    between = [w for w, tag in zip(t.lower[first : m.start()], t.tags[first : m.start()], strict=True) if tag in "VXN"]
    if had != bool(m["aux"]) or (had and t.lower[cue - 1] != t.lower[m.start("aux")]):
        return None
    if "V" in t.tags[first : m.start()] or (had and t.lower[cue - 1] in between):
        return None
    did = _DID.get(lang)
    alike = did is not None and t.lower[cue].endswith(did) and t.lower[m.start("cue")].endswith(did)
    irregular = t.lower[cue] in ("dijo", "disse")
    if not had and not ((alike or irregular) and did is not None and not any(w.endswith(did) for w in between)):
        return None
    return m.start(), m.end(), m.start("cue")


_ACTS = compiled("(?<=[^,])C[RO]*(?P<aux>X?)[RO]*(?P<cue>V)(?!S)")


def _does_too(reading: Reading, t: Tagged, first: int, said: Said) -> int | None:
    """Where a that-clause ends before what its speaker does besides: "disse que a ponte caiu e ameaçou rever o plano".

    Both verbs stand in one tense, and nobody is named in the clause who could do it.
    """
    lang, cue = reading.known.lang, said.cue
    if lang not in ROMANCE or cue is None or said.rule != "governing_verb" or t.lower[first - 1] not in THAT:
        return None
    m = _ACTS.search(t.tags, first + FEWEST)
    if m is None or cue >= first or "V" in t.tags[first : m.start()] or len(t.tags) - m.end() < 2:
        return None
    if any(first <= n.first < m.start() and reading.counts(t, n) for n in reading.names[t.index] if len(n.words) > 1):
        return None
    joins = any(t.tags[k] == "S" and t.lower[k] not in ("se", "si") for k in range(first, m.start()))
    if joins or reading.of_people(t, first, m.start()):
        return None
    if t.tags[cue - 1 : cue] == "X":
        return m.start() if m["aux"] and t.lower[m.start("aux")] == t.lower[cue - 1] else None
    did = _DID.get(lang)
    alike = did is not None and (t.lower[cue].endswith(did) or t.lower[cue] in ("dijo", "disse"))
    return m.start() if alike and did is not None and not m["aux"] and t.lower[m.start("cue")].endswith(did) else None


_BUT = compiled(",?C[RXO]*V[NATIDM]{0,4},S")  # behind a quotation, with nobody else between


def _and_that(
    reading: Reading, t: Tagged, found: tuple[tuple[int, int], Said] | None
) -> tuple[tuple[int, int], Said] | None:
    """What a cue before a quotation governs behind it as well: "dice que fue «…» y que nadie la leyó"."""
    quote = max(t.quotes)
    m = _AND_THAT.match(t.tags, quote + 1)
    at = m.end() - 1 if m is not None else 0
    if not at or t.lower[at] not in THAT or (found is not None and found[0][0] > quote):
        return None
    told = said_that(reading, t)
    if told is None or told[0][0] > quote:
        return None
    first = at + 1
    last = before_relay(reading, t, first, len(t.tags)) if reading.known.slavic else len(t.tags)
    while last > at and t.tags[last - 1] in ".,;:-":
        last -= 1
    return ((first, last), told[1]) if last - first >= FEWEST and ":" not in t.tags[first:last] else None


_AND_THAT = compiled(",?CR?S")  # "«…» і що", "«…», а також що"


def _before_quotation(t: Tagged, first: int, lang: str) -> int | None:
    """Where a that-clause ends in a sentence that has marks as well: before "and", behind which these are governed."""
    quote = next((q for q in t.quotes if q >= first), None)
    if quote is None:
        return len(t.tags)
    verb = next((k for k in range(quote - 1, first, -1) if t.tags[k] == "V"), None)
    slavic = lang in ("uk", "ru")
    parted = t.tags.rfind(",C", first + FEWEST, quote) if slavic and verb is None else -1
    if parted > 0:
        return parted  # "заявили, що кордон порушили естонці, а корабель діяв «за правилами»"
    leads = verb is None and t.tags[quote - 1] == ":" and quote - first > FEWEST
    if leads and (slavic or lang in ROMANCE):
        return quote - 1  # "полагает, что спор продлится до осени: «…»"
    if verb is None and lang in ROMANCE and t.tags[quote - 2 : quote] == "CS" and quote - 2 - first >= FEWEST:
        return quote - 2  # "sostiene que vino por correo y que «…»"
    if lang in ROMANCE:
        that = t.tags.rfind("CS", first + FEWEST, quote)
        if that > 0 and t.lower[that + 1] in THAT and (verb is None or verb < that):
            return that  # "ha detto che la strada è chiusa e che la frana «si muove»"
    joined = next((k for k in range(verb or first, first, -1) if t.tags[k] in "C," and not _of_names(t, k)), None)
    return joined if verb is not None and joined is not None and joined - first >= FEWEST else None


def _of_names(t: Tagged, k: int) -> bool:
    """Whether "and" only joins two names: "o dia em que CGTP e UGT marcaram a greve"."""
    return t.tags[k] == "C" and t.tags[k - 1] in "AK" and t.tags[k + 1 : k + 2] in ("A", "K")


def _trailing(reading: Reading, t: Tagged, end: int | None = None) -> tuple[tuple[int, int], Said] | None:
    """A whole clause and its attribution behind it: "25 Menschen würden vermisst, teilte der Zivilschutz mit".

    Behind that, from token ``end`` on, a medium may stand that passes it on: "…, пише Reuters".
    """
    comma = t.tags.rfind(",", 0, end)
    if reading.known.slavic and t.tags.endswith(":"):
        return None  # "Лис, сосед, рассказал «Волне»:" leads up to words
    if end is None and _passed_on(t, comma):
        return _trailing(reading, t, comma)
    while comma > FEWEST:
        verb = comma + 1 + _as(reading, t, comma)
        while verb < len(t.tags) and t.tags[verb] in "XROP" and verb - comma < 5:
            verb += 1
        if t.tags[verb : verb + 1] == "V" or _of_medium(reading, t, verb) or _learned(t, verb):
            break
        if reading.known.lang == "de" and t.tags.startswith("X", comma + 1) and t.tags.rstrip(".")[-1:] == "V":
            verb = len(t.tags.rstrip(".")) - 1  # "…, hatte er zuvor der Agentur Leta gesagt"
            break
        comma = t.tags.rfind(",", 0, comma)
    else:
        return None
    turned = reading.known.lang in ROMANCE and t.tags[comma + 1 : comma + 2] == "V"
    turned = turned or _as(reading, t, comma) > 0
    if (colon := _behind_colon(reading, t, comma, verb)) is not None:
        return colon
    most = CLAUSES if reading.known.slavic or turned else 1
    clause = _BRACKETS.sub("", t.tags[:comma])
    if turned and "S" in clause:
        clause = _without_comparison(t, clause)
    plain = reading.known.lang in ROMANCE and not set(clause) & set("S,")  # "Deux pays ont demandé un délai"
    told = ":;Q" if plain or t.lower[verb] in SAID_IN else "V:;Q"
    perfect = reading.known.lang == "de" and t.tags[comma - 1] == "V" and "X" in t.tags[:comma]
    first = t.tags.rfind(":", 0, comma - FEWEST) + 1 if reading.known.slavic and t.tags.count(":") == 1 else 0
    if first and "V" in t.tags[:first]:
        first = 0  # "Мэр ответил: …"
    if set(t.tags[first : comma - perfect]) & set(told) or t.tags[0] == "S" or clause.count(",") > most:
        return None
    subject = reading.subject(t, verb, comma + 1, len(t.tags) if end is None else end, True)
    if subject is None and t.lower[verb] in CIRCLES and (source := heard_from(reading, t)) is not None:
        return (0, comma), source  # "…, hieß es aus Regierungskreisen"
    if (
        t.tags[comma + 1 : comma + 2] == "X"
        and verb > comma + 2
        and t.tags[comma + 2 : comma + 3] == "P"
        and t.lower[comma + 2] in reading.known.he | reading.known.she
    ):
        subject = reading.pronoun(t, comma + 2)
    if subject is not None and subject.medium and (source := referred(reading, t)) is not None:
        return (0, comma), source  # "…, berichtete die Zeitung unter Berufung auf einen Insider"
    alone = subject is not None and subject.medium and subject.name and by_itself(reading, t)
    if subject is not None and alone and subject.first > comma and "V" not in t.tags[:comma]:
        return (0, comma), Said("quote_verb_subject", t, subject, verb)
    if subject is None or subject.medium or subject.name is None or subject.first <= comma:
        return None
    office = reading.known.slavic and subject.kind is ActorKind.BODY and t.tags[subject.first - 1] == "I"
    someone = office or subject.person is not None or reading.of_people(t, subject.first, subject.last)
    someone = someone or (subject.kind is ActorKind.BODY and t.lower[verb] in SAID_IN)  # "…, говорится в отчёте фирмы"
    latin = not reading.known.slavic and t.tags[subject.first] in "DN"
    speaks = latin and reading.may_speak(t, subject.first, subject.last)
    if turned and clause.count(",") > 1 and (subject.person is None or not subject.person.person):
        return None  # "…, su capital, pidió la presidenta": only who is named
    if latin and reading.known.lang in ROMANCE and not speaks:
        return None  # "Le PS, dans l'opposition, réclame la tête de la ministre"
    if not (someone or speaks) and not any(map(reading.is_body, t.lower[subject.first : subject.last])):
        return None  # "El presidente, Igor Esnal, confirmó la noticia"
    plain = reading.known.lang == "de" and MOOD.isdisjoint(t.lower[:comma]) and "X" not in t.tags[:comma]
    if plain and t.lower[verb] not in TELLING:
        return None
    return (first, comma), Said("quote_verb_subject", t, subject, verb)  # "Мост цел: трещин нет, доложил Лис"


_AS_TOLD = {
    "es": (("según",), ("como",), ("tal", "como"), ("tal", "y", "como"), ("según", "lo", "que")),
    "pt": (("segundo",), ("conforme",), ("como",), ("tal", "como")),
    "it": (("come",), ("secondo", "quanto")),
    "fr": (("comme",), ("ainsi", "que", "l'")),
}


def _as(reading: Reading, t: Tagged, comma: int) -> int:
    """How many words behind a comma say that a clause is told as somebody told it: "…, según informó Ann Lee"."""
    ways = _AS_TOLD.get(reading.known.lang, ())
    sizes = (len(way) for way in ways if t.lower[comma + 1 : comma + 1 + len(way)] == way)
    size = max(sizes, default=0)
    return size if size and t.tags[comma + 1 + size :].lstrip("XRO")[:1] == "V" else 0


def _of_medium(reading: Reading, t: Tagged, verb: int) -> bool:
    """Whether a German verb behind a comma is one of media, and a medium its subject: "…, meldete die Agentur X"."""
    if reading.known.lang != "de" or t.lower[verb : verb + 1] == () or t.lower[verb] not in REPORTS:
        return False
    near = range(verb + 1, min(verb + 5, len(t.tags)))
    return any(t.tags[k] == "K" or reading.known.has("medium_nouns", t.lower[k]) for k in near)


def _learned(t: Tagged, verb: int) -> bool:
    """Whether "one" learns something at a word: "…, apprend-on de source sûre", "…, a-t-on appris auprès du port"."""
    if t.lower[verb : verb + 1] not in (("appris",), ("apprend",)):
        return False
    return t.lower[verb - 1] == "on" or t.lower[verb + 1 : verb + 2] == ("on",)


_COMPARES = frozenset("plus moins autant mieux aussi más menos tanto più meno mais tão".split())


def _without_comparison(t: Tagged, clause: str) -> str:
    """``clause`` with no word for "that" where it only compares: "il y a moins de quais que jadis"."""
    at = clause.find("S")
    alike = at > 0 and t.lower[at] in THAT and not _COMPARES.isdisjoint(t.lower[max(0, at - 4) : at])
    return f"{clause[:at]}R{clause[at + 1 :]}" if alike and clause.count("S") == 1 and "(" not in t.tags else clause


def _before_which(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A Romance clause and its attribution before a relative with marks: "…, estime Ann Lee, qui y voit « … »"."""
    quote = min(t.quotes)
    which = next((k for k in range(quote - 1, FEWEST, -1) if t.tags[k] == "," and t.lower[k + 1 : k + 2] in WHO), None)
    if reading.known.lang not in ROMANCE or which is None:
        return None
    return _trailing(reading, t, which)


def _behind_dash(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A whole Polish clause and its attribution behind a dash: "Lina była przecięta – twierdzi admirał Jan Lis"."""
    dash = t.tags.find("-V", FEWEST) if reading.known.lang == "pl" else -1
    if dash < 0 or set(t.tags[:dash]) & set(":;-") or ("V" in t.tags[:dash] and "S" in t.tags[:dash]):
        return None
    subject = reading.subject(t, dash + 1, dash + 1, len(t.tags), True)
    if subject is None and not t.tags[dash + 2 :].strip("RO."):  # "Każda złotówka to milion straty – szacuje."
        who = spoke_before(reading, t, dash + 1) or subject_before(reading, t, dash + 1, -1)
        subject = Subject(dash + 1, dash + 2, who.name, who.kind, who, how="left out") if who is not None else None
    if subject is None or subject.medium or subject.name is None or subject.first <= dash:
        return None
    someone = subject.person is not None or reading.of_people(t, subject.first, subject.last)
    if not someone and subject.kind not in (ActorKind.BODY, ActorKind.GROUP):
        return None
    return (0, dash), Said("quote_verb_subject", t, subject, dash + 1)


def _behind_colon(reading: Reading, t: Tagged, comma: int, verb: int) -> tuple[tuple[int, int], Said] | None:
    """What stands between a colon and a pronoun's attribution: "Ann Lee est plus souple : on discute, dit-elle"."""
    colon = t.tags.find(":", 0, comma)
    at = next((k for k in range(comma + 1, verb + 2) if t.tags[k : k + 1] == "P"), None)
    if reading.known.lang != "fr" or colon < 0 or at is None or comma - colon <= FEWEST or t.tags[:colon].count("V"):
        return None
    if t.lower[at] not in reading.known.he | reading.known.she:
        return None
    subject = reading.pronoun(t, at)
    return ((colon + 1, comma), Said("quote_verb_subject", t, subject, verb)) if subject.name is not None else None


def _passed_on(t: Tagged, comma: int) -> bool:
    """Whether a medium behind the last comma passes on what stands attributed before it."""
    return comma > FEWEST and "K" in t.tags[comma:] and "V" in t.tags[:comma] and "," in t.tags[:comma]


def _label(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A headline "Name: words"."""
    if (headed := headed_on(reading, t)) is not None:
        return headed
    item = label_end(t) if reading.item[t.index] == t.index else None
    at = t.tags.find(":", 1, 8) if item is None else item
    if at < 0 or t.tags.endswith(".") or (t.index > 2 and item is None):
        return None
    if item is not None and t.tags[at - 1] == "K" and t.actors[at - 1].kind in MEDIA and at <= HEADED:
        medium = Subject(at - 1, at, t.actors[at - 1].name, t.actors[at - 1].kind, medium=True)
        return (at + 1, len(t.tags)), Said("label", t, medium, at)  # "13:11 - Axios: …"
    name = next((n for n in reading.names[t.index] if n.last == at and n.first <= 5 and not n.governed), None)
    person = reading.people.named(t, name) if name else None
    if name is None or person is None or unmet(person) or _topic(reading, name.words):
        return None  # "Pollution de la Garonne : …": a topic
    if shouted(t, at, person.name):
        return None
    if person.kind is ActorKind.BODY and is_company(person.roles):
        return None  # "Chimval : l'usine à l'arrêt"
    return (at + 1, len(t.tags)), Said("label", t, reading.named(t, name), at)


_HEADS = ("ить", "їть", "ит", "ено", "ано", "ять", "ят", "ат")  # more endings of verbs in headlines


def _signed(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A Slavic headline with whose words it is behind its dash: "Мост закроют на год — Лис", "…, — МВД"."""
    dash = t.tags.rfind("-")
    if not reading.known.slavic or t.index or t.tags.endswith(".") or dash < FEWEST or set(t.tags) & set("QV:;S"):
        return None
    if len(reading.sentences) < 2 or reading.sentences[1].paragraph == t.paragraph:
        return None  # no headline
    content = dash - (t.tags[dash - 1] == ",")
    name = next((n for n in reading.names[0] if n.first > dash and n.last == len(t.tags)), None)
    if name is None or t.tags[dash + 1 : name.first].strip("NTA") or name.governed:
        return None
    person = reading.people.named(t, name)
    does = zip(t.lower[:content], t.tags[:content], strict=True)
    told = any(w.endswith((*FINITE, *PAST[reading.known.lang], *_HEADS)) and tag in "NX" for w, tag in does)
    if person is None or not person.person or len(person.words) < 2 or not told:
        return None  # "Фінал: Гай — Лис", "Новий голова — Лис"
    return (0, content), Said("label", t, reading.named(t, name), dash)


def _topic(reading: Reading, words: Sequence[str]) -> bool:
    """Whether a Romance label is neither somebody nor a body nor a state: "Pollution de la Garonne"."""
    if reading.known.lang not in ROMANCE or GENITIVES.isdisjoint(w.lower() for w in words):
        return False
    state = fold(" ".join(words)) in places().countries
    return not (state or is_given(words[0].lower()) or is_body_noun((words[0].lower(),), reading.known))
