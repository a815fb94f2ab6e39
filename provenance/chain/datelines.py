"""What begins or ends an article, or a paragraph, and says whose it is: datelines, bylines, taglines."""

from __future__ import annotations

import re

from provenance.chain import constructions
from provenance.compiled import compiled

# "SEOUL, Sept 14 (Reuters) -", "Seoul. (sda)", "МОСКВА, 14 сентября. /ТАСС/.", "Минск, 2 мая — БелТА.", "Киев. УНИАН.",
# "(ANSA) - ROMA, 20 NOV -"
_PLACE = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’'-]+(?:[ -][A-ZÀ-ÞА-ЯЁІЇЄҐ][\w’'-]+){0,2}"
DATELINE = compiled(
    r"^[ \t]*[^\W\d_][^()\n«»„“”\":;/]{1,45}(?:\([^()\n]{2,30}\), ?[^()\n«»„“”\":;/]{1,25})?"
    r"(?:/[^()\n«»„“”\":;/]{2,30})?"
    r"(?:\((?P<names>[^()\n]{2,40})\)(?: ?[-–—.:]|\s+(?=[«„“”\"‹»A-ZÀ-ÞА-ЯЁІЇЄҐ]))"
    r"|/(?P<slashed>[^/()\n]{2,20})/(?: ?[-–—.]|(?= [«A-ZА-ЯІЇЄҐ])))"
    r"|^[ \t]*[A-Z][A-Z .'’/-]{2,40}, [A-Za-z]{3,9}\.? \d{1,2}(?:, \d{4})? \((?P<alone>[^()\n]{2,40})\)[ \t]*$"
    rf"|^[ \t]*{_PLACE}(?:,? \d{{1,2}} \w+)?\.? ?[-–—] (?P<dashed>[^()\n.:;«»„“”\",\d]{{2,20}})\.(?=\s)"
    rf"|^[ \t]*{_PLACE}\.(?: \d{{1,2}} \w+\.)? (?P<stopped>[^()\n.:;«»„“”\",\d]{{2,20}})"
    r"(?:\.(?:RU|UA)\b)?(?:\.(?=\s)| ?[-–—])"
    r"|^[ \t]*\((?P<opened>[^()\n]{2,40})\) ?[-–—]"
    rf"|^[ \t]*{_PLACE}(?:/{_PLACE})? (?P<small>dpa|afp|sda|ats|epd|apa)(?:/\w{{2,4}})?(?: ?[|–—-]|\s+(?=[A-ZÄÖÜ]))"
    rf"|^[ \t]*{_PLACE}, (?P<comma>[A-Z]{{3,9}}) [–—-] "
    rf"|^[ \t]*{_PLACE}(?:, {_PLACE})? ?\| ?(?P<barred>[^|()\n]{{2,20}}?) ?\| "
    rf"|^[ \t]*{_PLACE} [-–—] (?P<between>[a-z]{{3,5}}|[A-Z]{{2,9}}) [-–—] "
    r"|^[ \t]*\((?P<bracket>(?:[a-z]{3,5}|[A-Z]{2,9}|[A-Z][a-z]{2,8})(?:[/,;] ?[\w-]{2,9}){0,2})\)\s+(?=[A-ZÀ-Þ„«“\"])"
    r"|^[ \t]*[\u0621-\u064a][\u0621-\u064a ]{1,25} ?[-–—/] ?"
    r"(?P<eastern>[\u0621-\u064a][\u0621-\u064a. ]{1,25})(?:[ \t]*$|: )"
    r"|^[ \t]*(?:【[^【】\n]{0,12}?(?P<boxed>[^【】\n]{2,6})】|(?P<led>\w{2,4}社)[^，。\n]{2,20}电"
    r"|\([^()=\n]{1,12}=(?P<equals>[^()\n]{2,12})\))"
)
BYLINE = compiled(
    r"^[ \t]*(?:(?:[Rr]eported |[Ww]ritten |[Ss]tory )?[Bb]y ?: ?(?P<said>[^\n,|]{2,40})$"  # "By: PTI"
    r"|By:? [^\n]{2,60}?(?:,| of| for| \|| in| and| with)(?: and| with)? (?:the )?(?P<by>[^\n,|]{2,40})"
    r"|Von (?P<von>[A-Z][\w-]{1,12}) und unsere[mnr] [^\n,|]{4,60}"  # "Von AFP und unserem Redaktionsmitglied Ann Roe"
    r"|[A-ZŁŚŻĆŹ][\w-]{1,20}(?: [A-ZŁŚŻĆŹ][\w-]{1,20}){1,2}, (?P<staff>[A-Z]{3,6})"  # "Jan Lis, PAP"
    # "Oprac. Jan Lis, PAP", "Opracowała: JL (PAP)": who edited it, and what it was made of
    r"|[Oo]pr(?:ac)?(?:\.|owa\w+:?) ?[A-ZŁŚŻĆŹ][\w.-]{0,20}(?: [A-ZŁŚŻĆŹ][\w-]{1,20}){0,2}"
    r",? ?[/(]? ?(?P<edited>[A-Z]{3,6})\)?"
    r"|(?P<only>[A-Z][\w .-]{1,30}?(?: ?/ ?[A-Z][\w .-]{1,20})?)"
    r"(?: in [A-Z][\w-]+(?: [A-Z][\w-]+)?(?:,? and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})?)?"
    r"(?:, (?![^\n]*(?:PHOTO|FILE|GETTY|IMAGE|EPA\b))[A-Z][A-Z. ]{2,24})?)[ \t]*$"
)
# "EFE. Lima | 20/11/2026", "AFP, Paris, 3 mai": the agency, then where and when, and nothing else on the line.
HEADED = compiled(r"^[ \t]*(?P<names>[A-Z]{2,6})[.,/|–-] ?[A-ZÀ-Þ][^.!?«»“”\n]{1,50}$")
# "…,” he said. – Reuters" at the end of the last paragraph.
CLOSING = compiled(r"[.?!”’\"'] ?(?:--|[-–—―]) ?(?P<names>[A-Z][^\n.:;,“”\"]{1,30})\.?[ \t]*$")
TAGLINE = compiled(
    r"(?:with (?:inputs?|reports?|files) from|with (?:additional )?reporting (?:by|from)"
    r"|based on reporting by|(?:information|material) (?:for|in) this (?:report|story|article) came from"
    r"|sources?:|^[ \t]*[—–]|originally published (?:by|in|on)|published from an?\b"
    r"|^[ \t]*[(\[](?=(?-i:[A-Z]{2,6})(?:[,/ ] ?(?:red|\w{2,4})\b[^()]{0,12})?[)\]][ \t]*$"
    r"|(?-i:dpa|epd|apa|afp|sda|ap|rtr)\b[^()\n]{0,12}[)\]][ \t]*$)"
    rf"|this (?:story|article) (?:was|is) (?:first )?published (?:by|in|on)|{constructions.TAGLINE})"
    r"[ \t]*(?P<names>[^\n()]{2,60})",
    re.IGNORECASE,
)
