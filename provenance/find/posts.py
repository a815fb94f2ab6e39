"""Posts without marks that an article announces and prints: "Roe wrote on X:", and the post as the next paragraph.

A page whose embedded post was lost reads the same but for what follows, so that the paragraph itself must show that
somebody speaks in it: a first person, a hashtag, a handle, a link to pictures.
"""

from __future__ import annotations

from collections.abc import Sequence

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
    r"|^(?:This|It) (?:has )?(?:just )?(?:landed|come(?: in)?|dropped|arrived|in) (?:\w+ )?from [^.!?:\n]{3,120}:\s*$",
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


def posts(text: str, paragraphs: Sequence[Span]) -> dict[int, Span]:
    """The words of each post, by the paragraph that it is."""
    found: dict[int, Span] = {}
    for i, span in enumerate(paragraphs[:-1]):
        if text[span.end - 1] != ":":
            continue
        after = paragraphs[i + 1]
        if after.end - after.start > LONGEST or text[after.start] in _MARKED or text[after.end - 1] == ":":
            continue
        prints = _announces(text, span) or _PRINTS.search(text[slice(*span)].rstrip()) is not None
        if prints and _SPEAKS.search(text, *after):
            found[i + 1] = after
    return found
