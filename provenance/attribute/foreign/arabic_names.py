"""Where an Arabic name ends, whose words have no capitals: before a deed, what somebody tells of, or a closed word."""

from __future__ import annotations

from provenance.attribute.foreign.arabic_offices import (
    KIN,
    NISBA,
    TO,
    given_with_article,
    known_role,
    of_two_words,
    to_medium,
)
from provenance.attribute.foreign.arabic_words import (
    acts,
    cue,
    deed,
    definite,
    does,
    in_list,
    in_what_way,
    is_foreign,
    listed,
    own_deed,
    owned,
    possessed,
)
from provenance.attribute.foreign.grammar import Grammar
from provenance.attribute.foreign.tagged import Tagged

LONGEST = 4  # words of a name
ENDS = frozenset("جاء جاءت قوله قولها قولهم قول تصريحه تصريحات بيان نفسه نفسها ذاته ذاتها وهو وهي وهم وهما".split())
GLUED = frozenset("لبك")  # prepositions that are written to the word behind them, here before marks: "لـ«X»", "بـ«X»"
SHORTEST = 4  # letters of what is plainly a verb


def name_at(
    t: Tagged, k: int, high: int, known: Grammar, object_follows: bool, *, of_body: bool = False
) -> tuple[int, int] | None:
    """The words of the name that begins at a word; a body's may tell what it is for: "الشركة العامة لإطلاق السفن"."""
    first = k
    most = first + LONGEST
    while k < high and k < most and t.tags[k] in "NA":
        word = t.lower[k]
        given = k == first and given_with_article(t, k, high)
        if (
            k == first
            and not given
            and (definite(word) or len(word) < 2 or (word.endswith("ون") and _says(word, known)))
        ):
            break
        if in_what_way(word) or (does(word) and _goes_on(t, first, k)):
            break  # "X بصوت مرتجف", "X بجامعة القاهرة", "كانت X تجمع أغراضها"
        if word in GLUED or word in TO or (word.startswith("ل") and to_medium(t, k)):
            break
        if word[0] in "بل" and deed(word[1:]) and not (of_body and k == first):
            break  # "لم تعترف X بإرسال"
        servant = k > first and t.lower[k - 1] in KIN  # "عبد التواب"
        if (
            own_deed(word)
            if k == first
            else acts(word) or (deed(word) and not servant and t.tags[k + 1 : k + 2] in ("N", "A"))
        ):
            break  # "وأبدى استعداده للقاء", "نفى X تحديد موعد", "غير أن X بدا"
        glued = word.startswith(("بال", "كال", "وال")) and definite(word)
        glued = glued and not (
            k == first + 1 and word.startswith("بال") and definite(t.lower[first])
        )  # "المنصف بالحاج"
        if glued and word.startswith("كال") and k > first and len(word) <= SHORTEST + 1:
            glued = False  # the name "كالاس", unlike "كالعادة"
        if word.startswith(("لل", "ولل")) or glued:
            break
        if k > first and owned(word) and t.lower[k - 1] not in KIN and not _closes(t, k, high, object_follows):
            break
        if given:
            k += 1
            continue
        if word in ENDS or (k > first and (in_list("beside", word) or _says(word, known))):
            break
        if k > first and word.startswith("و") and in_list("roles", word[1:]):
            break
        kin = k > first + 1 and (t.lower[k - 2] in KIN or t.lower[k - 1] == "الدين")  # "عبد القادر مطر"
        teen = word == "عشر" and k > first + 1  # "لاوون الرابع عشر"
        if (
            k > first + 1
            and not kin
            and not teen
            and not (k == first + 2 and t.lower[k - 1] in KIN)
            and definite(t.lower[k - 1])
            and not definite(word)
            and word not in KIN
        ):
            break  # "سامر الخطيب فتح تحقيق": what he announced
        if k > first and possessed(word) is not None and not definite(word):
            break  # "عمر زيدان لاعبيه"
        behind = "".join(t.lower[k + 1 : k + 2])
        father = t.lower[k - 1] in KIN  # "محمد أبو سلمية للجزيرة"
        if k > first and not definite(word) and definite(behind) and word.endswith("ة") and not father:
            break  # "X عملية الإطلاق": what he described
        if object_follows and k > first and not teen and _is_object(t, first, k, high):
            break
        k += 1
        if t.lower[k - 1] in KIN:
            most += 1
    return (first, k) if k > first else None


def _goes_on(t: Tagged, first: int, k: int) -> bool:
    """Whether a word that looks like a verb of the present is one, by where it stands and by what follows."""
    if k > first + 1:
        return t.tags[k + 1 : k + 2] in ("N", "A", "I") or len(t.lower[k]) > SHORTEST
    object_ = t.tags[k + 1 : k + 2] == "I" or definite("".join(t.lower[k + 1 : k + 2]))
    if k > first or not first:
        return object_ and k > first  # "نصر يتفقد الجسر"
    return object_ and (definite(t.lower[first - 1]) or in_list("roles", t.lower[first - 1]))  # "وزير النقل يتفقد"


def _closes(t: Tagged, k: int, high: int, object_follows: bool) -> bool:
    """Whether a word that ends as "his" does is a foreign name's last, by what follows: "قالت ماري لابوانته إن"."""
    if k + 1 >= high:
        return False
    if object_follows:
        return has_object_behind(t, k, high)
    if t.lower[k].endswith(("يها", "نا")) and t.tags[k + 1] in "I,":
        return True  # a reporter says "our" of nothing
    return t.tags[k + 1] in ":Q" or t.lower[k + 1].startswith("إن")


def has_object_behind(t: Tagged, k: int, high: int) -> bool:
    """Whether a noun that can stand in no genitive has another behind it: "اتهم أوليغ سابين الحكومة بأنها"."""
    if k + 1 >= high or t.tags[k + 1] not in "NA" or not t.lower[k].endswith(("ين", "ه")):
        return False
    behind = t.lower[k + 1]
    return (definite(behind) and not behind.endswith(NISBA)) or listed("places", behind) == behind


def _says(word: str, known: Grammar) -> bool:
    """Whether a word behind a name can only be a verb of saying: "أما X فقالت", "X يقول"."""
    verb = cue(word, known)
    return verb is not None and (verb != word or verb[0] in "يت" or verb in known.gerunds or verb.endswith("ت"))


def _is_object(t: Tagged, first: int, k: int, high: int) -> bool:
    """Whether the word behind a name is what its bearer tells of, not a part of it."""
    word, behind = t.lower[k], t.tags[k + 1 : k + 2]
    if t.lower[k - 1] in KIN or is_foreign(word) or t.lower[k + 1 : k + 2] == ("عشر",):
        return False
    if definite(word) and k == first + 1 and word.endswith("ي") and t.tags[k + 1 : k + 2] == "I":
        return in_list("bodies", word)  # "شككت ريم الجبوري في ذلك": where somebody comes from
    if definite(word):
        thing = k + 1 < high and (in_list("bodies", t.lower[k + 1]) or known_role(t.lower[k + 1]))
        thing = thing or (k + 1 < high and deed(t.lower[k + 1]))
        other = k + 1 < high and definite(t.lower[k + 1]) and not t.lower[k + 1].endswith(("ي", "ية"))
        if k > first + 1 and word.endswith(("ة", "ات")) and t.lower[k - 2] not in KIN:
            return True  # "رفض كمال نصر المهلة"
        if k > first + 1 and definite(t.lower[k - 1]) and t.lower[k - 2] not in KIN and not word.endswith(NISBA):
            return True  # "لخص كمال العلي الوضع"
        more = behind == "N" and (other or thing)  # not "X الجانب الأوروبي"
        return not (k == first + 1 and more)  # "أحمد الشرع الوضع"
    if listed("places", word) == word or of_two_words(t, k):
        return True  # "اتهم أحمد تركيا بأنها"
    if known_role(word) and k + 1 < high and definite(t.lower[k + 1]):
        return True  # "اتهم صالح وزير المال"
    if k == first + 1 and has_object_behind(t, k, high):
        return False
    if k == first + 1:  # a second word of a name has no article; a thing that has none has something behind it
        if word.endswith("ين") and len(word) <= SHORTEST + 1:
            return False  # "شاهين", "ياسين": a plural is longer
        return word.endswith(("ة", "ات", "ين", "ه")) or word in ("ما", "من", "كل")
    return word.endswith(("ة", "ات")) or (behind == "N" and k + 1 < high and definite(t.lower[k + 1]) and k > first + 1)
