-- One row an occurrence: speech that an article reproduces as it stands now, with its speaker, chain and relation. Marks that reproduce no speech are left out: v_outlets counts them, the table quotations has them.
SELECT
    quotations.id AS quotation_id, -- the quotation; shown as q and this number
    reproductions.utterance_id AS utterance_id, -- what was said; shown as u and this number; NULL until it is matched
    reproductions.id AS reproduction_id, -- its row in reproductions, to which differences and reproduction_flags belong
    revisions.document AS document, -- name under which the article was read
    outlets.name AS outlet, -- who published it, under the name that the manifest gives; NULL if it gives none
    (
        SELECT coalesce(publishers.merged_into_id, publishers.id) FROM actors AS publishers
        WHERE publishers.id = outlets.actor_id
    ) AS outlet_actor_id, -- the outlet as an actor: one number for all names of one outlet
    revisions.title AS title, -- the article's title as given
    revisions.url AS url, -- the article's address as given
    revisions.lang AS lang, -- the article's language as given
    revisions.published AS published, -- date or time of publication exactly as given
    revisions.published_day AS published_day, -- its calendar part: YYYY, YYYY-MM or YYYY-MM-DD, in the zone in which it was given
    {{earliest}} AS published_from, -- the earliest instant in UTC that this can mean, as YYYY-MM-DDTHH:MM:SSZ; NULL of nothing
    {{latest}} AS published_until, -- the latest instant that it can mean: one article certainly came first only if this is before the other's published_from
    revisions.article_id AS article_id, -- the article
    revisions.id AS revision_id, -- the text that the offsets are of: revisions.text
    revisions.number AS revision, -- 1 for the article as it was read first, more where it was changed since
    quotations.start_offset AS start_offset, -- where its words begin in the text, in code points from 0
    quotations.end_offset AS end_offset, -- where they end, half-open
    quotations.kind AS kind, -- direct, mixed, block or indirect
    quotations.kind_reason AS kind_reason, -- why it is of that kind
    quotations.content AS content, -- the words, unchanged; several fragments are joined with one space
    (SELECT substr(revisions.text, spans.start_offset + 1, spans.end_offset - spans.start_offset) FROM spans WHERE spans.id = quotations.context_span_id) AS context, -- the sentence around them
    speakers.name AS speaker, -- who said it, merged actors as the one that they are; NULL where no unique answer was found
    speakers.id AS speaker_id, -- the speaker as an actor
    speakers.kind AS speaker_kind, -- person, body, agency, broadcaster, paper, platform or group; NULL where unknown
    (SELECT substr(revisions.text, spans.start_offset + 1, spans.end_offset - spans.start_offset) FROM spans WHERE spans.id = attributions.mention_span_id) AS mention, -- the words that name the speaker there
    (SELECT substr(revisions.text, spans.start_offset + 1, spans.end_offset - spans.start_offset) FROM spans WHERE spans.id = attributions.cue_span_id) AS cue, -- the words that tie speaker to content
    attributions.confidence AS confidence, -- how sure the speaker is, 0 to 1
    attributions.reason AS speaker_reason, -- why that speaker, or why none
    (
        SELECT {{join}}(steps.name, ' → ')
        FROM (
            SELECT CASE links.role WHEN 'outlet' THEN links.name ELSE roots.name END AS name
            FROM links
            JOIN actors AS named ON named.id = links.actor_id
            JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
            WHERE links.quotation_id = quotations.id AND links.retired_run_id IS NULL
            ORDER BY links.position
        ) AS steps
    ) AS chain, -- from speaker to outlet as this article says it, with arrows; what other articles add is in v_chains alone
    reproductions.relation AS relation, -- verbatim, elided, normalised, altered, paraphrased or translated, against the reference wording
    reproductions.coverage AS coverage, -- share of the reference's words that it has, 0 to 1
    CASE WHEN reproductions.is_reference THEN 1 ELSE 0 END AS is_reference, -- 1 for the wording that the others are compared with, else 0
    (
        SELECT {{join}}(marked.flag, ' ')
        FROM (
            SELECT reproduction_flags.flag AS flag FROM reproduction_flags
            WHERE reproduction_flags.reproduction_id = reproductions.id
            ORDER BY reproduction_flags.position
        ) AS marked
    ) AS flags, -- facts beside the relation, with spaces between: numbers_differ, polarity_differs, truncated and so on; NULL where there is none
    reproductions.reason AS relation_reason, -- why it is of that relation, in words
    (
        SELECT {{join}}(decided.decision, ' ')
        FROM (
            SELECT DISTINCT judgements.decision AS decision
            FROM judged_quotations
            JOIN judgements ON judgements.id = judged_quotations.judgement_id AND judgements.retired_at IS NULL
            WHERE judged_quotations.quotation_id = quotations.id
            ORDER BY decision
        ) AS decided
    ) AS judged -- what people decided of it, as in v_judgements, with spaces between; NULL where nobody did
FROM quotations
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN attributions ON attributions.quotation_id = quotations.id AND attributions.retired_run_id IS NULL
LEFT JOIN actors AS named ON named.id = attributions.actor_id
LEFT JOIN actors AS speakers ON speakers.id = coalesce(named.merged_into_id, named.id)
LEFT JOIN reproductions ON reproductions.quotation_id = quotations.id AND reproductions.retired_run_id IS NULL
WHERE quotations.retired_run_id IS NULL AND quotations.kind <> 'not_speech'
