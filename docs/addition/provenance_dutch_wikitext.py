"""An example of what another package can add: Dutch cues, and quotations as MediaWiki templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
