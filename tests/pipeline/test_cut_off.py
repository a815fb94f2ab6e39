"""Sentences that break off where a rule would look at the next word."""

from __future__ import annotations

import pytest

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract

CUT = {
    "de": ("„Das Dach ist weg“, sagte Anna Voss'", "Nach Angaben von Anna Voss’"),
    "es": ("«No hay techo», dijo Marta Ríos, la", "Marta Ríos, la, dijo: «No hay techo».", "Según Marta,"),
    "fr": ("« Plus de toit », a dit Anne Roy, le", "Anne, la, a dit : « Plus de toit ».", "Selon lui,"),
    "it": ("«Non c'è tetto», ha detto Anna Rossi, la", "Secondo Anna,"),
    "uk": ("«Даху немає», — сказала Ганна Лис у", "За словами Ганни,"),
    "ru": ("«Крыши нет», — сказала Анна Лис в", "По словам Анны,"),
    "pl": ("– Dachu nie ma – powiedziała Anna Lis,", "Zdaniem Anny,"),
    "tr": ("“Çatı yok,” dedi Ayşe Kaya,", "Kaya'ya göre,"),
    "ar": ("قالت آنا ليس: «لا سقف»، و", "بحسب آنا،"),
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in CUT.items() for text in texts])
def test_a_sentence_may_end_anywhere(lang: str, text: str):
    for end in range(1, len(text) + 1):
        for q in extract(Article("x.txt", text[:end], "", lang=lang), load()).quotations:
            assert all(0 <= s.start < s.end <= end for s in q.spans)
