-- Numbers for what a batch of events names for the first time. Cities come whole, one after the other.
INSERT INTO type_code
SELECT (SELECT coalesce(max(id), 0) FROM type_code) + row_number() OVER (ORDER BY type), type
FROM (SELECT DISTINCT type FROM batch WHERE type IS NOT NULL AND type NOT IN (SELECT code FROM type_code WHERE code IS NOT NULL));

INSERT INTO group_code
SELECT id, code, 1::UBIGINT << (id - 1)::UBIGINT FROM (
    SELECT (SELECT coalesce(max(id), 0) FROM group_code WHERE id < 255) + row_number() OVER (ORDER BY code) AS id, code
    FROM (SELECT DISTINCT unnest(groups) AS code FROM batch)
    WHERE code NOT IN (SELECT code FROM group_code WHERE code IS NOT NULL)
);

INSERT INTO spot
SELECT
    (SELECT coalesce(max(id) + 1, 0) FROM spot) + row_number() OVER (ORDER BY city, place, programme) - 1,
    city, place, programme,
    (SELECT coalesce(max(ground) + 1, 0) FROM spot) + dense_rank() OVER (ORDER BY city, place) - 1
FROM (SELECT DISTINCT city, place, programme FROM batch);
