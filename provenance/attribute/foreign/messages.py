"""Whose message a Romance sentence has before its colon, whoever reads it out, keeps it or must listen to it.

"La juge lit le message envoyé par le patron, Ann Lee : « … »", "conserva la carta de Ann: «…»".
"""

from __future__ import annotations

from provenance.attribute.foreign.beside_cue import first_subject
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

MESSAGES = {
    "es": frozenset(
        "mensaje mensajes audio sms carta nota correo tuit whatsapp postal telegrama misiva recado".split()
    ),
    "fr": frozenset("message messages audio sms texto lettre mot courriel mail billet tweet vocal télégramme".split()),
    "it": frozenset("messaggio messaggi audio sms lettera biglietto mail tweet vocale telegramma whatsapp".split()),
    "pt": frozenset("mensagem mensagens áudio sms carta bilhete mail email tweet telegrama recado whatsapp".split()),
}
SENT = tuple(
    """enviad mandad escrit remitid dejad firmad grabad envoyé adressé écrit laissé signé enregistré inviat mandat
    spedit scritt lasciat firmat registrat deixad assinad gravad""".split()
)
BY = frozenset("por par da dal dalla dallo dall' pelo pela".split())
OF = frozenset("de del du d' di della dello dell' do da".split())
READS = frozenset(
    """lee leyó leía lit lu lisait legge letto lesse lê leu lia lido leído
    cité citait citó citado citato citò citou""".split()
)  # what whoever passes a message on does aloud
STATEMENTS = frozenset("comunicado comunicato communiqué declaración dichiarazione déclaration declaração nota".split())
ADDRESSED = tuple((word,) for word in "à au aux a al alla allo all' ai ao aos".split())
ADJECTIVES = frozenset("último última dernier dernière ultimo ultima vieja vieux vecchia velha propio".split())


def sender(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who sent the message whose words stand behind the colon right before ``token``; None where it is not told."""
    nouns = MESSAGES.get(reading.known.lang)
    if nouns is None:
        return None
    aloud = not READS.isdisjoint(t.lower[low:token])
    nouns = nouns | STATEMENTS if aloud else nouns  # "leyó un comunicado del rector: «…»"
    if nouns.isdisjoint(t.lower[low:token]):
        return None
    noun = next(k for k in range(token - 1, low - 1, -1) if t.lower[k] in nouns)
    by = next((k for k in range(noun + 1, token - 1) if t.lower[k] in BY and _sent(t, noun, k)), None)
    at = by if by is not None else noun + 1 if t.lower[noun + 1 : noun + 2] and t.lower[noun + 1] in OF else None
    if at is None:
        return None
    subject = _named(reading, t, at + 1, token - 1)
    if subject is None:
        return None
    apposed = aloud and t.tags[subject.last : subject.last + 1] == ","  # "… un mensaje de Ann Lee, ingresada ayer: «…»"
    addressed = (
        aloud and t.lower[subject.last : subject.last + 1] in ADDRESSED
    )  # "… un mail de Ann Lee à son avocat: «…»"
    if by is None and subject.last < token - 2 and noun > low + 2 and not (apposed or addressed):
        return None
    reader = None
    if not READS.isdisjoint(t.lower[low:noun]):
        reader = first_subject(reading, t, low, noun)
        same = reader is not None and reader.person is not None and reader.person is subject.person
        if same and t.words[subject.last - 1].islower():  # "Elle a cité un mail de l'accusé": nobody reads her own so
            head = subject.first + (t.tags[subject.first] == "D")
            subject = Subject(subject.first, subject.last, " ".join(t.words[head : subject.last]), ActorKind.PERSON)
        reader = reader if reader is not None and reader.person is not None and reader.name != subject.name else None
    return Said("subject_verb_quote", t, subject, noun, reader)


def _sent(t: Tagged, noun: int, by: int) -> bool:
    """Whether a participle of sending stands between a message and "by"."""
    return any(t.lower[k].startswith(SENT) for k in range(noun + 1, by))


def _named(reading: Reading, t: Tagged, first: int, end: int) -> Subject | None:
    """Who stands from a word on: a name, maybe behind what he or she is and a comma, or the person that this means."""
    for n in reading.names[t.index]:
        between = t.tags[first : n.first]
        if first <= n.first < end and reading.counts(t, n) and not between.strip("IDTNA,"):
            if between.count(",") > 1 or any(t.tags[k] == "I" and t.lower[k] not in OF for k in range(first, n.first)):
                break
            subject = reading.named(t, n)
            return None if subject.medium else subject
    if t.tags[first:end] == "A" and is_given(t.lower[first]):
        return Subject(first, end, t.words[first], ActorKind.PERSON)  # "la carta de Ana: …"
    last = reading.phrase(t, first, end)
    head = first + (t.tags[first] == "D")
    if not reading.of_people(t, head, min(last, head + 1)):
        return None
    meant = reading.role(t, Subject(first, last, None, None, how="phrase"), first - 1)
    if meant is None or meant.person is None:
        return meant
    here = {reading.people.named(t, n) for n in reading.names[t.index] if n.last <= first}
    return Subject(first, last, " ".join(t.words[head:last]), None) if meant.person in here else meant
