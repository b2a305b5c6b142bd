-- What can be set side by side, places and programmes, each with the records that tell of it. A place has what is stated of
-- it or of what lies in it, a city all its records; a programme itself, its activities, figures and those who can be asked
-- about it. Superseded contacts tell of nothing.
-- subject: id of a place or a programme
-- kind: programme, activity, contact or figure
-- record: id of the record
CREATE TABLE subject_record AS
WITH placed AS (
    SELECT kind, id AS record, city AS place FROM record WHERE kind IN ('programme', 'activity', 'figure')
    UNION SELECT 'programme', programme, place FROM programme_area
    UNION SELECT 'activity', activity, place FROM activity_place
    UNION SELECT 'figure', id, place FROM figure
    UNION SELECT 'figure', figure.id, programme_area.place FROM figure
        JOIN programme_area ON programme_area.programme = figure.programme
    UNION SELECT 'figure', figure.id, organisation.area FROM figure
        JOIN organisation ON organisation.id = figure.organisation
    UNION SELECT 'contact', id, city FROM contact WHERE NOT superseded
    UNION SELECT 'contact', contact_area.contact, contact_area.place FROM contact_area
        JOIN contact ON contact.id = contact_area.contact WHERE NOT contact.superseded
    UNION SELECT 'contact', programme_contact.contact, programme_area.place FROM programme_contact
        JOIN programme_area ON programme_area.programme = programme_contact.programme
    UNION SELECT 'contact', contact.id, organisation.area FROM contact
        JOIN organisation ON organisation.id = contact.unit WHERE NOT contact.superseded
)
SELECT place_within.ancestor AS subject, placed.kind, placed.record FROM placed JOIN place_within ON place_within.place = placed.place
UNION SELECT id, 'programme', id FROM programme
UNION SELECT programme, 'activity', id FROM activity WHERE programme IS NOT NULL
UNION SELECT programme, 'figure', id FROM figure WHERE programme IS NOT NULL
UNION SELECT programme, 'contact', contact FROM programme_contact;

-- Coded practice of each place and programme: what is done, with which tool of OSL, for whom, and by which programme (or
-- unit, where no programme is named).
-- like: stated_practice
-- subject: id of a place or a programme
CREATE TABLE subject_practice AS
SELECT DISTINCT s.subject, p.vocabulary, p.code, p.doer, p.state, p.modality
FROM subject_record s
JOIN stated_practice p ON p.record = s.record;
