"""The reporting events of a sentence, found by patterns over its word classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from provenance.attribute import asides, cues
from provenance.attribute.events import (
    APPOSITION,
    MORE,
    NP,
    QUOTING,
    WORD,
    Event,
    Form,
    antecedent,
    head_of,
    start_is_relative,
    subject_of,
)
from provenance.attribute.headline_verbs import is_headed
from provenance.attribute.labels import is_nobody
from provenance.attribute.masked import Sentence
from provenance.attribute.subject_chunks import (
    before_aside,
    before_place,
    before_which,
    behind_body,
    holder_of,
    is_of_body,
    is_single,
    is_time,
    labelled,
    of_named_body,
    told_twice,
)
from provenance.attribute.words import ENGLISH, Lexicon
from provenance.compiled import compiled

BACK = frozenset(("shot", "hit", "fired", "snapped"))  # "she shot back"
SUBJECT_VERB = compiled(
    f"(?P<subject>(?<![NATMDstI]){NP}|(?<![tI])P|W)(?P<also>(?:,{NP}){{0,3}},?C{NP})?(?P<more>{MORE}{{0,4}})(?:O(?=,))?"
    f"(?P<app>{APPOSITION}?)(?:IRE?(?:\\([AX]M\\))?)?(?P<adverbs>,?[RX]*,?)(?P<cue>[VB]|XG)"  # "Roe on Tuesday said"
)
FINITE_AFTER_STOP = compiled("[Q,.\\-][XO]{0,2}[VF]")  # what VERB_SUBJECT begins with
VERB_SUBJECT = compiled(f"(?<=[Q,.\\-])(?P<adverbs>[XO]{{0,2}})(?P<cue>[VF])(?P<subject>{NP}|D[NA]?M(?![NATM])|P)")
CAME = compiled("(?<=Q)B(?P<subject>DN)")
ANSWERS = frozenset("reply answer response retort".split())
ACCORDING = compiled(f"(?P<cue>Lt?)I?(?P<subject>{NP}|O|P(?=,)|D(?=[,.]))(?P<also>(?:,{NP}){{0,3}},?C{NP})?")
OWNERS = frozenset(("his", "her", "their"))
OWNER = compiled("(?P<subject>D)")
WHOSE = compiled("(?<=I)(?P<subject>D?[NAT]+)$")
SOMEBODY = compiled(f"(?P<subject>{NP}|O)(?P<app>{APPOSITION}?)")
CITING = compiled(f"(?:^|(?<=[NATR,]))G(?P<subject>{NP})(?P<app>{APPOSITION}?)")
SAID = frozenset(("said", "says", "wrote", "writes", "added", "adds"))
CITES = frozenset(("citing", "quoting"))
PARTICIPLE = compiled("(?<![XD])G|F")
NEXT_VERB = compiled("(?:,W[^,Q;:.]{1,40},)?[RX]*V")
QUOTED_AS = (
    f"(?<=[VG])(?P<subject>{NP}|O|D(?=S))(?P<more>{MORE}{{0,2}}(?:sG)?)(?P<app>{APPOSITION}?)S(?P<cue>G|X[VBFN])"
)
# "KCNA quoted the keeper of the lamp on the mole, Ann Roe, as saying"
QUOTED_NAMED = compiled("V[^;:.QVA]{2,24},(?P<name>T{0,3}A{2,4}),S(?P<cue>G)")
# "the agency quoted the company on a release “accompanied by …”"
QUOTED_ON = compiled(f"(?<=V)(?P<subject>{NP})(?P<more>)(?P<app>)(?=I[^;:.QV]{{0,24}}Q)")
ON = frozenset(("on", "about", "over"))
# “One of them said”, “said one of the brokers”, “the miners, one of whom said”: whom nobody names of several.
PART = "DI(?:[OW]|(?:D?[AN]{1,3}s)?D{0,2}[NATM]*[NT])"
PARTITIVE = compiled(
    f"(?:^|(?<=[^NATI]))(?P<subject>{PART})(?:,[^AQ;:.]{{2,40}},)?[RX]*(?P<cue>V)|(?<=Q)(?P<verb>V)(?P<behind>{PART})"
)
SOME_ONE = frozenset("one One another Another".split())
BEHIND_COMMA = compiled(f"A|{NP},")
# “The trust that runs the hospital said”: what a noun at the head of its sentence is told by, and who then speaks.
RUNS = compiled("(?P<whom>D?[NAT]*[NT](?:ID?[NAT]*[NAT])?)[SW](?P<does>[NBXTV])(?P<rest>[^,Q;:.SWV]+)V")
CONJOINED = compiled("(?<=C)[RX]*V")  # Kim smiled and said
AGENT = compiled(f"^(?:[NRIA]{{0,3}}?|[SI]?D?Q)I(?P<subject>{NP}|O)")  # “was called ‘a menace’ by Ann Roe”
VERB_BEHIND = compiled("[^,Q;:.SWV]+V")
NAMED_BEHIND = compiled(",(?P<name>T{0,3}A[AT]*),$")
TELLS = frozenset(("told", "tells"))
RELATIVE = 14  # words of a relative clause, at the most, before the verb of what it describes
PATIENT_SPEAKS = frozenset(
    "quoted cited heard reported recorded overheard asked".split()
)  # in the passive the subject said it
WITH = compiled(f",I(?P<subject>{NP})(?P<app>{APPOSITION}?)G")  # ", with Roe saying that"
POSSESSIVE = compiled(f"(?P<subject>(?:D?{WORD}+)(?=s)|D(?=[NAT]))s?(?:[NAT]){{0,2}}?(?P<noun>N)(?=[S,:QtI-])")
LABEL = compiled(f"^[-.M]{{0,2}}(?P<subject>{NP})(?:,[^,QV;:.]{{1,12}})?(?P<cue>:)(?=Q)")
# "Quote: “…,” Roe said.", "Quote from Ann Roe, the mayor: “…”": how Ukrainian papers set out what they took over.
QUOTES = frozenset("quote quotes quotation".split())
OF_WHOM = frozenset("from by of".split())
QUOTE_FROM = compiled("..(?P<subject>T{0,3}A[AT]*)(?:,[^Q;.:]{1,40})?(?P<cue>:)(?=Q)")
POSSESSORS = frozenset("his her their my our its".split())
TO_BE = frozenset("was were been is are being".split())
_CUE = attrgetter("cue")


# "Roe, KCNA reported on Friday, told": whose report it is, between the subject and its verb.
BETWEEN = compiled(
    f"(?P<subject>(?<![NATMDstI])(?:{NP}))(?P<app>{APPOSITION}?),[SL]?(?P<medium>{NP})(?P<report>V)(?:I?[RAN]{{1,2}})?,"
    "(?P<adverbs>[RX]*)(?P<cue>[VBFN])"
)
REPORTS = frozenset("reported reports said says writes wrote".split())


def _tells(word: str, language: Lexicon) -> bool:
    return bool(language.finite.get(word)) or word in ("written", "said", "told")


def _reported_between(s: Sentence, events: list[Event], taken: set[int], language: Lexicon) -> list[Event]:
    """``events`` with those of a subject and a verb between which it is said who reports: "Roe, KCNA said, called"."""
    if not (s.classes.count(",") > 1 and "V" in s.classes and not REPORTS.isdisjoint(map(str.lower, s.words))):
        return events
    out = list(events)
    for m in BETWEEN.finditer(s.classes):
        at = m.end("cue") - 1
        group = language.finite.get(s.words[at].lower(), "") or ("writing" if s.words[at] == "written" else "")
        if not group or s.words[m.start("report")].lower() not in REPORTS:
            continue
        subject, head = subject_of(s, m)
        out = [e for e in out if e.cue[0] != at]
        out.append(Event(Form.SUBJECT_VERB, subject, head, (at, at + 1), group))
        taken.add(at)
    return out


SEEN = compiled(f"(?P<subject>{NP}|[OP])$")
SHOWING = frozenset(
    "show shows showed showing shown catches caught captures captured hear hears heard films filmed".split()
)
FILMS = frozenset("footage video clip recording tape film audio images pictures".split())
FARTHEST = 10  # tokens of who is seen or heard


def _seen(s: Sentence, at: int) -> Event | None:
    """Who is seen or heard saying what a film shows: "Footage showed him telling", "a clip of Ann Roe saying"."""
    m = SEEN.search(s.classes, max(0, at - FARTHEST), at)
    if m is None or not m.start():
        return None
    before = s.words[m.start() - 1].lower()
    if (
        before not in SHOWING
        and not (before == "of" and s.words[m.start() - 2].lower() in FILMS)
        and not _heard_as_well(s, m.start())
    ):
        return None
    return Event(Form.OTHER, m.span("subject"), head_of(s, *m.span("subject")), (m.start() - 1, m.start()), "")


_AS_WELL = compiled("[VBN](?:D?M?[NAT]+)C[RXN]?$")  # "heard a bang and then", "heard three shots, and"


def _heard_as_well(s: Sentence, first: int) -> bool:
    """Whether a sound is heard before whoever stands at ``first`` is: "We heard a bang and then a boy shouting"."""
    if s.words[first].lower() not in ("a", "an", "somebody", "someone", "one", "people"):
        return False
    m = _AS_WELL.search(s.classes, max(0, first - FARTHEST), first)
    return m is not None and s.words[m.start()].lower() in ("heard", "hears")


# "The palace has let it be known that"
LET_KNOWN = compiled(f"(?P<subject>{NP})(?P<app>{APPOSITION}?)[RX]*(?P<cue>[NVB]PX[NVB])")


@cache
def _quoted_as() -> re.Pattern[str]:
    return compiled(QUOTED_AS)


def find(sentence: Sentence, language: Lexicon = ENGLISH) -> tuple[Event, ...]:
    """Every reporting event of ``sentence``, in order of their cues."""
    classes, words = sentence.classes, sentence.words
    events: list[Event] = []
    taken: set[int] = set()
    for m in SUBJECT_VERB.finditer(classes) if "V" in classes or "B" in classes or "XG" in classes else ():
        at = m.end() - 1
        word = words[at].lower()
        subject, head = subject_of(sentence, m)
        if is_time(words, subject, head):
            subject, head = (subject[0], head), head - 1  # "The mayor late on Tuesday accused"
        code = classes[at]
        if m["more"] and (own := behind_body(sentence, m.end("more"))) is not None:
            subject, head = (subject[0], own[1]), own[1] - 1
        elif m["more"] and is_of_body(sentence, subject[0], m.end("more") - 1):
            subject, head = (subject[0], m.end("more")), m.end("more") - 1
        beside = classes[subject[0] - 1 : subject[0]] == ","
        if beside and (named := before_place(sentence, subject) or before_aside(sentence, subject[0])):
            subject, head = named, named[1] - 1
        if m["adverbs"][:1] == "," and (whom := before_which(sentence, subject[0])) is not None:
            subject, head = whom, head_of(sentence, *whom)
        if m["app"] and classes[: m.start("subject")].endswith(("Q", ".")) and (holder := holder_of(sentence, m)):
            subject, head = holder, holder[1] - 1
        if "C" in classes[:head] and (named := told_twice(sentence, subject, head)) is not None:
            subject, head = named, named[1] - 1
        if classes[subject[0] - 2 : subject[0]] in ("NE", "TE") and subject[0] > 2:  # "a man holding a flag said"
            whom = antecedent(sentence, subject[0] - 1)
            if whom and classes[head] == "A" and classes[whom[0] - 1 : whom[0]] == "I":
                whom = None  # "In the same recording Roe says"
            subject, head = (whom, head_of(sentence, *whom)) if whom else (subject, head)
        if m["adverbs"][:1] == "," and not m["app"] and word in SAID and BEHIND_COMMA.match(classes, at + 1):
            continue  # "Nonsense, said Ann Roe", "The cost, said the mayor, would fall"
        if head and words[head - 1].lower() == "name" and "W" in classes[: head - 1]:
            # "a woman who gave the name Ann told"
            whom = antecedent(sentence, classes.rindex("W", 0, head))
            subject, head = (whom, head_of(sentence, *whom)) if whom else (subject, head)
        if language is ENGLISH and code == "V" and is_headed(sentence, subject, head, at):
            group = language.finite.get(words[head].lower(), "")
            form = Form.SUBJECT_VERB if group else Form.OTHER
            events.append(Event(form, (subject[0], head), head - 1, (head, head + 1), group))
            taken.update((head, at))
            continue
        if code == "V" and words[at - 1].lower() == "own":  # "the company's own report"
            verb = NEXT_VERB.match(classes, at + 1)
            if verb is None:
                continue
            subject, head, at = (subject[0], at + 1), at, verb.end() - 1  # "the company's own report had called"
            word, code = words[at].lower(), classes[at]
        if (
            code == "V"
            and word in cues.PLURAL
            and classes[head] == "N"
            and head == m.start("cue") - 1
            and is_single(words[head])
        ):
            continue  # "their pay claim"
        group = (
            language.finite.get(word, "") if code == "V" else language.participle.get(word, "") if code == "G" else ""
        )
        passive = group and code == "V" and _is_passive(words, m.start("adverbs"), at, word)
        if language is ENGLISH and group in JUDGED and not passive and (by := _judged_by(sentence, at)) is not None:
            events.append(Event(Form.OTHER, subject, head, (at, at + 1), ""))
            events.append(Event(Form.SUBJECT_VERB, by, head_of(sentence, *by), (at, at + 1), group))
            taken.add(at)
            continue
        form = Form.OTHER if not group else Form.PASSIVE if passive else Form.SUBJECT_VERB
        if classes[head] == "W" and start_is_relative(classes, subject[0]):
            head_range = antecedent(sentence, subject[0])
            if head_range is not None:
                subject, head = head_range, head_of(sentence, *head_range)
        if code == "B" and word in BACK and words[at + 1 : at + 2] == ("back",):
            group, form = "saying", Form.SUBJECT_VERB
        taken.add(at)
        if form is Form.PASSIVE and word not in PATIENT_SPEAKS:
            agent = _agent(sentence, at + 1)
            if agent is None:
                continue
            form, subject, head = Form.SUBJECT_VERB, agent, head_of(sentence, *agent)
        events.append(Event(form, subject, head, (at, at + 1), group))
    for e in asides.speaking(sentence, language) if language is ENGLISH and classes.count(",") > 2 else ():
        events = [*(other for other in events if other.cue != e.cue), e]
        taken.add(e.cue[0])
    for m in FOUNDED.finditer(classes) if language is ENGLISH and ",D" in classes else ():
        cue = m.start("cue"), m.end("cue")
        if language.finite.get(words[cue[0]].lower()) and words[m.start()].lower() == "the":
            subject = m.span("name")
            events = [e for e in events if e.cue != cue]
            events.append(
                Event(Form.SUBJECT_VERB, subject, subject[1] - 1, cue, language.finite[words[cue[0]].lower()])
            )
            taken.add(cue[0])
    if "W" in classes or "S" in classes:
        _unbind(sentence, events, taken, language)
        more = list(_past_relatives(sentence, events, taken, language))
        taken.update(e.cue[0] for e in more)
        events += more
    events = _reported_between(sentence, events, taken, language) if language is ENGLISH else events
    quoting = ("SG" in classes or "SX" in classes) and not QUOTING.isdisjoint(map(str.lower, words))
    for m in _quoted_as().finditer(classes) if quoting else ():
        at, first = m.end("cue") - 1, m.start("cue")
        quoted = words[m.start() - 1].lower() in QUOTING and words[first - 1].lower() == "as"
        if at > first:  # "quoted the master as having told her"
            quoted = quoted and words[first].lower() == "having" and _tells(words[at].lower(), language)
        if quoted:
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.QUOTED_AS, subject, head, (at, at + 1), "saying"))
            taken.add(at)
    for m in QUOTED_NAMED.finditer(classes) if quoting else ():
        at, subject = m.start("cue"), (m.start() + 1, m.end("name"))
        if at not in taken and words[m.start()].lower() in QUOTING and words[at - 1].lower() == "as":
            events.append(Event(Form.QUOTED_AS, subject, subject[1] - 1, (at, at + 1), "saying"))
            taken.add(at)
    for m in QUOTED_ON.finditer(classes) if "Q" in classes and not QUOTING.isdisjoint(map(str.lower, words)) else ():
        at = m.start() - 1
        if words[at].lower() in QUOTING and words[m.end("subject")].lower() in ON and at in taken:
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.QUOTED_AS, subject, head, (at, at + 1), "saying"))
    for m in WITH.finditer(classes) if "with" in words and "G" in classes else ():
        at = m.end() - 1
        if words[m.start("subject") - 1].lower() == "with" and at not in taken:
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.SUBJECT_VERB, subject, head, (at, at + 1), language.participle[words[at].lower()]))
            taken.add(at)
    for m in LET_KNOWN.finditer(classes) if language is ENGLISH and "known" in words else ():
        at = m.start("cue")
        if [w.lower() for w in words[at : at + 4]] in (["let", "it", "be", "known"], ["lets", "it", "be", "known"]):
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.SUBJECT_VERB, subject, head, (at, at + 4), "asserting"))
            taken.update(range(at, at + 4))
    for m in PARTITIVE.finditer(classes) if not SOME_ONE.isdisjoint(words) else ():
        subject, at = (m.span("subject"), m.start("cue")) if m["cue"] else (m.span("behind"), m.start("verb"))
        group = language.finite.get(words[at].lower(), "")
        if group and words[subject[0]] in SOME_ONE and words[subject[0] + 1] == "of":
            events.append(Event(Form.SUBJECT_VERB, subject, subject[0], (at, at + 1), group))
            taken.add(at)
    for m in CONJOINED.finditer(classes) if "C" in classes else ():
        at = m.end() - 1
        earlier = [e for e in events if e.cue[1] <= m.start()]
        owner = earlier[-1] if earlier else None
        if owner is not None and not owner.group:  # "The bank kept its rate unchanged and said"
            owner = next((e for e in earlier if e.cue[1] == owner.subject[0] and not e.group), owner)
        if language is ENGLISH and (acting := _acting(sentence, owner.cue[1] if owner else 0, m.start())):
            owner = acting
        if language is ENGLISH and (owner is None or not owner.group):
            owner = _present(sentence, m.start(), words[at]) or owner
        group = language.finite.get(words[at].lower(), "")
        if owner is not None and group and not owner.group and m.start() > 1 and classes[m.start() - 2] == ",":
            # "Roe said that none had fallen, and called"
            owner = next((e for e in reversed(earlier) if e.group and classes[slice(*e.subject)] != "N"), owner)
        if at not in taken and owner is not None:
            events.append(Event(Form.SUBJECT_VERB, owner.subject, owner.head, (at, at + 1), group))
            taken.add(at)
    for m in VERB_SUBJECT.finditer(classes) if FINITE_AFTER_STOP.search(classes) else ():
        at = m.start("cue")
        before = m.start("adverbs") - 1
        if language is ENGLISH and words[at].lower() in TELLS:
            if at not in taken and (whom := _described_between(sentence, at)) is not None:
                events.append(Event(Form.SUBJECT_VERB, whom, head_of(sentence, *whom), (at, at + 1), "saying"))
                taken.add(at)
            continue  # nobody comes behind "told" who tells
        if at not in taken and (classes[before] != "." or before == 0):
            subject, head = subject_of(sentence, m)
            if language is not ENGLISH:  # “сказал Путин журналистам”: what follows the name is no part of it
                end = max((i + 1 for i in range(*subject) if classes[i] == "A"), default=subject[1])
                subject, head = (subject[0], end), head_of(sentence, subject[0], end)
            elif (own := of_named_body(sentence, subject[1])) is not None:
                subject, head = (subject[0], own[1]), own[1] - 1
            events.append(Event(Form.VERB_SUBJECT, subject, head, (at, at + 1), language.finite[words[at].lower()]))
            taken.add(at)
    for m in CAME.finditer(classes) if "came" in words else ():  # “Nonsense,” came the reply
        at, noun = m.start(), m.end() - 1
        if words[at] == "came" and words[noun].lower() in ANSWERS and at not in taken:
            events.append(Event(Form.VERB_SUBJECT, m.span("subject"), noun, (at, at + 1), "saying"))
            taken.add(at)
    for m in ACCORDING.finditer(classes) if "L" in classes else ():
        subject, head = subject_of(sentence, m)
        events.append(Event(Form.ACCORDING, subject, head, m.span("cue"), "saying"))
    if "words" in words and (theirs := _in_words(sentence)):
        subject, head = subject_of(sentence, theirs)
        first = theirs.start() - (4 if words[theirs.start() - 1].lower() == "of" else 1)
        events.append(Event(Form.ACCORDING, subject, head, (first, theirs.start()), "saying"))
    told = words.index("words") if "words" in words and theirs else -1
    for m in () if cues.SPEECH_NOUNS.isdisjoint(words) else POSSESSIVE.finditer(classes):
        at = m.start("noun")
        if at == told:
            continue  # "in his words"
        if words[at].lower() in cues.SPEECH_NOUNS and (
            classes[m.start("subject")] != "D"
            or m.end("subject") - m.start("subject") > 1
            or words[m.start("subject")].lower() in POSSESSORS
        ):
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.POSSESSIVE, subject, head, (at, at + 1), "asserting"))
    if ":Q" in classes and words[0].lower() in QUOTES:
        whose = QUOTE_FROM.match(classes) if len(words) > 1 and words[1].lower() in OF_WHOM else None
        if whose is not None:
            subject = whose.span("subject")
            events.append(Event(Form.LABEL, subject, subject[1] - 1, whose.span("cue"), "saying"))
    elif ":Q" in classes and (label := LABEL.search(classes)):
        subject, head = labelled(sentence, *subject_of(sentence, label))
        his = words[subject[0]].lower() in POSSESSORS  # "His first post, in full: …"
        if (
            head == subject[1] - 1 > subject[0] and words[head].lower() in cues.FINITE and not his
        ):  # "The plaque reads:"
            events.append(Event(Form.SUBJECT_VERB, (subject[0], head), head - 1, (head, head + 1), "saying"))
        elif not is_nobody(" ".join(words[slice(*subject)])):
            events.append(Event(Form.LABEL, subject, head, label.span("cue"), "saying"))
    for m in PARTICIPLE.finditer(classes) if "G" in classes or "F" in classes else ():
        at = m.start()
        owner = (
            (_seen(sentence, at) if language is ENGLISH else None)
            or _absolute(sentence, at)
            or _main(sentence, events, at)
            or _owner(events, at, classes)
            or _copula(sentence, at)
        )
        if words[at] == "briefing" and classes[at + 1 : at + 2] == ":" and classes[at - 1 : at] in tuple("NAT"):
            continue  # "War briefing: …" is what a digest is headed by
        if at not in taken and owner is not None:
            group = (language.participle if classes[at] == "G" else language.finite)[words[at].lower()]
            events.append(Event(Form.PARTICIPLE, owner.subject, owner.head, (at, at + 1), group))
    cites = "G" in classes and (not CITES.isdisjoint(words) or words[0].lower() in CITES)
    for m in CITING.finditer(classes) if cites else ():
        if words[m.start()].lower() in CITES:
            subject, head = subject_of(sentence, m)
            events.append(Event(Form.CITED, subject, head, (m.start(), m.start() + 1), ""))
    if language is ENGLISH and words and words[0].lower() in ASKED and classes[0] in "EB":
        end = classes.find(",")  # "Pressed on whether the minister knew, Roe sent a letter": what is asked nobody says
        events = [e._replace(form=Form.OTHER, group="") if e.cue[1] == end else e for e in events]
    events.sort(key=_CUE)
    return tuple(events)


# "The party Roe founded, the Reform Union, said": the body that somebody founded
FOUNDED = compiled("D[NAT]{0,2}NA{1,3}[VBN],(?P<name>D[AT]{1,5}),[RX]*(?P<cue>V)")
EITHER = compiled("(?P<subject>D?[NT]{0,4}A+)(?P<verb>N)D")
VERBS = cues.words("plain_nouns")
ASKED = frozenset("asked pressed questioned challenged quizzed grilled".split())


def _acting(sentence: Sentence, start: int, end: int) -> Event | None:
    """The last name before what may be a verb or a noun, with an object behind it: "Roe put a hand … and said"."""
    found = None
    for m in EITHER.finditer(sentence.classes, start, end):
        if sentence.words[m.start("verb")].lower() in VERBS:
            subject, head = subject_of(sentence, m)
            found = Event(Form.OTHER, subject, head, m.span("verb"), "")
    return found


# "the president looks up": a subject at the head of its clause, before what may be a verb in the present or a plural.
PRESENT = compiled("(?:^|(?<=[,:-]))(?P<subject>D?(?:[NA]s)?[NAT]{1,4}?)(?P<verb>N)(?=[IDR,CM])")


def _present(sentence: Sentence, end: int, says: str) -> Event | None:
    """The subject of a verb in the present that no list has, before "and says": "Roe looks up, smiles and says"."""
    if not says.endswith("s"):
        return None
    for m in PRESENT.finditer(sentence.classes, 0, end):
        at = m.start("verb")
        if sentence.words[at].endswith("s") and not sentence.words[at - 1].endswith("s"):
            subject, head = subject_of(sentence, m)
            return Event(Form.OTHER, subject, head, (at, at + 1), "")
    return None


def _in_words(sentence: Sentence) -> re.Match[str] | None:
    """Whose words they are: "in the words of the mayor"."""
    at = sentence.words.index("words")
    if at > 1 and sentence.words[at - 2].lower() == "in" and sentence.words[at - 1] in OWNERS:
        return OWNER.match(sentence.classes, at - 1)
    if at > 2 and sentence.classes[at - 1] == "s" and (whose := WHOSE.search(sentence.classes, 0, at - 1)):
        return whose if sentence.words[whose.start() - 1].lower() == "in" else None
    around = tuple(map(str.lower, sentence.words[max(0, at - 2) : at + 2]))
    return SOMEBODY.match(sentence.classes, at + 2) if around == ("in", "the", "words", "of") else None


def _is_passive(words: tuple[str, ...], start: int, at: int, word: str) -> bool:
    return word.endswith(("ed", "n", "t", "ld", "id")) and not TO_BE.isdisjoint(map(str.lower, words[start:at]))


def _agent(sentence: Sentence, after: int) -> tuple[int, int] | None:
    """The chunk after "by" close behind a passive verb."""
    m = AGENT.search(sentence.classes[after : after + 16])
    if m and sentence.words[after + m.start("subject") - 1].lower() == "by":
        return after + m.start("subject"), after + m.end("subject")
    return None


JUDGED = frozenset({"judging", "denying", "thinking"})
BY_NAME = frozenset("name email phone letter post mistake then now".split())


def _judged_by(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Who judges somebody without an auxiliary: "Ann Roe, described by friends as", "a plan hailed by Lee"."""
    words, code = sentence.words, sentence.classes[at + 2 : at + 3]
    passive = words[at].lower().endswith(("ed", "en", "ld")) and words[at].lower() not in PATIENT_SPEAKS
    if not passive or words[at + 1 : at + 2] != ("by",) or code in ("E", "G"):
        return None
    agent = _agent(sentence, at + 1)
    return None if agent is None or words[agent[1] - 1].lower() in BY_NAME else agent


ABSOLUTE = compiled(f"(?<=,)I(?P<subject>{NP})(?P<app>{APPOSITION}?)$")


def _absolute(sentence: Sentence, at: int) -> Event | None:
    """Who stands between "with" and an -ing form: "…, with the coach, Ann Roe, citing …"."""
    if sentence.classes[at] != "G" or "with" not in sentence.words:
        return None
    m = ABSOLUTE.search(sentence.classes, 0, at)
    if m is None or sentence.words[m.start()] != "with":
        return None
    subject, head = subject_of(sentence, m)
    return Event(Form.OTHER, subject, head, (at, at + 1), "")


COPULA = compiled(f"^R?,?(?P<subject>{NP}|P)(?P<app>{APPOSITION}?)R?X(?=[^VBGX]*,$)")
# The same before a clause that "when", "after" or "as" opens.
COPULA_FIRST = compiled(f"^(?P<verb>R?,?(?P<subject>{NP}|P)(?P<app>{APPOSITION}?)R?X)(?P<main>[^VBGXWQSC:;]*)S")


def _copula(sentence: Sentence, at: int) -> Event | None:
    """The subject of a clause without another verb before an -ing form: "Roe was blunter, calling it …"."""
    m = COPULA.search(sentence.classes[:at])
    if m is None:
        return None
    subject, head = subject_of(sentence, m)
    return Event(Form.OTHER, subject, head, (m.end() - 1, m.end()), "")


def _described_between(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Whose verb stands at token ``at`` right behind a clause and a comma: "Roe, who was swept away, told".

    Or "An engineer who knew the ship, Ann Roe, told", whose name stands behind the clause.
    """
    named = NAMED_BEHIND.search(sentence.classes, 0, at)
    if named is not None and "W" in sentence.classes[: named.start()]:
        return named.span("name")
    relative = sentence.classes.rfind(",W", 0, at)
    if sentence.classes[at - 1] != "," or relative < 1 or "Q" in sentence.classes[relative:at]:
        return None
    return antecedent(sentence, relative + 1)


def _restricts(e: Event, classes: str) -> bool:
    """Whether an event stands in a relative clause without a comma: "a fisherman who asked not to be named"."""
    at = classes.find("W", e.subject[1], e.cue[0])
    return at > 0 and classes[at - 1] not in ",-"


def _unbind(sentence: Sentence, events: list[Event], taken: set[int], language: Lexicon) -> None:
    """Give a verb of saying to whom a relative clause describes: of those who study a patch of sea no patch says so."""
    classes, words = sentence.classes, sentence.words
    if (m := RUNS.match(classes)) and words[m.end("whom")].lower() in ("that", "which", "whose"):
        cue, subject = (m.end() - 1, m.end()), m.span("whom")
        group = language.finite.get(words[cue[0]].lower(), "")
        does = m["does"] in "BX" or words[m.start("does")].lower().endswith(("s", "ed"))
        does = (does and m["does"] != "V") or words[m.end("whom")].lower() == "whose"
        whose = (
            words[m.end("whom")].lower() == "whose" and m["rest"][-1] == "X"
        )  # "a mother whose son fell ill has slammed"
        if (group == "saying" or (group and whose)) and does and m["rest"][-1] in "NATX":
            events[:] = [e for e in events if e.cue != cue]
            events.append(Event(Form.SUBJECT_VERB, subject, head_of(sentence, *subject), cue, group))
            taken.add(cue[0])
    for at in (i for i, code in enumerate(classes) if code == "W" and words[i].lower() == "who"):
        if not at or classes[at - 1] not in "NAT" or classes[at + 1 : at + 2] != "N":
            continue  # "who study" has no form of its own; "who the family said" is another's
        verb = VERB_BEHIND.match(classes, at + 1, at + RELATIVE)
        whom = antecedent(sentence, at)
        if (
            verb is None
            or whom is None
            or (group := language.finite.get(words[verb.end() - 1].lower(), "")) != "saying"
        ):
            continue
        cue = verb.end() - 1, verb.end()
        events[:] = [e for e in events if e.cue != cue]
        events.append(Event(Form.SUBJECT_VERB, whom, head_of(sentence, *whom), cue, group))
        taken.add(cue[0])
    for at in (i for i, code in enumerate(classes) if code == "W" and words[i].lower() == "who"):
        _unbind_object(sentence, events, at)


OBJECT = compiled("W[VB](?:D?[NAT]*[NAT])(?:I[DNAT]+)?V")


def _unbind_object(sentence: Sentence, events: list[Event], at: int) -> None:
    """Give "told" to whom a relative clause describes, and not to its object: "a captain who knows the bar told"."""
    m = OBJECT.match(sentence.classes, at)
    whom = antecedent(sentence, at) if m is not None and at else None
    if m is None or whom is None or sentence.words[m.end() - 1].lower() not in TELLS:
        return
    cue = m.end() - 1, m.end()
    k = next((k for k, e in enumerate(events) if e.cue == cue), None)
    if k is not None and events[k].subject[0] > at and cues.FINITE.get(sentence.words[at + 1].lower()) != "saying":
        events[k] = events[k]._replace(subject=whom, head=head_of(sentence, *whom))


def _past_relatives(sentence: Sentence, events: list[Event], taken: set[int], language: Lexicon) -> Iterator[Event]:
    """The verbs of saying of those whom a relative clause describes: "a fisherman who asked not to be named said"."""
    for e in tuple(events):
        if not _restricts(e, sentence.classes):
            continue
        for other in tuple(events):  # "who spent hours on a roof says": hours say nothing
            near = e.cue[1] <= other.subject[0] < e.cue[1] + RELATIVE and not e.group
            if near and sentence.classes[other.subject[0] - 1] in "BV" and other.group == "saying":
                events.remove(other)
                taken.discard(other.cue[0])
        for at in range(e.cue[1], min(len(sentence.classes), e.cue[1] + RELATIVE)):
            code = sentence.classes[at]
            if code in ",Q;:.SW":
                break
            group = language.finite.get(sentence.words[at].lower(), "") if code == "V" else ""
            if group == "saying" and at not in taken and sentence.classes[at - 1] not in "Xt":
                yield Event(Form.SUBJECT_VERB, e.subject, e.head, (at, at + 1), group)
                break


def _main(sentence: Sentence, events: Sequence[Event], at: int) -> Event | None:
    """The subject of a main clause without a verb of its own: "Roe was gruff when he met those who said …, saying"."""
    m = COPULA_FIRST.match(sentence.classes)
    if (
        m is None
        or sentence.words[m.end("verb") - 1].lower() not in TO_BE
        or any(e.cue[0] < m.end("main") for e in events)
        or not any(e.cue[0] < at for e in events)
    ):
        return None
    subject, head = subject_of(sentence, m)
    return Event(Form.OTHER, subject, head, (m.end("verb") - 1, m.end("verb")), "")


def _owner(events: list[Event], at: int, classes: str) -> Event | None:
    """The event whose subject an -ing form at token ``at`` shares: the last finite one before it, else the next."""
    finite = [e for e in events if e.form in (Form.SUBJECT_VERB, Form.OTHER, Form.VERB_SUBJECT, Form.PASSIVE)]
    before = [e for e in finite if e.cue[0] < at]
    before = [e for e in before if not _restricts(e, classes)] or before
    if before:  # a report’s own clause may have subjects of its own: “Byrne wrote the agents knew, saying”
        reports = [e for e in before if e.group and "Q" not in classes[e.cue[1] : at]]
        return (reports or before)[-1]
    after = [e for e in finite if e.cue[0] > at]
    return after[0] if after and "," in classes[at : after[0].subject[0]] else None
