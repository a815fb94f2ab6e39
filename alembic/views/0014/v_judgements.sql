-- One row a judgement that holds and a quotation that it is about (a pair has two rows; a judgement on actors alone has one, without a quotation). Withdrawn ones are in the table judgements.
SELECT
    judgements.id AS judgement_id, -- the judgement; shown as j and this number
    judgements.decision AS decision, -- of quotations: speaker, intermediary, kind, confirm, unsure, same, different; of actors: merge, split, alias, set
    (
        SELECT {{join}}(decided.name, ', ')
        FROM (
            SELECT judged_actors.part || ': ' || actors.name AS name
            FROM judged_actors
            JOIN actors ON actors.id = judged_actors.actor_id
            WHERE judged_actors.judgement_id = judgements.id
            ORDER BY judged_actors.position
        ) AS decided
    ) AS actors, -- whom it is about or decides for, each with its part: speaker, intermediary, actor, other
    judgements.field AS field, -- which fact of an actor is set; else NULL
    judgements.value AS value, -- the kind, the alias or the fact decided; else NULL
    judgements.reason AS reason, -- why, in the person's words
    judgements.made_by AS made_by, -- who decided
    judgements.made_at AS made_at, -- when, in UTC
    judged_quotations.quotation_id AS quotation_id, -- the quotation that it applies to now; NULL where its words are gone, or of actors alone
    CASE WHEN judged_quotations.id IS NOT NULL AND judged_quotations.quotation_id IS NULL THEN 1 ELSE 0 END AS is_detached, -- 1 where the words that were judged are gone: kept, and applied again when they come back
    {{found_kind}} AS found_kind, -- the kind that the rules found; NULL where they found what was judged
    quotations.kind AS kind, -- the kind that holds
    {{found_speaker}} AS found_speaker, -- the speaker that the rules found; NULL where they found none, or what was judged
    (
        SELECT roots.name
        FROM attributions
        JOIN actors AS named ON named.id = attributions.actor_id
        JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
        WHERE attributions.quotation_id = quotations.id AND attributions.retired_run_id IS NULL
    ) AS speaker, -- the speaker that holds
    {{found_chain}} AS found_chain, -- the chain that the rules found, with arrows; NULL where they found what was judged
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
    ) AS chain, -- the chain that holds, with arrows
    judged_quotations.document AS document, -- name under which the article was read when it was judged
    quotations.revision_id AS revision_id, -- the text that the offsets are of: revisions.text; NULL where the words are gone
    judged_quotations.outlet AS outlet, -- who published it, as it was judged
    revisions.url AS url, -- the article's address as given
    revisions.published AS published, -- date or time of publication exactly as given
    quotations.start_offset AS start_offset, -- where the quotation begins in the text now, in code points from 0
    quotations.end_offset AS end_offset, -- where it ends, half-open
    judged_quotations.content AS content -- the words that were judged
FROM judgements
LEFT JOIN judged_quotations ON judged_quotations.judgement_id = judgements.id
LEFT JOIN quotations ON quotations.id = judged_quotations.quotation_id
LEFT JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN overruled ON overruled.quotation_id = quotations.id AND overruled.retired_run_id IS NULL
WHERE judgements.retired_at IS NULL
