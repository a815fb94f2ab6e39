-- How many quotations of each outlet have no speaker?
-- No unique answer was found for them, which is an answer: a wrong name does more harm than none. Whom the rules were
-- in doubt about is in the table candidates. Articles in which nothing is quoted are not counted.
SELECT
    v_quotations.outlet,
    count(DISTINCT v_quotations.article_id) AS articles,
    count(*) AS quotations,
    count(*) - count(v_quotations.speaker_id) AS unattributed,
    100 * (count(*) - count(v_quotations.speaker_id)) / count(*) AS percent
FROM v_quotations
GROUP BY v_quotations.outlet
ORDER BY unattributed DESC, v_quotations.outlet
