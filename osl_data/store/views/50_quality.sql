-- What we look for in each record, and whether a source states it. "Complete" means: nothing looked for is missing.
-- record: id of the record
-- kind: programme, contact, figure or source
-- city: city
-- item: what is looked for
-- filled: whether it is stated
CREATE VIEW completeness AS
WITH looked_for AS (
    SELECT p.id AS record, 'programme' AS kind, p.city, items.item, items.filled
    FROM programme p
    CROSS JOIN LATERAL (
        VALUES
            ('area', EXISTS (SELECT 1 FROM programme_area a WHERE a.programme = p.id)),
            ('unit', p.unit IS NOT NULL),
            ('status', p.status <> 'unknown'),
            ('years', p.start IS NOT NULL OR p."end" IS NOT NULL),
            ('target_group', EXISTS (SELECT 1 FROM programme_group g WHERE g.programme = p.id)),
            ('activity', EXISTS (SELECT 1 FROM activity a WHERE a.programme = p.id)),
            ('contact', EXISTS (SELECT 1 FROM programme_contact c WHERE c.programme = p.id
                AND (c.contact IN (SELECT contact FROM phone WHERE callable) OR c.contact IN (SELECT contact FROM email))))
    ) AS items (item, filled)
    UNION ALL
    SELECT c.id, 'contact', c.city, items.item, items.filled
    FROM contact c
    CROSS JOIN LATERAL (
        VALUES
            ('phone', EXISTS (SELECT 1 FROM phone x WHERE x.contact = c.id AND x.callable)),
            ('email', EXISTS (SELECT 1 FROM email x WHERE x.contact = c.id)),
            ('address', EXISTS (SELECT 1 FROM address x WHERE x.contact = c.id)),
            ('postcode', EXISTS (SELECT 1 FROM address x WHERE x.contact = c.id AND x.postcode IS NOT NULL)),
            ('hours', EXISTS (SELECT 1 FROM hours x WHERE x.contact = c.id)),
            ('date', EXISTS (SELECT 1 FROM record_date d WHERE d.record = c.id AND d.stated_on IS NOT NULL))
    ) AS items (item, filled)
    WHERE NOT c.superseded
    UNION ALL
    SELECT f.id, 'figure', f.city, items.item, items.filled
    FROM figure f
    CROSS JOIN LATERAL (
        VALUES
            ('period', f.start IS NOT NULL OR f."end" IS NOT NULL),
            ('subject', f.programme IS NOT NULL OR f.place IS NOT NULL OR f.organisation IS NOT NULL)
    ) AS items (item, filled)
    UNION ALL
    SELECT s.id, 'source', s.city, items.item, items.filled
    FROM source s
    CROSS JOIN LATERAL (
        VALUES ('date', s.published IS NOT NULL), ('url', s.url IS NOT NULL), ('whole_text', s.complete)
    ) AS items (item, filled)
    WHERE s.type <> 'reference'
)
SELECT record, kind, city, item, filled FROM looked_for;

-- What a careful reader should know is missing or weak. Each rule is put in words where it is shown.
-- rule: name of the rule
-- kind: kind of the record
-- record: id of the record
-- city: city
CREATE VIEW quality_issue AS
SELECT kind || '_no_' || item AS rule, kind, record, city FROM completeness WHERE NOT filled
UNION ALL
SELECT kind || '_single_source', kind, record, city FROM record_date WHERE sources = 1 AND kind IN ('programme', 'contact')
UNION ALL
SELECT kind || '_undated', kind, record, city FROM record_date WHERE stated_on IS NULL AND kind IN ('programme', 'figure')
UNION ALL
SELECT kind || '_old', kind, record, city FROM record_date WHERE old AND kind IN ('programme', 'contact', 'figure')
UNION ALL
SELECT 'contact_superseded', 'contact', id, city FROM contact WHERE superseded;
