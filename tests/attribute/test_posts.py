"""Whom an office means that news calls by other words the second time."""

from __future__ import annotations

import pytest

from tests.told import last

_PESKOV = "Пресс-секретарь президента РФ Дмитрий Песков приехал утром."
_ARAGHCHI = "Министр иностранных дел Ирана Аббас Арагчи прибыл в Маскат."
_ARAGHCHI_UK = "Міністр закордонних справ Ірану Аббас Арагчі прибув у Маскат."
_TRUMP = "Президент США Дональд Трамп прилетів уночі."


@pytest.mark.parametrize(
    ("lang", "introduced", "again", "who"),
    [
        ("ru", _PESKOV, "представитель Кремля", "Дмитрий Песков"),
        ("ru", _PESKOV, "спикер Кремля", "Дмитрий Песков"),
        ("ru", _PESKOV, "представитель МИД РФ", "представитель МИД РФ"),
        ("ru", _PESKOV, "спикер Белого дома", "спикер Белого дома"),
        ("ru", _ARAGHCHI, "глава иранского МИД", "Аббас Арагчи"),
        ("ru", _ARAGHCHI, "глава иранской дипломатии", "Аббас Арагчи"),
        ("ru", _ARAGHCHI, "глава МИД Ирана", "Аббас Арагчи"),
        ("ru", _ARAGHCHI, "глава МИД Польши", "глава МИД Польши"),
        ("ru", _ARAGHCHI, "замглавы иранского МИД", "замглавы иранского МИД"),
        ("ru", "Спор президента США Дональда Трампа с судом идёт год.", "американский лидер", "Дональд Трамп"),
        ("uk", _ARAGHCHI_UK, "очільник МЗС Ірану", "Аббас Арагчі"),
        ("uk", _ARAGHCHI_UK, "головний дипломат Ірану", "Аббас Арагчі"),
        ("uk", _ARAGHCHI_UK, "заступник очільника МЗС Ірану", "заступник очільника МЗС Ірану"),
        ("uk", _TRUMP, "очільник Білого дому", "Дональд Трамп"),
        ("uk", _TRUMP, "господар Кремля", "господар Кремля"),
        ("uk", "Президент Фінляндії Олаф Лінд прилетів уночі.", "фінський лідер", "Олаф Лінд"),
        ("uk", "Президент Фінляндії Олаф Лінд прилетів уночі.", "угорський лідер", "угорський лідер"),
        ("uk", "Дружина президента Фінляндії Ева Лінд прилетіла.", "фінський лідер", "фінський лідер"),
    ],
)
def test_who_holds_an_office_that_is_called_otherwise(lang: str, introduced: str, again: str, who: str) -> None:
    said = {"ru": "сказал", "uk": "сказав"}[lang]
    assert last(lang, f"Короткие переговоры\n\n{introduced}\n\n«Ответа пока нет», — {said} {again}.") == [who]


def test_of_two_in_such_an_office_nobody_is_taken() -> None:
    text = (
        "Переговоры\n\nМинистр иностранных дел Ирана Аббас Арагчи встретил министра иностранных дел Омана Саида Хамида."
        "\n\n«Ответа пока нет», — сказал глава МИД."
    )
    assert last("ru", text) == ["глава МИД"]


@pytest.mark.parametrize(
    ("lang", "subject"),
    [
        ("ru", "Мэр Вологды"),
        ("ru", "Губернатор Камчатки"),
        ("ru", "Глава Чувашии"),
        ("ru", "Глава Белого дома"),
        ("ru", "Глава МИД Ирана"),
        ("ru", "Пресс-секретарь МВД РФ"),
        ("uk", "Мер Дубна"),
        ("uk", "Мер Харкова"),
        ("uk", "Очільник Волині"),
    ],
)
def test_what_somebody_heads_is_not_who_speaks(lang: str, subject: str) -> None:
    other, said = {
        "ru": ("Премьер Армении Ованес Симонян приехал", "заявил"),
        "uk": ("Прем’єр Вірменії Ованес Симонян приїхав", "заявив"),
    }[lang]
    text = f"Новости\n\n{other}.\n\n{subject} {said}: «Ответа пока нет»."
    assert last(lang, text) == [subject]


@pytest.mark.parametrize(("text", "who"), [("Мэр Лисова сказала", "Лисова"), ("Губернатор Дёмин сказал", "Дёмин")])
def test_a_family_name_behind_an_office_is_whose_it_is(text: str, who: str) -> None:
    assert last("ru", f"Новости\n\n{text}: «Ответа пока нет».") == [who]


@pytest.mark.parametrize(
    ("introduced", "again"),
    [
        ("Президент США Дональд Трамп", "белорусский лидер"),
        ("Президент США Дональд Трамп", "президент Бельгии"),
        ("Премьер Австрии Карл Лис", "австралийский премьер"),
        ("Президент Южной Кореи Ан Ли Су", "президент Южной Африки"),
        ("Губернатор Красноярского края Иван Лисов", "губернатор Краснодарского края"),
        ("Мэр Новосибирска Иван Лисов", "мэр Новороссийска"),
        ("Президент Нигера Карл Лис", "президент Нигерии"),
    ],
)
def test_places_whose_words_begin_alike_are_two(introduced: str, again: str) -> None:
    assert last("ru", f"Новости\n\n{introduced} приехал утром. «Ответа пока нет», — сказал {again}.") == [again]


@pytest.mark.parametrize(
    ("introduced", "again"),
    [
        ("Губернатор Красноярского края Иван Лисов", "красноярский губернатор"),
        ("Мэр Вологды Иван Лисов", "вологодский мэр"),
        ("Президент Южной Кореи Иван Лисов", "южнокорейский лидер"),
        ("Министр иностранных дел Исламской Республики Иран Иван Лисов", "главный дипломат Ирана"),
    ],
)
def test_words_for_one_place_are_one(introduced: str, again: str) -> None:
    assert last("ru", f"Новости\n\n{introduced} приехал утром. «Ответа пока нет», — сказал {again}.") == ["Иван Лисов"]


_MINISTERS = (
    "Talks in Muscat\n\nIran’s foreign minister, Mina Farahani, arrived on Monday. “We brought a list,” she said.\n\n"
    "Secretary of State Alan Roe left at noon."
)


@pytest.mark.parametrize(
    ("again", "who"),
    [
        ("Iran’s top diplomat", "Mina Farahani"),
        ("the top US diplomat", "Alan Roe"),
        ("Poland’s top diplomat", "Poland’s top diplomat"),
    ],
)
def test_a_foreign_minister_is_the_top_diplomat_of_that_land(again: str, who: str) -> None:
    assert last("en", f"{_MINISTERS} “There is no answer yet,” {again} said.") == [who]


@pytest.mark.parametrize(("land", "who"), [("Iranian", "Iranian diplomat"), ("American", "Alan Roe")])
def test_a_diplomat_of_one_land_is_not_that_of_another_who_stands_nearer(land: str, who: str) -> None:
    text = (
        "Talks in Muscat\n\nIran’s foreign minister, Mina Farahani, arrived on Monday. So did her deputy.\n\n"
        f"Secretary of State Alan Roe left at noon. “There is no answer yet,” the {land} diplomat said."
    )
    assert last("en", text) == [who]


@pytest.mark.parametrize("headed", ["Мэр Вологды", "Глава МИД Польши", "Министр обороны"])
def test_an_office_before_a_headlines_colon_speaks(headed: str) -> None:
    assert last("ru", f"{headed}: «Ответа пока нет»\n\nУтром шёл дождь.") == [headed]


@pytest.mark.parametrize("topic", ["Новая вакцина", "Пожар в школе"])
def test_what_a_headline_is_about_says_nothing(topic: str) -> None:
    assert last("ru", f"{topic}: «Ответа пока нет»\n\nУтром шёл дождь.") == []


@pytest.mark.parametrize(
    ("again", "who"), [("мэр Вологды", "Иван Лисов"), ("мэр Твери", "мэр Твери"), ("мэр", "Иван Лисов")]
)
def test_a_mayor_of_one_town_is_not_that_of_another(again: str, who: str) -> None:
    text = f"Новости\n\nМэр Вологды Иван Лисов приехал утром. «Ответа пока нет», — сказал {again}."
    assert last("ru", text) == [who]


_KARMANI = "وصل وزير الخارجية الإيراني عباس كرماني إلى مسقط."
_SUKHOV = "قال المتحدث باسم الكرملين أوليغ سوخوف إن الطريق طويل."
_SMITH = "وصل الرئيس الأميركي جون سميث إلى باريس."
_CARMI = "وصل رئيس الوزراء الإسرائيلي يوسي كرمي إلى باريس."


@pytest.mark.parametrize(
    ("introduced", "again", "who"),
    [
        (_KARMANI, "رئيس الدبلوماسية الإيرانية", "عباس كرماني"),
        (_KARMANI, "كبير الدبلوماسيين الإيرانيين", "عباس كرماني"),
        (_KARMANI, "رئيس الدبلوماسية الفرنسية", "رئيس الدبلوماسية الفرنسية"),
        (_KARMANI, "نائب رئيس الدبلوماسية الإيرانية", "نائب رئيس الدبلوماسية الإيرانية"),
        (f"{_KARMANI} وحضر وزير الخارجية التركي كمال نصر.", "رئيس الدبلوماسية", "رئيس الدبلوماسية"),
        (_SUKHOV, "المتحدث باسم الرئاسة الروسية", "أوليغ سوخوف"),
        (_SUKHOV, "المتحدث الروسي", "أوليغ سوخوف"),
        (_SUKHOV, "المتحدث باسم الخارجية الروسية", "المتحدث باسم الخارجية الروسية"),
        (_SUKHOV, "المتحدث الأوكراني", "المتحدث الأوكراني"),
        (_SMITH, "سيد البيت الأبيض", "جون سميث"),
        (_SMITH, "الزعيم الأميركي", "جون سميث"),
        (_SMITH, "سيد الكرملين", "سيد الكرملين"),
        (_SMITH.replace("الأميركي", "الأميركي السابق"), "سيد البيت الأبيض", "سيد البيت الأبيض"),
        (_CARMI, "رئيس الحكومة الإسرائيلية", "يوسي كرمي"),
        (f"{_CARMI} وحضر الرئيس الإسرائيلي دان ليفي.", "الزعيم الإسرائيلي", "الزعيم الإسرائيلي"),
        ("وصل ملك الأردن فيصل الثاني إلى باريس.", "العاهل الأردني", "فيصل الثاني"),
        ("وصل المستشار الألماني كارل براون إلى باريس.", "الزعيم الألماني", "كارل براون"),
    ],
)
def test_who_holds_an_office_that_arabic_news_calls_otherwise(introduced: str, again: str, who: str) -> None:
    assert last("ar", f"{introduced}\n\nوقال {again}: «لا جواب بعد».") == [who]


@pytest.mark.parametrize(
    ("introduced", "again", "who"),
    [
        ("US President Donald Trump", "the president of Belarus", "president of Belarus"),
        ("US President Donald Trump", "the president of the United States", "Donald Trump"),
        ("Niger’s president, Karim Saad,", "the Nigerian president", "Nigerian president"),
        ("Niger’s president, Karim Saad,", "the Nigerien president", "Karim Saad"),
    ],
)
def test_a_president_of_one_country_is_not_that_of_another(introduced: str, again: str, who: str) -> None:
    text = f"A visit\n\n{introduced} came home on Friday. “There is no answer yet,” {again} said."
    assert last("en", text) == [who]
