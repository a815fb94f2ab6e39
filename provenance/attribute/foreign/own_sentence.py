"""Who says a quotation by the words of its own sentence: every reading of one, in the order they are tried.

What stands before and behind the mark decides: a colon, a cue on either side, "according to", a verb at the end, and at
last a subject without a cue. Nothing is known here of other sentences, but for whom a noun or a pronoun means.
"""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign import polish_heard, polish_sources
from provenance.attribute.foreign.apposed import named_beside
from provenance.attribute.foreign.authored import AGAIN, SPEAKS, author
from provenance.attribute.foreign.beside_cue import cue_before, cue_behind, first_subject, has_own_clause
from provenance.attribute.foreign.channels import of_channel, posted
from provenance.attribute.foreign.colon import WORDS_OF, led_up_to, told_him, whose_words
from provenance.attribute.foreign.floor import REPORTED, is_read
from provenance.attribute.foreign.german_told import in_mood, told_of, worded
from provenance.attribute.foreign.in_view import in_view
from provenance.attribute.foreign.issued import issued
from provenance.attribute.foreign.joined import joined
from provenance.attribute.foreign.labels import headed, named_after_colon, with_comma
from provenance.attribute.foreign.lettering import on_page, on_sign, voice
from provenance.attribute.foreign.memos import writer
from provenance.attribute.foreign.messages import sender
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.overheard import overheard
from provenance.attribute.foreign.passed_on import passed_on
from provenance.attribute.foreign.polish_texts import done_by_nobody, whose_text
from provenance.attribute.foreign.predicate import own_predicate
from provenance.attribute.foreign.referred import REFERENCE, referred
from provenance.attribute.foreign.relayed import relayed
from provenance.attribute.foreign.repeated import by_nobody, words_of
from provenance.attribute.foreign.retold import denied, gapped, on_behalf, retold, through_another, viewed_so
from provenance.attribute.foreign.rulings import issuer
from provenance.attribute.foreign.same_text import by_the_same
from provenance.attribute.foreign.sources import Said, according, by_own_words, cited, cues, heard_from, noted
from provenance.attribute.foreign.subject import MANY, Subject
from provenance.attribute.foreign.subjects import SAID_IN, Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.talked_with import in_relative
from provenance.attribute.foreign.viewed import by_relative
from provenance.attribute.speakers import Spoken
from provenance.compiled import compiled
from provenance.model import ActorKind, Kind

CHANNELS = ("kanal", "blog", "podcast", "canal", "chaîne")
NAME = 7  # words of a channel's name in marks
_ELSEWHERE = compiled(",CI[NAT]+-")  # behind a quotation: where else it is called otherwise
_TURNS = compiled(",R?[SC]")  # behind a quotation: a clause with a subject of its own
CITES = frozenset("cite citant cita citando appuie appuyant apoya".split())


def in_sentence(reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None) -> Said | None:
    """Who says the quotation at a word, by its own sentence; of a document, who has written it."""
    if (ruling := issuer(reading, t, token)) is not None:
        return ruling
    if reading.known.lang == "pl" and (source := polish_heard.heard(reading, t, token)) is not None:
        return source
    if (text := whose_text(reading, t, token)) is not None:
        return text
    if (own := writer(reading, t, token, len(t.tags))) is not None:
        return own
    if is_read(reading, t, token) and noted(reading, t, token, len(t.tags)) is None:
        return None  # "« … », y est-il écrit": whoever has the floor
    if t.lower[0] in (AGAIN | SPEAKS) and not _acts_in_it(t) and (text := author(reading, t, token)) is not None:
        return text
    found = _in_sentence(reading, t, token, kind, last)
    found = by_the_same(reading, t, found, last) if found is not None else None
    found = joined(reading, named_beside(reading, t, found)) if found is not None else None
    found = on_behalf(reading, t, _as_told(reading, t, token, found)) if found is not None else None
    found = through_another(reading, t, found) if found is not None else None
    if found is not None and found.subject.name is None and _acts_in_it(t) and t.tags[2] == "P":
        found = _writer(reading, t, found) or found
    if found is not None and found.rule == "sentence_subject" and _left_out(reading, t, found.subject):
        found = None
    if found is not None and _heads_item(reading, t, found):
        return None
    if found is not None and _in_question(reading, t, found):
        return _who_answers(reading, t, found)
    if kind is not Kind.BLOCK and (found is None or found.subject.name is None or found.rule == "sentence_subject"):
        return issued(reading, t, token) or author(reading, t, token) or found
    return found


def _as_told(reading: Reading, t: Tagged, token: int, found: Said) -> Said:
    """``found`` with who tells of it in a clause before: "Ana reveló que el juez le dijo que era «…»"."""
    before = found.cue is not None and found.sentence is t and found.cue < token and found.rule == "subject_verb_quote"
    return told_him(reading, t, 0, found) if before else found


def _acts_in_it(t: Tagged) -> bool:
    """Whether somebody speaks in the document named before: "Darin warnt die Ministerin", "Darin fordert sie"."""
    return t.lower[0] == "darin" and t.tags[1:2] == "V" and t.tags[2:3] in tuple("DTAP") and t.lower[2] != "es"


def _writer(reading: Reading, t: Tagged, found: Said) -> Said | None:
    """The one person of that gender named in the sentence before, whose book it is about: "Darin fordert sie"."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph:
        return None
    gender = "m" if t.lower[2] in reading.known.he else "f"
    named = {p for n in reading.names[s.index] if (p := reading.people.named(s, n)) is not None and p.person}
    one = named.pop() if len(named) == 1 else None
    own = "f" if one is not None and any(role.endswith("in") for role in one.roles) else one and one.gender
    if one is None or own not in (None, gender) or t.lower[2] not in reading.known.he | reading.known.she:
        return None
    how = "whose book the sentence before is about"
    return replace(found, subject=Subject(2, 3, one.name, one.kind, one, how=how))


# "14.20 – L'analista: «…»": a line that heads an item, with what somebody is and no name.
_ITEM = compiled(r"[MRN.:\-]{0,6}-?D[NTI]+:\"?Q\"?$")
_ITEM_LENGTH = 6  # sentences of an item in which whoever its heading quotes is named


def _heads_item(reading: Reading, t: Tagged, found: Said) -> bool:
    """Whether a line heads an item and the noun in it would mean somebody whom the item below does not name."""
    person = found.subject.person
    western = reading.known.lang == "de" or reading.known.lang in ROMANCE
    if person is None or not t.index or _ITEM.fullmatch(t.tags) is None or not western:
        return False
    for s in reading.sentences[t.index + 1 : t.index + 1 + _ITEM_LENGTH]:
        if s.paragraph == t.paragraph:
            return False  # no line of its own
        if _ITEM.fullmatch(s.tags) is not None:
            break
        if any(reading.people.named(s, n) is person for n in reading.names[s.index]):
            return False
    return True


# How a sentence begins that tells of a question, whose answer it leads up to: "A chi gli chiede se …, risponde: «…»".
_TO_WHOM = frozenset(
    tuple(words.split("_"))
    for words in "a_chi a_quanti alla_domanda a_quien a_quienes a_quem aos_que à_qui à_ceux à_celui à_celles".split()
)


def _in_question(reading: Reading, t: Tagged, found: Said) -> bool:
    """Whether who would answer is only named in the question: "A chi vuole sapere se sentirà Lee replica: «…»"."""
    at = int(t.tags[:1] in ("C", "R"))
    if reading.known.lang not in ROMANCE or found.sentence is not t or found.cue is None:
        return False
    who = found.subject
    if t.lower[at : at + 2] not in _TO_WHOM or not at + 1 < who.first < found.cue:
        return False
    return not t.tags[: who.first].rstrip("DT").endswith(",")


def _who_answers(reading: Reading, t: Tagged, found: Said) -> Said | None:
    """Who spoke last in the paragraph before somebody was asked, as who answers; nobody where nobody did."""
    at, person = reading.latest if reading.latest is not None else (-1, None)
    if found.cue is None or person is None or not person.person or reading.sentences[at].paragraph != t.paragraph:
        return None
    who = Subject(found.cue, found.cue + 1, person.name, person.kind, person, how="who is asked")
    return Said("continues", t, who, found.cue)


def _left_out(reading: Reading, t: Tagged, subject: Subject) -> bool:
    """Whether what opens the sentence says so, without a subject, and somebody else only stands in what is said.

    "Añadió que Lee «habría aceptado»", "Ha aggiunto che Lee «…»": whoever spoke before goes on.
    """
    that = t.tags.find("S")
    if reading.known.lang not in ("es", "it", "pt") or not 0 < that < subject.first:
        return False
    return "V" in t.tags[:that] and not t.tags[:that].strip("XVOR") and bool(cues(t, 0, that))


def _in_sentence(reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None) -> Said | None:
    """Who says it by what stands about it, between the quotations before and behind it."""
    tags = t.tags
    low = max((q + 1 for q in t.quotes if q < token), default=0)
    high = min((q for q in t.quotes if q > token), default=len(tags))
    if (channel := _channel(reading, t, token)) is not None:
        return channel
    if reading.known.slavic and _ELSEWHERE.fullmatch(tags[low:token]):  # "…, а в НБУ — «плановой»"
        house = reading.office(t, low, token - 1)
        at = low + tags[low:token].index("I")
        return Said("governing_verb", t, house or Subject(at, token - 1, None, None, how="another house"), None)
    if reading.known.slavic and tags[low:token] in (",N-", ",D-") and (one := reading.of_two(t, low + 1)) is not None:
        return Said("governing_verb", t, one, None)  # "Первый назвал встречу «…», второй — «…»"
    if (told := told_of(reading, t, token, low)) is not None:
        return told
    first = (t.words[token].strip('«»„“”"‚‘ ').split() or [""])[0]
    if (told := worded(reading, t, token, low) or in_mood(reading, t, token, low, first)) is not None:
        return told
    if tags[low:token].rstrip('"').endswith(":"):
        return _behind_colon(reading, t, token, low, high)
    return _within_clause(reading, t, token, kind, last, low, high)


def _behind_colon(reading: Reading, t: Tagged, token: int, low: int, high: int) -> Said | None:
    """Who says words that a colon leads up to, unless who says them is told behind them."""
    lead = t.tags[low:token].rstrip('"')
    if not reading.known.slavic and on_sign(reading, t, low, token):
        return Said("governing_verb", t, Subject(low, token - 1, None, None, how="lettering is nobody's"), None)
    if (heard := voice(reading, t, low, token) or on_page(reading, t, low, token)) is not None:
        return heard
    behind = cue_behind(reading, t, token, high, True) if "V" not in lead else None
    if (
        behind is not None
        and behind.rule == "quote_verb_subject"
        and (behind.subject.name or behind.subject.how == "they")
    ):
        return behind  # a headline's topic: "Staudamm: „Keine Gefahr“, sagt die Landrätin"
    own = by_own_words(reading, t, low, token)
    if own is not None:
        return own
    if reading.known.slavic and "L" in lead and "V" not in lead[lead.index("L") :]:
        source = according(reading, t, low, token)  # "По словам того же собеседника, название придумано: «…»"
        if source is not None:
            return source
    if (behind := _named_behind(reading, t, token, high)) is not None:
        return behind
    if (source := _of_medium(reading, t, low, token)) is not None:
        return source
    quotes = any(t.lower[v] in reading.known.quoting for v in cues(t, low, token))
    post = of_channel(reading, t, token) if reading.known.slavic and quotes and posted(t) else None
    heads = not WORDS_OF.get(reading.known.lang, frozenset()).isdisjoint(t.lower[low : low + 2])
    romance = reading.known.lang in ROMANCE
    whose = whose_words(reading, t, token, low) if romance and (quotes or heads) else None
    if whose is not None and whose.subject.name is not None:
        return whose  # "L'inviato riferisce le parole di un passante: «…»"
    sent = sender(reading, t, token, low) if romance and quotes else None  # "Elle a cité un mail de l'accusé : « … »"
    found = post or sent or cited(reading, t, token, low) or (None if low else in_view(reading, t, token))
    if found is None and on_sign(reading, t, low, token):
        return Said("governing_verb", t, Subject(low, token - 1, None, None, how="lettering is nobody's"), None)
    found = found or (of_channel(reading, t, token) if '"' in t.tags[:token] and not low else None)
    return found or led_up_to(reading, t, token, low) or cue_behind(reading, t, token, high, False)


def _within_clause(
    reading: Reading, t: Tagged, token: int, kind: Kind, last: Spoken | None, low: int, high: int
) -> Said | None:
    """Who says words that stand in a clause, or that a clause without a colon goes before or follows."""
    mixed, romance = kind is Kind.MIXED, reading.known.lang in ROMANCE
    if mixed and (source := _opening_source(reading, t, token, low, high)) is not None:
        return source
    return (
        named_after_colon(reading, t, token)
        or overheard(reading, t, token, high)
        or passed_on(reading, t, token, high)
        or retold(reading, t, token, low, high)
        or (denied(reading, t, token, high) or gapped(reading, t, token, low) if mixed else None)
        or (viewed_so(reading, t, token, low) if mixed else None)
        or (in_relative(reading, t, low, token) if mixed and reading.known.lang in ("ru", "uk", "pl") else None)
        or (words_of(reading, t, low, token) if reading.known.slavic else None)
        or _verbless(reading, t, token, high)
        or _so_called(reading, t, token)
        or _by_form(reading, t, token, mixed, low, high)
        or cue_behind(reading, t, token, high, True)
        or cue_before(reading, t, token, low)
        or cue_behind(reading, t, token, high, False)
        or according(reading, t, low, high)
        or _joined_clause(reading, t, token, low)
        or (cue_before(reading, t, token, 0) if low > 0 and any(v < low for v in cues(t, 0, low)) else None)
        or _verb_last(reading, t, token, low)
        or relayed(reading, t, token, high)
        or noted(reading, t, token, high)
        or heard_from(reading, t)
        or _cited_statement(reading, t, token, high)
        or _issued_in(reading, t, low, token)
        or (None if by_nobody(reading, t, low, token) else referred(reading, t))
        or headed(reading, t, token)
        or (None if mixed else with_comma(reading, t, token))
        or (_in_house(reading, t, token, low) if mixed else None)
        or of_channel(reading, t, token)
        or (None if reading.known.slavic else own_predicate(reading, t, low, token))
        or (in_view(reading, t, token) if mixed or (romance and _in_small(t, token)) else None)
        or (_subject(reading, t, low, token, last) if mixed else None)
    )


# Beginnings of verbs of hoping and planning that nobody has to say aloud.
HOPES = {
    "ru": ("рассчит", "надее", "надея", "намер", "планир", "хоч", "хотел", "хотят", "ожида"),
    "uk": ("сподіва", "розрахов", "намір", "планує", "планую", "хоч", "очіку"),
    "it": ("sper", "conta", "punta", "vuol", "voleva", "vogl", "intend", "pens", "cred"),
    "es": ("esper", "confí", "confi", "pretend", "quier", "querí", "planea", "cree"),
    "pt": ("esper", "confi", "pretend", "quer", "planeja", "planeia", "acredit"),
    "fr": ("esp", "compt", "veu", "voul", "entend", "croi", "pens"),
    "de": ("hoff", "will", "woll", "plan", "rechne", "setz", "erwart", "glaub"),
}


def _opening_source(reading: Reading, t: Tagged, token: int, low: int, high: int) -> Said | None:
    """Whose view a whole sentence is, in which others only hope or think: "Secondo Rossi, il governo spera «…»"."""
    if low or not t.tags.startswith(("L", "IL")):
        return None
    verbs = cues(t, 1, token)
    hopes = HOPES.get(reading.known.lang, ())
    if not verbs or any(
        reading.known.cues.get(t.lower[v]) != "thinking" and not t.lower[v].startswith(hopes) for v in verbs
    ):
        return None
    source = according(reading, t, low, high)
    named = source is not None and source.subject.name is not None and source.subject.last <= verbs[0]
    return source if named else None


def _joined_clause(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """Who is named right behind "and" in a clause of its own: "Oslo niega «…» y Lee le da un día, «si acaso»"."""
    at = low + 1 + (t.tags[low + 1 : low + 2] == "D")
    if reading.known.lang not in ROMANCE or not low or t.tags[low] != "C" or "V" in t.tags[low:token]:
        return None
    n = next((n for n in reading.names[t.index] if n.first == at and not n.governed and reading.counts(t, n)), None)
    person = reading.people.named(t, n) if n is not None else None
    if (
        n is None
        or person is None
        or not person.person
        or token - n.last < CLAUSE
        or set(t.tags[n.last : token]) & set("SC")
    ):
        return None
    return Said("sentence_subject", t, reading.named(t, n), None)


CLAUSE = 3  # words behind a subject that have a verb among them


_CALLED = compiled(',[XRO]*(?P<verb>V)(?:I[DNTAK]{1,5},?)?D(?:Q|"[NTADM]+")(?:I[DNTA]{1,5})?,(?P<name>A+)(?=[,.Q]|$)')


def _so_called(reading: Reading, t: Tagged, token: int) -> Said | None:
    """Who is named behind what he or she is in marks: "«…», disse à Lusa o “número dois” da reitora, Ann Lee"."""
    m = _CALLED.match(t.tags, token + 1) if reading.known.lang in ROMANCE else None
    n = next((n for n in reading.names[t.index] if n.first == m.start("name")), None) if m is not None else None
    if m is None or n is None or not reading.counts(t, n):
        return None
    return Said("quote_verb_subject", t, reading.named(t, n), m.start("verb"))


def _in_small(t: Tagged, token: int) -> bool:
    """Whether quoted words begin in small letters, so that the clause before them goes on in them."""
    first = next((letter for letter in t.words[token] if letter.isalpha()), "")
    return first.islower()


def _cited_statement(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """The body whose statement a Slavic medium quotes from: "… опубликовал заявление. «…», — цитирует агентство"."""
    if not reading.known.slavic:
        return None
    verb = next((v for v in cues(t, token + 1, high) if t.lower[v] in reading.known.quoting), None)
    if verb is None or t.tags[token + 1 : verb].strip(",-"):
        return None
    behind = range(verb + 1, high)
    medium = any(t.tags[k] == "K" or reading.known.has("medium_nouns", t.lower[k]) for k in behind)
    if not medium or any(verb < n.first and reading.counts(t, n) for n in reading.names[t.index]):
        return None
    body = reading.issuer(t)
    return (
        Said("continues", t, Subject(verb, verb + 1, body, ActorKind.BODY, how="whose statement it is"), verb)
        if body
        else None
    )


def _verbless(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Whose words a sentence without a verb says they are: "«…», le parole della ministra Ann Lee"."""
    nouns = WORDS_ALONE.get(reading.known.lang)
    at = token + 1 + (t.tags[token + 1 : token + 2] == ",")
    at += t.tags[at : at + 1] in ("D", "I")  # "nas palavras da ministra"
    if nouns is None or at + 1 >= high or t.lower[at] not in nouns:
        return None
    close = t.tags.find(",", at, high)  # "«…», la replica di Ann Lee, accolta dagli applausi"
    high = close if close > 0 and any(at < n.first and n.last == close for n in reading.names[t.index]) else high
    if set(t.tags[at:high]) & set("VXPS"):
        return None
    if t.tags[at + 1] not in "ID":
        return None
    whose = at + 2 if t.tags[at + 1] == "I" else at + 1
    of = next((n for n in reading.names[t.index] if n.first == whose and reading.counts(t, n)), None)
    subject = reading.named(t, of) if of is not None else reading.nominal(t, whose, high, False, at)
    named = subject is not None and subject.person is not None and subject.person.person and not subject.medium
    return Said("quote_verb_subject", t, subject, None) if subject is not None and named else None


# What somebody has said, by a noun that needs no verb.
WORDS_ALONE = {
    "it": frozenset(
        """parole commento replica sfogo reazione ammissione avvertimento appello annuncio denuncia risposta monito
        accusa affondo promessa stoccata bordata difesa allarme""".split()
    ),
    "fr": frozenset("mots paroles commentaire réaction réponse aveu constat".split()),
    "pt": frozenset("palavras comentário resposta reação reacção desabafo aviso alerta promessa".split()),
    "es": frozenset("palabras comentario respuesta reacción réplica advertencia promesa".split()),
}


def _issued_in(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Whose text it stands in by its letters, where a Polish verb names nobody: "W komunikacie MSZ napisano, że"."""
    at = polish_sources.issuer(t, low, token) if reading.known.lang == "pl" else None
    return Said("according", t, Subject(*at, t.words[at[0]], ActorKind.BODY), at[0]) if at is not None else None


def _by_form(reading: Reading, t: Tagged, token: int, mixed: bool, low: int, high: int) -> Said | None:
    """What the words right beside a quotation decide before any cue does."""
    tags, romance = t.tags, reading.known.lang in ROMANCE
    if mixed and romance and "L" in tags[:2] and not CITES.isdisjoint(t.lower[:token]):
        found = referred(reading, t)  # "Selon le site, qui cite une source, Oslo aurait gelé « … »"
        if found is not None:
            return found
    if token > low and tags[token - 1] in "IDNTA" and tags[token + 1 : token + 2] == "-":
        found = cue_before(reading, t, token, low)  # "NAME spricht von „…“ – die Gewerkschaft fordert …"
        if found is not None:
            return found
    if romance and "L" in tags[low:token]:  # "un rapport de la Cour, selon lequel c'est « perdu »"
        k = tags.rindex("L", low, token)
        if (paper := by_relative(reading, t, k)) is not None:
            return Said("according", t, paper, k)
    if "L" in tags[max(low, token - 4) : token] and tags[token - 1] == ",":
        found = according(reading, t, max(low, token - 4), token)  # "…, était, selon lui, « une boutade »"
        if found is not None:
            return found
    k = tags.rfind("L", low, token)
    if k >= 0 and "V" not in tags[k:token] and _TURNS.match(tags, token + 1):
        found = according(reading, t, k, token)  # "По словам Лиса, мост «держится», хотя власти уверяют в обратном"
        if found is not None and found.subject.name is not None:
            return found
    cased = reading.known.slavic or reading.known.lang == "pl"
    if mixed and (cased or romance) and "V" in tags[low:token] and tags[token + 1 : token + 3] == ",C":
        found = cue_before(reading, t, token, low) if has_own_clause(tags, token, high) else None
        # "Лис назвав аварію «випадковою», але Анна Дуб зауважила, що …", "…, e il rettore replica"
        if found is not None:
            return found
    if mixed and token - 1 > low and tags[token - 1] == "V" and has_own_clause(tags, token, high):
        found = cue_before(reading, t, token, low)  # "Профсоюзы требуют «…», однако министерство заявило"
        if found is not None:
            return found
    if tags[token - 2 : token] == "CS" and romance:
        return cue_before(reading, t, token, low)  # "La Gaveta, que asegura que lo vio y que «…», publicó …"
    return None


def _verb_last(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The subject of a clause whose verb stands behind the quotation: "Kim hat den Angriff als „…“ bezeichnet."."""
    german = reading.known.lang == "de"
    end = token + 1
    while german and t.tags[token - 1 : token] == "I" and t.tags[end : end + 1] in tuple("NAT"):
        end += 1  # "hatte gegen „einseitige“ Maßnahmen protestiert"
    if t.tags[end : end + 1] != "V" or t.tags[end + 1 : end + 2] not in ("", ".", ","):
        return None
    comma = t.tags.rfind(",", low, token)
    inner = comma + 3 if t.tags[comma + 1 : comma + 4] in ("IDD", "IOD") else 0
    clause = german and comma > 0 and inner
    subject = first_subject(reading, t, inner, token) if clause else None  # "…, in dem ein Arzt von „…“ berichtet"
    subject = subject or first_subject(reading, t, low, token)
    if subject is not None and subject.medium and comma > 0 and german:
        subject = first_subject(reading, t, comma + 1, token)  # "Onet meldete, ein Beamter habe von „…“ gesprochen"
    return Said("governing_verb", t, subject, end) if subject is not None and not subject.medium else None


def _in_house(reading: Reading, t: Tagged, token: int, low: int) -> Said | None:
    """The Slavic house in which a fragment stands without a verb before it: "В Минстрое «не комментируют прогнозы»"."""
    if not reading.known.slavic or t.tags[low : low + 1] != "I":
        return None
    house = reading.office(t, low, token)
    whole = house is not None and not t.tags[house.last : token].strip("XROC,")
    return Said("sentence_subject", t, house, None) if house is not None and whole else None


def _of_medium(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Whom a medium refers to right behind its name: "сообщил Bloomberg со ссылкой на источник: «…»"."""
    if not reading.known.slavic:
        return None
    at = next((k for k in range(low, token) if t.lower[k] in REFERENCE[reading.known.lang]), None)
    if at is None or t.tags[low:at].rstrip('I"')[-1:] != "K":
        return None
    source = referred(reading, t)
    return source if source is not None and at < source.subject.first < token else None


def _named_behind(reading: Reading, t: Tagged, token: int, high: int) -> Said | None:
    """Who is named in full behind words that a colon leads up to: "приводит слова автора: «…», — уверяет Анна Лис"."""
    tagged = (",-", "-V") if reading.known.slavic else (",V", ",X", ",O")
    if t.tags[token + 1 : token + 3] not in tagged:
        return None
    behind = cue_behind(reading, t, token, high, True)
    if (
        behind is not None
        and not reading.known.slavic
        and "A" not in t.tags[behind.subject.first : behind.subject.last]
    ):
        return None  # "verrät sie": whom the words before the colon may name
    who = behind.subject.person if behind is not None else None
    return behind if who is not None and len(who.words) > 1 else None


def _channel(reading: Reading, t: Tagged, token: int) -> Said | None:
    """The channel whose name stands in marks before its verb: "Der Telegram-Kanal „Weiße Möwe“ behauptet: „…“"."""
    if reading.known.slavic or t.tags[token - 1 : token] != ":":
        return None
    for k in range(token):
        close = t.tags.find('"', k + 2, k + 2 + NAME) if t.lower[k].endswith(CHANNELS) else -1
        if close > 0 and t.tags[k + 1 : k + 2] == '"' and t.tags[close + 1 : close + 2] == "V":
            name = " ".join(t.words[k + 2 : close])
            return Said("subject_verb_quote", t, Subject(k + 2, close, name, ActorKind.PAPER), close + 1)
    return None


def _subject(reading: Reading, t: Tagged, low: int, token: int, last: Spoken | None) -> Said | None:
    """Without a cue: a pronoun in the subject's place, or somebody who has the floor."""
    if reading.known.lang == "de" and not REPORTED.isdisjoint(t.lower) and "P" not in t.tags:
        return None  # "Das Angebot sei „…“": whoever has the floor reports it
    if reading.known.lang == "pl" and done_by_nobody(t, low, token):
        return None
    if ";" in t.tags[low:token] and not reading.known.slavic and reading.known.lang != "pl":
        low = t.tags.rindex(";", low, token) + 1  # another clause, with a subject of its own
    subject = first_subject(reading, t, low, token)
    if subject is None or subject.medium or not SAID_IN.isdisjoint(t.lower[token:]):
        return None
    if reading.known.elided and any(reading.is_object(t, v, subject) for v in cues(t, low, subject.first)):
        return None  # "Ha accusato Ann Lee di «mentire»": who has is left out
    described = subject.how == "the person whom this describes" and reading.known.lang in ROMANCE
    if described and not reading.of_people(t, subject.first, subject.last):
        return None  # "el viaje es «…»" says nobody
    if reading.known.slavic and any(t.lower[v].endswith(MANY) for v in cues(t, subject.last, token)):
        return None  # "Бондар, яку назвали «…»": nobody in particular does
    if low and t.tags[low - 1] == ";" and subject.name and reading.of_people(t, subject.first, subject.last):
        return Said("sentence_subject", t, subject, None)  # "…; os autores veem nos dados «…»"
    pronoun = t.tags[subject.first] == "P"
    heard = last is not None and subject.name == last.resolved.name
    if subject.person is not None and subject.person.person and (pronoun or heard or subject.first <= low + 6):
        return Said("sentence_subject", t, subject, None)
    return None
