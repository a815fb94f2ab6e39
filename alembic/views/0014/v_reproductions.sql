-- One row an utterance and outlet: how that outlet reproduced what was said. Document, offsets and relation are those of its fullest printing; two names of one outlet are one, and an article without an outlet stands for itself.
SELECT
    printed.utterance_id AS utterance_id, -- what was said; shown as u and this number
    printed.outlet AS outlet, -- who printed it, under the name that the manifest gives; NULL if it gives none
    printed.outlet_actor_id AS outlet_actor_id, -- the outlet as an actor: one number for all its names
    printed.relation AS relation, -- how the fullest printing reproduces the reference: verbatim, elided, normalised, altered, paraphrased or translated
    printed.coverage AS coverage, -- share of the reference's words that the fullest printing has, 0 to 1
    CASE printed.worst
        WHEN 1 THEN 'verbatim' WHEN 2 THEN 'normalised' WHEN 3 THEN 'elided' WHEN 4 THEN 'altered' WHEN 5 THEN 'paraphrased'
        ELSE 'translated'
    END AS worst_relation, -- the relation of that one of its printings that is furthest from the reference
    printed.printings AS printings, -- how many quotations of the utterance the outlet has
    printed.has_reference AS has_reference, -- 1 if one of them is the wording that all are compared with, else 0
    printed.first_published AS first_published, -- when it first printed it, exactly as given
    printed.first_from AS first_from, -- the earliest instant in UTC at which it can have printed it first, as YYYY-MM-DDTHH:MM:SSZ; NULL unless all its printings have a date
    printed.first_until AS first_until, -- the latest: it was certainly before another outlet only if this is before the first_from of the other
    printed.quotation_id AS quotation_id, -- its fullest printing; shown as q and this number
    printed.document AS document, -- name under which that article was read
    printed.revision_id AS revision_id, -- the text that the offsets are of: revisions.text
    printed.url AS url, -- that article's address as given
    printed.published AS published, -- that article's date or time of publication exactly as given
    printed.start_offset AS start_offset, -- where the fullest printing begins in the text, in code points from 0
    printed.end_offset AS end_offset, -- where it ends, half-open
    printed.kind AS kind, -- its kind: direct, mixed, block or indirect
    printed.content AS content -- its words
FROM (
    SELECT
        dated.*,
        row_number() OVER (
            PARTITION BY dated.utterance_id, dated.outlet_key ORDER BY dated.coverage DESC, dated.distance, dated.quotation_id
        ) AS place,
        max(dated.distance) OVER (PARTITION BY dated.utterance_id, dated.outlet_key) AS worst,
        count(*) OVER (PARTITION BY dated.utterance_id, dated.outlet_key) AS printings,
        max(dated.reference) OVER (PARTITION BY dated.utterance_id, dated.outlet_key) AS has_reference,
        first_value(dated.published) OVER (
            PARTITION BY dated.utterance_id, dated.outlet_key
            ORDER BY coalesce(dated.latest, '9999'), coalesce(dated.earliest, '9999'), dated.quotation_id
        ) AS first_published,
        CASE count(*) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
            WHEN count(dated.earliest) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
            THEN min(dated.earliest) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
        END AS first_from,
        CASE count(*) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
            WHEN count(dated.latest) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
            THEN min(dated.latest) OVER (PARTITION BY dated.utterance_id, dated.outlet_key)
        END AS first_until
    FROM (
        SELECT
            reproductions.utterance_id AS utterance_id,
            coalesce(publishers.merged_into_id, publishers.id, -revisions.article_id) AS outlet_key,
            coalesce(publishers.merged_into_id, publishers.id) AS outlet_actor_id,
            outlets.name AS outlet,
            reproductions.relation AS relation,
            reproductions.coverage AS coverage,
            CASE reproductions.relation
                WHEN 'verbatim' THEN 1 WHEN 'normalised' THEN 2 WHEN 'elided' THEN 3 WHEN 'altered' THEN 4
                WHEN 'paraphrased' THEN 5 ELSE 6
            END AS distance,
            CASE WHEN reproductions.is_reference THEN 1 ELSE 0 END AS reference,
            {{earliest}} AS earliest,
            {{latest}} AS latest,
            quotations.id AS quotation_id,
            revisions.document AS document,
            revisions.id AS revision_id,
            revisions.url AS url,
            revisions.published AS published,
            quotations.start_offset AS start_offset,
            quotations.end_offset AS end_offset,
            quotations.kind AS kind,
            quotations.content AS content
        FROM reproductions
        JOIN quotations ON quotations.id = reproductions.quotation_id
        JOIN revisions ON revisions.id = quotations.revision_id
        LEFT JOIN outlets ON outlets.id = revisions.outlet_id
        LEFT JOIN actors AS publishers ON publishers.id = outlets.actor_id
        WHERE reproductions.retired_run_id IS NULL AND quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
    ) AS dated
) AS printed
WHERE printed.place = 1
