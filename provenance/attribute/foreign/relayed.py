"""Whom a Slavic medium quotes behind a quotation, by a noun alone: "«…», — цитирует ведомство ТАСС".

Between the verb and the end stand the medium, what of somebody it quotes ("слова", "выдержку из письма") and who that
is, in the genitive or the accusative.
"""

from __future__ import annotations

from provenance.attribute.foreign import bodies, cases, classes
from provenance.attribute.foreign.role_nouns import lemma
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.settled import floor
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

PASSING = tuple(
    """цитир циту процитир процитув приводит привел привёл привод наводи навел навів навела переда пересказыва
    пересказал переказу переказа переповіда переповів публику опубликов опублікув""".split()
)
# What of somebody a medium quotes, in any case.
OF_HIS = tuple(
    """слов ответ відповід письм лист заявлен заяв сообщен повідомлен комментар коментар выдержк витяг уривок урив
    отрыв фрагмент документ пост допис публикац публікац текст выступлен виступ реч промов звіт отчет отчёт
    высказыван вислов цитат реакц фраз""".split()
)
REACH = 9  # words behind the verb
GROUP = ("ов", "ев", "ей", "ів", "їв")  # endings of several in the genitive and accusative


def relayed(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """The source of a quotation whose medium quotes it, by a noun that points back."""
    if not reading.known.slavic:
        return None
    verb = next((v for v in cues(t, token + 1, min(high, token + REACH)) if t.lower[v].startswith(PASSING)), None)
    if verb is None or t.tags[token + 1 : verb].strip('",.-XRO'):
        return None
    end = next((k for k in range(verb + 1, min(high, verb + REACH)) if t.tags[k] in ".,:;("), min(high, verb + REACH))
    if "K" not in t.tags[verb:end] and '"' not in t.tags[verb:end]:
        return None
    for k in range(verb + 1, end):
        if t.tags[k] not in "NT" or t.lower[k].startswith(OF_HIS) or reading.known.has("medium_nouns", t.lower[k]):
            continue
        subject = whom(reading, t, k, t.lower[verb])
        if subject is not None:
            return Said("quote_verb_subject", t, subject, verb)
    return None


def whom(reading: Reading, t: Tagged, at: int, verb: str) -> Subject | None:
    """Whom a noun in the genitive or accusative means."""
    noun = lemma(t.lower[at], reading.known)
    ways = (noun, t.lower[at])
    fits = [p for p in reading.named_before(t, at) if any(is_role(w, r, reading.known) for r in p.roles for w in ways)]
    if fits or reading.may_be(t, at) or classes.of(noun):
        if t.lower[at].endswith(GROUP) and (group := _group(reading, t, t.lower[at])) is not None:
            return Subject(at, at + 1, group, ActorKind.GROUP, how="those of whom the sentence before tells")
        person = fits[0] if len(fits) == 1 else next((p for _, p in floor(reading, t)), None)
        if person is None or (not fits and noun not in reading.known.titles):
            return None
        return Subject(at, at + 1, person.name, person.kind, person, how="whom a medium quotes")
    body = bodies.noun(t.lower[at], reading.known)
    name = bodies.again(reading, t, body) if body is not None else None
    return Subject(at, at + 1, name, ActorKind.BODY, how="the body named before") if name else None


def _group(reading: Reading, t: Tagged, noun: str) -> str | None:
    """Several people without names of whom the sentences before tell: "девять врачей" for "медиков"."""
    for s in reversed(reading.sentences[max(0, t.index - 2) : t.index]):
        if s.paragraph != t.paragraph:
            return None
        for k in range(1, len(s.tags)):
            counted = s.tags[k - 1] in "MD" or s.lower[k - 1] in COUNTED
            if counted and s.tags[k] in "NT" and s.lower[k].endswith((*GROUP, "а", "и", "і")):
                alike = classes.of(noun) & classes.of(s.lower[k]) or cases.same(noun, s.lower[k], reading.known)
                if alike:
                    return " ".join(s.words[k - 1 : k + 1])
    return None


COUNTED = frozenset(
    """двое трое четверо пятеро шестеро семеро восемь девять десять пять шесть семь несколько двоє троє четверо п'ятеро
    шестеро семеро восьмеро дев'ятеро десятеро вісім дев'ять десять п'ять шість сім кілька чотири четыре три два дві
    две""".split()
)
