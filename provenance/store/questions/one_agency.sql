-- Which quotes rest on one agency alone?
-- Utterances of two outlets or more of which every printing names the same agency, and no other medium, for it. What
-- other articles add does not count; the agency's own article does not make it two.
-- :agency — only quotes that rest on this one, as column actor of v_chains has it (optional)
SELECT
    v_utterances.utterance_id,
    v_utterances.agency,
    v_utterances.named_outlets AS outlets,
    v_utterances.printings,
    v_utterances.content AS reference,
    v_utterances.speaker,
    v_utterances.quotation_id,
    v_utterances.document,
    v_utterances.start_offset,
    v_utterances.end_offset,
    v_utterances.outlet,
    v_utterances.published,
    v_utterances.url
FROM v_utterances
WHERE v_utterances.agency_id IS NOT NULL AND v_utterances.named_outlets > 1
    AND (CAST(:agency AS text) IS NULL OR v_utterances.agency = CAST(:agency AS text))
ORDER BY v_utterances.named_outlets DESC, v_utterances.utterance_id
