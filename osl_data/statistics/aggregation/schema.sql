-- What statistics are computed from: derived from the Parquet files, thrown away and made anew whenever they change.
-- An event is one accepted row of a register. What a row leaves blank is NULL and never 0: next to each sum stands the number
-- of events that state it (`…_stated`), and an average divides by that number alone.

-- Everybody is told other numbers than those who load registers: sums of events that were changed at random, each for itself and
-- always in the same way (`released_…`; why: docs/decisions/0020-released-numbers.md). Sums of what is changed tell nothing but that.

-- 64 random bits that nobody knows who has not the secret.
CREATE MACRO draw(secret, city, name) AS ('0x' || sha256(secret || chr(31) || city || chr(31) || name)[1:16])::UBIGINT;

-- How many times something counts where everybody is told: once, but in one case of eight not at all, and in one twice.
CREATE MACRO times(drawn) AS CASE drawn % 8 WHEN 0 THEN 0 WHEN 1 THEN 2 ELSE 1 END::UTINYINT;

-- A number of people, up or down to a multiple of {base}: right on average when the shift is any of 0 to {base} - 1. 0 stays 0.
CREATE MACRO shifted(people, shift) AS (people + shift) // {base} * {base};

-- The same of hours and money, by a shift in hundredths.
CREATE MACRO shifted_amount(amount, shift) AS ((amount * 100)::BIGINT + shift) // ({base} * 100) * {base};

-- City, place and programme of events: each combination that occurs, numbered so that a city's numbers follow one another.
CREATE TABLE spot (
    id UINTEGER NOT NULL, -- number of the combination
    city VARCHAR NOT NULL, -- city of the register
    place VARCHAR, -- place within it, where one is stated
    programme VARCHAR, -- programme, where one is stated
    ground UINTEGER NOT NULL -- number of city and place together
);

-- Activity types that occur; 0 stands for none stated.
CREATE TABLE type_code (id UTINYINT NOT NULL, code VARCHAR);

-- Target groups that occur; 255 stands for none stated. An event of several groups counts for each of them.
CREATE TABLE group_code (id UTINYINT NOT NULL, code VARCHAR, mask UBIGINT NOT NULL);

-- Every event that is in effect, by spot and day.
CREATE TABLE event (
    spot UINTEGER NOT NULL, -- city, place and programme
    day DATE NOT NULL, -- day of the event
    month USMALLINT NOT NULL, -- month counted from the year 0: year × 12 + month − 1
    weekday UTINYINT NOT NULL, -- 1 is Monday
    hour UTINYINT, -- hour in which it began
    type UTINYINT NOT NULL, -- activity type
    groups UBIGINT NOT NULL, -- target groups, a bit each
    participants INTEGER, -- all participants, without volunteers
    women INTEGER, -- women among them
    men INTEGER, -- men among them
    under_18 INTEGER, -- those under 18
    aged_60 INTEGER, -- those of 60 and more
    volunteers INTEGER, -- volunteers
    volunteer_hours DECIMAL(10, 2), -- hours of all volunteers together
    cost DECIMAL(12, 2), -- cost in złoty
    times UTINYINT NOT NULL, -- drawn: how many times it counts where everybody is told
    shift_people UTINYINT NOT NULL, -- drawn: shift of its participants and their parts, the same, so that no part becomes more than all
    shift_volunteers UTINYINT NOT NULL, -- drawn: shift of its volunteers
    shift_hours USMALLINT NOT NULL, -- drawn: shift of their hours
    shift_cost USMALLINT NOT NULL -- drawn: shift of its cost
);

-- The month in which each activity type was first held at a place, in all of the register.
CREATE TABLE first_held (
    ground UINTEGER NOT NULL, -- city and place
    type UTINYINT NOT NULL, -- activity type
    month USMALLINT NOT NULL, -- first month
    times UTINYINT NOT NULL -- drawn: how many times it counts where everybody is told
);

-- Events with the columns that every aggregate has: the metrics.
CREATE VIEW by_event AS
SELECT
    spot, day, month, weekday, hour, type, groups,
    1 AS events, -- number of events
    participants, (participants IS NOT NULL)::UTINYINT AS participants_stated,
    women, (women IS NOT NULL)::UTINYINT AS women_stated,
    men, (men IS NOT NULL)::UTINYINT AS men_stated,
    under_18, (under_18 IS NOT NULL)::UTINYINT AS under_18_stated,
    aged_60, (aged_60 IS NOT NULL)::UTINYINT AS aged_60_stated,
    volunteers, (volunteers IS NOT NULL)::UTINYINT AS volunteers_stated,
    volunteer_hours, (volunteer_hours IS NOT NULL)::UTINYINT AS volunteer_hours_stated,
    cost, (cost IS NOT NULL)::UTINYINT AS cost_stated,
    times AS released_events, -- the same as everybody is told
    shifted(participants, shift_people) AS released_participants, ((participants IS NOT NULL)::UTINYINT * times) AS released_participants_stated,
    shifted(women, shift_people) AS released_women, ((women IS NOT NULL)::UTINYINT * times) AS released_women_stated,
    shifted(men, shift_people) AS released_men, ((men IS NOT NULL)::UTINYINT * times) AS released_men_stated,
    shifted(under_18, shift_people) AS released_under_18, ((under_18 IS NOT NULL)::UTINYINT * times) AS released_under_18_stated,
    shifted(aged_60, shift_people) AS released_aged_60, ((aged_60 IS NOT NULL)::UTINYINT * times) AS released_aged_60_stated,
    shifted(volunteers, shift_volunteers) AS released_volunteers, ((volunteers IS NOT NULL)::UTINYINT * times) AS released_volunteers_stated,
    shifted_amount(volunteer_hours, shift_hours)::DECIMAL(12, 2) AS released_volunteer_hours, ((volunteer_hours IS NOT NULL)::UTINYINT * times) AS released_volunteer_hours_stated,
    shifted_amount(cost, shift_cost)::DECIMAL(14, 2) AS released_cost, ((cost IS NOT NULL)::UTINYINT * times) AS released_cost_stated
FROM event;

-- What there is: one row.
CREATE TABLE about (
    events UBIGINT NOT NULL, -- number of events
    released_events UBIGINT NOT NULL, -- the same as everybody is told
    first DATE, -- day of the first
    last DATE, -- day of the last
    aggregated BOOLEAN NOT NULL -- whether the aggregates below are filled; a small register needs none
);
