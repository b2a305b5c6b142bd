-- What each contact is dated by: its number; without one its e-mail, else its address, else its web page, else all that is
-- stated of it. The date is that of the newest source that states the one shown first: the source it is held from, and
-- every other that states a value of that kind and is not the source of another one.
-- contact: contact
-- dated: field that the date is of: phones, emails, addresses or web; empty where it is of the whole record
-- stated_on: newest date; empty when undated
-- inferred: whether that date is only what the context shows
-- confirmed: day a check last found it still stated
CREATE VIEW contact_date AS
WITH way AS (
    SELECT contact, 'phones' AS field, NOT callable AS later, position, source FROM phone
    UNION ALL SELECT contact, 'emails', NULL, position, source FROM email
    UNION ALL SELECT contact, 'addresses', NULL, position, source FROM address
    UNION ALL SELECT contact, 'web', NULL, position, source FROM web
),
first_way AS (
    SELECT contact, field, source FROM way
    QUALIFY row_number() OVER (
        PARTITION BY contact ORDER BY list_position(['phones', 'emails', 'addresses', 'web'], field), later, position) = 1
),
stating AS (
    SELECT contact, source FROM first_way
    UNION
    SELECT first_way.contact, evidence.source
    FROM first_way
    JOIN evidence ON evidence.record = first_way.contact AND evidence.field = first_way.field
    WHERE NOT EXISTS (
        SELECT 1 FROM way WHERE way.contact = first_way.contact AND way.field = first_way.field AND way.source = evidence.source)
    UNION
    SELECT record, source FROM evidence WHERE record NOT IN (SELECT contact FROM first_way)
)
SELECT
    contact.id AS contact,
    first_way.field AS dated,
    max(source_date.stated_on) AS stated_on,
    coalesce(arg_max(source_date.inferred, source_date.stated_on), false) AS inferred,
    max(source_date.confirmed) AS confirmed
FROM contact
LEFT JOIN first_way ON first_way.contact = contact.id
JOIN stating ON stating.contact = contact.id
JOIN source_date ON source_date.source = stating.source
GROUP BY contact.id, first_way.field;

-- The hours of each contact, with the dates of the sources that state them.
-- contact: contact
-- stated_on: newest date of a source; empty when undated
-- inferred: whether that date is only what the context shows
-- dated_on: newest date by a publisher or a check
-- known_on: newest date of all, what the context shows included
-- not_before: date that no source is older than, where none is dated
-- state: what may be said of them by these dates: running, was_running or undated
CREATE VIEW hours_date AS
WITH dates AS (
    SELECT
        e.record AS contact, max(d.stated_on) AS stated_on, coalesce(arg_max(d.inferred, d.stated_on), false) AS inferred,
        max(d.dated_on) AS dated_on, max(d.known_on) AS known_on, max(d.not_before) AS bound
    FROM evidence e
    JOIN source_date d ON d.source = e.source
    WHERE e.field = 'hours'
    GROUP BY e.record
)
SELECT
    contact, stated_on, inferred, dated_on, known_on, CASE WHEN known_on IS NULL THEN bound END AS not_before,
    state_by_dates(dated_on, known_on) AS state
FROM dates;

-- Contacts that sources dispute. A contradiction disputes every contact that it concerns. Two versions dispute a person
-- whom not all of them name, unless the newer one is known and has put somebody in the place of the other. What only looks
-- like a disagreement disputes nobody.
-- contact: contact
-- disagreement: disagreement
CREATE VIEW contact_dispute AS
SELECT contact.id AS contact, disagreement.id AS disagreement
FROM disagreement
JOIN disagreement_record ON disagreement_record.disagreement = disagreement.id
JOIN contact ON contact.id = disagreement_record.record
WHERE list_contains(disagreement.types, 'contradiction')
    OR (
        list_contains(disagreement.types, 'version')
        AND contact.person IS NOT NULL
        AND EXISTS (
            SELECT 1 FROM claim
            WHERE claim.disagreement = disagreement.id AND claim.source NOT IN (
                SELECT source FROM evidence WHERE evidence.record = contact.id AND evidence.field = 'person'))
        AND NOT contact.superseded
        AND NOT EXISTS (
            SELECT 1 FROM contact older
            JOIN disagreement_record beside ON beside.record = older.id
            WHERE beside.disagreement = disagreement.id AND older.superseded_by = contact.id)
    );

-- A name to sort by: its numbers are filled up with noughts, so that 2 comes before 10.
CREATE MACRO natural_order(name) AS
    regexp_replace(regexp_replace(name, '(\d+)', '00000000\1', 'g'), '\d*(\d{8})', '\1', 'g');

-- In which order contacts are listed, wherever they are: those that can be called, then those that are not superseded, then
-- those that nobody disputes, then those that are not of an ended programme, then those whom a page names of which the
-- whole text was at hand, before those whom only other captures of it name; then more sources, newer ones, the name.
-- Who is there for a programme (its office, its coordinator, a person to ask about it) ends with it; a team, a centre or an
-- organiser does not.
-- contact: contact
-- ended: ended or ended_by_plan, where it is there for programmes and none of them may still run
-- rank: place in that order, from 1
CREATE TABLE contact_standing AS
WITH named AS (
    SELECT
        contact,
        CASE
            WHEN bool_and(state = 'ended') THEN 'ended'
            WHEN bool_and(state IN ('ended', 'ended_by_plan')) THEN 'ended_by_plan' END AS programmes,
        CASE WHEN count(*) = 1 THEN any_value(name) END AS name
    FROM contact_programme
    JOIN programme ON programme.id = contact_programme.programme
    JOIN record_state ON record_state.record = programme.id
    GROUP BY contact
),
whole AS (SELECT id AS source FROM source WHERE text = 'verbatim' AND complete),
capture AS (
    SELECT source FROM source_version WHERE other IN (FROM whole)
    UNION SELECT other FROM source_version WHERE source IN (FROM whole)
    EXCEPT FROM whole
),
told AS (SELECT record AS contact, bool_and(source IN (FROM capture)) AS by_capture FROM evidence GROUP BY record)
SELECT
    c.id AS contact,
    CASE WHEN c.role IN ('office', 'coordinator', 'contact_person') THEN named.programmes END AS ended,
    row_number() OVER (ORDER BY
        c.id NOT IN (SELECT contact FROM phone WHERE callable),
        c.superseded,
        c.id IN (SELECT contact FROM contact_dispute),
        ended IS NOT NULL,
        told.by_capture,
        record_date.sources DESC,
        record_date.stated_on DESC NULLS LAST,
        natural_order(coalesce(c.person, unit.name, named.name, c.title, term.label_pl)) COLLATE pl,
        c.id
    ) AS rank
FROM contact c
JOIN term ON term.vocabulary = 'contact_role' AND term.code = c.role
JOIN told ON told.contact = c.id
JOIN record_date ON record_date.record = c.id
LEFT JOIN organisation unit ON unit.id = c.unit
LEFT JOIN named ON named.contact = c.id;
