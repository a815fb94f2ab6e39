-- What did the judges change?
-- Judgements on quotations that hold, with what the rules found where that was something else, and what holds now. A
-- judgement that confirms, or whose words are gone (is_detached), changed nothing.
-- :by — only what this person decided (optional)
SELECT
    v_judgements.judgement_id,
    v_judgements.decision,
    v_judgements.made_by,
    v_judgements.reason,
    v_judgements.quotation_id,
    v_judgements.content,
    v_judgements.found_kind,
    v_judgements.kind,
    v_judgements.found_speaker,
    v_judgements.speaker,
    v_judgements.found_chain,
    v_judgements.chain,
    v_judgements.is_detached,
    v_judgements.document,
    v_judgements.start_offset,
    v_judgements.end_offset,
    v_judgements.outlet,
    v_judgements.published,
    v_judgements.url
FROM v_judgements
WHERE v_judgements.content IS NOT NULL
    AND (CAST(:by AS text) IS NULL OR v_judgements.made_by = CAST(:by AS text))
ORDER BY v_judgements.judgement_id, v_judgements.document, v_judgements.start_offset
