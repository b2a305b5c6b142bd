-- Stated times with what they are of and its state: those of activities and of contacts that were not superseded. Times whose
-- last day is over have ended, though the activity goes on; hours of a contact follow from the dates of their sources, and
-- end with the programmes that it is there for. A contact's hours that are the hours of an activity of its programmes are one
-- thing, told once.
-- like: record_state, session
-- kind: contact or activity
-- id: id of the contact or activity
-- position: order within it
-- city: city
-- title: name of the programme, the unit or the contact
-- programme: programme
-- type: activity_type or contact_role
-- rule: the rule of a schedule, with whole days
-- weekly: whether it is of every week
CREATE VIEW told_time AS
SELECT
    'activity' AS kind, a.id, s.position, a.city, coalesce(p.name, unit.name) AS title, a.programme, a.type,
    state_within(r.state, s.valid_from, s.valid_to) AS state, r.with_programme, due_within(r.state, r.due, s.valid_from, s.valid_to) AS due,
    r.stated_on, r.inferred, r.not_before,
    rule_of(s) AS rule, is_weekly(s) AS weekly, s.freq, s.valid_from, s.valid_to, s.venue, s.venue_may_change, s.source
FROM session s
JOIN activity a ON a.id = s.activity
JOIN record_state r ON r.record = a.id
LEFT JOIN programme p ON p.id = a.programme
LEFT JOIN organisation unit ON unit.id = a.unit
UNION ALL
SELECT
    'contact', c.id, h.position, c.city, r.title_pl, NULL, c.role,
    CASE WHEN standing.ended IS NULL THEN state_within(d.state, h.valid_from, h.valid_to) ELSE 'ended' END, standing.ended IS NOT NULL,
    CASE WHEN standing.ended IS NULL THEN due_within(d.state, NULL, h.valid_from, h.valid_to) END,
    d.known_on, d.known_on IS DISTINCT FROM d.dated_on, d.not_before,
    rule_of(h), is_weekly(h), h.freq, h.valid_from, h.valid_to, NULL, false, h.source
FROM hours h
JOIN contact c ON c.id = h.contact
JOIN contact_standing standing ON standing.contact = c.id
JOIN hours_date d ON d.contact = c.id
JOIN record r ON r.id = c.id
WHERE NOT c.superseded
  AND NOT EXISTS (
    SELECT 1 FROM session s
    JOIN activity a ON a.id = s.activity
    JOIN contact_programme x ON x.programme = a.programme
    WHERE x.contact = c.id AND list_has_all(s.byday, h.byday)
      AND struct_update(rule_of(s), byday := h.byday, valid_from := NULL, valid_to := NULL)
          = struct_update(rule_of(h), byday := h.byday, valid_from := NULL, valid_to := NULL)
      AND h.opens IS NOT NULL AND h.freq IS NOT NULL);
