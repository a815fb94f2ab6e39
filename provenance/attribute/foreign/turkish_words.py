# ruff: noqa: E501 - a pattern of stems reads better with a group on one line
"""Turkish words by their stems and endings: verbs and nouns of saying, cases, nouns for what somebody is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from provenance.attribute.foreign.grammar import grammar
from provenance.compiled import compiled

_SMALL = str.maketrans({"İ": "i", "I": "ı"})
# Stems of verbs of saying, and of those that say so beside a noun ("ifade etti", "öne sürdü", "dile getirdi").
_VERBS = compiled(
    r"(?:de(?:di|miş|r\b|rdi|rlerdi|rk|yer|yen|yip|mek|dik|diğ|nil)|di(?:yor|ye\b|yen|yerek|yecek)|söyl[eü]|konuş(?!ma(?:s|\b))|belirt|vurgul|kaydet|kaydedi|ekle"
    r"|açıkla(?!ma)|anlat|aktar|sor(?:du|an|arak|uyor)|yanıtla|cevapla|uyar(?:d|an|arak)|nitele|tanımla|değerlendir(?!me)|savun(?!ma)|duyur|bildir|paylaş(?!ım)"
    r"|seslen|eleştir(?!i\b)|hatırlat|yakın(?:d|an|arak)|özetle|yinele|tekrarla|yaz(?:dı|mıştı|an|arak|ıyor)|yorumla|kına|yalanla|doğrula|öner(?:d|en|iyor)"
    r"|müjdele|temin et|getir(?:di|en|erek|miş)|sürdü|sürmüş|süren|sürerek|kullan(?:d|an|arak|mış)|bulun(?:du|an|arak|muş)|yer ver|gösterdi|çıkardı|çekti|çeken|çekerek|çizdi|çizen"
    r"|düştü|düşen|iste(?:di|yen|yerek)|benzet(?!me\b)|suçla(?:d|yan|yarak)|itham et|alay et|öv(?:dü|en|erek)|söz et|bahset|çağır|sırala|dil(?:edi|eyen)|hayıflan|sitem|itiraf|isyan|haykır|bağır|fısılda|gürle|noktala|bitir(?:di|en)|yönelt|ilan|reddet|tekrar et|tarif e[td])\w*"
)
# Nouns for what was said, with whose it is and a case: "ifadelerini kullandı", "değerlendirmesinde bulundu".
_NOUNS = compiled(
    r"(?:ifade|söz(?!cü|leşme|lük)|değerlendirme|açıklama|yorum|çağrı|uyarı|mesaj|yanıt|cevap|cevab|karşılı|soru(?!n|ş)|iddia|görüş(?!me|tü)|paylaşım|tespit|öneri|temenni|eleştiri"
    r"|not(?:u|un)|vurgu|tepki|şekl|şekil|itiraf|tavsiye|bilgi|savunma|tehdi|benzetme|tanım|öngörü|sitem|espri|şaka|serzeniş|tweet|demeç|demec|yakınma|cümle|haykırış|müjde|eleştiri|taahhü|vaa?d)"
    r"\w*"
)
_CONTENT = compiled(r"\w+(?:[dt][ıiuü][ğk]\w*|[ae]c[ae][ğk]\w*|m[ae]s[ıi]\w*|m[ae]k\w*|m[ae]l[ae]r\w*|l[ae]r[ıi]n[ıi])")
_PARTICIPLE = compiled(r"\w+(?:[yd]?[ae]n)")
_WHILE = compiled(r"(?:[aeıiuü]r|yor|m[ıiuü]ş|[ae]c[ae]k)ken$")  # "derken": no participle
_GENITIVE = compiled(r"['’](?:n?[ıiuü]n)$")
_DATIVE = compiled(r"['’](?:[yn]?[ae])$")
_GENITIVE_N = compiled(r"(?<=[ıiuüeao])n[ıiuü]n$")
_GENITIVE_K = compiled(r"ğ[ıiuü]n$")
_GENITIVE_BARE = compiled(r"(?<=\w{3})[ıiuü]n$")
_ABLATIVE_N = compiled(r"(?<=[ıiuü])nd[ae]n$")
_BY = compiled(r"(?:(?<=[ıiuü])n)?[cç][ae]$")
_DATIVE_N = compiled(r"(?<=[ıiuü])n[ae]$")
_ABLATIVE = compiled(r"[dt][ae]n$")
_PASSIVE = compiled(
    r"\w{2,}(?:[ıiuü]?n|[ıiuü]l|n[ıiuü]l)(?:d[ıiuü]|mekte\w*|[ıiuü]yor\w*|m[ıiuü]şt?[ıiuü]?|arak|erek|d[ıiuü]ğ[ıiuü]\w*)|yer|alıyor|aldı|geçti|geçiyor"
)
_DOCUMENT = compiled(
    r"(?:açıklama|yazı|bildiri|nota|iddianame|rapor|mektu[pb]|duyuru|karar|mesaj|paylaşım|meti?n|tutana[kğ]|deme[çc]|konuşma|ifade|savunma"
    r"|gönderi|tweet|kita[pb]|makale|yanıt|ceva[pb]|dilekçe|taslağ|röportaj|söyleşi|genelge|ihtarname|belge|bülten|çağrı|uyarı|talimat)"
    r"(?:l[ae]r)?(?:s[ıiuü]|[ıiuü])?n?[dt][ae]"
)
_DESCRIBED = compiled(r"\w+(?:[dt][ıiuü]ğ[ıiuü]|[ae]ca[ğg]ı|[ae]ce[ğg]i)")
_POSSESSIVE = compiled(r"(?<=\w{3})(?:l[ae]r[ıi]|s[ıiuü]|[ıiuü])$")
_AGENT = compiled(r"\w{3,}(?:[cç][ıiuü]|m[ae]n|tör|log|ist|kâr)$")
_MANY = compiled(r"\w{3,}l[ae]r(?:[ıi])?$")
REPORTED = compiled(
    r"\w+(?:[dt][ıiuü][ğk](?:[ıiuü]n[ıiuü]|[ıiuü]m[ıiuü]z[ıi]|l[ae]r[ıi]n[ıi])|[ae]c[ae](?:ğ[ıi]n[ıi]|kl[ae]r[ıi]n[ıi])|m[ae]s[ıi]n[ıi]|m[ae]l[ae]r[ıi]n[ıi])"
)
# What stands behind a name in marks.
CALLED = compiled(
    r"[ \u00a0](?:(?:\w+[ \u00a0]){0,2}?)(?:adl[ıi]\b|isimli|adında|adındaki|başlıklı|unvanlı|rumuzlu|lakaplı|lakab[ıi]\w*|takma ad\w+|kod adlı|olarak bilinen|diye bilinen|(?:adı|ismi)yla (?:bilinen|tanınan|anılan)|(?:adı|ismi) verilen|olarak anılan|olarak adlandır\w+|markalı|marka\b|temalı|temasıyla"
    r"|isimleri\w*|sloganı\w*|filmi\w*|kitabı\w*|romanı\w*|dizisi\w*|dergisi\w*|gazetesi\w*|gemisi\w*|albümü\w*|şarkısı\w*|türküsü\w*|sergisi\w*|projesi\w*|programı\w*|operasyonu\w*|oyunu\w*|kafesi\w*|oteli\w*|feribotu\w*|teknesi\w*)"
)


SHORTEST = 5  # letters of who does something, by an ending: "kapıcı"


@lru_cache(maxsize=1 << 15)
def lower(word: str) -> str:
    """A word in small letters, as Turkish has them: the capital of "i" has its dot, that of "ı" none."""
    return word.translate(_SMALL).lower()


@lru_cache(maxsize=1 << 15)
def says(word: str) -> bool:
    """Whether a word is a form of a verb of saying, or of one that says so beside a noun."""
    return word in grammar("tr").cues or _VERBS.fullmatch(word) is not None


@lru_cache(maxsize=1 << 15)
def tells(word: str) -> bool:
    """Whether a word is a noun for what was said, such as stands right behind the words."""
    return _NOUNS.fullmatch(word) is not None


@lru_cache(maxsize=1 << 15)
def content(word: str) -> bool:
    """Whether a word is the verb of a clause that something governs: "geldiğini", "geleceğini"."""
    return _CONTENT.fullmatch(word) is not None


@lru_cache(maxsize=1 << 15)
def participle(word: str) -> bool:
    """Whether a word is a verb that describes who follows: "diyen", "anlatan"."""
    return _PARTICIPLE.fullmatch(word) is not None and _WHILE.search(word) is None


def genitive(word: str) -> bool:
    """Whether a name is in the genitive."""
    return _GENITIVE.search(word) is not None


@lru_cache(maxsize=1 << 14)
def of_body(word: str) -> str | None:
    """The nominative of a body's noun that stands in the genitive without an apostrophe: "Bakanlığının", "Valiliğin"."""
    for ending, letters in ((_GENITIVE_N, ""), (_GENITIVE_K, "k"), (_GENITIVE_BARE, "")):
        plain = ending.sub(letters, word)
        if plain != word and is_body(lower(plain)):
            return plain
    return None


@lru_cache(maxsize=1 << 14)
def from_body(word: str) -> str | None:
    """The nominative of a body's noun that stands in the ablative: "Müdürlüğünden"."""
    for ending in (_ABLATIVE_N, _ABLATIVE):
        plain = ending.sub("", word)
        if plain != word and is_body(lower(plain)):
            return plain
    return None


@lru_cache(maxsize=1 << 14)
def by_body(word: str) -> str | None:
    """The nominative of a body's noun by which something was done: "Bakanlığınca", "Valilikçe"."""
    plain = _BY.sub("", word)
    return plain if plain != word and is_body(lower(plain)) else None


@lru_cache(maxsize=1 << 14)
def to_body(word: str) -> str | None:
    """The nominative of a body's noun that stands in the dative: "Müdürlüğüne"."""
    plain = _DATIVE_N.sub("", word)
    return plain if plain != word and is_body(lower(plain)) else None


def passive(word: str) -> bool:
    """Whether a verb says that something was said, and not by whom: "denildi", "istendi", "kullanıldı"."""
    return _PASSIVE.fullmatch(word) is not None


def document(word: str) -> bool:
    """Whether a word is a text in which something stands, in the locative: "açıklamasında", "notada"."""
    return _DOCUMENT.fullmatch(word) is not None


def described(word: str) -> bool:
    """Whether a word is a participle with whose doing it is: "yaptığı", "gönderdiği"."""
    return _DESCRIBED.fullmatch(word) is not None


def dative(word: str) -> bool:
    """Whether a name is in the dative."""
    return _DATIVE.search(word) is not None


def stem(word: str) -> str:
    """A noun without the ending that says whose it is: "bakanı", "sözcüsü"."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=1 << 15)
def is_role(word: str) -> bool:
    """Whether a word in small letters is what somebody is, in the nominative."""
    known = grammar("tr")
    if word in known.titles or known.has("roles", word):
        return True
    bare = stem(word)
    agent = _AGENT.fullmatch(word) or (bare != word and len(bare) > SHORTEST and _AGENT.fullmatch(bare))
    return bare in known.titles or known.has("roles", bare) or bool(agent)


@lru_cache(maxsize=1 << 15)
def are_some(word: str) -> bool:
    """Whether a word is several people whom nobody names: "yetkililer", "kaynakları"."""
    bare = re.sub(r"l[ae]r[ıi]?$", "", word)
    return _MANY.fullmatch(word) is not None and (grammar("tr").has("roles", bare) or bare in grammar("tr").titles)


@lru_cache(maxsize=1 << 15)
def is_body(word: str) -> bool:
    """Whether a word in small letters is a body, in the nominative."""
    return stem(word) in _bodies()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(stem, grammar("tr").bodies))
