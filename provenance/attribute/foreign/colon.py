"""Whose words a colon leads up to: a cue's subject, a noun for words and its owner, "so", at whose side they are heard.

Labels without a verb are told apart from topics in ``labels``; what else a sentence with a colon may be is decided in
``own_sentence``.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import signs
from provenance.attribute.foreign.attested import can_speak
from provenance.attribute.foreign.beside_cue import cue_before, first_subject
from provenance.attribute.foreign.documents import IN, PAPER
from provenance.attribute.foreign.floor import IMPERSONAL
from provenance.attribute.foreign.labels import shouted, unmet
from provenance.attribute.foreign.messages import sender
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.named_bodies import is_state
from provenance.attribute.foreign.narrative_infinitive import goes_on
from provenance.attribute.foreign.repeated import answered_by, embedded, given_by, is_answer, of_another, thing_said
from provenance.attribute.foreign.role_words import SEVERAL
from provenance.attribute.foreign.singles import ABOUT
from provenance.attribute.foreign.sources import Said, cues, heard_from
from provenance.attribute.foreign.subject import NEAR, Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

AT = frozenset("chez bei côté".split())
AGENTS = frozenset("par por da dal dalla dallo dall' pelo pela von".split())  # before who did something
SO_FAR = 9  # words of who stands behind "so" before a colon
# Nouns for somebody's words, who follows: "la réponse du patron au capitaine : « … »".
WORDS_OF = {
    "fr": frozenset(
        """consigne réponse mots mot phrase formule message ordre promesse conseil avertissement paroles propos réplique
        riposte""".split()
    ),
    "es": frozenset("consigna respuesta palabras frase fórmula mensaje orden promesa consejo advertencia lema".split()),
    "it": frozenset("risposta parole frase messaggio ordine promessa consiglio avvertimento motto replica".split()),
    "pt": frozenset("resposta palavras frase mensagem ordem promessa conselho aviso lema réplica".split()),
    "de": frozenset("antwort worte satz anweisung befehl rat warnung versprechen nachricht devise".split()),
}
ANSWERS = frozenset("réponse réplique riposte respuesta réplica risposta replica resposta".split())
SOME = frozenset("un una une uno um uma".split())
TOLD_BY = frozenset(
    "dire dit dits répondre rétorquer reprocher rappeler annoncer dicho dicha respondido avisado".split()
)
GENITIVES = {
    "fr": frozenset("de du des d'".split()),
    "es": frozenset("de del".split()),
    "it": frozenset("di del dello della dell' dei degli delle".split()),
    "pt": frozenset("de do da dos das".split()),
    "de": frozenset("des der von".split()),
}


VERBATIM = (("пряма", "мова"), ("дослівно",), ("цитата",), ("прямая", "речь"), ("дословно",))  # of who spoke before


def body_before(reading: Reading, t: Tagged) -> str | None:
    """The body that spoke last, within a few sentences, where nobody has spoken since."""
    last = next((i for i in range(t.index - 1, max(-1, t.index - NEAR - 1), -1) if i in reading.voiced), None)
    return reading.housed.get(last) if last is not None else None


def _in_document(reading: Reading, t: Tagged, low: int, token: int) -> str | None:
    """The body whose document has the words behind a colon: "Морякам у документі присвячено одне речення: «…»"."""
    k = next((k for k in range(low + 1, token) if t.lower[k].startswith(PAPER) and t.lower[k - 1] in IN), None)
    if k is None or any(low <= n.first < token and reading.counts(t, n) for n in reading.names[t.index]):
        return None
    return reading.issuer(t)


def _by_so(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who stands behind "so" before a colon: "Die Erfahrung spreche dagegen, so die Ministerin weiter: „…“"."""
    if reading.known.lang != "de":
        return None
    at = next(
        (k for k in range(token - 2, max(low, token - SO_FAR), -1) if t.lower[k] == "so" and t.tags[k - 1] == ","), None
    )
    subject = reading.nominal(t, at + 1, token - 1, False, at) if at is not None else None
    return Said("subject_verb_quote", t, subject, at) if subject is not None and not subject.medium else None


def led_up_to(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Whose words stand behind the colon right before a word, of what a sentence says from ``low`` on."""
    lead = t.tags[low:token]
    if reading.known.lang in ROMANCE and not t.index and (state := _state(t, token, low)) is not None:
        return state
    if reading.known.lang == "fr" and (again := goes_on(reading, t, low)) is not None:
        return again
    if (sent := sender(reading, t, token, low)) is not None:
        return sent
    if (giver := given_by(reading, t, token, low)) is not None:
        return giver
    found = _by_so(reading, t, token, low) or cue_before(reading, t, token, low)
    if reading.known.slavic and found is not None and thing_said(t, found.subject):
        return answered_by(reading, t)
    if reading.known.slavic and t.lower[low : token - 1] in VERBATIM and (body := body_before(reading, t)) is not None:
        return Said("continues", t, Subject(low, token, body, ActorKind.BODY, how="the body heard before"), None)
    if reading.known.slavic and (body := _in_document(reading, t, low, token)) is not None:
        return Said("continues", t, Subject(low, token, body, ActorKind.BODY, how="whose statement it is"), None)
    owned = any(low <= n.first < token and reading.counts(t, n) for n in reading.names[t.index])
    if not owned and is_answer(reading, t, low):
        return answered_by(reading, t)
    if found is not None:
        if not reading.known.slavic:
            whose = whose_words(reading, t, token, low)
            return whose if whose is not None and whose.subject.name is not None else told_him(reading, t, low, found)
        return embedded(reading, t, token, low, of_another(reading, t, token, low, found))
    if not reading.known.slavic and not AGENTS.isdisjoint(t.lower[low:token]):
        agent = whose_words(reading, t, token, low)  # "Un récit contredit par un témoin : « … »"
        if agent is not None:
            return agent
    if not IMPERSONAL.isdisjoint(t.lower[low:token]):
        return heard_from(reading, t)  # "In einer Mail heißt es: „…“"
    if (host := _atwhose_words(reading, t, low, token)) is not None:
        return host
    if token > 1 and signs.bears(t.lower, token - 2, reading.known.lang):
        return None  # "I tifosi hanno srotolato un lenzuolo: «…»": not who spoke before
    comma = t.tags.find(",", low, token) if t.tags[low : low + 1] == "L" else low  # "Secondo quanto scrive X, …"
    if not reading.known.slavic and "V" not in t.tags[comma:token]:  # "Ojo a la respuesta de Ann Lee: «…»"
        own = whose_words(reading, t, token, low) or _somebody(reading, t, low, token)
        if own is not None:
            return own
    subject = first_subject(reading, t, low, token)
    if reading.known.slavic and thing_said(t, subject):
        return answered_by(reading, t)
    if subject is not None and subject.kind is None and not t.index and "V" not in t.tags and not t.tags.endswith("."):
        office = reading.known.slavic and reading.of_people(t, subject.first, subject.first + 1)
        if not office or subject.last < token - 1:
            return None  # a headline's topic: "Новая вакцина: «…»", but "Мэр Вологды: «…»"
    if subject is not None and not t.index and "V" not in t.tags and unmet(subject.person):
        return None  # "Alto Pisco: «El cerro sonó»": a place, as far as the article tells
    topic = subject is not None and subject.kind is ActorKind.BODY and subject.last < token - 1
    topic = topic and subject is not None and t.lower[subject.last : subject.last + 1] not in ABOUT
    if topic and not t.index and "V" not in t.tags:
        return None  # "Chipfabrik in Passau vor dem Aus: „…“"
    if subject is not None and not subject.medium and (subject.person is not None or subject.name is None):
        if not low and shouted(t, token - 1, subject.name or ""):
            return None
        return Said("label" if token - low <= 4 else "governing_verb", t, subject, None)
    opens = subject is not None and not subject.medium and subject.first <= low + 1 and subject.name is not None
    some = opens and subject is not None and reading.known.lang in ROMANCE and t.lower[subject.first] in SOME
    if subject is not None and some and reading.of_people(t, subject.first, subject.last):
        return Said("governing_verb", t, subject, None)  # "Un parlamentario, que pidió reserva, fue directo: «…»"
    if (turned := _when_turned(reading, t, low, token)) is not None:
        return turned
    unnamed = reading.unnamed(t, None)
    if subject is None and unnamed is not None and "V" in t.tags[low:token]:
        verb = cues(t, low, token)[-1]
        return Said("continues", t, replace(unnamed, first=verb, last=verb + 1), verb)
    person = reading.before(t, low, None, 3)
    if person is not None and "V" in t.tags[low:token]:
        verb = cues(t, low, token)[-1]
        return Said("continues", t, Subject(verb, verb + 1, person.name, person.kind, person, how="left out"), verb)
    beside = subject is not None and t.tags[: subject.first].endswith(",") and t.lower[subject.first] in SEVERAL
    if subject is not None and not subject.medium and not beside:  # "Samira, tre figli: «…»" is about her
        return Said("governing_verb", t, subject, None)
    if person is not None and '"' not in lead:  # "Ответ «Моста» был коротким: «…»": a firm's, not his
        return Said("continues", t, Subject(low, token, person.name, person.kind, person, how="named before"), None)
    return None


def _state(t: Tagged, token: int, low: int) -> Said | None:
    """The country that a headline has speak, by its name and the article: "Dazi, la Svizzera: «…»"."""
    first = t.tags.rfind(",", low, token) + 1
    name = t.words[first + 1 : token - 1]
    if t.tags[first : token - 1] not in ("DA", "DAA") or "V" in t.tags[low:token]:
        return None
    if fold(" ".join(name)) not in places().countries:
        return None
    return Said("label", t, Subject(first, token - 1, " ".join(name), ActorKind.BODY), None)


TOLD = frozenset("que qu' qu’ che".split())
HIM = frozenset("lhe lhes le les lui leur gli me m' m’ nos nous mi ci".split())


def told_him(reading: Reading, t: Tagged, low: int, said: Said) -> Said:
    """``said`` with who tells of it: "Ana conta que uma colega lhe disse: «…»": hers came through Ana."""
    if said.cue is None or said.sentence is not t or said.through is not None or reading.known.lang not in ROMANCE:
        return said
    that = next((k for k in range(said.cue - 1, low, -1) if t.lower[k] in TOLD and t.tags[k] == "S"), None)
    verb = next(reversed(cues(t, low, that)), None) if that is not None else None
    if that is None or verb is None or not that < said.subject.first < said.cue or set(t.tags[verb:that]) & set(",:;Q"):
        return said
    if HIM.isdisjoint(t.lower[said.subject.last : said.cue]) or said.subject.name is None:
        return said
    had = reading.spoke.get(t.index)
    teller = reading.subject(t, verb, low, that, False)
    if had is not None:
        reading.spoke[t.index] = had
    other = teller is not None and (
        (teller.person is not None and teller.person.person)
        or (teller.name is not None and reading.of_people(t, teller.first, teller.last))
    )
    other = other and teller is not None and not teller.medium and teller.name != said.subject.name
    return replace(said, through=teller) if other else said


WHEN = frozenset("quando cuando quand lorsque als nachdem".split())


def _when_turned(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Who does something in the clause of time before a colon: "Altro tono nel finale, quando il leader si volta: «…»".

    The subject has no name where nobody is known by that noun, so that whoever spoke last is not taken.
    """
    at = next((k for k in range(low + 1, token - 3) if t.lower[k] in WHEN and t.tags[k - 1] == ","), None)
    if at is None or t.tags[at + 1] != "D" or "V" in t.tags[low:token]:
        return None
    last = reading.phrase(t, at + 1, token - 1)
    if not reading.of_people(t, at + 1, last):
        return None
    subject = reading.role(t, Subject(at + 1, last, None, None, how="phrase"), last)
    return Said("governing_verb", t, subject, None) if subject is not None and not subject.medium else None


def _somebody(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Somebody without a name behind a verb of no saying: "Hors micro, un cadre est plus dur : « … »"."""
    comma = t.tags.find(",", low, low + SO_FAR)
    behind = t.lower[comma + 1 : comma + 2]
    first = comma + 1 if comma >= 0 and not SOME.isdisjoint(behind) else low if t.lower[low] in SOME else -1
    barred = set("PQ") if t.tags[low : low + 1] == "L" else set("VPQLK")  # "Selon X, un élu aurait signé : « … »"
    if reading.known.lang not in ROMANCE or first < 0 or set(t.tags[low:first]) & barred:
        return None
    if any(low <= n.first < token and len(n.words) > 1 for n in reading.names[t.index]):
        return None
    last = reading.phrase(t, first, token - 1)
    if not reading.of_people(t, first, last):
        return None
    for n in reading.names[t.index]:  # "Un passant, Thierry, hausse les épaules : « … »"
        if n.first == last + 1 and t.tags[last] + t.tags[n.last : n.last + 1] == ",," and reading.counts(t, n):
            return Said("governing_verb", t, reading.named(t, n), None)
    said = " ".join(t.words[first + 1 : last])
    return Said("governing_verb", t, Subject(first, last, said, ActorKind.PERSON), None)


def _atwhose_words(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """At whose side words are heard right before a colon: "Même son de cloche chez Ann Lee : « … »"."""
    if reading.known.lang not in ("fr", "de", "es") or "V" in t.tags[low:token]:
        return None
    for n in reading.names[t.index]:
        if n.last == token - 1 and n.first > low and len(n.words) > 1 and reading.counts(t, n):
            near = t.lower[max(low, n.first - 2 - len(n.roles)) : n.first]
            subject = reading.named(t, n) if not AT.isdisjoint(near) else None
            return Said("label", t, subject, None) if subject and subject.person and subject.person.person else None
    return None


def _reported(reading: Reading, word: str) -> bool:
    """Whether a word is a participle of a verb of saying, in any gender and number: "démentie", "confirmadas"."""
    finite = reading.known.lang == "fr" and not word.endswith(PARTICIPLES)  # "répond par un courriel"
    return not finite and any(way in reading.known.cues for way in (word, word[:-1], word[:-2], f"{word[:-1]}o"))


PARTICIPLES = tuple(f"{end}{more}" for end in ("é", "u", "i", "it", "ert") for more in ("", "e", "s", "es"))


def _of_house(reading: Reading, t: Tagged, noun: int, of: int, colon: int) -> Said | None:
    """Whose words a noun leads up to, if a body's or a capital's: "La replica di Bruxelles: «…»"; else nobody's.

    Nobody who spoke before is taken for whoever is said to answer.
    """
    first = of + 1 + (t.tags[of + 1 : of + 2] == "D")
    if reading.known.lang not in ROMANCE or first >= colon or t.tags[first:colon].strip("NTA") or noun > of - 1:
        return None
    words = t.words[first:colon]
    definite = first > of + 1 or t.lower[of] not in ("de", "di", "d'")  # "un message de soutien" is nobody's
    speaks = is_state(words) or (definite and words[0][0].islower() and can_speak(words, reading.known))
    if not speaks and t.lower[noun] not in ANSWERS:
        return None
    kind = ActorKind.BODY if speaks else ActorKind.PERSON
    whose = Subject(first, colon, " ".join(words) if speaks else None, kind, how="whose words they are")
    return Said("subject_verb_quote", t, whose, noun)


def whose_words(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Whose words stand right before a colon: "il rappelle la consigne du ministre : « … »"."""
    nouns = WORDS_OF.get(reading.known.lang)
    by = next((k for k in range(token - 2, low, -1) if t.lower[k] in AGENTS), None)
    told = by is not None and (t.lower[by - 1] in TOLD_BY or _reported(reading, t.lower[by - 1]))
    if by is not None and told and (last := reading.phrase(t, by + 1, token - 1)) == token - 1:
        subject = reading.nominal(t, by + 1, last, False, by - 1)  # "s'être entendu dire par un ambassadeur : « … »"
        paper = subject is not None and subject.name is None and subject.kind is ActorKind.BODY
        if not paper:  # "réagit par une lettre ouverte"
            return Said("subject_verb_quote", t, subject, by - 1) if subject and not subject.medium else None
    if nouns is None or nouns.isdisjoint(t.lower[low:token]):
        return None
    noun = next(k for k in range(token - 1, low - 1, -1) if t.lower[k] in nouns)
    of = noun + 1
    if of + 1 >= token - 1 or t.lower[of] not in GENITIVES.get(reading.known.lang, ()):
        return None
    for n in reading.names[t.index]:
        if of < n.first < token and reading.counts(t, n) and not t.tags[of : n.first].strip("IDTNA"):
            return Said("subject_verb_quote", t, reading.named(t, n), noun)
    last = reading.phrase(t, of + 1, token - 1)
    if not reading.of_people(t, of + 1, last) or "V" in t.tags[last : token - 1]:
        return _of_house(reading, t, noun, of, token - 1)
    subject = reading.role(t, Subject(of + (t.lower[of] in ("de", "di", "d'")), last, None, None, how="phrase"), noun)
    return Said("subject_verb_quote", t, subject, noun) if subject is not None else None
