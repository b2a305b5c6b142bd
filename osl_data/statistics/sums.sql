-- Sums of the events that pass the filters, by one dimension. A blank counts nowhere: next to each sum stands the number of
-- events that state it; where none does, the sum is NULL and not 0. An event of several target groups counts for each.
-- Columns: osl_data/statistics/aggregation/schema.sql. Metrics: measures.sql there.
WITH part AS (
    SELECT
        {key} AS key,
        {measures}
    FROM {source}
    WHERE {condition}
    GROUP BY ALL
)
SELECT
    {shown} AS key,
    {measures}
FROM part {join}
GROUP BY ALL
ORDER BY key NULLS LAST
