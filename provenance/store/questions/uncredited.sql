-- What did this outlet print without naming the agency that others name for it?
-- Quotations of the outlet whose own chain lacks the agency, of utterances for which other outlets' articles name it.
-- That alone accuses nobody: the outlet may have heard the words itself. The column finding says dropped_intermediary
-- only where nothing in the articles explains the silence.
-- :outlet — the outlet, as v_outlets has it
-- :agency — the agency, as column actor of v_chains has it
WITH agencies AS MATERIALIZED (
    SELECT named.id AS actor_id FROM actors
    JOIN actors AS named ON coalesce(named.merged_into_id, named.id) = actors.id
    WHERE actors.name = :agency
), own AS MATERIALIZED (
    SELECT
        quotations.id AS quotation_id,
        reproductions.utterance_id AS utterance_id,
        coalesce(publishers.merged_into_id, publishers.id) AS outlet_actor_id
    FROM outlets
    CROSS JOIN actors AS publishers
    CROSS JOIN revisions
    CROSS JOIN quotations
    CROSS JOIN reproductions
    WHERE outlets.name = :outlet AND publishers.id = outlets.actor_id
        AND revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
        AND quotations.revision_id = revisions.id AND quotations.retired_run_id IS NULL
        AND reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM links
            WHERE links.quotation_id = quotations.id AND links.retired_run_id IS NULL
                AND links.actor_id IN (SELECT agencies.actor_id FROM agencies)
        )
), pairs AS MATERIALIZED (
    SELECT DISTINCT own.quotation_id AS quotation_id, own.outlet_actor_id AS outlet_actor_id, links.quotation_id AS other_id
    FROM agencies
    CROSS JOIN links
    CROSS JOIN reproductions
    CROSS JOIN own
    WHERE links.actor_id = agencies.actor_id AND links.retired_run_id IS NULL
        AND reproductions.quotation_id = links.quotation_id AND reproductions.retired_run_id IS NULL
        AND own.utterance_id = reproductions.utterance_id
), credited AS MATERIALIZED (
    SELECT pairs.quotation_id AS quotation_id, count(*) AS quotations, min(outlets.name) AS outlet
    FROM pairs
    CROSS JOIN quotations
    CROSS JOIN revisions
    CROSS JOIN outlets
    CROSS JOIN actors AS publishers
    WHERE quotations.id = pairs.other_id AND quotations.kind <> 'not_speech'
        AND revisions.id = quotations.revision_id AND outlets.id = revisions.outlet_id
        AND publishers.id = outlets.actor_id
        AND coalesce(publishers.merged_into_id, publishers.id) <> pairs.outlet_actor_id
    GROUP BY pairs.quotation_id
)
SELECT
    printed.quotation_id,
    printed.utterance_id,
    printed.content,
    printed.relation,
    credited.quotations AS credited_elsewhere,
    credited.outlet AS credited_by,
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
FROM credited
CROSS JOIN v_quotations AS printed
WHERE printed.quotation_id = credited.quotation_id
ORDER BY printed.document, printed.start_offset, printed.quotation_id
