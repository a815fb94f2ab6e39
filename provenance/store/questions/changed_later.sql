-- What was altered after publication?
-- Quotations of an earlier text of an article of which some words no longer stand in its newest text. words_now is
-- what the article prints of the same utterance now; it is empty where it prints nothing of it, or where nothing ties
-- the two together. Only what was read twice can be known to have changed.
SELECT
    former.id AS quotation_id,
    later.document,
    outlets.name AS outlet,
    earlier.number AS revision,
    earlier.read_at AS read_at,
    former.content AS words_then,
    (
        SELECT min(v_quotations.content) FROM v_quotations
        WHERE v_quotations.revision_id = later.id AND v_quotations.utterance_id = held.utterance_id
    ) AS words_now,
    former.start_offset,
    former.end_offset,
    earlier.id AS revision_id,
    earlier.published,
    later.url
FROM revisions AS later
JOIN revisions AS earlier ON earlier.article_id = later.article_id AND earlier.number < later.number
JOIN quotations AS former
    ON former.revision_id = earlier.id AND former.kind <> 'not_speech'
    AND former.retired_run_id = earlier.retired_run_id
LEFT JOIN outlets ON outlets.id = later.outlet_id
LEFT JOIN (
    SELECT reproductions.quotation_id AS quotation_id, max(reproductions.id) AS reproduction_id
    FROM reproductions
    WHERE reproductions.retired_run_id IS NOT NULL
    GROUP BY reproductions.quotation_id
) AS latest ON latest.quotation_id = former.id
LEFT JOIN reproductions AS held ON held.id = latest.reproduction_id
WHERE later.retired_run_id IS NULL AND later.number > 1
    AND EXISTS (
        SELECT 1 FROM quotation_spans
        JOIN spans ON spans.id = quotation_spans.span_id
        WHERE quotation_spans.quotation_id = former.id AND spans.end_offset > spans.start_offset
            AND replace(
                later.text,
                substr(earlier.text, spans.start_offset + 1, spans.end_offset - spans.start_offset),
                ''
            ) = later.text
    )
ORDER BY later.document, earlier.number, former.start_offset, former.id
