-- What is stated of comparable places and not of one place: a row a programme (or unit) that does or did it, with contacts that have a phone.
-- $place: id of the place
-- $comparable: ids of the places to compare with; NULL for all others of the same type
WITH comparable AS (
    SELECT id FROM place
    WHERE id <> $place AND CASE WHEN $comparable::VARCHAR[] IS NULL
        THEN type = (SELECT type FROM place WHERE id = $place) ELSE list_contains($comparable::VARCHAR[], id) END
),
done AS (
    SELECT subject, vocabulary, code, doer, nearest_time(modality) AS modality
    FROM subject_practice
    WHERE subject IN (SELECT id FROM comparable) AND state NOT IN ('planned', 'plan_passed') AND vocabulary <> 'osl_tool'
    GROUP BY subject, vocabulary, code, doer
),
called AS (
    SELECT programme AS doer, contact FROM programme_contact
    UNION SELECT unit, id FROM contact WHERE NOT superseded
)
SELECT
    done.vocabulary, done.code, done.subject AS place, done.doer, r.title_pl AS name, r.kind, done.modality,
    coalesce((SELECT list(contact ORDER BY rank) FROM called JOIN contact_standing USING (contact)
        WHERE called.doer = done.doer AND contact IN (SELECT contact FROM phone WHERE callable)), []) AS contacts
FROM done
JOIN record r ON r.id = done.doer
JOIN place ON place.id = done.subject
JOIN term ON term.vocabulary = done.vocabulary AND term.code = done.code
WHERE NOT EXISTS (
    SELECT 1 FROM subject_practice own
    WHERE own.subject = $place AND own.vocabulary = done.vocabulary AND own.code = done.code)
ORDER BY
    count(DISTINCT done.subject) OVER (PARTITION BY done.vocabulary, done.code) DESC,
    count(DISTINCT done.subject) FILTER (done.modality = 'current') OVER (PARTITION BY done.vocabulary, done.code) DESC,
    done.vocabulary, term.position, done.modality IS DISTINCT FROM 'current', place.name COLLATE pl, place.id, r.title_pl COLLATE pl, r.id
