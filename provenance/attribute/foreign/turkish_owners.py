"""Whose words Turkish tells by a genitive: "Valiliğin yaptığı açıklamada "…" denildi", "Er'in yanıtı kısa oldu: "…"".

Nothing here has a subject in the nominative: who owns the text, the answer or the voice is who speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.actors.lists import places
from provenance.actors.names import fold
from provenance.attribute.foreign.named import Name
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_words import (
    by_body,
    dative,
    described,
    document,
    from_body,
    genitive,
    is_body,
    lower,
    of_body,
    passive,
    tells,
)
from provenance.compiled import compiled

REACH = 7  # words between who owns a text and the noun for it
HEARD = tuple("ses kayı mektu mesaj not paylaşım söz günlü video hesa görüntü".split())  # what is somebody's
ANEW = frozenset("şirket parti dernek vakıf sendika birlik mahkeme banka hastane üniversite kulüp kurum kurul".split())
OBTAINED = ("ulaşt", "erişt", "geçird", "elde", "yayımlad", "yayınlad", "paylaşt", "duyurd")  # by who passes it on
ISSUED = frozenset(
    """yapılan yapılmış gelen verilen yayımlanan yayınlanan paylaşılan gönderilen edilen hazırlanan yazılan
    açıklanan düzenlenen duyurulan sunulan""".split()
)
ENDS = ("ı", "i", "u", "ü")  # of a noun that says whose it is


_FROM = compiled(r"['’]n?[dt][ae]n$")  # a name in the ablative
_SAID = compiled(r"(?:de|söyle|yaz|bağır|sor|anlat|fısılda)\w*(?:[dt][ıiuü]ğ[ıiuü]|[dt]ıkları|[dt]ikleri)")
_BESIDE_SAID = frozenset("öne iddia ileri ifade tespit ortaya".split())  # nouns beside verbs that say it is said
_IS_SAID = ("belirt", "kayded", "öğren", "anlaş", "bildir", "aktar")
_RECALLED = compiled(r"(?:söz|ifade|cümle|açıklama|uyarı)\w*(?:[ıiuü]n[ıiuü]|l[ae]r[ıi]n[ıi])")
_RECALLS = ("hatırlat", "anımsat", "alıntıla", "aktar", "tekrarla", "yinele")
_KIN = compiled(
    r"(?:eş|anne|baba|kardeş|oğl|kız|ağabey|abla|arkadaş|dede|nine|teyze|amca|dayı|hala|kuzen|komşu|avukat|ortağ)"
    r"(?:s[ıiuü]|[ıiuü])"
)
_ACCOUNT = compiled(r"(?:aktar|anlat|söyle|ilet|yaz|belirt)\w*[dt][ıiuü]ğ[ıiuü]n[ae]")
_TO_WORDS = compiled(r"(?:soru|söz|ifade|açıklama|iddia|çağrı|uyarı|eleştiri|çıkış)\w*(?:n[ae]|n[ıi])")
_REACTS = ("tepki", "yanıt", "cevap", "karşılık", "eleştir", "kına", "katıl", "yalanla", "sert", "reddet", "destek")
_BESIDE = frozenset("ise da de".split())
_NEWS = compiled(
    r"(?:açıklama|tepki|müjde|mesaj|yanıt|cevap|uyarı|çağrı|itiraf|yorum|sitem|paylaşım|eleştiri|gönderme|iddia|değerlendirme"
    r"|savunma|suçlama|tehdit|özür|rest|sözler|itiraz|ses|istifa|kutlama|teşekkür)(?:s[ıiuü]|[ıiuü]|l[ae]r[ıi]?)?"
)


def is_said_to_have(t: Tagged, token: int) -> bool:
    """Whether it is said that somebody said the words: "Er'in kardeşine "…" dediği öne sürüldü"."""
    said = t.lower[token + 1 : token + 3]
    told = len(said) > 1 and (said[1] in _BESIDE_SAID or (said[1].startswith(_IS_SAID) and passive(said[1])))
    return told and _SAID.fullmatch(said[0]) is not None


def recalls(t: Tagged, told: int) -> bool:
    """Whether the noun for somebody's words is the object of who recalls or prints them: "sözünü hatırlattı"."""
    verb = t.lower[told + 1] if told + 1 < len(t.lower) else ""
    printed = t.lower[told + 1 : told + 2] == ("yer",) and t.lower[told + 2 : told + 3] != ()
    printed = printed and t.lower[told].endswith(("ne", "na")) and t.lower[told + 2].startswith("ver")
    return printed or (_RECALLED.fullmatch(t.lower[told]) is not None and verb.startswith(_RECALLS))


def answers(t: Tagged, told: int) -> bool:
    """Whether the noun for somebody's words is what another reacts to: "sözlerine tepki gösterdi", "sorusuna"."""
    behind = t.lower[told + 1 : told + 3]
    if _TO_WORDS.fullmatch(t.lower[told]) is None:
        return False
    asked = t.lower[told].startswith("soru") or t.tags[told + 1 : told + 2] == "Q"
    return asked or any(w.startswith(_REACTS) for w in behind)


def replies(t: Tagged, low: int, token: int) -> bool:
    """Whether between two quotations stands only that the second answers the first: ""…" sorusuna "…""."""
    return low > 0 and token == low + 1 and _TO_WORDS.fullmatch(t.lower[low]) is not None


def kin_speaks(t: Tagged, low: int, token: int) -> bool:
    """Whether what somebody is to whoever was named before is the subject: "eşi ise"."""
    return any(
        _KIN.fullmatch(t.lower[k]) is not None
        and t.lower[k + 1] in _BESIDE
        and t.tags[k - 1 : k] in ("", ";", ",", "C", "Q")
        for k in range(low, token - 1)
    )


def by_account(t: Tagged, names: Sequence[Name], low: int, high: int) -> Name | None:
    """By whose account somebody else said it: "Er'in anlattığına göre bir vekil, "…" dedi"."""
    for n in names:
        whose = low <= n.first and n.last < high and genitive(n.words[-1]) and is_persons(n)
        if whose and _ACCOUNT.fullmatch(t.lower[n.last]) and t.lower[n.last + 1 : n.last + 2] == ("göre",):
            return n
    return None


def heading(t: Tagged, names: Sequence[Name], token: int) -> Name | None:
    """From whom a headline has news before a colon: "Bakan Er'den emekliye müjde: "…""."""
    colon = token - 1
    while colon > 0 and t.tags[colon] != ":":
        colon -= 1
    if colon < 2 or set(t.tags[:colon]) & set("V;:Q") or not _NEWS.fullmatch(t.lower[colon - 1]):
        return None
    told = [n for n in names if n.last < colon and _FROM.search(n.words[-1])]
    if told and fold(told[0].words[0].partition("'")[0].partition("’")[0]) in places().cities:
        return None  # "İzmir'den çağrı: …"
    return told[0] if len(told) == 1 and set(t.tags[: told[0].first]) <= set("ATNKD,") else None


_ACCOUNT_OF = ("hesab", "sayfas", "sitesi", "kanalı")  # where a body puts its texts: "Valiliğin X hesabından yapılan"


# Who speaks as several, by a common noun: "Heyet adına".
_GROUPS = frozenset("aile ailesi heyet platform grup komite koalisyon inisiyatif tribün taraftarlar işçiler".split())


def on_behalf(t: Tagged, low: int, high: int) -> tuple[int, int] | None:
    """The words for the body that who stands at ``high`` speaks for: "Eczacılar Birliği adına açıklama yapan"."""
    at = next((k for k in range(low + 1, high) if t.lower[k] == "adına"), None)
    if at is None or set(t.tags[at:high]) & set(",:;Q") or not _speaks_there(t, at + 1, high):
        return None
    noun = t.lower[at - 1]
    if not (is_body(noun) or noun in _GROUPS):
        return None
    first = at - 1
    while first > low and (
        (t.words[first - 1][:1].isupper() and t.tags[first - 1] in "ATN")
        or (t.lower[first - 1] == "ve" and first - 1 > low and t.words[first - 2][:1].isupper())
    ):
        first -= 1
    return first, at


def _speaks_there(t: Tagged, low: int, high: int) -> bool:
    """Whether a participle of speaking stands between two words: "konuşan", "açıklama yapan", "metni okuyan"."""
    return any(w.startswith(_SPEAKING) and w.endswith(("an", "en")) for w in t.lower[low:high])


_SPEAKING = ("konuş", "yap", "oku", "söz", "ver", "yanıtla", "açıklayan", "seslen")


def is_passive(t: Tagged, token: int) -> bool:
    """Whether a verb behind words says that they were said, and not by whom."""
    return any(passive(w) for w in t.lower[token + 1 :])


def issued(t: Tagged, low: int, token: int) -> int | None:
    """The place of the word that says whose the text is in which words stand: its genitive, or who issued it."""
    at = next((k for k in range(token - 1, low, -1) if document(t.lower[k])), None)
    if at is None or set(t.tags[at + 1 : token]) & set("V;:Q"):
        return None
    for k in range(at - 1, max(low - 1, at - REACH), -1):
        if t.tags[k] in ",;:Q":
            return None
        whence = from_body(t.words[k]) is not None or _FROM.search(t.words[k]) is not None
        whence = whence or by_body(t.words[k]) is not None
        if whence and t.lower[k + 1] in ISSUED:
            return k
        if t.lower[k] == "tarafından" and t.lower[k + 1] in ISSUED and is_body(t.lower[k - 1]):
            return k - 1
        if genitive(t.words[k]) or of_body(t.words[k]) is not None:
            told = [w for w in t.lower[k + 1 : at] if described(w)]
            owner = t.words[k].partition("'")[0].partition("’")[0]
            own = of_body(t.words[k]) is not None or is_body(lower(owner))
            if any(w.startswith(OBTAINED if not own else OBTAINED[:4]) for w in t.lower[k + 1 : at]):
                return None  # "Cumhuriyet'in ulaştığı raporda": who has it did not write it
            posted = any(w.startswith(_ACCOUNT_OF) for w in t.lower[k + 1 : at])
            return k if k == at - 1 or told or at - k == 2 or posted else None
    return None


_READ = ("okun", "duyurul", "açıklan", "paylaşıl", "aktarıl", "yayımlan")  # of a text, by somebody


def read_out(t: Tagged, low: int, token: int) -> tuple[int, int] | None:
    """Where it says whose text it is and who read it: "X Bakanlığı'nın, Sözcü Er tarafından okunan açıklamasında".

    The places of the genitive, which a comma sets off, and of "tarafından".
    """
    at = next((k for k in range(token - 1, low, -1) if document(t.lower[k])), None)
    by = next((k for k in range(low, at) if t.lower[k] == "tarafından"), None) if at is not None else None
    if at is None or by is None or not any(w.startswith(_READ) for w in t.lower[by + 1 : at]):
        return None
    whose = (k for k in range(low, by) if t.tags[k + 1] == "," and (genitive(t.words[k]) or of_body(t.words[k])))
    k = next(whose, None)
    return (k, by) if k is not None else None


def _nominative(word: str) -> str | None:
    """The noun of a body without the ending that says whose or by whom something is."""
    return of_body(word) or from_body(word) or by_body(word) or (word if is_body(lower(word)) else None)


def body(t: Tagged, k: int, low: int) -> tuple[int, str] | None:
    """(first word, name) of the body in the genitive whose last word stands at ``k``."""
    word = t.words[k].partition("'")[0].partition("’")[0]
    plain = _nominative(t.words[k]) if word == t.words[k] else word
    if plain is None or not plain[:1].isupper():
        return None
    first = k
    while first > low and (
        (t.words[first - 1][:1].isupper() and t.tags[first - 1] in "ATN")
        or (t.lower[first - 1] == "ve" and first - 1 > low and t.words[first - 2][:1].isupper())
    ):
        if "'" in t.words[first - 1] or "’" in t.words[first - 1]:
            break
        first -= 1
    if first == k and lower(plain) in ANEW:
        return None  # one of many, which the article has told of before
    return first, " ".join((*t.words[first:k], plain))


# Where words are written, and that they are.
_SURFACE = (
    "tabela",
    "pankart",
    "döviz",
    "afiş",
    "levha",
    "tişört",
    "bayra",
    "üzer",
    "üst",
    "göğs",
    "sırt",
    "kapa",
    "duvar",
    "cam",
    "kapı",
    "etiket",
    "ön",
    "arka",
    "yaka",
    "alt",
)
_HELD_UP = ("pankart", "afiş", "dövizi", "dövizler", "yazılı")
_WRITTEN = frozenset("yazan yazılı yazıyordu yazıyor yazılıydı yazısı yazısıyla yazısının yazılan yazmaktaydı".split())


def lettering(t: Tagged, low: int, token: int) -> bool:
    """Whether words are said to be written on a thing: "üzerinde "Kaptan" yazan bir kupa"."""
    if t.lower[token + 1 : token + 2] and t.lower[token + 1].startswith(_HELD_UP):
        return True  # ""…" pankartı açıldı"
    if t.tags[token + 1 : token + 2] in ("", ",") or not {*t.lower[token + 1 : token + 3]} & _WRITTEN:
        return False
    near = t.lower[max(low, token - 4) : token]
    return any(w.startswith(_SURFACE) and w.endswith(("nda", "nde", "na", "ne", "da", "de")) for w in near)


def is_persons(n: Name) -> bool:
    """Whether a name in the genitive is a person's: no body's noun ends it."""
    plain = n.words[-1].partition("'")[0].partition("’")[0]
    return genitive(n.words[-1]) and not is_body(lower(plain)) and of_body(n.words[-1]) is None


def answering(t: Tagged, names: Sequence[Name], low: int, token: int) -> Name | None:
    """Whose answer, reaction or comment a colon leads up from: "savcı Er'in cevabı salonu güldürdü: "…""."""
    for n in reversed(names):
        noun = t.lower[n.last] if n.last < token else ""
        if low <= n.first and genitive(n.words[-1]) and tells(noun) and noun.endswith(ENDS):
            return n
    return None


def passed_on(t: Tagged, names: Sequence[Name], low: int, token: int) -> Name | None:
    """Whose message somebody reads out or shares before a colon: "X, Er'in yazdığı mektubu okudu: "…""."""
    colon = token - 1
    if t.tags[colon] != ":" or colon < 3 or not t.lower[colon - 1].startswith(_PASSES):
        return None
    if not t.lower[colon - 2].startswith(_MESSAGE):
        return None
    owners = [n for n in names if low < n.first and n.last < colon and genitive(n.words[-1]) and is_persons(n)]
    return owners[0] if len(owners) == 1 else None


_PASSES = ("oku", "paylaştı", "aktardı", "iletti", "yayımladı", "yayınladı", "duyurdu", "paylaştı")
_MESSAGE = ("mektu", "mesaj", "not", "söz", "açıklama", "ileti", "vasiyet", "çağrı", "ifade")


def told_by(t: Tagged, names: Sequence[Name], low: int, token: int) -> Name | None:
    """What somebody said to whom a colon leads up from: "Er'in basına söylediği söz özet gibiydi: "…""."""
    for n in reversed(names):
        if low <= n.first and n.last < token and genitive(n.words[-1]) and is_persons(n):
            said = next((k for k in range(n.last, min(token, n.last + 5)) if _SAID.fullmatch(t.lower[k])), None)
            if said is not None and t.lower[said + 1 : said + 2] and tells(t.lower[said + 1]):
                return n
    return None


def whose_voice(t: Tagged, names: Sequence[Name], low: int, token: int) -> Name | None:
    """Whose voice, letter or message it is: "Er'e ait olduğu öne sürülen ses, "…" diyor"."""
    for n in names:
        ait = low <= n.first < token and dative(n.words[-1]) and t.lower[n.last : n.last + 1] == ("ait",)
        if ait and any(w.startswith(HEARD) for w in t.lower[n.last + 1 : token]):
            return n
    return None


def put_out(t: Tagged, low: int, high: int) -> tuple[int, int, str] | None:
    """(first word, last, name) of the body that put such a recording out: "X Bürosu'nun … paylaştığı kayıtta"."""
    for k in range(low, high):
        if not (genitive(t.words[k]) or of_body(t.words[k]) is not None):
            continue
        told = next((j for j in range(k + 1, min(high, k + REACH + 2)) if described(t.lower[j])), None)
        if told is not None and t.lower[told + 1 : told + 2] and t.lower[told + 1].startswith(HEARD):
            whose = body(t, k, low)
            if whose is not None and is_body(lower(whose[1].split()[-1])):
                return whose[0], k + 1, whose[1]
    return None
