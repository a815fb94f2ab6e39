"""Everybody whom an article names, gathered from its sentences: how they are described, what gender is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain, compress

from provenance.actors import lists, names, shapes
from provenance.actors.registry import Registry
from provenance.attribute import postnominals
from provenance.attribute.chunks import LINKING, is_headline, is_shouted, name_chunks, plain, posted_as
from provenance.attribute.masked import Sentence
from provenance.attribute.offices import (
    QUALIFIERS,
    ROLE,
    begins_body,
    described_after,
    described_before,
    is_role,
    office_before,
    office_of,
    offices,
)
from provenance.attribute.persons import BODIES, FIRMS, KIN, Person
from provenance.attribute.sorts import sort
from provenance.compiled import compiled
from provenance.model import MEDIA, ActorKind

MASCULINE = frozenset({"he", "him", "his", "himself", "er", "il", "él", "он", "він"})
PERSONAL = frozenset("he his himself she herself".split())  # may stand for their clause's own subject
FEMININE = frozenset({"she", "her", "hers", "herself", "elle", "ella", "она", "вона"})  # German "sie" may be anybody
NO_NAME = bytes(chr(code) in "NVBDPIS" for code in range(256))  # 1 for the classes of words that are no names
CHANNEL = 6  # tokens behind a name in which it is said to be a channel
OFFICES = frozenset(
    "Minister Secretary President Governor Commissioner Chairman Ambassador Premier Leader Commander-in-Chief".split()
)
LONGEST = 6  # words beyond which one is nobody's at all
LONG = 5  # words beyond which a capitalised run is no person's name
# What stands behind a firm's name and no paper's: "Roe Express managing director", "Roe Mail shares".
RUN = frozenset("managing chief finance operations commercial customer".split())
RUNS = frozenset("boss passengers customers trains train services shares".split())
OFFICERS = frozenset("director executive officer".split())
TRADED = frozenset(
    """
    ceo cfo coo train trains service services passengers passenger shares stock drivers driver flights flight bus buses
    coach parcels deliveries depot ferry ferries crew crews
    """.split()
)
# What bodies of a country are called by before its name: "Transport Norland", "Team Norland".
NATIONAL = frozenset(
    """
    health transport statistics team sport sports public global parks environment elections correctional housing farm
    athletics swimming cycling cricket rugby hockey tennis football equality consumer consumers tourism
    visit destination amnesty greenpeace oxfam unicef transparency energy customs immigration citizens retail
    universities creative arts
    """.split()
)
OPENING, CLOSING = frozenset('“"„«‘``'), frozenset("”\"“»’''")
CURRENCIES = frozenset("£$€¥₹")
FULL = 2  # words of a full name, at the least
PARTS = frozenset("north south east west northern southern eastern western central latin black white".split())
MARRIED = frozenset(("CDN", ",CDN", ",DN", "CDN,", ",CDN,"))  # classes between two names: "and his wife"
SPOUSES = {"wife": "f", "husband": "m", "brother": "m", "sister": "f", "son": "m", "daughter": "f"}

RELATIVES = {
    **dict.fromkeys("mum mom mother sister wife daughter aunt grandmother widow gran niece".split(), "f"),
    **dict.fromkeys("dad father brother husband son uncle grandfather widower grandad nephew".split(), "m"),
}


class Roster:
    """Everybody whom an article names, by name, by word and by role; built once from its masked sentences."""

    def __init__(self, sentences: Sequence[Sentence], registry: Registry, outlet: str | None = None) -> None:
        self._registry = registry
        self._outlet = names.fold(outlet.removeprefix("The ")) if outlet else None
        self._people: dict[str, Person] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._by_role: dict[str, list[Person]] = {}
        self._acronyms: dict[str, str] = {}  # folded; to the folded name that it stands behind in brackets
        self._spouses: list[tuple[str, str, str, int]] = []
        self._relatives: list[tuple[str, str, int]] = []  # given name, gender, where
        self._sentences = sentences
        for s in sentences:
            chunks = name_chunks(s)
            if not chunks or is_headline(s) or is_shouted(s):
                continue
            for i, (first, last) in enumerate(chunks):
                self._add(s, first, last)
                self._related(s, first, last)
                if i and s.classes[chunks[i - 1][1] : first] == "C":
                    self._share_surname(s, *chunks[i - 1], first, last)
                elif i and s.classes[chunks[i - 1][1] : first] in MARRIED:
                    self._married(s, *chunks[i - 1], first, last)
            if not PERSONAL.isdisjoint(s.words):
                if len(chunks) == 1:
                    self._note_gender(s, *chunks[0])
                else:
                    self._note_teller(s, chunks)
        self._index()

    @cached_property
    def _lower(self) -> frozenset[str]:
        """The words of the article that it prints as no name."""
        classes = "".join([s.classes for s in self._sentences]).encode().translate(NO_NAME)
        return frozenset(compress(chain.from_iterable([s.words for s in self._sentences]), classes))

    def _add(self, s: Sentence, first: int, last: int) -> None:
        words, classes = s.words[first:last], s.classes
        if first == 0 and last == 1 and words[0].lower() in self._lower:
            return
        if last - first > 2 and classes[last : last + 1] == "M":
            last, words = last - 1, words[:-1]  # "Roe Air Boeing 737" is a thing of Roe Air's
        if first and s.words[first - 1][:1].isdigit() and first > 1 and s.words[first - 2][-1:] in CURRENCIES:
            return  # "his £90,000 Aston Roe" is a thing that was bought
        if first == 0 and last < len(s.words) and classes[last] in "-(,:" and all(w.isupper() for w in words):
            return  # a dateline: where the report was written, nobody's name
        if first == 0 and 1 < last == len(s.words) and _shouts(words):
            return  # "MORNING BRIEFING" heads a list
        if first and classes[last : last + 1] == "." and s.words[first - 1] in OPENING and s.words[last] in CLOSING:
            return  # a title in marks
        if first == 0 and (bare := self.without_trade(words)) != words:
            first, words = 1, bare  # "Deckhand Ann Roe"
        if last - first > LONGEST and LINKING.isdisjoint(words) and not names.is_body(" ".join(words)):
            return  # a headline in capitals
        name, key, titles, gender, roles = _read(words)
        if not name or (len(words) > 1 and (words[-1].isupper() or words[-1] in OFFICES) and _is_role(words)):
            return  # "Leeds MP", "Rail Minister": what somebody is
        if name.startswith("for "):
            return  # "MP for Leeds"
        person = self._people.get(key)
        if person is None:
            person = self._person(name, "the" in (words[0].lower(), s.words[max(0, first - 1)].lower()))
            if person.kind is ActorKind.PERSON and _is_portfolio(s, first):
                return
            self._people[key] = person
        person.places.append(s.starts[first])
        if person.key is None and person.kind not in MEDIA and (medium := sort(s, first, last)):
            person.kind = medium
        if person.key is None and person.kind in MEDIA and _is_business(s, first, last) and not self._is_outlets(name):
            person.kind = ActorKind.BODY  # "Roe Express trains"
        if person.kind is ActorKind.PERSON and "Telegram" in s.words[last : last + CHANNEL]:
            near = s.words[last : last + CHANNEL]
            if "channel" in near[near.index("Telegram") :] and classes[last] == ",":
                person.kind = ActorKind.GROUP  # "Roe Watch, a Telegram channel"
        if first and classes[first - 1] in "NTA":
            before = (i for i in _premodifiers(s, first) if not begins_body(s, i))
            titles = (*(s.words[i].lower().strip(".") for i in before), *titles)
            gender, roles = _gender(titles), _roles(titles, key)
        if gender and person.titled != gender:  # Mr and Mrs Roe share their name
            person.titled = "mf" if person.titled else gender
        roles |= postnominals.held(s, first, last)
        if first and len(titles) > 1 and titles[0] not in key and not roles.isdisjoint(names.TITLES):
            roles |= office_of(s, first)  # "President of the Republic Comrade Roe"
        if roles:
            person.roles |= roles
        if classes[last : last + 1] == "," and (does := _leads(s, last)):
            person.roles |= {does}
        told_of = classes[last : last + 2] == ",W" and classes[first - 1 : first] not in ("I", "t")
        if (told_of and _is_who(s, last + 1)) or _is_one_who(s, last) or _is_one_of(s, first, last):
            person.somebody = True
        if last - first == 1 and (whose := _goes_by(s, first)) is not None:
            person.somebody = True
            person.referred |= {"m"} if whose in MASCULINE else {"f"} if whose in FEMININE else set()
        places = lists.places()
        where = first and classes[first - 1] == "I" and (key in places.cities or key in places.countries)
        if last < len(classes) and classes[last] in ",X" and not where and not _leads_in(s, first, last):
            person.roles |= (after := described_after(s, last))
            if after and person.kind is ActorKind.PERSON and _is_firm(person, after):
                person.kind = ActorKind.BODY
        elif classes[last : last + 1] == "(" and classes[last + 1 : last + 3] == "A)":
            self._abbreviate(key, s.words[last + 1])
        if first > 2 and classes[first - 1] == "A" and (post := posted_as(s, first)) is not None:
            person.roles |= {s.words[post].lower()}  # "spokesman for the Air Force Ann Roe"
        lead = first  # "its spokeswoman, Ms Ann Roe"
        while lead and classes[lead - 1] == "T" and s.words[lead - 1].lower().strip(".") in names.MALE | names.FEMALE:
            lead -= 1
        if lead > 1 and classes[lead - 1] == ",":
            ahead = described_before(s, lead - 2, last) if classes[lead - 2] in ROLE else office_before(s, lead - 1)
            person.roles |= ahead
            if ahead and person.kind is ActorKind.PERSON and _is_firm(person, ahead):
                person.kind = ActorKind.BODY  # "the operator, Roe Verde,"

    def without_trade(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """``words`` without a trade that no list has: before a full name, and in small letters elsewhere."""
        given = lists.given_names()
        if len(words) < 3 or names.fold(words[1]) not in given or words[0].lower() not in self._lower:
            return words
        return words if names.fold(words[0]) in given or names.is_body(" ".join(words)) else words[1:]

    def _is_outlets(self, name: str) -> bool:
        return self._outlet is not None and names.fold(name) == self._outlet

    def _person(self, name: str, articled: bool) -> Person:
        kind = _kind(name)
        actor = self._registry.resolve(name) if kind is ActorKind.PERSON or " " in name else None
        if actor and actor.name == f"The {name}" and not articled:
            actor = None  # "Bell" is not "The Bell"
        if actor:
            return Person(actor.name, actor.kind, actor.key)
        own = self._is_outlets(name)
        return Person(name, ActorKind.PAPER if own and kind not in MEDIA else kind)

    def _abbreviate(self, key: str, word: str) -> None:
        """“National Disaster Organisation (NDO)”: from there on the acronym is the name."""
        letters = iter(key)
        if word.isupper() and len(word) > 1 and word[0].lower() == key[0] and all(c in letters for c in word.lower()):
            self._acronyms[names.fold(word)] = key
            if self._people[key].kind is ActorKind.PERSON:  # nobody is called so
                self._people[key].kind = ActorKind.BODY

    def _share_surname(self, s: Sentence, one: int, end: int, first: int, last: int) -> None:
        """“Ann and John Roe”: Ann’s surname is the one that is printed after John."""
        alone, whole = plain(s.words[one:end]), names.parts(plain(s.words[first:last]))
        if " " in alone or len(whole) < 2 or names.is_body(" ".join(whole)):
            return
        if names.fold(alone) in lists.given_names() and names.fold(whole[0]) in lists.given_names():
            name = " ".join([alone, *whole[1:]])
            person = self._people.setdefault(names.fold(name), Person(name, ActorKind.PERSON))
            person.places.append(s.starts[one])

    def _married(self, s: Sentence, one: int, end: int, first: int, last: int) -> None:
        """“John Roe and his wife Ann”: if the article has a Mrs Roe, she is Ann."""
        whole, alone = names.parts(plain(s.words[one:end])), plain(s.words[first:last])
        kin = s.words[first - 1 - (s.classes[first - 1] == ",")]
        titled = names.FEMALE | names.MALE
        named = len(whole) > 1 or (end - one > 1 and s.words[one].lower().strip(".") in titled)
        if not named or names.fold(alone) not in lists.given_names() or kin not in SPOUSES:
            return
        self._spouses.append((whole[-1], alone, SPOUSES[kin], s.starts[first]))

    def _related(self, s: Sentence, one: int, end: int) -> None:
        """“his mum, Ann”: if the article has one Mrs Roe, and no other who may be her, she is Ann."""
        at = one - 1 - (one > 0 and s.classes[one - 1] == ",")
        if at < 1 or end - one != 1 or s.words[at].lower() not in RELATIVES or s.classes[at - 1] not in "Ds":
            return
        if names.fold(s.words[one]) in lists.given_names():
            wed = s.classes[at - 1] == "s" and s.words[at].lower() in ("wife", "husband", "widow", "widower")
            if wed and (owner := _owner(s, at - 1)) is not None:
                self._named_after(s, one, owner, RELATIVES[s.words[at].lower()])
            self._relatives.append((s.words[one], RELATIVES[s.words[at].lower()], s.starts[one]))

    def _named_after(self, s: Sentence, one: int, owner: str, gender: str) -> None:
        """“John Roe’s wife Ann” has his family name, where the article prints hers nowhere."""
        alone, family = s.words[one], names.parts(owner)[-1]
        if names.is_body(owner) or names.kind_of(owner) is not ActorKind.PERSON:
            return
        whole = f"{alone} {family}"
        person = self._people.setdefault(names.fold(whole), Person(whole, ActorKind.PERSON))
        person.titled, person.places = gender, sorted((*person.places, s.starts[one]))

    def _families(self) -> None:
        """Give family members the name that a title gives them."""
        for gender in {gender for _, gender, _ in self._relatives}:
            given = {name: place for name, g, place in reversed(self._relatives) if g == gender}
            titled = [p for p in self._people.values() if gender in p.titled and len(folded(p.name)) == 1]
            if len(given) != 1 or len(titled) != 1:
                continue
            (name, place), family = next(iter(given.items())), folded(titled[0].name)
            same = [p for p in self._people.values() if len(folded(p.name)) > 1 and folded(p.name)[-1:] == family]
            if not same or any(_given(folded(p.name)[0]) in (None, gender) or gender in p.titled for p in same):
                continue
            whole = f"{name} {titled[0].name}"
            person = self._people.setdefault(names.fold(whole), Person(whole, ActorKind.PERSON))
            person.titled, person.places = gender, sorted((*person.places, place))

    def _note_gender(self, s: Sentence, first: int, last: int) -> None:
        """“Roe told them he would”: the one person of a sentence is who its pronouns stand for, if they agree."""
        person = self._people.get(_read(s.words[first:last])[1])
        said = {"m" if w in MASCULINE else "f" for w in s.words[last:] if w in PERSONAL}
        if person is not None and len(said) == 1:
            person.referred |= said

    def _note_teller(self, s: Sentence, chunks: Sequence[tuple[int, int]]) -> None:
        """“Lee met Ann Roe, who told Radio Leeds that she …”: who tells no person of himself or herself."""
        for first, last in chunks:
            m = _TELLS.match(s.classes, last)
            if m is None or s.words[last + 1].lower() != "who" or s.words[m.end() - 1].lower() not in ("he", "she"):
                continue
            told = s.words[m.start("told") : m.end("told")]
            if not any(names.fold(w) in lists.given_names() or is_role(w.lower()) for w in told):
                person = self._people.get(_read(s.words[first:last])[1])
                if person is not None:
                    person.referred |= {"m" if s.words[m.end() - 1].lower() == "he" else "f"}

    def _initialled(self) -> None:
        """An acronym that stands in no brackets: "the ECB" where the article has one body of these initials.

        Somebody of three names has none.
        """
        initials: dict[str, set[str]] = {}
        given = lists.given_names()
        for key, p in self._people.items():
            words = names.parts(p.name)
            somebody = p.titled or p.roles or (words and names.fold(words[0]) in given)
            if len(words) > 2 and p.kind is not ActorKind.GROUP and (p.kind is not ActorKind.PERSON or not somebody):
                initials.setdefault("".join(w[0] for w in words if w[0].isupper()).lower(), set()).add(key)
        for key, p in list(self._people.items()):
            whole = initials.get(key, set())
            if p.name.isupper() and p.key is None and len(whole) == 1 and key not in self._acronyms:
                name = next(iter(whole))
                self._acronyms[key] = name
                if self._people[name].kind is ActorKind.PERSON:
                    self._people[name].kind = ActorKind.BODY

    def _rename(self) -> None:
        """Give back their family name to those who share it with a medium: "Bell", who is Mrs Bell or Ruth Bell."""
        shared = [(key, p) for key, p in self._people.items() if p.key and p.kind in MEDIA and " " not in key]
        if not shared:
            return
        full = [folded(p.name) for p in self._people.values() if p.proven]
        families = {name[-1] for name in full if len(name) > 1}
        for key, person in shared:
            if person.titled or key in families:
                person.name, person.kind, person.key = key.title(), ActorKind.PERSON, None

    def _index(self) -> None:
        self._rename()
        self._initialled()
        for family, given, gender, place in self._spouses:
            titled = self._people.get(names.fold(family))
            if titled is not None and gender in titled.titled:
                person = self._people.setdefault(
                    names.fold(given + family), Person(f"{given} {family}", ActorKind.PERSON)
                )
                person.titled, person.places = gender, sorted((*person.places, place))
        if self._relatives:
            self._families()
        for person in self._people.values():
            own = folded(person.name)
            if person.kind is ActorKind.GROUP and _is_one(person, own):
                person.kind = ActorKind.PERSON
            person.gender = person.titled if len(person.titled) == 1 else None
            if person.gender is None and person.kind is ActorKind.PERSON and len(own) > 1:
                person.gender = _given(own[0])
            if person.gender is None and len(told := {KIN[role] for role in person.roles & KIN.keys()}) == 1:
                person.gender = next(iter(told))
            if person.gender is None and len(person.referred) == 1:
                person.gender = next(iter(person.referred))
            for word in set(own) if len(own) > 1 else own:
                if (bearers := self._by_word.get(word)) is not None:
                    bearers.append(person)
                else:
                    self._by_word[word] = [person]
            for role in person.roles:
                self._by_role.setdefault(role, []).append(person)

    @cached_property
    def media(self) -> list[Person]:
        """The media that no registry knows and that the article itself introduces as such."""
        return [p for p in self._people.values() if p.kind in MEDIA and p.key is None]

    @cached_property
    def people(self) -> list[Person]:
        """Those who are surely persons, by where they are named first."""
        return sorted((p for p in self._people.values() if p.proven), key=lambda p: p.places[0])


def _is_who(s: Sentence, at: int) -> bool:
    """Whether a relative clause is a person's: "who", "whose husband"."""
    word, behind = s.words[at].lower(), s.words[at + 1 : at + 2]
    return word in ("who", "whom") or (word == "whose" and bool(behind) and behind[0].lower() in KIN)


# "Ann Roe, who told Radio Leeds last week that she"
_TELLS = compiled(",W[RX]*V(?P<told>(?:D?[AN]{1,4}|)R{0,2}N?(?:ID?[RAN]{0,2}N)?)S?P")
_ONE = compiled(",D[NA]{0,2}NW")
# What somebody is who does so: "Ann Roe, a dentist who chairs the guild".
_DOES = {
    "leads": "leader", "chairs": "chair", "edits": "editor", "coaches": "coach", "owns": "owner",
    "captains": "captain", "runs": "boss", "manages": "manager", "founded": "founder",
}  # fmt: skip
_WHO = compiled(",(?:D[NA]{0,3}N)?W")


def _leads(s: Sentence, last: int) -> str | None:
    """The role that a relative clause behind a name tells."""
    m = _WHO.match(s.classes, last)
    if m is None or s.words[m.end() - 1].lower() != "who":
        return None
    return _DOES.get(s.words[m.end()].lower()) if m.end() < len(s.words) else None


def _is_one_who(s: Sentence, last: int) -> bool:
    """Whether an apposition tells of one person: "Ann Roe, a cook who sang,"."""
    m = _ONE.match(s.classes, last)
    single = m is not None and s.words[last + 1].lower() in ("a", "an")
    return m is not None and single and s.words[m.end() - 1].lower() == "who"


SIGNS = frozenset("sign callsign nickname name pseudonym alias guerre".split())
ALIAS = 5  # tokens before an assumed name in which it is said to be one


def _goes_by(s: Sentence, first: int) -> str | None:
    """The word before "call sign" or "first name", behind which somebody's assumed name stands: "his", "the"."""
    at = first - 1
    while at > 0 and s.classes[at] in ".,-" and first - at < ALIAS:
        at -= 1
    if (
        at < 2
        or s.words[at].lower() not in SIGNS
        or not {"by", "with", "only", "just", "gave", "as"} & set(s.words[:at])
    ):
        return None
    return next((s.words[k].lower() for k in range(at - 1, max(-1, at - ALIAS), -1) if s.classes[k] == "D"), None)


RELATED = frozenset("wives husbands daughters mothers sisters widows sons fathers brothers".split())
OF_SEVERAL = 6  # tokens before a name among which "one of the wives," stands


def _is_one_of(s: Sentence, first: int, last: int) -> bool:
    """Whether a name in commas is that of one of several: "One of them, Ann, said"."""
    if first < 4 or s.classes[first - 1] != "," or s.classes[last : last + 1] != ",":
        return False
    before = [word.lower() for word in s.words[max(0, first - OF_SEVERAL) : first - 1]]
    if not any(before[i : i + 2] in (["one", "of"], ["another", "of"]) for i in range(len(before))):
        return False
    return before[-1] in ("them", "whom") or is_role(before[-1].removesuffix("s")) or before[-1] in RELATED


def _owner(s: Sentence, at: int) -> str | None:
    """The name that a possessive at token ``at`` belongs to."""
    chunk = next((c for c in name_chunks(s) if c[1] == at), None)
    return plain(s.words[slice(*chunk)]) if chunk else None


def _shouts(words: Sequence[str]) -> bool:
    """Whether a line of capitals is a heading, and no byline: "MORNING BRIEFING", but "ANN ROE"."""
    return all(map(str.isupper, words)) and names.fold(words[0]) not in lists.given_names()


def _is_portfolio(s: Sentence, first: int) -> bool:
    """Whether a capitalised run is what somebody is minister of: "the Minister of Public Works"."""
    of = first - 1 - (s.words[first - 1] == "the")
    if of < 1 or s.words[of] not in ("of", "for") or s.words[of - 1].title() not in OFFICES:
        return False
    if of < first - 1:
        return s.classes[first + 1 : first + 2] not in ("A", "T")  # "Leader of the Nation", no "… Republic Ann Roe"
    return names.fold(s.words[first]) not in lists.given_names()


def _is_role(words: Sequence[str]) -> bool:
    """Whether a capitalised run is an office alone."""
    return words[-1].lower() in names.TITLES and names.fold(words[0]) not in lists.given_names()


@lru_cache(maxsize=1 << 14)
def _read(words: tuple[str, ...]) -> tuple[str, str, tuple[str, ...], str | None, frozenset[str]]:
    """The name of a capitalised run, empty if it is no actor’s; its folded form, its words as titles are written, and
    the gender and the roles that these tell."""
    name = plain(words)
    key, titles = names.fold(name), tuple(w.lower().strip(".") for w in words if w != "MS")
    name = "" if key in lists.places().months_and_days else name
    return name, key, titles, _gender(titles), _roles(titles, key)


def _gender(titles: tuple[str, ...]) -> str | None:
    return "m" if not names.MALE.isdisjoint(titles) else "f" if not names.FEMALE.isdisjoint(titles) else None


@lru_cache(maxsize=1 << 12)
def _roles(titles: tuple[str, ...], key: str) -> frozenset[str]:
    """The roles among the words before a name, which is no role itself."""
    if len(titles) < 2:
        return frozenset()
    return frozenset(offices([w for w in titles if w not in key and names.fold(w) not in key]))


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(map(names.fold, names.parts(name)))


@lru_cache(maxsize=1 << 12)
def _given(folded: str) -> str | None:
    """The gender that a given name tells: "m", "f" or None."""
    told = lists.given_names().gender(folded)
    return told[0] if told else None


@lru_cache(maxsize=1 << 14)
def _kind(name: str) -> ActorKind:
    """Person, body or neither: a country or a city that speaks is its government."""
    folded, places = names.fold(name), lists.places()
    if folded in places.countries or folded in places.cities or folded in places.metonyms:
        return ActorKind.BODY
    own = names.parts(name)
    last = names.fold(own[-1]) if own else ""
    if own and own[-1][:-1].isupper() and own[-1][-1] == "s" and len(own[-1]) > 2:
        return ActorKind.GROUP  # "Labour MPs"
    if last in places.demonyms or (len(own) > LONG and not names.is_body(name)):
        return ActorKind.GROUP  # "West African", or a headline with every word in capitals
    if len(own) > 1 and last in places.countries and names.fold(own[0]) in NATIONAL:
        return ActorKind.BODY  # "Health Norland", but Ann Norland
    if len(own) > 1 and last in FIRMS and names.fold(own[0]) not in lists.given_names():
        return ActorKind.BODY  # "Coral Energy", but Samantha Power
    if shapes.is_post(own):
        return ActorKind.BODY
    if shapes.is_sure(own):
        return ActorKind.BROADCASTER if shapes.on_air(name) else ActorKind.PAPER
    return ActorKind.BODY if shapes.is_medium(own) else names.kind_of(name)


def _is_one(person: Person, own: tuple[str, ...]) -> bool:
    """Whether somebody has a people's name for a family name: "Mr Zulu", "the engineer Peter French"."""
    if len(own) < FULL or own[-1] not in lists.places().demonyms or own[0] in PARTS:
        return False
    return bool(person.titled or own[0] in lists.given_names() or any(map(is_role, person.roles)))


_NEXT = compiled(",D[NAT]{1,4},[AT]*A[,VXB]")


def _leads_in(s: Sentence, first: int, last: int) -> bool:
    """Whether what stands behind a name is the next one's: "In a note to the Echo, the operator, Roe Verde, said"."""
    start = first - (first > 0 and s.classes[first - 1] == "D")
    into = start > 0 and s.classes[start - 1] in "It" and not set("VBX") & set(s.classes[:start])
    return into and _NEXT.match(s.classes, last) is not None


def _is_firm(person: Person, roles: set[str]) -> bool:
    """Whether what stands behind a name says that it is a business or another body: "Roe Verde, a unit of Lee Gold"."""
    if (
        BODIES.isdisjoint(roles)
        or person.titled
        or any(is_role(noun) and noun not in BODIES for role in person.roles | roles for noun in role.split()[-1:])
    ):
        return False
    return names.fold(names.parts(person.name)[0]) not in lists.given_names()


def _is_business(s: Sentence, first: int, last: int) -> bool:
    """Whether what stands beside a name, or behind its letters in brackets, is a firm's: its boss, its trains."""
    if first > 1 and s.words[first - 1] in ("of", "on", "in") and s.words[first - 2].lower() in RUNS:
        return True
    if s.classes[last : last + 3] == "(A)":
        last += 3
    word, behind = (w.lower() for w in (*s.words[last : last + 2], "", "")[:2])
    return word in TRADED or (word in RUN and behind in OFFICERS)


def _premodifiers(s: Sentence, first: int) -> range:
    """The words right before a name in its own chunk: "Peruvian goalkeeper" Rosas."""
    start = first
    while start > 0 and first - start < 4 and (s.classes[start - 1] in "NTA" or _is_portfolio_of(s, start)):
        start -= 1
    return range(start, first)


def _is_portfolio_of(s: Sentence, at: int) -> bool:
    """Whether what may be a verb before token ``at`` is what somebody else's office is of: "shadow rail minister"."""
    return at > 1 and s.classes[at - 1] == "V" and s.classes[at] == "T" and s.words[at - 2].lower() in QUALIFIERS
