"""Who says a quotation that stands alone, by the sentence beside it: the next one, or the one before with its colon.

"« … » C'est par ces mots que X a répondu", "Lo ha detto X", a standfirst that says who is interviewed. The floor, which
passes on without a word of it, is in ``floor``.
"""

from __future__ import annotations

from provenance.attribute.foreign.colon import led_up_to
from provenance.attribute.foreign.floor import HEAD, OUTSIDE
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged

SO = frozenset("così ainsi así assim so".split())  # "Così il ministro X": no verb
TALES = frozenset("racconto commento parole parola sfogo palabras mots palavras".split())
THESE = frozenset("ces cette estas esta esas esa queste questa quelle quella diesen diesem essas essa".split())
SAYINGS = frozenset(
    "mots mot phrase paroles formule palabras frase parole parola frasi worten satz sätzen palavras sentencia".split()
)
WITH = frozenset("avec par con mit com sur".split())
WHO = frozenset("wer der die quien quem celui celle".split())
IS = frozenset("ist heißt es è é est c' s' nennt".split())
IT = frozenset("lo le l' das es dies isso isto".split())
STEMS_FROM = frozenset("stammt stammen stammte".split())
OF = frozenset("di de d' del da do".split())
# What points back at the words before it, at the head of a sentence.
BACK = SO | frozenset(
    """è sono son ce queste parola parole palabra palabras lo das dies это так об про це цими этими таку таке такий
    такое такой такую такими о tak tymi o""".split()
)


def following(reading: Reading, t: Tagged) -> Said | None:
    """A question's attribution, which goes on in small letters: «Why?» — asked Kim."""
    if t.tags.strip(OUTSIDE) or t.index + 1 >= len(reading.sentences):
        return None
    after = reading.sentences[t.index + 1]
    start = next((i for i, tag in enumerate(after.tags) if tag not in OUTSIDE), None)
    if t.paragraph <= HEAD and t.index <= HEAD and after.paragraph == t.paragraph + 1 and "über" in after.lower:
        return _interviewed(reading, after)
    if after.paragraph != t.paragraph or start is None:
        return None
    verb = next(iter(cues(after, start, len(after.tags))), None)
    if (by := _by_these_words(reading, after, start) or _who_says_it(reading, after, start)) is not None:
        return by
    if after.lower[start] in BACK and "Q" not in after.tags:
        return _so(reading, after, start, verb)
    if not after.words[start][:1].islower() or after.tags[start] not in "VXOR":
        return None
    subject = reading.subject(after, verb, start, len(after.tags), True) if verb is not None else None
    return Said("next_sentence", after, subject, verb) if subject and not subject.medium else None


def _by_these_words(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who said what stands before "C'est par ces mots que X a répondu", "Con estas palabras respondió X"."""
    near = t.lower[start : start + 6]
    if not STEMS_FROM.isdisjoint(near) and "von" in near:  # "Der Satz stammt von Ann Lee"
        n = next((n for n in reading.names[t.index] if len(n.words) > 1 and reading.counts(t, n)), None)
        return Said("next_sentence", t, reading.named(t, n), None) if n is not None and "V" not in t.tags else None
    these = any(near[k] in THESE and not SAYINGS.isdisjoint(near[k + 1 : k + 3]) for k in range(len(near)))
    if not these or "Q" in t.tags or WITH.isdisjoint(near[:3]):
        return None
    verb = next(iter(cues(t, start, len(t.tags))), None)
    if verb is not None:
        subject = reading.subject(t, verb, start, len(t.tags), "que" not in t.lower[start:verb])
        if subject and subject.name and not subject.medium:
            return Said("next_sentence", t, subject, verb)
    free = [n for n in reading.names[t.index] if not n.governed and reading.counts(t, n)]
    people = [n for n in free if (p := reading.people.named(t, n)) is not None and p.person]
    return Said("next_sentence", t, reading.named(t, people[0]), None) if len(people) == 1 else None


def _who_says_it(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who says what stands before "X lo repite en voz baja", "Wer das sagt, heißt X", "Quem diz é X"."""
    if "Q" in t.tags:
        return None
    free = [n for n in reading.names[t.index] if not n.governed and reading.counts(t, n)]
    n = next((n for n in free if (p := reading.people.named(t, n)) is not None and p.person), None)
    verb = next(iter(cues(t, start, len(t.tags))), None)
    if n is None:
        return None
    if t.lower[start] in WHO and verb is not None and verb < n.first and verb - start <= 3:
        between = t.lower[verb + 1 : n.first]
        return Said("next_sentence", t, reading.named(t, n), verb) if IS.intersection(between[:2]) else None
    if t.lower[start] in ("a", "ad") and t.lower[start + 1 : start + 2] and t.lower[start + 1].endswith(("rlo", "rla")):
        return Said("next_sentence", t, reading.named(t, n), None) if t.lower[start + 2] in IS else None
    if (
        verb is None
        or n.last > verb
        or set(t.tags[start : n.first]) - set("DTNA")
        or t.tags[n.last : verb].strip("PDOXR")
    ):
        return None
    german = reading.known.lang in ("de", "pt")
    beside = t.lower[verb + 1 : verb + 3] if german else t.lower[n.last : verb]
    return Said("next_sentence", t, reading.named(t, n), verb) if not IT.isdisjoint(beside) else None


def led(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Whose words begin a paragraph, where the one before ends with a colon: "Сусідка Олена додає:"."""
    if not t.index or t.tags[:token].strip(OUTSIDE):
        return None
    before = reading.sentences[t.index - 1]
    if not reading.known.slavic and "V" not in before.tags:
        return None  # "Lesen Sie auch:"
    if not before.tags.endswith(":") or t.paragraph - before.paragraph > 1 or "Q" in before.tags:
        return None
    return led_up_to(reading, before, len(before.tags), 0)


def _interviewed(reading: Reading, t: Tagged) -> Said | None:
    """Whose words head an interview, as its standfirst says: "Außenministerin Ann Lee, 48, über den Zoll"."""
    if not set(t.tags[: t.lower.index("über")]).isdisjoint("VQXP"):
        return None
    n = next(iter(reading.names[t.index]), None)
    if n is None or n.governed or len(n.words) < 2 or not reading.counts(t, n):
        return None
    behind = t.lower[n.last : n.last + 6]
    if "über" not in behind or t.tags[n.last : n.last + behind.index("über")].strip(",MNAT()"):
        return None
    subject = reading.named(t, n)
    return Said("next_sentence", t, subject, None) if subject.person and subject.person.person else None


def _so(reading: Reading, t: Tagged, start: int, verb: int | None) -> Said | None:
    """Who said what stands alone before "Lo ha detto X", "Così all'ANSA X", "Так прокоментував X"."""
    if verb is not None and verb - start <= 4:
        subject = reading.subject(t, verb, start, len(t.tags), True)
        return Said("next_sentence", t, subject, verb) if subject and not subject.medium else None
    tale = next((k for k in range(start, min(len(t.tags), start + 5)) if t.lower[k] in TALES), None)
    if verb is None and tale is not None:  # "È il racconto all'ANSA di X", "Parole di X"
        of = [n for n in reading.names[t.index] if n.first > tale and t.lower[n.first - 1] in OF]
        return Said("next_sentence", t, reading.named(t, of[0]), None) if of and reading.counts(t, of[0]) else None
    if verb is None and t.lower[start] in SO:
        for n in reading.names[t.index]:
            if n.first > start and not n.governed and reading.counts(t, n):
                return Said("next_sentence", t, reading.named(t, n), None)
    return None
