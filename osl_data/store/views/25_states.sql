-- So many months a dated source is believed that something runs. Longer than a year, for much is told of once a year; no
-- longer than two, for projects end.
CREATE MACRO months_believed() AS 24;

-- Whether a date lies no further back than that, to the day. A partial date counts from the first day that it may mean: in doubt
-- the source is the older.
CREATE MACRO is_recent(date) AS
    earliest_day(date) >= (SELECT day FROM build_day) - to_months(CAST(months_believed() AS INTEGER));

-- What may be said of what sources state to run, by the newest date of a publisher or a check, and the newest of all.
CREATE MACRO state_by_dates(dated_on, stated_on) AS
    CASE WHEN is_recent(dated_on) THEN 'running' WHEN stated_on IS NOT NULL THEN 'was_running' ELSE 'undated' END;

-- The time that a state stands for: current, past or planned; empty where nobody knows today.
CREATE MACRO time_of(state) AS
    CASE state WHEN 'running' THEN 'current' WHEN 'ended' THEN 'past' WHEN 'ended_by_plan' THEN 'past' WHEN 'planned' THEN 'planned' END;

-- Whether a date is over, from the day after. A partial date is over with the last day that it may mean.
CREATE MACRO is_over(date) AS latest_day(date) < (SELECT day FROM build_day);

-- Whether a date is still to come, whatever day it means.
CREATE MACRO is_ahead(date) AS earliest_day(date) > (SELECT day FROM build_day);

-- The state of times that have a first or a last day, of something that is in a state.
CREATE MACRO state_within(state, valid_from, valid_to) AS CASE
    WHEN state = 'running' AND is_over(valid_to) THEN 'ended' WHEN state = 'running' AND is_ahead(valid_from) THEN 'planned' ELSE state END;

-- The date that this state stands for.
CREATE MACRO due_within(state, due, valid_from, valid_to) AS CASE
    WHEN state = 'running' AND is_over(valid_to) THEN valid_to WHEN state = 'running' AND is_ahead(valid_from) THEN valid_from ELSE due END;

-- What sources state of the state of each programme and activity, with its dates.
-- record: id of the programme or activity
-- kind: programme or activity
-- stated: what a source states: planned, active, ended; unknown where none does
-- own_date: date it is planned for (its start, or the last of its sessions to begin), or the end of what is not planned
-- dated_on: newest date of a source that states it, by the publisher or a check; empty when none has one
-- stated_on: newest date of all, what the context shows included; the date that the source itself gives comes first
-- not_before: date that no source which states it is older than, of undated ones
CREATE VIEW stated_state AS
WITH own AS (
    SELECT id AS record, 'programme' AS kind, status AS stated, status_as_of AS as_of, start AS first_date, "end" AS last_date
    FROM programme
    UNION ALL
    -- Times that return and have no last day have no end; nor has an activity with any such.
    SELECT
        a.id, 'activity', CASE a.modality WHEN 'current' THEN 'active' WHEN 'past' THEN 'ended' ELSE a.modality END, NULL,
        arg_max(coalesce(s.valid_from, s.valid_to), latest_day(coalesce(s.valid_from, s.valid_to))),
        CASE WHEN bool_and(coalesce(s.valid_to, CASE WHEN s.freq IS NULL THEN s.valid_from END) IS NOT NULL)
            THEN arg_max(coalesce(s.valid_to, s.valid_from), latest_day(coalesce(s.valid_to, s.valid_from))) END
    FROM activity a
    LEFT JOIN session s ON s.activity = a.id
    GROUP BY a.id, a.modality
),
dates AS (
    SELECT
        e.record, max(s.dated_on) AS dated_on, max(s.known_on) AS known_on, max(s.not_before) AS not_before
    FROM (SELECT DISTINCT record, source FROM evidence WHERE field IN ('status', 'modality')) e
    JOIN source_date s ON s.source = e.source
    GROUP BY e.record
)
SELECT
    own.record, own.kind, own.stated,
    CASE WHEN own.stated = 'planned' THEN coalesce(own.first_date, own.last_date) ELSE own.last_date END AS own_date,
    CASE WHEN dates.dated_on IS NOT NULL THEN coalesce(own.as_of, dates.dated_on) END AS dated_on,
    coalesce(own.as_of, dates.known_on) AS stated_on,
    CASE WHEN stated_on IS NULL THEN dates.not_before END AS not_before
FROM own
LEFT JOIN dates ON dates.record = own.record;

-- The state of each programme and activity on the day of the build. One rule for both; only `running` counts as running anywhere.
-- `ended`: a source states that it has ended.
-- `ended_by_plan`: no source states that it ended, but its stated end is over.
-- `running`: a source states that it runs, and one that does is dated, by the publisher or a check, within `months_believed`.
-- `was_running`: a source states that it runs, but the newest date is older, or only what the context shows.
-- `undated`: a source states that it runs, and none that does has any date.
-- `planned`: what it is planned for is not over; where no date is stated, the plan itself is as new as what counts as running.
-- `plan_passed`: planned, and that is over, or the plan too old or undated, or the programme is over: nobody says whether it came.
-- `unknown`: no source states it.
-- An activity ends with its programme, unless an end of its own is stated or a source of a later day still tells of it. What is
-- part of a programme does not: projects end, and what they began goes on.
-- record: id of the programme or activity
-- kind: programme or activity
-- state: state: running, was_running, undated, ended_by_plan, ended, planned, plan_passed, unknown
-- with_programme: whether it ended only because its programme did
-- due: date that is stated for it: the end of what ended, what is planned for; empty for any other state, or where none is stated
-- stated_on: date of the newest source that states it; empty when undated, or where no source states it
-- inferred: whether that date is only what the context shows
-- not_before: date that an undated source is not older than
CREATE TABLE record_state AS
WITH programme_over AS (
    SELECT record AS programme, stated = 'ended' AS is_stated, own_date AS ended_on
    FROM stated_state
    WHERE kind = 'programme' AND (stated = 'ended' OR stated <> 'planned' AND is_over(own_date))
),
judged AS (
    SELECT
        s.*, o.programme IS NOT NULL AS programme_is_over, coalesce(o.is_stated, false) AS is_stated, o.ended_on,
        s.stated <> 'planned' AND coalesce(is_over(s.own_date), false) AS own_is_over
    FROM stated_state s
    LEFT JOIN activity ON activity.id = s.record
    LEFT JOIN programme_over o ON o.programme = activity.programme
        AND (s.stated = 'planned' OR s.own_date IS NULL)
        AND NOT coalesce(earliest_day(coalesce(s.stated_on, s.not_before)) > latest_day(o.ended_on), false)
),
told AS (
    SELECT
        *,
        CASE
            WHEN stated = 'planned' AND NOT programme_is_over AND coalesce(NOT is_over(own_date), is_recent(dated_on), false)
                THEN 'planned'
            WHEN stated = 'planned' THEN 'plan_passed'
            WHEN stated = 'ended' OR is_stated THEN 'ended'
            WHEN own_is_over OR programme_is_over THEN 'ended_by_plan'
            WHEN stated = 'unknown' THEN 'unknown'
            ELSE state_by_dates(dated_on, stated_on) END AS state
    FROM judged
)
SELECT
    record, kind, state,
    stated NOT IN ('planned', 'ended') AND programme_is_over AS with_programme,
    CASE WHEN stated = 'planned' OR own_is_over THEN own_date WHEN with_programme THEN ended_on END AS due,
    CASE WHEN stated <> 'unknown' THEN CASE WHEN state = 'running' THEN dated_on ELSE stated_on END END AS stated_on,
    stated <> 'unknown' AND state <> 'running' AND stated_on IS NOT NULL AND stated_on IS DISTINCT FROM dated_on AS inferred,
    CASE WHEN stated <> 'unknown' THEN not_before END AS not_before
FROM told
ORDER BY record;
