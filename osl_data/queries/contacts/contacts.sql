-- Contacts with all ways to reach them, in the order of `contact_standing`.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    c.id, c.city, c.role, c.title, c.person, c.why_public, unit.name AS unit,
    (SELECT list({'id': p.id, 'name': p.name} ORDER BY p.name COLLATE pl) FROM contact_programme x
        JOIN programme p ON p.id = x.programme WHERE x.contact = c.id) AS programmes,
    (SELECT list(DISTINCT place.name ORDER BY place.name COLLATE pl) FROM (
        SELECT place FROM contact_area WHERE contact = c.id
        UNION SELECT a.place FROM contact_programme x JOIN programme_area a ON a.programme = x.programme WHERE x.contact = c.id
    ) JOIN place ON place.id = place WHERE place.type <> 'city') AS areas,
    (SELECT list({'e164': e164, 'extension': extension, 'type': type, 'label': label, 'printed': printed, 'source': source,
        'unverified': unverified, 'callable': callable} ORDER BY position) FROM phone WHERE contact = c.id) AS phones,
    (SELECT list({'address': address, 'printed': printed, 'source': source} ORDER BY position) FROM email WHERE contact = c.id) AS emails,
    (SELECT list({'street': street, 'number': number, 'detail': detail, 'room': room, 'postcode': postcode, 'town': place.name,
        'printed': printed, 'source': source} ORDER BY position) FROM address JOIN place ON place.id = town WHERE contact = c.id) AS addresses,
    (SELECT list({'rule': rule_of(hours), 'valid_from': valid_from, 'valid_to': valid_to, 'printed': printed, 'source': source} ORDER BY position)
        FROM hours WHERE contact = c.id) AS hours,
    (SELECT list({'url': url, 'source': source} ORDER BY position) FROM web WHERE contact = c.id) AS web,
    (SELECT {'contact': u.contact, 'position': u.position} FROM unit_phone u WHERE u.unit = c.unit) AS unit_phone,
    c.superseded, c.superseded_by, r.ended,
    (SELECT list({'id': d.id, 'title_pl': d.title_pl, 'title_en': d.title_en} ORDER BY d.id) FROM contact_dispute x
        JOIN disagreement d ON d.id = x.disagreement WHERE x.contact = c.id) AS disputes,
    d.dated, d.stated_on, d.inferred, d.confirmed,
    h.stated_on AS hours_stated_on, coalesce(h.inferred, false) AS hours_inferred, coalesce(h.state = 'running', false) AS hours_recent,
    (SELECT read FROM record_date WHERE record = c.id) AS read
FROM contact c
JOIN contact_standing r ON r.contact = c.id
JOIN contact_date d ON d.contact = c.id
LEFT JOIN hours_date h ON h.contact = c.id
LEFT JOIN organisation unit ON unit.id = c.unit
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, c.id))
ORDER BY r.rank
