-- The sum of each measure, and next to it the number of events that state it: a fragment of every statement that adds up events.
-- The columns of what is told to everybody have the same names after a prefix.
    sum({of}events)::{count} AS {of}events,
    sum({of}participants)::BIGINT AS {of}participants, sum({of}participants_stated)::{count} AS {of}participants_stated,
    sum({of}women)::BIGINT AS {of}women, sum({of}women_stated)::{count} AS {of}women_stated,
    sum({of}men)::BIGINT AS {of}men, sum({of}men_stated)::{count} AS {of}men_stated,
    sum({of}under_18)::BIGINT AS {of}under_18, sum({of}under_18_stated)::{count} AS {of}under_18_stated,
    sum({of}aged_60)::BIGINT AS {of}aged_60, sum({of}aged_60_stated)::{count} AS {of}aged_60_stated,
    sum({of}volunteers)::BIGINT AS {of}volunteers, sum({of}volunteers_stated)::{count} AS {of}volunteers_stated,
    sum({of}volunteer_hours)::DECIMAL(18, 2) AS {of}volunteer_hours, sum({of}volunteer_hours_stated)::{count} AS {of}volunteer_hours_stated,
    sum({of}cost)::DECIMAL(18, 2) AS {of}cost, sum({of}cost_stated)::{count} AS {of}cost_stated
