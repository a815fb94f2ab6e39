"""Slavic noun phrases out of their cases."""

import pytest

from provenance.attribute.foreign.declined import compound, nominative
from provenance.attribute.foreign.grammar import grammar

PHRASES = [
    ("ru", "источника в полиции", "источник в полиции"),
    ("ru", "береговой охране Карвии", "береговая охрана Карвии"),
    ("ru", "независимых экспертов", "независимые эксперты"),
    ("ru", "бывшего директора завода", "бывший директор завода"),
    ("ru", "жительницы дома", "жительница дома"),
    ("ru", "очевидцев", "очевидцы"),
    ("ru", "владельца судна", "владелец судна"),
    ("ru", "российском постпредстве при ООН", "российское постпредство при ООН"),
    ("uk", "Національної розвідувальної служби", "Національна розвідувальна служба"),
    ("uk", "джерела в уряді", "джерело в уряді"),
    ("uk", "місцевих мешканців", "місцеві мешканці"),
    ("uk", "колишнього директора", "колишній директор"),
    ("uk", "лікарів", "лікарі"),
    ("uk", "двох джерел", "двох джерел"),  # of a numeral nothing is certain
]


@pytest.mark.parametrize(("lang", "printed", "expected"), PHRASES)
def test_a_phrase_is_given_in_the_nominative(lang: str, printed: str, expected: str):
    assert nominative(printed.split(), grammar(lang)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("Держстату", "Держстат"), ("Росстате", "Росстат"), ("Минобороны", "Минобороны"), ("Нацполіції", "Нацполіція")],
)
def test_a_body_of_one_word_made_of_two(printed: str, expected: str):
    assert compound(printed) == expected
