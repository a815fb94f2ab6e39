"""Who says a quotation that stands alone, by the sentence beside it: the next one, or the one before with its colon.

"« … » C'est par ces mots que X a répondu", "Lo ha detto X", a standfirst that says who is interviewed. The floor, which
passes on without a word of it, is in ``floor``.
"""

from __future__ import annotations

from provenance.attribute.foreign.apposed import named_beside
from provenance.attribute.foreign.colon import led_up_to
from provenance.attribute.foreign.floor import HEAD, OUTSIDE
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled

SO = frozenset("così ainsi así assim so".split())  # "Così il ministro X": no verb
TALES = frozenset("racconto commento parole parola sfogo palabras mots palavras".split())
THESE = frozenset("ces cette estas esta esas esa queste questa quelle quella diesen diesem dieser essas essa".split())
SAYINGS = frozenset(
    """mots mot phrase paroles formule expression palabras frase fórmula expresión parole parola frasi formula
    espressione worten satz sätzen formel spruch palavras sentença expressão""".split()
)
WITH = frozenset("avec par con mit com".split())
WHO = frozenset("wer der die quien quem celui celle chi".split())
IS = frozenset("ist heißt es è é est".split())
IT = frozenset("lo le l' das es dies isso isto".split())
# How verbs begin that have the words themselves for their object; who denies or judges them has not said them.
SAY_IT = {
    "de": tuple(
        """sag wiederhol beteuer versicher beton behaupt schr rief ruf flüster murmel erzähl raun brumm zisch
        knurr""".split()
    ),
    "es": tuple(
        """dic dij repit repet afirm asegur escrib insist sostien sostuv grit susurr murmur reiter recalc remach cuent
        cont proclam recit""".split()
    ),
    "fr": tuple(
        """di redi répèt répét affirm assur écri martel jur soutien lanc cri murmur souffl chuchot gliss lâch scand
        articul racont proclam récit""".split()
    ),
    "it": tuple(
        """dic diss det ripet afferm assicur scriv scri giur ribad sostien sussurr mormor sospir scand sillab grid
        raccont proclam recit""".split()
    ),
    "pt": tuple("diz diss repet afirm assegur escrev garant grit sussurr murmur reiter cont proclam recit".split()),
}
# "A rassicurare i genitori è la sindaca Ann Lee": an Italian infinitive before whoever has said what stands before it
_TO_TELL = tuple(
    """spiegare raccontare rassicurare avvertire annunciare denunciare sottolineare ricordare chiarire precisare
    replicare sostenere affermare confermare commentare parlare smentire ribadire rispondere tranquillizzare assicurare
    ammettere rivelare avvisare""".split()
)
STEMS_FROM = frozenset("stammt stammen stammte".split())
OF = frozenset("di de d' del da do".split())
# What points back at the words before it, at the head of a sentence.
BACK = SO | frozenset(
    """è sono son ce queste parola parole palabra palabras lo das dies это так об про це цими этими таку таке такий
    такое такой такую такими о tak tymi o""".split()
)


def following(reading: Reading, t: Tagged) -> Said | None:
    """A question's attribution, which goes on in small letters: «Why?» — asked Kim."""
    if t.tags.lstrip("R" if t.tags[:2] == "RR" else "").strip(OUTSIDE) or t.index + 1 >= len(reading.sentences):
        return None
    after = reading.sentences[t.index + 1]
    start = next((i for i, tag in enumerate(after.tags) if tag not in OUTSIDE), None)
    if t.paragraph <= HEAD and t.index <= HEAD and after.paragraph == t.paragraph + 1 and "über" in after.lower:
        return _interviewed(reading, after)
    below = reading.known.slavic and after.paragraph == t.paragraph + 1 and after.tags.startswith("-V")
    if (after.paragraph != t.paragraph and not below) or start is None:
        return None  # "- заявила президентка." stands on a line of its own
    verb = next(iter(cues(after, start, len(after.tags))), None)
    if (by := _by_these_words(reading, after, start) or _who_says_it(reading, after, start)) is not None:
        return by
    if (later := _told_later(reading, after)) is not None:
        return later
    if after.lower[start] in BACK and "Q" not in after.tags:
        return _so(reading, after, start, verb)
    if not after.words[start][:1].islower() or after.tags[start] not in "VXOR":
        return None
    subject = reading.subject(after, verb, start, len(after.tags), True) if verb is not None else None
    return Said("next_sentence", after, subject, verb) if subject and not subject.medium else None


# How the sentence begins that tells who said what stands before it, clause and fragment.
_SAID_SO = {
    "es": ("así lo", "así se lo", "así la", "lo", "eso", "es lo que", "fue lo que"),
    "it": ("lo", "così", "è quanto", "è quello che", "questo"),
    "pt": ("assim o", "foi o que", "foi isso que", "é o que", "disse -", "isto", "isso"),
    "fr": ("c' est ce qu'", "c' est ce que", "c' est du moins ce qu'", "voilà ce qu'", "ainsi s'"),
    "de": ("das", "dies"),
}


# More verbs that have a clause told just before for their object.
_TELL_IT = {
    "es": ("anunci", "declar", "explic", "manifest", "señal", "indic", "advirt"),
    "it": ("dichiar", "annunci", "spieg", "precis"),
    "pt": ("declar", "anunci", "explic", "avanç"),
    "fr": ("déclar", "annonc", "expliqu", "indiqu"),
    "de": ("erklär",),
}


def said_so(reading: Reading, t: Tagged) -> Said | None:
    """Who said a clause with a fragment in marks, by the next sentence: "Así lo aseguró Ann Lee", "Lo ha detto X".

    Only where nobody says it in its own sentence, and where the verb is one that has the words for its object.
    """
    lang = reading.known.lang
    after = reading.sentences[t.index + 1] if t.index + 1 < len(reading.sentences) else None
    if lang not in _SAID_SO or after is None or after.paragraph != t.paragraph or set(t.tags) & set("VLK"):
        return None
    high = min(after.quotes, default=len(after.tags))
    ways = (tuple(way.split()) for way in _SAID_SO[lang])
    begun = next((len(way) for way in ways if after.lower[: len(way)] == way), None)
    if begun is None:
        return None
    verb = next(iter(cues(after, begun, min(begun + 3, high))), None)
    if (
        verb is None
        or after.tags[begun:verb].strip("XRO")
        or not after.lower[verb].startswith(SAY_IT[lang] + _TELL_IT[lang])
    ):
        return None
    subject = reading.subject(after, verb, begun, high, True)
    if subject is None or subject.medium or subject.name is None or subject.first < verb:
        return None
    return named_beside(reading, after, Said("next_sentence", after, subject, verb))


def _told_later(reading: Reading, after: Tagged) -> Said | None:
    """The one person of the sentence behind words, where the next says that he or she told them.

    "«…» Ann Lee, 31 anni, era nel vagone. Lo ha raccontato all'ANSA dall'ospedale."
    """
    lang = reading.known.lang
    last = reading.sentences[after.index + 1] if after.index + 1 < len(reading.sentences) else None
    if last is None or lang not in _SAID_SO or last.paragraph != after.paragraph or set(after.tags) & set("QVLK"):
        return None
    ways = (tuple(way.split()) for way in _SAID_SO[lang])
    begun = next((len(way) for way in ways if last.lower[: len(way)] == way), None)
    if begun is None or "Q" in last.tags:
        return None
    verb = next(iter(cues(last, begun, min(begun + 4, len(last.tags)))), None)
    if verb is None or last.tags[begun:verb].strip("XROP"):
        return None
    if not last.lower[verb].startswith(SAY_IT[lang] + _TELL_IT[lang]):
        return None
    if any(not n.governed and reading.counts(last, n) for n in reading.names[last.index]):
        return None  # "Lo ha raccontato Ann Lee"
    subject = reading.subject(last, verb, begun, len(last.tags), True)
    if subject is not None and not subject.medium and subject.person is None and subject.name is not None:
        return None  # "Lo ha raccontato la preside"
    free = [n for n in reading.names[after.index] if not n.governed and reading.counts(after, n)]
    people = [n for n in free if (p := reading.people.named(after, n)) is not None and p.person]
    if len(people) != 1 or people[0] is not free[0] or set(after.tags[: people[0].first]) - set("DNTA"):
        return None
    return Said("next_sentence", after, reading.named(after, people[0]), None)


def _by_these_words(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who said what stands before "C'est par ces mots que X a répondu", "Con estas palabras respondió X"."""
    near = t.lower[start : start + 6]
    if not STEMS_FROM.isdisjoint(near) and "von" in near:  # "Der Satz stammt von Ann Lee"
        n = next((n for n in reading.names[t.index] if len(n.words) > 1 and reading.counts(t, n)), None)
        return Said("next_sentence", t, reading.named(t, n), None) if n is not None and "V" not in t.tags else None
    said = next((k + 2 for k in range(len(near) - 1) if near[k] in THESE and near[k + 1] in SAYINGS), None)
    if said is None or "Q" in t.tags or WITH.isdisjoint(near[:3]):
        return None
    n = _person(reading, t)
    if n is None:
        return None
    first = n.first - len(n.roles)
    if len(n.roles) > 1 and t.tags[first] == "A" and not reading.of_people(t, first, first + 1):
        first += 1  # "… empfing die Menge Kämmerer Ann Lee"
    other = OTHER.search(t.tags[start + said : first].removesuffix("D"))
    if other is not None:
        at = start + said + other.start() + 1
        return Said("next_sentence", t, Subject(at, at + 1, None, None, how="somebody without a name"), None)
    return Said("next_sentence", t, reading.named(t, n), next(iter(cues(t, start, len(t.tags))), None))


# Another noun than that of the person: behind an article that no preposition governs.
OTHER = compiled("(?<!I)D[NTA]")


def _person(reading: Reading, t: Tagged) -> Name | None:
    """The first person whom a sentence names, ungoverned."""
    free = (n for n in reading.names[t.index] if not n.governed and reading.counts(t, n))
    return next((n for n in free if (p := reading.people.named(t, n)) is not None and p.person), None)


def _who_says_it(reading: Reading, t: Tagged, start: int) -> Said | None:
    """Who says what stands before "X lo repite en voz baja", "Wer das sagt, heißt X", "Quem diz é X"."""
    lang = reading.known.lang
    if "Q" in t.tags or lang not in SAY_IT or (n := _person(reading, t)) is None:
        return None
    verb = next(iter(cues(t, start, len(t.tags))), None)
    infinitive = t.lower[start] in ("a", "ad") and t.lower[start + 1].endswith(("rlo", "rla", *_TO_TELL))
    if infinitive or (t.lower[start] in WHO and verb is not None and verb < n.first and verb - start <= 3):
        told = start + 1 if infinitive or verb is None else verb
        being = next((k for k in range(told + 1, min(told + 5, n.first)) if t.lower[k] in IS), None)
        if being is None or t.tags[being + 1 : n.first].strip("DNTX"):
            return None
        return Said("next_sentence", t, reading.named(t, n), verb)
    if verb is None or n.last > verb or not t.lower[verb].startswith(SAY_IT[lang]):
        return None
    if set(t.tags[start : n.first]) - set("DTNA") or t.tags[n.last : verb].strip("PDOXR"):
        return None
    near = range(verb + 1, min(verb + 3, len(t.tags))) if lang in ("de", "pt") else range(n.last, verb)
    it = next((k for k in near if t.lower[k] in IT), None)
    if it is None or (t.lower[it] in ("das", "dies") and any(w[0].isupper() for w in t.words[it + 1 : it + 3])):
        return None  # "Ann Lee sagt das Treffen ab"
    return Said("next_sentence", t, reading.named(t, n), verb)


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
        found = Said("next_sentence", t, subject, verb) if subject and not subject.medium else None
        return named_beside(reading, t, found) if found is not None else None
    tale = next((k for k in range(start, min(len(t.tags), start + 5)) if t.lower[k] in TALES), None)
    if verb is None and tale is not None:  # "È il racconto all'ANSA di X", "Parole di X"
        of = [n for n in reading.names[t.index] if n.first > tale and t.lower[n.first - 1] in OF]
        return Said("next_sentence", t, reading.named(t, of[0]), None) if of and reading.counts(t, of[0]) else None
    if verb is None and t.lower[start] in SO:
        for n in reading.names[t.index]:
            if n.first > start and not n.governed and reading.counts(t, n):
                return Said("next_sentence", t, reading.named(t, n), None)
    return None
