"""An example of what another package can add: Dutch cues, articles in NITF, quotations as MediaWiki templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree

from provenance.cited import Cited

DUTCH = {
    "determiners": "de het een die dat deze dit zijn haar hun onze",
    "pronouns": "hij zij ze ik wij we jullie",
    "relatives": "die wie welke",
    "objects": "hem haar hen mij ons",
    "prepositions": "in op van voor met bij tegen over door naar uit tot aan na tijdens",
    "conjunctions": "en of maar want",
    "subordinators": "dat omdat terwijl toen als hoewel zodat",
    "auxiliaries": "is was zijn waren heeft had hebben hadden wordt werd zal zou kan kon moet moest",
    "adverbs": "niet ook nog al gisteren vandaag later daarna eerder maandag dinsdag woensdag",
    "according": "volgens aldus",
    "titles": "minister premier president burgemeester professor woordvoerder",
    "cues": {"say": "zei zegt zeggen", "add": "voegde", "tell": "vertelde vertelt", "state": "verklaarde meldde"},
}


def nitf(raw: bytes, name: str) -> Iterator[Mapping[str, str | None]]:
    """The article of an IPTC NITF file: headline, byline, paragraphs; damaged XML may raise, which is told."""
    item = ElementTree.fromstring(raw)  # noqa: S314 - expat itself bounds how far entities expand
    head = item.findall(".//{*}hedline/{*}hl1") + item.findall(".//{*}byline")
    lines = (
        re.sub(r"[ \t\r\n]+", " ", "".join(p.itertext())).strip()
        for p in head + item.findall(".//{*}body.content/{*}p")
    )
    issued = item.find(".//{*}date.issue")
    day = issued.get("norm", "")[:8] if issued is not None else ""
    known = item.find(".//{*}doc-id")
    yield {
        "id": known.get("id-string") if known is not None else name,
        "text": "\n\n".join(line for line in lines if line),
        "title": item.findtext(".//{*}hedline/{*}hl1"),
        "published": f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 else None,
    }


def wikitext(items: Iterable[Cited]) -> Iterator[str]:
    """``{{Citaat|…}}`` a quotation; pipes and braces of the words are written as MediaWiki wants them."""
    for item in items:
        record = item.record
        speaker = record.quotation.attribution.name if record.quotation.attribution else None
        words, who, outlet = map(_plain, (record.text, speaker or "", record.outlet or ""))
        yield f"{{{{Citaat|tekst={words}|wie={who}|bron={outlet}}}}}\n"


def _plain(text: str) -> str:
    escaped = text.replace("{", "&#123;").replace("}", "&#125;").replace("|", "{{!}}").replace("=", "&#61;")
    return " ".join(escaped.split())
