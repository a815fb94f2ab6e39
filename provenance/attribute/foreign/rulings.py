"""Whose ruling, decree or note words behind a quotation say that it stands in.

"«…», recita la sentenza della Corte", "„…“, steht im Urteil des Landgerichts": the body whose it is speaks.
"""

from __future__ import annotations

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.authored import TEXTS
from provenance.attribute.foreign.floor import READ_OUT
from provenance.attribute.foreign.role_words import GENITIVE
from provenance.attribute.foreign.sources import READ, Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# What a text does, or one does with it.
READS = (
    READ
    | READ_OUT
    | frozenset(
        """stabilisce leggeva diceva establece leía leerse précise stipule lisait determina lia-se ler-se heißt hieß
        steht stand lautet lautete""".split()
    )
)
# Texts that bodies put out besides, of which others speak too.
_PUT_OUT = {
    "fr": frozenset("communiqué lettre message déclaration tract publication réponse".split()),
    "es": frozenset("comunicado nota carta mensaje declaración publicación respuesta manifiesto".split()),
    "it": frozenset("comunicato nota lettera messaggio dichiarazione risposta volantino".split()),
    "pt": frozenset("comunicado nota carta mensagem declaração publicação resposta".split()),
    "de": (),
}
# How it is said by whom a text was put out: "el comunicado difundido por el Ministerio".
_ISSUED = tuple(
    """difundid publicad emitid firmad remitid enviad divulgad distribuid suscrit assinad diffus publié transmis
    signé émis adressé pubblicat firmat emess inviat""".split()
)
_BY = frozenset("por par da dal dalla dallo dall' pelo pela".split())
OF = GENITIVE | frozenset(("des", "der"))
NEAR = 5  # words behind a quotation in which the verb stands, and from there to the document


def issuer(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The body whose text words behind the quotation at ``token`` say it stands in; none where it names no body."""
    texts = TEXTS.get(reading.known.lang)
    start = token + 1 + (t.tags[token + 1 : token + 2] in (",", "-"))
    verb = next((k for k in range(start, min(len(t.tags), start + NEAR)) if t.lower[k] in READS), None)
    said = t.tags[start : start + 1] == "V" and texts is not None and t.lower[start + 2 : start + 3] != ()
    if verb is None and said and t.lower[start + 2] in _PUT_OUT[reading.known.lang]:
        verb = start  # "« … », indique un communiqué diffusé par la préfecture"
    if texts is None or verb is None or t.tags[start:verb].strip("XROPVN-"):
        return None
    german = reading.known.lang == "de"
    texts = texts if german else (*texts, *_PUT_OUT[reading.known.lang])
    high = t.tags.find("Q", verb)
    high = high if high > 0 else len(t.tags)
    reach = NEAR + (reading.known.lang == "fr")  # "lit-on dans le communiqué"
    for k in range(verb + 1, min(high - 2, verb + reach)):
        if t.tags[k] in ',.;:"':
            return None
        of = k + 1 + (t.tags[k + 1] == "N" and t.lower[k + 1] not in OF)  # "l'ordonnance rendue par …" is no body's
        issued = not german and of + 2 < high and t.lower[k + 1].startswith(_ISSUED) and t.lower[k + 2] in _BY
        if issued and t.lower[k] in texts:
            return _body(reading, t, k + 3 + (t.tags[k + 3 : k + 4] == "D"), high, verb, False)
        if (t.lower[k].endswith(texts) if german else t.lower[k] in texts) and of + 1 < high and t.lower[of] in OF:
            return _body(reading, t, of + 1 + (t.tags[of + 1] == "D"), high, verb, t.lower[of] == "des" and german)
    return None


def _body(reading: Reading, t: Tagged, at: int, high: int, verb: int, genitive: bool) -> Said | None:
    """The body that begins at a word, to the end of its name; ``genitive``: it has the ending of a German one."""
    n = next((n for n in reading.names[t.index] if n.first == at), None)
    known = reading.people.named(t, n) if n is not None else None
    body = reading.is_body(t.lower[at]) or (genitive and reading.is_body(t.lower[at].removesuffix("s")))
    if not body and (known is None or known.kind is not ActorKind.BODY):
        return None
    last = n.last if n is not None else at + 1
    romance = reading.known.lang != "de"
    while last < high and t.tags[last] in ("NA" if romance else "A"):
        last += 1
    if romance and last + 1 < high and t.lower[last] in OF and t.tags[last + 1] in "NA":
        last += 2  # "della Corte dei conti"
    words = t.words[at:last]
    if genitive:
        words = (cases.german_nominative(words[0]), *words[1:])
    return Said("quote_verb_subject", t, Subject(at, last, " ".join(words), ActorKind.BODY), verb)
