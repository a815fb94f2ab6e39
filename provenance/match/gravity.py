"""Which silent changes weigh most: what turns the sense, then what drops a qualifier, then what is only said otherwise.

The order is by what a reader would be misled about, not measured.
"""

from __future__ import annotations

from collections.abc import Collection

from provenance.model import Flag

GRAVITY = {
    Flag.POLARITY_DIFFERS: "negation",
    Flag.NUMBERS_DIFFER: "number",
    Flag.MODALS_DIFFER: "modal",
    Flag.NAMES_DIFFER: "name",
    Flag.TRUNCATED: "qualifier",
    Flag.SPLICED: "two in one",
    Flag.REORDERED: "order",
}
WORDING = "wording"  # no flag: other words of about the same sense, as far as the rules see


def gravest(flags: Collection[Flag]) -> Flag | None:
    """The flag that weighs most; None where none of them does."""
    return next((flag for flag in GRAVITY if flag in flags), None)


def touched(flag: Flag | None) -> str:
    """What a change touches, in a word."""
    return WORDING if flag is None else GRAVITY[flag]
