-- Contacts that can be asked about a programme, superseded ones too.
-- $programme: id of the programme
SELECT contact AS id FROM programme_contact WHERE programme = $programme
UNION
SELECT contact FROM contact_programme WHERE programme = $programme
