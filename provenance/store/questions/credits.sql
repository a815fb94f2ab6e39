-- Through which agencies did each outlet print how much, and how much of it word for word?
-- Quotations whose own article names the agency. Word for word are the relations verbatim, elided and normalised.
-- :outlet — only this outlet, as v_outlets has it (optional)
SELECT
    v_credits.outlet,
    v_credits.actor AS agency,
    CAST(sum(v_credits.quotations) AS bigint) AS quotations,
    CAST(sum(
        CASE WHEN v_credits.relation IN ('verbatim', 'elided', 'normalised') THEN v_credits.quotations ELSE 0 END
    ) AS bigint) AS word_for_word
FROM v_credits
WHERE v_credits.actor_kind = 'agency'
    AND (CAST(:outlet AS text) IS NULL OR v_credits.outlet = CAST(:outlet AS text))
GROUP BY v_credits.outlet, v_credits.actor
ORDER BY quotations DESC, v_credits.outlet, v_credits.actor
