"""Whose own doing a fragment tells: "Le gouvernement « n'exclut pas » une hausse", "La Procura «sta valutando» …"."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign.phrases import CITED
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# What begins a predicate: a negation, or the verb of who acts, waits, keeps on.
DENIES = frozenset("no ne n' non não nicht".split())
ACTS = {
    "fr": frozenset(
        """a ont est sont va vont suit suivent étudie étudient travaille travaillent garde reste maintient regrette
        attend assume veut peut doit continue examine refuse espère réfléchit mène prend reconnaît rejette exclut
        récuse dément déplore condamne coopère collabore exige réclame salue rappelle confirme conteste""".split()
    ),
    "es": frozenset(
        """ha han está están va van es son sigue siguen trabaja trabajan estudia estudian lamenta lamentan mantiene
        mantienen confía quiere puede debe espera analiza valora asume rechaza baraja niega desmiente condena
        exige pide colabora coopera celebra recuerda reclama""".split()
    ),
    "it": frozenset(
        """ha hanno è sono sta stanno va vanno resta segue lavora lavorano valuta valutano mantiene vuole può deve
        attende continua esclude rifiuta respinge smentisce rigetta condanna nega ribadisce auspica prende collabora
        chiede contesta conferma""".split()
    ),
    "pt": frozenset(
        """tem têm está estão vai vão é são segue acompanha continua continuam trabalha estuda lamenta mantém confia
        quer pode deve espera analisa recusa rejeita repudia nega desmente condena colabora coopera exige pede apela
        confirma""".split()
    ),
    "de": frozenset(
        """ist sind hat haben wird werden bleibt prüft bedauert arbeitet will kann erwartet weist
        verurteilt bestreitet fordert begrüßt""".split()
    ),
}
MARKS = '«»„“”"‹› \u00a0'


def own_predicate(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """The subject right before a fragment that is its predicate, where nothing else could have said it."""
    acts = ACTS.get(reading.known.lang)
    inner = t.words[token].strip(MARKS).lower().replace("’", "'")
    first = f"{inner.partition(chr(39))[0]}'" if inner.startswith("n'") else inner.split(" ", 1)[0]
    if acts is None or token == low or not (first in DENIES or first in acts or first in reading.known.cues):
        return None
    while low < token and t.tags[low] in 'R,-"':
        low += 1
    low = _past_front(t, low, token)
    if set(t.tags[low:token]) - set("DNTAI") or t.tags[low : low + 1] not in ("D", "A", "T"):
        return None
    if token == low + 1 and t.tags[low] == "A" and _is_seat(t.words[low]):
        return Said("sentence_subject", t, Subject(low, token, t.words[low], ActorKind.BODY), None)
    subject = reading.nominal(t, low, token, False, token)
    if subject is None or subject.medium or subject.last != token or subject.name is None:
        return None
    somebody = subject.person is not None or subject.kind is ActorKind.BODY
    if not (somebody or reading.may_speak(t, subject.first, subject.last)):
        return None
    return Said("sentence_subject", t, subject, None)


def _past_front(t: Tagged, low: int, token: int) -> int:
    """Past what stands in front up to a comma: "Dans un mot transmis au «Phare», le club « …", "Contactée, …"."""
    comma = t.tags.rfind(",", low, token)
    asked = comma > low and t.lower[low].startswith(CITED)
    front = comma > low + 1 and t.tags[low] == "I"
    return comma + 1 if (front or asked) and not set(t.tags[low:comma]) & set("PSXQ:;L") else low


def _is_seat(word: str) -> bool:
    """Whether a word is a place that its government goes by: "Berlin", "Bercy"."""
    known = places()
    return any(fold(word) in names for names in (known.cities, known.countries, known.metonyms))
