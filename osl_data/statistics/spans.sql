-- The first and the last day of each city's register.
SELECT spot.city, min(part.first), max(part.last)
FROM (SELECT spot, min(day) AS first, max(day) AS last FROM by_event WHERE {condition} GROUP BY spot) part
JOIN spot ON spot.id = part.spot
GROUP BY spot.city
ORDER BY spot.city
