"""Whose words somebody else repeats or speaks of in Slavic, and who is meant where nobody is named beside them."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.beside_cue import first_subject
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.sources import OWN, Said, cues
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

WORDS = tuple(  # Slavic, of somebody
    "слова фраз реплік реплик цитат пораду совет ответ відповід письм лист сообщени повідомленн записк смс".split()
)
TEXTS = tuple("ответ відповід письм лист сообщени повідомленн записк смс".split())  # which only who repeats them reads
REPEATING = tuple(
    """повтор зачит прочит процит цитир циту пересказ переказ приве приво привёл наве наво навів напомн вспомн нагада
    згада переда озвуч""".split()
)
SAID_BY = tuple(
    "слов заяв высказыван висловлюван реплик реплік тезис теза тезу тези фраз обвинени звинувачен цитат".split()
)
THAT = frozenset(("что", "що"))
ABOUT_IT = (("о", "том", ","), ("про", "те", ","), ("насчет", "того", ","), ("щодо", "того", ","))
HIM = frozenset("его ему її їй його йому неё ней её ей нему ньому".split())
LABEL = 8  # words of a label before its colon
ASKING = ("бесед", "розмовля", "спілкува", "интервьюи", "інтерв'юв", "вопросы зад", "запитува", "опрашива", "поговорил")


def of_another(reading: Reading, t: Tagged, token: int, low: int, said: Said) -> Said:
    """``said``, or whose words these are: "послалася на колегу: «…»", "повторила ту фразу мужа: «…»"."""
    if not reading.known.slavic:
        return said
    through = said.subject if said.subject.person is not None and said.subject.person.person else None
    for k in range(token - 2, low, -1):
        on = t.lower[k] == "на" and t.lower[k - 1].startswith(("посла", "сосла", "ссыла", "посила"))
        repeats = said.cue is not None and t.lower[said.cue].startswith(REPEATING)
        if repeats and t.lower[k].startswith("слов") and (his := _his_words(reading, t, k, low)) is not None:
            return replace(said, subject=his, through=through)
        if not on and not (t.lower[k].startswith(WORDS) and (repeats or not t.lower[k].startswith(TEXTS))):
            continue
        end = next((j for j in range(k + 1, token) if t.tags[j] not in "NTA"), token)
        if end < token - 1 and (on or t.tags[end] not in "I,"):
            continue  # whose words these are stands right before them
        if end == k + 1 or not any(reading.may_be(t, j) for j in range(k + 1, end)):
            if repeats and k + 1 < end == token - 1 and t.lower[k].startswith("слов"):  # "навів слова лікаря: «…»"
                someone = Subject(k + 1, end, None, ActorKind.PERSON, how="the words of somebody without a name")
                return replace(said, subject=someone, through=through)
            continue
        for n in reading.names[t.index]:
            if k < n.first < end and reading.counts(t, n):
                return replace(said, subject=reading.named(t, n), through=through)
        name = declined.nominative(t.words[k + 1 : end], reading.known)
        found = reading.role(t, Subject(k + 1, end, None, None, how="phrase"), said.cue if said.cue is not None else k)
        whom = found.person if found is not None else None
        if whom is not None and whom.person and (through is None or whom is not through.person):
            person = Subject(k + 1, end, whom.name, whom.kind, whom, how="whose words somebody repeats")
            return replace(said, subject=person, through=through)
        known = None if name == " ".join(t.words[k + 1 : end]) else name
        nobody = Subject(k + 1, end, known, ActorKind.PERSON, how="the words of somebody without a name")
        return replace(said, subject=nobody, through=through)
    return said


def _his_words(reading: Reading, t: Tagged, noun: int, low: int) -> Subject | None:
    """Whose words a pronoun before them says they are, of whom somebody else repeats: "привёл её последние слова"."""
    k = noun - 1
    while k > low and noun - k < 3 and t.tags[k] in "NA" and t.lower[k] not in OWN:
        k -= 1
    gender = OWN.get(t.lower[k])
    if gender is None:
        return None
    whom = reading.before(t, k, gender, 3)
    name = whom.name if whom is not None and whom.person else None
    return Subject(k, k + 1, name, ActorKind.PERSON, whom if name else None, how="whose words somebody repeats")


def embedded(reading: Reading, t: Tagged, token: int, low: int, said: Said) -> Said:
    """``said`` with who tells of it: "Лис розповів, що директор Гай відповів йому: «…»", and Гай where Лис was found.

    In a clause without a verb of saying whoever does something to him speaks: "що Гай поставив його перед вибором".
    """
    if not reading.known.slavic or said.through is not None or said.cue is None or said.sentence is not t:
        return said
    that = next((k for k in range(low + 1, token) if t.tags[k] == "S" and t.lower[k] in THAT), None)
    if that is None or t.tags[that - 1] != ",":
        return said
    if said.cue > that:
        teller = next((v for v in reversed(cues(t, low, that))), None)
        who = reading.subject(t, teller, low, that, False) if teller is not None else None
        other = who is not None and who.person is not None and who.person.person and who.name != said.subject.name
        own = said.subject.first > that and said.subject.person is not None
        return replace(said, through=who) if other and own and who is not None and not who.medium else said
    if HIM.isdisjoint(t.lower[that + 1 : token]) or "V" in t.tags[that:token] or said.subject.person is None:
        return said
    for n in reading.names[t.index]:
        if that < n.first < token and not n.governed and reading.counts(t, n) and len(n.words) > 1:
            doer = reading.named(t, n)
            if doer.person is not None and doer.person is not said.subject.person:
                return replace(said, subject=doer, through=said.subject)
    return said


WHICH = ("котор", "як")
SAYINGS = (*WORDS, "правил", "урок", "девиз", "девіз", "заповід", "приказ", "наказ", "просьб", "прохан")


def given_by(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who is told to have said what somebody remembers: "Лис згадав пораду, яку йому дав дід: «…»"."""
    if not reading.known.slavic or t.tags[token - 1 : token] != ":":
        return None
    k = t.tags.rfind(",", low + 1, token - 3)
    if k < 0 or not t.lower[k + 1].startswith(WHICH) or not t.lower[k - 1].startswith(SAYINGS):
        return None
    end = token - 1
    teller = first_subject(reading, t, low, k)
    through = teller if teller is not None and teller.person is not None and teller.person.person else None
    for n in reading.names[t.index]:
        if n.last == end and n.first > k + 2 and reading.counts(t, n) and not n.governed:
            return Said("subject_verb_quote", t, reading.named(t, n), None, through=through)
    first = end - 1
    while first > k + 3 and (t.tags[first - 1] == "A" or reading.of_people(t, first - 1, first)):
        first -= 1
    if first < k + 3 or not reading.of_people(t, first, end):
        return None
    someone = Subject(first, end, " ".join(t.words[first:end]), ActorKind.PERSON)
    return Said("subject_verb_quote", t, someone, None, through=through)


def thing_said(t: Tagged, subject: Subject | None) -> bool:
    """Whether a subject is what is said, not who says it: "Ответ уместился в два слова: «…»"."""
    bare = subject is not None and subject.person is None and subject.kind is not ActorKind.BODY
    return bare and subject is not None and t.lower[subject.first].startswith(SAYINGS)


ANSWER = ("ответ", "відповід")


def is_answer(reading: Reading, t: Tagged, low: int) -> bool:
    """Whether a Slavic sentence is about an answer to what is quoted right before it."""
    about = not low and reading.known.slavic and t.lower[0].startswith(ANSWER)
    return about and _answered(reading, t) is not None


def _answered(reading: Reading, t: Tagged) -> Tagged | None:
    """The sentence right before one of its paragraph, with its quotation or with who says it: "«…?» — спросил Лис"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph:
        return None
    split = s.tags[:1] == "-" and s.index and "Q" in reading.sentences[s.index - 1].tags
    return s if split or "Q" in s.tags else None


def answered_by(reading: Reading, t: Tagged) -> Said | None:
    """To whom the sentence before was said, where an answer has no owner: "…, — написал Лис мэру Гаю. Ответ: «…»"."""
    s = _answered(reading, t) if is_answer(reading, t, 0) else None
    if s is None:
        return None
    teller = reading.quoted.get(s.index) or reading.quoted.get(s.index - 1)
    here = [n for n in reading.names[s.index] if n.first > s.tags.rfind("Q")]
    met = [(n, reading.people.named(s, n)) for n in here]
    others = [n for n, person in met if person is not None and person.person and person is not teller]
    return Said("continues", s, reading.named(s, others[0]), None) if teller is not None and len(others) == 1 else None


def words_of(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Whose words are spoken of: "ответил на слова Лис о «…»", "заява міністра Лиса про те, що «…»"."""
    end = token - 1
    if t.lower[end] in THAT and t.lower[end - 3 : end] in ABOUT_IT:
        end -= 3
    elif t.lower[end] not in ("о", "об", "про", "насчёт", "насчет", "щодо"):
        return None  # "назвала слова Лис «…»": what she calls them
    n = next((n for n in reading.names[t.index] if n.last == end and n.first > low and reading.counts(t, n)), None)
    if n is None:
        return None
    noun = n.first - 1
    while noun > low and t.tags[noun] in "NTA" and not t.lower[noun].startswith(SAID_BY):
        noun -= 1
    if not t.lower[noun].startswith(SAID_BY) or (t.tags[noun] != "N" and noun):
        return None
    return Said("governing_verb", t, reading.named(t, n), None)


def named_later(reading: Reading, t: Tagged) -> Said | None:
    """Whom a Slavic headline means by what somebody is whom the article names later: "«…»: провідниця — про аварію"."""
    if t.index:
        return None
    lead = next((k for k, tag in enumerate(t.tags) if tag not in 'Q":.,-'), 0)
    if not reading.known.slavic:
        return _labelled(reading, t, lead)
    if lead >= len(t.tags) or not reading.of_people(t, lead, lead + 1):
        return None
    last = next((k for k in range(lead + 1, len(t.tags)) if t.tags[k] not in "NAT"), len(t.tags))
    person = reading.by_role(t.lower[lead:last])
    return (
        Said("label", t, Subject(lead, last, person.name, person.kind, person, how="named later"), None)
        if person
        else None
    )


def _labelled(reading: Reading, t: Tagged, lead: int) -> Said | None:
    """Whom a label at the head of a headline means: "La alcaldesa de Mérida: «…»" """
    colon = t.tags.find(":", lead, lead + LABEL)
    if t.tags[lead : lead + 1] != "D" or colon < 0 or t.tags[colon + 1 : colon + 2] != "Q":
        return None
    if set(t.tags[lead:colon]) - set("DNTAI") or not reading.of_people(t, lead + 1, lead + 2):
        return None
    noun = t.lower[lead + 1]
    held = [p for p in reading.people.all if p.person and any(is_role(noun, role, reading.known) for role in p.roles)]
    if len(held) != 1:
        return None
    person = held[0]
    subject = Subject(lead, colon, person.name, person.kind, person, how="named later")
    return Said("label", t, subject, None)


def answers(reading: Reading, t: Tagged) -> Said | None:
    """Who answers first in a Slavic interview: the one person named before the questions, but for who asks."""
    met: dict[str, tuple[Tagged, Subject]] = {}
    for s in reading.sentences[: t.index] if reading.known.slavic else ():
        if any(w.startswith(ASKING) for w in s.lower):
            continue
        for n in reading.names[s.index]:
            person = reading.people.named(s, n)
            if person is not None and person.person:
                met.setdefault(person.name, (s, reading.named(s, n)))
    if len(met) != 1:
        return None
    s, subject = next(iter(met.values()))
    return Said("continues", s, subject, None)


def by_nobody(reading: Reading, t: Tagged, low: int, token: int) -> bool:
    """Whether nobody in particular calls something so in what somebody says: "повідомляв, що апарат вважають «…»"."""
    that = t.tags.rfind("S", low, token)
    called = any(t.lower[v].endswith(MANY) for v in cues(t, max(low, that), token))
    return reading.known.slavic and that > low and called
