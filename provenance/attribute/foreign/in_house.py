"""Slavic bodies in whose house something is said: "В прокуратуре сообщили", "ответили в Lundavax", "У «Захід Банку»".

The words are in the locative and are put into the nominative. Houses of other languages are in ``houses``.
"""

from __future__ import annotations

from provenance.attribute.foreign import bodies, cases, declined, locative
from provenance.attribute.foreign.bodies_again import FIRMS, BodiesAgain, without_object
from provenance.attribute.foreign.nouns import is_country, is_latin
from provenance.attribute.foreign.offices import MINISTRY, NAMING, NOT_WHERE
from provenance.attribute.foreign.subject import MANY, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

SEATED = ("посольств", "консульств", "генконсульств")
HIS = frozenset("его её ее их його її їх їхньому їхній".split())
OF = ('""', "KK")  # what may stand between an office and what it said: the medium that it told
# Slavic houses that one is "on", not in: "На підприємстві заявили".
ON = tuple("підприємств предприяти завод фабри комбинат комбінат шахт верф".split())


def _named_behind(t: Tagged, head: int, last: int, verb: int) -> Subject | None:
    """The firm that is named behind the noun for what it is: "в компании «Мост»", "в компании Borealis Marine"."""
    close = t.tags.find('"', last + 1, verb) if head == last - 1 and t.tags[last : last + 1] == '"' else -1
    if 0 < close <= last + REACH and "K" not in t.tags[last:close]:
        return Subject(last + 1, close, " ".join(t.words[last + 1 : close]), ActorKind.BODY)
    own = t.words[head + 1 : last]
    if t.lower[head].startswith(FIRMS) and own and all(word[0].isupper() for word in own):
        return Subject(head + 1, last, " ".join(own), ActorKind.BODY)
    return None


class InHouse(BodiesAgain):
    """One article with the Slavic bodies that speak in the locative."""

    def office(self, t: Tagged, low: int, verb: int, said: int | None = None) -> Subject | None:
        """The office in whose house something is said before a word: "В мэрии отказались, назвав это «…»".

        ``said`` is the verb where it stands before ``low``: "сообщили в прокуратуре".
        """
        for i in range(low, verb):
            if t.tags[i] == "I" and t.lower[i] in ("в", "во", "у") and (own := self._his_house(t, i, verb)) is not None:
                return own
            on = t.lower[i] == "на" and i + 1 < verb and t.lower[i + 1].startswith(ON)
            if t.tags[i] == "I" and (t.lower[i] in ("в", "во", "у") or on):
                firm = self._in_marked(t, i + 1, verb)
                house = firm if firm is not None else self._in_house(t, i, verb, verb if said is None else said)
                if house is not None:
                    return house
        return None

    def _his_house(self, t: Tagged, i: int, verb: int) -> Subject | None:
        """Somebody's own office behind a preposition, of several who speak: "в его канцелярии «Волге» ответили"."""
        noun = i + 2
        if noun >= verb or t.lower[i + 1] not in HIS or not self._his(t.lower[noun]):
            return None
        told = t.tags[noun + 1 : verb].strip("XRO")
        if not t.lower[verb : verb + 1] or not t.lower[verb].endswith(MANY) or (told and told[0] + told[-1] not in OF):
            return None
        name = declined.nominative((t.words[noun],), self.known)
        return Subject(noun, noun + 1, name, ActorKind.BODY)

    def _his(self, word: str) -> bool:
        return word.startswith("канцеляр") or self._office(word)

    def _in_house(self, t: Tagged, i: int, verb: int, said: int) -> Subject | None:
        """The body behind a preposition, of the words before ``verb``; what it did is said at ``said``."""
        if i + 1 >= len(t.words):
            return None  # the text ends there
        last = self.phrase(t, i + 1, verb) if i + 1 < verb else i + 1
        if last == i + 1 and i + 1 < verb and t.tags[i + 1] not in "NTA":
            return None
        if (
            t.words[i + 1][0].isupper()
            and t.tags[i + 2 : i + 3] != "A"
            and last == verb
            and self._office(t.lower[i + 1])
            and (last - i < 4 or (verb < len(t.lower) and t.lower[verb].startswith(NAMING)))
        ):
            last = i + 2  # "в Кремле спор назвали": what follows is the object
        last = without_object(t, i + 1, last, verb)
        head = next((k for k in range(i + 1, last) if self._office(t.lower[k])), None)
        further = t.tags[last : last + 1] in ("I", "C") and t.lower[last] != "на"  # "у комітеті на запит"
        further = further and t.lower[last + 1 : last + 2] != () and t.lower[last + 1] not in NOT_WHERE
        if head is not None and last < verb and further and t.tags[last + 1 : last + 2] == "N":
            longer = self.phrase(t, last + 1, verb)  # "у Державній службі з надзвичайних ситуацій"
            if longer == verb or not t.tags[longer:verb].strip("XRO"):
                last = longer
        if head is not None and (firm := _named_behind(t, head, last, verb)) is not None:
            return firm
        if head is None and t.words[i + 1].isupper() and len(t.words[i + 1]) > 1:
            head = i + 1  # "В ЦБ прогноз назвали"
        letters = t.words[i + 1 : last]
        if last == i + 3 and all(map(bodies.is_letters, letters)) and not is_country(letters[1].lower(), self.known):
            last = i + 2  # "У ДБР УП сказали": to whom
        names_it = verb < len(t.lower) and t.lower[verb].startswith(NAMING)
        if head is not None and names_it and (last == verb or t.words[head].isupper()):
            whole = bodies.end(self, t, head) if t.words[head][0].isupper() else last
            capital = next((k for k in range(head + 1, last) if not t.words[k][0].isupper()), last)
            # "У Міністерстві портів угоду назвали": what stands right before the verb is so called
            last = whole - 1 if whole == verb and whole - 1 > capital and "C" in t.tags[head:whole] else capital
        whose = t.lower[i + 1].endswith(("ній", "ной", "ном", "ному"))  # "у Державній службі"
        if head is None and i + 1 < verb and not whose and MINISTRY.match(t.words[i + 1]):
            head = i + 1
            last = head + 1
        abroad = self.known.slavic and t.tags[i + 1 : i + 2] == "A" and is_latin(t.words[i + 1])
        if head is None and abroad and said < len(t.lower) and t.lower[said].endswith(MANY):
            close = next((k for k in range(i + 1, len(t.words)) if not is_latin(t.words[k])), last)
            last = min(close, last)  # "ответили в Lundavax", "у Valmetal кажуть"
            return Subject(i + 1, last, " ".join(t.words[i + 1 : last]), ActorKind.BODY)
        if head == i + 1 and t.words[head].isupper():
            last = next((k for k in range(head + 1, last) if t.lower[k].endswith(("у", "ю"))), last)
            last -= t.tags[last - 1] == "I"  # "В МЧС по городу Орску"
        if head == i + 1 and last == head + 1 and (again := self._again(t, t.lower[head])) is not None:
            return Subject(head, last, again, ActorKind.BODY, how="the body named before")
        if head is None and last > i + 1 and (house := self._some_house(t, i, last, said)) is not None:
            return house
        if head is None and not any(w.isupper() and len(w) > 1 for w in t.words[i + 1 : last]):
            return None
        return self._in_nominative(t, i + 1, last)

    def _in_nominative(self, t: Tagged, first: int, last: int) -> Subject:
        """The body of these words in the locative, under its name in the nominative."""
        if (
            t.lower[first].startswith(SEATED)
            and t.lower[last : last + 1] == ("в",)
            and t.tags[last + 1 : last + 2] == "A"
        ):
            last += 2  # "в посольстве РФ в Джакарте"
        words = t.words[first:last]
        name = locative.office(words)
        if name == " ".join(words):
            name = declined.nominative(words, self.known)
        if len(words) == 1 and name == words[0] and name[0].islower():  # "В оркестре шутят"
            name = next((b for b in self.known.bodies if b == name[:-1]), name)
        return Subject(first, last, name, ActorKind.BODY)

    def _in_marked(self, t: Tagged, at: int, verb: int) -> Subject | None:
        """A firm in marks in whose house several say something: "У «Захід Банку» запевнили"."""
        if verb >= len(t.lower):
            return None
        close = t.tags.find('"', at + 1, verb) if t.tags[at : at + 1] == '"' else -1
        between = t.tags[close + 1 : verb].strip("XRO")
        naming = verb < len(t.lower) and t.lower[verb].startswith(
            NAMING
        )  # "В «Мосте» слухи назвали «выдумкой»": with what is so called
        if not 0 < close <= at + REACH or "K" in t.tags[at:close] or between not in (("N", "DN") if naming else ("",)):
            return None
        if not t.lower[verb].endswith(MANY):
            return None
        words = self._as_named(t.words[at + 1 : close])
        n = next((n for n in self.names[t.index] if n.first == at + 1), None)
        person = self.people.named(t, n) if n is not None else None
        return Subject(at + 1, close, person.name if person else " ".join(words), ActorKind.BODY, person)

    def _as_named(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """A firm's name in marks as the article has it in the nominative: "В «Старом мосте»" of «Старый мост»."""
        size = len(words)
        for s in self.sentences:
            for k in range(1, len(s.tags) - size):
                own = s.words[k : k + size]
                ends = own[0][-1:] not in "уюеіо" and not own[0].endswith(("ом", "ої", "ой", "ого", "ому", "им", "ым"))
                marked = s.tags[k - 1] == '"' == s.tags[k + size] and own != words
                if marked and ends and all(map(self._same, own, words)):
                    return own
        return words

    def _same(self, a: str, b: str) -> bool:
        return cases.same(a.lower(), b.lower(), self.known)

    def _behind(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """In "сообщили в прокуратуре" the office speaks, if it stands right behind the verb."""
        at = verb + 1
        while at < high:
            close = t.tags.find('"', at + 1, min(high, at + REACH)) if t.tags[at] == '"' else -1
            if close > 0:
                at = close  # "сообщили «Интерфаксу» в посольстве"
            elif t.tags[at] not in "ROK" and not self.known.has("medium_nouns", t.lower[at]):
                break  # "сообщили ТАСС в посольстве"
            at += 1
        return self.office(t, at, self._stop(t, at, high), verb) if t.tags[at : at + 1] == "I" else None
