"""Texts that a medium has put out, told with a relative clause: "una nota que el diario El Faro ha publicado"."""

from __future__ import annotations

from provenance.chain.languages.shape import NEAR, Around

# Between the noun of a text and the relative: "una nota interna de marzo, que …".
_MORE = r"(?: [^\s.;:«»„“”\",()]+){0,4},? "
# Before a noun of Romance languages that may be a verb as well: "note que", "nota che", "circula que".
_ARTICLES = (
    r"(?<!\w)(?:une?|la|le|l['’]|cette|ce|cet|sa|son|leur|d['’]une?|una|el|su|esa|ese|esta|este|un['’]|il|lo|sua|suo|della|del"
    r"|nella|nel|uma?|numa?|n?[ao]|seu|essa|esse|d[ao])[ \u00a0]?(?:[^\W\d_]+ )?"
)


def put_out(nouns: str, relative: str, sorts: str, verbs: str, articles: str = _ARTICLES) -> Around:
    """What stands around a medium that put out a text: its ``nouns`` before, its ``verbs`` behind.

    ``relative`` is what begins the clause, ``sorts`` what may stand before the name.
    """
    return Around(
        "a text that … put out",
        NEAR,
        rf"{articles}(?:{nouns}){_MORE}(?:{relative})(?:{sorts})?(?:[«„»“\"][ \u00a0]?)?$",
        rf"^(?:[ \u00a0]?[»”“«\"])? (?:{verbs})",
    )
