"""Sources that no subject of a cue is: "according to X", "in X's view", "in a note of X", whom somebody cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import cases, declined, papers, polish_genitive, polish_sources, viewed
from provenance.attribute.foreign.attested import can_speak, is_body_noun, is_people
from provenance.attribute.foreign.named import FROM, ROMANCE
from provenance.attribute.foreign.nouns import is_given, is_trade
from provenance.attribute.foreign.several import unnamed_people
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import Actor, ActorKind

OPINIONS = frozenset(
    """словам словами мнению думку оценке оцінкою убеждению переконанням переконання версии версією утверждению
    твердженням подсчётам подсчетам підрахунками прогнозу прогнозом признанию визнанням выражению висловом взгляд погляд
    данным даними наблюдениям спостереженнями
    zdaniem opinii ocenie przekonaniu mniemaniu słów relacji""".split()
)
OWN = {"его": "m", "её": "f", "ее": "f", "його": "m", "її": "f", "jego": "m", "jej": "f"}  # "по его словам"
HIM = {"ihm": "m", "ihr": "f"}  # "ihr zufolge"
GERMAN_OWN = frozenset("seinen ihren seiner ihrer".split())
GERMAN_OPINIONS = frozenset("angaben worten aussagen darstellung einschätzung ansicht meinung schätzung".split())
POSSESSIVES = frozenset("su sus ses son sa leurs sue suoi suas seus sua seu seinen ihren seinem ihrem".split())
WHOSE = ("котор", "яког", "якої", "яких", "któr")
BY = frozenset("da dal dalla dallo dall' dai dagli dalle".split())
PAPERS = frozenset("informe estudio encuesta sondeo rapport étude enquête sondage gutachten studie".split())
OF = frozenset("de del du des d' de della do da".split())
READ = frozenset("legge lee lê-se lit lire czytamy".split())
ADJECTIVES = ("ого", "его", "ой", "ей", "ої", "ої", "ых", "их")  # in the genitive
SAME = frozenset("того той тех этого этой этих этого же ж того тієї тих цього цієї цих самого самой самої".split())
LONGEST = 6  # words of somebody without a name
TALKS = frozenset("entrevista intervista interview interviews entretien wywiad wywiadu interviu".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A subject in its sentence, the cue that names it, by which rule, and who repeats the subject's words."""

    rule: str
    sentence: Tagged
    subject: Subject
    cue: int | None
    through: Subject | None = None


def cues(t: Tagged, low: int, high: int) -> list[int]:
    """The cues of a stretch of words."""
    return [i for i in range(low, high) if t.tags[i] == "V"]


def cited(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Whom a person cites, behind the verb and before the colon: "elle cite l'expert : «…»"."""
    verb = next((k for k in reversed(cues(t, low, token)) if t.lower[k] in reading.known.quoting), None)
    if verb is None or token - verb < 3:
        return None
    if reading.known.slavic and any(w.startswith("слов") for w in t.lower[verb + 1 : token]):
        return None  # "навів останні слова подруги: «…»"
    if set(t.tags[verb + 1 : token]) & set("SV"):
        return None  # "яку цитує Reuters, запевняв, що …: «…»"
    first = verb + 1
    while first < token and t.tags[first] == "I":
        first += 1
    subject = reading.nominal(t, first, token - 1, True, verb)
    if reading.known.slavic and subject is not None and subject.person is None and not any(
        reading.may_be(t, k) for k in range(subject.first, subject.last)
    ):  # fmt: skip
        return None  # "процитувала прислів'я: «…»"
    return Said("subject_verb_quote", t, subject, verb) if subject is not None and not subject.medium else None


def according(reading: Reading, t: Tagged, low: int, high: int) -> Said | None:
    """The source that a sentence names by "according to", or by "in his words"."""
    own = by_own_words(reading, t, low, high)
    if own is not None:
        return own
    if (his := viewed.by_possessive(reading, t, low, high)) is not None:
        return Said("according", t, *his)
    for k in range(low, high):
        if t.tags[k] == "L":
            subject = viewed.by_relative(reading, t, k) or after_according(reading, t, k, high)
            if subject is None and reading.known.elided and "V" in t.tags[k + 1 : k + 3]:
                subject = _named_last(reading, t, k)  # "…, Ann Lee: según contó a Efe, hubo que pagar «…»"
            if subject is not None and not subject.medium:
                return Said("according", t, subject, k)
    return before_according(reading, t, low, high) if reading.known.lang == "de" else None


def before_according(reading: Reading, t: Tagged, low: int, high: int) -> Said | None:
    """The source before a German postposition: "Dem Bürgermeister zufolge", "Ermittlern zufolge"."""
    at = next((k for k in range(low + 1, high) if t.lower[k] == "zufolge"), None)
    if at is None:
        return None
    first = at
    while first > low and t.tags[first - 1] in "NTA":
        first -= 1
    if any(first <= n.first < at for n in reading.names[t.index] if len(n.words) > 1):
        n = next(n for n in reading.names[t.index] if first <= n.first < at and len(n.words) > 1)
        return Said("according", t, reading.named(t, n), at) if reading.counts(t, n) and n.article != "des" else None
    article = first > low and t.tags[first - 1] == "D" and t.lower[first - 1] in ("dem", "der", "den")
    plural = t.tags[first - 1 : first] != "D" or t.lower[first - 1] == "den"
    people = unnamed_people(reading, t, first - (article and plural), at) if plural else None
    if people is not None:
        return Said("according", t, people, at)
    if first == at or not article or not reading.may_speak(t, first, at):
        return None
    subject = reading.role(t, Subject(first - 1, at, None, None, how="phrase"), at)
    return Said("according", t, subject, at) if subject is not None and subject.name and not subject.medium else None


def _named_last(reading: Reading, t: Tagged, at: int) -> Subject | None:
    """Who is named last before a word of a sentence, a clause before it."""
    if t.tags[at - 1 : at] not in (":", ";", ",") or not at:
        return None
    before = [n for n in reading.names[t.index] if n.last <= at and not n.governed and reading.counts(t, n)]
    subject = reading.named(t, before[-1]) if before else None
    return subject if subject and subject.person and subject.person.person else None


def by_own_words(reading: Reading, t: Tagged, low: int, high: int) -> Said | None:
    """Whose view or words something is, by a pronoun: "на её думку", "nach seinen Angaben"."""
    german = reading.known.lang == "de"
    for k in range(low + (reading.known.lang not in ("pl", "de")), high):
        if (gender := OWN.get(t.lower[k])) and t.lower[k + 1 : k + 2] and t.lower[k + 1] in OPINIONS:
            return Said("according", t, replace(reading.pronoun(t, k, gender), first=k, last=k + 1), k + 1)
        if german and t.lower[k] in HIM and t.lower[k + 1 : k + 2] == ("zufolge",):
            return Said("according", t, replace(reading.pronoun(t, k, HIM[t.lower[k]]), first=k, last=k + 1), k + 1)
        if not german or t.lower[k] not in GERMAN_OWN or not GERMAN_OPINIONS.intersection(t.lower[k + 1 : k + 2]):
            continue
        if t.lower[k - 1] == "nach" or t.lower[k + 2 : k + 3] in (("nach",), ("zufolge",)):
            gender = "m" if t.lower[k].startswith("sein") else "f"
            return Said("according", t, replace(reading.pronoun(t, k, gender), first=k, last=k + 1), k + 1)
    return None


def after_according(reading: Reading, t: Tagged, k: int, high: int) -> Subject | None:
    """The source behind "according to", out of the genitive where it is a Slavic noun phrase."""
    found = _after_according(reading, t, k, high) if (who := _at_end(reading, t, k, high)) is None else who
    if found is not None and found.medium and found.name is None and t.tags[found.last : found.last + 1] == "K":
        actor = t.actors[found.last]  # "По данным агентства Reuters"
        found = replace(found, last=found.last + 1, name=actor.name, kind=actor.kind)
    if found is not None and found.medium and found.name is None and reading.known.slavic:
        last = _medium_before(reading, t, k, t.lower[found.first : found.last])
        found = replace(found, name=last.name, kind=last.kind) if last is not None else found
    nameless = found is not None and found.medium and found.name is None and reading.known.lang in ROMANCE
    same = _same_medium(reading, t, k) if nameless and not _THE_SAME.isdisjoint(t.lower[k : k + 4]) else None
    if found is not None and same is not None:
        return replace(found, name=same.name, kind=same.kind)  # "D'après le même journal, …"
    if found is None or not reading.known.slavic or found.person is not None or found.medium or not found.name:
        return found
    words = t.words[found.first : found.last]
    if found.name not in (" ".join(words), " ".join(words[1:])):
        return found
    if len(words) == 1 and (again := reading.body_again(t, found.name)) is not None:
        return replace(found, name=again, kind=ActorKind.BODY, how="the body named before")
    own = t.tags[found.first] == "D"  # "за словами її речниці"
    name = declined.nominative(words[own:], reading.known)
    return replace(found, name=f"{words[0]} {name}" if own and found.name == " ".join(words) else name)


_THE_SAME = frozenset("même mismo misma stesso stessa mesmo mesma".split())


def _same_medium(reading: Reading, t: Tagged, at: int) -> Actor | None:
    """The one medium that the sentences before in the paragraph name last, which "the same paper" means."""
    for s in reversed(reading.sentences[: t.index]):
        if s.paragraph != t.paragraph:
            return None
        named = {a.name: a for a in s.actors.values() if a.kind is not ActorKind.PLATFORM}
        if named:
            agency = any(word.startswith(("agenc", "agenz", "agênc")) for word in t.lower[at : at + 5])
            one = next(iter(named.values()))
            return one if len(named) == 1 and (one.kind is ActorKind.AGENCY) == agency else None
    return None


def _medium_before(reading: Reading, t: Tagged, at: int, noun: Sequence[str]) -> Actor | None:
    """The one medium named last in the paragraph, which "по данным агентства" means; an agency only by that noun."""
    agency = any(word.startswith(("агентств", "агенц")) for word in noun)
    stem = max(noun, key=len)[:6]
    for s in reversed(reading.sentences[: t.index + 1]):
        if s.paragraph != t.paragraph:
            return None
        other = (k for k, w in enumerate(s.lower) if w.startswith(stem) and s.tags[k + 1 : k + 2] not in ("K", '"'))
        if any(s is not t or k < at for k in other):
            return None  # "Дорожное агентство объявило торги, пишет X. По данным агентства, …"
        named = {a.name: a for k, a in s.actors.items() if (s is not t or k < at) and a.kind is not ActorKind.PLATFORM}
        if named:
            fits = [a for a in named.values() if (a.kind is ActorKind.AGENCY) == agency]
            return fits[0] if len(fits) == 1 and len(named) == 1 else None
    return None


STAFF = tuple("сотрудник співробітник представител представник член участник учасник преподавател викладач".split())


def _at_end(reading: Reading, t: Tagged, k: int, high: int) -> Subject | None:
    """Who ends a phrase that says what he or she is and where: "По мнению сотрудника Центра … Игоря Лисова, …"."""
    end = t.tags.find(",", k, high)
    name = next((n for n in reading.names[t.index] if n.last == end and n.first > k + 2 and len(n.words) > 1), None)
    if not reading.known.slavic or name is None:
        return None
    own = (
        j
        for j in range(name.first, name.last - 1)
        if cases.given(t.words[j], reading.known) is not None or is_given(t.lower[j])
    )
    first = next(own, name.first)  # "Центра исследований Севера Игоря Лисова"
    between = t.tags[k + 1 : first]
    near = t.lower[k + 1 : min(name.first, k + 4)]
    trade = any(is_trade(word, reading.known) or word.startswith(STAFF) for word in near)
    given = cases.given(t.words[first], reading.known) is not None or is_given(t.lower[first])
    if not trade or not given or set(between) - set("NTAI"):
        return None
    return reading.named(t, replace(name, first=first, words=t.words[first : name.last]))


# Stems of what a body does with its figures, in the plural participles of Romance languages.
_DATA = frozenset(
    """éléments informations constatations résultats elementos informaciones elementi informazioni informações données
    chiffres datos cifras dati dado dados cifre números numeri""".split()
)
_FIRST = ("premi", "derni", "primer", "últim", "ultim", "prim")
_PUT_OUT = tuple(
    """publi pubbli diffus difund divulg communiqu comunic fourni facilit forni fornec rendus révélé revelad rilasciat
    transmis compil recueilli recopil raccolt recolhid avancé adelantad""".split()
)


def _put_out_by(reading: Reading, t: Tagged, first: int, end: int) -> int | None:
    """Where the body stands that has put out figures: "selon les données publiées par la Cour"."""
    noun = first + (t.tags[first : first + 1] == "D")
    noun += t.lower[noun : noun + 1] != () and t.lower[noun].startswith(_FIRST)  # "les premiers éléments"
    by = noun + 2
    if reading.known.lang not in ROMANCE or by + 1 >= end or t.lower[noun] not in _DATA:
        return None
    if not t.lower[noun + 1].startswith(_PUT_OUT) or t.lower[by] not in _BY:
        return None
    return by + 1


_BY = frozenset("par por pelo pela pelos pelas da dal dalla dallo dall' dai dalle".split())


_IN_MARKS = compiled('D?N{0,3}[".](?P<medium>K)K*[".]')


def _after_according(reading: Reading, t: Tagged, k: int, high: int) -> Subject | None:
    marked = _IN_MARKS.match(t.tags, k + 1) if reading.known.lang in ROMANCE else None
    if marked is not None:  # "Segundo o jornal 'Financial Times', …"
        paper = marked.start("medium")
        return Subject(paper, marked.end() - 1, t.actors[paper].name, t.actors[paper].kind, medium=True)
    end = next((i for i in range(k + 1, high) if t.tags[i] in ",.:;QVX-("), high)
    i = k + 1
    written = papers.paper(reading, t, i, end) if reading.known.slavic else None
    if written is not None:
        owned = written + 1 < end and t.tags[written + 1] in "NTAK"
        return after_according(reading, t, written, high) if owned else papers.author(reading, t, written, high)
    if reading.known.lang == "pl" and i < end and (own := polish_genitive.in_genitive(reading, t, i)) is not None:
        return own  # "W ocenie prokuratury"
    if (whom := _behind_role(reading, t, i, end) or unnamed_people(reading, t, i, end)) is not None:
        return whom
    if t.lower[i : i + 1] and t.lower[i] in POSSESSIVES and t.tags[i + 1 : i + 2] == "N":
        last = reading.phrase(t, i, end)
        if reading.known.lang in ROMANCE and is_people(t.words[i + 1], reading.known):
            beside = next((n for n in reading.names[t.index] if last < n.first <= last + 3 and len(n.words) > 1), None)
            if beside is not None and t.tags[last] == "," and not t.tags[last + 1 : beside.first].strip("DNT"):
                return reading.named(t, beside)  # "en palabras de su jefe, Ann Lee, «…»"
            return Subject(i, last, " ".join(t.words[i:last]), ActorKind.PERSON)  # "selon son fils"
        return None  # "según sus palabras": whoever has the floor
    if reading.known.lang == "pl" and (source := polish_sources.unnamed(t, i, end)) is not None:
        return source
    if reading.known.lang == "pl" and t.lower[i : i + 1] and t.lower[i] in polish_sources.HIM:
        return reading.pronoun(t, i, polish_sources.HIM[t.lower[i]])
    if t.lower[i : i + 1] and t.lower[i].startswith(WHOSE) and (reading.known.slavic or reading.known.lang == "pl"):
        before = [n for n in reading.names[t.index] if t.tags[n.last : k].strip("I") == "," and reading.counts(t, n)]
        return reading.named(t, before[0]) if before else None  # "на аналитиков, по мнению которых …"
    if reading.known.lang in ROMANCE and t.tags[i : i + 3] in ("NDK", "NKK", "NIK", "NK"):
        return None  # "segundo avançou o Expresso": a medium
    if t.lower[i : i + 1] == ("quanto",):  # "secondo quanto riferito dal sindaco", "secondo quanto ha detto il sindaco"
        verb = next(iter(cues(t, i, min(high, i + 4))), None)
        by = next((j for j in range(i + 1, min(high, i + 4)) if t.lower[j] in BY), None)
        if by is None:
            return reading.subject(t, verb, verb, high, True) if verb is not None else None
        i, end = by + 1, next((j for j in range(by + 1, high) if t.tags[j] in ",.:;QVX-("), high)
    past = next((j for j in range(end, high) if t.tags[j] in ",.:;QX-("), high) if t.tags[end : end + 1] == "V" else end
    if (by := _put_out_by(reading, t, i, past)) is not None:
        i, end = by, past
    if any(word in TALKS for word in t.lower[i : i + 3]):
        return None  # "según una entrevista con el diario": of nobody in particular
    written = i + (t.tags[i : i + 1] == "D")
    note = written + (
        t.tags[written : written + 1] == "N" and reading.known.lang == "de"
    )  # "laut damaliger Mitteilung"
    at = next((j for j in (written, note) if j < end and viewed.is_note(t.lower[j], reading.known.lang)), None)
    if at is not None:
        return viewed.whose_note(reading, t, at, end)
    if t.lower[written : written + 1] and t.lower[written] in PAPERS:  # "según el informe firmado por Ann Lee"
        author = next((n for n in reading.names[t.index] if written < n.first < end and len(n.words) > 1), None)
        subject = reading.named(t, author) if author is not None and reading.counts(t, author) else None
        if subject is not None and subject.person and subject.person.person:
            return subject
        if reading.known.lang in ROMANCE:
            return viewed.whose_paper(reading, t, written, end)
    bare = reading.known.lang == "de" and t.tags[i : i + 1] == "A" and t.tags[i + 1 : i + 2] not in ("A", "T")
    if bare and reading.is_body(t.lower[i]) and not t.words[i].isupper():  # "Laut Generalstab flog sie neun Minuten"
        return Subject(i, i + 1, t.words[i], ActorKind.BODY)
    thing = reading.known.lang != "ru" and t.tags[i : i + 2] in ("DA", "DN") and t.tags[i + 1 : i + 3] != "AA"
    for n in reading.names[t.index]:
        if (
            k < n.first < end
            and reading.counts(t, n)
            and not (thing and n.first > i + 1)
            and not reading.of_a_body(t, n)
        ):
            return reading.named(t, n)
    if thing and reading.known.lang == "de":  # "laut einer Studie der Universität Kiel"
        last = reading.phrase(t, i, end)
        if t.tags[last - 1] == "D" or t.tags[last : last + 1] in ('"', "K"):
            return None  # "laut einem Bericht der „Zeitung“": a medium's
        printed = " ".join(t.words[i + 1 : last])
        if t.lower[i] == "des" and last == i + 2:
            printed = cases.german_nominative(printed)
        if t.lower[i] in ("des", "der") and last == i + 2 and (again := reading.means_again(t, printed.lower())):
            printed = again
        return Subject(i, last, printed, ActorKind.BODY) if not reading.medium_noun(t, i, last) else None
    several = reading.known.lang == "de" and t.tags[i : i + 2] == "NA" and t.lower[i].endswith("er")
    if several and can_speak(
        (t.words[i + 1].removesuffix("e"),), reading.known
    ):  # "nach Einschätzung westlicher Geheimdienste"
        return Subject(i, i + 2, f"{t.words[i][:-1]} {t.words[i + 1]}", ActorKind.GROUP)
    if reading.known.slavic and t.tags[i : i + 2] == "AN" and t.lower[i].endswith(ADJECTIVES):
        last = reading.phrase(t, i, end)  # "за даними Національної розвідувальної служби"
        name = declined.nominative(t.words[i:last], reading.known)
        if name != " ".join(t.words[i:last]) and not any(
            n.first == i and reading.counts(t, n) for n in reading.names[t.index]
        ):
            return Subject(i, last, name, ActorKind.BODY)
    if reading.known.slavic and t.tags[i : i + 1] == "A" and (body := reading.compound(t, i, end)) is not None:
        return body
    if reading.known.lang in ROMANCE and (body := _called_so(reading, t, i, end)) is not None:
        return body
    while i < end and (t.tags[i] == "I" or (reading.known.slavic and t.lower[i] in SAME)):
        i += 1
    if i < end and (t.tags[i] == "P" or t.lower[i] == "lui"):
        return reading.pronoun(t, i, "m" if t.lower[i] == "lui" else None)
    return reading.nominal(t, i, end, False, k) if i < end else None


def _called_so(reading: Reading, t: Tagged, at: int, end: int) -> Subject | None:
    """A Romance body by one word with a capital and an article, which is nobody's name: "selon l'Insee".

    Such a word describes nobody, so that it means none of those named before.
    """
    at += t.tags[at : at + 1] == "I"
    if t.tags[at : at + 2] != "DA" or end != at + 2:
        return None
    word = t.words[at + 1]
    whence = fold(word) in places().demonyms or (reading.known.lang == "fr" and word.endswith(FROM))
    if whence or is_given(word.lower()) or is_people(word, reading.known) or reading.medium_noun(t, at, end):
        return None
    return Subject(at, end, word, ActorKind.BODY)


_WITH_ARTICLE = frozenset("do da del della dello dell' du".split())  # "of" and the article in one word


def _behind_role(reading: Reading, t: Tagged, i: int, end: int) -> Subject | None:
    """Who is named between commas behind what he or she is: "según el portavoz del Comité, Kirill Sushko"."""
    joined = reading.known.lang in ROMANCE and t.tags[i : i + 1] == "I"  # "na opinião do chefe da firma Norte, Ann Lee"
    opens = t.tags[i : i + 1] in ("D", "T") or (joined and t.lower[i] in _WITH_ARTICLE)
    if reading.known.slavic or not opens or t.tags[end : end + 1] != ",":
        return None
    head = i + (t.tags[i] in "DI")
    nouns = (t.words[head], t.words[head].partition("-")[0]) if head < end else ()  # "meteorologista-chefe"
    if not nouns or not (t.tags[head] == "T" or any(is_people(noun, reading.known) for noun in nouns)):
        return None
    for n in reading.names[t.index]:
        if end < n.first <= end + 3 and len(n.words) > 1 and not t.tags[end + 1 : n.first].strip("TN"):
            closed = t.tags[n.last : n.last + 1] in (",", ".", "", ":", "Q")
            return reading.named(t, n) if closed and reading.counts(t, n) else None
    return None


TO_SOMEBODY = frozenset("zur zum gegenüber anfrage nachfrage".split())
CIRCLES = frozenset("hieß heißt verlautete verlautet hören erfahren vernehmen".split())


def heard_from(reading: Reading, t: Tagged) -> Said | None:
    """From whom one hears something: "heißt es von Seiten der Bank", "verlautete aus Fraktionskreisen"."""
    if reading.known.lang != "de" or CIRCLES.isdisjoint(t.lower):
        return None
    for k in range(len(t.tags) - 1):
        house = t.lower[k] in ("bei", "beim")
        if not house and t.lower[k] not in ("aus", "vonseiten", "seiten", "seitens"):
            continue
        at = k + 1
        while at < len(t.tags) and (t.tags[at] == "D" or (t.tags[at] in "NM" and t.words[at][0].islower())):
            at += 1
        last = at
        while last < len(t.tags) and t.tags[last] in "AT":
            last += 1
        words = t.words[at:last]
        circles = last == at + 1 and words[0].endswith("kreisen")
        known = any(n.first == at and reading.counts(t, n) for n in reading.names[t.index])
        if t.lower[k] == "aus" and not circles:
            told = not TO_SOMEBODY.isdisjoint(t.lower)  # "hieß es aus dem Ministerium zur „Presse“"; else it is nobody
            if words and told and (body := reading.heard_house(t, at, last)) is not None:
                return Said("according", t, body, k)
            continue
        if house:  # "hieß es bei der Polizei", and no "bei einem Brand"
            body = reading.heard_house(t, at, last) if words and is_body_noun(words, reading.known) else None
            if body is not None:
                return Said("according", t, body, k)
            continue
        if words and (circles or known or can_speak(words, reading.known)):
            name = words[0][:-1] if circles else " ".join(words)
            return Said("according", t, Subject(at, last, name, ActorKind.GROUP if circles else ActorKind.BODY), k)
    return None


VERSED = ("vertraute", "vertrauten", "betraute", "befasste", "nahestehende", "informierte", "beteiligte", "eingeweihte")


def _versed(t: Tagged, i: int) -> int | None:
    """Where a German phrase ends of people who know of something: "zwei mit dem Flug vertraute Personen"."""
    at = next((k for k in range(i, min(i + LONGEST + 3, len(t.tags) - 1)) if t.lower[k] in VERSED), None)
    if at is None or set(t.tags[i:at]) & set("V,.:;Q") or not t.words[at + 1][0].isupper():
        return None
    return at + 2


def noted(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Whose note it is that words are read in: "si legge in una nota dell'Enpa", "czytamy w komunikacie spółki X"."""
    verb = next((k for k in range(token + 1, min(high, token + 6)) if t.lower[k] in READ), None)
    if verb is None:
        return None
    for n in reading.names[t.index]:
        if verb < n.first <= verb + 8 and n.last <= high and not set(t.tags[verb + 1 : n.first]) & set("V.;:Q("):
            person = reading.people.named(t, n)
            name = person.name if person else " ".join(n.words)
            return Said("quote_verb_subject", t, Subject(n.first, n.last, name, ActorKind.BODY, person), verb)
    return None
