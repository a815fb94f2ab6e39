-- One row a span: a stretch of a text that quotations, mentions, cues and evidence point to, with its words and what stands around them (W3C TextQuoteSelector). Retired ones are there too.
SELECT
    spans.id AS span_id, -- the span, as context_span_id, span_id, mention_span_id, cue_span_id and evidence_span_id have it
    spans.revision_id AS revision_id, -- the text that it is a stretch of: revisions.text
    revisions.document AS document, -- name under which the article was read
    spans.start_offset AS start_offset, -- where it begins in the text, in code points from 0
    spans.end_offset AS end_offset, -- where it ends, half-open
    substr(revisions.text, spans.start_offset + 1, spans.end_offset - spans.start_offset) AS exact, -- the words, unchanged
    substr(
        revisions.text,
        CASE WHEN spans.start_offset > 32 THEN spans.start_offset - 31 ELSE 1 END,
        CASE WHEN spans.start_offset > 32 THEN 32 ELSE spans.start_offset END
    ) AS prefix, -- up to 32 code points before it
    substr(revisions.text, spans.end_offset + 1, 32) AS suffix, -- up to 32 code points after it
    spans.digest AS digest -- of exact, prefix and suffix when it was stored; `provenance db check` compares it
FROM spans
JOIN revisions ON revisions.id = spans.revision_id
