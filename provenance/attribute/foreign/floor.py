"""Who has the floor, for words whose own sentence names nobody: whoever spoke last, or whom the paragraph is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.coreference import Resolved
from provenance.attribute.decisions import CONFIDENCE, Decision
from provenance.attribute.foreign import polish_shown
from provenance.attribute.foreign.attested import can_speak
from provenance.attribute.foreign.documents import DOCUMENT, LETTERS
from provenance.attribute.foreign.german_floor import described, named_by_kin, names_people
from provenance.attribute.foreign.messages import READS as ALOUD
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.nameless import ONE, behind_clause, tells_alone
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.polish_floor import nameless_before, of_another, subject_before
from provenance.attribute.foreign.polish_texts import done_by_nobody
from provenance.attribute.foreign.role_words import DOCUMENTS
from provenance.attribute.foreign.settled import floor as holders
from provenance.attribute.foreign.settled import settled
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import HIS, TEXTS, doer
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind, Span

REPORTED = frozenset(
    """sei seien habe werde müsse könne solle wolle dürfe gebe gehe komme stehe bleibe liege nehme sehe
    wisse brauche mache tue spare zahle fehle halte lasse finde gelte drohe reiche bestehe bekomme
    wachse sinke steige verliere gehöre laufe hänge schade bedeute zeige verdiene trage arbeite hoffe
    erwarte lebe kenne fordere prüfe rechne schütze koste dauere stamme scheine helfe zwinge treffe
    spreche verstehe erhalte enthalte verfüge unterstütze bestreite betreffe ruhe diene bestätige
    beginne ende entspreche erfülle ergebe erlaube führe funktioniere genüge gewinne handle herrsche
    warte arbeite bitte rate leite streite achte fürchte hafte biete wette deute arbeite
    möge dauere brenne scheide schweige glaube denke meine sage bitte trete vertrete gelinge passe reise treibe fahre
    kooperiere leide leiste plane reagiere rechtfertige stimme verlange vertraue wirke""".split()
)  # the mood of reported speech
IMPERSONAL = SAID_IN | {"verlautete", "verlautet", "heißt", "hieß", "lautet", "lautete"}
LINE = 60  # code points of a heading
HEAD = 1  # paragraphs in which a headline and a standfirst stand
TOPIC = 10  # words of a question that names whom it is about
OPENING = 4  # words at the head of a sentence that say what it is about
DEFINITE = frozenset("el la los las le les l' il lo i gli o a os as".split())
PLURAL_VERBS = ("ron", "an", "en")  # endings of Spanish verbs of several
POSSESSIVES = frozenset("su sus son sa ses leur leurs sua suo".split())
OUTSIDE = 'Q.,-:"()'  # what may stand beside a quotation that stands alone


_LABEL = compiled(r"[MRN.:\-]{0,6}-?D[NTI]+:\"?Q\"?")


def is_heading(reading: Reading, t: Tagged, token: int) -> bool:
    """Whether a few words in marks are a line of their own without a full stop, as a heading within the text is."""
    label = _LABEL.fullmatch(t.tags) is not None  # "Il sindaco: «…»"
    if (
        reading.known.slavic
        or (t.tags != "Q" and not label)
        or len(t.words[token]) > LINE
        or t.words[token].rstrip('»”“"› ')[-1:] in ".!?…"
    ):
        return False
    near = reading.sentences[max(0, t.index - 1) : t.index] + reading.sentences[t.index + 1 : t.index + 2]
    return all(s.paragraph != t.paragraph for s in near)


def carried(reading: Reading, t: Tagged, token: int, last: Spoken | None, at: int) -> Spoken | None:
    """Who has the floor, for words whose own sentence names nobody."""
    if at < reading.item[t.index]:
        last = None  # who was heard in another item
    tags = t.tags
    if reading.known.slavic and tags == "Q" and t.paragraph > HEAD and not _stops(reading, t):
        return None  # a crosshead
    alone = not tags.strip(OUTSIDE) or (reading.known.lang == "it" and _gesture(t))
    verbs = cues(t, 0, len(tags))
    said = [reading.subject(t, v, 0, len(tags), True) for v in verbs if t.lower[v] not in ("heißt", "hieß")]
    heard = [s for s in said if s is not None]
    tells = any(s.medium for s in heard) or any(w.startswith("meld") for w in t.lower[:token])
    polish = polish_shown.shown(reading, t, verbs) if reading.known.lang == "pl" and not heard else None
    if polish is not None:
        return spoken(polish[0]) if polish[0] is not None else None
    own_clause = "K" in tags[:OPENING] and "," in tags[OPENING - 1 : token] and all(s.medium for s in heard)
    if reading.known.lang == "de" and not alone and tells and own_clause:
        return None  # "Onet meldete, ein Zöllner habe von „…“ gesprochen": whoever it was, not who spoke before
    own = any(
        s is not None and (not reading.known.elided or not s.medium or (s.first == 0 and t.tags[0] == "A"))
        for s in said
    )  # "«…», respondió, según Efe"; but "Vox pide que «…»"
    if is_read(reading, t, token):
        s = reading.sentences[at]
        if last is not None and at == t.index - 1 and s.paragraph == t.paragraph and not WRITTEN.isdisjoint(s.lower):
            return again("paragraph_speaker", last)
        read = _read_in(reading, t, token)
        if read is not None:
            return spoken(read)
        if "dort" in t.lower and t.index and (house := _issued(reading, t)) is not None:
            return house  # "Das Landesamt bestätigte den Riss. „…“, heißt es dort"
    paper = any(w in DOCUMENTS and tag != "V" for w, tag in zip(t.lower[:OPENING], tags, strict=False))
    paper = paper and not _in_note(reading, t, verbs)
    impersonal = not IMPERSONAL.isdisjoint(t.lower) or paper  # but "ha escrito" is somebody's doing
    many = reading.known.slavic and not own and any(t.lower[v].endswith(MANY) for v in verbs)
    if impersonal and t.index and any(w.startswith(DOCUMENT) or w.endswith(LETTERS) for w in t.lower):
        return _issued(reading, t)
    his = last is not None and last.resolved.kind is ActorKind.PERSON and at != t.index
    says = any(not t.lower[v].endswith("no") for v in verbs)
    if his and not says and reading.known.lang == "pl" and done_by_nobody(t, 0, token):
        return None
    if impersonal or many:  # "Слова назвали «…»": nobody in particular does
        return None
    elided = (bool(verbs) and not own and reading.known.lang != "fr") or (
        not verbs
        and reading.known.lang == "de"
        and "es" not in t.lower
        and (not REPORTED.isdisjoint(t.lower) or ("demnach" in t.lower and not names_people(reading, t)))
    )
    if last is not None and at == t.index:
        return again("same_sentence", last)
    if t.index in reading.things and not alone:
        return None  # "sostiene el auto": nobody who has the floor
    if _of_another(reading, t, last):
        return None
    if is_heading(reading, t, token):
        return None
    cited = "K" in t.tags and "L" in t.tags[:token]
    cited = cited and (not verbs or last is None or reading.sentences[at].paragraph != t.paragraph)
    lead = tags.lstrip("D")
    place = reading.known.lang in ROMANCE and not alone and tags[:2] == "A," and verbs and verbs[0] < token
    if place and _is_place(t.words[0]):  # "Bruselas, por su parte, reclamó «…»"
        return spoken(Said("subject_verb_quote", t, Subject(0, 1, t.words[0], ActorKind.BODY), verbs[0]))
    if reading.known.lang in ROMANCE and not alone and lead[:1] == "K" and lead[1:].lstrip("RXO")[:1] == "V":
        return None  # "Vox pide que «…»": whoever bears a medium's name
    if reading.known.lang in ROMANCE and not alone and any(s.medium and s.first <= OPENING < token for s in heard):
        return None  # "El diario X reveló que se hablaba de «…»": whoever did, not who spoke before
    if not (reading.known.slavic or own or alone) and _of_a_stranger(reading, t, token):
        return None
    if not own and not alone and cited:
        return None  # "Según la CNN, …": whoever it was, not who spoke before
    if elided and verbs and reading.known.lang == "pl" and of_another(reading, t, at):
        return None
    earlier = reading.sentences[t.index - 1] if t.index else None
    if elided and verbs and reading.known.elided and t.lower[verbs[0]].endswith(PLURAL_VERBS):
        several = _several(reading, t, verbs[0])
        return spoken(several) if several is not None else None  # "apuntaron" says no one person
    if (alone or elided) and earlier is not None and earlier.paragraph == t.paragraph:
        if last is not None and at == earlier.index:
            return again("paragraph_speaker", last)
        if alone and not reading.known.slavic and _asks_about(reading, earlier):  # "Le maire, Luc Roy ? « Il passe »"
            same = last is not None and reading.sentences[at].paragraph == t.paragraph
            return again("paragraph_speaker", last) if same and last is not None else None
        found = reported(reading, earlier, bodies=elided and _in_note(reading, t, verbs))
        found = found or ((_inserted(reading, earlier) or tells_alone(reading, earlier)) if alone else None)
        if found is not None:
            return spoken(found)
        if alone and reading.known.lang == "de" and (kin := named_by_kin(reading, earlier)) is not None:
            return spoken(kin)
        unnamed = reading.unnamed(t, None)
        if unnamed is not None and elided and verbs:
            return spoken(Said("continues", t, replace(unnamed, first=verbs[0], last=verbs[0] + 1), verbs[0]))
        person = reading.before(t, 0, None, 3)
        if person is not None and elided and verbs:
            return spoken(_left_out(t, verbs[0], person))
        if person is not None and last is not None and last.resolved.name == person.name:
            return again("paragraph_speaker", last)
        if person is not None and reading.sentences[t.index - 1].paragraph == t.paragraph:
            names = [n for n in reading.names[t.index - 1] if not n.governed]
            if names and reading.people.named(earlier, names[0]) is person:
                return spoken(
                    Said(
                        "continues",
                        earlier,
                        Subject(names[0].first, names[0].last, person.name, person.kind, person),
                        None,
                    )
                )
        if alone and reading.known.lang == "de" and (who := described(reading, earlier)) is not None:
            return spoken(Said("continues", earlier, Subject(0, 2, who.name, who.kind, who), None))
        if alone and not reading.known.slavic and (found := _about(reading, t)) is not None:
            return spoken(found)
    if (
        elided
        and verbs
        and reading.known.lang == "pl"
        and (who := subject_before(reading, t, verbs[0], at)) is not None
    ):
        return spoken(_left_out(t, verbs[0], who))
    if elided and verbs and reading.known.lang == "pl" and earlier is not None:
        someone = nameless_before(reading, t, verbs[0], at)
        if someone is not None:
            return spoken(Said("continues", earlier, someone, None))
    if elided and verbs and (found := left_out(reading, t, t, at)) is not None:
        return spoken(found)
    if reading.known.slavic and alone and (teller := _tells_on(reading, t, token)) is not None:
        return spoken(teller)
    if (
        reading.known.slavic
        and alone
        and earlier is not None
        and (reporting := _told_above(reading, t, earlier)) is not None
    ):
        return spoken(reporting)
    if last is None:
        return None
    if elided and any(reading.is_stranger(s) for s in reading.sentences[at + 1 : t.index]):
        return None  # "El ciclista señaló al médico. En la radio dijo que …": whoever that is
    paragraphs = t.paragraph - reading.sentences[at].paragraph
    if paragraphs == 0 and (alone or elided or not reading.names[t.index]):
        return again("paragraph_speaker", last)
    between = t.index - 1 > at and earlier is not None and earlier.paragraph == t.paragraph
    if paragraphs == 1 and between and alone and not reading.names[t.index - 1]:
        return None  # the sentence before is about somebody else
    told = between and elided and not alone and paragraphs == 1 and not reading.known.slavic and earlier is not None
    if told and earlier and (reading.names[earlier.index] or reading.of_people(earlier, 0, len(earlier.tags))):
        return None  # whoever the sentence before is about, not who spoke in the paragraph before
    if paragraphs == 1 and (alone or elided):
        others = [
            n for i in range(at + 1, t.index) for n in reading.names[i] if reading.people.named(reading.sentences[i], n)
        ]
        return None if others and alone else again("carried", last)
    return None


_NOTE = compiled("I[DNAT]+(?:I[DNAT]+)*,?X?V")


def _in_note(reading: Reading, t: Tagged, verbs: Sequence[int]) -> bool:
    """Whether somebody left out says something in a note or a letter: "Em nota, disse que", "In una lettera scrive"."""
    if not reading.known.elided or not verbs or _NOTE.match(t.tags) is None or t.tags[: verbs[0]].count("V"):
        return False
    return t.lower[0] in _IN_IT and t.lower[1] != "si" and not t.lower[verbs[0]].endswith("-se")


_IN_IT = frozenset("em en in num numa con com através".split())  # before a note or a letter


def left_out(reading: Reading, t: Tagged, head: Tagged, at: int) -> Said | None:
    """Whom a verb without a subject means behind words that open a paragraph: "Lee se despidió. ¶ «…», concluyó".

    That is the one person whom the sentence right above ``head`` is about, in which the words begin, where nobody has
    been quoted since the sentence ``at``. None in languages that leave no subject out.
    """
    s = reading.sentences[head.index - 1] if head.index else None
    if s is None or reading.known.lang not in ("es", "it", "pt") or s.paragraph != head.paragraph - 1:
        return None
    verb = next((v for v in cues(t, 0, len(t.tags)) if t.tags[:v].rstrip("XRO").strip(OUTSIDE) == ""), None)
    if verb is None or s.index <= at or "Q" in s.tags or s.tags[-1:] not in (".", ":"):
        return None
    if reading.subject(t, verb, 0, len(t.tags), True) is not None or t.lower[verb].endswith(PLURAL_VERBS):
        return None
    named = [n for n in reading.names[s.index] if reading.counts(s, n)]
    if named and s.lower[0] in _FOR and s.tags[named[0].last : named[0].last + 1] == "C":
        return None  # "Per Ann Lee e Jon Roe il ponte è vecchio": two may go on
    seen = named[:1] if named and _in_view(s, named[0]) else []  # "Para Ann Lee, a obra falhou. ¶ «…», avaliou"
    free = seen or [n for n in named if not n.governed]
    people = {p.name: p for n in free if (p := reading.people.named(s, n)) is not None and p.person and not p.place}
    if len(people) > 1 and (teller := _tells_that(reading, s)) is not None:
        return _left_out(t, verb, teller)  # "Lee dijo que la alcaldesa Roa mentía. ¶ «…», añadió"
    return _left_out(t, verb, next(iter(people.values()))) if len(people) == 1 else None


_FOR = frozenset(("para", "per", "pour"))


def _in_view(s: Tagged, n: Name) -> bool:
    """Whether a sentence begins with in whose view, or according to whom, it is so, and a comma closes that."""
    if s.lower[0] not in _FOR and s.tags[0] != "L":
        return False
    return len(n.words) > 1 and not s.tags[1 : n.first].strip("DTN") and s.tags[n.last : n.last + 1] == ","


def _tells_that(reading: Reading, s: Tagged) -> Person | None:
    """Who opens a sentence and says in it that something is so, all others named being what that is about."""
    that = s.tags.find("S")
    verb = next(iter(cues(s, 0, that)), None) if that > 0 else None
    if verb is None or s.tags[verb + 1 : that].strip("IDNATRO") or "C" in s.tags[:verb]:
        return None
    subject = reading.subject(s, verb, 0, that, False)
    person = subject.person if subject is not None and subject.first < verb and not subject.medium else None
    named = {
        p.name
        for n in reading.names[s.index]
        if n.last <= verb and not n.governed and reading.counts(s, n) and (p := reading.people.named(s, n)) and p.person
    }
    return person if person is not None and person.person and named == {person.name} else None


def _tells_on(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who tells on behind a dash that opens a paragraph: whoever spoke, or in whose words is, in the one above."""
    before = reading.scene.text[max(0, t.spans[token].start - 2) : t.spans[token].start].strip()
    if before not in ("–", "—", "-"):
        return None
    s, person = next(holders(reading, t), (None, None))
    if s is None or person is None or s.paragraph == t.paragraph:
        return None
    return Said("continues", t, Subject(token, token + 1, person.name, person.kind, person, how="who tells on"), None)


def _told_above(reading: Reading, t: Tagged, above: Tagged) -> Said | None:
    """Whom the last sentence of the paragraph above reports, where words are a paragraph of their own.

    "Начальник порта Лис сообщил, что кран упал. ¶ «Так бывает»."
    """
    behind = reading.sentences[t.index + 1 : t.index + 2]
    whole = above.paragraph == t.paragraph - 1 and not any(s.paragraph == t.paragraph for s in behind)
    if not whole or t.paragraph <= HEAD or "Q" in above.tags:
        return None
    told = reported(reading, above)
    if told is not None:
        return replace(told, rule="carried") if told.subject.name is not None else None
    where, person = next(holders(reading, t), (None, None))
    if where is not above or person is None:
        return None
    return Said(
        "carried", t, Subject(0, 1, person.name, person.kind, person, how="in whose words is what stands above"), None
    )


def _gesture(t: Tagged) -> bool:
    """Whether only what somebody does stands between two halves of words: «A - allarga le braccia -. B»."""
    return re.fullmatch(r'"?Q"?-[NDIRCOM]+-[.,]*(?:Q[.,"]*)?', t.tags) is not None


def _asks_about(reading: Reading, t: Tagged) -> bool:
    """Whether a sentence is nothing but somebody's name or what he is, and a question mark: a topic."""
    if t.words[-1] != "?" or set(t.tags) & set("VXQSP") or len(t.tags) > TOPIC:
        return False
    return any(reading.counts(t, n) for n in reading.names[t.index]) or reading.of_people(t, 0, len(t.tags))


def _several(reading: Reading, t: Tagged, verb: int) -> Said | None:
    """Those without names whom the sentence before is about: "Fuentes del sector lo niegan. «…», dijeron"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph or s.tags[0] not in ("D", "N"):
        return None
    first = int(s.tags[0] == "D")
    last = reading.phrase(s, 0, len(s.tags))
    last = next((k for k in range(first + 1, last) if s.lower[k].endswith(("aron", "ieron", "aban", "ían"))), last)
    words = s.words[first:last]
    if not words or not words[0].endswith("s") or not can_speak((words[0].lower(), *words[1:]), reading.known):
        return None
    printed = " ".join(reading.scene.text[s.spans[first].start : s.spans[last - 1].end].split())
    printed = printed[0].lower() + printed[1:]
    how = "whom the sentence before is about"
    return Said("continues", t, Subject(verb, verb + 1, printed, ActorKind.GROUP, how=how), verb)


def _of_another(reading: Reading, t: Tagged, last: Spoken | None) -> bool:
    """Whether a Romance sentence begins with what somebody else is: "El alcalde le envió una carta, …"."""
    if reading.known.lang not in ROMANCE or t.tags[:2] not in ("DT", "DN"):
        return False
    theirs = t.lower[0] in POSSESSIVES and -1 < t.tags.find("V") < t.tags.find("Q")
    if (last is None and not theirs) or (theirs and not can_speak(t.words[1:2], reading.known)):
        return False
    if not theirs and (not reading.of_people(t, 1, 2) or t.lower[0] not in DEFINITE):
        return False
    who = reading.role(t, Subject(0, reading.phrase(t, 0, len(t.tags)), None, None, how="phrase"), 0)
    return who is None or last is None or who.name != last.resolved.name


def _is_place(word: str) -> bool:
    known = places()
    return any(fold(word) in names for names in (known.cities, known.countries, known.metonyms))


def _of_a_stranger(reading: Reading, t: Tagged, token: int) -> bool:
    """Whether a sentence begins with somebody without a name, or with another house: "Une voisine le juge « … »"."""
    if t.tags[:1] != "D" or t.lower[0] not in ONE or token < 3 or t.tags[1] not in "NTA":
        return False
    return reading.of_people(t, 1, min(4, token))


def _about(reading: Reading, t: Tagged) -> Said | None:
    """The one person whom a paragraph is about before words that stand alone: "Elle plie l'écharpe. « Rien. »"."""
    before = [s for s in reading.sentences[max(0, t.index - 4) : t.index] if s.paragraph == t.paragraph]
    if any("Q" in s.tags or "K" in s.tags for s in before):
        return None
    people = {p for s in before for n in reading.names[s.index] if (p := reading.people.named(s, n)) and p.person}
    own = next(iter(people)).roles if len(people) == 1 else set[str]()
    nouns = any(reading.of_people(s, k, k + 1) and s.lower[k] not in own for s in before for k in range(len(s.tags)))
    s = before[-1]
    called = len(people) == 1 and s.tags[:1] == "D" and s.lower[0] in DEFINITE and s.lower[1:2] and s.lower[1] in own
    if called and not nouns and not reading.names[s.index]:  # "La voix d'Ann Lee tremble. La directrice est partie."
        who = next(iter(people))
        return Said("continues", s, Subject(0, 2, who.name, who.kind, who, how="whom the paragraph is about"), None)
    first = next((k for k in range(len(s.tags)) if s.tags[k] not in "RXC,"), 0)
    comma = s.tags.find(",", first)
    if comma > first and s.tags[first] == "D" and s.tags[comma + 1 : comma + 2] == "P":
        first = comma + 1 if not s.tags[first:comma].strip("DNT") else first  # "Ces raisons, elle les donne"
    if len(people) > 1 or nouns:
        return None
    if s.tags[first] == "P" and s.lower[first] in (reading.known.he | reading.known.she):
        subject = reading.pronoun(s, first)
        fits = subject.person is not None and (not people or subject.person in people)
        return Said("continues", s, subject, None) if fits else None
    for n in reading.names[s.index]:
        if people and reading.people.named(s, n) in people and not n.governed and n.first <= OPENING:
            return Said("continues", s, reading.named(s, n), None)
    return None


def shown(reading: Reading, t: Tagged) -> Said | None:
    """Whom the sentence after shows, where words open a report: "« La mer a pris dix mètres. » Ann Lee montre …"."""
    if t.tags.strip(OUTSIDE) or t.index + 1 >= len(reading.sentences):
        return None
    s = reading.sentences[t.index + 1]
    if s.paragraph != t.paragraph or set(s.tags) & set("QVLK"):
        return None
    free = [n for n in reading.names[s.index] if reading.counts(s, n)]
    free = [n for n in free if len(n.words) > 1 or s.tags[n.last : n.last + 2] == ",M"]  # "Lison, 13 ans, …"
    people = [n for n in free if (p := reading.people.named(s, n)) is not None and p.person]
    if len(people) != 1 or people[0].governed:
        return None
    return Said("next_sentence", s, reading.named(s, people[0]), None)


def _stops(reading: Reading, t: Tagged) -> bool:
    """Whether a sentence ends as one, within its marks or behind them, or is not its whole paragraph."""
    whole = all(s.paragraph != t.paragraph for s in reading.sentences[max(0, t.index - 1) : t.index + 2] if s is not t)
    return not whole or any(sign in reading.scene.text[t.span.end - 2 : t.span.end] for sign in ".!?…:;")


def _issued(reading: Reading, t: Tagged) -> Spoken | None:
    """The body whose statement it is that words stand in, where the sentence before reports it."""
    s = reading.sentences[t.index - 1]
    above = reading.known.slavic and t.paragraph - s.paragraph == 1 and "Q" not in s.tags
    verbs = cues(s, 0, len(s.tags)) if s.paragraph == t.paragraph or above else []
    for verb in reversed(verbs):
        subject = reading.subject(s, verb, 0, len(s.tags), s.tags[verb - 1 : verb] == ",")
        said = settled(reading, Said("continues", s, subject, verb)) if subject is not None else None
        subject = said.subject if said is not None else None
        if said and subject and subject.name and subject.kind is ActorKind.BODY and not subject.medium:
            return spoken(said)
    return None


READS = {  # words behind a quotation that say that one reads it somewhere
    "fr": (("lit", "on"), ("peut", "on", "lire"), ("pouvait", "on", "lire"), ("est", "il", "écrit")),
    "de": (("heißt", "es", "darin"), ("heißt", "es", "dort"), ("heißt", "es", "weiter"), ("hieß", "es", "darin")),
    "es": (("se", "lee"), ("se", "puede", "leer"), ("puede", "leerse")),
    "it": (("si", "legge"), ("si", "leggeva"), ("si", "può", "leggere")),
    "pt": (("lê-se",), ("lia-se",), ("pode", "ler-se"), ("podia", "ler-se")),
}
WRITTEN = frozenset(
    """lettre courrier note mail message missive communiqué tribune comunicado mitteilung brief schreiben nachricht
    carta escrito nota mensaje correo misiva declaração declaración dichiarazione déclaration statement
    comunicato""".split()
)
MORE_WRITTEN = frozenset(
    """rundschreiben memo mémo memorándum memorando circular circulaire circolare
    texto panfleto pasquín manifiesto texte manifeste testo messaggio lettera texto mensagem email
    e-mail""".split()
)


READ_OUT = frozenset(
    "reza rezaba rezan decía dice señala señalaba advierte dit disait recita recitava diz dizia rezava".split()
)
OF_WHOM = frozenset("de del du d' di del dello della dell' do da".split())  # between a letter and who wrote it
BY = frozenset("por par da dal dalla dall' pela pelo von".split())  # before who did something


def reads_document(reading: Reading, t: Tagged, token: int) -> bool:
    """Whether a document known already is what says words before it: "«…», rezaba el mensaje"."""
    if reading.known.lang not in ROMANCE or t.tags[token + 1 : token + 2] not in (",", ".", "-"):
        return False
    at = token + 2
    if t.lower[at + 2 : at + 3] == () or t.lower[at] not in READ_OUT or t.tags[at + 1 : at + 2] != "D":
        return False
    return t.lower[at + 1] in DEFINITE and t.lower[at + 2] in WRITTEN | MORE_WRITTEN


def is_read(reading: Reading, t: Tagged, token: int) -> bool:
    """Whether words behind a quotation say that one reads it somewhere."""
    if reads_document(reading, t, token):
        return True
    behind = t.lower[token + 1 :]
    ways = READS.get(reading.known.lang, ())
    return any(behind[k : k + len(way)] == way for way in ways for k in range(min(4, len(behind))))


def _read_in(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose letter one reads in: "Er schrieb in einem Brief … . „…“, heißt es darin"."""
    if not is_read(reading, t, token):
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    own = reads_document(reading, t, token)
    if s is not None and s.paragraph == t.paragraph and _its_paper(reading, t, token) and (body := doer(reading, s)):
        return Said("continues", s, Subject(0, 1, body, ActorKind.BODY, how="whose report it is"), None)
    if (
        s is None
        or s.paragraph != t.paragraph
        or ((WRITTEN | MORE_WRITTEN).isdisjoint(s.lower) and not own)
        or "Q" in s.tags
    ):
        return None
    text = next((k for k in range(len(s.lower)) if s.lower[k] in WRITTEN | MORE_WRITTEN), None)
    if text is not None and reading.known.lang in ROMANCE:  # "um mail do seu chefe de gabinete, Ann Lee"
        after = [n for n in reading.names[s.index] if n.first > text + 1 and reading.counts(s, n)]
        people = [n for n in after if (p := reading.people.named(s, n)) and p.person and len(p.words) > 1]
        if len(people) == 1 and not OF_WHOM.isdisjoint(s.lower[text + 1 : text + 3]):
            writer = reading.named(s, people[0])
            return Said("continues", s, writer, None, _reader(reading, s, text, writer))
    if text is not None and reading.known.lang == "de":  # "aus einem Schreiben der Werkschefin Ann Lee an das Personal"
        of = [n for n in reading.names[s.index] if text + 1 < n.first <= text + 5 and len(n.words) > 1]
        whose = s.lower[text + 1 : text + 2] in (("der",), ("des",), ("von",), ("vom",))
        if of and whose and reading.counts(s, of[0]) and not s.tags[text + 2 : of[0].first].strip("DTNA"):
            return Said("continues", s, reading.named(s, of[0]), None)
    for verb in cues(s, 0, len(s.tags)):
        subject = reading.subject(s, verb, 0, len(s.tags), False)
        if subject is not None and subject.name and not subject.medium:
            return Said("continues", s, subject, verb)
    free = [n for n in reading.names[s.index] if not n.governed and reading.counts(s, n)]
    doers = [n for n in reading.names[s.index] if own and n.governed and _by(s, n) and reading.counts(s, n)]
    if len(doers) == 1:  # "reivindicó el ataque la Unidad X", "fue reivindicado por la Unidad X"
        return Said("continues", s, reading.named(s, doers[0]), None)
    subject = reading.named(s, free[0]) if len(free) == 1 else None
    if subject is not None and own and subject.name and not subject.medium:
        return Said("continues", s, subject, None)
    return Said("continues", s, subject, None) if subject and subject.person and subject.person.person else None


_KNOWN = HIS | frozenset("le la l' el il lo o a no na".split())  # before a document that is known


def _its_paper(reading: Reading, t: Tagged, token: int) -> bool:
    """Whether one reads words in a known Romance paper, not said to be another's: "lit-on dans sa note"."""
    noun = next((k for k in range(token + 2, len(t.tags)) if t.lower[k] in TEXTS), None)
    if reading.known.lang not in ROMANCE or noun is None or t.lower[noun - 1] not in _KNOWN:
        return False
    behind = t.lower[noun + 1 : noun + 2]
    return t.lower[noun - 1] in HIS or not behind or behind[0] not in OF_WHOM | {"d'", "publié", "remis"}


def _reader(reading: Reading, s: Tagged, text: int, whose: Subject) -> Subject | None:
    """Who reads out another's text in a sentence: "A porta-voz Ann Lee leu uma declaração do ministro Jon Roe"."""
    verb = next((k for k in range(text) if s.lower[k] in ALOUD), None)
    reader = reading.subject(s, verb, 0, text, False) if verb is not None else None
    if reader is None or reader.person is None or reader.medium or reader.name == whose.name or reader.first > text:
        return None
    return reader


def _by(s: Tagged, n: Name) -> bool:
    """Whether a name stands behind "by", with an article or without."""
    before = n.first - 1 - (s.tags[n.first - 1] == "D")
    return n.first > 1 and s.lower[before] in BY


def _left_out(t: Tagged, verb: int, person: Person) -> Said:
    return Said("continues", t, Subject(verb, verb + 1, person.name, person.kind, person, how="left out"), verb)


def reported(reading: Reading, t: Tagged, *, bodies: bool = False) -> Said | None:
    """The last person, or with ``bodies`` the last body too, whom a sentence reports with a cue of its own."""
    for verb in reversed(cues(t, 0, len(t.tags))):
        turned = not reading.known.slavic and t.tags[verb - 1 : verb] == "," and not behind_clause(t, verb)
        # "Er habe nichts gewusst, sagt Ann Lee": she stands behind her verb
        subject = reading.subject(t, verb, 0, len(t.tags), turned)
        if subject is None or subject.medium:
            continue
        if (subject.person is not None and subject.person.person) or (
            bodies and subject.name is not None and subject.kind is ActorKind.BODY
        ):
            return Said("continues", t, subject, verb)
    return None


def _inserted(reading: Reading, t: Tagged) -> Said | None:
    """Who is left out beside a cue between commas: "Ann Lee ha due figli. Il più piccolo, assicura, canta. «…»"."""
    if not reading.known.elided or any(reading.of_people(t, k, k + 1) for k in range(len(t.tags))):
        return None
    verb = next((v for v in cues(t, 1, len(t.tags) - 1) if t.tags[v - 1] == t.tags[v + 1 : v + 2] == ","), None)
    person = reading.before(t, 0, None, 2) if verb is not None and not reading.names[t.index] else None
    return _left_out(t, verb, person) if verb is not None and person is not None else None


def again(rule: str, last: Spoken, cue: Span | None = None) -> Spoken:
    """The one who spoke last, once more: by which rule, and the ``cue`` where one is printed."""
    d = last.decision
    decision = Decision(rule, d.sentence, d.subject, d.head, None)
    return Spoken(decision, last.resolved, last.mention, cue, CONFIDENCE[rule])


# On what terms somebody speaks, which is no part of who it is.
_TERMS = late(
    r" (?:(?:на|при) (?:условиях|условии|умовах|правах|умові) (?:сохранения |збереження )?(?:анонимности|анонімності)"
    r"|(?:pod warunkiem|z zastrzeżeniem|za zastrzeżeniem)(?: zachowania)? anonimowości)$"
)


def spoken(said: Said) -> Spoken:
    """What was found as the rest of the stage takes it."""
    s = said.subject
    printed = " ".join(said.sentence.words[s.first : s.last])
    open_ = s.name is None
    who = Resolved(_TERMS.sub("", s.name or printed), s.kind, s.how, open=open_)
    cue = said.sentence.spans[said.cue] if said.cue is not None else None
    decision = Decision(said.rule, said.sentence.index, (s.first, s.last), max(s.first, s.last - 1), None)
    other = said.through
    through = None
    if other is not None and other.name is not None and other.name != who.name:
        through = Resolved(other.name, other.kind, other.how), said.sentence.cover(other.first, other.last)
    mention = said.sentence.cover(s.first, s.last)
    return Spoken(decision, who, mention, cue, CONFIDENCE[said.rule], through=through)
