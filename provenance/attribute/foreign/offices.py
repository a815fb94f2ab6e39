"""What Slavic bodies are called: common nouns of the lexicon, names made of two words, and whatever "in" says speaks.

Where in a sentence such a body stands and speaks, is in ``in_house``.
"""

from __future__ import annotations

from functools import lru_cache

from provenance.attribute.foreign import cases, declined
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.roles import Roles
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import ActorKind

NAMING = ("назв", "назыв", "назив", "счита", "вважа", "охарактер")  # verbs that go with an object
# Bodies that are one word made of two: "в Минобразования", "у Держекоінспекції", "в Росстате".
MINISTRY = compiled(
    "(?:Мин|Мін)(?:обр|здоров|здрав|фин|фін|юст|пр[оеи]|тр[ау]|эк|ек|сел|с[оі]ц|кул|эн|енерг|циф|ц[иі]ф|дов|об|стр|агр|вет"
    "|спо|рег)"
    "|Держ[а-яєі]{3}|Гос(?:дум|деп|авт|ави|ком|инс|сов|слу|эне|про|стр|пож|тех|тру|бан)|Рос(?:ко|се|по|тр|ави|ст|ре|фи|ав|вод|лес|гв|ат|те|им|мо|пр|зд|об|гид|нед)"
    "|Укр(?:зал|ене|эне|пош|поч|авт|тран|держ|ста|гид|гід|оборон)|(?:Нац|Спец)(?:пол|бан|гвар|сов|рад|бюро|комі|коми|прок)"
    "|[Оо]бл(?:рад|сов|адм|дум|эн|ен|зд|пр|ис|вик)|(?:[Гг]ор|[Мм]іськ|[Рр]ай)(?:рад|сов|адм|дер|вое|вій|энер|енер|зд|прок|упр|исп|вик|сб)"
    "|(?:Евро|Євро)(?:к|с[оу]|пар|пол|рад)"
)
# What stands in the locative and says nothing: times, places, texts.
NO_HOUSE = tuple(
    """город міст селі сел деревн сёл стран країн мир світ ответ відповід интервь інтерв эфир ефір етер сообщен
    повідомл заявлен заяв письм лист соцсет соцмереж сет мереж комментар комент бесед бесід разговор розмов
    понед втор вівтор сред серед четв пятниц п'ятниц суббот субот воскрес неділ утр ранк час годин конц кінц
    начал початк пост допис доклад доповід отчет отчёт звіт лент стрічц канал чат видео відео частн приватн связ
    зв'язк итог підсумк целом цілом общем загал дом будин район област регион регіон народ людин случае випадк
    подобн таких этом цьому том тому прошл минул нынешн коридор кулуар зал двор дворе послед останн услови
    умов""".split()
)
NOMINATIVE = ("ий", "ій", "ый", "ая", "яя", "ое", "ее", "на", "ня", "ка", "ва", "не", "ке", "ве", "нє")  # of adjectives
NOT_WHERE = frozenset(  # behind "по": how or why a body speaks, not what it is for
    """поводу телефону итогам словам запросу результатам факту вопросу вопросам почте видеосвязи этому просьбе ходу
    приводу підсумках словах запиту питанню питаннях пошті відеозв'язку цьому""".split()
)
ACRONYM, ENDING = 6, 3  # letters
OFFICES = ("служб", "надзор", "нагляд", "агентств", "транснадзор", "комитет", "комітет")  # "Ространснадзор"
VOWELS = "аеиіїоуыюяьй"


@lru_cache(maxsize=4)
def _stems(known: Grammar) -> frozenset[str]:
    """The common nouns of bodies without their endings."""
    return frozenset(body.rstrip(VOWELS) for body in known.bodies if len(body) > 6)


def _is_no_house(word: str) -> bool:
    return any(word.startswith(stem) and len(word) - len(stem) <= ENDING for stem in NO_HOUSE)


class Offices(Roles):
    """One article with the bodies in whose house something is said."""

    def compound(self, t: Tagged, at: int, end: int) -> Subject | None:
        """A body whose name is one word in the genitive, with what it is of: "Держстату", "Минобороны Карвии"."""
        word = t.words[at]
        if word.isupper() and 2 <= len(word) <= ACRONYM:  # "По данным ООН"
            last = next((k for k in range(at + 1, end) if t.tags[k] != "A"), end)
            return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY)
        body = next((b for b in self.known.bodies if len(b) > 4 and cases.same(t.lower[at], b, self.known)), None)
        if body is None and not MINISTRY.match(t.words[at]):
            return None
        last = at + 1
        while last < end and t.tags[last] in "NA":
            last += 1
        name = declined.compound(t.words[at]) if body is None else t.words[at][0] + body[1:]
        return Subject(at, last, " ".join((name, *t.words[at + 1 : last])), ActorKind.BODY)

    def _titled_body(self, t: Tagged, n: Name, end: int) -> Subject | None:
        """A body whose adjective has a capital: "Всесвітня організація охорони здоров'я", "Державна екологічна …"."""
        last, word = n.first + 1, t.lower[n.first]
        if not self.known.slavic or n.governed or n.last != last or t.tags[last : last + 1] != "N" or last >= end:
            return None
        while last < end - 1 and t.tags[last] == "N" and t.lower[last].endswith(NOMINATIVE):
            if t.lower[last] in self.known.bodies or t.lower[last][-1] != word[-1]:
                break
            last += 1  # more adjectives
        if not word.endswith(NOMINATIVE) or t.lower[last] not in self.known.bodies:
            return None
        while last < end and t.tags[last] in "NA" and not t.lower[last].endswith(("ему", "ому")):
            last += 1
        return Subject(n.first, last, " ".join(t.words[n.first : last]), ActorKind.BODY)

    def _some_house(self, t: Tagged, at: int, last: int, verb: int) -> Subject | None:
        """Any house right before or behind a verb in the plural: "В береговой охране утверждают", "считают в порту"."""
        near = not t.tags[last:verb].strip("XROD") if at < verb else not t.tags[verb + 1 : at].strip("RO")
        words = t.words[at + 1 : last]
        said = t.lower[verb] if verb < len(t.lower) else ""
        if not near or not said.endswith(MANY) or (said.startswith(NAMING) and at < verb) or words[0][0].isupper():
            return None
        if t.tags[at + 1 : last].strip("NA") or any(_is_no_house(w.lower()) for w in words):
            return None
        name = declined.nominative(words, self.known)
        if name == " ".join(words):
            return None
        more = at > verb and t.tags[last : last + 1] == "I" and t.lower[last] in ("при", "по", "с", "з", "із")
        if more and t.lower[last + 1 : last + 2] != () and t.lower[last + 1] not in NOT_WHERE:
            last = next((k for k in range(last + 1, len(t.tags)) if t.tags[k] not in "NA"), len(t.tags))
            name = declined.nominative(t.words[at + 1 : last], self.known)
        return Subject(at + 1, last, name, ActorKind.BODY)

    def _office(self, word: str) -> bool:
        """Whether a word in the locative is one of the bodies that the lexicon has: "в Минфине"."""
        if word.rstrip("аеиіуюя").endswith(OFFICES) and (len(word) > 7 or word[:-1] == "служб"):
            return True
        if self.known.slavic and len(word) > 6 and word.rstrip(VOWELS) in _stems(self.known):
            return True
        return any(word[: len(word) - cut] in self.known.bodies for cut in range(3) if len(word) - cut > 2)
