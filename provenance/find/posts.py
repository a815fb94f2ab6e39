"""Posts without marks that an article announces and prints: "Roe wrote on X:", and the post as the next paragraph.

A page whose embedded post was lost reads the same but for what follows, so that the paragraph itself must show that
somebody speaks in it: a first person, a hashtag, a handle, a link to pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.late import late
from provenance.model import Span

POSTED = "a post that the article announces and prints"
LONGEST = 700  # code points of a post
_SITES = (
    r"(?:X|Twitter|Facebook|Instagram|Telegram|LinkedIn|Truth Social|Bluesky|Threads|Mastodon|TikTok|VK|Weibo)"
    r"|[ТтT]ел[еэ]грам\w*|Фейсбу[цк]\w*|Твіттер\w*|Твиттер\w*|соцмереж\w*|соцсет\w*|мережі|social media|Netzwerk\w*"
    r"|r[ée]seau\w* socia\w*|red(?:es)? socia\w*|канал\w*|сторінці|странице"
)
_POSTS = late(
    r"(?<!\w)(?:(?:wr(?:ote|ites|iting)|post(?:ed|s|ing)|tweet(?:ed|s|ing)|said|says|saying|added|adding|schrieb|schreibt"
    r"|postete|twitterte|erklärte|a écrit|écrit|a posté|a publié|écrivait|a réagi"
    r"|escribió|escribe|publicó|señaló|ha scritto"
    r"|scrive|написа\w*|пишет|пише|опублік\w+|опублик\w+|повідоми\w+|сообщи\w+|зазначи\w+|заяви\w+)(?!\w)"
    rf"[^.!?\n]{{0,60}}?(?<!\w)(?:{_SITES})(?!\w)|tweeted)[^.!?\n]{{0,60}}[ \u00a0]?:\s*$",
)
# The same without a platform, in English: "Roe put out this message:", "She writes:", "he told the Echo that:".
_PRINTS = late(
    r"(?:\b(?:put|puts|putting) out|\b(?:issued|issues|released|releases|posted|shared|published))"
    r" (?:this|a|the|the following|his|her|their)(?: \w+){0,2} (?:statement|message|update|post|reply|response|note)"
    r"(?: (?:on|via|to|through) [^.!?:\n]{2,40})?:\s*$"
    r"|(?:^|[.!?]\s)(?:He|She|They) (?:(?:also|then|later) )?"
    r"(?:writes|wrote|adds|added|says|said|posts|posted|tweets|tweeted):\s*$"
    r"|\btold (?:the )?[A-Z][^.!?:\n]{1,50} that:\s*$"
    r"|\b(?:wrote|writes|said|says)(?: (?:in|on|to) [^.!?:\n]{2,70})?:\s*$"
    r"|\b(?:statement|letter|memo|e-?mail|message|post|note|caption|reply)(?: to [^.!?:\n]{2,40})? (?:reads?|said|says)"
    r"(?:,? in (?:part|full))?:\s*$"
    r"|\b(?:memo|statement|letter|e-?mail|message|post|note|reply)\b[^!?:\n]{4,160}\."
    r" Here(?:['’]s| is) [^.!?:\n]{3,60}:\s*$"
    r"|^(?:This|It) (?:has )?(?:just )?(?:landed|come(?: in)?|dropped|arrived|in) (?:\w+ )?from [^.!?:\n]{3,120}:\s*$"
    # "Speaking in Oslo, Roe told reporters:", "The Norlandian premier continued:"
    r"|\b(?:told|tells) (?:reporters|journalists|the (?:press|media|house|commons|parliament|senate|[A-Z][\w’'-]+)"
    r"|MPs|lawmakers|parliament|[A-Z]{2,5})(?: [^.!?:\n]{1,60})?:\s*$"
    r"|(?:^|[.!?,]\s)(?:[^.!?:\n]{3,120} )?(?:said|says|added|adds|continued|wrote|writes|replied|responded|concluded)"
    r"(?: (?:on|in|at|to|of|about|yesterday|today|earlier|later|this|last) ?[^.!?:\n]{0,60})?:\s*$",
)
# On a live page also by the tone: "In Oslo, the port's Ann Roe was far blunter:".
_TONED = late(
    r"(?:^|[.!?]\s)[^.!?:\n]{3,120} (?:was|is|were|has been|sounded|went) (?:[a-z]+ly |even |far |rather |more |less )*"
    r"(?:blunt|clear|direct|harsh|sharp|scath|critic|cauti|optimis|pessimis|defian|furious|angr|short|brief|curt|frank"
    r"|candid|emphatic|further|dismissive|upbeat|gloom|sceptic|skeptic|diplomatic|positive|negative|effusive|stark)\w*:\s*$"
)
# The hour over an entry of a live page, on a line of its own.
_HOUR = late(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|local time))?[ \t]*")
LIVE = 2  # such lines at the least
MOST = 4  # paragraphs of what a live page sets off
# What the page says in its own voice: of somebody by name or pronoun who says something, or with marks.
_NARRATED = late(
    r"[\"“”„«»‘]|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Aa]sked)\b"
    r"|\b(?:said|says|told|added|writes|wrote|reports?|reported|tweeted|posted|according to|has been|have been)\b"
    r"|\b(?:live coverage|live blog|liveblog|our (?:reporter|correspondent|colleague)|you can (?:read|follow|watch))\b"
)
_MAY = ("X", "Twitter", "tweet", "Facebook", "Instagram", "Telegram", "Truth Social", "LinkedIn", "Bluesky", "Threads",
        "Mastodon", "TikTok", "VK", "Weibo", "елеграм", "элеграм", "ейсбу", "віттер", "виттер", "соцмереж", "соцсет",
        "мереж", "social", "socia", "Netzwerk", "канал", "сторінці", "странице")  # fmt: skip
# Somebody speaks in it, or it is in the manner of a post.
_SPEAKS = late(
    r"(?<!\w)(?:I|me|[Mm]y|[Ww]e|us|[Oo]urs?|[Ii]ch|[Mm]ein\w*|[Ww]ir|uns|[Uu]nser\w*|[Jj]e|[Mm]on|[Nn]ous|[Nn]otre|[Nn]os"
    r"|[Yy]o|[Mm]i|[Nn]osotros|[Nn]uestr\w+|[Nn]oi|[Nn]ostr\w+|[Яя]|[Мм]і?о[йяїюїє]|[Мм]и|[Мм]ы|[Нн]а[мс]|[Нн]аш\w*)(?!\w)"
    r"|[#@]\w{2,}|pic\.twitter\.com|https?://|[\U0001f300-\U0001faff\u2600-\u27bf]"
)
_MARKED = "\"“„«»‟＂'‘—–-•>"


def announces(text: str, cue: Span, start: int) -> bool:
    """Whether the paragraph of a cue announces a post, where what begins at ``start`` stands in another."""
    end = text.find("\n", cue.end, start)
    return end > 0 and _announces(text, Span(text.rfind("\n", 0, cue.start) + 1, end))


def _announces(text: str, span: Span) -> bool:
    line = text[slice(*span)].rstrip()
    return line[-1:] == ":" and any(word in line for word in _MAY) and _POSTS.search(line) is not None


def posts(text: str, paragraphs: Sequence[Span]) -> dict[int, tuple[Span, ...]]:
    """The paragraphs of each post or statement, by the first of them.

    A live page sets statements off as a rule, and what was set off reads like any paragraph once its layout is lost:
    there they need no first person, and go on as long as one speaks.
    """
    found: dict[int, tuple[Span, ...]] = {}
    opening = [i for i, span in enumerate(paragraphs[:-1]) if text[span.end - 1] == ":"]
    live = bool(opening) and sum(_HOUR.fullmatch(text, *span) is not None for span in paragraphs) >= LIVE
    for i in opening:
        span, after = paragraphs[i], paragraphs[i + 1]
        if after.end - after.start > LONGEST or text[after.start] in _MARKED or text[after.end - 1] == ":":
            continue
        line = text[slice(*span)].rstrip()
        prints = _announces(text, span) or _PRINTS.search(line) is not None
        prints = prints or (live and _TONED.search(line) is not None)
        if not prints:
            continue
        if _SPEAKS.search(text, *after):
            more = tuple(_goes_on(text, paragraphs, i + 1)) if live else ()
            found[i + 1] = more or (after,)
        elif live and text[after.end - 1] in ".!?…" and not _NARRATED.search(text, *after):
            found[i + 1] = (after,)
    return found


def _goes_on(text: str, paragraphs: Sequence[Span], first: int) -> Iterator[Span]:
    """The first paragraph and those behind it in which somebody still speaks, and not the page."""
    for span in paragraphs[first : first + MOST]:
        told = span.start != paragraphs[first].start and (
            _HOUR.fullmatch(text, *span) or _NARRATED.search(text, *span) or not _SPEAKS.search(text, *span)
        )
        if told or text[span.end - 1] not in ".!?…":
            return
        yield span
