"""Lines above and below an article that name an agency: which of them credit it for the whole article.

``credits.txt`` has one a line, "language|place|agencies, joined by +|line": ``h`` stands above the text, ``d`` before
its first words, ``t`` below it, ``e`` behind its last words. Each is how a paper or an agency of its country writes.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from article_scores import registry, same_name

from provenance.model import Article, Kind, Role
from provenance.pipeline.extraction import extract

TEXTS = {
    "en": (
        "Minister admits delays",
        "Minister Jonas Petrauskas stepped down on Tuesday after a row.",
        "“It is over,” Petrauskas said. He had held the post since 2024.",
        "The ministry has not named a successor.",
    ),
    "de": (
        "Minister tritt zurück",
        "Minister Jonas Berger ist am Dienstag nach einem Streit zurückgetreten.",
        "„Es ist vorbei“, sagte Berger. Er war seit 2024 im Amt.",
        "Ein Nachfolger ist nicht benannt.",
    ),
    "fr": (
        "Le ministre démissionne",
        "Le ministre Jonas Berger a démissionné mardi après une dispute.",
        "« C’est fini », a déclaré M. Berger. Il était en poste depuis 2024.",
        "Aucun successeur n’a été nommé.",
    ),
    "es": (
        "El ministro dimite",
        "El ministro Jonás Berger dimitió el martes tras una disputa.",
        "“Se acabó”, dijo Berger. Ocupaba el cargo desde 2024.",
        "No se ha nombrado un sucesor.",
    ),
    "ru": (
        "Министр ушел в отставку",
        "Министр Иван Бергер ушел в отставку во вторник после ссоры.",
        "«Все кончено», — сказал Бергер. Он занимал пост с 2024 года.",
        "Преемник не назван.",
    ),
    "uk": (
        "Міністр пішов у відставку",
        "Міністр Іван Бергер пішов у відставку у вівторок після сварки.",
        "«Усе скінчено», – сказав Бергер. Він обіймав посаду з 2024 року.",
        "Наступника не названо.",
    ),
    "it": (
        "Il ministro si dimette",
        "Il ministro Carlo Berger si è dimesso martedì dopo una lite.",
        "«È finita», ha detto Berger. Era in carica dal 2024.",
        "Non è stato nominato un successore.",
    ),
    "pt": (
        "Ministro demite-se",
        "O ministro Carlos Berger demitiu-se na terça-feira após uma discussão.",
        "“Acabou”, disse Berger. Estava no cargo desde 2024.",
        "Não foi nomeado sucessor.",
    ),
    "pl": (
        "Minister odchodzi",
        "Minister Jan Berger podał się we wtorek do dymisji po kłótni.",
        "„To koniec” – powiedział Berger. Urząd sprawował od 2024 roku.",
        "Następcy nie wskazano.",
    ),
    "tr": (
        "Bakan istifa etti",
        "Bakan Cem Berger, tartışmanın ardından salı günü istifa etti.",
        '"Artık bitti" diyen Berger, 2024\'ten beri görevdeydi.',
        "Yerine kimin geleceği açıklanmadı.",
    ),
    "ar": (
        "استقالة الوزير",
        "استقال الوزير كريم برغر يوم الثلاثاء بعد خلاف.",
        "قال برغر: «انتهى الأمر». وكان في منصبه منذ عام 2024.",
        "ولم يعين خلف له.",
    ),
}


def rows() -> list[tuple[str, str, str, str]]:
    lines = Path(__file__).with_name("credits.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("|", 3)) for line in lines if line.strip()]  # type: ignore[misc]


@pytest.mark.parametrize(("lang", "place", "agencies", "line"), rows())
def test_line(lang: str, place: str, agencies: str, line: str):
    title, lead, quoted, last = TEXTS[lang]
    line = line.replace("⏎", "\n")
    parts = {
        "h": (title, line, lead, quoted, last),
        "d": (title, line + lead, quoted, last),
        "t": (title, lead, quoted, last, line),
        "e": (title, lead, quoted, last + line),
    }[place]
    article = Article("x.txt", "\n\n".join(parts), "", outlet="The Daily", lang=lang)
    found = [q for q in extract(article, registry()).quotations if q.kind in (Kind.DIRECT, Kind.MIXED)]
    media = [link.name for link in found[0].chain if link.role is Role.INTERMEDIARY]
    wanted = [name for name in agencies.split("+") if name]
    assert len(media) == len(wanted), media
    assert all(map(same_name, wanted, media)), media
