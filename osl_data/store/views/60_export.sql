-- Sources of each record, as one text.
-- record: id of the record
-- sources: slugs of the sources that state the row, separated by "; "
CREATE VIEW record_sources AS
SELECT record, string_agg(DISTINCT source, '; ' ORDER BY source) AS sources FROM evidence GROUP BY record;

-- Other names of each record, as one text.
-- record: id of the record
-- aliases: short forms, older names and other spellings, separated by "; "
CREATE VIEW record_aliases AS
SELECT record, string_agg(name, '; ' ORDER BY name) AS aliases FROM alias GROUP BY record;

-- Each table of an export is a view `export_<name>`, in the order of this file. Lists are separated by "; ".

-- One row a programme.
-- like: programme, record_state, record_sources, record_aliases
-- type_pl: Polish label of the type
-- area_ids: places it serves
-- areas: names of these places
-- unit_name: name of the unit
-- status_pl: Polish label of the status
-- state_pl: Polish label of the state
-- state_on: day that the state is told for
-- target_groups: groups the programme or one of its activities is stated to work with
-- target_groups_pl: their Polish labels
-- activity_types: types of its activities
-- activity_types_pl: their Polish labels
-- legal_basis: acts and orders it rests on
-- funding: funds, grants and payers
-- accreditations: certificates, each with its holder
CREATE VIEW export_programmes AS
SELECT
    p.id, p.city, p.name, n.aliases, p.type, kind.label_pl AS type_pl,
    (SELECT string_agg(a.place, '; ' ORDER BY a.place) FROM programme_area a WHERE a.programme = p.id) AS area_ids,
    (SELECT string_agg(place.name, '; ' ORDER BY a.place) FROM programme_area a JOIN place ON place.id = a.place
        WHERE a.programme = p.id) AS areas,
    p.unit, organisation.name AS unit_name, p.part_of, p.community,
    p.status, stated.label_pl AS status_pl, p.status_as_of, p.start, p."end",
    r.state, state.label_pl AS state_pl, r.due, r.stated_on, r.inferred, r.not_before, (SELECT day FROM build_day) AS state_on,
    (SELECT string_agg(DISTINCT g.target_group, '; ' ORDER BY g.target_group) FROM programme_group g WHERE g.programme = p.id) AS target_groups,
    (SELECT string_agg(DISTINCT t.label_pl, '; ' ORDER BY t.label_pl) FROM programme_group g
        JOIN term t ON t.vocabulary = 'target_group' AND t.code = g.target_group WHERE g.programme = p.id) AS target_groups_pl,
    (SELECT string_agg(DISTINCT a.type, '; ' ORDER BY a.type) FROM activity a WHERE a.programme = p.id) AS activity_types,
    (SELECT string_agg(DISTINCT t.label_pl, '; ' ORDER BY t.label_pl) FROM activity a
        JOIN term t ON t.vocabulary = 'activity_type' AND t.code = a.type WHERE a.programme = p.id) AS activity_types_pl,
    (SELECT string_agg(l.act, '; ') FROM programme_legal_basis l WHERE l.programme = p.id) AS legal_basis,
    (SELECT string_agg(f.fund, '; ') FROM programme_funding f WHERE f.programme = p.id) AS funding,
    (SELECT string_agg(a.name || ' (' || o.name || ')', '; ') FROM programme_accreditation a
        JOIN organisation o ON o.id = a.holder WHERE a.programme = p.id) AS accreditations,
    p.summary_pl, p.summary_en, s.sources
FROM programme p
JOIN term kind ON kind.vocabulary = 'programme_type' AND kind.code = p.type
JOIN term stated ON stated.vocabulary = 'status' AND stated.code = p.status
JOIN record_state r ON r.record = p.id
JOIN term state ON state.vocabulary = 'state' AND state.code = r.state
LEFT JOIN organisation ON organisation.id = p.unit
LEFT JOIN record_aliases n ON n.record = p.id
LEFT JOIN record_sources s ON s.record = p.id
ORDER BY p.city, p.name COLLATE pl, p.id;

-- One row a contact; a superseded one is kept for the record and should not be called first.
-- like: contact, contact_date, record_sources
-- role_pl: Polish label of the role
-- unit_name: name of the unit
-- programme_ids: programmes the contact can be asked about
-- programmes: names of these programmes
-- area_ids: places stated for the contact itself
-- areas: names of these places
-- inferred: whether that date is only what the context shows
CREATE VIEW export_contacts AS
SELECT
    c.id, c.city, c.role, t.label_pl AS role_pl, c.title, c.person, c.why_public, c.unit, o.name AS unit_name,
    (SELECT string_agg(x.programme, '; ' ORDER BY x.programme) FROM contact_programme x WHERE x.contact = c.id) AS programme_ids,
    (SELECT string_agg(p.name, '; ' ORDER BY p.id) FROM contact_programme x JOIN programme p ON p.id = x.programme
        WHERE x.contact = c.id) AS programmes,
    (SELECT string_agg(x.place, '; ' ORDER BY x.place) FROM contact_area x WHERE x.contact = c.id) AS area_ids,
    (SELECT string_agg(p.name, '; ' ORDER BY p.id) FROM contact_area x JOIN place p ON p.id = x.place
        WHERE x.contact = c.id) AS areas,
    c.superseded, c.superseded_by, d.dated, d.stated_on, coalesce(d.inferred, false) AS inferred, s.sources
FROM contact c
JOIN term t ON t.vocabulary = 'contact_role' AND t.code = c.role
LEFT JOIN organisation o ON o.id = c.unit
LEFT JOIN contact_date d ON d.contact = c.id
LEFT JOIN record_sources s ON s.record = c.id
ORDER BY c.city, o.name COLLATE pl, c.id;

-- One row a person whom sources name and who is no contact; an old name stands on the pages of its programmes alone.
-- like: mentioned_person, record_sources
-- id: id of the record
-- role_pl: Polish label of the role
-- person: given name and surname; empty where each source of the name is over five years old
-- unit_name: name of the unit
-- programme_ids: programmes for which the person is named
CREATE VIEW export_people AS
SELECT
    m.record AS id, m.city, m.role, t.label_pl AS role_pl, m.title, CASE WHEN NOT m.old THEN m.person END AS person,
    m.why_public, m.unit, o.name AS unit_name,
    (SELECT string_agg(x.programme, '; ' ORDER BY x.programme) FROM mentioned_programme x WHERE x.record = m.record) AS programme_ids,
    m.named_on, m.named_inferred, s.sources
FROM mentioned_person m
JOIN record r ON r.id = m.record AND r.kind = 'person'
JOIN term t ON t.vocabulary = 'contact_role' AND t.code = m.role
LEFT JOIN organisation o ON o.id = m.unit
LEFT JOIN record_sources s ON s.record = m.record
ORDER BY m.city, o.name COLLATE pl, m.record;

-- One row a phone number of a contact.
-- like: phone, record_sources
-- contact_id: id of the contact
-- kind: phone_type: landline, mobile, fax, infoline
CREATE VIEW export_phones AS
SELECT contact AS contact_id, e164, extension, type AS kind, label, unverified, printed, source, source AS sources
FROM phone ORDER BY contact, position;

-- One row an e-mail address of a contact.
-- like: email, record_sources
-- contact_id: id of the contact
CREATE VIEW export_emails AS
SELECT contact AS contact_id, address, printed, source AS sources FROM email ORDER BY contact, position;

-- One row a postal address of a contact.
-- like: address, record_sources
-- contact_id: id of the contact
-- town: name of the town
CREATE VIEW export_addresses AS
SELECT a.contact AS contact_id, a.street, a.number, a.detail, a.room, a.postcode, place.name AS town, a.printed, a.misprint, a.source AS sources
FROM address a JOIN place ON place.id = a.town ORDER BY a.contact, a.position;

-- One row a rule of the times in which a contact can be reached, or is closed; columns of HSDS 3.1, after RFC 5545.
-- like: hours, record_sources
-- contact_id: id of the contact
-- opens_at: HH:MM
-- closes_at: HH:MM up to 24:00, of the next day where not after the start; empty where only that is stated
CREATE VIEW export_hours AS
SELECT
    contact AS contact_id, freq, interval, array_to_string(byday, '; ') AS byday, array_to_string(bymonthday, '; ') AS bymonthday,
    array_to_string(bymonth, '; ') AS bymonth, valid_from, valid_to, opens AS opens_at, closes AS closes_at, closed, holidays, season,
    printed, source AS sources
FROM hours ORDER BY contact, position;

-- One row a web page of a contact.
-- like: web, record_sources
-- contact_id: id of the contact
CREATE VIEW export_web AS
SELECT contact AS contact_id, url, source AS sources FROM web ORDER BY contact, position;

-- One row an activity.
-- like: activity, record_state, record_sources
-- programme_name: name of the programme
-- unit_name: name of the unit
-- type_pl: Polish label of the type
-- osl_tool: tool of OSL that the type belongs to
-- modality_pl: Polish label of the modality
-- state_pl: Polish label of the state
-- state_on: day that the state is told for
-- target_groups: groups it is stated to be for
CREATE VIEW export_activities AS
SELECT
    a.id, a.city, a.programme, p.name AS programme_name, a.unit, o.name AS unit_name, a.type, t.label_pl AS type_pl,
    t.broader AS osl_tool, a.modality, m.label_pl AS modality_pl,
    r.state, state.label_pl AS state_pl, r.with_programme, r.due, r.stated_on, r.inferred, r.not_before,
    (SELECT day FROM build_day) AS state_on, a.name,
    (SELECT string_agg(g.target_group, '; ' ORDER BY g.target_group) FROM activity_target_group g WHERE g.activity = a.id) AS target_groups,
    a.summary_pl, a.summary_en, s.sources
FROM activity a
JOIN term t ON t.vocabulary = 'activity_type' AND t.code = a.type
JOIN term m ON m.vocabulary = 'modality' AND m.code = a.modality
JOIN record_state r ON r.record = a.id
JOIN term state ON state.vocabulary = 'state' AND state.code = r.state
LEFT JOIN programme p ON p.id = a.programme
LEFT JOIN organisation o ON o.id = a.unit
LEFT JOIN record_sources s ON s.record = a.id
ORDER BY a.city, a.programme, a.id;

-- One row a stated time of an activity; columns as those of the hours.
-- like: session, record_sources
-- activity_id: id of the activity
-- opens_at: HH:MM
-- closes_at: HH:MM up to 24:00, of the next day where not after the start; empty where only that is stated
CREATE VIEW export_schedules AS
SELECT
    activity AS activity_id, freq, interval, array_to_string(byday, '; ') AS byday, array_to_string(bymonthday, '; ') AS bymonthday,
    array_to_string(bymonth, '; ') AS bymonth, valid_from, valid_to, opens AS opens_at, closes AS closes_at, closed, holidays, season,
    venue, venue_may_change, printed, source AS sources
FROM session ORDER BY activity, position;

-- One row a stated number. Numbers may be compared only within one measure and one subject, and not added.
-- like: figure, record_sources
-- programme_name: name of the programme
CREATE VIEW export_figures AS
SELECT
    f.id, f.city, f.what_pl, f.what_en, f.nature, f.measure, f.qualifier, f.value, f.value_to, f.unit, f.start, f."end",
    f.programme, p.name AS programme_name, f.organisation, f.place, s.sources
FROM figure f
LEFT JOIN programme p ON p.id = f.programme
LEFT JOIN record_sources s ON s.record = f.id
ORDER BY f.city, f.programme, f.id;

-- One row an organisation or unit.
-- like: organisation, record_sources, record_aliases
CREATE VIEW export_organisations AS
SELECT o.id, o.city, o.type, o.name, n.aliases, o.parent, o.area, s.sources
FROM organisation o
LEFT JOIN record_aliases n ON n.record = o.id
LEFT JOIN record_sources s ON s.record = o.id
ORDER BY o.city, o.id;

-- One row a partner of a programme.
-- like: programme_partner, record_sources
-- programme_name: name of the programme
-- organisation_name: name of the organisation
CREATE VIEW export_partners AS
SELECT pp.programme, p.name AS programme_name, pp.organisation, o.name AS organisation_name, pp.role, s.sources
FROM programme_partner pp
JOIN programme p ON p.id = pp.programme
JOIN organisation o ON o.id = pp.organisation
LEFT JOIN (
    SELECT record, string_agg(DISTINCT source, '; ' ORDER BY source) AS sources FROM evidence WHERE field = 'partners' GROUP BY record
) s ON s.record = pp.programme
ORDER BY pp.programme, o.name COLLATE pl, o.id;

-- One row a place and a stated number of its residents; a place without one has one row.
-- like: place, population, record_sources, record_aliases
-- voivodeship: name of the voivodeship
-- residents_as_of: date the number stands for
-- residents_approximate: whether that date is only about right
-- residents_source: source of the number
CREATE VIEW export_places AS
SELECT p.id, p.city, p.type, p.name, a.aliases, p.parent, p.teryt, v.label_pl AS voivodeship, p.lat, p.lon, p.precision,
    p.coordinates_source, n.residents, n.as_of AS residents_as_of, n.approximate AS residents_approximate,
    n.source AS residents_source, s.sources
FROM place p
LEFT JOIN term v ON v.vocabulary = 'voivodeship' AND v.code = p.voivodeship
LEFT JOIN population n ON n.place = p.id
LEFT JOIN record_aliases a ON a.record = p.id
LEFT JOIN record_sources s ON s.record = p.id
ORDER BY p.city, p.id, n.as_of, n.source;

-- One row a source or reference work.
-- like: source, record_sources
-- versions: sources that state the same things at another time
CREATE VIEW export_sources AS
SELECT id, city, type, title, publisher, url, area, published, published_inferred, not_before, not_before_locator, read, confirmed, complete, text, licence,
    (SELECT string_agg(v.other, '; ' ORDER BY v.other) FROM source_version v WHERE v.source = source.id) AS versions,
    summary_pl, summary_en, id AS sources
FROM source ORDER BY city NULLS LAST, id;

-- One row a claim in a disagreement.
-- like: disagreement, claim, record_sources
-- records: ids of the records it concerns
-- stated_where: line of the stored text copy, or fact of our reading notes
CREATE VIEW export_disagreements AS
SELECT d.id, d.city, array_to_string(d.types, '; ') AS types, d.title_pl, d.title_en, d.note_pl, d.note_en, d.certain,
    (SELECT string_agg(x.record, '; ' ORDER BY x.record) FROM disagreement_record x WHERE x.disagreement = d.id) AS records,
    c.states_pl, c.states_en, c.locator AS stated_where, c.printed, c.source AS sources
FROM disagreement d JOIN claim c ON c.disagreement = d.id ORDER BY d.city, d.id, c.position;

-- One row a field that a source states.
-- like: evidence, record, record_sources
-- stated_where: line of the stored text copy, or fact of our reading notes
CREATE VIEW export_evidence AS
SELECT r.kind, e.record, e.field, e.locator AS stated_where, e.printed, e.note, e.source AS sources
FROM evidence e JOIN record r ON r.id = e.record ORDER BY r.kind, e.record, e.field, e.source, e.locator;

-- One row a controlled term.
-- like: term
CREATE VIEW export_vocabulary AS
SELECT vocabulary, code, label_pl, label_en, broader FROM term ORDER BY vocabulary, position;

-- One row a table of the export, and one a column of it.
-- like: codebook
-- file: table of the export
-- field: column; empty for the table itself
CREATE VIEW export_codebook AS
SELECT substr(relation, 8) || '.csv' AS file, field, type, meaning FROM codebook WHERE relation LIKE 'export\_%' ESCAPE '\' ORDER BY rowid;
