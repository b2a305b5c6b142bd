-- Who can be called in each place, or in what lies in it: contacts that have a phone and are not superseded, by `contact_standing`.
SELECT subject AS place, list(record ORDER BY rank) AS contacts
FROM subject_record
JOIN contact_standing ON contact_standing.contact = record
WHERE record IN (SELECT contact FROM phone WHERE callable)
    AND subject IN (SELECT id FROM place)
GROUP BY subject
ORDER BY subject
