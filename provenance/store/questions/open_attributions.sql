-- How many quotations of each outlet have no speaker?
-- No unique answer was found for them, which is an answer: a wrong name does more harm than none. Whom the rules were
-- in doubt about is in the table candidates. Articles in which nothing is quoted are not counted.
SELECT
    v_outlet_counts.outlet,
    CAST(sum(v_outlet_counts.articles) AS bigint) AS articles,
    CAST(sum(v_outlet_counts.quotations) AS bigint) AS quotations,
    CAST(sum(v_outlet_counts.unattributed) AS bigint) AS unattributed,
    100 * CAST(sum(v_outlet_counts.unattributed) AS bigint) / CAST(sum(v_outlet_counts.quotations) AS bigint) AS percent
FROM v_outlet_counts
GROUP BY v_outlet_counts.outlet
ORDER BY unattributed DESC, v_outlet_counts.outlet
