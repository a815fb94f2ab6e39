"""Cardinal number words of Russian, Ukrainian and Polish, in the cases that news prints most, as digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

LISTED = {
    "ru": """
        0 ноль нуля 1 один одна одно одного одной одну 2 два две двух двум двумя 3 три трех трем тремя
        4 четыре четырех четырем 5 пять пяти пятью 6 шесть шести 7 семь семи 8 восемь восьми 9 девять девяти
        10 десять десяти 11 одиннадцать одиннадцати 12 двенадцать двенадцати 13 тринадцать тринадцати
        14 четырнадцать четырнадцати 15 пятнадцать пятнадцати 16 шестнадцать шестнадцати 17 семнадцать семнадцати
        18 восемнадцать восемнадцати 19 девятнадцать девятнадцати 20 двадцать двадцати 30 тридцать тридцати
        40 сорок сорока 50 пятьдесят пятидесяти 60 шестьдесят шестидесяти 70 семьдесят семидесяти
        80 восемьдесят восьмидесяти 90 девяносто девяноста 100 сто ста 200 двести двухсот 300 триста трехсот
        400 четыреста четырехсот 500 пятьсот пятисот 600 шестьсот шестисот 700 семьсот семисот 800 восемьсот восьмисот
        900 девятьсот девятисот 1000 тысяча тысячи тысяч тысячу 1000000 миллион миллиона миллионы миллионов
        1000000000 миллиард миллиарда миллиарды миллиардов
    """,
    "uk": """
        0 нуль нуля 1 один одна одне одного одної одну 2 два дві двох двом 3 три трьох трьом 4 чотири чотирьох
        5 п'ять п'яти 6 шість шести 7 сім семи 8 вісім восьми 9 дев'ять дев'яти 10 десять десяти
        11 одинадцять одинадцяти 12 дванадцять дванадцяти 13 тринадцять тринадцяти 14 чотирнадцять чотирнадцяти
        15 п'ятнадцять п'ятнадцяти 16 шістнадцять шістнадцяти 17 сімнадцять сімнадцяти 18 вісімнадцять вісімнадцяти
        19 дев'ятнадцять дев'ятнадцяти 20 двадцять двадцяти 30 тридцять тридцяти 40 сорок сорока
        50 п'ятдесят п'ятдесяти 60 шістдесят шістдесяти 70 сімдесят сімдесяти 80 вісімдесят вісімдесяти
        90 дев'яносто дев'яноста 100 сто ста 200 двісті двохсот 300 триста трьохсот 400 чотириста чотирьохсот
        500 п'ятсот п'ятисот 600 шістсот шестисот 700 сімсот семисот 800 вісімсот восьмисот 900 дев'ятсот дев'ятисот
        1000 тисяча тисячі тисяч тисячу 1000000 мільйон мільйона мільйони мільйонів
        1000000000 мільярд мільярда мільярди мільярдів
    """,
    "pl": """
        0 zero 1 jeden jedna jedno jednego jednej jedną 2 dwa dwie dwóch dwaj dwu 3 trzy trzech trzej
        4 cztery czterech czterej 5 pięć pięciu 6 sześć sześciu 7 siedem siedmiu 8 osiem ośmiu 9 dziewięć dziewięciu
        10 dziesięć dziesięciu 11 jedenaście jedenastu 12 dwanaście dwunastu 13 trzynaście trzynastu
        14 czternaście czternastu 15 piętnaście piętnastu 16 szesnaście szesnastu 17 siedemnaście siedemnastu
        18 osiemnaście osiemnastu 19 dziewiętnaście dziewiętnastu 20 dwadzieścia dwudziestu 30 trzydzieści trzydziestu
        40 czterdzieści czterdziestu 50 pięćdziesiąt pięćdziesięciu 60 sześćdziesiąt sześćdziesięciu
        70 siedemdziesiąt siedemdziesięciu 80 osiemdziesiąt osiemdziesięciu 90 dziewięćdziesiąt dziewięćdziesięciu
        100 sto stu 200 dwieście dwustu 300 trzysta trzystu 400 czterysta czterystu 500 pięćset pięciuset
        600 sześćset sześciuset 700 siedemset siedmiuset 800 osiemset ośmiuset 900 dziewięćset dziewięciuset
        1000 tysiąc tysiące tysięcy tysiąca 1000000 milion miliony milionów miliona
        1000000000 miliard miliardy miliardów miliarda
    """,
}


def _table(listed: str) -> dict[str, int]:
    table, value = dict[str, int](), 0
    for word in listed.split():
        if word.isdigit():
            value = int(word)
        else:
            table[word] = value
    return table


TABLES = {lang: _table(listed) for lang, listed in LISTED.items()}
SCALES = {lang: {word: value for word, value in table.items() if value >= 1000} for lang, table in TABLES.items()}


def spelled(words: Sequence[str], lang: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, digits) of every number among ``words``: each word must stand for less than the one before it."""
    table = TABLES[lang]
    start, total, part, room, scale = -1, 0, 0, 1000, 10**12
    for k, word in enumerate([*words, ""]):
        value = table.get(word.replace("ё", "е"))
        rank = 0 if value is None else value if value >= 1000 else 100 if value >= 100 else 10 if value >= 10 else 1
        fits = start >= 0 and value and (rank < scale if rank >= 1000 else rank < room and not 10 <= value < 20 > room)
        if start >= 0 and not fits:
            yield start, k, str(total + part)
            start = -1
        if value is None:
            continue
        if start < 0:
            start, total, part, room, scale = k, 0, 0, 1000, 10**12
        if rank >= 1000:
            total, part, room, scale = total + (part or 1) * value, 0, 1000, rank
        else:
            part, room = part + value, 1 if 10 <= value < 20 else rank
