"""Words around a quotation that say it was spoken where everybody could hear it."""

from __future__ import annotations

import re

from provenance.compiled import compiled

# In the languages that have a lexicon; what is not recognised here is held down by the other guards.
PUBLIC = compiled(
    r"\b(?:told|tells|to) (?:\w+ ){0,2}(?:reporters|journalists)\b"
    r"|\b(?:press|news|media) (?:conference|briefing|gaggle)s?\b|\btelevised\b|\blive[ -]?stream\w*"
    r"|\bbroadcast live\b|\blive (?:broadcast|on|tv|television)\b|\bon (?:live )?(?:tv|television)\b|\bdoorstep"
    r"|\bin (?:a|an|his|her|their) (?:open letter|press release)\b"
    r"|\b(?:Pressekonferenz|Livestream|Liveübertragung|vor Journalist\w+|Pressemitteilung)"
    r"|\b(?:conférence|point) de presse|\b(?:aux|devant (?:les|des)) journalistes|en direct\b|communiqué de presse"
    r"|\b(?:rueda|conferencia) de prensa|\ba (?:los )?periodistas\b|\ben directo\b|\ben vivo\b|comunicado de prensa"
    r"|\bconferenza stampa|\bai giornalisti\b|\bin diretta\b"
    r"|\b(?:coletiva|conferência) de imprensa|\bcoletiva\b|\b(?:aos|a) jornalistas\b|\bao vivo\b"
    r"|пресс-конференц|журналистам\b|в прямом эфире|брифинг"
    r"|прес-конференц|пресконференц|журналістам\b|у прямому ефірі|брифінг"
    r"|\bkonferencj\w+ prasow|\bdziennikarzom\b|\bna żywo\b"
    r"|مؤتمر صحفي|للصحفيين",
    re.IGNORECASE,
)


def public(context: str) -> bool:
    """Whether the sentence around a quotation says that it was said in public."""
    return PUBLIC.search(context) is not None
