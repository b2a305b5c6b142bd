-- The events of a batch in small numbers, sorted by spot and day, each with what is drawn for it.
-- $secret: the secret of the installation. Who does not have it cannot know what was drawn; the same event is always given the same.
INSERT INTO event
SELECT
    spot.id, date, (year(date) * 12 + month(date) - 1)::USMALLINT, isodow(date)::UTINYINT, hour(time_from)::UTINYINT,
    coalesce(type_code.id, 0),
    coalesce(list_sum(list_transform(groups, lambda code: masks[code]))::UBIGINT, 0),
    participants, women, men, under_18, aged_60, volunteers, volunteer_hours, cost,
    times(drawn),
    (drawn >> 3) % 4096 % {base}, (drawn >> 15) % 4096 % {base},
    (drawn >> 27) % 262144 % ({base} * 100), (drawn >> 45) % ({base} * 100)
FROM (SELECT *, draw($secret, batch.city, identity) AS drawn FROM batch) batch
JOIN spot ON spot.city = batch.city
    AND spot.place IS NOT DISTINCT FROM batch.place AND spot.programme IS NOT DISTINCT FROM batch.programme
LEFT JOIN type_code ON type_code.code = batch.type
CROSS JOIN (SELECT coalesce(map(list(code), list(mask)), MAP {{}}) AS masks FROM group_code WHERE id < 255)
ORDER BY spot.id, date;
