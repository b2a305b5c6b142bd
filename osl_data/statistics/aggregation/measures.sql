-- The sum of each measure, and next to it the number of events that state it: a fragment of every statement that adds up events.
    sum(events)::{count} AS events,
    sum(participants)::BIGINT AS participants, sum(participants_stated)::{count} AS participants_stated,
    sum(women)::BIGINT AS women, sum(women_stated)::{count} AS women_stated,
    sum(men)::BIGINT AS men, sum(men_stated)::{count} AS men_stated,
    sum(under_18)::BIGINT AS under_18, sum(under_18_stated)::{count} AS under_18_stated,
    sum(aged_60)::BIGINT AS aged_60, sum(aged_60_stated)::{count} AS aged_60_stated,
    sum(volunteers)::BIGINT AS volunteers, sum(volunteers_stated)::{count} AS volunteers_stated,
    sum(volunteer_hours)::DECIMAL(18, 2) AS volunteer_hours, sum(volunteer_hours_stated)::{count} AS volunteer_hours_stated,
    sum(cost)::DECIMAL(18, 2) AS cost, sum(cost_stated)::{count} AS cost_stated
