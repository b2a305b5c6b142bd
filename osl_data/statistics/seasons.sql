-- Events and participants by month of the year (1–12) and weekday (1 is Monday), all years together.
SELECT
    month % 12 + 1 AS month,
    weekday,
    sum(events)::BIGINT AS events,
    sum(participants)::BIGINT AS participants,
    sum(participants_stated)::BIGINT AS participants_stated
FROM {source}
WHERE {condition}
GROUP BY ALL
ORDER BY ALL
