-- One row an outlet under the name that manifests give, and one for all articles that name none: what is quoted there now. It is kept counted, where v_outlets counts when it is asked.
SELECT
    outlets.id AS outlet_id, -- the outlet; NULL for articles that name none
    outlets.name AS outlet, -- its name in the manifest, as the other views have it
    outlet_counts.articles AS articles, -- articles of it in which something is quoted
    outlet_counts.quotations AS quotations, -- quotations in them, without marks that reproduce no speech
    outlet_counts.unattributed AS unattributed -- those of which no unique speaker was found
FROM outlet_counts
LEFT JOIN outlets ON outlets.id = outlet_counts.outlet_id
