"""Texts of word processors and of print: DOCX, which is XML in a zip, and PDF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from xml.etree import ElementTree

from provenance.model import Article, Refusal
from provenance.read.dates import rfc3339
from provenance.read.decode import MAX_BYTES, Fault, usable
from provenance.read.describe import Description
from provenance.read.given import Given, Taken, article
from provenance.read.packed import opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_APART = {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
PAGES = 2000  # of a PDF


def document(given: Given, archive: zipfile.ZipFile) -> Iterator[Article | Refusal]:
    """The article of a DOCX: its paragraphs as they stand, without what was struck out."""
    given.stream.seek(0)
    raw = given.whole()
    if isinstance(raw, Fault):
        yield given.refuse(raw)
        return
    body = _part(archive, "word/document.xml")
    if isinstance(body, Fault):
        yield given.refuse(body)
        return
    lines = [line for paragraph in body.iter(f"{_W}p") if (line := "".join(_words(paragraph)).strip())]
    text = usable("\n\n".join(lines))
    if isinstance(text, Fault):
        yield given.refuse(text)
        return
    core = _part(archive, "docProps/core.xml")
    title = None if isinstance(core, Fault) else (core.findtext(f"{_DC}title") or "").strip() or None
    about = Description(given.about.document, title=title)
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    yield article(given, raw, Taken(text, about, media, "docx 1"))


def _words(paragraph: ElementTree.Element) -> Iterator[str]:
    walk = [paragraph]
    while walk:
        element = walk.pop()
        if element.tag in _APART or (element is not paragraph and element.tag == f"{_W}p"):
            continue  # a paragraph in a box within is met by itself
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            yield "\t" if element.tag.endswith("tab") else "\n"
        elif element.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        walk.extend(reversed(element))


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element | Fault:
    try:
        with opened(lambda: archive.open(name)) as part:
            xml = part.read(4 * MAX_BYTES + 1)
    except KeyError:
        return Fault(f"a DOCX without {name}", "save it again")
    if len(xml) > 4 * MAX_BYTES:
        return Fault(f"a DOCX whose {name} is too big for one article", "split it into its articles")
    if b"<!DOCTYPE" in xml[:1000] or b"<!ENTITY" in xml:
        return Fault(f"a DOCX whose {name} declares entities, which none does", "leave it out")
    try:
        return ElementTree.fromstring(xml)  # noqa: S314 - without a declaration there are no entities to expand
    except ElementTree.ParseError as error:
        return Fault(f"a DOCX whose {name} is damaged ({error})", "save it again")


def portable(given: Given) -> Iterator[Article | Refusal]:
    """The article of a PDF: its lines as they are printed, a blank line between pages."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would write to stderr what it makes do with
    raw = given.whole()
    if isinstance(raw, Fault):
        yield given.refuse(raw)
        return
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            yield given.refuse(Fault("a PDF that asks for a password", "save it without one"))
            return
        if len(reader.pages) > PAGES:
            yield given.refuse(Fault(f"a PDF of more than {PAGES:,} pages", "split it into its articles"))
            return
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        said = reader.metadata
        title = str(said.title).strip() if said and said.title else None
        made = str(said.get("/CreationDate") or "") if said else ""
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        fault = Fault(f"a PDF that cannot be read ({type(error).__name__}: {str(error)[:60]})", "print it anew")
        yield given.refuse(fault)
        return
    kept = usable(text.encode("utf-8", "replace").decode().replace("\0", ""))
    if isinstance(kept, Fault):
        yield given.refuse(Fault("a PDF without text, perhaps of pictures of pages", "recognise its text first (OCR)"))
        return
    about = Description(given.about.document, title=title or None)
    made = rfc3339(made.removeprefix("D:")[:8]) or ""
    details = f'{{"made": "{made}"}}' if made else None
    yield article(given, raw, Taken(kept, about, "application/pdf", f"pypdf {version('pypdf')}", None, details))
