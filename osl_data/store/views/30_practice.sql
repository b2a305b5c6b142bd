-- Which programmes can be reached, and through whom: contacts that name the programme, or the unit that runs it and no
-- programme at all. Superseded contacts do not count.
-- programme: programme
-- contact: contact
CREATE VIEW programme_contact AS
SELECT contact_programme.programme, contact.id AS contact
FROM contact_programme
JOIN contact ON contact.id = contact_programme.contact
WHERE NOT contact.superseded
UNION
SELECT programme.id, contact.id
FROM programme
JOIN contact ON contact.unit = programme.unit
WHERE NOT contact.superseded
  AND NOT EXISTS (SELECT 1 FROM contact_programme WHERE contact_programme.contact = contact.id);

-- Coded practice as it is stated: what is done, with which tool of OSL and for whom. Its time is that of the state of the
-- activity, or of the programme, where that itself states a group. Whose state today nobody knows has none: unknown is
-- not current.
-- record: id of the activity or programme that it is stated of
-- city: city
-- programme: programme; empty where a unit does it and no programme is named
-- doer: id of the programme or unit
-- vocabulary: activity_type, osl_tool or target_group
-- code: code of the term
-- state: state of the activity or programme (view record_state)
-- modality: current, past or planned; empty where nobody knows today
CREATE VIEW stated_practice AS
WITH done AS (
    SELECT
        a.id AS record, a.city, a.programme, coalesce(a.programme, a.unit) AS doer, a.type, t.broader AS tool, r.state,
        time_of(r.state) AS modality
    FROM activity a
    JOIN record_state r ON r.record = a.id
    JOIN term t ON t.vocabulary = 'activity_type' AND t.code = a.type
)
SELECT record, city, programme, doer, 'activity_type' AS vocabulary, type AS code, state, modality FROM done
UNION ALL
SELECT record, city, programme, doer, 'osl_tool', tool, state, modality FROM done WHERE tool IS NOT NULL
UNION ALL
SELECT done.record, done.city, done.programme, done.doer, 'target_group', g.target_group, done.state, done.modality
FROM done
JOIN activity_target_group g ON g.activity = done.record
UNION ALL
SELECT p.id, p.city, p.id, p.id, 'target_group', g.target_group, r.state, time_of(r.state)
FROM programme p
JOIN programme_target_group g ON g.programme = p.id
JOIN record_state r ON r.record = p.id;

-- Of several times at which one doer does the same, the one nearest to now; empty where none of them is known.
CREATE MACRO nearest_time(modality) AS
    arg_min(modality, CASE modality WHEN 'current' THEN 1 WHEN 'past' THEN 2 WHEN 'planned' THEN 3 END);

-- Groups each programme is stated to work with, by the programme itself or by one of its activities.
-- programme: programme
-- target_group: target_group
CREATE VIEW programme_group AS
SELECT DISTINCT programme, code AS target_group
FROM stated_practice
WHERE vocabulary = 'target_group' AND programme IS NOT NULL;

-- Years a programme is known for; the first is empty when no source states a start or end. Only what is running has an open
-- end: of others nothing is known after the newest source.
-- programme: programme
-- first_year: year of the start, or of the end where only that is stated
-- until: the end, or else the newest date at which a source states it, of a plan the start; empty for what is running
-- last_year: year of that date
CREATE VIEW programme_years AS
SELECT
    p.id AS programme,
    CAST(left(coalesce(p.start, p."end"), 4) AS INTEGER) AS first_year,
    CASE WHEN p."end" IS NOT NULL THEN p."end"
        WHEN r.state IN ('planned', 'plan_passed') THEN p.start
        WHEN r.state <> 'running' THEN greatest(p.start, r.stated_on, r.not_before) END AS until,
    CAST(left(until, 4) AS INTEGER) AS last_year
FROM programme p
JOIN record_state r ON r.record = p.id;

-- Places of activities: the areas of the programme, or of the unit, or else the city.
-- activity: activity
-- place: place
CREATE VIEW activity_place AS
SELECT
    activity.id AS activity,
    coalesce(programme_area.place, organisation.area, activity.city) AS place
FROM activity
LEFT JOIN programme_area ON programme_area.programme = activity.programme
LEFT JOIN organisation ON organisation.id = activity.unit;
