-- Which wordings does this quote have, and which words differ?
-- Every printing of an utterance against its reference wording, one row a step of the difference: delete where the
-- printing lacks the reference's words, insert where it has others, replace where it has others in their place. A
-- printing without any difference has one row with empty steps.
-- :utterance — the utterance, as u3 or 3
SELECT
    printed.quotation_id,
    printed.outlet,
    printed.kind,
    printed.relation,
    printed.is_reference,
    printed.content,
    differences.operation,
    differences.reference_words,
    differences.quotation_words,
    printed.document,
    printed.start_offset,
    printed.end_offset,
    printed.published,
    printed.url
FROM v_quotations AS printed
LEFT JOIN differences
    ON differences.reproduction_id = printed.reproduction_id AND differences.operation <> 'equal'
WHERE printed.utterance_id = CAST(replace(CAST(:utterance AS text), 'u', '') AS bigint)
ORDER BY printed.is_reference DESC, printed.quotation_id, differences.position
