-- Whether stated times are of every week: not of other weeks, of the nth days of a month, of holidays, or of a part of the year
-- that returns. What is open may begin or end at a date; what is closed between dates is no matter of every week.
CREATE MACRO is_weekly(slot) AS
    slot.freq IS NOT DISTINCT FROM 'WEEKLY' AND slot.interval = 1 AND len(slot.byday) > 0 AND len(slot.bymonth) = 0
    AND slot.season IS NULL AND slot.holidays IS DISTINCT FROM 'only'
    AND NOT (slot.closed AND (slot.valid_from IS NOT NULL OR slot.valid_to IS NOT NULL));

-- The rule of stated times, from the first to the last day that their dates may mean.
CREATE MACRO rule_of(slot) AS {
    'freq': slot.freq, 'interval': slot.interval, 'byday': slot.byday, 'bymonthday': slot.bymonthday, 'bymonth': slot.bymonth,
    'valid_from': CAST(earliest_day(slot.valid_from) AS VARCHAR), 'valid_to': CAST(latest_day(slot.valid_to) AS VARCHAR),
    'opens': slot.opens, 'closes': slot.closes, 'closed': slot.closed, 'holidays': slot.holidays, 'season': slot.season};

-- The minute of a day that a clock shows.
CREATE MACRO minute_of(clock) AS CAST(left(clock, 2) AS INTEGER) * 60 + CAST(right(clock, 2) AS INTEGER);

-- The minutes, counted from the start of its day, in which something ends: on the next day where not after its start.
CREATE MACRO end_minute(opens, closes) AS minute_of(closes) + CASE WHEN closes <= opens THEN 1440 ELSE 0 END;

-- All stated times, of contacts and of activities.
-- like: hours
-- kind: contact or activity
-- record: id of the contact or activity
-- position: order within it
CREATE VIEW stated_time AS
SELECT 'contact' AS kind, contact AS record, position, freq, interval, byday, bymonthday, bymonth, valid_from, valid_to, opens, closes, closed, holidays, season
FROM hours
UNION ALL
SELECT 'activity', activity, position, freq, interval, byday, bymonthday, bymonth, valid_from, valid_to, opens, closes, closed, holidays, season
FROM session;

-- What is open in every week: a row a weekday of each rule, without weekdays that another rule of the record closes.
-- kind: contact or activity
-- record: id of the contact or activity
-- position: order of the rule within it
-- weekday: code of the weekday
-- opens: HH:MM
-- closes: HH:MM up to 24:00
-- breaks: breaks in it, in order, each with opens and closes
CREATE VIEW weekly_time AS
WITH weekly AS (SELECT kind, record, position, unnest(byday) AS weekday, opens, closes, closed FROM stated_time WHERE is_weekly(stated_time))
SELECT
    o.kind, o.record, o.position, o.weekday, o.opens, o.closes,
    coalesce(list({'opens': c.opens, 'closes': c.closes} ORDER BY c.opens) FILTER (
        minute_of(c.opens) < end_minute(o.opens, o.closes) AND end_minute(c.opens, c.closes) > minute_of(o.opens)), []) AS breaks
FROM weekly o
LEFT JOIN weekly c ON c.closed AND c.kind = o.kind AND c.record = o.record AND c.weekday = o.weekday
WHERE NOT o.closed
GROUP BY ALL
HAVING NOT coalesce(bool_or(c.closed AND c.opens IS NULL), false);
