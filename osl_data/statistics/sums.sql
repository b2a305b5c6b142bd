-- Sums of the events that pass the filters, by one dimension. A blank counts nowhere: next to each sum stands the number of
-- events that state it; where none does, the sum is NULL and not 0. An event of several target groups counts for each.
-- Columns and metrics: osl_data/store/events/schema.sql.
WITH part AS (
    SELECT
        {key} AS key,
        sum(events)::BIGINT AS events,
        sum(participants)::BIGINT AS participants, sum(participants_stated)::BIGINT AS participants_stated,
        sum(women)::BIGINT AS women, sum(women_stated)::BIGINT AS women_stated,
        sum(men)::BIGINT AS men, sum(men_stated)::BIGINT AS men_stated,
        sum(under_18)::BIGINT AS under_18, sum(under_18_stated)::BIGINT AS under_18_stated,
        sum(aged_60)::BIGINT AS aged_60, sum(aged_60_stated)::BIGINT AS aged_60_stated,
        sum(volunteers)::BIGINT AS volunteers, sum(volunteers_stated)::BIGINT AS volunteers_stated,
        sum(volunteer_hours)::DECIMAL(18, 2) AS volunteer_hours, sum(volunteer_hours_stated)::BIGINT AS volunteer_hours_stated,
        sum(cost)::DECIMAL(18, 2) AS cost, sum(cost_stated)::BIGINT AS cost_stated
    FROM {source}
    WHERE {condition}
    GROUP BY ALL
)
SELECT
    {shown} AS key,
    sum(events)::BIGINT AS events,
    sum(participants)::BIGINT AS participants, sum(participants_stated)::BIGINT AS participants_stated,
    sum(women)::BIGINT AS women, sum(women_stated)::BIGINT AS women_stated,
    sum(men)::BIGINT AS men, sum(men_stated)::BIGINT AS men_stated,
    sum(under_18)::BIGINT AS under_18, sum(under_18_stated)::BIGINT AS under_18_stated,
    sum(aged_60)::BIGINT AS aged_60, sum(aged_60_stated)::BIGINT AS aged_60_stated,
    sum(volunteers)::BIGINT AS volunteers, sum(volunteers_stated)::BIGINT AS volunteers_stated,
    sum(volunteer_hours)::DECIMAL(18, 2) AS volunteer_hours, sum(volunteer_hours_stated)::BIGINT AS volunteer_hours_stated,
    sum(cost)::DECIMAL(18, 2) AS cost, sum(cost_stated)::BIGINT AS cost_stated
FROM part {join}
GROUP BY ALL
ORDER BY key NULLS LAST
