-- Which quotes does nobody print in marks?
-- Utterances of which every printing is indirect speech: no article claims to have the very words.
-- :outlets — only those that as many outlets print, or more (optional)
SELECT
    v_utterances.utterance_id,
    v_utterances.outlets,
    v_utterances.speaker,
    v_utterances.content AS reference,
    v_utterances.quotation_id,
    v_utterances.outlet,
    v_utterances.document,
    v_utterances.start_offset,
    v_utterances.end_offset,
    v_utterances.published,
    v_utterances.url
FROM v_utterances
WHERE v_utterances.in_marks = 0 AND v_utterances.outlets >= coalesce(CAST(:outlets AS bigint), 0)
ORDER BY v_utterances.outlets DESC, v_utterances.utterance_id
