# ruff: noqa: E501 - a case reads better on one line
"""Through whom words came in Romance news: talks that a medium prints or another takes up, and platforms."""

import pytest
from told import chains


@pytest.mark.parametrize(
    ("lang", "text", "chain"),
    [
        # a talk that a medium has published, and when
        ("pt", "“O rio não cede”, diz Ana Lobo numa entrevista publicada este domingo pelo La Repubblica.", ["Ana Lobo", "la Repubblica"]),
        ("it", "«Il lago non cede», dice Lia Sarti in un'intervista pubblicata sabato dal quotidiano francese Le Monde.", ["Lia Sarti", "Le Monde"]),
        ("es", "«El río no cede», dice Elvira Toba en una entrevista publicada este sábado por el diario italiano La Repubblica.", ["Elvira Toba", "la Repubblica"]),
        ("es", "«El río no cede», dijo Elvira Toba. Un trabajo que sale hoy en la revista Nature lo confirma.", ["Elvira Toba"]),
        # taken up by another
        ("pt", "Em entrevista à emissora Globo reproduzida pela Reuters, Rui Prata afirmou que sai “em abril”.", ["Rui Prata", "Globo", "Reuters"]),
        ("it", "In un'intervista a Radio 24 ripresa dalla Reuters, Ugo Berti ha detto che esce «ad aprile».", ["Ugo Berti", "Radio 24", "Reuters"]),
        # posted where
        ("pt", "“Vamos”, escreveu o presidente Ivo Lind no X.", ["Ivo Lind", "X"]),
        ("pt", "“Vamos”, disse o reitor Ivo Lind no X Congresso de Botânica.", ["Ivo Lind"]),
        ("pt", "O prefeito Rui Prata disse pelo Instagram: “Saiam”.", ["Rui Prata", "Instagram"]),
        # a paper that goes by one word, before who speaks to it
        ("pt", "“O rio não mente”, afirma à Folha Helena Prata, bióloga.", ["Helena Prata", "Folha de S.Paulo"]),
        ("pt", "“O rio não mente”, disse à Folha Dirigida Ana Lobo.", ["Ana Lobo", "Folha Dirigida"]),
    ],
)  # fmt: skip
def test_through_whom(lang: str, text: str, chain: list[str]):
    assert list(chains(lang, text).values()) == [chain]
