-- So many months a dated source is believed that something runs. Longer than a year, for much is told of once a year; no
-- longer than two, for projects end.
CREATE MACRO months_believed() AS 24;

-- Whether a date lies no further back than that, to the day. A partial date counts from the first day that it may mean: in doubt
-- the source is the older.
CREATE MACRO is_recent(date) AS
    earliest_day(date) >= (SELECT day FROM build_day) - to_months(CAST(months_believed() AS INTEGER));

-- Whether a date is over, from the day after. A partial date is over with the last day that it may mean.
CREATE MACRO is_over(date) AS latest_day(date) < (SELECT day FROM build_day);

-- The programmes that programmes and activities are part of, at any depth.
-- record: id of the programme or activity
-- programme: programme that it is part of
-- depth: 1 for the programme itself that it is part of, 2 for what that is part of, and so on
CREATE VIEW record_whole AS
WITH RECURSIVE up AS (
    SELECT id AS record, part_of AS programme, 1 AS depth FROM programme WHERE part_of IS NOT NULL
    UNION ALL
    SELECT id, programme, 1 FROM activity WHERE programme IS NOT NULL
    UNION ALL
    SELECT up.record, p.part_of, up.depth + 1 FROM up JOIN programme p ON p.id = up.programme WHERE p.part_of IS NOT NULL
)
SELECT record, programme, depth FROM up;

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
    -- Weekly hours without a last day have no end; nor has an activity with any such.
    SELECT
        a.id, 'activity', CASE a.modality WHEN 'current' THEN 'active' WHEN 'past' THEN 'ended' ELSE a.modality END, NULL,
        arg_max(coalesce(s.first_day, s.last_day), latest_day(coalesce(s.first_day, s.last_day))),
        CASE WHEN bool_and(coalesce(s.last_day, CASE WHEN len(s.weekdays) = 0 THEN s.first_day END) IS NOT NULL)
            THEN arg_max(coalesce(s.last_day, s.first_day), latest_day(coalesce(s.last_day, s.first_day))) END
    FROM activity a
    LEFT JOIN session s ON s.activity = a.id
    GROUP BY a.id, a.modality
),
dates AS (
    SELECT
        e.record, max(greatest(s.published, s.confirmed)) AS dated_on, max(s.published_inferred) AS inferred_on,
        max(s.not_before) AS not_before
    FROM (SELECT DISTINCT record, source FROM evidence WHERE field IN ('status', 'modality')) e
    JOIN source s ON s.id = e.source
    GROUP BY e.record
)
SELECT
    own.record, own.kind, own.stated,
    CASE WHEN own.stated = 'planned' THEN coalesce(own.first_date, own.last_date) ELSE own.last_date END AS own_date,
    CASE WHEN dates.dated_on IS NOT NULL THEN coalesce(own.as_of, dates.dated_on) END AS dated_on,
    coalesce(own.as_of, greatest(dates.dated_on, dates.inferred_on)) AS stated_on,
    CASE WHEN stated_on IS NULL THEN dates.not_before END AS not_before
FROM own
LEFT JOIN dates ON dates.record = own.record;

-- The state of each programme and activity on the day of the build. One rule for both; only `running` counts as running anywhere.
-- What is part of something ends with it, unless an end of its own is stated or a source of a later day still tells of it; of
-- several wholes the nearest counts that is said to have ended, or of which an end is stated.
-- `ended`: a source states that it, or the whole, has ended.
-- `ended_by_plan`: no source states that it ended, but its stated end, or that of the whole, is over.
-- `running`: a source states that it runs, and one that does is dated, by the publisher or a check, within `months_believed`.
-- `was_running`: a source states that it runs, but the newest date is older, or only what the context shows.
-- `undated`: a source states that it runs, and none that does has any date.
-- `planned`: what it is planned for is not over; where no date is stated, the plan itself is as new as what counts as running.
-- `plan_passed`: planned, and that is over, or the plan too old or undated, or what it is part of has ended: nobody says whether it came.
-- `unknown`: no source states it.
-- record: id of the programme or activity
-- kind: programme or activity
-- state: state: running, was_running, undated, ended_by_plan, ended, planned, plan_passed, unknown
-- due: date that is stated for it: the end of what ended, what is planned for; empty for any other state, or where none is stated
-- stated_on: date of the newest source that states it; empty when undated, or where no source states it
-- inferred: whether that date is only what the context shows
-- not_before: date that an undated source is not older than
CREATE TABLE record_state AS
WITH ending AS (
    SELECT x.record, w.stated = 'ended' AS is_stated, w.own_date AS end_date
    FROM record_whole x
    JOIN stated_state w ON w.record = x.programme
    WHERE w.stated = 'ended' OR w.stated <> 'planned' AND w.own_date IS NOT NULL
    QUALIFY x.depth = min(x.depth) OVER (PARTITION BY x.record)
),
judged AS (
    SELECT
        s.*,
        coalesce(whole.is_stated, false) AS whole_ended,
        whole.end_date AS whole_end,
        CASE WHEN s.stated <> 'planned' AND is_over(s.own_date) THEN s.own_date
            WHEN is_over(whole.end_date) THEN whole.end_date END AS passed_end
    FROM stated_state s
    LEFT JOIN ending whole ON whole.record = s.record
        AND (s.stated = 'planned' OR s.own_date IS NULL)
        AND NOT coalesce(earliest_day(s.stated_on) > latest_day(whole.end_date), false)
),
told AS (
    SELECT
        *,
        CASE
            WHEN stated = 'planned' THEN CASE
                WHEN whole_ended OR passed_end IS NOT NULL THEN 'plan_passed'
                WHEN coalesce(NOT is_over(own_date), is_recent(dated_on), false) THEN 'planned'
                ELSE 'plan_passed' END
            WHEN stated = 'ended' OR whole_ended THEN 'ended'
            WHEN passed_end IS NOT NULL THEN 'ended_by_plan'
            WHEN stated = 'unknown' THEN 'unknown'
            WHEN is_recent(dated_on) THEN 'running'
            WHEN stated_on IS NOT NULL THEN 'was_running'
            ELSE 'undated' END AS state
    FROM judged
)
SELECT
    record, kind, state,
    CASE
        WHEN stated = 'planned' THEN own_date
        WHEN stated = 'ended' THEN own_date
        WHEN state = 'ended' THEN whole_end
        WHEN state = 'ended_by_plan' THEN passed_end END AS due,
    CASE WHEN stated = 'unknown' THEN NULL WHEN state = 'running' THEN dated_on ELSE stated_on END AS stated_on,
    state <> 'running' AND stated <> 'unknown' AND coalesce(stated_on > dated_on, stated_on IS NOT NULL AND dated_on IS NULL) AS inferred,
    CASE WHEN stated <> 'unknown' THEN not_before END AS not_before
FROM told
ORDER BY record;
