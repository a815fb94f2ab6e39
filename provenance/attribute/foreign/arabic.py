"""Speakers of Arabic quotations: Arabic has no capitals, and the verb stands before its subject.

The subject of a cue is the noun phrase behind it (``arabic_phrases.py``); who is meant by a part of a name, or by what
somebody is, the article tells (``arabic_people.py``). A cue without a subject goes on with whoever spoke last, as far
as the gender of the verb fits; everything else stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign import arabic_floor, arabic_issued, arabic_texts, arabic_told
from provenance.attribute.foreign.arabic_meaning import meant, without_and
from provenance.attribute.foreign.arabic_people import People, Somebody
from provenance.attribute.foreign.arabic_phrases import ASIDE, MEANWHILE, Phrase, read, unglued
from provenance.attribute.foreign.arabic_words import (
    bare,
    begins,
    calling,
    cue,
    feminine,
    in_list,
    indefinite,
    purpose,
    put_out,
)
from provenance.attribute.foreign.floor import again
from provenance.attribute.foreign.same_words import filled
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

WORDS = frozenset("قوله قولها قولهم قولهما".split())  # "نقلت … عن X قوله"
SAYING = frozenset("قول تعبير كلام تصريح نظر".split())  # "على حد قول X"
VIEWS = frozenset("بحسب وبحسب وفق ووفق حسب وحسب وفقا ووفقا طبقا وطبقا برأي".split())
WHAT = frozenset("ما لما كما حسبما مثلما".split())
THAT = frozenset("إن إنه إنها إنهم إننا إنني أن أنه أنها أنهم أننا أنني بأن بأنه بأنها بأنهم".split())
PRONOUNS = frozenset("أنه أنها أنهم إنه إنها إنهم بأنه بأنها بأنهم".split())
OF_HIM = frozenset("عنه عنها".split())
RELAYED = ("نقل", "ينقل", "تنقل", "اقتبس")  # by a medium, of somebody
_RELAYING = frozenset(f"{verb}{end}" for verb in RELAYED for end in ("", "ت", "وا", "ا", "ون", "ان"))
BUT = frozenset("لكن ولكن غير إلا بيد".split())  # before a subject that stands before its verb
_HE = frozenset((one,) for one in PRONOUNS)  # "قالت X إنها تتابع الملف، مشيرة": no verb of the sentence itself
BUT_HE = frozenset("لكنه لكنها لكنهم ولكنه ولكنها ولكنهم".split())
BUT_THAT = (("إلا",), ("غير",), ("بيد",), ("على",))
SHORT = 6  # words of what a source is, behind its verb
FROM = frozenset("نقلا ونقلا".split())  # "نقلا عن X، أن"
WHO = frozenset("الذي التي".split())
_SINCE = frozenset("إذ حيث".split())  # behind a clause whose subject goes on
_ASIDE = 10  # words of why a source has no name: "طلب عدم كشف هويته"


def decide(
    reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None], names: Sequence[Span | None]
) -> list[Spoken | None]:
    """The speaker of each masked stretch."""
    voices = Voices(reading)
    out: list[Spoken | None] = []
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        signed = arabic_texts.signed(reading, voices.people, t, names[i])
        if signed is None and kind is Kind.BLOCK:  # the one person whom an interview's introduction names
            signed = voices.alone(t)
        out.append(signed or (out[before] if before is not None else voices.said(t, token, kind)))
        voices.remember(out[-1], t.index)
        if out[-1] is not None:
            reading.voiced[t.index] = out[-1]
    reading.women |= voices.gender
    return filled(reading, out)


class Voices:
    """Who has the floor while an article is read."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.known = reading.known
        self.people = People(tuple(reading.sentences), self.known)
        self.last: Spoken | None = None
        self.at = -1
        self.gender: dict[str, bool] = {}  # whether who spoke is a woman

    def remember(self, said: Spoken | None, index: int) -> None:
        """Give the floor to who spoke in a sentence."""
        if said is not None:
            self.last, self.at = said, index

    def said(self, t: Tagged, token: int, kind: Kind) -> Spoken | None:
        """Who says the quotation at a word."""
        low = max((q + 1 for q in t.quotes if q < token), default=0)
        high = min((q for q in t.quotes if q > token), default=len(t.tags))
        low = arabic_texts.clause_of(t, low, token)
        if arabic_floor.lettered(t, low, token):
            return None
        found = self.quoted(t, low, token) or self._by_cues(t, low, token, before=True)
        if found is None and t.tags[token - 1 : token] == ":":
            found = self._label(t, low, token)
        if found is None and (low == 0 or kind is Kind.DIRECT):
            found = self._by_cues(t, token + 1, high, before=False)
        found = found or self.in_view(t, low, token) or self.in_view(t, token + 1, high)
        found = found or arabic_issued.issued(self, t, low, token)
        found = found or (self._headline(t, token) if kind is Kind.DIRECT else None)
        found = found or arabic_told.led_up(self, t, low, token, kind)
        if found is not None or kind is Kind.DIRECT:
            return found or self._goes_on(t, token)
        if low and (at := arabic_texts.contrast(t, low, token)) is not None:
            return self._other(t, at, token)
        if low and "V" not in t.tags[low:token]:  # "قال X إن … «أ»، وإن … «ب»"
            between = t.tags[low:token]
            earlier = self.last if self.at == t.index else None
            return _once_more(earlier, t.spans[token]) if earlier is not None and ":" not in between else None
        return self._subject(t, low, token)

    def alone(self, t: Tagged) -> Spoken | None:
        """The one person whom the article has named, if it is one."""
        near = [p for p in self.people.all if p.at[0] < t.index]
        return self._of(near[0], t, 0) if len(near) == 1 else None

    def is_cue(self, t: Tagged, k: int) -> bool:
        verb = cue(t.lower[k], self.known)
        if verb is None:
            return calling(t.lower[k]) is not None and t.tags[k - 1 : k] not in ("I", "D")
        if t.lower[k] == "لافتة" and t.lower[k + 1 : k + 2] != ("إلى",):
            return False  # a banner
        if arabic_told.described(t, k):
            return True
        if not begins(t.lower, t.tags, k):
            return False
        if verb in self.known.gerunds:
            return t.tags[k] != "N"  # "قالت متحدثة الوزارة"
        return not (k and t.tags[k - 1] in "ID")

    def quoted(self, t: Tagged, low: int, high: int) -> Spoken | None:
        """Whom a medium quotes: "نقلت وكالة X عن Y قوله", "نقلت عنه X قوله", "نقلت X عنه"."""
        for k in range(low + 1, high):
            if t.lower[k] in OF_HIM and (
                t.lower[k - 1].lstrip("وف").startswith(RELAYED) or any(map(relaying, t.lower[low:k]))
            ):
                told = next((j for j in range(k - 1, low, -1) if self.is_cue(t, j) and t.tags[j + 1] == ","), None)
                if told is not None and (said := self._before(t, told, feminine(t.lower[told]))) is not None:
                    return said  # "غير أن X قال، كما نقلت عنه وكالة Y، إن"
                return self._meant_again(t, k, t.lower[k] == "عنها")
        for k in range(low + 1, high):  # "نقلت وكالة X عن Y أن «…»"
            relays = next((i for i in range(low, k) if relaying(t.lower[i])), None) if t.lower[k] == "عن" else None
            if relays is None and t.lower[k] == "عن" and t.lower[k - 1] in FROM:
                relays = k - 1  # "أفادت X، نقلا عن Y، بأن"
            if relays is not None:
                phrase = read(t, k + 1, high, self.known)
                ends = phrase is not None and not phrase.medium and self._ends_relay(t, phrase, high)
                if ends and phrase is not None and (phrase.name or phrase.roles or phrase.body or phrase.some):
                    return self._through(t, self.spoken(t, phrase, k, None), relays, k)
        for k in range(low, high):
            verb = t.lower[k] in WORDS or (t.lower[k] in PRONOUNS and self.is_cue(t, k + 1) if k + 1 < high else False)
            if not verb:
                continue
            said_to = "نسب" in t.lower[low:k] or "ونسب" in t.lower[low:k]  # "نسب إلى X قوله"
            abouts = [i for i in range(low, k) if t.lower[i] == "عن" or (said_to and t.lower[i] == "إلى")]
            # behind "نقلت وكالة X عن" stands who said it; another "of" says more of the source
            relays = next((i for i in range(low, k) if relaying(t.lower[i])), None)
            for about in abouts if relays is not None else reversed(abouts):
                phrase = read(t, about + 1, k, self.known)
                if phrase is not None and not phrase.medium and (said := self.spoken(t, phrase, k, None)) is not None:
                    return self._through(t, said, relays, about)
        for k in range(low, high):
            if t.lower[k] == "قول" and t.tags[k - 1 : k] != "I":
                phrase = read(t, k + 1, high, self.known)
                if phrase is not None and not phrase.medium:
                    return self.spoken(t, phrase, k, None)
        return None

    def _ends_relay(self, t: Tagged, phrase: Phrase, high: int) -> bool:
        """Whether what is passed on begins behind a phrase: "that", or a colon and the words in marks.

        Why a source has no name may stand between: "عن مسؤول، طلب عدم كشف هويته، أن".
        """
        last = phrase.last + (t.tags[phrase.last : phrase.last + 1] == ",")
        if phrase.name is None and t.lower[last : last + 1] != () and t.lower[last] in ASIDE:
            ends = range(last + 2, min(high, last + _ASIDE) + 1)
            last = next((j for j in ends if t.lower[j : j + 1] != () and t.lower[j] in THAT), last)
        if last < len(t.tags) and t.lower[last] in THAT:
            return True
        return t.tags[last : last + 2] == ":Q" and last + 1 == high

    def _through(self, t: Tagged, said: Spoken | None, relays: int | None, about: int) -> Spoken | None:
        """``said`` with the person who passes it on, whom a name tells: "نقل مدير مكتبه X عن الوزير قوله"."""
        reader = read(t, relays + 1, about, self.known) if relays is not None else None
        if said is None or reader is None or reader.name is None or not reader.roles or reader.medium or reader.body:
            return said
        who = meant(self.reading, self.people, t, reader, None)
        if who is None or who.name == said.resolved.name:
            return said
        return said._replace(through=(who, t.cover(*reader.name)))

    def _headline(self, t: Tagged, token: int) -> Spoken | None:
        """Who stands behind the words of a headline and two dots: "«…».. وزير المالية يعلق على القرار"."""
        s = self.reading.sentences[t.index + 1] if t.index + 1 < len(self.reading.sentences) else None
        dots = (
            t.words[-1].startswith(("..", "…"))
            and not t.tags[:token].strip('".')
            and not t.tags[token + 1 :].strip('".')
        )
        if s is None or not dots or s.paragraph != t.paragraph or "Q" in s.tags or s.tags[:1] not in ("N", "T"):
            return None
        phrase = read(s, 0, len(s.tags), self.known)
        if phrase is None or phrase.medium or phrase.some or phrase.last >= len(s.tags):
            return None
        verb = s.lower[phrase.last]
        acts = cue(verb, self.known) is not None or verb in arabic_texts.COMMENTS
        told = phrase.name is not None or phrase.body or phrase.definite
        return self.spoken(s, phrase, phrase.last, None, rule="next_sentence") if acts and told else None

    def _other(self, t: Tagged, at: int, token: int) -> Spoken | None:
        """Who is set against whoever spoke before in the sentence: "غير أن زميلها سامر حداد يصفها بأنها «…»"."""
        phrase = read(t, at, token, self.known)
        named = phrase is not None and phrase.name is not None and phrase.roles and not phrase.medium
        return self.spoken(t, phrase, None, None) if named and phrase is not None else None

    def _meant_again(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Whom "from him" means: the one person whom the sentence before names, else who spoke there."""
        relative = next((j for j in range(k - 1, max(-1, k - SHORT), -1) if t.lower[j] in WHO), None)
        if relative is not None and (he := self._antecedent(t, relative, k)) is not None:
            return he  # "X، الذي نقلت عنه وكالة Y قوله"
        s = self.reading.sentences[t.index - 1] if t.index else None
        if s is None or s.paragraph != t.paragraph:
            return None
        if (did := self._did(s, woman)) is not None and self.at < s.index:
            return did
        near = [p for p in self.people.all if s.index in p.at]
        if len(near) == 1 and near[0].woman in (None, woman):
            who = Resolved(near[0].name, ActorKind.PERSON, "whom the sentence before names")
            decision = Decision("continues", s.index, (0, 1), 0, None)
            return Spoken(decision, who, t.spans[k], t.spans[k], CONFIDENCE["continues"])
        if near or self.last is None or self.at != s.index:
            return None
        hers = self.gender.get(self.last.resolved.name)
        return _once_more(self.last, t.spans[k]) if hers in (None, woman) else None

    def _by_cues(self, t: Tagged, low: int, high: int, *, before: bool) -> Spoken | None:
        """The subject of the nearest cue that has one; else of the sentence, else who spoke last."""
        cues = [k for k in range(low, high) if self.is_cue(t, k)]
        if not before and (found := arabic_floor.with_these_words(t, low, high, self.known)) is not None:
            return self.spoken(t, found[0], found[1], None)
        if not before:
            cues = [k for k in cues if not set(t.tags[low:k]) & set(":;SQ")][:1]
        if before and cues and arabic_texts.interrupted(t, cues[-1], high):
            return None  # "يقول X، قبل أن تقاطعه Y: «…»"
        if before and (voice := self._voice(t, cues, high)) is not None:
            return voice
        for k in reversed(cues) if before else cues:
            if before and any(self._describes(t, j, k) or t.lower[k - 1] in MEANWHILE for j in cues if j < k):
                continue
            if before and (told := arabic_told.within(self, t, low, k)) is not None:
                return told
            said = self.subject_of(t, k, high)
            if said is not None:
                return arabic_told.on_behalf(self, t, k, high, said) if before else said
        return None

    def _voice(self, t: Tagged, cues: Sequence[int], high: int) -> Spoken | None:
        """By whose voice somebody says it, whom a name tells: "أما أنقرة فقالت على لسان X إنها لا تعلق على «…»"."""
        k = next((k for k in cues if t.lower[k + 1 : k + 3] == ("على", "لسان")), None)
        voice = read(t, k + 3, high, self.known) if k is not None else None
        return self.spoken(t, voice, k, None) if voice is not None and voice.name is not None else None

    def _describes(self, t: Tagged, cue: int, k: int) -> bool:
        """Whether a verb only says more of a source without a name: "يرى دبلوماسي تحدث إلى X أن «…»"."""
        phrase = read(t, cue + 1, k + 1, self.known) if k - cue <= SHORT else None
        return phrase is not None and phrase.some and phrase.last == k

    def _antecedent(self, t: Tagged, relative: int, k: int) -> Spoken | None:
        """Of whom a relative clause tells that begins at a word: "الحاكم X الذي كتب"."""
        end = relative - (t.tags[relative - 1 : relative] == ",")
        for j in range(max(0, end - SHORT), end):
            found = self.people.starting(t, j) if t.tags[j] in "NA" else None
            if found is not None and found[0] == end and t.index in found[1].at:
                return self.spoken(t, Phrase(j, end, (j, end), ()), k, t.lower[relative] == "التي")
        return None

    def _heads(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Who stands first, right before a verb of the present, as in headlines: "X يهدد أوروبا"."""
        if not t.lower[k].startswith(("ي", "ت")) or k > SHORT or t.tags[:1] not in ("N", "T"):
            return None
        phrase = read(t, 0, k, self.known)
        if phrase is None or phrase.name is None or phrase.last != k or phrase.medium or phrase.some or phrase.body:
            return None
        met = self.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
        return self.spoken(t, phrase, k, woman) if met is not None or phrase.roles else None

    def subject_of(self, t: Tagged, k: int, high: int) -> Spoken | None:
        calls = None if cue(t.lower[k], self.known) else calling(t.lower[k]) or put_out(t.lower[k])
        verb = calls or cue(t.lower[k], self.known) or t.lower[k]
        if arabic_told.described(t, k):
            return arabic_told.who_describes(self, t, k, high)
        woman = feminine(verb)
        if verb in self.known.gerunds or purpose(t.lower[k], self.known) is not None:
            return self._of_sentence(t, k, woman)
        if calls is None and (first := self._heads(t, k, woman)) is not None:
            return first
        if k and (t.lower[k - 1] in BUT_HE or (t.lower[k - 1] in PRONOUNS and t.lower[k - 2 : k - 1] in BUT_THAT)):
            return self._of_sentence(t, k, woman)  # "رفض X العرض، لكنه وصف اللقاء بأنه"
        transitive = calls is None and self.known.has("transitive", verb)
        phrase = read(t, k + 1, high, self.known, object_follows=transitive)
        if transitive and phrase is not None and (known := self.people.starting(t, phrase.first)) is not None:
            phrase = Phrase(phrase.first, known[0], (phrase.first, known[0]), ())
        if phrase is not None and phrase.medium:  # "وكان مصدر قد قال لرويترز"
            return self._before(t, k, woman) if t.lower[phrase.first].startswith("ل") else None
        if transitive and phrase is not None and phrase.body and not in_list("bodies", t.lower[phrase.first]):
            phrase = None  # "ووصف العمل بأنه": what is described
        if phrase is not None and not phrase.roles and arabic_texts.is_told(t, k, phrase.first):
            before = self._before(t, k, woman)  # "الرئيس أبلغ ضيفه أن": he is told it
            return before or (None if calls else self._left_out(t, k, woman))
        said = self.spoken(t, phrase, k, woman) if phrase is not None else None
        if said is not None or (phrase is not None and t.lower[phrase.first] in arabic_floor.LAST):
            return said
        if phrase is not None and phrase.definite:
            return self._same_source(t, phrase, k)  # else somebody of whom the article has not told
        relative = k - 1 - (t.tags[k - 1 : k] == "X")
        if k and t.lower[relative] in WHO and (he := self._antecedent(t, relative, k)) is not None:
            return he
        goes_on = calls is not None and not t.lower[k].startswith("و")
        if phrase is None and (goes_on or (k and t.lower[k - 1] in _SINCE)):
            return self._of_sentence(t, k, woman)  # "ندد X بما سماه", "ما نشره X، إذ كتب"
        return self._before(t, k, woman) or self._of_clause(t, k, woman) or self._left_out(t, k, woman)

    def _of_clause(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Whose verb stands first where a second joins it: "شككت النائبة X في ذلك، وكتبت"."""
        if not t.lower[k].startswith("و") or k < SHORT - 2:
            return None
        opens = [j for j in range(k - 2) if t.tags[j] in "NV" and (not j or t.tags[j - 1] in ",;:Q.-")]
        for j in reversed(opens):
            if "Q" in t.tags[j:k] or feminine(t.lower[j]) is not woman:
                continue
            phrase = read(t, j + 1, k, self.known, object_follows=True)
            if phrase is None or phrase.first != j + 1 or phrase.medium:
                continue
            if phrase.some and self.is_cue(t, j):
                return self.spoken(t, phrase, k, woman)  # "اشتكى سكان القرية من انقطاع الماء، وقالوا إن"
            if (known := self.people.starting(t, j + 1)) is not None:
                phrase = Phrase(j + 1, known[0], (j + 1, known[0]), phrase.roles)  # "اتهم X الجانب الأوروبي"
            body = phrase.body and in_list("bodies", t.lower[phrase.first])
            named = phrase.name is not None and (phrase.roles or (self.is_cue(t, j) and not phrase.body))
            if named or (phrase.roles and phrase.definite) or body:
                return self.spoken(t, phrase, k, woman)
        return None

    def _before(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """The subject that stands before its verb: "أما X فقال", "وكان X قد قال", "تسجيل للرهينة X يقول فيه"."""
        for j in range(k - 1, max(-1, k - SHORT), -1):
            if in_list("roles", t.lower[j]) and t.lower[k][0] in "يت":
                phrase = read(t, j, k, self.known)
                if phrase is not None and phrase.name is not None and phrase.last == k:
                    return self.spoken(t, phrase, k, woman)
        start = next((j for j in range(k - 1, -1, -1) if t.tags[j] in "Q;:"), -1) + 1
        lead = [
            j for j in range(start, k) if t.lower[j] in ("أما", "كان", "وكان", "كانت", "وكانت", "لكن", "ولكن", "غير")
        ]
        lead = [j + 1 if t.lower[j + 1 : j + 2] in (("أن",), ("إن",), ("أنه",)) else j for j in lead]
        for j in (*(j + 1 for j in lead), start):
            if j < k and t.tags[j] in "NT" and not self.is_cue(t, j):
                phrase = read(t, j, k, self.known)
                whole = phrase is not None and set(t.tags[phrase.last : k]) <= set("XROC,INST")
                if phrase is not None and whole and (phrase.name or phrase.roles) and not phrase.medium:
                    direct = not t.tags[phrase.last : k].strip("XRO,") or j in [at + 1 for at in lead]
                    said = self.spoken(t, phrase, k, woman) if direct else None
                    if said is not None:
                        return said
        return None

    def _of_sentence(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Whose participle it is: the sentence's subject, which stands behind its first verb: "ودافع X عنه قائلا"."""
        own = (j for j in range(k - 1, -1, -1) if t.lower[j - 1 : j] not in _HE or j == 0)
        earlier = next((j for j in own if self.is_cue(t, j) or put_out(t.lower[j])), None)
        if earlier is not None:
            return self.subject_of(t, earlier, k)
        start = next((j for j in range(k - 1, -1, -1) if t.tags[j] == "Q"), -1) + 1
        for j in range(start, min(k, start + 4)):
            if t.tags[j] not in "NVX":
                continue
            phrase = read(t, j + 1, k, self.known, object_follows=True)
            if phrase is None or phrase.medium:
                continue
            met = phrase.name is not None and self.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
            body = phrase.body and not phrase.name
            if (phrase.roles and (phrase.name or phrase.definite)) or met or body or phrase.name == (j + 1, j + 2):
                said = self.spoken(t, phrase, k, woman)
                if said is not None:
                    return said
        return self._left_out(t, k, woman)

    def _left_out(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Who goes on where no subject is printed: "وأضاف"."""
        s = self.reading.sentences[t.index - 1] if t.index else None
        if s is not None and s.paragraph == t.paragraph and self.at < s.index:
            earlier = self._reports(s) or self._did(s, woman)
            if earlier is not None:
                return earlier
        if s is not None and s.paragraph == t.paragraph - 1 and self.at < s.index:
            between = (self._reports(one) for one in reversed(self.reading.sentences[self.at + 1 : t.index]))
            reported = next((one for one in between if one is not None), None)
            if reported is not None and self.gender.get(reported.resolved.name, woman) is woman:
                return reported  # "قال X إن الطريق فتح.", and "وأضاف: «…»" in a paragraph of its own
        opening = self._opening(t, k, woman)
        if opening is not None:
            return opening
        if self.last is None:
            return self._of(arabic_floor.only(t, self.people, woman), t, k)
        since = s is not None and s.paragraph == t.paragraph and self.at < s.index
        if since and s is not None and not arabic_floor.holds(s, self.people, self.last.resolved.name):
            return None  # somebody has been named since
        hers = self.gender.get(self.last.resolved.name)
        if hers is not None and hers is not woman:
            return self._nearest(t, k, woman)
        return _once_more(self.last, t.spans[k])

    def _opening(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """The body that opens the sentence, before its first verb: "لكن اللجنة نفت ذلك في بيان، وقالت إنها"."""
        if not t.lower[k].startswith("و"):
            return None
        first = next((j + 1 for j in range(min(2, k)) if t.lower[j] in BUT), None)
        while first is not None and t.lower[first : first + 1] in (("أن",), ("إن",)):
            first += 1
        phrase = read(t, first, k, self.known) if first is not None and first < k else None
        if phrase is None or not phrase.body or not in_list("bodies", t.lower[phrase.first]) or phrase.last >= k:
            return None
        verb = t.lower[phrase.last]
        acts = cue(verb, self.known) is not None or t.tags[phrase.last] == "V"
        if not acts or feminine(verb) is not woman or "Q" in t.tags[phrase.last : k]:
            return None
        return self.spoken(t, phrase, k, woman)

    def _nearest(self, t: Tagged, k: int, woman: bool) -> Spoken | None:
        """Who was named last and is a woman, or a man, as the verb says."""
        near = [p for p in self.people.all if p.woman is woman and any(at <= t.index for at in p.at)]
        if not near:
            return None
        return self._of(max(near, key=lambda p: max(at for at in p.at if at <= t.index)), t, k)

    def _of(self, p: Somebody | None, t: Tagged, k: int) -> Spoken | None:
        if p is None:
            return None
        who = Resolved(p.name, ActorKind.PERSON, "who was named last")
        at = max(at for at in p.at if at <= t.index)
        decision = Decision("paragraph_speaker", at, (0, 1), 0, None)
        return Spoken(decision, who, t.spans[k], t.spans[k], CONFIDENCE["paragraph_speaker"])

    def _did(self, s: Tagged, woman: bool) -> Spoken | None:
        """Who did what the sentence before tells of, and goes on to speak: "استقبل الوزير X وفدا. وأكد أن"."""
        phrase = arabic_floor.doer(s, self.people, self.known, woman)
        return self.spoken(s, phrase, None, None, rule="continues") if phrase is not None else None

    def _reports(self, s: Tagged) -> Spoken | None:
        """Whom a sentence without marks reports, for the next to go on with."""
        if "Q" in s.tags:
            return None
        relayed = self.quoted(s, 0, len(s.tags))  # "ونقلت وكالة X عن Y أن العمل توقف. وأضاف"
        if relayed is not None and relayed.decision.sentence == s.index:
            decision = relayed.decision._replace(rule="continues")
            return relayed._replace(decision=decision, confidence=CONFIDENCE["continues"])
        for k in range(len(s.tags)):
            if self.is_cue(s, k):
                woman = feminine(s.lower[k])
                phrase = read(s, k + 1, len(s.tags), self.known)
                said = self.spoken(s, phrase, k, woman) if phrase and not phrase.medium else None
                said = said or self._before(s, k, woman)
                if said is not None:
                    d = said.decision
                    decision = Decision("continues", s.index, d.subject, d.head, None)
                    return said._replace(decision=decision, confidence=CONFIDENCE["continues"])
        return None

    def _label(self, t: Tagged, low: int, token: int) -> Spoken | None:
        """Whose label stands before a colon: "وزير المالية: «…»"."""
        return self.labelled(t, token - 1, known=False) if not low else None

    def labelled(self, t: Tagged, colon: int, *, known: bool) -> Spoken | None:
        """Whose label ends at a colon, with what it is about: "X بعد القمة: «…»"; ``known``: only of the article."""
        if "V" in t.tags[:colon]:
            return None
        phrase = read(t, 0, colon, self.known) if t.tags[:1] in ("N", "T") else None
        if phrase is None or phrase.medium or phrase.some:
            return None
        met = phrase.name is not None and (
            self.people.find(without_and(self.people, tuple(map(bare, t.words[slice(*phrase.name)])))) is not None
        )
        hearer = arabic_texts.is_hearer(t, phrase.last, colon)
        if phrase.last != colon and not (met and (hearer or arabic_texts.is_topic(t, phrase.last, colon))):
            return None
        if known and not met and (not phrase.roles or self.people.described(t, phrase, None) is None):
            return None
        if not (phrase.roles or met or phrase.body):
            return None
        return self.spoken(t, phrase, None, None, rule="label")

    def in_view(self, t: Tagged, low: int, high: int) -> Spoken | None:
        """According to whom it is: "بحسب X"; "وفق ما قاله X" has a cue that nothing else tells."""
        for k in range(low, high):
            if t.lower[k] not in VIEWS and not (t.lower[k] in SAYING and t.tags[k - 1 : k] == "N"):
                continue
            start = k + 1
            while start < high and t.lower[start] in WHAT:
                start += 2  # "ما قاله", "لما ذكره"
            start += start + 1 < high and t.lower[start] in arabic_texts.FIGURES
            if start < high and indefinite(t.lower[start]) in arabic_texts.RECORDS:
                continue  # "بحسب محضر الجلسة": nobody's view
            phrase = read(t, start, high, self.known)
            if phrase is not None and not phrase.medium and t.lower[start][:1] != "ل":
                said = self.spoken(t, phrase, k, None, rule="according") or self._same_source(t, phrase, k)
                if said is not None:
                    return said
            if start < high and t.lower[start].startswith("لل") and t.lower[start - 1] in arabic_texts.FIGURES:
                phrase = read(unglued(t, start), start, high, self.known)  # "وحسب بيان للجيش"
                if phrase is not None and not phrase.medium and (phrase.body or phrase.roles):
                    return self.spoken(unglued(t, start), phrase, k, None, rule="according")
            if start < high and t.lower[start].startswith("ل") and not t.lower[start].startswith("لل"):
                words = (t.lower[start][1:], *t.lower[start + 1 :])
                phrase = read(_without(t, start, words), start, high, self.known)
                if phrase is not None and not phrase.medium:
                    return self.spoken(_without(t, start, words), phrase, k, None, rule="according")
        return None

    def _same_source(self, t: Tagged, phrase: Phrase, k: int) -> Spoken | None:
        """Who spoke just before without a name, called so again: "وبحسب المسؤول نفسه"."""
        if not phrase.definite or not phrase.roles:
            return None
        s = self.reading.sentences[t.index - 1] if t.index else None
        told = self._reports(s) if s is not None and s.paragraph == t.paragraph and self.at < s.index else None
        if told is not None and told.resolved.name.split()[0] == phrase.roles[0]:
            return _once_more(told, t.spans[k])  # "قالت طبيبة إنها … . وقالت الطبيبة"
        if self.last is None or t.index - self.at > 1:
            return None
        first = self.last.resolved.name.split()[0]
        return _once_more(self.last, t.spans[k]) if first == phrase.roles[0] else None

    def _subject(self, t: Tagged, low: int, token: int) -> Spoken | None:
        """Without a verb of saying: the subject of the sentence, if it is somebody whom the article knows."""
        if low or not token:
            return None
        at = 1 if t.tags[0] in "NVX" else 0
        phrase = read(t, at, token, self.known, object_follows=True)
        if phrase is None or phrase.medium or phrase.some or phrase.body or phrase.name is None:
            return None
        met = self.people.find(tuple(map(bare, t.words[slice(*phrase.name)])))
        asks = t.lower[0].lstrip("وف") in arabic_texts.ASKS
        if met is None or in_list("roles", t.lower[0]) or not (t.lower[token - 1] in THAT or phrase.roles or asks):
            return None
        return self.spoken(t, phrase, None, None, rule="sentence_subject")

    def _goes_on(self, t: Tagged, token: int) -> Spoken | None:
        """Who goes on in a paragraph of words alone, or whom the paragraph before leads up to."""
        if t.tags[:token].strip('".,-('):
            return None
        before = self.reading.sentences[t.index - 1] if t.index else None
        if before is None:
            return None
        if before.tags.endswith(":") and "Q" not in before.tags and t.paragraph - before.paragraph <= 1:
            return self._by_cues(before, 0, len(before.tags), before=True)
        alone = not t.tags[token + 1 :].strip('".,-)')
        here = self.last is not None and self.at == before.index and before.paragraph == t.paragraph
        return _once_more(self.last, t.spans[token]) if here and alone and self.last is not None else None

    def spoken(
        self, t: Tagged, phrase: Phrase, k: int | None, woman: bool | None, *, rule: str | None = None
    ) -> Spoken | None:
        """Who a phrase means."""
        if phrase.last - phrase.first == 1 and t.lower[phrase.first].removeprefix("و") in arabic_floor.LAST:
            before = self.reading.sentences[t.index - 1] if t.index else None
            return self._of(arabic_floor.latter(t, phrase.first, before, self.people), t, phrase.first)
        resolved = meant(self.reading, self.people, t, phrase, woman)
        if resolved is None:
            return None
        if woman is not None:
            self.gender[resolved.name] = woman
        first, last = phrase.name or (phrase.first, phrase.last)
        if last <= first:
            return None
        rule = rule or "subject_verb_quote"
        decision = Decision(rule, t.index, (first, last), last - 1, None)
        span = t.spans[k] if k is not None else None
        return Spoken(decision, resolved, t.cover(first, last), span, CONFIDENCE[rule])


def relaying(word: str) -> bool:
    """Whether a word is a verb of passing on what somebody said."""
    return word in _RELAYING or (word[:1] in "وف" and word[1:] in _RELAYING)


def _once_more(last: Spoken, cue: Span) -> Spoken:
    return again("paragraph_speaker", last, cue)


def _without(t: Tagged, at: int, words: tuple[str, ...]) -> Tagged:
    """A sentence with the preposition that is glued to a word taken off."""
    lower = (*t.lower[:at], *words)
    printed = (*t.words[:at], words[0], *t.words[at + 1 :])
    return Tagged(t.index, t.paragraph, t.span, t.spans, printed, lower, t.tags, t.actors, t.quotes)
