-- Who can be called in each place, or in what lies in it: contacts that have a phone and are not superseded.
SELECT subject AS place, list(record ORDER BY record) AS contacts
FROM subject_record
WHERE record IN (SELECT contact FROM phone WHERE callable)
    AND subject IN (SELECT id FROM place)
GROUP BY subject
ORDER BY subject
