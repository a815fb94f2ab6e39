"""What a Turkish article calls somebody the second time: "Deneyimli çalıştırıcı, "…"", "20 yaşındaki oyuncu".

It opens its sentence and names nobody new: whoever spoke just before, or the one person that the sentences before had
as their subject. A word for another trade than his, or a second person, leaves it open.
"""

from __future__ import annotations

from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_words import is_role, stem
from provenance.compiled import compiled

WORDS = 5  # of such a phrase
# What goes before the noun, of somebody told of already; "genç" and "yaşlı" alone are of strangers too.
_SUCH = frozenset(
    """deneyimli tecrübeli başarılı ünlü usta yıldız milli emektar duayen kıdemli genç efsane efsanevi şampiyon
    sevilen tanınmış ödüllü sempatik""".split()
)
# Trades of people who are told of by name; "sürücü", "kadın", "adam" may be anybody.
_TRADES = (
    frozenset("çalıştırıcı antrenör hoca direktör adam koç".split()),
    frozenset(
        """oyuncu futbolcu kaptan kaleci bekçi golcü forvet stoper bek kanat basketbolcu voleybolcu sporcu atlet güreşçi
        yüzücü tenisçi pilot bisikletçi boksör halterci okçu jokey krampon eldiven raket pivot smaçör""".split()
    ),
    frozenset("sanatçı şarkıcı müzisyen yönetmen yazar şair oyuncu ressam sunucu komedyen sinemacı besteci".split()),
    frozenset("siyasetçi politikacı lider vekil başkan bakan senatör diplomat bürokrat".split()),
    frozenset("iş işinsanı girişimci milyarder sanayici patron insan".split()),
    frozenset("akademisyen profesör bilim araştırmacı doktor hekim cerrah uzman ekonomist tarihçi".split()),
)
_STEMS = tuple(frozenset(map(stem, kind)) for kind in _TRADES)
_WHENCE = compiled(r"(?!eski|yeni|ikinci)\w{3,}l[ıiuü]")
_PEOPLES = frozenset(
    """alman fransız ingiliz rus türk abd'li yunan bulgar sırp hırvat boşnak arnavut macar çek slovak polonyalı
    ispanyol italyan portekizli brezilyalı arjantinli japon çinli koreli iranlı arap azeri gürcü ermeni kürt leh
    amerikalı hollandalı belçikalı danimarkalı isveçli norveçli finlandiyalı ukraynalı""".split()
)


def noun(t: Tagged, high: int) -> int | None:
    """Where the noun of such a phrase at the head of a sentence stands, behind what calls for it."""
    for k in range(1, min(WORDS, high, len(t.lower))):
        if t.tags[k] in ",:;Q.-":
            return None
        if (t.tags[k + 1 : k + 2] in tuple(',RQ":')) and _trades(t.lower[k]):
            front = t.lower[:k]
            aged = "yaşındaki" in front
            such = any(w in _SUCH or w in _PEOPLES or _WHENCE.fullmatch(w) for w in front)
            plain = all(t.tags[j] in "NTADM" or j == 0 for j in range(k))
            return k if (aged or such) and plain and "bir" not in front else None
    return None


def fits(word: str, roles: frozenset[str]) -> bool:
    """Whether somebody of whom these nouns are told can be called so: a coach is no player, a governor neither."""
    told = [role for role in roles if is_role(role) or any(is_role(role + vowel) for vowel in "ıiuü")]
    return not told or not set(_trades(word)).isdisjoint(kind for role in told for kind in _trades(role))


def _trades(word: str) -> tuple[int, ...]:
    return tuple(i for i, kind in enumerate(_STEMS) if stem(word) in kind)
