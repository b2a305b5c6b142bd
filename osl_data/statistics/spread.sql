-- Participants of one event: least, lower quartile, median, upper quartile, most and mean, over the events that state them.
-- Exact, from how often each number occurs: a quartile lies between two neighbours as QUARTILE.INC of a spreadsheet does.
WITH part AS (
    SELECT {key} AS key, participants, sum(events) AS events FROM {source}
    WHERE participants IS NOT NULL AND events > 0 AND {condition}
    GROUP BY ALL
),
counted AS (
    SELECT {shown} AS key, participants, sum(events)::BIGINT AS events FROM part {join} GROUP BY ALL
),
running AS (
    SELECT
        key, participants, events,
        sum(events) OVER (PARTITION BY key ORDER BY participants) AS up_to,
        sum(events) OVER (PARTITION BY key) - 1 AS last
    FROM counted
)
SELECT
    key,
    sum(events)::BIGINT AS stated,
    min(participants) AS least,
    min(participants) FILTER (up_to > floor(last * 0.25::DOUBLE)) * (1 - min(last * 0.25::DOUBLE % 1))
        + min(participants) FILTER (up_to > ceil(last * 0.25::DOUBLE)) * min(last * 0.25::DOUBLE % 1) AS lower,
    min(participants) FILTER (up_to > floor(last * 0.5::DOUBLE)) * (1 - min(last * 0.5::DOUBLE % 1))
        + min(participants) FILTER (up_to > ceil(last * 0.5::DOUBLE)) * min(last * 0.5::DOUBLE % 1) AS median,
    min(participants) FILTER (up_to > floor(last * 0.75::DOUBLE)) * (1 - min(last * 0.75::DOUBLE % 1))
        + min(participants) FILTER (up_to > ceil(last * 0.75::DOUBLE)) * min(last * 0.75::DOUBLE % 1) AS upper,
    max(participants) AS most,
    sum(events * participants)::BIGINT / sum(events)::BIGINT AS mean
FROM running
GROUP BY ALL
ORDER BY key NULLS LAST
