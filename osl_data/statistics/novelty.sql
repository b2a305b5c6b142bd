-- Activity types held in a period of so many months, counted once for each place: new are those that the register never had
-- there before, repeated those that it had. What is first is decided over all of the register, whatever the filters.
-- Period, place and type are packed into one number, for millions of distinct numbers are quicker than of rows.
WITH held AS (
    SELECT DISTINCT ((month // {months})::UBIGINT << 40) | (ground::UBIGINT << 8) | type AS packed
    FROM {source}
    JOIN spot ON spot.id = spot
    WHERE type > 0 AND {condition}
),
first AS (
    SELECT month // {months} AS period, {times} AS times, (ground::UBIGINT << 8) | type AS packed FROM first_held
),
compared AS (
    SELECT (held.packed >> 40)::INTEGER AS period, first.period = (held.packed >> 40) AS new, first.times
    FROM held
    JOIN first ON first.packed = held.packed & ((1::UBIGINT << 40) - 1)
)
SELECT {shown} AS key, coalesce(sum(times) FILTER (new), 0)::BIGINT AS new, coalesce(sum(times) FILTER (NOT new), 0)::BIGINT AS repeated
FROM compared
GROUP BY period
ORDER BY period
