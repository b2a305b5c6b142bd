-- What occurs in the register, so that filters offer nothing else: the kind, the code, and the city of a place or programme.
SELECT DISTINCT 'city' AS kind, city AS code, city FROM spot
UNION ALL
SELECT DISTINCT 'place', place, city FROM spot WHERE place IS NOT NULL
UNION ALL
SELECT DISTINCT 'programme', programme, city FROM spot WHERE programme IS NOT NULL
UNION ALL
SELECT 'type', code, NULL FROM type_code WHERE code IS NOT NULL
UNION ALL
SELECT 'group', code, NULL FROM group_code WHERE code IS NOT NULL
ORDER BY ALL
