"""How a quotation reproduces a reference: relation, coverage, flags, the word-level difference, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from provenance.match.align import Block, Step, blocks, steps
from provenance.match.changes import Findings, change, displaced, retold, same_words, short, truncation
from provenance.match.normalise import fold
from provenance.match.numerals import CURRENCIES
from provenance.match.script import foreign
from provenance.match.wording import Wording
from provenance.model import Edit, Flag, Relation, Verdict

OTHER_WORDING = 0.5  # share of a quotation's words below which it visibly is another wording
FLAGS = tuple(Flag)
SIGNS = f"%&{CURRENCIES}"
SAME = "the same words in the same order"
WHOLE = Verdict(Relation.VERBATIM, 1.0, (), (), SAME)


def compare(
    reference: str,
    quotation: str,
    *,
    quoted: bool,
    lang: str | None = None,
    reference_lang: str | None = None,
) -> Verdict:
    """Say how ``quotation`` reproduces ``reference``; ``quoted`` is true in quotation marks and for block quotes.

    ``lang`` is the quotation's language; where ``reference_lang`` is None the reference's is taken to be the same
    unless its script says otherwise.
    """
    return Reference(reference, reference_lang or lang).judge(quotation, lang or reference_lang, quoted=quoted)


def reproduction(ref: Wording, quo: Wording, *, quoted: bool, lang: str | None = None) -> Verdict:
    """``compare`` for wordings already read, of one language and script."""
    found = excerpt(ref, quo.text, quo.folded, lang) if quoted and "[" not in quo.text else None
    return found or judge(ref, quo, quoted=quoted, lang=lang)


class Reference:
    """A reference wording that many quotations are compared with: read once, and only when it has to be.

    Without ``differences`` verdicts say neither what differs, word for word, nor why they are what they are.
    """

    def __init__(self, text: str, lang: str | None, *, differences: bool = True) -> None:
        self.text = text
        self.lang = lang
        self.differences = differences
        self.readings: dict[str | None, Wording] = {}

    def judge(self, text: str, lang: str | None, *, quoted: bool, same: bool = False) -> Verdict:
        """``compare``; ``same`` says that both are already known to print the same words, without brackets."""
        if same and quoted and lang == self.lang and "[" not in text:
            if not self.differences:
                return WHOLE
            return WHOLE._replace(difference=(Edit("equal", bare(self.text), bare(text)),))
        if foreign(self.text, text, self.lang, lang):
            said = f"{self.lang or 'the reference'} and {lang or 'the quotation'}"
            why = f"two languages or scripts ({said}): not compared word by word"
            return Verdict(Relation.TRANSLATED, 0.0, (), (), why)
        language = lang or self.lang
        if language not in self.readings:
            self.readings[language] = Wording(self.text, language)
        ref = self.readings[language]
        folded = fold(text)
        if quoted and "[" not in text:
            found = excerpt(ref, text, folded[0], language, difference=self.differences)
            if found is not None:
                return found
        quo = Wording(text, language, folded)
        return judge(ref, quo, quoted=quoted, lang=language, difference=self.differences)


def excerpt(ref: Wording, text: str, folded: str, lang: str | None, *, difference: bool = True) -> Verdict | None:
    """The verdict on what stands in the reference letter by letter, which needs no alignment; None for the rest."""
    at = ref.folded.find(folded)
    if at < 0 or not folded:
        return None
    first, last = bisect_left(ref.starts, at), bisect_left(ref.starts, at + len(folded))
    if first == last or ref.starts[first] != at or ref.ends[last - 1] != at + len(folded):
        return None
    notes, size = Findings(), len(ref)
    path = [Step(True, first, last, 0, last - first)]
    if first:
        path.insert(0, Step(False, 0, first, 0, 0))
        truncation(notes, path[0], ref, lang)
    if last < size:
        path.append(Step(False, last, size, last - first, last - first))
        truncation(notes, path[-1], ref, lang)
    shown = tuple(
        [
            Edit("equal" if s.equal else "delete", ref.printed(s.a1, s.a2), text if s.equal else "")
            for s in path
            if difference
        ]
    )
    why = SAME if last - first == size else unbroken_reason(text, last - first, size) if difference else ""
    return Verdict(Relation.VERBATIM, (last - first) / size, ordered(notes.flags), shown, why)


def bare(text: str) -> str:
    """``text`` from its first word to its last."""
    start, end = 0, len(text)
    while start < end and not (text[start].isalnum() or text[start] in SIGNS):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in SIGNS):
        end -= 1
    return text[start:end]


def judge(ref: Wording, quo: Wording, *, quoted: bool, lang: str | None = None, difference: bool = True) -> Verdict:
    """``reproduction`` by alignment, which what stands in the reference letter by letter does not need."""
    if not quo.tokens or not ref.tokens:
        same = ref.text.strip() == quo.text.strip()
        relation = Relation.VERBATIM if same and quoted else Relation.ALTERED if quoted else Relation.PARAPHRASED
        return Verdict(relation, float(same), (), (), "there are no words to compare")
    size, of = len(quo.tokens), len(ref.tokens)
    found = unbroken(ref, quo) or blocks(ref.tokens, quo.tokens, quo.gaps, quo.inside)
    path = list(steps(found, of, size))
    matched = sum(block.size for block in found)
    notes = Findings(told=difference)
    if quo.lettered or quo.inside:
        notes.flags.add(Flag.BRACKETED)
    moved = displaced(path, ref, quo)
    if not quoted or matched + moved < OTHER_WORDING * (size - len(quo.inside)):
        retold(notes, path, ref, quo, lang)
        where = "in quotation marks, but only" if quoted else "not in quotation marks;"
        relation, why = Relation.PARAPHRASED, f"{where} {matched} of its {size} words are the reference's"
    else:
        matched += literal(notes, path, ref, quo, lang)
        if moved:
            notes.add(Relation.ALTERED, "words stand in another order and nothing marks it", Flag.REORDERED)
        relation, why = notes.worst()
    shown = tuple(edits(path, ref, quo)) if difference else ()
    if difference and not why:
        why = same_reason(path, ref, quo)
    return Verdict(relation, matched / of, ordered(notes.flags), shown, why)


def unbroken(ref: Wording, quo: Wording) -> list[Block]:
    """The one run that a contiguous excerpt is; none where it is something else."""
    at = ref.line.find(quo.line)
    return [Block(ref.line.count(" ", 0, at), 0, len(quo))] if at >= 0 else []


def literal(notes: Findings, path: list[Step], ref: Wording, quo: Wording, lang: str | None) -> int:
    """Judge every step of a quotation in marks; returns how many words of the reference came in another form."""
    other_form = 0
    for index, step in enumerate(path):
        if step.equal:
            same_words(notes, step, ref, quo)
        elif index in (0, len(path) - 1) and step.b1 == step.b2:
            truncation(notes, step, ref, lang)
        else:
            other_form += change(notes, step, ref, quo, lang)
    return other_form


def ordered(flags: set[Flag]) -> tuple[Flag, ...]:
    return tuple(flag for flag in FLAGS if flag in flags) if flags else ()


def same_reason(path: list[Step], ref: Wording, quo: Wording) -> str:
    if all(step.equal for step in path):
        return SAME
    return unbroken_reason(quo.text, len(quo), len(ref))


def unbroken_reason(text: str, words: int, of: int) -> str:
    return f"an unbroken excerpt: {words} of the reference's {of} words, {short(text)}"


def edits(path: list[Step], ref: Wording, quo: Wording) -> Iterator[Edit]:
    """The difference in printed words; the words an unequal step shares with its neighbour are printed once."""
    for equal, a1, a2, b1, b2 in path:
        op = "equal" if equal else "replace" if a1 < a2 and b1 < b2 else "delete" if a1 < a2 else "insert"
        yield Edit(op, ref.printed(a1, a2), quo.printed(b1, b2))
