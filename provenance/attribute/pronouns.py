"""Whom a pronoun stands for: the nearest person before it, a subject first, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from provenance.attribute import anonymous, asked, described, obituaries, person_nouns
from provenance.attribute.chunks import chunk_at, name_chunks, plain
from provenance.attribute.coreference import Resolved
from provenance.attribute.events import APPOSITION, CHUNK, NP, SPEECH, Event, head_of, subject_of
from provenance.attribute.masked import Sentence
from provenance.attribute.media_mentions import APPOSED, DESCRIBED
from provenance.attribute.offices import is_role
from provenance.attribute.persons import KIN
from provenance.attribute.printed import is_nationality, printed
from provenance.attribute.reporting import ASKED
from provenance.attribute.roster import FEMININE, MASCULINE
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.model import ActorKind

REACH = 8  # sentences that a pronoun looks back
CHAIN = 32  # pronouns followed on the way to one, by what they own too: “His father met his brother.”, and so on
LED_IN = compiled(
    f"(?:[IR][^,VWQ:;]*|I[^,VWQ:;]*,?S[^,WQ:;]*|S[^,Q:;]*P[^,Q:;]*),(?P<subject>{NP})(?P<app>{APPOSITION}?)[RX]*[XVB]"
)
TOLD_OF = compiled("S(?P<name>T{0,2}A{1,4})[RX]*X[^Q;:.P]*,S$")  # "He said that Roe was ill since May, when she warned"
OF_WHOM = frozenset("of about on regarding".split())
FRONTED = compiled("C?(?:D?[NAT]*[NAT]),P[RX]*V,")
STANDING = compiled("D[NTA]{1,5}N(?=[tI])")
STANDS = frozenset("close familiar near loyal opposed aligned linked briefed acquainted".split())
NEAREST = 12  # subjects of one sentence, and names, that it weighs: an endless sentence has thousands
OURS = 5  # tokens between "our" and the reporter's name
DEPTH = 4  # pronouns that are followed to the pronoun before
SINGLE = frozenset("a an one another".split())  # before somebody who is met here
OWNING = frozenset("his her their my our".split())  # "His neighbour, who gave her name as Ann"
BYLINE = compiled("I?T{0,2}A{2,4}(?:[C,]D?A{1,4})*(?:IA{1,3})?,?(?:[TA]{1,4})?$")  # "By Ann Roe and The Echo"
# Whoever is called so was hardly named before, and nothing else.
NOBODY = frozenset("spokesman spokeswoman spokesperson official source insider".split())
_END = itemgetter(1)


def pronoun(scene: Scene, sentence: int, before: int, gender: str, depth: int = 0) -> Resolved | None:
    """The nearest person before a pronoun at token ``before``: a subject first, then anybody, sentence by sentence."""
    key = (sentence, before, gender, depth)
    if key not in scene.antecedents:
        notes = scene.cast.notes
        followed = notes.get("followed", 0)
        if followed == CHAIN:
            return None
        notes["followed"] = followed + 1
        scene.antecedents[key] = None  # whoever asks on the way here gets no answer
        scene.antecedents[key] = _antecedent(scene, sentence, before, gender, depth)
        notes["followed"] = followed
    return scene.antecedents[key]


def _antecedent(scene: Scene, sentence: int, before: int, gender: str, depth: int) -> Resolved | None:
    if (dead := obituaries.of_whom(scene, sentence, before, gender)) is not None:
        return dead
    vague, noun = None, ""  # "The striker, signed in January, …": who that is, the article does not say
    answers = sentence > 0 and asked.replies(scene.sentences[sentence], before)
    asker = asked.asker(scene, sentence - 1) if answers else None
    for i in range(sentence, max(-1, sentence - REACH), -1):
        if i != sentence and BYLINE.match(scene.sentences[i].classes):
            continue  # who writes the article is nobody in it
        seen = _within(scene, i, before, gender, depth) if i == sentence else _earlier(scene, i, gender, depth)
        if vague is None and i >= sentence - 1:
            vague, noun = seen.vague, seen.noun
        if (
            i == sentence - 1
            and _is_quoted(scene.sentences[sentence], before)
            and (whom := _tells_of(scene, i, gender)) is not None
        ):
            return whom
        if answers and i == sentence - 1 and (whom := asked.whom(scene, i, gender)) is not None:
            return whom
        if asker is not None and seen.named is not None and seen.named.name == asker:
            if i < sentence - 1:
                return vague  # whom the asker talks with, no sentence between tells
            continue
        if seen.somebody is not None:
            # whoever has the floor since an earlier paragraph, the article does not name: but who opens its end
            same = scene.sentences[i].paragraph == scene.sentences[sentence].paragraph
            return seen.somebody if same or (i == sentence - 1 and seen.opens) else vague
        if seen.named is not None and seen.named.name not in killed(scene):
            if vague is not None and (noun in NOBODY or scene.cast.is_another(seen.named.name, noun)):
                return vague
            return seen.named
    return vague or _bare_speaker(scene, sentence, before, gender)


LATELY = 3  # sentences, that of the pronoun among them
ACTS = frozenset("laughed smiled nodded shrugged paused sighed wept winced grinned frowned hesitated".split())


def _bare_speaker(scene: Scene, sentence: int, before: int, gender: str) -> Resolved | None:
    """Who speaks, or laughs, just before under one name, where nobody else is known: "Roe laughed. “…,” he said"."""
    found: dict[str, Resolved] = {}
    for i in range(sentence, max(-1, sentence - LATELY), -1):
        s = scene.sentences[i]
        if scene.sentences[sentence].paragraph - s.paragraph > 1:
            break
        for e in scene.events(i):
            acts = e.group in SPEECH or s.words[e.cue[0]].lower() in ACTS
            if not acts or s.classes[e.head] != "A" or (i == sentence and e.subject[1] > before):
                continue
            named = _chunk_name(scene, i, e.head)
            word = s.words[e.head]
            if named is None or named.kind is not ActorKind.PERSON or " " in named.name or word.isupper():
                return None
            if scene.cast.gender(named.name) not in (None, gender) or e.subject[0] + 2 < e.head:
                return None
            found[named.name] = named._replace(how="who alone speaks just before it, under one name")
    return next(iter(found.values())) if len(found) == 1 else None


def _is_quoted(s: Sentence, at: int) -> bool:
    """Whether a pronoun is whom another, told by a description, quotes: "the editor quoted him as saying"."""
    if at < 3 or s.words[at + 1 : at + 2] != ("as",) or s.words[at - 1].lower() not in ("quoted", "quotes"):
        return False
    return s.classes[at - 2] in "NT" and s.classes[at] == "O"


_TELLS_OF = compiled("(?P<whole>(?P<who>D[NT]{1,3})(?:I[NATDs]{1,5})?)[RX]*[BV][^,Q;:]*,P[RX]*V")


def _tells_of(scene: Scene, sentence: int, gender: str) -> Resolved | None:
    """Of whom somebody tells: "The warden came, he told the Echo. “Go,” the editor quoted him as saying"."""
    s = scene.sentences[sentence]
    m = _TELLS_OF.match(s.classes)
    if m is None or s.words[0] != "The" or s.words[m.end() - 1].lower() not in ("told", "said", "recalled"):
        return None
    head = m.end("who") - 1
    word = s.words[head].lower()
    if not (person_nouns.is_one(word) or word in person_nouns.BOSSES) or person_nouns.gender(word) not in (
        None,
        gender,
    ):
        return None
    name = printed(scene, sentence, m.span("whole"))
    return Resolved(name, ActorKind.PERSON, "of whom the sentence before tells")


_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+"
_DEATH = r" w(?:as|ere) (?:both )?(?:killed|murdered|(?:shot|stabbed|beaten|found) (?:dead|to death))\b"
_DIED = compiled(_DEATH)
_KILLED = compiled(rf"(?P<one>{_NAME})(?:, \d+,?)?(?: and (?P<other>{_NAME})(?:, \d+,?)?)?{_DEATH}")


def killed(scene: Scene) -> frozenset[str]:
    """Those of whom the article says that they were killed: no pronoun beside a cue means them."""
    notes = scene.cast.notes
    if "killed" not in notes:
        found = _KILLED.finditer(scene.text) if _DIED.search(scene.text) else ()  # of most articles nobody
        notes["killed"] = frozenset(m[g] for m in found for g in ("one", "other") if m[g])
    dead: frozenset[str] = notes["killed"]
    return dead


class Seen(NamedTuple):
    """Whom a sentence has for a pronoun: somebody left unnamed, or somebody named; ``vague``, who stands before.

    ``opens`` is true where the one left unnamed begins the sentence.
    """

    vague: Resolved | None = None
    noun: str = ""
    somebody: Resolved | None = None
    named: Resolved | None = None
    opens: bool = False


def _within(scene: Scene, sentence: int, before: int, gender: str, depth: int) -> Seen:
    """Whom a sentence has before its token ``before``: the nearest subject first."""
    s = scene.sentences[sentence]
    first = s.classes.find(",", 0, before) + 1 if s.words[0].lower() in ASKED else 0  # "Asked if Roe lied, he": not Roe
    if FRONTED.match(s.classes) and s.classes[: before + 1].endswith(",P") and s.classes.count(",", 0, before) == 1:
        first = before  # "Roe, she said, has failed": of Roe she speaks
    if (
        s.words[0].lower() in OF_WHOM
        and s.classes[: before + 1].endswith(",P")
        and not set(s.classes[:before]) & set("VQ")
    ):
        first = before  # "Of the winner, Ann Roe, she said"
    events, tellers = _tellers(scene, sentence, before, gender)
    spans = ((e.subject, e.head) for e in reversed(events))
    subjects = [(span, head) for span, head in spans if span[1] <= before and span[0] >= first]
    chunks = [c for c in name_chunks(s) if tellers.isdisjoint(range(*c))]
    chunks = [c for c in chunks[: bisect_right(chunks, before, key=_END)][-NEAREST:] if c[0] >= first]
    subjects = subjects[:NEAREST]
    opening = CHUNK.match(s.classes) if not subjects and s.words[before - 1].lower() in BECAUSE else None
    if opening is not None and first < opening.end() < before - 1 and s.classes[opening.end()] not in "st":
        subjects.append((opening.span(), head_of(s, *opening.span())))  # "An aide is in trouble after he said"
    options = subjects + [(c, c[1] - 1) for c in chunks]
    if (told_of := is_told_of(s, before)) is not None:
        options.insert(0, (told_of, told_of[1] - 1))
        subjects = [*subjects, (told_of, told_of[1] - 1)]
    return _seen(scene, sentence, options, len(subjects), gender, depth, before)


def is_told_of(s: Sentence, at: int) -> tuple[int, int] | None:
    """Of whom a "that" tells when a pronoun at a token, right behind "when", means him or her."""
    if at < 4 or s.words[at - 1].lower() != "when" or s.classes[at : at + 1] != "P":
        return None
    m = TOLD_OF.search(s.classes, 0, at)
    return m.span("name") if m and s.words[m.start()].lower() == "that" else None


BECAUSE = frozenset("after when because as while since before that if though although".split())
OBJECT = {"m": "him", "f": "her"}


def _tellers(scene: Scene, sentence: int, before: int, gender: str) -> tuple[list[Event], set[int]]:
    """The events of a sentence that the one meant may act in, and who does what is done to him or her, by the head."""
    s, acting, tellers = scene.sentences[sentence], list[Event](), set[int]()
    for e in scene.events(sentence):
        if _to_him(s, e, before, gender):
            tellers.add(e.head)
        else:
            acting.append(e)
    if (putting := asked.putting(s, OBJECT[gender], before)) is not None:
        tellers.add(putting)
        acting = [e for e in acting if e.head != putting]
    return acting, tellers


def _to_him(s: Sentence, event: Event, before: int, gender: str) -> bool:
    """Whether what somebody does is done to the one meant: "A clerk told him to go, he says"."""
    past = event.cue[1]
    if past >= min(before, len(s.words)) or s.words[past].lower() != OBJECT[gender]:
        return False
    return s.classes[past] == "O" or s.classes[past + 1 : past + 2] == "S"  # "had told her that"


def _earlier(scene: Scene, sentence: int, gender: str, depth: int) -> Seen:
    """Whom a whole sentence has, found once."""
    known: dict[tuple[int, str, int], Seen] = scene.cast.notes.setdefault("seen", {})
    key = sentence, gender, depth
    if key not in known:
        s = scene.sentences[sentence]
        events, tellers = _tellers(scene, sentence, len(s.words), gender)  # "Roe had told her that …. She replied"
        options = [(e.subject, e.head) for e in events[:NEAREST]]
        silent = not any(e.group for e in scene.events(sentence))
        putting = asked.putting(s, OBJECT[gender], len(s.words))
        if (silent or s.classes[:1] in ("S", "I")) and (
            m := LED_IN.match(s.classes)
        ):  # "At home in Leeds, her mother, Ann Roe, was out"
            options.insert(0, subject_of(s, m))
        if (m := STANDING.match(s.classes)) and s.words[m.end() - 1] in STANDS:
            options.insert(
                0, ((0, m.end() - 1), m.end() - 2)
            )  # "A clerk close to the court, speaking by phone, put it so"
        elif (
            silent
            and (m := CHUNK.match(s.classes))
            and s.classes[m.end() : m.end() + 1] not in "st"
            and head_of(s, *m.span()) != putting
        ):
            options.insert(0, (m.span(), head_of(s, *m.span())))  # whatever its verb, the sentence begins with it
        subjects = len(options)
        chunks = [c for c in name_chunks(s)[:NEAREST] if tellers.isdisjoint(range(*c))]
        options += [(c, c[1] - 1) for c in chunks]
        seen = _seen(scene, sentence, options, subjects, gender, depth)
        if seen.named is None or not scene.cast.surely(seen.named.name):
            seen = _shown(scene, s, gender) or seen
        known[key] = seen
    return known[key]


def _shown(scene: Scene, s: Sentence, gender: str) -> Seen | None:
    """Whom a medium shows or asks in a sentence: "NRA had video of one of its crew, identified only as Roe"."""
    shown = anonymous.shown(scene, s)
    if shown is None or person_nouns.gender(anonymous.MEN.get(shown.noun, shown.noun)) not in (None, gender):
        return None
    return Seen(named=shown.who) if shown.named else Seen(somebody=shown.who, opens=True)


def _seen(
    scene: Scene,
    sentence: int,
    options: list[tuple[tuple[int, int], int]],
    subjects: int,
    gender: str,
    depth: int,
    within: int = 0,
) -> Seen:
    """Whom the first of ``options`` that may stand behind a pronoun means; the first ``subjects`` of them act.

    ``within`` is the token of a pronoun in the sentence itself.
    """
    s, vague, noun = scene.sentences[sentence], None, ""
    for k, (span, head) in enumerate(options):
        if _is_place(scene, s, span) or _owned(s, span, gender) or _is_ours(s, span) or _is_show(s, span):
            continue
        if _in_marks(scene, s, span) or _is_predicate(s, span):
            continue
        if s.classes[head] in "NT" and (DESCRIBED.match(s.classes, span[1]) or APPOSED.match(s.classes, span[1])):
            continue  # the name behind the clause is another of the options
        named = _bearer(scene, sentence, span, head, gender, depth)
        if named is not None:
            beside = _among_places(s, span) or s.words[span[0] - 1 : span[0]] == ("of",)  # "the star of Roe Lights"
            placed = k >= subjects and beside and not scene.cast.surely(named.name)
            sure = scene.cast.proven(named.name) or named.how.startswith("so named")
            if not placed and sure and scene.cast.gender(named.name) in (None, gender):
                return Seen(vague, noun, None, named)
            last = named.name.rsplit(" ", 1)[-1]
            unnamed = named.name[:1].islower() or last[:1].islower()  # "Rail Ministry spokesman"
            if vague is None and unnamed and s.classes[head] == "P":  # he of whom it speaks already
                vague, noun = named, last
            continue
        if within and s.words[span[0]].lower() in SINGLE and s.classes[within - 1] == ",":
            continue  # "A man came once and left, she says": whoever is met in what she says
        if described.is_somebody(s, span, head, gender):
            how = "the person whom the article leaves unnamed"
            words = printed(scene, sentence, anonymous.whole(s, span, head))
            return Seen(vague, noun, Resolved(words, ActorKind.PERSON, how), opens=span[0] == 0)
        if vague is None and described.is_definite(s, span, head, gender):
            how = "whom the article does not tie to a name"
            words = anonymous.unnamed(scene, sentence, head) or printed(scene, sentence, span)
            vague, noun = Resolved(words, ActorKind.PERSON, how), s.words[head].lower()
    return Seen(vague, noun)


MARKS = frozenset("\"'“‘«")


def _in_marks(scene: Scene, s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a name opens marks, as titles and programmes do: “On Roe News’ ‘Late Desk’, she said”."""
    start = s.starts[span[0]]
    return s.classes[span[0]] == "A" and start > s.span.start and scene.text[start - 1] in MARKS


def _is_predicate(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a mention says what its sentence's subject is: "Roe is a clerk and one of two who voted. He said"."""
    first = span[0]
    return (
        first > 1
        and s.words[first - 1].lower() in ("is", "was", "became")
        and s.words[first].lower() in ("a", "an")
        and s.classes[first - 2] in "ANT,"
    )


REPORTERS = frozenset("reporter correspondent editor colleague producer".split())


def _is_ours(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a name is that of who writes or films: "Our Nordic correspondent Ann Roe has been watching"."""
    before = [word.lower() for word in s.words[max(0, span[0] - OURS) : span[1] - 1]]
    return "our" in before and not REPORTERS.isdisjoint(before[before.index("our") :])


def _is_show(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a name is a programme's, of whose it is: "Speaking on Radio Leeds's Morning Call, he said"."""
    first = span[0]
    if s.words[span[1] : span[1] + 1] and s.words[span[1]].lower() in SHOWS and s.classes[span[1] - 1] == "A":
        return True  # "on the Ann Roe podcast"
    if first < 3 or s.classes[first - 1] != "s" or s.classes[first] != "A":
        return False
    owner = first - 2
    while owner and s.classes[owner - 1] == "A":
        owner -= 1
    return s.classes[owner] == "A" and s.words[owner - 1 : owner] == ("on",)


SHOWS = frozenset("podcast show programme program newsletter".split())
OWN = {"m": "his", "f": "her"}
APPOSED_TO = 6  # tokens between whose somebody is and the name: "his former defence attorney, Ann Roe"


def _owned(s: Sentence, span: tuple[int, int], gender: str) -> bool:
    """Whether a name is that of somebody who is told by whose he or she is: "by his lawyer, Ann Roe, he said"."""
    first = span[0]
    if first < 3 or s.classes[first - 1] != ",":
        return False
    before = [word.lower() for word in s.words[max(0, first - APPOSED_TO) : first - 1]]
    if s.words[first - 2].lower() in KIN and before[-2:-1] == ["their"]:
        return True  # "Their son, Tom, was buried on Monday. “…,” he said"
    return OWN[gender] in before and is_role(s.words[first - 2].lower()) and "," not in before


PLACE_NOUNS = frozenset(
    "town towns village villages city cities district districts region regions province provinces settlement"
    " settlements municipality municipalities hamlet hamlets suburb suburbs county counties island islands".split()
)


def _among_places(s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a noun for places stands not far before a name: "Among the towns were Alto Verde and Roe Moor"."""
    return not PLACE_NOUNS.isdisjoint(s.words[max(0, span[0] - NEAREST) : span[0]])


PLACING = frozenset("at in near into inside outside across around reached reaches reaching".split())


def _is_place(scene: Scene, s: Sentence, span: tuple[int, int]) -> bool:
    """Whether a name stands where a place does, and nothing says that it is somebody's: "worked at Alto Verde"."""
    first = span[0]
    if not first or s.words[first - 1].lower() not in PLACING or s.classes[first] != "A":
        return False
    named = scene.cast.named(s.words[slice(*span)], s.starts[first])
    return named is not None and not scene.cast.surely(named.name)


def ends_a_name(s: Sentence, span: tuple[int, int], head: int) -> bool:
    """Whether what could be a pronoun of some language ends a name: "Pak Il", who is no French "il"."""
    return head > span[0] and s.classes[head] == "A" == s.classes[head - 1]


def _bearer(scene: Scene, sentence: int, span: tuple[int, int], head: int, gender: str, depth: int) -> Resolved | None:
    """Whom a chunk names that may stand behind a pronoun of that gender."""
    s = scene.sentences[sentence]
    word = s.words[head].lower()
    if (word in MASCULINE or word in FEMININE) and not ends_a_name(s, span, head):
        same = word in (MASCULINE if gender == "m" else FEMININE) and depth < DEPTH
        return pronoun(scene, sentence, span[0], gender, depth + 1) if same else None
    titled = s.classes[head] == "T" and chunk_at(s, head) is None  # "the President"
    initials = s.words[head].isupper() and is_role(word)  # "the Borders MP"
    if s.classes[span[0]] == "D" and (
        s.classes[head] not in "AT" or titled or initials or is_nationality(s, span, head)
    ):
        if person_nouns.gender(word) not in (None, gender):
            return None
        if s.words[span[0]].lower() in SINGLE | OWNING and (called := anonymous.as_named(scene, s, head)) is not None:
            return called
        if word == "year-old" or any(w.endswith("year-old") for w in s.words[slice(*span)]):
            from provenance.attribute.resolve import resolve

            who = resolve(scene, sentence, span, head)
            unnamed = s.words[span[0]].lower() in ("a", "an") and not scene.cast.proven(who.name)
            return None if who.open or unnamed else who  # "A 61-year-old baker from Leeds": somebody left unnamed
        return described.describes(scene, sentence, span, head)
    return _chunk_name(scene, sentence, head)


def _chunk_name(scene: Scene, sentence: int, head: int) -> Resolved | None:
    s = scene.sentences[sentence]
    chunk = chunk_at(s, head)
    if chunk is None or not plain(words := s.words[slice(*chunk)]):
        return None
    named = scene.cast.named(words, s.starts[chunk[0]])
    titled = "T" in s.classes[slice(*chunk)] or (named is not None and scene.cast.surely(named.name))
    if chunk[0] and s.words[chunk[0] - 1].lower() == "the" and len(words) > 1 and not titled:
        return None  # "the Daily Blast"
    if named is None or len(words) > 1 or scene.cast.proven(named.name):
        return named
    return scene.cast.family(words[0]) or named  # "he" is no Roe Marine
