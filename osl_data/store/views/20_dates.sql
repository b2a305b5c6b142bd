-- The first day that a date, whole or partial, may mean.
CREATE MACRO earliest_day(date) AS CAST(left(date || '-01-01', 10) AS DATE);

-- The last day that a date, whole or partial, may mean.
CREATE MACRO latest_day(date) AS CASE length(date)
    WHEN 4 THEN CAST(date || '-12-31' AS DATE)
    WHEN 7 THEN last_day(earliest_day(date))
    ELSE CAST(date AS DATE) END;

-- Sources with the date they stand for. A source is old when it was five years or more old on the day we read it.
-- source: source
-- stated_on: published, or else what the context shows; empty for an undated source
-- inferred: whether the date is only what the context shows
-- dated_on: newest date by the publisher or a check
-- known_on: newest date of all, what the context shows included
-- not_before: date that an undated source is not older than
-- read: day we read it
-- confirmed: day a check found it still stated
-- years: whole years between the date (its first possible day) and the day we read it
-- old: whether it is old
CREATE VIEW source_date AS
WITH dated AS (
    SELECT
        id AS source,
        coalesce(published, published_inferred) AS stated_on,
        published IS NULL AND published_inferred IS NOT NULL AS inferred,
        greatest(published, confirmed) AS dated_on,
        coalesce(dated_on, published_inferred) AS known_on,
        CASE WHEN known_on IS NULL THEN not_before END AS not_before,
        read,
        confirmed
    FROM source
    WHERE type <> 'reference'
)
SELECT
    *,
    date_sub('year', earliest_day(stated_on), earliest_day(read)) AS years,
    coalesce(years >= 5, false) AS old
FROM dated;

-- Programmes, contacts, activities and figures with the date of the newest source that states any of their fields.
-- A record is old when its newest dated source is old, and undated when none of its sources has a date.
-- record: id of the record
-- kind: kind of the record
-- city: city
-- stated_on: newest date; empty when undated
-- inferred: whether that date is only what the context shows
-- read: day we last read a source of it
-- confirmed: day a check last found it still stated
-- years: age of the newest dated source when it was read
-- sources: number of sources
-- old: whether the record is old
CREATE VIEW record_date AS
WITH stated AS (SELECT DISTINCT record, source FROM evidence)
SELECT
    record.id AS record,
    record.kind,
    record.city,
    max(source_date.stated_on) AS stated_on,
    coalesce(arg_max(source_date.inferred, source_date.stated_on), false) AS inferred,
    max(source_date.read) AS read,
    max(source_date.confirmed) AS confirmed,
    min(source_date.years) AS years,
    count(*) AS sources,
    coalesce(bool_and(source_date.old) FILTER (source_date.stated_on IS NOT NULL), false) AS old
FROM record
JOIN stated ON stated.record = record.id
JOIN source_date ON source_date.source = stated.source
WHERE record.kind IN ('programme', 'contact', 'activity', 'figure')
GROUP BY ALL;
