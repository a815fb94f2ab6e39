"""Reported speech without a verb of its own: in its mood, by "so", as somebody's view."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.attested import is_people
from provenance.attribute.foreign.floor import HEAD, REPORTED, reported
from provenance.attribute.foreign.named import ROMANCE
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subject import Subject
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.foreign.viewed import by_possessive

OPINION = frozenset(
    tuple(words.split("_"))
    for words in """a_su_juicio en_su_opinión en_su_análisis a_su_entender a_su_parecer à_son_avis à_ses_yeux
    a_suo_avviso a_suo_giudizio a_suo_parere na_sua_opinião na_sua_avaliação
    na_sua_análise na_sua_visão na_sua_leitura""".split()
) | frozenset(
    (prep, noun, whose)
    for prep, nouns in (("na", "opinião avaliação análise visão leitura perspectiva perspetiva"), ("no", "entender"))
    for noun in nouns.split()
    for whose in ("dele", "dela")
)
WHOSE = {"dele": "m", "dela": "f"}
FOR = frozenset("pour para per secondo".split())
CONTRAST = 9  # words before a colon that say how somebody sees it
LONG = 8  # words of a sentence with whose view it is
SO = 8  # words between "so" and the comma behind who says it
FEW = 4  # words of a clause


def goes_on(reading: Reading, t: Tagged, said: Said | None) -> tuple[tuple[int, int], Said] | None:
    """A sentence in the mood of reported speech, with whom the one before reports or quotes."""
    if reading.known.lang != "de" or REPORTED.isdisjoint(t.lower) or set(t.tags) & set("VL:Q") or t.tags[0] == "S":
        return None
    if said is None:
        s = reading.sentences[t.index - 1] if t.index else None
        quoted = s is not None and s.paragraph == t.paragraph and "Q" in s.tags
        said = reported(reading, s, bodies=True) if s is not None and quoted else None
        if said is not None and said.subject.first < len(said.sentence.tags) and "K" in t.tags[:3]:
            return None
    if said is None or said.sentence.paragraph != t.paragraph:
        return None
    subject = replace(said.subject, how="whom the sentence before reports")
    return (0, len(t.tags)), Said("continues", said.sentence, subject, None)


# Moods that may be reported speech, beside words that are.
_MAYBE = frozenset("sollten könnten müssten dürften wollten hätten wären würden kämen gingen gäben".split())


def in_mood(t: Tagged) -> bool:
    """Whether a German sentence has a verb in the mood of reported speech: "er habe", "sie bedaure"."""
    if not REPORTED.isdisjoint(t.lower):
        return True
    return any(
        t.lower[k] in ("er", "sie", "es", "man")
        and t.tags[k] == "P"
        and t.tags[k + 1] in "NV"
        and t.lower[k + 1].endswith("e")
        and not t.lower[k + 1].endswith(("te", "wurde"))
        for k in range(len(t.tags) - 1)
    )


def mood(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A German sentence in the mood of reported speech, two behind words, or behind who only told of something.

    "„…“, klagte Lee. Die Kinder sollten umziehen. Der Plan stamme aus …", "Lee schilderte die Lage. Sie habe …".
    """
    if reading.known.lang != "de" or REPORTED.isdisjoint(t.lower) or set(t.tags) & set("L:Q") or t.tags[0] == "S":
        return None
    perfect = "X" in t.tags and t.tags.rstrip(".").endswith("V") and t.tags.count("V") == 1  # "Sie habe geschrieben"
    if "V" in t.tags and not perfect:
        return None
    if t.lower[0] in ("als", "wenn", "ob", "sei", "möge"):
        return None
    for back in range(1, BACK + 1):
        s = reading.sentences[t.index - back] if t.index >= back else None
        if s is None or s.paragraph != t.paragraph:
            return None
        cued = "V" in s.tags or "Q" in s.tags
        if not s.tags.strip('Q.,"') and back < BACK:
            continue  # words alone, whose speaker the sentence before names
        if cued:
            said = reported(reading, s, bodies=True)
            if said is None or (said.subject.first < len(said.sentence.tags) and "K" in t.tags[:3]):
                return None
            subject = replace(said.subject, how="whom the sentences before report")
            return (0, len(t.tags)), Said("continues", said.sentence, subject, None)
        if (REPORTED | _MAYBE).isdisjoint(s.lower):
            return None
    return None


BACK = 3  # sentences from reported speech to whose it is


def before_marks(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What stands in that mood before a German fragment in marks: "Der Rat werde zustimmen, „früher oder später“"."""
    if reading.known.lang != "de" or "Q" not in t.tags or set(t.tags) & set("VL:") or t.tags[0] == "S":
        return None
    end = min(t.quotes)
    comma = t.tags.rfind(",", 0, end)
    if comma < FEW or REPORTED.isdisjoint(t.lower[:comma]):
        return None
    s = reading.sentences[t.index - 1] if t.index else None
    said = reported(reading, s) if s is not None and s.paragraph == t.paragraph else None
    if said is None:
        return None
    return (0, comma), Said(
        "continues", said.sentence, replace(said.subject, how="whom the sentence before reports"), None
    )


def claims(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """What somebody in German says of himself: "Der Kapitän will dreimal gewarnt haben"."""
    if reading.known.lang != "de" or set(t.tags) & set("VL:QS;"):
        return None
    will = next((k for k in range(1, len(t.tags) - 3) if t.lower[k] in ("will", "wollen")), None)
    last = len(t.tags) - (t.tags[-1] == ".")
    if will is None or t.lower[last - 1] not in ("haben", "sein") or not _participle(t.lower[last - 2]):
        return None
    subject = reading.nominal(t, 0, will, False, will)
    if subject is None or subject.medium or subject.name is None or subject.last != will:
        return None
    return (will + 1, last), Said("governing_verb", t, subject, will)


def _participle(word: str) -> bool:
    return word.endswith(("t", "en")) and ("ge" in word[1:5] or word.startswith(("ge", "ver", "be", "er", "ent")))


def in_view_of(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A Romance clause that is somebody's view: "Pour Ann Lee, professeure de droit, …", "A su juicio, …"."""
    if reading.known.lang not in ROMANCE or len(t.tags) < LONG:
        return None
    if t.lower[:3] in OPINION and t.tags[3:4] == ",":
        s = reading.sentences[t.index - 1] if t.index else None
        said = reported(reading, s) if s is not None and s.paragraph == t.paragraph else None
        his = by_possessive(reading, t, 0, len(t.tags)) if said is None else None
        if his is not None and his[0].name is not None:
            return (4, len(t.tags)), Said("according", t, *his)
        if said is None:
            heard = s is not None and s.paragraph == t.paragraph and (last := _voiced(reading, s)) is not None
            if not heard or last is None or last.gender not in (None, WHOSE.get(t.lower[2], last.gender)):
                return None
            subject = Subject(2, 3, last.name, last.kind, last, how="whose view it is")
            return (4, len(t.tags)), Said("continues", t, subject, None)
        return (4, len(t.tags)), Said("continues", said.sentence, replace(said.subject, how="whose view it is"), None)
    if (contrast := _in_contrast(reading, t)) is not None:
        return contrast
    if (short := _under_headline(reading, t)) is not None:
        return short
    n = next((n for n in reading.names[t.index] if n.first <= 2), None)
    if n is None or t.lower[0] not in FOR or t.tags[n.last : n.last + 1] != "," or not reading.counts(t, n):
        return None
    close = t.tags.find(",", n.last + 1)
    noun = n.last + 1 + (t.tags[n.last + 1 : n.last + 2] == "D")
    if close < 0 or len(t.tags) - close < FEW or noun >= close or not is_people(t.words[noun], reading.known):
        return None
    subject = reading.named(t, n)
    if subject.person is None or not subject.person.person:
        return None
    return (close + 1, len(t.tags)), Said("according", t, subject, 0)


def _under_headline(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """In whose view a clause in or under a headline is: "Prefeito cobra obra; para Lee, ponte é um perigo"."""
    first = t.tags.rfind(";") + 1
    if t.paragraph > HEAD or "Q" in t.tags or t.lower[first : first + 1] not in (("para",), ("per",), ("pour",)):
        return None
    n = next((n for n in reading.names[t.index] if n.first - first in (1, 2, 3)), None)
    if n is None or "," in t.tags[n.last + 1 :]:
        return None  # what he or she is may stand behind the name
    if t.tags[n.last : n.last + 1] != "," or t.tags[first + 1 : n.first] not in ("", "D", "T", "DT"):
        return None
    subject = reading.named(t, n)
    person = subject.person
    if person is None or not person.person or len(person.words) < 2 or len(t.tags) - n.last - 1 < FEW:
        return None
    return (n.last + 1, len(t.tags)), Said("according", t, subject, first)


def _in_contrast(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """In whose view something is, behind how somebody sees it: "Più cauto il sindacato: per la leader Ann Lee …"."""
    colon = t.tags.find(":", 1, CONTRAST)
    if colon < 0 or t.lower[colon + 1 : colon + 2] not in (("per",), ("para",), ("pour",)) or "Q" in t.tags:
        return None
    if set(t.tags[:colon]) & set("VXPL") or t.tags[:colon].count("D") + t.tags[:colon].count("N") < 2:
        return None
    n = next((n for n in reading.names[t.index] if colon + 1 < n.first <= colon + LONG), None)
    if n is None or len(n.words) < 2 or not reading.counts(t, n) or t.tags[colon + 2 : n.first].strip("DNTAI"):
        return None
    first = n.last + (t.tags[n.last : n.last + 1] == ",")
    subject = reading.named(t, n)
    if subject.person is None or not subject.person.person or len(t.tags) - first < FEW:
        return None
    return (first, len(t.tags)), Said("according", t, subject, colon + 1)


def _voiced(reading: Reading, s: Tagged) -> Person | None:
    """The person quoted last in a sentence."""
    voiced = reading.voiced.get(s.index)
    person = reading.people.find(tuple(voiced.resolved.name.split())) if voiced is not None else None
    return person if person is not None and person.person else None


def so(reading: Reading, t: Tagged) -> tuple[tuple[int, int], Said] | None:
    """A clause that who says it is set into or stands behind: "Der Vertrag, so Lee, ruhe", "Das sei offen, so Lee"."""
    if reading.known.lang != "de" or "so" not in t.lower:
        return None
    at = next((k for k in range(2, len(t.tags) - 1) if t.lower[k] == "so" and t.tags[k - 1] == ","), None)
    if at is None or ("V" in t.tags[:at] and REPORTED.isdisjoint(t.lower[:at])):
        return None
    close = next((k for k in range(at + 1, min(at + SO, len(t.tags))) if t.tags[k] in ",.:"), None)
    if close is None or set(t.tags[at + 1 : close]) & set("VXQS"):
        return None
    subject = reading.nominal(t, at + 1, close, False, at)
    if subject is None or subject.medium or subject.name is None:
        return None
    said = Said("quote_verb_subject", t, subject, None)
    behind = next((k for k in range(close + 1, len(t.tags)) if t.tags[k] in ":Q"), len(t.tags))
    if t.tags[close] == "," and behind - close > FEW and behind == len(t.tags):
        return (close + 1, behind), said  # what stands before it is only the subject
    return ((0, at - 1), said) if at - 1 >= FEW else None
