"""The subject of a reporting verb: a name, a pronoun, or what somebody is, before it or behind it."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import bodies, declined, insiders
from provenance.attribute.foreign import polish_counted as counted
from provenance.attribute.foreign.houses import FROM as WHENCE
from provenance.attribute.foreign.houses import PLURALS
from provenance.attribute.foreign.insiders import SOURCES
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nominal import CALLS
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.phrases import EDITORIALS
from provenance.attribute.foreign.role_nouns import definite_article
from provenance.attribute.foreign.someone import someone
from provenance.attribute.foreign.subject import MANY, NOBODY_BEFORE, Subject
from provenance.attribute.foreign.tagged import AGED, Tagged
from provenance.attribute.foreign.tellers import Tellers
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind

SAID_IN = frozenset(
    """отмечается сообщается говорится утверждается стверджується сказано подчеркивается подчёркивается
    указано отмечено подчеркнуто подчёркнуто написано зазначено вказано наголошено підкреслено
    йшлося ішлося говорилось говорилося указывалось отмечалось
    утверждалось подчеркивалось подчёркивалось стверджувалося стверджувалось зазначалося зазначалось
    наголошувалося наголошувалось вказувалося вказувалось підкреслювалося підкреслювалось
    названо охарактеризовано описано
    йдеться ідеться мовиться говориться зазначається наголошується""".split()
)
# Verbs that go with an object and what it is called.
NAMING = tuple(
    """calific tach tild defin descri qualifi jug dénonc décri bolla liquid giudic chiam classific qualific cham
    consider considér""".split()
)
# Beginnings of verbs whose object is whom somebody accuses, asks or thanks; behind it, of what or to do what.
DOING_TO = tuple("accus acus invit convid esort exhort exort rimprover ringrazi minacc incolp encoraj incoragg".split())
OF_WHAT = frozenset("di d' de da a ad à".split())
AS_WHAT = frozenset("come como comme".split())
# Beginnings of verbs with which a medium speaks for itself: "El diario X exigió «…»".
OWN_ACTS = tuple(
    """promet promis exig reclam réclam pid neg nieg rechaz desmint desment acus accus amenaz menac apunt fordert droht
    verlangt versprach verspricht kritisier beschuldig dementier minacc smenti respin""".split()
)
QUOTED = dict.fromkeys("ihn le lo его його go jego".split(), "m") | dict.fromkeys("sie la её ее її ją jej".split(), "f")
HIS_WORDS = tuple("слова цитату заяву заявление ответ відповідь słowa wypowiedź oświadczenie odpowiedź cytat".split())
OBJECT = ("а", "я", "у", "ю", "ів", "ов", "ей", "го")  # endings of somebody as an object
ITS_OWN = frozenset("своего своей свого своєї".split())
AMONG = 4  # words behind a verb among which it is said whose words it passes on
PERSONS = frozenset("lui lei él".split())  # pronouns that mean no body
INVERTED = (("il",), ("elle",), ("ils",), ("elles",))
LONG = 40  # words on either side of a verb in which its subject stands


def _whose_words(t: Tagged, verb: int) -> int | None:
    """Where it says whose words a Slavic verb has for its object: "передає його слова", "передає канал її слова"."""
    near = range(verb + 1, min(verb + 1 + AMONG, len(t.lower) - 1))
    at = next((k for k in near if t.lower[k] in QUOTED and t.lower[k + 1].startswith(HIS_WORDS)), None)
    return at if at is not None and not set(t.tags[verb + 1 : at]) & set("VXSPQ,:;") else None


class Reading(Tellers):
    """One article read: its sentences tagged, its people known, who was the subject of what."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._heard: dict[int, list[Person]] = {}
        self.voiced: dict[int, Spoken] = {}  # who speaks last in a sentence with marks
        self.kin: dict[tuple[str, str], dict[str, Subject]] | None = None  # by name and gender: see ``relatives``
        self.women: dict[str, bool] = {}  # whether who speaks in Arabic is a woman, by verbs
        self.interview: tuple[frozenset[int], Person | None] | None = None  # who answers in which paragraphs
        self.things: set[int] = set()  # sentences whose verb of saying has a thing for its subject

    def pronoun(self, t: Tagged, at: int, gender: str | None = None) -> Subject:
        """Whom a pronoun means; of a Romance clause in a sentence, whoever the sentence is about by what he is."""
        subject = super().pronoun(t, at, gender)
        if t.lower[at] in AGED:  # "41-latek"
            return replace(subject, first=at - 2)
        body = subject.name is not None and (
            subject.kind not in (None, ActorKind.PERSON) or self.is_body(subject.name.lower())
        )
        if body and t.lower[at] in PERSONS:
            return Subject(at, at + 1, None, ActorKind.PERSON, how="no body or thing is so called")
        if subject.name is not None or self.known.lang not in ROMANCE or t.tags[:1] != "D":
            return subject
        own = "m" if t.lower[at] in self.known.he else "f" if t.lower[at] in self.known.she else None
        clause = "S" in t.tags[max(0, at - 2) : at] and definite_article(t.lower[0], self.known)
        if (
            own is None
            or not clause
            or not self.of_people(t, 1, 2)
            or self._gender(t.lower[0], "", t.lower[1:2]) != own
        ):
            return subject
        last = self.phrase(t, 0, at)
        others = any(self.of_people(t, k, k + 1) for k in range(last, at)) or any(
            last <= n.first < at and self.counts(t, n) for n in self.names[t.index]
        )
        if others:
            return subject  # "La maire a dit à la préfète qu'elle …"
        head = self.role(t, Subject(0, last, None, None, how="phrase"), at)
        return replace(head, first=at, last=at + 1) if head is not None else subject

    def subject(self, t: Tagged, verb: int, low: int, high: int, after: bool) -> Subject | None:
        """The subject of the word ``verb`` between the words ``low`` and ``high``.

        ``after``: it is looked for behind the verb first, as it stands when the quotation goes before.
        """
        found = self._subject(t, verb, low, high, after)
        return bodies.with_region(t, found) if found is not None and self.known.slavic else found

    def _subject(self, t: Tagged, verb: int, low: int, high: int, after: bool) -> Subject | None:
        if t.lower[verb] in ("heißt", "hieß", "lautet", "lautete", *SAID_IN):
            if self.known.lang == "de":
                return self._letter(t, verb, high) or self._from_house(t, low, verb)
            return self._document(t, verb, high)
        if self.known.lang == "fr" and t.lower[verb + 1 : verb + 2] == ("on",):
            return self._at_house(t, verb + 2, high) or Subject(verb + 1, verb + 2, None, None, how="they")
        if self.known.lang == "fr" and (on := len(t.tags[:verb].rstrip("ORX")) - 1) > 1 and t.lower[on] == "on":
            house = self._house_before(t, low, on - 1) if t.tags[on - 1] == "," else None
            if house is not None:
                return house
        if self.known.lang == "de" and t.lower[verb + 1 : verb + 2] == ("man",):  # "Bei der Bahn verweist man auf"
            return self._from_house(t, low, verb) or Subject(verb + 1, verb + 2, None, None, how="they")
        if self.known.lang == "fr" and verb and t.lower[verb - 1] == "on" and t.tags[verb - 2 : verb - 1] in ("X", "-"):
            found = self._at_house(t, verb + 1, high)  # "a-t-on appris auprès du parquet"
            return found or Subject(verb - 1, verb, None, None, how="they")
        low, high = max(low, verb - LONG), min(high, verb + LONG)
        if self.known.lang == "pl":
            high = _another_deed(t, verb, high)
            if (several := counted.people(self, t, verb, low, high)) is not None:
                return several

        def named(first: int, end: int) -> bool:
            return any(first <= n.first < end and not n.governed and self.counts(t, n) for n in self.names[t.index])

        if (somebody := someone(t, verb, low, high, self.known.lang, named)) is not None:
            return somebody
        cased = self.known.slavic or self.known.lang == "pl"
        theirs = _whose_words(t, verb) if cased else None
        quoting = t.lower[verb] in self.known.quoting or theirs is not None
        if quoting and self.known.lang == "de" and self._medium_quotes(t, low, verb):
            return self._object(t, verb, low, high, None) or Subject(verb + 1, verb + 2, None, None, how="they")
        sides = (self._after, self._before) if after else (self._before, self._after)
        turned = self.known.lang == "fr" and t.lower[verb + 1 : verb + 2] in INVERTED  # "attendent, dit-elle, « … »"
        turned = turned or (not after and self.known.slavic and self._trails(t, verb, high))
        turned = turned or (not after and self._behind_source(t, verb))
        if not after and (turned or self._set_in(t, verb, high)):
            sides = (self._after, self._before)
        fallback: Subject | None = None
        quoted = after and t.tags[:verb].rstrip('XROP",.-').endswith("Q")  # "« … », a dénoncé son entourage"
        if self.known.slavic and t.lower[verb].endswith(MANY):
            office = self._insiders(t, low, verb) or self.office(t, low, verb) or self._behind(t, verb, high)
            office = office or self._there(t, low, verb)
            if office is not None:
                return office
        if self.known.lang in WHENCE and t.lower[verb].endswith(PLURALS):
            office = self._from(t, low, verb) or self._whence(t, verb, high)
            if office is not None:
                return office
        self.thing = False
        for side in sides:
            found = side(t, verb, low, high, quoting)
            if quoting and found is not None and cased:
                found = self._quoted(t, found) if self.known.slavic else found
                him = t.lower[verb + 1 : verb + 2] != () and t.lower[verb + 1] in QUOTED
                nobody = found.person is None or not found.person.person or t.words[found.first].isupper()
                if (him or theirs) and found.first > verb and nobody:
                    found = replace(found, medium=True)  # "цитує його PAP": who quotes somebody passes on
            if found is not None and side == self._after and not quoted and self.is_object(t, verb, found):
                continue  # "donde tachó el error de «…»"
            if found is not None and quoting and self.known.lang == "de" and t.tags[found.first] == "P":
                whom = next((n for n in self.names[t.index] if verb + 1 < n.first < high and self.counts(t, n)), None)
                if whom is not None:
                    return self.named(t, whom)  # "zitierte er den Abgeordneten Kenji Mori"
            acts = t.lower[verb].startswith(OWN_ACTS) and t.tags[verb + 1 : verb + 2] != "S"
            acts = acts or (not EDITORIALS.isdisjoint(t.lower) and self.known.lang in (*ROMANCE, "de"))
            to = t.lower[verb].startswith("apunt") and "a" not in {t.lower[q - 1] for q in t.quotes if q > verb}
            if found is not None and found.medium and found.name and acts and not to:
                return replace(found, medium=False)
            if found is not None and not found.medium and not (fallback and self._idle(t, found)):
                return found
            fallback = fallback or found
        if quoting and fallback is not None:
            return self._object(t, verb, low, high, theirs) or fallback
        if fallback is None and self.thing and not t.lower[verb].startswith(NAMING):
            self.things.add(t.index)
        return fallback

    def _behind_source(self, t: Tagged, verb: int) -> bool:
        """Whether a verb follows a source and its relative clause: "Laut X, auf die sich Y beruft, nannte Lee"."""
        if self.known.lang != "de" or t.tags[0] not in "LI" or t.tags[verb - 1 : verb] != ",":
            return False
        comma = t.tags.find(",", 0, verb - 1)
        return comma > 0 and "V" not in t.tags[:comma] and t.tags[verb + 1 : verb + 2] in tuple("DTAP")

    def _medium_quotes(self, t: Tagged, low: int, verb: int) -> bool:
        """Whether a German medium quotes whom a pronoun means: "Der „Bote“ zitierte ihn: Die Lage sei „…“"."""
        if t.lower[verb + 1 : verb + 2] not in (("ihn",), ("sie",)) or not verb - low:
            return False
        last = verb - 1
        return t.tags[last] in 'K"' or self.known.has("medium_nouns", t.lower[last])

    def _idle(self, t: Tagged, found: Subject) -> bool:
        """Whether a Slavic phrase is nobody, where a medium stands before it: "канал назвал случившееся"."""
        if not self.known.slavic or found.person is not None or found.kind is not None:
            return False
        return found.name is not None and not self._people(t, found.first, found.last)

    def _insiders(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """Several sources without a name before a verb: "Співрозмовники УП в Офісі президента кажуть"."""
        for k in range(low, verb):
            if t.tags[k] in "DNA" and (k == low or t.tags[k - 1] not in "ILN"):
                of = insiders.source(t, k, verb, self.known)
                if of is not None and not t.tags[of[0] : verb].strip("XRO"):
                    return Subject(k, of[0], of[1], ActorKind.PERSON)
        return None

    def _there(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """The body of the sentence before where several speak: "Редакція писала до прокуратури. Там відповіли"."""
        at = next((k for k in range(low, verb) if t.lower[k] == "там"), None)
        if at is None or t.tags[low:at].strip('RC,.-"') or t.tags[at + 1 : verb].strip("XRO"):
            return None
        s = self.sentences[t.index - 1] if t.index else None
        name = None
        for k in range(len(s.tags) - 1, 0, -1) if s is not None and s.paragraph == t.paragraph else ():
            if s is not None and s.tags[k] in "NA" and bodies.is_house(s, k, self.known):
                first = k - (s.tags[k - 1] in "NA" and bodies.is_house(s, k - 1, self.known))
                words = s.words[first : bodies.end(self, s, k)]
                object_ = s.lower[k].endswith(("у", "ю"))
                name = (declined.accusative if object_ else declined.nominative)(words, self.known)
                break
        kind = ActorKind.BODY if name else None
        return Subject(at, at + 1, name, kind, how="in whose house several speak" if name else "somebody there")

    def _quoted(self, t: Tagged, found: Subject) -> Subject:
        """Whom a Slavic medium quotes, out of the genitive if nobody is named: "приводит канал слова собеседника"."""
        words = t.words[found.first : found.last]
        its_own = words and words[0] in ITS_OWN  # "приводит издание слова своего собеседника"
        words = words[1:] if its_own else words
        if found.person is not None or found.medium or found.name != " ".join(words):
            return found
        if its_own and len(words) == 1 and words[0].startswith(SOURCES) and (source := self.referred_to(t)) is not None:
            return replace(source, first=found.first, last=found.last)
        return replace(found, name=declined.nominative(words, self.known))

    def _trails(self, t: Tagged, verb: int, high: int) -> bool:
        """Whether a Slavic verb behind a comma has its subject behind it, and a colon: "…, полагает Анна Лис: «…»"."""
        if t.tags[verb - 1 : verb] != "," or t.tags[verb + 1 : verb + 2] not in ("A", "T", "N"):
            return False
        colon = t.tags.find(":", verb, high)
        return any(verb < n.first and n.last == colon and self.counts(t, n) for n in self.names[t.index])

    def _set_in(self, t: Tagged, verb: int, high: int) -> bool:
        """Whether a verb and somebody's name are set in between commas: "Il ritardo, spiega Rossi, è …"."""
        if t.tags[verb - 1 : verb] != "," or t.tags[:verb].count(",") != 1:
            return False
        close = t.tags.find(",", verb, high)
        return any(verb < n.first <= verb + 4 and n.last == close and self.counts(t, n) for n in self.names[t.index])

    def is_object(self, t: Tagged, verb: int, found: Subject) -> bool:
        """Whether what stands behind a verb that calls something something is a thing so called."""
        lang, said = self.known.lang, t.lower[verb]
        if lang in ROMANCE and verb < found.first <= verb + 2 and not found.medium and self._does_to(t, verb, found):
            return True
        names_it = lang in ROMANCE and said.startswith(NAMING)
        if self.known.slavic and said.startswith(CALLS) and verb < found.first:
            names_it = not any(map(self.is_body, t.lower[found.first : found.last]))  # "називає цей пункт «…»"
        if not names_it or found.person is not None:
            return False
        thing = found.name is not None and found.name[:1].islower() and found.kind in (None, ActorKind.BODY)
        return thing and not any(self._may_be(t, k) for k in range(found.first, found.last))

    def _does_to(self, t: Tagged, verb: int, whom: Subject) -> bool:
        """Whether who stands right behind a verb is whom somebody left out accuses, asks or calls something.

        "Ha accusato Ann Lee di mentire", "definì Ann Lee «…»"; but "lo ha definito Ann Lee", whose object is before.
        """
        behind = t.lower[whom.last : whom.last + 1]
        start = len(t.tags[:verb].rstrip("XRO"))
        if not behind or "O" in t.tags[start:verb] or t.tags[verb + 1] in "XP" or whom.how == NOBODY_BEFORE:
            return False
        called = t.tags[whom.last] == "Q" or behind[0] in AS_WHAT
        called = called or (behind[0] == "de" and t.tags[whom.last + 1 : whom.last + 2] == "Q")  # "chamou Ann Lee de"
        if t.lower[verb].startswith(NAMING) and called:
            return True
        return t.lower[verb].startswith(DOING_TO) and behind[0] in OF_WHAT

    def _in_words_of(self, s: Tagged, at: int) -> Subject | None:
        """Who has no name and in whose words a sentence is: "По словам очевидца, …"."""
        from provenance.attribute.foreign.sources import after_according  # it reads whole articles too

        self._hearing = True
        source = after_according(self, s, at, len(s.tags))
        self._hearing = False
        self.spoke.pop(s.index, None)
        if source is None or source.person is not None or not self._people(s, source.first, source.last):
            return None
        return source

    def _whose_note(self, t: Tagged, noun: int, end: int) -> Subject:
        """Whose note it is that a phrase is: the body behind it, or whoever put it out just before; else nobody's."""
        from provenance.attribute.foreign.viewed import whose_note  # which reads whole articles, as this class is one

        return whose_note(self, t, noun, end)

    def _doer(self, s: Tagged) -> str | None:
        """The body that is the subject of a German sentence."""
        from provenance.attribute.foreign.viewed import doer  # which reads whole articles, as this class is one

        return doer(self, s)

    def _known_as(self, s: Tagged, told: Subject, verb: int) -> Subject | None:
        """Whom named before the noun means that a sentence has for its subject: "Дипломат" of "посол Иван Лис"."""
        from provenance.attribute.foreign.settled import settled  # which reads whole articles, as this class is one
        from provenance.attribute.foreign.sources import Said

        self._hearing = True
        meant = settled(self, Said("governing_verb", s, told, verb)).subject
        self._hearing = False
        self.spoke.pop(s.index, None)
        return meant if meant.person is not None else None

    def heard(self, index: int) -> list[Person]:
        """Who speaks in a sentence by a verb of its own, from the first verb on."""
        if index in self._heard or self._hearing:
            return self._heard.get(index, [])
        self._hearing = True
        t, had = self.sentences[index], self.spoke.get(index)
        found: list[Person] = []
        for verb in (k for k, tag in enumerate(t.tags) if tag == "V"):
            start = len(t.tags[:verb].rstrip("XRO"))
            turned = t.tags[start - 1 : start] == "," or (start > 0 and t.lower[start - 1] in ("как", "як"))
            for after in (True, False) if turned else (False,):  # "A met B, said C", "Как сообщил C, …"
                subject = (self._after if after else self._before)(t, verb, 0, len(t.tags), False)
                if subject is not None and subject.person is not None and not subject.medium:
                    found.append(subject.person)
                    if after and t.tags[:verb].count(",") == 1:
                        break
        if had is None:
            self.spoke.pop(index, None)  # hearing is no speaking
        self._hearing = False
        self._heard[index] = list(dict.fromkeys(found))
        return self._heard[index]

    def _object(self, t: Tagged, verb: int, low: int, high: int, theirs: int | None) -> Subject | None:
        """Whom a medium quotes, where no name says it: "zitierte ihn die Agentur", "zitierte KCNA den Machthaber".

        ``theirs`` is where it says whose words the verb has for its object, if it does.
        """
        for k in (verb + 1, verb - 1, verb - 2) if theirs is None else (theirs,):
            if not low <= k < min(high, len(t.lower)):
                continue
            article = (
                t.lower[k] in ("la", "le", "lo") and k == verb + 1 and t.tags[k + 1 : k + 2] in tuple("NKTA")
            )  # "que recoge la agencia Efe"
            if not article and (gender := QUOTED.get(t.lower[k])):
                whom = self.referred_to(t) or self.pronoun(t, min(k, verb), gender)
                return replace(whom, first=k, last=k + 1, how="whom a medium quotes") if whom.name else None
        at = next((k for k in range(verb + 1, min(high, verb + LONG)) if t.tags[k] == "K"), None)
        if at is not None and t.tags[at + 1 : at + 2] == "D":
            return self.role(t, Subject(at + 1, self.phrase(t, at + 1, high), None, None, how="phrase"), verb)
        return self._whom_by_role(t, verb, high) if self.known.slavic else None

    def _whom_by_role(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """Whom a Slavic medium behind him quotes by what he is: "цитує речника поліції агентство X"."""
        end = next(
            (k for k in range(verb + 1, min(high, verb + AMONG + 2)) if t.tags[k] == "K" or self._is_sort(t, k)), high
        )
        if end >= high or t.tags[verb + 1 : end].strip("NTA") or not t.lower[verb + 1].endswith(OBJECT):
            return None
        if not self._people(t, verb + 1, end):
            return None
        known = self.role(t, Subject(verb + 1, end, None, None, how="phrase"), verb)
        if known is not None and known.person is not None and known.person.person:
            return known
        return Subject(verb + 1, end, declined.nominative(t.words[verb + 1 : end], self.known), ActorKind.PERSON)

    def _is_sort(self, t: Tagged, k: int) -> bool:
        return self.known.has("medium_nouns", t.lower[k])


def _another_deed(t: Tagged, verb: int, high: int) -> int:
    """Up to where a Polish verb may have its subject: not past what else is done, "śmieje się i pokazuje nowy most"."""
    k = verb + 1
    while t.tags[k : k + 1] in ("O", "R", "I", "X") and k < verb + 3:
        k += 1
    goes_on = t.tags[k : k + 1] == "C" and t.lower[k] in ("i", "a", "oraz") and t.tags[k + 1 : k + 2] in ("N", "V")
    deed = (
        goes_on
        and t.words[k + 1][0].islower()
        and t.lower[k + 1].endswith(("je", "ga", "wa", "da", "ła", "ł", "ta", "si", "zy", "za"))
    )
    return min(high, k) if deed else high
