"""Quotations without marks that their layout sets off.

Four layouts: a paragraph that a dash attribution ends, the turns of a transcript, lines set off by ``>``, and
dialogue after a dash. Each asks for more than the layout alone, since lists, bylines and credits look alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from provenance.actors.lists import given_names, places
from provenance.actors.names import fold
from provenance.compiled import compiled
from provenance.find.announced import announced
from provenance.find.exchanges import exchanges
from provenance.find.interviews import answers
from provenance.find.not_speech import ends_in_domain, is_list_item
from provenance.find.posts import POSTED, posts
from provenance.late import late
from provenance.model import Span

ANSWER = "an answer in an interview"
_LONGEST = 900  # code points: what is longer is an article's own paragraph, signed at its end
_NAME = r"[^\W\d_a-zа-яіїєґ][\w.'’-]*"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|al|el|bin|ibn|ben|la|le|of|the|and|y|e|du|dos)"
_ATTRIBUTION = (
    rf"(?:(?<=[.!?…])|(?<=[.!?…][\"”»’')]))\s*[—–―-]{{1,2}}\s*(?P<name>{_NAME}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME}){{1,4}})"
    r"(?P<title>,\s[^.!?\n]{2,80})?$"
)
# Behind a dash and a name, the office of somebody quoted: an author has none.
_OFFICE = late(
    r", [^.!?\n]{0,60}?\b(?:president|minister|premier|chancellor|senator|secretary|governor|mayor|chief|head|director"
    r"|chair(?:man|woman)?|leader|spokes\w+|ambassador|general|admiral|colonel|commissioner|king|queen|pope|CEO"
    r"|Präsident\w*|Minister\w*|Kanzler\w*|ministre|président\w*|ministr[oa]|president[ea]|президент\w*|министр\w*"
    r"|міністр\w*|прем.єр\w*|премьер\w*|глава|голова|посол)\b",
    re.IGNORECASE,
)
_DASH_AFTER_STOP = compiled(r"[.!?…][\"”»’')]?\s*[—–―-]")  # what _ATTRIBUTION begins with
_SIGNED = (
    rf"[—–―-]{{1,2}}\s*(?P<name>{_NAME}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME}){{1,4}})(?P<title>,\s[^.!?\n]{{2,80}})?$"
)
_CREDITS = late(
    r"\b(?:Press|News|Reuters|AFP|AP|UPI|TASS|Times|Post|Agency|Agencies|Staff|Report(?:er|ing|s)?|Editor|Correspondent|"
    r"Photo|Image|Getty|Writer|Desk|With|By|Online|Media|Daily|Radio|Television|TV|Bloomberg|Xinhua|Interfax)\b"
)
_ANNOUNCED = late(
    r"(?:quote|line|word)s? of the (?:day|week|month|match|night)|in quotes|they said it"
    r"|what they(?:['’]re)? (?:said|saying)",
    re.IGNORECASE,
)
# What somebody says to others: an article in its own voice has neither first nor second person.
_PERSON = late(
    r"\b(?:I|we|you|my|our|your|me|us|mine|ours|yours|я|мы|вы|мой|наш\w*|ваш\w*|мне|нам|вам|ми|ви|мій|мені|"
    r"je|nous|vous|notre|nos|votre|vos|ich|wir|ihr|unser\w*|yo|nosotros|nuestr\w+|tu|nós|noss[oa]s?|noi|nostr\w+|my|nas|nasz\w*)\b"
    r"|['’](?:ve|ll|m|re)\b",
    re.IGNORECASE,
)
_UP = "A-ZÀ-ÞА-ЯІЇЄҐĄĆČĎĐĘĚĞİĹĽŁŃŇŐŘŚŠŞŤŮŰŹŻŽ"
_TURN = late(
    rf"(?P<name>(?:[{_UP}][\w.'’-]*)(?:[ ,]+(?:[{_UP}(][\w.'’)-]*)){{0,5}})\s*"
    r"(?:\([^)]{1,40}\))?:\s+(?:\((?i:through|via|speaking|in|voice|reading|laugh)[^)]{0,40}\)\s+)?(?=\S)"
    r"|(?P<letter>[QA])[.:]\s+(?=\S)"
)
_NAMED = late(rf"\b(?!The\b|In\b|At\b)[{_UP}][\w'’-]+ (?=(?P<family>[{_UP}][\w'’-]+))")
_NO_SPEAKER = late(
    r"(?i)(?:note|update|updated|correction|related|read more|watch|listen|source|sources|photo|video|breaking|"
    r"exclusive|editor['’]s note|washington|london|moscow|seoul|background|summary|highlights|perspectives|ps|by|tags|"
    r"category|location|time|date|subject|from|to|re|cc)$"
)
_LETTERS = compiled(r"[^\W\d_]{2}")
_ASKS = compiled(r"(?i)\b(?:host|anchor|moderator|interviewer|presenter)s?$")  # "ANN LEE, CNN HOST"
_ASIDE = compiled(r"[(\[]|[^a-z]+$")  # "(BEGIN VIDEO CLIP)", "COMMERCIAL BREAK": nobody says it
_ASKER = late(r"(?i)(?:q|question|interviewer|host|moderator|reporter|вопрос|корреспондент|питання|frage|pregunta)$")
_SET_OFF = compiled(r"(?:>|&gt;)\s*(?=[^\s>])")
_DASH = compiled(r"[—–―-]\s*(?=[¿¡«“„\"]?[^\W\d_])")
_GAP = r"(?<=[\s,.!?…])[—–―-]\s+|(?<=\s)[—–―](?=[^\W\d_])|(?<=\w)[—–―](?=[.,;:!?]?\s)"
_VERBS = (
    r"(?:(?:с|рас|под|пере)?сказа\w+|рассказ\w+|говор\w+|ответ\w+|спрос\w+|спрашив\w+|заяв\w+|добав\w+|"
    r"отмет\w+|подчеркн\w+|поясн\w+|объясн\w+|счита\w+|увер\w+|признал\w+|вспомина\w+|каже|казав|казала|розпов\w+|відпов\w+|"
    r"запит\w+|додав\w*|додала|зазнач\w+|наголо\w+|переконан\w*|згаду\w+|пригаду\w+|смі[єя]\w+|усміха\w+|посміха\w+|"
    r"говорит\w+|поясню\w+|продовж\w+|жарту\w+|зітха\w+|ділит\w+|скаржит\w+|дивуєт\w+|обурю\w+|зізна\w+|знизу\w+|"
    r"сме[её]тся|смеял\w+|улыба\w+|усмеха\w+|вздыха\w+|шутит|пошутил\w*|продолжа\w+|жалу\w+|делит\w+|возмуща\w+|"
    r"недоумева\w+|удивля\w+|призна[её]тся|пожима\w+|powiedzia\w+|mówi\w*|odpowiedzia\w+|zapyta\w+|doda\w+|"
    r"stwierdzi\w+|podkreśl\w+|wyjaśni\w+|tłumaczy\w*|zaznacz\w+|ocenia\w*|dijo|dice|pregunt\w+|respond\w+|contest\w+|"
    r"explic\w+|añad\w+|afirm\w+|señal\w+|asegur\w+|disse|diz|pergunt\w+|acrescent\w+|expliqu\w+|ajout\w+|demand\w+|"
    r"lan[cç]\w+|répond\w*|assur\w+|raconte\w*)\b"
)
_REPORTS = r"(?:[\w«»'’-]+\s+){0,3}?" + _VERBS
# "— Et après ? demande une voisine.": narration without a second dash, its verb first and somebody behind it.
_NARRATED = (
    r"[,!?…]\s+(?=(?-i:[a-zà-ÿа-яёіїєґ]))"
    rf"(?=(?:a\s|ha\s)?{_VERBS}\s+(?!que\b|что\b|що\b)[^,;:?!…»]{{3,80}}\.)"
)
_FRENCH_GAP = r"[,!?…]\s+(?:[\w’']+[- ])?[\wé]+-(?:t-)?(?:il|elle|on|ils|elles)\b"


@cache
def _signatures() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return compiled(_ATTRIBUTION), compiled(_SIGNED)


@cache
def _dialogue_gaps() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The dashes in dialogue, what reports there, how French ends it; compiled when a dash first opens a paragraph."""
    narrated = compiled(
        _NARRATED,
        re.IGNORECASE,
    )
    return compiled(_GAP), compiled(_REPORTS, re.IGNORECASE), compiled(_FRENCH_GAP), narrated


class Block(NamedTuple):
    """A quotation set off without marks: its content, the span of the name beside it, and what gives it away."""

    spans: tuple[Span, ...]
    name: Span | None
    reason: str
    paragraph: int


def blocks(text: str, paragraphs: Sequence[Span], outlet: str | None = None) -> tuple[Block, ...]:
    """Every block quotation of ``text``; an interviewer's turns (``outlet``, Q, "Question") are left out."""
    labels = _labelled(text, paragraphs)
    turns = _turns(text, paragraphs, labels, outlet)
    scripted = {} if turns else _scripted(text, paragraphs, labels, outlet)
    talked = {} if turns or not labels else _talked(text, paragraphs, labels, outlet)
    if not turns and not talked and labels:
        talked = _answered(text, paragraphs, labels) if len(labels) > 1 else _named_once(text, paragraphs, labels)
    told = {} if turns or talked else answers(text, paragraphs, outlet)
    lines = _set_off(text, paragraphs)
    stated = {} if turns else announced(text, paragraphs)
    posted = {} if turns or told else posts(text, paragraphs)
    within = {i + k for i, (spans, _) in stated.items() for k in range(1, len(spans))}
    within |= {i + k for i, spans in posted.items() for k in range(1, len(spans))}
    found: list[Block] = []
    for i, span in enumerate(paragraphs):
        if i in turns:
            block = turns[i]
        elif i in talked:
            block = talked[i]
        elif i in scripted:
            block = scripted[i]
        elif i in told:
            block = Block(*told[i], ANSWER, i)
        elif i in stated:
            block = Block(*stated[i], "a statement that the article announces and prints", i)
        elif i in within:
            block = None
        elif i in posted:
            block = Block(posted[i], None, POSTED, i)
        else:
            block = (
                lines.get(i)
                or _dash_attribution(text, paragraphs, i)
                or _said_below(text, paragraphs, i)
                or (None if _is_entry(text, paragraphs, i) else _dialogue(text, span, i, _goes_before(found, i)))
            )
        if block is not None:
            found.append(block)
    return tuple(found)


def signature(text: str, paragraphs: Sequence[Span], i: int) -> tuple[Span, Span] | None:
    """(words, name) of a paragraph that a dash and a name end, or that such a line follows; None otherwise."""
    span = paragraphs[i]
    if span.end - span.start > _LONGEST:
        return None
    tail = max(span.start, span.end - 200)
    maybe = _DASH_AFTER_STOP.search(text, max(0, tail - 2), span.end)
    signed = _signatures()[0].search(text, tail, span.end) if maybe else None
    if signed:
        words = Span(span.start, signed.start())
    elif i + 1 < len(paragraphs) and text[paragraphs[i + 1].start] in "—–―-" and _length(paragraphs[i + 1]) <= 120:
        signed = _signatures()[1].fullmatch(text, *paragraphs[i + 1])
        words = span
        if signed and text[span.end - 1] not in ".!?…\"”»’'":
            return None
    if not signed or is_list_item(text[span.start : span.end]):
        return None
    if _CREDITS.search(signed["name"]) or ends_in_domain(signed.group()):
        return None
    return words, Span(*signed.span("name"))


# "- заявила президентка.": an attribution on a line of its own, below words that an outlet sets off without marks.
_BELOW = late(
    r"[—–―-]\s*(?:с?каза(?:в|л[аи]?)|заяви(?:в|л[аи]?)|сообщил[аи]?|повідоми(?:в|л[аи])|додав|додала|додали|добавил[аи]?"
    r"|зазначи(?:в|л[аи])|отметил[аи]?|наголоси(?:в|л[аи])|підкресли(?:в|л[аи])|подчеркнул[аи]?|поясни(?:в|л[аи]?)"
    r"|объяснил[аи]?|розпові(?:в|л[аи])|рассказал[аи]?|написа(?:в|л[аи]?)|уточни(?:в|л[аи]?)|каже|говорить|говорит"
    r"|резюмува(?:в|л[аи])|зауважи(?:в|л[аи])|констатува(?:в|л[аи])|йдеться|ідеться|говориться|говорится)"
    r"(?![\w-])[^\n:«»“”\"]{3,120}(?<!:)(?:[«“\"][^\n«»“”\"]{2,40}[»”\"][^\n:«»“”\"]{0,40})?"  # whose medium may end it
)


def _said_below(text: str, paragraphs: Sequence[Span], i: int) -> Block | None:
    """A paragraph without marks whose attribution is the next line: "Я не піду", and below "- заявила вона."."""
    span = paragraphs[i]
    if i + 1 >= len(paragraphs) or span.end - span.start > _LONGEST or text[span.start] in _MARKED:
        return None
    if _BELOW.fullmatch(text, *paragraphs[i + 1]) is None or _BELOW.match(text, *span) is not None:
        return None
    words = text[span.start : span.end]
    if len(words.split()) < 3 or words[-1] in ':»”"' or is_list_item(words):
        return None
    return Block((span,), None, "set off: a line with its attribution follows", i)


_MARKED = "\"“”„«»'‘—–―-"


def _length(span: Span) -> int:
    return span.end - span.start


def _dash_attribution(text: str, paragraphs: Sequence[Span], i: int) -> Block | None:
    found = signature(text, paragraphs, i)
    if found is None:
        return None
    words, name = found
    said = text[words.start : words.end]
    office = _OFFICE.match(text, name.end)
    if said[0] in "\"“”„«»'‘" or len(said.split()) < 2:
        return None
    above = text[slice(*paragraphs[i - 1])] if i else ""
    told = office or _PERSON.search(said) or _named_elsewhere(text, name) or _ANNOUNCED.fullmatch(above)
    if not told and not (text[name.end : name.end + 2] == ", " and _in_row(text, paragraphs, i)):
        return None
    return Block((words,), name, "set off: a dash and a name follow", i)


def _in_row(text: str, paragraphs: Sequence[Span], i: int) -> bool:
    """Whether a quotation and its signature, each on a line, stand beside others of that kind: "What they said"."""
    if i + 1 >= len(paragraphs) or text[paragraphs[i + 1].start] not in "—–―-":
        return False
    for k in (i - 2, i + 2):
        beside = signature(text, paragraphs, k) if 0 <= k < len(paragraphs) else None
        if beside is not None and beside[0] == paragraphs[k] and text[beside[1].end : beside[1].end + 2] == ", ":
            return True
    return False


def _named_elsewhere(text: str, name: Span) -> bool:
    """Whether the article speaks of whoever signs, by the last word of the name: of its author it does not."""
    family = text[name.start : name.end].split()[-1].rstrip(".’'-")
    return _capitalised(text)[family] > 1


@lru_cache(maxsize=1)
def _capitalised(text: str) -> Counter[str]:
    """How often each word with a capital stands in a text: counted once, however many lines are signed."""
    return Counter(m[0] for m in re.finditer(rf"[{_UP}][\w’'-]*\b", text))


def _labelled(text: str, paragraphs: Sequence[Span]) -> dict[int, re.Match[str]]:
    labels: dict[int, re.Match[str]] = {}
    for i, span in enumerate(paragraphs):
        head = min(span.end, span.start + 120)
        labelled = ":" in text[span.start : head] or text[span.start] in "QA"
        turn = _TURN.match(text, span.start, head) if labelled else None
        words = turn and _LETTERS.search(text, turn.end(), span.end)
        if turn and words and not _NO_SPEAKER.match(turn["name"] or ""):
            labels[i] = turn
    return labels


def _scripted(
    text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]], outlet: str | None
) -> dict[int, Block]:
    """The voices in a radio reporter's script: a family name in capitals, of somebody whom the script names in full."""
    found: dict[int, Block] = {}
    families = {m["family"].upper() for m in _NAMED.finditer(text)} if labels else set()
    for i, turn in labels.items():
        label, title = _label(turn)
        if label not in families or not label.isupper() or len(label) < 3 or title or _ASKER.match(label):
            continue
        place = fold(label) in places().cities or fold(label) in places().countries  # "ISLAMABAD: The court"
        if not place and not (outlet and _is_outlet(label, outlet)):
            name = Span(turn.start(), turn.start() + len(label))
            found[i] = Block((Span(turn.end(), paragraphs[i].end),), name, "a turn of a transcript", i)
    return found


def _talked(
    text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]], outlet: str | None
) -> dict[int, Block | None]:
    """The turns of a talk of which the article prints a few."""
    found: dict[int, Block | None] = {}
    for i in exchanges(text, paragraphs, labels):
        label, _ = _label(labels[i])
        name = Span(labels[i].start(), labels[i].start() + len(label))
        asks = _ASKER.match(label) or (outlet is not None and _is_outlet(label, outlet))
        words = Span(labels[i].end(), paragraphs[i].end)
        found[i] = None if asks else Block((words,), name, "a turn of a transcript", i)
    return found


def _answered(text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]]) -> dict[int, Block | None]:
    """The answers of the one whom a label names, by name or initials, each below a question without a label."""
    asked = [i for i in labels if i and i - 1 not in labels and text[paragraphs[i - 1].end - 1] == "?"]
    if len(asked) < 2 or len(asked) < len(labels) or labels[asked[0]]["letter"]:
        return {}
    first, name = _label(labels[asked[0]])[0], labels[asked[0]].start("name")
    initials = "".join(c for c in first if c.isupper())
    if any(
        label not in (first, first.split()[-1]) and "".join(c for c in label if c.isalpha()) != initials
        for label in (_label(labels[i])[0] for i in asked)
    ):
        return {}
    met = first.split()[-1] in text[: paragraphs[asked[0]].start]
    if not met and (" " not in first or fold(first.split()[0]) not in given_names()):
        return {}  # "Antwort: …", "Fazit: …"
    whose = Span(name, name + len(first))
    return {i: Block((Span(labels[i].end(), paragraphs[i].end),), whose, "a turn of a transcript", i) for i in asked}


def _named_once(text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]]) -> dict[int, Block | None]:
    """The answers of the one whose name stands before the first of them alone, each below a question without a label.

    Another question below the first answer shows that it is an interview, where each has a paragraph.
    """
    i, label = next(iter(labels.items()))
    name, title = _label(label)
    asks = [text[p.end - 1] == "?" for p in paragraphs]
    given = fold(name.split()[0]) in given_names()
    if not 0 < i < len(paragraphs) - 2 or not (asks[i - 1] and asks[i + 1]) or asks[i] or asks[i + 2]:
        return {}
    if label["letter"] or title or len(name.split()) < 2 or not given or _ASKER.match(name):
        return {}
    whose, found = Span(label.start("name"), label.start("name") + len(name)), dict[int, Block | None]()
    found[i] = Block((Span(label.end(), paragraphs[i].end),), whose, "a turn of a transcript", i)
    for k in range(i + 2, len(paragraphs), 2):
        if not asks[k - 1] or asks[k]:
            break
        found[k] = Block((paragraphs[k],), whose, "a turn of a transcript", k)
    return found


def _turns(
    text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]], outlet: str | None
) -> dict[int, Block | None]:
    count = Counter(_label(m)[0] for m in labels.values())
    askers = {_label(m)[0] for m in labels.values() if _ASKS.search(_label(m)[1])}
    askers |= {label.split()[-1] for label in askers}
    spoken = {name: n for name, n in count.items() if name.isupper() or n >= 2}
    few = len(spoken) < 2 or sum(spoken.values()) < 3 or max(spoken.values()) < 2
    if few and not ({"Q", "A"} <= set(spoken) and _INTERVIEW.search(text, 0, min(m.start() for m in labels.values()))):
        return {}
    found: dict[int, Block | None] = {}
    asked = any(
        name in askers or (outlet and _is_outlet(name, outlet)) for name in spoken
    )  # of an interview all is told
    for i, turn in labels.items():
        label, _ = _label(turn)
        if label not in spoken:
            continue
        if _ASKER.match(label) or label in askers or (outlet and _is_outlet(label, outlet)):
            found[i] = None
        else:
            name = Span(turn.start(), turn.start() + len(label))
            own = Span(turn.end(), paragraphs[i].end)
            signed = _SIGNED_OFF.search(text, *own)
            spans = [
                Span(own.start, signed.start()) if signed is not None else own,
                *(_goes_on(text, paragraphs, labels, i) if label.isupper() or asked else ()),
            ]
            found[i] = Block(tuple(spans), name, "a turn of a transcript", i)
    return found


# Who asked, with the day, behind the last answer: "Sehr. (Eva Lee, 3.5.2026)".
_SIGNED_OFF = late(r"\s\([^()\n]{3,60}, ?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\)\s*$")

# What tells above "Q:" and "A:" that they are somebody's, where one of each is printed: a list of advice has them too.
_INTERVIEW = late(
    r"\b(?:interview(?:s|ed)?|conversation|(?:[Ww]e|I|The \w+|He|She) (?:recently )?"
    r"(?:spoke|talked|sat down|met|caught up|chatted) )"
)


def _label(turn: re.Match[str]) -> tuple[str, str]:
    """Who a turn's label names, and as what: "ANN LEE, CNN HOST"."""
    name, _, title = (turn["name"] or turn["letter"]).partition(",")
    return name.rstrip(), title.strip()


def _goes_on(text: str, paragraphs: Sequence[Span], labels: Mapping[int, re.Match[str]], i: int) -> Sequence[Span]:
    """The paragraphs in which a turn goes on: up to the next label or to what nobody says, if there is another turn."""
    end = i + 1
    while end < len(paragraphs) and end not in labels and not _ASIDE.match(text, *paragraphs[end]):
        end += 1
    return paragraphs[i + 1 : end] if end < len(paragraphs) else ()


def _is_outlet(label: str, outlet: str) -> bool:
    mine, theirs = label.casefold().split(), outlet.casefold().split()
    return set(mine) <= set(theirs) or "".join(w[0] for w in theirs if w not in ("the", "of")) == "".join(mine)


def _set_off(text: str, paragraphs: Sequence[Span]) -> dict[int, Block]:
    """Runs of lines that begin with ``>``, by their first line; a dash and a name in the last one name the source."""
    found: dict[int, Block] = {}
    run: list[Span] = []
    name: Span | None = None
    for i, span in enumerate([*paragraphs, Span(0, 0)]):
        mark = _SET_OFF.match(text, span.start, span.end)
        if mark and not name:
            signed = _signatures()[1].fullmatch(text, mark.end(), span.end)
            if signed and run:
                name = Span(*signed.span("name"))
            else:
                run.append(Span(mark.end(), span.end))
            continue
        if run and any(" " in text[s:e] for s, e in run):
            first = i - len(run) - (1 if name else 0)
            found[first] = Block(tuple(run), name, "set off by >", first)
        run, name = [Span(mark.end(), span.end)] if mark else [], None
    return found


# "- Мотиви: «…», – каже мер": an entry of a list, with what it is about, where an entry stands beside it.
_ENTRY = compiled(r"[—–―-][ \u00a0](?-i:[^\W\d_a-zà-ÿа-яёіїєґ])[^\n:.!?,«»“”„\"—–]{1,38}:[ \u00a0](?=\S)")

_EASTERN = compiled("[а-яёіїєґ„]")  # of Slavic news, where a dash opens both


def _is_entry(text: str, paragraphs: Sequence[Span], i: int) -> bool:
    """Whether a paragraph is a labelled entry of a list, and the words in marks behind the label are no turn."""
    if _ENTRY.match(text, *paragraphs[i]) is None or _EASTERN.search(text, *paragraphs[i]) is None:
        return False
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(paragraphs))
    return any(_ENTRY.match(text, *paragraphs[j]) for j in beside)


def _goes_before(found: Sequence[Block], i: int) -> bool:
    return bool(found) and found[-1].paragraph == i - 1


def _dialogue(text: str, span: Span, i: int, after: bool) -> Block | None:
    """``— Да, — сказал он. — Идём.``: the dash at the head counts only with an attribution after the next one.

    ``after`` says that the paragraph before is dialogue, which a comma alone would not tell from a list.
    """
    head = _DASH.match(text, span.start, span.end)
    if head is None or (not text[head.end()].isupper() and text[head.end()] not in '¿¡«“„"'):
        return None
    gap, reports, french_gap, narrated = _dialogue_gaps()
    gaps = list(gap.finditer(text, head.end(), span.end))
    edges = [head.end(), *(e for m in gaps for e in m.span()), span.end]
    parts = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    french = french_gap.search(text, head.end(), span.end)
    if len(parts) >= 2 and text[parts[1].start].islower() and reports.match(text, *parts[1]):
        spans = tuple(_trim(text, p) for p in parts[::2] if text[p.start : p.end].strip(" .,;:"))
        return Block(spans, None, "dialogue: a dash opens it and an attribution interrupts it", i)
    if french and len(parts) == 1:
        return Block(
            (Span(head.end(), french.start() + 1),), None, "dialogue: a dash opens it and an attribution ends it", i
        )
    turned = narrated.search(text, head.end(), span.end) if len(parts) == 1 else None
    if turned:
        words = Span(head.end(), turned.start() + (text[turned.start()] != ","))
        if text[turned.start()] != "," or after or _PERSON.search(text, *words):
            return Block((words,), None, "dialogue: a dash opens it and an attribution ends it", i)
    return None


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " \u00a0\u202f.,;:":
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
