"""Whose document words are said to stand in: "говорится в заявлении МИД", "heißt es in einem Brief des Ensembles".

Only German letters and Slavic documents are known; whose words a document has that speaks itself, ``authored`` tells.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import bodies, cases, declined, locative
from provenance.attribute.foreign.bodies_again import DENIES, FIRMS
from provenance.attribute.foreign.in_house import InHouse
from provenance.attribute.foreign.nouns import HOUSES_AGAIN
from provenance.attribute.foreign.subject import MANY, NEAR, REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

DOCUMENT = tuple(
    """заявлени сообщени письм пресс-релиз докладе обращени постановлени заяві повідомленн листі пресрелізі звернен
    доповіді постанові отчёте отчете заключени обвинени решени звіті висновк рішенн ухвалі вироку приговоре
    прогноз публикаци публікаці посте дописі релиз релізі комюніке коммюнике огляді обзоре уведомлени оголошенн
    объявлени зведенн сводк меморандум резолюц протокол довідц справк рапорт бюлетен бюллетен посланн послани
    ответе відповіді
    исследовани дослідженн опрос опитуванн определени
    прес-реліз коментар ноті ноте скарг запис комментари петици петиці иске позові жалобе скарзі""".split()
)
LETTERS = (
    "brief",
    "schreiben",
    "mitteilung",
    "erklärung",
    "stellungnahme",
    "aufruf",
    "statement",
    "papier",
    "mail",
    "vermerk",
)
# More of which it is said that words stand in them, as their body's that the sentence before is about.
REPORTS = (*LETTERS, "bericht", "gutachten", "studie", "dokument", "urteil", "beschluss", "bescheid", "antwort")
PAPER = ("документ", "тексте", "тексті")  # which may be any document that was told of
OBJECTS = frozenset(  # statements that somebody issues
    """заяву заявление ноту лист письмо звіт отчёт отчет коментар комментарий обращение звернення повідомлення сообщение
    документ прес-реліз пресреліз пресс-релиз реліз релиз комюніке коммюнике""".split()
)
POSSESSIVE = frozenset("его её ее його її".split())
SOURCE_LINE = (("джерело",), ("джерела",), ("источник",), ("источники",))
# Beginnings of the short names of bodies, behind which stands whose they are, and names that begin so.
SHORT_NAMES = tuple(
    "мин мін генпрокур генштаб госпогран госкомит держприкордон нацбанк центробанк генконсул госдеп".split()
)
NAMED_SO = tuple("мина мины мини минн минск минч міна міни міні мінн мінсь мінч".split())
_ENDS = (("уры", "ура"), ("ури", "ура"))
# How a document is said to be signed by somebody, by the beginnings of the words.
SIGNED = (("подписан",), ("підписан",), ("за", "подпис"), ("за", "підпис"))
IN = frozenset("в во у".split())
_THE = frozenset("im dem der seinem ihrem seiner ihrer".split())  # before a report that is known
IN_IT = frozenset("нем нём ней них ньому ній них".split())
WHICH = ("яку", "який", "яке", "которую", "который", "которое")
SENDS = tuple(
    """надісла надсил розісла скерува переда опублік оприлюдн пошири направи присла отправи передал разосла
    опублик обнарод распростран""".split()
)
# How somebody puts out a post, and reads out another's words.
WROTE = tuple("написа опубліку опубликов оприлюдн запости виклав виклала выложил поділив поділил подели".split())
READS = ("зачита", "прочита", "прочёл", "прочел", "прочла", "озвучи", "оголоси", "огласи")
NAMES = 2  # words of a name that a rule puts into the nominative
TOLD = tuple("повідоми повідомля сообщи сообща заяви розпові рассказа".split())  # what one does on a platform as well
CHANNELS = ("телеграм", "telegram", "тг-канал", "фейсбу", "facebook", "инстаграм", "інстаграм", "соцсет", "соцмереж")
POST = frozenset("пост посте посту допис дописі публикацию публикации публікацію публікації".split())
POSTS = tuple("посте публикаци публікаці дописі сообщени повідомленн звернен обращени заяві заявлени".split())
OWNER, OFFICE = 12, 7  # words from a document to the end of whose it is; of what somebody is, before the name
MARKED = 6  # words of a name in marks
BEFORE = 12  # words between a document and what says that something stands in it


def _short(word: str) -> str:
    """A body's short name out of the genitive: "Минздрава", "Генпрокуратуры"; "Минобороны" has but one form."""
    for end, nominative in _ENDS:
        if word.endswith(end):
            return word.removesuffix(end) + nominative
    return word[:-1] if word[-1:] in ("а", "у") else word


def _is_channel(word: str) -> bool:
    return word.startswith(CHANNELS)


class Documents(InHouse):
    """One article with those whose documents its words stand in."""

    def _letter(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """Whose letter it is that words are said to stand in: "heißt es in einem Brief des Ensembles"."""
        end = self._stop(t, verb + 1, high)
        for k in range(verb + 2, end - 2):
            if t.lower[k].endswith(LETTERS) and t.lower[k + 1] == "von":  # "in einer Mail von Bauleiterin Ann Lee"
                own = (n for n in self.names[t.index] if n.first - len(n.roles) == k + 2 and self.counts(t, n))
                writer = next((self.named(t, n) for n in own), None)
                if writer is not None and writer.person is not None and writer.person.person:
                    return writer
            if t.lower[k].endswith(LETTERS) and t.lower[k + 1] in ("des", "der"):
                n = next((n for n in self.names[t.index] if k + 1 < n.first <= k + 3 and len(n.words) > 1), None)
                if n is not None:
                    person = self.people.named(t, n)
                    return Subject(
                        n.first, n.last, person.name if person else " ".join(n.words), ActorKind.BODY, person
                    )
                last = self.phrase(t, k + 2, end)
                words = t.words[k + 2 : last]
                noun = cases.german_nominative(words[0]) if t.lower[k + 1] == "des" and len(words) == 1 else words[0]
                return Subject(k + 2, last, " ".join((noun, *words[1:])), ActorKind.BODY)
        return self._report(t, verb, end)

    def _report(self, t: Tagged, verb: int, end: int) -> Subject | None:
        """The body that the sentence before is about, in whose report words stand: "heißt es in dem Bericht"."""
        noun = next((k for k in range(verb + 2, end) if t.lower[k].endswith(REPORTS) and t.words[k][0].isupper()), None)
        if noun is None or not _THE.intersection(t.lower[verb + 2 : noun]) or t.tags[noun + 1 : noun + 2] in ("D", "A"):
            return None
        s = self.sentences[t.index - 1] if t.index else None
        name = self._doer(s) if s is not None and s.paragraph == t.paragraph else None
        return Subject(noun, noun + 1, name, ActorKind.BODY, how="whose report it is") if name is not None else None

    def _doer(self, s: Tagged) -> str | None:
        """The body that is the subject of a German sentence; none as far as this class knows."""
        return None

    def _document(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """Whose statement it is that words are said to stand in: "говорится в заявлении МИД"."""
        for k in range(verb + 1, min(high, verb + 5)):
            if t.lower[k].startswith(DOCUMENT):
                return self._whose_document(t, verb, k, high) or self._sent(t, k, high) or self._bare(t, k)
            if t.lower[k].startswith(PAPER):
                return self._bare(t, k)
            if t.lower[k].startswith(CHANNELS) and "канал" in t.lower[k] and t.tags[k + 1 : k + 2] in ("N", "A"):
                whose = self._whose_document(t, verb, k, high)  # "говорится в телеграм-канале министерства"
                if whose is not None and whose.kind is ActorKind.BODY and whose.name and not whose.medium:
                    return whose
            if t.lower[k] in IN_IT and t.lower[k - 1] in IN and k < verb + 3:  # "говорилось в нём"
                return self._written(t, k)
        if (told := self._of_relative(t, verb)) is not None:
            return told
        for k in range(verb - 1, max(0, verb - BEFORE), -1):  # "У рішенні суду зазначено"
            if t.lower[k].startswith((*DOCUMENT, *PAPER)) and t.tags[:k].rstrip("NAD").endswith("I"):
                if (read := self._read_aloud(t, k, verb)) is not None:
                    return read
                whose = self._whose_document(t, verb, k, verb) if t.lower[k].startswith(DOCUMENT) else None
                return whose or self._bare(t, k)
        return None

    def _read_aloud(self, t: Tagged, k: int, verb: int) -> Subject | None:
        """Whose statement it is that somebody has read aloud: "У заяві, яку зачитав речник Лис, ідеться про «…»"."""
        aloud = next((v for v in range(k + 1, verb) if t.lower[v].startswith(READS)), None)
        if not self.known.slavic or t.tags[k + 1] != "," or not t.lower[k + 2].startswith(WHICH) or aloud is None:
            return None
        name = self.issuer(t)
        self._looking = True
        who = self.subject(t, aloud, aloud, verb, True)
        self._looking = False
        known = who is not None and who.person is not None and who.person.person
        self.read_out[t.index] = who if known else None
        return Subject(k, k + 1, name, ActorKind.BODY, how="whose statement it is")

    def _bare(self, t: Tagged, k: int) -> Subject | None:
        """The body whose a document without an owner is: "МЗС Литви оприлюднило заяву. У документі сказано"."""
        if not self.known.slavic or (k + 1 < len(t.tags) and t.tags[k + 1] in "NAT" and k + 1 not in t.quotes):
            return None
        name = self.issuer(t)
        if name is None:
            return self._written(t, k)
        return Subject(k, k + 1, name, ActorKind.BODY, how="whose statement it is")

    def _sent(self, t: Tagged, k: int, high: int) -> Subject | None:
        """Who sent a document, by a clause about it: "ідеться в заяві, яку вона надіслала агентству"."""
        if t.tags[k + 1 : k + 2] != "," or not t.lower[k + 2 : k + 3] or not t.lower[k + 2].startswith(WHICH):
            return None
        verb = next((v for v in range(k + 3, min(high, k + 9)) if t.lower[v].startswith(SENDS)), None)
        if verb is None:
            return None
        subject = self.subject(t, verb, k + 3, high, False)
        return subject if subject is not None and subject.person is not None and subject.person.person else None

    def _written(self, t: Tagged, k: int) -> Subject | None:
        """Whose document or post was told of just before: "Лис написав в Instagram. «…», — йдеться у дописі"."""
        if self._looking or not self.known.slavic:
            return None
        for s in reversed(self.sentences[max(0, t.index - 2) : t.index]):
            if t.paragraph - s.paragraph > 1 or "Q" in s.tags:
                return None
            for d in range(1, len(s.tags)):
                same = t.lower[k] in IN_IT or s.lower[d][:4] == t.lower[k][:4]
                if not same or not self._is_document(s.lower[d]):
                    continue
                whose = self._whose_document(s, d, d, len(s.tags))
                if whose is not None and whose.person is not None and whose.person.person:
                    self.read_out[t.index] = self._reader(s, d)
                    name = self._out_of_genitive(whose)
                    return replace(whose, name=name, first=k, last=k + 1, how="whose statement it is")
            posted = any(a.kind is ActorKind.PLATFORM for a in s.actors.values()) or any(map(_is_channel, s.lower))
            ways = (*WROTE, *TOLD) if posted else WROTE
            wrote = next((v for v in range(1, len(s.tags)) if s.lower[v].startswith(ways)), None)
            post = t.lower[k].startswith(POSTS) or not POST.isdisjoint(s.lower)
            if wrote is not None and post:
                self._looking = True
                who = self.subject(s, wrote, 0, len(s.tags), False)
                self._looking = False
                if who is not None and who.person is not None and who.person.person:
                    return replace(who, first=k, last=k + 1, how="whose statement it is")
                return None
        return None

    def whose_letter(self, t: Tagged, who: Subject) -> tuple[Subject, Subject | None]:
        """Who is told of as a document's owner, out of the genitive, and who reads it: "зачитав лист Лиса, який …"."""
        if not self.known.slavic or t.tags[who.last : who.last + 1] != "," or who.person is None:
            return who, None
        k = who.first - 1
        while k > 0 and t.tags[k] in "NTA" and not self._is_document(t.lower[k]):
            k -= 1
        if k <= 0 or not self._is_document(t.lower[k]) or not t.lower[who.last + 1].startswith(("як", "котор")):
            return who, None
        return replace(who, name=self._out_of_genitive(who)), self._reader(t, k)

    def _is_document(self, word: str) -> bool:
        return word in OBJECTS or word.startswith(DOCUMENT)

    def _out_of_genitive(self, whose: Subject) -> str | None:
        """The name of a document's owner, who stands behind it and may be named nowhere else."""
        person, words = whose.person, tuple((whose.name or "").split())
        owned = person is not None and len(words) == NAMES and whose.name == person.name
        return cases.nominative(words, False, True, self.known) if owned else whose.name

    def _reader(self, s: Tagged, noun: int) -> Subject | None:
        """Who read out the document that a sentence names: "Лис зачитал обращение президента"."""
        verb = next((v for v in range(noun - 1, 0, -1) if s.lower[v].startswith(READS)), None)
        if verb is None or s.lower[verb].endswith(MANY) or set(s.tags[verb + 1 : noun]) & set("V,:;SQ"):
            return None
        self._looking = True
        who = self.subject(s, verb, 0, verb, False)
        self._looking = False
        return who if who is not None and who.person is not None and who.person.person else None

    def issuer(self, t: Tagged) -> str | None:
        """The body that the sentences before have issue a statement or speak; None where a person stands nearer."""
        if self._looking or not self.known.slavic:
            return None
        its = False  # whether the sentence behind has "its statement"
        for s in reversed(self.sentences[max(0, t.index - NEAR) : t.index]):
            if s.lower[:1] in SOURCE_LINE:
                continue
            if its:
                held = [self.people.named(s, n) for n in self.names[s.index] if s.tags[n.first - 1 : n.first] != "I"]
                held = [p for p in held if p is not None and p.kind is ActorKind.BODY]
                return held[0].name if len({p.name for p in held if p}) == 1 and held[0] else None
            if (name := self.housed.get(s.index)) is not None:
                return name
            self._looking = True  # no further than this sentence
            found = self._issues(s)
            self._looking = False
            if found is not None:
                return found
            its = any(s.lower[k - 1] in POSSESSIVE and s.lower[k] in OBJECTS for k in range(1, len(s.tags)))
            if its:
                continue
            if s.index in self.anonymous:
                return None  # whoever without a name was quoted there may have issued it
            if self.quoted.get(s.index) is not None or any(
                (p := self.people.named(s, n)) is not None and p.person for n in self.names[s.index]
            ):
                return None
        return None

    def _issues(self, s: Tagged) -> str | None:
        """The body that a sentence has issue a statement, or say something."""
        for k in range(1, len(s.tags)):
            if s.lower[k].startswith(DOCUMENT) and (whose := self._whose_document(s, k, k, len(s.tags))) is not None:
                return whose.name if whose.kind is ActorKind.BODY else None
        papers = any(word in OBJECTS for word in s.lower)
        at = next((k for k in range(len(s.tags)) if s.tags[k] not in "RCD"), 0)
        named = next((n for n in self.names[s.index] if n.first == at and not n.governed), None)
        body = self.people.named(s, named) if named is not None else None
        called = list(self.firms_of(s)) if papers and s.lower[at] in HOUSES_AGAIN else []
        if called:
            return called[0]
        if (papers or self._denies(s, at)) and bodies.is_house(s, at, self.known):
            return bodies.in_full(s, at, bodies.end(self, s, at), self.known)
        if papers and body is not None and body.kind is ActorKind.BODY:
            return body.name
        for verb in (v for v, tag in enumerate(s.tags) if tag in "VN" and s.lower[v].endswith(MANY)):
            if s.lower[verb - 1] == "не":
                continue  # "В пресс-службе на запрос не ответили"
            if (house := self.office(s, 0, verb)) is not None and house.name:
                return house.name
        return None

    def _denies(self, s: Tagged, at: int) -> bool:
        """Whether the body at the head of a sentence denies something there: "Виборча комісія заперечує крадіжку"."""
        end = bodies.end(self, s, at)
        return at < end < len(s.lower) and s.lower[end].startswith(DENIES)

    def _of_relative(self, t: Tagged, verb: int) -> Subject | None:
        """Whose document a relative clause is about: "издание напечатало письмо мэра Лисова, в котором сказано"."""
        comma = t.tags.rfind(",", 0, verb)
        clause = t.lower[comma + 1 : verb] if comma > 0 else ()
        if len(clause) != 2 or clause[0] not in IN or not clause[1].startswith(("котор", "як")):
            return None
        k = next((k for k in range(comma - 1, max(0, comma - OWNER), -1) if t.lower[k].startswith(DOCUMENT)), None)
        if k is None or t.tags[k + 1 : comma].strip('NTADK"'):
            return None
        return self._whose_document(t, verb, k, comma)

    def _whose_document(self, t: Tagged, verb: int, k: int, high: int) -> Subject | None:
        """Whose the document at the word ``k`` is."""
        possessor = t.lower[k - 1]
        if possessor in ("её", "ее", "її", "его", "його"):
            if (house := self._house(t)) is not None:
                return Subject(k - 1, k, house, ActorKind.BODY, how="whose statement it is")
            person = self.before(t, k - 1, "f" if possessor in ("её", "ее", "її") else "m", REACH)
            return Subject(k - 1, k, person.name, person.kind, person, how="whose statement it is") if person else None
        follows = t.lower[k + 1] if k + 1 < high else "-"
        if (signer := self._signed(t, k + 1)) is not None:
            return signer
        close = t.tags.find('"', k + 3, min(high, k + 3 + MARKED)) if t.tags[k + 1 : k + 3] == 'N"' else -1
        if close > 0 and self.known.slavic and t.words[k + 1][0].islower():  # "в исследовании сервиса «Заря»"
            return Subject(k + 3, close, " ".join(t.words[k + 3 : close]), ActorKind.BODY)
        behind = k + 2 if self.known.slavic and follows.endswith(("ого", "ой", "ої", "их", "ых")) else high
        if behind < high and t.tags[k + 1] in "NA" and self._office(t.lower[behind]) and t.words[behind][0].islower():
            last = self.phrase(t, k + 1, high)  # "в сообщении карвийского генштаба"
            return Subject(k + 1, last, declined.nominative(t.words[k + 1 : last], self.known), ActorKind.BODY)
        if (
            self._office(follows)
            or follows.startswith(FIRMS)
            or (len(follows) > 3 and any(cases.same(follows, b, self.known) for b in self.known.bodies))
        ) and not t.words[k + 1][0].isupper():
            last = self.phrase(t, k + 1, high)
            body = next((b for b in self.known.bodies if cases.same(t.lower[k + 1], b, self.known)), t.lower[k + 1])
            again = (self._firm(t, body) or self._again(t, body)) if last == k + 2 else None
            return Subject(k + 1, last, again or " ".join([body, *t.words[k + 2 : last]]), ActorKind.BODY)
        if (
            self.known.slavic
            and self._office(follows)
            and t.words[k + 1][0].isupper()
            and t.tags[k + 2 : k + 3] in ("N", "T")
        ):
            last = bodies.end(self, t, k + 1)  # "в сообщении Министерства обороны Литвы"
            if k + 2 < last <= high and t.words[k + 2][0].islower():
                return Subject(k + 1, last, declined.nominative(t.words[k + 1 : last], self.known), ActorKind.BODY)
        whose = self.phrase(t, k + 1, high) if k + 1 < high and t.words[k + 1][0].islower() else k + 1
        who = next((j for j in range(k + 1, whose) if self._may_be(t, j) and t.words[j][0].islower()), None)
        if who is not None and not any(k < n.first <= whose for n in self.names[t.index]):
            name = declined.nominative(t.words[k + 1 : whose], self.known)
            found = self.role(t, Subject(k + 1, whose, None, None, how="phrase"), verb)
            return found if found is not None and found.person is not None else Subject(k + 1, whose, name, None)
        n = next((n for n in self.names[t.index] if k < n.first <= k + OFFICE and n.last <= high), None)
        if n is not None and not t.tags[k + 1 : n.first].strip("NTA"):
            if self.known.slavic and n.first == k + 2 and bodies.is_letters(t.words[k + 1]):
                return Subject(
                    k + 1, n.last, " ".join(t.words[k + 1 : n.last]), ActorKind.BODY
                )  # "в заявлении МИД Литвы"
            if (
                self.known.slavic
                and n.first == k + 2
                and follows.startswith(SHORT_NAMES)
                and not follows.startswith(NAMED_SO)
            ):
                name = " ".join((_short(t.words[k + 1]), *t.words[k + 2 : n.last]))
                return Subject(k + 1, n.last, name, ActorKind.BODY)  # "в сообщении Минздрава Литвы"
            person = self.people.named(t, n)
            name = person.name if person else locative.office(n.words)
            whole = self.compound(t, n.first, n.last) if person is None else None
            if whole is not None:
                return whole
            return Subject(n.first, n.last, name, person.kind if person else ActorKind.BODY, person)
        return self._in_letters(t, k, high)

    def _in_letters(self, t: Tagged, k: int, high: int) -> Subject | None:
        """The body whose letters stand in brackets behind its name: "у доповіді Північного монітора (NMA)"."""
        opens = t.tags.find("(", k + 1, min(high, k + OWNER))
        if opens < 0 or t.tags[opens + 2 : opens + 3] != ")" or not bodies.is_letters(t.words[opens + 1]):
            return None
        if not self.known.slavic or opens == k + 1 or t.tags[k + 1 : opens].strip("NTAI"):
            return None
        return Subject(k + 1, opens + 2, t.words[opens + 1], ActorKind.BODY, how="whose statement it is")

    def _signed(self, t: Tagged, at: int) -> Subject | None:
        """Who has signed the document before a word: "в письме, подписанном директором Лисовым", "за підписом Лиса"."""
        at += t.tags[at : at + 1] == ","
        size = next((len(s) for s in SIGNED if all(map(str.startswith, t.lower[at : at + len(s)], s))), 0)
        if not size or len(t.lower) <= at + size:
            return None
        n = next((n for n in self.names[t.index] if at + size <= n.first <= at + size + OFFICE), None)
        if n is None or t.tags[at + size : n.first].strip("NTAD"):
            return None
        return self.named(t, n)
