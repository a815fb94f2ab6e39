"""Quotations within quotations: who, in the words of the outer speaker, said the inner ones."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.coreference import Resolved
from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.floor import spoken
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.own_sentence import in_sentence
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.same_role import is_role
from provenance.attribute.foreign.sources import Said, cues
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.scene import Scene
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.model import ActorKind, Kind, Span

# Before whom somebody tells of: "mein Abteilungsleiter", "mi abuela", "ma mère"; "der Nelu".
OWN = frozenset(
    """mein meine unser unsere mi mis nuestro nuestra mon ma notre il la der die el le un une una ein eine gli i los las
    les""".split()
)
HELD = "who alone is called so in the article"
MY = frozenset("mein meine unser unsere mi nuestro nuestra mon ma notre".split())
FIRST = frozenset("ich wir yo nosotros je nous io noi eu nós".split())
TO_WHOM = frozenset("meinem meiner dem einem seinem ihrem unserem unserer deinem eurem euch mir uns ihm ihnen".split())
TITLES = frozenset("monsieur madame herr frau señor señora don doña signor signora senhor senhora m. mme".split())


# Whoever speaks tells of his or her own words right before the inner marks: "yo le dije: …", "je lui ai répondu : …".
_MINE = {
    "es": r"(?:dije|digo|decía yo|contesté|respondí|pregunté|grité|pensé|escribí|pedí|advertí|solté|he dicho)",
    "fr": r"(?:je (?:lui |leur |vous |t['’])?(?:dis|disais|réponds|demande|pense)"
    r"|(?:j['’]|je (?:lui|leur|vous) )ai (?:dit|répondu|pensé|crié|demandé|écrit))",
    "it": r"(?:dissi|dico|risposi|chiesi|pensai|scrissi|gridai|ho (?:detto|risposto|chiesto|pensato|scritto|gridato))",
    "pt": r"(?:eu (?:\w+ )?disse(?:-lhes?)?|digo|respondi|perguntei|pensei|escrevi|gritei|pedi|falei)(?:-lhes?)?",
}
_OWN = {
    lang: compiled(rf"(?i)(?<![\w’'-])(?P<way>{way})(?!\w)[^.!?;:«»“”\"]{{0,40}}[:,]?\s*$")
    for lang, way in _MINE.items()
}
_SAYS = {  # a cue right before the marks, of whom nothing more is told: "on m'a dit “…”"
    "es": r"(?:dij(?:o|eron)|dicen?|decían?|contest(?:ó|aron)|respond(?:ió|ieron)|pregunt(?:ó|aron)|escribi(?:ó|eron))",
    "fr": r"(?:dit|disai(?:t|ent)|disent|répond(?:u|ent)?|demandé|écrit|crié)",
    "it": r"(?:disse(?:ro)?|dice|dicono|detto|rispose(?:ro)?|risposto|chiese(?:ro)?|scritto)",
    "pt": r"(?:diss(?:e|eram)|diz(?:em)?|respond(?:eu|eram)|pergunt(?:ou|aram)|escrev(?:eu|eram))(?:-me)?",
}
_SAID = {lang: compiled(rf"(?i)(?<!\w){way}(?: que| che)?\s*$") for lang, way in _SAYS.items()}


_HEARD = {  # what somebody told before said, where a quotation begins with no more than that: "Me dijo: …"
    "es": r"(?:(?:y|pero|solo|luego) )?(?:me|nos) (?:dijo|decía|dice|contestó|respondió|escribió|gritó|preguntó|avisó)",
    "fr": r"(?:(?:et|mais) )?(?P<he>il|elle) (?:m['’]|nous )a (?:dit|répondu|écrit|crié|demandé|lancé)",
    "it": r"(?:(?:e|ma|poi) )?(?:mi|ci) (?:ha (?:detto|risposto|scritto|gridato|chiesto)|disse|dice|rispose|scrisse)",
    "pt": r"(?:(?:e|mas|só) )?(?:(?:me|nos) (?:disse|diz|respondeu|escreveu)|(?:disse|respondeu|escreveu)-(?:me|nos))",
}
_HE_SAID = {lang: compiled(rf"(?i){way}(?: que| che)?\s*[:,]?\s*") for lang, way in _HEARD.items()}


def told_before(scene: Scene, inside: Span, before: str) -> Subject | None:
    """Whom the sentence before a quotation is about, where ``before`` is all that goes ahead of the inner marks.

    "El embajador llamó el lunes. «Nos dijo: “Están bien”», cuenta Ann Lee": the ambassador.
    """
    reading = scene.reading
    m = _HE_SAID[reading.known.lang].fullmatch(before) if reading.known.lang in _HE_SAID else None
    ahead = [s for s in reading.sentences if s.spans and s.spans[0].start < inside.start] if m else []
    if m is None or len(ahead) < 2 or ahead[-1].spans[-1].end < inside.start:
        return None
    s, home = ahead[-2], ahead[-1]
    if s.paragraph != home.paragraph or s.quotes or not set(home.tags[: home.tags.find("Q")]) <= set('"-'):
        return None
    people = {p for n in reading.names[s.index] if (p := reading.people.named(s, n)) is not None and p.person}
    free = [n for n in reading.names[s.index] if not n.governed and reading.counts(s, n)]
    he = m.groupdict().get("he")
    gender = None if he is None else "m" if he.lower() == "il" else "f"
    if len(people) == 1 and len(free) == 1:
        subject = reading.named(s, free[0])
        fits = subject.person in people and (
            gender is None or subject.person is None or subject.person.gender == gender
        )
        return subject if fits and subject.name is not None else None
    if people or s.tags[:1] != "D" or not reading.of_people(s, 1, 2) or s.tags[2:3] != "V":
        return None
    own = reading._gender(s.lower[0], "", s.lower[1:2])
    return Subject(1, 2, s.words[1], ActorKind.PERSON) if gender in (None, own) else None


def own(before: str, lang: str) -> Span | None:
    """Where ``before``, the outer speaker's words up to the inner marks, gives them as his or her own."""
    m = _OWN[lang].search(before) if lang in _OWN else None
    return Span(*m.span("way")) if m is not None else None


def is_said(before: str, lang: str) -> bool:
    """Whether ``before`` ends in a colon or a cue, as words do that somebody else's follow in marks."""
    return lang in _SAID and (before.rstrip().endswith(":") or _SAID[lang].search(before) is not None)


def _holder(scene: Scene, t: Tagged, subject: Subject, around: Resolved | None) -> Person | None:
    """The one other person whom the article has called what a noun with the article says: "Le président m'a dit"."""
    reading = scene.reading
    whole = t.tags[subject.first : subject.last]
    if around is None or around.open or whole not in ("DN", "DT", "DA") or not t.spans:
        return None
    article, noun = t.lower[subject.first], t.lower[subject.last - 1]
    if article not in reading.known.words.get("definite", ()):
        return None
    found = [p for p in reading.people.all if p.person and any(is_role(noun, r, reading.known) for r in p.roles)]
    if len(found) != 1 or found[0].name == around.name:
        return None
    start = t.spans[0].start
    met = [
        i for (i, _), p in reading.people.at.items() if p is found[0] and reading.sentences[i].spans[0].start < start
    ]
    gender = reading.known.words
    his = article in gender.get("masculine", ()) and article not in gender.get("feminine", ())
    hers = article in gender.get("feminine", ()) and article not in gender.get("masculine", ())
    other = (his and found[0].gender == "f") or (hers and found[0].gender == "m")
    return found[0] if met and not other else None


_BOTH = frozenset("et y e ed".split())


def _begun(reading: Reading, t: Tagged, token: int, said: Said | None) -> Said | None:
    """Who begins the outer words and says the inner ones in a second clause: "Le coach s'est levé et a dit : …"."""
    if t.tags[:1] != "D" or not t.tags[:token].rstrip('"').endswith(":"):
        return None
    if not is_people(t.words[1], reading.known):
        return None
    verb = next(reversed(cues(t, 0, token)), None)
    start = len(t.tags[:verb].rstrip("XROP")) if verb is not None else 0
    both = start > 2 and t.lower[start - 1] in _BOTH
    if verb is None or not both or (said is not None and said.subject.name is not None):
        return None
    pronoun = next((k for k in range(start, verb) if t.tags[k] == "P"), None)
    own = reading._gender(t.lower[0], "", t.lower[1:2])
    his = pronoun is None or t.lower[pronoun] in (reading.known.he if own == "m" else reading.known.she)
    others = any(reading.of_people(t, k, k + 1) for k in range(2, start) if t.tags[k] in "NTA")
    last = reading.phrase(t, 0, start)
    if not his or others or reading.names[t.index]:
        return None
    subject = Subject(1, last, " ".join(t.words[1:last]), ActorKind.PERSON)
    return Said("subject_verb_quote", t, subject, verb)


def decide(scene: Scene, inner: Scene, kind: Kind, around: Resolved | None = None) -> Spoken | None:
    """The speaker of the one masked quotation of ``inner``, the words of a quotation of ``scene``; by name if named.

    ``around`` is the outer speaker, whom a noun for somebody does not mean.
    """
    reading = inner.reading
    t, token = reading.place(0)
    said = in_sentence(reading, t, token, kind, None)
    if reading.known.lang in ROMANCE and (begun := _begun(reading, t, token, said)) is not None:
        return spoken(begun)
    if said is None or said.subject.medium or t.lower[said.subject.first] in FIRST:
        return None
    if reading.known.lang == "de" and not TO_WHOM.isdisjoint(
        t.lower[max(0, said.subject.first - 1) : said.subject.first + 1]
    ):
        return None  # "Meinem Mann hat er gesagt: ‹…›"
    subject = said.subject
    if subject.person is None and (holder := _holder(scene, t, subject, around)) is not None:
        return spoken(replace(said, subject=replace(subject, name=holder.name, kind=holder.kind, how=HELD)))
    words = t.words[subject.first : subject.last]
    if subject.person is not None:
        words = subject.person.words
    if reading.known.lang == "de" and words and words[0].lower() in TO_WHOM:
        return None  # a pronoun that would mean who is told it
    while words and words[0].lower() in TITLES | OWN and len(words) > 1:
        words = words[1:]
    if not words:
        return None
    known = scene.reading.people.find(tuple(words)) if subject.name is not None and words[0][0].isupper() else None
    if known is not None:
        return spoken(replace(said, subject=replace(subject, name=known.name, kind=known.kind)))
    if subject.name is None or (subject.person is None and t.tags[subject.first] == "P"):
        return None
    named = subject.person is not None or all(word[0].isupper() for word in words)
    many = subject.kind is ActorKind.GROUP and reading.known.lang in ROMANCE
    people = reading.of_people(t, subject.first, subject.last) or any(is_people(w, reading.known) for w in words)
    if not named and not many and not people:
        return None
    kind_of = ActorKind.GROUP if many and not named else ActorKind.PERSON
    return spoken(replace(said, subject=replace(subject, name=" ".join(words), kind=kind_of)))
