"""A person or body of one article, and which names are surely a person's."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance.actors import names
from provenance.attribute.offices import QUALIFIERS, is_role
from provenance.model import ActorKind

# Last words of names of more than one word that no person has, and first words of places.
THINGS = frozenset(
    """
    ocean sea gulf strait river lake creek canal bay beach coast island islands mountain mountains hills valley desert
    forest street road avenue boulevard lane highway bridge square plaza park mall market airport station port harbour
    harbor hall building tower towers palace castle hotel stadium arena field museum gallery theatre theater cathedral
    fort fortress citadel barracks cemetery peninsula lighthouse reservoir dam gorge waterfall plateau estuary lagoon
    quay terminal roundabout junction
    temple mosque county city town village district province region prison jail act law bill treaty agreement pact
    accord accords partnership deal plan program programme project initiative award awards prize cup trophy bowl
    championship championships games olympics series show film day days week month year eve war battle revolution
    coal energy oil gas steel power electric motors airlines airways airline healthcare pharmaceuticals industries
    holdings partners capital ventures technologies technology systems solutions entertainment studios pictures records
    brothers sons foods stores mining report index exchange code amendment constitution charter history
    democrat democrats republican republicans labour conservatives weekly daily online digest today mail express
    """.split()
)
FIRMS = frozenset(
    """
    inc ltd llc plc corp corporation co company group holdings bank energy oil gas steel power electric electronics
    motors airlines airways airline healthcare pharmaceuticals pharma industries capital ventures technologies
    technology systems solutions entertainment studios pictures records foods stores mining minerals resources
    chemicals insurance partners brewery breweries telecom communications logistics shipping railways gmbh ag sa
    air aviation aerospace consulting metals mines lines ferries cruises cement timber farms fisheries labs biotech
    robotics dynamics networks software tobacco textiles
    """.split()
)
# What a body is said to be behind its name, and no person is.
BODIES = frozenset(
    """
    company firm unit subsidiary conglomerate startup start-up bank insurer lender retailer manufacturer operator
    airline carmaker automaker drugmaker chipmaker university charity union nonprofit non-profit think-tank thinktank
    association fund consultancy cooperative co-operative brewery foundation club team party agency regulator
    watchdog ministry supermarket chain developer carrier contractor consortium insurer shipbuilder startup automaker
    """.split()
)
ANY_FIRM = frozenset("company firm business group club side team".split())
# What "the company" may have been called before; an airline is a carrier.
BUSINESSES = frozenset(
    """
    company firm retailer manufacturer airline carrier contractor carmaker automaker drugmaker chipmaker shipbuilder
    startup start-up brewery bank lender insurer supplier miner consultancy conglomerate supermarket operator developer
    contractor subsidiary
    """.split()
)
SAME_TRADE = {"airline": ("carrier",), "carrier": ("airline",), "bank": ("lender",), "lender": ("bank",)}
SIDES = frozenset("club side team".split())
CLUBS = frozenset("fc afc sc united city rovers town athletic wanderers albion county rangers dynamo".split())
IMPERSONAL = THINGS | FIRMS | CLUBS
# Of whom somebody is, which says nothing of what he or she is but for the gender.
KIN = {
    **dict.fromkeys("wife fiancee fiancée daughter mother sister widow".split(), "f"),
    **dict.fromkeys("husband fiance fiancé son father brother widower".split(), "m"),
}
# First words of names that no person has: of places and of troops.
PLACES = frozenset(
    """
    fort mount glen loch lake port
    north south east west northern southern eastern western upper lower battlegroup brigade
    battalion regiment squadron
    """.split()
)


@dataclass(slots=True)
class Person:
    """An entity of one article: its fullest name, the words it is described by, and where it is named."""

    name: str
    kind: ActorKind
    key: str | None = None
    roles: frozenset[str] = frozenset()
    gender: str | None = None
    titled: str = ""  # the genders that titles tell: one, or both where two people share the name
    referred: frozenset[str] = frozenset()  # the genders of pronouns that can only mean this one
    somebody: bool = False  # a relative clause says so: "Roe, who"
    places: list[int] = field(default_factory=list)

    @property
    def proven(self) -> bool:
        """Whether more than a capital says that this is a person: a full name, a title, a role, "who"."""
        if self.kind is not ActorKind.PERSON:
            return False
        held = (role.rsplit(" ", 1)[-1] for role in self.roles)
        if (
            self.somebody
            or self.titled
            or any(is_role(word) and word not in QUALIFIERS for word in held)
            or self.roles & KIN.keys()
        ):
            return True  # "a former Roe Air captain" is no Roe Air
        own = names.parts(self.name)
        return len(own) > 1 and own[-1].lower() not in IMPERSONAL and own[0].lower() not in PLACES
