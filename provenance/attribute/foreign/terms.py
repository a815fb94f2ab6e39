# ruff: noqa: E501 - lists of words in five languages
"""Terms in marks that nobody says: "a relancé le débat sur les « marchands de sommeil »", "devait accueillir un « écoquartier »".

Asked only where nobody was found to say them: a word or two in small letters right behind an article, in a sentence
where nothing tells of speech, is a word that the reporter holds with tongs.
"""

from __future__ import annotations

from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.subjects import Reading

WHY = "scare quotes: a term behind its article, and nothing in its sentence tells of speech"
_FEW = 3  # words of a term
_ARTICLES = frozenset(
    "le la les l' un une des du au aux el los las una unos unas del al il lo gli i uno dei degli delle della dello o os "
    "as um uma uns umas do da dos das nos der die das den dem des ein eine einen einem einer".split()
)
_OF = frozenset("de du des d' del di della dello dell' dei degli delle do da dos das von des der vom".split())
# Before an article: what something is said to be, which somebody judges it, or for whom it is so.
_JUDGES = frozenset(
    """est sont était étaient serait sera c'est c' es son era eran fue será sería sean è sono fu sarà sarebbe é são foi eram seria
    ist sind war waren wäre sei seien comme como come als wie""".split()
)
_FOR_WHOM = frozenset("pour para per por für selon según secondo segundo laut contre".split())
# Nouns for what somebody says, whose words these may be.
_SAYINGS = tuple(
    """critiqu critic kritik accus acus vorw reproch discours discurs discors rede mot word wort palabr parol palavr promess promes verspr
    menac amenaz minacc ameaç droh appel appell llamam aufruf slogan lem term begriff phrase frase satz text comuni communi
    déclar declar erklär dichiar avis avert warn aviso alert message mensaj messag mensag botsch propos rapport inform bericht
    relat classif clasific qualif calific consid bezeich defin geltend lettre carta lettera brief plaint querell surnomm bapti nomm appel apod llam taufte nannt soprannom chiam apelid cham denun dénon bilan question pregunt domand pergunt frage""".split()
)


def why_term(reading: Reading, quote: int, words: str) -> str | None:
    """Why words of which nobody is found to speak are a term; None where somebody may."""
    t, token = reading.place(quote)
    if reading.known.lang not in ROMANCE and reading.known.lang != "de":
        return None
    count = len(words.split())
    if not 0 < count <= _FEW or not words[-1].isalpha() or not token or t.lower[token - 1] not in _ARTICLES:
        return None
    if not words[0].islower() and (reading.known.lang != "de" or count > 1):
        return None
    if set(t.tags) & set("VGL:?") or len(t.quotes) > 1 or len(t.tags) < 2 * _FEW:
        return None
    if (
        t.lower[token + 1 : token + 2]
        and t.lower[token + 1] in _OF
        and t.tags[token + 2 : token + 3] in ("A", "T", "D", "K")
    ):
        return None  # "Il «no» di Lia Sarti"
    if token > 1 and t.lower[token - 2] in _JUDGES:
        return None
    if t.lower[0] in _FOR_WHOM or any(word.startswith(_SAYINGS) for word in t.lower):
        return None
    return WHY
