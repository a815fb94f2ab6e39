-- Which outlets print this speaker only through these media?
-- Outlets that quote the speaker and name one of the media for every quotation: state media, when those are named.
-- Which media are a state's is not in the database; whoever asks has to say. Outlets that also quote the speaker in
-- another way are not in the answer.
-- :speaker — the speaker, as column actor of v_chains has it
-- :media — the media, as column actor of v_chains has them, with a vertical line between: KCNA|state media
WITH media AS MATERIALIZED (
    SELECT named.id AS actor_id FROM actors
    JOIN actors AS named ON coalesce(named.merged_into_id, named.id) = actors.id
    WHERE replace('|' || CAST(:media AS text) || '|', '|' || actors.name || '|', '') <> '|' || CAST(:media AS text) || '|'
), said AS MATERIALIZED (
    SELECT DISTINCT links.quotation_id AS quotation_id FROM actors
    CROSS JOIN actors AS named
    CROSS JOIN links
    WHERE actors.name = :speaker AND coalesce(named.merged_into_id, named.id) = actors.id
        AND links.actor_id = named.id AND links.role = 'speaker' AND links.retired_run_id IS NULL
), through AS MATERIALIZED (
    SELECT DISTINCT said.quotation_id AS quotation_id FROM said
    CROSS JOIN links
    WHERE links.quotation_id = said.quotation_id AND links.role = 'intermediary' AND links.retired_run_id IS NULL
        AND links.actor_id IN (SELECT media.actor_id FROM media)
)
SELECT
    quoted.outlet,
    count(*) AS quotations,
    min(quoted.quotation_id) AS first_quotation_id,
    min(quoted.published_day) AS first_day,
    max(quoted.published_day) AS last_day
FROM said
CROSS JOIN v_quotations AS quoted
LEFT JOIN through ON through.quotation_id = said.quotation_id
WHERE quoted.quotation_id = said.quotation_id
GROUP BY quoted.outlet, quoted.outlet_actor_id
HAVING count(*) = count(through.quotation_id)
ORDER BY quotations DESC, quoted.outlet
