"""Readers by form, behind one interface: what is given, into articles and refusals. Each loads when it is needed.

A form is one of ours, or another package's reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from provenance.model import Article, Refusal
from provenance.read import added
from provenance.read.decode import Fault
from provenance.read.form import HEAD, Form, sniff
from provenance.read.given import Given, peek

Reader = Callable[[Given], Iterator[Article | Refusal]]
_WHERE = {
    Form.TEXT: ("provenance.read.plain", "texts"),
    Form.HTML: ("provenance.read.page.reader", "pages"),
    Form.JSON: ("provenance.read.jsonlines", "rows"),
    Form.TABLE: ("provenance.read.table", "table"),
    Form.FEED: ("provenance.read.feeds", "feed"),
    Form.WARC: ("provenance.read.warc", "records"),
    Form.GZIP: ("provenance.read.packed", "gzipped"),
    Form.ZSTD: ("provenance.read.packed", "zstandard"),
    Form.ZIP: ("provenance.read.packed", "zipped"),
    Form.PDF: ("provenance.read.office", "portable"),
}
_EXTRA = {Form.HTML: "html", Form.WARC: "warc", Form.PDF: "pdf", Form.ZSTD: "zst"}


def read_one(given: Given, form: Form | added.Added | None = None) -> Iterator[Article | Refusal]:
    """Whatever ``given`` has, by its form; it is looked at where ``form`` is not known."""
    if form is None:
        form, given = look(given)
    if isinstance(form, added.Added):
        yield from added.read(given, form)
        return
    if form not in _WHERE:
        yield given.refuse(Fault(f"{form}, which cannot be read", "convert it to plain text first"))
        return
    module, name = _WHERE[form]
    try:
        reader: Reader = getattr(import_module(module), name)
    except ImportError as error:
        if form not in _EXTRA:
            raise
        remedy = f"pip install 'provenance[{_EXTRA[form]}]'"
        yield given.refuse(Fault(f"{form}, for which {error.name or 'a library'} is missing", remedy))
        return
    yield from reader(given)


def look(given: Given) -> tuple[Form | added.Added, Given]:
    """The form of ``given``, and it again from its beginning."""
    head, stream = peek(given.stream, HEAD)
    columns = {given.how.fields.get("text", "text")}
    form, given = sniff(head, given.about.document, columns), given._replace(stream=stream)
    return added.claimed(form, head, given.about.document) or form, given
