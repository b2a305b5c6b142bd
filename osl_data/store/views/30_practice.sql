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

-- Activity centres: places with a host that are open to everybody who lives around. Clubs, day-rooms and volunteer centres
-- are for some people only; a centre or team may be an office.
-- programme: programme
CREATE VIEW activity_centre AS
SELECT id AS programme FROM programme
WHERE type IN ('mal', 'cal', 'neighbourhood_house', 'residents_club', 'community_centre');

-- Community organisers (contacts of that role) who are not superseded, and whether we can name them today: a name that only
-- old sources state is not that of a contact any more.
-- contact: contact
-- person: the name; empty where no source states it, or only old ones
-- stated_on: date of the newest source; empty when undated
-- inferred: whether that date is only what the context shows
CREATE VIEW named_organiser AS
SELECT contact.id AS contact, contact.person, record_date.stated_on, record_date.inferred
FROM contact
LEFT JOIN record_date ON record_date.record = contact.id
WHERE contact.role = 'organiser' AND NOT contact.superseded;

-- People named in sources whom only the pages of programmes show: of the programmes that they are named for, or of those of
-- their unit where they are named for none.
-- programme: programme
-- record: id of the record, as in mentioned_person
CREATE VIEW programme_person AS
SELECT programme, record FROM mentioned_programme
UNION
SELECT programme.id, mentioned_person.record
FROM programme
JOIN mentioned_person ON mentioned_person.unit = programme.unit
WHERE NOT EXISTS (SELECT 1 FROM mentioned_programme WHERE mentioned_programme.record = mentioned_person.record);

-- A number of each unit that has one, for those of it who have none: of an institution before that of a person, a landline
-- before others.
-- unit: organisation
-- contact: the contact whose number it is
-- position: which of its numbers
CREATE VIEW unit_phone AS
SELECT DISTINCT ON (contact.unit) contact.unit, contact.id AS contact, phone.position
FROM contact
JOIN phone ON phone.contact = contact.id
WHERE contact.unit IS NOT NULL AND phone.callable AND NOT contact.superseded
ORDER BY contact.unit, contact.person IS NOT NULL, phone.type <> 'landline', contact.id, phone.position;

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
