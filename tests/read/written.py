"""Pages of HTML that tests write."""

from __future__ import annotations

BODY = """<p>LONDON (Reuters) – The harbour will stay closed to lorries until the spring, its master said on Monday.</p>
<p>Ana Petrova told reporters that the gate <q>will open when it is safe</q> and that <b>nobody</b> should wait.</p>
<blockquote><p>We have promised the drivers a road and they will have it.</p></blockquote>
<p>The union said in a statement that its members would lose money every week until then, and asked for help.</p>"""


def page(body: str = BODY, head: str = "", before: str = "", after: str = "", lang: str = "en") -> bytes:
    """A page of an article, as its publisher's system would write it."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Gate stays shut | Harbour Post</title>'
        f'{head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>{before}'
        f"<article><h1>Gate stays shut</h1>{body}</article>{after}<footer>© Harbour Post</footer></body></html>"
    ).encode()
