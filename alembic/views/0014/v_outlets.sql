-- One row an outlet under the name that manifests give, with counts of what stands there now. Outlets that are one actor have one actor_id.
SELECT
    outlets.id AS outlet_id, -- the outlet
    outlets.name AS outlet, -- its name in the manifest, as the other views have it
    roots.id AS actor_id, -- the outlet as an actor: one number for all its names
    roots.name AS actor, -- that actor's own name
    roots.kind AS actor_kind, -- agency, broadcaster, paper and so on; NULL where unknown
    roots.country AS country, -- country as the registry gives it
    roots.domain AS domain, -- domain of its homepage
    (
        SELECT count(*) FROM revisions WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS articles, -- articles of it, each counted once
    (
        SELECT min(revisions.published_day) FROM revisions
        WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS first_day, -- the earliest day of publication that an article of it gives
    (
        SELECT max(revisions.published_day) FROM revisions
        WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS last_day, -- the latest
    (
        SELECT CAST(coalesce(sum((
            SELECT count(*) FROM quotations
            WHERE quotations.revision_id = revisions.id AND quotations.retired_run_id IS NULL
                AND quotations.kind <> 'not_speech'
        )), 0) AS bigint)
        FROM revisions WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS quotations, -- quotations in them, without marks that reproduce no speech
    (
        SELECT CAST(coalesce(sum((
            SELECT count(*) FROM quotations
            WHERE quotations.revision_id = revisions.id AND quotations.retired_run_id IS NULL
                AND quotations.kind <> 'not_speech'
                AND NOT EXISTS (
                    SELECT 1 FROM attributions
                    WHERE attributions.quotation_id = quotations.id AND attributions.retired_run_id IS NULL
                        AND attributions.actor_id IS NOT NULL
                )
        )), 0) AS bigint)
        FROM revisions WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS unattributed, -- those of which no unique speaker was found
    (
        SELECT CAST(coalesce(sum((
            SELECT count(*) FROM quotations
            WHERE quotations.revision_id = revisions.id AND quotations.retired_run_id IS NULL
                AND quotations.kind = 'not_speech'
        )), 0) AS bigint)
        FROM revisions WHERE revisions.outlet_id = outlets.id AND revisions.retired_run_id IS NULL
    ) AS not_speech -- marks that reproduce no speech, left out of every other count and view
FROM outlets
JOIN actors AS named ON named.id = outlets.actor_id
JOIN actors AS roots ON roots.id = coalesce(named.merged_into_id, named.id)
