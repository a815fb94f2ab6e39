"""Templates filled in; what a browser would run is escaped, and so is what would deceive the eye."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from provenance.compiled import compiled
from provenance.export.safe import visible

TEMPLATES = Path(__file__).parent / "templates"
GENERATOR = "provenance report"
_WEB = ("http", "https")
_NAME = compiled(r"[^a-z]+")
_TAG = compiled(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)


def page(template: str, title: str, values: Mapping[str, object]) -> str:
    """A whole page. Raises jinja2's UndefinedError where a template asks for what is not there."""
    style, script = _source("style.css"), _source("script.js")
    return (
        _environment()
        .get_template(template)
        .render(
            title=title,
            generator=GENERATOR,
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
            "form-action 'none'",
            **values,
        )
    )


def address(url: str | None) -> str | None:
    """``url`` where a link may lead to it: the web alone, so that no text is ever run; else None."""
    if url is None or url != visible(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in _WEB and parts.netloc else None


def language(tag: str | None) -> str | None:
    """``tag`` where it has the form of a language tag (RFC 5646), else None."""
    return tag if tag and _TAG.fullmatch(tag) else None


def _word(text: str) -> str:
    """``text`` as a part of a class name."""
    return _NAME.sub("-", text.lower()).strip("-")


def _finalize(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(address=address, language=language, word=_word, number=lambda value: f"{value:,}")
    return made


@cache
def _source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
