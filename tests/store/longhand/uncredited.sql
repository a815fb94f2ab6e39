-- What did this outlet print without naming the agency that others name for it?
-- Quotations of the outlet whose own chain lacks the agency, of utterances for which other outlets' articles name it.
-- That alone accuses nobody: the outlet may have heard the words itself. The column finding says dropped_intermediary
-- only where nothing in the articles explains the silence.
-- :outlet — the outlet, as v_outlets has it
-- :agency — the agency, as column actor of v_chains has it
SELECT
    printed.quotation_id,
    printed.utterance_id,
    printed.content,
    printed.relation,
    count(DISTINCT credited.quotation_id) AS credited_elsewhere,
    min(credited.outlet) AS credited_by,
    (
        SELECT v_findings.kind FROM v_findings
        WHERE v_findings.quotation_id = printed.quotation_id AND v_findings.kind = 'dropped_intermediary'
            AND v_findings.actor = :agency
    ) AS finding,
    printed.document,
    printed.start_offset,
    printed.end_offset,
    printed.published,
    printed.url
FROM v_quotations AS printed
JOIN reproductions AS others ON others.utterance_id = printed.utterance_id AND others.retired_run_id IS NULL
JOIN v_quotations AS credited
    ON credited.quotation_id = others.quotation_id AND credited.outlet_actor_id <> printed.outlet_actor_id
WHERE printed.quotation_id IN (
        SELECT quotations.id FROM outlets
        CROSS JOIN revisions
        CROSS JOIN quotations
        WHERE outlets.name = :outlet AND revisions.outlet_id = outlets.id AND quotations.revision_id = revisions.id
    )
    AND +others.quotation_id IN (
        SELECT links.quotation_id FROM links
        WHERE links.retired_run_id IS NULL AND links.actor_id IN (
                SELECT named.id FROM actors AS named WHERE coalesce(named.merged_into_id, named.id) IN (
                    SELECT actors.id FROM actors WHERE actors.name = :agency
                )
            )
    )
    AND printed.quotation_id NOT IN (
        SELECT links.quotation_id FROM links
        WHERE links.retired_run_id IS NULL AND links.actor_id IN (
                SELECT named.id FROM actors AS named WHERE coalesce(named.merged_into_id, named.id) IN (
                    SELECT actors.id FROM actors WHERE actors.name = :agency
                )
            )
    )
GROUP BY
    printed.quotation_id, printed.utterance_id, printed.content, printed.relation, printed.document,
    printed.start_offset, printed.end_offset, printed.published, printed.url
ORDER BY printed.document, printed.start_offset, printed.quotation_id
