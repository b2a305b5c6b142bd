-- Contacts of each subject, and how many have each way to be reached; a way that none has is not stated.
SELECT
    s.subject, count(*) AS contacts,
    nullif(count(*) FILTER (s.record IN (SELECT contact FROM phone WHERE type <> 'fax')), 0) AS phone,
    nullif(count(*) FILTER (s.record IN (SELECT contact FROM email)), 0) AS email,
    nullif(count(*) FILTER (s.record IN (SELECT contact FROM address)), 0) AS address,
    nullif(count(*) FILTER (s.record IN (SELECT contact FROM hours)), 0) AS hours
FROM subject_record s
WHERE s.kind = 'contact' AND list_contains($subjects::VARCHAR[], s.subject)
GROUP BY s.subject
ORDER BY s.subject
