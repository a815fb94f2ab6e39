"""Occurrences of one wording, parted where the same words were said more than once or by different people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.match.bearers import name_words
from provenance.match.intake import UNDATED, Intake

RIVAL_WORDS, RIVAL_CONTENT, RIVAL_DAYS, RIVALS = 8, 4, 14, 3
BEARERS = 32  # groups of one wording looked at for a name; with more, the wording proves nothing
FOREVER = 1 << 30


def patience(words: int, meaning: int) -> int:
    """How many days apart a wording may be printed and still be one utterance: the less it says, the fewer."""
    if meaning >= 4 or words >= 12:
        return FOREVER if meaning >= 6 else 366
    return (1, 1, 4, 60)[meaning] if words < 6 else (4, 14, 60, 60)[meaning]


def namesake(a: str | None, b: str | None) -> bool | None:
    """Whether two names can be one speaker: None where either is unknown; "Kim" and "Kim Jong Un" can."""
    if a is None or b is None:
        return None
    if a == b:
        return True
    one, other = name_words(a), name_words(b)
    return one <= other or other <= one


@dataclass(slots=True, eq=False)
class Node:
    """Rows of one form that are one utterance; ``speakers`` are the known ones, by number; days may be ``UNDATED``.

    ``at`` is its place among all nodes in the order in which they are placed.
    """

    form: str
    size: int
    lang: str | None
    rows: list[int]
    quoted: bool
    speakers: tuple[int, ...]
    first: int
    last: int
    spliced: bool = False
    at: int = -1

    def apart(self, other: Node) -> int:
        """Days between the two; 0 where either is undated."""
        if self.first == UNDATED or other.first == UNDATED:
            return 0
        return max(0, self.first - other.last, other.first - self.last)


def node(intake: Intake, form: str, size: int, rows: list[int]) -> Node:
    """Sum ``rows`` up."""
    if len(rows) == 1:
        row = rows[0]
        day = intake.day_of[row]
        lang = intake.langs[intake.text_of[row]]
        return Node(form, size, lang, rows, bool(intake.quoted[row]), intake.speakers_of(rows), day, day)
    days = days_of(intake, rows)
    return Node(
        form,
        size,
        min({intake.langs[intake.text_of[r]] or "" for r in rows}) or None,
        rows,
        any(map(intake.quoted.__getitem__, rows)),
        intake.speakers_of(rows),
        min(days, default=UNDATED),
        max(days, default=UNDATED),
    )


def days_of(intake: Intake, rows: Iterable[int]) -> set[int]:
    """The days on which ``rows`` were published, as far as they are dated."""
    return set(map(intake.day_of.__getitem__, rows)) - {UNDATED}


def nodes(intake: Intake) -> Iterator[Node]:
    """All rows in nodes."""
    groups: list[list[int]] = [[] for _ in intake.forms]
    for row, text in enumerate(intake.text_of):
        groups[intake.form_of_text[text]].append(row)
    for form, rows in zip(intake.forms, groups, strict=True):
        size = len(form)
        for some in utterances(intake, form, size, rows):
            yield node(intake, form, size, some)


def utterances(intake: Intake, form: str, size: int, rows: list[int]) -> list[list[int]]:
    """Rows of one form as utterances; where it has no words each is one of its own."""
    if len(rows) == 1:
        return [rows]
    if not form:
        return [[row] for row in rows]
    langs = {intake.langs[intake.text_of[r]] for r in rows} - {None}
    if len(langs) < 2:
        return parted(intake, form, size, rows)
    return [some for part in by_language(intake, rows) for some in parted(intake, form, size, part)]


def by_language(intake: Intake, rows: list[int]) -> list[list[int]]:
    """Rows of one form a language; those without a code stand apart."""
    parts: dict[str | None, list[int]] = {}
    for row in rows:
        parts.setdefault(intake.langs[intake.text_of[row]], []).append(row)
    return list(parts.values())


def parted(intake: Intake, form: str, size: int, rows: list[int]) -> list[list[int]]:
    """Rows of one form and language as utterances: by speaker, then by time; long wordings outweigh rival names."""
    days = days_of(intake, rows)
    span = max(days) - min(days) if days else 0
    speakers = set(map(intake.speaker_of.__getitem__, rows))
    if len(speakers) == 1 and 0 not in speakers and span <= patience(size, 0):
        return [rows]  # whatever it means
    meaning = intake.code.meaning(form)
    wait = patience(size, meaning)
    if len(speakers) == 1 and span <= wait and (0 not in speakers or meaning > 2):
        return [rows]
    said: dict[int, list[int]] = {}
    for row in rows:
        said.setdefault(intake.speaker_of[row], []).append(row)
    nobody = said.pop(0, [])
    groups: list[list[int]] = []
    for speaker in sorted(said, key=lambda s: intake.speaker(s) or ""):
        groups += by_time(intake, said[speaker], wait)
    merged = merge(intake, groups, size, meaning, min(wait, RIVAL_DAYS))
    return anonymous(intake, merged, nobody, meaning, wait)


def by_time(intake: Intake, rows: list[int], wait: int) -> list[list[int]]:
    """Rows cut where more than ``wait`` days lie between two neighbours; the undated go with the first."""
    rows = sorted(rows, key=intake.rank.__getitem__)
    dated = [r for r in rows if intake.day_of[r] != UNDATED]
    parts: list[list[int]] = [[]]
    for row in dated:
        if parts[-1] and intake.day_of[row] - intake.day_of[parts[-1][-1]] > wait:
            parts.append([])
        parts[-1].append(row)
    parts[0] += [r for r in rows if intake.day_of[r] == UNDATED]
    return parts


class Group:
    """Rows that are one utterance so far, with their first and last day; both ``UNDATED`` where none is dated."""

    def __init__(self, intake: Intake, rows: list[int]) -> None:
        days = days_of(intake, rows)
        self.rows, self.first, self.last = rows, min(days, default=UNDATED), max(days, default=UNDATED)

    def apart(self, other: Group) -> int:
        """Days between the two; 0 where one is undated."""
        if self.first == UNDATED or other.first == UNDATED:
            return 0
        return max(0, self.first - other.last, other.first - self.last)

    def take(self, other: Group) -> None:
        """Add the rows of ``other``."""
        self.rows += other.rows
        if other.first != UNDATED:
            self.first = other.first if self.first == UNDATED else min(self.first, other.first)
            self.last = max(self.last, other.last)


def merge(intake: Intake, parts: list[list[int]], size: int, meaning: int, wait: int) -> list[Group]:
    """Groups of different names put together: namesakes, and few rivals for words too many to be chance."""
    names = [intake.speaker(intake.speaker_of[rows[0]]) or "" for rows in parts]
    telling = size >= RIVAL_WORDS and meaning >= RIVAL_CONTENT and len(set(names)) <= RIVALS
    out: list[Group] = []
    lead: list[str] = []
    bearers: dict[str, list[int]] = {}  # part of a name to the groups that have it
    for rows, name in zip(parts, names, strict=True):
        group, words = Group(intake, rows), name_words(name)
        likely = range(len(out)) if telling else sorted({k for w in words for k in bearers.get(w, ())[:BEARERS]})
        for k in likely:
            if (telling or namesake(name, lead[k])) and group.apart(out[k]) <= wait:
                out[k].take(group)
                break
        else:
            for word in words:
                bearers.setdefault(word, []).append(len(out))
            out.append(group)
            lead.append(name)
    return out


def anonymous(intake: Intake, groups: list[Group], rows: list[int], meaning: int, wait: int) -> list[list[int]]:
    """Rows without a speaker, put with the only group they can belong to; else together if they say enough."""
    left: list[list[int]] = []
    some = groups if meaning > 1 and len(groups) <= BEARERS else []
    for part in by_time(intake, rows, wait) if rows else ():
        unnamed = Group(intake, part)
        fits = [group for group in some if unnamed.apart(group) <= wait]
        if len(fits) == 1:
            fits[0].take(unnamed)
        elif meaning > 2:
            left.append(part)
        else:
            documents: dict[int, list[int]] = {}
            for row in part:
                documents.setdefault(intake.document_of[row], []).append(row)
            left += documents.values()
    return [group.rows for group in groups] + left
