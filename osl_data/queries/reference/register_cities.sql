SELECT place.id, list_concat([place.name], coalesce(list(alias.name ORDER BY alias.name) FILTER (alias.name IS NOT NULL), []))
FROM place
LEFT JOIN alias ON alias.record = place.id
WHERE place.type = 'city'
GROUP BY place.id, place.name
ORDER BY place.id
