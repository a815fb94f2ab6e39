"""Who wrote or said what "in the same post" stands: "У тому ж дописі заступниця міністра назвала це «грою»"."""

from __future__ import annotations

from dataclasses import replace

from provenance.attribute.foreign.sources import Said
from provenance.attribute.foreign.subjects import Reading
from provenance.attribute.foreign.tagged import Tagged
from provenance.attribute.speakers import Spoken

_SAME = (
    ("тому", "ж"), ("тому", "же"), ("тому", "самому"), ("цьому", "ж"), ("тій", "же"), ("тій", "самій"),
    ("том", "же"), ("той", "же"), ("этом", "же"), ("тех", "же"), ("tym", "samym"), ("tej", "samej"),
)  # fmt: skip
_TEXTS = tuple(
    """допис пост заяв лист публікац повідомлен інтерв коментар розмов статт виступ звернен промов бесід
    заявлен письм публикац сообщен интервью комментар разговор стать выступлен обращен реч бесед эфир ефір
    wpis post oświadczen list wywia rozmow komentarz przemówien artyku""".split()
)
_HERS, _HIS = ("ла", "лась", "лася", "ła"), ("ав", "ив", "ів", "ув", "ал", "ил", "ел", "ял", "ął", "ał", "ił")
FIRST = 5  # words of a sentence among which that stands


def by_the_same(reading: Reading, t: Tagged, found: Said, last: Spoken | None) -> Said:
    """``found``; where a role alone is its subject and "in the same post" opens the sentence, whoever spoke last."""
    who = reading.latest[1] if reading.latest is not None else None
    if last is None or who is None or who.name != last.resolved.name or found.subject.person is not None:
        return found
    if found.subject.name is not None and not reading.of_people(t, found.subject.first, found.subject.last):
        return found
    if not any(t.lower[k : k + 2] in _SAME and t.lower[k + 2].startswith(_TEXTS) for k in range(FIRST - 2)):
        return found
    verb = t.lower[found.cue] if found.cue is not None else ""
    own = "f" if verb.endswith(_HERS) else "m" if verb.endswith(_HIS) else None
    if own is not None and who.gender not in (None, own):
        return found
    subject = replace(found.subject, name=who.name, kind=who.kind, person=who, how="who wrote the same text")
    return replace(found, subject=subject)
