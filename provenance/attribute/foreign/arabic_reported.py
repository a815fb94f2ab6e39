"""Indirect speech of Arabic articles: what a cue and "that" report without marks, and what is so in somebody's view."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign import arabic_issued, arabic_texts
from provenance.attribute.foreign.arabic import SHORT, THAT, VIEWS, WHAT, Voices, relaying
from provenance.attribute.foreign.arabic_issued import FOUND
from provenance.attribute.foreign.arabic_phrases import TEXTS, read
from provenance.attribute.foreign.arabic_words import bare, feminine, in_list
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import MEDIA, Span

HEAD = 1  # paragraphs of a headline, and of the line below it
DOTS = ("..", "...", "…")
_SHOWS = frozenset("أظهر أظهرت وجد وجدت توصل توصلت بين بينت خلص خلصت كشف كشفت".split())
FEWEST = 3  # words of what is reported without marks
# What stands behind a comma and is no part of what is reported: how it is known, on what occasion it was said.
_AND_THAT = frozenset("وإن وأن وبأن وإنه وإنها وأنه وأنها وإنهم وأنهم".split())
_HOW = frozenset("حسبما نقلا كما وذلك".split()) | VIEWS
_OCCASIONS = frozenset(
    """تصريح تصريحات حديث مقابلة بيان كلمة خطاب مؤتمر منشور تغريدة رسالة حوار لقاء إفادة تعليق تدوينة مقال
    تقرير""".split()
)
BEHIND = VIEWS | {"حسبما"}


def indirect(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of what a cue and "that" report without marks."""
    voices = Reported(reading)
    voices.gender |= reading.women
    for t in reading.sentences:
        voices.remember(reading.voiced.get(t.index), t.index)
        for content, said in voices.reported(t):
            voices.remember(said, t.index)
            yield content, t.index, said


class Reported(Voices):
    """Who has the floor, and what sentences report of whom."""

    def reported(self, t: Tagged) -> Iterator[tuple[Span, Spoken]]:
        """What a sentence reports without marks, and of whom: of one without any, all that is behind "that"."""
        marked = "Q" in t.tags
        if not marked and (viewed := self._viewed(t)) is not None:
            yield viewed
            return
        if not marked and (headline := self._headlined(t)) is not None:
            yield headline
            return
        for k in range(len(t.tags)):
            relays, stands = relaying(t.lower[k]), self._stands(t, k)
            if not (self.is_cue(t, k) or relays or stands or _finds(t, k)):
                continue
            that = next((j for j in range(k + 1, len(t.tags)) if t.lower[j] in THAT), None)
            if that is None or ":" in t.tags[k:that] or len(t.tags) - that <= FEWEST:
                continue
            if any(t.tags[j - 1] == "," and self.is_cue(t, j) for j in range(k + 1, that)):
                continue  # "انتقد X القرار، وقالت Y إن": of the nearer verb
            if arabic_texts.clause_of(t, k, that) > k:
                continue
            last = self._reaches(t, that + 1) if marked else self._tail(t, that + 1)
            if marked and (last is None or any(self.is_cue(t, j) for j in range(k + 1, that)) or "Q" in t.tags[k:that]):
                continue
            while last is not None and last > that and t.tags[last - 1] in ".,;:-":
                last -= 1
            if last is None or last - that <= FEWEST:
                continue
            low = arabic_texts.clause_of(t, 0, k + 1)
            said = self.quoted(t, low, that)
            if said is None and stands:
                said = arabic_issued.issued(self, t, 0, that)
            elif said is None and not relays:
                said = self.subject_of(t, k, that) or self._medium_says(t, k, that)
            if said is not None:
                yield t.cover(that + 1, last), said
                if not marked and not self._joined(t, last):
                    return
        if (behind := self._viewed_behind(t)) is not None:
            yield behind
        if marked and (more := self._and_that(t)) is not None:
            yield more

    def _and_that(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What a second "that" reports behind words in marks: "قال X إنه «…»، وإن التحقيق بدأ"."""
        said = self.reading.voiced.get(t.index)
        at = t.tags.rfind("Q")
        join = next((j for j in range(at + 1, len(t.tags) - FEWEST) if t.tags[j] == ","), None)
        if said is None or join is None or said.decision.sentence != t.index or t.lower[join + 1] not in _AND_THAT:
            return None
        if t.tags[join + 2] == "X" or t.lower[join + 2] == "لم":
            return None  # "وإن كان": although
        if said.cue is None or said.cue.start > t.spans[at].start or ":" in t.tags[at:join]:
            return None
        last = self._tail(t, join + 2)
        while last > join and t.tags[last - 1] in ".,;:-":
            last -= 1
        return (t.cover(join + 2, last), said) if last - join > FEWEST else None

    def _stands(self, t: Tagged, k: int) -> bool:
        """Whether a text's words begin to be told: "جاء في بيان"."""
        return k < SHORT and t.lower[k].lstrip("وف") in FOUND and t.lower[k + 1 : k + 2] == ("في",)

    def _headlined(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What a headline has behind the name of somebody of whom the article tells: "وزير المالية: لا ضرائب جديدة"."""
        colon = t.tags.find(":", 1, SHORT + 2)
        if (
            colon < 1
            or (t.paragraph > HEAD and not self._alone(t))
            or (t.tags[-1] in ".:," and t.words[-1] not in DOTS)
        ):
            return None
        last = next((k for k in range(colon + 1, len(t.tags)) if t.tags[k] in ".:;"), len(t.tags))
        said = self.labelled(t, colon, known=True) if last - colon > FEWEST - 1 else None
        return (t.cover(colon + 1, last), said) if said is not None else None

    def _medium_says(self, t: Tagged, k: int, that: int) -> Spoken | None:
        """A medium that reports on its own account, of nobody else: "وأفادت وكالة X، الثلاثاء، بأن"."""
        at = next((j for j in range(k + 1, min(that, k + SHORT)) if t.tags[j] == "K"), None)
        actor = t.actors.get(at) if at is not None else None
        phrase = read(t, k + 1, that, self.known) if actor is not None and actor.kind in MEDIA else None
        if at is None or actor is None or phrase is None or not phrase.medium or t.lower[k + 1].startswith("ل"):
            return None
        others = any(
            self.is_cue(t, j) or relaying(t.lower[j]) or t.lower[j] in VIEWS for j in range(that + 1, len(t.tags))
        )
        if others or "عن" in t.lower[k:that] or any(self.is_cue(t, j) or relaying(t.lower[j]) for j in range(k)):
            return None
        self.gender[actor.name] = feminine(t.lower[k])
        decision = Decision("subject_verb_quote", t.index, (at, at + 1), at, None)
        who = Resolved(actor.name, actor.kind, "as printed")
        return Spoken(decision, who, t.spans[at], t.spans[k], CONFIDENCE["subject_verb_quote"])

    def _tail(self, t: Tagged, first: int) -> int:
        """Where what is reported ends in a sentence without marks: before how it is known, and on what occasion."""
        for k in range(first + 1, len(t.tags) - 1):
            if t.tags[k] != "," or (k < first + FEWEST and not self._joined(t, k)):
                continue
            word = t.lower[k + 1]
            said_in = word in ("في", "خلال") and t.lower[k + 2 : k + 3] != () and t.lower[k + 2] in _OCCASIONS
            other = arabic_texts.clause_of(t, k - 1, k + 1) == k + 1 and t.tags[k + 1 : k + 2] != "."
            if word in _HOW or said_in or other or self._joined(t, k):
                return k
        return len(t.tags)

    def _joined(self, t: Tagged, comma: int) -> bool:
        """Whether a comma opens what else is reported: "، مؤكدا أن", or of another: "، في حين قالت X إن"."""
        if t.tags[comma : comma + 1] != "," or comma + 2 >= len(t.tags):
            return False
        other = arabic_texts.clause_of(t, comma - 1, comma + 1) == comma + 1
        within = range(comma + 2, comma + 5) if other else range(comma + 1, comma + 2)
        verbs = [k for k in within if k < len(t.tags) and self.is_cue(t, k)]
        return any(not set(t.lower[k + 1 : k + 2 + 2 * SHORT]).isdisjoint(THAT) for k in verbs)

    def _viewed_behind(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What is so according to whom a sentence ends with: "قُتل سبعة في الهجوم، بحسب ما أعلن الحاكم X"."""
        comma = next((k for k in range(len(t.tags) - 2, 0, -1) if t.tags[k] == "," and t.lower[k + 1] in BEHIND), None)
        if (
            comma is None
            or comma < FEWEST
            or set(t.tags[:comma]) & set(":Q")
            or any(self.is_cue(t, k) for k in range(comma))
        ):
            return None
        if any(t.lower[k] in VIEWS or relaying(t.lower[k]) for k in range(comma)):
            return None
        cued = next((k for k in range(comma + 2, min(comma + 4, len(t.tags))) if self.is_cue(t, k)), None)
        if t.lower[comma + 1] == "حسبما":
            said = self.subject_of(t, cued, len(t.tags)) if cued is not None else None
        else:
            said = self.in_view(t, comma + 1, len(t.tags)) if self._is_view(t, comma + 2) else None
        return (t.cover(0, comma), said) if said is not None and said.decision.sentence == t.index else None

    def _is_view(self, t: Tagged, k: int) -> bool:
        """Whether somebody stands behind "according to", and no law or habit: "وفق الوزارة", but not "وفق العادة"."""
        if k >= len(t.lower):
            return False
        if t.lower[k] in WHAT:
            return True
        k += t.lower[k] in arabic_texts.FIGURES
        phrase = read(t, k, len(t.tags), self.known) if k < len(t.tags) else None
        if phrase is None or phrase.medium:
            return False
        if phrase.roles or phrase.some or in_list("bodies", t.lower[phrase.first]):
            return True
        met = self.people.find(tuple(map(bare, t.words[slice(*phrase.name)]))) if phrase.name is not None else None
        return met is not None and any(at != t.index for at in met.at)

    def _alone(self, t: Tagged) -> bool:
        """Whether a sentence is its paragraph, as the headlines of other articles at the end are."""
        around = self.reading.sentences[max(0, t.index - 1) : t.index + 2]
        return all(s is t or s.paragraph != t.paragraph for s in around)

    def _viewed(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What is so according to whom a sentence begins with: "ووفقا لكرم، فإن الزورق أبحر"."""
        if not t.tags or t.lower[0] not in VIEWS:
            return None
        figures = t.lower[1:2] != () and t.lower[1] in arabic_texts.FIGURES
        comma = t.tags.find(",", 1, SHORT * 4 if figures else SHORT + 4)
        first = comma + 1 + (t.lower[comma + 1 : comma + 2] != () and t.lower[comma + 1].lstrip("ف") in THAT)
        last = len(t.tags) - (t.tags[-1] in ".,")
        said = self.in_view(t, 0, comma) if comma > 1 and last - first >= FEWEST else None
        return (t.cover(first, last), said) if said is not None else None

    def _reaches(self, t: Tagged, first: int) -> int | None:
        """Where what is reported without marks ends in a sentence that has marks as well; None where it holds them."""
        for k in range(first, len(t.tags)):
            if t.tags[k] == "," and any(self.is_cue(t, j) for j in range(k + 1, min(k + 3, len(t.tags)))):
                return k
            if t.tags[k] == "," and arabic_texts.clause_of(t, k - 1, k + 1) == k + 1:
                return k
            if t.tags[k] in "Q:":
                return None
        return len(t.tags)


def _finds(t: Tagged, k: int) -> bool:
    """Whether a study or a poll is said to show something: "أظهرت دراسة لجامعة X أن"."""
    return k < SHORT and t.lower[k].lstrip("وف") in _SHOWS and t.lower[k + 1 : k + 2] != () and t.lower[k + 1] in TEXTS
