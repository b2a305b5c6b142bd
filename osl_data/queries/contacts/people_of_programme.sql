-- People whom only the page of a programme names, the newest first and the undated last.
-- $programme: id of the programme
SELECT m.record AS id, m.role, m.title, m.person, m.why_public, unit.name AS unit, m.named_on, m.named_inferred, m.old
FROM programme_person x
JOIN mentioned_person m ON m.record = x.record
LEFT JOIN organisation unit ON unit.id = m.unit
WHERE x.programme = $programme
ORDER BY m.named_on DESC NULLS LAST, m.person COLLATE pl, m.record
