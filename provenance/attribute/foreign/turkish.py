"""Speakers of Turkish quotations: the subject opens its sentence, the cue ends it, and the words stand between.

"Vali Ayhan Er, AA'ya açıklamasında, "…" dedi." In ""…" diyen hemşire Ayla Er" the speaker follows the cue, and in
"Er'in "…" sözleri" has the ending that says whose they are. A name that takes another case ending behind its apostrophe
is no subject. A sentence of words and their cue alone goes on with whoever spoke last; everything else stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.actors.names import fold
from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_words import (
    REPORTED,
    are_some,
    content,
    dative,
    genitive,
    is_body,
    is_role,
    participle,
    says,
    stem,
    tells,
)
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

REACH = 4  # words behind a quotation in which its cue stands
FAR = 9  # words behind it in which a participle of its cue stands: "ifadesini kullanan"
MARKED = frozenset(',RQ":-')  # behind a subject: a comma, "ise", "da", the words themselves
OPENERS = 'Q.,-:"()R'
FEWEST = 3  # words of what is reported without marks
REPEATED = 12  # letters of a quotation that nobody else can have said
ROLE = 5  # words before a name that say what somebody is
BEFORE_SOME = frozenset("üst düzey eski başka yerel askeri batılı kıdemli güvenilir".split())
WITH = frozenset("ile ve veya için gibi kadar hakkında karşı dair adına".split())  # behind who is no subject


class Who(NamedTuple):
    """Who may be a subject: word places, whether a mark or "ise" follows, and who is meant."""

    first: int
    last: int
    marked: bool
    resolved: Resolved


def decide(reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch."""
    voices = Voices(reading)
    out: list[Spoken | None] = []
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        said = out[before] if before is not None else voices.said(t, token, kind)
        out.append(said)
        voices.remember(said, t)
    words = [fold(t.words[k]) for t, k in (reading.place(i) for i in range(len(out)))]
    known = {w: one for w, one in zip(words, out, strict=True) if one is not None and len(w) >= REPEATED}
    return [one or known.get(w) or _longer(w, known) for w, one in zip(words, out, strict=True)]


def indirect(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of what verbs of saying report in sentences without marks."""
    voices = Voices(reading)
    for t in reading.sentences:
        found = voices.reported(t) if "Q" not in t.tags else None
        if found is not None:
            voices.remember(found[1], t)
            yield found[0], t.index, found[1]


def _longer(words: str, known: dict[str, Spoken]) -> Spoken | None:
    """Who says the words that a headline has a part of."""
    found = {one.resolved.name: one for held, one in known.items() if words in held} if len(words) >= REPEATED else {}
    return next(iter(found.values())) if len(found) == 1 else None


class Voices:
    """Who has the floor while an article is read, and what those are whom it names."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.last: Spoken | None = None
        self.at = -REACH
        self.roles: list[tuple[int, str, Resolved]] = []  # (sentence, stem of a noun, who is it)
        for t in reading.sentences:
            for n in reading.names[t.index]:
                for k in range(max(0, n.first - ROLE), n.first):
                    if t.tags[k] in "TN" and is_role(t.lower[k]) and "," not in t.tags[k : n.first]:
                        self.roles.append((t.index, stem(t.lower[k]), self._named(t, n)))
                for role in n.roles:
                    self.roles.append((t.index, stem(role), self._named(t, n)))

    def remember(self, said: Spoken | None, t: Tagged) -> None:
        """Give the floor to who spoke in a sentence."""
        if said is not None:
            self.last, self.at = said, t.paragraph

    def said(self, t: Tagged, token: int, kind: Kind) -> Spoken | None:
        """Who says the quotation at a word."""
        low = max((q + 1 for q in t.quotes if q < token), default=0)
        high = min((q for q in t.quotes if q > token), default=len(t.tags))
        behind = self._behind(t, token, high)
        if behind is not None:
            return behind
        cue = next((k for k in range(token + 1, min(high, token + 1 + REACH)) if says(t.lower[k])), None)
        told = next((k for k in range(token + 1, min(high, token + 3)) if tells(t.lower[k])), None)
        led = t.tags[low:token].rstrip('"').endswith(":")
        if (whose := self._whose(t, low, token, cue, told)) is not None:
            return whose[0]
        found = self._subject(t, low, token)
        if found is None and low and t.tags[low:token].strip(OPENERS + "CPIXR"):
            found = self._subject(t, 0, min(t.quotes))
            found = found if found is not None and cue is None else None
        final = next((k for k in range(len(t.tags) - 1, token, -1) if says(t.lower[k])), None)
        if found is not None:
            direct = kind is Kind.DIRECT and cue is None and told is None and not led and final is None
            if direct and t.tags[token + 1 :].strip(OPENERS):
                return None
            at = cue if cue is not None else told if told is not None else final
            return self._spoken(t, found, at, "subject_verb_quote")
        if (view := self._in_view(t, low, high)) is not None:
            return view
        if cue is None and told is None and not led and final is None and kind is Kind.DIRECT:
            return self._alone(t, token)
        return self._left_out(t, low, token, cue if cue is not None else told, led, kind)

    def reported(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What the last verb of a sentence reports without marks, and of whom: "X, … geldiğini söyledi"."""
        last = len(t.tags)
        while last and t.tags[last - 1] in '.,;:-"':
            last -= 1
        verb = next((k for k in range(last - 1, max(-1, last - 4), -1) if says(t.lower[k])), None)
        if verb is None:
            return None
        end = next((k for k in range(verb - 1, max(-1, verb - 4), -1) if REPORTED.fullmatch(t.lower[k])), None)
        found = self._subject(t, 0, end) if end is not None else None
        if found is None or end is None:
            return None
        first = found.last
        while first < end and t.tags[first] in ",R()":
            first += 1
        comma = t.tags.rfind(",", first, end)
        while comma > 0 and not t.lower[comma - 1].endswith(("nda", "nde", "dan", "den", "arak", "erek", "ta", "te")):
            comma = t.tags.rfind(",", first, comma)
        first = comma + 1 if comma > 0 else first
        if end + 1 - first < FEWEST:
            return None
        return t.cover(first, end + 1), self._spoken(t, found, verb, "subject_verb_quote")

    def _behind(self, t: Tagged, token: int, high: int) -> Spoken | None:
        """Who stands behind the cue: ""…" diyen Er", ""…" ifadesini kullanan Er", ""…" dedi Er."."""
        telling = False
        for k in range(token + 1, min(high, token + FAR)):
            if t.tags[k] in ",:;Q" and k > token + 1:
                return None
            telling = telling or says(t.lower[k]) or tells(t.lower[k])
            if telling and participle(t.lower[k]) and (says(t.lower[k]) or t.lower[k] in LIGHT):
                found = next((w for w in self._candidates(t, k + 1, high) if w.first <= k + ROLE), None)
                return self._spoken(t, found, k, "quote_verb_subject") if found is not None else None
            if says(t.lower[k]) and k <= token + REACH:
                found = next((w for w in self._candidates(t, k + 1, high) if w.first <= k + 2), None)
                ends = found is not None and t.tags[found.last : found.last + 1] in ("", ".", ",")
                ends = ends and found is not None and "," not in t.tags[k : found.first]
                return self._spoken(t, found, k, "quote_verb_subject") if ends and found is not None else None
        return None

    def _whose(self, t: Tagged, low: int, token: int, cue: int | None, told: int | None) -> tuple[Spoken | None] | None:
        """Whose words they are by an ending: "Er'in "…" sözleri", "Kaya, Er'in "…" dediğini aktardı"."""
        said_so = cue is not None and t.lower[cue].startswith(("de", "söyle")) and REPORTED.fullmatch(t.lower[cue])
        inner = cue if said_so else None
        if inner is None and (told is None or cue is not None):
            return None
        owner = next((n for n in reversed(self.reading.names[t.index]) if low <= n.first < token and _owns(n)), None)
        if inner is None:
            fits = owner is not None and told == token + 1 and token - owner.last <= REACH
            return (self._name(t, owner, told, "governing_verb"),) if fits and owner is not None else None
        outer = self._subject(t, low, token)
        if owner is not None:
            said = self._name(t, owner, inner, "governing_verb")
            through = (outer.resolved, t.cover(outer.first, outer.last)) if outer is not None else None
            return (said._replace(through=through),)
        his = any(w.endswith(("ının", "inin", "unun", "ünün")) and t.tags[k] == "N"
                  for k, w in enumerate(t.lower[low:token], low))  # fmt: skip
        return (None,) if his else None  # "eşinin … dediğini": whose words they are is told by kinship alone

    def _subject(self, t: Tagged, low: int, high: int) -> Who | None:
        """Who stands in the nominative before a verb: first of all who is set off by a comma or "ise"."""
        found = list(self._candidates(t, low, high))
        return next((w for w in found if w.marked), None) or next(iter(found), None)

    def _candidates(self, t: Tagged, low: int, high: int) -> Iterator[Who]:
        names = {n.first: n for n in self.reading.names[t.index]}
        k = low
        while k < high:
            n = names.get(k)
            common = n is not None and len(n.words) == 1 and (are_some(t.lower[k]) or is_role(t.lower[k]))
            if n is not None and n.last <= high + 1 and not common and not _is_body(t, n):
                k = n.last
                if self._may_be(t, n, low):
                    yield Who(n.first, n.last, t.tags[n.last : n.last + 1] in MARKED, self._named(t, n))
                continue
            who = self._body(t, k, high) or self._some(t, k, high) or self._role(t, k, high)
            if who is not None:
                yield who
            k = who.last if who is not None else k + 1

    def _may_be(self, t: Tagged, n: Name, low: int) -> bool:
        """Whether a name stands in the nominative and is somebody's."""
        if any("'" in w or "’" in w for w in n.words):
            return False
        if len(n.words) == 1 and t.tags[n.last : n.last + 1] == "K":
            return False
        if n.first and t.tags[n.first - 1] == '"' and t.tags[n.last : n.last + 1] == '"':
            return False  # a name in marks
        after = t.lower[n.last] if n.last < len(t.lower) else ""
        if after in WITH:
            return False
        marked = t.tags[n.last : n.last + 1] in (*MARKED, "", ".", "(")
        if len(n.words) > 1:
            return marked or t.tags[n.last] not in "IC"
        person = self.reading.people.named(t, n)
        known = person is not None and (len(person.words) > 1 or bool(person.roles))
        known = known or is_given(n.words[0].lower()) or bool(self.reading.people.bearers(n.words))
        titled = n.first > low and t.tags[n.first - 1] in "T"
        led = n.first > low and participle(t.lower[n.first - 1])
        return (marked and (t.tags[n.last : n.last + 1] != "," or known or titled or led or n.first > 0)) or (
            (known or titled) and not after.endswith(("ın", "in", "un", "ün"))
        )

    def _body(self, t: Tagged, k: int, high: int) -> Who | None:
        """A body, with its letters, and its sources: "Milli Savunma Bakanlığı (MSB) kaynakları ise"."""
        if not t.words[k][0].isupper() or t.tags[k] not in "ATN":
            return None
        last = k
        while last < high and t.tags[last] in "ATNC" and (t.words[last][0].isupper() or t.lower[last] == "ve"):
            last += 1
        body = last
        while body > k and not is_body(t.lower[body - 1]):
            body -= 1
        if body == k or (body < last and not are_some(t.lower[body]) and not is_role(t.lower[body])):
            return None
        words, end = list(t.words[k:body]), body
        if t.tags[end : end + 3] == "(A)":
            end += 3
        more = t.lower[end] if end < high else ""
        if are_some(more) or (more and is_role(more) and t.tags[end + 1 : end + 2] in (",", "R", "Q", '"')):
            words.append(t.words[end])
            end += 1
        if t.tags[end : end + 1] not in MARKED and not (end == body and t.tags[end : end + 1] in ("N", "A")):
            return None
        marked = t.tags[end : end + 1] in MARKED
        kind = ActorKind.BODY if end == body or words[-1] == t.words[body - 1] else ActorKind.PERSON
        return Who(k, end, marked, Resolved(" ".join(words), kind, "as printed"))

    def _some(self, t: Tagged, k: int, high: int) -> Who | None:
        """Somebody without a name: "bir yetkili", "üst düzey bir diplomat", "görgü tanıkları"."""
        first = k
        while k < high and t.lower[k] in BEFORE_SOME:
            k += 1
        if t.lower[k : k + 1] == ("bir",):
            last = k + 1
            while last < high and last < k + ROLE and t.tags[last] == "N" and not is_role(t.lower[last]):
                last += 1
            noun = last < high and is_role(t.lower[last]) and t.tags[last] in "NT"
            if not noun or t.tags[last + 1 : last + 2] not in MARKED:
                return None
            return Who(
                first, last + 1, True, Resolved(" ".join(t.words[first : last + 1]), ActorKind.PERSON, "as printed")
            )
        if first < k or not are_some(t.lower[k]) or t.tags[k + 1 : k + 2] not in MARKED:
            return None
        start = k
        while start > 0 and k - start < 2 and t.tags[start - 1] == "N" and not says(t.lower[start - 1]):
            if not is_role(t.lower[start - 1]) or content(t.lower[start - 1]):
                break
            start -= 1  # "görgü tanıkları"
        again = self._met(t, t.words[k])
        return Who(
            start, k + 1, True, again or Resolved(" ".join(t.words[start : k + 1]), ActorKind.PERSON, "as printed")
        )

    def _met(self, t: Tagged, word: str) -> Resolved | None:
        """The sources of a body named before, which "Kaynaklar" means."""
        last = self.last.resolved if self.last is not None and t.paragraph - self.at <= 1 else None
        noun = fold(word.rstrip("ıi"))[:5]
        return last if last is not None and fold(last.name.split()[-1]).startswith(noun) and " " in last.name else None

    def _role(self, t: Tagged, k: int, high: int) -> Who | None:
        """Who is meant by what he or she is: "Başbakan, …", "… aktaran kaptan, …"."""
        if t.tags[k] not in "TN" or not is_role(t.lower[k]) or t.tags[k + 1 : k + 2] not in MARKED:
            return None
        if t.tags[k] == "N" and not (k == 0 or participle(t.lower[k - 1]) or t.tags[k - 1] in ',"Q.'):
            return None
        noun = stem(t.lower[k])
        found = [who for at, role, who in self.roles if at <= t.index and (role == noun or role == t.lower[k])]
        if not found:
            return None
        return Who(k, k + 1, True, found[-1]._replace(how="the person whom this describes"))

    def _in_view(self, t: Tagged, low: int, high: int) -> Spoken | None:
        """According to whom it is: "Er'e göre bütçe "kırılgan""."""
        for n in self.reading.names[t.index]:
            if low <= n.first < high and dative(n.words[-1]) and t.lower[n.last : n.last + 1] == ("göre",):
                return self._name(t, n, n.last, "according")
        return None

    def _alone(self, t: Tagged, token: int) -> Spoken | None:
        """Who says words that fill their sentence: whom the one before leads up to, or the one behind names."""
        if t.tags[:token].strip(OPENERS) or t.tags[token + 1 :].strip(OPENERS):
            return None
        before = self.reading.sentences[t.index - 1] if t.index else None
        if before is not None and before.tags.endswith(":") and t.paragraph - before.paragraph <= 1:
            found = self._subject(before, 0, len(before.tags) - 1)
            if found is not None:
                return self._spoken(before, found, None, "continues")
            return self._again(t, None) if self.last is not None and t.paragraph - self.at <= 1 else None
        after = self.reading.sentences[t.index + 1] if t.index + 1 < len(self.reading.sentences) else None
        if after is not None and after.paragraph == t.paragraph and not THUS.isdisjoint(after.lower):
            found = self._subject(after, 0, len(after.tags))
            if found is not None and any(says(w) for w in after.lower):
                return self._spoken(after, found, None, "next_sentence")
        here = before is not None and self.at == t.paragraph and before.paragraph == t.paragraph
        return self._again(t, None) if here and before is not None and "Q" in before.tags else None

    def _left_out(self, t: Tagged, low: int, token: int, cue: int | None, led: bool, kind: Kind) -> Spoken | None:
        """Who goes on where no subject is printed: "Açıklamasında "…" dedi.", ""…" diye ekledi."."""
        apart = t.paragraph - self.at
        if t.tags[low:token].strip(OPENERS + "CPS"):
            ours = _elided(t, low, token) and self.last is not None and apart == 0
            goes_on = low and apart == 0 and (kind is Kind.MIXED or cue is not None)
            return self._again(t, cue) if ours or goes_on else None
        before = self.reading.sentences[t.index - 1] if t.index and not low else None
        near = before is not None and (before.paragraph == t.paragraph or before.tags.endswith(":"))
        if before is not None and near and "Q" not in before.tags and t.paragraph - before.paragraph <= 1:
            found = self._subject(before, 0, len(before.tags))
            if found is not None and any(says(w) for w in before.lower):
                return self._spoken(before, found, None, "continues")
        return self._again(t, cue) if self.last is not None and apart <= (1 if cue is not None or led else 0) else None

    def _named(self, t: Tagged, n: Name) -> Resolved:
        person = self.reading.people.named(t, n) or self._only_one_met(t, n)
        printed = " ".join(n.words)
        how = "as printed" if person is None or person.name == printed else "the name given in full before"
        return Resolved(person.name if person else printed, person.kind if person else ActorKind.PERSON, how)

    def _only_one_met(self, t: Tagged, n: Name) -> Person | None:
        """Of several who bear a family name, the one whom the article has named so far."""
        people = self.reading.people
        bearers = people.bearers(n.words)
        met = {id(p): p for (at, _), p in people.at.items() if at < t.index and any(p is one for one in bearers)}
        return next(iter(met.values())) if len(met) == 1 else None

    def _name(self, t: Tagged, n: Name, cue: int | None, rule: str) -> Spoken:
        """Who has a name that stands in a case of its own."""
        plain = tuple(w.partition("'")[0].partition("’")[0] for w in n.words)
        person = self.reading.people.find(plain)
        name = person.name if person else " ".join(plain)
        who = Who(n.first, n.last, True, Resolved(name, person.kind if person else ActorKind.PERSON, "as printed"))
        return self._spoken(t, who, cue, rule)

    def _spoken(self, t: Tagged, who: Who, cue: int | None, rule: str) -> Spoken:
        decision = Decision(rule, t.index, (who.first, who.last), who.last - 1, None)
        span = t.spans[cue] if cue is not None else None
        return Spoken(decision, who.resolved, t.cover(who.first, who.last), span, CONFIDENCE[rule])

    def _again(self, t: Tagged, cue: int | None) -> Spoken | None:
        if self.last is None:
            return None
        d = self.last.decision
        again = Decision("paragraph_speaker", d.sentence, d.subject, d.head, None)
        span = t.spans[cue] if cue is not None else None
        return Spoken(again, self.last.resolved, self.last.mention, span, CONFIDENCE["paragraph_speaker"])


# Verbs that say nothing without their noun, as they describe who follows: "ifadesini kullanan".
LIGHT = frozenset("kullanan bulunan veren yapan paylaşan eden getiren süren çeken çizen düşen gösteren soran".split())
THUS = frozenset("böyle şöyle bu sözlerle sözler ifadelerle ifadeler".split())  # what was just said


def _owns(n: Name) -> bool:
    return genitive(n.words[-1])


def _is_body(t: Tagged, n: Name) -> bool:
    """Whether a run of capitals is a body by its last word."""
    return is_body(t.lower[n.last - 1]) and len(n.words) >= 1 and not is_given(n.words[0].lower())


def _elided(t: Tagged, low: int, token: int) -> bool:
    """Whether what stands before the words has no subject of its own: "Açıklamasında "…" dedi."."""
    return all(tag in OPENERS + "CPDIX" or t.lower[k].endswith(("nda", "nde", "dan", "den", "arak", "erek"))
               for k, tag in enumerate(t.tags[low:token], low))  # fmt: skip
