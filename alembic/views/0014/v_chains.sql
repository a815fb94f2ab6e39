-- One row a link: who stands between the words and the reader, from the first speaker (position 0) to the outlet. What other articles add has is_inferred 1; the article itself does not say it.
SELECT
    links.quotation_id AS quotation_id, -- the quotation; shown as q and this number
    reproductions.utterance_id AS utterance_id, -- what was said; NULL until it is matched
    links.position AS position, -- place in the chain, from 0; of an inferred link that of the link before which it would stand
    links.role AS role, -- speaker, intermediary or outlet
    links.name AS name, -- the name that the chain was stored with; an outlet's is the manifest's
    roots.name AS actor, -- who it is, merged actors as the one that they are
    roots.id AS actor_id, -- the same as a number: that of all its names
    roots.kind AS actor_kind, -- person, body, agency, broadcaster, paper, platform or group; NULL where unknown
    links.basis AS basis, -- why it is believed: stated, carried, credited or judged; inferred where other articles add it
    0 AS is_inferred, -- 1 for what other articles add, 0 for what this article says or a person judged
    links.confidence AS confidence, -- how sure it is, 0 to 1
    links.rule AS reason, -- the rule that found it; of an inferred link why, in words
    substr(revisions.text, evidence.start_offset + 1, evidence.end_offset - evidence.start_offset) AS evidence, -- the words that name it in the article; NULL where the manifest does, or where it is inferred
    evidence.start_offset AS evidence_start_offset, -- where these begin in the text, in code points from 0
    evidence.end_offset AS evidence_end_offset, -- where they end, half-open
    revisions.document AS document, -- name under which the article was read
    revisions.id AS revision_id, -- the text that the offsets are of: revisions.text
    outlets.name AS outlet, -- who published it; NULL if the manifest gives nobody
    revisions.url AS url, -- the article's address as given
    revisions.published AS published, -- date or time of publication exactly as given
    quotations.start_offset AS start_offset, -- where the quotation begins in the text, in code points from 0
    quotations.end_offset AS end_offset, -- where it ends, half-open
    quotations.content AS content -- the quotation's words
FROM links
JOIN actors AS named ON named.id = links.actor_id
JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
JOIN quotations ON quotations.id = links.quotation_id
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN spans AS evidence ON evidence.id = links.evidence_span_id
LEFT JOIN reproductions ON reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
WHERE links.retired_run_id IS NULL AND quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
UNION ALL
SELECT
    inferred_links.quotation_id,
    reproductions.utterance_id,
    inferred_links.before_position,
    'intermediary',
    inferred_links.name,
    roots.name,
    roots.id,
    roots.kind,
    'inferred',
    1,
    inferred_links.confidence,
    inferred_links.reason,
    NULL,
    NULL,
    NULL,
    revisions.document,
    revisions.id,
    outlets.name,
    revisions.url,
    revisions.published,
    quotations.start_offset,
    quotations.end_offset,
    quotations.content
FROM inferred_links
JOIN actors AS named ON named.id = inferred_links.actor_id
JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
JOIN quotations ON quotations.id = inferred_links.quotation_id
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN reproductions ON reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
WHERE inferred_links.retired_run_id IS NULL AND quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
