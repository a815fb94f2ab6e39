"""Words that hang or stand somewhere: on a sign nobody says them, on a page its owner does, on a tape a voice.

Of Western languages only signs are known: "Ha appeso uno striscione. C'è scritto: «…»".

"На дверях висить аркуш: «…»", "На її сторінці у Facebook з'явився допис: «…»", "Голос на записи говорит: «…»".
"""

from __future__ import annotations

from provenance.attribute.foreign import bodies, signs
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.model import ActorKind

# What has letters on it, in the nominative or as an object.
SIGNS = frozenset(
    """табличка табличку вывеска вывеску наклейка наклейку бумажка бумажку надпись лист листок плакат плакаты
    плакатик транспарант транспаранты баннер баннеры растяжка растяжку объявление дощечка дощечку указатель
    ценник стикер граффити аркуш аркушик папірець вивіска вивіску наліпка наліпку напис написи банер банери
    розтяжка розтяжку оголошення вказівник цінник стікер графіті""".split()
)
PAGES = ("страниц", "странич", "сторінц", "сайт", "аккаунт", "акаунт", "профил", "профіл", "канал", "блог")
POSTS = frozenset(
    "запись записи пост посты публикация публикации сообщение допис дописи публікація повідомлення фраза слова".split()
)
OWNERS = dict.fromkeys("его його".split(), "m") | dict.fromkeys("её ее її".split(), "f") | dict.fromkeys(
    "их їх їхній".split()
)  # fmt: skip
NEAR = 6  # words between a sign and the colon behind it
VOICE = "голос"
LIKE = ("похож", "схож", "подібн")
AFTER_ADJECTIVE = ("ой", "ый", "ий", "ій")


def on_sign(reading: Reading, t: Tagged, low: int, token: int) -> bool:
    """Whether the words at ``token`` are lettering, behind a colon: nobody who was told of before says them."""
    if not reading.known.slavic:
        return _on_western_sign(reading, t, low, token)
    near = range(max(low, token - NEAR), token)
    if not any(t.lower[k] in SIGNS for k in near):
        return False
    says = any(t.tags[k] == "V" and t.lower[k] in reading.known.cues for k in range(low, token))
    named = any(low <= n.first < token and not n.governed and reading.counts(t, n) for n in reading.names[t.index])
    return not (says or named or reading.of_people(t, low, token))


def _on_western_sign(reading: Reading, t: Tagged, low: int, token: int) -> bool:
    """The same where the lead says only that it is written there, on a sign of this sentence or of the one before."""
    lang, lead = reading.known.lang, t.lower[low:token]
    told = signs.stands(lead, lang)
    if told is None and lead[-2:-1] and lead[-2] in signs.READS:  # "Il cartello della scuola recita: «…»"
        bearer = next((k for k in range(len(lead)) if signs.bears(lead, k, lang)), None)
        told = (
            len(lead) - 1 if bearer is not None and not set(t.tags[low + bearer : token - 2]) & set("QV,;:") else None
        )
    if told is None:
        return False
    named = any(low <= n.first < token and not n.governed and reading.counts(t, n) for n in reading.names[t.index])
    if named or "V" in t.tags[low + told : token]:
        return False  # "Er steht davor und sagt: «…»" is somebody's
    before = reading.sentences[t.index - 1] if t.index and not low else None
    above = before.lower if before is not None and before.paragraph == t.paragraph else ()
    return any(signs.bears(words, k, lang) for words in (lead, above) for k in range(len(words)))


def on_page(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """Whose page it is where the words at ``token`` stand: the body or person that the sentence before is about."""
    if not reading.known.slavic or t.tags[low : low + 1] != "I":
        return None
    owner = next((k for k in range(low + 1, token - 1) if t.lower[k] in OWNERS), None)
    if owner is None or owner > low + 2 or not any(w.startswith(PAGES) for w in t.lower[owner + 1 : owner + 3]):
        return None
    if POSTS.isdisjoint(t.lower[owner:token]) or any(
        n.first > owner and reading.counts(t, n) for n in reading.names[t.index]
    ):
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph:
        return None
    subject = _opens(reading, s)
    if subject is None:
        subject = reading.pronoun(t, owner, OWNERS[t.lower[owner]])
    if subject.name is None or subject.medium:
        return None
    found = Subject(owner, owner + 1, subject.name, subject.kind, subject.person, how="whose page it is")
    return Said("governing_verb", t, found, None)


def _opens(reading: Reading, s: Tagged) -> Subject | None:
    """The body that a sentence begins with: "Союз пасічників на запит не відповів"."""
    if s.tags[0] in "NA" and reading.is_body(s.lower[0]):
        last = bodies.end(reading, s, 0)
        return Subject(0, last, " ".join(s.words[:last]), ActorKind.BODY)
    n = next((n for n in reading.names[s.index] if n.first == 0), None)
    person = reading.people.named(s, n) if n is not None else None
    return Subject(0, n.last, person.name, person.kind, person) if n is not None and person is not None else None


def voice(reading: Reading, t: Tagged, low: int, token: int) -> Said | None:
    """The voice on a recording that is the subject before a colon; nobody's name where somebody only ascribes it."""
    if not reading.known.slavic or VOICE not in t.lower[low:token]:
        return None
    at = t.lower.index(VOICE, low)
    first = at
    while first > low and t.tags[first - 1] in "NAM" and t.lower[first - 1].endswith(AFTER_ADJECTIVE):
        first -= 1
    if t.tags[first - 1 : first] == "I" and first > low:
        return None
    verb = next((k for k in range(token - 2, at, -1) if t.tags[k] == "V"), None)
    if verb is None or any(
        at < n.first and not n.governed and n.first > verb and reading.counts(t, n) for n in reading.names[t.index]
    ):
        return None
    last = at + 1
    name: str | None = " ".join(t.words[first:last])
    if t.tags[last : last + 1] == ",":
        close = t.tags.find(",", last + 1, verb)
        if close < 0:
            return None
        like = t.lower[last + 1].startswith(LIKE)
        name = f"{name}, {' '.join(t.words[last + 1 : close])}" if like else None
        last = close if like else last
    kind = ActorKind.PERSON
    return Said("subject_verb_quote", t, Subject(first, last, name, kind, how="a voice on a recording"), verb)
