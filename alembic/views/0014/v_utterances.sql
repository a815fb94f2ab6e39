-- One row an utterance: how it is printed, and the wording that its printings are compared with. One that lost that wording has none until the next matching, and is not here.
SELECT
    utterance_counts.utterance_id AS utterance_id, -- what was said; shown as u and this number
    utterance_counts.printings AS printings, -- how many quotations it has
    utterance_counts.in_marks AS in_marks, -- how many of them are no indirect speech; 0 where nobody claims to have the very words
    utterance_counts.outlets AS outlets, -- how many outlets print it: two names of one outlet are one, and an article without an outlet stands for itself
    utterance_counts.named_outlets AS named_outlets, -- how many of these their articles name
    agencies.name AS agency, -- the agency that every printing names, and no other medium; the agency's own article names itself; NULL where there is no such one
    utterance_counts.agency_id AS agency_id, -- the same as a number
    quotations.id AS quotation_id, -- the wording that the others are compared with; shown as q and this number
    quotations.kind AS kind, -- its kind: direct, mixed, block or indirect
    quotations.content AS content, -- its words
    speakers.name AS speaker, -- who said it there, merged actors as the one that they are; NULL where no unique answer was found
    speakers.id AS speaker_id, -- the speaker as an actor
    revisions.document AS document, -- name under which its article was read
    revisions.id AS revision_id, -- the text that the offsets are of: revisions.text
    outlets.name AS outlet, -- who published it; NULL if the manifest gives nobody
    revisions.url AS url, -- that article's address as given
    revisions.published AS published, -- that article's date or time of publication exactly as given
    quotations.start_offset AS start_offset, -- where it begins in the text, in code points from 0
    quotations.end_offset AS end_offset -- where it ends, half-open
FROM utterance_counts
LEFT JOIN actors AS agencies ON agencies.id = utterance_counts.agency_id
JOIN reproductions
    ON reproductions.utterance_id = utterance_counts.utterance_id AND reproductions.is_reference
    AND reproductions.retired_run_id IS NULL
JOIN quotations
    ON quotations.id = reproductions.quotation_id AND quotations.retired_run_id IS NULL
    AND quotations.kind <> 'not_speech'
JOIN revisions ON revisions.id = quotations.revision_id
LEFT JOIN outlets ON outlets.id = revisions.outlet_id
LEFT JOIN attributions ON attributions.quotation_id = quotations.id AND attributions.retired_run_id IS NULL
LEFT JOIN actors AS named ON named.id = attributions.actor_id
LEFT JOIN actors AS speakers ON speakers.id = coalesce(named.merged_into_id, named.id)
