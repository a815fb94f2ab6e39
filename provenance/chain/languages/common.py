"""Parts of patterns that several languages build theirs with."""

from __future__ import annotations

# Whoever tells of somebody who does not want his name in the paper wrote the article: what stands before "his name".
UNWILLING = (
    r"\b(?:n[eo]|n['’]|non|não|sans|sin|senza|sem|refus\w+|préfèr\w+|pref(?:i?er|erisc)\w+|rifiut\w+|recus\w+|evit\w+)"
    r"[^.;:«»“”\n]{0,40}?\b"
)
# Words between a verb and whom it was said to; "M. Martin" has a point that ends nothing, and "according to" begins
# another source.
WORDS = (
    r"(?:[ \u00a0](?!(?:laut|zufolge|selon|seg[uú]n|secondo|segundo|согласно|згідно"
    r"|według)[ \u00a0])(?:[^\s.;:„“”«»\"()]+|\([^()\n]{1,25}\),?"
    r"|(?:M|Me|Mme|Dr|Prof|Sr|Sra|[A-Z])\.)){0,12}?"
)
# Behind words in marks, the verb of their attribution and who says them: "«…», minimise Ann Lee".
QUOTED = r"[»”\"][.,]?[ \u00a0][a-zà-ÿ'’-]{3,}(?:[ \u00a0][^\s.,;:„“”«»\"()]+){0,7}?[ \u00a0]"
# Behind a medium's name, up to the verb: "AFP (Paris) reports".
BEHIND_NAME = r"^[»\"”“«]?(?: \([^()\n]{1,40}\))? "
# Behind "the agency": no name of its own.
NOT_NAMED = r"(?![ \u00a0]?(?-i:[«„“\"]?[a-z]?[A-ZÀ-ÞА-ЯЁЇІЄҐ]))"
