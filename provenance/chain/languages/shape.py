"""What is said of a language, field by field: what it has not stays empty.

All strings are patterns. Where nothing else is said they are ways, divided by ``|``, that ``constructions.py`` joins
with those of the other languages: an article is read by all of them, for it quotes and names in more than its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from provenance.compiled import compiled

# How near to the speaker a medium stands: told to it or carried by it, cited by another, reporting.
NEAR, CITED, REPORTER = 1, 2, 3
# Names of constructions that more is asked of than their level.
HAS_IT = "a obtenu"  # who has a text passes on what stands in it, and not what others say of it
TALKED = "говорила с"  # with whom somebody talked: a medium that is known as one, for teams and firms do too
SHOWN = "a recording that … put out"


ANY = compiled("")


class Pattern(NamedTuple):
    """A construction of any language, compiled: its name, its level, and what must stand before and after the name."""

    name: str
    level: int
    before: re.Pattern[str]
    after: re.Pattern[str] = ANY


class Before(NamedTuple):
    """A construction that one of ``phrases`` before a medium's name makes, with at most a few words between."""

    name: str
    level: int
    phrases: tuple[str, ...]


class Behind(NamedTuple):
    """A construction that stands behind a medium's name; its pattern begins where the name ends."""

    name: str
    level: int
    pattern: str


class Around(NamedTuple):
    """A construction on both sides of a medium's name: ``before`` ends where it begins, ``behind`` begins behind it."""

    name: str
    level: int
    before: str
    behind: str


class Sought(NamedTuple):
    """Phrases, and words in small letters, divided by ``|``, of which one begins within whatever a phrase finds."""

    phrases: tuple[str, ...] = ()
    words: str = ""

    @property
    def pattern(self) -> str:
        """The phrases as ways of one pattern."""
        return "|".join(self.phrases)


NOTHING = Sought()


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language. Examples are English where a language says it alike."""

    # --- Constructions of this language alone, in the order in which they are tried.
    before: tuple[Before, ...] = ()
    behind: tuple[Behind, ...] = ()
    around: tuple[Around, ...] = ()
    after: str = ""  # behind a name, one pattern: that the medium reports: "Reuters reported"
    says_to: str = ""  # verbs of saying whose hearer stands in the dative, without a preposition
    behind_platform: str = ""  # behind a platform's name, one pattern: that words were posted there
    cited_by: str = ""  # behind a medium that another cites, before the other's name
    outer: frozenset[str] = frozenset()  # names of constructions by which a medium refers to the one named before it
    insiders: frozenset[str] = frozenset()  # names of those by which somebody is the source of a medium

    # --- What stands between a construction and a name.
    barred: str = ""  # prepositions, conjunctions, relatives: behind them a name is another clause's
    articles: str = ""  # in every case, and the indefinite ones
    nominative_articles: str = ""

    # --- Media that are not named, or named by their sort.
    anaphor: Sought = NOTHING  # what points back to a medium: "the agency"
    pointing_articles: str = ""  # articles that such a phrase begins with, and a space divides from it
    pointing_elided: str = ""  # the same that an apostrophe divides from it: "l"
    group: Sought = NOTHING  # media at large, as ``(?P<group>…)``, of this language alone: "the state media"
    station: Sought = NOTHING  # a station without a name, of this language alone: "state television"
    nominative: Callable[[str], str] = str  # what a printed station is called, in the nominative

    # --- Where words were published.
    on_air_at: str = ""  # prepositions before a station on whose air words were said; none that is an English word
    on_air_within: str = ""  # what may stand between such a preposition and the name: "the channel"
    refers: str = ""  # what ends like ``on_air_at`` and means another thing: "with reference to"
    platform_at: str = ""  # prepositions before a platform that words were posted on
    platform_between: str = ""  # what may stand between such a preposition and its name: "his official account on"
    platform_nouns: Mapping[str, str] = field(default_factory=dict)  # platforms as common nouns, by ``PLATFORMS``
    platform_words: str = ""  # small words of which one begins within each of those nouns
    credit_opened: str = ""  # what an agency's credit begins with behind a bracket: "(with"
    credit_more: str = ""  # what may follow that: " material by"
    credit: str = ""  # what it begins with without a bracket: "sources:"

    # --- Occasions of saying.
    venue: Sought = NOTHING  # where no one medium is told something: "at a press conference"
    ours: Sought = NOTHING  # that the outlet itself is told it: "told our reporter"; its words are
    # those of the next two fields as well
    told_us: str = ""  # the same right behind the marks of a quotation, within which "us" would be the speaker's
    our_medium: str = ""  # the same behind a preposition: "this paper"
    spoke_with: Sought = NOTHING  # behind the outlet's own name, that it spoke with somebody: "has talked to "
    same_talk: str = ""  # what goes on with a talk named before: "in the same interview"
    very_same: str = ""  # of these, what says that it is the very talk somebody else was heard in: "in the same"
    talks: str = ""  # and the nouns behind it
    earlier: Sought = NOTHING  # that words are older than the event: "two years ago"
    since: str = ""  # before a medium, that its clause only says since when something is so: "ever since"

    # --- Words just quoted, or about to follow.
    in_it: str = ""  # that words stand in the text named just before: "it says there"
    read: str = ""  # the same without what other sentences have as well
    this: str = ""  # that words follow whose source has just been named: "about this"
    these_words: Sought = NOTHING  # what tells only of the words just quoted: "his words"

    # --- Nouns of Slavic languages.
    sorts: str = ""  # the sort of a medium before its name, in the nominative or genitive: "the channel “TV”"
    sorts_dative: str = ""  # the same in the dative
    shows: str = ""  # stems of what has a name in marks and is on a station's air: "the programme “Morning”"
    employed: str = ""  # stems of who works for a medium and does not thereby speak to it: "director of"
    employers: str = ""  # and the sorts of media, in the genitive, behind them
    offices: str = ""  # stems of bodies, no media, that a report refers to: "the ministry"
