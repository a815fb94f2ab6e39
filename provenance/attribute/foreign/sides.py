"""The subject on either side of a reporting verb, past what is set in between."""

from __future__ import annotations

from provenance.attribute.foreign import declined
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import ROMANCE, Name
from provenance.attribute.foreign.nominal import GERUNDS, Nominal
from provenance.attribute.foreign.nouns import HOUSES_AGAIN, is_latin
from provenance.attribute.foreign.phrases import CITED
from provenance.attribute.foreign.role_words import LATTER
from provenance.attribute.foreign.someone import is_asked
from provenance.attribute.foreign.subject import REACH, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import ActorKind

# Whence it is that several say something: the body speaks.
# What somebody writes in, of which a relative clause says who has seen it.
TEXTS = frozenset(
    """lettera nota relazione documento messaggio mail carta informe escrito mensaje correo lettre note rapport courrier
    message ofício relatório mensagem""".split()
)
ASKED = ("any", "ana", "ony", "ona", "ęty", "ęta")  # Polish participles of what was done to somebody
PARTICIPLES = tuple("ado ada ados adas ido ida idos idas é ée és ées ato ata ati ate ito ita uto uta".split())
# Verbs behind a comma that only media go with: "…, пише X".
RELAYS = frozenset(
    "пише пишут пишет пишуть передає передаёт передает передають інформує информирует цитує цитирует наводить".split()
)
# Endings of Slavic participles in the nominative: of who does or did something, and of whom it was done to.
ACTIVE = tuple(
    f"{stem}{end}{self}"
    for stem in ("вш", "дш", "тш", "кш", "гш", "сш", "рш", "ущ", "ющ", "ащ", "ящ")
    for end in ("ий", "ая", "ее", "ие")
    for self in ("", "ся")
)
PASSIVE = (
    "нный",
    "нная",
    "нные",
    "мый",
    "мая",
    "мые",
    "аний",
    "ана",
    "ані",
    "ений",
    "ена",
    "ені",
    "утній",
    "утня",
    "утні",
)
ACCUSATIVE = frozenset("den einen diesen jenen seinen ihren keinen".split())  # German objects that stand in front
FIRMS = HOUSES_AGAIN | frozenset(  # nouns for firms in the nominative
    """spółka firma koncern grupa przedsiębiorstwo holding korporacja konsorcjum fundusz група группа консорціум
    консорциум""".split()
)
WHOSE = ("котор", "яког", "якої", "яки", "яка", "яку", "які", "któr")
WHICH = frozenset("que qui che".split())
# Beginnings of Romance verbs with which a medium passes on what others say.
PASSING = tuple(
    """recog public inform difund reprod cit divulg transmit rapport relay reli diffus écri riport diffond adelant revel
    révél repren not notic""".split()
)
ON_BEHALF = (("em", "nome"), ("en", "nombre"), ("en", "representación"), ("a", "nome"), ("per", "conto"), ("au", "nom"))
THOUGH = frozenset("aunque sebbene anche benché embora".split())  # with the subject of the clause before
_WHERE = compiled("C(?:R|ID?[NAKM]{1,2})+$")
DESCRIBED = "the person whom this describes"
SHORTEST = 3  # letters of a relative pronoun; "як" is none
AS = (("как",), ("як",))  # what begins an insertion of who passes words on


class Sides(Nominal):
    """One article with the subjects before and behind its verbs."""

    def _after(self, t: Tagged, verb: int, low: int, high: int, quoting: bool) -> Subject | None:
        if self.known.slavic and t.tags[verb + 1 : verb + 2] == "," and t.lower[verb + 2 : verb + 3] in AS:
            close = t.tags.find(",", verb + 3, high)  # "настаивает, как передаёт «Сетка», представитель …"
            if close > 0 and ("K" in t.tags[verb + 3 : close] or '"' in t.tags[verb + 3 : close]):
                return self._after(t, close, low, high, quoting)
        end = self._stop(t, verb + 1, high)
        latin = self.known.slavic and t.lower[verb] in RELAYS and verb and t.tags[verb - 1] == ","
        if latin and t.words[verb + 1 : verb + 2] and is_latin(t.words[verb + 1]) and t.words[verb + 1][0].isupper():
            return Subject(verb + 1, verb + 2, None, None, medium=True)  # "…, пише Moldova 1"
        start = verb + 1 + (self.known.lang == "de" and is_asked(t, verb + 1, self.of_people))
        found = self.nominal(t, start, end, quoting, verb)
        hears = self.known.lang in ROMANCE and t.tags[verb + 1 : verb + 2] == "I"
        hears = hears and (found is None or found.medium) and end > verb + 1  # "conta à Lusa, por telefone, Ann Lee"
        if (end == verb + 1 or hears) and t.tags[end : end + 1] == ",":
            named = self._behind_aside(t, end, high)
            if named is not None:
                return named
        cited = (found is None or found.medium) and t.tags[end : end + 1] == "," and self.known.lang in ROMANCE
        if cited and t.lower[end + 1 : end + 2] and t.lower[end + 1].startswith(CITED):
            close = t.tags.find(",", end + 1, min(high, end + REACH))
            if close > 0:  # "dijo al diario Sol, citado por EFE, la capitana Ann Lee"
                later = self._after(t, close, low, high, quoting)
                if later is not None and not later.medium:
                    return later
        title = found is not None and (
            found.person is None
            or found.how == "the person whom this describes"
            or (found.kind is ActorKind.BODY and t.words[verb + 2 : verb + 3][:1] and t.words[end - 1].isupper())
            or (found.kind is ActorKind.BODY and "T" in t.tags[verb + 1 : found.first])
            or self._only_whose(t, verb, found)
        )
        plain = not t.tags[verb + 1 : end].strip("DNT") and t.tags[verb + 1 : end] != ""
        bare = found is None and plain  # "lamenta su segundo, Ann Lee"
        # "zitierte das Blatt den Vize von X, Ann Lee"
        titled = bare or (quoting and (found is None or found.medium))
        if (titled or (found is not None and title and not found.medium)) and t.tags[end : end + 1] == ",":
            for n in self.names[t.index]:  # "prévient le maire de Lyon, Ann Lee", "der Sprecher, Oberst Ann Lee"
                called = self.known.slavic and n.roles and end + 1 < n.first and self._is_person(t, end + 1)
                among = "TDNA" if called else "TD" if n.roles else ""
                next_to = n.first > end and not t.tags[end + 1 : n.first].strip(among)
                if next_to and n.last <= high and t.tags[n.last : n.last + 1] not in "V":
                    return self.named(t, n)
        return found

    def _only_whose(self, t: Tagged, verb: int, found: Subject) -> bool:
        """Whether a Slavic subject only says, by its case, whose somebody is: "згадує учениця Лиса, Анна Гай"."""
        own = found.person.name.split()[-1] if found.person is not None and self.known.slavic else ""
        one = found.last - found.first == 1 and found.first > verb + 1 and own != ""
        return one and t.words[found.first][0].isupper() and t.words[found.first] != own

    def _before_relative(self, t: Tagged, start: int, relative: int, verb: int) -> Subject | None:
        """Who stands before a Slavic relative clause that is over: "Лис, якому служба підпорядкована, у разі …"."""
        clause = (
            self.known.slavic and t.lower[relative].startswith(("котор", "як")) and len(t.lower[relative]) > SHORTEST
        )
        at = relative - (t.tags[relative - 1 : relative] == "I")
        if not clause or at - 1 <= start or t.tags[at - 1] != ",":
            return None
        head = self.nominal(t, start, at - 1, False, verb)
        return head if head is not None and not head.medium else None

    def _behind_aside(self, t: Tagged, comma: int, high: int) -> Subject | None:
        """Who is named behind words between commas that say how something was said: "lâche, les yeux cernés, X"."""
        reach = 2 * REACH if t.lower[comma + 1 : comma + 3] in ON_BEHALF else REACH
        close = t.tags.find(",", comma + 1, min(high, comma + reach))
        if self.known.slavic or close < 0 or set(t.tags[comma + 1 : close]) & set("VXSPKQ"):
            return None
        n = next((n for n in self.names[t.index] if close < n.first <= close + 3 and self.counts(t, n)), None)
        if n is not None and not n.governed and not t.tags[close + 1 : n.first].strip("DTN"):
            return self.named(t, n)
        if t.tags[close + 1 : close + 2] not in ("D", "T", "A"):
            return None
        later = self._after(t, close, close, high, False)  # "a dit, la veille, son porte-parole, Ann Lee"
        if later is None or later.medium or later.name is None:
            return None
        whole = later.first == close + 1 and t.tags[later.last : later.last + 1] in (",", ".", "", "S", "I", "-", "(")
        people = any(is_people(w, self.known) for w in t.words[later.first : later.last] if w[0].isalpha())
        someone = whole and people  # "confie, encore sous le choc, une voisine"
        return later if later.person is not None or (someone and self.known.lang in (*ROMANCE, "de")) else None

    def _before(self, t: Tagged, verb: int, low: int, high: int, quoting: bool) -> Subject | None:
        start = low
        for i in range(low, verb):
            if t.tags[i] in "Q.:;" or (t.tags[i] == "-" and i > low):
                start = i + 1
        if self.known.lang in ROMANCE and (source := self._cited_by(t, start, verb)) is not None:
            return source
        end = verb
        if self.known.lang == "de" and self._turned(t, start, verb):
            return None  # "Den Vorwurf nannte sie …": the subject is behind the verb
        while end > start and t.tags[end - 1] in "XRO":
            end -= 1
        if t.tags[end - 2 : end] == "DN" and t.lower[end - 1] in LATTER and end - 2 >= start:
            return self.role(t, Subject(end - 2, end, None, None, how="phrase"), verb)  # "…, pero este último dijo"
        if end > start and t.tags[end - 1] == "P" and t.lower[end - 1] not in (*self.known.they, "c'", "ce"):
            if self.are_many(t, end - 1, verb):
                return self.several(t, end - 1) or Subject(end - 1, end, None, None, how="they")
            return self.pronoun(t, end - 1)
        end = self._past_where(t, start, end)
        if end - 1 >= start and (
            t.tags[end - 1] == "C" or (self.known.elided and t.lower[end - 1] in THOUGH)
        ):  # "X заявил …, что …, и назвал …", "X sprach von … und kündigte … an"
            earlier = next((k for k in range(end - 2, start, -1) if t.tags[k] == "V"), None)
            if earlier is not None and self.known.slavic and t.lower[earlier - 1 : earlier] in AS:
                earlier = None  # "Как передаёт X, пловец сломал палец, но считает, что …"
            if earlier is None and low > 0 and not self.known.slavic:  # "X sprach von „…“ und kündigte … an: „…“"
                earlier, low = next((k for k in range(low - 1, 0, -1) if t.tags[k] == "V"), None), 0
            if earlier is None and low < start and t.tags[start - 1] == "Q" and self.known.lang in ROMANCE:
                earlier = next((k for k in range(start - 2, low, -1) if t.tags[k] == "V"), None)
                if earlier is not None and "," in t.tags[start:end]:
                    earlier = None  # "X negó «…», y Y …"
            cased = self.known.slavic or self.known.lang == "pl"
            if cased and earlier is None and start and t.tags[start - 1] == "Q" and t.tags[start:end] in ("C", ",C"):
                # "Лис назвав міст «слабким», але визнав, що …"
                earlier, low = next((k for k in range(start - 2, 0, -1) if t.tags[k] == "V"), None), 0
            if earlier is None and self.known.elided and t.lower[end - 1] in THOUGH:
                return self.nominal(t, low, end - 1, quoting, verb)  # "Ann Lee lo ve posible, aunque reconoció que …"
            if earlier is not None and t.lower[earlier] not in self.known.quoting:
                return self._before(t, earlier, low, earlier, quoting) or self._after(t, earlier, low, end, quoting)
        adjacent = next(
            (
                n
                for n in self.names[t.index]
                if n.last == end
                and n.first >= start
                and not (n.governed or self.of_a_body(t, n) or _accusative(n, self.known))
                and not self.is_told(t, n)
            ),
            None,
        )
        strict = self.known.slavic or self.known.lang in (
            "de",
            "pl",
        )  # every noun has a capital, or an object an ending
        sure = adjacent is not None and (not strict or len(adjacent.words) > 1 or self.counts(t, adjacent))
        if adjacent is not None and not quoting and sure:
            return self.named(t, adjacent)
        if (firm := self._firm_beside(t, start, end)) is not None:
            return firm
        if (beside := self._in_apposition(t, start, end)) is not None and not quoting:
            return beside
        end = self._before_relay(t, start, end)
        if end > start and t.tags[end - 1] == ",":  # an inserted clause: "X, der … war, sagte"
            for j in range(start + 1, end - 1):
                if (
                    t.tags[j] == ","
                    and t.tags[j - 1] != "K"  # "Según Expansión, que cita a …, el presidente, Ann Lee, considera"
                    and (
                        "S" in t.tags[j + 1 : j + 3]
                        or self._in_text(t, j + 1, end - 1)
                        or self._by_whom(t, j + 1)
                        or self._aside(t, start, j, end - 1)
                        or self._doing(t, j + 1)
                        or self._who_did(t, j + 1, end - 1)
                    )
                    and not (self.known.lang == "fr" and t.lower[j + 1] == "que")
                ):
                    end = j
                    break
        set_in = t.tags[verb - 1 : verb] == "," and t.tags[verb + 1 : verb + 2] == ","
        set_in = set_in and end >= verb - 1  # not "La jueza, que abrió el caso, dijo, según Efe, que"
        if self.known.elided and set_in and t.tags[verb + 2 : verb + 3] != "S":
            return None  # "La decisión, recalcó, es …": who it was is left out
        last = max((i for i in range(start, end) if t.tags[i] == "S"), default=None)
        if last is None:
            return self.nominal(t, start, end, quoting, verb)
        if (medium := self._which(t, last, verb)) is not None:
            return medium
        told = t.tags[last + 1 : last + 2] not in "DPATIK" and t.tags[last - 1 : last] in "NA"
        told = told and last + 1 < verb and start < last
        if self.known.lang in ROMANCE and t.lower[last] in ("que", "qui", "che") and told:
            whole = self.nominal(t, start, last, quoting, verb)  # "La empresa que opera la mina anunció"
            # "El juez que abrió el caso, el vasco Jon Lee, dijo"
            if whole is not None and (whole.person is None or whole.how == DESCRIBED):
                whole = self._apposed(t, last, end) or whole
            if whole is not None:
                return whole
        comma = t.tags.find(",", last, end)
        if not self.known.slavic and not self._behind_relative(t, last, comma, end):
            comma = -1
        found = self.nominal(t, comma + 1, end, quoting, verb) if 0 < comma < end - 1 else None
        bare = found is not None and found.person is None and self.known.slavic
        if found is not None and bare and not self._people(t, found.first, found.last):
            found = (
                self.nominal(t, start, last - 1, quoting, verb) or found
            )  # "Лис, якого застали вдома, закиди відкидає"
        if (found is None or found.medium) and comma > 0 and (whose := self._before_relative(t, start, last, verb)):
            found = whose
        found = found or self.nominal(t, last + 1, end, quoting, verb)
        if (
            found is None
            and last > start
            and t.tags[last - 1] in ",I"
            and (t.lower[last] in ("que", "qui", "che") or t.lower[last] in self.known.words.get("relatives", ()))
        ):
            near = [n for n in self.names[t.index] if last - 2 <= n.last <= last - 1 and n.first >= start]
            if near and near[0].governed:  # "Samira, infirmière à Créteil, qui …"
                told_of = self._of_whom_it_tells(t, near[0], last, verb)  # "Dura la risposta di Ann Lee, che ha detto"
                near = [
                    n for n in self.names[t.index] if start <= n.first < last and not n.governed and self.counts(t, n)
                ] or told_of
            who = near[-1] if near else None
            if who is not None and self.known.lang in ROMANCE:
                who = self._whose_part(t, who, start) or who
            whole = (
                self.nominal(t, start, last - 1, quoting, verb) if who is None and self.known.lang in ROMANCE else None
            )
            if whole is not None and whole.last == last - 1 and not whole.medium and t.tags[last - 1] == ",":
                body = any(w in self.known.bodies for w in t.lower[whole.first : whole.last])
                if whole.person is not None or body or self.of_people(t, whole.first, whole.last):
                    return whole  # "Son ministère, qui dit suivre le dossier « de près », …"
            if who is not None and self.known.slavic and (whom := self._of_whom(t, start, last - 1)) is not None:
                return whom
            return self.named(t, who) if who else None  # "X, que tachó …"
        return found

    def _past_where(self, t: Tagged, start: int, end: int) -> int:
        """Where words end at an "and" before where or when somebody does more: "… e su Telegram ha definito"."""
        m = _WHERE.search(t.tags, start, end) if self.known.lang in ROMANCE else None
        if m is None or any(m.start() < n.first and not n.governed for n in self.names[t.index] if n.first < end):
            return end
        return m.start() + 1

    def _before_relay(self, t: Tagged, start: int, end: int) -> int:
        """Where a Slavic subject ends before who passes it on and where or when: "Лис, як пише X, після бесіди …"."""
        close = t.tags.rfind(",", start, end)
        comma = t.tags.rfind(",", start, close) if close > start else -1
        behind = t.tags[close + 1 : end]
        told = self.known.slavic and comma > start and t.lower[comma + 1 : comma + 2] in AS
        if not told or behind[:1] not in ("I", "R") or set(behind) & set("VSPQ") or "V" not in t.tags[comma:close]:
            return end
        return comma

    def _of_whom_it_tells(self, t: Tagged, n: Name, relative: int, verb: int) -> list[Name]:
        """The name in full right before a verb's Romance relative clause, though something governs it."""
        person = self.people.named(t, n) if self.known.lang in ROMANCE and self.counts(t, n) else None
        within = "," not in t.tags[relative:verb]  # "A Lee, che gli chiede una data, risponde: «…»" is nobody there
        return [n] if within and person is not None and person.person and len(person.words) > 1 else []

    def _whose_part(self, t: Tagged, body: Name, start: int) -> Name | None:
        """Who stands before a comma and what he or she is in a body: "Ann Lee, déléguée FO-Rail, qui dit …"."""
        comma = t.tags.rfind(",", start, body.first)
        role = comma + 1 + (t.tags[comma + 1 : comma + 2] == "D")
        if comma <= start or role == body.first or t.tags[role : body.first].strip("NT"):
            return None
        if not self.of_people(t, role, role + 1) or not any(w.isupper() for w in body.words[0].split("-")):
            return None
        n = next((n for n in self.names[t.index] if n.last == comma and n.first >= start), None)
        person = self.people.named(t, n) if n is not None and not n.governed else None
        return n if person is not None and person.person else None

    def _firm_beside(self, t: Tagged, start: int, end: int) -> Subject | None:
        """The firm named in apposition behind what it is: "Власник шахти, турецька компанія X, каже"."""
        if not (self.known.slavic or self.known.lang == "pl") or t.tags[end - 1 : end] != ",":
            return None
        close = end - 1 - (t.tags[end - 2 : end - 1] == '"')
        n = next((n for n in self.names[t.index] if n.last == close and n.first > start), None)
        at = n.first - (t.tags[n.first - 1] == '"') - 1 if n is not None else start
        comma = t.tags.rfind(",", start, at)
        if n is None or comma <= start or t.lower[at] not in FIRMS or set(t.tags[comma + 1 : at]) & set("VSQ;:"):
            return None
        before = [m for m in self.names[t.index] if start <= m.first and m.last <= comma and not m.governed]
        if t.lower[comma + 1].startswith(WHOSE) or any(self.counts(t, m) and len(m.words) > 1 for m in before):
            return None  # "Іван Лис, якого найняла компанія X, сказав"
        name = " ".join(self.scene.text[t.spans[n.first].start : t.spans[n.last - 1].end].split())
        person = self.people.named(t, n)
        whole = person if person is not None and person.kind is ActorKind.BODY else None
        return Subject(n.first, n.last, whole.name if whole else name, ActorKind.BODY, whole)

    def _in_apposition(self, t: Tagged, start: int, end: int) -> Subject | None:
        """Who stands between commas behind what he or she is: "El director de la ONG X, el cura Ann Lee, pidió"."""
        if self.known.lang not in ROMANCE or t.tags[end - 1 : end] != "," or t.tags[start : start + 1] != "D":
            return None
        n = next((n for n in self.names[t.index] if n.last == end - 1 and len(n.words) > 1 and not n.governed), None)
        comma = t.tags.rfind(",", start, n.first) if n is not None else -1
        if n is None or comma <= start or "," in t.tags[start:comma] or t.tags[start:comma].strip("DNTAIKM"):
            return None
        person = self.people.named(t, n)
        whole = not t.tags[comma + 1 : n.first].strip("DNT") and self.of_people(t, start + 1, start + 2)
        return self.named(t, n) if person is not None and person.person and whole else None

    def _which(self, t: Tagged, relative: int, verb: int) -> Subject | None:
        """A medium that a Romance relative clause is about, as who speaks: "el sitio La Nube, que afirma que …"."""
        if self.known.lang not in ROMANCE or t.lower[relative] not in WHICH or t.tags[relative + 1 : verb].strip("XRO"):
            return None
        if t.tags[relative - 2 : relative] != "K,":
            return None
        actor = t.actors[relative - 2]
        return Subject(relative - 2, relative - 1, actor.name, actor.kind, medium=t.lower[verb].startswith(PASSING))

    def _behind_relative(self, t: Tagged, relative: int, comma: int, end: int) -> bool:
        """Whether a subject stands behind a Romance relative clause of a thing: "Dans une lettre, dont …, X"."""
        if self.known.lang not in ROMANCE or comma < 0 or not t.tags[:relative].rstrip("ID").endswith(","):
            return False
        opens = t.tags[:relative].lstrip('-"R')[:1] == "I"
        return opens and t.tags[comma + 1 : comma + 2] in tuple("DATP") and "," not in t.tags[comma + 1 : end]

    def _of_whom(self, t: Tagged, start: int, comma: int) -> Subject | None:
        """Who without a name stands before a relative: "коментар речника Морської адміністрації КНДР, який …"."""
        first = comma
        while first > start and t.tags[first - 1] in "NTA":
            first -= 1
        noun = next((k for k in range(first, comma) if t.words[k][0].islower() and self._may_be(t, k)), None)
        if noun is None or any(noun < n.first and len(n.words) > 1 and n.last <= comma and not self._names_body(t, n)
                               for n in self.names[t.index]):  # fmt: skip
            return None
        return Subject(noun, comma, declined.nominative(t.words[noun:comma], self.known), ActorKind.PERSON)

    def _names_body(self, t: Tagged, n: Name) -> bool:
        person = self.people.named(t, n)
        return person is not None and not person.person

    def _apposed(self, t: Tagged, relative: int, end: int) -> Subject | None:
        """Who is named between commas behind a relative clause and before the word ``end``."""
        if t.tags[end - 1 : end] != ",":
            return None
        for n in self.names[t.index]:
            comma = t.tags.rfind(",", relative, n.first)
            if n.last == end - 1 and comma > 0 and not n.governed and self.counts(t, n):
                return self.named(t, n) if not t.tags[comma + 1 : n.first].strip("DNTA") else None
        return None

    def _doing(self, t: Tagged, at: int) -> bool:
        """Whether a Slavic gerund is set in: "министр, выступая в сенате, посоветовал"."""
        polish = self.known.lang == "pl" and t.lower[at].endswith("ąc")
        return polish or (self.known.slavic and t.tags[at] in "RG" and t.lower[at].endswith(GERUNDS))

    def _who_did(self, t: Tagged, at: int, close: int) -> bool:
        """Whether a Slavic participle is set in: "прокурор, просивший арестовать Лиса, указал"."""
        if not self.known.slavic or t.tags[at] != "N" or close - at < 2:
            return False
        if t.lower[at].endswith(ACTIVE):
            return True
        passive = t.lower[at].endswith(PASSIVE) and t.tags[at + 1] in "IR"  # "обізнаний із справою"
        return passive and not any(at < n.first < close and not n.governed for n in self.names[t.index])

    def _aside(self, t: Tagged, start: int, comma: int, close: int) -> bool:
        """Whether words between commas say more of somebody without a name: "Ein Fan, seit 30 Jahren dabei, sagte"."""
        if self.known.slavic or set(t.tags[start:close]) & set("VXPKAS:;QL") - set(
            "A" if self.known.lang == "de" else ""
        ):
            return False
        if any(comma < n.first < close and self.counts(t, n) for n in self.names[t.index]):
            return False
        return t.tags[start] in "DNT" and self.of_people(t, start, comma)

    def _in_text(self, t: Tagged, at: int, close: int) -> bool:
        """Whether a text is set in and who has seen it: "Il garante, in una lettera di cui X ha copia, parla"."""
        if self.known.lang not in ROMANCE or t.tags[at] != "I" or not {"I", "D"}.issuperset(t.tags[at + 1 : at + 2]):
            return False
        return "K" in t.tags[at:close] and "S" in t.tags[at + 3 : close] and t.lower[at + 2] in TEXTS

    def _by_whom(self, t: Tagged, at: int) -> bool:
        """Whether a Romance participle says by whom somebody was asked: "A CP, contactada pelo jornal, fala em …"."""
        if self.known.lang == "pl":  # "Jan Lis, pytany przez PAP, ocenił"
            return t.lower[at].endswith(ASKED) and t.lower[at + 1 : at + 2] in (("przez",), ("w",), ("o",), ("na",))
        if self.known.lang not in ROMANCE or not t.lower[at].endswith(PARTICIPLES):
            return False
        return t.lower[at + 1 : at + 2] != () and t.lower[at + 1].startswith(("pel", "por", "par", "da"))

    def _turned(self, t: Tagged, start: int, verb: int) -> bool:
        """Whether a German clause begins with its object: in the accusative, or as nobody before "er" or "sie"."""
        if t.lower[start] in ACCUSATIVE:
            return True
        bare = verb > start and t.tags[start:verb] in ("A", "N", "AA") and not self._known_front(t, start, verb)
        longer = verb > start and not t.tags[start:verb].strip("NAI") and "I" in t.tags[start:verb]
        bare = bare or (longer and not self._known_front(t, start, verb))  # "Kritik von Eltern bezeichnete Lee als"
        if bare and any(n.first == verb + 1 and self.counts(t, n) and not n.article for n in self.names[t.index]):
            return True  # "Vorwürfe tat Müller als … ab"
        if t.tags[verb + 1 : verb + 2] != "P" or verb <= start:
            return False
        someone = any(start <= n.first < verb and self.counts(t, n) for n in self.names[t.index])
        return t.lower[verb + 1] in self.known.he or not (someone or "T" in t.tags[start:verb])

    def _known_front(self, t: Tagged, start: int, verb: int) -> bool:
        """Whether somebody known stands between two words."""
        found = (self.people.named(t, n) for n in self.names[t.index] if start <= n.first < verb)
        return any(p is not None and (len(p.words) > 1 or p.kind is ActorKind.BODY) for p in found)


def _accusative(n: Name, known: Grammar) -> bool:
    """Whether one Polish word is an object that stands in front: "Akcję nazwała …"."""
    return known.lang == "pl" and len(n.words) == 1 and n.words[0].endswith(("ę", "ą", "om", "owi", "ami"))
