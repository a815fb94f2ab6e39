"""Bodies in whose house something is said: "Desde el sindicato tildan", "apprend-on auprès du parquet"."""

from __future__ import annotations

from provenance.attribute.foreign.attested import is_body_noun
from provenance.attribute.foreign.documents import Documents
from provenance.attribute.foreign.subject import REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

GENERIC = frozenset(
    """
    ministerium amt behörde verband verein konzern unternehmen partei gericht gewerkschaft institut kommission
    gesellschaft gruppe stiftung firma bank kammer fraktion direktion agentur botschaft klinik universität
    """.split()
)
HOUSE = frozenset("bei beim vonseiten".split())  # German
FROM = {"es": ("desde",), "it": ("dal", "dalla", "dall'", "dallo", "dai", "da")}
# Nouns for those around somebody, in whose midst things are said: "deslizaron en su entorno", "trapela dall'entourage".
AROUND = frozenset(
    """entorno entornos círculo círculos filas ámbitos esferas cúpula equipo ambienti ambiente entourage cerchia staff
    vertici""".split()
)
# Where one speaks, and which says nothing by itself.
_VENUES = frozenset(
    """comisión congreso parlamento senado asamblea tribunal audiencia juzgado hospital aeropuerto escuela museo
    teatro casa ciudad facultad universidad cámara mesa""".split()
)
PLURALS = ("ron", "an", "en", "anno", "ano", "ono", "ram", "am")


class Houses(Documents):
    """One article with the bodies that speak where a preposition says whence."""

    def _from_house(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """The body in whose house something is heard: "Bei der Polizei heißt es, …"."""
        first = next((k for k in range(low, verb) if t.tags[k] not in '-".,R'), verb)
        if first >= verb or t.lower[first] not in HOUSE:
            return None
        at = first + 1
        while at < verb and (t.tags[at] == "D" or t.words[at][0].islower()):
            at += 1
        last = at
        while last < verb and t.tags[last] in "NTA":
            last += 1
        if last == at or not self.is_body(t.lower[at]):
            return None
        return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY)

    def heard_house(self, t: Tagged, at: int, last: int) -> Subject | None:
        """The German body out of whose house something is heard; by its bare noun the one named before, if any was."""
        noun = t.lower[last - 1] if last == at + 1 else t.lower[at]
        if not any(self.is_body(w) for w in t.lower[at:last]):
            return None
        whose = (
            t.tags[last : last + 1] == "D"
            and t.lower[last] in ("der", "des")
            and t.tags[last + 1 : last + 2] in ("A", "T")
        )
        if whose:  # "aus dem Umfeld der Präsidentin"
            last = next((k for k in range(last + 1, len(t.tags)) if t.tags[k] not in "AT"), len(t.tags))
            return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY)
        for s in reversed(self.sentences[: t.index + 1]) if last == at + 1 else ():
            for k in range(len(s.words) if s is not t else at):
                if s.lower[k] != noun and s.lower[k].endswith(noun) and s.words[k][0].isupper():
                    return Subject(at, last, s.words[k], ActorKind.BODY, how="the body named before")
        if last == at + 1 and noun in GENERIC:
            return None  # of which there are many
        return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY)

    def _house_before(self, t: Tagged, low: int, comma: int) -> Subject | None:
        """The body in whose house "one" says something: "À la mairie, on assure", "Du côté du parquet, on dit"."""
        first = next((k for k in range(low, comma) if t.tags[k] not in '-".,RC'), comma)
        side = t.lower[first : first + 2] == ("du", "côté")
        if not side and t.lower[first] not in ("à", "au", "aux", "chez", "dans"):
            return None
        at = first + 1 + side
        while at < comma and t.tags[at] in "ID":
            at += 1
        last = self.phrase(t, at, comma) if at < comma else at
        if last == at or last < comma:
            return None
        printed = " ".join(self.scene.text[t.spans[at].start : t.spans[last - 1].end].split())
        named = t.lower[first] == "chez" and any(n.first == at for n in self.names[t.index])
        if not named and not self.is_body(t.lower[at]):
            many = t.lower[at - 1] in ("des", "les") and t.lower[at].endswith(("s", "x"))
            if not many or not (self.is_body(t.lower[at][:-1]) or self.of_people(t, at, at + 1)):
                return None
            return Subject(at, last, printed, ActorKind.GROUP)  # "Du côté des syndicats, on assure"
        return Subject(at, last, printed, ActorKind.BODY)

    def _at_house(self, t: Tagged, at: int, high: int) -> Subject | None:
        """Where "one" says something in French: "apprend-on auprès du parquet", "dit-on à l'Élysée"."""
        while at < high and t.tags[at] in "ROV" and t.lower[at] != "auprès":
            at += 1
        if at + 1 >= high or t.lower[at] not in ("auprès", "à", "au", "aux", "chez", "dans", "de"):
            return None
        source = t.lower[at] == "de"  # "a-t-on appris de source judiciaire"
        while at < high and t.tags[at] in "ID" and at - high < REACH:
            at += 1
        if source and t.lower[at : at + 1] not in (("source",), ("sources",)):
            return None
        last = self.phrase(t, at, high) if at < high and t.tags[at] in "NTA" else at
        if last == at or self.medium_noun(t, at, last):
            return None
        n = next((n for n in self.names[t.index] if n.first == at and n.last == last), None)
        person = self.people.named(t, n) if n else None
        return Subject(at, last, person.name if person else " ".join(t.words[at:last]), ActorKind.BODY, person)

    def _whence(self, t: Tagged, verb: int, high: int) -> Subject | None:
        """The same behind the verb: "«…», señalan desde el Colegio de Enfermería", "«…», deslizan en su entorno"."""
        at = verb + 1 + (t.lower[verb + 1 : verb + 2] == ("sapere",))  # "fanno sapere dalla Regione"
        at += t.tags[at : at + 1] == "R"
        if at + 1 >= high or t.tags[at] != "I":
            return None
        within = self.known.lang == "es" and t.lower[at] == "en"
        if not within and t.lower[at] not in FROM[self.known.lang]:
            return None
        first = at + 1 + (t.tags[at + 1] == "D")
        n = next((n for n in self.names[t.index] if n.first == first and n.last <= high), None)
        last = self.phrase(t, first, high) if first < high else first
        last = max(last, n.last) if n is not None else last
        if last <= first:
            return None
        noun = t.lower[first]
        if noun in AROUND:
            return Subject(at + 1, last, " ".join(t.words[at + 1 : last]), ActorKind.GROUP)
        if within and (noun in _VENUES or t.words[first][0].isupper() or not self.is_body(noun)):
            return None
        person = self.people.named(t, n) if n is not None else None
        if person is not None and person.person:
            return None
        body = self.is_body(noun) or is_body_noun(t.words[first:last], self.known)
        letters = n is not None and t.words[first].isupper() and len(t.words[first]) > 1
        if not body and not letters:
            return None  # "afirman desde Soria"
        kept = person is not None and n is not None and n.last == last
        name = person.name if kept and person is not None else " ".join(t.words[first:last])
        return Subject(first, last, name, ActorKind.BODY, person if kept else None)

    def _from(self, t: Tagged, low: int, verb: int) -> Subject | None:
        """The body in "Desde la Prefectura señalaron", "Dalla Regione fanno sapere"."""
        for i in range(low, verb):
            if t.lower[i] not in FROM[self.known.lang]:
                continue
            last = self.phrase(t, i + 1 + (t.tags[i + 1 : i + 2] == "D"), verb) if i + 2 < verb else verb
            first = i + 1 + (t.tags[i + 1 : i + 2] == "D")
            if first < last and self.is_body(t.lower[first]) and not t.tags[last:verb].strip("XRO"):
                return Subject(
                    first, last, " ".join(t.words[first:last]), ActorKind.BODY
                )  # "Desde el sindicato tildan"
            n = next((n for n in self.names[t.index] if i < n.first <= i + 2 and n.last <= verb), None)
            person = self.people.named(t, n) if n else None
            if n is not None and not t.tags[n.last : verb].strip("NXRO") and (person is None or not person.person):
                last = n.last + len(t.tags[n.last : verb]) - len(t.tags[n.last : verb].lstrip("N"))
                return Subject(n.first, last, " ".join(t.words[n.first : last]), ActorKind.BODY, person)
        return None
