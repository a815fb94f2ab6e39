-- One row a step: the word-level difference of a quotation from its reference, with all words; the table has those once that both have.
SELECT
    differences.reproduction_id AS reproduction_id, -- the reproduction, as v_quotations has it
    differences.position AS position, -- order of the step, from 0
    differences.operation AS operation, -- equal, replace, delete or insert
    coalesce(differences.reference_words, differences.quotation_words, quotations.content) AS reference_words, -- the reference's words in this step
    coalesce(differences.quotation_words, quotations.content) AS quotation_words, -- the quotation's words in this step
    reproductions.utterance_id AS utterance_id, -- what was said; shown as u and this number
    reproductions.quotation_id AS quotation_id, -- the quotation; shown as q and this number
    revisions.document AS document, -- name under which the article was read
    revisions.id AS revision_id, -- the text that the offsets are of: revisions.text
    outlets.name AS outlet, -- who published it; NULL if the manifest gives nobody
    revisions.url AS url, -- the article's address as given
    revisions.published AS published, -- date or time of publication exactly as given
    quotations.start_offset AS start_offset, -- where the quotation begins in the text, in code points from 0
    quotations.end_offset AS end_offset, -- where it ends, half-open
    quotations.content AS content -- the quotation's words
FROM differences
JOIN reproductions ON reproductions.id = differences.reproduction_id AND reproductions.retired_run_id IS NULL
JOIN quotations ON quotations.id = reproductions.quotation_id AND quotations.retired_run_id IS NULL
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
