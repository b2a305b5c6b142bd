-- Where each contact stands in a list of all.
SELECT contact, rank FROM contact_standing
ORDER BY rank
