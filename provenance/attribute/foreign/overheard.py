"""Words that are heard, of which no verb of saying tells: "«…», se oye decir a Ann Lee", "«…», si è sentito".

Whoever is heard is named behind the infinitive. Where nobody is, the words are nobody's, least of all of who was told
of just before: several stood there, or who spoke was not seen.
"""

from __future__ import annotations

from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

# How it is said that something is heard, behind words and their comma; "que" may stand before.
_HEARD = {
    "es": ("se oye", "se oía", "se oyó", "se escucha", "se escuchaba", "se escuchó", "se le oye", "se le oyó",
           "se le escucha", "se le escuchó", "se ha oído", "se ha escuchado"),
    "fr": ("entend on", "entendait on", "a on entendu", "a on pu entendre", "on entend", "on entendait", "on a entendu",
           "peut on entendre", "pouvait on entendre", "on peut entendre"),
    "it": ("si sente", "si sentiva", "si sentì", "si ode", "si è sentito", "si è udito", "si sente bene"),
    "pt": ("ouve-se", "ouvia-se", "ouviu-se", "escuta-se", "escutou-se", "se ouve", "se ouvia", "se ouviu",
           "é possível ouvir", "pode ouvir-se", "pode-se ouvir"),
}  # fmt: skip
_WAYS = {lang: tuple(tuple(way.split()) for way in ways) for lang, ways in _HEARD.items()}
_TO_SAY = frozenset(
    """decir gritar susurrar responder murmurar pedir clamar exclamar dire crier hurler répondre murmurer gridare urlare
    rispondere sussurrare esclamare dizer sussurrar""".split()
)
_TO = frozenset("a al à au ao".split())


def overheard(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Who is heard to say the quotation at ``token``, by the words behind it up to ``high``; nobody where none is."""
    if t.tags[token + 1 : token + 2] != ",":
        return None
    way = next((w for w in _WAYS.get(reading.known.lang, ()) if t.lower[token + 2 : token + 2 + len(w)] == w), None)
    if way is None:
        return None
    at = token + 2 + len(way)
    said = next((k for k in range(at, min(at + 3, high)) if t.lower[k] in _TO_SAY), None)
    clear = [n for n in reading.names[t.index] if said is not None and said < n.first < high and reading.counts(t, n)]
    if said is not None and clear and not t.tags[said + 1 : clear[0].first].strip("IDTNA"):
        to = t.lower[said + 1] in _TO or reading.known.lang in ("it", "fr", "pt")
        if to and reading.named(t, clear[0]).person is not None:
            return Said("quote_verb_subject", t, reading.named(t, clear[0]), said)
    if said is not None and t.lower[said + 1 : said + 2] and t.lower[said + 1] in _TO and said + 2 < high:
        first = said + 1 if t.lower[said + 1] in ("al", "au", "ao") else said + 2
        last = reading.phrase(t, first + (first == said + 1), high)
        if reading.of_people(t, first, last):
            role = Subject(first, last, None, None, how="phrase")
            return Said("quote_verb_subject", t, reading.role(t, role, said) or role, said)
    return Said("quote_verb_subject", t, Subject(at - 1, at, None, None, how="somebody is heard, and not named"), None)
