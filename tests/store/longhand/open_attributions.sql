-- How many quotations of each outlet have no speaker?
-- No unique answer was found for them, which is an answer: a wrong name does more harm than none. Whom the rules were
-- in doubt about is in the table candidates. Articles in which nothing is quoted are not counted.
SELECT
    outlets.name AS outlet,
    count(DISTINCT revisions.article_id) AS articles,
    CAST(sum(counted.quotations) AS bigint) AS quotations,
    CAST(sum(counted.unattributed) AS bigint) AS unattributed,
    100 * CAST(sum(counted.unattributed) AS bigint) / CAST(sum(counted.quotations) AS bigint) AS percent
FROM (
    SELECT
        quotations.revision_id AS revision_id,
        count(*) AS quotations,
        count(*) - count(attributions.actor_id) AS unattributed
    FROM quotations
    LEFT JOIN attributions ON attributions.quotation_id = quotations.id AND attributions.retired_run_id IS NULL
    WHERE quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
    GROUP BY quotations.revision_id
) AS counted
JOIN revisions ON revisions.id = counted.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
GROUP BY outlets.name
ORDER BY unattributed DESC, outlets.name
