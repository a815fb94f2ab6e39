-- Through which agencies did each outlet print how much, and how much of it word for word?
-- Quotations whose own article names the agency. Word for word are the relations verbatim, elided and normalised.
-- :outlet — only this outlet, as v_outlets has it (optional)
SELECT
    outlets.name AS outlet,
    agencies.name AS agency,
    count(DISTINCT quotations.id) AS quotations,
    count(DISTINCT CASE
        WHEN reproductions.relation IN ('verbatim', 'elided', 'normalised') THEN quotations.id
    END) AS word_for_word
FROM actors AS agencies
JOIN actors AS named ON coalesce(named.merged_into_id, named.id) = agencies.id
JOIN links ON links.actor_id = named.id AND links.role = 'intermediary' AND links.retired_run_id IS NULL
JOIN quotations
    ON quotations.id = links.quotation_id AND quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN reproductions ON reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
WHERE agencies.kind = 'agency'
    AND (CAST(:outlet AS text) IS NULL OR outlets.name = CAST(:outlet AS text))
GROUP BY outlets.name, agencies.name
ORDER BY quotations DESC, outlets.name, agencies.name
