-- The sums of events that agree in some columns: every aggregate is made by this statement.
SELECT
    {columns},
    {measures}
FROM by_event
WHERE {condition}
GROUP BY ALL
ORDER BY ALL
