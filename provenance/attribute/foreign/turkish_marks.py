# ruff: noqa: E501 - the nouns that names in marks stand before, a sort on each line
"""Turkish names in marks: what they are the name of stands behind them, with an ending: "Doğu Rüzgarı" tatbikatı."""

from __future__ import annotations

from provenance.attribute.foreign.turkish_words import CALLED, is_role, lower, says, tells
from provenance.compiled import compiled
from provenance.model import Span

_MORE = 4  # words of a name at the most
_THING = compiled(
    r"[ \u00a0](?:(?:adlı|isimli|denilen|denen)\b|(?:\w+[ \u00a0])?(?:"
    r"tatbikat|harek[aâ]t|operasyon|anıt|heykel|tabela|levha|afiş|pankart|köprü|kule|sokağ|cadde|bulvar|park|meydan|mahalle|site|apartman|kapı|gar"
    r"|kampanya|plan|proje|program|yasa|kanun|tasarı|anlaşma|protokol|sözleşme|girişim|parti|dernek|derneğ|vakf|şirket|banka|holding|grup|grub|örgüt|hareket|ittifak|koalisyon"
    r"|ödül|madalya|nişan|festival|yarışma|turnuva|kupa|lig|maraton|şenliğ|fuar|zirve|konferans|panel|sempozyum|kongre"
    r"|füze|uydu|roket|tank|uçağ|helikopter|tren|vapur|feribot|gemi|tekne|yat|fırtına|kasırga|tayfun|virüs|aşı|ilac|yazılım|uygulama|platform|hesab|kanal|blog"
    r"|dava|dosya|soruşturma|belgesel|film|dizi|kitab|roman|şiir|şarkı|türkü|albüm|tablo|oyun|opera|müzikal|sergi|dergi|gazete|lokanta|restoran|kafe|kahve|fırın|mağaza|otel|pansiyon|okul|lise|kreş|stat|stadyum|salon|sahne"
    r")(?:s?[ıiuü]|[ıiuü])(?:n[ıiuüae]\w*|nd[ae]\w*|yl[ae]|l[ae]\w*|ydı|ydi|dır|dir)?(?!\w))"
)
_WORK = compiled(
    r"(?<!\w)(?:kitab|roman|film|dizi|albüm|şark|türkü|oyun|tablo|sergi|belgesel|program|şiir)(?:s?[ıiuü])(?:,| olan)?[ \u00a0]$"
)
# What is alleged and disputed, a word or two before the noun for it: "rüşvet" iddialarını yalanladı.
_ALLEGED = compiled(r"[ \u00a0](?:iddia|suçlama|söylenti|dedikodu|itham|isnat|tartışma)l[ae]r\w*")

# "Kendisini "Gece Kuşu" olarak tanıtan grup", "üzerinde "Kaptan" yazan kupa".
_SELF = compiled(r"(?<!\w)[Kk]endi(?:si|leri)?n[ie][ \u00a0]$")
_PRESENTS = compiled(r"[ \u00a0](?:olarak|diye|adıyla|ismiyle)[ \u00a0](?:tanıt|tanımla|adlandır|isimlendir|çağır)\w+")
_ON = compiled(r"(?<!\w)(?:üzer|üst|göğs|sırt|kapağ|yaka|etiket)\w*n(?:d?[ae])[ \u00a0]$")
_WRITTEN = compiled(r"[ \u00a0]yaz(?:an|ılı|ıyor\w*)\b")


def why_name(text: str, inner: Span, outer: Span) -> str | None:
    """Why words in marks are a name or a term, by what stands behind them; None if nothing says so."""
    words, end = text[slice(*inner)].strip(), outer.end
    if CALLED.match(text, end):
        return "what somebody or something is called"
    found = words.split()
    if not found or len(found) > _MORE or words[-1] in ".!?…,":
        return None
    capital = all(w[0].isupper() or w[0].isdigit() or lower(w) == "ve" for w in found)
    if capital and _THING.match(text, end):
        return "a name: what it is the name of stands behind it"
    if capital and len(found) > 1 and _WORK.search(text[max(0, outer.start - 40) : outer.start]):
        return "the title of a work"
    if capital and _SELF.search(text[max(0, outer.start - 24) : outer.start]) and _PRESENTS.match(text, end):
        return "what somebody calls himself"
    if len(found) <= 2 and _ON.search(text[max(0, outer.start - 40) : outer.start]) and _WRITTEN.match(text, end):
        return "lettering on a thing"
    opens = text[max(0, outer.start - 4) : outer.start].rstrip(" \t\u00a0")[-1:] in ("", ".", "!", "?", "\n")
    term = words[0].islower() or (opens and all(w.islower() for w in found[1:]))
    if len(found) <= 2 and term and _ALLEGED.match(text, end):
        return "a term: what is alleged"
    if opens and len(found) == 1 and is_role(lower(words)) and _nobody_says(text, end):
        return "scare quotes: what somebody is not, in a sentence that has no word of speech"
    return None


def _nobody_says(text: str, end: int) -> bool:
    """Whether a sentence goes on behind marks at its head without a verb or noun of saying."""
    stop = _STOP.search(text, end)
    rest = text[end : stop.start() if stop else len(text)]
    return _ON_IT_GOES.match(rest) is not None and not any(says(w) or tells(w) for w in map(lower, _WORD.findall(rest)))


_STOP = compiled(r"[.!?:\n]|[“\"«]")
_ON_IT_GOES = compiled(r",? [a-zçğıöşü]")
_WORD = compiled(r"[^\W\d_]+")
