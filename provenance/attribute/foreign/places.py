"""Names that say where something is, and nobody."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.tagged import Tagged

WHERE = frozenset(  # prepositions for where something is, or whence and whither one goes
    """en à dans vers depuis in nel nella nello nei nelle em no na nos nas nach aus im zum zur ab desde hasta hacia
    verso presso sul sulla""".split()
)
OF = frozenset("de del du des di da do la".split())
SITES = frozenset(  # nouns behind which a name is that of a place
    """ville village bourg port gare plage commune hameau vallée col château île station aéroport quartier région
    thermes bains stade pont forêt lac hôpital lycée collège ciudad pueblo villa puerto estación playa municipio barrio
    valle castillo isla aeropuerto balneario termas estadio puente embalse lago mina provincia región città paese borgo
    planta fábrica usine site sede polígono central centrale werk fabrik aldea usines fábricas centro
    porto stazione spiaggia comune frazione castello isola aeroporto terme stadio ponte foresta ospedale molo diga
    provincia regione cidade vila aldeia estação praia município bairro vale castelo ilha barragem lagoa estádio stadt
    dorf hafen bahnhof strand gemeinde tal schloss insel flughafen stadion brücke wald see therme klinik kreis
    ort""".split()
)


def stands_for_place(person: Person, mentions: Sequence[tuple[Tagged, Name]]) -> bool:
    """Whether all that an article says of several words is that something is in, at or of them: "a Nova Iguaria".

    A given name at its head, a title or a verb of its own says that it is somebody.
    """
    if person.roles or person.subject or len(person.words) < 2 or not mentions:
        return False
    of_another = len(person.words) > 2 and person.words[1] in OF  # "Miranda de Ebro", of which "Miranda" may be short
    mentions = [(t, n) for t, n in mentions if len(n.words) > 1] if of_another else mentions
    before = [t.lower[n.first - 1 - (t.tags[n.first - 1] == "D")] if n.first else "" for t, n in mentions]
    if not all(n.governed for _, n in mentions):
        return False
    if is_given(person.words[0].lower()):
        where = [
            word in WHERE or (of_another and _of_a_place(t, n)) for word, (t, n) in zip(before, mentions, strict=True)
        ]
        return all(where) or (
            of_another and any(where) and all(w or b in OF for w, b in zip(where, before, strict=True))
        )
    return all(word in WHERE or _of_a_place(t, n) for word, (t, n) in zip(before, mentions, strict=True))


def _of_a_place(t: Tagged, n: Name) -> bool:
    """Whether a noun for a place stands before a name and its preposition: "le terme di Bad Altenbach"."""
    return n.first > 1 and any(t.lower[k] in SITES for k in range(max(0, n.first - 3), n.first - 1))
