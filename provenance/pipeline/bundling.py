"""An article's evidence out of the database into a folder of its own."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from provenance import __version__
from provenance.errors import ReadError, SettingsError
from provenance.export import bundle as form
from provenance.export.quotations import as_object
from provenance.judge.exchange import as_object as judgement_object
from provenance.pipeline import placing
from provenance.report.summary import nearest
from provenance.store import Filter, Reader, reading


def bundle(url: str, given: str, folder: Path) -> list[str]:
    """Write the evidence on the article that ``given`` names into the new folder; the names of its files.

    Raises SettingsError where no article or more than one is called so, ReadError where the folder is there already or
    cannot be written.
    """
    with reading(url) as reader:
        files = _files(reader, _one(reader, given))
    part = folder.with_name(f"{folder.name}.part-{os.getpid()}")
    try:
        if folder.exists():
            raise ReadError(f"{folder} is there already", "name another folder")
        part.mkdir(parents=True)
        for name, raw in files.items():
            (part / name).write_bytes(raw)
        part.rename(folder)
    except OSError as error:
        raise ReadError(f"{folder} cannot be written ({error.strerror})", "name another folder") from error
    return sorted(files)


def check(folder: Path) -> list[str]:
    """What is wrong with a bundle; nothing if it is sound. Raises ReadError where ``folder`` is none."""
    if not folder.is_dir() or not form.is_bundle(folder):
        raise ReadError(f"{folder} is no bundle", "name a folder of `provenance db bundle`, or a database with --db")
    return list(form.check(folder))


def _one(reader: Reader, given: str) -> str:
    found = reader.articles(given)
    if len(found) == 1:
        return found[0]
    if found:
        raise SettingsError(f"{len(found)} articles are called {given!r}", "name a quotation of the one, as q12")
    close = nearest(given, reader.documents())
    hint = f"perhaps {' or '.join(close)}?" if close else "write the name under which it was read, its address, or q12"
    raise SettingsError(f"there is no article {given!r}", hint)


def _files(reader: Reader, article: str) -> dict[str, bytes]:
    held = reader.held(article)
    names = {text.revision: f"text-{text.number}.txt" for text in held.texts}
    pages = {text.revision: f"page-{text.number}.bin" for text in held.texts if text.page_raw is not None}
    about = {
        "article": article,
        "current": held.texts[-1].revision,
        "texts": [
            {
                "file": names[text.revision],
                "revision": text.revision,
                "number": text.number,
                "document": text.document,
                "outlet": text.outlet,
                "url": text.url,
                "published": text.published,
                "encoding": text.encoding,
                "bytes": text.sha256,
                "text": text.text_sha256,
                "original": text.original,
                **({"page": {"file": pages.get(text.revision), **text.page}} if text.page else {}),
            }
            for text in held.texts
        ],
        "head": held.head._asdict() if held.head else None,
        "program": f"provenance {__version__}",
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    records = list(reader.records(Filter(article=article, include_not_speech=True)))
    last = held.texts[-1]
    kept = pages.get(last.revision) if last.page else names[last.revision] if last.original else None
    raw = {key: {"file": kept, **placing.as_object(*found)} for key, found in placing.places(reader, records).items()}
    return form.files(
        about,
        {
            **{names[text.revision]: text.raw for text in held.texts},
            **{pages[text.revision]: text.page_raw for text in held.texts if text.page_raw is not None},
        },
        (as_object(record, stored=True) | {"raw": raw[record.quotation_id]} for record in records),
        map(judgement_object, held.judgements),
        held.events,
    )
