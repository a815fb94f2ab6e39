# ruff: noqa: E501 - lists of words in five languages
"""What German and Romance sentences report without marks in forms of their own, where no cue has it for its content.

"La obra, explicó, costará más", "Le pont, précise-t-elle, est sûr": an attribution between commas that leaves its subject
out or has a pronoun; "Nach eigenen Angaben fehlt ihr nichts", "Glaubt man Lee, …", "À en croire Lee, …": of whose word the
clause behind is; "la advertencia de Lee de que …", "die Warnung der Polizei, dass …": a noun for what somebody said;
"Le constat de la Cour est clair : …"; "una carta en la que piden que …".
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribute.foreign import cases
from provenance.attribute.foreign.attested import can_speak, is_people
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.compiled import compiled
from provenance.model import ActorKind

Content = tuple[tuple[int, int], Said]
FEWEST = 3  # words of a content
BACK = 2  # sentences to whoever goes on

# --- "La obra, explicó ayer, costará más": between commas a verb of saying, and nobody.
_ELIDED = compiled(",(?P<verb>[XO]*V)R{0,2},")
_TURNED = compiled(",(?:[XO]*(?P<verb>V)(?P<who>P)|(?P<had>X)(?P<whom>P)R?(?P<past>V))R{0,2},")  # "a-t-elle expliqué"


def set_in(reading: Reading, t: Tagged) -> Content | None:
    """What an attribution without a noun or name stands in: "Dos genomas, detalló, son nuevos"."""
    lang = reading.known.lang
    if lang not in ROMANCE or set(t.tags) & set('Q":;L'):
        return None
    m = (_TURNED if lang == "fr" else _ELIDED).search(t.tags)
    if m is None or m.start() < 2 or set(t.tags[: m.start()]) & set("VS") or len(t.tags) - m.end() <= FEWEST:
        return None
    if lang == "fr":
        verb, at = (m.start("verb"), m.start("who")) if m["verb"] else (m.start("past"), m.start("whom"))
        subject = reading.pronoun(t, at) if t.lower[at] not in ("on", "je", "nous", "vous") else None
    else:
        verb = m.end("verb") - 1
        own = t.lower[0] in _HIS or not _somebody_in(reading, t, m.start())
        subject = _going_on(reading, t, verb) if own and "S" not in t.tags[m.end() : m.end() + 1] else None
    if subject is None or subject.name is None or subject.medium:
        return None
    return (m.end(), len(t.tags)), Said("quote_verb_subject", t, subject, verb)


_HIS = frozenset("su sus suo sua suoi sue seu seus suas".split())


def _somebody_in(reading: Reading, t: Tagged, end: int) -> bool:
    """Whether somebody stands before an insertion who may be its subject: "La alcaldesa, Ann Lee, dijo, en X, que …"."""
    if any(n.last <= end and not n.governed and reading.counts(t, n) for n in reading.names[t.index]):
        return True
    first = int(t.tags[:1] == "D")
    return any(is_people(w, reading.known) for w in t.words[first : first + 2] if w[0].isalpha()) and end <= 2 * FEWEST


# Endings of verbs of one who speaks, and not of several or of oneself.
_ONE = {
    "es": ("ó", "a", "e", "ía", "ijo", "uvo"),
    "it": ("a", "e", "ò", "va", "ì", "to", "isse"),
    "pt": ("ou", "eu", "iu", "a", "e", "ia", "isse"),
}


_LEFT_OUT = ("continues", "carried")  # who speaks, where the quotation's own sentence names nobody


def _named_in(reading: Reading, person: Person, paragraph: int) -> bool:
    """Whether a paragraph names somebody."""
    return any(p is person and reading.sentences[i].paragraph == paragraph for (i, _), p in reading.people.at.items())


def _going_on(reading: Reading, t: Tagged, verb: int) -> Subject | None:
    """Who goes on speaking where a verb of one leaves the subject out: who was quoted just before, or is told of alone."""
    if not t.lower[verb].endswith(_ONE[reading.known.lang]):
        return None
    for s in reversed(reading.sentences[max(0, t.index - BACK) : t.index]):
        voiced = reading.voiced.get(s.index)
        person: Person | None = None
        if voiced is not None:
            person = reading.people.find(tuple(voiced.resolved.name.split()))
            if person is None or (voiced.decision.rule in _LEFT_OUT and not _named_in(reading, person, s.paragraph)):
                return None
        elif s.paragraph != t.paragraph:
            return None
        else:
            free = {
                p for n in reading.names[s.index] if not n.governed and (p := reading.people.named(s, n)) and p.person
            }
            spoke = [p for p in reading.heard(s.index) if p.person]
            who = set(spoke[-1:]) or free
            if len(who) > 1 or (not who and ("V" in s.tags or "Q" in s.tags)):
                return None
            person = next(iter(who), None)
        if person is not None:
            near = t.paragraph - s.paragraph <= (voiced is not None)
            return Subject(verb, verb + 1, person.name, person.kind, person, how="left out") if near else None
    return None


# --- On whose word the clause behind is.
_OWN = frozenset("angaben aussagen angabe aussage worten bekunden darstellung einschätzung".split())
_BELIEVED = {  # word by word, before whom one would have to believe
    "de": ("glaubt man", "folgt man"),
    "fr": (
        "à en croire",
        "a en croire",
        "s' il faut en croire",
        "si l' on en croit",
        "si on en croit",
        "aux dires de",
        "aux yeux de",
    ),
    "es": ("de creer a", "si se cree a", "de hacer caso a", "si hacemos caso a", "a ojos de", "a decir de"),
    "it": ("a credere a", "se si crede a", "a dar retta a", "a detta di", "agli occhi di"),
    "pt": ("a acreditar em", "a crer em", "se acreditarmos em", "aos olhos de", "no dizer de"),
}
_WAYS = {lang: tuple(tuple(way.split()) for way in ways) for lang, ways in _BELIEVED.items()}
_GLUED = {
    "a": ("al", "au", "aux", "alla", "allo", "all'", "ai", "agli", "alle"),
    "de": ("del", "du", "des"),
    "di": ("del", "della", "dello", "dell'", "dei"),
    "em": ("no", "na", "nos", "nas"),
    "à": ("au",),
}


def on_word(reading: Reading, t: Tagged) -> Content | None:
    """What stands behind on whose word it is, at the head of a sentence: "Glaubt man dem Sprecher Lee, …"."""
    if "Q" in t.tags:
        return None
    if reading.known.lang == "de" and (own := _by_own_account(reading, t)) is not None:
        return own
    way = next((w for w in _WAYS.get(reading.known.lang, ()) if _opens(t, w)), None)
    if way is None:
        return None
    at = len(way)
    comma = t.tags.find(",", at)
    if comma < 0 or set(t.tags[at:comma]) & set("VXPSL:;") or len(t.tags) - comma <= FEWEST:
        return None
    subject = _whose(reading, t, at, comma)
    if subject is None and t.tags[comma + 1 : comma + 2] in ("D", "T", "A"):  # "À en croire la ministre, Ann Lee, …"
        close = t.tags.find(",", comma + 1)
        n = next((n for n in reading.names[t.index] if n.last == close and n.first > comma), None)
        subject = reading.named(t, n) if n is not None and close > 0 else None
        comma = close if subject is not None else comma
    if subject is None or subject.medium or subject.name is None or len(t.tags) - comma <= FEWEST:
        return None
    return (comma + 1, len(t.tags)), Said("according", t, subject, 0)


def _opens(t: Tagged, way: tuple[str, ...]) -> bool:
    *lead, last = way
    if t.lower[: len(lead)] != tuple(lead):
        return False
    found = t.lower[len(lead) : len(way)]
    return found == (last,) or (bool(found) and found[0] in _GLUED.get(last, ()))


def _whose(reading: Reading, t: Tagged, first: int, end: int) -> Subject | None:
    """Whom words mean that something governs: somebody named, a body, or people and what somebody is."""
    n = next((n for n in reading.names[t.index] if first <= n.first and n.last <= end and reading.counts(t, n)), None)
    if n is not None and not t.tags[first : n.first].strip("DTNA") and n.last == end:
        return reading.named(t, n)
    noun = first + (t.tags[first : first + 1] == "D")
    if noun >= end or reading.phrase(t, first, end) != end:
        return None
    words = t.words[noun:end]
    if reading.known.lang == "de":
        words = (
            (*words[:-1], cases.german_nominative(words[-1])) if len(words) == 1 and t.lower[first] == "des" else words
        )
    if any(is_people(w, reading.known) for w in words[:1]) and t.tags[first] == "D":
        return reading.role(t, Subject(first, end, None, None, how="phrase"), first)
    if not can_speak(words, reading.known):
        return None
    return Subject(first, end, " ".join(words), ActorKind.BODY)


def _by_own_account(reading: Reading, t: Tagged) -> Content | None:
    """What somebody says of himself: "Nach eigenen Angaben setzte sie zwei Drohnen ein"."""
    if (
        t.lower[:2] != ("nach", "eigenen")
        or t.lower[2:3] == ()
        or t.lower[2] not in _OWN
        or len(t.tags) < 3 + 2 * FEWEST
    ):
        return None
    if t.tags[4:5] == "P":
        subject: Subject | None = reading.pronoun(t, 4)
        if t.lower[4] in reading.known.they or t.lower[4] == "sie":
            subject = subject if subject is not None and subject.name is not None else _body_before(reading, t)
    else:
        subject = reading.nominal(t, 4, len(t.tags), False, 3) if t.tags[4:5] in tuple("DTAN") else None
        lead = t.tags[4 : subject.first] if subject is not None else "V"
        subject = subject if not lead.strip("DTNA") and len(lead) <= FEWEST else None
    if subject is None or subject.name is None or subject.medium:
        return None
    return (3, len(t.tags)), Said("according", t, subject, 2)


def _body_before(reading: Reading, t: Tagged) -> Subject | None:
    """The body that the German sentence before begins with, which "sie" means: "Die Miliz …. Nach eigenen Angaben … sie"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph or s.lower[:1] not in (("die",), ("eine",)):
        return None
    last = reading.phrase(s, 0, len(s.tags))
    if not can_speak(s.words[1:last], reading.known):
        return None
    return Subject(4, 5, " ".join(s.words[1:last]), ActorKind.BODY, how="what the sentence before begins with")


# --- What somebody is said to have said by a noun, with "of" whom and "that".
_NOUNS = {
    "es": "advertencia advertencias afirmación afirmaciones denuncia denuncias anuncio promesa promesas declaración acusación "
    "acusaciones queja quejas aviso hipótesis tesis versión",
    "fr": "avertissement affirmation affirmations annonce promesse promesses accusation accusations déclaration déclarations thèse "
    "argument hypothèse alerte crainte",
    "it": "avvertimento affermazione annuncio promessa denuncia dichiarazione accusa accuse avviso allarme tesi ipotesi",
    "pt": "aviso afirmação anúncio promessa denúncia declaração acusação alerta queixa tese hipótese",
    "de": "warnung warnungen behauptung ankündigung vorwurf aussage einschätzung hinweis forderung vermutung befürchtung these "
    "annahme darstellung versprechen zusage klage",
}
_SAID = {lang: frozenset(words.split()) for lang, words in _NOUNS.items()}
_OF = {
    "es": frozenset("de del".split()),
    "fr": frozenset("de du des d' d’".split()),
    "it": frozenset("di del dello della dell' dei degli delle".split()),
    "pt": frozenset("de do da dos das".split()),
    "de": frozenset("des der von vom eines einer".split()),
}
_THAT = {
    "es": (("de", "que"), ("según", "la", "cual"), ("según", "el", "cual"), ("según", "la", "que")),
    "fr": (("selon", "laquelle"), ("selon", "lequel"), ("selon", "lesquelles"), ("selon", "lesquels"), ("que",)),
    "it": (("che",), ("secondo", "cui"), ("secondo", "la", "quale"), ("per", "cui")),
    "pt": (("de", "que"), ("segundo", "a", "qual"), ("segundo", "o", "qual")),
    "de": ((",", "dass"), (",", "daß"), (",", "wonach"), (",", "nach", "der"), (",", "wonach")),
}
_FAR = 9  # words of whose it is


def by_noun(reading: Reading, t: Tagged) -> Content | None:
    """What a noun and "that" tell of whom it names: "la advertencia de la patronal de que sobran plazas"."""
    lang = reading.known.lang
    nouns = _SAID.get(lang)
    if nouns is None or "Q" in t.tags or nouns.isdisjoint(t.lower):
        return None
    for k in range(len(t.tags) - 5):
        if t.lower[k] not in nouns or t.lower[k + 1] not in _OF[lang]:
            continue
        for that in range(k + 3, min(k + _FAR, len(t.tags) - FEWEST)):
            way = next((w for w in _THAT[lang] if t.lower[that : that + len(w)] == w), None)
            if way is None:
                continue
            glued = t.lower[k + 1] not in ("de", "d'", "d’", "di", "von")
            first = k + 1 if glued and lang == "de" else k + 2
            first = first if t.lower[k + 1] != "vom" else k + 2
            subject = _whose(reading, t, first, that) or _role_of(reading, t, first, that)
            if subject is None or subject.name is None or subject.medium:
                return None
            return (that + len(way), len(t.tags)), Said("governing_verb", t, subject, k)
    return None


def _role_of(reading: Reading, t: Tagged, first: int, end: int) -> Subject | None:
    """Who is named, in apposition or behind what he, she or it is: "de la patronal hotelera Exceltur"."""
    n = next((n for n in reading.names[t.index] if first <= n.first and n.last == end), None)
    if n is None or t.tags[first : n.first].strip("DTNA,"):
        return None
    lead = [t.words[k] for k in range(first, n.first) if t.tags[k] in "NT"]
    if not lead:
        return None
    if can_speak(lead, reading.known) and not any(is_people(w, reading.known) for w in lead):
        return Subject(n.first, n.last, " ".join(n.words), ActorKind.BODY)
    return reading.named(t, n)


# --- "Le constat de la Cour est sans appel : …"
_VERDICTS = frozenset(
    """constat verdict diagnostic conclusion conclusions message réponse bilan avis analyse position recommandation diagnóstico
    conclusión conclusiones mensaje respuesta balance dictamen posición veredicto diagnosi conclusione messaggio risposta bilancio
    verdetto posizione diagnóstico conclusão mensagem resposta balanço posição veredito urteil fazit botschaft antwort bilanz
    diagnose befund schluss""".split()
)
_IS = frozenset("est était es era fue è era é foi ist war lautet fällt fiel reste sont son sono são".split())
_DOCUMENTED = 12  # words up to the colon


def verdict(reading: Reading, t: Tagged) -> Content | None:
    """What a body's verdict is, behind a colon: "El diagnóstico del consejo es claro: faltan médicos"."""
    colon = t.tags.find(":", 4, _DOCUMENTED + 2)
    if colon < 0 or set(t.tags) & set('Q"') or len(t.tags) - colon <= FEWEST or t.tags.count(":") > 1:
        return None
    if t.tags[0] != "D" or t.lower[1] not in _VERDICTS or t.lower[2] not in _OF.get(reading.known.lang, ()):
        return None
    verb = next((k for k in range(4, colon) if t.lower[k] in _IS), None)
    if verb is None:
        return None
    glued = reading.known.lang == "de" and t.lower[2] != "von"
    first = 2 if glued else 3
    subject = _whose(reading, t, first, verb) or _role_of(reading, t, first, verb)
    if subject is None or subject.name is None or subject.medium:
        return None
    return (colon + 1, len(t.tags)), Said("governing_verb", t, subject, 1)


# --- "una carta en la que piden que …": who wrote it is the subject of the clause before.
_PAPERS = frozenset(
    """comunicado carta escrito manifiesto documento nota informe texto mensaje recurso querella denuncia communiqué lettre texte
    tribune pétition document message rapport motion recours comunicato lettera documento messaggio nota testo appello ricorso
    mensagem relatório manifesto erklärung mitteilung brief schreiben papier appell petition""".split()
)
_ADJECTIVES = 3  # words between a paper and the relative


def in_paper(reading: Reading, t: Tagged) -> Content | None:
    """What a paper says that somebody put out: "Los sindicatos han firmado una carta en la que exigen que …"."""
    if reading.known.lang not in ROMANCE or "Q" in t.tags:
        return None
    for verb in cues(t, 5, len(t.tags) - FEWEST):
        that = verb + 1
        if t.lower[that] not in ("que", "qu'", "qu’", "che") or t.tags[verb - 1] not in "SXRO":
            continue
        relative = next((k for k in range(verb - 1, verb - 4, -1) if t.tags[k] == "S"), None)
        if relative is None or t.tags[relative - 1 : relative] not in ("I", "D"):
            continue
        start = relative - 1 - (t.tags[relative - 2 : relative] == "ID")
        paper = next((k for k in range(start - 1, max(0, start - 1 - _ADJECTIVES), -1) if t.lower[k] in _PAPERS), None)
        if paper is None or t.tags[paper + 1 : start].strip("NA,"):
            continue
        subject = reading.nominal(t, 0, paper, False, paper)
        if subject is None:
            subject = next(_several(reading, t, paper), None)
        if subject is None or subject.name is None or subject.medium or subject.first > 1:
            return None
        return (that + 1, len(t.tags)), Said("governing_verb", t, subject, verb)
    return None


def _several(reading: Reading, t: Tagged, end: int) -> Iterator[Subject]:
    """Several without names who open a sentence: "Sindicatos franceses y españoles han firmado …"."""
    first = int(t.tags[:1] == "D")
    last = next((k for k in range(first, end) if t.tags[k] not in "NATC"), end)
    words = t.words[first:last]
    if 0 < len(words) <= 2 * FEWEST and can_speak(words, reading.known) and words[0].lower().endswith(("s", "i", "e")):
        yield Subject(0, last, " ".join(words), ActorKind.GROUP)


# --- "Ein Zeuge will gesehen haben, dass …"
_SEEN = frozenset("gesehen beobachtet gehört bemerkt erfahren festgestellt gewusst erkannt mitbekommen geahnt".split())


def seen(reading: Reading, t: Tagged) -> Content | None:
    """What somebody in German says that he saw: "Eine Anwohnerin will beobachtet haben, wie der Fahrer ausstieg"."""
    if reading.known.lang != "de" or "Q" in t.tags or _SEEN.isdisjoint(t.lower):
        return None
    will = next((k for k in range(1, len(t.tags) - FEWEST) if t.lower[k] in ("will", "wollen")), None)
    comma = t.tags.find(",", will + 2) if will is not None else -1
    if will is None or comma < 0 or t.lower[comma - 1] != "haben" or t.lower[comma - 2] not in _SEEN:
        return None
    if t.tags[comma + 1 : comma + 2] != "S" or len(t.tags) - comma - 1 <= FEWEST or set(t.tags[:will]) & set("VXS,:"):
        return None
    subject = reading.nominal(t, 0, will, False, will)
    if subject is None or subject.medium or subject.name is None or subject.last != will:
        return None
    return (comma + 2, len(t.tags)), Said("governing_verb", t, subject, will)


def western(reading: Reading, t: Tagged) -> Content | None:
    """The first of these forms that a sentence without marks has."""
    return (
        seen(reading, t)
        or set_in(reading, t)
        or on_word(reading, t)
        or in_paper(reading, t)
        or by_noun(reading, t)
        or verdict(reading, t)
    )
