-- One row an outlet, an actor that its quotations name as an intermediary, and a relation: how many quotations there are. What other articles add is not counted.
SELECT
    outlets.name AS outlet, -- who published them; NULL if the manifest gives nobody
    media.name AS actor, -- through whom the words came, merged actors as the one that they are; two of one name and kind are one
    media.kind AS actor_kind, -- person, body, agency, broadcaster, paper, platform or group; NULL where unknown
    nullif(credit_counts.relation, '') AS relation, -- verbatim, elided, normalised, altered, paraphrased or translated, against the reference wording; NULL until they are matched
    CAST(sum(credit_counts.quotations) AS bigint) AS quotations -- how many there are
FROM (
    SELECT DISTINCT credited_actors.named AS named, roots.name AS name, roots.kind AS kind
    FROM credited_actors
    JOIN actors AS stored ON stored.id = credited_actors.actor_id
    JOIN actors AS roots ON roots.id = coalesce(stored.merged_into_id, stored.id)
) AS media
JOIN credit_counts ON credit_counts.named = media.named
LEFT JOIN outlets ON outlets.id = credit_counts.outlet_id
GROUP BY outlets.name, media.name, media.kind, credit_counts.relation
