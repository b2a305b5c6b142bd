INSERT INTO event
SELECT
    spot.id, date, (year(date) * 12 + month(date) - 1)::USMALLINT, isodow(date)::UTINYINT, hour(time_from)::UTINYINT,
    coalesce(type_code.id, 0),
    coalesce(list_sum(list_transform(groups, lambda code: masks[code]))::UBIGINT, 0),
    participants, women, men, under_18, aged_60, volunteers, volunteer_hours, cost
FROM batch
JOIN spot ON spot.city = batch.city
    AND spot.place IS NOT DISTINCT FROM batch.place AND spot.programme IS NOT DISTINCT FROM batch.programme
LEFT JOIN type_code ON type_code.code = batch.type
CROSS JOIN (SELECT coalesce(map(list(code), list(mask)), MAP {}) AS masks FROM group_code WHERE id < 255)
ORDER BY spot.id, date;
