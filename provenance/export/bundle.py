"""An article's evidence as a folder that is checked on its own, by ``sha256sum -c`` or by ``check``.

``SHA256SUMS`` has the hash of every other file; ``bundle.json`` says what they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

from provenance.compiled import compiled
from provenance.read.placed import reads

SUMS, ABOUT = "SHA256SUMS", "bundle.json"
QUOTATIONS, JUDGEMENTS, EVENTS = "quotations.jsonl", "judgements.jsonl", "events.jsonl"
_LINE = compiled(r"([0-9a-f]{64}) [ *]([A-Za-z0-9][A-Za-z0-9.-]*)")  # names of ours: no folder, nothing hidden


def files(
    about: Mapping[str, object],
    texts: Mapping[str, bytes],
    quotations: Iterable[Mapping[str, object]],
    judgements: Iterable[Mapping[str, object]],
    events: Sequence[str],
) -> dict[str, bytes]:
    """The files of a bundle by name. ``events`` are bodies, whose hashes are those of their lines without the end."""
    made = dict(texts)
    made[QUOTATIONS] = _lines(quotations)
    made[JUDGEMENTS] = _lines(judgements)
    made[EVENTS] = "".join(f"{body}\n" for body in events).encode()
    made[ABOUT] = (json.dumps(about, ensure_ascii=True, indent=2) + "\n").encode()
    made[SUMS] = "".join(f"{_hash(made[name])}  {name}\n" for name in sorted(made)).encode()
    return made


def is_bundle(folder: Path) -> bool:
    """Whether a folder is a bundle, sound or not."""
    return (folder / ABOUT).is_file() or (folder / SUMS).is_file()


def check(folder: Path) -> Iterator[str]:
    """What is wrong with a bundle, one line each: files against their hashes, and what they say against each other."""
    found: dict[str, bytes] = {}
    names = {path.name for path in folder.iterdir()}
    listed = _sums(folder)
    if listed is None:
        yield f"{SUMS}: cannot be read, or has a line that is no hash and name of a file of a bundle"
        return
    for name, wanted in listed.items():
        try:
            found[name] = (folder / name).read_bytes()
        except OSError as error:
            yield f"{name}: cannot be read ({error.strerror})"
            continue
        if _hash(found[name]) != wanted:
            yield f"{name}: was changed, its hash is not that of {SUMS}"
    for name in sorted(names - set(listed) - {SUMS}):
        yield f"{ascii(name)[1:-1]}: is not in {SUMS}"
    for name in (ABOUT, QUOTATIONS, JUDGEMENTS, EVENTS):
        if name not in found:
            yield f"{name}: is not in {SUMS}" if name not in listed else f"{name}: is missing"
    if {ABOUT, QUOTATIONS, EVENTS} <= set(found):
        try:
            yield from _agreement(found)
        except (ValueError, KeyError, TypeError, IndexError, LookupError, AttributeError) as error:
            yield f"{ABOUT}: does not say what a bundle says ({type(error).__name__}: {str(error)!a})"


def _sums(folder: Path) -> dict[str, str] | None:
    try:
        lines = (folder / SUMS).read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return None
    found = [_LINE.fullmatch(line) for line in lines]
    return {each[2]: each[1] for each in found if each} if all(found) else None


def _agreement(found: Mapping[str, bytes]) -> Iterator[str]:
    about = json.loads(found[ABOUT])
    texts: dict[int, str] = {}
    for each in about["texts"]:
        raw = found.get(each["file"], b"")
        text = raw.decode(each["encoding"] if each["original"] else "utf-8")
        texts[each["revision"]] = text
        if each["original"] and _hash(raw) != each["bytes"]:
            yield f"{each['file']}: has not the hash with which it was read"
        if _hash(text.encode()) != each["text"]:
            yield f"{each['file']}: its text is not the one that was stored"
        page = each.get("page")
        if page and page["file"] is not None and _hash(found.get(page["file"], b"")) != page["sha256"]:
            yield f"{page['file']}: has not the hash with which the page was read"
    yield from _quotations(found, texts[about["current"]])
    yield from _events(found[EVENTS], about)


def _quotations(found: Mapping[str, bytes], text: str) -> Iterator[str]:
    for number, one in _objects(found[QUOTATIONS]):
        words = " ".join(text[start:end] for start, end in one["spans"])
        if words != one["text"]:
            yield f"{QUOTATIONS}:{number}: its words do not stand there in the text"
        raw = one.get("raw")  # bundles of earlier versions have none
        if raw is None or raw["spans"] is None:
            continue
        if not _stand(found.get(raw["file"], b""), raw, [text[start:end] for start, end in one["spans"]]):
            yield f"{QUOTATIONS}:{number}: its words do not stand there in {raw['file']}"


def _stand(raw: bytes, said: Mapping[str, Any], words: list[str]) -> bool:
    """Whether the bytes that a quotation points to have its words, as a text has them or as a page shows them."""
    parts = [raw[start:end] for start, end in said["spans"]]
    if said["file"].startswith("text-"):
        return [part.decode(said["encoding"]) for part in parts] == words
    return len(parts) == len(words) and all(reads(*one) for one in zip(parts, repeat(said["encoding"]), words))


def _events(raw: bytes, about: Mapping[str, Any]) -> Iterator[str]:
    told: dict[int, Any] = {}
    last, previous = 0, ""
    for line, (number, event) in zip(raw.decode().split("\n"), _objects(raw), strict=False):
        if event["number"] == last + 1 and last and event["previous"] != previous:
            yield f"{EVENTS}:{number}: does not follow the event before"
        if event["number"] <= last:
            yield f"{EVENTS}:{number}: is out of order"
        last, previous = event["number"], _hash(line.encode())
        if "revision" in event["data"]:
            told[event["data"]["revision"]] = event["data"]
    for each in about["texts"]:
        said = told.get(each["revision"])
        if said is not None and (said["bytes"], said["text"]) != (each["bytes"], each["text"]):
            yield f"{each['file']}: is not what its event tells of"
    if about["head"] is not None and about["head"]["events"] < last:
        yield f"{ABOUT}: its head is older than its events"


def _objects(raw: bytes) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(raw.decode().split("\n"), 1):
        if line:
            yield number, json.loads(line)


def _lines(objects: Iterable[Mapping[str, object]]) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=True, default=str) + "\n" for one in objects).encode()


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
