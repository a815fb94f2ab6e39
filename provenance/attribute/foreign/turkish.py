"""Speakers of Turkish quotations: the subject opens its sentence, the cue ends it, and the words stand between.

"Vali Ayhan Er, AA'ya açıklamasında, "…" dedi." In ""…" diyen hemşire Ayla Er" the speaker follows the cue, and in
"Er'in "…" sözleri" has the ending that says whose they are. A name that takes another case ending behind its apostrophe
is no subject. A sentence of words and their cue alone goes on with whoever spoke last; everything else stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign import turkish_owners, turkish_reports, turkish_said_that
from provenance.attribute.foreign.floor import again
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.same_words import filled
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_subjects import ROLE, Subjects, Who, untitled
from provenance.attribute.foreign.turkish_words import (
    REPORTED,
    dative,
    document,
    genitive,
    participle,
    passive,
    says,
    tells,
)
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

REACH = 4  # words behind a quotation in which its cue stands
FAR = 9  # words behind it in which a participle of its cue stands: "ifadesini kullanan"
OPENERS = 'Q.,-:"()R'
FEWEST = 3  # words of what is reported without marks
# Verbs that say nothing without their noun, as they describe who follows: "ifadesini kullanan".
LIGHT = frozenset("kullanan bulunan veren yapan paylaşan eden getiren süren çeken çizen düşen gösteren soran".split())
THROUGH = frozenset("aracılığıyla vasıtasıyla".split())
FINAL = frozenset("dedi diyor der demişti söyledi söylüyor".split())  # behind which only who it is can stand
THUS = frozenset("böyle şöyle bu sözlerle sözler ifadelerle ifadeler".split())  # what was just said


def decide(reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None]) -> list[Spoken | None]:
    """The speaker of each masked stretch."""
    voices = Voices(reading)
    out: list[Spoken | None] = []
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        said = out[before] if before is not None else voices.said(t, token, kind)
        out.append(said)
        if t.lower[token + 1 : token + 2] and t.lower[token + 1].startswith("soru"):
            continue  # who asks has not the floor
        voices.remember(said, t)
        if said is not None:
            reading.voiced[t.index] = said
    return filled(reading, out)


def indirect(reading: Reading) -> Iterator[tuple[Span, int, Spoken]]:
    """(content, sentence, speaker) of what verbs of saying report in sentences without marks."""
    voices = Voices(reading)
    for t in reading.sentences:
        voices.remember(reading.voiced.get(t.index), t)
        stated = voices.stating(t)
        if stated is not None:
            voices.remember(stated[1], t)
            yield stated[0], t.index, stated[1]
        found = voices.reported(t) or voices.of_text(t) or voices.viewed(t)
        if found is not None and (stated is None or found[0].start >= stated[0].end):
            voices.remember(found[1], t)
            yield found[0], t.index, found[1]


def _medium_tells(t: Tagged, before: int) -> bool:
    """Whether a medium opens a sentence, whose own report it then is: "Il Gazete gazetesi, … aldığını yazdı"."""
    at = t.tags.find("K", 0, 3)
    return 0 <= at < before and "," in t.tags[at + 1 : at + 3]


class Voices(Subjects):
    """Who has the floor while an article is read."""

    def remember(self, said: Spoken | None, t: Tagged) -> None:
        """Give the floor to who spoke in a sentence."""
        if said is not None:
            self.last, self.at, self.index = said, t.paragraph, t.index

    def said(self, t: Tagged, token: int, kind: Kind) -> Spoken | None:
        """Who says the quotation at a word."""
        low = max((q + 1 for q in t.quotes if q < token), default=0)
        high = min((q for q in t.quotes if q > token), default=len(t.tags))
        if turkish_owners.lettering(t, low, token):
            return None  # "üzerinde "Kaptan" yazan kupa": nobody says it
        behind = self._behind(t, token, high)
        if behind is not None:
            return behind
        if turkish_owners.kin_speaks(t, low, token):
            return None  # "eşi ise "…" diyor": somebody else than who spoke before
        cue = next((k for k in range(token + 1, min(high, token + 1 + REACH)) if says(t.lower[k])), None)
        final = cue is not None and t.lower[cue] in FINAL and high == len(t.tags)
        if final and cue is not None and t.tags[cue + 1 :].strip('.,"-()') and not _while(t, cue + 1):
            return None  # ""…" diyor 81 yaşındaki kadın": whoever stands behind, not who spoke before
        told = next((k for k in range(token + 1, min(high, token + 3)) if tells(t.lower[k])), None)
        led = t.tags[low:token].rstrip('"').endswith(":")
        if turkish_owners.replies(t, low, token):
            who = self._subject(t, 0, min(t.quotes))
            return self._spoken(t, who, told, "subject_verb_quote") if who is not None else None
        if (whose := self._whose(t, low, token, cue, told, led)) is not None:
            return whose[0]
        if (owner := self._owner(t, low, token, led)) is not None:
            return owner
        found = self._subject(t, low, token)
        if found is None and low and t.tags[low:token].strip(OPENERS + "CPIXR"):
            found = self._subject(t, 0, min(t.quotes))
            found = found if found is not None and cue is None else None
        ends = next((k for k in range(len(t.tags) - 1, token, -1) if says(t.lower[k])), None)
        if found is not None:
            direct = kind is Kind.DIRECT and cue is None and told is None and not led and ends is None
            if direct and t.tags[token + 1 :].strip(OPENERS):
                return None
            at = cue if cue is not None else told if told is not None else ends
            said = self._spoken(t, found, at, "subject_verb_quote")
            if (spokesman := self._through(t, found, token)) is not None:
                return said._replace(through=spokesman)
            if (body := self._on_behalf(t, low, found)) is not None:
                return body._replace(through=(found.resolved, t.cover(found.first, found.last)))
            n = turkish_owners.by_account(t, self.reading.names[t.index], low, found.first)
            if n is None:
                return said
            by = self._name(t, n, None, "according")
            return said._replace(through=(by.resolved, t.cover(n.first, n.last)))
        if (view := self._in_view(t, low, high)) is not None:
            return view
        if not low and ends is not None and not t.tags[:token].strip(OPENERS) and told is None and cue is None:
            who = self._subject(t, token + 1, high)
            if who is not None and turkish_reports.behind_words(t, who, token):
                return self._spoken(t, who, ends, "quote_verb_subject")  # ""…" - avukat Er, çıkışta böyle seslendi"
        if not low and self.a_stranger(t, token):
            return None
        if cue is None and told is None and not led and ends is None and kind is Kind.DIRECT:
            return self._alone(t, token)
        return self._left_out(t, low, token, cue if cue is not None else told, led, kind)

    def _through(self, t: Tagged, who: Who, token: int) -> tuple[Resolved, Span] | None:
        """Through whom somebody says it: "Er, Sözcü Kaya aracılığıyla, "…" dedi"."""
        for n in self.reading.names[t.index]:
            if who.last < n.first and n.last < token and t.lower[n.last] in THROUGH and t.tags[n.last - 1] != "K":
                return self.named(t, n), t.cover(n.first, n.last)
        return None

    def _on_behalf(self, t: Tagged, low: int, who: Who) -> Spoken | None:
        """Which body somebody speaks for: "Birlik adına konuşan Er, "…" dedi"."""
        at = turkish_owners.on_behalf(t, low, who.first)
        if at is None:
            return None
        name = " ".join(t.words[at[0] : at[1]])
        whom = Who(at[0], at[1], True, Resolved(name, ActorKind.BODY, "as printed"))
        return self._spoken(t, whom, None, "governing_verb")

    def viewed(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What is so by somebody's account, or stands behind a name in a headline."""
        if (view := turkish_reports.according(self, t)) is not None:
            who, at, first = view
            return t.cover(first, len(t.tags) - (t.tags[-1] == ".")), self._spoken(t, who, at, "according")
        if (label := turkish_reports.headline(self, t)) is not None:
            return t.cover(label[1] + 1, len(t.tags)), self._spoken(t, label[0], None, "label")
        return None

    def stating(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What the participle of a verb of saying reports before who states it: "Suyun kesileceğini belirten Er, …"."""
        high = min(t.quotes, default=len(t.tags))
        for end in range(FEWEST - 1, high - 2):
            if not REPORTED.fullmatch(t.lower[end]):
                continue
            verb = next((k for k in range(end + 1, min(high, end + 4)) if participle(t.lower[k])), None)
            telling = verb is not None and (
                says(t.lower[verb])
                or (t.lower[verb] in LIGHT and (tells(t.lower[verb - 1]) or t.lower[verb - 1] == "dile"))
            )
            if verb is None or not telling or set(t.tags[end + 1 : verb]) & set(",:;Q"):
                continue
            found = next((w for w in self.candidates(t, verb + 1, high + 1) if w.first <= verb + ROLE), None)
            if found is None or "," in t.tags[verb + 1 : found.first]:
                return None
            first = _past_setting(t, 0, end)
            said = self._spoken(t, found, verb, "quote_verb_subject")
            return (t.cover(first, end + 1), said) if end + 1 - first >= FEWEST else None
        return self._going_on(t)

    def _going_on(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What a verb of saying that goes on reports of the subject before it: "Er, …-dığını belirterek, "…" dedi"."""
        told = turkish_said_that.goes_on(t)
        found = self._subject(t, 0, told[0]) if told is not None else None
        if told is None or found is None or not found.marked:
            return None
        end, verb = told
        first = _past_setting(t, found.last, end)
        said = self._spoken(t, found, verb, "subject_verb_quote")
        return (t.cover(first, end + 1), said) if end + 1 - first >= FEWEST else None

    def of_text(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What a text says, and whose it is: "Valiliğin açıklamasında, …-dığı belirtildi"."""
        told = turkish_said_that.said_of(t) if "Q" not in t.tags else None
        at = next((k for k in range(told[0]) if document(t.lower[k])), None) if told is not None else None
        if told is None or at is None:
            return None
        first = at + 1 + (t.tags[at + 1 : at + 2] == ",")
        if told[0] + 1 - first < FEWEST:
            return None
        said = self._issuer(t, 0, at + 1)
        if said is None and at == 0 and self._goes_on_with_text(t):
            said = self._again(t, told[1])
        return (t.cover(first, told[0] + 1), said) if said is not None else None

    def _goes_on_with_text(self, t: Tagged) -> bool:
        """Whether a body spoke in the sentence before, by the text that this one goes on with."""
        s = self.reading.sentences[t.index - 1] if t.index else None
        body = self.last is not None and self.last.resolved.kind is ActorKind.BODY
        return body and s is not None and s.paragraph == t.paragraph and self.index == s.index

    def reported(self, t: Tagged) -> tuple[Span, Spoken] | None:
        """What the last verb of a sentence reports without marks, and of whom: "X, … geldiğini söyledi"."""
        last = len(t.tags)
        while last and t.tags[last - 1] in '.,;:-"':
            last -= 1
        verb = next((k for k in range(last - 1, max(-1, last - 4), -1) if says(t.lower[k])), None)
        verb = verb if verb is not None or not turkish_said_that.ends_at(t, last - 1) else last - 1
        if verb is None:
            return None
        end = next((k for k in range(verb - 1, max(-1, verb - 4), -1) if REPORTED.fullmatch(t.lower[k])), None)
        low = max(t.quotes) + 1 if "Q" in t.tags else 0
        end = turkish_said_that.ends_at(t, last - 1) if end is None else end
        if end is None or low > end:
            return None
        found = self._subject(t, low, end)
        if found is not None and not found.marked and not low and _medium_tells(t, found.first):
            return None
        if found is None:
            said, first = self._goes_on(t, low, end, verb)
            if said is None:
                return None
        else:
            said, first = self._spoken(t, found, verb, "subject_verb_quote"), found.last
        whom = first + (t.tags[first : first + 1] in tuple(",R"))
        comma = t.tags.find(",", whom, whom + REACH) if t.tags[whom : whom + 1] == "K" else -1
        first = _past_setting(t, comma if 0 < comma < end else first, end)  # "AA muhabirine, …"
        if end + 1 - first < FEWEST:
            return None
        return t.cover(first, end + 1), said

    def _goes_on(self, t: Tagged, low: int, end: int, verb: int) -> tuple[Spoken | None, int]:
        """Who reports without a subject, and from where: who said the words before in the sentence, or just before."""
        if not low:
            s = self.reading.sentences[t.index - 1] if t.index else None
            plain = not any(w[0].isupper() for w in t.words[1:end])
            near = s is not None and s.paragraph == t.paragraph and self.index == s.index and plain
            doer = turkish_reports.before_it(self, t, s) if s is not None and plain and self.index < s.index else None
            if s is not None and doer is not None:
                return self._spoken(s, doer, None, "continues"), 0
            return (self._again(t, verb) if near else None), 0
        told = next((k + 1 for k in range(low, min(end, low + REACH)) if says(t.lower[k])), None)
        if told is None or self.index != t.index:
            return None, 0
        return self._again(t, verb), told

    def _behind(self, t: Tagged, token: int, high: int) -> Spoken | None:
        """Who stands behind the cue: ""…" diyen Er", ""…" ifadesini kullanan Er", ""…" dedi Er."."""
        telling = False
        for k in range(token + 1, min(high, token + FAR)):
            if t.tags[k] in ",:;Q" and k > token + 1:
                return None
            telling = telling or says(t.lower[k]) or tells(t.lower[k])
            if t.lower[k] == "diye":
                continue  # ""…" diye soran Er": the verb follows
            if telling and participle(t.lower[k]) and (says(t.lower[k]) or t.lower[k] in LIGHT):
                found = next((w for w in self.candidates(t, k + 1, high) if w.first <= k + ROLE), None)
                return self._spoken(t, found, k, "quote_verb_subject") if found is not None else None
            if says(t.lower[k]) and k <= token + REACH:
                far = 4 if "yaşındaki" in t.lower[k + 1 : k + 4] else 2  # "diyor 81 yaşındaki Er"
                found = next((w for w in self.candidates(t, k + 1, high) if w.first <= k + far), None)
                ends = found is not None and t.tags[found.last : found.last + 1] in ("", ".", ",", ";")
                ends = ends and found is not None and "," not in t.tags[k : found.first]
                return self._spoken(t, found, k, "quote_verb_subject") if ends and found is not None else None
        return None

    def _whose(
        self, t: Tagged, low: int, token: int, cue: int | None, told: int | None, led: bool
    ) -> tuple[Spoken | None] | None:
        """Whose words they are by an ending: "Er'in "…" sözleri", "Kaya, Er'in "…" dediğini aktardı"."""
        said_so = cue is not None and t.lower[cue].startswith(("de", "söyle")) and REPORTED.fullmatch(t.lower[cue])
        held = turkish_owners.is_said_to_have(t, token)
        inner = (cue if cue is not None else token + 1) if said_so or held else None
        recalled = told is not None and told == token + 1 and turkish_owners.recalls(t, told)
        answered = told is not None and told == token + 1 and turkish_owners.answers(t, told)
        asks = told is not None and told == token + 1 and t.lower[told].startswith("soru")
        if asks and (asker := self.somebodys(t, low, token)) is not None:
            return (self._spoken(t, asker, told, "governing_verb"),)  # "Bir gazetecinin "…" sorusu"
        if answered and not led:
            owner = next(
                (n for n in reversed(self.reading.names[t.index]) if low <= n.first < token and _owns(n)), None
            )
            near = owner is not None and token - owner.last <= REACH
            if owner is not None and near:
                return (self._name(t, owner, told, "governing_verb"),)  # "X, Er'in "…" sözlerine tepki gösterdi"
            return (None,) if t.lower[token - 1].endswith(("ın", "in", "un", "ün")) else None
        if inner is None and (told is None or (cue is not None and not recalled)):
            return None
        owner = next((n for n in reversed(self.reading.names[t.index]) if low <= n.first < token and _owns(n)), None)
        if inner is None:
            fits = owner is not None and told == token + 1 and token - owner.last <= REACH
            by = self._subject(t, low, owner.first) if recalled and owner is not None and fits else None
            if owner is not None and by is not None and by.resolved.name != owner.words[-1]:
                recalling = (by.resolved, t.cover(by.first, by.last))  # "X, Er'in "…" sözünü hatırlattı"
                return (self._name(t, owner, told, "governing_verb")._replace(through=recalling),)
            if recalled and owner is not None and token - owner.last > 1:
                return None
            return (self._name(t, owner, told, "governing_verb"),) if fits and owner is not None else None
        outer = self._subject(t, low, token)
        if owner is not None:
            said = self._name(t, owner, inner, "governing_verb")
            through = (outer.resolved, t.cover(outer.first, outer.last)) if outer is not None else None
            return (said._replace(through=through),)
        his = any(w.endswith(("ının", "inin", "unun", "ünün")) and t.tags[k] == "N"
                  for k, w in enumerate(t.lower[low:token], low))  # fmt: skip
        return (None,) if his else None  # "eşinin … dediğini": whose words they are is told by kinship alone

    def _owner(self, t: Tagged, low: int, token: int, led: bool) -> Spoken | None:
        """Whose words a genitive tells, or a dative beside "ait"."""
        names = self.reading.names[t.index]
        if led and (sender := turkish_owners.passed_on(t, names, low, token)) is not None:
            said = self._name(t, sender, None, "governing_verb")
            by = self._subject(t, low, sender.first)
            return said._replace(through=(by.resolved, t.cover(by.first, by.last))) if by is not None else said
        if led and (teller := turkish_owners.told_by(t, names, low, token)) is not None:
            return self._name(t, teller, None, "governing_verb")
        n = turkish_owners.answering(t, names, low, token) if led else turkish_owners.whose_voice(t, names, low, token)
        if n is None and led and not low and (n := turkish_owners.heading(t, names, token)) is not None:
            return self._name(t, n, None, "label")
        if n is not None:
            said = self._name(t, n, None, "governing_verb")
            out = turkish_owners.put_out(t, low, n.first) if not led else None
            if out is None:
                return said
            return said._replace(through=(Resolved(out[2], ActorKind.BODY, "as printed"), t.cover(out[0], out[1])))
        read = turkish_owners.read_out(t, low, token)
        if read is not None and (whose := turkish_owners.body(t, read[0], low)) is not None:
            resolved = Resolved(whose[1], ActorKind.BODY, "as printed")
            said = self._spoken(t, Who(whose[0], read[0] + 1, True, resolved), None, "governing_verb")
            reader = next((n for n in names if read[0] < n.first and n.last == read[1]), None)
            if reader is None:
                return said
            return said._replace(through=(self.named(t, reader), t.cover(reader.first, reader.last)))
        return self._issuer(t, low, token) if turkish_owners.is_passive(t, token) else None

    def _issuer(self, t: Tagged, low: int, token: int) -> Spoken | None:
        """Whose the text is in which words stand, by the genitive, or by whom it was put out."""
        names = self.reading.names[t.index]
        at = turkish_owners.issued(t, low, token)
        if at is None:
            return None
        n = next((n for n in names if n.first <= at < n.last and turkish_owners.is_persons(n)), None)
        if n is not None:
            return self._name(t, n, None, "governing_verb")
        whose = turkish_owners.body(t, at, low)
        if whose is not None:
            resolved = Resolved(whose[1], ActorKind.BODY, "as printed")
            return self._spoken(t, Who(whose[0], at + 1, True, resolved), None, "governing_verb")
        return None

    def _subject(self, t: Tagged, low: int, high: int) -> Who | None:
        """Who stands in the nominative before a verb: first of all who is set off by a comma or "ise"."""
        found = list(self.candidates(t, low, high))
        return next((w for w in found if w.marked), None) or next(iter(found), None)

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
            if (issuer := self._issuer_before(before)) is not None:
                return issuer
            return self._again(t, None) if self.last is not None and before.paragraph - self.at <= 1 else None
        after = self.reading.sentences[t.index + 1] if t.index + 1 < len(self.reading.sentences) else None
        if after is not None and after.paragraph == t.paragraph and not THUS.isdisjoint(after.lower):
            found = self._subject(after, 0, len(after.tags))
            if found is not None and any(says(w) for w in after.lower):
                return self._spoken(after, found, None, "next_sentence")
        here = before is not None and self.at == t.paragraph and before.paragraph == t.paragraph
        return self._again(t, None) if here and before is not None and "Q" in before.tags else None

    def _issuer_before(self, s: Tagged) -> Spoken | None:
        """Whose text a sentence leads up to with a passive verb: "Valiliğin açıklamasında şu ifadeler yer aldı:"."""
        at = next((k for k in range(len(s.tags) - 1, 0, -1) if document(s.lower[k])), None)
        return self._issuer(s, 0, at + 1) if at is not None and turkish_owners.is_passive(s, at) else None

    def _left_out(self, t: Tagged, low: int, token: int, cue: int | None, led: bool, kind: Kind) -> Spoken | None:
        """Who goes on where no subject is printed: "Açıklamasında "…" dedi.", ""…" diye ekledi."."""
        apart = t.paragraph - self.at
        if t.tags[low:token].strip(OPENERS + "CPS"):
            s = self.reading.sentences[t.index - 1] if t.index and not low else None
            if s is not None and s.paragraph == t.paragraph and "Q" not in s.tags and document(t.lower[0]):
                found = self._subject(s, 0, len(s.tags))  # "Belediye … duyurdu. Açıklamada, "…" denildi."
                if found is not None and any(says(w) for w in s.lower):
                    return self._spoken(s, found, None, "continues")
            if not low and self._in_same_text(t, token):
                return self._again(t, cue)
            ours = _elided(t, low, token) and self.last is not None and apart == 0
            goes_on = low and apart == 0 and (kind is Kind.MIXED or cue is not None)
            return self._again(t, cue) if ours or goes_on else None
        before = self.reading.sentences[t.index - 1] if t.index and not low else None
        near = before is not None and (before.paragraph == t.paragraph or before.tags.endswith(":"))
        if before is not None and near and "Q" not in before.tags and t.paragraph - before.paragraph <= 1:
            found = self._subject(before, 0, len(before.tags))
            if found is not None and any(says(w) for w in before.lower):
                return self._spoken(before, found, None, "continues")
            doer = turkish_reports.before_it(self, t, before) if cue is not None and self.index < before.index else None
            if doer is not None:
                return self._spoken(before, doer, None, "continues")
        return self._again(t, cue) if self.last is not None and apart <= (1 if cue is not None or led else 0) else None

    def _in_same_text(self, t: Tagged, token: int) -> bool:
        """Whether a passive sentence goes on with the text of a body just quoted: "Açıklamada, "…" kaydedildi"."""
        s = self.reading.sentences[t.index - 1] if t.index else None
        if s is None or self.last is None or s.paragraph != t.paragraph or self.index != s.index:
            return False
        body = self.last.resolved.kind is ActorKind.BODY and any(document(w) for w in s.lower)
        return body and document(t.lower[0]) and any(passive(w) for w in t.lower[token + 1 :])

    def _name(self, t: Tagged, n: Name, cue: int | None, rule: str) -> Spoken:
        """Who has a name that stands in a case of its own."""
        plain = untitled(n)
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
        return again("paragraph_speaker", self.last, t.spans[cue] if cue is not None else None)


def _past_setting(t: Tagged, first: int, end: int) -> int:
    """Where what is reported begins, behind where or how it was said: "Konuşmasında, …"."""
    while first < end and t.tags[first] in ",R()":
        first += 1
    for k in range(end - 1, first, -1):  # "… verdiklerini belirterek yanıtı beklediklerini söyledi"
        if t.lower[k].endswith(("arak", "erek")) and (says(t.lower[k]) or t.lower[k - 1] in ("ifade", "iddia", "dile")):
            return k + 1 + (t.tags[k + 1 : k + 2] == ",")
    comma = t.tags.rfind(",", first, end)
    while (
        comma > 0
        and not document(t.lower[comma - 1])
        and not t.lower[comma - 1].endswith(("nda", "nde", "dan", "den", "arak", "erek", "ta", "te"))
    ):
        comma = t.tags.rfind(",", first, comma)
    return comma + 1 if comma > 0 else first


def _while(t: Tagged, k: int) -> bool:
    """Whether all that stands behind a verb says how it was said: ""…" dedi gülerek"."""
    return all(t.tags[j] in ".,-" or t.lower[j].endswith(("arak", "erek")) for j in range(k, len(t.tags)))


def _owns(n: Name) -> bool:
    return genitive(n.words[-1])


def _elided(t: Tagged, low: int, token: int) -> bool:
    """Whether what stands before the words has no subject of its own: "Açıklamasında "…" dedi."."""
    return all(tag in OPENERS + "CPDIX" or t.lower[k].endswith(("nda", "nde", "dan", "den", "arak", "erek"))
               for k, tag in enumerate(t.tags[low:token], low))  # fmt: skip
