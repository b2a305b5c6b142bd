-- The events in effect of some imports: of rows that are the same one, the newest import's.
-- $files: paths of the Parquet files
CREATE OR REPLACE TEMP TABLE batch AS
SELECT
    city, identity, date, time_from, place, programme, type, groups, participants, women, men, under_18, aged_60, volunteers,
    volunteer_hours, cost
FROM read_parquet($files, filename = true) rows
JOIN import ON import.file = rows.filename
{newest};
