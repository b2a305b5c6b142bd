-- One programme with all that is stated of it.
-- $programme: id of the programme
SELECT
    p.id, p.city, p.name, p.type, p.status, r.state, p.start, p."end", p.community, p.unit AS unit_id, unit.name AS unit,
    p.part_of AS part_of_id, whole.name AS part_of, p.summary_pl, p.summary_en,
    coalesce((SELECT list(name ORDER BY name COLLATE pl) FROM alias WHERE record = p.id), []) AS aliases,
    coalesce((SELECT list(place.name ORDER BY place.name COLLATE pl) FROM programme_area a JOIN place ON place.id = a.place WHERE a.programme = p.id), []) AS areas,
    coalesce((SELECT list(target_group ORDER BY target_group) FROM programme_target_group WHERE programme = p.id), []) AS target_groups,
    coalesce((SELECT list(act) FROM programme_legal_basis WHERE programme = p.id), []) AS legal_basis,
    coalesce((SELECT list(fund) FROM programme_funding WHERE programme = p.id), []) AS funding,
    coalesce((SELECT list({'name': a.name, 'holder': o.name, 'source': a.source}) FROM programme_accreditation a
        JOIN organisation o ON o.id = a.holder WHERE a.programme = p.id), []) AS accreditations,
    coalesce((SELECT list({'name': o.name, 'role': x.role} ORDER BY o.name COLLATE pl) FROM programme_partner x
        JOIN organisation o ON o.id = x.organisation WHERE x.programme = p.id), []) AS partners,
    coalesce((SELECT list({'id': part.id, 'name': part.name} ORDER BY part.name COLLATE pl) FROM programme part WHERE part.part_of = p.id), []) AS parts
FROM programme p
JOIN record_state r ON r.record = p.id
LEFT JOIN organisation unit ON unit.id = p.unit
LEFT JOIN programme whole ON whole.id = p.part_of
WHERE p.id = $programme
