"""The language of an article by its function words."""

from pathlib import Path

import pytest

from provenance.attribute import language_data
from provenance.attribute.language import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("“We go,” Ana Petrova said.", "en"),
        ("The minister said on Monday that the bridge would not be opened before the spring.", "en"),
        ("Der Minister sagte am Montag, dass die Brücke nicht vor dem Frühjahr geöffnet wird.", "de"),
        ("Le ministre a déclaré lundi que le pont ne serait pas ouvert avant le printemps.", "fr"),
        ("El ministro dijo el lunes que el puente no se abrirá antes de la primavera.", "es"),
        ("Министр сказал в понедельник, что мост не откроют до весны, и это было ожидаемо.", "ru"),
        ("Міністр сказав у понеділок, що міст не відкриють до весни, і це було очікувано.", "uk"),
    ],
)
def test_function_words_tell_the_language(text: str, lang: str):
    assert detect(text) == lang


def test_the_manifest_wins():
    assert detect("The minister said no.", "pt-BR") == "pt"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Kim said: “Yes.”", "en"), ("Ким заявил: «Да».", "ru"), ("Kim sagte: „Ja.“", "de"), ("Kim dijo: «Sí».", "es")],
)
def test_a_reporting_verb_tells_where_no_function_word_does(text: str, lang: str):
    assert detect(text) == lang


def test_every_file_of_words_is_a_language_that_is_looked_for():
    files = Path(language_data.__file__).parent.joinpath("lexicons").glob("*.toml")
    assert sorted(path.stem for path in files) == sorted(("en", *language_data.LANGUAGES))
