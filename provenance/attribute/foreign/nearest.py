"""Who named before a role noun fits it best, where nobody was called so."""

from __future__ import annotations

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import classes
from provenance.attribute.foreign.attested import can_speak, is_people
from provenance.attribute.foreign.charges import lands, of_another_land, of_another_ministry
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.nouns import UNNAMED, is_given
from provenance.attribute.foreign.owned import owned
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.role_nouns import is_human, is_weak, oblique_title
from provenance.attribute.foreign.role_words import (
    DEFENCE,
    FAMILIAR,
    FORMER,
    GENITIVE,
    HEADS,
    HOLDERS,
    IN_COURT,
    KIN,
    LOCAL,
    THIS,
)
from provenance.attribute.foreign.roles_slavic import SlavicRoles
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.seats import VOICES, Seat, holds, seat
from provenance.attribute.foreign.subject import NEAR, PAST, Phrase
from provenance.attribute.foreign.tagged import Tagged

SECRETARIES = (("secretario", "de", "estado"), ("secretaria", "de", "estado"))


WHENCE = ("ische", "ischer", "ischen")  # endings of German adjectives for where somebody is from
HEAD = 1  # paragraphs of a headline and what stands under it
YEARS = frozenset("años ans anni anos".split())
AS_THEN = frozenset("ese esa aquel aquella quell' quello quella cette cet esse essa aquele aquela".split())


class Nearest(SlavicRoles):
    """One article with the nearest person whom a noun can mean."""

    def _says_whence(self, t: Tagged, p: Phrase) -> bool:
        """Whether a Romance phrase tells of somebody known whence he is or what he won: "el ingeniero de Zamora"."""
        if not self._is_person(t, p.inner) or t.tags[p.inner] == "T":
            return False
        behind = t.words[p.inner + 2 : p.last]
        place = len(behind) == 1 and behind[0][0].isupper() and not behind[0].isupper()
        return place or not AS_THEN.isdisjoint(t.lower[p.inner + 1 : p.last])

    def _as_minister(self, t: Tagged, first: int, words: tuple[str, ...], gender: str | None) -> Person | None:
        """Which minister of the paragraph "la secretaria de Estado" means, where nobody is called so."""
        if words[:3] not in SECRETARIES or any(r.startswith("secretari") for p in self.people.all for r in p.roles):
            return None
        here = {p for (i, at), p in self.people.at.items()
                if self.sentences[i].paragraph == t.paragraph and (i, at) < (t.index, first)}  # fmt: skip
        named = [p for p in here if p.person and p.gender in (None, gender)]
        found = [p for p in named if any(r.startswith("ministr") for r in p.roles)]
        return found[0] if len(named) == len(found) == 1 else None

    def _on_seat(self, t: Tagged, office: Seat, gender: str | None) -> list[Person]:
        """Who has an office that a phrase tells by its seat: those named before, else whoever comes later."""
        fits = [p for p in self.people.all if p.person and p.gender in (None, gender or p.gender) and holds(office, p)]
        return [p for p in fits if self._met(t, p)] or fits

    def _told_of(self, person: Person, noun: str) -> set[str]:
        """What the words before somebody's name call him or her, with of what country: "o ministro do Chile, Ann Lee".

        ``noun`` is what else whoever has that office is called: "chanceler".
        """
        told = set(person.roles)
        for (i, at), other in self.people.at.items():
            if other is person:
                before = self.sentences[i].lower[max(0, at - PAST) : at]
                noun_at = next((k for k, word in enumerate(before) if word in person.roles), PAST)
                told.update(before[noun_at:])
        office = seat((noun,))
        return told | {noun} if office is not None and holds(office, person) else told

    def aged(self, t: Tagged, p: Phrase, gender: str | None) -> Person | None:
        """The one person of the paragraph, by a noun of any sort and an age: "relató el zurdo de Lorca, de 31 años"."""
        at = p.last + 1 + (t.lower[p.last + 1 : p.last + 2] == ("de",))
        told = t.tags[p.last : p.last + 1] == "," and t.tags[at : at + 1] == "M" and t.lower[at + 1 : at + 2]
        if self.known.lang not in ROMANCE or p.verb > p.first or not told or t.lower[at + 1] not in YEARS:
            return None
        since = next((s.index for s in self.sentences if s.paragraph == t.paragraph), 0)
        near = self.before(t, p.first, gender, t.index - since + 1)
        here = {q for (i, _), q in self.people.at.items() if since <= i < t.index and q.person}
        return near if here == {near} else None

    def _heads_line(self, t: Tagged, p: Phrase) -> bool:
        """Whether a headline or a standfirst brings in somebody by an office and of what it is, without an article."""
        opens = not p.first or t.tags[p.first - 1] in ".C:;"
        return t.paragraph <= HEAD and not p.article and opens and p.last - p.inner > 1

    def _only_of(self, t: Tagged, person: Person) -> bool:
        """Whether an article has told of somebody up to a sentence only what is of her: "la familia de Ann Lee"."""
        met = [
            (s, n) for s in self.sentences[: t.index] for n in self.names[s.index] if self.people.named(s, n) is person
        ]
        return all(n.governed and s.lower[n.first - 1] in GENITIVE for s, n in met)

    def _of_many(self, t: Tagged, near: Person) -> bool:
        """Whether somebody of whom nothing is told is named in no sentence of this paragraph, and others like him are.

        "Il presidente Usa" below a headline with two such names is neither of them.
        """
        before = self.sentences[max(0, t.index - NEAR) : t.index]
        met = {p: s for s in before for n in self.names[s.index] if (p := self.people.named(s, n)) and p.person}
        told = {p for p in met if any(is_people(role, self.known) for role in p.roles)}
        if near in told or near not in met or met[near].paragraph == t.paragraph:
            return False
        return len(met) - len(told) > 1

    def _nearest_fit(self, t: Tagged, p: Phrase, gender: str | None, sorts: frozenset[int]) -> Person | None:
        """Who was named last and can be what a phrase says; ``sorts`` are the classes of trades that it is of."""
        known, first, inner, last, article, words = self.known, p.first, p.inner, p.last, p.article, p.words
        alone = last - inner == 1 or (known.lang in ("fr", "es", "it", "pt") and last - inner == 2)
        of = 2 if last - inner > 3 and t.tags[inner + 1] in "NAR" and words[1] not in GENITIVE else 1
        more = known.lang in ROMANCE and last - inner > 2 and (t.tags[inner + of] == "I" or words[of] in GENITIVE)
        lived = more and fold(words[0]) in FAMILIAR
        trade = more and not lived and self._says_whence(t, p)  # "le mécanicien de Vannes"
        lived = lived or trade
        title = (
            t.tags[inner] == "T"
            or (known.slavic and oblique_title(words[0], known))
            or (known.lang == "de" and t.tags[last - 1] == "T")
        )
        complement = (
            known.slavic and last - inner > 1 and not words[0].startswith(HEADS)
        )  # "мэр города" is somebody else
        since = next((s.index for s in self.sentences if s.paragraph == t.paragraph), 0)
        lone = title or not known.slavic or self._alone(t, gender)
        reach = NEAR if lone else min(NEAR, t.index - since + 1)
        if lived:  # "la joven de Alboraia"
            reach = NEAR if self._alone(t, gender) and gender is not None else t.index - since + 1
        told = last - inner > 2 and words[0].startswith(LOCAL)  # "la maire de Nantes"
        this = article in THIS
        if this and known.lang in ROMANCE and last - inner > 2:  # "ce retraité du Croisic"
            lived, reach = True, t.index - since + 1
        if known.lang == "de" and last - inner == 2 and words[0].endswith(WHENCE):
            lived = lived or is_people(t.words[last - 1], known)  # "die schwedische EU-Abgeordnete"
        within = (alone or (title and not told and not complement) or lived) and words[0] not in UNNAMED
        near = self.before(t, first, gender, reach) if within else None
        if known.slavic and near is not None and near.roles and last - inner > 1 and t.words[inner + 1][0].isupper():
            near = None  # "глава Чувашии" is nobody who is called something else
        weak = known.lang == "de" and article == "der" and last - inner == 1 and is_weak(words[0])
        weak = weak or (known.lang == "de" and last - inner == 1 and fold(words[0]) in places().demonyms)
        if (
            (known.lang == "de" or known.slavic)
            and not weak
            and not any(self._may_be(t, k) for k in range(inner, last))
        ):
            near = None  # "die Ergebnisse", "переговоры" are nobody
        if known.lang == "pl" and near is not None and not near.roles:
            several = near.words[0].lower().endswith(_POLISH_MANY) and not is_given(near.words[0].lower())
            lone = len(near.words) == 1 and not is_given(near.words[0].lower())
            near = None if several or lone or not any(self._may_be(t, k) for k in range(inner, last)) else near
        if known.lang in ("es", "fr") and near is not None and not is_human(words[0]):
            near = near if any(self._is_person(t, k) for k in range(inner, last)) else None
        object_ = known.lang in ROMANCE and p.verb == first - 1 and "Q" not in t.tags[:first]
        if object_ and not can_speak(t.words[inner:last], known):
            near = None  # "dejó el puesto", "ricorda il seguito": an object behind its verb
        if known.lang in ROMANCE and near is not None and last - inner > 2 and self._only_of(t, near):
            near = None  # "La familia de Ann Lee … El capitán del barco"
        if near is not None and not known.slavic and not self._met(t, near):
            near = None  # "Eine Ministerin bleibt. … sagt die Vorsitzende": not the minister, who is named later
        if near is not None and known.lang in ROMANCE and self._heads_line(t, p):
            near = None  # "Irão recusa o texto. Ministro da Defesa turco diz que «…»"
        clash = near is not None and gender is not None and near.gender not in (None, gender)
        clash = clash or (trade and near is not None and any(is_people(r, known) for r in near.roles))
        if near is not None and sorts == {classes.PLAY} and classes.COACH in classes.among(near.roles):
            clash = True  # "le joueur" is not the coach named last
        if near is not None and known.lang in ROMANCE and self._one_of(t, near, gender):
            near = self._without_noun(t, gender)
            clash = near is None
        if near is not None and known.lang in ROMANCE and near.roles and last - inner > 2 and title:
            clash = clash or (
                words[1] in GENITIVE and words[0] not in HOLDERS
            )  # "Le secrétaire d'État" is not "sa compagne, Ann"
        if near is not None and known.lang == "de" and last - inner > 2 and words[1] in ("des", "der"):
            clash = True  # "der Kapitän des Frachters" is nobody named before whom nothing calls so
        if near is not None and known.lang in ROMANCE:
            clash = clash or of_another_land(words, near) or of_another_ministry(words, near)
            office = seat(words) if near.roles else None
            clash = clash or (office is not None and office.land is not None and not holds(office, near))
            clash = clash or (bool(lands(words[1:])) and self._of_many(t, near))
            clash = clash or (title and last - inner == 2 and bool(lands(words[1:]) & lands(near.roles)))
            heads = (
                title and words[0] in HOLDERS and last - inner > 1
            )  # "il capo della diplomazia" is no spokesman of hers
            clash = clash or (heads and not VOICES.isdisjoint(near.roles))
        if near is not None and known.lang in ROMANCE and last - inner > 1 and words[0] in KIN:
            clash = True  # "la esposa de uno de los presos"
        if near is not None and not known.slavic:
            theirs = (owned(self.sentences[i], at, known) for (i, at), q in self.people.at.items() if q is near)
            clash = clash or any(words[0] in nouns for nouns in theirs)  # "L'avocate de la chanteuse Ann Lee"
        if near is not None and not known.slavic:
            clash = clash or (words[0] not in FORMER and self._other_trade(t, near, inner, last))
        whence = known.lang == "de" and last - inner == 2 and words[0].endswith(WHENCE)
        if near is not None and whence and near.roles and not any(is_role(words[1], r, known) for r in near.roles):
            here = {q for (i, at), q in self.people.at.items()
                    if self.sentences[i].paragraph == t.paragraph and (i, at) < (t.index, first)}  # fmt: skip
            clash = (
                clash or near not in here or len({q for q in here if q.person}) > 1
            )  # "der italienische Nationaltrainer": not who came in as another
        defends = near is not None and words[0].startswith(DEFENCE) and any(r.startswith(DEFENCE) for r in near.roles)
        if near is not None and known.slavic and words[0].startswith(IN_COURT) and not defends:
            clash = True  # "прокурор указал, что …": not the accused, named last
        return None if clash else near


_POLISH_MANY = ("cy", "rzy", "ści", "owie", "nci", "nicy")  # "Analitycy Vela": no one person
