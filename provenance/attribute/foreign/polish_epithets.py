"""What a Polish article calls somebody the second time: "ocenił szkoleniowiec gości", "Niemiec dodał".

It means the one person whom the sentence before names, where nothing that is told of him speaks against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.attribute.foreign import classes
from provenance.attribute.foreign.person import Person
from provenance.attribute.foreign.tagged import Tagged

if TYPE_CHECKING:
    from provenance.attribute.foreign.whom import Whom as Known

_TRADES = (
    frozenset("szkoleniowiec trener trenerka selekcjoner selekcjonerka opiekun".split()),
    frozenset(
        """golkiper bramkarz bramkarka napastnik napastniczka pomocnik obrońca skrzydłowy rozgrywający kapitan piłkarz
        piłkarka siatkarz siatkarka zawodnik zawodniczka tenisista tenisistka kolarz lekkoatletka lekkoatleta skoczek
        sprinterka sprinter pływak pływaczka""".split()
    ),
    frozenset("polityk polityczka parlamentarzysta parlamentarzystka samorządowiec włodarz włodarka".split()),
    frozenset("artysta artystka aktor aktorka muzyk wokalista wokalistka piosenkarz piosenkarka".split()),
)
# Whence somebody is, which Polish writes with a capital.
PEOPLES = frozenset(
    """niemiec niemka francuz francuzka anglik angielka brytyjczyk brytyjka amerykanin amerykanka hiszpan hiszpanka
    włoch włoszka szwed szwedka norweg norweżka słoweniec słowenka austriak austriaczka szwajcar szwajcarka
    czech czeszka słowak słowaczka ukrainiec ukrainka rosjanin rosjanka białorusin białorusinka holender
    holenderka belg belgijka portugalczyk portugalka brazylijczyk brazylijka argentyńczyk argentynka
    japończyk japonka chińczyk chinka koreańczyk koreanka turek turczynka grek greczynka serb serbka chorwat
    chorwatka polak polka duńczyk dunka fin finka estończyk estonka łotysz łotyszka litwin litwinka węgier
    węgierka rumun rumunka bułgar bułgarka irlandczyk irlandka szkot szkotka walijczyk walijka kanadyjczyk
    kanadyjka australijczyk australijka izraelczyk izraelka irańczyk iranka egipcjanin egipcjanka meksykanin
    meksykanka kolumbijczyk kolumbijka urugwajczyk chilijczyk gruzin gruzinka ormianin kazach kenijczyk
    kenijka etiopczyk etiopka hindus hinduska islandczyk islandka""".split()
)
_AGED = ("-latek", "-latka", "-letni", "-letnia")


def meant(reading: Known, t: Tagged, words: tuple[str, ...], gender: str | None) -> Person | None:
    """The one person whom the sentence before in the paragraph names, where the noun can be a word for him or her."""
    s = reading.sentences[t.index - 1] if t.index else None
    if s is None or s.paragraph != t.paragraph or any(len(n.words) > 1 for n in reading.names[t.index]):
        return None
    noun = words[0]
    trade = next((kind for kind in _TRADES if noun in kind), None)
    whence = len(words) == 1 and noun in PEOPLES
    if trade is None and not whence and not noun.endswith(_AGED):
        return None
    met = {id(p): p for n in reading.names[s.index] if (p := reading.people.named(s, n)) is not None and p.person}
    who = next(iter(met.values())) if len(met) == 1 else None
    if who is None or who.place or (gender is not None and who.gender not in (None, gender)):
        return None
    sort = classes.of(noun)
    told = classes.among(who.roles)
    if trade is not None and told and not (trade & who.roles or sort & told):
        return None
    return who
