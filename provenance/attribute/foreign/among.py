"""Who among those named a role noun can mean, and who not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial

from provenance.actors.lists import places, roles
from provenance.actors.names import fold
from provenance.attribute.foreign import classes, posts
from provenance.attribute.foreign.again import Again
from provenance.attribute.foreign.attested import can_speak, is_people
from provenance.attribute.foreign.items import label_end
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.posts import Post
from provenance.attribute.foreign.role_nouns import OF_STATE, is_sole, office_of, office_of_state
from provenance.attribute.foreign.role_words import FAMILIAR, GENITIVE, HEADS_OF, NATIONS, OFFICIALS, SAME, SEVERAL
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.subject import NEAR, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

_HERS = ("ица", "ка", "ця", "иня")  # endings of nouns for women
STANDFIRST = 2  # paragraphs at the head of an article whose nouns may mean somebody named below
WOMANS = frozenset(("la", "a"))  # articles of a woman, before a noun that has one form for both
OFFICE = 7  # words from an office to the name behind it


class Among(Again):
    """One article with who fits a noun and who does not."""

    def may_speak(self, t: Tagged, first: int, last: int) -> bool:
        """Whether the words of a phrase, without its article, may be somebody or a body."""
        while first < last and t.tags[first] in "DM":
            first += 1
        return first < last and can_speak(t.words[first:last], self.known)

    def _of_state(self, t: Tagged, at: int, words: Sequence[str]) -> Person | None:
        """Whom "le chef de l'État" or "der Regierungschef" means: the one who holds such an office in the article."""
        of = next((k for k, w in enumerate(words) if k and w in GENITIVE and "état" not in words), len(words))
        own = words[1:] if self.known.lang == "de" and len(words) == 2 and words[0].endswith("s") else words[:of]
        offices = OF_STATE.get("".join(own).replace("’", "'")) or OF_STATE.get("".join(words).replace("’", "'"))
        if self.known.slavic and (asked := posts.post(words)) is not None:
            return self._in_post(t, at, asked, words)
        if self.known.slavic:
            offices = offices or office_of_state(words)
        if offices is None:
            return None
        held = [p for p in self.people.all if p.person and any(r.startswith(offices) for r in p.roles)]
        if t.lower[at] in WOMANS and self.known.lang in ROMANCE:
            held = [p for p in held if p.gender != "m"]  # "la premier" is no man who has such an office elsewhere
        return self._nearest(t, at, held) if held else None

    def item_head(self, t: Tagged, gender: str | None) -> Person | None:
        """Whom the heading of a live blog's item names as who speaks in it: "18:05 - Rossi: «…»"."""
        s = self.sentences[self.item[t.index]]
        at = label_end(s)
        n = next((n for n in self.names[s.index] if n.first <= 3 and not n.governed), None) if at is not None else None
        person = self.people.named(s, n) if n is not None else None
        if s is t or person is None or not person.person:
            return None
        return person if gender is None or person.gender in (None, gender) else None

    def _in_item(self, t: Tagged, person: Person) -> bool:
        """Whether the item of a live blog that a sentence is in names somebody up to there."""
        return any(p is person for (i, _), p in self.people.at.items() if self.item[t.index] <= i <= t.index)

    def _may_head(self, person: Person, words: tuple[str, ...]) -> bool:
        """Whether nothing is known of somebody that speaks against a noun: no other office, no other trade."""
        own = [r for r in person.roles if is_people(r, self.known) and fold(r) not in FAMILIAR]
        return not own or any(is_role(w, r, self.known) for w in words for r in own)

    @cached_property
    def _posts(self) -> dict[Person, set[Post]]:
        """The offices that are told beside the names of people, in a Slavic article."""
        found: dict[Person, set[Post]] = {}
        for s in self.sentences:
            for n in self.names[s.index]:
                held = posts.told(s, n.first, n.last, partial(self._may_be, s))
                person = self.people.named(s, n) if held is not None else None
                if person is not None and held is not None and person.person:
                    found.setdefault(person, set()).add(held)
        return found

    def _in_post(self, t: Tagged, at: int, asked: Post, words: Sequence[str]) -> Person | None:
        """The one named, before or anywhere for a headline, as who has an office that a phrase tells otherwise."""
        hers = any(w.endswith(_HERS) for w in words[:2])
        found = [
            p for p, held in self._posts.items()
            if any(posts.may_be(asked, one) for one in held) and not (hers and p.gender == "m")
            and (t.paragraph <= STANDFIRST or self._met(t, p))
        ]  # fmt: skip
        exact = [p for p in found if asked in self._posts[p]]
        return found[0] if len(found) == 1 else exact[0] if len(exact) == 1 else None

    def of_other_lands(self, words: Sequence[str]) -> set[Person]:
        """Who has another office or leads another land than words are about."""
        asked = posts.post(words) if self.known.slavic else None
        if asked is None:
            return set()
        return {p for p, held in self._posts.items() if not any(posts.may_be(asked, one) for one in held)}

    def _past_object(self, t: Tagged, inner: int, last: int) -> int:
        """Where the subject begins behind who is addressed; ``inner`` where there is nobody before it."""
        if self._is_person(t, inner) or t.tags[inner] == "T":
            return inner
        return next((k for k in range(inner + 1, last) if t.tags[k] == "T" or self._is_person(t, k)), inner)

    def _the_same(self, t: Tagged, first: int, inner: int, last: int) -> Subject | None:
        """Those without a name whom "las mismas fuentes" means: as they came in."""
        noun = t.lower[inner + 1] if last - inner == 2 else None
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]) if noun else ():
            for k in range(len(s.tags) - 1, -1, -1):
                if s.lower[k] == noun and (not k or s.lower[k - 1] not in SAME):
                    named = next((n for n in self.names[s.index] if n.first == k + 1 and self.counts(s, n)), None)
                    if named is not None:  # "o mesmo deputado" of "o deputado Ann Lee"
                        who = self.named(s, named)
                        return replace(who, first=first, last=last, how="who was called so before")
                    end = self.phrase(s, k, len(s.tags))
                    end = next((j for j in range(k + 1, end) if s.tags[j] == "V"), end)
                    start = k - (k > 0 and s.lower[k - 1] in SEVERAL)
                    printed = " ".join(self.scene.text[s.spans[start].start : s.spans[end - 1].end].split())
                    how = "the source named before"
                    return Subject(first, last, printed, ActorKind.GROUP, how=how)
        return None

    def _surer(self, t: Tagged, at: int, one: Person, gender: str | None) -> list[Person]:
        """``one`` whom a noun fits; where no gender of his is known, whoever of that gender was named just now."""
        if (another := self._of_elsewhere(t, at, one, gender)) is not None:
            return [another]
        if gender is None or one.gender is not None:
            return [one]
        near = [s for s in self.sentences[max(0, t.index - 1) : t.index + 1] if s.paragraph == t.paragraph]
        named = [(s, n) for s in near for n in self.names[s.index] if s is not t or n.last <= at]
        here = [p for s, n in named if (p := self.people.named(s, n)) and p.person]
        sure = list(dict.fromkeys(p for p in here if p.gender == gender))
        return sure if len(sure) == 1 and one not in here else [one]

    def _of_elsewhere(self, t: Tagged, at: int, one: Person, gender: str | None) -> Person | None:
        """Whom "o presidente" means in a paragraph that begins with another and says nothing of ``one``.

        ``one`` is told to have the office somewhere ("o presidente da França, Ann Lee"); the other is the one person of
        the paragraph, the subject of the sentence before, and nothing says what he or she is, as of those whom every
        reader knows.
        """
        s = self.sentences[t.index - 1] if t.index else None
        bare = t.tags[at : at + 2] == "DT" and t.tags[at + 2 : at + 3] not in tuple("NTAID")
        bare = bare or (t.tags[at : at + 3] == "DTI" and t.lower[at + 2] not in GENITIVE)
        if self.known.lang not in ROMANCE or not bare or s is None or s.paragraph != t.paragraph or "Q" in s.tags:
            return None
        since = [s for s in self.sentences[max(0, t.index - NEAR) : t.index] if s.paragraph == t.paragraph]
        subjects = [(s, n) for s in since for n in self.names[s.index] if not n.governed]
        people = {p for s, n in subjects if (p := self.people.named(s, n)) and p.person}
        free = [n for n in self.names[s.index] if not n.governed and self.counts(s, n)]
        other = self.people.named(s, free[0]) if free else None
        if other is None or people != {other} or other is one or other.roles or other.gender not in (None, gender):
            return None
        return other if self._office_of_place(one, t.lower[at + 1]) else None

    def _office_of_place(self, one: Person, noun: str) -> bool:
        """Whether the article says of what place somebody has an office: "o presidente da França, Ann Lee"."""
        for (i, at), person in self.people.at.items():
            lower = self.sentences[i].lower
            near = range(max(0, at - OFFICE), at) if person is one else ()
            if any(lower[k] == noun and lower[k + 1] in GENITIVE and "," in lower[k:at] for k in near):
                return True
        return False

    def _of_paragraph(self, t: Tagged, at: int, one: Person, adjective: str, gender: str | None) -> list[Person]:
        """``one`` whom a noun fits; but "el cabo letón" may be the only man whom the paragraph has named."""
        folded = fold(adjective.lower())
        if folded not in places().demonyms or adjective.lower() in one.roles:
            return [one]
        since = [s for s in self.sentences[max(0, t.index - NEAR) : t.index + 1] if s.paragraph == t.paragraph]
        named = [(s, n) for s in since for n in self.names[s.index] if s is not t or n.last <= at]
        here = list(dict.fromkeys(p for s, n in named if (p := self.people.named(s, n)) and p.person))
        fits = [p for p in here if gender is None or p.gender in (None, gender)]
        return fits if len(fits) == 1 and one not in here else [one]

    def _later_one(self, t: Tagged, person: Person) -> bool:
        """Whether a Romance noun fits only somebody named later, and somebody else has just spoken in the paragraph."""
        if self.known.lang not in ROMANCE or self._met(t, person):
            return False
        return any(
            s.index in self.spoke and s.paragraph == t.paragraph
            for s in self.sentences[max(0, t.index - NEAR) : t.index]
        )

    def _met(self, t: Tagged, person: Person) -> bool:
        """Whether somebody has been named up to the end of a sentence."""
        return any(p is person and index <= t.index for index, p in self._debuts)

    def _other_trade(self, t: Tagged, near: Person, first: int, last: int) -> bool:
        """Whether somebody is said to be something else than a noun says: "der Reeder" is not Kapitän Ann Lee."""
        nouns = roles().other.get(self.known.lang, frozenset())
        own = {r for r in near.roles if fold(r) in nouns and fold(r) not in FAMILIAR and not r.startswith(HEADS_OF)}
        part = self.known.lang in ROMANCE  # "el líder de Comisiones Obreras" is no worker
        said = {
            t.lower[k]
            for k in range(first, last)
            if fold(t.lower[k]) in nouns
            and fold(t.lower[k]) not in FAMILIAR
            and not (part and k > first and t.words[k][0].isupper())
        }
        offices = {o for r in own if (o := office_of(r))}
        if offices and any((o := office_of(w)) and o not in offices for w in said):
            return True  # "la préfète" is not ministre Ann Lee
        if self.known.lang in ROMANCE and not offices and any(map(is_sole, t.lower[first:last])):
            return any(
                is_people(r, self.known) and fold(r) not in FAMILIAR for r in near.roles
            )  # nor "le maire" a baker
        mine, others = classes.among(own), classes.among(said)
        return bool(mine and others) and not mine & others

    def _one_of(self, t: Tagged, near: Person, gender: str | None) -> bool:
        """Whether the sentence before names ``near`` and somebody else who fits, neither as its subject."""
        s = self.sentences[t.index - 1] if t.index else None
        if s is None or s.index in self.spoke:
            return False
        met = [(n, p) for n in self.names[s.index] if (p := self.people.named(s, n)) and p.person]
        if not all(n.governed for n, _ in met) or all(p is not near for _, p in met):
            return False
        return any(p is not near and (gender is None or p.gender in (None, gender)) for _, p in met)

    def _without_noun(self, t: Tagged, gender: str | None) -> Person | None:
        """The one of several, named in the sentence before, whom no noun there calls something: "la bretona"."""
        s = self.sentences[t.index - 1]
        met = [(n, p) for n in self.names[s.index] if (p := self.people.named(s, n)) and p.person]
        fits = [(n, p) for n, p in met if gender is None or p.gender in (None, gender)]
        bare = [p for n, p in fits if not n.roles]
        return bare[0] if len(bare) == 1 and len(fits) > 1 else None

    def named_before(self, t: Tagged, at: int) -> list[Person]:
        """Every person named before a word."""
        return list(
            dict.fromkeys(
                p
                for (i, first), p in self.people.at.items()
                if p.person and (i < t.index or (i == t.index and first < at))
            )
        )

    def _latter(self, t: Tagged, first: int) -> str | None:
        """The noun for a person without a name that stands last before "ce dernier"."""
        for s in (t, self.sentences[t.index - 1] if t.index else t):
            end = first if s is t else len(s.tags)
            noun = next((k for k in range(end - 1, 0, -1) if s.tags[k] in "NT" and self._is_person(s, k)), None)
            if noun is not None:
                named = any(noun <= n.last and n.last <= end and self.counts(s, n) for n in self.names[s.index])
                start = noun
                while start > 1 and s.tags[start - 1] in "NA":
                    start -= 1
                return None if named else " ".join(s.words[start : noun + 1 + (s.tags[noun + 1 : noun + 2] == "N")])
        return None

    def _of_paragraph_before(self, t: Tagged, gender: str | None) -> Person | None:
        """The one person whom the paragraph before names, in an office: "Голова облради Іван Лис заявив …"."""
        people = dict.fromkeys(
            p
            for s in self.sentences[max(0, t.index - NEAR) : t.index]
            if s.paragraph == t.paragraph - 1
            for n in self.names[s.index]
            if (p := self.people.named(s, n)) is not None and p.person
        )
        person = next(iter(people)) if len(people) == 1 else None
        fits = person is not None and gender is not None and person.gender in (None, gender) and person.roles
        return person if fits else None

    def _from_abroad(self, t: Tagged, first: int, last: int) -> Subject | None:
        """Who is told at the head of a sentence by a country's adjective: "Саудовский дипломат сказал"."""
        if first != 1 or t.tags[0] != "A" or not t.lower[0].endswith(NATIONS) or not t.lower[1].startswith(OFFICIALS):
            return None
        if any(p.person and any(is_role(t.lower[1], r, self.known) for r in p.roles) for p in self.people.all):
            return None
        return Subject(0, last, " ".join(t.words[:last]), ActorKind.PERSON)

    def only(self, t: Tagged) -> Person | None:
        """The one person whom the article has named before a sentence."""
        before = [p for index, p in self._debuts[:2] if index < t.index]
        return before[0] if len(before) == 1 else None

    def _floor_of(self, t: Tagged, first: int, noun: int, gender: str | None) -> Person | None:
        """Whom the paragraph is about, where a mere noun (no title) also fits somebody of another paragraph."""
        s = self.sentences[t.index - 1] if t.index else None
        if not self.known.slavic or s is None or s.paragraph != t.paragraph or t.tags[noun] == "T" or "Q" in s.tags:
            return None
        free = [n for n in self.names[s.index] if not n.governed]
        introduced = [n for n in free if len(n.words) > 1] or free
        heard = list(dict.fromkeys(p for n in introduced if (p := self.people.named(s, n)) and p.person))
        return heard[0] if len(heard) == 1 and (gender is None or heard[0].gender in (None, gender)) else None

    def _introduced(self, t: Tagged, words: tuple[str, ...]) -> bool:
        """Whether somebody without a name came in under this noun: "eine Sprecherin" before "die Sprecherin"."""
        definite = self.known.words.get("definite", frozenset()) | (
            GENITIVE if self.known.lang in ROMANCE else frozenset()
        )
        for s in self.sentences[max(0, t.index - NEAR) : t.index]:
            if s.paragraph <= 1 < t.paragraph and not self.known.slavic:
                continue  # a headline or standfirst, before anybody is named
            for k in range(1, len(s.tags)):
                if (
                    len(s.lower[k]) > 3
                    and s.lower[k] in words
                    and s.tags[k - 1] == "D"
                    and s.lower[k - 1] not in definite
                ):
                    beside = (k + 1, k + 2) if s.tags[k + 1 : k + 2] in ("N", "A", ",") else (k + 1,)
                    return not any(n.first in beside for n in self.names[s.index])
        return False
