"""English nouns for people: what they tell of sex, age and trade, and which are said of anybody.

Whom such a noun means in an article is not known here.
"""

from __future__ import annotations

from provenance.actors import lists, names
from provenance.attribute.offices import is_role
from provenance.compiled import compiled

# Offices that another may hold than who was just named, beside titles.
BOSSES = frozenset(
    "boss manager coach head skipper trainer owner executive founder leader winger striker keeper goalkeeper".split()
)
# They are often somebody whom the article never names, so that being the only person named says nothing.
UNNAMED = frozenset(
    """
    judge magistrate prosecutor lawyer attorney solicitor barrister counsel advocate officer policeman policewoman
    constable sheriff deputy detective investigator inspector coroner juror witness victim suspect defendant accused
    plaintiff complainant claimant spokesman spokeswoman spokesperson official source aide adviser advisor analyst
    expert reporter journalist interviewer correspondent host moderator anchor editor referee umpire doctor nurse
    surgeon paramedic medic teacher neighbour neighbor resident bystander passer-by onlooker caller customer client
    patient passenger driver pilot guard soldier gunman attacker robber thief employee employer landlord tenant
    friend colleague relative mother father brother sister son daughter husband wife uncle aunt cousin parent partner
    boyfriend girlfriend fiance fiancee widow widower child boy girl man woman person member speaker chair reader
    listener viewer voter critic opponent rival successor predecessor assistant secretary interpreter translator
    commuter traveller traveler pupil punter shopper camper evacuee photographer guide priest imam pastor rabbi
    """.split()
)
AGES = frozenset("teenager pensioner youngster octogenarian septuagenarian nonagenarian".split())  # beside any trade
# Of these one speaks as somebody known, where a judge or a driver may be whoever was there.
TRADES = frozenset(
    """
    teacher nurse doctor surgeon paramedic photographer priest imam pastor rabbi guide interpreter pupil engineer
    plumber farmer builder baker butcher chef gardener carpenter electrician mechanic pensioner student librarian
    accountant architect scientist biologist musician painter sculptor novelist poet shopkeeper fisherman welder
    businessman businesswoman entrepreneur grandmother grandfather widow widower veteran teenager survivor
    """.split()
)
MALE_WORDS = frozenset(
    """
    man boy father dad husband son brother uncle nephew grandfather grandson king prince widower businessman chairman
    spokesman congressman policeman fireman salesman fisherman duke earl baron monk abbot
    """.split()
)
FEMALE_WORDS = frozenset(
    """
    woman girl mother mum mom wife daughter sister aunt niece grandmother granddaughter actress queen princess widow
    businesswoman chairwoman spokeswoman congresswoman policewoman saleswoman heroine duchess countess baroness nun
    abbess
    """.split()
)
TRADE = compiled(  # trades that no list has
    "(?:[a-z]{2}erer|[a-z]{2}eller|ician|maker|keeper|worker|goer|holder|owner|monger|smith|wright|ologist|[a-z]{4}man)$"
)
# Told by one's children: "the mum-of-three", "the father-of-two".
PARENT = compiled(r"(?:(?P<f>mother|mum|mom|mam|gran|grandmother)|father|dad|grandad|granddad|grandfather)-of-\w+")
GENERIC = frozenset(  # said of anybody
    """
    alumnus alumna graduate
    star veteran newcomer native starlet legend hero hopeful guest visitor heartthrob superstar crooner funnyman hunk
    frontman socialite pundit tycoon multi-millionaire millionaire billionaire
    """.split()
)


def gender(word: str) -> str | None:
    """What a noun for a person tells of its bearer: "m", "f" or None."""
    if told := PARENT.fullmatch(word.lower()):
        return "f" if told["f"] else "m"
    return "m" if word in MALE_WORDS else "f" if word in FEMALE_WORDS else None


def tells_age_or_children(word: str) -> bool:
    """Whether a noun stands for a person by age or children alone: "the 40-year-old", "the mum-of-three"."""
    return word.endswith("year-old") or PARENT.fullmatch(word.lower()) is not None


def is_person(words: tuple[str, ...], span: tuple[int, int], head: int) -> bool:
    """Whether the head is a noun for one person: a role, a nationality, an age."""
    word = words[head]
    if word[:1].isupper() and not (word.isupper() and is_role(word.lower())):
        return head == span[0] + 1 and names.fold(word) in lists.places().demonyms and not word.endswith(("s", "sh"))
    return is_role(word.lower()) or word in GENERIC or tells_age_or_children(word) or bool(TRADE.search(word))


def is_one(word: str) -> bool:
    """Whether a noun is one for a person."""
    return is_role(word) or word in UNNAMED or TRADE.search(word) is not None
