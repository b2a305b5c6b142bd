-- Which source states each field of some records, and where in it, newest source first.
-- $records: ids of records
SELECT
    e.record, e.field, e.source, s.title, s.publisher, s.url, e.locator, e.printed, e.note,
    s.published, s.published_inferred, s.not_before, s.read, s.confirmed, s.text
FROM evidence e
JOIN source s ON s.id = e.source
WHERE list_contains($records::VARCHAR[], e.record)
ORDER BY e.record, e.field, s.published DESC NULLS LAST, e.source, e.locator
