-- Programmes that pass the filters. Every filter is a list (NULL passes all); a place also finds what lies in it; years
-- find programmes whose known years overlap, so one without any stated year is found by no year.
CREATE MACRO matching_programmes(cities, places, types, states, target_groups, activity_types, year_from, year_to, words) AS TABLE
SELECT programme.id AS programme
FROM programme
JOIN record ON record.id = programme.id
JOIN record_state ON record_state.record = programme.id
JOIN programme_years ON programme_years.programme = programme.id
WHERE (cities IS NULL OR list_contains(cities, programme.city))
  AND (places IS NULL OR EXISTS (
        SELECT 1 FROM programme_area JOIN place_within ON place_within.place = programme_area.place
        WHERE programme_area.programme = programme.id AND list_contains(places, place_within.ancestor)))
  AND (types IS NULL OR list_contains(types, programme.type))
  AND (states IS NULL OR list_contains(states, record_state.state))
  AND (target_groups IS NULL OR EXISTS (
        SELECT 1 FROM programme_group
        WHERE programme_group.programme = programme.id AND list_contains(target_groups, programme_group.target_group)))
  AND (activity_types IS NULL OR EXISTS (
        SELECT 1 FROM activity WHERE activity.programme = programme.id AND list_contains(activity_types, activity.type)))
  AND (year_from IS NULL OR (first_year IS NOT NULL AND coalesce(last_year, 9999) >= year_from))
  AND (year_to IS NULL OR first_year <= year_to)
  AND (words IS NULL OR list_bool_and(list_transform(words, lambda word: contains(record.folded, word))));

-- Records of every kind that pass the filters. What hangs on a programme passes with it; what has none passes the filters
-- that can be asked of it (city, place, words) and fails those that only a programme can answer.
CREATE MACRO matching_records(cities, places, types, states, target_groups, activity_types, year_from, year_to, words) AS TABLE
WITH practice AS (
    SELECT programme FROM matching_programmes(
        cities, places, types, states, target_groups, activity_types, year_from, year_to, NULL)
),
only_programmes AS (
    SELECT types IS NOT NULL OR states IS NOT NULL OR target_groups IS NOT NULL OR activity_types IS NOT NULL
        OR year_from IS NOT NULL OR year_to IS NOT NULL AS asked
),
own_place AS (
    SELECT contact AS record, place FROM contact_area
    UNION SELECT contact.id, organisation.area FROM contact
        JOIN organisation ON organisation.id = contact.unit
    UNION SELECT mentioned_person.record, organisation.area FROM mentioned_person
        JOIN organisation ON organisation.id = mentioned_person.unit
    UNION SELECT activity, place FROM activity_place
    UNION SELECT id, place FROM figure
    UNION SELECT id, area FROM source
    UNION SELECT id, id FROM place
    UNION SELECT id, area FROM organisation
),
through AS (
    SELECT programme AS record, programme FROM practice
    UNION SELECT contact, programme FROM contact_programme WHERE programme IN (SELECT programme FROM practice)
    UNION SELECT contact, programme FROM programme_contact WHERE programme IN (SELECT programme FROM practice)
    UNION SELECT record, programme FROM programme_person WHERE programme IN (SELECT programme FROM practice)
    UNION SELECT id, programme FROM activity WHERE programme IN (SELECT programme FROM practice)
        AND (activity_types IS NULL OR list_contains(activity_types, type))
    UNION SELECT id, programme FROM figure WHERE programme IN (SELECT programme FROM practice)
    UNION SELECT evidence.source, evidence.record FROM evidence WHERE evidence.record IN (SELECT programme FROM practice)
    UNION SELECT disagreement, record FROM disagreement_record WHERE record IN (SELECT programme FROM practice)
    UNION SELECT unit, id FROM programme WHERE unit IS NOT NULL AND id IN (SELECT programme FROM practice)
    UNION SELECT organisation, programme FROM programme_partner WHERE programme IN (SELECT programme FROM practice)
)
SELECT record.id AS record
FROM record
WHERE (
        record.id IN (SELECT record FROM through)
        OR (
            record.kind <> 'programme'
            AND NOT (SELECT asked FROM only_programmes)
            AND (cities IS NULL OR list_contains(cities, record.city))
            AND (places IS NULL OR record.id IN (
                SELECT own_place.record FROM own_place JOIN place_within ON place_within.place = own_place.place
                WHERE list_contains(places, place_within.ancestor)))
        )
    )
  AND (words IS NULL OR list_bool_and(list_transform(words, lambda word: contains(record.folded, word))));
