-- Which outlets print this speaker only through these media?
-- Outlets that quote the speaker and name one of the media for every quotation: state media, when those are named.
-- Which media are a state's is not in the database; whoever asks has to say. Outlets that also quote the speaker in
-- another way are not in the answer.
-- :speaker — the speaker, as column actor of v_chains has it
-- :media — the media, as column actor of v_chains has them, with a vertical line between: KCNA|state media
SELECT
    quoted.outlet,
    count(*) AS quotations,
    min(quoted.quotation_id) AS first_quotation_id,
    min(quoted.published_day) AS first_day,
    max(quoted.published_day) AS last_day
FROM v_quotations AS quoted
WHERE quoted.quotation_id IN (
        SELECT links.quotation_id FROM links
        WHERE links.role = 'speaker' AND links.retired_run_id IS NULL AND links.actor_id IN (
                SELECT named.id FROM actors AS named WHERE coalesce(named.merged_into_id, named.id) IN (
                    SELECT actors.id FROM actors WHERE actors.name = :speaker
                )
            )
    )
GROUP BY quoted.outlet, quoted.outlet_actor_id
HAVING count(*) = sum(
    CASE
        WHEN quoted.quotation_id IN (
            SELECT links.quotation_id FROM links
            WHERE links.role = 'intermediary' AND links.retired_run_id IS NULL AND links.actor_id IN (
                    SELECT named.id FROM actors AS named WHERE coalesce(named.merged_into_id, named.id) IN (
                        SELECT actors.id FROM actors
                        WHERE replace('|' || CAST(:media AS text) || '|', '|' || actors.name || '|', '')
                            <> '|' || CAST(:media AS text) || '|'
                    )
                )
        ) THEN 1 ELSE 0
    END
)
ORDER BY quotations DESC, quoted.outlet
