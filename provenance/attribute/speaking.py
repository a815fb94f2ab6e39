"""Which English nouns can be who says something: people, bodies, groups, media and texts, but no bug and no number.

A list, since it is the safer way to err: whom a noun stands for that is not on it, the article is said not to tell
(decision 19). Nouns in the plural are not asked where a mention is named.
"""

from __future__ import annotations

from functools import lru_cache

from provenance.actors import names
from provenance.attribute import anonymous, cues, documents, firms, institutions, persons
from provenance.attribute.media_mentions import MEDIA_WORDS, MEDIUM_NOUNS
from provenance.attribute.offices import is_role
from provenance.attribute.person_nouns import AGES, GENERIC, is_one
from provenance.compiled import compiled

# Who speaks as several, or for a place.
GROUPS = frozenset(
    """
    people person police public crowd crew cast band gang mob audience gallery household family couple pair duo trio
    majority minority half dozen hundred thousand percent electorate leadership management staff workforce squad camp
    bloc campaign opposition government administration cabinet parliament congress senate legislature assembly court
    tribunal jury bench judiciary church mosque synagogue parish diocese school hospital clinic prison embassy consulate
    army navy military air-force force militia junta regime intelligence security brigade battalion regiment coastguard
    city town village district province region county state country nation republic kingdom community neighbourhood
    neighborhood industry sector lobby side fan-base faction sect tribe clan generation class chorus collective
    consortium body group union party league society institute trust authority secretariat presidency
    monarchy palace treasury chancellery directorate hotline switchboard line-up bar nobility clergy leadership
    folk folks women men children youth others neither none head master pal mate seller buyer reviewer hall think-tank
    tank ward villager islander townsperson festival museum theatre theater orchestra opera choir restaurant hotel pub
    shop store brand label studio zoo airport port harbour harbor factory plant farm railway pier
    """.split()
)
# What has words of its own: whoever issued it is asked for before.
TEXTS = frozenset(
    """
    article piece story column book biography memoir diary film documentary series episode ad advert advertisement
    commercial video clip slogan advisory alert warning communiqué website blog account page profile journal section
    slide programme program broadcast law bill act ruling verdict judgment judgement decree order writ lawsuit suit
    complaint indictment affidavit motion filing statistics figures data index ranking chart guide guidance guidelines
    coverage reporting rulebook manual charter constitution treaty dossier archive headline inscription epitaph
    proverb saying joke song
    """.split()
)
_ALL = (
    GROUPS
    | TEXTS
    | AGES
    | GENERIC
    | MEDIUM_NOUNS
    | MEDIA_WORDS
    | persons.BODIES
    | persons.BUSINESSES
    | firms.COMPANIES
    | firms.GROUPS
    | anonymous.KNOWING
    | anonymous.INSIDERS
    | anonymous.CREWS
    | institutions.PARTS
    | institutions.KEEPERS
    | institutions.OFFICIAL
    | documents.ISSUED
    | documents.FINDINGS
    | documents.LEADERS
    | documents.DRAFTS
    | documents.RECORDS
    | documents.DOCUMENTS
)
_SOMEBODY = compiled("(?:[a-z]{3}(?:ist|ian|eer|ster|woman|man|person|folk)|[a-z]-(?:in-law|elect|old))$")


@lru_cache(maxsize=1 << 12)
def speaks(noun: str) -> bool:
    """Whether a noun in small letters, in either number, can be who says something."""
    one = noun.removesuffix("s")
    if noun in _ALL or one in _ALL or (noun.endswith("ies") and f"{noun[:-3]}y" in _ALL):
        return True
    found = (noun, one, noun.removesuffix("es"))
    if any(map(is_one, found)) or any(map(is_role, found)) or any(map(_SOMEBODY.search, found)):
        return True
    says = one.endswith(("er", "or")) and (one[:-2] in cues.FINITE or one[:-1] in cues.FINITE)  # "an announcer"
    return says or names.is_body(noun)
