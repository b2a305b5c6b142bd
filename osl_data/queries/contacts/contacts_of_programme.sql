SELECT contact AS id FROM programme_contact WHERE programme = $programme
UNION
SELECT contact FROM contact_programme WHERE programme = $programme
