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

-- Groups each programme is stated to work with, by the programme itself or by one of its activities.
-- programme: programme
-- target_group: target_group
-- modality: modality of the activity; empty where the programme itself states the group
CREATE VIEW programme_group AS
SELECT programme, target_group, NULL AS modality FROM programme_target_group
UNION
SELECT activity.programme, activity_target_group.target_group, activity.modality
FROM activity
JOIN activity_target_group ON activity_target_group.activity = activity.id
WHERE activity.programme IS NOT NULL;

-- Years a programme is known for; both empty when no source states one.
-- programme: programme
-- first_year: year of the start, or of the end where only that is stated
-- last_year: year of the end; empty when the end is open or unknown
CREATE VIEW programme_years AS
SELECT
    id AS programme,
    CAST(left(coalesce(start, "end"), 4) AS INTEGER) AS first_year,
    CAST(left("end", 4) AS INTEGER) AS last_year
FROM programme;

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
