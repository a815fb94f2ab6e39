"""Names in a sentence: the capitalised runs that stand for one, and what of them is the name itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from provenance.actors import lists, names, shapes
from provenance.attribute.masked import Sentence
from provenance.attribute.words import JOINED
from provenance.compiled import compiled

PARTICLES = frozenset(  # words that stand within a name
    "of de del della dello di da dei van von der den bin al el la le du dos das the for and ole wa bint ibn".split()
)
SMALL = frozenset("of the for and".split())
WIDE = frozenset("national federal international central public state royal joint general".split())
LINKING = PARTICLES - SMALL
PARENT = compiled(r"[A-Z][a-z]+(?:-of-(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|-to-be)")  # Mum-of-three
COMPOUND = compiled(r"[A-Z][a-z]+-[a-z]+")
CAPITAL = compiled("[AT]")
LABELS = frozenset(("Q.", "A.", "Q", "A", "Quote", "Details"))  # of questions and answers, and of what was taken over
SIBLINGS = frozenset("sisters brothers twins cousins friends".split())  # stand before two names: Sisters Ann and Mary
ORIGINS = ("-based", "-born", "-listed", "-headquartered", "-registered", "-domiciled")
ORIGIN = 3  # words among which one tells where the bearer of a name is from
_END = itemgetter(1)


@lru_cache(maxsize=2048)  # the sentences of a batch of articles
def name_chunks(s: Sentence) -> list[tuple[int, int]]:
    """Token ranges of the capitalised runs of a sentence, joined over "of", "van" and the like where both sides fit."""
    classes, words = s.classes, s.words
    out: list[tuple[int, int]] = []
    if "A" not in classes:
        return out
    i, n = 0, len(classes)
    while (m := CAPITAL.search(classes, i)) is not None:
        i = m.start()
        if not words[i][0].isupper() or (not i and words[i] in LABELS):
            i += 1
            continue
        j = i + 1
        while j < n:
            code, word = classes[j], words[j]
            if code in "AT":
                named = word[:1].isupper()
            else:
                named = code == "N" and not word.isalpha() and JOINED.match(word) is not None
            if named:
                j += 1
            elif (
                j + 1 < n and classes[j + 1] in "AT" and (_links(s, i, j) or (code == "s" and _body_follows(s, j + 1)))
            ):
                j += 2
            elif j + 2 < n and classes[j + 2] == "A" and (_particles(s, j) or _of_the(s, i, j)):
                j += 3
            elif code == "," and words[i] in LISTING and (listed := _past_list(s, i, j)):
                j = listed
            else:
                break
        i = _past_posting(s, i, j)
        if j > i + 1 and words[i] in TOLD and i and _is_told(words, i):
            out.append((i, i + 1))
            i += 1
        if "A" in classes[i:j] and "With" not in words[i:j]:  # "Sunday With Ann Roe" is a show
            out.append((i, j))
        i = j
    return out


# First words of names that list what a body is for: "the Ministry of Land, Transport and Tourism".
LISTING = frozenset("Ministry Department Institute Office Bureau Directorate Secretariat Agency Committee".split())
_LIST = compiled("(?:,[AT]{1,3}){0,4},?C[AT]{1,3}")


def _past_list(s: Sentence, first: int, comma: int) -> int:
    """Where such a list ends that goes on at ``comma``; 0 where something else follows."""
    if not {"of", "for"} & set(s.words[first:comma]):
        return 0
    m = _LIST.match(s.classes, comma)
    if m is None:
        return 0
    ends = [k for k in range(comma + 1, m.end() + 1) if k == m.end() or s.classes[k] in ",C"]
    last = [s.words[k - 1].lower() for k in ends if s.classes[k - 1] in "AT"]
    return m.end() if last and all(word in PORTFOLIOS or word in DOMAINS for word in last) else 0


def chunk_at(s: Sentence, token: int) -> tuple[int, int] | None:
    """The name that the token stands in, if any."""
    chunks = name_chunks(s)
    at = bisect_right(chunks, token, key=_END)
    return chunks[at] if at < len(chunks) and chunks[at][0] <= token else None


def _particles(s: Sentence, at: int) -> bool:
    """Whether two small words at ``at`` stand within a person's name: Kees van der Meulen."""
    one, two = s.words[at], s.words[at + 1]
    return one in PARTICLES and two in LINKING and s.classes[at - 1] == s.classes[at + 2] == "A"


def _of_the(s: Sentence, first: int, at: int) -> bool:
    """Whether "for the" at ``at`` stands within a body's name: the Institute for the Study of Tides."""
    if s.words[at] == "to" and s.words[at + 1] == "the":  # "envoy to the United Nations Ann Roe"
        return s.words[at - 1].lower() in ENVOYS and _is_office(s, at)
    if s.words[at] not in ("of", "for") or s.words[at + 1] != "the":
        return False
    return _ends_in_body(s.words[first:at]) or s.words[at - 1].lower() in ("institute", "centre", "center", "society")


def _ends_in_body(words: Sequence[str]) -> bool:
    """Whether a body's name stands last: the Bank (of England), but not FDA Commissioner Jane Roe (of Ohio)."""
    for word in reversed(words):
        if names.is_body(word):
            return True
        if word.lower().strip(".") in names.TITLES:
            return False
    return False


UNIONS = frozenset(map(names.fold, ("United Nations", "European Union", "African Union", "UN", "EU", "NATO", "the")))
# What ministers are ministers of, beside places.
PORTFOLIOS = frozenset(
    """
    education health finance defence defense interior justice state labor labour agriculture foreign home affairs
    transport transportation energy trade commerce industry environment culture sport sports tourism housing
    development planning works water information communication communications technology science research women youth
    children security police immigration economy treasury revenue fisheries mines lands power petroleum aviation
    shipping railways roads opposition and for
    state services staff operations intelligence programs programmes policy communications investigations studies
    engineering marketing sales football cricket music mission parliament police prisons customs corrections
    administration elections statistics meteorology surgery medicine pharmacy oncology cardiology
    art arts heritage innovation livestock tourism hospitality infrastructure minerals ports
    """.split()
)


# What else bodies are for.
DOMAINS = frozenset(
    """
    control welfare infrastructure infrastructures forestry emergencies situations digital digitization food rural
    regions climate medicine engineering families learning skills innovation technologies employment pensions
    integration digitalisation digitalization media religion antiquities museums archives space aviation standards
    prevention sports reform cooperation
    """.split()
)


# Who is somebody's in another country or with a body, which may stand before the name.
ENVOYS = frozenset(
    "ambassador envoy representative commissioner delegate consul nuncio attache attaché observer liaison".split()
)


LEADING = frozenset("president premier minister chancellor king queen emir sultan governor mayor leader".split())
# "the President of Kyrgyzstan Ann Roe", as state media write it, without a comma
POSTED = frozenset(("to", word) for word in ENVOYS) | frozenset(("of", word) for word in LEADING)


def _is_office(s: Sentence, at: int) -> bool:
    """Whether "of" at ``at`` stands within an office before its bearer's name: Minister of Health Jane Roe."""
    if s.words[at + 1 : at + 3] == ("State", "for") and s.classes[at - 1] == "T":
        at += 2  # "Minister of State for Ports Ann Roe"
    elif s.classes[at - 1] != "T" and (
        s.words[at - 1] != "State" or s.words[at - 2] != "of" or s.classes[at - 3] != "T"
    ):
        return False
    end = at + 1 + (s.words[at + 1].lower() == "the")
    while end < len(s.words) and (
        ((s.words[end][:1].isupper() or s.words[end] == "and") and s.classes[end] in "ATC")
        or (s.words[end] in LINKING and s.words[end + 1 : end + 2] and s.words[end + 1][:1].isupper())
    ):
        end += 1
    kept = _past_portfolio(list(s.words[at + 1 : end]))
    return 1 < len([w for w in kept if w[:1].isupper()]) <= 3 and len(kept) < end - at - 1


# Agencies by their letters, behind which a clause may begin at once: "told the AP Roe would go".
TOLD = frozenset("AP AFP PTI ANI PA DPA EFE ANSA TASS AAP CNA UPI".split())


def _is_told(words: Sequence[str], at: int) -> bool:
    return words[at - 1] in ("told", "tells") or (
        at > 1 and words[at - 1] == "the" and words[at - 2] in ("told", "tells")
    )


def _past_posting(s: Sentence, first: int, end: int) -> int:
    """Where a name begins behind where its bearer is posted, or what is led: "envoy to the United Nations Ann Roe"."""
    to = first - 1 - (s.words[first - 1].lower() == "the") if first > 1 else 0
    if to < 1 or (s.words[to], s.words[to - 1].lower()) not in POSTED:
        return _past_body(s, first, end) if to > 0 and posted_as(s, first) is not None else first
    places = lists.places()
    if s.words[to] == "of" and names.fold(s.words[first]) not in places.countries | places.cities:
        return first  # "President of the Republic Comrade Ann Roe"
    kept = _past_portfolio(list(s.words[first:end]))
    return end - len(kept) if 1 < len(kept) <= 3 else first


FARTHEST = 14  # tokens of a body's name
SPOKEN_FOR = frozenset(
    """
    spokesman spokeswoman spokesperson head chief director secretary commander commander-in-chief chairman chairwoman
    chair deputy adviser advisor commissioner representative ombudsman president minister leader
    """.split()
)


def posted_as(s: Sentence, first: int) -> int | None:
    """The token of the office that a capitalised run is the body of: its head or who speaks for it, named behind it."""
    at = first - 1
    while at > 0 and first - at < FARTHEST and s.classes[at] in "IDA" and s.words[at].lower() not in SPOKEN_FOR:
        at -= 1
    return at if s.words[at].lower() in SPOKEN_FOR and s.words[at + 1] in ("of", "for") else None


def _past_body(s: Sentence, first: int, end: int) -> int:
    """Where a name begins behind the body that somebody is of: "spokesman for the Treatment of Prisoners Ann Roe"."""
    for k in range(max(first + 1, end - 3), end - 1):
        rest = s.words[k:end]
        if set(s.classes[k:end]) != {"A"} or names.is_body(" ".join(rest)) or not s.words[k - 1][:1].isupper():
            continue
        if names.fold(rest[0]) in lists.given_names() or names.is_body(s.words[k - 1]):
            return k
    return first


UNLISTED = 4  # words of a portfolio that no list has, at the most


def _past_portfolio(words: list[str]) -> list[str]:
    """The words behind a portfolio or a place: "Health Jane Roe" is Jane Roe."""
    places, given = lists.places(), lists.given_names()
    while words:
        two = names.fold(" ".join(words[:2]))
        if two in places.countries or two in places.cities or two in UNIONS:
            words = words[2:]
        elif (
            words[0].lower() in PORTFOLIOS | DOMAINS
            or names.fold(words[0]) in places.countries | places.cities | UNIONS
        ):
            words = words[1:]
        elif (at := next((i for i, word in enumerate(words[:-1]) if names.fold(word) in given), 0)) and at <= UNLISTED:
            words = words[at:]  # a portfolio that no list has: "Minister of Roadworks Ann Lee"
        else:
            break
    return words


def _names_one(s: Sentence, first: int, at: int) -> bool:
    """Whether "and" at ``at`` stands within one body's name: the Food and Drug Administration."""
    word = s.words[first]
    if {s.words[at - 1].lower(), s.words[at + 1].lower()} <= PORTFOLIOS | {"safety"}:
        if s.words[first] in ("Ministry", "Department", "Secretariat", "Directorate"):
            return True  # "the Ministry of Foreign Affairs and Trade"
        after = s.words[at + 2 : at + 3]  # the Health and Safety Executive
        return bool(after) and after[0][:1].isupper() and s.classes[at + 2] in "AT"
    wide = at == first + 2 and word.lower() in WIDE  # the National Highways and Bridges Authority
    if (
        (at != first + 1 and not wide)
        or not first
        or s.words[first - 1].lower() != "the"
        or word.isupper()
        or names.is_body(word)
    ):
        return False
    folded, places = names.fold(word), lists.places()
    if folded in places.metonyms or folded in places.countries or folded in lists.given_names():
        return False
    return _body_follows(s, at + 1)


def is_headline(s: Sentence) -> bool:
    """Whether a sentence has a capital on every word of weight: its runs of capitals are no names."""
    if any(c == "N" and w[:1].islower() for w, c in zip(s.words, s.classes, strict=True)):
        return False
    weighty = [w for w, c in zip(s.words, s.classes, strict=True) if c in "ANVBGEFTR" and w[0].isalpha()]
    return sum(len(w) > 3 for w in weighty) > 3 and all(w[0].isupper() for w in weighty)


def is_shouted(s: Sentence) -> bool:
    """Whether a line within the text is a heading in capitals: "TOP LINES OF THE NIGHT"."""
    if not s.paragraph or "Q" in s.classes:
        return False
    words = [word for word in s.words if word.isalpha()]
    return len(words) > SMALLEST and all(map(str.isupper, words))


SMALLEST = 2  # words that may be a name in capitals


def _body_follows(s: Sentence, at: int) -> bool:
    """Whether the capitalised run at ``at`` names an organisation, and no medium: "Russia’s Defense Ministry"."""
    end = at
    while end < len(s.classes) and s.classes[end] in "AT" and s.words[end][:1].isupper():
        end += 1
    return end > at and names.is_body(" ".join(s.words[at:end])) and not shapes.is_sure(s.words[at:end])


# First words of names that go on with "of": "Times of Malta", "Voice of Zandia", "Bank of Zandia".
TITLED = frozenset("Times Voice Chronicle Chronicles Echo Daily Herald Sound Radio Journal Bank Church".split())


GROUPS = frozenset("Chiefs House Chamber".split())  # "of Staff", "of Lords", "of Commerce"


def _links(s: Sentence, first: int, at: int) -> bool:
    """Whether a small word at ``at`` stands within the name that starts at ``first``: "Ministry of Defence"."""
    word = s.words[at].lower()
    if word == "to":  # "Ambassador to Norway Ann Roe"
        return s.classes[at + 1] == "A" and s.words[at - 1].lower() in ENVOYS and _is_office(s, at)
    if word == "of" and s.classes[at + 1] == "T" and s.words[at + 1].lower() in PORTFOLIOS:
        # "Ministry of Defence", "Minister of Defence Ann Roe": defence is a word of titles too
        return _ends_in_body(s.words[first:at]) or _is_office(s, at)
    if word not in PARTICLES or s.classes[at + 1] != "A":
        return False
    if word == "of" and s.words[first] in TITLED:
        return True
    if word == "of" and s.words[at - 1] in GROUPS:
        return True
    if word in ("of", "for"):
        return _ends_in_body(s.words[first:at]) or _is_office(s, at)
    if word == "and":
        held = any(s.words[k] in ("of", "for") and _is_office(s, k) for k in range(first + 1, at))
        return held or _names_one(s, first, at)  # "Minister for Ports and Shipping Ann Roe"
    if word == "the":
        return False
    return s.classes[at - 1] == "A"


POSTNOMINALS = frozenset("KC QC SC MP MEP MSP TD MBE OBE CBE KBE PhD MD JP FRS FRCS".split())


def plain(words: Sequence[str]) -> str:
    """A capitalised run as a name: without leading titles, nationalities before a title, and articles."""
    return _plain(tuple(words))


@lru_cache(maxsize=1 << 15)
def _plain(words: tuple[str, ...]) -> str:
    kept = _behind_house(list(words))
    small = next((w for w in ("of", "for", "to") if w in kept), None)
    if small is not None and kept[kept.index(small) - 1].lower() in names.TITLES:
        behind = _past_portfolio(kept[kept.index(small) + 1 :])
        named = 1 < len([w for w in behind if w[:1].isupper()]) <= 3
        kept = behind if named and len(behind) < len(kept) else kept
    bodies = any(names.is_body(w) for w in kept if w.lower() not in names.TITLES)
    for i in range(len(kept) - 2, -1, -1):
        title = kept[i].lower().strip(".").rpartition("-")[2] in names.TITLES or PARENT.fullmatch(kept[i])
        turned = "-turned-" in kept[i]  # "Actor-turned-farmer Ann Roe"
        if i == len(kept) - 2 == 0 and kept[i].lower() in names.ALSO_GIVEN:
            break
        if title or turned or (i < len(kept) - 2 and _is_role(kept[: i + 1], kept[i + 1])):
            # "Harbour Director Jane Roe" is a person, "Foreign Ministry" is not "Ministry"
            within = bodies and i and kept[i - 1] in ("of", "for")  # "Ministry of Foreign Affairs"
            if not within and (not bodies or (i < len(kept) - 2 and _is_bare(kept[i + 1 :]))):
                kept = kept[i + 1 :]
            break
    origin = next((i for i, word in enumerate(kept[:ORIGIN]) if word.endswith(ORIGINS)), None)
    if origin is not None and len(kept) > origin + 1:
        kept = kept[origin + 1 :]  # "Abu Dhabi-based Gulf Ports"
    while len(kept) > 2 and kept[-1] in POSTNOMINALS:
        kept = kept[:-1]
    if len(kept) > 1 and kept[0] in ("HE", "HRH", "HH"):
        kept = kept[1:]  # His Excellency, in the Gulf
    while kept and kept[0].lower() in ("the", "a", "an"):
        kept = kept[1:]
    if len(kept) > 2 and COMPOUND.fullmatch(kept[0]) and names.fold(kept[1]) in lists.given_names():
        kept = kept[1:]  # "Shot-firer Ann Roe"
    if len(kept) > 1 and kept[0].lower() in SIBLINGS and names.fold(kept[1]) in lists.given_names():
        kept = kept[1:]
    if len(kept) > 2 and names.fold(kept[1]) in lists.given_names() and _tells_of(kept[0]) and _is_bare(kept):
        kept = kept[1:]  # "Norwegian Ann Roe", "Star Ann Roe"
    return " ".join(kept).replace(" ’", "’").replace(" '", "'").replace(" ,", ",")


# The last words of names of houses and cabinets, behind which a member's name may stand.
CLOSING = frozenset("Ministers Representatives Deputies Sciences Commons Lords Elders Trustees Governors".split())


def _behind_house(words: list[str]) -> list[str]:
    """A name behind the body that its bearer sits in: "Chairman of the Cabinet of Ministers Ann Roe"."""
    for i in range(2, len(words) - 2):
        rest = words[i + 1 :]
        if words[i] in CLOSING and words[i - 1] == "of" and not any(map(names.is_body, rest)) and rest[0][:1].isupper():
            return rest
    return words


EPITHETS = frozenset("star ace legend supremo heartthrob".split())


def _tells_of(word: str) -> bool:
    """Whether a word before a name says where its bearer comes from, or praises him or her."""
    key = names.fold(word)
    return key in EPITHETS or (key in lists.places().demonyms and key not in lists.given_names())


def _is_bare(words: Sequence[str]) -> bool:
    """Whether words can be a person's name alone: no body, no small word at their head."""
    return words[0][:1].isupper() and not any(names.is_body(w) for w in words)


def _is_role(words: Sequence[str], behind: str) -> bool:
    """Whether capitalised words before a full name are its bearer's role: "Goalkeeper", "Public Prosecutor"."""
    if names.fold(words[-1]) not in lists.roles().english:
        return False
    given = lists.given_names()
    if names.fold(words[-1]) in given:
        return False  # Earl, Dean
    return names.fold(behind) in given or not any(names.fold(w) in given for w in words)


def span_words(s: Sentence, span: tuple[int, int]) -> list[str]:
    """The words of a token range."""
    return [w for w in s.words[span[0] : span[1]] if w]
