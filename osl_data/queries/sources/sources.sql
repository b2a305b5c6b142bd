-- Sources with their dates, other versions, and how many records they state anything of.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    s.id, s.city, s.type, s.title, s.publisher, s.url, s.published, s.published_inferred, s.not_before, s.not_before_locator, s.read, s.confirmed, s.complete, s.text,
    s.summary_pl, s.summary_en, s.licence,
    coalesce((SELECT list(DISTINCT v.other ORDER BY v.other) FROM (
        SELECT source, other FROM source_version UNION SELECT other, source FROM source_version) v WHERE v.source = s.id), []) AS versions,
    (SELECT count(DISTINCT record) FROM evidence WHERE source = s.id) AS records,
    coalesce((SELECT old FROM source_date WHERE source = s.id), false) AS old
FROM source s
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, s.id))
ORDER BY s.city NULLS LAST, coalesce(s.published, s.published_inferred) DESC NULLS LAST, s.title COLLATE pl
