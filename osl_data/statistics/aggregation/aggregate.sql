-- The sums of events that agree in some columns: every aggregate is made by this statement.
SELECT
    {columns},
    sum(events)::UINTEGER AS events,
    sum(participants)::BIGINT AS participants, sum(participants_stated)::UINTEGER AS participants_stated,
    sum(women)::BIGINT AS women, sum(women_stated)::UINTEGER AS women_stated,
    sum(men)::BIGINT AS men, sum(men_stated)::UINTEGER AS men_stated,
    sum(under_18)::BIGINT AS under_18, sum(under_18_stated)::UINTEGER AS under_18_stated,
    sum(aged_60)::BIGINT AS aged_60, sum(aged_60_stated)::UINTEGER AS aged_60_stated,
    sum(volunteers)::BIGINT AS volunteers, sum(volunteers_stated)::UINTEGER AS volunteers_stated,
    sum(volunteer_hours)::DECIMAL(18, 2) AS volunteer_hours, sum(volunteer_hours_stated)::UINTEGER AS volunteer_hours_stated,
    sum(cost)::DECIMAL(18, 2) AS cost, sum(cost_stated)::UINTEGER AS cost_stated
FROM by_event
WHERE {condition}
GROUP BY ALL
ORDER BY ALL
