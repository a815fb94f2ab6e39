"""Whether two words are of one country: "Zambian" and "Zambia", "French" and "France", "US" and "American"."""

from __future__ import annotations

from functools import lru_cache

from provenance.actors.names import fold

# Names that share no stem, a country a line; folded.
_SAME = tuple(
    frozenset(line.split())
    for line in """
    us usa america unitedstates american americans unitedstatesofamerica
    uk britain greatbritain unitedkingdom british briton
    uae emirates unitedarabemirates emirati
    netherlands thenetherlands holland dutch
    france french
    denmark danish dane
    switzerland swiss
    philippines thephilippines philippine filipino filipina
    ireland irish
    spain spanish
    portugal portuguese
    finland finnish finn
    norway norwegian
    greece greek
    wales welsh
    scotland scottish scots
    cyprus cypriot
    peru peruvian
    myanmar burma burmese
    congo drc drcongo congolese
    ivorycoast cotedivoire ivorian
    newzealand kiwi
    nigeria nigerian
    niger nigerien
    russia russian kremlin
    """.strip().splitlines()
)
_KNOWN = {word: group for group in _SAME for word in group}
_ADJECTIVES = ("ian", "ean", "an", "n", "ese", "ish", "i", "ite", "er", "s")
_COUNTRIES = ("ia", "a", "y", "ey", "e", "en", "o", "on", "and", "land", "stan", "istan", "republic", "arabia")
_LEAST = 3  # letters of a stem


# By ISO code, the name by which the country of an actor of the registry is known here: those of the people there, and
# of whoever else leads a country that has a code and is often in the news.
_OF_CODE = dict(
    pair.split(":")
    for pair in """
    AE:Emirates AF:Afghanistan AL:Albania AM:Armenia AR:Argentina AT:Austria AU:Australia AZ:Azerbaijan BD:Bangladesh
    BE:Belgium BG:Bulgaria BO:Bolivia BR:Brazil BY:Belarus CA:Canada CH:Switzerland CL:Chile CN:China CO:Colombia
    CU:Cuba CY:Cyprus CZ:Czechia DE:Germany DK:Denmark DZ:Algeria EE:Estonia EG:Egypt ES:Spain ET:Ethiopia FI:Finland
    FR:France GB:Britain GE:Georgia GH:Ghana GR:Greece HR:Croatia HU:Hungary ID:Indonesia IE:Ireland IL:Israel IN:India
    IQ:Iraq IR:Iran IS:Iceland IT:Italy JO:Jordan JP:Japan KE:Kenya KP:North-Korea KR:South-Korea KZ:Kazakhstan
    LB:Lebanon LT:Lithuania LV:Latvia LY:Libya MA:Morocco MD:Moldova MX:Mexico MY:Malaysia NG:Nigeria NL:Netherlands
    NO:Norway NZ:New-Zealand PE:Peru PH:Philippines PK:Pakistan PL:Poland PT:Portugal QA:Qatar RO:Romania RS:Serbia
    RU:Russia SA:Saudi-Arabia SE:Sweden SG:Singapore SI:Slovenia SK:Slovakia SN:Senegal SY:Syria TH:Thailand TN:Tunisia
    TR:Turkey TW:Taiwan UA:Ukraine UG:Uganda US:US UY:Uruguay UZ:Uzbekistan VE:Venezuela VN:Vietnam ZA:South-Africa
    ZM:Zambia ZW:Zimbabwe
    """.split()
)


def of_code(code: str | None) -> str | None:
    """The English name of the country of an ISO code, where it is known here."""
    name = _OF_CODE.get(code or "")
    return name and name.replace("-", " ")


def is_same(one: str, other: str) -> bool:
    """Whether two names or adjectives are of one country."""
    return not stems(one).isdisjoint(stems(other))


def stems(name: str) -> frozenset[str]:
    """What a name or an adjective of a country may share with others of it, folded."""
    return _stems(fold(name))


@lru_cache(maxsize=1 << 10)
def _stems(folded: str) -> frozenset[str]:
    if folded in _KNOWN:
        return _KNOWN[folded]
    cut = {folded[: -len(end)] for end in (*_ADJECTIVES, *_COUNTRIES) if folded.endswith(end)}
    return frozenset(stem for stem in (folded, *cut) if len(stem) >= _LEAST)


def is_adjective(word: str) -> bool:
    """Whether a capitalised word has the ending of one for a country: "Zandian"."""
    return len(word) > _LEAST and word[:1].isupper() and word.endswith(("ian", "ean", "an", "ese", "ish"))
