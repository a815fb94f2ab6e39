-- Which quotes does nobody print in marks?
-- Utterances of which every printing is indirect speech: no article claims to have the very words.
-- :outlets — only those that as many outlets print, or more (optional)
SELECT
    retold.utterance_id,
    retold.outlets,
    reference.speaker,
    reference.content AS reference,
    reference.quotation_id,
    reference.outlet,
    reference.document,
    reference.start_offset,
    reference.end_offset,
    reference.published,
    reference.url
FROM (
    SELECT
        v_quotations.utterance_id AS utterance_id,
        count(DISTINCT coalesce(v_quotations.outlet_actor_id, -v_quotations.article_id)) AS outlets
    FROM v_quotations
    WHERE v_quotations.quotation_id IN (
            SELECT reproductions.quotation_id FROM reproductions AS best
            CROSS JOIN quotations AS told
            CROSS JOIN reproductions
            WHERE best.is_reference AND best.retired_run_id IS NULL
                AND told.id = best.quotation_id AND told.kind = 'indirect'
                AND reproductions.utterance_id = best.utterance_id AND reproductions.retired_run_id IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM reproductions AS others
                    JOIN quotations AS said
                        ON said.id = others.quotation_id AND said.retired_run_id IS NULL AND said.kind <> 'indirect'
                    WHERE others.utterance_id = best.utterance_id AND others.retired_run_id IS NULL
                )
        )
    GROUP BY v_quotations.utterance_id
) AS retold
JOIN reproductions AS held
    ON held.utterance_id = retold.utterance_id AND held.is_reference AND held.retired_run_id IS NULL
JOIN v_quotations AS reference ON reference.quotation_id = held.quotation_id
WHERE retold.outlets >= coalesce(CAST(:outlets AS bigint), 0)
ORDER BY retold.outlets DESC, retold.utterance_id
