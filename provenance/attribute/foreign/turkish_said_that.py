"""What Turkish reports without marks elsewhere than in the object of its last verb.

"Er, yolun açılacağını belirterek, "…" dedi" has it before a verb of saying that goes on; "…-ceği uyarısında bulundu"
before a noun; "…-dığına dikkati çekti" in the dative; "Valiliğin açıklamasında, …-dığı belirtildi" before a passive
verb, where whose text it is says who speaks.
"""

from __future__ import annotations

from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.turkish_words import REPORTED, passive, says, tells
from provenance.compiled import compiled

NEAR = 4  # words behind what is reported up to the verb that governs it
_DATIVE = compiled(r"\w+(?:[dt][ıiuü]ğ[ıiuü]n[ae]|[dt][ıiuü]kl[ae]r[ıi]n[ae]|[ae]c[ae](?:ğ[ıi]|kl[ae]r[ıi])n[ae])")
_PLAIN = compiled(r"\w+(?:[dt][ıiuü]ğ[ıiuü]|[dt][ıiuü]kl[ae]r[ıi]|[ae]c[ae](?:ğ[ıi]|kl[ae]r[ıi]))")
# Behind the dative: "dikkati çekti", "işaret etti", "vurgu yaptı", "değindi".
_POINTS = compiled(r"(?:dikkat[ıi]? (?:\w+ )?çek|işaret (?:\w+ )?e[td]|vurgu (?:\w+ )?yap|değin|parmak bas)\w+")
# Behind a noun for it: "uyarısında bulundu", "bilgisini verdi", "görüşünü savundu"; not "iddiasını yalanladı".
_BESIDE = compiled(r"(?:bulun|yap|ver|paylaş|dile|savun|ortaya|aktar|yinele)\w*")
_GOES_ON = compiled(r"\w+(?:arak|erek)")
_BESIDE_NOUN = frozenset("ifade iddia dile öne ileri altını dikkat dikkati işaret vurgu".split())
# A text that nobody in particular need have written.
_SAID = compiled(
    r"(?:belirt|kayd?ed|bildir|ifade|vurgula|aktar|duyur|açıklan|anlat|savun|iddia|öne|ileri|hatırlat|dile|yer|söylen)\w*"
)


def goes_on(t: Tagged) -> tuple[int, int] | None:
    """Where what is reported ends before a verb of saying that goes on, and that verb: "…-dığını belirterek, …"."""
    high = min(t.quotes, default=len(t.tags))
    for end in range(1, high):
        if not (REPORTED.fullmatch(t.lower[end]) or _DATIVE.fullmatch(t.lower[end])):
            continue
        for verb in range(end + 1, min(high, end + NEAR)):
            if t.tags[verb] in ",;:.-":
                break
            if _GOES_ON.fullmatch(t.lower[verb]) and (says(t.lower[verb]) or t.lower[verb - 1] in _BESIDE_NOUN):
                points = REPORTED.fullmatch(t.lower[end]) or _POINTS.search(" ".join(t.lower[end + 1 : verb + 1]))
                return (end, verb) if points else None
    return None


def ends_at(t: Tagged, verb: int) -> int | None:
    """Where what is reported ends in the dative, or before a noun for what is said, beside the last verb."""
    for end in range(verb - 1, max(-1, verb - NEAR), -1):
        word, behind = t.lower[end], t.lower[end + 1 : verb + 1]
        if "," in t.tags[end : verb + 1]:
            return None
        if _DATIVE.fullmatch(word) and _POINTS.search(" ".join(behind)):
            return end
        governed = word == "gerektiği" or _PLAIN.fullmatch(word) is not None
        if governed and tells(behind[0]) and behind[0][-1] in "ıiuüea" and any(map(_BESIDE.fullmatch, behind[1:])):
            return end
    return None


def said_of(t: Tagged) -> tuple[int, int] | None:
    """Where what a text says ends and its passive verb stands: "…-dığı belirtildi", "…-ması gerektiği ifade edildi"."""
    last = len(t.tags.rstrip('.,;:-"'))
    for end in range(last - 2, max(0, last - NEAR - 1), -1):
        if _PLAIN.fullmatch(t.lower[end]) and "," not in t.tags[end:last]:
            behind = t.lower[end + 1 : last]
            told = _SAID.fullmatch(behind[0]) or (len(behind) > 2 and tells(behind[0]))
            return (end, last - 1) if told and passive(behind[-1]) else None
    return None
