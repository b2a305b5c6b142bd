SELECT source.id, source.city, source.title, source.publisher, source_date.stated_on, source_date.inferred
FROM source_date
JOIN source ON source.id = source_date.source
WHERE source_date.stated_on IS NOT NULL AND ($ids::VARCHAR[] IS NULL OR list_contains($ids, source.id))
ORDER BY source_date.stated_on DESC, source.id
LIMIT $most
