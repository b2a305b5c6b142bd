SELECT record.id, record.kind, record.city, record.title_pl, record.title_en, record_date.stated_on, record_date.inferred
FROM record_date
JOIN record ON record.id = record_date.record
WHERE record_date.kind <> 'activity' AND record_date.stated_on IS NOT NULL AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, record_date.record))
ORDER BY record_date.stated_on, record.kind, record.id
LIMIT $most
