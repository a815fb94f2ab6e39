"""Media that a Turkish article introduces by the noun behind their name: "Kıyı Postası gazetesine konuşan"."""

from __future__ import annotations

from functools import lru_cache

from provenance.attribute.foreign.grammar import grammar
from provenance.attribute.foreign.nouns import is_given
from provenance.attribute.foreign.turkish_words import is_body, lower, of_body
from provenance.compiled import compiled
from provenance.model import ActorKind, Span

_UP = "A-ZÇĞİÖŞÜÂÎÛ"
_NAME = rf"(?<![\w'’.])(?P<name>[{_UP}][\w-]*(?: [{_UP}\d][\w-]*){{0,3}})"
_SORTS = (
    (ActorKind.AGENCY, "ajans"),
    (ActorKind.PAPER, "gazete|dergi|haber site|internet site|haber portal|portal"),
    (ActorKind.BROADCASTER, "televizyon|kanal|radyo"),
)
_NOUN = "|".join(rf"(?P<{kind.name.lower()}>{stems})" for kind, stems in _SORTS)
_SORT = compiled(rf"{_NAME} (?:haber |spor |resmi |ulusal )?(?:{_NOUN})(?:s[ıi]|[ıiuü])\w*")
_AIR = compiled(rf"{_NAME}(?:['’]\w+)? (?:canlı yayın|ekranlarında|stüdyosu)")
_GUEST = compiled(rf"{_NAME}['’][yn]?[ae] (?:\w+ )?(?:konuk ol|bağlan)")
# Whose medium it is, before its name.
_WHENCE = frozenset(
    """türk yunan alman ingiliz fransız rus abd amerikan amerikalı israil mısır iran çin japon güney kuzey kore
    koreli italyan ispanyol polonya ukrayna katar suudi arap hollanda belçika isveç norveç danimarka hint
    pakistan azerbaycan devlet resmi yerel ulusal bir bu ünlü özel""".split()
)


# "resmi ajansı BelTA'nın", "haber ajansı TASS'a", "devlet televizyonu Kanal 1'e": the name stands behind.
_BEHIND = compiled(
    rf"(?<![\w])(?:{_NOUN})(?:s[ıi]|[ıiuü]) (?:olan )?(?P<name>[{_UP}][\w-]*(?: (?:[{_UP}][\w-]*|\d+)){{0,2}})"
    r"(?=['’),]|(?: ise| de| da)?,| göre)"
)
# A country's broadcaster or agency without a name: "Gürcistan devlet televizyonuna".
_STATE = compiled(
    rf"(?<![\w'’.])(?P<name>[{_UP}][\w-]*(?: [{_UP}][\w-]*)? (?:devlet|kamu) (?:televizyonu|radyosu|ajansı|kanalı))"
    rf"(?=n[aıde]\w*|,| )(?!\w* [{_UP}])"
)
# "X'in haberine göre": a medium; "X'in aktardığına göre" only what is no body and no person.
_TELLS = compiled(
    rf"{_NAME}['’]n?[ıiuü]n (?:\w+ )?(?P<how>haberine|haberinde|manşetine|aktardığına|yazdığına|duyurduğuna"
    r"|bildirdiğine)(?= göre|,)"
)
_PREFIXED = compiled(rf"(?<![\w'’.])(?P<name>(?:Radyo|Televizyon|Kanal) [{_UP}\d][\w-]*)(?=['’])")


def _is_medium(name: str, how: str) -> bool:
    """Whether who reports is a medium: nobody with a given name, and no body."""
    words = name.split()
    if is_body(lower(words[-1])) or is_given(lower(words[0])):
        return False
    return how.startswith(("haber", "manşet", "yazdı")) or len(words) > 1


def _is_whence(name: str, text: str, end: int) -> bool:
    """Whether what stands before a noun for media is only a country, and the name stands behind it or nowhere."""
    words = [w for w in name.split() if lower(w) not in _WHENCE]
    state = all(grammar("tr").has("countries", lower(w)) for w in words)
    return state and not text[end : end + 1].isalpha()


_WATERWAY = compiled(rf"[{_UP}][a-zçğıöşüâîû]+")  # "Süveyş kanalında": where ships are, as its letters tell


@lru_cache(maxsize=2)
def introduced(text: str) -> tuple[tuple[str, ActorKind, Span], ...]:
    """(name, kind, where) of the media that an article introduces."""
    found = []
    for pattern in (_BEHIND, _STATE, _SORT, _AIR, _GUEST, _PREFIXED, _TELLS):
        for m in pattern.finditer(text):
            name, start = m["name"], m.start("name")
            if pattern is _TELLS and not _is_medium(name, m["how"]):
                continue
            if pattern is _SORT and of_body(name.split()[-1]) is not None:
                continue  # "Savunma Bakanlığının internet sitesi"
            if pattern is _SORT and _is_whence(name, text, m.end()):
                continue
            if pattern is _SORT and m[0].endswith(("kanalında", "kanalından")) and _WATERWAY.fullmatch(name):
                continue
            if pattern is _STATE:
                found.append((name, ActorKind.BROADCASTER, Span(start, start + len(name))))
                continue
            while name and lower(name.split()[0]) in _WHENCE:
                first = name.split()[0]
                name, start = name[len(first) :].lstrip(), start + len(first) + (" " in name)
            groups = m.groupdict()
            kind = next((k for k, _ in _SORTS if groups.get(k.name.lower())), None)
            kind = kind or (ActorKind.PAPER if pattern is _TELLS else ActorKind.BROADCASTER)
            if name:
                found.append((name, kind, Span(start, start + len(name))))
    return tuple(found)
