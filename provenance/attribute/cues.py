"""The reporting lexicon of English: verbs by class with all their forms, and the nouns that name an act of speech.

Classes follow the annotation guidelines of PARC 3 and PolNeAR: a cue may report saying, writing, asserting, denying,
judging (what someone calls a thing), thinking or perceiving. The words are in ``lexicons/en.toml``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from provenance.attribute.inflect import gerund, past, third_person

DATA = tomllib.loads((Path(__file__).parent / "lexicons" / "en.toml").read_text("utf-8"))


def words(key: str) -> frozenset[str]:
    """The words of one list of the English lexicon."""
    return frozenset(DATA[key].split())


NO_CUE_FORMS = words("no_cue_forms")
SUBJECT_FORMS = words("subject_forms")
SPEECH_NOUNS = words("speech_nouns")


BRITISH = frozenset(("label", "signal"))  # which double their last letter there


def _forms() -> tuple[dict[str, str], dict[str, str]]:
    finite: dict[str, str] = {}
    participle: dict[str, str] = {}
    for group, lemmas in DATA["cues"].items():
        for lemma in lemmas.split():
            for form in (lemma, third_person(lemma), *past(lemma)):
                finite.setdefault(form, group)
            participle.setdefault(gerund(lemma), group)
            if lemma in BRITISH:  # "labelled", "signalling"
                finite.setdefault(f"{lemma}led", group)
                participle.setdefault(f"{lemma}ling", group)
    return finite, participle


FINITE, PARTICIPLE = _forms()
# Verbs in the plural that are nouns as often: what stands before them is their subject only if it is several.
PLURAL = frozenset(
    "claim demand fear hope order post promise question report rule view estimate comment counter notice note call plan"
    " pledge threat appeal vote vow".split()
)
