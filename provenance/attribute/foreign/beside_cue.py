"""The subject of a cue that stands beside a quotation: behind it, before it, or behind a German clause.

A medium is no such subject: what it tells it has from others, or tells of itself, which is decided elsewhere.
"""

from __future__ import annotations

import re

from provenance.attribute.foreign.gaps import JOINED
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind

THAT = frozenset("что будто якобы що ніби нібито буцімто że iż jakoby".split())
# What a fragment behind a comma begins with that goes on with the clause before it: "…, «о которых молчит»".
_GOES_ON = late(
    r"\W*(?:(?:[^\W\d_]{1,7} )?(?:котор|котр|któr|як(?:ий|а|е|і|ого|ої|ому|ій|их|им|ими|у|ою)\b)"
    r"|(?:но|а|але|однак|однако|проте|хотя|хоча|бо|адже|ведь|потому что|тому що|ale|lecz|choć|bo|ponieważ)\b)",
    re.IGNORECASE,
)


def cue_behind(reading: Reading, t: Tagged, token: int, high: int, close: bool) -> Said | None:
    """The attribution behind a quotation; ``close``: with a comma or dash before it, or nothing at all."""
    start = token + 1
    while start < high and t.tags[start] in '",-.)':
        start += 1
    if reading.known.lang == "de" and t.tags[token - 1 : token] == "I" and start == token + 1:
        start += len(t.tags[start:high]) - len(t.tags[start:high].lstrip("NAT"))  # "gegen „einseitige“ Maßnahmen"
    own = _governed(t, token) if reading.known.lang in ROMANCE or reading.known.lang == "de" else False
    for verb in cues(t, start, high):
        gap = t.tags[start:verb]
        if own and close and gap.strip("XRO"):
            return None  # "La ville voit une « faute », la région nie …": each says its own
        if close and not (set(gap) <= set("XROP") or (t.tags[token + 1 : token + 2] in (",", "-") and _plain(gap))):
            return None
        if ";" in t.tags[token + 1 : verb] and (reading.known.lang in ROMANCE or reading.known.lang == "de"):
            return None  # "Pour Ann Lee, c'est « une gifle » ; le maire annonce …": another says something else
        if gap[:1] == "C" and not reading.known.slavic and not close:
            return None  # "La direction « prend acte » et annonce un appel": whose words they are does so
        if not close and reading.known.lang in ROMANCE and JOINED.fullmatch(gap):
            return None  # "Governo «em alerta» com a empresa e autarca teme «o pior»": the second has another speaker
        after = not gap.strip("XRO") or (t.tags[verb - 1] == "," and len(gap) > 1)
        subject = reading.subject(t, verb, start, high, after)
        if subject is None:
            if close and after and reading.known.elided:
                return None
            continue
        if subject.medium:
            continue
        rule = "quote_verb_subject" if after else "quote_subject_verb"
        return Said(rule, t, subject, verb, reading.read_out.get(t.index))
    return None


def _governed(t: Tagged, token: int) -> bool:
    """Whether a fragment stands behind a preposition or article in a clause with a cue of its own before it."""
    if t.tags[token - 1 : token] not in ("D", "I", "S") or not token:
        return False
    first = max((q + 1 for q in t.quotes if q < token), default=0)
    first = max(first, *(t.tags.rfind(stop, first, token) + 1 for stop in ",;:"))
    return "V" in t.tags[first:token] and "S" not in t.tags[first : token - 1]


def has_own_clause(tags: str, token: int, high: int) -> bool:
    """Whether behind a fragment a clause follows that has a subject of its own."""
    verb = tags.find("V", token + 1, high)
    gap = tags[token + 2 : verb] if verb > 0 and tags[token + 1] == "," else ""
    return any(tag in gap for tag in "NTA")


def _plain(gap: str) -> bool:
    return len(gap) <= 12 and not set(gap) & set("S:;(Q")


def cue_before(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The nearest cue before a quotation in its sentence."""
    outer = _goes_on(reading, t, token, low)
    for verb in reversed(cues(t, low, token)):
        if outer is not None and verb > outer:
            continue
        if t.lower[verb - 1 : verb] == ("не",) and t.tags[token - 1] == ":":
            continue  # "ничего не объяснил: «…»" leads up to nobody's words
        if ";" in t.tags[verb:token] and _another(reading, t, t.tags.rindex(";", verb, token) + 1, token):
            continue
        if t.lower[verb] in READ_ALOUD or _hoped(reading, t, verb, low):
            continue
        after = not reading.known.slavic and t.tags[verb - 1 : verb] == "L"  # "según anunció la ministra"
        behind = reading.subject(t, verb, low, token, True) if after else None
        someone = behind is not None and behind.person is not None and behind.person.person
        subject = behind if someone else _turned(reading, t, verb, token)
        subject = subject or _spliced(reading, t, verb, low, token) or reading.subject(t, verb, low, token, False)
        if _is_what(reading, t, verb):
            subject = _those(reading, t, verb - 2, subject)
        if subject is not None and not subject.medium:
            subject, reader = reading.whose_letter(t, subject)
            return Said("subject_verb_quote", t, subject, verb, reader or reading.read_out.get(t.index))
    for k in range(low, token):
        if t.tags[k] == "G" and not (low and t.tags[low - 1] == "Q"):
            subject = first_subject(reading, t, low, k) or (reading.office(t, low, k) if reading.known.slavic else None)
            if subject is not None and not subject.medium:
                return Said("participle", t, subject, k)
    return None


_WHAT = frozenset("lo o ce ciò quello aquilo aquello".split())  # before a relative: "contra lo que llaman «…»"
_OF_MANY = {"es": ("an", "en", "on"), "pt": ("am", "em"), "it": ("ano", "ono"), "fr": ("ent",)}


def _is_what(reading: Reading, t: Tagged, verb: int) -> bool:
    """Whether several say what something is in a relative clause: "una huelga contra lo que llaman «…»"."""
    ends = _OF_MANY.get(reading.known.lang)
    return (
        ends is not None
        and verb > 2
        and t.tags[verb - 1] == "S"
        and t.lower[verb - 2] in _WHAT
        and t.lower[verb].endswith(ends)
    )


def _those(reading: Reading, t: Tagged, end: int, found: Subject | None) -> Subject:
    """``found``, unless that is one person: then those named together before the relative clause, or nobody."""
    if found is not None and (found.person is None or not found.person.person or found.kind is ActorKind.GROUP):
        return found
    names = [n for n in reading.names[t.index] if n.last <= end and not n.governed and reading.counts(t, n)]
    first = last = names[-1] if names else None
    for n in reversed(names[:-1]):
        if first is None or t.tags[n.last : first.first].strip("D") not in ("C", ","):
            break
        first = n
    if first is None or last is None or first is last:
        return Subject(end, end + 1, None, None, how="they")
    return Subject(
        first.first, last.last, " ".join(t.words[first.first : last.last]).replace(" ,", ","), ActorKind.GROUP
    )


def _another(reading: Reading, t: Tagged, first: int, token: int) -> bool:
    """Whether a Romance clause behind a semicolon begins with people without a name: "; os autores veem «…»"."""
    if reading.known.lang not in ROMANCE or t.tags[first : first + 1] != "D":
        return False
    return reading.of_people(t, first, reading.phrase(t, first, token))


def _goes_on(reading: Reading, t: Tagged, token: int, low: int) -> int | None:
    """The cue of all that a Slavic fragment goes on with, where another verb in it is nearer.

    "Лис уверяет, что порт обещал два буксира, «о которых теперь молчит»": Lis says so, and the port promises.
    """
    if not (reading.known.slavic or reading.known.lang == "pl") or t.tags[token - 1 : token] != ",":
        return None
    if not _GOES_ON.match(t.words[token]):
        return None
    led = (v for v in reversed(cues(t, low, token)) if t.tags[v + 1 : v + 3] == ",S" and t.lower[v + 2] in THAT)
    outer = next(led, None)
    return None if outer is None or ":" in t.tags[outer:token] else outer


# Who reads out says what stands in marks before it; behind the verb stands what somebody has read.
READ_ALOUD = frozenset("lu letto lesse leu las verlas".split())
# Verbs for what somebody wants or expects, which whoever tells of it says.
HOPES = frozenset(
    """espera esperan esperaba esperaban confía confían desea desean quiere quieren attend attendent attendait espère
    espèrent espérait souhaite souhaitent veut veulent spera sperano sperava sperano vuole vogliono confida auspica
    esperam aguarda aguardam quer querem deseja desejam teme temen craint craignent temono""".split()
)


_TOLD_THAT = compiled("(?:I[DNTAK]{1,5})?S")  # behind a verb of saying: to whom, and "that"


def _hoped(reading: Reading, t: Tagged, verb: int, low: int) -> bool:
    """Whether a verb tells what others expect, as a speaker before says: "Lee dijo que Madrid espera que «…»"."""
    if reading.known.lang not in ROMANCE or t.lower[verb] not in HOPES:
        return False
    before = [m for k in cues(t, low, verb) if t.lower[k] not in HOPES and (m := _TOLD_THAT.match(t.tags, k + 1))]
    return bool(before) and not set(t.tags[before[-1].end() : verb]) & set("Q:;.VS,")


def _spliced(reading: Reading, t: Tagged, verb: int, low: int, high: int) -> Subject | None:
    """Who speaks in a clause that a comma alone divides from another: "La défense plaide, son parti crie à «…»"."""
    comma = t.tags.rfind(",", low, verb)
    start = len(t.tags[:verb].rstrip("XRO"))
    if reading.known.lang not in ROMANCE or comma < 0 or t.tags[comma + 1 : comma + 2] != "D":
        return None
    if start - comma < 3 or t.tags[comma + 1 : start].strip("DNTAI") or not _tells(t, low, comma):
        return None
    phrase = reading.phrase(t, comma + 1, start)
    speaks = reading.of_people(t, comma + 1, phrase) or reading.is_body(t.lower[comma + 2])
    return reading.subject(t, verb, comma + 1, high, False) if phrase == start and speaks else None


def _tells(t: Tagged, low: int, comma: int) -> bool:
    """Whether what stands before a comma is a clause with a verb of its own, and no apposition is open."""
    return "V" in t.tags[low:comma] and "," not in t.tags[low:comma] and "S" not in t.tags[low:comma]


def _turned(reading: Reading, t: Tagged, verb: int, token: int) -> Subject | None:
    """Who stands behind a cue that a clause goes before: "Die Lage sei ernst, fügte der Minister hinzu: „…“"."""
    if (
        reading.known.lang != "de"
        or not verb
        or t.tags[verb - 1] != ","
        or t.tags[verb + 1 : verb + 2] not in tuple("DTAP")
    ):
        return None
    return reading.subject(t, verb, verb, token, True) if t.tags[token - 1] == ":" else None


def first_subject(reading: Reading, t: Tagged, low: int, high: int) -> Subject | None:
    """The subject of a clause whose verb is not known: its first name or pronoun."""
    if reading.known.lang == "de":  # "Frühere Fehlstarts habe er …"
        for k in range(low + 1, high):
            if t.tags[k] == "P" and t.lower[k] in reading.known.he and t.tags[k - 1] in "XV":
                return reading.pronoun(t, k)
    return reading.nominal(t, low, high, False, high - 1 if high > low else low)
