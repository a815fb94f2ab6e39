"""Who can be the subject of a Turkish verb: names without a case ending, bodies, people without a name, roles.

A name that takes a case ending behind its apostrophe is no subject. Which of several is one is decided in ``turkish``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign import turkish_epithets
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_words import (
    are_some,
    content,
    dative,
    document,
    from_body,
    is_body,
    is_role,
    lower,
    of_body,
    participle,
    says,
    stem,
    tells,
)
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.model import ActorKind

MARKED = frozenset(',RQ":-')  # behind a subject: a comma, "ise", "da", the words themselves
ROLE = 5  # words before a name that say what somebody is
BEFORE_SOME = frozenset("üst düzey eski başka yerel askeri batılı kıdemli güvenilir".split())
COUNTED = frozenset("iki üç dört beş altı birkaç".split())  # of several without a name
WITH = frozenset("ile ve veya için gibi kadar hakkında karşı dair adına".split())  # behind who is no subject
ENDS = ("ı", "i", "u", "ü")  # of a noun that says whose or of what it is
OWNED = compiled(r"(?:s[ıiuü]|[ıiuü])(?:n(?:[ıiuü]n|[ae]|d[ae]n?|[ıiuü]))?$")  # a noun with whose or of what it is
# With what a ministry's or an authority's name begins that has "and" in it: "Kültür ve Turizm Bakanlığı".
FIELDS = frozenset(
    """kültür hazine tarım aile çevre ulaştırma sanayi gençlik çalışma enerji afet bilim gümrük orman iskan bayındırlık
    göç sivil nüfus tapu gıda bankacılık radyo""".split()
)
WHOSE = compiled(r"(?<=[^'’\W])[ıiuü]n$")  # a common noun in the genitive
# Bodies that a country or a town has, by a common noun.
FORCES = frozenset(
    "ordusu hükümeti polisi yönetimi donanması makamları emniyeti istihbaratı dışişleri jandarması".split()
)
# What sort of sources or officials they are, which stands before the noun for them.
SORTS = frozenset(
    """diplomatik askeri resmi yerel siyasi güvenilir istihbari diplomasi istihbarat güvenlik emniyet sektör piyasa
    parti kulüp hükümet batılı""".split()
)
OTHER = frozenset("ise da de".split())  # behind who is not the one that spoke before
HEAD = 1  # the last paragraph that may be a headline or a lead
REFLEXIVE = frozenset("kendisini kendini kendilerini kendisine kendine kendilerine kendisinden".split())
POLITE = frozenset("bey hanım hoca".split())  # behind the first name of who is called so
NOBODY = -4  # a paragraph before an article, in which nobody has spoken


class Who(NamedTuple):
    """Who may be a subject: word places, whether a mark or "ise" follows, and who is meant."""

    first: int
    last: int
    marked: bool
    resolved: Resolved


class Subjects:
    """An article with those whom it names, what they are, and who has the floor."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.last: Spoken | None = None
        self.at = NOBODY  # the paragraph in which somebody spoke last
        self.index = NOBODY  # and the sentence
        self.roles: list[tuple[int, str, Resolved]] = []  # (sentence, stem of a noun, who is it)
        for t in reading.sentences:
            for n in reading.names[t.index]:
                for k in range(max(0, n.first - ROLE), n.first):
                    if t.tags[k] in "TN" and is_role(t.lower[k]) and "," not in t.tags[k : n.first]:
                        self.roles.append((t.index, stem(t.lower[k]), self.named(t, n)))
                for role in n.roles:
                    self.roles.append((t.index, stem(role), self.named(t, n)))

    def candidates(self, t: Tagged, low: int, high: int) -> Iterator[Who]:
        """All of a stretch of words who may be a subject, in their order."""
        names = {n.first: n for n in self.reading.names[t.index]}
        k, high = low, min(high, len(t.lower))
        if not low and (again := self._epithet(t, high)) is not None:
            yield again
            k = again.last
        while k < high:
            n = names.get(k)
            common = n is not None and len(n.words) == 1 and (are_some(t.lower[k]) or is_role(t.lower[k]))
            common = common or (n is not None and len(n.words) == 1 and t.lower[k] in BEFORE_SOME)  # "Üst düzey bir"
            if common and n is not None and k and t.words[k][0].isupper() and self.reading.people.bearers(n.words):
                common = False  # a family name that is a trade as well
            joined = self._body(t, k, high) if t.lower[k] in FIELDS and t.lower[k + 1 : k + 2] == ("ve",) else None
            joined = joined or self._force(t, k, high)
            if joined is not None and joined.last > k + 1 + (t.lower[k + 1] == "ve"):
                yield joined
                k = joined.last
                continue
            if n is not None and n.last <= high + 1 and not common and not _is_body(t, n):
                k = n.last
                if self._may_be(t, n, low):
                    yield Who(n.first, n.last, t.tags[n.last : n.last + 1] in MARKED, self.named(t, n))
                continue
            who = self._body(t, k, high) or self._some(t, k, high) or self._role(t, k, high)
            if who is not None:
                yield who
            k = who.last if who is not None else k + 1

    def _may_be(self, t: Tagged, n: Name, low: int) -> bool:
        """Whether a name stands in the nominative and is somebody's."""
        if any("'" in w or "’" in w for w in n.words) or any(map(of_body, n.words[:-1])):
            return False  # "Valiliğinin X"
        if len(n.words) == 1 and t.tags[n.last : n.last + 1] == "K" and not _to_medium(t, n.last):
            return False
        if n.first and t.tags[n.first - 1] == '"' and t.tags[n.last : n.last + 1] == '"':
            return False  # a name in marks
        after = t.lower[n.last] if n.last < len(t.lower) else ""
        if len(n.words) == 1 and (t.lower[n.first] in REFLEXIVE or (not n.first and document(t.lower[0]))):
            return False
        if len(n.words) == 1 and not n.first and (tells(t.lower[0]) or _of_role(t.lower[0])):
            return False  # "Yanıt: "…"", "Muhabirin "…" sorusu"
        if after in WITH or of_body(n.words[-1]) is not None or from_body(n.words[-1]) is not None:
            return False
        if n.first and t.tags[n.first - 1] == "(" and t.tags[n.last : n.last + 1] == ")":
            return False  # the letters of what stands before them
        marked = t.tags[n.last : n.last + 1] in (*MARKED, "", ".", "(")
        if len(n.words) > 1:
            return marked or t.tags[n.last] not in "IC"
        if not marked and fold(n.words[0]) in places().countries:
            return False  # "Libya resmi ajansı": of what land something is
        person = self.reading.people.named(t, n)
        known = person is not None and (len(person.words) > 1 or bool(person.roles))
        if not marked and _to_medium(t, n.last):
            return known or bool(self.reading.people.bearers(n.words)) or bool(self._in_full(t, n.words[0]))
        known = known or is_given(n.words[0].lower()) or bool(self.reading.people.bearers(n.words))
        titled = n.first > low and t.tags[n.first - 1] in "T"
        led = n.first > low and participle(t.lower[n.first - 1])
        return (marked and (t.tags[n.last : n.last + 1] != "," or known or titled or led or n.first > 0)) or (
            (known or titled) and not after.endswith(("ın", "in", "un", "ün"))
        )

    def _body(self, t: Tagged, k: int, high: int) -> Who | None:
        """A body, with its letters, and its sources: "Sahil Güvenlik Dairesi (SGD) kaynakları ise"."""
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
        compound = end == k + 1 and not marked and t.lower[k][-1] not in "ıiuü" and OWNED.search(t.lower[end])
        if compound:
            return None  # "Belediye otobüsünün": what sort of bus it is
        kind = ActorKind.BODY if end == body or words[-1] == t.words[body - 1] else ActorKind.PERSON
        return Who(k, end, marked, Resolved(" ".join(words), kind, "as printed"))

    def _force(self, t: Tagged, k: int, high: int) -> Who | None:
        """A country's or a town's body by a common noun: "Sudan ordusu", "Rus hükümeti", "Adana polisi"."""
        if k + 2 > high or not t.words[k][0].isupper() or t.tags[k] not in "ATNK" or t.lower[k + 1] not in FORCES:
            return None
        if t.tags[k + 2 : k + 3] not in (",", "R", "Q", '"'):
            return None
        first = k - (k > 0 and t.words[k - 1][0].isupper() and t.tags[k - 1] in "AN")  # "Kuzey Kore yönetimi"
        name = " ".join(t.words[first : k + 2])
        return Who(first, k + 2, True, Resolved(name, ActorKind.BODY, "as printed"))

    def _epithet(self, t: Tagged, high: int) -> Who | None:
        """Who is called something else the second time: "Deneyimli çalıştırıcı", "20 yaşındaki oyuncu"."""
        k = turkish_epithets.noun(t, high)
        who = self._spoken_of(t) if k is not None else None
        if k is None or who is None:
            return None
        roles = frozenset(role for at, role, one in self.roles if at < t.index and one.name == who.name)
        if not turkish_epithets.fits(t.lower[k], roles):
            return None
        return Who(0, k + 1, True, who._replace(how="the person whom this describes"))

    def _spoken_of(self, t: Tagged) -> Resolved | None:
        """The one person that the sentences before are about: their subject, and whoever spoke in them."""
        for paragraph in (t.paragraph, t.paragraph - 1):
            near = [s for s in self.reading.sentences[: t.index] if s.paragraph == paragraph]
            met = {}
            for s in near:
                for n in self.reading.names[s.index]:
                    plain = not any("'" in w or "’" in w for w in n.words) and s.tags[n.last : n.last + 1] not in (
                        "I",
                        "C",
                    )
                    if (
                        plain
                        and (_whole(s, n) or self.reading.people.named(s, n) is not None)
                        and self._may_be(s, n, 0)
                    ):
                        who = self.named(s, n)
                        met[who.name] = who
            if self.last is not None and self.at == paragraph and self.last.resolved.kind is ActorKind.PERSON:
                met[self.last.resolved.name] = self.last.resolved
            if met:
                return next(iter(met.values())) if len(met) == 1 else None
        return None

    def _some(self, t: Tagged, k: int, high: int) -> Who | None:
        """Somebody without a name: "bir yetkili", "iki bakan", "üst düzey bir diplomat", "görgü tanıkları"."""
        first = k
        while k < high and t.lower[k] in BEFORE_SOME:
            k += 1
        if t.lower[k : k + 1] == ("bir",) or (k < high and t.lower[k] in COUNTED):
            last = k + 1
            while last < high and last < k + ROLE and t.tags[last] in "NA" and not is_role(t.lower[last]):
                last += 1
            if first == k and k and t.tags[k - 1] in "NA" and WHENCE.fullmatch(t.lower[k - 1]):
                first -= 1  # "Batılı bir diplomat"
            noun = last < high and is_role(t.lower[last]) and t.tags[last] in "NT"
            if not noun or not (t.tags[last + 1 : last + 2] in MARKED or _to_medium(t, last + 1)):
                return None
            kind = ActorKind.PERSON if t.lower[k] == "bir" else ActorKind.GROUP
            return Who(first, last + 1, True, Resolved(" ".join(t.words[first : last + 1]), kind, "as printed"))
        if t.lower[k : k + 1] == ("biri",) and k and t.lower[k - 1].endswith(("rından", "rinden")):
            last = k + 1
            name = " ".join(t.words[k - 1 : last])
            marked = t.tags[last : last + 1] in MARKED
            return Who(k - 1, last, True, Resolved(name, ActorKind.PERSON, "as printed")) if marked else None
        if first < k or not are_some(t.lower[k]):
            return None
        if t.tags[k + 1 : k + 2] not in MARKED and not _to_medium(t, k + 1):
            return None
        start = k
        while start > 0 and k - start < 2 and t.tags[start - 1] in "NA" and not says(t.lower[start - 1]):
            house = t.words[start - 1][0].isupper() and t.lower[k].endswith(("ı", "i"))  # "Maliye kaynakları"
            sort = t.lower[start - 1] in SORTS
            if not sort and (not (house or is_role(t.lower[start - 1])) or content(t.lower[start - 1])):
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
        compound = (
            0 < k <= 2 and t.tags[k - 1] == "N" and not set(t.tags[:k]) - set("NTA") and t.lower[k].endswith(ENDS)
        )
        compound = compound or (k == 1 and WHOSE.search(t.lower[0]) is not None and t.lower[1].endswith(ENDS))
        opens = k == 0 or participle(t.lower[k - 1]) or t.tags[k - 1] in ',"Q.'
        if t.tags[k] == "N" and not (opens or compound):
            return None
        noun = stem(t.lower[k])
        found = [who for at, role, who in self.roles if at <= t.index and (role == noun or role == t.lower[k])]
        if not found and (k == 0 or compound):
            only = self._only_one(t) if t.lower[k + 1] not in OTHER else None
            if only is None and k == 1 and WHOSE.search(t.lower[0]) and t.tags[2:3] in (",", "Q"):
                only = Resolved(" ".join(t.words[:2]), ActorKind.PERSON, "as printed")  # "Apartmanın kapıcısı, "…""
            return Who(0, k + 1, True, only) if only is not None else None
        if not found:
            return None
        return Who(k, k + 1, True, found[-1]._replace(how="the person whom this describes"))

    def somebodys(self, t: Tagged, low: int, token: int) -> Who | None:
        """Somebody without a name in the genitive right before a word: "Bir gazetecinin"."""
        k = token - 1
        if k - 1 < low or t.lower[k - 1] != "bir" or not t.lower[k].endswith(("ın", "in", "un", "ün")):
            return None
        for ending in (3, 2):
            noun = t.words[k][:-ending]
            if is_role(lower(noun)):
                name = f"{t.words[k - 1]} {noun}"
                return Who(k - 1, k + 1, True, Resolved(name, ActorKind.PERSON, "as printed"))
        return None

    def a_stranger(self, t: Tagged, high: int) -> bool:
        """Whether a sentence begins with what somebody is whom nothing tells: not whoever spoke last."""
        k = next((k for k in range(min(3, high)) if t.tags[k] in "TN" and is_role(t.lower[k])), None)
        return k is not None and t.tags[k + 1 : k + 2] in MARKED and not set(t.tags[:k]) - set("NTA")

    def _only_one(self, t: Tagged) -> Resolved | None:
        """The one person who has spoken just before and whom alone the article has named since: "Maden sahibi ise"."""
        if self.last is None or t.paragraph - self.at > 1 or self.last.resolved.kind is not ActorKind.PERSON:
            return None
        near = [s for s in self.reading.sentences[: t.index] if s.paragraph >= self.at]
        named = {self.named(s, n).name for s in near for n in self.reading.names[s.index] if _whole(s, n)}
        if named - {self.last.resolved.name}:
            return None
        return self.last.resolved._replace(how="who spoke just before")

    def named(self, t: Tagged, n: Name) -> Resolved:
        """Whom a name means."""
        plain = untitled(n)
        people = self.reading.people
        person = (
            self._who_spoke(t, n)
            or people.named(t, n)
            or (people.find(plain) if plain != n.words else None)
            or self._only_one_met(t, n)
        )
        printed = " ".join(plain)
        if (
            person is not None
            and len(person.words) > 1
            and len(plain) == 1
            and plain[0].isupper()
            and plain[0] in person.words
        ):
            return Resolved(printed, ActorKind.BODY, "as printed")  # "UEFA" is no "UEFA Kupası"
        if person is not None and plain != n.words and person.name == " ".join(n.words):
            person = None
        if len(plain) == 2 and lower(plain[1]) in POLITE and (whole := self._polite(t, plain[0])) is not None:
            return Resolved(whole, ActorKind.PERSON, "the name given in full before")
        if person is None and len(plain) == 1:
            printed = self._in_full(t, plain[0]) or printed
        how = "as printed" if person is None or person.name == printed else "the name given in full before"
        return Resolved(person.name if person else printed, person.kind if person else ActorKind.PERSON, how)

    def _who_spoke(self, t: Tagged, n: Name) -> Person | None:
        """Of several who bear a family name, the one who spoke just before, or whom alone the paragraph has named."""
        bearers = self.reading.people.bearers(n.words) if len(n.words) == 1 else ()
        if len(bearers) < 2:
            return None
        if self.last is not None and t.paragraph - self.at <= 1:
            for one in bearers:
                if one.name == self.last.resolved.name:
                    return one
        here = {s.index for s in self.reading.sentences[: t.index] if s.paragraph == t.paragraph}
        found = (p for (at, _), p in self.reading.people.at.items() if at in here)
        met = [p for p in found if any(p is one for one in bearers)]
        return met[-1] if len({id(p) for p in met}) == 1 else None

    def _polite(self, t: Tagged, first: str) -> str | None:
        """The one full name with this first name, whose bearer is called politely by it: "Ada Hanım"."""
        names = (n.words for s in self.reading.sentences[: t.index + 1] for n in self.reading.names[s.index])
        whole = ((*words[:-1], words[-1].partition("'")[0].partition("’")[0]) for words in names if len(words) > 1)
        met = {" ".join(words) for words in whole if words[0] == first and lower(words[-1]) not in POLITE}
        return met.pop() if len(met) == 1 else None

    def _in_full(self, t: Tagged, family: str) -> str | None:
        """The one full name with this family name that was printed before in another case: "Ada Er'in"."""
        met = set()
        for s in self.reading.sentences[: t.index]:
            for n in self.reading.names[s.index]:
                plain = tuple(w.partition("'")[0].partition("’")[0] for w in n.words)
                if plain != n.words and len(plain) == 2 and plain[-1] == family and not is_body(lower(family)):
                    met.add(" ".join(plain))
        return met.pop() if len(met) == 1 else None

    def _only_one_met(self, t: Tagged, n: Name) -> Person | None:
        """Of several who bear a family name, the one whom the article has named so far."""
        people = self.reading.people
        bearers = people.bearers(n.words)
        met = {id(p): p for (at, _), p in people.at.items() if at < t.index and any(p is one for one in bearers)}
        if len(met) == 1:
            return next(iter(met.values()))
        ahead = sorted((at, k, p.name) for (at, k), p in people.at.items() if any(p is one for one in bearers))
        if met or t.paragraph > HEAD or len(bearers) < 2 or not ahead:
            return None
        return next(p for p in bearers if p.name == ahead[0][2])  # a headline means who is named first below it


WHENCE = compiled(r"\w{3,}l[ıiuü]")  # whence or of what sort somebody is: "Alman", "Batılı"


def untitled(n: Name) -> tuple[str, ...]:
    """The words of a name without its case ending, and without what its bearer is at the head of a sentence."""
    plain = tuple(w.partition("'")[0].partition("’")[0] for w in n.words)
    titled = len(plain) > 2 and not n.first and is_role(lower(plain[0])) and not is_given(lower(plain[0]))
    return plain[1:] if titled else plain


def _of_role(word: str) -> bool:
    """Whether a word is what somebody is in the genitive: "muhabirin"."""
    plain = re.sub(r"(?:n?[ıiuü]n)$", "", word)
    return plain != word and is_role(plain)


def _to_medium(t: Tagged, k: int) -> bool:
    """Whether a medium to which somebody speaks stands at a word: "kaynakları AA muhabirine, …", "Reuters'a, …"."""
    if t.tags[k : k + 1] != "K":
        return False
    return dative(t.words[k]) or (t.lower[k + 1 : k + 2] != () and t.lower[k + 1].startswith("muhabi"))


def _whole(t: Tagged, n: Name) -> bool:
    """Whether a name may be a person's: two words, or one that a title stands before."""
    return len(n.words) > 1 and not _is_body(t, n) and of_body(n.words[-1]) is None


def _is_body(t: Tagged, n: Name) -> bool:
    """Whether a run of capitals is a body by its last word."""
    return is_body(t.lower[n.last - 1]) and len(n.words) >= 1 and not is_given(n.words[0].lower())
