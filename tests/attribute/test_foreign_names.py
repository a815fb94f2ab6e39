"""Names out of other cases: the nominative, where a rule is certain."""

import pytest

from provenance.actors.registry import load
from provenance.model import Article
from provenance.pipeline.extraction import extract


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "По словам Ильи Ветрова, это «победа».", "Илья Ветров"),
        ("ru", "По словам Никиты Соловьёва, фильм «удался».", "Никита Соловьёв"),
        ("ru", "По словам Анны Лисицыной, закон «устарел».", "Анна Лисицына"),
        ("ru", "По словам министра Каримы Аббаса Фараджи, порт «закрыт».", "Каримы Аббаса Фараджи"),
        ("ru", "По словам главы МИД Аббаса Ферати, страна «готова к диалогу».", "Аббас Ферати"),
        ("ru", "По словам Ким Мён Сука, флот «готов».", "Ким Мён Сук"),
        ("ru", "«Это ошибка», — цитирует агентство Дмитрия Волкова.", "Дмитрий Волков"),
        ("uk", "За словами Дениса Коваля, бюджет «збалансований».", "Денис Коваль"),
        ("uk", "За словами Андрія Скиби, Київ «готовий».", "Андрій Скиба"),
        ("uk", "За словами Віталія Бичка, місто «тримається».", "Віталій Бичко"),
        ("uk", "За словами Кім Мьон Сука, флот «готовий».", "Кім Мьон Сук"),
        ("uk", "За словами Олени Садовської, діти «вчаться».", "Олена Садовська"),
    ],
)
def test_nominative(lang: str, text: str, name: str):
    found = extract(Article("x", text, "", outlet="O", lang=lang), load()).quotations
    assert [q.attribution.name for q in found if q.attribution] == [name]
