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
    WHERE v_quotations.utterance_id IS NOT NULL
    GROUP BY v_quotations.utterance_id
    HAVING sum(CASE WHEN v_quotations.kind = 'indirect' THEN 0 ELSE 1 END) = 0
) AS retold
JOIN reproductions AS held
    ON held.utterance_id = retold.utterance_id AND held.is_reference AND held.retired_run_id IS NULL
JOIN v_quotations AS reference ON reference.quotation_id = held.quotation_id
WHERE retold.outlets >= coalesce(CAST(:outlets AS bigint), 0)
ORDER BY retold.outlets DESC, retold.utterance_id
