"""One spelling for words that British, American and hyphenating printers spell differently.

A rule may turn a word into no word at all ("promise" into "promize"): both sides of a comparison go through the
same rule, so a rule is safe as long as no two different words meet in one form.
"""

from __future__ import annotations

from provenance.compiled import compiled

# What "canceled" and "center" are spelled otherwise with is at the end of a beginning that both spellings have.
_ENDING = compiled(
    r"o(?=r(?:s|ed|ing|ful|fully|less|able|ably|ite|ites|er|ers|ly|y|hood|hoods|ism)?$)"
    r"|[iy](?=z(?:e|es|ed|ing|er|ers|ation|ations|ational|able)$)|l(?=(?:ed|ing|er|ers|ings)$)|(?=er[sd]?$)"
)
_ELSEWHERE = compiled(r"^pedi|anesth|^hem|^estr|^fet|cyclope")
OUR = compiled(r"(?<=\w{3})our(?=(?:s|ed|ing|ful|fully|less|able|ably|ite|ites|er|ers|ly|y|hood|hoods|ism)?$)")
ISE = compiled(r"(?<=\w{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational|able)$)")
YSE = compiled(r"(?<=\w{3})ys(?=(?:e|es|ed|ing|er|ers)$)")
DOUBLED = compiled(
    r"^((?:out|re|un|mis)?(?:cancel|channel|counsel|dial|equal|fuel|funnel|initial|jewel|label|level|libel|marvel|model"
    r"|panel|pedal|quarrel|rival|shovel|signal|spiral|total|travel|tunnel|unravel|yodel))l(?=(?:ed|ing|er|ers|ings)$)"
)
ROUNDED = compiled(
    r"^((?:kilo|centi|milli|nano)?(?:cent|theat|met|lit|fib|lust|calib|sab|spect|somb|meag|scept|och|louv"
    r"|amphitheat|manoeuv|epicent))re(?=(?:s|d)?$)"
)
LIGATURE = compiled(
    r"(?<=^p)ae(?=di)|(?<=an)ae(?=sth)|(?<=^h)ae(?=m)|^oe(?=str)|(?<=^f)oe(?=t(?:us|al)$)|(?<=cyclop)ae"
)

PAIRS = (
    "defence=defense offence=offense licence=license pretence=pretense practise=practice practised=practiced "
    "practising=practicing dialogue=dialog catalogue=catalog analogue=analog programme=program programmes=programs "
    "grey=gray cheque=check cheques=checks sceptic=skeptic sceptics=skeptics sceptical=skeptical "
    "scepticism=skepticism aluminium=aluminum judgement=judgment judgements=judgments "
    "acknowledgement=acknowledgment ageing=aging learnt=learned burnt=burned spelt=spelled dreamt=dreamed "
    "leant=leaned leapt=leaped spoilt=spoiled mould=mold plough=plow sulphur=sulfur pyjamas=pajamas "
    "moustache=mustache cosy=cozy artefact=artifact artefacts=artifacts enquiry=inquiry enquiries=inquiries "
    "adviser=advisor advisers=advisors tsar=czar towards=toward afterwards=afterward forwards=forward "
    "backwards=backward upwards=upward amongst=among whilst=while okay=ok fulfil=fulfill fulfils=fulfills "
    "fulfilment=fulfillment focussed=focused focussing=focusing "
    "enrol=enroll enrolment=enrollment instalment=installment skilful=skillful wilful=willful "
    "manoeuvre=maneuver manoeuvres=maneuvers manoeuvring=maneuvering archaeology=archeology tonne=ton tonnes=tons "
    "kerb=curb storeys=stories jewellery=jewelry tyre=tire tyres=tires mum=mom "
    "percent=% pct=% defences=defenses offences=offenses licences=licenses dialogues=dialogs catalogues=catalogs "
    "neighbouring=neighboring paediatric=pediatric"
)
LISTED = dict(pair.split("=") for pair in PAIRS.split())
_UNLIKE = frozenset(LISTED.values())


def spelling(word: str) -> str:
    """The one form that stands for all printed spellings of ``word`` (case folded, no hyphens)."""
    if word in LISTED:
        return LISTED[word]
    if len(word) < 5 or not word.isascii():
        return word.replace("ё", "е")
    # most words have none of this, and a search is dear
    if "our" in word:
        word = OUR.sub("or", word)
    if "is" in word:
        word = ISE.sub("iz", word)
    if "ys" in word:
        word = YSE.sub("yz", word)
    if "ll" in word:
        word = DOUBLED.sub(r"\1", word)
    if "re" in word:
        word = ROUNDED.sub(r"\1er", word)
    return LIGATURE.sub("e", word) if "ae" in word or "oe" in word else word


def beginning(form: str) -> str:
    """What every printed spelling of a ``form`` begins with; empty where that is not known."""
    if form in _UNLIKE or _ELSEWHERE.search(form):
        return ""
    if not form.isascii():
        return form.partition("е")[0]
    ending = _ENDING.search(form, 3)
    return form[: ending.end()] if ending else form
