-- Who changed a number?
-- Printings whose numbers differ from the reference wording's, with that wording. Which of the two is right the words
-- do not say, and a number that is left out counts as well. Marks are in kind: indirect has none.
SELECT
    printed.quotation_id,
    printed.utterance_id,
    printed.outlet,
    printed.kind,
    printed.relation,
    printed.content,
    reference_outlets.name AS reference_outlet,
    reference.content AS reference_content,
    printed.relation_reason,
    printed.document,
    printed.start_offset,
    printed.end_offset,
    printed.published,
    printed.url
FROM reproduction_flags
JOIN reproductions AS marked ON marked.id = reproduction_flags.reproduction_id AND marked.retired_run_id IS NULL
JOIN v_quotations AS printed ON printed.quotation_id = marked.quotation_id
LEFT JOIN reproductions AS held
    ON held.utterance_id = printed.utterance_id AND held.is_reference AND held.retired_run_id IS NULL
LEFT JOIN quotations AS reference ON reference.id = held.quotation_id AND reference.retired_run_id IS NULL
LEFT JOIN revisions AS reference_texts ON reference_texts.id = reference.revision_id
LEFT JOIN outlets AS reference_outlets ON reference_outlets.id = reference_texts.outlet_id
WHERE reproduction_flags.flag = 'numbers_differ'
ORDER BY printed.utterance_id, printed.quotation_id
