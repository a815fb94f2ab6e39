-- One row a finding: what the articles of one utterance show together about one of its quotations. It says what was found and not why, and is no accusation.
SELECT
    findings.id AS finding_id, -- the finding
    findings.kind AS kind, -- dropped_intermediary, laundered, circular, late_primary or orphan
    roots.name AS actor, -- the medium that it is about, merged actors as the one that they are; NULL for an orphan
    roots.id AS actor_id, -- the same as a number
    findings.confidence AS confidence, -- 0 to 1
    findings.reason AS reason, -- what was found, in words
    (
        SELECT {{join}}(shown.fact, '; ')
        FROM (
            SELECT 'q' || CAST(finding_evidence.quotation_id AS text) || ': ' || finding_evidence.fact AS fact
            FROM finding_evidence
            WHERE finding_evidence.finding_id = findings.id
            ORDER BY finding_evidence.position
        ) AS shown
    ) AS evidence, -- the quotations that it rests on and what each shows
    findings.quotation_id AS quotation_id, -- the quotation that it is about; shown as q and this number
    reproductions.utterance_id AS utterance_id, -- what was said; shown as u and this number
    revisions.document AS document, -- name under which the article was read
    revisions.id AS revision_id, -- the text that the offsets are of: revisions.text
    outlets.name AS outlet, -- who published it; NULL if the manifest gives nobody
    revisions.url AS url, -- the article's address as given
    revisions.published AS published, -- date or time of publication exactly as given
    quotations.start_offset AS start_offset, -- where the quotation begins in the text, in code points from 0
    quotations.end_offset AS end_offset, -- where it ends, half-open
    quotations.content AS content -- its words
FROM findings
LEFT JOIN quotations ON quotations.id = findings.quotation_id
LEFT JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN actors AS named ON named.id = findings.actor_id
LEFT JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
LEFT JOIN reproductions ON reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
WHERE findings.retired_run_id IS NULL AND quotations.retired_run_id IS NULL
