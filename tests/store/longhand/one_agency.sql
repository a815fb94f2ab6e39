-- Which quotes rest on one agency alone?
-- Utterances of two outlets or more of which every printing names the same agency, and no other medium, for it. What
-- other articles add does not count; the agency's own article does not make it two.
-- :agency — only quotes that rest on this one, as column actor of v_chains has it (optional)
SELECT
    rested.utterance_id,
    rested.agency,
    rested.outlets,
    rested.printings,
    reference.content AS reference,
    reference.speaker,
    reference.quotation_id,
    reference.document,
    reference.start_offset,
    reference.end_offset,
    reference.outlet,
    reference.published,
    reference.url
FROM (
    SELECT
        printed.utterance_id AS utterance_id,
        min(printed.agency) AS agency,
        count(DISTINCT printed.outlet_actor_id) AS outlets,
        count(*) AS printings
    FROM (
        SELECT
            v_quotations.quotation_id AS quotation_id,
            v_quotations.utterance_id AS utterance_id,
            v_quotations.outlet_actor_id AS outlet_actor_id,
            max(CASE WHEN v_chains.actor_kind = 'agency' THEN v_chains.actor END) AS agency,
            count(DISTINCT v_chains.actor_id) AS media
        FROM v_quotations
        LEFT JOIN v_chains
            ON v_chains.quotation_id = v_quotations.quotation_id AND v_chains.is_inferred = 0
            AND (
                v_chains.role = 'intermediary'
                OR (v_chains.role = 'outlet' AND v_chains.actor_kind = 'agency')
            )
            AND (
                v_chains.actor_kind IS NULL OR v_chains.actor_kind IN ('agency', 'broadcaster', 'paper', 'platform', 'group')
            )
        GROUP BY v_quotations.quotation_id, v_quotations.utterance_id, v_quotations.outlet_actor_id
    ) AS printed
    GROUP BY printed.utterance_id
    HAVING min(printed.media) = 1 AND max(printed.media) = 1 AND count(printed.agency) = count(*)
        AND count(DISTINCT printed.agency) = 1 AND count(DISTINCT printed.outlet_actor_id) > 1
) AS rested
JOIN reproductions AS held
    ON held.utterance_id = rested.utterance_id AND held.is_reference AND held.retired_run_id IS NULL
JOIN v_quotations AS reference ON reference.quotation_id = held.quotation_id
WHERE CAST(:agency AS text) IS NULL OR rested.agency = CAST(:agency AS text)
ORDER BY rested.outlets DESC, rested.utterance_id
