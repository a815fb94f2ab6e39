-- What did this speaker say between two days, and who printed it first?
-- One row an utterance that an article of those days attributes to the speaker. printed_first names an outlet only
-- where its article certainly appeared before those of all others, over all days; else it is empty, for two articles
-- with bare dates of one week are in no certain order. One outlet alone is first.
-- :speaker — the speaker, as column speaker of v_quotations has it
-- :since — the first day, as YYYY-MM-DD
-- :until — the last day
WITH said AS (
    SELECT v_quotations.utterance_id AS utterance_id, min(v_quotations.published_day) AS first_day
    FROM v_quotations
    WHERE v_quotations.quotation_id IN (
            SELECT links.quotation_id FROM links
            WHERE links.role = 'speaker' AND links.retired_run_id IS NULL AND links.actor_id IN (
                    SELECT named.id FROM actors AS named WHERE coalesce(named.merged_into_id, named.id) IN (
                        SELECT actors.id FROM actors WHERE actors.name = :speaker
                    )
                )
        )
        AND v_quotations.published_day >= substr(CAST(:since AS text), 1, length(v_quotations.published_day))
        AND v_quotations.published_day <= substr(CAST(:until AS text), 1, length(v_quotations.published_day))
    GROUP BY v_quotations.utterance_id
), printed AS (
    SELECT
        v_quotations.utterance_id AS utterance_id,
        coalesce(v_quotations.outlet_actor_id, -v_quotations.article_id) AS publisher,
        min(v_quotations.outlet) AS outlet,
        CASE WHEN count(*) = count(v_quotations.published_from) THEN min(v_quotations.published_from) END AS first_from,
        min(v_quotations.published_until) AS first_until
    FROM v_quotations
    WHERE v_quotations.quotation_id IN (
            SELECT reproductions.quotation_id FROM reproductions
            WHERE reproductions.utterance_id IN (SELECT said.utterance_id FROM said)
                AND reproductions.retired_run_id IS NULL
        )
    GROUP BY v_quotations.utterance_id, coalesce(v_quotations.outlet_actor_id, -v_quotations.article_id)
), timed AS (
    SELECT printed.*, min(printed.first_until) OVER (PARTITION BY printed.utterance_id) AS soonest FROM printed
), ordered AS (
    SELECT
        timed.utterance_id AS utterance_id,
        count(*) AS outlets,
        CASE
            WHEN count(*) = count(timed.first_from) AND sum(CASE WHEN timed.first_from > timed.soonest THEN 0 ELSE 1 END) = 1
            THEN min(CASE WHEN timed.first_from <= timed.soonest THEN timed.outlet END)
        END AS printed_first
    FROM timed
    GROUP BY timed.utterance_id
)
SELECT
    said.utterance_id,
    reference.content AS reference,
    said.first_day,
    ordered.outlets,
    ordered.printed_first,
    reference.quotation_id,
    reference.outlet AS reference_outlet,
    reference.document,
    reference.start_offset,
    reference.end_offset,
    reference.published,
    reference.url
FROM said
JOIN ordered ON ordered.utterance_id = said.utterance_id
JOIN reproductions AS held
    ON held.utterance_id = said.utterance_id AND held.is_reference AND held.retired_run_id IS NULL
JOIN v_quotations AS reference ON reference.quotation_id = held.quotation_id
ORDER BY said.first_day, said.utterance_id
