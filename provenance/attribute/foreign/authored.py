"""Whose words a document has: its author's, whom the article names, and nobody's where it names none.

"Le projet rédigé par Londres, dont l'AFP a obtenu une copie, parle de « … »": London speaks, and the medium that has
the text is how the words came.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign import cases
from provenance.attribute.foreign.attested import can_speak
from provenance.attribute.foreign.memos import writer
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import is_note, whose_note
from provenance.model import ActorKind

TEXTS = {
    "de": tuple(
        """entwurf text papier resolution antrag fassung vorlage dokument passage bericht gutachten analyse studie
        schreiben brief stellungnahme vermerk protokoll mitteilung beschluss urteil bescheid verfügung anordnung
        erlass entscheidung begründung""".split()
    ),
    "fr": tuple(
        """projet texte résolution proposition document brouillon ébauche amendement version rapport motion note
        courrier avis audit étude arrêt missive arrêté décision jugement ordonnance décret délibération
        verdict""".split()
    ),
    "es": tuple(
        """borrador texto proyecto resolución documento propuesta enmienda versión informe moción fallo sentencia
        auto comunicado dictamen escrito estudio nota providencia decreto decisión""".split()
    ),
    "it": tuple(
        """bozza testo progetto risoluzione documento proposta emendamento versione mozione sentenza ordinanza
        dispositivo comunicato nota decreto provvedimento delibera decisione motivazione verdetto relazione
        rapporto perizia""".split()
    ),
    "pt": tuple(
        """rascunho texto projeto resolução documento proposta emenda versão moção sentença acórdão despacho decisão
        decreto comunicado nota deliberação portaria parecer relatório estudo laudo""".split()
    ),
}
MADE = {  # participles of what an author does to a text, by their first letters
    "fr": tuple("rédig prépar présent dépos élabor propos écri soumis port parrain".split()),
    "es": tuple(
        """redactad preparad presentad elaborad propuest escrit impulsad promovid patrocinad dictad emitid firmad
        suscrit""".split()
    ),
    "it": ("redatt", "preparat", "presentat", "elaborat", "propost", "scritt"),
    "pt": ("redigid", "preparad", "apresentad", "elaborad", "propost", "escrit"),
    "de": tuple("eingebracht vorgelegt verfasst ausgearbeitet erarbeitet formuliert eingereicht".split()),
}
BY = {"fr": ("par",), "es": ("por",), "it": ("da", "dal", "dalla"), "pt": ("por", "pelo", "pela"), "de": ("von", "vom")}
PEN = {"de": ("feder",), "fr": ("plume",), "es": ("pluma",)}
AGAIN = frozenset("er es sie il elle él darin".split())  # the document once more
SPEAKS = frozenset("parla habla fala".split())  # of what has no pronoun: "La nota è breve. Parla di «…»"
HEARD = frozenset(("heißt", "hieß"))
IN_IT = frozenset("der einer dieser".split())  # "in der Mitteilung hieß es"
HEAD = 5  # words of a sentence in which its document stands
NEAR = 3  # sentences that a document looks back for its author


def author(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The author of the document that a sentence is about, where the words at ``token`` stand in it."""
    if reading.known.lang not in TEXTS:
        return None
    text = _text(reading, t, token)
    again = text is None and (t.lower[0] in AGAIN or (t.lower[0] in SPEAKS and t.tags[:1] == "V"))
    if reading.known.lang == "de" and "es" in t.lower and not HEARD.isdisjoint(t.lower):
        owner = german_owner(reading, t, len(t.tags))  # "wie es in einer Analyse der Bank heißt"
        note = next((k for k in range(2, len(t.lower)) if is_note(t.lower[k], "de")), None)
        if owner is None and note is not None and t.lower[note - 1 - (t.tags[note - 1] == "N")] in IN_IT:
            owner = whose_note(reading, t, note, len(t.tags))
        if owner is not None:
            return Said("according", t, owner, None)
    if text is None and not again:
        return None
    found = _made_by(reading, t, token) if text is not None else None
    if found is not None:
        return Said("according", t, found, None)
    for s in reversed(reading.sentences[max(0, t.index - NEAR) : t.index]):
        if s.paragraph != t.paragraph:
            break
        if t.lower[0] in SPEAKS and any(not n.governed and reading.counts(s, n) for n in reading.names[s.index]):
            return None  # without a pronoun, whoever is named there may as well
        memo = next((w for q in s.quotes if (w := writer(reading, s, q, len(s.tags))) is not None), None)
        if memo is not None:
            found = memo.subject  # "«…», decía la carta de Ann Lee. El texto añade que …"
            break
        if _text(reading, s, len(s.tags)) is not None:
            found = _made_by(reading, s, len(s.tags))
        elif again and t.lower[0] == "darin":
            found = german_owner(reading, s, len(s.tags))
        if found is not None or again:
            break  # "Er" is the document of the sentence before, and of no other
    if found is None:
        return None
    return Said("according", t, replace(found, first=0, last=1, how="whose text it is"), None)


def _text(reading: Reading, t: Tagged, end: int) -> int | None:
    """The noun for a document that a sentence is about; none where anybody acts in it."""
    ends, german = TEXTS[reading.known.lang], reading.known.lang == "de"
    for k in range(min(HEAD + 2, end)):
        if t.tags[k] not in "NTA" or (k == 0 and german):
            continue
        if t.lower[k].endswith(ends) if german else t.lower[k] in ends:
            return k
        if not german and t.tags[k] == "A" and k:
            return None
    return None


def _made_by(reading: Reading, t: Tagged, end: int) -> Subject | None:
    """Who has written or put forward the document of a sentence."""
    lang = reading.known.lang
    for k in range(1, end - 1):
        if t.lower[k] in PEN.get(lang, ()) and t.lower[k - 1] in ("der", "la", "le", "de"):
            return _author(reading, t, k + 1)
        if t.lower[k] not in BY[lang]:
            continue
        near = t.lower[k + 1 : min(end, k + 7)] if lang == "de" else t.lower[max(0, k - 3) : k]
        if any(w.startswith(MADE[lang]) for w in near):
            return _author(reading, t, k + 1)
    return _whose(reading, t, end)


OF = frozenset("de du d' des del di della dell' dell’ dei degli delle do da dos das".split())


def _whose(reading: Reading, t: Tagged, end: int) -> Subject | None:
    """The body whose note or report a sentence of French or Spanish begins with: "Une note interne de la société X"."""
    if reading.known.lang == "de":
        return german_owner(reading, t, end)
    if reading.known.lang not in ROMANCE:
        return None
    text = _text(reading, t, end)
    of = next((k for k in range(text + 1, min(end, text + 3)) if t.lower[k] in OF), None) if text is not None else None
    if of is None or text is None or t.tags[text + 1 : of].strip("N") or text > 2:
        return None
    at = of + 1 + (t.tags[of + 1 : of + 2] == "D")
    if at >= end or not can_speak(t.words[at : at + 1], reading.known):
        return None
    n = next((n for n in reading.names[t.index] if at <= n.first <= at + 1 and reading.counts(t, n)), None)
    if n is not None and not t.tags[at : n.first].strip("N"):
        subject = reading.named(t, n)
        return None if subject.medium else subject
    last = reading.phrase(t, at, end)
    return Subject(at, last, " ".join(t.words[at:last]), ActorKind.BODY) if reading.is_body(t.lower[at]) else None


def german_owner(reading: Reading, t: Tagged, end: int) -> Subject | None:
    """The body whose report or letter a German sentence speaks of: "in einem Lagebericht der Polizei"."""
    for k in range(1, end - 2):
        if not (t.words[k][0].isupper() and t.lower[k].endswith(TEXTS["de"]) and t.lower[k + 1] in ("des", "der")):
            continue
        last = k + 2
        while last < end and t.tags[last] in "NAT" and (t.words[last][0].isupper() or last == k + 2):
            last += 1
        words = t.words[k + 2 : last]
        if words and t.lower[k + 1] == "des":
            words = (cases.german_nominative(words[0]), *words[1:])
        n = next((n for n in reading.names[t.index] if n.first == k + 2 and len(n.words) > 1), None)
        house = reading.people.named(t, n) if n is not None else None
        body = house is not None and house.kind is ActorKind.BODY
        body = body or (len(words) == 1 and len(words[0]) > 1 and words[0].isupper())  # "in der Mitteilung der UCI"
        if not words or t.tags[k + 2 : last] == "N" or not (body or can_speak(words, reading.known)):
            continue
        if n is not None and reading.counts(t, n):
            subject = reading.named(t, n)
            return None if subject.medium else subject
        return Subject(k + 2, last, " ".join(words), ActorKind.BODY)
    return None


def _author(reading: Reading, t: Tagged, at: int) -> Subject | None:
    """Who stands at a word behind "by": somebody known, or a state by its name or capital."""
    while t.tags[at : at + 1] in ("D", "I"):
        at += 1
    for last in (at + 2, at + 1):
        name = " ".join(t.words[at:last])
        if t.tags[at:last].strip("AN"):
            continue
        if _state(name) or (_state(name[:-1]) and name.endswith("s")):  # "Großbritanniens"
            return Subject(at, last, name if _state(name) else name[:-1], ActorKind.BODY)
    for n in reading.names[t.index]:
        if n.first <= at < n.last and reading.counts(t, n):
            subject = reading.named(t, n)
            return None if subject.medium else subject
    return None


def _state(name: str) -> bool:
    known = places()
    return any(fold(name) in kind for kind in (known.countries, known.cities, known.metonyms))
