"""What is in force where an article reads on: which media brought whose words, and who spoke to the outlet itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.actors.lists import is_place, places
from provenance.actors.names import fold
from provenance.chain import constructions, patterns, tapes
from provenance.chain.languages.shape import SHOWN
from provenance.chain.links import AHEAD, Via, inside
from provenance.chain.longer_before import longer_before
from provenance.chain.same_medium import same
from provenance.chain.told import (
    DENIES,
    PASSIVE,
    PAST,
    PICTURE,
    REACTS,
    SHOWN_SPEAKING,
    TALK,
    in_journal,
    is_document,
    long_ago,
    may_tell,
    venue,
)
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import MEDIA, ActorKind, Attribution, Basis, Span

_HE = compiled(r"(?<!\w)(?:він|вона|он|она)(?!\w)")
_PRONOUN = compiled(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_LATIN = frozenset("de fr es it pt".split())
# What a picture has that is posted: "se ve el incendio".
_SEEN = late(
    r"(?i)(?<!\w)(?:se (?:ve|ven|veía|observa)|muestra|mostró|captad|grabad|on (?:y )?voit|montr|filmé|si vede|ripres"
    r"|vê-se|veem-se)\w*"
)
EAST_ASIAN, SYLLABLE = 3, 5  # names that a person of Korea has, and letters of one at the most
AFAR = 3  # paragraphs past which a medium is named anew
LEAD = 2  # paragraphs at an article's start whose credit may speak for the paragraph after


@dataclass(slots=True)
class Discourse:
    """The state of the article ``text``, whose quotations are ``hidden``. ``in_force`` maps a speaker to the media of
    his or her last quotation, ``since`` to the paragraph that named them.

    ``loose`` are media that reported something without quoting anybody, in paragraph ``loose_line``: they may be how
    the next speaker's words came, ``reported`` the sentence that names them; ``relayed`` says whether the outlet names
    itself there, ``spent`` whether somebody's words were taken to have come so. ``moved`` is the paragraph in which the
    scene last changed, by the sentence ``scene``, ``asked`` the one in which the outlet itself asked somebody;
    ``latest`` is the last speaker and ``at`` the paragraph in which each spoke last, ``heard`` the media of the
    last quotation that had any. ``own`` are speakers who spoke to the outlet itself, whom no credit covers;
    ``then`` are the sentences that say of somebody's words that they are past, ``plain`` the paragraphs in which
    speakers first spoke without any medium, ``earlier`` those in which they did so long ago; ``document`` says
    whether what was reported is a document by somebody whom the sentence names; ``talks`` are the media that
    speakers were last said to have spoken to; ``lead`` is where an article's opening ends; ``home`` are the media
    on whose word the outlet says there that it reports the whole, ``homes`` where that stands, with the paragraph
    it is said of; ``papers`` are the media that have seen mails or papers, by the paragraph ``papers_line``.
    """

    text: str
    lang: str | None = None
    hidden: Sequence[Span] = ()
    in_force: dict[str, tuple[Via, ...]] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    loose: tuple[Via, ...] = ()
    loose_line: int = -9
    reported: Span | None = None
    told: Span | None = None
    asked: int = -9
    asking: Span | None = None
    moved: int = -9
    scene: Span | None = None
    relayed: bool = False
    document: bool = False
    spent: bool = False
    heard: tuple[Via, ...] = ()
    latest: str | None = None
    at: dict[str, int] = field(default_factory=dict)
    then: dict[str, Span] = field(default_factory=dict)
    plain: dict[str, int] = field(default_factory=dict)
    earlier: dict[str, int] = field(default_factory=dict)
    talks: dict[str, tuple[Via, ...]] = field(default_factory=dict)
    lead: int = LEAD
    home: tuple[Via, ...] = ()
    homes: Span | None = None
    papers: tuple[Via, ...] = ()
    papers_line: int = -9

    def new_entry(self) -> None:
        """A live page goes on to another hour: how words of the entry above came says nothing of those below it."""
        self.in_force, self.since, self.loose, self.heard, self.told, self.papers = {}, {}, (), (), None, ()

    def report(self, found: tuple[Via, ...], sentence: Span, line: int, outlet: str | None) -> None:
        """A sentence that quotes nobody: a medium reports something in it, or the scene changes."""
        if self._moves(sentence) and not any(v.level is patterns.NEAR for v in found):
            self.moved, self.scene = line, sentence
        if self.lang in _LATIN and not found and self.loose and REACTS.search(self.text, sentence):
            self.loose, self.told = (), None  # "NBC a révélé … . Le ministre a nié en bloc. « … »"
        if self.lang in _LATIN and found:
            found = tuple(v for v in found if not in_journal(self.text, sentence, v.span))
        if found and all(same(v.name, outlet) for v in found):
            self.relayed = True  # "Про це пише …": the outlet itself, which adds nobody
        elif found and (self._shows(found, sentence) or not PICTURE.search(self.text, sentence)):
            near = any(v.level is patterns.NEAR for v in found) or self._shows(found, sentence)
            self.told = sentence if near else None
            self.loose, self.loose_line = tuple(v for v in found if not same(v.name, outlet)), line
            self.reported, self.spent = sentence, False
            self.document = self.lang == "en" and is_document(self.text, sentence)
            self.relayed = len(self.loose) < len(found)
            if self.relayed and self.lang in ("ru", "uk", "en") and line <= self.lead and self.homes is None:
                paragraph = self.text.rfind("\n", 0, sentence.start) + 1
                above = self.text.rfind("\n", 0, len(self.text[:paragraph].rstrip())) + 1
                self.home, self.homes = self.loose, Span(above, sentence.end)

    def spoke(self, who: str, via: Via, sentence: Span, line: int) -> None:
        """Put a medium in force for whom ``who`` names, or for who speaks next where nobody of that name was heard."""
        heard = [one for one in self.in_force if one and one.split()[-1] in who.split()]
        for name in heard:
            self.in_force[name], self.since[name] = (via,), line
        if not heard:
            self.loose, self.loose_line, self.told = (via,), line, sentence
            self.reported, self.spent = sentence, False

    def saw(self, found: Sequence[Via], line: int) -> None:
        """Keep the media that have seen somebody's mails: "letters obtained by the Echo show"."""
        if papers := tuple(v._replace(basis=Basis.CARRIED) for v in found if v.rule == "seen_by"):
            self.papers, self.papers_line = papers, line

    def in_papers(self, who: Attribution | None, line: int) -> list[Via]:
        """The media that saw what somebody "wrote", in the paragraph that says so and the next; not what was said."""
        if line - self.papers_line not in (0, 1) or who is None or who.cue is None or who.name in self.own:
            return []
        stop = self.text.find(".", who.cue.end)
        wrote = self.text[slice(*who.cue)].lower() in _WROTE
        return [] if not wrote or _ELSEWHERE.search(self.text, who.cue.end, max(stop, 0)) else list(self.papers)

    def links(
        self,
        speaker: str,
        stated: list[Via],
        told: Sequence[Span],
        to_us: bool,
        line: int,
        sentences: Sequence[Span] = (),
        *,
        marked: bool = True,
        speaks: bool = True,
    ) -> list[Via]:
        """The media of a quotation: those ``stated``, else those in force for its speaker; and remember them.

        ``told`` are those of its ``sentences`` that introduce it and may name a venue, ``to_us`` says whether by them
        it was told to the outlet; ``marked`` whether its words stand in marks, for a fact first reported elsewhere
        carries them and no retelling; ``speaks`` whether they have a cue of saying: who "agreed to serve" told nobody.
        """
        near = tuple([v for v in stated if v.level < patterns.PARENTHESIS and not is_place(v.name)]) if stated else ()
        if speaker in self.then and self.then[speaker] not in told:
            del self.then[speaker]
            self.in_force[speaker] = ()
        may = speaker not in self.in_force or (self.lang == "en" and self.at.get(speaker) != line)
        if (self.lang in _LATIN or self.lang == "en") and may and _ONE_OF_THEM.match(speaker):
            them = self.latest if self.since.get(self.latest or "") == line else None
            nameless = them is not None and " " in them and them[1:].islower()
            if them is not None and nameless and self.in_force.get(them):  # "…, citing four people. One of them said"
                self.in_force[speaker], self.since[speaker] = self.in_force[them], line
        returns = self.at.get(speaker, line) < line
        alone = self.latest in (None, speaker) or self._asks(sentences)
        goes_on_below = self.at.get(speaker) == line - 1 and alone  # nobody else has spoken since
        passed, self.latest, self.at[speaker] = self.latest != speaker, speaker, line
        if to_us or (not near and self._asked(line, speaker)):
            self.own.add(speaker)
            self.in_force[speaker] = near
            return stated
        if near:
            self.own.discard(speaker)
            if self._reaches(line, speaker) and speaker not in self.in_force and self._may_be(speaker, line):
                joined = self._with_loose(near)
                self.spent = self.spent or (self.lang in _LATIN and joined != near)  # what was told has been taken up
                stated, near = [*joined, *(v for v in stated if v.level >= patterns.PARENTHESIS)], joined
            if self.loose and {v.name for v in self.loose} <= {v.name for v in near}:
                self.spent = True  # "In an interview with the Echo Roe … “…,” the paper quoted him as saying. “…”"
            before = self.in_force.get(speaker, ())
            if (
                self.lang != "en"
                and self.since.get(speaker) == line
                and all(v.level >= patterns.REPORTER for v in near)
            ):
                nearer = [v._replace(basis=Basis.CARRIED) for v in before if v.level < patterns.REPORTER]
                new = [v for v in nearer if not any(same(v.name, o.name) for o in near)]  # "…, передає УНІАН"
                stated, near = [*new, *stated], (*new, *near)
            heard = before or (self.loose if self.told is not None and self._reaches(line, speaker) else ())
            if self.lang == "en" and self._translates(near, heard) and self.since.get(speaker, line) >= line - 1:
                once = {v.name: v._replace(basis=Basis.CARRIED) for v in reversed(heard)}
                near = (*reversed(once.values()), *near)
                stated = [*near, *(v for v in stated if v.level >= patterns.PARENTHESIS)]
            afar = self.lang == "en" and line - self.since.get(speaker, line) > AFAR
            if (
                not afar and {v.name for v in near} < {v.name for v in before} and not self._side_by_side(before)
            ):  # "told the paper", which an agency quoted before
                named = {v.name: v for v in near}
                near = tuple(named.get(v.name) or v._replace(basis=Basis.CARRIED) for v in before)
                stated = [*near, *(v for v in stated if v.level >= patterns.PARENTHESIS)]
            self.in_force[speaker] = self.heard = near
            if self.lang in _LATIN and (to := tuple(v for v in near if v.level is patterns.NEAR and v.rule != SHOWN)):
                self.talks[speaker] = tuple(v for v in to if v.kind is not ActorKind.PLATFORM)
            self.since[speaker] = line
            self.earlier.pop(speaker, None)
            if self.lang != "en" and any(long_ago(self.text, span) for span in sentences):
                self.earlier[speaker] = line
            self.loose = ()
            return stated
        if self.earlier.get(speaker, line) != line and not any(
            constructions.SAME_TALK.search(self.text, *span) for span in sentences
        ):
            del self.earlier[speaker]
            self.in_force[speaker] = ()  # what was told a medium last year is not how today's words came
        english = self.lang == "en"
        talk = self.talks.get(speaker)
        if talk is None and not english and any(constructions.VERY_TALK.search(self.text, *s) for s in sentences):
            talks = (
                *self.talks.values(),
                *(tuple(v for v in via if v.level is patterns.NEAR) for via in self.in_force.values()),
            )
            talk = next(
                (one for one in reversed(talks) if one), None
            )  # "explicó ella en la misma entrevista", as her husband before
        if talk and not stated and any(constructions.SAME_TALK.search(self.text, *span) for span in sentences):
            self.in_force[speaker], self.since[speaker] = talk, line
            return [v._replace(basis=Basis.CARRIED) for v in talk]  # "se defendió en la entrevista"
        slavic = self.lang in ("ru", "uk")
        relayed = slavic and line == self.loose_line + 1 <= self.lead and (self.relayed or self._in_report(speaker))
        if relayed and not self.in_force.get(speaker, ()):
            self.in_force.pop(speaker, None)
        again = english and bool(told) and self.since.get(speaker) == line and all(map(self._is_talk, told))
        moved = (
            (self.moved == line and not self._since_moved(speaker, line))
            or (english and self._met(speaker, line))
            or (told and any(map(self._moves, told)))
        )
        if not relayed and not again and moved:
            self.in_force[speaker] = ()  # but not right below "Про це повідомляє BNS, пише …" at an article's head
            return self._at_home(speaker, stated, outermost=True)
        if stated and not (english and self.since.get(speaker) == line):
            return stated  # a digest's next item has a credit of its own
        goes_on = not passed and self.lang in _LATIN  # nobody else has spoken since
        tells = returns or goes_on or self._tells(speaker)
        open_yet = not self.spent and (self.lang not in _LATIN or bool(self.loose))  # nobody has taken up what was told
        if self.told is not None and open_yet and self._just_told(line) and tells:
            self.in_force.pop(speaker, None)  # this time another medium was told
        elif returns and passed and speaker in self.in_force and all(map(_is_post, self.in_force[speaker])):
            self.in_force[speaker] = ()  # a post does not reach past what others say
        elif (
            returns
            and self.lang == "en"
            and not goes_on_below
            and self.plain.get(speaker, line) < self.since.get(speaker, line) < line - 1
        ):
            self.in_force[speaker] = ()  # who spoke to nobody in particular before a medium does so again
        open_here = english and not self.spent and (self.relayed or self._asked_many())
        if self._taken_over(speaker, line) or (
            open_here and not self.in_force.get(speaker, ()) and self._reaches(line, speaker)
        ):
            self.in_force.pop(speaker, None)
        if (
            speaker not in self.in_force
            and (marked or not english)
            and self._reaches(line, speaker)
            and self._may_be(speaker, line)
            and not self._posted_by_another(speaker, sentences)
            and not (not english and any(DENIES.search(self.text, span) for span in told))
        ):
            self.in_force[speaker], self.since[speaker] = self.loose, line
            self.spent = self.loose_line == line and not self.relayed
        if self.loose_line == line and not self.relayed:
            self.spent = True
        if line >= self.lead:
            self.in_force.setdefault(speaker, ())  # what is reported later is not how these words came
        carried = self.in_force.get(speaker) or longer_before(self.in_force, speaker, self.lang)
        if not carried and not stated:
            stated = self._at_home(speaker, stated)
        if not carried and not stated and line >= self.lead:  # what an article opens with is said to nobody
            self.plain.setdefault(speaker, line)
        if not carried and told and english and any(map(self._is_quoted, told)):
            carried = self.in_force[speaker] = self.heard
        then = next((span for span in told if PAST.search(self.text, span)), None) if told else None
        if then is not None and english and self.since.get(speaker) != line:
            return stated  # "an accident that he called at the time …": today's report is not how that came
        if then is not None and self.then.get(speaker) != then:
            self.then[speaker] = then  # "he said then": what he says now is another matter
        if not speaks and self.since.get(speaker) != line:
            return stated  # what is in force stays so for what is said next
        known = {v.name for v in stated}  # a credit in parentheses at the most
        return [*(v._replace(basis=Basis.CARRIED) for v in carried if v.name not in known), *stated]

    def passed_on(self, teller: str, own: tuple[Via, ...], line: int) -> None:
        """Somebody has told another's words, by media of the teller's ``own``: what follows is the teller's still."""
        self.latest, self.at[teller] = teller, line
        if own:
            self.in_force[teller], self.since[teller] = own, line

    def is_ours(self, speaker: str | None) -> bool:
        """Whether somebody spoke to the outlet itself; "the officer" may be the "officer of the police" who did."""
        if speaker in self.own:
            return True
        plain = speaker is not None and speaker.islower()
        return plain and any(one.startswith(f"{speaker} ") for one in self.own)

    def _since_moved(self, speaker: str, line: int) -> bool:
        """Whether the speaker's medium was named behind the sentence of this paragraph that changed the scene."""
        if self.lang != "ar" or self.scene is None or self.since.get(speaker) != line:
            return False
        return any(v.span.start >= self.scene.end for v in self.in_force.get(speaker, ()))

    def _met(self, speaker: str, line: int) -> bool:
        """Whether the paragraph before a quotation says where its speaker was met: "Roe, reached by phone, was"."""
        if self.moved != line - 1 or self.scene is None or self.since.get(speaker, line) >= self.moved:
            return False
        return speaker.split()[-1] in self.text[slice(*self.scene)]

    def _asked(self, line: int, speaker: str) -> bool:
        """Whether the outlet itself asked somebody in this paragraph, or in Slavic this speaker in the one above."""
        if self.lang == "en" and self.latest == speaker and self._told_us_above(line, speaker):
            return True
        if self.asked == line or self.asked != line - 1 or self.asking is None:
            return self.asked == line
        if self.lang == "en":  # "Roe told CNN that nobody had called." above “I am tired,” she said
            return _TOLD_US.search(self.text, *self.asking) is not None and names(self.text, self.asking, speaker)
        if self.lang not in ("ru", "uk"):  # "Lee antwortete dieser Zeitung:", and his words in a paragraph of their own
            return self.text[self.asking.start : self.asking.end].rstrip().endswith(":")
        return names(self.text, self.asking, speaker)

    def _told_us_above(self, line: int, speaker: str) -> bool:
        """Whether a family name that two have, which told the outlet something just above, is this speaker's."""
        family = speaker.rsplit(" ", 1)[-1]
        return family != speaker and family in self.own and line - 1 <= self.at.get(family, -9) <= line

    def _at_home(self, speaker: str, stated: list[Via], *, outermost: bool = False) -> list[Via]:
        """``stated``; with nothing stated, the media on whose word the outlet reports all that this speaker said.

        Past a change of scene only the ``outermost`` of them holds.
        """
        if stated or self.homes is None or not names(self.text, self.homes, speaker):
            return stated
        held = self.home[-1 if outermost else 0 :]
        return [v if v.basis is Basis.CREDITED else v._replace(basis=Basis.CARRIED) for v in held]

    def relayed_home(self, speaker: str, through: list[Via], sentences: Sequence[Span]) -> list[Via]:
        """The media of a quotation, ``through``, with that on whose word the outlet says it reports the whole.

        Who told another medium, or was quoted long before, did not come that way: rule 4 of the chains, and the ruling
        that past a change of scene the outermost agency may hold.
        """
        if not through or self.homes is None or not self.home or speaker in self.own:
            return through
        outermost = self.home[-1]
        if any(same(v.name, outermost.name) or (v.level is patterns.NEAR and v.kind in MEDIA) for v in through):
            return through
        if any(v.rule == tapes.RULE for v in through):
            return through  # of what a body itself put out the report need not tell
        if self.lang in ("ru", "uk") and all(map(_is_post, through)):
            return through  # nor of what somebody posted, which anybody may read
        if not names(self.text, self.homes, speaker) or any(long_ago(self.text, span) for span in sentences):
            return through
        if sentences and _recalls(self.text, sentences[0]):
            return through
        if speaker.islower() and any(v.level is patterns.REPORTER for v in through):
            return through  # "Reuters із посиланням на двох міністрів пише", whom the home's report need not have
        return [*through, outermost._replace(basis=Basis.CARRIED)]

    def _asks(self, sentences: Sequence[Span]) -> bool:
        """Whether who spoke last only asks, in this paragraph: "When Lee asked whether she was tired, Roe paused"."""
        if not sentences or self.latest is None or self.lang != "en":
            return False
        paragraph = self.text[self.text.rfind("\n", 0, sentences[0].start) + 1 : sentences[0].end]
        asks = rf"\b{re.escape(self.latest.split()[-1])}\b[^.!?\n]{{0,20}}? (?:asked|pressed|wondered)\b"
        return "ed " in paragraph and re.search(asks, paragraph) is not None

    def _is_talk(self, sentence: Span) -> bool:
        """Whether a sentence has a talk by telephone or without a name, as a medium was granted just before."""
        return TALK.search(self.text, sentence) is not None

    def _is_quoted(self, sentence: Span) -> bool:
        """Whether a sentence says "was quoted as saying" and not by whom: by whoever the article quotes just now."""
        return PASSIVE.search(self.text, sentence) is not None

    def _with_loose(self, near: tuple[Via, ...]) -> tuple[Via, ...]:
        """What a sentence names with the report before it, where it names a part of that: "laut der Agentur".

        Where the outlet itself relayed the report, it is how everything came: "передає УНН із посиланням на Yonhap".
        """
        named = {v.name: v for v in near}
        carried = [named.get(v.name) or v._replace(basis=Basis.CARRIED) for v in self.loose]
        if named.keys() <= {v.name for v in self.loose}:
            return near if self._side_by_side(self.loose) else tuple(carried)
        told = self.lang != "en" and self.told is not None and all(v.level is patterns.NEAR for v in self.loose)
        if told and all(v.level >= patterns.REPORTER for v in near):
            return (*carried, *near)  # "Habló con la AP. «…», dijo en declaraciones que difundió EFE"
        if (
            self.lang == "en"
            and _relay(self.loose)
            and not any(v.kind is ActorKind.AGENCY or v.level >= patterns.REPORTER for v in near)
        ):
            return (*near, *carried)  # "A mine has collapsed, AFP reports. “…,” the minister told state television"
        return (*near, *(v for v in carried if v.name not in named)) if self.relayed else near

    def _just_told(self, line: int) -> bool:
        """Whether a medium was told something in this paragraph, or in a digest's "Source: …" right above it."""
        if self.loose_line == line or self.told is None:
            return self.loose_line == line
        return self.loose_line == line - 1 and self.text.startswith("Source: ", self.told.start)

    def _shows(self, found: Sequence[Via], sentence: Span) -> bool:
        """Whether a sentence tells of somebody who is seen speaking: "Footage on state television showed Roe"."""
        posted = self.lang in ("es", "it", "pt", "fr") and any(v.rule == "platform" for v in found)
        if posted and not _SEEN.search(self.text, *sentence):
            return True  # "Ann Lee alzó la voz ayer en Instagram"
        return any(v.rule == "in_video" for v in found) or SHOWN_SPEAKING.search(self.text, *sentence) is not None

    def _translates(self, near: Sequence[Via], heard: Sequence[Via]) -> bool:
        """Whether a medium only translates what another was told just before: "in remarks translated by the Echo"."""
        theirs = heard and all(v.rule in _HEARD and v.kind in MEDIA for v in heard)
        if not theirs or any(same(v.name, o.name) for v in near for o in heard):
            return False
        return all(_TRANSLATED.search(self.text, max(0, v.span.start - AHEAD), v.span.start) for v in near)

    def _side_by_side(self, found: Sequence[Via]) -> bool:
        """Whether several media were told the same, each by itself: "in interviews with the Echo and the AP"."""
        return self.lang == "en" and sum(v.level is patterns.NEAR and v.kind in MEDIA for v in found) > 1

    def _may_be(self, speaker: str, line: int) -> bool:
        """Whether what somebody told a medium a paragraph before may have been told by this speaker."""
        if self.document and self.reported is not None and not names(self.text, self.reported, speaker):
            return False  # "The Echo published a letter by Ann Roe. The mayor said …"
        if self.told is None or (self.loose_line == line and (self.lang == "en" or not self.spent)):
            return True
        if self.lang in ("ru", "uk") and _HE.search(self.text, *self.told) and self.loose_line < self.lead:
            return True  # "Про це він розповів в етері …" under a headline that names him
        paragraph = self.text.rfind("\n", 0, self.told.start) + 1
        return self._asked_many() or names(self.text, Span(paragraph, self.told.end), speaker)

    def _posted_by_another(self, speaker: str, sentences: Sequence[Span]) -> bool:
        """Whether the post told of is not by whom a label behind it names: "Un post su X del premier. Rossi: «…»"."""
        if self.lang not in _LATIN or not sentences or self.told is None or not all(map(_is_post, self.loose)):
            return False
        label = _LABEL.match(self.text, *sentences[0])
        labelled = label is not None and names(self.text, Span(*label.span()), speaker)
        return labelled and not names(self.text, self.told, speaker)

    def _in_report(self, speaker: str) -> bool:
        """Whether a paragraph names a speaker in which agencies report: "Лис заявил. Об этом сообщает X"."""
        if self.reported is None or not _relay(self.loose):
            return False
        paragraph = self.text.rfind("\n", 0, self.reported.start) + 1
        return names(self.text, Span(paragraph, self.reported.end), speaker)

    def _taken_over(self, speaker: str, line: int) -> bool:
        """Whether another medium reports of the speaker in this paragraph: "According to KCNA, Kim spoke. “…”"."""
        before = self.in_force.get(speaker)
        if not before or self.spent or self.loose_line != line or self.since.get(speaker) == line:
            return False
        new = any(v.level is patterns.REPORTER and not any(same(v.name, o.name) for o in before) for v in self.loose)
        return new and self.reported is not None and names(self.text, self.reported, speaker)

    def _tells(self, speaker: str) -> bool:
        """Whether the sentence that tells of a medium is about that speaker: by family name, or by a pronoun."""
        if self.lang != "en":
            return False
        said = self.text[slice(*self.told)] if self.told else ""
        return speaker.split()[-1] in said or _PRONOUN.search(said) is not None

    def _moves(self, sentence: Span) -> bool:
        """Whether a sentence has a venue of its own, or begins with the city that it tells of: "In Berlin sagte …"."""
        if self.lang in _LATIN and _elsewhere(self.text, sentence):
            return True
        if not may_tell(self.lang).may(self.text, sentence):  # most sentences say neither
            return False
        marks = inside(self.hidden, sentence)  # “They put a man in the dock,” he said: at no venue
        found = venue(self.lang).finditer(self.text, sentence)
        return any(not any(h.start <= m.start() < h.end for h in marks) for m in found)

    def _reaches(self, line: int, speaker: str) -> bool:
        """Whether the report before, in this paragraph or the one above, may be how somebody's words came."""
        if self.loose_line == line or line != self.loose_line + 1 or self.spent:
            return self.loose_line == line
        if self.loose_line < self.lead or self.reported is None:
            return self.loose_line < self.lead
        if self.lang == "en" and (self.relayed or self._asked_many()):
            # "Roe spoke of the raft. The Echo writes so, citing Reuters."
            start = self.text.rfind("\n", 0, self.reported.start) + 1
            return self._asked_many() or names(self.text, Span(start, self.reported.end), speaker)
        return names(self.text, self.reported, speaker)

    def _asked_many(self) -> bool:
        """Whether a medium is said to have spoken to people without names, whose words follow."""
        told = self.told if self.lang == "en" else None
        return told is not None and _MANY.search(self.text, *told) is not None


# "Reuters has spoken to residents of the village."
_MANY = late(
    r"\b(?:spoken|spoke|talked) (?:to|with) (?:[a-z]+ ){0,3}?(?:people|residents|villagers|locals|families|survivors"
    r"|witnesses|voters|students|workers|farmers|refugees|relatives|fishermen|fishers|commuters|shoppers|patients|doctors"
    r"|soldiers|traders|neighbou?rs|passengers|tourists|protesters|women|men|mothers|parents|teachers|evacuees)\b"
)
_TOLD_US = compiled(r"\b(?:told|tells|spoke (?:to|with)|speaking (?:to|with)|interview with)\b")
_THERE = late(r"(?:In|À|A|En|Em)[ \u00a0](?P<place>[^\W\d_a-zà-ÿ][\w’'-]+(?:[ \u00a0][^\W\d_a-zà-ÿ][\w’'-]+)?)")


def _elsewhere(text: str, sentence: Span) -> bool:
    """Whether a sentence begins with a preposition and a city: there somebody else tells what is no agency's."""
    m = _THERE.match(text, *sentence)
    return m is not None and any(fold(name) in places().cities for name in (m["place"], m["place"].split()[0]))


_LABEL = late(r"(?:[\w’'-]+ ){0,4}[\w’'-]+: ?[«“\"„]")
# One of those without a name who spoke just before, in English, Romance languages and German.
_ONE_OF_THEM = late(
    r"(?i)(?:one of (?:them|the (?:two|three|four|people|sources|officials|diplomats|executives|bankers|aides))"
    r"|another of them)\b"
    r"|(?:l['’])?(?:un[oae]?|une|uma?|einer?) (?:di (?:loro|essi|esse)|de(?:i|lle|gli) (?:due|tre|quattro)"
    r"|d['’](?:eux|elles|entre)"
    r"|de (?:ell[oa]s|l[oa]s (?:dos|tres))|deles|delas|d[oa]s (?:dois|duas|três)|des (?:deux|trois)|von ihnen)\b"
)
_HEARD = frozenset(("told", "interview", "said_to", "on_air"))
_TRANSLATED = compiled(r"\btranslat(?:ed|ion) (?:[\w ]{2,30} )?by (?:the )?$")


_WROTE = frozenset("wrote writes texted emailed e-mailed messaged".split())
# Where else somebody wrote: "wrote in her memoir".
_ELSEWHERE = late(
    r"\bin (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,2}"
    r"(?:statement|memoirs?|book|autobiography|column|blog|newsletter|review|op-ed|essay|article|ruling|judgment|opinion"
    r"|filing|tweet|post|report|foreword|introduction)\b"
)


def _is_post(via: Via) -> bool:
    return via.rule == "platform"


_RECALLS = late(
    r"(?:Нагада(?:ємо|ю)|Напомн(?:им|ю)|Раніше|Ранее|Ещ[её] раньше|Ще раніше|Напередодні|Накануне|Przypomn\w+"
    r"|Wcześniej)\b"
)


def _recalls(text: str, sentence: Span) -> bool:
    """Whether the paragraph of a sentence begins by recalling what is known: "Нагадаємо, у вівторок газета X"."""
    return _RECALLS.match(text, text.rfind("\n", 0, sentence.start) + 1) is not None


def _relay(found: Sequence[Via]) -> bool:
    """Whether a report came through agencies alone, which relay what others were told."""
    return all(v.kind is ActorKind.AGENCY and v.level is patterns.REPORTER for v in found)


def names(text: str, span: Span, speaker: str) -> bool:
    """Whether a stretch names somebody, in whatever case; of three short names the first is the family's.

    "Кім Йо Чжон" is not named by "Кім Чен Ин", nor "Національна служба Кореї" by another body of Korea.
    """
    words, stretch = speaker.split(), text[slice(*span)]
    if len(words) == EAST_ASIAN and max(map(len, words)) <= SYLLABLE:
        family = words[0]
        given = re.findall(rf"\b{re.escape(family)}\w* ([^\W\d_]\w*)", stretch)
        full = [one for one in given if one[0].isupper()]
        return family in stretch and (not full or words[1] in full or len(full) < stretch.count(family))
    body = len(words) >= EAST_ASIAN and words[0][0].isupper() and words[1].islower() and words[1] > _LATIN_END
    return all(word[: max(4, len(word) - 3)] in stretch for word in (words[-1], *words[:body]))


_LATIN_END = "\u0370"  # letters of Greek and Cyrillic come behind
