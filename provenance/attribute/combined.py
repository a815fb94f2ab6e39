"""The ranker's choices beside the rules' decisions: one answer for each quotation, and which of the two gave it.

Where both point to one mention, the rule explains and the ranker's calibrated confidence stands. Where they differ the
ranker decides, for it was right more often, but for what it cannot know: labels and signatures are exact; “according
to” and a colon name their source; a news medium or a record that only reports another's words is no speaker of them;
in “the crew hoped to ‘leave by noon’” the subject does what the words describe and takes nobody's floor; and of a
quotation that stands alone the turns of a conversation say more than a mention before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.actors import lists, names
from provenance.attribute import only_one, phrases, settling, topics
from provenance.attribute.chunks import is_shouted
from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.events import FROM, Event, Form
from provenance.attribute.headline_clauses import is_elsewhere
from provenance.attribute.headline_names import is_topic
from provenance.attribute.labels import is_nobody
from provenance.attribute.masked import Sentence
from provenance.attribute.pronouns import is_told_of
from provenance.attribute.ranker import Choice, shipped, speech
from provenance.attribute.resolve import resolve
from provenance.attribute.rules import PARTING, WHILE
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.attribute.told import (
    is_crosshead,
    is_heard_in_court,
    is_instructed,
    is_question,
    is_record,
    is_told,
    only_saw,
)
from provenance.attribute.words import ENGLISH
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind, Candidate

SURE = 0.9
UNSURE = 0.7
REPORTS = compiled(r"report(?:s|ed)\b", re.IGNORECASE)
BETWEEN = compiled("[^VWQ:;]*,[RD]*|")  # classes of what the marks stand in goes on with
FLOOR = frozenset({"carried", "paragraph_speaker"})
EXACT = frozenset({"block_name", "turn"})
KEPT = EXACT | {"own_clause", "introduced"}  # which no other reading changes
STEADY = frozenset({"according", "colon"})  # right more often than the ranker where the two differ
BEHIND = frozenset({"quote_subject_verb", "quote_verb_subject"})
PASSED_ON = frozenset({Form.QUOTED_AS, Form.CITED})  # says who passed words on and whose they are
ALONE = frozenset({"alternates", "sole", "acts_after"})  # quotations that stand alone, without a cue of their own


def combine(scene: Scene, ruled: Sequence[Spoken | None], choices: Sequence[Choice | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch; None where neither is sure enough."""
    both = enumerate(zip(ruled, choices, strict=True))
    found = (_reported(scene, i, _one(scene, i, rule, choice)) for i, (rule, choice) in both)
    return [said and _retold(scene, said) for said in found]


def _retold(scene: Scene, said: Spoken) -> Spoken:
    """``said`` with who tells of it in the clause before: “Roe said a clerk had told her: ‘Go home.’”."""
    event = said.decision.event
    if event is None or said.through or event.form is not Form.SUBJECT_VERB:
        return said
    s, first = scene.sentences[said.decision.sentence], event.subject[0]
    told_of = is_told_of(s, first)  # "Lee told the Echo that Ann Roe was ill since May, when she warned"
    telling = event.group == "saying" and s.words[event.cue[0]].lower() in TELLING
    if event.cue[0] < first or not (telling or told_of is not None):
        return said
    for outer in scene.events(said.decision.sentence):
        clause = outer.cue[1] == first or (outer.cue[1] < first and s.classes[outer.cue[1]] == "S" and _whole(s, outer))
        clause = clause or (told_of is not None and s.classes[outer.cue[1] : told_of[0] - 1].strip("DNTA") == "")
        if clause and outer.form is Form.SUBJECT_VERB and outer.group in ("saying", "asserting"):
            who = resolve(scene, said.decision.sentence, outer.subject, outer.head)
            if not who.open and who.kind not in MEDIA and who.name != said.resolved.name:
                return said._replace(through=(who, s.cover(*outer.subject)))
    return said


def _reported(scene: Scene, i: int, said: Spoken | None) -> Spoken | None:
    """``said``, or who does in a clause what the marks go on with, if it names a medium that only reports the clause.

    “He called the doubters ‘deserters’, the Echo reported”.
    """
    sentence, token = scene.where[i]
    if said is None or said.decision.sentence != sentence or said.cue is None or scene.cast.surely(said.resolved.name):
        return said
    s, first = scene.sentences[sentence], said.decision.subject[0]
    if (
        first < token
        or not BETWEEN.fullmatch(s.classes, token + 1, first)
        or not REPORTS.match(scene.text, said.cue.start)
    ):
        return said
    acting = [e for e in scene.events(sentence) if e.subject[1] <= e.cue[0] < token and e.cue[1] <= token]
    if not acting or s.classes[acting[-1].cue[1] : token].find("Q") >= 0:
        return said
    event = acting[-1]
    who = resolve(scene, sentence, event.subject, event.head)
    if who.open or who.kind in MEDIA:
        return said
    decision = Decision("own_clause", sentence, event.subject, event.head, event)
    mention, cue = s.cover(*event.subject), s.cover(*event.cue)
    return Spoken(decision, who, who.extent or mention, cue, CONFIDENCE["own_clause"], said.candidates)


def _whole(s: Sentence, outer: Event) -> bool:
    """Whether all that stands behind a cue's "that" is what it reports: it begins its sentence."""
    return outer.subject[0] == 0 or s.classes[: outer.subject[0]].strip("IDNAR,") == ""


TELLING = frozenset("told tells asked warned assured".split())
# ", the Echo reported", also behind a comma within the marks; "the local newspaper the Echo"
REPORTER = compiled("(?:,|(?<=Q))(?:D[NTA]*N,?)?(?P<subject>D?[NT]*A+)[RX]*V")
TOUCHING = frozenset({"subject_verb_quote", "quote_subject_verb", "quote_verb_subject"})

GOVERNING = "governing_verb"
UNLIKELY = 0.4  # chance of being speech below which marks without a cue of their own reproduce none
TIED = frozenset(
    {"quote_subject_verb", "quote_verb_subject", "subject_verb_quote", "according", "label", "introduced", *EXACT}
)


def no_speech(marks: speech.Marks, held: float, beyond: bool) -> str | None:
    """Why marks reproduce no speech after all, where no cue is tied to them.

    ``held`` is the probability of the likeliest content of reported speech that they stand in, ``beyond`` whether that
    has words beside them.
    """
    if marks.rule in TIED:
        return None
    chance = speech.again(speech.beside(marks, held, beyond), shipped().marks)
    if chance >= UNLIKELY:
        return None
    return f"no cue is tied to it, and marks like these are speech in {chance:.0%} of cases"


def _one(scene: Scene, i: int, ruled: Spoken | None, choice: Choice | None) -> Spoken | None:
    if is_crosshead(scene, scene.where[i][0]):
        return None  # whose words stand in a heading, what follows it tells
    if is_instructed(scene.sentences[scene.where[i][0]], scene.where[i][1]):
        return None
    if choice is not None and (
        is_shouted(scene.sentences[choice.sentence]) or is_topic(scene, choice.sentence, choice.subject[0])
    ):
        return ruled
    if choice is not None and choice.cue is None and is_heard_in_court(scene.sentences[choice.sentence]):
        return ruled
    if choice is not None and choice.sentence < scene.where[i][0] and topics.is_topic(scene, choice.sentence):
        return ruled  # “On Roe’s resignation:” is not what Roe says
    if choice is None or (ruled is not None and (ruled.decision.rule in KEPT or _is_headed(ruled.decision))):
        return ruled
    if ruled is not None and (
        _meanwhile(scene, ruled.decision)
        or _attending(scene, i, ruled.decision)
        or _branded(scene, i, ruled.decision)
        or _then_reported(scene, i, ruled.decision)
        or settling.settles(scene, i, ruled.decision)
        or _told_of(scene, ruled.decision)
        or _says_that(scene, i, ruled)
    ):
        return ruled._replace(decision=ruled.decision._replace(rule="own_clause"))
    if ruled is not None and _agree(ruled, choice):
        return ruled._replace(confidence=choice.confidence, candidates=_candidates(scene, choice))
    event = ruled.decision.event if ruled is not None else None
    if ruled is not None and (ruled.decision.rule in STEADY or (event is not None and event.form in PASSED_ON)):
        return ruled
    if ruled is not None and (
        _by(scene, i, ruled.decision)
        or _told_by(scene, ruled.decision, choice)
        or _told_him(scene, i, ruled.decision)
        or _titled(scene, i, ruled.decision, choice)
        or _apart(scene, ruled.decision, choice)
        or _is_where(scene, ruled.decision, choice)
        or _said_before(scene, i, ruled)
        or _counted(scene, ruled.decision, choice)
        or _holds(scene, ruled.decision, choice)
        or _whose(scene, ruled.decision, choice)
        or _before_while(scene, ruled.decision, choice)
        or _behind_label(scene, i, ruled.decision, choice)
        or _beside_cue(scene, i, ruled, choice)
        or _in_aside(scene, ruled, choice)
        or _is_heard(scene, ruled.decision, choice)
        or _only_acts(scene, i, ruled, choice)
    ):
        return ruled._replace(decision=ruled.decision._replace(rule="own_clause"))
    if ruled is not None and ruled.decision.rule in BEHIND and _according(scene, choice):
        return ruled  # “…,” the group wrote, according to the Echo
    if event is not None and event.group == "judging" and ruled is not None and _says_what(scene, ruled.decision):
        return ruled  # “what state media called a ‘monster’”
    if event is not None and event.group == "judging" and ruled is not None and _behind(scene, i, ruled, choice):
        return ruled  # “the daily called him ‘a frog’, the agency reported”
    who = resolve(scene, choice.sentence, choice.subject, choice.head)
    if is_elsewhere(scene, i, choice, who.name):
        return ruled
    if is_nobody(who.name) and scene.sentences[choice.sentence].words[choice.subject[1] :][:1] in ((":",), ("|",)):
        return ruled if ruled is not None and not is_nobody(ruled.resolved.name) else None  # “MORE: …”
    if (
        who.kind in MEDIA
        and choice.sentence == scene.where[i][0]
        and only_saw(scene.sentences[choice.sentence], choice.subject[0])
    ):
        return ruled
    if ruled is None and (
        who.kind is ActorKind.PLATFORM
        or _unproven(scene, choice, who)
        or _asked(scene, i, choice)
        or (choice.confidence < (UNSURE if choice.cue is None else SURE) and _of_two(scene, i, choice))
    ):
        return None
    if ruled is not None and ruled.decision.rule in TOUCHING and choice.sentence != ruled.decision.sentence:
        return ruled  # “She left. …, the father of two replied, ‘…’”
    if ruled is not None and ruled.decision.rule in TOUCHING and _same_word(scene, ruled.decision, choice):
        return ruled._replace(confidence=choice.confidence, candidates=_candidates(scene, choice))
    if ruled is not None and (who.kind in MEDIA or who.kind is ActorKind.PLATFORM) and ruled.resolved.kind not in MEDIA:
        return ruled
    pooled = ruled is not None and scene.sentences[choice.sentence].words[choice.head].lower() == "pool"
    if ruled is not None and (ruled.resolved.kind is ActorKind.PERSON or pooled) and _is_record(scene, choice):
        return ruled  # “Kim said, according to a transcript”: a record is nobody
    if ruled is not None and ruled.decision.rule in FLOOR and choice.cue is None and _described(scene, i):
        return ruled
    if ruled is not None and ruled.decision.rule in ALONE and choice.sentence < scene.where[i][0]:
        return ruled
    if event is not None and event.group and _is_behind(scene, i, choice) and _is_bare(scene, choice):
        return ruled  # “union warns of ‘a long winter’ – live”
    if is_told(scene.sentences[choice.sentence], choice.subject):  # “Villagers were told it was ‘safe’”: by whom?
        return ruled if ruled is not None and not _same(ruled, choice) else None
    if choice.abstains and ruled is not None and ruled.decision.rule in TOUCHING:
        return ruled
    if _is_to_do(scene.sentences[choice.sentence], choice):
        return ruled  # "a panel will meet, the ministries said. It will establish “the facts”"
    if choice.abstains or (choice.confidence < SURE and _is_thing(scene, choice)):
        return ruled if ruled is not None and ruled.decision.rule in TOUCHING else None
    cue = scene.sentences[choice.sentence].cover(*choice.cue) if choice.cue else None
    decision = Decision("ranked", choice.sentence, choice.subject, choice.head, None)
    shown, why = _candidates(scene, choice), "; ".join(choice.reasons)
    return Spoken(decision, who, choice.mention, cue, choice.confidence, shown, why)


def _told_of(scene: Scene, decision: Decision) -> bool:
    """Whether he speaks of whom another tells: “Lee said that Ann Roe was ill since May, when she warned: ‘Go.’”."""
    s, first = scene.sentences[decision.sentence], decision.subject[0]
    return decision.event is not None and is_told_of(s, first) is not None


def _says_that(scene: Scene, i: int, ruled: Spoken) -> bool:
    """Whether a name in full is said to say that in which marks stand: “Ann Roe, who told AFP that it was ‘over’”."""
    event, (sentence, token) = ruled.decision.event, scene.where[i]
    if event is None or event.form is not Form.SUBJECT_VERB or event.group not in SAYING:
        return False
    if ruled.decision.sentence != sentence or ruled.resolved.kind is not ActorKind.PERSON:
        return False
    s, past = scene.sentences[sentence], event.cue[1]
    that = s.classes.find("S", past, token)
    named = s.classes[event.head] == "A" and " " in ruled.resolved.name
    if not named or that < 0 or s.words[that].lower() != "that":
        return False
    # Between the cue and "that" a medium at the most; behind it no clause of somebody else's.
    return not set(s.classes[past:that]) - set("DNATI") and not set(s.classes[that:token]) & set(",;:WQ")


SAYING = frozenset({"saying", "asserting", "writing"})


def _behind_label(scene: Scene, i: int, decision: Decision, choice: Choice) -> bool:
    """Whether the ranker's mention labels a turn in which somebody else said it: "AW: Roe told us it was ‘over’"."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or not event.group or not (decision.sentence == sentence == choice.sentence):
        return False
    colon = choice.subject[1]
    labels = choice.subject[0] == 0 and scene.sentences[sentence].classes[colon : colon + 1] == ":"
    return labels and colon < event.subject[0] and event.cue[1] <= token


def _beside_cue(scene: Scene, i: int, ruled: Spoken, choice: Choice) -> bool:
    """Whether the ranker's mention has no cue but that of who stands behind the marks: “Roe ‘sang’, her son wrote”."""
    decision, event, (sentence, token) = ruled.decision, ruled.decision.event, scene.where[i]
    if event is None or not (decision.sentence == sentence == choice.sentence) or ruled.resolved.kind in MEDIA:
        return False
    if decision.rule != "quote_subject_verb" or event.group not in ("saying", "writing") or ruled.resolved.open:
        return False
    return choice.subject[1] <= token < event.subject[0] and (choice.cue is None or choice.cue[0] >= event.cue[0])


def _in_aside(scene: Scene, ruled: Spoken, choice: Choice) -> bool:
    """Whether the ranker's mention stands in commas before the cue it takes: “The skipper, in tears, wrote: ‘…’”."""
    event, decision = ruled.decision.event, ruled.decision
    if event is None or event.form is not Form.SUBJECT_VERB or decision.sentence != choice.sentence:
        return False
    classes = scene.sentences[choice.sentence].classes
    asides = classes[event.subject[1] : event.cue[0]]
    if asides[:1] == "," and asides.count(",") > 2 and classes[event.head] == "A":
        return (
            event.subject[1] < choice.subject[0] < event.cue[0]
        )  # "Prof Ann Roe, of the University of Oslo, who …, said"
    if classes[choice.head] not in "NT" or classes[event.subject[1]] != "," or ruled.resolved.open:
        return False  # "Ann Roe, a former head of safety, who says"
    return event.subject[1] < choice.subject[0] and choice.subject[1] <= event.cue[0] and choice.cue == event.cue


def _is_heard(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether the ranker's mention only hears who speaks: “Neighbours heard a bang and a boy shouting ‘Run!’”."""
    event = decision.event
    if event is None or choice.cue is None or event.form is not Form.PARTICIPLE or decision.sentence != choice.sentence:
        return False
    word = scene.sentences[decision.sentence].words[choice.cue[0]].lower()
    return word in ("heard", "hears", "overheard") and choice.cue[1] <= event.subject[0]


def _only_acts(scene: Scene, i: int, ruled: Spoken, choice: Choice) -> bool:
    """Whether the ranker's mention does in what is reported what no speech is: “Roe said Lee looked ‘like a ghost’”."""
    event, (sentence, token) = ruled.decision.event, scene.where[i]
    if event is None or choice.cue is None or not (ruled.decision.sentence == sentence == choice.sentence):
        return False
    if event.form is not Form.SUBJECT_VERB or event.group not in ("saying", "asserting") or ruled.resolved.open:
        return False
    s, first = scene.sentences[sentence], event.cue[1]
    first += s.words[first : first + 1] == ("that",)
    looks = s.words[choice.cue[0]].lower() in LOOKS and choice.cue[1] == token
    return looks and choice.subject[0] == first and choice.cue[0] >= choice.subject[1]


LOOKS = frozenset("looked looks looking seemed seems appeared felt sounded was were is are had has became got".split())


def _is_headed(decision: Decision) -> bool:
    """Whether a name and a colon open a headline: “Roe: Plan to charge twice ‘smells of greed’”."""
    return decision.rule == "label" and decision.event is None


def _attending(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a clause behind "with" governs the marks: “The talks failed, with Ann Roe calling them ‘a farce’”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.cue[1] > token or decision.sentence != sentence or not event.subject[0]:
        return False
    s = scene.sentences[sentence]
    attends = s.classes[event.cue[0]] == "G" and s.words[event.subject[0] - 1].lower() == "with"
    return attends and not any(event.cue[0] < e.cue[0] < token and e.group for e in scene.events(sentence))


def _said_before(scene: Scene, i: int, ruled: Spoken) -> bool:
    """Whether whoever is named ends the sentence before with a cue of his: “It is old, says Ann Roe. ‘…’”."""
    event, sentence = ruled.decision.event, scene.where[i][0]
    if event is None or ruled.decision.sentence != sentence - 1 or event.form is not Form.VERB_SUBJECT:
        return False
    s = scene.sentences[sentence - 1]
    return event.subject[1] >= len(s.words) - 1 and ruled.resolved.kind is ActorKind.PERSON


def _asked(scene: Scene, i: int, choice: Choice) -> bool:
    """Whether the mention is who put a question in a sentence before, so that this may be the answer."""
    if choice.sentence >= scene.where[i][0]:
        return False
    events = (e for e in scene.events(choice.sentence) if e.head == choice.head)
    return any(is_question(scene, choice.sentence, e) for e in events)


def _is_to_do(s: Sentence, choice: Choice) -> bool:
    """Whether "it" is said to do something, by no verb of saying: "It will establish “the facts”"."""
    end = choice.subject[1]
    if s.words[choice.head].lower() != "it" or s.words[end : end + 1] not in (("will",), ("would",), ("must",)):
        return False
    verb = s.words[end + 1 : end + 2]
    return bool(verb) and verb[0].lower() not in ENGLISH.finite


def _says_what(scene: Scene, decision: Decision) -> bool:
    """Whether "what" stands before a subject that calls the words beside it so."""
    start = decision.subject[0]
    what = start > 0 and scene.sentences[decision.sentence].words[start - 1].lower() == "what"
    return what and decision.rule == "subject_verb_quote"


def _same(ruled: Spoken, choice: Choice) -> bool:
    return ruled.decision.sentence == choice.sentence and ruled.decision.head == choice.head


def _meanwhile(scene: Scene, decision: Decision) -> bool:
    """Whether a headline says who in a clause of its own: “Nurses’ fury as minister tells them to ‘grow up’”."""
    s, first = scene.sentences[decision.sentence], decision.subject[0]
    own = decision.rule in ("subject_verb_quote", "governing_verb")
    top = s.paragraph <= STANDFIRST and s.classes[-1] != "."
    return own and top and first > 0 and s.words[first - 1] == "as"


STANDFIRST = 1  # the paragraph that it stands in, where the headline has one


def _by(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a passive verb before the marks says by whom: “she was described as ‘a menace’ by Ann Roe”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.form is not Form.SUBJECT_VERB or event.subject[0] < event.cue[1]:
        return False
    if sentence != decision.sentence or event.cue[0] > token:
        return False
    return scene.sentences[decision.sentence].words[event.subject[0] - 1].lower() == "by"


def _told_by(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a mention stands in the clause that tells who speaks: “the trust that runs the ward said it ‘cares’”."""
    event, end = decision.event, decision.subject[1]
    if event is None or event.form is not Form.SUBJECT_VERB or choice.sentence != decision.sentence:
        return False
    s = scene.sentences[decision.sentence]
    # "Roe, based in Leeds, Ohio, said" is no place's
    told = s.classes[end : end + 1] in ("S", "W") or s.classes[end : end + 3] == ",BI"
    told = told or FROM.match(s.classes, end) is not None
    told = told or (s.words[end : end + 1] == ("for",) and s.words[decision.head].lower().startswith("spokes"))
    return told and end < choice.subject[0] and choice.subject[1] <= event.cue[0]


# whom, when and where: “her on Monday by the gate: ‘Go home.’”
TOLD = compiled("[OPDNAT](?:[ISR]?[DMNATs]{1,5}){0,3}[:,]|[:,]")


def _told_him(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether somebody tells another the words right behind it: “Roe said a clerk had told her: ‘Go home.’”."""
    event, (sentence, token) = decision.event, scene.where[i]
    before = decision.rule in ("subject_verb_quote", "governing_verb")
    if event is None or not before or decision.sentence != sentence or event.cue[1] > token:
        return False
    s = scene.sentences[sentence]
    told = s.words[event.cue[0]].lower() in TELLING and TOLD.fullmatch(s.classes, event.cue[1], token) is not None
    return told and event.subject[1] <= event.cue[0]


def _titled(scene: Scene, i: int, decision: Decision, choice: Choice) -> bool:
    """Whether a headline's noun has a cue right behind the marks, before which a possessor stands."""
    sentence, token = scene.where[i]
    s = scene.sentences[sentence]
    behind = decision.rule == "quote_subject_verb" and decision.sentence == sentence and not s.paragraph
    owner = choice.sentence == sentence and s.classes[choice.subject[1] : choice.subject[1] + 1] == "s"
    return behind and owner and choice.subject[1] < token


def _counted(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a mention is of those of whom the subject of the cue is one: “one of the Swedes, Ann Roe, said”."""
    event = decision.event
    if event is None or event.form is not Form.SUBJECT_VERB or choice.sentence != decision.sentence:
        return False
    s = scene.sentences[decision.sentence]
    if s.classes[event.head] != "A" or choice.subject[1] > event.subject[0]:
        return False
    m = phrases.COUNTING.search(s.classes, 0, event.subject[0])
    return m is not None and m.start() <= choice.subject[0]


def _holds(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a mention is the office of whoever is named in commas behind it: “The envoy on fish, Lord Roe, said”."""
    event = decision.event
    if event is None or event.subject != decision.subject or choice.sentence != decision.sentence:
        return False
    return phrases.bears(scene.sentences[decision.sentence], choice.subject, event)


def _whose(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a choice only owns who speaks in the clause behind it: “Roe, whose office called it ‘historic’, met”."""
    s, first = scene.sentences[decision.sentence], decision.subject[0]
    owned = first > 0 and s.words[first - 1].lower() == "whose"
    founded = s.classes[choice.subject[1] : first] in ("V,", "B,", "N,")  # "The party Roe founded, the Union, said"
    return (owned or founded) and choice.sentence == decision.sentence and choice.subject[1] < first


def _before_while(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a choice said what stands in other marks: “Roe said it was ‘slow’, while Lee found it ‘fair’”."""
    s, (first, end) = scene.sentences[decision.sentence], (choice.subject[1], decision.subject[0])
    if choice.sentence != decision.sentence or first >= end or "Q" not in s.classes[first:end]:
        return False
    between = [word.lower() for word in s.words[first:end]]
    return ";" in between or not WHILE.isdisjoint(between)


def _is_where(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a choice is only where somebody is what he or she is: "the adviser in Oslo, Ann Roe, told"."""
    s, first = scene.sentences[choice.sentence], choice.subject[0]
    if decision.sentence != choice.sentence or decision.event is None or not first or s.classes[first - 1] not in "I,":
        return False
    where, known = names.fold(" ".join(s.words[slice(*choice.subject)])), lists.places()
    return where in known.cities or where in known.countries


def _apart(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether a semicolon or "after" parts a mention from the clause in which the marks have a subject and cue.

    “Roe called it ‘a start’; Lee called it ‘a farce’”, “Nurses walked out after Ann Roe branded them ‘lazy’”.
    """
    s, first = scene.sentences[choice.sentence], decision.subject[0]
    if choice.sentence != decision.sentence or choice.subject[1] > first or decision.event is None:
        return False
    between = s.classes[choice.subject[1] : first]
    if decision.rule == "subject_verb_quote" and (";" in between or "IW" in between):
        return True  # "published a letter in which the relatives say: “…”"
    named = s.classes[decision.head] == "A" and decision.event.group in ("saying", "asserting", "judging")
    return named and s.words[first - 1].lower() == "after" and decision.rule in ("subject_verb_quote", "governing_verb")


def _branded(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a clause behind "after" or "as" calls something so: “after critics called it ‘a farce’”."""
    event, (sentence, token) = decision.event, scene.where[i]
    if event is None or event.group != "judging" or decision.sentence != sentence or not decision.subject[0]:
        return False
    s = scene.sentences[sentence]
    ordered = decision.subject[1] <= event.cue[0] and s.classes[event.cue[1] : token] in ("", "O")
    return ordered and s.words[decision.subject[0] - 1].lower() in PARTING


def _then_reported(scene: Scene, i: int, decision: Decision) -> bool:
    """Whether a medium reports the clause that has subject and cue: “Roe called it ‘a frog’, the Echo reported”."""
    sentence, token = scene.where[i]
    if (
        decision.event is None
        or decision.sentence != sentence
        or decision.rule not in ("subject_verb_quote", GOVERNING)
    ):
        return False
    if decision.rule == GOVERNING and decision.event.group not in ("saying", "asserting"):
        return False
    s = scene.sentences[sentence]
    if decision.rule == GOVERNING and s.classes[decision.head] not in "AP":
        return False  # "the fees could be termed ‘a gift’, the Echo reported"
    m = REPORTER.match(s.classes, token + 1)
    if m is None or not REPORTS.fullmatch(s.words[m.end() - 1]):
        return False
    subject = m.span("subject")
    return resolve(scene, sentence, subject, subject[1] - 1).kind in MEDIA


def _behind(scene: Scene, i: int, ruled: Spoken, choice: Choice) -> bool:
    """Whether the marks stand between one who judges right before them and a medium that reports it behind them."""
    if ruled.decision.rule != "subject_verb_quote" or not _is_behind(scene, i, choice):
        return False
    return resolve(scene, choice.sentence, choice.subject, choice.head).kind in MEDIA


def _is_behind(scene: Scene, i: int, choice: Choice) -> bool:
    """Whether a mention stands behind the marks in their sentence."""
    sentence, token = scene.where[i]
    return choice.sentence == sentence and choice.subject[0] > token


def _according(scene: Scene, choice: Choice) -> bool:
    """Whether "according to" stands before a mention."""
    s = scene.sentences[choice.sentence]
    start = choice.subject[0]
    return s.classes[max(0, start - 2) : start] == "Lt"


def _same_word(scene: Scene, decision: Decision, choice: Choice) -> bool:
    """Whether both mean one person by the same word of one sentence: “he regretted what he called ‘a slip’”."""
    words = scene.sentences[decision.sentence].words
    return choice.sentence == decision.sentence and words[choice.head].lower() == words[decision.head].lower()


def _is_thing(scene: Scene, choice: Choice) -> bool:
    """Whether a mention without a cue of its own is a common noun for no sort of person: “another colour”."""
    s = scene.sentences[choice.sentence]
    if choice.cue is not None or s.classes[choice.head] != "N" or choice.subject[1] - choice.subject[0] == 0:
        return False
    word = names.fold(s.words[choice.head])
    known = lists.roles().english
    return word not in known and word.removesuffix("s") not in known


def _unproven(scene: Scene, choice: Choice, who: Resolved) -> bool:
    """Whether one word of a headline without a cue is nobody whom the article knows: “Budget 2026: … ‘levy’ …”."""
    if scene.sentences[choice.sentence].paragraph or who.kind not in (ActorKind.PERSON, None):
        return False
    if any(letter.isdigit() for letter in who.name):
        return True
    s, end = scene.sentences[choice.sentence], choice.subject[1]
    if s.classes[end : end + 1] == ":" and s.classes[end + 1 : end + 2] != "Q" and who.kind is ActorKind.PERSON:
        return not (scene.cast.surely(who.name) or who.how == "registry")  # "Roe Valley: police hunt ‘ghost’"
    if choice.cue is not None:
        return False
    small, words = s.classes[slice(*choice.subject)], s.words[slice(*choice.subject)]
    if not small.strip("NT") and any(w.endswith("s") and not w.endswith("ss") for w in words[1:-1]):
        return True  # "second leak drags minister": a clause, whose verb no list has
    return " " not in who.name and not scene.cast.proven(who.name)


def _of_two(scene: Scene, i: int, choice: Choice) -> bool:
    """Whether words alone may be of either of two: “Roe met Lee.⏎⏎‘No.’”, “Roe and her rival, Lee, argued.⏎⏎‘No.’”."""
    joined = scene.sentences[choice.sentence].words[choice.subject[1] :][:1] == ("and",)
    return (choice.cue is None or joined) and only_one.one_of_two(scene, scene.where[i][0], choice.sentence)


def _is_bare(scene: Scene, choice: Choice) -> bool:
    """Whether a mention is one common noun alone, for no sort of person."""
    first, last = choice.subject
    word = names.fold(scene.sentences[choice.sentence].words[choice.head])
    alone = last - first == 1 and scene.sentences[choice.sentence].classes[first] == "N"
    return alone and not {word, word.removesuffix("s")} & lists.roles().english


def _is_record(scene: Scene, choice: Choice) -> bool:
    return is_record(scene.sentences[choice.sentence], choice.head)


def _described(scene: Scene, i: int) -> bool:
    """Whether an infinitive's "to" stands before the marks, so that they hold what somebody does."""
    sentence, token = scene.where[i]
    return token > 0 and scene.sentences[sentence].classes[token - 1] == "t"


def _agree(ruled: Spoken, choice: Choice) -> bool:
    return ruled.mention.start < choice.mention.end and choice.mention.start < ruled.mention.end


def _candidates(scene: Scene, choice: Choice) -> tuple[Candidate, ...]:
    found = []
    for sentence, subject, _, score in choice.candidates:
        span = scene.sentences[sentence].cover(*subject)
        found.append(Candidate(" ".join(scene.text[span.start : span.end].split()), span, score, "ranked"))
    return tuple(found)
