-- Through which agencies did each outlet print how much, and how much of it word for word?
-- Quotations whose own article names the agency. Word for word are the relations verbatim, elided and normalised.
-- :outlet — only this outlet, as v_outlets has it (optional)
SELECT
    v_quotations.outlet,
    v_chains.actor AS agency,
    count(DISTINCT v_quotations.quotation_id) AS quotations,
    count(DISTINCT CASE
        WHEN v_quotations.relation IN ('verbatim', 'elided', 'normalised') THEN v_quotations.quotation_id
    END) AS word_for_word
FROM v_chains
JOIN v_quotations ON v_quotations.quotation_id = v_chains.quotation_id
WHERE v_chains.role = 'intermediary' AND v_chains.actor_kind = 'agency' AND v_chains.is_inferred = 0
    AND (CAST(:outlet AS text) IS NULL OR v_quotations.outlet = CAST(:outlet AS text))
GROUP BY v_quotations.outlet, v_chains.actor
ORDER BY quotations DESC, v_quotations.outlet, agency
