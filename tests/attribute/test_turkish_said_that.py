# ruff: noqa: E501 - a case reads better on one line
"""What Turkish reports before a verb that goes on, before a noun, in the dative and in the passive; who is meant; each with a double."""

import pytest
from told import chain, chains, no_speech, read, spoken

Cases = list[tuple[str, list[str]]]

# The words reported, and whose they are.
REPORTED: list[tuple[str, str, list[str]]] = [
    ("Muhtar Kenan Tuna, köy yolunun üç gündür kapalı olduğunu belirterek, \"Kar küreyen yok\" dedi.", "köy yolunun üç gündür kapalı olduğunu", ["Kenan Tuna"]),
    ("Hemşire Sevgi Aydın ise ilaçların geç geldiğini öne sürerek, \"Depo boştu\" ifadelerini kullandı.", "ilaçların geç geldiğini", ["Sevgi Aydın"]),
    ("Rektör Levent Aydın, AA muhabirine yaptığı açıklamada, yurtların eylülde açılacağını ifade ederek, \"Hazırız\" diye konuştu.", "yurtların eylülde açılacağını", ["Levent Aydın", "Anadolu"]),
    ("Kaptan Kenan Tuna, fırtınanın iki gün süreceği uyarısında bulundu.", "fırtınanın iki gün süreceği", ["Kenan Tuna"]),
    ("Doktor Sevgi Aydın, aşının geç kaldığına dikkati çekti.", "aşının geç kaldığına", ["Sevgi Aydın"]),
    ("Doktor Sevgi Aydın, hastanenin kışa yetişmeyeceğine işaret etti.", "hastanenin kışa yetişmeyeceğine", ["Sevgi Aydın"]),
    ("Liman Başkanlığınca yapılan açıklamada, feribot seferlerinin iptal edildiği bildirildi.", "feribot seferlerinin iptal edildiği", ["Liman Başkanlığı"]),
    ("Kaymakamlıktan yapılan yazılı açıklamada okulların salı günü kapalı olacağı ifade edildi.", "okulların salı günü kapalı olacağı", ["Kaymakamlık"]),
    ("Orman Bakanlığı tarafından yayımlanan raporda, yangınların ikiye katlandığı vurgulandı.", "yangınların ikiye katlandığı", ["Orman Bakanlığı"]),
    ("Orman Bakanlığının internet sitesinden yapılan duyuruda, iki köyün boşaltıldığı belirtildi.", "iki köyün boşaltıldığı", ["Orman Bakanlığı"]),
    ("Sudan ordusu, kuzeydeki köprünün geri alındığını duyurdu.", "kuzeydeki köprünün geri alındığını", ["Sudan ordusu"]),
    ("Üst düzey bir Kremlin yetkilisi Reuters'a, görüşmelerin mayısta başlayacağını söyledi.", "görüşmelerin mayısta başlayacağını", ["Üst düzey bir Kremlin yetkilisi", "Reuters"]),
    ("Le Monde'un diplomatik kaynaklara dayandırdığı haberine göre, elçi görevden alınacak.", "elçi görevden alınacak", ["diplomatik kaynaklar", "Le Monde"]),
    ("Reuters'ın bir Türk yetkiliye dayandırdığı habere göre anlaşma cuma günü imzalanacak.", "anlaşma cuma günü imzalanacak", ["bir Türk yetkili", "Reuters"]),
]  # fmt: skip
WHO: Cases = [
    # what somebody is called the second time
    ("Antrenör Orhan Sel basın toplantısı düzenledi. Tecrübeli çalıştırıcı, \"Bu puan bize yeter\" yorumunu yaptı.", ["Orhan Sel"]),
    ("Akşam Kenan Tuna maçı anlattı. 20 yaşındaki oyuncu, \"Dizlerim titredi\" sözleriyle güldürdü.", ["Kenan Tuna"]),
    ("Vali Sevgi Tuna törene geldi. 24 yaşındaki futbolcu, \"Çok mutluyum\" dedi.", []),
    # a body through who speaks for it
    ("Türk Eczacıları Birliği adına açıklama yapan Sevgi Aydın, \"İlaç bulamıyoruz\" dedi.", ["Türk Eczacıları Birliği", "Sevgi Aydın"]),
    ("Kendi adına konuşan Kenan Tuna, \"Adalet istiyoruz\" dedi.", ["Kenan Tuna"]),
    # a body's or a person's account
    ("Dışişleri Bakanlığının X hesabından yapılan açıklamada, \"Kınıyoruz\" denildi.", ["Dışişleri Bakanlığı", "X"]),
    ("Bakan Kenan Tuna'nın X hesabından yapılan paylaşımda, \"Kınıyoruz\" denildi.", ["Kenan Tuna", "X"]),
    # of two with one family name, the one who spoke just before
    ("Ali Tuna kazada öldü. Annesi Sevgi Tuna, \"Adalet istiyorum\" dedi. \"Peşini bırakmam\" diyen Tuna, adliyeden ayrıldı.", ["Sevgi Tuna"]),
    # a family name that is a trade too, and what somebody used to say
    ("Ressam Kenan Saatçi öldü. Yüzlerce tuval bırakan Saatçi, hayatı \"uzun bir taslak\" diye tarif ederdi.", ["Kenan Saatçi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "names"), REPORTED)
def test_what_is_reported(text: str, words: str, names: list[str]):
    assert chains("tr", text)[words] == names


@pytest.mark.parametrize(("text", "names"), WHO)
def test_who_speaks(text: str, names: list[str]):
    assert chain(spoken("tr", text)[-1]) == names


@pytest.mark.parametrize(
    "text",
    [
        "Başkan Levent Aydın, yolun kapandığı iddiasını yalanladı.",
        "Depremde evlerin yıkıldığı yer ziyaret edildi.",
        "Törende iki okulun açıldığı gün anıldı.",
        "Aydın, güneş battığı için geri döndü.",
    ],
)
def test_nothing_is_reported(text: str):
    assert spoken("tr", text) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("BAKAN TUNA: YOL AÇILACAK", ["Kenan Tuna"]),
        ("Bakan Tuna: Yol kışa yetişecek", ["Kenan Tuna"]),
        ("FIFA: KARAR DEĞİŞMEZ", ["FIFA"]),
        ("İZMİR: HAVA SOĞUYOR", None),
        ("SONUÇ: YOL YARIM KALDI", None),
    ],
)
def test_lines_between_paragraphs(line: str, names: list[str] | None):
    text = f"Yol yarım\n\nBakan Kenan Tuna yolu gezdi. FIFA yetkilisi de oradaydı.\n\nYağmur yağdı.\n\n{line}\n\nİşçiler bekledi."
    found = [q for q in spoken("tr", text) if text[: q.start].endswith(": ")]
    assert (chain(found[0]) if found else None) == names


def test_a_heading_opens_no_talk():
    text = (
        "Kupa töreni\n\nSporcu formasını verdi ve uzun süre alkışlandı, sonra stattan ayrıldı.\n\nTUNA: HAKKIMIZI ARARIZ\n\n"
        'Kulüp Başkanı Kenan Tuna gece X hesabından bir paylaşım yaptı. Tuna şunları yazdı:\n\n"Maç yeniden oynanmalı."'
    )
    assert chain(spoken("tr", text)[-1]) == ["Kenan Tuna", "X"]


def test_an_interview_that_names_who_answers_once():
    text = "– Ustanız kimdi?\n\nSevgi Tuna: Dedemdi. Çekici o verdi.\n\n– Çırağınız var mı?\n\nYok. Gelen kalmıyor."
    assert [chain(q) for q in spoken("tr", text)] == [["Sevgi Tuna"]] * 2


def test_an_essay_that_asks_itself_is_no_interview():
    assert read("tr", "– Ustanız kimdi?\n\nNot: Dedemdi. Çekici o verdi.\n\n– Çırağınız var mı?\n\nYok.") == []


def test_what_somebody_is_not():
    assert no_speech("tr", '"Doktor", hastadan altınlarını kapıya bırakmasını istemişti.') == ["Doktor"]
    assert no_speech("tr", 'Taraftarın "Duvar" lakabını taktığı kaleci gol attı.') == ["Duvar"]
    assert no_speech("tr", '"Doktor", dedi çocuk.') == []


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Sevgi TUNA-Ali ER/İZMİR, (DHA)", "DHA"),
        ("Sevgi TUNA / KOCAELİ (İHA)", "IHA"),
        ("Sevgi Tuna/DHA", None),
    ],
)
def test_reporters_sign_with_town_and_agency(line: str, agency: str | None):
    lead = (
        "Bakan Kenan Tuna köprüyü gezdi. Halk ise seferlerin azlığından yakındı ve uzun süre iskelede bekledi, dağıldı."
    )
    text = f'Köprü bitti\n\n{lead}\n\nHaberin Devamı\n\n{line}\n\nTörene katılan Bakan Kenan Tuna, "Bu yol açılacak" dedi. Halk da yolu övdü.'
    assert chain(spoken("tr", text)[-1]) == ["Kenan Tuna", *([agency] if agency else [])]


@pytest.mark.parametrize("word", ["Neden", "Hatta", "Böylece", "Nitekim", "Üstelik"])
def test_a_word_that_opens_a_sentence_is_no_name(word: str):
    text = f'{word} Tuna bu kararı imzaladı. Kenan Tuna, "Bekleyin" dedi.'
    assert chain(spoken("tr", text)[-1]) == ["Kenan Tuna"]
