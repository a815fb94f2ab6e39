"""What has letters on it in languages of the West: what hangs, stands or is worn, and that one reads it there."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compiled import compiled

# Nouns for what bears lettering, in the singular and plural.
BEARERS = {
    "de": frozenset(
        """banner banners plakat plakate plakaten schild schilder schildern transparent transparente transparenten
        spruchband aufkleber graffiti graffito zettel tafel flagge fahne bettlaken t-shirt trikot""".split()
    ),
    "es": frozenset(
        """pancarta pancartas cartel carteles letrero letreros pegatina pegatinas camiseta camisetas pintada pintadas
        mural murales rótulo rótulos afiche afiches póster pósters placa placas grafiti grafitis lona lonas
        sábana""".split()
    ),
    "fr": frozenset(
        """banderole banderoles pancarte pancartes panneau panneaux affiche affiches autocollant autocollants maillot
        maillots t-shirt t-shirts graffiti graffitis plaque plaques écriteau écriteaux drap tag tags""".split()
    ),
    "it": frozenset(
        """striscione striscioni cartello cartelli adesivo adesivi maglietta magliette scritta scritte targa targhe
        lenzuolo lenzuoli murale murales""".split()
    ),
    "pt": frozenset(
        """faixa faixas cartaz cartazes autocolante autocolantes camisola camisolas camiseta camisetas letreiro
        letreiros tabuleta tabuletas placa placas lençol pichação pichações""".split()
    ),
}
DONE = frozenset("scritta scritte pintada pintadas".split())  # that are what was done as well: "una lettera scritta"
# That something is written somewhere, in words that name nobody.
STANDS = {
    "de": r"steht|stand|stehen|standen|prangte?n?|ist zu lesen|(?:war|zu) lesen",
    "es": r"pone|ponía|se (?:lee|leía|(?:puede|podía) leer)|(?:puede|podía) leerse|est(?:á|aba) escrito",
    "fr": r"on (?:y )?(?:lit|lisait)|on (?:peut|pouvait)(?: y)? lire|(?:est|était) (?:écrit|inscrit)",
    "it": r"c' ?(?:è|era) scritto|sta(?:va)? scritto|si legg(?:e|eva|ono|evano)|si (?:può|poteva) leggere",
    "pt": r"lê-se|lia-se|se (?:lê|lia|(?:pode|podia) ler)|(?:pode|podia)(?:-se ler| ler-se)|est(?:á|ava) escrito",
}
# What is said of a sign alone: that it reads so.
READS = frozenset("recita recitava recitano reza rezaba rezan proclame proclamait proclama proclamaba".split())
_STANDS = {lang: compiled(rf"(?<!\w)(?:{ways})(?!\w)") for lang, ways in STANDS.items()}


def bears(words: Sequence[str], at: int, lang: str) -> bool:
    """Whether the word at a place, of words in small letters, is a noun for what bears lettering."""
    if words[at] not in BEARERS.get(lang, ()):
        return False
    return words[at] not in DONE or (at > 0 and words[at - 1] in ("una", "la", "le", "unas", "las"))


def stands(words: Sequence[str], lang: str) -> int | None:
    """How many of the words there are up to the end of those that say that something is written somewhere."""
    if lang not in _STANDS:
        return None
    text = " ".join(words)
    found = _STANDS[lang].search(text)
    return text[: found.end()].count(" ") + 1 if found is not None else None
