"""The articles cited, for reference managers: CSL-JSON and BibTeX (as biblatex reads it)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.cited import Cited, Source
from provenance.compiled import compiled
from provenance.export.formats import json_line
from provenance.export.safe import visible

_DAY = compiled(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_URL = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}  # biblatex takes an address word for word: \% would be %5C%
_BABEL = dict(  # biblatex knows languages by babel's names
    pair.split("=")
    for pair in """
    ar=arabic de=ngerman en=english es=spanish fr=french it=italian pl=polish pt=portuguese ru=russian tr=turkish
    uk=ukrainian
    """.split()
)


def sources(items: Iterable[Cited]) -> Iterator[Source]:
    """Each article once, in the order of its first quotation."""
    seen: set[str] = set()
    for item in items:
        if item.source.article not in seen:
            seen.add(item.source.article)
            yield item.source


def csl(items: Iterable[Cited]) -> Iterator[str]:
    """CSL-JSON 1.0: a JSON array of ``article-newspaper`` items, with when it was read and which bytes."""
    separator = "["
    for source in sources(items):
        yield separator + "\n  " + json_line(csl_item(source)).rstrip("\n")
        separator = ","
    yield "[]\n" if separator == "[" else "\n]\n"


def csl_item(source: Source) -> dict[str, object]:
    """One article. A date is as precise as it was given; nothing is made up for what is missing."""
    item: dict[str, object] = {
        "id": source.urn,
        "type": "article-newspaper",
        "title": source.title or source.document,
        "container-title": source.outlet,
        "URL": source.url,
        "language": source.lang,
        "issued": _date(source.published),
        "accessed": _date(source.text.read_at),
        "archive": "provenance",
        "archive_location": source.text.ni,
    }
    return {key: value for key, value in item.items() if value is not None}


def bibtex(items: Iterable[Cited]) -> Iterator[str]:
    """One ``@article`` an article; the key is made of the hash of its bytes, so that it stays the same."""
    used: set[str] = set()
    for source in sources(items):
        key = f"n{source.text.sha256[:12]}"
        while key in used:
            key += "x"
        used.add(key)
        fields = {
            "title": f"{{{_tex(source.title or source.document)}}}",
            "journaltitle": f"{{{_tex(source.outlet)}}}" if source.outlet else None,
            "date": _day(source.published),
            "url": _url(source.url),
            "urldate": _day(source.text.read_at),
            "langid": _BABEL.get((source.lang or "").partition("-")[0].lower()),
            "entrysubtype": "newspaper",
            "note": _tex(f"Text read: {source.text.ni}"),
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        yield f"@article{{{key},\n{lines},\n}}\n\n"


def _day(given: str | None) -> str | None:
    found = _DAY.match(given or "")
    return found[0] if found else None


def _date(given: str | None) -> dict[str, object] | None:
    found = _DAY.match(given or "")
    if found is None:
        return {"raw": given} if given else None
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in " ".join(visible(text).split()))


def _url(url: str | None) -> str | None:
    return "".join(_URL.get(char, char) for char in visible(url)) if url else None
