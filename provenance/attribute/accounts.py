"""Channels and accounts on networks: whose they are, and which the article named last, that "it" posted on."""

from __future__ import annotations

from provenance.attribute.coreference import Resolved
from provenance.attribute.masked import Sentence
from provenance.attribute.scene import Scene
from provenance.compiled import compiled
from provenance.late import late
from provenance.model import ActorKind

CHANNELS = frozenset("channel account page feed profile handle website".split())
POSSESSOR = compiled("D?[NAT]+$")
HOLDER = compiled("D?[NAT]+(?:ID?A+)?")
PLATFORM_WORDS = frozenset(
    "X Twitter Facebook Telegram Instagram TikTok YouTube Bluesky Threads Weibo WhatsApp VK".split()
)
_NAMED = r"[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|\d+)){0,3}"
_SITE = (
    r"(?:Telegram|YouTube|X|Twitter|Facebook|TikTok|WhatsApp|VK|social media)[- ](?:channel|account|page|group|blog)"
)
_CHANNEL = late(
    rf"(?P<name>{_NAMED}), (?:an?|another|one of the|the) (?:[\w-]+ ){{0,4}}?{_SITE}\b|\b{_SITE},? (?P<behind>{_NAMED})"
)
POSTS = frozenset("posted posts wrote writes tweeted".split())


def account(s: Sentence, span: tuple[int, int], head: int) -> tuple[int, int] | None:
    """Whose a channel, account or page is, who speaks there: "the army's X account", "the X account of the army"."""
    own = s.classes.rfind("s", span[0], head)
    if own > span[0]:
        return span[0], own
    if s.classes[span[0] - 1 : span[0]] == "s" and (owns := POSSESSOR.search(s.classes, 0, span[0] - 1)):
        return owns.span()
    if s.words[head + 1 : head + 2] != ("of",) or PLATFORM_WORDS.isdisjoint(s.words[span[0] : head]):
        return None
    m = HOLDER.match(s.classes, head + 2)
    return m.span() if m else None


def posting_channel(scene: Scene, sentence: int) -> Resolved | None:
    """The channel of the sentence before, where "it" posted: "Roe Watch, a Telegram channel. “…,” it wrote"."""
    s = scene.sentences[sentence]
    posted = any(s.words[e.head].lower() == "it" and s.words[e.cue[0]] in POSTS for e in scene.events(sentence))
    if not posted or not sentence or scene.sentences[sentence - 1].paragraph < s.paragraph - 1:
        return None
    return last_channel(scene, sentence - 1, sentence)


def last_channel(scene: Scene, first: int, sentence: int) -> Resolved | None:
    """The channel that the sentences ``first`` up to ``sentence`` introduce."""
    m = _CHANNEL.search(scene.text, scene.sentences[max(0, first)].span.start, scene.sentences[sentence].span.start)
    return m and Resolved(m["name"] or m["behind"], ActorKind.GROUP, "the channel named before it")
