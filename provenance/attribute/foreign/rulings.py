"""Whose ruling, decree or note it is that words behind a quotation say it stands in: "«…», recita la sentenza della Corte"."""

from __future__ import annotations

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

READS = frozenset(
    """recita recitava dice diceva stabilisce legge leggeva reza rezaba decía señala establece lee leía leerse dit disait
    précise stipule lire lit lisait diz dizia determina lê-se lia-se ler-se lê heißt hieß steht stand lautet""".split()
)
RULINGS = {
    "de": ("beschluss", "urteil", "bescheid", "verfügung", "anordnung", "erlass", "entscheidung", "begründung"),
    "es": tuple("sentencia auto fallo resolución providencia decreto dictamen decisión orden acuerdo".split()),
    "fr": tuple("arrêt arrêté décision jugement ordonnance décret délibération avis ordre verdict".split()),
    "it": tuple("sentenza ordinanza dispositivo decreto provvedimento delibera decisione motivazione verdetto".split()),
    "pt": tuple("sentença acórdão despacho decisão resolução decreto deliberação portaria parecer auto".split()),
}
OF = frozenset("de del du des d' di dello della dell' dei degli delle do da dos das der".split())
NEAR = 5  # words behind a quotation in which the verb stands, and from there to the document


def issuer(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """The body whose ruling words behind the quotation at ``token`` say it stands in; none where it names no body."""
    rulings = RULINGS.get(reading.known.lang)
    start = token + 1 + (t.tags[token + 1 : token + 2] in (",", "-"))
    verb = next((k for k in range(start, min(high, start + NEAR)) if t.lower[k] in READS), None)
    if rulings is None or verb is None or not set(t.tags[start:verb]) <= set("XROPVN"):
        return None
    for k in range(verb + 1, min(high - 2, verb + NEAR)):
        if t.tags[k] in ',.;:Q"':
            return None
        of = k + 1 + (t.tags[k + 1] == "N" and t.lower[k + 1] not in OF)  # "l'ordonnance rendue …" is no adjective's
        if t.lower[k].endswith(rulings) and of + 1 < high and t.lower[of] in OF:
            return _body(reading, t, of + 1 + (t.tags[of + 1] == "D"), high, verb, genitive=t.lower[of] == "des")
    return None


def _body(reading: Reading, t: Tagged, at: int, high: int, verb: int, *, genitive: bool) -> Said | None:
    """The body that begins at a word, to the end of its name."""
    n = next((n for n in reading.names[t.index] if n.first == at), None)
    known = reading.people.named(t, n) if n is not None else None
    if not (reading.is_body(t.lower[at]) or (known is not None and known.kind is ActorKind.BODY)):
        if not (reading.known.lang == "de" and genitive and reading.is_body(t.lower[at].removesuffix("s"))):
            return None
    last = n.last if n is not None else at + 1
    while last < high and t.tags[last] in "NA" and (t.tags[last] == "A" or reading.known.lang != "de"):
        last += 1
    if last + 1 < high and t.lower[last] in OF and t.tags[last + 1] in "NA" and reading.known.lang != "de":
        last += 2  # "della Corte dei conti"
    words = t.words[at:last]
    if reading.known.lang == "de" and genitive:
        words = (cases.german_nominative(words[0]), *words[1:])
    return Said("quote_verb_subject", t, Subject(at, last, " ".join(words), ActorKind.BODY), verb)
