"""Decides the speaker of every quotation of an article that is not in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.actors.names import fold
from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign import arabic, turkish
from provenance.attribute.foreign.authored import AGAIN, author
from provenance.attribute.foreign.channels import of_channel, posted
from provenance.attribute.foreign.floor import (
    HEAD,
    IMPERSONAL,
    OUTSIDE,
    REPORTED,
    again,
    carried,
    is_heading,
    is_read,
    reported,
    shown,
    spoken,
)
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.predicate import own_predicate
from provenance.attribute.foreign.relayed import relayed
from provenance.attribute.foreign.repeated import answers, by_nobody, named_later, of_another, words_of
from provenance.attribute.foreign.settled import settled
from provenance.attribute.foreign.singles import ABOUT
from provenance.attribute.foreign.sources import (
    REFERENCE,
    Said,
    according,
    by_own_words,
    cited,
    cues,
    heard_from,
    in_view,
    noted,
    referred,
)
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.rules import CONFIDENCE, Decision
from provenance.attribute.speakers import Spoken
from provenance.model import ActorKind, Kind, Span

CHANNELS = ("kanal", "blog", "podcast", "canal", "chaîne")
_ELSEWHERE = re.compile(",CI[NAT]+-")  # behind a quotation: where else it is called otherwise
AGENTS = frozenset("par por da dal dalla dallo dall' pelo pela von".split())  # before who did something
SIGNS = frozenset(
    "striscione cartello banderole pancarte panneau pancarta cartel plakat transparent banner faixa cartaz".split()
)
TELLS = 7  # words behind "et" within which "de" and an infinitive stand
NOBODY_BEFORE = "no one person before it"
REPEATED = 12  # letters of a quotation that nobody else can have said
SO_FAR = 9  # words of who stands behind "so" before a colon
SOMEBODY = (None, ActorKind.PERSON)
SO = frozenset("così ainsi así assim so".split())  # "Così il ministro X": no verb
TALES = frozenset("racconto commento parole parola sfogo palabras mots palavras".split())
# Nouns for somebody's words, who follows: "la réponse du patron au capitaine : « … »".
WORDS_OF = {
    "fr": frozenset(
        "consigne réponse mots mot phrase formule message ordre promesse conseil avertissement paroles".split()
    ),
    "es": frozenset("consigna respuesta palabras frase fórmula mensaje orden promesa consejo advertencia lema".split()),
    "de": frozenset("antwort worte satz anweisung befehl rat warnung versprechen nachricht devise".split()),
}
SOME = frozenset("un una une".split())
CITES = frozenset("cite citant cita citando appuie appuyant apoya".split())
TOLD_BY = frozenset(
    "dire dit dits répondre rétorquer reprocher rappeler annoncer dicho dicha respondido avisado".split()
)
GENITIVES = {
    "fr": frozenset("de du des d'".split()),
    "es": frozenset("de del".split()),
    "de": frozenset("des der von".split()),
}
OF = frozenset("di de d' del da do".split())
# What points back at the words before it, at the head of a sentence.
BACK = SO | frozenset(
    """è sono son ce queste parola parole palabra palabras lo das dies это так об про це цими этими таку таке такий
    такое такой такую такими о tak tymi o""".split()
)
ACRONYM = 6  # letters of an acronym at most


def decide(
    reading: Reading, kinds: Sequence[Kind], follows: Sequence[int | None], names: Sequence[Span | None]
) -> list[Spoken | None]:
    """The speaker of each masked stretch; ``follows`` and ``names`` as for English."""
    if reading.known.lang == "ar":
        return arabic.decide(reading, kinds, follows)
    if reading.known.lang == "tr":
        return turkish.decide(reading, kinds, follows)
    out: list[Spoken | None] = []
    last: Spoken | None = None
    own: set[int] = set()  # quotations of which their own sentences, or the next, tell who speaks
    answering: Said | None = None  # who is interviewed
    at = -1
    for i, kind in enumerate(kinds):
        t, token = reading.place(i)
        before = follows[i]
        name = names[i]
        said: Spoken | None
        found: Said | None = None
        if name is not None:
            said = _signed(reading, t, name)
        elif before is not None:
            found = in_sentence(reading, t, token, kind, None)
            earlier = out[before]
            later = spoken(found) if found and found.subject.name and not found.subject.medium else None
            if later is not None and before not in own and not reading.known.slavic:
                own.add(before)
                out[before], earlier = later, later  # the paragraph before said nobody: it goes on in this one
            said = earlier or (spoken(found) if found else None)
        else:
            found = in_sentence(reading, t, token, kind, last)
            found = found or _following(reading, t) or _led(reading, t, token)
            found = settled(reading, found) if found is not None else None
            if found is None and kind is Kind.BLOCK and (last is None or answering):
                found = answers(reading, t) if last is None else answering
                answering = found
            said = spoken(found) if found else carried(reading, t, token, last, at)
            own |= {i} if found is not None else set()
            if found is not None and found.subject.how == NOBODY_BEFORE and last is not None and at == t.index:
                said = again("same_sentence", last)  # "L'exploitant dit regretter « … » ce qu'il appelle « … »"
            if found is not None and found.subject.how == "they" and _still(reading, t, last, at):
                said = again("paragraph_speaker", last) if last is not None else said  # "ajoute-t-on"
            ahead = shown(reading, t) if said is None and last is None and not reading.known.slavic else None
            if ahead is not None:
                said = spoken(ahead)
            if found and found.subject.person is None and found.subject.name and found.subject.kind in SOMEBODY:
                reading.anonymous[t.index] = found.subject
        out.append(said)
        if found is not None:
            reading.quoted[t.index] = found.subject.person
            if found.subject.kind is ActorKind.BODY and found.subject.name:
                reading.housed[t.index] = found.subject.name
        if said is not None:
            last, at = said, t.index
            who = found.subject.person if found else None
            if found or reading.latest is None or said.resolved.name != reading.latest[1].name:
                reading.latest = (t.index, who) if who is not None and who.person else None
            else:
                reading.latest = (t.index, reading.latest[1])
    return _repeated(reading, out)


def _still(reading: Reading, t: Tagged, last: Spoken | None, at: int) -> bool:
    """Whether a body has spoken in the sentence before, which "one" goes on for."""
    if last is None or reading.known.lang != "fr" or at != t.index - 1:
        return False
    return last.resolved.kind is ActorKind.BODY and reading.sentences[at].paragraph == t.paragraph


def _repeated(reading: Reading, said: list[Spoken | None]) -> list[Spoken | None]:
    """``said`` with the speaker of words that stand in a headline and again, with their speaker, in the text."""
    words = [fold(t.words[k]) for t, k in (reading.place(i) for i in range(len(said)))]
    known = {w: one for w, one in zip(words, said, strict=True) if one is not None and len(w) >= REPEATED}
    out = [one or known.get(w) for w, one in zip(words, said, strict=True)]
    for i, w in enumerate(words):
        t, token = reading.place(i)
        if out[i] is not None or len(w) < REPEATED or (t.paragraph > HEAD and not is_heading(reading, t, token)):
            continue
        who = named_later(reading, reading.place(i)[0])
        if who is not None:
            out[i] = spoken(who)
            continue
        longer = {one.resolved.name: one for held, one in known.items() if w in held}
        out[i] = next(iter(longer.values())) if len(longer) == 1 else None  # a headline has part of it
    return out


def in_sentence(reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None) -> Said | None:
    """Who says the quotation at a word, by its own sentence; of a document, who has written it."""
    if is_read(reading, t, token) and noted(reading, t, token, len(t.tags)) is None:
        return None  # "« … », y est-il écrit": whoever has the floor
    if t.lower[0] in AGAIN and (text := author(reading, t, token)) is not None:
        return text
    found = _in_sentence(reading, t, token, kind, last)
    if kind is not Kind.BLOCK and (found is None or found.subject.name is None or found.rule == "sentence_subject"):
        return author(reading, t, token) or found
    return found


def _in_sentence(reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None) -> Said | None:
    tags = t.tags
    low = max((q + 1 for q in t.quotes if q < token), default=0)
    high = min((q for q in t.quotes if q > token), default=len(tags))
    lead = tags[low:token].rstrip('"')
    if (channel := _channel(reading, t, token)) is not None:
        return channel
    if reading.known.slavic and _ELSEWHERE.fullmatch(tags[low:token]):  # "…, а в НБУ — «плановой»"
        house = reading.office(t, low, token - 1)
        at = low + tags[low:token].index("I")
        return Said("governing_verb", t, house or Subject(at, token - 1, None, None, how="another house"), None)
    if lead.endswith(":"):
        behind = _right(reading, t, token, high, True) if "V" not in lead else None
        if (
            behind is not None
            and behind.rule == "quote_verb_subject"
            and (behind.subject.name or behind.subject.how == "they")
        ):
            return behind  # a headline's topic: "Staudamm: „Keine Gefahr“, sagt die Landrätin"
        own = by_own_words(reading, t, low, token)
        if own is not None:
            return own
        if reading.known.slavic and "L" in lead and "V" not in lead[lead.index("L") :]:
            source = according(reading, t, low, token)  # "По словам того же собеседника, название придумано: «…»"
            if source is not None:
                return source
        if (behind := _named_behind(reading, t, token, high)) is not None:
            return behind
        if (source := _of_medium(reading, t, low, token)) is not None:
            return source
        quotes = any(t.lower[v] in reading.known.quoting for v in cues(t, low, token))
        post = of_channel(reading, t, token) if reading.known.slavic and quotes and posted(t) else None
        found = post or cited(reading, t, token, low) or (None if low else in_view(reading, t, token))
        found = found or (of_channel(reading, t, token) if '"' in t.tags[:token] and not low else None)
        return found or _colon(reading, t, token, low) or _right(reading, t, token, high, False)
    if (named := _named_after_colon(reading, t, token)) is not None:
        return named
    found = words_of(reading, t, low, token) if kind is Kind.MIXED and reading.known.slavic else None
    if found is not None:
        return found
    found = None
    if (
        kind is Kind.MIXED
        and reading.known.lang in ROMANCE
        and "L" in tags[:2]
        and not CITES.isdisjoint(t.lower[:token])
    ):
        found = referred(reading, t)  # "Selon le site, qui cite une source, Oslo aurait gelé « … »"
    if found is None and token > low and tags[token - 1] in "IDNTA" and tags[token + 1 : token + 2] == "-":
        found = _left(reading, t, token, low)  # "NAME spricht von „…“ – die Gewerkschaft fordert …"
    if found is None and "L" in tags[max(low, token - 4) : token] and tags[token - 1] == ",":
        found = according(reading, t, max(low, token - 4), token)  # "…, était, selon lui, « une boutade »"
    if (
        found is None
        and kind is Kind.MIXED
        and token - 1 > low
        and tags[token - 1] == "V"
        and _own_clause(tags, token, high)
    ):
        found = _left(reading, t, token, low)  # "Профсоюзы требуют «…», однако министерство заявило"
    if found is None and t.tags[token - 2 : token] == "CS" and reading.known.lang in ROMANCE:
        found = _left(reading, t, token, low)  # "La Gaveta, que asegura que lo vio y que «…», publicó …"
    found = found or _right(reading, t, token, high, True)
    if found is None:
        found = _left(reading, t, token, low)
    if found is None:
        found = _right(reading, t, token, high, False)
    if found is None:
        found = according(reading, t, low, high)
    if found is None and low > 0 and any(v < low for v in cues(t, 0, low)):
        found = _left(reading, t, token, 0)
    if found is None and tags[token + 1 : token + 2] == "V" and tags[token + 2 : token + 3] in ("", ".", ","):
        comma = t.tags.rfind(",", low, token)
        inner = comma + 3 if t.tags[comma + 1 : comma + 4] in ("IDD", "IOD") else 0
        clause = reading.known.lang == "de" and comma > 0 and inner
        subject = _first(reading, t, inner, token) if clause else None  # "…, in dem ein Arzt von „…“ berichtet"
        subject = subject or _first(reading, t, low, token)  # "Kim hat den Angriff als „…“ bezeichnet."
        if subject is not None and subject.medium and comma > 0 and reading.known.lang == "de":
            subject = _first(reading, t, comma + 1, token)  # "Onet meldete, ein Beamter habe von „…“ gesprochen"
        if subject is not None and not subject.medium:
            found = Said("governing_verb", t, subject, token + 1)
    if found is None:
        found = relayed(reading, t, token, high) or noted(reading, t, token, high) or heard_from(reading, t)
    if found is None:
        found = (None if by_nobody(reading, t, low, token) else referred(reading, t)) or _headed(reading, t, token)
    if found is None and kind is Kind.MIXED and reading.known.slavic and t.tags[low : low + 1] == "I":
        house = reading.office(t, low, token)  # "В Минстрое «не комментируют прогнозы»"
        whole = house is not None and not t.tags[house.last : token].strip("XROC,")
        found = Said("sentence_subject", t, house, None) if house is not None and whole else None
    if found is None:
        found = of_channel(reading, t, token)
    if found is None and not reading.known.slavic:
        found = own_predicate(reading, t, low, token)
    if found is None and kind is Kind.MIXED:
        found = in_view(reading, t, token) or _subject(reading, t, low, token, last)
    return found


def _of_medium(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Whom a medium refers to right behind its name: "сообщил Bloomberg со ссылкой на источник: «…»"."""
    if not reading.known.slavic:
        return None
    at = next((k for k in range(low, token) if t.lower[k] in REFERENCE[reading.known.lang]), None)
    if at is None or t.tags[low:at].rstrip('I"')[-1:] != "K":
        return None
    source = referred(reading, t)
    return source if source is not None and at < source.subject.first < token else None


def _named_behind(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Who is named in full behind words that a colon leads up to: "приводит слова автора: «…», — уверяет Анна Лис"."""
    tagged = (",-", "-V") if reading.known.slavic else (",V", ",X", ",O")
    if t.tags[token + 1 : token + 3] not in tagged:
        return None
    behind = _right(reading, t, token, high, True)
    if (
        behind is not None
        and not reading.known.slavic
        and "A" not in t.tags[behind.subject.first : behind.subject.last]
    ):
        return None  # "verrät sie": whom the words before the colon may name
    who = behind.subject.person if behind is not None else None
    return behind if who is not None and len(who.words) > 1 else None


def _channel(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The channel whose name stands in marks before its verb: "Der Telegram-Kanal „Weiße Möwe“ behauptet: „…“"."""
    if reading.known.slavic or t.tags[token - 1 : token] != ":":
        return None
    for k in range(token):
        close = t.tags.find('"', k + 2, k + 2 + TELLS) if t.lower[k].endswith(CHANNELS) else -1
        if close > 0 and t.tags[k + 1] == '"' and t.tags[close + 1 : close + 2] == "V":
            name = " ".join(t.words[k + 2 : close])
            return Said("subject_verb_quote", t, Subject(k + 2, close, name, ActorKind.PAPER), close + 1)
    return None


def _named_after_colon(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who is named in full behind a headline's words and a colon: "„…“: Ann Lee wählt scharfe Worte"."""
    if reading.known.slavic or t.paragraph > HEAD or t.tags[token + 1 : token + 2] != ":" or "V" in t.tags[:token]:
        return None
    for n in reading.names[t.index]:
        if n.first == token + 2 and len(n.words) > 1 and reading.counts(t, n):
            subject = reading.named(t, n)
            return Said("label", t, subject, None) if subject.person and subject.person.person else None
    return None


def _headed(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose label stands at the head of a headline that quotes a fragment: "МИД: переговоры «в тупике»"."""
    at = t.tags.find(":", 1, token)
    if not reading.known.slavic or at < 0 or t.paragraph > HEAD or "Q" in t.tags[:token]:
        return None
    for n in reading.names[t.index]:
        if n.first == 0 and n.last == at and reading.counts(t, n):
            subject = reading.named(t, n)
            return None if shouted(t, at, subject.name or "") else Said("label", t, subject, at)
    return None


def shouted(t: Tagged, at: int, name: str) -> bool:
    """Whether a label before the colon ``at`` is a topic for all that its capitals tell: "ПОЖЕЖА НА ЗАВОДІ: …".

    An acronym may stand there, and whoever the text names in small letters.
    """
    capitals = all(word.isupper() for word in t.words[:at] if word[0].isalpha())
    return capitals and name.isupper() and (at > 2 or len(name) > ACRONYM)


def _right(reading: Reading, t: Tagged, token: int, high: int, close: bool) -> Said | None:
    """The attribution behind a quotation; ``close``: with a comma or dash before it, or nothing at all."""
    start = token + 1
    while start < high and t.tags[start] in '",-.)':
        start += 1
    for verb in cues(t, start, high):
        gap = t.tags[start:verb]
        if close and not (set(gap) <= set("XROP") or (t.tags[token + 1 : token + 2] in (",", "-") and _plain(gap))):
            return None
        if gap[:1] == "C" and not reading.known.slavic and not close:
            return None  # "La direction « prend acte » et annonce un appel": whose words they are does so
        after = not gap.strip("XRO") or (t.tags[verb - 1] == "," and len(gap) > 1)
        subject = reading.subject(t, verb, start, high, after)
        if subject is None:
            if close and after and reading.known.elided:
                return None
            continue
        if subject.medium:
            continue
        return Said("quote_verb_subject" if after else "quote_subject_verb", t, subject, verb)
    return None


def _own_clause(tags: str, token: int, high: int) -> bool:
    """Whether behind a fragment a clause follows that has a subject of its own."""
    verb = tags.find("V", token + 1, high)
    gap = tags[token + 2 : verb] if verb > 0 and tags[token + 1] == "," else ""
    return any(tag in gap for tag in "NTA")


def _plain(gap: str) -> bool:
    return len(gap) <= 12 and not set(gap) & set("S:;(Q")


def _left(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The nearest cue before a quotation in its sentence."""
    for verb in reversed(cues(t, low, token)):
        if t.lower[verb - 1 : verb] == ("не",) and t.tags[token - 1] == ":":
            continue  # "ничего не объяснил: «…»" leads up to nobody's words
        after = not reading.known.slavic and t.tags[verb - 1 : verb] == "L"  # "según anunció la ministra"
        behind = reading.subject(t, verb, low, token, True) if after else None
        someone = behind is not None and behind.person is not None and behind.person.person
        subject = behind if someone else _turned(reading, t, verb, token)
        subject = subject or reading.subject(t, verb, low, token, False)
        if subject is not None and not subject.medium:
            return Said("subject_verb_quote", t, subject, verb)
    for k in range(low, token):
        if t.tags[k] == "G" and not (low and t.tags[low - 1] == "Q"):
            subject = _first(reading, t, low, k) or (reading.office(t, low, k) if reading.known.slavic else None)
            if subject is not None and not subject.medium:
                return Said("participle", t, subject, k)
    return None


def _turned(reading: Reading, t: Tagged, verb: int, token: int) -> Subject | None:
    """Who stands behind a cue that a clause goes before: "Die Lage sei ernst, fügte der Minister hinzu: „…“"."""
    if (
        reading.known.lang != "de"
        or not verb
        or t.tags[verb - 1] != ","
        or t.tags[verb + 1 : verb + 2] not in tuple("DTAP")
    ):
        return None
    return reading.subject(t, verb, verb, token, True) if t.tags[token - 1] == ":" else None


def _by_so(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who stands behind "so" before a colon: "Die Erfahrung spreche dagegen, so die Ministerin weiter: „…“"."""
    if reading.known.lang != "de":
        return None
    at = next(
        (k for k in range(token - 2, max(low, token - SO_FAR), -1) if t.lower[k] == "so" and t.tags[k - 1] == ","), None
    )
    subject = reading.nominal(t, at + 1, token - 1, False, at) if at is not None else None
    return Said("subject_verb_quote", t, subject, at) if subject is not None and not subject.medium else None


def _first(reading: Reading, t: Tagged, low: int, high: int) -> Subject | None:
    """The subject of a clause whose verb is not known: its first name or pronoun."""
    if reading.known.lang == "de":  # "Frühere Fehlstarts habe er …"
        for k in range(low + 1, high):
            if t.tags[k] == "P" and t.lower[k] in reading.known.he and t.tags[k - 1] in "XV":
                return reading.pronoun(t, k)
    return reading.nominal(t, low, high, False, high - 1 if high > low else low)


def _colon(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    lead = t.tags[low:token]
    if reading.known.lang == "fr" and (again := _goes_on(reading, t, low)) is not None:
        return again
    found = _by_so(reading, t, token, low) or _left(reading, t, token, low)
    if found is not None:
        if not reading.known.slavic:
            return _whose(reading, t, token, low) or found
        return of_another(reading, t, token, low, found)
    if not reading.known.slavic and not AGENTS.isdisjoint(t.lower[low:token]):
        agent = _whose(reading, t, token, low)  # "Une version démentie par une source syndicale : « … »"
        if agent is not None:
            return agent
    if not IMPERSONAL.isdisjoint(t.lower[low:token]):
        return heard_from(reading, t)  # "In einer Mail heißt es: „…“"
    if (host := _at_whose(reading, t, low, token)) is not None:
        return host
    if not reading.known.slavic and t.lower[token - 2 : token - 1] and t.lower[token - 2] in SIGNS:
        return None  # "Gli ultrà hanno appeso uno striscione: «…»": not who spoke before
    subject = _first(reading, t, low, token)
    if subject is not None and subject.kind is None and not t.index and "V" not in t.tags and not t.tags.endswith("."):
        return None  # a headline's topic: "Новая вакцина: «…»"
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
    unnamed = reading.unnamed(t, None)
    if subject is None and unnamed is not None and "V" in t.tags[low:token]:
        verb = cues(t, low, token)[-1]
        return Said("continues", t, replace(unnamed, first=verb, last=verb + 1), verb)
    person = reading.before(t, low, None, 3)
    if person is not None and "V" in t.tags[low:token]:
        verb = cues(t, low, token)[-1]
        return Said("continues", t, Subject(verb, verb + 1, person.name, person.kind, person, how="left out"), verb)
    if subject is not None and not subject.medium:
        return Said("governing_verb", t, subject, None)
    if person is not None and '"' not in lead:  # "Ответ «Моста» был коротким: «…»": a firm's, not his
        return Said("continues", t, Subject(low, token, person.name, person.kind, person, how="named before"), None)
    return None


AT = frozenset("chez bei côté".split())


def _at_whose(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """At whose side words are heard right before a colon: "Même son de cloche chez Ann Lee : « … »"."""
    if reading.known.lang not in ("fr", "de", "es") or "V" in t.tags[low:token]:
        return None
    for n in reading.names[t.index]:
        if n.last == token - 1 and n.first > low and len(n.words) > 1 and reading.counts(t, n):
            near = t.lower[max(low, n.first - 2 - len(n.roles)) : n.first]
            subject = reading.named(t, n) if not AT.isdisjoint(near) else None
            return Said("label", t, subject, None) if subject and subject.person and subject.person.person else None
    return None


def unmet(p: Person | None) -> bool:
    """Whether nothing but capitals says that several words name somebody."""
    return (
        p is not None and p.person and len(p.words) > 1 and not (p.subject or p.roles or is_given(p.words[0].lower()))
    )


def _reported(reading: Reading, word: str) -> bool:
    """Whether a word is a participle of a verb of saying, in any gender and number: "démentie", "confirmadas"."""
    return any(way in reading.known.cues for way in (word, word[:-1], word[:-2], f"{word[:-1]}o"))


def _whose(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Whose words stand right before a colon: "il rappelle la consigne du ministre : « … »"."""
    nouns = WORDS_OF.get(reading.known.lang)
    by = next((k for k in range(token - 2, low, -1) if t.lower[k] in AGENTS), None)
    told = by is not None and (t.lower[by - 1] in TOLD_BY or _reported(reading, t.lower[by - 1]))
    if by is not None and told and (last := reading.phrase(t, by + 1, token - 1)) == token - 1:
        subject = reading.nominal(t, by + 1, last, False, by - 1)  # "s'être entendu dire par un ambassadeur : « … »"
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
        return None
    subject = reading.role(t, Subject(of + (t.lower[of] == "de"), last, None, None, how="phrase"), noun)
    return Said("subject_verb_quote", t, subject, noun) if subject is not None else None


def _goes_on(reading: Reading, t: Tagged, low: int) -> Said | None:
    """Who goes on, where no subject is printed: "Et d'ajouter, la voix nouée : « … »"."""
    first = next((k for k in range(low, len(t.tags)) if t.tags[k] not in '-".,'), low)
    if t.lower[first] == "et" and (who := _who_adds(reading, t, first + 1)) is not None:
        return who
    if t.lower[first] != "et" or t.lower[first + 1 : first + 2] not in (("d'",), ("de",)):
        return None
    if not t.lower[first + 2].endswith(("er", "ir", "re")) or not t.index:
        return None
    s = reading.sentences[t.index - 1]
    if s.paragraph != t.paragraph:
        return None
    unnamed, said = reading.anonymous.get(s.index), reported(reading, s)
    subject = unnamed or (said.subject if said else None)
    if subject is None:
        return None
    return Said("continues", t, replace(subject, first=first + 2, last=first + 3, how="who goes on"), first + 2)


def _who_adds(reading: Reading, t: Tagged, first: int) -> Said | None:
    """Who is told by a French infinitive: "Et la chercheuse de rappeler : « … »"."""
    of = next((k for k in range(first + 1, min(first + TELLS, len(t.tags) - 1)) if t.lower[k] in ("de", "d'")), None)
    if of is None or not t.lower[of + 1].endswith(("er", "ir", "re")) or t.tags[first:of].strip("DNTA"):
        return None
    n = next((n for n in reading.names[t.index] if n.first >= first and n.last == of), None)
    if n is not None and reading.counts(t, n):
        subject: Subject | None = reading.named(t, n)
    elif t.tags[first] == "D" and reading.of_people(t, first + 1, of):
        subject = reading.role(t, Subject(first, of, None, None, how="phrase"), of + 1)
    else:
        return None
    return Said("subject_verb_quote", t, subject, of + 1) if subject is not None and subject.name else None


def _subject(reading: Reading, t: Tagged, low: int, token: int, last: Spoken | None) -> Said | None:
    """Without a cue: a pronoun in the subject's place, or somebody who has the floor."""
    if reading.known.lang == "de" and not REPORTED.isdisjoint(t.lower) and "P" not in t.tags:
        return None  # "Das Angebot sei „…“": whoever has the floor reports it
    subject = _first(reading, t, low, token)
    if subject is None or subject.medium or not SAID_IN.isdisjoint(t.lower[token:]):
        return None
    described = subject.how == "the person whom this describes" and reading.known.lang in ROMANCE
    if described and not reading.of_people(t, subject.first, subject.last):
        return None  # "el viaje es «…»" says nobody
    if reading.known.slavic and any(t.lower[v].endswith(MANY) for v in cues(t, subject.last, token)):
        return None  # "Бондар, яку назвали «…»": nobody in particular does
    pronoun = t.tags[subject.first] == "P"
    heard = last is not None and subject.name == last.resolved.name
    if subject.person is not None and subject.person.person and (pronoun or heard or subject.first <= low + 6):
        return Said("sentence_subject", t, subject, None)
    return None


def _following(reading: Reading, t: Tagged) -> Said | None:
    """A question's attribution, which goes on in small letters: «Why?» — asked Kim."""
    if t.tags.strip(OUTSIDE) or t.index + 1 >= len(reading.sentences):
        return None
    after = reading.sentences[t.index + 1]
    start = next((i for i, tag in enumerate(after.tags) if tag not in OUTSIDE), None)
    if t.paragraph <= HEAD and t.index <= HEAD and after.paragraph == t.paragraph + 1 and "über" in after.lower:
        return _interviewed(reading, after)
    if after.paragraph != t.paragraph or start is None:
        return None
    verb = next(iter(cues(after, start, len(after.tags))), None)
    if (by := _by_these_words(reading, after, start)) is not None:
        return by
    if after.lower[start] in BACK and "Q" not in after.tags:
        return _so(reading, after, start, verb)
    if not after.words[start][:1].islower() or after.tags[start] not in "VXOR":
        return None
    subject = reading.subject(after, verb, start, len(after.tags), True) if verb is not None else None
    return Said("next_sentence", after, subject, verb) if subject and not subject.medium else None


STEMS_FROM = frozenset("stammt stammen stammte".split())


def _by_these_words(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who said what stands before "C'est par ces mots que X a répondu", "Con estas palabras respondió X"."""
    near = t.lower[start : start + 6]
    if not STEMS_FROM.isdisjoint(near) and "von" in near:  # "Der Satz stammt von Ann Lee"
        n = next((n for n in reading.names[t.index] if len(n.words) > 1 and reading.counts(t, n)), None)
        return Said("next_sentence", t, reading.named(t, n), None) if n is not None and "V" not in t.tags else None
    if not (("mots" in near and "ces" in near) or ("palabras" in near and "estas" in near) or ("worten" in near)):
        return None
    verb = next(iter(cues(t, start, len(t.tags))), None)
    if verb is None or "Q" in t.tags:
        return None
    subject = reading.subject(t, verb, start, len(t.tags), "que" not in t.lower[start:verb])
    return Said("next_sentence", t, subject, verb) if subject and subject.name and not subject.medium else None


def _led(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose words begin a paragraph, where the one before ends with a colon: "Сусідка Олена додає:"."""
    if not t.index or t.tags[:token].strip(OUTSIDE):
        return None
    before = reading.sentences[t.index - 1]
    if not reading.known.slavic and "V" not in before.tags:
        return None  # "Lesen Sie auch:"
    if not before.tags.endswith(":") or t.paragraph - before.paragraph > 1 or "Q" in before.tags:
        return None
    return _colon(reading, before, len(before.tags), 0)


def _interviewed(reading: Reading, t: Tagged) -> Said | None:
    """Whose words head an interview, as its standfirst says: "Außenministerin Ann Lee, 48, über den Zoll"."""
    if not set(t.tags[: t.lower.index("über")]).isdisjoint("VQXP"):
        return None
    n = next(iter(reading.names[t.index]), None)
    if n is None or n.governed or len(n.words) < 2 or not reading.counts(t, n):
        return None
    behind = t.lower[n.last : n.last + 6]
    if "über" not in behind or t.tags[n.last : n.last + behind.index("über")].strip(",MNAT()"):
        return None
    subject = reading.named(t, n)
    return Said("next_sentence", t, subject, None) if subject.person and subject.person.person else None


def _so(reading: Reading, t: Tagged, start: int, verb: int | None) -> Said | None:
    """Who said what stands alone before "Lo ha detto X", "Così all'ANSA X", "Так прокоментував X"."""
    if verb is not None and verb - start <= 4:
        subject = reading.subject(t, verb, start, len(t.tags), True)
        return Said("next_sentence", t, subject, verb) if subject and not subject.medium else None
    tale = next((k for k in range(start, min(len(t.tags), start + 5)) if t.lower[k] in TALES), None)
    if verb is None and tale is not None:  # "È il racconto all'ANSA di X", "Parole di X"
        of = [n for n in reading.names[t.index] if n.first > tale and t.lower[n.first - 1] in OF]
        return Said("next_sentence", t, reading.named(t, of[0]), None) if of and reading.counts(t, of[0]) else None
    if verb is None and t.lower[start] in SO:
        for n in reading.names[t.index]:
            if n.first > start and not n.governed and reading.counts(t, n):
                return Said("next_sentence", t, reading.named(t, n), None)
    return None


def _signed(reading: Reading, t: Tagged, name: Span) -> Spoken:
    words = tuple(reading.scene.text[name.start : name.end].split())
    person = reading.people.find(words)
    who = Resolved(person.name if person else " ".join(words), ActorKind.PERSON, "as printed")
    return Spoken(Decision("block_name", t.index, (0, 1), 0, None), who, name, None, CONFIDENCE["block_name"])
